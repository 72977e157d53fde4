"""Encrypted copies: what was written comes back, and anything else is noticed."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsdesk.core.errors import ErrorCode
from smsdesk.services.backups import envelope
from tests.services.backups.rig import refused

HEADER = 64
SMALL = 32
TAG = 16
WORDS = "koń bateria zszywka"


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small chunks and a quick key."""
    monkeypatch.setattr(envelope, "CHUNK", SMALL)
    monkeypatch.setattr(envelope, "_COST", (4, 8, 1))


def sealed(plain: bytes, passphrase: str = WORDS) -> bytes:
    target = io.BytesIO()
    envelope.seal(io.BytesIO(plain), target, passphrase)
    return target.getvalue()


def opened(found: bytes, passphrase: str = WORDS) -> bytes:
    target = io.BytesIO()
    envelope.unseal(io.BytesIO(found), target.write, passphrase, "kopia.enc")
    return target.getvalue()


def chunks(found: bytes) -> list[bytes]:
    size = SMALL + TAG
    head = len(found) - len(found[envelope._FORM.size :])
    return [found[:head], *(found[at : at + size] for at in range(head, len(found), size))]


@pytest.mark.parametrize("size", [0, 1, SMALL - 1, SMALL, SMALL + 1, 3 * SMALL, 100])
def test_what_was_sealed_comes_back(size: int) -> None:
    plain = bytes(range(256))[:size]
    found = sealed(plain)
    assert opened(found) == plain
    assert envelope.is_sealed(found)
    assert not plain[8:] or plain[:8] not in found


def test_the_same_letters_typed_in_two_ways_are_one_passphrase() -> None:
    assert opened(sealed(b"x", "ko\u0144"), "kon\u0301") == b"x"


def test_another_passphrase_is_told_from_damage() -> None:
    assert refused(lambda: opened(sealed(b"x"), "inne")) is ErrorCode.BACKUP_PASSPHRASE_WRONG


def test_two_copies_of_the_same_have_nothing_in_common() -> None:
    one, other = sealed(b"x" * 200), sealed(b"x" * 200)
    assert not set(chunks(one)) & set(chunks(other))


@pytest.mark.parametrize("change", ["cut", "short", "swap", "repeat", "drop", "extend", "flip"])
def test_whatever_was_done_to_the_chunks_is_noticed(change: str) -> None:
    head, first, second, third, last = chunks(sealed(bytes(3 * SMALL + 5)))
    changed = {
        "cut": [head, first, second, third],
        "short": [head, first, second, third, last[:-1]],
        "swap": [head, second, first, third, last],
        "repeat": [head, first, first, second, third, last],
        "drop": [head, first, third, last],
        "extend": [head, first, second, third, last, b"x"],
        "flip": [head, first[:-1] + bytes([first[-1] ^ 1]), second, third, last],
    }[change]
    assert refused(lambda: opened(b"".join(changed))) is ErrorCode.BACKUP_DAMAGED


@given(st.integers(0, 64), st.integers(1, 255))
def test_a_changed_header_never_passes(place: int, change: int) -> None:
    found = bytearray(sealed(b"abc"))
    place = place % envelope._FORM.size
    found[place] ^= change
    assert refused(lambda: opened(bytes(found))) in {
        ErrorCode.BACKUP_DAMAGED,
        ErrorCode.BACKUP_PASSPHRASE_WRONG,
        ErrorCode.BACKUP_NEWER,
    }


def test_a_copy_of_a_later_form_is_told_so() -> None:
    found = bytearray(sealed(b"abc"))
    found[len(envelope.MAGIC)] = envelope.VERSION + 1
    assert refused(lambda: opened(bytes(found))) is ErrorCode.BACKUP_NEWER


@pytest.mark.parametrize("length", [12, 20, 62])
def test_a_header_that_was_cut_is_damage(length: int) -> None:
    assert refused(lambda: opened(sealed(b"abc")[:length])) is ErrorCode.BACKUP_DAMAGED


def test_a_file_cannot_ask_for_all_memory() -> None:
    found = bytearray(sealed(b"abc"))
    found[len(envelope.MAGIC) + 1] = 30
    assert refused(lambda: opened(bytes(found))) is ErrorCode.BACKUP_DAMAGED


def test_progress_counts_bytes() -> None:
    told: list[int] = []
    found = io.BytesIO()
    envelope.seal(io.BytesIO(bytes(100)), found, WORDS, told.append)
    assert told == [32, 64, 96, 100]
    found.seek(0)
    told.clear()
    envelope.unseal(found, bytearray().extend, WORDS, "x", told.append)
    assert told[-1] == 100 + 4 * TAG
