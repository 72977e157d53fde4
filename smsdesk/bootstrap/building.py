"""All services over one data folder, built and closed together."""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from smsdesk import paths
from smsdesk.bootstrap.connecting import make_connector
from smsdesk.bootstrap.data import backups, databases, open_store
from smsdesk.bootstrap.own_log import start_log
from smsdesk.clock import utc_now
from smsdesk.core.errors import ErrorCode, SmsdeskError

if TYPE_CHECKING:
    from smsdesk.core.gateway import SmsGateway
    from smsdesk.services.backups.service import BackupService
    from smsdesk.services.connector import Connector
    from smsdesk.services.desk import Desk
    from smsdesk.services.draft_file import DraftFile
    from smsdesk.services.sender import Sender
    from smsdesk.store.secrets import Secrets
    from smsdesk.store.unit import Store


def open_desk(data_dir: Path, *, existing: bool = False) -> "Desk":
    """All services over the data in `data_dir`, which is created when it is missing.

    `existing`: somebody has it open, so if it is missing it was deleted, and an empty one in its
    place would hide that. Where a server was chosen, that is opened and no file is looked at.
    Raises SmsdeskError(DATA_DIR_UNUSABLE, DATABASE_*, SERVER_*, KEYRING_*).
    """
    from smsdesk.services.templates import read_starters
    from smsdesk.store.secrets import Secrets

    if existing:
        databases(data_dir).check_there()
    with ExitStack() as until_built:
        opened = until_built.enter_context(ExitStack())
        opened.callback(start_log(data_dir))
        store = open_store(data_dir)
        opened.callback(store.close)
        secrets = Secrets()
        connector = make_connector(data_dir, secrets)
        desk = _build(
            store,
            secrets,
            connector,
            opened.close,
            paths.watched_folder(data_dir),
            backups(data_dir, store, secrets),
            _shared_draft(data_dir),
        )
        starters = paths.resources() / "starter_templates.toml"
        desk.templates.start_with(lambda: read_starters(starters.read_text("utf-8")))
        _start_own_fields(desk)
        until_built.pop_all()
    return desk


def _build(
    store: "Store",
    secrets: "Secrets",
    connector: "Connector",
    close: Callable[[], None],
    watched_folder: Path,
    backups: "BackupService",
    drafts: "DraftFile | None",
) -> "Desk":
    """`drafts`: where several desks share the database."""
    from smsdesk.services.bridges.folder import FolderService
    from smsdesk.services.compose import ComposeService
    from smsdesk.services.databases.areas import AreaService
    from smsdesk.services.desk import Desk
    from smsdesk.services.failover import FailoverService
    from smsdesk.services.gateway_setup import GatewaySetup
    from smsdesk.services.history import HistoryService
    from smsdesk.services.importing.contact_import import ContactImport
    from smsdesk.services.message_export import MessageExport
    from smsdesk.services.people.consents import ConsentService
    from smsdesk.services.people.contacts import ContactService
    from smsdesk.services.people.duplicates import DuplicateService
    from smsdesk.services.people.groups import GroupService
    from smsdesk.services.people.list_extras import ListExtrasService
    from smsdesk.services.people.opt_outs import OptOutService
    from smsdesk.services.people.own_fields import OwnFieldService
    from smsdesk.services.people.privacy import PrivacyService
    from smsdesk.services.people.reminders import ReminderService
    from smsdesk.services.preferences import PreferenceService
    from smsdesk.services.repeat_costs import RepeatCosts
    from smsdesk.services.retention import RetentionService
    from smsdesk.services.scheduling import SchedulingService
    from smsdesk.services.second_look import SecondLook
    from smsdesk.services.template_files import TemplateFiles
    from smsdesk.services.template_sizes import TemplateSizes
    from smsdesk.services.templates import TemplateService

    history = HistoryService(store, utc_now)
    scheduling = SchedulingService(store, connector, utc_now)
    consents = ConsentService(store, scheduling, utc_now)
    compose = ComposeService(store, connector, utc_now, drafts)
    return Desk(
        contacts=ContactService(store, utc_now),
        list_extras=ListExtrasService(store),
        groups=GroupService(store, utc_now),
        duplicates=DuplicateService(store, scheduling, utc_now),
        own_fields=OwnFieldService(store, utc_now),
        reminders=ReminderService(store, compose, utc_now),
        consents=consents,
        opt_outs=OptOutService(store, scheduling, utc_now),
        privacy=PrivacyService(store, history, consents, utc_now),
        retention=RetentionService(store, utc_now),
        contact_import=ContactImport(store, utc_now),
        templates=TemplateService(store, utc_now),
        template_files=TemplateFiles(store, utc_now),
        template_sizes=TemplateSizes(store, utc_now),
        gateways=GatewaySetup(store, secrets, connector, utc_now),
        failover=FailoverService(store, connector),
        compose=compose,
        backups=backups,
        folder=FolderService(store, compose, watched_folder, utc_now),
        history=history,
        message_export=MessageExport(history),
        repeat_costs=RepeatCosts(store, connector),
        scheduling=scheduling,
        second_look=SecondLook(store, connector, utc_now),
        preferences=PreferenceService(store),
        areas=AreaService(store, shared=drafts is not None),
        sender=_sender(store, connector, shared=drafts is not None),
        close=close,
    )


def _start_own_fields(desk: "Desk") -> None:
    from smsdesk.services.people.own_fields import read_starters

    starters = paths.resources() / "starter_fields.toml"
    desk.own_fields.start_with(
        lambda: read_starters(
            starters.read_text("utf-8"), {each.name: each.id for each in desk.templates.list()}
        )
    )


def _shared_draft(data_dir: Path) -> "DraftFile | None":
    """None where this desk has a database of its own, which keeps the draft too."""
    places = databases(data_dir)
    return None if places.server() is None else places.drafts


def _sender(store: "Store", connector: "Connector", *, shared: bool) -> "Sender":
    from smsdesk.services.databases.secrets_here import SecretsHere
    from smsdesk.services.sender import Sender

    if not shared:
        return Sender(store, _opener(store, connector))
    secrets = SecretsHere(store, connector)
    return Sender(store, secrets.open, secrets.check)


def _opener(store: "Store", connector: "Connector") -> Callable[[str], "SmsGateway"]:
    """How the sender gets at a saved gateway."""

    def open_gateway(gateway_id: str) -> "SmsGateway":
        with store.begin() as tx:
            record = tx.gateways.get(gateway_id)
        if record is None:
            raise SmsdeskError(ErrorCode.GATEWAY_GONE)
        return connector.open(record)

    return open_gateway
