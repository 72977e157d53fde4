"""Words that promise, forget or frighten: replies that cannot come, blanks, prices, fraud.

Patterns look at the folded text: lower case, Polish letters as plain ones, each in its place.
"""

import re
from collections.abc import Iterator

from smsdesk.core.errors import ErrorCode
from smsdesk.core.lint_values import Edit, Finding, LintFacts

# --- replies ----------------------------------------------------------------------------------

_ANSWER = r"[\"„”'(]{0,2}(?:tak|nie|stop|ok|sms\w*|yes|no)\b"
_ANSWERS = rf"(?:[:,]? {_ANSWER}(?:[\"„”') ]{{0,3}}(?:/|lub|albo|czy|or|,) ?{_ANSWER})*)?"
_THIS = r"na (?:te|ta|ten|tego|otrzyman\w+) (?:sms\w*|wiadomosc\w*|numer\w*)"
_REPLY = re.compile(
    rf"\b(?:odpisz(?:cie|my)?|odpisac(?! od)|odpisujac)(?: prosze| {_THIS})?{_ANSWERS}"
    rf"|\bodpowied(?:z|zcie|ziec)(?= {_THIS}|:? {_ANSWER}|:? \d\b)(?: {_THIS})?{_ANSWERS}"
    rf"|\bodpowiadajac {_THIS}|\bw odpowiedzi (?:prosimy|prosze|wpisz|wyslij|napisz){_ANSWERS}"
    rf"|\bodeslij(?:cie)?{_ANSWERS}"
    rf"|\b(?:wyslij|napisz|wpisz|potwierdz)(?:cie)?:? {_ANSWER}{_ANSWERS}"
    r"|\bsms\w*(?:-em)? zwrotn\w+|\bzwrotn\w+ sms\w*"
    r"|\b(?:rezygnacja|wypis\w*|zrezygnowac)[:,]? (?:sms )?stop\b"
    rf"|(?<!no-)\breply(?! to:)(?: with| by)?{_ANSWERS}|\btext back\b"
)
_ASKED_NOT_TO = re.compile(r"\b(?:nie|not|don.t|bez)\W+(?:\w+\W+)?$")
_TO_A_NUMBER = re.compile(r"[^.!?\n]{0,40}?\b(?:na|pod|to) (?:nr|numer|tel)?\.? ?\+?\d[\d -]{5,}")
_CALL = ("zadzwoń: ", "zadzwon: ")


def replies(text: str, folded: str, facts: LintFacts) -> Iterator[Finding]:
    """A reply is asked for, and nobody receives it."""
    if not facts.one_way:
        return
    for match in _REPLY.finditer(folded):
        start, end = match.span()
        if _ASKED_NOT_TO.search(folded, max(start - 24, 0), start):
            continue
        if not _TO_A_NUMBER.match(folded, end):
            edits = _call_instead(text, start, end, facts)
            yield Finding(ErrorCode.LINT_REPLY, start, end, text[start:end][:40], edits=edits)
            return


def _call_instead(text: str, start: int, end: int, facts: LintFacts) -> tuple[Edit, ...]:
    """A mobile number takes the reply; another one can only be called."""
    if not facts.shop_phone:
        return ()
    if facts.phone_takes_sms:
        return (Edit(end, end, f" na {facts.shop_phone}"),)
    call = _CALL[text.isascii()]
    if text[start].isupper():
        call = call.capitalize()
    return (Edit(start, end, call + facts.shop_phone),)


# --- blanks -----------------------------------------------------------------------------------

_USUAL_NAMES = (
    "klienta?|imie|nazwisko|imie i nazwisko|nazwa|firma|kwota|cena|koszt|data|dzien|godzina|termin"
    "|telefon|tel|numer|nr|adres|link|zlecenie|(?:nr|numer) zlecenia|sprzet|auto|pojazd|marka|model"
    "|rejestracja|nr rej|faktura|konto|nadawca|odbiorca|zamowienie|tekst|tresc|name|date|price"
)
_BLANK = re.compile(
    r"\{(?P<field>\w{1,40})\}|\{\{|\}\}"
    rf"|[\[<%](?P<name>{_USUAL_NAMES})[\]>%]"
    r"|(?<!\w)x{3,}(?!\w)(?![ -]{1,2}(?:lec|lat|roczn|edycj|wiek))"
    r"|_{3,}|\.{4,}|\ufffd|\blorem ipsum\b"
)


def blanks(text: str, folded: str, facts: LintFacts) -> Iterator[Finding]:
    """A placeholder or a gap that nobody filled in."""
    for match in _BLANK.finditer(folded):
        start, end = match.span()
        name = match["field"] or match["name"]
        known = name in facts.fields
        edits = (Edit(start, end, "{" + name + "}"),) if known else ()
        yield Finding(ErrorCode.LINT_BLANK, start, end, text[start:end][:40], edits=edits)
        return


# --- prices -----------------------------------------------------------------------------------

_PRICE = re.compile(
    r"\b(?:koszt\w{0,2}|cen[aey]|kwot[aey]|(?:do )?zaplat[ay]|naleznosc|oplat[ay]|wycen[aey])"
    r"(?:,? (?:naprawy|uslugi|wizyty|wymiany|przegladu|czesci|robocizny|calosci|wynosi|wyniesie|to"
    r"|ok\.?|okolo|od|brutto|netto|laczn[ay]|calkowity|razem)){0,3}(?: ?[:=-])? "
    r"(?!(?<=od )\d{1,2}\.(?:0\d|1[0-2])(?!\d))"
    r"(?P<sum>\d{1,3}(?:[ .]\d{3})+(?:,\d\d)?|\d{1,6}(?:[.,]\d\d)?)(?:,-)?"
    r"(?![\w/:%-]|[.,]\d| ?%)"
)
_CURRENCY = re.compile(r"[^!?\n]{0,40}?(?:\bzl|\bpln\b|\beur|\busd\b|\bgbp\b|[€$£]|\bgr\b|\bkc\b)")
_NO_SUM = re.compile(r" (?:szt|rat|dni|godz|h\b|min|proc|tys|miesi|zlecen|\d{3})")


def prices(text: str, folded: str, facts: LintFacts) -> Iterator[Finding]:
    """A sum without its currency."""
    for match in _PRICE.finditer(folded):
        start, end = match.span("sum")
        if _CURRENCY.match(folded, end) or _NO_SUM.match(folded, match.end()):
            continue
        after = match.end()
        unit = " zl" if text.isascii() or not facts.keeps_letters else " zł"
        edits = (Edit(end, after, unit),)
        yield Finding(ErrorCode.LINT_PRICE, start, after, text[start:after], edits=edits)
        return


# --- what looks like fraud --------------------------------------------------------------------

_FRAUD = re.compile(
    r"\b(?:doplac\w*|doplat\w+|klikn\w+|zablokowan\w+|blokad\w+ kont\w*|odblokuj\w*"
    r"|zawieszon\w+ kont\w*|kurier\w*|przesylk\w+|paczk\w+|policj\w+|zus|kas|urzad skarbowy"
    r"|urzedu skarbowego|mandat\w*|komornik\w*|zaloguj\w*|weryfikacj\w+|zweryfikuj\w*"
    r"|mobywatel\w*|blik\w*|wygral\w*|nagrod\w+)\b"
)
_OFFICIAL = re.compile(
    "zus|kas|us|nfz|mf|mswia|mon|rcb|krus|pfr|gus|sad|prokuratura|pip|uokik|uke|gov|podatki|mandat"
    "|komornik|straz|gopr|bank|pko|pkobp|ipko|mbank|ing|santander|pekao|alior|millennium|bnp"
    "|bnpparibas|citi|nest|credit|velobank|blik|orange|play|plus|tmobile|polkomtel|heyah|virgin|nju"
    "|inpost|dpd|dhl|gls|ups|fedex|poczta|pocztex|kurier|allegro|olx|pge|tauron|enea|energa"
    "|info|sms|notice|alert"
    "|(?:policj|police|urzad|eurzad|epuap|profilzauf|minist|paczkomat|pocztapol|strazmiej|skarbow"
    "|sanepid|mobywat).*"
)
_SIGNS = str.maketrans("", "", " .-_&")


def frauds(text: str, folded: str, has_link: bool) -> Iterator[Finding]:  # noqa: FBT001  # a fact
    """A link beside a word that swindlers use: operators block such messages."""
    match = _FRAUD.search(folded) if has_link else None
    if match is not None:
        yield Finding(ErrorCode.LINT_FRAUD, *match.span(), text[slice(*match.span())][:40])


def senders(folded_sender: str, facts: LintFacts) -> Iterator[Finding]:
    """A sender name like that of an authority, a bank, an operator, a courier, or of nobody."""
    name = folded_sender.translate(_SIGNS)
    if _OFFICIAL.fullmatch(name):
        yield Finding(ErrorCode.LINT_SENDER, 0, 0, facts.sender)
