"""Finding a message of unknown outcome again at Twilio: by number, text and time."""

import logging
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
import responses

from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import (
    CredentialsRejected,
    GatewayConfig,
    OutcomeUnknown,
    RateLimited,
    Receipt,
    Secret,
    Settlement,
    Undecided,
)
from smsdesk.core.message import OutgoingSms
from smsdesk.core.phone import PhoneNumber
from smsdesk.gateways.limits import Limits
from smsdesk.gateways.twilio.gateway import Twilio
from tests.fakes import FakeClock
from tests.gateways.rig import assert_silent, shown
from tests.gateways.twilio_rig import TwilioRig
from tests.simulators import faults
from tests.simulators.twilio import ACCOUNT_SID, SERVICE_SID, TOKEN, TwilioSimulator

AT = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
TEXT = "Rower gotowy, kod 7391."
NUMBER = "+48601123456"
PATH = f"/2010-04-01/Accounts/{ACCOUNT_SID}/Messages.json"


def message(text: str = TEXT, client_id: str = "ours") -> OutgoingSms:
    """The message that is looked for."""
    return OutgoingSms(client_id, PhoneNumber(NUMBER), text)


class Bench:
    """Twilio and a gateway that share a clock."""

    def __init__(self, twilio: TwilioSimulator, clock: FakeClock) -> None:
        self.twilio = twilio
        self.clock = clock
        self.gateway = self.with_fields()

    def with_fields(self, **fields: str) -> Twilio:
        """An account with these fields changed."""
        values = {"account_sid": ACCOUNT_SID, "sender": "Warsztat", "endpoint": self.twilio.host}
        config = GatewayConfig("twilio", {**values, **fields}, {"token": Secret(TOKEN)})
        return Twilio(config, Limits(connect=2.0, read=1.0), self.clock)

    def listed(self, after: float = 0, text: str = TEXT, **changes: object) -> str:
        """The sid of a message that the account lists, `after` seconds after the attempt."""
        at = AT.timestamp() + after
        return self.twilio.desk.keep(NUMBER, text, at=at, body=text, **changes).sid

    def reconcile(self, after: float = 60, sms: OutgoingSms | None = None) -> Settlement:
        """Ask `after` seconds after the attempt."""
        self.clock.now = AT + timedelta(seconds=after)
        return self.gateway.reconcile(sms or message(), AT)


@pytest.fixture
def bench() -> Iterator[Bench]:
    """Everything at noon."""
    clock = FakeClock(AT)
    with TwilioSimulator(clock=lambda: clock().timestamp()) as twilio:
        bench = Bench(twilio, clock)
        yield bench
        bench.gateway.close()


def sid_of(settled: Settlement) -> str:
    """Of a receipt."""
    assert isinstance(settled, Receipt)
    return settled.provider_id


# --- one, none, several --------------------------------------------------------------------------


def test_the_only_one_is_it(bench: Bench) -> None:
    sid = bench.listed(1)
    assert bench.reconcile(2) == Receipt("ours", sid, 1, None, "queued", is_lookalike=True)
    assert bench.twilio.sends() == []


def test_one_that_failed_was_taken_all_the_same(bench: Bench) -> None:
    sid = bench.listed(1)
    bench.twilio.account.statuses[sid] = ("failed", 30007)
    receipt = bench.reconcile()
    assert sid_of(receipt) == sid
    assert isinstance(receipt, Receipt)
    assert receipt.words == "failed (30007): Unreachable destination handset"


def test_none_may_be_missing_still(bench: Bench) -> None:
    with pytest.raises(OutcomeUnknown) as caught:
        bench.reconcile(20)
    assert caught.value.code is ErrorCode.NOT_LISTED_YET
    assert caught.value.client_id == "ours"
    assert caught.value.ask_again_in == timedelta(seconds=25)
    assert "Twilio does not list the message yet" in str(caught.value)


@responses.activate
def test_the_usual_clock() -> None:
    responses.get(f"https://api.twilio.com{PATH}", json=_page([]))
    config = GatewayConfig("twilio", {"account_sid": ACCOUNT_SID}, {"token": Secret(TOKEN)})
    with pytest.raises(OutcomeUnknown) as caught:
        Twilio(config).reconcile(message(), datetime.now(UTC))
    assert caught.value.ask_again_in is not None
    assert timedelta() < caught.value.ask_again_in <= timedelta(seconds=45)


def test_none_later_is_for_a_person(bench: Bench) -> None:
    assert bench.reconcile(45) == Undecided("ours")
    assert bench.twilio.sends() == []


def test_a_list_that_is_late(bench: Bench) -> None:
    bench.twilio.account.list_delay = 1
    bench.gateway.send([message()])
    with pytest.raises(OutcomeUnknown):
        bench.reconcile(10)
    assert sid_of(bench.reconcile(46)) == bench.twilio.ledger[0].sid


@pytest.mark.parametrize("after", [2, 60])
def test_two_that_look_alike_are_for_a_person(bench: Bench, after: float) -> None:
    bench.listed(-50)
    bench.listed(1)
    assert bench.reconcile(after) == Undecided("ours")


# --- which one -----------------------------------------------------------------------------------


@pytest.mark.parametrize("after", [-60, 0, 60, 120])
def test_within_its_time(bench: Bench, after: float) -> None:
    sid = bench.listed(after)
    assert sid_of(bench.reconcile(600)) == sid


@pytest.mark.parametrize("after", [-86400, -61, 121, 3600])
def test_at_another_time_is_another_one(bench: Bench, after: float) -> None:
    bench.listed(after)
    assert bench.reconcile(2 * 86400) == Undecided("ours")


@pytest.mark.parametrize(
    "text", [TEXT[:-1], TEXT.lower(), f"{TEXT} Zapraszamy", "", TEXT.replace(",", ";")]
)
def test_another_text_is_another_one(bench: Bench, text: str) -> None:
    bench.listed(1, text)
    assert bench.reconcile() == Undecided("ours")


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("Dwie\nlinie", "Dwie\r\nlinie"),
        (" obok ", "obok"),
        ("Łódź 🔧", "Łódź 🔧"),
        (TEXT, f"Sent from your Twilio trial account - {TEXT}"),
    ],
)
def test_the_same_text_all_the_same(bench: Bench, sent: str, kept: str) -> None:
    sid = bench.listed(1, kept)
    assert sid_of(bench.reconcile(sms=message(sent))) == sid


def test_a_reply_is_none_of_ours(bench: Bench) -> None:
    bench.listed(1, direction="inbound")
    assert bench.reconcile() == Undecided("ours")


def test_a_message_of_another_kind_of_client_is_ours(bench: Bench) -> None:
    sid = bench.listed(1, direction="outbound-reply")
    assert sid_of(bench.reconcile()) == sid


def test_a_shortened_link_is_for_a_person(bench: Bench) -> None:
    gateway = bench.with_fields(sender=SERVICE_SID, shorten_links="yes")
    text = "Zdjęcia: https://warsztat.example.pl/zlecenie/7391"
    gateway.send([message(text)])
    assert bench.twilio.ledger[0].body != text
    bench.clock.advance(60)
    assert gateway.reconcile(message(text), AT) == Undecided("ours")
    gateway.close()


def test_without_a_link_a_service_is_found(bench: Bench) -> None:
    gateway = bench.with_fields(sender=SERVICE_SID, shorten_links="yes")
    gateway.send([message()])
    assert sid_of(gateway.reconcile(message(), AT)) == bench.twilio.ledger[0].sid
    gateway.close()


# --- pages ---------------------------------------------------------------------------------------


def _lists(bench: Bench) -> int:
    return len([request for request in bench.twilio.requests if request.path == PATH])


def test_it_is_asked_for_by_number(bench: Bench) -> None:
    bench.reconcile()
    (request,) = bench.twilio.requests
    assert dict(request.query) == {"To": NUMBER, "PageSize": "100"}


def test_follows_the_pages(bench: Bench) -> None:
    bench.twilio.account.page_size = 2
    sid = bench.listed(1)
    for i in range(5):
        bench.listed(70 + i, f"Inny {i}")
    bench.listed(-70, "Dawny")
    bench.listed(-80, "Dawny")
    bench.listed(-90, "Dawny")
    assert sid_of(bench.reconcile(300)) == sid
    assert _lists(bench) == 4, "what is older throughout ends it"
    assert bench.twilio.requests[1].query["PageToken"]
    assert bench.twilio.requests[1].query["To"] == NUMBER


def test_a_second_match_may_be_on_another_page(bench: Bench) -> None:
    bench.twilio.account.page_size = 1
    bench.listed(1)
    bench.listed(2)
    assert bench.reconcile() == Undecided("ours")


def test_a_match_on_two_pages_is_one(bench: Bench) -> None:
    sid = bench.listed(1)
    with responses.RequestsMock() as table:
        page = _page([_item(sid)], f"{PATH}?Page=1")
        table.get(f"http://{bench.twilio.host}{PATH}", json=page)
        table.get(f"http://{bench.twilio.host}{PATH}", json=_page([_item(sid)]))
        assert sid_of(bench.reconcile()) == sid


@pytest.mark.parametrize(("more", "pages"), [(9, 10), (10, 10)])
def test_there_is_an_end_to_pages(bench: Bench, more: int, pages: int) -> None:
    bench.twilio.account.page_size = 1
    for i in range(more):
        bench.listed(200 + i, "Inny")
    sid = bench.listed(1)
    settled = bench.reconcile(3600)
    assert _lists(bench) == pages
    if more < pages:
        assert sid_of(settled) == sid
    else:
        assert settled == Undecided("ours")


def _item(sid: str, **changes: object) -> dict[str, object]:
    created = "Sat, 21 Nov 2026 12:00:01 +0000"
    item = {"sid": sid, "to": NUMBER, "body": TEXT, "date_created": created, "status": "sent"}
    return {**item, **changes}


def _page(items: object, next_page_uri: object = None) -> dict[str, object]:
    return {"messages": items, "next_page_uri": next_page_uri}


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.example/2010-04-01/Accounts/x/Messages.json?Page=1",
        f"//evil.example{PATH}?Page=1",
        f"https://api.twilio.com{PATH}?Page=1",
        "/2010-04-01/Accounts.json?Page=1",
        "Messages.json?Page=1",
        "http://[::1",
        7,
    ],
)
@responses.activate
def test_no_other_address_is_a_page(address: object) -> None:
    gateway = _with_table(_page([_item("SM1")], address))
    assert gateway.reconcile(message(), AT) == Undecided("ours")
    assert len(responses.calls) == 1


@responses.activate
def test_a_search_that_breaks_off_too_early_is_repeated() -> None:
    gateway = _with_table(_page([_item("SM1")], "/elsewhere"), at=AT)
    with pytest.raises(OutcomeUnknown) as caught:
        gateway.reconcile(message(), AT)
    assert caught.value.code is ErrorCode.NOT_LISTED_YET


def _with_table(
    page: object, status: int = 200, at: datetime = AT + timedelta(minutes=1)
) -> Twilio:
    responses.get(f"https://api.twilio.com{PATH}", json=page, status=status)
    config = GatewayConfig("twilio", {"account_sid": ACCOUNT_SID}, {"token": Secret(TOKEN)})
    return Twilio(config, clock=FakeClock(at))


@pytest.mark.parametrize(
    "changes",
    [
        {"date_created": None},
        {"date_created": "yesterday"},
        {"date_created": "Sat, 21 Nov 99999999999999 12:00:01 +0000"},
        {"date_created": "Sat, 21 Nov 2026 12:00:01 +99999999999999999999"},
        {"date_created": 1790000000},
        {"sid": None},
        {"sid": "../x"},
        {"body": None},
        {"to": "+48601999999"},
    ],
    ids=str,
)
@responses.activate
def test_what_is_not_surely_ours_is_for_a_person(changes: dict[str, object]) -> None:
    gateway = _with_table(_page([{**_item("SM1"), **changes}]))
    assert gateway.reconcile(message(), AT) == Undecided("ours")


@pytest.mark.parametrize(
    "changes",
    [
        {"to": None},
        {"to": "48 601 123 456"},
        {"date_created": "Sat, 21 Nov 2026 13:00:01 +0100"},
        {"date_created": "Sat, 21 Nov 2026 12:00:01 -0000"},
        {"direction": None, "unknown": [7]},
        {"num_segments": 1, "price": 0.1},
    ],
    ids=str,
)
@responses.activate
def test_ways_to_list_it(changes: dict[str, object]) -> None:
    gateway = _with_table(_page([7, None, {**_item("SM1"), **changes}]))
    assert sid_of(gateway.reconcile(message(), AT)) == "SM1"


# --- trouble -------------------------------------------------------------------------------------


@pytest.mark.parametrize("page", [{}, [], {"messages": None}, {"messages": {}}])
@responses.activate
def test_no_list_is_no_answer(page: object) -> None:
    with pytest.raises(OutcomeUnknown) as caught:
        _with_table(page).reconcile(message(), AT)
    assert caught.value.code is ErrorCode.CHECK_UNREADABLE
    assert "…" not in str(caught.value)


def test_a_refused_login_leaves_it_open(bench: Bench) -> None:
    bench.twilio.account.token = "changed"
    with pytest.raises(CredentialsRejected):
        bench.reconcile()


def test_a_limit_leaves_it_open(bench: Bench) -> None:
    bench.twilio.other_faults.add(faults.too_many("3"))
    with pytest.raises(RateLimited):
        bench.reconcile()


@pytest.mark.parametrize("place", [0, 1])
@pytest.mark.parametrize(
    "fault", [faults.hang_up(after=True), faults.failure(after=False), faults.html(after=False)]
)
def test_neither_number_nor_text_gets_into_an_error(
    rig: TwilioRig, fault: faults.Fault, place: int, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    sms = message("Sprzet do odbioru, kod 7391.")
    rig.simulator.account.page_size = 1
    for _ in range(3):
        rig.simulator.desk.keep(NUMBER, "Inny")
    rig.simulator.other_faults.add(*[None] * place, fault)
    with pytest.raises(OutcomeUnknown) as caught:
        rig.reconcile(sms)
    assert_silent(rig, sms, shown(caught.value) + caplog.text)


@pytest.fixture
def rig() -> Iterator[TwilioRig]:
    """The provider and accounts at it."""
    with TwilioSimulator() as simulator:
        rig = TwilioRig(simulator)
        yield rig
        rig.close()
