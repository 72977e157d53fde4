"""Composing: who gets what, what it costs, what stops everything."""

import time
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from smsdesk.core.contact import ContactDraft
from smsdesk.core.errors import ErrorCode, FieldError, SmsdeskError
from smsdesk.core.gateway import Balance
from smsdesk.core.message import MessageState
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.compose import BadToken, ComposeService, MessageDraft, Recipient, Review
from smsdesk.services.connector import Connector
from smsdesk.services.preferences import Preferences, PreferenceService
from smsdesk.store.gateway_configs import GatewayValues
from smsdesk.store.unit import Store
from tests.fakes import START, FakeClock
from tests.services.providers import FakeProvider, FakeSecrets
from tests.store.rows import the_message

ANNA = PhoneNumber("+48601000001")
JAN = PhoneNumber("+48601000002")
FIELDS = {"username": "jan", "sender": "Warsztat, Serwis"}


class Bench:
    """A composer with one gateway and a shop that has a name."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.clock = FakeClock()
        connector = Connector((FakeProvider(),), FakeSecrets())  # type: ignore[arg-type]  # a fake
        self.service = ComposeService(store, connector, self.clock)
        PreferenceService(store).save(Preferences(shop_name="Żak", shop_phone="601 999 999"))
        self.gateway("aaaa1111")

    def gateway(self, gateway_id: str, *, active: bool = True, **fields: str) -> None:
        values = GatewayValues("fake", gateway_id.upper(), {**FIELDS, **fields}, active=active)
        with self.store.begin(write=True) as tx:
            tx.gateways.add(gateway_id, values, START)

    def contact(self, name: str, phone: PhoneNumber | None, company: str = "") -> Recipient:
        with self.store.begin(write=True) as tx:
            contact = tx.contacts.add(ContactDraft(name, company, phone), START)
        (recipient,) = self.service.recipients([contact.id])
        return recipient

    def texts(self, text: str, *recipients: Recipient, **values: str) -> list[str]:
        review = self.service.review(MessageDraft(recipients, text, values))
        return [message.text for message in review.messages]


@pytest.fixture
def bench(store: Store) -> Bench:
    return Bench(store)


def refusal(bench: Bench, draft: MessageDraft) -> tuple[str, ErrorCode]:
    with pytest.raises(FieldError) as caught:
        bench.service.queue(draft)
    return caught.value.field, caught.value.code


def reasons(review: Review) -> list[ErrorCode]:
    return [skipped.reason.code for skipped in review.skipped]


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
    assert found[0] == replace(jan, values={"zlecenie": "Z/1", "kwota": "100 zł"})
    assert isinstance(found[1], BadToken)
    assert found[1].token == "12"
    assert found[2] == Recipient(ANNA, values={"zlecenie": "Z/2", "kwota": ""})


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


# --- filling in ----------------------------------------------------------------------------------


def test_fields_fill_themselves(bench: Bench) -> None:
    jan = bench.contact("Jan Kos", JAN, company="Kos SA")
    text = "{klient}/{imie}/{firma_klienta}/{firma}/{telefon}/{kwota}"
    assert bench.texts(text, jan, kwota="5 zl") == ["Jan Kos/Jan/Kos SA/Zak/601 999 999/5 zl"]


def test_a_company_is_a_client_too(bench: Bench) -> None:
    assert bench.texts("Witamy, {klient}", bench.contact("", JAN, "Kos SA")) == ["Witamy, Kos SA"]


def test_own_values_leave_out_what_nobody_chose(bench: Bench) -> None:
    assert bench.service.own_values() == {"firma": "Żak", "telefon": "601 999 999"}
    assert bench.service.asked("{klient} {kwota} {firma} {adres} {kwota}") == ["kwota", "adres"]
    with pytest.raises(FieldError):
        bench.service.asked("{kwota")


def test_a_row_of_a_file_beats_everything_else(bench: Bench) -> None:
    row = Recipient(JAN, name="Jan", values={"klient": "Pan Jan", "firma": "Inna", "kwota": ""})
    assert bench.texts("{klient} {firma} {kwota}", row, kwota="7") == ["Pan Jan Inna 7"]


def test_an_unfilled_field_skips_that_recipient_only(bench: Bench) -> None:
    jan, bare = bench.contact("Jan", JAN), Recipient(ANNA)
    review = bench.service.review(MessageDraft((jan, bare), "Witaj {imie}"))
    assert [message.text for message in review.messages] == ["Witaj Jan"]
    (skipped,) = review.skipped
    assert (skipped.recipient, skipped.reason.code) == (bare, ErrorCode.PLACEHOLDER_UNFILLED)
    assert ANNA.display not in str(skipped.reason)


def test_polish_letters_leave_only_where_allowed(bench: Bench) -> None:
    bench.gateway("bbbb2222", allow_diacritics="yes")
    draft = MessageDraft((Recipient(JAN),), "Zażółć „gęślą” jaźń")
    assert bench.service.review(draft).messages[0].text == 'Zazolc "gesla" jazn'
    letters = bench.service.review(replace(draft, gateway_id="bbbb2222"))
    assert letters.messages[0].text == draft.text


def test_half_a_surrogate_pair_does_no_harm(bench: Bench, store: Store) -> None:
    bench.gateway("bbbb2222", allow_diacritics="yes")
    draft = MessageDraft((Recipient(JAN),), "Cześć \ud83d!", gateway_id="bbbb2222")
    (message,) = bench.service.queue(draft).ids
    assert the_message(store, message).text == "Cześć �!"
    bench.service.keep(draft)
    kept = bench.service.kept()
    assert kept is not None
    assert kept.text == draft.text


def test_text_from_right_to_left_is_text(bench: Bench) -> None:
    bench.gateway("bbbb2222", allow_diacritics="yes")
    draft = MessageDraft((Recipient(JAN),), "\u202eשלום {firma}\u200f", gateway_id="bbbb2222")
    assert bench.service.review(draft).messages[0].text == "\u202eשלום Żak\u200f"


# --- the review ----------------------------------------------------------------------------------


def test_recipients_are_skipped_with_their_reason(bench: Bench) -> None:
    jan, ala = bench.contact("Jan", JAN), bench.contact("Ala", None)
    review = bench.service.review(MessageDraft((jan, ala, Recipient(JAN)), "Halo"))
    assert [message.recipient for message in review.messages] == [jan]
    assert reasons(review) == [ErrorCode.CONTACT_NO_NUMBER, ErrorCode.DUPLICATE_RECIPIENT]
    assert JAN.display not in " ".join(str(skipped.reason) for skipped in review.skipped)


def test_rows_for_one_number_are_different_messages(bench: Bench) -> None:
    rows = [Recipient(JAN, values={"zlecenie": number}) for number in ("1", "2", "1")]
    review = bench.service.review(MessageDraft(tuple(rows), "Gotowe {zlecenie}"))
    assert [message.text for message in review.messages] == ["Gotowe 1", "Gotowe 2"]
    assert reasons(review) == [ErrorCode.DUPLICATE_RECIPIENT]


def test_sizes_price_and_balance(bench: Bench) -> None:
    bench.gateway("bbbb2222", allow_diacritics="yes")
    with bench.store.begin(write=True) as tx:
        tx.gateways.remember_price("bbbb2222", Decimal("0.16"))
        tx.gateways.remember_balance("bbbb2222", Balance(Decimal(10), "pkt"), START)
    long = Recipient(JAN, name="Ł" * 60)
    draft = MessageDraft((Recipient(ANNA, name="Ada"), long), "Witaj {imie}" + "a" * 60)
    review = bench.service.review(replace(draft, gateway_id="bbbb2222"))
    assert [message.parts for message in review.messages] == [1, 2]
    assert (review.parts, review.parts_plain) == (3, 2)
    assert review.worst is review.messages[1]
    assert (review.price, review.unit) == (Decimal("0.48"), "pkt")
    assert review.balance_after == Decimal("9.52")


def test_an_unknown_price_is_not_guessed(bench: Bench) -> None:
    review = bench.service.review(MessageDraft((Recipient(JAN),), "Halo"))
    assert (review.price, review.balance_after, review.unit) == (None, None, "pkt")


def test_links_measure_as_short_as_they_will_be(bench: Bench) -> None:
    bench.gateway("bbbb2222", shorten_links="yes")
    text = "https://example.pl/bardzo/dlugi/adres" + "a" * 140
    draft = MessageDraft((Recipient(JAN),), text)
    assert bench.service.review(draft).parts == 2
    assert bench.service.review(replace(draft, gateway_id="bbbb2222")).parts == 1


# --- what stops everything -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("draft", "field", "code"),
    [
        (MessageDraft((), "Halo"), "recipients", ErrorCode.NO_RECIPIENTS),
        (MessageDraft((Recipient(JAN),), " \n"), "text", ErrorCode.TEXT_EMPTY),
        (MessageDraft((Recipient(JAN),), "{firma", {}), "text", ErrorCode.PLACEHOLDER_BROKEN),
        (MessageDraft((Recipient(JAN),), "{kwota}"), "text", ErrorCode.PLACEHOLDER_UNKNOWN),
        (MessageDraft((Recipient(JAN),), "{k}", {"k": " "}), "text", ErrorCode.PLACEHOLDER_UNKNOWN),
        (MessageDraft((Recipient(JAN),), "a" * 919), "text", ErrorCode.TEXT_TOO_LONG),
        (MessageDraft((Recipient(JAN),), "a" * 2_000_000), "text", ErrorCode.TEXT_TOO_LONG),
        (MessageDraft((Recipient(JAN),), "\U0001f600"), "text", ErrorCode.TEXT_EMPTY),
        (MessageDraft((Recipient(JAN),), "Halo", gateway_id="x"), "gateway",
         ErrorCode.GATEWAY_GONE),
        (MessageDraft((Recipient(JAN),), "Halo", send_at=START), "send_at",
         ErrorCode.SCHEDULE_PAST),
    ],
)  # fmt: skip
def test_what_stops_everything(
    bench: Bench, draft: MessageDraft, field: str, code: ErrorCode
) -> None:
    assert refusal(bench, draft) == (field, code)


def test_one_text_that_is_too_long_skips_one_recipient(bench: Bench) -> None:
    long = Recipient(JAN, name="a" * 1000)
    review = bench.service.review(MessageDraft((Recipient(ANNA, name="Ada"), long), "{imie}"))
    assert len(review.messages) == 1
    assert reasons(review) == [ErrorCode.TEXT_TOO_LONG]


def test_gateways_that_cannot_be_used(bench: Bench, store: Store) -> None:
    draft = MessageDraft((Recipient(JAN),), "Halo")
    with store.begin(write=True) as tx:
        tx.gateways.set_active("aaaa1111", active=False, now=START)
    assert refusal(bench, draft) == ("gateway", ErrorCode.GATEWAY_INACTIVE)
    with store.begin(write=True) as tx:
        tx.gateways.remove("aaaa1111")
    assert refusal(bench, draft) == ("gateway", ErrorCode.NO_GATEWAY)


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
