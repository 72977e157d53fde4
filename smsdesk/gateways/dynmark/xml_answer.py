"""Reading the XML of the HTTP form. Its shape is known from one client of 2012 only.

Failure: the root has status="failed" and there is a child failureDescription. Success: a child
Response with an attribute TransactionID. Names of the root, name spaces and case are not
confirmed, so local names are compared, in lower case, anywhere in the document. Whatever is
neither says nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import (
    Element,
    ParseError,
    TreeBuilder,
    XMLParser,
)

LONGEST = 64 * 1024
"""Bytes. An answer is about one message; a real one has some hundred."""
_FAILED = "failed"
_TROUBLE = re.compile("err|fail|inval|reject|refus")
"""How a status might begin that is none of success (not confirmed)."""


@dataclass(frozen=True, slots=True)
class XmlAnswer:
    """What was said, as far as it was said."""

    transaction_id: str = ""
    has_failed: bool = False
    description: str = ""
    has_trouble: bool = False
    """It says that something went wrong, in a way that nobody has seen."""

    @property
    def is_taken(self) -> bool:
        """Whether it tells an id, and nothing else."""
        return bool(self.transaction_id) and not (self.has_failed or self.has_trouble)

    @property
    def is_refused(self) -> bool:
        """Whether it tells of a failure, and nothing else."""
        return self.has_failed and not self.transaction_id


class _Builder(TreeBuilder):
    """Refuses a document type, and with it every entity: neither expanded nor fetched.

    That is what defusedxml would be for; its other guards are about entities too.
    """

    def doctype(self, *_: str | None) -> None:
        raise ValueError("a document type")


def read_xml(text: str) -> XmlAnswer:
    """The answer in `text`. Raises ValueError for anything but plain XML."""
    parser = XMLParser(target=_Builder())  # noqa: S314  # see _Builder
    try:
        parser.feed(text)
        root: Element = parser.close()
    except ParseError as error:
        raise ValueError("not XML") from error
    responses = [element for element in root.iter() if _local(element.tag) == "response"]
    transaction_ids = filter(None, (_attribute(one, "transactionid") for one in responses))
    statuses = {_attribute(element, "status").lower() for element in (root, *responses)}
    description = _description(root)
    has_trouble = bool(description) or any(map(_TROUBLE.match, statuses))
    return XmlAnswer(next(transaction_ids, ""), _FAILED in statuses, description, has_trouble)


def _description(root: Element) -> str:
    texts = (_text(e) for e in root.iter() if _local(e.tag) == "failuredescription")
    return next(filter(None, texts), "")


def _text(element: Element) -> str:
    return " ".join(" ".join(element.itertext()).split())


def _attribute(element: Element, name: str) -> str:
    return next(_values(element, name), "")


def _values(element: Element, name: str) -> Iterator[str]:
    return (value.strip() for key, value in element.attrib.items() if _local(key) == name)


def _local(name: str) -> str:
    """A name without its name space, in lower case."""
    return name.rpartition("}")[2].lower()
