"""What a row says: cells into NewContact, or the reason why not.

A hundred thousand rows go through here, so the usual row (one number, plain texts) takes a short
way. Which column means what is decided in `columns`.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time

from smsdesk.core.consent import ConsentNote, ConsentPurpose, ConsentSource, ConsentState
from smsdesk.core.contact import EMAIL, ContactKind
from smsdesk.core.contact_field import read_date
from smsdesk.core.errors import ErrorCode, FieldError
from smsdesk.core.new_contact import NO_EXTRAS, Extras, NewContact
from smsdesk.core.nip import clean_nip
from smsdesk.core.phone import PhoneKind, PhoneNumber, parse_cell, quick_reader
from smsdesk.core.text import fold
from smsdesk.services.importing.columns import Columns
from smsdesk.services.importing.values import OWN_FIELD
from smsdesk.services.sheets.csv_file import original
from smsdesk.services.sheets.table import FileKind, Row
from smsdesk.services.sheets.vcard_file import LIST_MARK

_CONTRACTOR_WORDS = ("kontrahent", "dostawca", "podwykonawca", "contractor", "supplier", "partner")
_YES = frozenset({"tak", "t", "yes", "y", "1", "x", "true", "prawda", "zgoda", "given", "+"})
_NO = frozenset({"nie", "n", "no", "0", "false", "falsz", "brak", "withdrawn", "-", "sprzeciw"})
_LANGUAGES = {
    "polski": "pl", "polish": "pl", "ukrainski": "uk", "ukrainian": "uk", "angielski": "en",
    "english": "en", "niemiecki": "de", "german": "de", "rosyjski": "ru", "russian": "ru",
    "bialoruski": "be", "ua": "uk",
}  # fmt: skip
_LANGUAGE_CODE = re.compile(r"([a-z]{2,3})(?:[-_][a-z]{2,4})?")
_LIST = re.compile(r"\s*(?::::|[;,\n])\s*")
_GUARDS = ("=", "'")
_SYSTEM_GROUP = "*"
"""Google's own groups begin so: "* myContacts"."""
_ADDRESS_FIELDS = ("address", "street", "postcode", "city")
_EXTRA_FIELDS = ("group", "consent", "consent_date", "orders")


_Getter = Callable[[Sequence[str]], str]
"""The text of a field out of a row's cells."""
_Join = Callable[[Sequence[str]], str]
"""One text of several columns."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How rows are read."""

    kind: FileKind
    columns: Columns
    prefix: str
    keep_numberless: bool
    now: datetime
    dates: frozenset[str] = frozenset()
    """Own fields whose values are dates."""
    group: str = ""
    """One that everybody joins."""


class RowReader:
    """Reads the rows of one table."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._quick = quick_reader(reading.prefix)
        columns = reading.columns
        self._places = {field: columns.places(field) for field in columns.fields.values()}
        self._guarded = reading.kind is FileKind.CSV
        self._name = self._getter("name") or self._full_name
        self._company = self._getter("company") or _nothing
        self._email = self._getter("email", _first_email)
        self._note = self._getter("note", "\n".join) or _nothing
        self._nip = self._getter("nip")
        self._address = self._getter("address", _first)
        if any(field in self._places for field in _ADDRESS_FIELDS[1:]):
            self._address = self._whole_address
        self._kind = self._getter("kind", _first)
        self._language = self._getter("language", _first)
        self._phones = self._places.get("phone", ())
        self._others = self._places.get("other_phone", ())
        self._only_phone = self._phones[0] if len(self._phones) == 1 and not self._others else None
        self._own = {f[len(OWN_FIELD) :]: p for f, p in self._places.items() if _is_own(f)}
        named = any(f in self._places for f in _EXTRA_FIELDS)
        self._has_extras = bool(self._own) or bool(reading.group) or named

    def read(self, row: Row) -> NewContact | None:
        """What it says; None when it is empty. Raises FieldError with the reason to reject it."""
        cells = row.cells
        phones, odd = self._numbers(cells)
        name, company = self._name(cells), self._company(cells)
        if not phones and not (self._reading.keep_numberless and (name or company)):
            if not any(cell.strip() for cell in cells):
                return None
            raise FieldError("number", ErrorCode.NUMBER_EMPTY)
        return NewContact(
            name,
            company,
            phones,
            _checked_email(self._email(cells)) if self._email else "",
            _kind(self._kind(cells)) if self._kind else None,
            self._note_with(cells, odd) if odd else self._note(cells),
            _nip(self._nip(cells)) if self._nip else "",
            self._address(cells) if self._address else "",
            _language(self._language(cells)) if self._language else "",
            self._extras(cells) if self._has_extras else NO_EXTRAS,
        )

    # --- texts ---------------------------------------------------------------------------------

    def _getter(self, field: str, join: _Join = " ".join) -> _Getter | None:
        """A function that gets the text of a field out of a row's cells; None for no column."""
        places = self._places.get(field, ())
        if not places:
            return None
        if len(places) == 1:
            return self._single(places[0], join)
        return lambda cells: join(self._texts(cells, places))

    def _single(self, place: int, join: _Join) -> _Getter:
        guarded, emails = self._guarded, join is _first_email

        def get(cells: Sequence[str]) -> str:
            text = cells[place].strip() if place < len(cells) else ""
            if guarded and text.startswith(_GUARDS):
                text = original(text).strip()
            return join((text,)) if emails and (LIST_MARK in text or "\n" in text) else text

        return get

    def _texts(self, cells: Sequence[str], places: Sequence[int]) -> list[str]:
        """What the columns say, one text per column that is filled in."""
        found = (cells[place].strip() for place in places if place < len(cells))
        if self._guarded:
            found = (original(text).strip() for text in found)
        return [text for text in found if text]

    def _full_name(self, cells: Sequence[str]) -> str:
        places = (*self._places.get("first_name", ()), *self._places.get("last_name", ()))
        return " ".join(self._texts(cells, places)) if places else ""

    def _whole_address(self, cells: Sequence[str]) -> str:
        """From its parts; of several addresses the first."""
        address, street, postcode, city = (
            _first(self._texts(cells, self._places.get(field, ()))) for field in _ADDRESS_FIELDS
        )
        town = " ".join(filter(None, (postcode, city)))
        return ", ".join(filter(None, (address, street, town)))

    # --- numbers -------------------------------------------------------------------------------

    def _numbers(self, cells: Sequence[str]) -> tuple[tuple[str, ...], Sequence[str]]:
        """All numbers of a row, the preferred one first, and what is none. Raises FieldError."""
        place = self._only_phone
        if place is not None and place < len(cells):
            quick = self._quick(cells[place])
            if quick is not None:
                return (quick,), ()
        preferred, odd = self._all(cells, self._phones)
        others, odder = self._all(cells, self._others)
        phones = dict.fromkeys((*_best_first(preferred or others), *others))
        odd += odder
        if odd and not phones:
            raise odd[0][1]
        return tuple(phones), [text for text, _reason in odd]

    def _all(
        self, cells: Sequence[str], places: Sequence[int]
    ) -> tuple[list[str], list[tuple[str, FieldError]]]:
        """Numbers, and in a card what is none: a service number must not cost the others."""
        found: list[str] = []
        odd: list[tuple[str, FieldError]] = []
        in_card = self._reading.kind is FileKind.VCARD
        for text in self._texts(cells, places):
            pasted = text.replace(LIST_MARK, "\n")
            for piece in pasted.split("\n") if in_card else (pasted,):
                try:
                    found += self._parsed(piece)
                except FieldError as error:
                    if not in_card:
                        raise
                    odd.append((piece, error))
        return found, odd

    def _parsed(self, text: str) -> Sequence[str]:
        quick = self._quick(text)
        if quick is not None:
            return (quick,)
        return [phone.e164 for phone in parse_cell(text, self._reading.prefix)]

    def _note_with(self, cells: Sequence[str], odd: Sequence[str]) -> str:
        """Nothing that stood among the numbers is lost."""
        more = "inne numery: " + ", ".join(odd)
        return "\n".join(filter(None, (self._note(cells), more)))

    # --- groups, consents, own fields -------------------------------------------------------------

    def _extras(self, cells: Sequence[str]) -> Extras:
        fields = {name: self._value(name, cells, places) for name, places in self._own.items()}
        return Extras(
            {name: value for name, value in fields.items() if value},
            tuple(self._groups(cells)),
            tuple(self._consents(cells)),
        )

    def _value(self, name: str, cells: Sequence[str], places: Sequence[int]) -> str:
        text = "\n".join(self._texts(cells, places))
        day = read_date(text) if name in self._reading.dates else None
        return day.isoformat() if day else text

    def _groups(self, cells: Sequence[str]) -> list[str]:
        found: list[str] = []
        exact = self._reading.kind is FileKind.VCARD or self._reading.columns.own
        for text in self._texts(cells, self._places.get("group", ())):
            marked = exact or LIST_MARK in text
            found += text.split(LIST_MARK) if marked else _LIST.split(text)
        names = (name.strip() for name in found)
        wanted = [name for name in names if name and not name.startswith(_SYSTEM_GROUP)]
        return list(dict.fromkeys((*wanted, *filter(None, (self._reading.group,)))))

    def _consents(self, cells: Sequence[str]) -> list[ConsentNote]:
        said = _state(_first(self._texts(cells, self._places.get("consent", ()))))
        orders = _state(_first(self._texts(cells, self._places.get("orders", ()))))
        dated = _first(self._texts(cells, self._places.get("consent_date", ())))
        notes = []
        if said is not None:
            since = min(_since(dated) or self._reading.now, self._reading.now)
            notes.append(_note(ConsentPurpose.MARKETING, said, since))
        if orders is not None:
            notes.append(_note(ConsentPurpose.ORDERS, orders, self._reading.now))
        return notes


def _nothing(_cells: Sequence[str]) -> str:
    return ""


def _is_own(field: str) -> bool:
    return field.startswith(OWN_FIELD)


def _first(texts: Sequence[str]) -> str:
    return texts[0] if texts else ""


def _first_email(texts: Sequence[str]) -> str:
    """The first that looks like one, else the first at all, to be told."""
    found = [e for text in texts for e in text.replace(LIST_MARK, "\n").split("\n")]
    stripped = [email.strip() for email in found]
    return next((email for email in stripped if EMAIL.fullmatch(email)), _first(stripped))


def _best_first(phones: Sequence[str]) -> Sequence[str]:
    """With the first that can receive an SMS in front. To ask a number its kind is not free."""
    if len(phones) < 2:
        return phones
    best = next((p for p in phones if PhoneNumber(p).kind is PhoneKind.MOBILE), phones[0])
    return (best, *phones)


def _checked_email(email: str) -> str:
    if email and not EMAIL.fullmatch(email):
        raise FieldError("email", ErrorCode.EMAIL_INVALID, value=email[:60])
    return email


def _kind(word: str) -> ContactKind | None:
    if not word:
        return None
    folded = fold(word)
    contractor = any(known in folded for known in _CONTRACTOR_WORDS)
    return ContactKind.CONTRACTOR if contractor else ContactKind.CUSTOMER


def _nip(text: str) -> str:
    digits = clean_nip(text) if text else ""
    if digits is None:
        raise FieldError("nip", ErrorCode.NIP_INVALID, value=text[:20])
    return digits


def _language(word: str) -> str:
    folded = fold(word)
    code = _LANGUAGE_CODE.fullmatch(folded)
    return _LANGUAGES.get(folded) or (code[1] if code else "")


def _state(word: str) -> ConsentState | None:
    """Yes or no; None when it is neither, so that nobody is texted on a guess."""
    folded = fold(word)
    if folded in _YES:
        return ConsentState.GIVEN
    return ConsentState.WITHDRAWN if folded in _NO else None


def _since(text: str) -> datetime | None:
    """The noon of a day that somebody wrote down."""
    day = read_date(text)
    return datetime.combine(day, time(12)).astimezone(UTC) if day else None


def _note(purpose: ConsentPurpose, state: ConsentState, since: datetime) -> ConsentNote:
    return ConsentNote(purpose, state, since, ConsentSource.IMPORTED.value)
