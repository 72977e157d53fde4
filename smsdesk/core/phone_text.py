"""The text around phone numbers: clean what was pasted and take it apart, one number a piece.

Nothing here knows which numbers exist; that is `core.phone`.
"""

import re
import unicodedata
from collections.abc import Iterator

# words that people write beside a number
_WORDS = re.compile(
    r"(?<![^\W\d_])(?:telefon(?:u|y)?|tel|kom[óo]rk(?:a|owy)|kom|mobile|mob|gsm|sms|numer|nr|"
    r"phone|cell|fax|faks|kontakt|stacjonarny|stacj|s[łl]u[żz]b(?:owy)?|pryw(?:atny)?)"
    r"(?![^\W\d_])[.:]*",
    re.IGNORECASE,
)
# not the decimal comma of "4,86E+10" and "601123456,0"
_BETWEEN_PIECES = re.compile(r"[;\n]|,(?!\d+[eE]\+?\d|0(?![\d ]))")
_BETWEEN_WORDS = re.compile(
    r"[\s/|\\&]+|(?<![^\W\d_])(?:lub|albo|oraz|i|or|and)(?![^\W\d_])", re.IGNORECASE
)
_LETTER = re.compile(r"[^\W\d_]")
_DIGIT = re.compile(r"[0-9]")
_COMPLETE = re.compile(r"(?:\+?48|0048|0)[0-9]{9}|(?!0|48)[0-9]{9}")
_AMONG_DIGITS = re.compile(r"[\s()./\-]|(?<=\()0(?=\))")  # also the zero of "+48 (0) 601 123 456"
_DECIMAL = re.compile(r"(\+?[0-9]{7,})[.,]0+")
_MOST_DIGITS = 15  # E.164
_WHOLE_NUMBER = 9

_WIDE = {"＋": "+", "（": "(", "）": ")", "．": ".", "，": ",", "；": ";", "／": "/", "−": "-"}
_BY_CATEGORY = {"Cf": "", "Pd": "-", "Zs": " ", "Zl": "\n", "Zp": "\n"}


def clean(text: str) -> str:
    """`text` with plain digits, spaces, dashes and line breaks, and without invisible marks."""
    text = text.replace("\r", "\n").replace("\x85", "\n")
    if text.isascii():
        return text
    table = {ord(c): _plain_character(c) for c in set(text) if not c.isascii()}
    return text.translate(table)


def pieces(text: str) -> Iterator[str]:
    """What stands between commas, semicolons and line breaks of a cleaned text.

    A piece that cannot be one number is taken apart further, at spaces and slashes.
    """
    for piece in _BETWEEN_PIECES.split(text):
        whole = piece.strip()
        if not whole:
            continue
        if not _DIGIT.search(whole) or _may_be_one_number(whole):
            yield whole
        else:
            yield from _runs(whole)


def compact(piece: str) -> str:
    """A piece without known words, quotes and separators; good ones are a plus and digits."""
    text = _WORDS.sub("", piece).strip(" '\"=")
    if decimal := _DECIMAL.fullmatch(text):
        text = decimal[1]
    return _AMONG_DIGITS.sub("", text)


def count_digits(text: str) -> int:
    """How many digits a cleaned text has."""
    return len(_DIGIT.findall(text))


def _plain_character(character: str) -> str:
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    if character in _WIDE:
        return _WIDE[character]
    return _BY_CATEGORY.get(unicodedata.category(character), character)


def _may_be_one_number(piece: str) -> bool:
    bare = _WORDS.sub("", piece)
    one = bare.count("+") <= 1 and count_digits(bare) <= _MOST_DIGITS
    return one and not _LETTER.search(bare)


def _runs(piece: str) -> Iterator[str]:
    """Numbers and the words between them, each as one piece."""
    run: list[str] = []
    digits = ""
    for word in _BETWEEN_WORDS.split(piece):
        found = _number_word(word)
        if run and (bool(found) != bool(digits) or _begins_number(found) or _is_whole(digits)):
            yield " ".join(run)
            run, digits = [], ""
        if word and not _WORDS.fullmatch(word):
            run.append(word)
            digits += found
    if run:
        yield " ".join(run)


def _number_word(word: str) -> str:
    """Plus and digits of a word that may belong to a number; empty for other words."""
    if word.isdecimal():
        return word
    bare = compact(word)
    return "" if _LETTER.search(bare) or not _DIGIT.search(bare) else bare


def _begins_number(digits: str) -> bool:
    return digits.startswith("+") or len(digits) >= _WHOLE_NUMBER


def _is_whole(digits: str) -> bool:
    return bool(_COMPLETE.fullmatch(digits)) or len(digits) >= _MOST_DIGITS
