"""SmsdeskError, the root of every expected error.

An error here is something that can happen to a user who did nothing wrong in the program: a bad
password, a full disk, a damaged file. Bugs are other exceptions. Neither a secret nor the text of
a message nor a full number may be among an error's details. Codes live in `core.error_codes`,
their sentences in `core.sentences`.
"""

from smsdesk.core.error_codes import Detail, ErrorCode

__all__ = ["Detail", "ErrorCode", "FieldError", "SmsdeskError"]


class SmsdeskError(Exception):
    """An expected error: a code and the details that its sentence needs."""

    def __init__(self, code: ErrorCode, **details: Detail) -> None:
        super().__init__(code.value)
        self.code = code
        self.details = details

    def __str__(self) -> str:
        """The English sentence, as the command line prints it."""
        # hundreds of them, and the first frame needs none
        from smsdesk.core.sentences import sentence

        return sentence(self.code, self.details)


class FieldError(SmsdeskError):
    """A value that a person typed cannot be used; `field` names the field of the form."""

    def __init__(self, field: str, code: ErrorCode, **details: Detail) -> None:
        super().__init__(code, **details)
        self.field = field
