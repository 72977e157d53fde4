"""Dynmark (services.dynmark.com): its form, its two interfaces, and what their answers mean.

`form` is what a person fills in, `provider` the entry in the catalogue, `rest` and `http_form` the
two interfaces, `elements` and `xml_answer` read their answers, `failures` knows words and codes of
refusals, `sending` the way of a batch, `gateway` puts them together. A package and not one module
only for its size; the other providers see nothing of it.

Everything known about the wire comes from openings of docs.dynmark.com and from other people's
clients; what no source confirms is marked where it is used, and never taken for "sent".
"""

from smsdesk.gateways.dynmark.provider import DYNMARK, DynmarkProvider

__all__ = ["DYNMARK", "DynmarkProvider"]
