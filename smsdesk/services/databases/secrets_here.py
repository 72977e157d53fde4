"""SecretsHere: where several desks share a database, some of them have no password for a gateway.

Such a desk must neither hold the sender's lease, which would keep those from sending that can, nor
pause the gateway for all of them. So it does not begin a run, and ends one when it finds out.
"""

from typing import TYPE_CHECKING

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import SmsGateway
from smsdesk.services.connector import Connector

if TYPE_CHECKING:
    from smsdesk.store.gateway_configs import GatewayRecord
    from smsdesk.store.unit import Store

_KEYRING = frozenset({ErrorCode.SECRET_GONE, ErrorCode.KEYRING_MISSING, ErrorCode.KEYRING_LOCKED})


class SecretsHere:
    """What the sender of a desk among several asks."""

    def __init__(self, store: "Store", connector: Connector) -> None:
        self._store = store
        self._connector = connector

    def check(self) -> None:
        """Raise SmsdeskError(SECRET_ELSEWHERE) when a gateway in use has its password elsewhere."""
        with self._store.begin() as tx:
            active = [record for record in tx.gateways.list() if record.active]
        for record in active:
            try:
                self._connector.stored_secrets(record, record.secret_names)
            except SmsdeskError as error:
                raise _elsewhere(record) from error

    def open(self, gateway_id: str) -> SmsGateway:
        """A saved gateway.

        Raises SmsdeskError(GATEWAY_GONE, PROVIDER_UNKNOWN, SECRET_ELSEWHERE).
        """
        with self._store.begin() as tx:
            record = tx.gateways.get(gateway_id)
        if record is None:
            raise SmsdeskError(ErrorCode.GATEWAY_GONE)
        try:
            return self._connector.open(record)
        except SmsdeskError as error:
            if error.code not in _KEYRING:
                raise
            raise _elsewhere(record) from error


def _elsewhere(record: "GatewayRecord") -> SmsdeskError:
    return SmsdeskError(ErrorCode.SECRET_ELSEWHERE, gateway=record.name)
