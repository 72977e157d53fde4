"""SecretsHere: where several desks share a database, some of them have no password for a gateway.

Such a desk must not pause the gateway for all of them. It sends what it can, then ends its run when
something waits for a gateway of others: while it held the lease, they could not send. One that has
no password at all begins none.
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
        """Raise SmsdeskError(SECRET_ELSEWHERE) when all passwords in use are elsewhere."""
        with self._store.begin() as tx:
            active = [record for record in tx.gateways.list() if record.active]
        wanting = [record for record in active if record.secret_names]
        missing = [error for record in wanting if (error := self._missing(record))]
        if missing and len(missing) == len(wanting):
            raise missing[0]

    def _missing(self, record: "GatewayRecord") -> SmsdeskError | None:
        try:
            self._connector.stored_secrets(record, record.secret_names)
        except SmsdeskError as error:
            elsewhere = _elsewhere(record)
            elsewhere.__cause__ = error
            return elsewhere
        return None

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
