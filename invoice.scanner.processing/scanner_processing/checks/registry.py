"""The list of checks, in the order in which a person reads them. Any that fails sends the document to a person."""

from scanner_processing.checks import arithmetic, completeness, dates, einvoice, identifiers
from scanner_processing.checks.case import Check

CHECKS: tuple[Check, ...] = (
    completeness.document_type,
    completeness.required_fields,
    completeness.pages_read,
    completeness.hidden_text,
    einvoice.einvoice_unreadable,
    einvoice.einvoice_contradicts_page,
    einvoice.einvoice_violations,
    completeness.values_readable,
    completeness.evidence,
    completeness.currency_known,
    arithmetic.lines_add_up,
    arithmetic.vat_rates,
    arithmetic.net_plus_vat,
    arithmetic.amount_due,
    dates.date_order,
    dates.date_not_in_future,
    dates.service_period,
    identifiers.iban,
    identifiers.bic,
    identifiers.vat_id,
    identifiers.two_parties,
    identifiers.tax_number,
    identifiers.payment_reference,
)

CONFIRMING = frozenset({"net_plus_vat", "lines_add_up"})
"""Checks that hardly pass by chance: what they looked at is surer than its reader could know."""
