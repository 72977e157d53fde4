"""Sample values that show what a template will look like; Polish, as the placeholders are."""

from collections.abc import Mapping

SAMPLES: Mapping[str, str] = {
    "klient": "Anna Nowak",
    "imie": "Anna",
    "imię": "Anna",
    "firma_klienta": "Hurtownia Elektro-Max",
    "firma": "Serwis Kowalski",
    "telefon": "22 123 45 67",
    "adres": "ul. Polna 5",
    "godziny": "pn-pt 8-17",
    "rezygnacja": "tel. 22 123 45 67",
    "zlecenie": "214/11",
    "sprzet": "telewizor LG 55",
    "kwota": "249",
    "termin": "28.11",
    "data": "24.11",
    "godzina": "9:00",
    "rejestracja": "WA 12345",
    "faktura": "77/2026",
    "zamowienie": "77/2026",
    "od": "24.12",
    "do": "27.12",
    "link": "example.pl/opinia",
}

OFFERED = (
    "klient",
    "zlecenie",
    "sprzet",
    "kwota",
    "termin",
    "data",
    "godzina",
    "rejestracja",
    "firma",
    "telefon",
    "adres",
)
"""The placeholders that stand as buttons above a template's text."""
