"""Lint: what is told of a text, what is not, and what one click makes of it."""

import tomllib
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsdesk.core.errors import ErrorCode
from smsdesk.core.filled_text import fill
from smsdesk.core.gsm7 import is_gsm7, measure
from smsdesk.core.lint import Finding, LintFacts, apply, fold_in_place, lint
from smsdesk.core.template import Purpose
from smsdesk.ui.template_samples import SAMPLES

SUNDAY = date(2026, 11, 22)
FACTS = LintFacts(
    sends_on=SUNDAY,
    sender="KOWALSKI",
    one_way=True,
    shop_name="Serwis Kowalski",
    shop_phone="22 123 45 67",
    fields=frozenset({"klient", "kwota"}),
)
BY = " Serwis Kowalski"
STARTERS = tomllib.loads(
    (Path(__file__).parents[2] / "resources" / "starter_templates.toml").read_text("utf-8")
)["template"]

REPLY = ErrorCode.LINT_REPLY
BLANK = ErrorCode.LINT_BLANK
PAST = ErrorCode.LINT_DATE_PAST
WEEKDAY = ErrorCode.LINT_WEEKDAY
FRAUD = ErrorCode.LINT_FRAUD
SHORTENER = ErrorCode.LINT_SHORTENER
PRICE = ErrorCode.LINT_PRICE
SIGNS = ErrorCode.LINT_SIGNS


def found(text: str, facts: LintFacts = FACTS) -> list[ErrorCode]:
    return [finding.code for finding in lint(text + BY, facts)]


def the_one(text: str, facts: LintFacts = FACTS) -> Finding:
    (finding,) = lint(text, facts)
    return finding


# --- what is told -------------------------------------------------------------------------------

FLAGGED = [
    (REPLY, "Prosimy o decyzje: odpisz TAK lub NIE.", "odpisz TAK lub NIE"),
    (REPLY, "Odpisz TAK/STOP.", "Odpisz TAK/STOP"),
    (REPLY, "Proszę odpisać „TAK” na tego SMS-a.", "odpisać „TAK"),
    (REPLY, "Prosimy odpisac do piatku.", "odpisac"),
    (REPLY, "Odpowiedz TAK, jesli pasuje.", "Odpowiedz TAK"),
    (REPLY, "Odpowiedz na tego SMS-a.", "Odpowiedz na tego SMS"),
    (REPLY, "Rezygnacja: STOP", "Rezygnacja: STOP"),
    (REPLY, "Aby zrezygnowac, wyslij STOP.", "wyslij STOP"),
    (REPLY, "Potwierdz SMS-em.", "Potwierdz SMS"),
    (REPLY, "Czekamy na SMS zwrotny.", "SMS zwrotny"),
    (REPLY, "Please reply YES to confirm.", "reply YES"),
    (BLANK, "Koszt {{kwota zl", "{{"),
    (BLANK, "Witaj {klient}, gotowe", "{klient}"),
    (BLANK, "Witaj [klient], gotowe", "[klient]"),
    (BLANK, "Witaj <Imię>, gotowe", "<Imię>"),
    (BLANK, "Koszt XXX zl", "XXX"),
    (BLANK, "Koszt ____ zl", "____"),
    (BLANK, "Koszt ........ zl", "........"),
    (PAST, "Wizyta 20.11 o 9:00.", "20.11"),
    (PAST, "Wizyta 20.11.2026 godz. 9.30.", "20.11.2026"),
    (PAST, "Wizyta 20.11.26.", "20.11.26"),
    (PAST, "Wizyta 2026-11-20.", "2026-11-20"),
    (PAST, "Wizyta 20-11-2026.", "20-11-2026"),
    (PAST, "Wizyta 20 listopada o 9:00.", "20 listopada"),
    (PAST, "Wizyta 5 października 2025 r.", "5 października 2025"),
    (PAST, "Nieczynne 12.11-16.11.", "16.11"),
    (PAST, "Nieczynne od 12.11 do 16.11.", "16.11"),
    (PAST, "Oferta wazna do 10.01.2026.", "10.01.2026"),
    (WEEKDAY, "Wizyta w piatek 24.11 godz. 9:00.", "piatek 24.11"),
    (WEEKDAY, "Wizyta we środę, 24.11.2026.", "środę, 24.11.2026"),
    (WEEKDAY, "Wizyta pt 24.11, 9:00.", "pt 24.11"),
    (WEEKDAY, "Wizyta 24.11 (pt), 9:00.", "24.11 (pt"),
    (WEEKDAY, "Wizyta 24.11, piatek, 9:00.", "24.11, piatek"),
    (WEEKDAY, "Wizyta 24 listopada w piątek o 9:00.", "24 listopada w piątek"),
    (FRAUD, "Doplac 2 zl: https://example.pl/x", "Doplac"),
    (FRAUD, "Kliknij https://example.pl/x", "Kliknij"),
    (FRAUD, "Blokada konta, zob. example.pl/x", "Blokada konta"),
    (FRAUD, "Kurier czeka: example.pl/x", "Kurier"),
    (FRAUD, "ZUS: example.pl/x", "ZUS"),
    (SHORTENER, "Opinia: https://bit.ly/3abc", "bit.ly"),
    (SHORTENER, "Opinia: tinyurl.com/abc", "tinyurl.com"),
    (SHORTENER, "Opinia: cutt.ly/abc", "cutt.ly"),
    (SHORTENER, "Opinia: https://T.CO/abc", "T.CO"),
    (SHORTENER, "Opinia: is.gd/abc", "is.gd"),
    (PRICE, "Koszt naprawy 249.", "249"),
    (PRICE, "Do zaplaty 1 249,50", "1 249,50"),
    (PRICE, "Koszt wynosi: 249,-", "249,-"),
    (PRICE, "Cena to 99. Zapraszamy!", "99"),
    (SIGNS, "Auto „gotowe” do odbioru.", "„ ”"),
    (SIGNS, "Czynne 8–17.", "–"),
    (SIGNS, "Juz gotowe…", "…"),
    (SIGNS, "Koszt 249\u00a0zl.", "NBSP"),
    (SIGNS, "Gotowe 🙂", "🙂"),
    (SIGNS, "Drzwi ’lewe’.", "’"),
]


@pytest.mark.parametrize(("code", "text", "what"), FLAGGED)
def test_it_is_told(code: ErrorCode, text: str, what: str) -> None:
    finding = the_one(text + BY)
    assert (finding.code, finding.found) == (code, what)
    assert finding.warning.code is code
    assert 0 <= finding.start <= finding.end <= len(text + BY)


# --- what is not --------------------------------------------------------------------------------

QUIET = [
    "Prosimy nie odpowiadac na ten SMS.",
    "Prosimy nie odpisywac. Prosimy, nie odpisuj TAK.",
    "Dziekujemy za odpowiedz na nasza wiadomosc.",
    "Odpowiedz na reklamacje wysylamy poczta.",
    "W odpowiedzi na Panstwa pytanie: tak, naprawiamy.",
    "Mozna to odpisac od podatku.",
    "Odpisz TAK na 601 123 456.",
    "Rezygnacja: STOP na 601123456",
    "Wyslij STOP pod numer 601123456.",
    "Prosimy o potwierdzenie terminu dostawy.",
    "Do not reply to this message. no-reply@example.pl",
    "XXX-lecie firmy, XXX lat z Wami, rozmiar XXXL",
    "Jutro o 9:00. Dzis do 17.30. W piatek nieczynne.",
    "Wizyta w piatek 27.11 godz. 9.30, ul. Polna 5.",
    "Wizyta we wtorek 24.11.2026 o 9.10.",
    "Wizyta 24.11 (wt) o 9:00. Zapraszamy 22.11!",
    "W dniach 20.11-27.11 warsztat nieczynny.",
    "Nieczynne od 20.11 do 27.11. Czynne godz. 8.10-16.10.",
    "Sprzet czeka na odbior od 3.11. Faktura z dnia 3.11.2026.",
    "Wazne do 10.01. Przeglad 5 maja.",
    "Oddzial: ul. 3 Maja 7 i al. 11 Listopada 20, 11 Listopada 5.",
    "Silnik 1.9 TDI, opony 5.11 cm, wersja 2.10, ekran 10.11 cal.",
    "Do 24.11, pn-pt 8-17. Zapraszamy 24.11, piatek 27.11 nieczynne.",
    "Od piatku 27.11 do niedzieli 29.11. Wtorek 1.12, sroda 2.12.",
    "Termin minal 10.11, prosimy o wplate.",
    "30.02 i 31.11 to nie daty. 12.13 tez.",
    "Wyslemy kurierem w piatek.",
    "Opinia: https://www.example.pl/opinie i example.com",
    "Skoda Octavia, m.in. t.co nowego",
    "Koszt naprawy 249 zl, czesci 1 249,50 zł.",
    "Koszt naprawy TV LG 55 wynosi 249 PLN. Koszt: 99 EUR, 12€.",
    "Cena od 99 do 199 zl. Rabat 10%.",
    "Kwota z faktury 77/2026. Cena 5 szt. Wycena 214/11 gotowa.",
    "Nowe ceny od 1.12. Zaplata 3 raty.",
    "Dzień dobry! Sprzęt „LG” gotowy – zapraszamy.",
    "Café é ü à @ € [x]",
    "Dwie  spacje nic nie kosztuja. ",
    "PIT, VAT, ZUS i paczka bez linku.",
]


@pytest.mark.parametrize("text", QUIET)
def test_it_is_let_pass(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("starter", STARTERS, ids=lambda each: each["name"])
@pytest.mark.parametrize("later", [0, 1])
def test_starters_raise_no_alarm(starter: dict[str, str], later: int) -> None:
    facts = replace(
        FACTS,
        sends_on=SUNDAY + timedelta(days=later),
        overdue=starter["purpose"] == Purpose.PAYMENT,
    )
    assert lint(fill(starter["text"], SAMPLES).text, facts) == ()


def test_without_facts_most_rules_are_silent() -> None:
    text = "Odpisz TAK, wizyta 20.11.2020 w piatek"
    assert lint(text, LintFacts()) == ()
    assert lint(" \n", FACTS) == ()


# --- what the facts decide ----------------------------------------------------------------------


def test_a_sender_that_takes_replies_may_ask_for_them() -> None:
    assert found("Odpisz TAK", replace(FACTS, one_way=False)) == []


def test_passed_dates_are_to_be_expected_in_reminders() -> None:
    assert found("Termin platnosci 10.11.2026", replace(FACTS, overdue=True)) == []


def test_the_day_of_sending_counts() -> None:
    text = "Wizyta 24.11 o 9:00."
    assert found(text, replace(FACTS, sends_on=date(2026, 11, 24))) == []
    assert found(text, replace(FACTS, sends_on=date(2026, 11, 25))) == [PAST]


def test_new_year_is_not_in_the_past() -> None:
    assert found("Wizyta 4.01 o 9:00", replace(FACTS, sends_on=date(2026, 12, 30))) == []
    assert found("Wizyta 30.12 o 9:00", replace(FACTS, sends_on=date(2027, 1, 4))) == [PAST]


def test_a_gateway_with_its_own_short_links_takes_the_others_away() -> None:
    assert found("Opinia: bit.ly/3abc", replace(FACTS, shortens_links=True)) == []


def test_signs_cost_nothing_where_they_are_replaced() -> None:
    assert found("Auto „gotowe”", replace(FACTS, keeps_letters=False)) == []


@pytest.mark.parametrize(
    "sender",
    ["ZUS", "Policja", "Urzad Miasta", "e-Urzad", "mBank", "InPost", "PLAY", "INFO", "T-Mobile"],
)
def test_a_sender_like_an_authority(sender: str) -> None:
    finding = the_one("Gotowe." + BY, replace(FACTS, sender=sender))
    assert (finding.code, finding.found) == (ErrorCode.LINT_SENDER, sender)


@pytest.mark.parametrize("sender", ["", "AUTO PLUS", "Infotel", "48601123456", "Kasia", "Test"])
def test_a_sender_of_a_shop(sender: str) -> None:
    assert found("Gotowe.", replace(FACTS, sender=sender)) == []


# --- who writes ---------------------------------------------------------------------------------

NOBODY = replace(FACTS, sender="Test")


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Gotowe. Kowalski", NOBODY),
        ("Gotowe. 22 123 45 67", NOBODY),
        ("Gotowe. +48601123456", NOBODY),
        ("Gotowe: serwis-kowalski.pl", NOBODY),
        ("Gotowe.", FACTS),
        ("Gotowe.", replace(NOBODY, sender="48601123456")),
        ("Gotowe.", replace(NOBODY, signed=True)),
        ("Gotowe.", replace(NOBODY, shop_name="")),
        ("Gotowe. Auto Serwis", replace(NOBODY, shop_name="Auto Serwis")),
    ],
)
def test_somebody_has_signed(text: str, facts: LintFacts) -> None:
    assert lint(text, facts) == ()


@pytest.mark.parametrize(
    ("text", "shop", "signed"),
    [
        ("Auto gotowe.", "Serwis Żak", "Auto gotowe. Serwis Zak"),
        ("Auto gotowe \n", "Serwis Żak", "Auto gotowe. Serwis Zak"),
        ("Wóz gotowy!", "Serwis Żak", "Wóz gotowy! Serwis Żak"),
        ("Wóz gotów", "Łoś", "Wóz gotów. Łoś"),
    ],
)
def test_a_text_is_signed_with_a_click(text: str, shop: str, signed: str) -> None:
    finding = the_one(text, replace(NOBODY, shop_name=shop))
    assert finding.code is ErrorCode.LINT_UNSIGNED
    assert apply(text, finding.edits) == signed


# --- fixes --------------------------------------------------------------------------------------

MOBILE = replace(FACTS, shop_phone="601 123 456", phone_takes_sms=True)
FIXES = [
    ("Odpisz TAK lub NIE.", FACTS, "Zadzwon: 22 123 45 67."),
    ("Prosimy odpisać TAK.", FACTS, "Prosimy zadzwoń: 22 123 45 67."),
    ("Odpisz TAK lub NIE.", MOBILE, "Odpisz TAK lub NIE na 601 123 456."),
    ("Odpisz TAK.", replace(FACTS, shop_phone=""), "Odpisz TAK."),
    ("Witaj [klient]", FACTS, "Witaj {klient}"),
    ("Witaj [data]", FACTS, "Witaj [data]"),
    ("Wizyta 20.11", FACTS, "Wizyta 20.11"),
    ("Wizyta w piatek 24.11", FACTS, "Wizyta we wtorek 24.11"),
    ("Wizyta we wtorek 25.11", FACTS, "Wizyta w srode 25.11"),
    ("Wizyta w sobotę 25.11", FACTS, "Wizyta w środę 25.11"),
    ("Wizyta: Piątek 25.11", FACTS, "Wizyta: Środa 25.11"),
    ("Od piatku 23.11", FACTS, "Od poniedzialku 23.11"),
    ("Wizyta pt. 24.11", FACTS, "Wizyta wt. 24.11"),
    ("Koszt naprawy 249.", FACTS, "Koszt naprawy 249 zl."),
    ("Koszt części 249,-", FACTS, "Koszt części 249 zł"),
    ("Auto „gotowe” – dzis 8–17…", FACTS, 'Auto "gotowe" - dzis 8-17...'),
    ("Gotowe 🙂 zapraszamy 🎉", FACTS, "Gotowe zapraszamy"),
    ("🙂 Gotowe", FACTS, " Gotowe"),
]


@pytest.mark.parametrize(("text", "facts", "mended"), FIXES)
def test_one_click_mends_it(text: str, facts: LintFacts, mended: str) -> None:
    assert apply(text, the_one(text + BY, facts).edits) == mended


def test_what_is_mended_is_not_told_again() -> None:
    for text, facts, mended in FIXES:
        if mended != text and "{" not in mended:
            assert lint(mended + BY, facts) == (), mended


def test_the_right_day_is_told() -> None:
    sentence = str(the_one("Wizyta w piatek 24.11" + BY).warning)
    assert sentence.startswith("“piatek 24.11” does not fit: 24.11.2026 is “wtorek”.")


def test_spaces_are_told_where_they_cost() -> None:
    text = "Gotowe." + BY + "a" * 133 + "  x "
    assert measure(text).parts == 1
    longer = text.replace("  x ", "    x \n  ")
    finding = the_one(longer)
    assert finding.code is ErrorCode.LINT_SPACES
    assert measure(apply(longer, finding.edits)).parts == 1
    assert lint(text, FACTS) == ()


def test_spaces_are_counted_as_they_leave() -> None:
    text = "Żółw." + BY + " " + "a" * 45 + "    "
    assert the_one(text).code is ErrorCode.LINT_SPACES
    assert lint(text, replace(FACTS, keeps_letters=False)) == ()


def test_the_gravest_comes_first() -> None:
    assert found("Koszt 249. Wizyta 20.11. Odpisz TAK") == [REPLY, PAST, PRICE]


# --- any text -----------------------------------------------------------------------------------


def test_letters_keep_their_places() -> None:
    assert fold_in_place("ŻÓŁW İx") == "zolw İx"
    assert len(fold_in_place("İİ ẞ ŻÓŁĆ")) == len("İİ ẞ ŻÓŁĆ")


@given(st.text())
def test_no_text_is_too_odd(text: str) -> None:
    for finding in lint(text, FACTS):
        assert 0 <= finding.start <= finding.end <= len(text)
        mended = apply(text, finding.edits)
        if finding.code is SIGNS:
            assert is_gsm7(mended)
