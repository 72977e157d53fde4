"""Bridges to other programs of the shop: the watched folder."""
