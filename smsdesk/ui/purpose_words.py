"""Words of every purpose of a template."""

from PySide6.QtCore import QCoreApplication

from smsdesk.core.template import Purpose


def word(purpose: Purpose) -> str:
    """A heading for a group of templates."""
    translate = QCoreApplication.translate
    return {
        Purpose.ORDER: translate("Purpose", "Orders"),
        Purpose.PAYMENT: translate("Purpose", "Payments"),
        Purpose.MARKETING: translate("Purpose", "Marketing"),
        Purpose.INFORMATION: translate("Purpose", "Information"),
        Purpose.PARTNER: translate("Purpose", "Contractors"),
    }[purpose]


def explanation(purpose: Purpose) -> str:
    """What follows from it."""
    translate = QCoreApplication.translate
    return {
        Purpose.ORDER: translate("Purpose", "About a repair or a visit; needs no consent."),
        Purpose.PAYMENT: translate("Purpose", "About an invoice; needs no consent."),
        Purpose.MARKETING: translate(
            "Purpose", "Only for people who agreed to receive it; say how to resign."
        ),
        Purpose.INFORMATION: translate("Purpose", "About the workshop, such as its hours."),
        Purpose.PARTNER: translate("Purpose", "To suppliers and subcontractors."),
    }[purpose]
