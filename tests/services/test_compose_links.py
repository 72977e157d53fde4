"""Composing: links that a gateway shortens, and links that a provider may refuse."""

from dataclasses import replace

import pytest

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.compose import MessageDraft, Recipient
from smsdesk.services.link_rules import LinkRule
from smsdesk.store.gateway_configs import GatewayValues
from smsdesk.store.unit import Store
from tests.fakes import START
from tests.services.compose_bench import ANNA, JAN, Bench
from tests.services.providers import FakeProvider, PlainGateway, RichGateway

LINK = "https://example.pl/bardzo/dlugi/adres"
SHORT = len("idz.do/abc")
WARNING = SmsdeskError(ErrorCode.LINKS_MAY_BE_REFUSED, gateway="X")


class ServiceGateway(RichGateway):
    """Shortens links for one of its senders only, as Twilio does for a Messaging Service."""

    def shortened(self, text: str, sender: str = "") -> str:
        return super().shortened(text) if sender.startswith("MG") else text


@pytest.fixture
def provider() -> FakeProvider:
    provider = FakeProvider(kind=ServiceGateway)
    provider.info = replace(provider.info, link_warning=ErrorCode.LINKS_MAY_BE_REFUSED)
    return provider


@pytest.fixture
def bench(store: Store, provider: FakeProvider) -> Bench:
    """`aaaa1111` leaves links alone, `bbbb2222` shortens those of one sender."""
    bench = Bench(store, provider)
    bench.gateway("bbbb2222", shorten_links="yes", sender="Warsztat, MG1")
    return bench


def draft(text: str, gateway_id: str = "aaaa1111", sender: str = "") -> MessageDraft:
    return MessageDraft((Recipient(JAN),), text, gateway_id=gateway_id, sender=sender)


# --- shortened ------------------------------------------------------------------------------------


def test_what_is_shortened_depends_on_the_sender(bench: Bench) -> None:
    text = f"{LINK} " + "a" * 140
    named = bench.service.review(draft(text, "bbbb2222", "Warsztat"))
    service = bench.service.review(draft(text, "bbbb2222", "MG1"))
    assert (named.parts, named.estimated) == (2, False)
    assert (service.parts, service.estimated) == (1, True)


def test_the_text_keeps_its_link_and_tells_how_long_that_will_be(bench: Bench) -> None:
    review = bench.service.review(draft(f"Opinia: {LINK}", "bbbb2222", "MG1"))
    (message,) = review.messages
    assert (message.text, message.short_link) == (f"Opinia: {LINK}", SHORT)


def test_a_text_without_a_link_is_no_estimate(bench: Bench) -> None:
    review = bench.service.review(draft("Gotowe.", "bbbb2222", "MG1"))
    assert (review.estimated, review.messages[0].short_link) == (False, 0)


def test_one_estimated_message_makes_the_sum_an_estimate(bench: Bench) -> None:
    anna = Recipient(ANNA, values={"co": LINK})
    jan = Recipient(JAN, values={"co": "nic"})
    wanted = replace(draft("{co}", "bbbb2222", "MG1"), recipients=(jan, anna))
    review = bench.service.review(wanted)
    assert review.estimated
    assert [message.short_link for message in review.messages] == [0, SHORT]


def test_the_default_sender_counts_when_none_is_chosen(bench: Bench) -> None:
    bench.gateway("cccc3333", shorten_links="yes", sender="MG1, Warsztat")
    assert bench.service.review(draft(LINK, "cccc3333")).estimated


# --- refused --------------------------------------------------------------------------------------


def test_a_raw_link_is_warned_of_and_queued_all_the_same(bench: Bench) -> None:
    queued = bench.service.queue(draft(f"Zak. Opinia: {LINK}"))
    assert len(queued.ids) == 1
    (warning,) = queued.warnings
    assert (warning.code, warning.details) == (
        ErrorCode.LINKS_MAY_BE_REFUSED,
        {"gateway": "AAAA1111"},
    )


def test_a_shortened_link_is_not(bench: Bench) -> None:
    assert bench.service.review(draft(f"{LINK} Zak", "bbbb2222", "MG1")).warnings == ()
    assert len(bench.service.review(draft(f"{LINK} Zak", "bbbb2222", "Warsztat")).warnings) == 1


def test_nor_is_a_text_without_a_link(bench: Bench) -> None:
    assert bench.service.review(draft("Gotowe. Zapraszamy, Zak")).warnings == ()


def test_nor_one_where_the_provider_welcomes_links(bench: Bench, provider: FakeProvider) -> None:
    provider.info = replace(provider.info, link_warning=None)
    assert bench.service.review(draft(f"{LINK} Zak")).warnings == ()


# --- rules ----------------------------------------------------------------------------------------


def test_every_sender_of_every_gateway_has_a_rule(bench: Bench) -> None:
    bench.gateway("cccc3333", type="eco")
    values = GatewayValues("gone", "Unknown provider", {}, active=True)
    with bench.store.begin(write=True) as tx:
        tx.gateways.add("dddd4444", values, START)
    rules = bench.service.link_rules()
    assert set(rules) == {
        ("aaaa1111", "Warsztat"),
        ("aaaa1111", "Serwis"),
        ("bbbb2222", "Warsztat"),
        ("bbbb2222", "MG1"),
        ("cccc3333", ""),
    }
    assert rules["bbbb2222", "MG1"].short_link(LINK) == SHORT
    assert rules["bbbb2222", "Warsztat"].short_link(LINK) == 0


def test_a_provider_that_cannot_shorten_leaves_links_alone(store: Store) -> None:
    bench = Bench(store, FakeProvider(kind=PlainGateway))
    bench.gateway("bbbb2222", shorten_links="yes")
    assert bench.service.review(draft(LINK, "bbbb2222")).estimated is False


def test_a_rule_without_a_warning_says_nothing() -> None:
    assert LinkRule().warnings((LINK,)) == ()
    assert LinkRule(warning=WARNING).warnings(("abc", LINK, LINK)) == (WARNING,)
    assert LinkRule(warning=WARNING).warnings(("abc",)) == ()


def test_a_gateway_may_shorten_what_is_no_link_to_us() -> None:
    assert LinkRule(lambda text: text.replace("abc", "x")).short_link("abc") == 0
