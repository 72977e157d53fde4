"""Bridges to other programs of the shop, as the window shows them."""
