"""What holds for every command: usage, help, doctor, no secret anywhere."""

import subprocess
import sys
from pathlib import Path

import pytest

from smsdesk.cli import main as run_main
from smsdesk.cli import make_parser
from tests.cli.rig import CommandLine, assert_refused, fields, queue_one
from tests.simulators.smsapi import PASSWORD_MD5, TOKEN, SmsApiSimulator


def test_doctor_tells_what_is_there(cli: CommandLine) -> None:
    cli.add_practice("--name", "Próba")
    assert cli.run("doctor").code == 0
    found = {finding["what"]: finding for finding in cli.run("doctor", "--json").json}
    assert found["database"]["ok"] is True
    assert found["contacts"]["value"] == "0"
    lines = cli.run("doctor", "--json", "--lines", "--offline").lines
    assert lines[-1] == {"bad": 0}
    assert [line["what"] for line in lines[:2]] == ["smsdesk", "python"]
    (cli.data_dir / "smsdesk.db").write_bytes(b"x" * 5000)
    said = cli.run("doctor")
    assert said.code == 1
    assert "BAD  database: " in said.out
    assert said.err == "Not in order: database.\n"


def test_doctor_asks_the_gateways_unless_told_not_to(
    cli: CommandLine, smsapi: SmsApiSimulator
) -> None:
    gateway = cli.add(fields(smsapi), {"password_md5": PASSWORD_MD5}, "--name", "SMSAPI Jana").json
    connection = f"connection {gateway['id']}"
    found = {finding["what"]: finding for finding in cli.run("doctor", "--json").json}
    assert found[connection]["ok"] is True
    assert found[connection]["number"] >= 0
    smsapi.account.password_md5 = "0" * 32
    said = cli.run("doctor", "--json")
    assert said.code == 1
    (lost,) = (finding for finding in said.json if not finding["ok"])
    assert (lost["what"], lost["error"]["code"]) == (connection, "login_rejected")
    assert lost["shared"] == "login_rejected"
    assert f"BAD  {connection} (SMSAPI Jana): " in cli.run("doctor").out
    assert cli.run("doctor", "--offline").code == 0


def test_a_folder_that_cannot_be_used(cli: CommandLine, tmp_path: Path) -> None:
    cli.data_dir = tmp_path / "file"
    cli.data_dir.write_text("x")
    assert_refused(cli.run("gateway", "list"), "Choose another one with --data-dir")


@pytest.mark.parametrize(
    "words", [(), ("nonsense",), ("restore",), ("outbox", "list", "--state", "x")]
)
def test_wrong_usage(cli: CommandLine, words: tuple[str, ...]) -> None:
    assert cli.run(*words).code == 2


def test_the_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as leaving:
        make_parser().parse_args(["--help"])
    assert leaving.value.code == 0
    shown = capsys.readouterr().out
    assert all(command in shown for command in ("gateway", "contacts", "send", "outbox", "doctor"))


def test_an_interrupted_command_says_so(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_folder: object, *, existing: bool) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("smsdesk.cli.common.open_desk", interrupted)
    assert run_main(["gateway", "list"]) == 1
    assert capsys.readouterr().err == "Interrupted.\n"


@pytest.mark.skipif(sys.platform != "linux", reason="a shell and /dev/full")
@pytest.mark.parametrize(
    ("command", "code", "said"),
    [
        ("gateway list --json >&-", 0, ""),
        ("gateway test x --to 1 2>&-", 1, ""),
        ("gateway list --json >/dev/full", 1, "The output cannot be written: No space left"),
        ("doctor >/dev/full", 1, "The output cannot be written: No space left"),
        ("contacts import /nowhere --json >/dev/full", 1, "The file nowhere cannot be read"),
        ("outbox run --until-empty --json >/dev/full", 1, "The output cannot be written"),
        ("doctor | true; exit ${PIPESTATUS[0]}", 1, ""),
    ],
)
def test_an_output_that_takes_nothing(data_dir: Path, command: str, code: int, said: str) -> None:
    program = f"{sys.executable} -m smsdesk --data-dir {data_dir} {command}"
    ended = subprocess.run(
        ["/bin/bash", "-c", program], capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stdout) == (code, "")
    assert ended.stderr.startswith(said)
    assert "Traceback" not in ended.stderr
    assert "Exception ignored" not in ended.stderr


def test_nothing_secret_is_written_anywhere(
    cli: CommandLine, smsapi: SmsApiSimulator, home: Path
) -> None:
    said = [
        cli.add(fields(smsapi), {"password_md5": "1" * 32}),
        cli.add(fields(smsapi), {"password_md5": PASSWORD_MD5}),
        cli.add({"endpoint": smsapi.host, "sender": "Test"}, {"token": TOKEN}),
        cli.run("gateway", "list", "--json"),
    ]
    queue_one(cli)
    said.append(cli.run("outbox", "run", "--until-empty", "--json"))
    said.append(cli.run("doctor", "--json"))
    files = [path.read_bytes() for path in cli.data_dir.rglob("*") if path.is_file()]
    assert len(files) >= 2
    written = b"\n".join(files) + "".join(f"{s.out}{s.err}" for s in said).encode()
    for secret in (PASSWORD_MD5, TOKEN, "1" * 32):
        assert secret.encode() not in written
    log = (cli.data_dir / "logs" / "smsdesk.log").read_text("utf-8")
    assert "601000001" not in log.replace(" ", "")
    assert "Zamowienie" not in log
