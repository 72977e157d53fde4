"""NIP, the Polish tax number: ten digits, the last of which checks the others."""

import re

_WEIGHTS = (6, 5, 7, 2, 3, 4, 5, 6, 7)
_FORM = re.compile(r"(?:PL)?(\d{10})", re.IGNORECASE)


def clean_nip(text: str) -> str | None:
    """The ten digits of what somebody typed; None when it is no NIP."""
    found = _FORM.fullmatch(re.sub(r"[\s\-.]", "", text))
    if found is None or not found[1].isascii():
        return None
    digits = found[1]
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=False))
    return digits if total % 11 == int(digits[9]) else None


def shown_nip(digits: str) -> str:
    """As people write it: 526-025-02-74."""
    return "-".join((digits[:3], digits[3:6], digits[6:8], digits[8:]))
