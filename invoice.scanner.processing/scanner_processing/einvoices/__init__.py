"""E-invoices: what a file says of itself to machines, field by field, and which rules of its standard it breaks.

    bytes ──parsing──▶ XML ──binding of its syntax──▶ terms ──▶ fields, each with its place in the XML
                        │                              │
                        └──schema──▶ violations ◀──rules

Everything here parses what a stranger sent, so it runs in the sandbox only.
"""
