"""What headers mean: those of Google and Outlook as they write them, others by the words in them.

Exact names come before parts of names, and short ones count only as a whole: "nr" is not in
"kierunek". What is in a column is looked at in `columns`.
"""

import re
from collections.abc import Collection, Mapping

from smsdesk.core.text import fold

EXACT: Mapping[str, tuple[str, ...]] = {
    "phone": (
        "telefon", "tel", "nr tel", "nr telefonu", "numer telefonu", "telefon komorkowy", "kom",
        "tel kom", "nr kom", "komorka", "komorkowy", "gsm", "phone", "phone number", "mobile",
        "mobile phone", "cell", "telefony", "tel kontaktowy", "telefon kontaktowy",
    ),
    "other_phone": ("inne telefony", "inne numery", "pozostale telefony", "other phones"),
    "name": (
        "nazwa", "imie i nazwisko", "nazwisko i imie", "klient", "kontakt", "osoba",
        "osoba kontaktowa", "odbiorca", "name", "full name", "contact", "customer",
    ),
    "first_name": ("imie", "first name", "firstname", "given name"),
    "last_name": ("nazwisko", "last name", "lastname", "surname", "family name"),
    "company": ("firma", "nazwa firmy", "przedsiebiorstwo", "company", "company name"),
    "email": ("e-mail", "email", "mail", "adres e-mail", "adres email", "poczta"),
    "kind": ("rodzaj", "typ", "rodzaj kontaktu", "typ kontaktu", "kind", "type"),
    "note": ("uwagi", "notatka", "notatki", "opis", "komentarz", "note", "notes", "comment"),
    "nip": ("nip", "nr nip", "numer nip", "nip firmy", "vat id", "vat number", "tax id"),
    "address": ("adres", "adres zamieszkania", "adres firmy", "siedziba", "address"),
    "street": ("ulica", "ul", "ulica i nr", "ulica i numer", "street"),
    "postcode": ("kod pocztowy", "kod poczt", "postcode", "postal code", "zip", "zip code"),
    "city": ("miasto", "miejscowosc", "city", "town"),
    "language": ("jezyk", "language"),
    "group": (
        "grupa", "grupy", "group", "groups", "kategoria", "kategorie", "category", "categories",
        "etykieta", "etykiety", "labels",
    ),
    "consent": (
        "zgoda", "zgoda marketing", "zgoda marketingowa", "zgoda na marketing", "zgoda sms",
        "zgoda na sms", "zgoda na sms marketingowe", "marketing", "marketing consent", "consent",
    ),
    "consent_date": (
        "zgoda od", "data zgody", "zgoda data", "zgoda z dnia", "data zgody marketingowej",
        "consent date",
    ),
    "orders": ("sms o zleceniach",),
}  # fmt: skip
WEAK: Mapping[str, tuple[str, ...]] = {"phone": ("nr", "numer", "number", "kontakt", "contact")}
"""Exact names that mean something only when the cells look like it."""
PARTIAL: Mapping[str, tuple[str, ...]] = {
    "phone": ("telefon", "komork", "phone", "mobile", " tel ", " kom "),
    "email": ("e-mail", "email"),
    "first_name": ("imie",),
    "last_name": ("nazwisk",),
    "company": ("firm", "company"),
    "note": ("uwag", "notat"),
}
"""Found inside longer headers, in this order; too short hints would find "hotel" and "total"."""
_NOT_IN = ("faks", "fax", "asystent", "assistant", "model", "marka", "data ", "zgoda", "label")
"""Headers with these words hold no number, name or address, whatever else stands in them."""

GOOGLE: Mapping[str, str] = {
    "name": "name",
    "first name": "first_name",
    "given name": "first_name",
    "middle name": "first_name",
    "additional name": "first_name",
    "last name": "last_name",
    "family name": "last_name",
    "organization name": "company",
    "organization # - name": "company",
    "phone # - value": "phone",
    "e-mail # - value": "email",
    "address # - formatted": "address",
    "notes": "note",
    "labels": "group",
    "group membership": "group",
}
"""Old and new names; "#" is a number."""
_GOOGLE_SIGNS = frozenset({"phone # - value", "e-mail # - value"})

_OUTLOOK_PHONES = (
    "mobile phone", "telefon komorkowy", "primary phone", "telefon podstawowy", "business phone",
    "telefon sluzbowy", "home phone", "telefon domowy", "other phone", "inny telefon",
    "company main phone", "glowny telefon do firmy", "car phone", "telefon w samochodzie",
    "callback", "wywolanie zwrotne", "radio phone", "radiotelefon",
)  # fmt: skip
OUTLOOK: Mapping[str, str] = {
    **dict.fromkeys(_OUTLOOK_PHONES, "phone"),
    **dict.fromkeys(("first name", "imie", "middle name", "drugie imie"), "first_name"),
    **dict.fromkeys(("last name", "nazwisko"), "last_name"),
    **dict.fromkeys(("company", "firma"), "company"),
    **dict.fromkeys(("e-mail address", "adres e-mail"), "email"),
    **dict.fromkeys(("e-mail # address", "adres e-mail #"), "email"),
    **dict.fromkeys(("home street", "adres domowy - ulica"), "street"),
    **dict.fromkeys(("business street", "adres sluzbowy - ulica"), "street"),
    **dict.fromkeys(("home city", "adres domowy - miejscowosc"), "city"),
    **dict.fromkeys(("business city", "adres sluzbowy - miejscowosc"), "city"),
    **dict.fromkeys(("home postal code", "adres domowy - kod pocztowy"), "postcode"),
    **dict.fromkeys(("business postal code", "adres sluzbowy - kod pocztowy"), "postcode"),
    **dict.fromkeys(("categories", "kategorie"), "group"),
    **dict.fromkeys(("notes", "notatki"), "note"),
}
_OUTLOOK_SIGNS = frozenset(
    {
        "business phone", "home phone", "e-mail address", "business street", "telefon sluzbowy",
        "telefon domowy", "adres domowy - ulica", "adres sluzbowy - ulica", "radiotelefon",
    }
)  # fmt: skip
_OUTLOOK_FEWEST = 3

CARDS: Mapping[str, str] = {
    "FN": "name",
    "ORG": "company",
    "TEL": "phone",
    "EMAIL": "email",
    "ADR": "address",
    "NOTE": "note",
    "CATEGORIES": "group",
    "X-SMSDESK-TEL": "other_phone",
    "X-SMSDESK-KIND": "kind",
    "X-SMSDESK-NIP": "nip",
    "X-SMSDESK-LANGUAGE": "language",
    "X-SMSDESK-MARKETING": "consent",
    "X-SMSDESK-MARKETING-SINCE": "consent_date",
    "X-SMSDESK-ORDERS": "orders",
}
"""Properties of a vCard."""

_LAST_NUMBER = re.compile(r"(?<=\D\D) *\d{1,2}$")
_NUMBER = re.compile(r"(?<![^\W\d_])\d{1,2}(?![^\W\d_])")


def plain(header: str) -> str:
    """A header as these tables write it."""
    return " ".join(fold(header.replace("_", " ")).replace(".", " ").strip(" :*").split())


def numbered(name: str) -> str:
    """The same with "#" for its number: "phone 1 - value" is "phone # - value"."""
    return _NUMBER.sub("#", name, count=1)


def known_program(names: Collection[str]) -> Mapping[str, str] | None:
    """The table of the program that wrote these headers; None when it is none of them."""
    if any(numbered(name) in _GOOGLE_SIGNS for name in names):
        return GOOGLE
    if len(_OUTLOOK_SIGNS.intersection(names)) >= _OUTLOOK_FEWEST:
        return OUTLOOK
    return None


def by_program(table: Mapping[str, str], name: str) -> str:
    """What a header means to its program: with its number, then without; empty when nothing."""
    bare = numbered(name)
    return table.get(name) or table.get(bare) or table.get(bare.removesuffix(" #"), "")


def exact(name: str) -> str:
    """What a whole header means; "telefon 2" is one more "telefon"."""
    return _named(EXACT, _LAST_NUMBER.sub("", name))


def weak(name: str) -> str:
    """What a whole header may mean."""
    return _named(WEAK, name)


def _named(table: Mapping[str, tuple[str, ...]], name: str) -> str:
    return next((field for field, names in table.items() if name in names), "")


def partial(name: str) -> str:
    """What a header means by a part of it."""
    if any(word in f" {name} " for word in _NOT_IN):
        return ""
    whole = f" {name} "
    found = (f for f, hints in PARTIAL.items() if any(hint in whole for hint in hints))
    return next(found, "")
