"""The Polish order of a list as a key that any database sorts right byte by byte."""

import unicodedata

_AFTER_ALL_LETTERS = "\x7f"
OWN_LETTERS = {
    **{
        letter: base + _AFTER_ALL_LETTERS for letter, base in zip("ąćęłńóś", "acelnos", strict=True)
    },
    "ź": "z\x7e",
    "ż": "z\x7f",
}
"""a < ą < b: "ą" becomes an "a" followed by something greater than every ASCII letter."""
_TABLE = str.maketrans(OWN_LETTERS)


def sort_key(text: str) -> str:
    """`text` in a form whose code points sort as a Polish dictionary does, ignoring case.

    Letters of other languages sort as the letter they derive from; marks in front are ignored.
    """
    lowered = text.strip(" \t\"'„”.,-(").lower()
    key = unicodedata.normalize("NFC", lowered).translate(_TABLE)
    if key.isascii():
        return key
    decomposed = unicodedata.normalize("NFKD", key)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
