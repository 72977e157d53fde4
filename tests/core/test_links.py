"""What counts as a link, and what only looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsdesk.core.text import links


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Opinia: https://firma.pl/o?x=1&y=2. Dziękujemy", "https://firma.pl/o?x=1&y=2"),
        ("HTTP://FIRMA.PL", "HTTP://FIRMA.PL"),
        ("(http://127.0.0.1:8025/a)", "http://127.0.0.1:8025/a"),
        ("zobacz www.firma.pl, zapraszamy", "www.firma.pl"),
        ("www.warsztat.auto!", "www.warsztat.auto"),
        ("www.firma.pl.Zapraszamy", "www.firma.pl"),
        ("firma.com.pl/opinia!", "firma.com.pl/opinia"),
        ("FIRMA.PL", "FIRMA.PL"),
        ("firma.pl.Zapraszamy", "firma.pl"),
        ("żółw.pl", "żółw.pl"),
        ("moja-firma.pl:8080/x#y", "moja-firma.pl:8080/x#y"),
        ("sklep.firma.eu", "sklep.firma.eu"),
        ("bit.ly/3abc", "bit.ly/3abc"),
        ("bit.do/abc;", "bit.do/abc"),
        ("„firma.pl”", "firma.pl"),
        ("ankieta forms.gle/Ab3dE", "forms.gle/Ab3dE"),
        ("BIT.LY/3abc", "BIT.LY/3abc"),
        ("warsztat.auto/cennik", "warsztat.auto/cennik"),
        ("bez\u00a0odstępu\u00a0firma.pl", "firma.pl"),
    ],
)
def test_link(text: str, expected: str) -> None:
    assert links(text) == (expected,)


@pytest.mark.parametrize(
    "text",
    [
        "Koszt 100 zł.Prosimy o odbiór",
        "termin 22.11.2026",
        "pn.-pt. 8.00-16.00",
        "m.in. opony",
        "sp. z o.o., S.A., sp.k.",
        "gotowe.do odbioru, gotowe.to wszystko",
        "Gotowe.Do zobaczenia",
        "jan@firma.pl i jan.pl@poczta.firma.com.pl",
        "biuro.info@firma.pl",
        "ul.Polna 3, tel.601123456",
        "plik.pdf",
        "firma.plac",
        "v1.2.3",
        "www.x",
        "Gotowe.auto czeka, ok.ca 100 zl",
        "",
    ],
)
def test_no_link(text: str) -> None:
    assert links(text) == ()


def test_several_in_order() -> None:
    text = "firma.pl, pisz na biuro@firma.pl albo https://x.eu i znów firma.pl"
    assert links(text) == ("firma.pl", "https://x.eu", "firma.pl")


PIECES = (
    "firma.pl",
    "https://x.eu/a?b=ż",
    "jan@firma.pl",
    "m.in.",
    "bit.ly/3a,",
    "(www.y.pl)",
    ".",
)


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=8))
def test_a_link_ends_at_white_space(words: list[str]) -> None:
    found = [link for word in " ".join(words).split() for link in links(word)]
    assert list(links("\n".join(words))) == found
