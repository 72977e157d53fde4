"""SetupController: the course of setting a gateway up - ask the account, test, save.

It draws nothing and keeps no form values: it reads them when they matter, so what is saved is what
was tested and what is shown. The dialog and the wizard share it.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from smsdesk.core.errors import SmsdeskError
from smsdesk.core.gateway import SenderName
from smsdesk.core.phone import DEFAULT_PREFIX, PhoneNumber
from smsdesk.services.gateway_setup import ConfiguredGateway, SetupDraft, TestedSetup
from smsdesk.ui.widgets.form_part import Account

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk
    from smsdesk.ui.background import Task
    from smsdesk.ui.context import Context


class Phase(Enum):
    """Where a set-up stands."""

    UNTESTED = auto()
    CHECKING = auto()
    TESTING = auto()
    FAILED = auto()
    STALE = auto()
    TESTED = auto()
    SAVING = auto()
    SAVED = auto()


@dataclass(frozen=True, slots=True)
class Filled:
    """A set-up form as it stands: the draft and the number for the test SMS."""

    draft: SetupDraft
    number: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Checked:
    """Form values without a mistake, and a login that the provider knows where it tells."""

    filled: Filled
    to: PhoneNumber


@dataclass(frozen=True, slots=True)
class Tried:
    """A test SMS that the provider accepted, with the form values that it was sent for."""

    filled: Filled
    tested: TestedSetup


class SetupController(QObject):
    """Runs the steps of a set-up; `changed` says that something to be shown is different."""

    changed = Signal()
    account_changed = Signal()
    saved = Signal(object)

    def __init__(self, context: "Context", current: Callable[[], Filled], parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._current = current
        self._task: Task | None = None
        self._account_task: Task | None = None
        self._tried: Tried | None = None
        self.phase = Phase.UNTESTED
        self.error: SmsdeskError | None = None
        self.account = Account()

    @property
    def busy(self) -> bool:
        """Whether a test or the saving is under way."""
        return self.phase in (Phase.CHECKING, Phase.TESTING, Phase.SAVING)

    @property
    def tried(self) -> Tried | None:
        """The accepted test of the values that are shown now."""
        return self._tried if self.may_save else None

    @property
    def may_save(self) -> bool:
        """Whether the provider accepted a test SMS of exactly the values that are shown now."""
        return (
            self.phase is Phase.TESTED
            and self._tried is not None
            and _same(self._tried.filled, self._current())
        )

    # --- the steps ----------------------------------------------------------------------------

    def edited(self) -> None:
        """A value that affects sending was changed: an earlier test says nothing any more."""
        if self.phase in (Phase.TESTED, Phase.FAILED):
            self._tried = None
            self._enter(Phase.STALE if self.phase is Phase.TESTED else Phase.UNTESTED)

    def test(self) -> None:
        """Check the login, then send a test SMS with the values that are shown now."""
        if self.busy:
            return
        self._tried = None
        work = partial(_check, self._current())
        self._enter(Phase.CHECKING)
        self._task = self._context.runner.run(work, self._on_checked, self._on_failed, owner=self)

    def save(self) -> None:
        """Save what was tested; does nothing unless exactly that is shown."""
        tried = self.tried
        if tried is None:
            return
        work = partial(_save, tried, self._current().draft)
        self._enter(Phase.SAVING)
        self._task = self._context.runner.run(
            work, self._on_saved, self._on_save_failed, owner=self
        )

    def ask_account(self) -> None:
        """Check the login, which is free, and read the sender names of the account."""
        if self.account.asking:
            return
        work = partial(_ask_account, self._current().draft)
        self._learn(Account(asking=True))
        self._account_task = self._context.runner.run(
            work, self._on_account, self._on_account_failed, owner=self
        )

    def forget_account(self) -> None:
        """The login was changed: what was read belongs to another account."""
        if self.account.asking and self._account_task is not None:
            self._account_task.cancel()
        if self.account != Account():
            self._learn(Account())

    def cancel(self) -> None:
        """Drop the results of whatever is under way."""
        for task in (self._task, self._account_task):
            if task is not None:
                task.cancel()

    # --- what comes back ----------------------------------------------------------------------

    def _on_checked(self, checked: Checked) -> None:
        """The login is right, which cost nothing; now the SMS, unless the values changed."""
        if not _same(checked.filled, self._current()):
            self._enter(Phase.STALE)
            return
        self._enter(Phase.TESTING)
        work = partial(_try_out, checked)
        self._task = self._context.runner.run(work, self._on_tried, self._on_failed, owner=self)

    def _on_tried(self, tried: Tried) -> None:
        if not _same(tried.filled, self._current()):
            self._enter(Phase.STALE)
            return
        self._tried = tried
        self._enter(Phase.TESTED)

    def _on_failed(self, error: SmsdeskError) -> None:
        self._tried = None
        self._enter(Phase.FAILED, error)

    def _on_save_failed(self, error: SmsdeskError) -> None:
        """The test still holds: after unlocking a keyring nobody should pay for another one."""
        still = self._tried is not None and _same(self._tried.filled, self._current())
        self._enter(Phase.TESTED if still else Phase.STALE, error)

    def _on_saved(self, gateway: ConfiguredGateway) -> None:
        self._tried = None
        self._enter(Phase.SAVED)
        self._context.changes.gateways.emit()
        self._context.sender.wake()
        self.saved.emit(gateway)

    def _on_account(self, senders: tuple[SenderName, ...]) -> None:
        self._learn(Account(known=True, senders=senders))

    def _on_account_failed(self, error: SmsdeskError) -> None:
        self._learn(Account(error=error))

    def _enter(self, phase: Phase, error: SmsdeskError | None = None) -> None:
        self.phase, self.error = phase, error
        self.changed.emit()

    def _learn(self, account: Account) -> None:
        self.account = account
        self.account_changed.emit()


def _same(one: Filled, other: Filled) -> bool:
    return one.number == other.number and _sending(one.draft) == _sending(other.draft)


def _sending(draft: SetupDraft) -> SetupDraft:
    """The part of `draft` that affects sending: the name and being active do not."""
    return replace(draft, name="", active=True)


# --- what runs in a worker -----------------------------------------------------------------------


def _check(filled: Filled, desk: "Desk") -> Checked:
    draft = desk.gateways.checked(filled.draft)
    prefix = draft.fields.get("default_prefix") or DEFAULT_PREFIX
    to = PhoneNumber.parse(filled.number, prefix)
    desk.gateways.check_login(filled.draft)
    return Checked(filled, to)


def _try_out(checked: Checked, desk: "Desk") -> Tried:
    draft = checked.filled.draft
    return Tried(checked.filled, desk.gateways.try_out(draft, checked.to, login_checked=True))


def _save(tried: Tried, shown: SetupDraft, desk: "Desk") -> ConfiguredGateway:
    draft = replace(tried.tested.draft, name=shown.name, active=shown.active)
    return desk.gateways.save(replace(tried.tested, draft=draft))


def _ask_account(draft: SetupDraft, desk: "Desk") -> tuple[SenderName, ...]:
    desk.gateways.check_login(draft)
    return tuple(desk.gateways.senders(draft))
