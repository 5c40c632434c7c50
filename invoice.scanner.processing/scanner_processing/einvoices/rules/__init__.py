"""The rules of the standards, in our own words: which an invoice breaks, and where."""
