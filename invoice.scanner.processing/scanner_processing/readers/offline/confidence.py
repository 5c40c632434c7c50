"""How probably an answer is right, by how it was found: stated assumptions, not yet fitted to outcomes."""

AGREES = 0.99
"""Labelled, and the arithmetic or a checksum confirms it."""
LABELLED = 0.97
"""Beside its label."""
BELOW = 0.95
"""Below its label."""
COLUMN = 0.95
"""In a column of the item table; the row's arithmetic does not confirm it."""
IN_SENTENCE = 0.85
"""Behind a label in running text."""
WEAK_LABEL = 0.93
"""The label could also mean something else, but nothing else is so labelled: a plain "Date", a plain "Invoice"."""
BESIDE_TIME = 0.9
"""A date beside a time of day, on a receipt."""
COMPUTED = 0.8
"""No label, but the arithmetic leaves no other meaning."""
DOUBTFUL = 0.75
"""Beside its label, but perhaps not the whole of it, or not the right one of several such numbers."""
CONTESTED = 0.75
"""Another place says otherwise with the same right."""
POSITION = 0.6
"""By its position only."""

SENDER_LINE = 0.95
"""The vendor: in the sender's line above the customer's address."""
IN_HEAD = 0.85
"""The vendor: with its legal form, in the letterhead."""
IN_FOOTER = 0.8
"""The vendor: with its legal form, in the footer."""
LARGEST = 0.75
"""The vendor: in the largest letters at the top."""
ACCOUNT_HOLDER = 0.7
"""The vendor: the holder of the account to pay to."""
FOOTER_LINE = 0.65
"""The vendor: the first text of the footer, above an address."""
ON_SLIP = 0.98
"""The vendor: with its legal form, at the top of a receipt, which names no customer."""
FIRST_ON_SLIP = 0.7
"""The vendor: the first text of a receipt."""
FIRST_LINE = 0.5
"""The vendor: the first text of the page."""
AT_DOMAIN = 0.55
"""The vendor: a web or mail address has that name."""
VENDOR_SUREST = 0.98
