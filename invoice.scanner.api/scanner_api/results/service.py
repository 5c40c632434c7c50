"""Fetching what the stages of a document's present run produced."""

from uuid import UUID

from scanner_api.documents import runs
from scanner_api.documents.service import find
from scanner_api.identity import Caller
from scanner_api.parts import Parts
from scanner_api.results.views import Results, results


def get(parts: Parts, caller: Caller, document_id: UUID) -> Results:
    with parts.database.transaction(caller.company_id) as session:
        document = find(session, caller.company_id, document_id)
        run = runs.fetch(session, document)
    return results(document, run)
