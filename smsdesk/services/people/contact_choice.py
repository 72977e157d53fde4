"""ContactChoice: which contacts are meant, as one value that another process can be given."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from smsdesk.core.consent import ConsentState
from smsdesk.core.contact import ContactKind
from smsdesk.core.contact_filter import ContactColumn, ContactFilter, ContactOrder


@dataclass(frozen=True, slots=True)
class ContactChoice:
    """These people, or else whom a filter holds in an order; everybody if nothing is said."""

    ids: Sequence[int] | None = field(default=None, repr=False)
    wanted: ContactFilter = field(default_factory=ContactFilter)
    order: ContactOrder = field(default_factory=ContactOrder)

    def written(self) -> str:
        """As JSON, for `read_choice`."""
        if self.ids is not None:
            return json.dumps({"ids": list(self.ids)})
        return json.dumps({"filter": asdict(self.wanted), "order": asdict(self.order)})


def read_choice(text: str) -> ContactChoice:
    """What `written` wrote. Raises ValueError."""
    try:
        said = json.loads(text)
        if "ids" in said:
            return ContactChoice(tuple(map(_number, said["ids"])))
        return ContactChoice(wanted=_filter(said["filter"]), order=_order(said.get("order", {})))
    except (ValueError, TypeError, AttributeError, KeyError) as error:
        raise ValueError("no choice of contacts") from error


def _filter(said: Mapping[str, Any]) -> ContactFilter:
    """Raises ValueError, AttributeError."""
    kind, marketing = said.get("kind"), said.get("marketing")
    return ContactFilter(
        search=str(said.get("search", "")),
        kind=None if kind is None else ContactKind(kind),
        group_id=_whole(said.get("group_id")),
        marketing=None if marketing is None else ConsentState(marketing),
        has_number=_flag(said.get("has_number")),
        silent_months=_whole(said.get("silent_months")),
        not_texted=bool(said.get("not_texted")),
    )


def _order(said: Mapping[str, Any]) -> ContactOrder:
    """Raises ValueError, AttributeError."""
    column = ContactColumn(said.get("column", ContactColumn.NAME))
    return ContactOrder(column, descending=bool(said.get("descending")))


def _number(value: Any) -> int:
    """Raises ValueError."""
    if not isinstance(value, int):
        raise ValueError("no whole number")  # noqa: TRY004  # of what was written
    return value


def _whole(value: Any) -> int | None:
    """Raises ValueError."""
    return None if value is None else _number(value)


def _flag(value: Any) -> bool | None:
    return None if value is None else bool(value)
