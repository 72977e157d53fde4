"""When somebody else changed or deleted the contact that one edits: what now, in a banner."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QObject

from smsdesk.core.contact import Contact, ContactDraft
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.people.contact_edits import changed, over
from smsdesk.ui.background import TaskRunner
from smsdesk.ui.error_text import error_text
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets.banner import Banner


class ContactConflict:
    """Asks whose version shall stay."""

    def __init__(self, runner: TaskRunner, banner: Banner, owner: QObject) -> None:
        self._runner = runner
        self._banner = banner
        self._owner = owner

    def settle(
        self,
        began: Contact,
        mine: ContactDraft,
        take: Callable[[Contact], None],
        write: Callable[[ContactDraft, ContactDraft], None],
    ) -> None:
        """`began`: what was stored when `mine` began.

        `take` gets their contact; `write` what to save and what it was made from: theirs, with only
        what was changed here over it.
        """
        self._runner.run(
            lambda desk: desk.contacts.get(began.id),
            lambda theirs: self._ask(began.draft(), mine, theirs, take, write),
            self._fail,
            owner=self._owner,
        )

    def _ask(
        self,
        base: ContactDraft,
        mine: ContactDraft,
        theirs: Contact,
        take: Callable[[Contact], None],
        write: Callable[[ContactDraft, ContactDraft], None],
    ) -> None:
        stored = theirs.draft()
        said = QCoreApplication.translate("ContactConflict", "Changed there: %1.")
        said = said.replace("%1", _listed(changed(base, stored)))
        self._banner.say(
            f"{error_text(SmsdeskError(ErrorCode.CONTACT_CHANGED))} {said}",
            Tone.WARN,
            QCoreApplication.translate("ContactConflict", "Take theirs"),
            lambda: take(theirs),
        )
        self._banner.offer_more(
            QCoreApplication.translate("ContactConflict", "Save mine"),
            lambda: write(over(base, mine, stored), stored),
        )

    def _fail(self, error: SmsdeskError) -> None:
        self._banner.say(error_text(error), Tone.BAD)


def offer_new(banner: Banner, error: SmsdeskError, on_new: Callable[[], None]) -> None:
    """The contact is gone; what was typed need not be."""
    offer = QCoreApplication.translate("ContactConflict", "Save as a new contact")
    banner.say(error_text(error), Tone.BAD, offer, on_new)


def _listed(names: Sequence[str]) -> str:
    words = _words()
    return ", ".join(words.get(name, name) for name in names)


def _words() -> Mapping[str, str]:
    translate = QCoreApplication.translate
    return {
        "name": translate("ContactConflict", "name"),
        "company": translate("ContactConflict", "company"),
        "numbers": translate("ContactConflict", "phone numbers"),
        "kind": translate("ContactConflict", "kind"),
        "email": translate("ContactConflict", "e-mail"),
        "nip": translate("ContactConflict", "NIP"),
        "address": translate("ContactConflict", "address"),
        "language": translate("ContactConflict", "language"),
        "note": translate("ContactConflict", "note"),
    }
