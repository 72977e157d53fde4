"""Words of consent: purposes, states and where something was said."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from smsdesk.core.consent import ConsentNote, ConsentPurpose, ConsentSource, ConsentState
from smsdesk.ui import formats
from smsdesk.ui.theme import Tone

_P, _S = ConsentPurpose, ConsentState
PURPOSES = (_P.MARKETING, _P.ORDERS)
"""In the order in which they are shown."""
CHOICES: Sequence[ConsentSource] = (
    ConsentSource.ORDER_FORM,
    ConsentSource.PHONE,
    ConsentSource.EMAIL,
    ConsentSource.SPOKEN,
    ConsentSource.IMPORTED,
)
"""What a person may choose from; other words can be typed."""


def purpose(which: ConsentPurpose) -> str:
    """A heading."""
    translate = QCoreApplication.translate
    if which is _P.MARKETING:
        return translate("Consent", "Marketing")
    return translate("Consent", "Orders")


def state(which: ConsentPurpose, known: ConsentState) -> str:
    """A word or two for a badge. Messages about orders need no consent."""
    translate = QCoreApplication.translate
    if which is _P.ORDERS:
        return {
            _S.UNKNOWN: translate("Consent", "allowed"),
            _S.GIVEN: translate("Consent", "agreed"),
            _S.WITHDRAWN: translate("Consent", "objected"),
        }[known]
    return {
        _S.UNKNOWN: translate("Consent", "no consent"),
        _S.GIVEN: translate("Consent", "consent given"),
        _S.WITHDRAWN: translate("Consent", "withdrawn"),
    }[known]


def tone(which: ConsentPurpose, known: ConsentState) -> Tone:
    """The colour of a state."""
    if known is _S.GIVEN:
        return Tone.GOOD
    if known is _S.WITHDRAWN:
        return Tone.BAD if which is _P.ORDERS else Tone.WARN
    return Tone.NEUTRAL


def source(how: str) -> str:
    """Where something was said; a shop's own words stay as they are."""
    return _sources().get(how, how)


def source_of(words: str) -> str:
    """What is stored for chosen or typed words."""
    typed = words.strip()
    return next((code for code, said in _sources().items() if said == typed), typed)


def _sources() -> Mapping[str, str]:
    translate = QCoreApplication.translate
    return {
        ConsentSource.ORDER_FORM: translate("Consent", "on the order form"),
        ConsentSource.PHONE: translate("Consent", "by telephone"),
        ConsentSource.EMAIL: translate("Consent", "by e-mail"),
        ConsentSource.SPOKEN: translate("Consent", "in person"),
        ConsentSource.IMPORTED: translate("Consent", "from an import"),
        ConsentSource.ERASURE: translate("Consent", "when the person's data were erased"),
    }


def since(note: ConsentNote) -> str:
    """ "since 12.11.2026, on the order form"."""
    words = QCoreApplication.translate("Consent", "since %1").replace(
        "%1", formats.day(note.since.astimezone())
    )
    return f"{words}, {source(note.how)}" if note.how else words


def unknown(which: ConsentPurpose) -> str:
    """What follows where nothing is noted."""
    translate = QCoreApplication.translate
    if which is _P.ORDERS:
        return translate(
            "Consent", "Messages about orders need no consent, until somebody objects."
        )
    return translate("Consent", "Nothing is noted, so no marketing is sent.")
