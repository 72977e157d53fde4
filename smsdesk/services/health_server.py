"""Facts about a database on a server, for `doctor`."""

from collections.abc import Iterator

from smsdesk.services.databases.examination import Examined
from smsdesk.services.health import Finding, Topic, problem

_D = Topic.DATABASE


def of_server(found: Examined) -> Iterator[Finding]:
    """Where it is, which version, what is wrong or only not as it could be."""
    # neither the name of the computer nor that of the user is for strangers
    yield Finding("database", str(found.address), topic=_D, shareable="PostgreSQL")
    yield Finding("database server", f"PostgreSQL {found.version}", topic=_D)
    if found.revision:
        yield Finding("database revision", found.revision, topic=_D)
    for error in (*([found.problem] if found.problem else ()), *found.notes):
        yield problem("database check", error, _D)
    if found.problem is None and not found.notes:
        yield Finding("database check", "ok", topic=_D)
