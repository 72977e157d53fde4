"""Words of duplicates: why people may be one, what stands in a field, what merging did."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from smsdesk.core.contact import ContactKind
from smsdesk.core.contact_field import ContactField
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.people import merge_plan
from smsdesk.services.people.resemblance import Likeness, Reason
from smsdesk.ui import formats
from smsdesk.ui.people import language_words

_SAME = 100


def reasons(found: Iterable[Reason]) -> str:
    """Why, in a line: "same number, similar name 92 %"."""
    return ", ".join(map(_reason, found))


def _reason(found: Reason) -> str:
    translate = QCoreApplication.translate
    if found.likeness is Likeness.NAME and found.percent < _SAME:
        return translate("Merging", "similar name %1 %").replace("%1", str(found.percent))
    return {
        Likeness.NUMBER: translate("Merging", "same number"),
        Likeness.NIP: translate("Merging", "same NIP"),
        Likeness.EMAIL: translate("Merging", "same e-mail"),
        Likeness.NAME: translate("Merging", "same name"),
    }[found.likeness]


def part_title(part: str, fields: Iterable[ContactField]) -> str:
    """The name of a field."""
    translate = QCoreApplication.translate
    if part.startswith(merge_plan.OWN):
        name = part.removeprefix(merge_plan.OWN)
        return next((own.title for own in fields if own.name == name), name)
    titles: Mapping[str, str] = {
        merge_plan.NAME: translate("Merging", "Name"),
        merge_plan.COMPANY: translate("Merging", "Company"),
        merge_plan.KIND: translate("Merging", "Kind"),
        merge_plan.PHONE: translate("Merging", "Preferred number"),
        merge_plan.EMAIL: translate("Merging", "E-mail"),
        merge_plan.NIP: translate("Merging", "NIP"),
        merge_plan.ADDRESS: translate("Merging", "Address"),
        merge_plan.LANGUAGE: translate("Merging", "Language"),
    }
    return titles[part]


def shown(part: str, value: str, fields: Iterable[ContactField]) -> str:
    """A stored value as people read it."""
    if not value:
        return ""
    if part == merge_plan.PHONE:
        return PhoneNumber(value).display
    if part == merge_plan.KIND:
        return kind(ContactKind(value))
    if part == merge_plan.LANGUAGE:
        return language_words.word(value)
    own = next((own for own in fields if merge_plan.OWN + own.name == part), None)
    return own.shown(value) if own else value


def kind(which: ContactKind) -> str:
    """Customer or contractor."""
    translate = QCoreApplication.translate
    if which is ContactKind.CONTRACTOR:
        return translate("Merging", "contractor")
    return translate("Merging", "customer")


def numbers(phones: Sequence[PhoneNumber]) -> str:
    """All numbers, one a line."""
    return "\n".join(phone.display for phone in phones)


def merged(count: int, title: str) -> str:
    """What was done."""
    words = QCoreApplication.translate("Merging", "%1 are one now: %2.")
    return words.replace("%1", formats.contacts(count)).replace("%2", title)


def undone() -> str:
    """What undoing did."""
    return QCoreApplication.translate("Merging", "The merge was undone; everybody is back.")
