"""SMSAPI (smsapi.pl, smsapi.com): its form, requests, answers and error numbers.

`form` is what a person fills in, `provider` the entry in the catalogue, `requests` and `answers`
are the wire, `errors` the table of numbers, `gateway` puts them together. A package and not one
module only for its size; the other providers see nothing of it.
"""

from smsdesk.gateways.smsapi.provider import SMSAPI, SmsApiProvider

__all__ = ["SMSAPI", "SmsApiProvider"]
