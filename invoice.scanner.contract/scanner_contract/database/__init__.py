"""PostgreSQL: tables (``models``), transactions (``session``), the schema's history (``migrations``)."""

from scanner_contract.database.session import Database

__all__ = ["Database"]
