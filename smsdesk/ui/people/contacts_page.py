"""ContactsPage: the people on the left, the message to them on the right."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from smsdesk.core.contact_filter import ContactFilter
from smsdesk.core.errors import SmsdeskError
from smsdesk.ui.context import Context
from smsdesk.ui.importing.file_drop import FileDrop
from smsdesk.ui.models.lazy_table import places_of
from smsdesk.ui.people import filter_words
from smsdesk.ui.people.contact_deeds import ContactDeeds
from smsdesk.ui.people.contact_filters import ContactFilters
from smsdesk.ui.people.contact_model import ContactModel
from smsdesk.ui.people.contact_side import ContactSide
from smsdesk.ui.people.contact_stack import ContactStack
from smsdesk.ui.people.contact_table import ContactTable
from smsdesk.ui.people.index_tending import IndexTending
from smsdesk.ui.people.list_foot import ListFoot
from smsdesk.ui.people.reminder_card import ReminderCard
from smsdesk.ui.people.selection_deeds import SelectionDeeds
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.labels import Title
from smsdesk.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from smsdesk.core.phone import PhoneNumber
    from smsdesk.services.compose import MessageDraft, Recipient
    from smsdesk.services.desk import Desk
    from smsdesk.services.people.contacts import ContactListRow
    from smsdesk.ui.background import Task
    from smsdesk.ui.composer.composer import Composer
    from smsdesk.ui.composer.letter import Letter

_SELECTION_PAUSE = 60
_NEWS_PAUSE = 1000


class ContactsPage(QWidget):
    """Selected contacts are the recipients, and the other way round."""

    counted = Signal(int)
    """How many contacts there are in all."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("contactsPage")
        self._context = context
        self._task: Task | None = None
        self._picking = False
        self._deeds = ContactDeeds(context, self)
        self._model = ContactModel(context.runner, context.theme, self)
        self._composer: Composer | None = None
        self._picked = QTimer(self, singleShot=True, interval=_SELECTION_PAUSE)
        self._news = QTimer(self, singleShot=True, interval=_NEWS_PAUSE)
        self._create()
        self._assemble()
        self._connect()
        self._show_composer(True)
        if not context.runner.holds:
            self.complete()
        self._search()
        self._line.setFocus()

    @property
    def composer(self) -> "Composer":
        """Made with the page, but at a start behind the first rows: it takes as long as they."""
        return self._composer or self._make_composer()

    def complete(self) -> None:
        """Make what the first rows did not wait for."""
        if self._composer is None:
            self._make_composer()
        self._line.textChanged.connect(IndexTending(self._context, self).give_way)
        self._selection.groups.follow()
        self._context.changes.own_fields.connect(self._read_own_fields)
        self._read_own_fields()
        self._column.insertWidget(1, ReminderCard(self._context))

    def _make_composer(self) -> "Composer":
        from smsdesk.ui.composer.composer import Composer

        self._composer = composer = Composer(self._context, self)
        self._side.put_message(composer)
        composer.recipients_changed.connect(self._mark_recipients)
        composer.closed.connect(self._on_closed)
        return composer

    # --- widgets -------------------------------------------------------------------------------

    def _create(self) -> None:
        self._import = buttons.secondary(self.tr("Import"), "download-simple")
        self._import.setObjectName("contactImport")
        self._export = buttons.secondary(self.tr("Export"), "upload-simple")
        self._export.setObjectName("contactExport")
        self._export.setToolTip(self.tr("Write everybody who is listed into a file"))
        self._new = buttons.secondary(self.tr("New contact"), "plus")
        self._new.setObjectName("contactNew")
        self._line = SearchField(
            self.tr("Search by name, company or number…"),
            object_name="contactSearch",
            pause_ms=0,
        )
        self._filters = ContactFilters()
        self._foot = ListFoot()
        self._table = ContactTable(self._model, self._context.ui_state)
        self._selection = SelectionDeeds(self._context, self._table, self._deeds, self)
        self._side = ContactSide(self._context, self)
        self._stack = ContactStack(self._table)

    def _assemble(self) -> None:
        left = QWidget()
        left.setMinimumWidth(460)
        self._column = column = QVBoxLayout(left)
        column.setSpacing(10)
        column.addLayout(self._head())
        column.addWidget(self._line)
        column.addWidget(self._filters)
        column.addWidget(self._stack, 1)
        column.addWidget(self._foot)
        right = QWidget()
        self._beside = QVBoxLayout(right)
        self._beside.setContentsMargins(8, 8, 18, 18)
        self._beside.addWidget(self._side)
        self._right = right
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(left)
        self._splitter.addWidget(right)
        self._splitter.setStretchFactor(0, 3)
        self._splitter.setStretchFactor(1, 2)
        self._splitter.setSizes([600, 430])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Title(self.tr("Contacts")), 1)
        for button in (self._import, self._export, self._new):
            head.addWidget(button)
        return head

    def _connect(self) -> None:
        changes, wishes = self._context.changes, self._context.wishes
        self._import.clicked.connect(wishes.contact_import)
        FileDrop(self).dropped.connect(wishes.contact_file)
        self._export.clicked.connect(self._on_export)
        self._new.clicked.connect(self.new_contact)
        self._line.searched.connect(self._search)
        self._line.left_down.connect(self._table.enter)
        self._follow_filters()
        self._follow_stack()
        self._model.ordered.connect(self._search)
        self._model.begun.connect(self._on_begun)
        self._model.found.connect(self._on_found)
        self._model.failed.connect(self._stack.show_failure)
        self._table.picked.connect(self._on_picked)
        self._table.edit_wanted.connect(self._deeds.edit)
        self._table.delete_wanted.connect(self._on_delete)
        self._table.write_wanted.connect(self._on_write)
        self._table.history_wanted.connect(wishes.history)
        self._table.card_wanted.connect(self._side.show_card)
        self._follow_side()
        self._foot.all_wanted.connect(self._table.selectAll)
        self.counted.connect(self._foot.show_total)
        self._picked.timeout.connect(self._fetch_recipients)
        self._news.timeout.connect(self._model.refresh)
        changes.contacts.connect(self._read_again)
        changes.groups.connect(self._model.refresh)
        changes.messages.connect(self._on_messages)
        wishes.template.connect(self._use_template)
        wishes.group_message.connect(self.write_to_group)
        wishes.draft.connect(self._begin_draft)
        wishes.letter.connect(self._begin_letter)

    def _follow_stack(self) -> None:
        stack = self._stack
        stack.new_wanted.connect(self.new_contact)
        stack.import_wanted.connect(self._context.wishes.contact_import)
        stack.everybody_wanted.connect(self._show_everybody)
        stack.again_wanted.connect(self.refresh)

    def _follow_filters(self) -> None:
        filters = self._filters
        filters.changed.connect(self._search)
        filters.search_dropped.connect(self._line.clear_now)
        filters.groups_wanted.connect(self.open_groups)
        filters.group_wanted.connect(self._keep_filter)
        filters.message_wanted.connect(self.write_to_group)
        self._selection.groups.read.connect(self._on_groups)

    def _follow_side(self) -> None:
        side = self._side
        side.follow(self._table, self._model.id_at, self)
        side.wanted.connect(partial(self._show_beside, shown=True))
        side.write_wanted.connect(self._on_write_to_one)
        side.number_wanted.connect(self._write_to)
        side.edit_wanted.connect(self._deeds.edit)
        side.delete_wanted.connect(self._on_delete_one)

    # --- what the window asks for --------------------------------------------------------------

    def refresh(self) -> None:
        """Read everything again, the card too."""
        self._read_again()
        self._side.read_again()

    def _read_again(self) -> None:
        self._model.refresh()
        self._context.runner.run(lambda desk: desk.contacts.count(), self.counted.emit, owner=self)

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()

    def new_contact(self) -> None:
        """Open the dialog of a new contact."""
        self._deeds.add()

    def new_message(self, contact_ids: Sequence[int] = ()) -> None:
        """Show the composer and put these contacts among its recipients."""
        self._show_composer(True)
        if contact_ids:
            self._add_recipients(contact_ids)
        self.composer.focus()

    def write_to_group(self, group_id: int) -> None:
        """Show the composer and put everybody in this group among its recipients."""
        self._show_composer(True)
        self._context.runner.run(
            lambda desk: desk.compose.recipients(desk.groups.members(group_id)),
            self._on_added,
            owner=self,
        )

    def open_groups(self) -> None:
        """Show all groups."""
        self._selection.open_groups(self._wanted)

    def choose_columns(self) -> None:
        """Offer the columns of the list."""
        self._table.columns.open_menu()

    # --- searching -----------------------------------------------------------------------------

    def begin_with(self, contacts: "Sequence[ContactListRow]") -> None:
        """Show the first contacts, before the data has been opened."""
        self._model.anticipate(contacts)

    @property
    def _wanted(self) -> ContactFilter:
        return self._filters.filter(self._line.text().strip())

    def _search(self) -> None:
        self._model.ask(self._wanted, self._model.order)

    def _show_everybody(self) -> None:
        self._filters.clear()
        self._line.clear_now()

    def _keep_filter(self) -> None:
        self._selection.groups.keep_filter(self._wanted)

    def _on_groups(self) -> None:
        self._filters.show_groups(self._selection.groups.groups)

    def _read_own_fields(self) -> None:
        self._context.runner.run(
            lambda desk: desk.own_fields.list(), self._table.columns.set_own, owner=self
        )

    def _on_begun(self) -> None:
        """The first rows; how many there are is not known yet."""
        self._stack.show_list()
        self._mark_recipients()

    def _on_found(self, count: int) -> None:
        wanted = self._wanted
        self._foot.show_found(count)
        if wanted.is_empty:
            self.counted.emit(count)
        if count:
            self._stack.show_list()
        elif wanted.is_empty:
            self._stack.show_nobody()
        else:
            filters = filter_words.told(self._filters.filter(), self._filters.group_name)
            self._stack.show_no_match(wanted.search, filters)
        self._mark_recipients()

    def _on_messages(self) -> None:
        """The last SMS of somebody has changed; while sending this comes often."""
        if not self._news.isActive():
            self._news.start()

    # --- selection and recipients --------------------------------------------------------------

    def _on_picked(self) -> None:
        self._foot.show_selected(len(self._table.selected_ids))
        self._picking = True
        if self._task is not None:
            self._task.cancel()
        self._picked.start()

    def _fetch_recipients(self) -> None:
        """Give the composer what is selected; recipients that are not listed now stay."""
        selected = self._table.selected_ids
        chosen = frozenset(selected)
        known = self.composer.contact_ids
        new = [contact_id for contact_id in selected if contact_id not in known]
        unselected = known - chosen
        gone = places_of(self._model.ids, unselected)
        if not new:
            self._give(tuple(gone), ())
            return
        self._task = self._context.runner.run(
            lambda desk: desk.compose.recipients(new),
            partial(self._give, tuple(gone)),
            self._on_not_given,
            owner=self,
        )

    def _give(self, gone: Sequence[int], new: "Sequence[Recipient]") -> None:
        self._picking = False
        self.composer.exchange_contacts(gone, new)

    def _on_not_given(self, error: SmsdeskError) -> None:
        self._picking = False
        self._context.notices.error(error)
        self._mark_recipients()

    def _mark_recipients(self) -> None:
        """Select the rows of those who are recipients."""
        if self._picking or self._composer is None:
            return
        self._table.mark(self.composer.contact_ids)
        self._foot.show_selected(len(self._table.selected_ids))

    def _add_recipients(self, contact_ids: Sequence[int]) -> None:
        self._context.runner.run(
            lambda desk: desk.compose.recipients(contact_ids), self._on_added, owner=self
        )

    def _write_to(self, phone: "PhoneNumber") -> None:
        """To this very number of somebody, whichever is preferred."""
        self._show_composer(True)
        self._context.runner.run(partial(_recipients_of, phone), self._on_added, owner=self)

    def _on_added(self, recipients: "Sequence[Recipient]") -> None:
        self.composer.exchange_contacts((), recipients)
        self.composer.focus()

    # --- deeds ---------------------------------------------------------------------------------

    def _on_export(self) -> None:
        """Whoever is listed."""
        self._deeds.choose_export_of(self._wanted, self._model.order)

    def _on_delete(self) -> None:
        self._deeds.delete(self._table.selected_ids)

    def _on_write_to_one(self, contact_id: int) -> None:
        self.new_message((contact_id,))

    def _on_delete_one(self, contact_id: int) -> None:
        self._deeds.delete((contact_id,))

    def _on_write(self) -> None:
        self.new_message(self._table.selected_ids)

    def _on_closed(self) -> None:
        self._show_composer(False)
        self._table.setFocus()

    def _use_template(self, template_id: int) -> None:
        self._show_composer(True)
        self.composer.use_template(template_id)

    def _begin_draft(self, draft: "MessageDraft") -> None:
        self._show_composer(True)
        self.composer.begin(draft)

    def _begin_letter(self, letter: "Letter") -> None:
        self._show_composer(True)
        self.composer.begin_letter(letter)

    def _show_composer(self, shown: bool) -> None:  # noqa: FBT001  # a setter
        """Show the message, or nothing beside the list."""
        self._show_beside(shown=shown)
        if shown:
            self._side.show_message()

    def _show_beside(self, *, shown: bool) -> None:
        """Alone, the list keeps its distance from the edge."""
        self._right.setVisible(shown)
        self._column.setContentsMargins(22, 16, 8 if shown else 22, 18)


def _recipients_of(phone: "PhoneNumber", desk: "Desk") -> "Sequence[Recipient]":
    """In a worker: this very number, with whose it is."""
    from smsdesk.services.compose import BadToken

    return [one for one in desk.compose.parse(phone.e164) if not isinstance(one, BadToken)]
