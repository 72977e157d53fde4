"""The simulated Twilio is a judge in other tests, so its own rules are tested too.

Samples marked * are recorded: twilio-oai's examples, twilio-python's fixtures, twilio-php#609.
"""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping

import pytest
import requests

from tests.simulators import faults
from tests.simulators.twilio import ACCOUNT_SID, NUMBER, SERVICE_SID, TOKEN, TwilioSimulator

TO = "+48601123456"
PATH = f"/2010-04-01/Accounts/{ACCOUNT_SID}"

# *
CREATED = json.loads(
    '{"account_sid": "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "api_version": "2010-04-01", "body":'
    ' "Hello! \\ud83d\\udc4d", "date_created": "Thu, 24 Aug 2023 05:01:45 +0000", "date_sent":'
    ' "Thu, 24 Aug 2023 05:01:45 +0000", "date_updated": "Thu, 24 Aug 2023 05:01:45 +0000",'
    ' "direction": "outbound-api", "error_code": null, "error_message": null, "from":'
    ' "+14155552345", "num_media": "0", "num_segments": "1", "price": null, "price_unit": null,'
    ' "messaging_service_sid": "MGaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "sid":'
    ' "SMaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "status": "queued", "subresource_uris": {"media":'
    ' "/2010-04-01/Accounts/ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Messages/'
    'SMaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Media.json"}, "to": "+14155552345", "uri":'
    ' "/2010-04-01/Accounts/ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Messages/'
    'SMaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.json"}'
)
# *, of a message that has left
FETCHED = {"error_code": 30007, "error_message": "Carrier violation", "price": "-0.00750"}
# *
EMPTY_LIST = json.loads(
    '{"end": 0, "first_page_uri": "/2010-04-01/Accounts/ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/'
    'Messages.json?To=%2B123456789&From=%2B987654321&DateSent%3E=2008-01-02&PageSize=25&Page=0",'
    ' "next_page_uri": null, "page": 0, "page_size": 25, "previous_page_uri": null, "messages": [],'
    ' "start": 0, "uri": "/2010-04-01/Accounts/ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Messages.json?'
    'To=%2B123456789&From=%2B987654321&DateSent%3E=2008-01-02&PageSize=25&Page=0"}'
)
# *
ERROR = json.loads(
    '{"code": 21604, "message": "A \'To\' phone number is required.", "more_info":'
    ' "https://www.twilio.com/docs/errors/21604", "status": 400}'
)
# *
BALANCE = json.loads(
    '{"account_sid": "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "balance": "0.05", "currency": "USD"}'
)
# *, twilio-python's fixtures; of a number only what tells what it can do
ACCOUNT_KEYS = frozenset(
    {
        "auth_token",
        "date_created",
        "date_updated",
        "friendly_name",
        "owner_account_sid",
        "sid",
        "status",
        "subresource_uris",
        "type",
        "uri",
    }
)
CAPABILITIES = {"mms": True, "sms": False, "voice": True}


class Clock:
    """Time as a test wants it."""

    now = 1_790_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def twilio(clock: Clock) -> Iterator[TwilioSimulator]:
    with TwilioSimulator(clock=clock) as simulator:
        yield simulator


Found = Mapping[str, object]


def create(twilio: TwilioSimulator, status: int = 201, **fields: str) -> Found:
    """A send as an official client would make it; empty fields are left out."""
    form = {"To": TO, "From": "Warsztat", "Body": "Test", **fields}
    data = {name: value for name, value in form.items() if value}
    url, auth = f"http://{twilio.host}{PATH}/Messages.json", (ACCOUNT_SID, TOKEN)
    answer = requests.post(url, data=data, auth=auth, timeout=5)
    assert answer.status_code == status
    return _object(answer)


def get(twilio: TwilioSimulator, rest: str, status: int = 200, token: str = TOKEN) -> Found:
    """A question, by a path under the account or by a whole one."""
    path = rest if rest.startswith("/2010") else f"{PATH}{rest}"
    answer = requests.get(f"http://{twilio.host}{path}", auth=(ACCOUNT_SID, token), timeout=5)
    assert answer.status_code == status
    return _object(answer)


def _object(answer: requests.Response) -> Found:
    found = answer.json()
    assert isinstance(found, dict)
    return found


def listed(found: Found, name: str = "messages") -> list[Found]:
    """The items of a page."""
    items = found[name]
    assert isinstance(items, list)
    return items


def same_shape(found: Found, sample: Found) -> None:
    """The same members, and those that are text or null in both are so in both."""
    assert set(found) == set(sample)
    for name, value in sample.items():
        assert value is None or found[name] is None or type(found[name]) is type(value), name


# --- the wire format -----------------------------------------------------------------------------


def test_a_created_message_looks_like_the_recorded_one(twilio: TwilioSimulator) -> None:
    found = create(twilio, From="", MessagingServiceSid=SERVICE_SID)
    same_shape(found, CREATED)
    assert (found["num_segments"], found["price"], found["status"]) == ("1", None, "queued")
    assert (found["from"], found["messaging_service_sid"]) == (None, SERVICE_SID)
    assert found["date_created"] == "Mon, 21 Sep 2026 14:13:20 +0000"
    assert len(str(found["sid"])) == len(CREATED["sid"])


def test_a_fetched_message_looks_like_the_recorded_one(twilio: TwilioSimulator) -> None:
    sid = str(create(twilio)["sid"])
    twilio.account.statuses[sid] = ("undelivered", 30003)
    found = get(twilio, f"/Messages/{sid}.json")
    same_shape(found, {**CREATED, **FETCHED})
    assert (found["error_code"], found["price"]) == (30003, "-0.03930")


def test_a_list_looks_like_the_recorded_one(twilio: TwilioSimulator) -> None:
    query = "To=%2B123456789&From=%2B987654321&DateSent%3E=2008-01-02&PageSize=25"
    found = get(twilio, f"/Messages.json?{query}")
    uri = EMPTY_LIST["uri"].replace("ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", ACCOUNT_SID)
    assert found == {**EMPTY_LIST, "uri": uri, "first_page_uri": uri}


def test_an_error_looks_like_the_recorded_one(twilio: TwilioSimulator) -> None:
    assert create(twilio, 400, To="") == ERROR


def test_an_error_may_look_as_rfc_9457_wants(twilio: TwilioSimulator) -> None:
    twilio.account.problem_json = True
    found = create(twilio, 400, To="")
    assert set(found) == {"type", "title", "status", "detail"}
    assert str(found["type"]).endswith("/21604")


def test_a_balance_looks_like_the_recorded_one(twilio: TwilioSimulator) -> None:
    same_shape(get(twilio, "/Balance.json"), BALANCE)


def test_an_account_looks_like_the_recorded_one(twilio: TwilioSimulator) -> None:
    assert set(get(twilio, ".json")) == ACCOUNT_KEYS


def test_a_number_looks_like_the_recorded_one(twilio: TwilioSimulator) -> None:
    found = get(twilio, "/IncomingPhoneNumbers.json")
    (first, _) = listed(found, "incoming_phone_numbers")
    assert first["phone_number"] == NUMBER
    assert set(CAPABILITIES) == set(_dict(first["capabilities"]))


def _dict(value: object) -> Found:
    assert isinstance(value, dict)
    return value


def test_odd_answers(twilio: TwilioSimulator) -> None:
    twilio.account.is_odd = True
    sid = str(create(twilio)["sid"])
    twilio.account.statuses[sid] = ("failed", 30005)
    found = get(twilio, f"/Messages/{sid}.json")
    assert (found["num_segments"], found["price"], found["error_code"]) == (1, -0.0393, "30005")
    assert "account_tags" in found
    assert create(twilio, 400, To="")["code"] == "21604"
    assert isinstance(get(twilio, "/Balance.json")["balance"], float)


# --- sending -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"To": "601123456"}, 21211),
        ({"To": "48601123456"}, 21211),
        ({"From": "+48"}, 21212),
        ({"From": ""}, 21603),
        ({"Body": ""}, 21602),
        ({"From": "Obcy"}, 21606),
        ({"From": "+48732999999"}, 21606),
        ({"From": "+48221110022"}, 21606),
        ({"Body": "x" * 1601}, 21617),
        ({"MessagingServiceSid": "MG" + "0" * 32}, 21701),
    ],
    ids=str,
)
def test_refuses(twilio: TwilioSimulator, fields: dict[str, str], code: int) -> None:
    assert create(twilio, 400, **fields)["code"] == code
    assert twilio.ledger == []


def test_knobs_that_refuse(twilio: TwilioSimulator) -> None:
    account = twilio.account
    account.invalid, account.landlines = frozenset({"+48601000001"}), frozenset({"+48601000002"})
    account.opted_out, account.blocked_countries = frozenset({"+48601000003"}), ("+86",)
    numbers = ("+48601000001", "+48601000002", "+48601000003", "+8613800138000")
    codes = [create(twilio, 400, To=number)["code"] for number in numbers]
    assert codes == [21211, 21614, 21610, 21408]
    account.full_queues = frozenset({"Warsztat"})
    assert create(twilio, 400)["code"] == 21611
    twilio.desk.errors.append(31337)
    assert create(twilio, 400)["code"] == 31337


def test_a_suspended_account_sends_nothing(twilio: TwilioSimulator) -> None:
    twilio.account.status = "suspended"
    assert create(twilio, 403)["code"] == 20005
    assert get(twilio, ".json")["status"] == "suspended"


def test_a_trial_account(twilio: TwilioSimulator) -> None:
    twilio.account.verified = frozenset({TO})
    assert create(twilio, 400, To="+48602000000")["code"] == 21608
    assert create(twilio)["body"] == "Sent from your Twilio trial account - Test"
    assert twilio.ledger[0].text == "Test"
    assert get(twilio, ".json")["type"] == "Trial"


def test_one_too_many(twilio: TwilioSimulator) -> None:
    twilio.account.busy = 1
    assert create(twilio, 429)["code"] == 20429
    assert create(twilio)["status"] == "queued"


def test_only_services_shorten_links(twilio: TwilioSimulator) -> None:
    text = "Oto https://warsztat.example.pl/zlecenie/7391 !"
    bodies = [
        create(twilio, Body=text, ShortenUrls=flag, From=sender, MessagingServiceSid=service)[
            "body"
        ]
        for flag, sender, service in (
            ("true", "", SERVICE_SID),
            ("", "", SERVICE_SID),
            ("true", "Warsztat", ""),
        )
    ]
    assert bodies == ["Oto https://s.example.pl/j9K3huK9u7 !", text, text]


def test_charges_by_parts(twilio: TwilioSimulator) -> None:
    twilio.account.price_at_once = True
    found = create(twilio, Body="x" * 161)
    assert (found["num_segments"], found["price"], found["price_unit"]) == ("2", "-0.07860", "USD")
    assert get(twilio, "/Balance.json")["balance"] == "14.4214"


# --- afterwards ----------------------------------------------------------------------------------


def test_lists_the_newest_first_in_pages(twilio: TwilioSimulator, clock: Clock) -> None:
    for text in ("a", "b", "c"):
        create(twilio, Body=text)
        clock.now += 1
    create(twilio, To="+48602000000")
    twilio.account.page_size = 2
    first = get(twilio, f"/Messages.json?To=%2B{TO[1:]}")
    assert [item["body"] for item in listed(first)] == ["c", "b"]
    second = get(twilio, str(first["next_page_uri"]))
    assert [item["body"] for item in listed(second)] == ["a"]
    assert (second["page"], second["start"], second["next_page_uri"]) == (1, 2, None)
    assert listed(get(twilio, str(second["previous_page_uri"]))) == listed(first)


def test_lists_by_sender_too(twilio: TwilioSimulator) -> None:
    create(twilio)
    create(twilio, From=NUMBER)
    assert len(listed(get(twilio, "/Messages.json?From=Warsztat"))) == 1


def test_a_list_may_be_late(twilio: TwilioSimulator) -> None:
    twilio.account.list_delay = 2
    create(twilio)
    assert [len(listed(get(twilio, "/Messages.json"))) for _ in range(3)] == [0, 0, 1]


def test_messages_from_elsewhere_are_listed_only(twilio: TwilioSimulator) -> None:
    kept = twilio.desk.keep(TO, "Dziękuję", direction="inbound")
    (item,) = listed(get(twilio, "/Messages.json"))
    assert (item["sid"], item["direction"]) == (kept.sid, "inbound")
    assert twilio.ledger == []


def test_delivers_after_a_while(twilio: TwilioSimulator, clock: Clock) -> None:
    twilio.account.deliver_after = 5
    sid = create(twilio)["sid"]
    assert get(twilio, f"/Messages/{sid}.json")["status"] == "queued"
    clock.now += 5
    found = get(twilio, f"/Messages/{sid}.json")
    assert (found["status"], found["price"]) == ("delivered", "-0.03930")


def test_who_may_see_what(twilio: TwilioSimulator) -> None:
    assert get(twilio, ".json", 401, token="wrong")["code"] == 20003
    assert get(twilio, "/Nothing.json", 404)["code"] == 20404
    assert get(twilio, "/Messages/SM0.json", 404)["code"] == 20404
    assert get(twilio, "/2010-04-01/Accounts/AC0/Messages.json", 404)["code"] == 20404
    twilio.account.balance_supported = False
    assert get(twilio, "/Balance.json", 404)["code"] == 20404
    twilio.account.is_test = True
    assert get(twilio, ".json", 403)["code"] == 20008
    assert create(twilio)["status"] == "queued"


@pytest.mark.parametrize("fault", faults.MIXED, ids=lambda f: f"{f.kind}-{f.after}")
def test_the_ledger_tells_before_from_after(twilio: TwilioSimulator, fault: faults.Fault) -> None:
    twilio.faults.add(fault)
    try:
        url, auth = f"http://{twilio.host}{PATH}/Messages.json", (ACCOUNT_SID, TOKEN)
        form = {"To": TO, "From": "Warsztat", "Body": "Test"}
        requests.post(url, data=form, auth=auth, timeout=5)
    except requests.RequestException:
        assert fault.kind is not faults.FaultKind.DROP
    assert len(twilio.ledger) == (1 if fault.after else 0)


def test_runs_by_itself() -> None:
    command = [sys.executable, "-m", "tests.simulators.twilio", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith("127.0.0.1:")
        process.terminate()
