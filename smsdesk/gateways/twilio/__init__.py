"""Twilio (twilio.com): its form, requests, answers and error codes.

`form` is what a person fills in, `provider` the entry in the catalogue, `requests` and `answers`
are the wire, `errors` the table of codes, `search` finds a message again, `gateway` puts them
together. A package and not one module only for its size; the other providers see nothing of it.
"""

from smsdesk.gateways.twilio.provider import TWILIO, TwilioProvider

__all__ = ["TWILIO", "TwilioProvider"]
