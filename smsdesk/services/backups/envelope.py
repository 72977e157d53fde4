"""Encrypted copies: scrypt makes a key of the passphrase, AES-256-GCM seals chunk by chunk.

The file is a header and then sealed chunks. Each chunk's nonce counts it and says whether it is the
last one, so that chunks that are missing, swapped, repeated or cut off are noticed; the header is
authenticated with each. Memory does not grow with the file.

    "SMSDESK-COPY" version log2(n) r p | salt 16 | verifier 16 | nonce prefix 7 | chunk size 4
"""

import struct
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from os import urandom
from typing import BinaryIO

from smsdesk.core.errors import ErrorCode, SmsdeskError

MAGIC = b"SMSDESK-COPY"
VERSION = 1
CHUNK = 1 << 20
_TAG = 16
_SALT, _VERIFIER, _PREFIX, _KEY = 16, 16, 7, 32
_FORM = struct.Struct(f">{len(MAGIC)}sBBBB{_SALT}s{_VERIFIER}s{_PREFIX}sI")
_NONCE = struct.Struct(f">{_PREFIX}sI?")
_COST = (16, 8, 1)
"""64 MB and a fifth of a second for each try."""
_COSTLIEST = (18, 8, 4)
"""A file that asks for more is none of ours."""
_MOST_CHUNKS = 1 << 32


@dataclass(frozen=True, slots=True)
class _Header:
    cost: tuple[int, int, int]
    salt: bytes
    verifier: bytes
    prefix: bytes
    chunk: int

    def packed(self) -> bytes:
        """As it is written."""
        return _FORM.pack(
            MAGIC, VERSION, *self.cost, self.salt, self.verifier, self.prefix, self.chunk
        )


@dataclass(frozen=True, slots=True)
class _Keys:
    key: bytes = field(repr=False)
    verifier: bytes
    """Tells a wrong passphrase from a damaged file."""


def is_sealed(head: bytes) -> bool:
    """Whether a file that begins like this is an encrypted copy, of whatever version."""
    return head.startswith(MAGIC)


def seal(
    source: BinaryIO, target: BinaryIO, passphrase: str, tell: Callable[[int], None] | None = None
) -> None:
    """Encrypt all of `source`. `tell` hears how many bytes are done. Raises OSError."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt, prefix = urandom(_SALT), urandom(_PREFIX)
    keys = _derive(passphrase, salt, _COST)
    header = _Header(_COST, salt, keys.verifier, prefix, CHUNK).packed()
    cipher = AESGCM(keys.key)
    target.write(header)
    done, counter, piece = 0, 0, source.read(CHUNK)
    while True:
        following = source.read(CHUNK) if len(piece) == CHUNK else b""
        last = not following
        target.write(cipher.encrypt(_NONCE.pack(prefix, counter, last), piece, header))
        done, counter = done + len(piece), counter + 1
        if tell is not None:
            tell(done)
        if last:
            return
        piece = following


def unseal(
    source: BinaryIO,
    write: Callable[[bytes], object],
    passphrase: str,
    name: str,
    tell: Callable[[int], None] | None = None,
) -> None:
    """Decrypt all of `source`, the copy called `name`.

    What was written before an error is to be thrown away. Raises OSError and
    SmsdeskError(BACKUP_NEWER, BACKUP_DAMAGED, BACKUP_PASSPHRASE_WRONG).
    """
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    raw = source.read(_FORM.size)
    header = _read_header(raw, name)
    keys = _derive(passphrase, header.salt, header.cost)
    if keys.verifier != header.verifier:
        raise SmsdeskError(ErrorCode.BACKUP_PASSPHRASE_WRONG, name=name)
    cipher, size = AESGCM(keys.key), header.chunk + _TAG
    done, counter, piece = 0, 0, source.read(size)
    while counter < _MOST_CHUNKS:
        following = source.read(size) if len(piece) == size else b""
        last = not following
        try:
            plain = cipher.decrypt(_NONCE.pack(header.prefix, counter, last), piece, raw)
        except (InvalidTag, ValueError) as error:
            raise SmsdeskError(ErrorCode.BACKUP_DAMAGED, name=name) from error
        write(plain)
        done, counter = done + len(piece), counter + 1
        if tell is not None:
            tell(done)
        if last:
            return
        piece = following


def _read_header(raw: bytes, name: str) -> _Header:
    damaged = SmsdeskError(ErrorCode.BACKUP_DAMAGED, name=name)
    if len(raw) > len(MAGIC) and raw[len(MAGIC)] > VERSION:
        raise SmsdeskError(ErrorCode.BACKUP_NEWER, name=name)
    if len(raw) < _FORM.size:
        raise damaged
    _, version, n, r, p, salt, verifier, prefix, chunk = _FORM.unpack(raw)
    cost = (n, r, p)
    sane = all(1 <= one <= most for one, most in zip(cost, _COSTLIEST, strict=True))
    if version != VERSION or not sane or not 0 < chunk <= 64 * CHUNK:
        raise damaged
    return _Header(cost, salt, verifier, prefix, chunk)


def _derive(passphrase: str, salt: bytes, cost: tuple[int, int, int]) -> _Keys:
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    n, r, p = cost
    # the same letters may be typed in two ways, on two systems
    said = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    made = Scrypt(salt=salt, length=_KEY + _VERIFIER, n=1 << n, r=r, p=p).derive(said)
    return _Keys(made[:_KEY], made[_KEY:])
