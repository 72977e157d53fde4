"""From recipients and a text to messages in the outbox: checks, sizes, price, drafts.

The values are in `compose_values`, filling a text in `merging`, what a draft would do in
`reviewing`, what becomes of links in `link_rules`, reading numbers in `recipient_lists`, when and
as what a message leaves in `leaving`.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from smsdesk.core.contact import Contact
from smsdesk.core.contact_field import ContactField
from smsdesk.core.errors import ErrorCode, FieldError
from smsdesk.core.gsm7 import measure
from smsdesk.core.occasion import DealtWith
from smsdesk.core.phone import PhoneNumber
from smsdesk.core.template import placeholders
from smsdesk.services.compose_values import (
    BadToken,
    MessageDraft,
    Queued,
    ReadyMessage,
    Recipient,
    Review,
    Skipped,
)
from smsdesk.services.connector import Connector, checked_sender, sender_names
from smsdesk.services.draft_json import from_json, to_json
from smsdesk.services.keeping import local_time, why_not_there
from smsdesk.services.leaving import Timing, Written, heeds_quiet_hours, new_message
from smsdesk.services.link_rules import LinkRule, link_rule
from smsdesk.services.merging import (
    CONTACT_NAMES,
    Merge,
    check_known,
    field_values,
    own_values,
    whole,
)
from smsdesk.services.preferences import PreferenceService
from smsdesk.services.recipient_lists import parse_pasted, read_recipients
from smsdesk.services.reminded import by_message, occasions_of
from smsdesk.services.reviewing import (
    Route,
    Sorting,
    lints_of,
    refusals,
    repeated,
    sort_out,
    sum_up,
    tell_apart,
    too_long,
)
from smsdesk.services.spending import Spending
from smsdesk.services.unsure import LastUnsure

if TYPE_CHECKING:
    from smsdesk.services.draft_file import DraftFile
    from smsdesk.store.gateway_configs import GatewayRecord
    from smsdesk.store.unit import Store

__all__ = [
    "BadToken",
    "ComposeService",
    "MessageDraft",
    "Queued",
    "ReadyMessage",
    "Recipient",
    "Review",
    "Skipped",
]

_PAGE = 500
_HOPELESS = 20_000
"""Characters that no filling-in could bring down to PARTS_LIMIT parts in earnest."""
_DRAFT = "draft"
_AT_ONCE = timedelta()


class ComposeService:
    """Composing over the store."""

    def __init__(
        self,
        store: "Store",
        connector: Connector,
        now: Callable[[], datetime],
        drafts: "DraftFile | None" = None,
    ) -> None:
        """`drafts`: where the unfinished message is kept, if not in the store."""
        self._store = store
        self._drafts = drafts
        self._connector = connector
        self._now = now
        self._preferences = PreferenceService(store)
        self._spending = Spending(store, connector)
        self._unsure = LastUnsure(store, now)

    # --- recipients ---------------------------------------------------------------------------

    def recipients(self, contact_ids: Sequence[int]) -> Sequence[Recipient]:
        """Contacts as recipients, in order; those without a number have phone None."""
        with self._store.begin() as tx:
            fields = tx.own_fields.list()
            # never all contacts at a time: looking for garbage among so many stalls the window
            pages = range(0, len(contact_ids), _PAGE)
            contacts = (tx.contacts.get_many(contact_ids[at : at + _PAGE]) for at in pages)
            return [_as_recipient(contact, fields) for page in contacts for contact in page]

    def refreshed(self, recipients: Sequence[Recipient]) -> Sequence[Recipient | None]:
        """Each as the contact is now, in order; a number that is still theirs stays chosen.

        Whose contact is gone stays as a bare number; None when there is none either.
        """
        ids = [r.contact_id for r in recipients if r.contact_id is not None]
        with self._store.begin() as tx:
            contacts = {contact.id: contact for contact in tx.contacts.get_many(ids)}
            fields = tx.own_fields.list()
        return [_refreshed(recipient, contacts, fields) for recipient in recipients]

    def parse(self, pasted: str) -> Sequence[Recipient | BadToken]:
        """Typed or pasted numbers, known ones with their contact's name."""
        return self.named(parse_pasted(pasted, self._preferences.load().default_prefix))

    def from_file(self, path: Path) -> Sequence[Recipient | BadToken]:
        """A CSV or XLSX: column `number` (or telefon) and one column per placeholder.

        Raises SmsdeskError(FILE_*).
        """
        return self.named(read_recipients(path, self._preferences.load().default_prefix))

    def named(self, found: Sequence[Recipient | BadToken]) -> Sequence[Recipient | BadToken]:
        """Bare numbers as the contacts that have them; what they bring along stays theirs."""
        phones = [r.phone for r in found if isinstance(r, Recipient) and r.phone]
        with self._store.begin() as tx:
            known = tx.contacts.with_numbers(phones)
            fields = tx.own_fields.list()
        return [_with_contact(each, known, fields) for each in found]

    # --- fields -------------------------------------------------------------------------------

    def own_values(self) -> Mapping[str, str]:
        """Values that fill themselves for everybody: firma, telefon, adres, godziny, rezygnacja.

        Those that the preferences do not tell are left out.
        """
        return own_values(self._preferences.load())

    def asked(self, text: str) -> Sequence[str]:
        """The placeholders of `text` that a person must fill in (not own, not a contact's).

        Raises FieldError("text", PLACEHOLDER_BROKEN).
        """
        known = self.own_values().keys() | CONTACT_NAMES
        return [name for name in placeholders(text) if name not in known]

    def link_rules(self) -> Mapping[tuple[str, str], LinkRule]:
        """What becomes of links, by gateway id and sender; "" is the gateway's own choice."""
        with self._store.begin() as tx:
            records = tx.gateways.list()
        known = [(record, self._connector.find(record.provider)) for record in records]
        return {
            (record.id, sender): link_rule(self._connector, record, sender)
            for record, info in known
            if info is not None
            for sender in sender_names(info, record.fields) or ("",)
        }

    # --- review and queue ---------------------------------------------------------------------

    def review(self, draft: MessageDraft, *, repeats: bool = True) -> Review:
        """Check everything, change nothing.

        Without `repeats` nobody looks who got the same text today, which takes long for many.
        Raises FieldError("text" | "recipients" | "gateway" | "sender" | "send_at", ...) for what
        stops all.
        """
        review, route = self._reviewed(draft)
        at = draft.send_at or self._now()
        quiet_until = self._quiet_until(at)
        self._check_keeping(draft, route, self._timing(draft, _AT_ONCE))
        return replace(
            review,
            repeated=repeated(self._store, review.messages, self._now()) if repeats else (),
            unread=draft.unread,
            quiet_until=quiet_until,
            held_until=quiet_until if heeds_quiet_hours(draft) else None,
        )

    def queue(self, draft: MessageDraft, hold: timedelta = _AT_ONCE) -> Queued:
        """Review, then write to the outbox in one transaction. Raises like `review`.

        Until `hold` is over, nothing leaves and `take_back` can undo it. At a quiet hour, marketing
        is planned for its end.
        If it is the kept draft, that is forgotten in the same moment: after a crash nobody may
        find it unfinished and send it once more. So are the reminders that the messages are about.
        What a lost server may have saved is not written again, see `unsure`.
        """
        saved = self._unsure.found(draft)
        if saved is not None:
            with self._sent(draft):
                return saved
        review, route = self._reviewed(draft)
        timing = self._timing(draft, hold)
        self._check_keeping(draft, route, timing)
        messages = [new_message(ready, route, draft, timing) for ready in review.messages]
        ids = tuple(message.id for message in messages)
        queued = Queued(ids, review.skipped, review.warnings, timing.held_until, timing.not_before)
        done: Sequence[DealtWith] = ()
        if messages:
            with (
                self._sent(draft),
                self._unsure.remembering(draft, queued),
                self._store.begin(write=True) as tx,
            ):
                usable(tx.gateways.get(route.record.id))
                tx.messages.add(messages, self._now())
                done = tx.reminders.deal_with(occasions_of(review))
                if tx.settings.json_object(_DRAFT) == to_json(draft):
                    tx.settings.remove(_DRAFT)
        return replace(queued, reminders=by_message(ids, review, done))

    def written(self, draft: MessageDraft) -> Written:
        """What `queue` would write, for whoever writes it in a transaction of his own.

        Nobody is skipped for all: a text that fits nobody is a reason for each. Raises
        FieldError("text" | "recipients" | "gateway" | "sender", ...) for what stops all.
        """
        review, route = self._reviewed(draft, tell_apart)
        timing = self._timing(draft, _AT_ONCE)
        return Written(
            tuple(new_message(ready, route, draft, timing) for ready in review.messages),
            tuple(ready.recipient for ready in review.messages),
            review.skipped,
            review.warnings,
        )

    def take_back(
        self, ids: Sequence[str], reminders: Mapping[str, DealtWith] = MappingProxyType({})
    ) -> Sequence[str]:
        """Cancel those of these messages that have not left; which ones.

        What they were to remind of (`Queued.reminders`) is offered again.
        """
        with self._store.begin(write=True) as tx:
            waiting = tx.sent.cancellable(ids)
            tx.messages.cancel(waiting, self._now())
            tx.reminders.put_back(reminders[one] for one in waiting if one in reminders)
        return waiting

    def _timing(self, draft: MessageDraft, hold: timedelta) -> Timing:
        leaving = self._now() + hold
        held = None
        if heeds_quiet_hours(draft):
            held = self._quiet_until(draft.send_at or leaving)
        send_at = held or draft.send_at
        waits = send_at is not None and not draft.at_provider
        return Timing(send_at, None if waits or not hold else leaving, held)

    def _check_keeping(self, draft: MessageDraft, route: Route, timing: Timing) -> None:
        """Raises FieldError("send_at", SCHEDULE_*) when the provider cannot keep it until then."""
        if draft.at_provider and timing.send_at is not None:
            record, sender, now = route.record, route.sender, self._now()
            reason = why_not_there(self._connector, record, sender, timing.send_at, now)
            if reason is not None:
                raise FieldError("send_at", reason.code, **reason.details)

    def _quiet_until(self, at: datetime) -> datetime | None:
        """When the quiet hour of that moment ends; None when it is none."""
        hours = self._preferences.load().quiet_hours
        return hours.next_allowed(at) if hours.is_quiet(at) else None

    def _reviewed(self, draft: MessageDraft, sorting: Sorting = sort_out) -> tuple[Review, Route]:
        self._check(draft)
        route = self._route(draft)
        preferences = self._preferences.load()
        own = own_values(preferences)
        merge = Merge(whole(draft.text), own, draft.values, draft.defaults)
        check_known(merge, draft.recipients, self._field_names())
        refusal = refusals(self._store, draft.recipients, draft.purpose)
        ready, skipped = sorting(draft.recipients, merge, route, refusal)
        review = sum_up(ready, skipped, route)
        at = draft.send_at or self._now()
        over = self._spending.warning(preferences.monthly_budget, route.record.id, review.price, at)
        info = self._connector.info(route.record.provider)
        lints = lints_of(review, draft, route, info, preferences, at)
        told = (*review.warnings, *((over,) if over else ()), *lints)
        return replace(review, warnings=told), route

    def _field_names(self) -> Sequence[str]:
        with self._store.begin() as tx:
            return [field.name for field in tx.own_fields.list()]

    def _check(self, draft: MessageDraft) -> None:
        if not draft.recipients:
            raise FieldError("recipients", ErrorCode.NO_RECIPIENTS)
        if not draft.text.strip():
            raise FieldError("text", ErrorCode.TEXT_EMPTY)
        if len(draft.text) > _HOPELESS:
            raise too_long(measure(draft.text).parts)
        if draft.send_at is not None and draft.send_at <= self._now():
            time = local_time(draft.send_at)
            raise FieldError("send_at", ErrorCode.SCHEDULE_PAST, time=time)

    def _route(self, draft: MessageDraft) -> Route:
        with self._store.begin() as tx:
            chosen = draft.gateway_id
            record = tx.gateways.get(chosen) if chosen else tx.gateways.default()
        if record is None and not chosen:
            raise FieldError("gateway", ErrorCode.NO_GATEWAY)
        chosen_one = usable(record)
        info = self._connector.info(chosen_one.provider)
        names = sender_names(info, chosen_one.fields)
        sender = checked_sender(info, draft.sender.strip()) or (names[0] if names else "")
        rule = link_rule(self._connector, chosen_one, sender)
        return Route(chosen_one, sender, chosen_one.balance_unit or info.unit, rule)

    # --- drafts -------------------------------------------------------------------------------

    def keep(self, draft: MessageDraft | None) -> None:
        """Remember an unfinished draft (None forgets it)."""
        if self._drafts is not None:
            self._drafts.keep(None if draft is None else to_json(draft))
            return
        with self._store.begin(write=True) as tx:
            if draft is None:
                tx.settings.remove(_DRAFT)
            else:
                tx.settings.put_json(_DRAFT, to_json(draft))

    def kept(self) -> MessageDraft | None:
        """The unfinished draft, if any; its contacts as they are now."""
        stored = self._drafts.read() if self._drafts is not None else self._stored()
        draft = from_json(stored) if stored is not None else None
        if draft is None:
            return None
        fresh = self.refreshed(draft.recipients)
        return replace(draft, recipients=tuple(r for r in fresh if r is not None))

    def _stored(self) -> Mapping[str, object] | None:
        with self._store.begin() as tx:
            return tx.settings.json_object(_DRAFT)

    def _sent(self, draft: MessageDraft) -> AbstractContextManager[None]:
        """While it is being written to the outbox."""
        return nullcontext() if self._drafts is None else self._drafts.sent(to_json(draft))


def _as_recipient(contact: Contact, fields: Sequence[ContactField]) -> Recipient:
    values = field_values(contact, fields)
    return Recipient(contact.phone, contact.id, contact.name, contact.company, values)


def _with_contact(
    found: Recipient | BadToken,
    known: Mapping[PhoneNumber, Contact],
    fields: Sequence[ContactField],
) -> Recipient | BadToken:
    """What was typed or stands in a file comes first: this number, these values."""
    if isinstance(found, BadToken) or found.phone is None or found.phone not in known:
        return found
    contact = _as_recipient(known[found.phone], fields)
    values = {**contact.values, **found.values}
    return replace(contact, phone=found.phone, values=values, row=found.row)


def _refreshed(
    recipient: Recipient, contacts: Mapping[int, Contact], fields: Sequence[ContactField]
) -> Recipient | None:
    """A contact that has been deleted stays as a bare number, if it had one."""
    if recipient.contact_id is None:
        return recipient
    if recipient.contact_id in contacts:
        contact = contacts[recipient.contact_id]
        fresh = _as_recipient(contact, fields)
        chosen = recipient.phone if recipient.phone in contact.phones else contact.phone
        from_file = recipient.values if recipient.row is not None else {}
        about = recipient.occasion
        own = about.fill(fresh.values) if about is not None else fresh.values
        values = {**own, **from_file}
        return replace(fresh, phone=chosen, values=values, row=recipient.row, occasion=about)
    return replace(recipient, contact_id=None) if recipient.phone else None


def usable(record: "GatewayRecord | None") -> "GatewayRecord":
    """A gateway that may get messages.

    Raises FieldError("gateway", GATEWAY_GONE | GATEWAY_INACTIVE).
    """
    if record is None:
        raise FieldError("gateway", ErrorCode.GATEWAY_GONE)
    if not record.active:
        raise FieldError("gateway", ErrorCode.GATEWAY_INACTIVE, gateway=record.name)
    return record
