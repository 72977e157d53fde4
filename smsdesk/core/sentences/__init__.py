"""The English sentence of every ErrorCode: what happened, to whom or what, and what to do next.

They are the source strings of translation (context "ErrorText"); the window shows them translated,
the command line as they stand. No other text of the user interface lives here. A module for each
part of the program; a code without a sentence fails a test.
"""

from collections.abc import Mapping

from smsdesk.core.error_codes import Detail, ErrorCode
from smsdesk.core.sentences.backups import BACKUPS
from smsdesk.core.sentences.bridges import BRIDGES
from smsdesk.core.sentences.consent import CONSENT
from smsdesk.core.sentences.databases import DATABASES
from smsdesk.core.sentences.diagnosis import DIAGNOSIS
from smsdesk.core.sentences.files import FILES
from smsdesk.core.sentences.forms import FORMS
from smsdesk.core.sentences.gateways import GATEWAYS
from smsdesk.core.sentences.links import LINKS
from smsdesk.core.sentences.lint import LINT
from smsdesk.core.sentences.outbox import OUTBOX
from smsdesk.core.sentences.people import PEOPLE
from smsdesk.core.sentences.storage import STORAGE

SENTENCES: Mapping[ErrorCode, str] = {
    **FORMS,
    **PEOPLE,
    **CONSENT,
    **LINT,
    **LINKS,
    **FILES,
    **GATEWAYS,
    **OUTBOX,
    **BRIDGES,
    **BACKUPS,
    **STORAGE,
    **DATABASES,
    **DIAGNOSIS,
}


def sentence(code: ErrorCode, details: Mapping[str, Detail]) -> str:
    """The English sentence of `code` with its details filled in."""
    return fill(SENTENCES[code], details)


def fill(text: str, details: Mapping[str, Detail]) -> str:
    """Put `details` into the {names} of `text`; a missing one becomes an ellipsis."""
    return text.format_map(_Lenient(details))


class _Lenient(dict[str, Detail]):
    def __missing__(self, key: str) -> str:
        return "…"
