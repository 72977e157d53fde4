"""LintWatch: looks through what is being written, a moment after the last key.

The rules are in `core.lint`; what is found stands in the form's `LintPart` and is underlined.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QTextEdit

from smsdesk.core.errors import ErrorCode
from smsdesk.core.filled_text import FilledText, fill
from smsdesk.core.lint_values import Edit, Finding, LintFacts, apply
from smsdesk.services.merging import contact_values
from smsdesk.ui.composer.form import ComposerForm
from smsdesk.ui.composer.lint_part import LintNote
from smsdesk.ui.composer.supplies import Supplies
from smsdesk.ui.theme import Theme

PAUSE = 250
_SIGNATURES = frozenset({"firma", "telefon"})
"""Fields that say who writes; who fills them in is told elsewhere."""


class LintWatch(QObject):
    """Works in the GUI thread: a text takes about a millisecond."""

    def __init__(self, form: ComposerForm, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._form = form
        self._theme = theme
        self._supplies = Supplies()
        self._text = ""
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self._look)
        form.lints.fix_wanted.connect(self._fix)
        theme.changed.connect(self.request)

    def set_supplies(self, supplies: Supplies) -> None:
        """The shop and its gateways are known now."""
        self._supplies = supplies

    def request(self) -> None:
        """Look soon."""
        self._timer.start()

    def _look(self) -> None:
        text = self._form.text.text
        filled = fill(text, self._values())
        found = self._found(filled)
        self._text = text
        self._form.lints.show_notes([_note(finding, filled) for finding in found])
        self._underline([filled.typed_place(finding.start, finding.end) for finding in found])

    def _found(self, filled: FilledText) -> Sequence[Finding]:
        """What the counter says by itself, with its own button, is not said twice."""
        from smsdesk.core.lint import lint  # many patterns; loaded with the supplies

        facts = self._facts(filled)
        found = lint(filled.text, facts) if facts else ()
        return [finding for finding in found if finding.code is not ErrorCode.LINT_SIGNS]

    def _facts(self, filled: FilledText) -> LintFacts | None:
        from smsdesk.services.linting import lint_facts

        route = self._form.route
        gateway = route.gateway
        if gateway is None:
            return None
        facts = lint_facts(
            gateway.info,
            gateway.fields,
            route.sender_name,
            self._supplies.link_rule(gateway.id, route.sender_name),
            self._supplies.preferences,
            at=self._form.schedule.when or datetime.now(UTC),
            purpose=self._form.purpose.purpose,
        )
        return replace(facts, signed=bool(filled.names & _SIGNATURES))

    def _values(self) -> Mapping[str, str]:
        """As the services choose them, for the first recipient."""
        form = self._form
        somebody = next(iter(form.recipients.recipients), None)
        theirs = {**contact_values(somebody), **somebody.values} if somebody else {}
        own = self._supplies.own_values
        return {**form.fields.defaults, **own, **form.fields.values, **theirs}

    def _underline(self, places: Sequence[tuple[int, int]]) -> None:
        style = QTextCharFormat()
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        style.setUnderlineColor(self._theme.color("warn"))
        marks = []
        for start, end in places:
            mark = QTextEdit.ExtraSelection()
            mark.format = style
            mark.cursor = self._form.text.cursor_over(start, end)
            marks.append(mark)
        self._form.text.setExtraSelections(marks)

    def _fix(self, edits: tuple[Edit, ...]) -> None:
        """In one step that Ctrl+Z takes back; the edits belong to the text that was looked at."""
        if self._form.text.text == self._text:
            self._form.text.set_text(apply(self._text, edits))
        self._look()


def _note(finding: Finding, filled: FilledText) -> LintNote:
    return LintNote(finding.warning, filled.typed_edits(finding.edits))
