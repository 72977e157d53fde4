"""LinkRule: what becomes of the links in a text, and what must be said before it leaves.

What a link is, is said by `core.text`; how it is shortened, by the gateway.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from smsdesk.core.errors import SmsdeskError
from smsdesk.core.text import links

if TYPE_CHECKING:
    from smsdesk.services.connector import Connector
    from smsdesk.store.gateway_configs import GatewayRecord


@dataclass(frozen=True, slots=True)
class LinkRule:
    """Links on one gateway under one sender; by default they leave as they are, unremarked."""

    shortened: Callable[[str], str] = str
    """A text as it will measure. Links in it are a sample of what they will be."""
    warning: SmsdeskError | None = None
    """What to say of a link that leaves as it is."""

    def short_link(self, text: str) -> int:
        """About how many characters a link of `text` will take; 0 when none is shortened."""
        if self.shortened(text) == text:
            return 0
        return max((len(self.shortened(link)) for link in links(text)), default=0)

    def warnings(self, texts: Iterable[str]) -> tuple[SmsdeskError, ...]:
        """What to say before these texts leave."""
        if self.warning is None or not any(map(self._keeps_links, dict.fromkeys(texts))):
            return ()
        return (self.warning,)

    def _keeps_links(self, text: str) -> bool:
        return bool(links(text)) and self.shortened(text) == text


def link_rule(connector: "Connector", record: "GatewayRecord", sender: str) -> LinkRule:
    """The rule of a saved gateway. Raises SmsdeskError(PROVIDER_UNKNOWN)."""
    code = connector.info(record.provider).link_warning
    warning = SmsdeskError(code, gateway=record.name) if code else None
    return LinkRule(connector.shortener(record, sender), warning)
