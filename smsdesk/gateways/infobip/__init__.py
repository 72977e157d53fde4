"""Infobip: its form, requests, answers and statuses.

`form` is what a person fills in, `provider` the entry in the catalogue, `requests` and `answers`
are the wire, `statuses` the table of status groups and ids, `gateway` puts them together. A package
and not one module only for its size; the other providers see nothing of it.
"""

from smsdesk.gateways.infobip.provider import INFOBIP, InfobipProvider

__all__ = ["INFOBIP", "InfobipProvider"]
