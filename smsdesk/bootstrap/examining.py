"""What `doctor` looks at, and in which order. What it finds is the services' matter."""

import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from smsdesk import paths
from smsdesk.bootstrap.connecting import make_connector, short_limits
from smsdesk.bootstrap.data import backups, databases
from smsdesk.clock import utc_now
from smsdesk.core.errors import SmsdeskError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smsdesk.core.server_address import ServerAddress
    from smsdesk.services.health import Finding
    from smsdesk.store.secrets import Secrets


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
            yield of_backups(backups(data_dir, store, secrets).state())
    ask = connections if online else logins
    if active:
        yield from ask(active, make_connector(data_dir, secrets, short_limits()).open)
