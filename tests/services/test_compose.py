"""Composing: what each recipient gets, what it costs, what stops everything."""

from dataclasses import replace
from decimal import Decimal

import pytest

from smsdesk.core.errors import ErrorCode, FieldError
from smsdesk.core.gateway import Balance
from smsdesk.services.compose import MessageDraft, Recipient
from smsdesk.store.unit import Store
from tests.fakes import START
from tests.services.compose_bench import ANNA, JAN, Bench, reasons, refusal
from tests.store.rows import the_message


@pytest.fixture
def bench(store: Store) -> Bench:
    return Bench(store)


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


def test_a_number_gets_one_text_once_whoever_shares_it(bench: Bench) -> None:
    both = (Recipient(JAN, values={"miasto": "Łódź"}), Recipient(JAN, values={"miasto": "Radom"}))
    review = bench.service.review(MessageDraft(both, "Jutro nieczynne"))
    assert len(review.messages) == 1
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
