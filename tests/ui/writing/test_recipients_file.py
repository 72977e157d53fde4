"""Recipients from a file: rows with values of their own, what is no number, and taking them off."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QTableView, QWidget

from smsdesk.core.message import MessageState
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.compose import Recipient
from smsdesk.ui.composer.recipient_field import CHIPS
from smsdesk.ui.composer.recipients_file import RecipientsFile
from smsdesk.ui.composer.review_dialog import ReviewDialog
from smsdesk.ui.composer.review_model import Column
from smsdesk.ui.theme import Tone
from tests.ui.writing.driver import Driver
from tests.ui.writing.shop import Shop

ANNA = "501 234 567"
"""A contact's number."""
LIST = f"""telefon;zlecenie;kwota
601 100 101;Z-1;100
12;Z-2;200
{ANNA};Z-3;300
601 100 101;Z-4;
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "lista.csv"
    file.write_text(LIST, "utf-8")
    return file


def _banner(driver: Driver) -> RecipientsFile:
    return driver.find(RecipientsFile, "composerFile")


def _read(driver: Driver, file: Path) -> None:
    _banner(driver).read(file)
    driver.until(lambda: not driver.composer._form.recipients.reading)


def _drag(*files: Path) -> QMimeData:
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    return dragged


def _enter(dragged: QMimeData) -> QDragEnterEvent:
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    return QDragEnterEvent(
        QPointF(5, 5).toPoint(), Qt.DropAction.CopyAction, dragged, buttons, keys
    )


def _drop(dragged: QMimeData) -> QDropEvent:
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    return QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, dragged, buttons, keys)


# --- reading ------------------------------------------------------------------------------------


def test_rows_become_recipients_with_their_values_and_rows(driver: Driver, file: Path) -> None:
    driver.add("511 236 908")
    _read(driver, file)
    assert driver.names == [
        "Łukasz Zieliński",
        "+48 601 100 101",
        "Anna Nowak",
        "+48 601 100 101",
    ]
    rows = driver.composer.recipients[1:]
    assert [(one.row, one.values["zlecenie"]) for one in rows] == [
        (2, "Z-1"),
        (4, "Z-3"),
        (5, "Z-4"),
    ]
    assert [bad.row for bad in driver.composer.draft.unread] == [3]


def test_the_banner_tells_how_many_and_which_rows_are_no_number(driver: Driver, file: Path) -> None:
    _banner(driver).read(file)
    assert _banner(driver).text() == "Reading lista.csv…"
    driver.until(lambda: not driver.composer._form.recipients.reading)
    assert _banner(driver).text() == (
        "lista.csv: 3 recipient(s). 1 row(s) with no number that can be read: 3."
    )
    assert _banner(driver).tone is Tone.WARN


def test_many_bad_rows_are_counted(driver: Driver, tmp_path: Path) -> None:
    file = tmp_path / ("lista klientów " * 4 + ".csv")
    file.write_text("number\n" + "12\n" * 1200, "utf-8")
    _read(driver, file)
    assert _banner(driver).text() == (
        "lista klientów lista klientów l…: 0 recipient(s). "
        "1,200 row(s) with no number that can be read: 2, 3, 4, 5, 6, …."
    )


def test_a_file_without_flaws_is_told_calmly(driver: Driver, file: Path) -> None:
    file.write_text("number\n601 100 101\n", "utf-8")
    _read(driver, file)
    assert (_banner(driver).text(), _banner(driver).tone) == (
        "lista.csv: 1 recipient(s).",
        Tone.NEUTRAL,
    )


def test_what_cannot_be_read_is_a_sentence(driver: Driver, file: Path) -> None:
    _read(driver, file)
    file.write_text("imię;nazwisko\nAnna;Nowak\n", "utf-8")
    _read(driver, file)
    assert "lista.csv" in _banner(driver).text()
    assert _banner(driver).tone is Tone.BAD
    assert len(driver.composer.recipients) == 3
    driver.add("601 100 109")
    assert _banner(driver).text().startswith("lista.csv: 3 recipient(s).")


def test_a_missing_file_is_a_sentence(driver: Driver, file: Path) -> None:
    _read(driver, file.with_name("nie ma.csv"))
    assert _banner(driver).tone is Tone.BAD
    driver.add("601 100 109")
    assert _banner(driver).isHidden()


def test_only_the_last_file_wanted_counts(driver: Driver, file: Path, tmp_path: Path) -> None:
    other = tmp_path / "druga.csv"
    other.write_text("number\n601 100 109\n", "utf-8")
    _banner(driver).read(tmp_path / "nie ma.csv")
    _banner(driver).read(file)
    _banner(driver).read(other)
    driver.until(lambda: not driver.composer._form.recipients.reading)
    assert driver.names == ["+48 601 100 109"]
    assert _banner(driver).text() == "druga.csv: 1 recipient(s)."


def test_another_file_takes_the_place_of_the_first(
    driver: Driver, file: Path, tmp_path: Path
) -> None:
    _read(driver, file)
    other = tmp_path / "druga.csv"
    other.write_text("number\n601 100 109\n", "utf-8")
    _read(driver, other)
    assert driver.names == ["+48 601 100 109"]
    assert driver.composer.draft.unread == ()


def test_thousands_of_rows_are_a_few_chips(driver: Driver, tmp_path: Path) -> None:
    file = tmp_path / "duża.csv"
    rows = "".join(f"{600_000_000 + n * 7};Z-{n}\n" for n in range(10_000))
    file.write_text(f"number;zlecenie\n{rows}", "utf-8")
    _read(driver, file)
    assert len(driver.composer.recipients) == 10_000
    assert len(driver.composer._form.recipients._chips) == CHIPS
    assert _banner(driver).text() == "duża.csv: 10,000 recipient(s)."


# --- choosing and dropping ----------------------------------------------------------------------


def test_the_button_asks_which_file(driver: Driver, file: Path) -> None:
    driver.find(QPushButton, "composerFromFile").click()
    chooser = driver.composer.findChild(QFileDialog, "recipientsFileChooser")
    assert chooser is not None
    assert "*.xlsx" in chooser.nameFilters()[0]
    chooser.fileSelected.emit(str(file))
    chooser.reject()
    driver.until(lambda: len(driver.composer.recipients) == 3)


def test_a_file_is_dropped_anywhere_on_the_recipients(driver: Driver, file: Path) -> None:
    field = driver.composer._form.recipients
    dragged = _drag(file)
    entering = _enter(dragged)
    QApplication.sendEvent(driver.line, entering)
    assert entering.isAccepted()
    assert field.property("within") is True
    QApplication.sendEvent(field, _drop(dragged))
    assert not field.property("within")
    driver.until(lambda: len(driver.composer.recipients) == 3)


def test_a_file_may_be_taken_elsewhere(driver: Driver, file: Path) -> None:
    field = driver.composer._form.recipients
    dragged = _drag(file)  # events do not keep it alive
    QApplication.sendEvent(field, _enter(dragged))
    QApplication.sendEvent(field, QDragLeaveEvent())
    assert not field.property("within")
    assert driver.names == []


def test_several_files_and_texts_are_not_taken(driver: Driver, file: Path) -> None:
    field, text = driver.composer._form.recipients, QMimeData()
    text.setText("601 100 101")
    for dragged in (_drag(file, file), text):
        entering = _enter(dragged)
        entering.ignore()
        QApplication.sendEvent(field, entering)
        assert not entering.isAccepted()
        QApplication.sendEvent(field, _drop(dragged))
    entering = _enter(text)
    QApplication.sendEvent(driver.line, entering)
    assert entering.isAccepted()
    assert driver.names == []


# --- taking them off ------------------------------------------------------------------------------


def test_one_click_takes_all_rows_off_and_gives_back_who_was_displaced(
    driver: Driver, file: Path
) -> None:
    driver.add(ANNA)
    driver.add("601 100 109")
    _read(driver, file)
    assert driver.names[0] == "+48 601 100 109"
    assert driver.names.count("Anna Nowak") == 1
    driver.find(QPushButton, "composerDropFile").click()
    assert sorted(driver.names) == ["+48 601 100 109", "Anna Nowak"]
    assert [one.row for one in driver.composer.recipients] == [None, None]
    assert _banner(driver).isHidden()
    assert driver.composer.draft.unread == ()


def test_removing_all_takes_the_file_off_too(driver: Driver, file: Path) -> None:
    _read(driver, file)
    driver.add("601 100 109")
    driver.find(QPushButton, "composerClearRecipients").click()
    assert driver.names == []
    assert _banner(driver).isHidden()


def test_a_contact_taken_out_of_the_list_loses_its_row(
    driver: Driver, file: Path, shop: Shop
) -> None:
    _read(driver, file)
    anna = shop.contact("Anna Nowak").id
    assert anna in driver.composer.contact_ids
    driver.composer.exchange_contacts((), (Recipient(PhoneNumber("+48501234567"), anna, "Anna"),))
    assert driver.names.count("Anna Nowak") == 1
    driver.composer.exchange_contacts((anna,), ())
    assert driver.names == ["+48 601 100 101"] * 2
    assert _banner(driver).text().startswith("lista.csv: 2 recipient(s).")


def test_a_changed_contact_keeps_the_number_and_values_of_its_row(
    driver: Driver, file: Path, shop: Shop
) -> None:
    _read(driver, file)
    anna = shop.contact("Anna Nowak").id
    shop.ask(lambda desk: desk.contacts.delete([anna]))
    driver.composer._context.changes.contacts.emit()
    driver.until(lambda: anna not in driver.composer.contact_ids)
    row = driver.composer.recipients[1]
    assert (row.phone, row.values["zlecenie"], row.row) == (PhoneNumber("+48501234567"), "Z-3", 4)


# --- writing and sending --------------------------------------------------------------------------


def test_columns_fill_the_fields_of_the_text(driver: Driver, file: Path) -> None:
    driver.write("Zlecenie {zlecenie} gotowe")
    fields = driver.composer._form.fields
    driver.until(lambda: fields.names == ("zlecenie",))
    _read(driver, file)
    assert not fields.names
    driver.until(lambda: driver.send.text() == "Send 3 SMS")
    driver.add("601 100 109")
    assert fields.names == ("zlecenie",)


def test_each_row_gets_its_own_text_and_the_review_names_the_others(
    driver: Driver, file: Path, shop: Shop
) -> None:
    _read(driver, file)
    driver.write("Zlecenie {zlecenie}: {kwota} zł")
    driver.until(lambda: driver.send.text() == "Send 2 SMS")
    driver.find(QPushButton, "composerReview").click()
    driver.until(lambda: bool(_reviews()))
    table = _reviews()[0].findChild(QTableView, "reviewTable")
    assert table is not None
    model = table.model()
    rows = [model.index(row, Column.ROW).data() for row in range(model.rowCount())]
    assert sorted(rows) == ["2", "3", "4", "5"]
    _reviews()[0].reject()
    driver.send.click()
    driver.until(lambda: len(shop.messages()) == 2)
    texts = [message.text for message in shop.messages()]
    assert texts == ["Zlecenie Z-1: 100 zł", "Zlecenie Z-3: 300 zł"]
    assert {message.state for message in shop.messages()} == {MessageState.QUEUED}
    driver.until(_banner(driver).isHidden)


def _reviews() -> list[ReviewDialog]:
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if isinstance(widget, ReviewDialog) and widget.isVisible()
    ]


def test_sending_waits_until_the_file_has_been_read(driver: Driver, file: Path, shop: Shop) -> None:
    driver.write("Gotowe")
    driver.until(lambda: not driver.composer._form.fields.names)
    _banner(driver).read(file)
    driver.composer.send()
    # one number stands there twice, and gets the same text once
    driver.until(lambda: len(shop.messages()) == 2)


def test_a_kept_draft_knows_that_rows_came_from_a_file(
    driver: Driver, file: Path, desk_context: object
) -> None:
    _read(driver, file)
    draft = driver.composer.draft
    driver.composer._form.start_over()
    assert _banner(driver).isHidden()
    driver.composer._form.fill(draft)
    assert _banner(driver).text().startswith("3 recipient(s) from a file. 1 row(s) with no number")
    driver.find(QPushButton, "composerDropFile").click()
    assert driver.names == []


def test_everything_of_it_can_be_reached_by_keyboard_and_ear(driver: Driver, file: Path) -> None:
    _read(driver, file)
    for name in ("composerFromFile", "composerDropFile"):
        button = driver.find(QPushButton, name)
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert button.text()
    assert _banner(driver).accessibleName() == _banner(driver).text()
    assert isinstance(driver.composer, QWidget)
