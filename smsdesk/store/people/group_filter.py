"""How the filter of a group is stored, as JSON. What a filter means is in `contact_conditions`."""

from collections.abc import Mapping
from typing import Any

from smsdesk.core.consent import ConsentState
from smsdesk.core.contact import ContactKind
from smsdesk.core.contact_filter import ContactFilter


def stored_filter(wanted: ContactFilter) -> dict[str, Any]:
    """Only what is set; a group inside of a group is not kept."""
    values = {
        "search": wanted.search or None,
        "kind": wanted.kind.value if wanted.kind else None,
        "marketing": wanted.marketing.value if wanted.marketing else None,
        "has_number": wanted.has_number,
        "silent_months": wanted.silent_months,
        "not_texted": wanted.not_texted or None,
    }
    return {name: value for name, value in values.items() if value is not None}


def filter_of(stored: Mapping[str, Any]) -> ContactFilter:
    """The filter that was stored."""
    kind, marketing = stored.get("kind"), stored.get("marketing")
    return ContactFilter(
        search=stored.get("search", ""),
        kind=ContactKind(kind) if kind else None,
        marketing=ConsentState(marketing) if marketing else None,
        has_number=stored.get("has_number"),
        silent_months=stored.get("silent_months"),
        not_texted=stored.get("not_texted", False),
    )
