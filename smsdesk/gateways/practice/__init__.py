"""Practice mode: a gateway without a network, and the ledger that it keeps."""

from smsdesk.gateways.practice.gateway import PRICE, Pace, PracticeGateway, PracticeProvider

__all__ = ["PRICE", "Pace", "PracticeGateway", "PracticeProvider"]
