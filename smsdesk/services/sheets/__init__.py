"""Files with rows and columns: reading whatever a shop brings, writing without risk.

Nothing here knows what a column means.
"""
