"""Desk: every service behind one name, as bootstrap builds it and the edges use it."""

from collections.abc import Callable
from dataclasses import dataclass

from smsdesk.services.backups.service import BackupService
from smsdesk.services.bridges.folder import FolderService
from smsdesk.services.compose import ComposeService
from smsdesk.services.databases.areas import AreaService
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
from smsdesk.services.sender import Sender
from smsdesk.services.template_files import TemplateFiles
from smsdesk.services.template_sizes import TemplateSizes
from smsdesk.services.templates import TemplateService


@dataclass(frozen=True, slots=True)
class Desk:
    """All services over one database. Methods may be called from any thread."""

    contacts: ContactService
    list_extras: ListExtrasService
    groups: GroupService
    duplicates: DuplicateService
    own_fields: OwnFieldService
    reminders: ReminderService
    consents: ConsentService
    opt_outs: OptOutService
    privacy: PrivacyService
    retention: RetentionService
    contact_import: ContactImport
    templates: TemplateService
    template_files: TemplateFiles
    template_sizes: TemplateSizes
    gateways: GatewaySetup
    failover: FailoverService
    compose: ComposeService
    folder: FolderService
    backups: BackupService
    history: HistoryService
    message_export: MessageExport
    repeat_costs: RepeatCosts
    scheduling: SchedulingService
    second_look: SecondLook
    preferences: PreferenceService
    areas: AreaService
    sender: Sender
    close: Callable[[], None]
    """Lets go of connections; call it last."""
