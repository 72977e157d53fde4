"""The README's table of what each provider can do, made from the code.

`python -m tests.abilities` writes it, `--check` only compares; a test does the latter.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from smsdesk.core.gateway import (
    ChecksLogin,
    GatewayConfig,
    HasBalance,
    ListsSenders,
    Provider,
    Reconciles,
    ReportsStatus,
    Schedules,
    ShortensLinks,
    SmsGateway,
)
from smsdesk.core.message import OutgoingSms
from smsdesk.core.phone import PhoneNumber
from smsdesk.gateways.catalogue import providers

README = Path(__file__).parent.parent / "README.md"
BEGIN = "<!-- abilities: written by python -m tests.abilities -->"
END = "<!-- end of abilities -->"

Cell = Callable[[SmsGateway], str]


def _can(ability: type) -> Cell:
    return lambda gateway: "yes" if isinstance(gateway, ability) else "no"


def _short_links(gateway: SmsGateway) -> str:
    """Which senders it works for is declared by the form's field."""
    if not isinstance(gateway, ShortensLinks):
        return "no"
    values = {field.name: field.default for field in gateway.info.form}
    flags = [field for field in gateway.info.form if field.name == "shorten_links"]
    blocked = [f for f in flags if f.available is not None and f.available(values) is not None]
    return "some senders" if blocked else "yes"


def _schedules(gateway: SmsGateway) -> str:
    """Perhaps not from a sender of any kind."""
    if not isinstance(gateway, Schedules):
        return "no"
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    reason = gateway.may_schedule(OutgoingSms("", PhoneNumber("+48500000000"), "", "", tomorrow))
    return "some senders" if reason else "yes"


COLUMNS: Sequence[tuple[str, Cell]] = (
    ("test SMS", lambda _gateway: "yes"),  # setting up any gateway begins with one
    ("free login check", _can(ChecksLogin)),
    ("balance", _can(HasBalance)),
    ("sender names", _can(ListsSenders)),
    ("delivery reports", _can(ReportsStatus)),
    ("asks after an unknown outcome", _can(Reconciles)),
    ("schedule kept by the provider", _schedules),
    ("short links", _short_links),
    ("SMS per request", lambda gateway: str(gateway.info.batch_limit)),
    ("replies", lambda gateway: "yes" if hasattr(gateway, "replies") else "no"),
)


def table() -> str:
    """The table in Markdown, a row per ability, a column per provider."""
    with TemporaryDirectory() as folder:
        gateways = [_gateway(one) for one in providers(Path(folder) / "practice.json")]
        rows = list(_rows(gateways))
        for gateway in gateways:
            gateway.close()
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def written() -> str:
    """The table as the README has it."""
    text = README.read_text("utf-8")
    return text.partition(BEGIN)[2].partition(END)[0].strip()


def write() -> None:
    """Put the table into the README."""
    text = README.read_text("utf-8")
    before, after = text.partition(BEGIN)[0], text.partition(END)[2]
    README.write_text(f"{before}{BEGIN}\n\n{table()}\n\n{END}{after}", "utf-8")


def _rows(gateways: Sequence[SmsGateway]) -> Iterator[Sequence[str]]:
    yield ["", *(gateway.info.name for gateway in gateways)]
    yield ["---"] * (len(gateways) + 1)
    for name, cell in COLUMNS:
        yield [name, *(cell(gateway) for gateway in gateways)]


def _gateway(provider: Provider) -> SmsGateway:
    fields = {field.name: field.default for field in provider.info.form if not field.secret}
    return provider.build(GatewayConfig(provider.info.key, fields))


def main() -> int:
    """Write or compare."""
    if "--check" not in sys.argv:
        write()
    return 0 if written() == table() else 1


if __name__ == "__main__":
    raise SystemExit(main())
