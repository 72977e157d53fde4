"""From a filled-in form or a saved gateway to one that can send: provider, values, secrets."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING

from smsdesk.core.abilities import Ability, abilities_of
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import (
    ConfigField,
    FieldKind,
    GatewayConfig,
    GatewayInfo,
    Provider,
    Secret,
    ShortensLinks,
    SmsGateway,
    split_senders,
)

if TYPE_CHECKING:
    from smsdesk.store.gateway_configs import GatewayRecord
    from smsdesk.store.secrets import Secrets


class Connector:
    """Knows the catalogue and the keyring. Opens no connection by itself."""

    def __init__(self, catalogue: Sequence[Provider], secrets: "Secrets") -> None:
        self._providers = {provider.info.key: provider for provider in catalogue}
        self._secrets = secrets

    def infos(self) -> Sequence[GatewayInfo]:
        """All providers, in the order of the catalogue."""
        return [provider.info for provider in self._providers.values()]

    def find(self, key: str) -> GatewayInfo | None:
        """None for a provider that this version does not know."""
        provider = self._providers.get(key)
        return provider.info if provider else None

    def provider(self, key: str) -> Provider:
        """Raises SmsdeskError(PROVIDER_UNKNOWN)."""
        if key not in self._providers:
            known = ", ".join(self._providers)
            raise SmsdeskError(ErrorCode.PROVIDER_UNKNOWN, provider=key[:40], known=known)
        return self._providers[key]

    def info(self, key: str) -> GatewayInfo:
        """Raises SmsdeskError(PROVIDER_UNKNOWN)."""
        return self.provider(key).info

    def build(
        self, key: str, fields: Mapping[str, str], secrets: Mapping[str, Secret]
    ) -> SmsGateway:
        """A gateway from checked values. The caller closes it."""
        return self.provider(key).build(GatewayConfig(key, fields, secrets))

    def abilities(self, key: str) -> frozenset[Ability]:
        """What the provider can do besides sending; nothing for one that is not known."""
        info = self.find(key)
        if info is None:
            return frozenset()
        with closing(self.build(key, _untouched(info), {})) as gateway:
            return abilities_of(gateway)

    def open(self, record: "GatewayRecord") -> SmsGateway:
        """A saved gateway with its secrets from the keyring. The caller closes it.

        Raises SmsdeskError(PROVIDER_UNKNOWN, SECRET_GONE, KEYRING_MISSING, KEYRING_LOCKED).
        """
        secrets = self.stored_secrets(record, record.secret_names)
        return self.build(record.provider, record.fields, secrets)

    def shortener(self, record: "GatewayRecord", sender: str = "") -> Callable[[str], str]:
        """How a text will measure at this gateway under `sender`; measuring needs no login.

        Gives back the text itself where links stay as they are.
        """
        if record.fields.get("shorten_links") != "yes":
            return str
        with closing(self.build(record.provider, record.fields, {})) as gateway:
            if isinstance(gateway, ShortensLinks):
                return partial(gateway.shortened, sender=sender)
            return str

    def stored_secrets(self, record: "GatewayRecord", names: Sequence[str]) -> Mapping[str, Secret]:
        """Some of its secrets by field name. Raises SmsdeskError(SECRET_GONE, KEYRING_*)."""
        found = {}
        for name in names:
            secret = self._secrets.get(record.id, name)
            if secret is None:
                raise SmsdeskError(ErrorCode.SECRET_GONE, gateway=record.name)
            found[name] = secret
        return found


def _untouched(info: GatewayInfo) -> Mapping[str, str]:
    """The form before anybody has filled it in."""
    return {field.name: field.default for field in info.form if not field.secret}


def checked_sender(info: GatewayInfo, sender: str) -> str:
    """One sender name as the provider's form would take it; an empty one stays empty.

    Raises FieldError("sender", ...). Whether the account may use it, only the provider knows.
    """
    checks = (field.check for field in info.form if field.kind is FieldKind.SENDER)
    for check in checks:
        if sender and check is not None:
            return check(sender)
    return sender


def sender_names(info: GatewayInfo, fields: Mapping[str, str]) -> tuple[str, ...]:
    """The sender names in a form that have an effect, split at commas."""
    senders = (field for field in info.form if field.kind is FieldKind.SENDER)
    joined = ",".join(fields.get(f.name, "") for f in senders if not _is_idle(f, fields))
    return split_senders(joined)


def _is_idle(field: ConfigField, fields: Mapping[str, str]) -> bool:
    if field.idle_when is None:
        return False
    other, value = field.idle_when
    return fields.get(other) == value
