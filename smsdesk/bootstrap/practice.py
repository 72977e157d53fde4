"""A data folder for practising: a gateway that sends nothing, sample contacts."""

from contextlib import closing
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING

from smsdesk import paths
from smsdesk.bootstrap.building import open_desk
from smsdesk.bootstrap.data import open_store
from smsdesk.clock import utc_now

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk

_PRACTICE = "practice"
_PRACTICE_NAME = "Tryb ćwiczeniowy"


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
    store = open_store(data_dir)
    with closing(store), store.begin(write=True) as tx:
        tx.gateways.add(token_hex(4), GatewayValues(_PRACTICE, _PRACTICE_NAME, fields), utc_now())
