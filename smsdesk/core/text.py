"""Replacing the characters that cost Unicode, and links with their shortened length.

Only characters outside GSM-7 are touched. Counting lives in `core.gsm7`.
"""


def plain(text: str) -> str:
    """`text` with just the characters outside GSM-7 replaced (Łódź -> Lodz, „ -> "); é stays.

    What has no plain form (an emoji) is dropped, together with a space that would double.
    """
    raise NotImplementedError


def replacement(character: str) -> str:
    """What `plain` puts in place of one character; the character itself when it is in GSM-7."""
    raise NotImplementedError


def fold(text: str) -> str:
    """For searching: lower case, no diacritics, single spaces. "Sławek" becomes "slawek"."""
    raise NotImplementedError


def links(text: str) -> tuple[str, ...]:
    """Every link in `text`: http(s) addresses, www. and bare domains such as example.pl/x."""
    raise NotImplementedError
