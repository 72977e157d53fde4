"""MergeSheetView: people side by side, whose value to keep in which field, and what they become.

It decides nothing that `services.people.merge_plan` does not suggest or a person choose; merging
is the matter of the dialogs that show it.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QGridLayout,
    QLabel,
    QRadioButton,
    QScrollArea,
    QWidget,
)

from smsdesk.core.consent import ConsentPurpose
from smsdesk.core.contact import Contact
from smsdesk.services.people import merge_plan
from smsdesk.services.people.duplicates import MergeOrder
from smsdesk.services.people.merge_plan import MergePerson, MergeSheet
from smsdesk.ui import formats
from smsdesk.ui.people import consent_words, merge_words
from smsdesk.ui.widgets.labels import Hint
from smsdesk.ui.widgets.naming import named

_COLUMN = 164
_TITLES = 104
_ROOM = 128
"""For the words of a choice, beside its mark."""
_BESIDE_MARK = 31
_AFTER = 1
"""The column of what they become: beside the titles, so that it is seen however many they are."""
_FIRST = 2
_SHORT = 120
"""Characters of a note."""

Told = Callable[[Sequence[MergePerson]], str]


class MergeSheetView(QScrollArea):
    """A column for what they become, and one for each person."""

    changed = Signal()
    """Another choice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mergeSheet")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._sheet = MergeSheet((), ())
        self._kept_id = 0
        self._chosen: dict[str, int] = {}
        self._picks: dict[int, QCheckBox] = {}
        self._keepers: dict[int, QRadioButton] = {}
        self._radios: dict[str, dict[int, QRadioButton]] = {}
        self._results: dict[str, QLabel] = {}
        self._joined: dict[str, tuple[Told, QLabel]] = {}
        self._groups: list[QButtonGroup] = []

    # --- what is decided -----------------------------------------------------------------------

    @property
    def people(self) -> Sequence[MergePerson]:
        """Those who are to be one."""
        return [one for one in self._sheet.people if self._picks[one.id].isChecked()]

    def order(self) -> MergeOrder | None:
        """What is to be done; None with fewer than two people."""
        contacts = self._contacts()
        if len(contacts) < 2:
            return None
        return MergeOrder(tuple(contacts), self._kept_id, dict(self._choice()))

    def _contacts(self) -> Sequence[Contact]:
        return [one.contact for one in self.people]

    def _choice(self) -> merge_plan.Choice:
        contacts = self._contacts()
        there = {one.id for one in contacts}
        chosen = {part: who for part, who in self._chosen.items() if who in there}
        return {**merge_plan.suggested(contacts, self._kept_id), **chosen}

    # --- building ------------------------------------------------------------------------------

    def show_sheet(self, sheet: MergeSheet) -> None:
        """Other people, with what is suggested for them."""
        self._sheet = sheet
        self._chosen, self._groups = {}, []
        self._picks, self._keepers, self._radios = {}, {}, {}
        self._results, self._joined = {}, {}
        self._kept_id = merge_plan.suggested_keeper(sheet.people)
        inside = QWidget()
        inside.setProperty("role", "page")
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, 8, 8)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(9)
        self._fill()
        self.setWidget(inside)
        self._follow()

    def _fill(self) -> None:
        last = len(self._sheet.people) + _FIRST
        for column in range(last):
            self._grid.setColumnMinimumWidth(column, _COLUMN if column else _TITLES)
        self._grid.setColumnStretch(last, 1)
        self._add_heads()
        self._add_keepers()
        for part in merge_plan.parts([one.contact for one in self._sheet.people]):
            self._add_part(part)
        self._add_joined()
        self._grid.setRowStretch(self._grid.rowCount(), 1)

    def _add_heads(self) -> None:
        for column, one in enumerate(self._sheet.people, start=_FIRST):
            pick = named(QCheckBox(), f"mergePick_{one.id}")
            _put_words(pick, one.contact.title)
            pick.setAccessibleName(self.tr("Merge %1").replace("%1", one.contact.title))
            pick.setChecked(True)
            pick.toggled.connect(self._on_pick)
            self._picks[one.id] = pick
            self._grid.addWidget(pick, 0, column)
        after = QLabel(self.tr("After merging"))
        after.setProperty("role", "heading")
        self._grid.addWidget(after, 0, _AFTER)

    def _add_keepers(self) -> None:
        self._grid.addWidget(_title(self.tr("Entry to keep")), 1, 0)
        group = self._group()
        for column, one in enumerate(self._sheet.people, start=_FIRST):
            day = formats.day(one.contact.created_at)
            words = self.tr("added %1").replace("%1", day)
            keeper = named(QRadioButton(words), f"mergeKeep_{one.id}")
            keeper.setAccessibleName(f"{self.tr('Entry to keep')}: {one.contact.title}, {words}")
            keeper.clicked.connect(partial(self._on_keep, one.id))
            group.addButton(keeper)
            self._keepers[one.id] = keeper
            self._grid.addWidget(keeper, 1, column)

    def _add_part(self, part: str) -> None:
        row = self._grid.rowCount()
        title = merge_words.part_title(part, self._sheet.fields)
        self._grid.addWidget(_title(title), row, 0)
        choosing = merge_plan.differ([one.contact for one in self._sheet.people], part)
        group = self._group()
        self._radios[part] = {}
        for column, one in enumerate(self._sheet.people, start=_FIRST):
            words = self._words(one.contact, part)
            if choosing and words:
                self._grid.addWidget(self._radio(part, one, words, group), row, column)
            else:
                self._grid.addWidget(_value(words), row, column)
        self._results[part] = named(_result(), f"mergeResult_{part}")
        self._grid.addWidget(self._results[part], row, _AFTER)

    def _radio(self, part: str, one: MergePerson, words: str, group: QButtonGroup) -> QRadioButton:
        radio = named(QRadioButton(), f"mergeChoice_{part}_{one.id}")
        _put_words(radio, words)
        title = merge_words.part_title(part, self._sheet.fields)
        radio.setAccessibleName(f"{title}: {words}, {one.contact.title}")
        radio.clicked.connect(partial(self._on_choice, part, one.id))
        group.addButton(radio)
        self._radios[part][one.id] = radio
        return radio

    def _add_joined(self) -> None:
        """What is not chosen but joined; rows in which nobody has anything are left out."""
        for name, title, told in self._joined_rows():
            each = [told([one]) for one in self._sheet.people]
            if not any(each):
                continue
            row = self._grid.rowCount()
            self._grid.addWidget(_title(title), row, 0)
            for column, words in enumerate(each, start=_FIRST):
                self._grid.addWidget(_value(words), row, column)
            result = named(_result(), f"mergeResult_{name}")
            self._joined[name] = (told, result)
            self._grid.addWidget(result, row, _AFTER)

    def _joined_rows(self) -> Iterable[tuple[str, str, Told]]:
        yield "numbers", self.tr("All numbers"), self._numbers
        yield "note", self.tr("Note"), self._note
        yield "groups", self.tr("Groups"), _groups
        for purpose in consent_words.PURPOSES:
            name = f"consent_{purpose.name.lower()}"
            yield name, consent_words.purpose(purpose), partial(self._consent, purpose)
        yield "messages", self.tr("Messages"), _messages

    def _group(self) -> QButtonGroup:
        group = QButtonGroup(self)
        self._groups.append(group)
        return group

    # --- words ---------------------------------------------------------------------------------

    def _words(self, contact: Contact, part: str) -> str:
        return merge_words.shown(part, merge_plan.value(contact, part), self._sheet.fields)

    def _numbers(self, people: Sequence[MergePerson]) -> str:
        every = dict.fromkeys(phone for one in people for phone in one.contact.phones)
        return merge_words.numbers(list(every))

    def _note(self, people: Sequence[MergePerson]) -> str:
        ordered = sorted(people, key=lambda one: one.id != self._kept_id)
        return merge_plan.joined_note(one.contact for one in ordered)

    def _consent(self, purpose: ConsentPurpose, people: Sequence[MergePerson]) -> str:
        if not any(note.purpose is purpose for one in people for note in one.said):
            return ""
        words = consent_words.state(purpose, merge_plan.standing(people, purpose))
        if merge_plan.overrules(people, purpose):
            return self.tr("%1 (later than the withdrawal)").replace("%1", words)
        return words

    # --- following -----------------------------------------------------------------------------

    def _on_pick(self) -> None:
        people = self.people
        if people and self._kept_id not in {one.id for one in people}:
            self._kept_id = merge_plan.suggested_keeper(people)
        self._follow()
        self.changed.emit()

    def _on_keep(self, contact_id: int) -> None:
        self._kept_id = contact_id
        self._follow()
        self.changed.emit()

    def _on_choice(self, part: str, contact_id: int) -> None:
        self._chosen[part] = contact_id
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        """Show what is chosen, and what comes of it."""
        people, contacts = self.people, self._contacts()
        there = {one.id for one in people}
        choice = self._choice() if contacts else {}
        self._mark(self._keepers, self._kept_id, there)
        by_id = {one.id: one for one in contacts}
        for part, label in self._results.items():
            who = choice.get(part, 0)
            self._mark(self._radios[part], who, there)
            _show(label, self._words(by_id[who], part) if who in by_id else "")
        for told, label in self._joined.values():
            _show(label, told(people))

    @staticmethod
    def _mark(radios: dict[int, QRadioButton], chosen: int, there: set[int]) -> None:
        for contact_id, radio in radios.items():
            radio.setEnabled(contact_id in there)
            if contact_id == chosen:
                radio.setChecked(True)


def _groups(people: Sequence[MergePerson]) -> str:
    return ", ".join(dict.fromkeys(group for one in people for group in one.groups))


def _messages(people: Sequence[MergePerson]) -> str:
    count = sum(one.messages for one in people)
    return formats.messages(count) if count else ""


# --- small parts ---------------------------------------------------------------------------------


def _title(words: str) -> QLabel:
    label = QLabel(words)
    label.setProperty("role", "label")
    label.setWordWrap(True)
    label.setFixedWidth(_TITLES)
    return label


def _value(words: str) -> QLabel:
    label = Hint(_shortened(words) or "–")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFixedWidth(_COLUMN)
    label.setIndent(_BESIDE_MARK)
    label.setToolTip(words if len(words) > _SHORT else "")
    return label


def _result() -> QLabel:
    label = QLabel()
    label.setProperty("role", "strong")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setFixedWidth(_COLUMN)
    return label


def _show(label: QLabel, words: str) -> None:
    label.setText(_shortened(words) or "–")
    label.setToolTip(words if len(words) > _SHORT else "")


def _shortened(words: str) -> str:
    return words if len(words) <= _SHORT else f"{words[: _SHORT - 1]}…"


def _put_words(button: QCheckBox | QRadioButton, words: str) -> None:
    """On one line; what does not fit is told by a tool tip."""
    line = " ".join(words.split())
    short = button.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, _ROOM)
    button.setText(short.replace("&", "&&"))
    button.setToolTip(line if short != line else "")
