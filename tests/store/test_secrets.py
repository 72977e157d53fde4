"""Secrets: kept in the keyring, and every way a keyring may refuse them."""

import sys
from collections.abc import Callable
from types import ModuleType

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail, null
from keyring.errors import InitError, KeyringLocked, NoKeyringError, PasswordSetError

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import Secret
from smsdesk.store.secrets import Secrets

SECRET = Secret("tajne")


class MemoryKeyring(KeyringBackend):
    """A keyring that can be told to refuse."""

    priority = 5

    def __init__(self, refusal: Exception | None = None, *, forgetful: bool = False) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # keyring's
        self.refusal = refusal
        self.forgetful = forgetful
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        self._refuse()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._refuse()
        if not self.forgetful:
            self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._refuse()
        del self.kept[service, username]

    def _refuse(self) -> None:
        if self.refusal is not None:
            raise self.refusal


class PlainFile(MemoryKeyring):
    """What keyring takes when there is nothing better: not good enough for us."""

    priority = 0.5  # type: ignore[assignment]  # as above


def made(kind: Callable[..., KeyringBackend]) -> KeyringBackend:
    return kind()


def refusal(secrets: Secrets) -> ErrorCode:
    with pytest.raises(SmsdeskError) as caught:
        secrets.check()
    assert "tajne" not in str(caught.value)
    return caught.value.code


def test_a_secret_is_kept_under_gateway_and_field() -> None:
    backend = MemoryKeyring()
    secrets = Secrets(backend)
    secrets.put("ab12", "token", SECRET)
    assert backend.kept == {("smsdesk", "ab12:token"): "tajne"}
    assert secrets.get("ab12", "token") == SECRET
    assert secrets.get("ab12", "password") is None
    secrets.delete("ab12", "token")
    secrets.delete("ab12", "token")
    assert backend.kept == {}


def test_the_systems_own_keyring_is_used() -> None:
    Secrets().put("ab12", "token", SECRET)
    assert keyring.get_password("smsdesk", "ab12:token") == "tajne"
    assert "Plaintext" in Secrets().backend_name()


def test_no_keyring_is_told_before_anything_is_kept() -> None:
    assert refusal(Secrets(made(fail.Keyring))) is ErrorCode.KEYRING_MISSING
    assert refusal(Secrets(made(null.Keyring))) is ErrorCode.KEYRING_MISSING
    assert refusal(Secrets(MemoryKeyring(NoKeyringError()))) is ErrorCode.KEYRING_MISSING


def test_a_keyring_that_loses_what_it_is_given_is_none() -> None:
    with pytest.raises(SmsdeskError) as caught:
        Secrets(MemoryKeyring(forgetful=True)).put("ab12", "token", SECRET)
    assert caught.value.code is ErrorCode.KEYRING_MISSING


def test_a_plain_file_is_no_keyring_unless_somebody_chose_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert Secrets(PlainFile()).get("ab12", "token") is None
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND")
    assert refusal(Secrets(PlainFile())) is ErrorCode.KEYRING_MISSING


def test_a_chain_is_as_good_as_its_first_member(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND")
    chain = made(chainer.ChainerBackend)
    monkeypatch.setattr(chainer.ChainerBackend, "backends", [PlainFile(), MemoryKeyring()])
    assert refusal(Secrets(chain)) is ErrorCode.KEYRING_MISSING
    monkeypatch.setattr(chainer.ChainerBackend, "backends", [MemoryKeyring(), PlainFile()])
    Secrets(chain).check()


@pytest.mark.parametrize(
    "error",
    [KeyringLocked(), InitError(), PasswordSetError(), RuntimeError("D-Bus"), OSError("D-Bus")],
)
def test_a_keyring_that_refuses_is_locked(error: Exception) -> None:
    assert refusal(Secrets(MemoryKeyring(error))) is ErrorCode.KEYRING_LOCKED


def test_errors_that_backends_let_through_count_too(monkeypatch: pytest.MonkeyPatch) -> None:
    class SecretStorageException(Exception):
        """As secretstorage names it."""

    module = ModuleType("secretstorage.exceptions")
    module.SecretStorageException = SecretStorageException  # type: ignore[attr-defined]  # a fake
    monkeypatch.setitem(sys.modules, "secretstorage.exceptions", module)
    locked = Secrets(MemoryKeyring(SecretStorageException()))
    assert refusal(locked) is ErrorCode.KEYRING_LOCKED


@pytest.mark.parametrize("name", ["no.such.module", "keyring.backends.fail.NoSuchClass", "x"])
def test_a_chosen_keyring_that_is_not_there(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", name)
    monkeypatch.setattr(keyring.core, "_keyring_backend", None)
    assert refusal(Secrets()) is ErrorCode.KEYRING_MISSING
