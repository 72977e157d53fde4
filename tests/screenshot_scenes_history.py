"""Scenes of `tests.screenshots`: the history narrowed, unclear, planned and missed messages."""

import os
import sqlite3
import uuid
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDate, QObject, QPoint, QSize
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QDateEdit, QLabel, QMenu, QPushButton, QWidget

from smsdesk.app import App
from smsdesk.services.desk import Desk
from smsdesk.ui.context import PageKey
from smsdesk.ui.dialogs.confirm_dialog import ConfirmDialog
from smsdesk.ui.dialogs.export_dialog import ExportDialog
from smsdesk.ui.dialogs.reschedule_dialog import RescheduleDialog
from smsdesk.ui.pages.messages_page import MessagesPage
from smsdesk.ui.proof_document import Proof, document
from smsdesk.ui.widgets.period import PeriodPopup
from tests.screenshot_scenes_contacts import OLD_LAPTOP, ask
from tests.screenshot_stage import Scene, settle, wait_until

KINDS = ("unclear", "planned", "kept", "missed", "failed")
TEXTS = {
    "unclear": "Zlecenie 231/11: sprzęt gotowy do odbioru. Serwis Kowalski, ul. Długa 7",
    "planned": "Przypominamy o wizycie w poniedziałek o 9:00. Serwis Kowalski",
    "kept": "Przegląd kotła: zapraszamy po 1 grudnia. Serwis Kowalski",
    "missed": "Dziś odbiór telewizora do 17:00. Serwis Kowalski",
    "failed": "Faktura 118/2026 czeka na opłacenie. Serwis Kowalski",
}


def _database(app: App) -> Path:
    command = app.context.command
    return Path(command[command.index("--data-dir") + 1]) / "smsdesk.db"


def _fill(app: App) -> None:
    """Messages in states that the practice gateway does not bring by itself; once."""
    with closing(sqlite3.connect(_database(app))) as database, database:
        first = database.execute("SELECT * FROM messages WHERE text LIKE ?", ("Dziś odbiór%",))
        if first.fetchone():
            return
        row = database.execute(
            "SELECT gateway_id, gateway_name, phone, recipient, contact_id FROM messages LIMIT 1"
        ).fetchone()
        for place, kind in enumerate((*KINDS, "missed", "missed")):
            _write(database, kind, place, row)
    app.context.changes.messages.emit()
    settle(1.0)


def _write(database: sqlite3.Connection, kind: str, place: int, row: Sequence[object]) -> None:
    now = datetime.now().astimezone()
    at = {"planned": now + timedelta(days=2), "kept": now + timedelta(days=9)}.get(kind)
    at = now - timedelta(hours=5 + place) if kind == "missed" else at
    state = "scheduled" if kind in ("planned", "kept", "missed") else kind
    error = {"failed": "number_refused", "unclear": "answer_timeout"}.get(kind, "")
    written = (now - timedelta(days=1, minutes=place)).isoformat()
    values = {
        "id": str(uuid.uuid4()),
        "contact_id": row[4],
        "recipient": row[3],
        "phone": row[2],
        "text": TEXTS[kind],
        "search": TEXTS[kind].lower(),
        "sender": "SERWIS",
        "gateway_id": row[0],
        "gateway_name": row[1],
        "state": state,
        "parts": 1,
        "provider_id": "7074294081650020450" if kind == "kept" else "",
        "provider_words": "",
        "generation": 2 if kind == "unclear" else 1,
        "attempts": 2 if kind == "unclear" else 0,
        "account": 1,
        "purpose": "zlecenie",
        "override_reason": "",
        "at_provider": int(kind == "kept"),
        "error_code": error,
        "error_details": '{"gateway": "SMSAPI"}',
        "created_at": _stored(written),
        "updated_at": _stored(written),
        "scheduled_at": _stored(at.isoformat()) if at else None,
        "attempted_at": _stored((now - timedelta(hours=1)).isoformat()),
    }
    names = ", ".join(values)
    marks = ", ".join("?" for _ in values)
    done = database.execute(
        f"INSERT INTO messages ({names}) VALUES ({marks})",  # noqa: S608  # our own names
        tuple(values.values()),
    )
    if kind == "unclear":
        for number in (1, 2):
            database.execute(
                "INSERT INTO attempts (message_seq, number, generation, gateway_name, started_at,"
                " finished_at, outcome, words) VALUES (?, ?, ?, ?, ?, ?, ?, '')",
                (
                    done.lastrowid, number, number, row[1], _stored(written), _stored(written),
                    ("service_unavailable", "answer_timeout")[number - 1],
                ),
            )  # fmt: skip


def _stored(moment: str) -> str:
    """As the store keeps times."""
    from datetime import UTC

    return datetime.fromisoformat(moment).astimezone(UTC).isoformat(timespec="microseconds")


def _page(app: App) -> MessagesPage:
    """The page on an old laptop, nothing narrowed or selected."""
    app.window.resize(*OLD_LAPTOP)
    app.window.show_page(PageKey.MESSAGES)
    _fill(app)
    found = app.window.findChild(MessagesPage)
    assert found is not None
    found._table.clearSelection()
    found._filters.show_everything()
    settle(0.8)
    return found


def _select(page: MessagesPage, *texts: str) -> None:
    """The first rows with these texts."""
    page._table.clearSelection()
    for place in range(page._model.rowCount()):
        row = page._model.row(place)
        if row is not None and row.text in texts:
            flags = page._table.selectionModel().SelectionFlag
            index = page._model.index(place, 0)
            page._table.selectionModel().select(index, flags.Select | flags.Rows)
            if len(texts) == 1:
                break
    settle(0.8)


def _child(parent: QObject, kind: type[QPushButton], name: str) -> QPushButton:
    found = parent.findChild(kind, name)
    if found is None:
        raise LookupError(name)
    return found


def _missed(app: App) -> QWidget:
    page = _page(app)
    wait_until(page._missed.isVisible)
    return app.window


def _narrowed(app: App) -> QWidget:
    page = _page(app)
    _select(page, TEXTS["unclear"])
    _child(page, QPushButton, "detailsPerson").click()
    page._filters._state.set_current("unclear")
    page._filters._time._group.actions()[3].trigger()
    settle(0.8)
    _select(page, TEXTS["unclear"])
    return app.window


def _nothing(app: App) -> QWidget:
    page = _page(app)
    page._filters._state._group.actions()[4].trigger()
    page._filters._line.setText("opony zimowe")
    settle(0.8)
    return app.window


def _details(app: App, kind: str) -> QWidget:
    page = _page(app)
    _select(page, TEXTS[kind])
    return app.window


def _gone_look(app: App) -> QWidget:
    """The provider cannot be asked any more."""
    page = _page(app)
    with closing(sqlite3.connect(_database(app))) as database, database:
        old = _stored((datetime.now().astimezone() - timedelta(days=3)).isoformat())
        database.execute("UPDATE messages SET attempted_at = ? WHERE state = 'unclear'", (old,))
    _select(page, TEXTS["unclear"])
    return app.window


def _menu(app: App) -> QWidget:
    page = _page(app)
    menu = page._filters._state.findChild(QMenu)
    assert menu is not None
    menu.adjustSize()
    return menu


def _period(app: App) -> QWidget:
    page = _page(app)
    page._filters._time._group.actions()[-1].trigger()
    settle()
    popup = page.findChild(PeriodPopup)
    assert popup is not None
    edit = popup.findChild(QDateEdit)
    assert edit is not None
    edit.setDate(QDate(2026, 11, 2))
    return popup


def _reschedule(app: App) -> QWidget:
    page = _page(app)
    _select(page, TEXTS["planned"], TEXTS["kept"], TEXTS["missed"])
    _child(page, QPushButton, "messageReschedule").click()
    wait_until(lambda: app.window.findChild(RescheduleDialog) is not None)
    settle()
    dialog = app.window.findChild(RescheduleDialog)
    assert dialog is not None
    dialog._time.set_moment(datetime.now().astimezone().replace(hour=23) + timedelta(days=1))
    return dialog


def _confirm(app: App) -> QWidget:
    def few(desk: Desk) -> None:
        desk.preferences.save(replace(desk.preferences.load(), confirm_above=1))

    def usual(desk: Desk) -> None:
        desk.preferences.save(replace(desk.preferences.load(), confirm_above=100))

    page = _page(app)
    ask(app, few)
    _child(page, QPushButton, "missedSend").click()
    wait_until(lambda: app.window.findChild(ConfirmDialog) is not None)
    settle()
    ask(app, usual)
    dialog = app.window.findChild(ConfirmDialog)
    assert dialog is not None
    return dialog


def _export(app: App) -> QWidget:
    _page(app)
    file = Path(os.environ["HOME"]) / "Dokumenty" / "wiadomości-listopad-2026.xlsx"
    dialog = ExportDialog(app.context, file, app.window)
    dialog._on_progress(34_500, 96_112)
    dialog.open()
    return dialog


def _proof(app: App) -> QWidget:
    """The page as it is printed."""
    ids: list[str] = ask(
        app, lambda desk: [r.id for r in desk.history.rows(desk.history.find("Naprawa")[:1])]
    )
    details = ask(app, lambda desk: desk.history.details(ids[0]))
    shop = ("Serwis Kowalski", "ul. Długa 7, 00-238 Warszawa", "22 123 45 67")
    made = document(Proof(details, shop, "pkt", True, datetime.now().astimezone()))
    made.setPageSize(QSize(620, 877).toSizeF())
    picture = QPixmap(660, 917)
    picture.fill("#FFFFFF")
    painter = QPainter(picture)
    painter.translate(QPoint(20, 20))
    made.drawContents(painter)
    painter.end()
    label = QLabel()
    label.setPixmap(picture)
    label.resize(picture.size())
    return label


PLAYS: dict[str, Callable[[App], QWidget]] = {
    "history-missed": _missed,
    "history-narrowed": _narrowed,
    "history-nothing": _nothing,
    "history-unclear": partial(_details, kind="unclear"),
    "history-planned": partial(_details, kind="planned"),
    "history-kept": partial(_details, kind="kept"),
    "history-gone": _gone_look,
    "history-menu": _menu,
    "history-period": _period,
    "history-reschedule": _reschedule,
    "history-confirm": _confirm,
    "history-export": _export,
    "history-proof": _proof,
}
SCENES: tuple[Scene, ...] = tuple(Scene(name, play) for name, play in PLAYS.items())
