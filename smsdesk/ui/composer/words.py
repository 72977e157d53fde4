"""The composer's sentences: the counter, the twin, the cost, the send button. No widgets here."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from smsdesk.core.errors import ErrorCode
from smsdesk.core.gsm7 import Measure
from smsdesk.services.compose import Queued, Review, Skipped
from smsdesk.services.gateway_setup import ConfiguredGateway
from smsdesk.ui import formats
from smsdesk.ui.error_text import code_text, error_text

DOT = " · "
_SHOWN = 4
_NAMED = 3


def no_gateway(asleep: ConfiguredGateway | None) -> str:
    """Why there is nothing to send through; `asleep` is one that is only switched off."""
    if asleep is None:
        return code_text(ErrorCode.NO_GATEWAY)
    return code_text(ErrorCode.GATEWAY_INACTIVE, gateway=asleep.name)


def counter(size: Measure) -> str:
    """How long the text is: "143 chars · 3 SMS · Unicode · 58 left"."""
    return DOT.join(
        (
            QCoreApplication.translate("Composer", "%n char(s)", "", size.characters),
            formats.messages(size.parts),
            str(size.encoding),
            QCoreApplication.translate("Composer", "%n left", "", size.left),
        )
    )


def twin(now: Measure, without: Measure) -> str:
    """What the text would be without the characters that force Unicode."""
    if without.parts < now.parts:
        words = QCoreApplication.translate("Composer", "Without Polish letters: %1 instead of %2")
        return words.replace("%1", formats.messages(without.parts)).replace("%2", str(now.parts))
    room = without.left - now.left
    return QCoreApplication.translate(
        "Composer", "Without Polish letters %n more character(s) fit", "", room
    )


def replace_button(characters: Sequence[str]) -> str:
    """ "Replace ę ó ż", with at most a few of the characters."""
    shown = " ".join(characters[:_SHOWN]) + (" …" if len(characters) > _SHOWN else "")
    return QCoreApplication.translate("Composer", "Replace %1").replace("%1", shown)


def send_button(messages: int, pieces: int, *, later: bool) -> str:
    """What pressing it does: "Send 37 SMS (41 parts)"."""
    if not messages:
        return QCoreApplication.translate("Composer", "Send")
    if later:
        verb = QCoreApplication.translate("Composer", "Schedule %n SMS", "", messages)
    else:
        verb = QCoreApplication.translate("Composer", "Send %n SMS", "", messages)
    verb = verb.replace(str(messages), formats.number(messages), 1)
    if pieces <= messages:
        return verb
    return f"{verb} ({formats.parts(pieces)})"


def cost(review: Review) -> str:
    """What it takes: "2 recipients · 6 SMS · about 0.99 pts · balance after 1,278 pts"."""
    pieces = [formats.recipients(len(review.messages)), formats.messages(review.parts)]
    if review.price is not None:
        price = QCoreApplication.translate("Composer", "about %1")
        pieces.append(price.replace("%1", formats.money(review.price, review.unit)))
    if review.balance_after is not None:
        pieces.append(_balance(review.balance_after, review.unit))
    return DOT.join(pieces)


def _balance(after: Decimal, unit: str) -> str:
    if after < 0:
        words = QCoreApplication.translate("Composer", "⚠ %1 too little on the account")
    else:
        words = QCoreApplication.translate("Composer", "balance after %1")
    return words.replace("%1", formats.money(abs(after), unit))


def skipped(left_out: Sequence[Skipped]) -> str:
    """Who gets nothing, and why; the first few by name."""
    if not left_out:
        return ""
    head = QCoreApplication.translate(
        "Composer", "%n recipient(s) will get nothing:", "", len(left_out)
    )
    reasons = [error_text(item.reason) for item in left_out[:_NAMED]]
    more = [] if len(left_out) <= _NAMED else ["…"]
    return "\n".join([head, *reasons, *more])


def queued(outcome: Queued, *, later: bool) -> str:
    """What has just happened."""
    count = len(outcome.ids)
    if later:
        return QCoreApplication.translate("Composer", "%n SMS scheduled – see Messages", "", count)
    return QCoreApplication.translate("Composer", "%n SMS queued – see Messages", "", count)
