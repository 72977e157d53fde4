"""The port: secrets stay hidden, errors say whether something was sent, abilities are asked for."""

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal

import pytest

from smsdesk.core.errors import ErrorCode, FieldError
from smsdesk.core.gateway import (
    Answer,
    Balance,
    ChecksLogin,
    ConfigField,
    CredentialsRejected,
    FieldKind,
    GatewayConfig,
    GatewayError,
    GatewayInfo,
    HasBalance,
    ListsSenders,
    MessageRefused,
    NoCredit,
    OutcomeUnknown,
    RateLimited,
    Receipt,
    Reconciles,
    ReportsStatus,
    Schedules,
    Secret,
    ShortensLinks,
    Unreachable,
)
from smsdesk.core.message import OutgoingSms


class Kiosk:
    """A gateway with a balance and nothing else."""

    info = GatewayInfo("kiosk", "Kiosk", ())

    def send(self, batch: Sequence[OutgoingSms]) -> Sequence[Answer]:
        return [Receipt(sms.client_id) for sms in batch]

    def close(self) -> None:
        pass

    def balance(self) -> Balance:
        return Balance(Decimal("1.5"), "pkt")


def test_secret_shows_itself_to_nobody() -> None:
    secret = Secret("hunter2")
    config = GatewayConfig("smsapi", {"username": "anna"}, {"token": secret})
    for shown in (repr(secret), str(secret), f"{secret}", repr(config), repr([secret])):
        assert "hunter2" not in shown
    assert secret.reveal() == "hunter2"


def test_an_empty_secret_is_false() -> None:
    assert Secret("x")
    assert not Secret("")


@pytest.mark.parametrize("kind", list(FieldKind))
def test_only_secret_fields_belong_in_the_keyring(kind: FieldKind) -> None:
    assert ConfigField("f", "F", kind).secret == (kind is FieldKind.SECRET)


def test_flags() -> None:
    config = GatewayConfig("smsapi", {"on": "yes", "off": ""})
    assert config.flag("on")
    assert not config.flag("off")
    assert not config.flag("absent")


def test_abilities_are_asked_for() -> None:
    kiosk = Kiosk()
    assert isinstance(kiosk, HasBalance)
    abilities = (ChecksLogin, ListsSenders, ReportsStatus, Reconciles, Schedules, ShortensLinks)
    assert not any(isinstance(kiosk, ability) for ability in abilities)


@pytest.mark.parametrize("kind", [CredentialsRejected, NoCredit, Unreachable, OutcomeUnknown])
def test_only_an_unknown_outcome_may_have_been_sent(kind: type[GatewayError]) -> None:
    error = kind(ErrorCode.PROVIDER_FAILED, words="try later", gateway="SMSAPI", provider_code=8)
    assert error.maybe_sent == (kind is OutcomeUnknown)
    assert error.words == "try later"
    assert "SMSAPI" in str(error)
    assert "8" in str(error)


def test_refusal_names_message_and_field() -> None:
    error = MessageRefused(
        ErrorCode.SENDER_REFUSED, field="sender", client_id="a", gateway="SMSAPI", sender="Info"
    )
    assert (error.field, error.client_id, error.maybe_sent) == ("sender", "a", False)
    assert "Info" in str(error)
    assert not isinstance(error, FieldError)


def test_rate_limit_may_tell_how_long() -> None:
    assert RateLimited().retry_after is None
    assert RateLimited().code is ErrorCode.RATE_LIMITED
    assert RateLimited(retry_after=timedelta(seconds=3)).retry_after == timedelta(seconds=3)
