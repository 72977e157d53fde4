"""Everybody of a file joins one group, and who came in can be asked for afterwards."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from smsdesk.core.contact import ContactDraft
from smsdesk.core.contact_filter import ContactFilter
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.importing.contact_import import ContactImport
from smsdesk.services.importing.values import ImportPlan, read_plan
from smsdesk.services.people.contacts import ContactService
from smsdesk.services.people.groups import GroupService
from smsdesk.store.unit import Store

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
JAN, EWA = PhoneNumber("+48601000001"), PhoneNumber("+48601000002")


@pytest.fixture
def files(store: Store) -> ContactImport:
    return ContactImport(store, lambda: NOW)


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    file = tmp_path / "ludzie.csv"
    file.write_text(f"nazwa;telefon;grupa\nJan;{JAN.e164};Opony\nEwa;{EWA.e164};\n")
    return file


def _members(store: Store) -> list[tuple[str, list[str]]]:
    with store.begin() as tx:
        ids = tx.imports.people(1)
        groups = tx.bulk_contacts.groups_of(ids)
        contacts = tx.contacts.get_many(list(ids))
    return sorted((c.name, sorted(groups.get(c.id, ()))) for c in contacts)


def _groups(store: Store) -> list[str]:
    return [group.name for group in GroupService(store, lambda: NOW).list()]


def test_everybody_joins_the_group_beside_those_of_the_file(
    store: Store, files: ContactImport, sheet: Path
) -> None:
    report = files.run(sheet, plan=ImportPlan(group="VIP"))
    assert sorted(report.groups) == ["Opony", "VIP"]
    assert _members(store) == [("Ewa", ["VIP"]), ("Jan", ["Opony", "VIP"])]
    assert _groups(store) == ["Opony", "VIP"]


def test_looking_first_makes_no_group(store: Store, files: ContactImport, sheet: Path) -> None:
    files.run(sheet, plan=ImportPlan(group="VIP"), dry_run=True)
    assert _groups(store) == []


def test_undoing_takes_known_people_out_of_the_group(
    store: Store, files: ContactImport, sheet: Path
) -> None:
    contacts = ContactService(store, lambda: NOW)
    jan = contacts.save(ContactDraft("Jan", phone=JAN))
    report = files.run(sheet, {"grupa": "note"}, plan=ImportPlan(group="VIP"))
    assert (report.added, report.updated) == (1, 1)
    assert report.import_id is not None
    assert jan.id in files.people(report.import_id)
    files.undo(report.import_id)
    assert files.people(report.import_id) == [jan.id]
    assert _members(store) == [("Jan", [])]
    assert _groups(store) == []


def test_a_group_by_filter_takes_nobody(store: Store, files: ContactImport, sheet: Path) -> None:
    GroupService(store, lambda: NOW).add("Milczący", ContactFilter(silent_months=12))
    with pytest.raises(SmsdeskError) as refused:
        files.run(sheet, plan=ImportPlan(group="milczący"))
    assert refused.value.code is ErrorCode.GROUP_BY_FILTER
    assert ContactService(store, lambda: NOW).count() == 0


def test_the_group_travels_on_the_line_of_the_plan() -> None:
    plan = ImportPlan(group="Klienci z Łodzi")
    assert read_plan(plan.written()) == plan
    assert read_plan("{}").group == ""
