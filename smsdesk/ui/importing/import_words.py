"""What an import would do, did, and what undoing it did, in sentences."""

from PySide6.QtCore import QCoreApplication

from smsdesk.services.importing.values import UndoReport
from smsdesk.ui import formats
from smsdesk.ui.importing.import_course import Work
from smsdesk.ui.importing.import_values import ImportResult

_NAMED = 3


def busy(work: Work) -> str:
    """While a child works."""
    translate = QCoreApplication.translate
    return {
        Work.NOTHING: "",
        Work.LOOKING: translate("ImportWords", "Reading the file…"),
        Work.CHECKING: translate("ImportWords", "Checking; nothing is stored yet…"),
        Work.IMPORTING: translate("ImportWords", "Importing…"),
        Work.UNDOING: translate("ImportWords", "Undoing the import…"),
    }[work]


def prospect(result: ImportResult) -> str:
    """Before anything is written."""
    translate = QCoreApplication.translate
    if not result.changes:
        return translate("ImportWords", "There is nothing to import in this file: nothing is new.")
    words = translate("ImportWords", "New: {added}. Updated: {updated}. Left out: {skipped}.")
    ahead = translate("ImportWords", "Nothing has been stored yet.")
    return f"{words.format(**_figures(result))} {ahead}"


def outcome(result: ImportResult) -> str:
    """After an import."""
    translate = QCoreApplication.translate
    words = translate(
        "ImportWords", "Imported. New: {added}. Updated: {updated}. Left out: {skipped}."
    )
    return words.format(**_figures(result))


def undoing(report: UndoReport) -> str:
    """After an import was taken back."""
    translate = QCoreApplication.translate
    said = [translate("ImportWords", "The import was undone.")]
    if report.removed:
        words = translate("ImportWords", "Removed: {count}.")
        said.append(words.format(count=formats.contacts(report.removed)))
    if report.restored:
        words = translate("ImportWords", "As before: {count}.")
        said.append(words.format(count=formats.contacts(report.restored)))
    return " ".join(filter(None, (*said, _kept(report))))


def not_undone() -> str:
    """When a child that was to undo ended without a word."""
    return QCoreApplication.translate(
        "ImportWords", "The import could not be undone. Try again, or look at the diagnostics."
    )


def _kept(report: UndoReport) -> str:
    """Who stays, some by name."""
    if not report.kept:
        return ""
    translate = QCoreApplication.translate
    names = ", ".join(contact.title for contact in report.kept[:_NAMED])
    if len(report.kept) > _NAMED:
        names += ", …"
    words = translate(
        "ImportWords", "Left alone, because somebody changed them since: {count} ({names})."
    )
    return words.format(count=formats.contacts(len(report.kept)), names=names)


def _figures(result: ImportResult) -> dict[str, str]:
    return {
        "added": formats.contacts(result.added),
        "updated": formats.contacts(result.updated),
        "skipped": formats.rows(max(len(result.skipped), result.repeated + result.rejected)),
    }
