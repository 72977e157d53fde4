"""The composer's sentences: the counter, the twin, the cost, the send button. No widgets here."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import FieldKind
from smsdesk.core.gsm7 import Measure
from smsdesk.services.compose import Queued, Review, Skipped
from smsdesk.services.gateway_setup import ConfiguredGateway
from smsdesk.ui import formats
from smsdesk.ui.composer import fates
from smsdesk.ui.error_text import code_text, error_text

DOT = " · "
_SHOWN = 4
_NAMED = 3


def no_gateway(asleep: ConfiguredGateway | None) -> str:
    """Why there is nothing to send through; `asleep` is one that is only switched off."""
    if asleep is None:
        return code_text(ErrorCode.NO_GATEWAY)
    return code_text(ErrorCode.GATEWAY_INACTIVE, gateway=asleep.name)


def counter(size: Measure, *, estimated: bool = False) -> str:
    """How long the text is: "143 chars · 3 SMS · Unicode · 58 left"."""
    translate = QCoreApplication.translate
    if estimated:
        length = translate("Composer", "about %n char(s)", "", size.characters)
        left = translate("Composer", "about %n left", "", size.left)
    else:
        length = translate("Composer", "%n char(s)", "", size.characters)
        left = translate("Composer", "%n left", "", size.left)
    return DOT.join((length, messages(size.parts, estimated=estimated), str(size.encoding), left))


def twin(now: Measure, without: Measure, *, estimated: bool = False) -> str:
    """What the text would be without the characters that force Unicode."""
    translate = QCoreApplication.translate
    of_letters = any(character.isalpha() for character in now.offenders)
    if without.parts < now.parts:
        words = translate("Composer", "With plain signs: %1 instead of %2")
        if of_letters:
            words = translate("Composer", "Without Polish letters: %1 instead of %2")
        fewer = messages(without.parts, estimated=estimated)
        return words.replace("%1", fewer).replace("%2", str(now.parts))
    room = without.left - now.left
    if of_letters:
        return translate("Composer", "Without Polish letters %n more character(s) fit", "", room)
    return translate("Composer", "With plain signs %n more character(s) fit", "", room)


def replace_button(characters: Sequence[str]) -> str:
    """ "Replace ę ó ż", with at most a few of the characters."""
    shown = " ".join(characters[:_SHOWN]) + (" …" if len(characters) > _SHOWN else "")
    return QCoreApplication.translate("Composer", "Replace %1").replace("%1", shown)


def send_button(count: int, pieces: int, *, later: bool, estimated: bool = False) -> str:
    """What pressing it does: "Send 37 SMS (41 parts)"; an estimate is always told as one."""
    if not count:
        return QCoreApplication.translate("Composer", "Send")
    if later:
        verb = QCoreApplication.translate("Composer", "Schedule %n SMS", "", count)
    else:
        verb = QCoreApplication.translate("Composer", "Send %n SMS", "", count)
    verb = _grouped(verb, count)
    if estimated:
        about = QCoreApplication.translate("Composer", "about %n part(s)", "", pieces)
        return f"{verb} ({_grouped(about, pieces)})"
    return verb if pieces <= count else f"{verb} ({formats.parts(pieces)})"


def cost(review: Review) -> str:
    """What it takes: "2 recipients · 6 SMS · about 0.99 pts · balance after 1,278 pts"."""
    pieces = [sizes(len(review.messages), review.parts, estimated=review.estimated)]
    if review.price is not None:
        price = QCoreApplication.translate("Composer", "about %1")
        pieces.append(price.replace("%1", formats.money(review.price, review.unit)))
    if review.balance_after is not None:
        pieces.append(_balance(review.balance_after, review))
    return DOT.join(pieces)


def sizes(count: int, pieces: int, *, estimated: bool) -> str:
    """How much it is: "2 recipients · 6 SMS"."""
    return DOT.join((formats.recipients(count), messages(pieces, estimated=estimated)))


def _balance(after: Decimal, review: Review) -> str:
    translate = QCoreApplication.translate
    if after < 0 and review.estimated:
        words = translate("Composer", "⚠ about %1 too little on the account")
    elif after < 0:
        words = translate("Composer", "⚠ %1 too little on the account")
    elif review.estimated:
        words = translate("Composer", "balance after about %1")
    else:
        words = translate("Composer", "balance after %1")
    return words.replace("%1", formats.money(abs(after), review.unit))


def messages(count: int, *, estimated: bool) -> str:
    """ "3 SMS", or "about 3 SMS"."""
    if not estimated:
        return formats.messages(count)
    return _grouped(QCoreApplication.translate("Composer", "about %n SMS", "", count), count)


def _grouped(words: str, count: int) -> str:
    """The digits of a large count grouped, as `formats` does."""
    return words.replace(str(count), formats.number(count), 1)


def short_links(length: int) -> str:
    """How long each link of a message will be; nothing when none is shortened."""
    if not length:
        return ""
    return QCoreApplication.translate(
        "Composer", "Each link will be shortened, to about %n character(s).", "", length
    )


def sender_kind(gateway: ConfiguredGateway) -> str:
    """The choice on which sender names depend, if the provider has one: "ECO", "PRO".

    It is what stands before the colon in the choice's label.
    """
    form = gateway.info.form
    deciding = {f.idle_when[0] for f in form if f.kind is FieldKind.SENDER and f.idle_when}
    for field in form:
        if field.name in deciding:
            label = dict(field.choices).get(gateway.fields.get(field.name) or field.default, "")
            return QCoreApplication.translate("ConfigField", label).partition(":")[0]
    return ""


def skipped(left_out: Sequence[Skipped]) -> str:
    """Who gets nothing, and why; a few by name, many by number."""
    if not left_out:
        return ""
    head = QCoreApplication.translate(
        "Composer", "%n recipient(s) will get nothing:", "", len(left_out)
    )
    if len(left_out) > _NAMED:
        return f"{head} {', '.join(fates.groups(left_out))}"
    return "\n".join([head, *(error_text(item.reason) for item in left_out)])


def nobody() -> str:
    """Why nothing can be sent although there are recipients."""
    return QCoreApplication.translate("Composer", "None of the recipients can get this message.")


def repeated(review: Review) -> str:
    """How many got the same text today: "The same text was sent today to 34 of these 37"."""
    if not review.repeated:
        return ""
    words = QCoreApplication.translate(
        "Composer", "The same text was sent today to %1 of these %2."
    )
    again, everybody = len(review.repeated), len(review.messages)
    return words.replace("%1", formats.number(again)).replace("%2", formats.number(everybody))


def queued(outcome: Queued, *, later: bool) -> str:
    """What has just happened."""
    count = len(outcome.ids)
    if outcome.held_until is not None:
        held = QCoreApplication.translate(
            "Composer", "%n SMS will leave after the quiet hours: %1", "", count
        )
        return held.replace("%1", formats.moment(outcome.held_until))
    if later:
        return QCoreApplication.translate("Composer", "%n SMS scheduled – see Messages", "", count)
    return QCoreApplication.translate("Composer", "%n SMS queued – see Messages", "", count)
