"""The composition root, free of Qt: builds store, gateways and services over one data folder.

Everything heavy is imported inside the functions, so importing this module costs nothing.
"""

import logging
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, suppress
from functools import partial
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING

from smsdesk import logs, native_crashes, paths
from smsdesk.clock import utc_now
from smsdesk.core.errors import ErrorCode, SmsdeskError

if TYPE_CHECKING:
    from smsdesk.core.gateway import SmsGateway
    from smsdesk.core.server_address import ServerAddress
    from smsdesk.gateways.limits import Limits
    from smsdesk.services.backups.restore import RestoreService
    from smsdesk.services.backups.service import BackupService
    from smsdesk.services.connector import Connector
    from smsdesk.services.databases.opening import Databases
    from smsdesk.services.desk import Desk
    from smsdesk.services.draft_file import DraftFile
    from smsdesk.services.health import Finding
    from smsdesk.services.sender import Sender
    from smsdesk.store.live import Live
    from smsdesk.store.secrets import Secrets
    from smsdesk.store.unit import Store

READ_TIMEOUT_VARIABLE = "SMSDESK_HTTP_READ_TIMEOUT"
"""Seconds to wait for a gateway's answer."""
LISTED_VARIABLE = "SMSDESK_LISTED_AFTER"
"""With the other one: seconds until a message that a provider does not list was never taken. Too
few make more messages unclear; nothing is sent twice for it."""
_LONGEST_WAIT = 3600
_PRIVATE = 0o700
_PRACTICE = "practice"
_PRACTICE_NAME = "Tryb ćwiczeniowy"


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
        store = _open_store(data_dir)
        opened.callback(store.close)
        secrets = Secrets()
        connector = _connector(data_dir, secrets)
        desk = _build(
            store,
            secrets,
            connector,
            opened.close,
            paths.watched_folder(data_dir),
            _backups(data_dir, store, secrets),
            _shared_draft(data_dir),
        )
        starters = paths.resources() / "starter_templates.toml"
        desk.templates.start_with(lambda: read_starters(starters.read_text("utf-8")))
        _start_own_fields(desk)
        until_built.pop_all()
    return desk


def open_restoring(data_dir: Path) -> "RestoreService":
    """What brings copies back, also where the data cannot be opened.

    Raises SmsdeskError(DATA_DIR_UNUSABLE).
    """
    from smsdesk.services.backups.restore import RestoreService
    from smsdesk.services.backups.service import saved_passphrase
    from smsdesk.services.bridges.choice import ChoiceFile
    from smsdesk.store.secrets import Secrets

    start_log(data_dir)
    watching = ChoiceFile(paths.watched_folder(data_dir))
    saved = partial(saved_passphrase, Secrets())
    return RestoreService(_live(data_dir), data_dir, watching, saved, utc_now)


def backup_folder(data_dir: Path) -> Path:
    """Where copies go; where no data can be opened, where they usually go."""
    from smsdesk.store.engine import make_engine
    from smsdesk.store.secrets import Secrets
    from smsdesk.store.unit import Store

    try:
        with closing(Store(make_engine(paths.database(data_dir)))) as store:
            return _backups(data_dir, store, Secrets()).state().folder
    except SmsdeskError:
        return paths.backups(data_dir)


def _backups(data_dir: Path, store: "Store", secrets: "Secrets") -> "BackupService":
    from smsdesk.services.backups.service import BackupService

    usual = paths.backups(data_dir)
    return BackupService(store, _live(data_dir), secrets, data_dir, usual, utc_now)


def _live(data_dir: Path) -> "Live":
    """The database in use, as far as copies go.

    Raises SmsdeskError(DATABASE_CHOICE_BROKEN, KEYRING_*).
    """
    from smsdesk.store.live import FileLive

    places = databases(data_dir)
    server = places.server()
    if server is None:
        return FileLive(places.own)
    from smsdesk.store.live_server import ServerLive

    return ServerLive(server, places.choice.password().reveal())


def _start_own_fields(desk: "Desk") -> None:
    from smsdesk.services.people.own_fields import read_starters

    starters = paths.resources() / "starter_fields.toml"
    desk.own_fields.start_with(
        lambda: read_starters(
            starters.read_text("utf-8"), {each.name: each.id for each in desk.templates.list()}
        )
    )


def prepare_practice(data_dir: Path) -> None:
    """Fill a fresh data folder for practising: practice gateway, sample contacts.

    Raises SmsdeskError(DATA_DIR_UNUSABLE, DATABASE_*).
    """
    desk = open_desk(data_dir)
    try:
        if not desk.gateways.list() and not desk.contacts.count():
            _add_practice_gateway(data_dir, desk)
            desk.contact_import.run(paths.resources() / "sample_contacts.csv")
    finally:
        desk.close()


def _add_practice_gateway(data_dir: Path, desk: "Desk") -> None:
    """It sends nothing, so there is nothing to be tested first."""
    from smsdesk.services.setup_values import SetupDraft
    from smsdesk.store.gateway_configs import GatewayValues

    fields = desk.gateways.checked(SetupDraft(_PRACTICE, {})).fields
    store = _open_store(data_dir)
    with closing(store), store.begin(write=True) as tx:
        tx.gateways.add(token_hex(4), GatewayValues(_PRACTICE, _PRACTICE_NAME, fields), utc_now())


def examine(data_dir: Path, *, online: bool = True) -> "Iterator[Finding]":
    """What `doctor` tells, as it is found; never raises for bad data, changes nothing.

    `online`: whether the gateways are asked too.
    """
    from smsdesk import __version__
    from smsdesk.services import health_facts
    from smsdesk.services.health import Topic, careful
    from smsdesk.store.secrets import Secrets

    places = health_facts.Places(
        data=data_dir,
        log=paths.log_file(data_dir),
        resources=paths.resources(),
        chosen=data_dir != paths.usual_data_dir(),
    )
    secrets = Secrets()
    yield from careful("program", Topic.PROGRAM, health_facts.versions(__version__))
    yield from careful("system", Topic.PROGRAM, _system_findings(data_dir))
    yield from careful("folders", Topic.PLACES, health_facts.folders(places))
    yield from careful("files", Topic.PLACES, _file_findings(data_dir))
    yield health_facts.keyring(secrets)
    found = _data_findings(data_dir, secrets, online=online)
    yield from careful("database", Topic.DATABASE, found)


def _system_findings(data_dir: Path) -> "Iterator[Finding]":
    from smsdesk.services import health_system

    yield health_system.clock(utc_now, data_dir)
    yield from health_system.network()
    if sys.platform == "linux":
        from platformdirs import user_config_path

        yield health_system.links(user_config_path())


def _file_findings(data_dir: Path) -> "Iterator[Finding]":
    from smsdesk.services import health_data, health_system
    from smsdesk.services.bridges.choice import ChoiceFile

    resources, translations = paths.resources(), paths.translations()
    names = ("style.qss", "icon.svg", "starter_templates.toml")
    languages = [translations / f"smsdesk_{language}.qm" for language in ("pl", "en")]
    manual = paths.manual("pl") / "index.md"
    yield health_system.files([*(resources / name for name in names), *languages, manual])
    yield health_data.of_watched_folder(ChoiceFile(paths.watched_folder(data_dir)).load())


def _data_findings(data_dir: Path, secrets: "Secrets", *, online: bool) -> "Iterator[Finding]":
    from smsdesk.services import health_data
    from smsdesk.services.health import Finding, Topic, problem

    path = paths.database(data_dir)
    try:
        server = databases(data_dir).server()
    except SmsdeskError as error:
        yield problem("database", error, Topic.DATABASE)
        return
    if server is not None:
        yield from _server_findings(data_dir, server, secrets, online=online)
        return
    file = health_data.look_at_file(path)
    if isinstance(file, Finding):
        yield file
        return
    yield from health_data.of_file(path, file)
    if not file.current:
        return
    try:
        yield from _table_findings(data_dir, secrets, online=online)
    except SmsdeskError as error:
        yield problem("database", error, Topic.DATABASE)


def _server_findings(
    data_dir: Path, server: "ServerAddress", secrets: "Secrets", *, online: bool
) -> "Iterator[Finding]":
    from smsdesk.services.databases.examination import examine as look_at_server
    from smsdesk.services.health import Topic, problem
    from smsdesk.services.health_server import of_server

    try:
        found = look_at_server(server, databases(data_dir).choice.password(), utc_now)
        yield from of_server(found)
        if found.problem is None:
            yield from _table_findings(data_dir, secrets, online=online)
    except SmsdeskError as error:
        yield problem("database", error, Topic.DATABASE)


def _table_findings(data_dir: Path, secrets: "Secrets", *, online: bool) -> "Iterator[Finding]":
    from smsdesk.services.health_data import DataExam, of_backups
    from smsdesk.services.reach_check import connections, logins

    places = databases(data_dir)
    with closing(places.at(places.choice.read()).store()) as store:
        exam = DataExam(store, utc_now)
        yield from exam.findings()
        active = [record for record in exam.gateways() if record.active]
        if places.choice.read().server is None:
            yield of_backups(_backups(data_dir, store, secrets).state())
    ask = connections if online else logins
    if active:
        yield from ask(active, _connector(data_dir, secrets, _short_limits()).open)


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


def _shared_draft(data_dir: Path) -> "DraftFile | None":
    """None where this desk has a database of its own, which keeps the draft too."""
    places = databases(data_dir)
    return None if places.server() is None else places.drafts


def start_log(data_dir: Path) -> Callable[[], None]:
    """Make the data folder, private to its owner, and log into it until the returned is called.

    Raises SmsdeskError(DATA_DIR_UNUSABLE).
    """
    try:
        if not data_dir.exists():
            data_dir.mkdir(mode=_PRIVATE, parents=True)
        with ExitStack() as until_started:
            log = paths.log_file(data_dir)
            until_started.callback(logs.start(log))
            until_started.callback(native_crashes.watch(log.parent))
            return until_started.pop_all().close
    except OSError as error:
        reason = error.strerror or type(error).__name__
        code = ErrorCode.DATA_DIR_UNUSABLE
        raise SmsdeskError(code, name=str(data_dir), reason=reason) from error


def note_bug(data_dir: Path, report: str) -> None:
    """Put a report into the log, if there is a folder for it and it can be written."""
    log = paths.log_file(data_dir)
    if log.parent.is_dir():
        with suppress(OSError):
            stop = logs.start(log)
            logging.getLogger(__name__).critical(
                "unexpected error\n%s", report, extra={"own": True}
            )
            stop()


def databases(data_dir: Path) -> "Databases":
    """Which database the folder uses. Opens nothing."""
    from smsdesk.services.databases.choice import DatabaseChoice
    from smsdesk.services.databases.opening import Databases
    from smsdesk.services.draft_file import DraftFile
    from smsdesk.store.secrets import Secrets

    choice = DatabaseChoice(paths.database_choice(data_dir), Secrets())
    drafts = DraftFile(paths.draft(data_dir))
    return Databases(paths.database(data_dir), choice, drafts, utc_now)


def _open_store(data_dir: Path) -> "Store":
    return databases(data_dir).open()


def _connector(data_dir: Path, secrets: "Secrets", limits: "Limits | None" = None) -> "Connector":
    from smsdesk.gateways.catalogue import providers
    from smsdesk.services.connector import Connector

    ledger = paths.practice_ledger(data_dir)
    return Connector(providers(ledger, limits or _limits()), secrets)


def _short_limits() -> "Limits":
    """Somebody waits before a list of findings."""
    from smsdesk.gateways.limits import Limits

    told = _limits()
    return Limits(connect=5.0, read=min(8.0, told.read) if told else 8.0)


def _limits() -> "Limits | None":
    """Tests cannot wait as long for an answer as people should."""
    from smsdesk.gateways.limits import Limits

    read, listed = _seconds(READ_TIMEOUT_VARIABLE), _seconds(LISTED_VARIABLE)
    if read is None:
        return None
    return Limits(read=read) if listed is None else Limits(read=read, listed=listed)


def _seconds(variable: str) -> float | None:
    try:
        seconds = float(os.environ[variable])
    except (KeyError, ValueError):
        return None
    # a socket takes neither 0 nor less, nor "nan", nor what does not fit its clock
    return seconds if 0 < seconds <= _LONGEST_WAIT else None


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
