"""The syntaxes of e-invoices: one module each, one table in it."""
