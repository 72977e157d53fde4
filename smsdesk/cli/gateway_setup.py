"""gateway add and edit: a test SMS leaves, and only if it was accepted anything is saved.

Secrets come from standard input or the environment.
"""

import argparse
import json
import os
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from smsdesk.cli.common import (
    Commands,
    add_command,
    find_gateway,
    key_value,
    opened_desk,
    words,
)
from smsdesk.cli.output import print_json, say
from smsdesk.core.gateway import GatewayInfo, Secret
from smsdesk.core.phone import DEFAULT_PREFIX, PhoneNumber
from smsdesk.services.merging import whole

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk
    from smsdesk.services.gateway_setup import ConfiguredGateway, SetupDraft

_SECRET_VARIABLE = "SMSDESK_SECRET_{}"  # noqa: S105  # a name, not a secret


def add_setup_parsers(group: Commands) -> None:
    """The commands that fill in a provider's form."""
    add = add_command(group, "add", _add, "send a test SMS and save the gateway if it is accepted")
    add.add_argument("provider", type=words, help="smsapi, practice, …")
    add.add_argument("--name", default="", type=words, help="what lists call it; numbered if taken")
    _add_form(add, is_test_required=True)
    edit = add_command(
        group, "edit", _edit, "change a gateway, after a test SMS unless renamed only"
    )
    edit.add_argument("id", type=words, metavar="ID", help="id or exact name")
    edit.add_argument("--name", type=words, help="how lists call it from now on")
    _add_form(edit, is_test_required=False)


def _add_form(parser: argparse.ArgumentParser, *, is_test_required: bool) -> None:
    parser.add_argument(
        "--field", nargs="+", action="extend", default=[], type=key_value, metavar="key=value",
        help="values of the provider's form; secrets come as one JSON object on standard input",
    )  # fmt: skip
    parser.add_argument(
        "--test-to", required=is_test_required, type=words, metavar="NUMBER",
        help="where the test goes",
    )  # fmt: skip
    parser.add_argument("--text", default="", type=words, help="another text for the test SMS")


def gateway_json(gateway: "ConfiguredGateway") -> Mapping[str, object]:
    """A gateway for programs, without its secrets."""
    return {
        "id": gateway.id,
        "provider": gateway.provider,
        "name": gateway.name,
        "active": gateway.active,
        "default": gateway.is_default,
        "fields": dict(gateway.fields),
    }


def _add(arguments: argparse.Namespace) -> int:
    from smsdesk.services.gateway_setup import SetupDraft
    from smsdesk.services.setup_values import free_name

    fields = dict(arguments.field)
    with opened_desk(arguments) as desk:
        secrets = _secrets(arguments, _info(desk, arguments.provider), fields)
        # a script cannot be asked for another name; what it is called is told
        name = free_name(arguments.name, [one.name for one in desk.gateways.list()])
        draft = SetupDraft(arguments.provider, fields, secrets, name)
        saved = _tested_and_saved(desk, draft, arguments)
    return _tell_saved(arguments, saved)


def _edit(arguments: argparse.Namespace) -> int:
    """A new name needs no test, and then standard input is left alone."""
    if arguments.field and arguments.test_to is None:
        arguments.usage_error("--field needs --test-to: new values are saved after a test SMS")
    if arguments.name is None and arguments.test_to is None:
        arguments.usage_error("nothing to change: give --name, or --test-to with what changes")
    with opened_desk(arguments) as desk:
        gateway = find_gateway(desk, arguments.id)
        if arguments.test_to is None:
            return _tell_changed(arguments, desk.gateways.rename(gateway.id, arguments.name))
        saved = _tested_and_saved(desk, _changed(arguments, desk, gateway), arguments)
    return _tell_saved(arguments, saved)


def _changed(
    arguments: argparse.Namespace, desk: "Desk", gateway: "ConfiguredGateway"
) -> "SetupDraft":
    """The form as it was saved, with what was given in its place."""
    from smsdesk.services.gateway_setup import SetupDraft

    info = _info(desk, gateway.provider)
    given = dict(arguments.field)
    secrets = _secrets(arguments, info, given)
    return SetupDraft(
        gateway.provider,
        {**_known(gateway, info), **given},
        secrets,
        gateway.name if arguments.name is None else arguments.name,
        gateway.id,
        gateway.active,
    )


def _known(gateway: "ConfiguredGateway", info: GatewayInfo | None) -> Mapping[str, str]:
    """Its saved values that this version's form has."""
    names = {field.name for field in info.form} if info is not None else set()
    return {name: value for name, value in gateway.fields.items() if name in names}


def _tested_and_saved(
    desk: "Desk", draft: "SetupDraft", arguments: argparse.Namespace
) -> "ConfiguredGateway":
    checked = desk.gateways.checked(draft)
    prefix = checked.fields.get("default_prefix") or DEFAULT_PREFIX
    to = PhoneNumber.parse(arguments.test_to, prefix)
    return desk.gateways.save(desk.gateways.try_out(checked, to, arguments.text))


def _tell_saved(arguments: argparse.Namespace, saved: "ConfiguredGateway") -> int:
    if arguments.json:
        print_json(gateway_json(saved))
    else:
        say(f"The test SMS was accepted. Saved as {saved.id} ({saved.name}).")
    return 0


def _tell_changed(arguments: argparse.Namespace, changed: "ConfiguredGateway") -> int:
    if arguments.json:
        print_json(gateway_json(changed))
    else:
        say(f"{changed.id} is called {changed.name} now.")
    return 0


# --- secrets ----------------------------------------------------------------------------------


def _info(desk: "Desk", provider: str) -> GatewayInfo | None:
    return next((info for info in desk.gateways.providers() if info.key == provider), None)


def _refuse_secret_arguments(
    arguments: argparse.Namespace, names: Sequence[str], fields: Mapping[str, str]
) -> None:
    secret = next((name for name in names if name in fields), None)
    if secret is not None:
        arguments.usage_error(
            f"{secret} is a secret and arguments can be seen by others; "
            f'write {{"{secret}": "…"}} to standard input instead'
        )


def _secrets(
    arguments: argparse.Namespace, info: GatewayInfo | None, fields: Mapping[str, str]
) -> Mapping[str, Secret]:
    """From standard input; what is not there may be in the environment."""
    names = [field.name for field in info.form if field.secret] if info is not None else []
    _refuse_secret_arguments(arguments, names, fields)
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
