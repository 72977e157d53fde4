"""Reading the array that REST answers with, and finding out whose element is whose.

An element is {"to", "successful", "validationFailures": [{"property", "failureCode", "details"}]}
(docs.dynmark.com and the quickstarts), perhaps with "failureDescription". Names are read in any
case. A "clientRef" is seen only in delivery reports; should an answer have it, it is heeded.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from smsdesk.core.message import OutgoingSms
from smsdesk.gateways.dynmark.failures import Failure, unquoted
from smsdesk.gateways.json_values import digits_of, object_of, objects_of, text_of
from smsdesk.gateways.mixing import Part


class Said(Enum):
    """What an element says of its message."""

    TAKEN = auto()
    REFUSED = auto()
    NOTHING = auto()


@dataclass(frozen=True, slots=True)
class Element:
    """One element of the array. `to` (digits only) and `ref` are empty where they are not told."""

    to: str
    ref: str
    said: Said
    failures: tuple[Failure, ...]

    def fits(self, sms: OutgoingSms) -> bool:
        """Whether nothing in it contradicts that it is about `sms`."""
        return self.ref in ("", sms.client_id) and self.to in ("", sms.to.digits)

    @property
    def has_name(self) -> bool:
        """Whether it tells which message it is about."""
        return bool(self.ref or self.to)


def elements_of(data: object, texts: Collection[str]) -> Sequence[Element]:
    """The elements of an answer about messages with `texts`; none where it is no array."""
    return [_element(item, texts) for item in data] if isinstance(data, list) else []


def matched(elements: Sequence[Element], part: Part) -> Mapping[str, Element]:
    """Elements by client id.

    By place when there are as many and each fits its place, else by the number that they name.
    Those of one part to one number share their text, so any of them will do. Nameless elements that
    differ are nobody's: that places agree is not confirmed.
    """
    if _agree(elements) and len(elements) == len(part) and all(map(Element.fits, elements, part)):
        return {sms.client_id: one for sms, one in zip(part, elements, strict=True)}
    found: dict[str, Element] = {}
    doubtful: set[str] = set()
    for element in elements:
        mine = [sms.client_id for sms in part if element.has_name and element.fits(sms)]
        free = next((client_id for client_id in mine if client_id not in found), None)
        if free is not None:
            found[free] = element
        else:
            doubtful.update(c for c in mine if found[c].said is not element.said)
    return {client_id: one for client_id, one in found.items() if client_id not in doubtful}


def _agree(elements: Sequence[Element]) -> bool:
    """Whether it does not matter which of the elements without a name is whose."""
    return len({one.said for one in elements if not one.has_name}) <= 1


def _element(item: object, texts: Collection[str]) -> Element:
    members = _members(item)
    failures = tuple(replace(f, words=unquoted(f.words, *texts)) for f in _failures(members))
    to = digits_of(members.get("to"))
    return Element(to, text_of(members.get("clientref")), _said(members, failures), failures)


def _said(members: Mapping[str, object], failures: tuple[Failure, ...]) -> Said:
    word = str(members.get("successful", "")).lower()
    if word == "false":
        return Said.REFUSED
    if word == "true" and not failures:
        return Said.TAKEN
    # how the element of a refused logon looks besides its description is not confirmed
    is_described = bool(text_of(members.get("failuredescription")))
    return Said.REFUSED if is_described and "successful" not in members else Said.NOTHING


def _failures(members: Mapping[str, object]) -> Iterator[Failure]:
    for one in map(_members, objects_of(members.get("validationfailures"))):
        if one:
            names = ("property", "failurecode", "details")
            yield Failure(*(text_of(one.get(name)) for name in names))
    description = text_of(members.get("failuredescription"))
    if description:
        yield Failure(words=description)


def _members(item: object) -> Mapping[str, object]:
    return {name.lower(): value for name, value in object_of(item).items()}
