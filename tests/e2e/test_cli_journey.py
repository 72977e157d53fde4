"""The real command line in processes of its own, against the simulated SMSAPI, without PySide6."""

import json
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.terminal import PATIENCE, Done, Terminal
from tests.simulators.faults import hang_up, slow
from tests.simulators.smsapi import PASSWORD_MD5, USERNAME, SmsApiSimulator


@pytest.fixture
def smsapi() -> Iterator[SmsApiSimulator]:
    with SmsApiSimulator() as simulator:
        yield simulator


class Shop(Terminal):
    """With an account at SMSAPI."""

    def __init__(self, data_dir: Path, smsapi: SmsApiSimulator) -> None:
        super().__init__(data_dir)
        self.smsapi = smsapi

    def add_gateway(self, code: int = 0, **secrets: str) -> Done:
        return self.run(
            "gateway", "add", "smsapi", "--name", "Warsztat",
            "--field", f"username={USERNAME}", "--field", "type=pro",
            "--field", "sender=Warsztat", "--field", f"endpoint={self.smsapi.host}",
            "--field", "allow_diacritics=no",
            "--test-to", "601 000 000", "--json",
            stdin=json.dumps(secrets or {"password_md5": PASSWORD_MD5}), code=code,
        )  # fmt: skip


@pytest.fixture
def shop(data_dir: Path, smsapi: SmsApiSimulator) -> Shop:
    return Shop(data_dir, smsapi)


def test_from_an_empty_machine_to_a_resolved_message(shop: Shop, tmp_path: Path) -> None:
    assert shop.json("gateway", "list") == []
    refused = shop.add_gateway(code=1, password_md5="0" * 32)
    assert "did not accept the login" in refused.stderr
    assert shop.json("gateway", "list") == []
    added = json.loads(shop.add_gateway().stdout)
    assert [gateway["id"] for gateway in shop.json("gateway", "list")] == [added["id"]]

    sheet = tmp_path / "klienci.csv"
    sheet.write_bytes(
        "Imię;Nazwisko;Telefon\r\nŻaneta;Łoś;601 000 001\r\nJan;;x\r\n".encode("cp1250")
    )
    report = shop.json("contacts", "import", str(sheet))
    assert (report["added"], [row["row"] for row in report["skipped"]]) == (1, [3])
    (contact,) = shop.json("contacts", "list", "--search", "los")

    sent = shop.json(
        "send", "--contact", str(contact["id"]), "--to", "602000000", "603000000",
        "--text", "Dzień dobry, gotowe",
    )  # fmt: skip
    first, second, third = sent["queued"]
    shop.smsapi.account.invalid = frozenset({"48602000000"})
    *news, summary = map(
        json.loads, shop.run("outbox", "run", "--until-empty", "--json").stdout.splitlines()
    )
    counts = {"accepted": 2, "failed": 1, "unclear": 0, "waiting": 0, "planned": 0, "missed": 0}
    assert summary == {**counts, "reason": None}
    assert news[-1]["news"] == "stopped"
    assert shop.states() == {first: "accepted", second: "failed", third: "accepted"}
    leaving = [(sms.number, sms.text) for sms in shop.smsapi.ledger[1:]]
    text = "Dzien dobry, gotowe"
    assert sorted(leaving) == [("48601000001", text), ("48603000000", text)]

    shop.smsapi.account.invalid = frozenset()
    assert shop.json("outbox", "retry", second) == {"queued": 1}
    shop.run("outbox", "run", "--until-empty")
    assert shop.states()[second] == "accepted"
    (waiting,) = shop.queue("604000000")
    assert shop.json("outbox", "cancel", waiting) == {"cancelled": 1}
    assert shop.states()[waiting] == "cancelled"
    assert len(shop.smsapi.ledger) == 4


def test_a_message_of_unknown_fate_is_sent_once(shop: Shop) -> None:
    shop.add_gateway()
    (message,) = shop.queue("601000001")
    shop.smsapi.faults.add(hang_up(after=True))
    shop.run("outbox", "run", "--until-empty")
    assert shop.states() == {message: "accepted"}
    assert len([sms for sms in shop.smsapi.ledger if sms.number == "48601000001"]) == 1


def test_arguments_of_another_encoding(shop: Shop) -> None:
    shop.add_gateway()
    queued = subprocess.run(
        [*shop.command, "send", "--to", "601000001", "--text", b"Cze\xb6\xe6", "--json"],
        capture_output=True, check=True, env=shop.env, timeout=PATIENCE,
    )  # fmt: skip
    assert len(json.loads(queued.stdout)["queued"]) == 1
    (row,) = shop.json("outbox", "list")
    assert row["text"].startswith("Cze")


def test_nobody_answers(shop: Shop) -> None:
    with SmsApiSimulator() as shop.smsapi:
        shop.add_gateway()
    (message,) = shop.queue("601000001")
    done = shop.run("outbox", "run", "--until-empty", code=1)
    assert "refused the connection" in done.stderr
    assert shop.states() == {message: "queued"}


def wait_for(shop: Shop, count: int) -> None:
    end = time.monotonic() + PATIENCE
    while len(shop.smsapi.ledger) < count:
        assert time.monotonic() < end, shop.states()
        time.sleep(0.02)


def finish(process: "subprocess.Popen[str]") -> tuple[list[dict[str, Any]], str]:
    out, err = process.communicate(timeout=PATIENCE)
    assert "Traceback" not in err
    return [json.loads(line) for line in out.splitlines()], err


def test_the_windows_child_is_woken_and_asked_to_stop(shop: Shop) -> None:
    shop.add_gateway()
    child = shop.start("outbox", "run", "--json", "--watch-stdin")
    assert child.stdin is not None
    assert child.stdout is not None
    assert json.loads(child.stdout.readline())["news"] == "started"
    busy = shop.run("outbox", "run", "--until-empty", "--json", code=1)
    assert json.loads(busy.stdout.splitlines()[-1])["error"]["code"] == "sender_busy"
    assert "window" in busy.stderr
    shop.queue("601000001")
    child.stdin.write("nonsense\nwake\n")
    child.stdin.flush()
    wait_for(shop, 2)
    child.stdin.write("stop\n")
    child.stdin.flush()
    lines, _ = finish(child)
    assert child.returncode == 0
    assert lines[-1]["waiting"] == 0


def test_the_windows_child_stops_when_the_window_has_gone(shop: Shop) -> None:
    shop.add_gateway()
    child = shop.start("outbox", "run", "--json", "--watch-stdin")
    lines, _ = finish(child)
    assert child.returncode == 0
    assert lines[0]["news"] == "started"


def test_ctrl_c_stops_between_requests_and_loses_nothing(shop: Shop) -> None:
    shop.add_gateway()
    shop.smsapi.faults.always(slow(0.5, after=False))
    ids = [shop.queue(f"60100000{n}", text=f"Tekst {n}")[0] for n in range(4)]
    child = shop.start("outbox", "run", "--json")
    wait_for(shop, 2)
    child.send_signal(signal.SIGINT)
    lines, _ = finish(child)
    assert child.returncode == 0
    accepted = lines[-1]["accepted"]
    states = shop.states()
    assert [states[message] for message in ids].count("accepted") == accepted
    assert set(states.values()) <= {"accepted", "queued"}
    shop.smsapi.faults.always(None)
    shop.run("outbox", "run", "--until-empty")
    assert set(shop.states().values()) == {"accepted"}
    assert len({sms.text for sms in shop.smsapi.ledger}) == len(shop.smsapi.ledger) == 5


def test_a_reader_that_goes_away_is_no_accident(shop: Shop, tmp_path: Path) -> None:
    sheet = tmp_path / "duzo.csv"
    rows = "\n".join(f"Klient {i};60{i:07}" for i in range(5000))
    sheet.write_text(f"nazwa;telefon\n{rows}\n", "utf-8")
    shop.run("contacts", "import", str(sheet))
    child = shop.start("contacts", "list")
    assert child.stdout is not None
    assert child.stderr is not None
    child.stdout.readline()
    child.stdout.close()
    assert child.stderr.read() == ""
    assert child.wait(PATIENCE) == 1
    child.stderr.close()
    assert child.stdin is not None
    child.stdin.close()


def test_a_sender_without_a_reader_finishes_what_it_does(shop: Shop) -> None:
    shop.add_gateway()
    (message,) = shop.queue("601000001")
    shop.smsapi.faults.add(slow(0.5, after=True))
    child = shop.start("outbox", "run", "--json")
    assert child.stdout is not None
    assert json.loads(child.stdout.readline())["news"] == "started"
    child.stdout.close()
    assert child.wait(PATIENCE) == 1
    assert shop.states() == {message: "accepted"}
    for pipe in (child.stdin, child.stderr):
        assert pipe is not None
        pipe.close()


def test_the_window_says_what_it_lacks(shop: Shop) -> None:
    done = shop.run("--practice", code=1)
    assert done.stderr == "The window needs PySide6. Install it, or give a command.\n"
