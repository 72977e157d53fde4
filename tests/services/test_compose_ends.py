"""Composing, its two ends: where recipients come from, what is queued or kept."""

import time
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from smsdesk.core.contact import ContactDraft
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.message import MessageState
from smsdesk.services.compose import BadToken, MessageDraft, Recipient
from smsdesk.services.preferences import Preferences, PreferenceService
from smsdesk.store.unit import Store
from tests.fakes import START
from tests.services.compose_bench import ANNA, JAN, Bench
from tests.services.import_files import workbook
from tests.store.rows import the_message


@pytest.fixture
def bench(store: Store) -> Bench:
    return Bench(store)


# --- recipients ----------------------------------------------------------------------------------


def test_contacts_become_recipients_in_order(bench: Bench) -> None:
    jan, ala = bench.contact("Jan", JAN), bench.contact("Ala", None)
    ids = [ala.contact_id or 0, 99, jan.contact_id or 0]
    assert bench.service.recipients(ids) == [ala, jan]
    assert (ala.phone, ala.title, jan.title) == (None, "Ala", "Jan")


def test_pasted_numbers_know_their_contacts(bench: Bench) -> None:
    jan = bench.contact("Jan", JAN)
    found = bench.service.parse("601000002, 601 000 001; abc\n601000002")
    assert found[:2] == [jan, Recipient(ANNA)]
    assert isinstance(found[2], BadToken)
    assert (found[2].token, found[2].reason.code) == ("abc", ErrorCode.NUMBER_NOT_A_NUMBER)
    assert len(found) == 3
    assert bench.service.parse(" \n ") == []


def test_the_default_prefix_is_the_chosen_one(bench: Bench) -> None:
    PreferenceService(bench.store).save(Preferences(default_prefix="+49"))
    (found,) = bench.service.parse("15112345")
    assert isinstance(found, BadToken) or (found.phone and found.phone.e164.startswith("+49"))


def test_megabytes_of_garbage_are_counted_quickly(bench: Bench) -> None:
    garbage = "\n".join(f"Lorem ipsum {i} dolor" for i in range(100_000))
    began = time.perf_counter()
    found = bench.service.parse(garbage + "\n601000002")
    assert time.perf_counter() - began < 20
    bad = [each for each in found if isinstance(each, BadToken)]
    assert len(bad) == 51
    assert bad[-1].reason.code is ErrorCode.NUMBERS_MORE_BAD
    assert [each.phone for each in found if isinstance(each, Recipient)] == [JAN]


def test_a_recipients_file_brings_values(bench: Bench, tmp_path: Path) -> None:
    jan = bench.contact("Jan", JAN)
    path = tmp_path / "lista.csv"
    path.write_bytes(
        "Number;zlecenie;kwota\n601000002;Z/1;100 zł\n\n12;x;y\n601000001;Z/2\n".encode()
    )
    found = bench.service.from_file(path)
    assert found[0] == replace(jan, values={"zlecenie": "Z/1", "kwota": "100 zł"}, row=2)
    assert isinstance(found[1], BadToken)
    assert (found[1].token, found[1].row) == ("12", 4)
    assert found[2] == Recipient(ANNA, values={"zlecenie": "Z/2", "kwota": ""}, row=5)


@pytest.mark.parametrize("header", ["telefon", "Tel.", "NUMBER", "komórka"])
def test_the_number_column_has_several_names(bench: Bench, tmp_path: Path, header: str) -> None:
    path = tmp_path / "lista.csv"
    path.write_text(f"imie,{header}\nJan,601000002\n", "utf-8")
    (found,) = bench.service.from_file(path)
    assert isinstance(found, Recipient)
    assert found.phone == JAN


def test_a_recipients_file_without_numbers_is_refused(bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "lista.csv"
    path.write_text("imie,hotel\nJan,601000002\n", "utf-8")
    with pytest.raises(SmsdeskError) as caught:
        bench.service.from_file(path)
    assert caught.value.code is ErrorCode.FILE_NO_NUMBER_COLUMN


def test_a_recipients_file_may_be_a_workbook(bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "lista.xlsx"
    rows = [("Telefon", "zlecenie", "kwota"), (601000002, "Z/1", 100.5), (), ("12", "x", "y")]
    workbook(path, rows, before=True)
    found = bench.service.from_file(path)
    assert found[0] == Recipient(JAN, values={"zlecenie": "Z/1", "kwota": "100.5"}, row=2)
    assert isinstance(found[1], BadToken)
    assert (found[1].token, found[1].row) == ("12", 4)


def test_our_own_export_is_a_recipients_file(bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "kontakty.csv"
    path.write_text('telefon;saldo\n"=""+48601000002""";\'-20 zł\n', "utf-8-sig")
    (found,) = bench.service.from_file(path)
    assert found == Recipient(JAN, values={"saldo": "-20 zł"}, row=2)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"BEGIN:VCARD\nFN:Jan\nTEL:601000002\nEND:VCARD\n", ErrorCode.FILE_NO_NUMBER_COLUMN),
        (b"PK\x03\x04 cut off", ErrorCode.FILE_DAMAGED),
        (b"\xd0\xcf\x11\xe0 an old sheet", ErrorCode.FILE_FORMAT_UNKNOWN),
    ],
)
def test_what_is_no_list_of_recipients(
    bench: Bench, tmp_path: Path, content: bytes, code: ErrorCode
) -> None:
    path = tmp_path / "lista"
    path.write_bytes(content)
    with pytest.raises(SmsdeskError) as caught:
        bench.service.from_file(path)
    assert caught.value.code is code


# --- the outbox ----------------------------------------------------------------------------------


def test_messages_are_queued_with_what_was_shown(bench: Bench, store: Store) -> None:
    jan = bench.contact("Jan Kos", JAN)
    queued = bench.service.queue(
        MessageDraft((jan, Recipient(ANNA), Recipient(JAN)), "Gotowe, {firma}")
    )
    first, second = (the_message(store, message_id) for message_id in queued.ids)
    assert (first.phone, first.text, first.recipient) == (JAN, "Gotowe, Zak", "Jan Kos")
    assert (first.sender, first.gateway_id, first.gateway_name) == (
        "Warsztat", "aaaa1111", "AAAA1111",
    )  # fmt: skip
    assert (first.state, first.parts, first.created_at) == (MessageState.QUEUED, 1, START)
    assert (second.phone, second.recipient) == (ANNA, "")
    assert [skipped.reason.code for skipped in queued.skipped] == [ErrorCode.DUPLICATE_RECIPIENT]


def test_sender_gateway_and_time_are_chosen(bench: Bench, store: Store) -> None:
    bench.gateway("bbbb2222", type="eco")
    later = START + timedelta(hours=2)
    draft = MessageDraft((Recipient(JAN),), "Halo", gateway_id="bbbb2222", send_at=later)
    (eco,) = bench.service.queue(draft).ids
    (named,) = bench.service.queue(replace(draft, gateway_id="", sender=" Serwis ")).ids
    message = the_message(store, eco)
    assert (message.state, message.scheduled_at) == (MessageState.SCHEDULED, later)
    assert message.sender == ""
    assert the_message(store, named).sender == "Serwis"


def test_nobody_left_queues_nothing(bench: Bench) -> None:
    queued = bench.service.queue(MessageDraft((bench.contact("Ala", None),), "Halo"))
    assert queued.ids == ()
    assert [skipped.reason.code for skipped in queued.skipped] == [ErrorCode.CONTACT_NO_NUMBER]


# --- drafts --------------------------------------------------------------------------------------


def test_a_draft_is_kept_and_forgotten(bench: Bench) -> None:
    draft = MessageDraft(
        (bench.contact("Jan", JAN), Recipient(ANNA, values={"zlecenie": "7"})),
        "Cześć {imie}",
        {"kwota": "5"},
        "aaaa1111",
        "Serwis",
        START + timedelta(days=1),
        3,
    )
    assert bench.service.kept() is None
    bench.service.keep(draft)
    assert bench.service.kept() == draft
    bench.service.keep(None)
    assert bench.service.kept() is None


def test_a_queued_draft_is_no_draft_any_more(bench: Bench) -> None:
    draft = MessageDraft((bench.contact("Anna", ANNA), Recipient(JAN)), "Hej {co}", {"co": "!"})
    bench.service.keep(draft)
    bench.service.queue(replace(draft, text="Z wiersza poleceń"))
    assert bench.service.kept() == draft
    bench.service.queue(draft)
    assert bench.service.kept() is None


def test_a_kept_draft_follows_its_contacts(bench: Bench, store: Store) -> None:
    jan, ala = bench.contact("Jan", JAN), bench.contact("Ala", None)
    anna = bench.contact("Anna", ANNA)
    bench.service.keep(MessageDraft((jan, ala, anna), "Halo"))
    with store.begin(write=True) as tx:
        tx.contacts.change(jan.contact_id or 0, ContactDraft("Janusz", phone=JAN), START)
        tx.contacts.delete([ala.contact_id or 0, anna.contact_id or 0])
    kept = bench.service.kept()
    assert kept is not None
    assert [(r.title, r.contact_id) for r in kept.recipients] == [
        ("Janusz", jan.contact_id),
        ("Anna", None),
    ]


@pytest.mark.parametrize(
    "damage",
    [
        {"recipients": None},
        {"recipients": [5]},
        {"recipients": [{"phone": None}]},
        {"values": [1]},
        {"send_at": "wczoraj"},
        {"send_at": "2026-01-01T10:00"},
        {"template_id": "x"},
        {"text_": "x"},
    ],
)
def test_a_damaged_draft_is_none(bench: Bench, store: Store, damage: dict[str, object]) -> None:
    bench.service.keep(MessageDraft((Recipient(JAN),), "Halo"))
    with store.begin(write=True) as tx:
        stored = dict(tx.settings.json_object("draft") or {})
        if "text_" in damage:
            del stored["text"]
        tx.settings.put_json("draft", {**stored, **damage})
    assert bench.service.kept() is None
