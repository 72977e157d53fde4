"""Trying a filled-in form out with a real SMS, and knowing afterwards what was really tried."""

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from decimal import Decimal
from secrets import token_hex
from types import MappingProxyType
from typing import TYPE_CHECKING
from uuid import uuid4

from smsdesk.core.errors import ErrorCode, FieldError, SmsdeskError
from smsdesk.core.gateway import (
    ChecksLogin,
    ConfigField,
    FieldKind,
    GatewayError,
    GatewayInfo,
    RateLimited,
    Receipt,
    Secret,
    SmsGateway,
)
from smsdesk.core.gsm7 import measure
from smsdesk.core.message import OutgoingSms
from smsdesk.core.phone import PhoneNumber
from smsdesk.core.text import plain
from smsdesk.services.connector import sender_names
from smsdesk.services.setup_check import clean_fields, clean_secrets, replaced_by, require
from smsdesk.services.setup_names import check_name, tidy_name
from smsdesk.services.setup_patience import asked_by_person
from smsdesk.services.setup_values import SetupDraft, TestedSetup

if TYPE_CHECKING:
    from smsdesk.services.connector import Connector
    from smsdesk.store.secrets import Secrets
    from smsdesk.store.unit import Store

TEST_TEXT = "Test SMS z programu smsdesk."
"""Sent when nobody wrote another text; one part, GSM-7."""
TEST_TEXT_LIMIT = 150


@dataclass(frozen=True, slots=True)
class Tried:
    """What was really tried, kept apart from the proof that was handed out."""

    draft: SetupDraft
    secret_names: tuple[str, ...]
    to: PhoneNumber
    price_per_part: Decimal | None


class SetupTrial:
    """Checks forms, sends test messages, remembers which proofs it issued."""

    def __init__(self, store: "Store", secrets: "Secrets", connector: "Connector") -> None:
        self._store = store
        self._secrets = secrets
        self._connector = connector
        self._issued: dict[str, tuple[TestedSetup, Tried]] = {}

    def cleaned(self, draft: SetupDraft) -> SetupDraft:
        """The draft with cleaned values, which nobody can change any more. Raises FieldError."""
        info = self._connector.info(draft.provider)
        cleaned = self._cleaned(info, draft)
        if cleaned.name:
            with self._store.begin() as tx:
                check_name(cleaned.name, cleaned.gateway_id, tx.gateways.list())
        return cleaned

    def cleaned_login(self, draft: SetupDraft) -> SetupDraft:
        """Like `cleaned`, for questions that need no sender: they come before one is chosen."""
        info = self._connector.info(draft.provider)
        login = replace(info, form=tuple(f for f in info.form if _tells_the_account(f)))
        later = {field.name: "" for field in info.form if not _tells_the_account(field)}
        fields = {name: value for name, value in draft.fields.items() if name not in later}
        cleaned = self._cleaned(login, replace(draft, fields=fields))
        return replace(cleaned, fields=MappingProxyType({**later, **cleaned.fields}))

    def _cleaned(self, info: GatewayInfo, draft: SetupDraft) -> SetupDraft:
        cleaned = replace(
            draft,
            fields=MappingProxyType(clean_fields(info, draft.fields)),
            secrets=MappingProxyType(clean_secrets(info, draft.secrets)),
            name=tidy_name(draft.name),
        )
        require(info, cleaned.fields, self._all_secrets(cleaned))
        return cleaned

    def open(self, cleaned: SetupDraft) -> SmsGateway:
        """The gateway of a cleaned draft. The caller closes it. Raises FieldError."""
        return self._connector.build(cleaned.provider, cleaned.fields, self._all_secrets(cleaned))

    def run(
        self, draft: SetupDraft, to: PhoneNumber, text: str, *, login_checked: bool
    ) -> TestedSetup:
        """Check, then send one SMS; see `GatewaySetup.try_out`."""
        cleaned = self.cleaned(draft)
        sms = self.message(cleaned.provider, cleaned.fields, to, text)
        if cleaned.secrets:
            self._secrets.check()
        with asked_by_person(), closing(self.open(cleaned)) as gateway:
            if isinstance(gateway, ChecksLogin) and not login_checked:
                gateway.check_login()
            receipt = send_one(gateway, sms)
        return self._issue(cleaned, receipt, sms)

    def message(
        self, provider: str, fields: Mapping[str, str], to: PhoneNumber, text: str
    ) -> OutgoingSms:
        """A test message. Raises FieldError("text", TEXT_TOO_LONG_FOR_TEST)."""
        wanted = text.strip() or TEST_TEXT
        if len(wanted) > TEST_TEXT_LIMIT:
            code = ErrorCode.TEXT_TOO_LONG_FOR_TEST
            raise FieldError("text", code, length=len(wanted), limit=TEST_TEXT_LIMIT)
        leaving = wanted if fields.get("allow_diacritics") == "yes" else plain(wanted)
        senders = sender_names(self._connector.info(provider), fields)
        return OutgoingSms(str(uuid4()), to, leaving, senders[0] if senders else "")

    def proven(self, tested: TestedSetup) -> Tried:
        """What was tried for this proof. Raises SmsdeskError(NOT_TESTED) for any other object."""
        proof, tried = self._issued.get(tested.ticket, (None, None))
        if proof is None or tried is None or _substance(tested) != _substance(proof):
            raise SmsdeskError(ErrorCode.NOT_TESTED)
        return tried

    def spend(self, tested: TestedSetup) -> None:
        """A proof is good for saving once."""
        del self._issued[tested.ticket]

    def _issue(self, draft: SetupDraft, receipt: Receipt, sms: OutgoingSms) -> TestedSetup:
        proof = TestedSetup(draft, receipt, token_hex(16))
        names = tuple(sorted(self._all_secrets(draft)))
        price = price_per_part(receipt, sms.text)
        self._issued[proof.ticket] = (proof, Tried(draft, names, sms.to, price))
        return proof

    def _all_secrets(self, cleaned: SetupDraft) -> Mapping[str, Secret]:
        """Those filled in and, for an edit, the stored ones that they do not replace."""
        if cleaned.gateway_id is None:
            return cleaned.secrets
        with self._store.begin() as tx:
            record = tx.gateways.get(cleaned.gateway_id)
        if record is None:
            raise SmsdeskError(ErrorCode.GATEWAY_GONE)
        info = self._connector.info(cleaned.provider)
        gone = replaced_by(info, cleaned.secrets) | set(cleaned.secrets)
        kept = [name for name in record.secret_names if name not in gone]
        return {**self._connector.stored_secrets(record, kept), **cleaned.secrets}


def _tells_the_account(field: ConfigField) -> bool:
    """Neither a sender nor an option that may depend on one."""
    return field.kind is not FieldKind.SENDER and field.available is None


def send_one(gateway: SmsGateway, sms: OutgoingSms) -> Receipt:
    """Send one message. Raises GatewayError, a refusal included."""
    (answer,) = gateway.send([sms])
    if isinstance(answer, Receipt):
        return answer
    # NeverTaken is for what is left of a batch; should one message get it, later is the word
    raise answer if isinstance(answer, GatewayError) else RateLimited(gateway=gateway.info.name)


def price_per_part(receipt: Receipt, text: str) -> Decimal | None:
    """What one part cost, where the provider tells."""
    if receipt.price is None:
        return None
    return receipt.price / (receipt.parts or measure(text).parts or 1)


def _substance(tested: TestedSetup) -> TestedSetup:
    """The part that a test proves: neither the name nor being active needs one."""
    draft = replace(
        tested.draft,
        fields=dict(tested.draft.fields),
        secrets=dict(tested.draft.secrets),
        name="",
        active=True,
    )
    return replace(tested, draft=draft)
