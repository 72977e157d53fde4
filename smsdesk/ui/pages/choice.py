"""Which class draws which page; each is imported with its first use, one is needed at first."""

from PySide6.QtWidgets import QWidget

from smsdesk.ui.context import Context, PageKey


def make_page(key: PageKey, context: Context, parent: QWidget) -> QWidget:
    """A new page; it is also a `pages.page.Page`."""
    match key:
        case PageKey.CONTACTS:
            from smsdesk.ui.people.contacts_page import ContactsPage

            return ContactsPage(context, parent)
        case PageKey.MESSAGES:
            from smsdesk.ui.pages.messages_page import MessagesPage

            return MessagesPage(context, parent)
        case PageKey.TEMPLATES:
            from smsdesk.ui.templates.templates_page import TemplatesPage

            return TemplatesPage(context, parent)
        case PageKey.GATEWAYS:
            from smsdesk.ui.pages.gateways_page import GatewaysPage

            return GatewaysPage(context, parent)
