"""Filling a text for one recipient: whose values count, and which fields stay empty."""

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType

from smsdesk.core.contact import Contact
from smsdesk.core.contact_field import ContactField
from smsdesk.core.errors import ErrorCode, FieldError, SmsdeskError
from smsdesk.core.template import placeholders, render
from smsdesk.services.compose_values import Recipient
from smsdesk.services.preferences import Preferences

CONTACT_NAMES = frozenset({"klient", "imie", "imię", "firma_klienta"})
"""Placeholders that every contact fills by itself, each with its own value."""
SHOP_NAMES = frozenset({"firma", "telefon", "adres", "godziny", "rezygnacja"})
"""Placeholders that the shop fills by itself."""
RESERVED = CONTACT_NAMES | SHOP_NAMES
"""Names that no field of a contact may have."""


def own_values(preferences: Preferences) -> Mapping[str, str]:
    """What the shop fills by itself; choices that nobody made are left out."""
    values = {
        "firma": preferences.shop_name,
        "telefon": preferences.shop_phone,
        "adres": preferences.shop_address,
        "godziny": preferences.shop_hours,
        "rezygnacja": preferences.opt_out,
    }
    return {name: value for name, value in values.items() if value}


def contact_values(recipient: Recipient) -> Mapping[str, str]:
    """What this recipient fills by itself."""
    first_name = recipient.name.split()[0] if recipient.name.split() else ""
    values = {
        "klient": recipient.name or recipient.company,
        "imie": first_name,
        "imię": first_name,
        "firma_klienta": recipient.company,
    }
    return {name: value for name, value in values.items() if value}


def field_values(contact: Contact, fields: Sequence[ContactField]) -> Mapping[str, str]:
    """What a contact's own fields fill, by their placeholders; dates as people read them."""
    kept = contact.fields
    return {each.name: each.shown(kept[each.name]) for each in fields if kept.get(each.name)}


class Merge:
    """One text and the values that are the same for everybody."""

    def __init__(
        self,
        text: str,
        own: Mapping[str, str],
        typed: Mapping[str, str],
        defaults: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """What was typed comes before `own`, and `defaults` fill what is left.

        Raises FieldError("text", PLACEHOLDER_BROKEN).
        """
        self._text = text
        self._names = placeholders(text)
        self._common = {**_filled(defaults), **own, **_filled(typed)}

    def unknown(self, recipients: tuple[Recipient, ...], fields: Collection[str]) -> str | None:
        """The first name that no recipient could ever fill; `fields` are the shop's own."""
        columns = {name for recipient in recipients for name in recipient.values}
        known = CONTACT_NAMES | self._common.keys() | columns.union(fields)
        return next((name for name in self._names if name not in known), None)

    def text_for(self, recipient: Recipient) -> str:
        """The merged text. Raises SmsdeskError(PLACEHOLDER_UNFILLED)."""
        values = {**self._common, **contact_values(recipient), **_filled(recipient.values)}
        for name in self._names:
            if name not in values:
                who = spoken_name(recipient)
                raise SmsdeskError(ErrorCode.PLACEHOLDER_UNFILLED, name=name, recipient=who)
        return render(self._text, values)


def _filled(values: Mapping[str, str]) -> Mapping[str, str]:
    return {name: value for name, value in values.items() if value.strip()}


def check_known(
    merge: Merge, recipients: tuple[Recipient, ...], fields: Collection[str] = ()
) -> None:
    """Raise FieldError("text", PLACEHOLDER_UNKNOWN) for a name that nobody could ever fill."""
    unknown = merge.unknown(recipients, fields)
    if unknown is not None:
        raise FieldError("text", ErrorCode.PLACEHOLDER_UNKNOWN, name=unknown)


def whole(text: str) -> str:
    """`text` with � for halves of surrogate pairs, which neither a database nor HTTP takes."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def spoken_name(recipient: Recipient) -> str:
    """The recipient for an error's sentence, which may be logged: never a whole number."""
    known = recipient.name or recipient.company
    return known or (recipient.phone.masked if recipient.phone else "?")
