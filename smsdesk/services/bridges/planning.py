"""From the orders of a file to messages: who gets what, which rows are known, what must wait.

Nothing is written here; `taking` does that, in one transaction.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from smsdesk.core.errors import Detail, ErrorCode, FieldError, SmsdeskError
from smsdesk.core.template import Purpose
from smsdesk.core.watched_file import FileState, RowState
from smsdesk.services.bridges.orders import Order, OrderFile
from smsdesk.services.compose import ComposeService
from smsdesk.services.compose_values import MessageDraft, Recipient

if TYPE_CHECKING:
    from smsdesk.store.outgoing import NewMessage
    from smsdesk.store.watched_files import Decision, FileRow

_TEXT = "tekst_z_pliku"
"""The placeholder that stands for the text of a row: so all texts are one draft."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What taking a file would do."""

    decision: "Decision"
    rows: "Sequence[FileRow]"
    messages: "Sequence[NewMessage]"


def held_back(plan: Plan, reason: SmsdeskError) -> Plan:
    """The same, but a person has to agree first, unless there is nothing to agree to."""
    from smsdesk.store.watched_files import Decision

    if plan.decision.state is not FileState.TAKEN or not plan.decision.count:
        return plan
    return Plan(Decision(FileState.WAITING, plan.decision.count, reason), (), ())


class Planner:
    """Plans over the composer, so that all its checks count here too."""

    def __init__(self, compose: ComposeService) -> None:
        self._compose = compose

    def plan(
        self, file: OrderFile, key: str, sent: Mapping[str, str], confirm_above: int | None
    ) -> Plan:
        """`sent`: rows that were queued before; `confirm_above` is None when a person has agreed.

        Raises FieldError("gateway" | "sender", ...): nothing can be sent at the moment.
        """
        from smsdesk.store.watched_files import Decision, FileRow

        digests = {order.row: order.digest(key) for order in file.orders}
        known = {row: sent[digest] for row, digest in digests.items() if digest in sent}
        fates = _Fates({bad.row: bad.reason for bad in file.bad})
        self._sort_out([one for one in file.orders if one.row not in known], fates)
        repeated = SmsdeskError(ErrorCode.FOLDER_ROW_REPEATED)
        rows = [
            *(
                FileRow(row, digests[row], RowState.REPEATED, message_id, repeated)
                for row, message_id in known.items()
            ),
            *(
                FileRow(row, digests.get(row, ""), RowState.SKIPPED, "", reason)
                for row, reason in fates.skipped.items()
            ),
            *(
                FileRow(row, digests[row], RowState.QUEUED, message.id)
                for row, message in fates.messages.items()
            ),
        ]
        messages = [fates.messages[row] for row in sorted(fates.messages)]
        reason = None if confirm_above is None else fates.why_wait(confirm_above)
        taken = Plan(Decision(FileState.TAKEN, len(messages)), rows, messages)
        if reason is not None:
            return held_back(taken, reason)
        return taken

    def _sort_out(self, orders: Sequence[Order], fates: "_Fates") -> None:
        for draft in self._drafts(orders):
            try:
                written = self._compose.written(draft)
            except FieldError as error:
                if error.field != "text":
                    raise
                fates.skip(draft.recipients, error)
                continue
            for recipient, message in zip(written.recipients, written.messages, strict=True):
                fates.messages[_row(recipient)] = message
            for each in written.skipped:
                fates.skip((each.recipient,), each.reason)
            fates.warnings.extend(written.warnings)

    def _drafts(self, orders: Sequence[Order]) -> Iterable[MessageDraft]:
        """One for all plain texts, one for each template and each text with placeholders."""
        groups: dict[object, list[Order]] = {}
        for order in orders:
            groups.setdefault(_group(order), []).append(order)
        for together in groups.values():
            bare = [Recipient(one.phone, values=_values(one), row=one.row) for one in together]
            named = self._compose.named(bare)
            recipients = tuple(one for one in named if isinstance(one, Recipient))
            yield _draft(together[0], recipients)


class _Fates:
    """What became of rows so far."""

    def __init__(self, skipped: dict[int, SmsdeskError]) -> None:
        self.skipped = skipped
        self.messages: dict[int, NewMessage] = {}
        self.warnings: list[SmsdeskError] = []

    def skip(self, recipients: Iterable[Recipient], reason: SmsdeskError) -> None:
        for recipient in recipients:
            self.skipped[_row(recipient)] = _nameless(reason, recipient)

    def why_wait(self, confirm_above: int) -> SmsdeskError | None:
        count = len(self.messages)
        if confirm_above and count > confirm_above:
            return SmsdeskError(ErrorCode.FOLDER_WAITS, count=count, limit=confirm_above)
        over = ErrorCode.BUDGET_EXCEEDED
        return next((one for one in self.warnings if one.code is over), None) if count else None


def _nameless(reason: SmsdeskError, recipient: Recipient) -> SmsdeskError:
    """What is kept of a row tells no name: it outlives the person's data."""
    number = recipient.phone.masked if recipient.phone else ""
    personal: dict[str, Detail] = {
        name: number for name in ("name", "recipient") if name in reason.details
    }
    if reason.code in (ErrorCode.PLACEHOLDER_UNFILLED, ErrorCode.PLACEHOLDER_UNKNOWN):
        personal.pop("name", None)  # of the placeholder
    details: dict[str, Detail] = {**reason.details, **personal}
    return SmsdeskError(reason.code, **details)


def _row(recipient: Recipient) -> int:
    return recipient.row or 0


def _group(order: Order) -> object:
    if order.template is not None:
        return order.template.id
    return order.text if _has_braces(order) else None


def _has_braces(order: Order) -> bool:
    return "{" in order.text or "}" in order.text


def _values(order: Order) -> Mapping[str, str]:
    if order.template is None and not _has_braces(order):
        return {_TEXT: order.text}
    return order.values


def _draft(order: Order, recipients: tuple[Recipient, ...]) -> MessageDraft:
    template = order.template
    if template is None:
        text = order.text if _has_braces(order) else f"{{{_TEXT}}}"
        return MessageDraft(recipients, text, purpose=Purpose.ORDER)
    draft = MessageDraft(recipients, template.text, purpose=template.purpose)
    return replace(draft, template_id=template.id, defaults=template.defaults)
