"""ContactCard: one person beside the list - numbers, what was written so far, what is kept.

Reads when somebody looks at it. What its buttons do is the page's matter.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from smsdesk.core.contact import Contact, ContactKind
from smsdesk.core.contact_field import ContactField
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.group import Group
from smsdesk.core.phone import PhoneNumber
from smsdesk.ui.context import Context
from smsdesk.ui.error_text import error_text
from smsdesk.ui.people.card_facts import CardFacts
from smsdesk.ui.people.card_numbers import CardNumbers
from smsdesk.ui.people.consent_part import ConsentPart
from smsdesk.ui.people.contact_menu import GroupMenu
from smsdesk.ui.people.contact_model import kind_text
from smsdesk.ui.people.conversation import Conversation
from smsdesk.ui.people.group_deeds import GroupDeeds
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.badge import Badge
from smsdesk.ui.widgets.card import Card
from smsdesk.ui.widgets.empty_state import EmptyState
from smsdesk.ui.widgets.filter_chips import Chip, FilterChips
from smsdesk.ui.widgets.labels import ElidedLabel
from smsdesk.ui.widgets.naming import named

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk
    from smsdesk.ui.background import Task

_WORDS_WIDTH = 300


@dataclass(frozen=True, slots=True)
class _Person:
    """What the card is about."""

    contact: Contact
    fields: Sequence[ContactField]
    groups: Sequence[Group] = ()
    """What the person was put into."""
    all_groups: Sequence[Group] = ()


class ContactCard(Card):
    """Shows nobody until it is told whom."""

    write_wanted = Signal(int)
    """To the contact with this id."""
    number_wanted = Signal(object)
    """Write to this `PhoneNumber`."""
    edit_wanted = Signal(int)
    delete_wanted = Signal(int)
    shown = Signal()
    """The person is there, or why not."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=16)
        self.setObjectName("contactCard")
        self._context = context
        self._contact_id: int | None = None
        self._seen: int | None = None
        """Who is shown now."""
        self._groups: tuple[Sequence[Group], Sequence[Group]] = ((), ())
        """Those of the person, and all."""
        self._task: Task | None = None
        self._create_head()
        self._create_parts()
        self._create_states()
        self._assemble()
        self._connect()
        self.show_nobody()

    # --- widgets -------------------------------------------------------------------------------

    def _create_head(self) -> None:
        self._name = named(ElidedLabel(), "cardName")
        self._name.setProperty("role", "heading")
        self._company = named(ElidedLabel(), "cardCompany")
        self._company.setProperty("role", "hint")
        self._kind = named(Badge(), "cardKind")
        self._numbers = CardNumbers()
        self._write = named(buttons.primary(self.tr("Write"), "paper-plane-tilt"), "cardWrite")
        self._edit = named(buttons.secondary(self.tr("Edit"), "pencil-simple"), "cardEdit")
        self._group = named(
            buttons.tool("users-three", self.tr("Groups of this person")), "cardGroups"
        )
        self._delete = named(buttons.danger(self.tr("Delete"), "trash"), "cardDelete")

    def _create_parts(self) -> None:
        self._chips = FilterChips(
            (
                Chip("conversation", self.tr("Conversation"), "cardShowConversation"),
                Chip("facts", self.tr("Data"), "cardShowFacts"),
                Chip("consents", self.tr("Consents"), "cardShowConsents"),
            )
        )
        self.conversation = Conversation(self._context)
        self.facts = CardFacts()
        self._parts = QStackedWidget()
        self.consents = ConsentPart(self._context)
        self._by_key: dict[str, QWidget] = {
            "conversation": self.conversation,
            "facts": self.facts,
            "consents": _scrolled(self.consents),
        }
        for part in self._by_key.values():
            self._parts.addWidget(part)

    def _create_states(self) -> None:
        self._nobody = EmptyState(
            "user", self.tr("Nobody chosen"), self.tr("Choose a person in the list.")
        )
        self._nobody.setObjectName("cardNobody")
        again = named(buttons.secondary(self.tr("Try again"), "arrow-clockwise"), "cardAgain")
        again.clicked.connect(self._read)
        self._failed = EmptyState("warning-circle", "", "", again)
        self._failed.setObjectName("cardFailed")
        for state in (self._nobody, self._failed):
            state.set_width(_WORDS_WIDTH)

    def _assemble(self) -> None:
        person = QWidget()
        column = QVBoxLayout(person)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._name, 1)
        head.addWidget(self._kind)
        deeds = QHBoxLayout()
        deeds.setSpacing(8)
        deeds.addWidget(self._write, 1)
        deeds.addWidget(self._edit)
        deeds.addWidget(self._group)
        deeds.addWidget(self._delete)
        column.addLayout(head)
        column.addWidget(self._company)
        column.addWidget(self._numbers)
        column.addLayout(deeds)
        column.addWidget(self._chips)
        column.addWidget(self._parts, 1)
        self._person = person
        self._states = QStackedWidget()
        for state in (self._nobody, self._failed, person):
            self._states.addWidget(state)
        self.body.addWidget(self._states)

    def _connect(self) -> None:
        self._write.clicked.connect(self._on_write)
        self._edit.clicked.connect(self._on_edit)
        self._group.clicked.connect(self._open_groups)
        self._delete.clicked.connect(self._on_delete)
        self._numbers.write_wanted.connect(self.number_wanted)
        self._numbers.copied.connect(self._say_copied)
        self._chips.chosen.connect(self._show_part)
        self.conversation.write_wanted.connect(self._on_write)
        self._context.changes.contacts.connect(self.read_again)
        self._context.changes.own_fields.connect(self.read_again)
        self._context.changes.groups.connect(self.read_again)

    # --- whom ----------------------------------------------------------------------------------

    @property
    def contact_id(self) -> int | None:
        """Whom it is to show."""
        return self._contact_id

    def show_contact(self, contact_id: int) -> None:
        """Read and show this person."""
        self._contact_id = contact_id
        self._read()

    def show_nobody(self) -> None:
        """Nobody is chosen."""
        self._contact_id = self._seen = None
        if self._task is not None:
            self._task.cancel()
        self.conversation.clear()
        self.consents.clear()
        self._states.setCurrentWidget(self._nobody)

    def read_again(self) -> None:
        """Read this person again, if anybody looks."""
        if self._contact_id is not None and self.isVisible():
            self._read()

    def focus(self) -> None:
        """Put the keyboard onto the card."""
        if self._states.currentWidget() is self._person:
            self._write.setFocus()
        else:
            self.setFocus()

    def _read(self) -> None:
        contact_id = self._contact_id
        if contact_id is None:
            return
        if self._task is not None:
            self._task.cancel()
        self._task = self._context.runner.run(
            lambda desk: _person(desk, contact_id), self._show, self._fail, owner=self
        )

    # --- showing -------------------------------------------------------------------------------

    def _show(self, person: _Person) -> None:
        contact = person.contact
        self._seen = contact.id
        self._groups = person.groups, person.all_groups
        self._name.setText(contact.title)
        self._company.setText(contact.company)
        self._company.setVisible(bool(contact.name and contact.company))
        tone = Tone.ACCENT if contact.kind is ContactKind.CONTRACTOR else Tone.NEUTRAL
        self._kind.show_state(kind_text(contact.kind), tone)
        self._numbers.show_numbers(contact.phones)
        self._write.setEnabled(bool(contact.phones))
        self.facts.show_contact(contact, person.fields, [group.name for group in person.groups])
        self.conversation.show_contact(contact)
        self._show_consents()
        self._states.setCurrentWidget(self._person)
        self.shown.emit()

    def _fail(self, error: SmsdeskError) -> None:
        if error.code is ErrorCode.CONTACT_GONE:
            self.show_nobody()
        else:
            self._seen = None
            self._failed.say(self.tr("This person cannot be shown"), error_text(error))
            self._states.setCurrentWidget(self._failed)
        self.shown.emit()

    def _show_part(self, key: str) -> None:
        self._parts.setCurrentWidget(self._by_key[key])
        self._show_consents()

    def _show_consents(self) -> None:
        """Read only while somebody looks at them."""
        if self._seen is not None and self._chips.current == "consents":
            self.consents.show_contact(self._seen)
        else:
            self.consents.clear()

    # --- slots ---------------------------------------------------------------------------------

    def _on_write(self) -> None:
        if self._seen is not None:
            self.write_wanted.emit(self._seen)

    def _on_edit(self) -> None:
        if self._seen is not None:
            self.edit_wanted.emit(self._seen)

    def _on_delete(self) -> None:
        if self._seen is not None:
            self.delete_wanted.emit(self._seen)

    def _open_groups(self) -> None:
        self.group_menu().popup(self._group.mapToGlobal(self._group.rect().bottomLeft()))

    def group_menu(self) -> GroupMenu:
        """The groups that the person may join or leave."""
        contact_id, deeds = self._seen, GroupDeeds.over(self._context, self.window())
        ids = () if contact_id is None else (contact_id,)
        menu = GroupMenu(*self._groups, self)
        menu.put_wanted.connect(lambda group_id: deeds.put(group_id, ids))
        menu.take_wanted.connect(lambda group_id: deeds.take(group_id, ids))
        menu.new_group_wanted.connect(lambda: deeds.add(ids))
        return menu

    def _say_copied(self, phone: PhoneNumber) -> None:
        words = self.tr("%1 is on the clipboard.").replace("%1", phone.display)
        self._context.notices.good(words)


def _scrolled(part: QWidget) -> QScrollArea:
    inside = QWidget()
    inside.setProperty("role", "surface")
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 8, 0)
    column.addWidget(part)
    column.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    area.viewport().setAutoFillBackground(False)
    inside.setAutoFillBackground(False)
    return area


def _person(desk: "Desk", contact_id: int) -> _Person:
    """In a worker."""
    return _Person(
        desk.contacts.get(contact_id),
        desk.own_fields.list(),
        desk.groups.of(contact_id),
        desk.groups.list(),
    )
