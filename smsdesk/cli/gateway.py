"""gateway list, test, activate, deactivate, default, remove.

Adding and editing are in `gateway_setup`, who stands in for whom in `gateway_failover`.
"""

import argparse
from typing import TYPE_CHECKING

from smsdesk.cli.common import (
    Commands,
    Run,
    add_command,
    add_group,
    find_gateway,
    opened_desk,
    words,
)
from smsdesk.cli.gateway_failover import add_failover_parser
from smsdesk.cli.gateway_setup import add_setup_parsers, gateway_json
from smsdesk.cli.output import complain, print_json, print_table, say
from smsdesk.core.phone import DEFAULT_PREFIX, PhoneNumber

if TYPE_CHECKING:
    from smsdesk.services.gateway_setup import ConfiguredGateway


def add_parser(commands: Commands) -> None:
    """All gateway commands."""
    group = add_group(commands, "gateway", "set up SMS gateways")
    add_setup_parsers(group)
    add_command(group, "list", _list, "the gateways that are set up")
    test = _on_one(group, "test", _test, "send a test SMS through a saved gateway")
    test.add_argument("--to", required=True, type=words, metavar="NUMBER")
    test.add_argument("--text", default="", type=words, help="at most 150 characters")
    _on_one(group, "activate", _activate, "let messages leave through it")
    _on_one(group, "deactivate", _deactivate, "keep its messages back")
    _on_one(group, "default", _default, "use it for messages that name no gateway")
    add_failover_parser(group)
    _on_one(group, "remove", _remove, "remove it and cancel what waits for it")


def _on_one(group: Commands, name: str, run: Run, summary: str) -> argparse.ArgumentParser:
    parser = add_command(group, name, run, summary)
    parser.add_argument("id", type=words, metavar="ID", help="id or exact name")
    return parser


def _list(arguments: argparse.Namespace) -> int:
    with opened_desk(arguments) as desk:
        gateways = desk.gateways.list()
    if arguments.json:
        print_json([gateway_json(gateway) for gateway in gateways])
        return 0
    print_table(
        ("ID", "PROVIDER", "NAME", "STATE"),
        [(g.id, g.provider, g.name, _state(g)) for g in gateways],
    )
    return 0


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
        print_json(gateway_json(changed))
    else:
        say(f"{changed.name}: {_state(changed)}.")
    return 0


def _remove(arguments: argparse.Namespace) -> int:
    with opened_desk(arguments) as desk:
        gateway = find_gateway(desk, arguments.id)
        kept = desk.gateways.kept_there(gateway.id)
        cancelled = desk.gateways.remove(gateway.id)
    if kept:
        complain(
            f"{gateway.name} keeps {kept} planned message(s); they will be sent at their time. "
            "Cancel them in the operator's panel if they should not."
        )
    if arguments.json:
        print_json({"removed": gateway.id, "cancelled": cancelled})
    else:
        say(f"{gateway.name} was removed. Cancelled messages: {cancelled}.")
    return 0
