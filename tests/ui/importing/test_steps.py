"""The steps of the import wizard over a played child: what they show, lock and keep."""

from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QFileDialog, QLabel, QTableWidget
from pytestqt.qtbot import QtBot

from smsdesk.services.importing.values import FIELDS
from smsdesk.ui.context import Context
from smsdesk.ui.importing import field_words
from smsdesk.ui.importing.file_step import letters
from smsdesk.ui.importing.import_pages import Step
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets.banner import Banner
from tests.ui.importing.rig import (
    COLUMNS,
    FILE,
    at,
    checked,
    choose,
    column,
    done,
    enabled,
    find,
    opened,
    plans,
    playing,
    press,
    rest,
    say,
    seen,
    told,
)


def _words(dialog: object, name: str) -> str:
    return find(dialog, QLabel, name).text()  # type: ignore[arg-type]  # a dialog


# --- the file ------------------------------------------------------------------------------------


def test_later_steps_are_locked_until_a_file_has_been_read(qtbot: QtBot, context: Context) -> None:
    dialog = opened(qtbot, playing(context), None)
    assert not enabled(dialog, "importNext")
    assert "file" in _words(dialog, "importCount")
    dialog.take(str(FILE))
    rest(qtbot, dialog)
    assert enabled(dialog, "importNext")
    assert _words(dialog, "importCount") == ""


def test_the_first_rows_are_shown_as_they_are_cut(qtbot: QtBot, context: Context) -> None:
    dialog = opened(qtbot, playing(context))
    preview = find(dialog, QTableWidget, "importPreview")
    head = [preview.horizontalHeaderItem(c) for c in range(3)]
    assert [item.text() for item in head if item] == ["Nazwa", "Telefon", "Kolor"]
    cell = preview.item(1, 2)
    assert cell is not None
    assert cell.text() == "zielony"
    assert preview.rowCount() == 2
    assert find(dialog, QLabel, "importFacts").accessibleName() == "1,200 row(s) · 3 column(s)"


def test_columns_without_names_have_the_letters_of_a_spreadsheet(
    qtbot: QtBot, context: Context
) -> None:
    columns = [column(0, "", "phone", "501"), column(1, " ", "", "Anna")]
    dialog = opened(qtbot, playing(context, look=say(seen(*columns, has_header=False))))
    preview = find(dialog, QTableWidget, "importPreview")
    head = [preview.horizontalHeaderItem(c) for c in range(2)]
    assert [item.text() for item in head if item] == ["A", "B"]
    assert not find(dialog, QCheckBox, "importHeader").isChecked()
    assert [letters(place) for place in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_who_says_whether_there_are_names_has_the_file_read_again(
    qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    kept = tmp_path / "plans"
    dialog = opened(qtbot, playing(context, look=[["keep", str(kept)], *say(seen())]))
    find(dialog, QCheckBox, "importHeader").click()
    rest(qtbot, dialog)
    assert [plan["has_header"] for plan in plans(kept)] == [None, False]
    assert enabled(dialog, "importNext")


def test_choosing_a_file_reads_it(qtbot: QtBot, context: Context) -> None:
    dialog = opened(qtbot, playing(context), None)
    press(dialog, "importChoose")
    chooser = dialog.findChild(QFileDialog)
    assert isinstance(chooser, QFileDialog)
    chooser.fileSelected.emit(str(FILE))
    rest(qtbot, dialog)
    assert dialog.course.file == str(FILE)
    chooser.close()


def test_the_sample_is_saved_where_a_person_says(
    qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    dialog = opened(qtbot, playing(context), None)
    press(dialog, "importSample")
    chooser = find(dialog, QFileDialog, "importSampleFile")
    with qtbot.waitSignal(context.notices.said):
        chooser.fileSelected.emit(str(tmp_path / "wzor.csv"))
    chooser.close()
    assert (tmp_path / "wzor.csv").read_text("utf-8-sig").startswith("nazwa;firma;telefon")


# --- columns -------------------------------------------------------------------------------------


def test_what_columns_mean_is_guessed_and_can_be_said(
    qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    kept = tmp_path / "plans"
    dialog = opened(qtbot, playing(context, check=[["keep", str(kept)], *say(told())]))
    press(dialog, "importNext")
    color = find(dialog, QComboBox, "importColumn_2")
    assert color.currentText() == "Do not import"
    assert color.accessibleName() == "What the column Kolor means"
    offered = {color.itemData(row): color.itemText(row) for row in range(color.count())}
    assert offered["field:rejestracja"] == "Rejestracja"
    assert offered["field:kolor"] == "New own field: Kolor"
    assert set(FIELDS) < set(offered)
    choose(dialog, "importColumn_2", "field:kolor")
    press(dialog, "importNext")
    rest(qtbot, dialog)
    (plan,) = plans(kept)
    assert plan["columns"] == {"0": "name", "1": "phone", "2": "field:kolor"}
    assert plan["has_header"] is True


def test_going_back_and_forth_loses_nothing_and_asks_nothing_twice(
    qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    kept = tmp_path / "plans"
    dialog = opened(qtbot, playing(context, check=[["keep", str(kept)], *say(told())]))
    press(dialog, "importNext")
    choose(dialog, "importColumn_2", "note")
    press(dialog, "importBack")
    assert at(dialog) is Step.FILE
    press(dialog, "importNext")
    assert find(dialog, QComboBox, "importColumn_2").currentData() == "note"
    press(dialog, "importNext")
    rest(qtbot, dialog)
    find(dialog, QComboBox, "importGroup").setCurrentText("VIP")
    press(dialog, "importBack")
    assert find(dialog, QComboBox, "importColumn_2").currentData() == "note"
    press(dialog, "importNext")
    assert at(dialog) is Step.CHECK
    assert enabled(dialog, "importStart")
    assert find(dialog, QComboBox, "importGroup").currentText() == "VIP"
    assert len(plans(kept)) == 1


def test_reading_the_same_file_again_keeps_what_was_said_another_file_does_not(
    qtbot: QtBot, context: Context
) -> None:
    dialog = opened(qtbot, playing(context))
    press(dialog, "importNext")
    choose(dialog, "importColumn_2", "note")
    press(dialog, "importBack")
    find(dialog, QCheckBox, "importHeader").click()
    rest(qtbot, dialog)
    assert find(dialog, QComboBox, "importColumn_2").currentData() == "note"
    dialog.take("/dane/inny.csv")
    rest(qtbot, dialog)
    assert find(dialog, QComboBox, "importColumn_2").currentData() == ""


def test_the_wheel_changes_no_meaning(qtbot: QtBot, context: Context) -> None:
    dialog = opened(qtbot, playing(context))
    press(dialog, "importNext")
    box = find(dialog, QComboBox, "importColumn_0")
    turned = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, turned)
    assert box.currentData() == "name"


def test_without_numbers_one_goes_on_only_on_purpose(
    qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    kept = tmp_path / "plans"
    tools = playing(
        context, look=say(seen(COLUMNS[0], COLUMNS[2])), check=[["keep", str(kept)], *say(told())]
    )
    dialog = opened(qtbot, tools)
    press(dialog, "importNext")
    banner = find(dialog, Banner, "importSummary")
    assert banner.tone is Tone.WARN
    assert "No column holds phone numbers" in banner.text()
    assert not enabled(dialog, "importNext")
    banner.action_button.click()
    assert banner.isHidden()
    press(dialog, "importNext")
    rest(qtbot, dialog)
    assert plans(kept)[0]["keep_numberless"] is True


def test_a_column_with_numbers_takes_the_warning_away(qtbot: QtBot, context: Context) -> None:
    dialog = opened(qtbot, playing(context, look=say(seen(COLUMNS[0], COLUMNS[2]))))
    press(dialog, "importNext")
    choose(dialog, "importColumn_2", "other_phone")
    assert find(dialog, Banner, "importSummary").isHidden()
    assert enabled(dialog, "importNext")


def test_cards_have_no_step_of_columns_either_way(
    qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    kept = tmp_path / "plans"
    cards = seen(
        column(0, "FN", "name", "Anna"), column(1, "NOTE", "note"), column(2, "X-ID", "", "7"),
        kind="vcard",
    )  # fmt: skip
    tools = playing(context, look=say(cards), check=[["keep", str(kept)], *say(told())])
    dialog = opened(qtbot, tools)
    preview = find(dialog, QTableWidget, "importPreview")
    head = [preview.horizontalHeaderItem(c) for c in range(preview.columnCount())]
    assert [item.text() for item in head if item] == ["Name (first and last)", "X-ID"]
    assert find(dialog, QCheckBox, "importHeader").isHidden()
    assert find(dialog, QLabel, "importFacts").accessibleName() == "1,200 card(s)"
    press(dialog, "importNext")
    assert at(dialog) is Step.CHECK
    rest(qtbot, dialog)
    assert plans(kept)[0]["columns"] is None
    press(dialog, "importBack")
    assert at(dialog) is Step.FILE


def test_every_field_has_its_words(context: Context) -> None:
    assert len({field_words.word(field) for field in FIELDS}) == len(FIELDS)


# --- check and after -----------------------------------------------------------------------------


def test_the_figures_stand_on_pills(qtbot: QtBot, context: Context) -> None:
    figures = told(1200, 3, unchanged=4, repeated=5, rejected=6)
    dialog = checked(qtbot, playing(context, check=say(figures)))
    names = ("Added", "Updated", "Unchanged", "Repeated", "Rejected")
    pills = [_words(dialog, f"importPill{name}") for name in names]
    assert pills == ["1,200 new", "3 changed", "4 unchanged", "5 repeated", "6 rejected"]
    assert find(dialog, Banner, "importSummary").tone is Tone.WARN
    assert "Nothing has been stored yet" in find(dialog, Banner, "importSummary").text()


def test_another_choice_brings_other_figures(
    qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    kept = tmp_path / "plans"
    dialog = checked(qtbot, playing(context, check=[["keep", str(kept)], *say(told())]))
    find(dialog, QComboBox, "importDuplicates").setFocus()
    choose(dialog, "importDuplicates", "skip")
    rest(qtbot, dialog)
    assert dialog.focusWidget() is find(dialog, QComboBox, "importDuplicates")
    find(dialog, QCheckBox, "importNumberless").click()
    rest(qtbot, dialog)
    said = [(plan["duplicates"], plan["keep_numberless"]) for plan in plans(kept)]
    assert said == [("update", False), ("skip", False), ("skip", True)]


def test_where_nothing_is_new_only_a_group_makes_an_import(
    qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    kept = tmp_path / "plans"
    tools = playing(
        context,
        check=say(told(0, 0, unchanged=2)),
        import_=[["keep", str(kept)], *say(told(0, 2, import_id=3))],
    )
    dialog = checked(qtbot, tools)
    assert not enabled(dialog, "importStart")
    assert "nothing is new" in find(dialog, Banner, "importSummary").text()
    find(dialog, QComboBox, "importGroup").setCurrentText("  Klienci  VIP ")
    press(dialog, "importStart")
    rest(qtbot, dialog)
    assert plans(kept)[0]["group"] == "Klienci VIP"


def test_groups_that_are_there_are_offered(qtbot: QtBot, context: Context) -> None:
    dialog = opened(qtbot, playing(context), None)
    qtbot.waitUntil(lambda: dialog.findChild(QComboBox, "importGroup") is not None)
    group = find(dialog, QComboBox, "importGroup")
    group.setCurrentText("Nowa")
    dialog._pages.check.offer_groups(["Opony", "VIP"])
    assert [group.itemText(row) for row in range(group.count())] == ["", "Opony", "VIP"]
    assert group.currentText() == "Nowa"


def test_after_an_import_one_may_begin_another(qtbot: QtBot, context: Context) -> None:
    dialog = done(qtbot, playing(context))
    assert at(dialog) is Step.DONE
    assert not enabled(dialog, "importBack")
    press(dialog, "importAnother")
    assert at(dialog) is Step.FILE
    assert not enabled(dialog, "importNext")
    dialog.take(str(FILE))
    rest(qtbot, dialog)
    assert enabled(dialog, "importNext")


def test_undoing_names_who_stays(qtbot: QtBot, context: Context) -> None:
    kept = [{"id": n, "title": f"Klient {n}"} for n in range(4)]
    undone = {"removed": 2, "restored": 1, "kept": kept}
    dialog = done(qtbot, playing(context, undo_import=say(undone)))
    press(dialog, "importUndo")
    rest(qtbot, dialog)
    said = find(dialog, Banner, "importSummary").text()
    assert "Removed: 2 contact(s). As before: 1 contact(s)." in said
    assert "4 contact(s) (Klient 0, Klient 1, Klient 2, …)" in said
