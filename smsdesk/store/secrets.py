"""Secrets in the system keyring; the only module that knows it. There is no other place for them.

Backends are plug-ins of many makers: whatever they raise becomes KEYRING_MISSING or KEYRING_LOCKED.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import Secret

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_SERVICE = "smsdesk"
_RECOMMENDED = 1
"""keyring's own bound: below it are plain files and backends that keep nothing."""
_FOREIGN_ERRORS = (
    ("secretstorage.exceptions", "SecretStorageException"),
    ("jeepney.wrappers", "DBusErrorResponse"),
    ("win32ctypes.pywin32.pywintypes", "error"),
)
"""Errors that backends of keyring 25 let through unwrapped."""


class Secrets:
    """Passwords and tokens by gateway id and field name."""

    def __init__(self, backend: "KeyringBackend | None" = None) -> None:
        """Without `backend` the system's own is found at the first use."""
        self._chosen = backend

    def check(self) -> None:
        """Raise SmsdeskError(KEYRING_MISSING, KEYRING_LOCKED) when nothing could be kept."""
        self.get("check", "check")

    def get(self, gateway_id: str, name: str) -> Secret | None:
        """A stored secret. Raises SmsdeskError(KEYRING_MISSING, KEYRING_LOCKED)."""
        with _translated():
            value = self._backend().get_password(_SERVICE, f"{gateway_id}:{name}")
        return Secret(value) if value else None

    def put(self, gateway_id: str, name: str, secret: Secret) -> None:
        """Keep a secret and make sure that it is there. Raises like `get`."""
        with _translated():
            self._backend().set_password(_SERVICE, f"{gateway_id}:{name}", secret.reveal())
        if self.get(gateway_id, name) != secret:
            raise SmsdeskError(ErrorCode.KEYRING_MISSING)

    def delete(self, gateway_id: str, name: str) -> None:
        """Forget a secret, if there is one. Raises like `get`."""
        if self.get(gateway_id, name) is None:
            return
        with _translated():
            self._backend().delete_password(_SERVICE, f"{gateway_id}:{name}")

    def backend_name(self) -> str:
        """What keeps the secrets, for `doctor`. Raises SmsdeskError(KEYRING_MISSING)."""
        return str(self._backend().name)

    def _backend(self) -> "KeyringBackend":
        backend = self._chosen or _system_backend()
        if not _keeps_secrets(backend):
            raise SmsdeskError(ErrorCode.KEYRING_MISSING)
        return backend


def _system_backend() -> "KeyringBackend":
    import keyring

    try:
        return keyring.get_keyring()
    except (ImportError, AttributeError, ValueError, RuntimeError) as error:
        # the backend named in the environment or in keyringrc.cfg is not there
        raise SmsdeskError(ErrorCode.KEYRING_MISSING) from error


def _keeps_secrets(backend: "KeyringBackend") -> bool:
    """Whether `backend` is a real keyring, or one that somebody chose on purpose."""
    from keyring.backends import fail, null

    if isinstance(backend, fail.Keyring | null.Keyring):
        return False
    # a chain asks its first member first
    first = next(iter(getattr(backend, "backends", ())), backend)
    return bool(first.priority >= _RECOMMENDED) or _chosen_on_purpose()


def _chosen_on_purpose() -> bool:
    from keyring.core import load_config

    return "PYTHON_KEYRING_BACKEND" in os.environ or load_config() is not None


@contextmanager
def _translated() -> Iterator[None]:
    from keyring.errors import NoKeyringError

    try:
        yield
    except NoKeyringError as error:
        raise SmsdeskError(ErrorCode.KEYRING_MISSING) from error
    except _refusals() as error:
        raise SmsdeskError(ErrorCode.KEYRING_LOCKED) from error


def _refusals() -> tuple[type[Exception], ...]:
    """A foreign class that is not loaded cannot be raised, so nothing is imported for it."""
    from keyring.errors import KeyringError

    foreign = (getattr(sys.modules.get(module), name, None) for module, name in _FOREIGN_ERRORS)
    classes = (c for c in foreign if isinstance(c, type) and issubclass(c, Exception))
    return (KeyringError, RuntimeError, OSError, *classes)
