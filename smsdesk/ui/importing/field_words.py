"""What a column of a file may mean, in words, and the choices for a column."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from smsdesk.services.importing.values import FIELDS, OWN_FIELD, SeenColumn
from smsdesk.ui.importing.import_values import OwnField

Choice = tuple[str, str]
"""A field of `services.importing.values`, or empty for none; its words."""


def word(field: str) -> str:
    """One of FIELDS in words."""
    return _words()[field]


def choices(column: SeenColumn, own_fields: Sequence[OwnField]) -> Sequence[Choice]:
    """What `column` may mean: nothing, a known field, one of the shop's own, a new one."""
    translate = QCoreApplication.translate
    words = _words()
    found = [("", translate("ImportField", "Do not import"))]
    found += [(field, words[field]) for field in FIELDS]
    found += [(OWN_FIELD + own.name, own.title) for own in own_fields]
    known = {field for field, _words in found}
    for made in (column.means, column.offered):
        if made and made not in known:
            title = column.name.strip() or made.removeprefix(OWN_FIELD)
            new = translate("ImportField", "New own field: {title}")
            found.append((made, new.format(title=title)))
            known.add(made)
    return found


def _words() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "name": translate("ImportField", "Name (first and last)"),
        "first_name": translate("ImportField", "First name"),
        "last_name": translate("ImportField", "Last name"),
        "company": translate("ImportField", "Company"),
        "phone": translate("ImportField", "Phone"),
        "other_phone": translate("ImportField", "Another phone"),
        "email": translate("ImportField", "E-mail"),
        "kind": translate("ImportField", "Customer or contractor"),
        "note": translate("ImportField", "Notes"),
        "nip": translate("ImportField", "NIP (tax number)"),
        "address": translate("ImportField", "Address (all in one)"),
        "street": translate("ImportField", "Street and number"),
        "postcode": translate("ImportField", "Postcode"),
        "city": translate("ImportField", "City"),
        "language": translate("ImportField", "Language"),
        "group": translate("ImportField", "Group"),
        "consent": translate("ImportField", "Consent to marketing (yes or no)"),
        "consent_date": translate("ImportField", "Date of the consent"),
        "orders": translate("ImportField", "SMS about orders (yes or no)"),
    }
