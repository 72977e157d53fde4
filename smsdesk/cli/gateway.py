"""gateway add, list, test, activate, deactivate, default, remove."""

import argparse
import json
import os
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

from smsdesk.cli.common import (
    Commands,
    Run,
    add_command,
    add_group,
    find_gateway,
    key_value,
    opened_desk,
    words,
)
from smsdesk.cli.output import print_json, print_table, say
from smsdesk.core.gateway import GatewayInfo, Secret
from smsdesk.core.phone import DEFAULT_PREFIX, PhoneNumber
from smsdesk.services.merging import whole

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk
    from smsdesk.services.gateway_setup import ConfiguredGateway

_SECRET_VARIABLE = "SMSDESK_SECRET_{}"  # noqa: S105  # a name, not a secret


def add_parser(commands: Commands) -> None:
    """All gateway commands."""
    group = add_group(commands, "gateway", "set up SMS gateways")
    add = add_command(group, "add", _add, "send a test SMS and save the gateway if it is accepted")
    add.add_argument("provider", type=words, help="smsapi, practice, …")
    add.add_argument("--name", default="", type=words, help="how lists call it")
    add.add_argument(
        "--field", action="append", default=[], type=key_value, metavar="key=value",
        help="a value of the provider's form; secrets come as one JSON object on standard input",
    )  # fmt: skip
    add.add_argument(
        "--test-to", required=True, type=words, metavar="NUMBER", help="where the test goes"
    )
    add.add_argument("--text", default="", type=words, help="another text for the test SMS")
    add_command(group, "list", _list, "the gateways that are set up")
    test = _on_one(group, "test", _test, "send a test SMS through a saved gateway")
    test.add_argument("--to", required=True, type=words, metavar="NUMBER")
    test.add_argument("--text", default="", type=words, help="at most 150 characters")
    _on_one(group, "activate", _activate, "let messages leave through it")
    _on_one(group, "deactivate", _deactivate, "keep its messages back")
    _on_one(group, "default", _default, "use it for messages that name no gateway")
    _on_one(group, "remove", _remove, "remove it and cancel what waits for it")


def _on_one(group: Commands, name: str, run: Run, summary: str) -> argparse.ArgumentParser:
    parser = add_command(group, name, run, summary)
    parser.add_argument("id", type=words, metavar="ID", help="id or exact name")
    return parser


def _add(arguments: argparse.Namespace) -> int:
    from smsdesk.services.gateway_setup import SetupDraft

    fields = dict(arguments.field)
    with opened_desk(arguments) as desk:
        info = _info(desk, arguments.provider)
        if info is not None:
            _refuse_secret_arguments(arguments, info, fields)
        secrets = _secrets(arguments, info) if info is not None else {}
        draft = SetupDraft(arguments.provider, fields, secrets, arguments.name)
        checked = desk.gateways.checked(draft)
        prefix = checked.fields.get("default_prefix") or DEFAULT_PREFIX
        to = PhoneNumber.parse(arguments.test_to, prefix)
        saved = desk.gateways.save(desk.gateways.try_out(checked, to, arguments.text))
    if arguments.json:
        print_json(_as_json(saved))
    else:
        say(f"The test SMS was accepted. Saved as {saved.id} ({saved.name}).")
    return 0


def _info(desk: "Desk", provider: str) -> GatewayInfo | None:
    return next((info for info in desk.gateways.providers() if info.key == provider), None)


def _refuse_secret_arguments(
    arguments: argparse.Namespace, info: GatewayInfo, fields: Mapping[str, str]
) -> None:
    secret = next((f.name for f in info.form if f.secret and f.name in fields), None)
    if secret is not None:
        arguments.usage_error(
            f"{secret} is a secret and arguments can be seen by others; "
            f'write {{"{secret}": "…"}} to standard input instead'
        )


def _secrets(arguments: argparse.Namespace, info: GatewayInfo) -> Mapping[str, Secret]:
    """From standard input; what is not there may be in the environment."""
    names = [field.name for field in info.form if field.secret]
    if not names:
        return {}
    given = _from_stdin(arguments)
    for name in names:
        value = os.environ.get(_SECRET_VARIABLE.format(name.upper()), "")
        if not given.get(name) and value:
            given[name] = value
    return {name: Secret(value) for name, value in given.items()}


def _from_stdin(arguments: argparse.Namespace) -> dict[str, str]:
    if sys.stdin is None or sys.stdin.isatty():
        return {}
    text = sys.stdin.read()
    try:
        given = json.loads(text) if text.strip() else {}
    except ValueError:
        given = None
    if not isinstance(given, dict) or not all(isinstance(v, str) for v in given.values()):
        arguments.usage_error("standard input is not one JSON object with texts as values")
    return {str(name): whole(value) for name, value in (given or {}).items()}


def _list(arguments: argparse.Namespace) -> int:
    with opened_desk(arguments) as desk:
        gateways = desk.gateways.list()
    if arguments.json:
        print_json([_as_json(gateway) for gateway in gateways])
        return 0
    print_table(
        ("ID", "PROVIDER", "NAME", "STATE"),
        [(g.id, g.provider, g.name, _state(g)) for g in gateways],
    )
    return 0


def _as_json(gateway: "ConfiguredGateway") -> Mapping[str, object]:
    return {
        "id": gateway.id,
        "provider": gateway.provider,
        "name": gateway.name,
        "active": gateway.active,
        "default": gateway.is_default,
        "fields": dict(gateway.fields),
    }


def _state(gateway: "ConfiguredGateway") -> str:
    words = ["active" if gateway.active else "off"]
    if gateway.is_default:
        words.append("default")
    if gateway.paused is not None:
        words.append(f"paused: {gateway.paused.value}")
    return ", ".join(words)


def _test(arguments: argparse.Namespace) -> int:
    with opened_desk(arguments) as desk:
        gateway = find_gateway(desk, arguments.id)
        prefix = gateway.fields.get("default_prefix") or DEFAULT_PREFIX
        to = PhoneNumber.parse(arguments.to, prefix)
        receipt = desk.gateways.test(gateway.id, to, arguments.text)
    if arguments.json:
        price = None if receipt.price is None else str(receipt.price)
        print_json({"provider_id": receipt.provider_id, "parts": receipt.parts, "price": price})
    else:
        say(f"{gateway.name} accepted the test SMS.")
    return 0


def _activate(arguments: argparse.Namespace) -> int:
    return _set_active(arguments, active=True)


def _deactivate(arguments: argparse.Namespace) -> int:
    return _set_active(arguments, active=False)


def _set_active(arguments: argparse.Namespace, *, active: bool) -> int:
    with opened_desk(arguments) as desk:
        gateway = find_gateway(desk, arguments.id)
        changed = desk.gateways.set_active(gateway.id, active=active)
    return _tell(arguments, changed)


def _default(arguments: argparse.Namespace) -> int:
    with opened_desk(arguments) as desk:
        changed = desk.gateways.set_default(find_gateway(desk, arguments.id).id)
    return _tell(arguments, changed)


def _tell(arguments: argparse.Namespace, changed: "ConfiguredGateway") -> int:
    if arguments.json:
        print_json(_as_json(changed))
    else:
        say(f"{changed.name}: {_state(changed)}.")
    return 0


def _remove(arguments: argparse.Namespace) -> int:
    with opened_desk(arguments) as desk:
        gateway = find_gateway(desk, arguments.id)
        cancelled = desk.gateways.remove(gateway.id)
    if arguments.json:
        print_json({"removed": gateway.id, "cancelled": cancelled})
    else:
        say(f"{gateway.name} was removed. Cancelled messages: {cancelled}.")
    return 0
