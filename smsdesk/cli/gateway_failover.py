"""gateway failover: which gateways stand in for one another, and after how long."""

import argparse
from collections.abc import Mapping
from datetime import timedelta
from typing import TYPE_CHECKING

from smsdesk.cli.common import Commands, add_command, find_gateway, opened_desk, words
from smsdesk.cli.output import print_json, say

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk
    from smsdesk.services.failover import FailoverPlan

_FAR_TOO_LONG = 1_000_000
"""Minutes that still fit a timedelta; whether they make sense is for the service to say."""


def add_failover_parser(group: Commands) -> None:
    """The command."""
    summary = "let gateways stand in for one another; without arguments show who does"
    parser = add_command(group, "failover", _failover, summary)
    parser.add_argument(
        "ids", nargs="*", type=words, metavar="ID", help="ids or exact names, in their order"
    )
    parser.add_argument(
        "--after", type=int, metavar="MINUTES",
        help="how long a gateway may be asked too often before another takes over",
    )  # fmt: skip
    parser.add_argument("--off", action="store_true", help="let every message wait for its gateway")


def _failover(arguments: argparse.Namespace) -> int:
    if arguments.off and arguments.ids:
        arguments.usage_error("--off goes without gateways")
    with opened_desk(arguments) as desk:
        before = desk.failover.plan()
        wanted = _wanted(arguments, desk, before)
        if wanted != before:
            desk.failover.save(wanted)
        plan = desk.failover.plan()
        names = {gateway.id: gateway.name for gateway in desk.gateways.list()}
    if arguments.json:
        print_json(_as_json(plan, names))
    else:
        say(_sentence(plan, names))
    return 0


def _wanted(arguments: argparse.Namespace, desk: "Desk", plan: "FailoverPlan") -> "FailoverPlan":
    """The plan with what the arguments say in its place."""
    from smsdesk.services.failover import FailoverPlan

    named = tuple(find_gateway(desk, wanted).id for wanted in arguments.ids)
    after = plan.after
    if arguments.after is not None:
        bounded = max(-_FAR_TOO_LONG, min(arguments.after, _FAR_TOO_LONG))
        after = timedelta(minutes=bounded)
    enabled = not arguments.off and (bool(named) or plan.enabled)
    return FailoverPlan(named or plan.order, after, enabled)


def _minutes(plan: "FailoverPlan") -> int:
    return plan.after // timedelta(minutes=1)


def _as_json(plan: "FailoverPlan", names: Mapping[str, str]) -> Mapping[str, object]:
    order = [{"id": one, "name": names.get(one, "")} for one in plan.order]
    return {"enabled": plan.enabled, "after_minutes": _minutes(plan), "order": order}


def _sentence(plan: "FailoverPlan", names: Mapping[str, str]) -> str:
    if not plan.enabled:
        return "Failover is off: every message waits for its gateway."
    listed = ", then ".join(names.get(one, one) for one in plan.order)
    return f"Failover is on: {listed}; asked too often for {_minutes(plan)} min counts as trouble."
