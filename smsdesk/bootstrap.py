"""The composition root, free of Qt: builds store, gateways and services over one data folder.

Everything heavy is imported inside the functions, so importing this module costs nothing.
"""

from collections.abc import Callable
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from smsdesk import logs, paths
from smsdesk.core.errors import ErrorCode, SmsdeskError

if TYPE_CHECKING:
    from smsdesk.core.gateway import SmsGateway
    from smsdesk.services.connector import Connector
    from smsdesk.services.desk import Desk
    from smsdesk.store.secrets import Secrets
    from smsdesk.store.unit import Store

_PRIVATE = 0o700
_PRACTICE = "practice"
_PRACTICE_NAME = "Tryb ćwiczeniowy"


def open_desk(data_dir: Path) -> "Desk":
    """All services over the data in `data_dir`, which is created when it is missing.

    Raises SmsdeskError(DATA_DIR_UNUSABLE, DATABASE_*).
    """
    from smsdesk.services.templates import read_starters
    from smsdesk.store.secrets import Secrets

    with ExitStack() as until_built:
        opened = until_built.enter_context(ExitStack())
        opened.callback(_start_log(data_dir))
        store = _open_store(data_dir)
        opened.callback(store.close)
        secrets = Secrets()
        connector = _connector(data_dir, secrets)
        desk = _build(store, secrets, connector, opened.close)
        starters = paths.resources() / "starter_templates.toml"
        desk.templates.start_with(read_starters(starters.read_text("utf-8")))
        until_built.pop_all()
    return desk


def prepare_practice(data_dir: Path) -> None:
    """Fill a fresh data folder for practising: practice gateway, sample contacts.

    Raises SmsdeskError(DATA_DIR_UNUSABLE, DATABASE_*).
    """
    from smsdesk.store.gateway_configs import GatewayValues

    desk = open_desk(data_dir)
    try:
        if desk.gateways.list() or desk.contacts.count():
            return
        store = _open_store(data_dir)
        with store.begin(write=True) as tx:
            fields = {"default_prefix": "+48"}
            values = GatewayValues(_PRACTICE, _PRACTICE_NAME, fields)
            tx.gateways.add(_PRACTICE, values, _now())
        store.close()
        desk.contact_import.run(paths.resources() / "sample_contacts.csv")
    finally:
        desk.close()


def _build(
    store: "Store", secrets: "Secrets", connector: "Connector", close: Callable[[], None]
) -> "Desk":
    from smsdesk.services.compose import ComposeService
    from smsdesk.services.contact_import import ContactImport
    from smsdesk.services.contacts import ContactService
    from smsdesk.services.desk import Desk
    from smsdesk.services.gateway_setup import GatewaySetup
    from smsdesk.services.history import HistoryService
    from smsdesk.services.preferences import PreferenceService
    from smsdesk.services.sender import Sender
    from smsdesk.services.templates import TemplateService

    return Desk(
        contacts=ContactService(store, _now),
        contact_import=ContactImport(store, _now),
        templates=TemplateService(store, _now),
        gateways=GatewaySetup(store, secrets, connector, _now),
        compose=ComposeService(store, connector, _now),
        history=HistoryService(),
        preferences=PreferenceService(store),
        sender=Sender(store, _opener(store, connector)),
        close=close,
    )


def _start_log(data_dir: Path) -> Callable[[], None]:
    """Make the data folder, private to its owner, and log into it."""
    try:
        if not data_dir.exists():
            data_dir.mkdir(mode=_PRIVATE, parents=True)
        return logs.start(paths.log_file(data_dir))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        code = ErrorCode.DATA_DIR_UNUSABLE
        raise SmsdeskError(code, name=str(data_dir), reason=reason) from error


def _open_store(data_dir: Path) -> "Store":
    from smsdesk.store.engine import make_engine
    from smsdesk.store.schema import upgrade
    from smsdesk.store.unit import Store

    engine = make_engine(paths.database(data_dir))
    try:
        upgrade(engine)
    except SmsdeskError:
        engine.dispose()
        raise
    return Store(engine)


def _connector(data_dir: Path, secrets: "Secrets") -> "Connector":
    from smsdesk.gateways.catalogue import providers
    from smsdesk.services.connector import Connector

    return Connector(providers(paths.practice_ledger(data_dir)), secrets)


def _opener(store: "Store", connector: "Connector") -> Callable[[str], "SmsGateway"]:
    """How the sender gets at a saved gateway."""

    def open_gateway(gateway_id: str) -> "SmsGateway":
        with store.begin() as tx:
            record = tx.gateways.get(gateway_id)
        if record is None:
            raise SmsdeskError(ErrorCode.GATEWAY_GONE)
        return connector.open(record)

    return open_gateway


def _now() -> datetime:
    return datetime.now(UTC)
