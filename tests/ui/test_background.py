"""The task runner: what is delivered, to whom, and what is not."""

import sys
import threading
from types import TracebackType
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.interruption import Interruption
from smsdesk.ui import background
from smsdesk.ui.background import TaskRunner

from .conftest import Load

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk


class FakeDesk:
    """Knows only how to be closed."""

    def __init__(self) -> None:
        self.closed = 0

    def close(self) -> None:
        self.closed += 1


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk()


@pytest.fixture
def load(desk: FakeDesk) -> Load:
    return lambda: cast("Desk", desk)


@pytest.fixture
def owner(qapp: object) -> QObject:
    return QObject()


def test_a_value_reaches_the_gui_thread(qtbot: QtBot, runner: TaskRunner, owner: QObject) -> None:
    heard: list[tuple[object, threading.Thread]] = []

    def work(desk: object) -> threading.Thread:
        return threading.current_thread()

    runner.run(work, lambda thread: heard.append((thread, threading.current_thread())), owner=owner)
    qtbot.waitUntil(lambda: bool(heard))
    worker, here = heard[0]
    assert worker is not here
    assert here is threading.main_thread()


def test_services_are_loaded_once(qtbot: QtBot, owner: QObject) -> None:
    loaded: list[FakeDesk] = []

    def load() -> "Desk":
        loaded.append(FakeDesk())
        return cast("Desk", loaded[-1])

    runner = TaskRunner(load)
    heard: list[object] = []
    for _ in range(8):
        runner.run(lambda desk: desk, heard.append, owner=owner)
    qtbot.waitUntil(lambda: len(heard) == 8)
    runner.close()
    assert len(loaded) == 1
    assert set(map(id, heard)) == {id(loaded[0])}
    assert loaded[0].closed == 1


def _refuse(desk: object) -> None:
    raise SmsdeskError(ErrorCode.CONTACT_GONE)


def test_an_expected_error_reaches_failed(qtbot: QtBot, runner: TaskRunner, owner: QObject) -> None:
    heard: list[SmsdeskError] = []
    runner.run(_refuse, lambda _: None, heard.append, owner=owner)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard[0].code is ErrorCode.CONTACT_GONE


def test_an_expected_error_that_nobody_asked_for_is_a_problem(
    qtbot: QtBot, runner: TaskRunner, owner: QObject
) -> None:
    with qtbot.waitSignal(runner.problem) as told:
        runner.run(_refuse, lambda _: None, owner=owner)
    assert told.args is not None
    assert told.args[0].code is ErrorCode.CONTACT_GONE


def test_a_bug_in_a_worker_reaches_the_exception_hook(
    qtbot: QtBot, runner: TaskRunner, owner: QObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    caught: list[tuple[BaseException, threading.Thread]] = []

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        caught.append((error, threading.current_thread()))

    def divide(desk: object) -> float:
        return 1 / 0

    monkeypatch.setattr(sys, "excepthook", hook)
    failed: list[SmsdeskError] = []
    runner.run(divide, lambda _: None, failed.append, owner=owner)
    qtbot.waitUntil(lambda: bool(caught))
    assert isinstance(caught[0][0], ZeroDivisionError)
    assert caught[0][1] is threading.main_thread()
    # a form must not stay disabled for ever
    assert [error.code for error in failed] == [ErrorCode.UNEXPECTED]
    assert not failed[0].details


def test_after_a_bug_nobody_is_told_who_has_gone(
    qtbot: QtBot, runner: TaskRunner, owner: QObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    caught: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda *error: caught.append(error))
    failed: list[SmsdeskError] = []
    go = threading.Event()

    def divide(desk: object) -> float:
        go.wait(5)
        return 1 / 0

    runner.run(divide, print, failed.append, owner=owner).cancel()
    runner.run(divide, print, owner=owner)
    go.set()
    qtbot.waitUntil(lambda: bool(caught))
    assert not failed


def test_a_cancelled_task_delivers_nothing(
    qtbot: QtBot, runner: TaskRunner, owner: QObject
) -> None:
    go, heard = threading.Event(), list[str]()
    task = runner.run(lambda desk: str(go.wait(5)), heard.append, owner=owner)
    task.cancel()
    go.set()
    runner.run(lambda desk: "later", heard.append, owner=owner)
    qtbot.waitUntil(lambda: "later" in heard)
    assert task.cancelled
    assert heard == ["later"]


def test_work_that_has_not_begun_when_cancelled_never_begins(
    qtbot: QtBot, runner: TaskRunner, owner: QObject
) -> None:
    go, ran = threading.Event(), list[str]()
    for _ in range(3):
        runner.run(lambda desk: go.wait(5), lambda _: None, owner=owner)
    task = runner.run(lambda desk: ran.append("begun"), lambda _: None, owner=owner)
    task.cancel()
    go.set()
    qtbot.waitUntil(lambda: not runner._jobs)
    assert not ran


def test_what_a_job_holds_on_to_dies_in_the_gui_thread(
    qtbot: QtBot, runner: TaskRunner, owner: QObject
) -> None:
    died: list[threading.Thread] = []

    class Held:
        def __del__(self) -> None:
            died.append(threading.current_thread())

        def work(self, desk: object) -> None:
            pass

    for _ in range(200):
        runner.run(Held().work, lambda _: None, owner=owner)
    qtbot.waitUntil(lambda: len(died) == 200)
    assert set(died) == {threading.main_thread()}


def test_nothing_is_delivered_to_a_deleted_owner(
    qtbot: QtBot, runner: TaskRunner, owner: QObject
) -> None:
    go, heard = threading.Event(), list[str]()
    gone = QObject()
    runner.run(lambda desk: str(go.wait(5)), heard.append, owner=gone)
    with qtbot.waitSignal(gone.destroyed):
        gone.deleteLater()
    go.set()
    runner.run(lambda desk: "later", heard.append, owner=owner)
    qtbot.waitUntil(lambda: "later" in heard)
    assert heard == ["later"]


def test_loading_that_failed_is_not_repeated_until_somebody_wants_it(
    qtbot: QtBot, owner: QObject
) -> None:
    tries: list[int] = []

    def load() -> "Desk":
        tries.append(1)
        if len(tries) == 1:
            raise SmsdeskError(ErrorCode.DATABASE_NEWER)
        return cast("Desk", FakeDesk())

    runner = TaskRunner(load)
    errors: list[SmsdeskError] = []
    values: list[str] = []
    for _ in range(2):
        runner.run(lambda desk: "value", values.append, errors.append, owner=owner)
    qtbot.waitUntil(lambda: len(errors) == 2)
    assert len(tries) == 1
    runner.try_again()
    runner.run(lambda desk: "value", values.append, errors.append, owner=owner)
    qtbot.waitUntil(lambda: bool(values))
    assert len(tries) == 2
    runner.close()


def test_close_waits_for_what_runs_and_delivers_nothing_more(
    qtbot: QtBot, desk: FakeDesk, load: Load, owner: QObject
) -> None:
    runner = TaskRunner(load)
    begun, go, ended, heard = threading.Event(), threading.Event(), list[str](), list[object]()

    def work(_: object) -> None:
        begun.set()
        go.wait(5)
        ended.append("work")

    runner.run(work, heard.append, owner=owner)
    assert begun.wait(5)
    threading.Timer(0.05, go.set).start()
    runner.close()
    assert ended == ["work"]
    assert desk.closed == 1
    late = runner.run(lambda desk: 1, heard.append, owner=owner)
    qtbot.wait(20)
    assert late.cancelled
    assert not heard


def test_a_runner_deleted_too_early_harms_nobody(qtbot: QtBot, load: Load, owner: QObject) -> None:
    parent = QObject()
    runner = TaskRunner(load, parent)
    begun, go = threading.Event(), threading.Event()

    def work(_: object) -> None:
        begun.set()
        go.wait(5)

    heard: list[object] = []
    runner.run(work, heard.append, owner=owner)
    assert begun.wait(5)
    with qtbot.waitSignal(parent.destroyed):
        parent.deleteLater()
    go.set()
    runner._threads.shutdown(wait=True)
    assert not heard


def test_a_look_comes_before_the_services_are_loaded(qtbot: QtBot, owner: QObject) -> None:
    order: list[str] = []

    def load() -> "Desk":
        order.append("load")
        return cast("Desk", FakeDesk())

    runner = TaskRunner(load)
    runner.peek(lambda: order.append("look"), lambda _: order.append("shown"), owner=owner)
    runner.run(lambda _desk: order.append("work"), lambda _: None, owner=owner)
    qtbot.waitUntil(lambda: "shown" in order)
    assert runner.holds
    assert order == ["look", "shown"]
    runner.go_on()
    qtbot.waitUntil(lambda: len(order) == 4)
    assert order == ["look", "shown", "load", "work"]
    assert not runner.holds
    runner.close()


def test_what_is_held_goes_on_by_itself(
    qtbot: QtBot, runner: TaskRunner, owner: QObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(background, "_LONGEST_HOLD_MS", 10)
    heard: list[object] = []
    runner.peek(lambda: None, lambda _: None, owner=owner)
    runner.run(lambda desk: desk, heard.append, owner=owner)
    qtbot.waitUntil(lambda: bool(heard))


def test_closing_begins_what_was_held(qtbot: QtBot, load: Load, owner: QObject) -> None:
    runner, kept = TaskRunner(load), list[str]()
    runner.peek(lambda: None, lambda _: None, owner=owner)
    runner.run(lambda _desk: kept.append("draft"), lambda _: None, owner=owner)
    runner.close()
    assert kept == ["draft"]


def test_closing_interrupts_what_heeds_it(qtbot: QtBot, load: Load, owner: QObject) -> None:
    runner, interruption = TaskRunner(load), Interruption()
    stopped = threading.Event()

    def search(_desk: object) -> None:
        with interruption.reaching(stopped.set):
            assert stopped.wait(5)
            interruption.check()

    runner.run(search, lambda _: None, owner=owner, interruption=interruption)
    runner.close()
    assert stopped.is_set()


def test_a_cancelled_task_is_interrupted_and_says_nothing(
    qtbot: QtBot, runner: TaskRunner, owner: QObject
) -> None:
    interruption, heard = Interruption(), list[object]()

    def search(_desk: object) -> None:
        interruption.check()

    task = runner.run(search, heard.append, heard.append, owner=owner, interruption=interruption)
    interruption.interrupt()
    task.cancel()
    runner.run(lambda _desk: "next", heard.append, owner=owner)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["next"]
    assert task.cancelled
