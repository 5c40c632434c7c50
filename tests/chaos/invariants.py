"""INV: what must hold after any fault, looked up in the database and on the disk, not asked of the product.

One table: each invariant is a query that finds those who break it, among the documents of one company.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from scanner_contract.pipeline import FAILED, STAGES, Unit
from scanner_contract.statuses import TERMINAL
from scanner_contract.storage import raw_key, stage_prefix

from .clients import Delivery
from .plant import Plant

EVALUATED = ("approved", "manual_review")
WORDS = {
    "terminal": [status.value for status in TERMINAL],
    "failed": [status.value for status in FAILED],
    "evaluated": list(EVALUATED),
    "of_pages": [name.value for name, stage in STAGES.items() if stage.unit is Unit.PAGE],
}

# fmt: off
QUERIES: dict[str, str] = {
    "every document comes to an end": """
        SELECT id, status FROM documents WHERE company_id = %(company)s AND status <> ALL(%(terminal)s)""",
    "one result a document, run, stage and page": """
        SELECT document_id, run, stage, page, count(*) FROM stage_results WHERE company_id = %(company)s
        GROUP BY document_id, run, stage, page HAVING count(*) <> 1""",
    "a task is done exactly where its result is, by the same fence": """
        SELECT coalesce(t.document_id, r.document_id) AS document_id, coalesce(t.stage, r.stage) AS stage,
               coalesce(t.page, r.page) AS page, t.state, t.fence AS task_fence, r.fence AS result_fence
        FROM (SELECT * FROM tasks WHERE company_id = %(company)s) AS t
        FULL JOIN (SELECT * FROM stage_results WHERE company_id = %(company)s) AS r
             USING (document_id, run, stage, page)
        WHERE (t.state = 'done') IS DISTINCT FROM (r.id IS NOT NULL) OR t.fence <> r.fence""",
    "a stage has passed once for each run in which it has all its results": """
        SELECT document_id, stage, results, passed FROM (
            SELECT document_id, stage, count(DISTINCT run) AS results FROM stage_results
            WHERE company_id = %(company)s AND stage <> ALL(%(of_pages)s) GROUP BY document_id, stage
        ) AS r FULL JOIN (
            SELECT document_id, detail->>'stage' AS stage, count(*) AS passed FROM document_events
            WHERE company_id = %(company)s AND kind = 'passed' AND detail->>'stage' <> ALL(%(of_pages)s)
            GROUP BY document_id, detail->>'stage'
        ) AS e USING (document_id, stage) WHERE results IS DISTINCT FROM passed""",
    "a page is done once for each run in which it has its result": """
        SELECT document_id, stage, page, results, done FROM (
            SELECT document_id, stage, page, count(*) AS results FROM stage_results
            WHERE company_id = %(company)s AND stage = ANY(%(of_pages)s) GROUP BY document_id, stage, page
        ) AS r FULL JOIN (
            SELECT document_id, detail->>'stage' AS stage, (detail->>'page')::int AS page, count(*) AS done
            FROM document_events WHERE company_id = %(company)s AND kind = 'page_done'
            GROUP BY document_id, detail->>'stage', detail->>'page'
        ) AS e USING (document_id, stage, page) WHERE results IS DISTINCT FROM done""",
    "the pages of a run come together at most once": """
        SELECT document_id, count(*), run FROM document_events JOIN documents ON documents.id = document_id
        WHERE documents.company_id = %(company)s AND kind = 'passed' AND detail->>'stage' = ANY(%(of_pages)s)
        GROUP BY document_id, run HAVING count(*) > run""",
    "an upload is told of once": """
        SELECT id, events, entries FROM documents
        LEFT JOIN (SELECT document_id AS id, count(*) AS events FROM document_events
                   WHERE kind = 'uploaded' GROUP BY document_id) AS e USING (id)
        LEFT JOIN (SELECT subject_id AS id, count(*) AS entries FROM audit_log
                   WHERE action = 'document.uploaded' GROUP BY subject_id) AS a USING (id)
        WHERE company_id = %(company)s AND (events, entries) IS DISTINCT FROM (1::bigint, 1::bigint)""",
    "a document that came to its end has nothing left to do": """
        SELECT documents.id, documents.status, tasks.stage, tasks.state FROM documents
        JOIN tasks ON tasks.document_id = documents.id
        WHERE documents.company_id = %(company)s AND documents.status = ANY(%(terminal)s)
          AND tasks.state IN ('ready', 'running')""",
    "a document that is still worked on has something left to do": """
        SELECT id, status FROM documents WHERE company_id = %(company)s AND status <> ALL(%(terminal)s)
          AND NOT EXISTS (SELECT FROM tasks WHERE document_id = documents.id AND tasks.run = documents.run
                          AND state IN ('ready', 'running'))""",
    "no task is of a run that its document has not begun": """
        SELECT documents.id, documents.run, tasks.run AS task_run FROM documents
        JOIN tasks ON tasks.document_id = documents.id
        WHERE documents.company_id = %(company)s AND tasks.run > documents.run""",
    "an evaluated document has its evaluation": """
        SELECT id, status FROM documents WHERE company_id = %(company)s
          AND (status = ANY(%(evaluated)s)) IS DISTINCT FROM EXISTS (
              SELECT FROM tasks WHERE document_id = documents.id AND tasks.run = documents.run
                AND stage = 'evaluation' AND state = 'done')""",
    "a document that failed has a dead task of the stage that failed": """
        SELECT id, status, stage FROM documents WHERE company_id = %(company)s AND status = ANY(%(failed)s)
          AND NOT EXISTS (SELECT FROM tasks WHERE document_id = documents.id AND tasks.run = documents.run
                          AND tasks.stage = documents.stage AND state = 'dead')""",
}
# fmt: on

RESULTS = "SELECT document_id, run, stage, page, fence FROM stage_results WHERE company_id = %(company)s"
ACKNOWLEDGED = "an acknowledged upload has its row and its file"
ORPHANS = "every file belongs to a row"


@dataclass(frozen=True, slots=True)
class Breach:
    """An invariant that does not hold, and who shows it."""

    invariant: str
    evidence: str

    def __str__(self) -> str:
        return f"{self.invariant}: {self.evidence}"


def breaches(plant: Plant, company: str, delivered: Iterable[Delivery] = ()) -> list[Breach]:
    """All that does not hold for a company. Nobody may be at work: what is half done is swept up, then there must be no
    orphan left."""
    plant.sweep()
    return contradictions(plant, company, delivered) + orphans(plant, company)


def contradictions(plant: Plant, company: str, delivered: Iterable[Delivery] = ()) -> list[Breach]:
    """What does not hold for a company, whatever goes on elsewhere."""
    found = [
        Breach(name, str(row)) for name, query in QUERIES.items() for row in plant.rows(query, company=company, **WORDS)
    ]
    return found + [Breach(ACKNOWLEDGED, problem) for problem in _lost(plant, company, delivered)]


def orphans(plant: Plant, company: str) -> list[Breach]:
    """Files of a company without a row, and whatever is still being received."""
    documents = plant.stack.home.documents
    files = {str(path.relative_to(documents)) for path in _files(documents / "raw" / company)}
    files -= {raw_key(UUID(company), row["id"]) for row in _documents(plant, company)}
    folders = {f"{path.parent.relative_to(documents)}/" for path in _files(documents / "processed" / company)}
    folders -= {
        stage_prefix(UUID(company), row.pop("document_id"), **row) for row in plant.rows(RESULTS, company=company)
    }
    received = {str(path.relative_to(documents)) for path in _files(documents / "raw" / ".incoming")}
    return [Breach(ORPHANS, key) for key in sorted(files | folders | received)]


def _lost(plant: Plant, company: str, delivered: Iterable[Delivery]) -> Iterator[str]:
    known = {str(row["id"]): row["sha256"] for row in _documents(plant, company)}
    for each in delivered:
        if known.get(each.document_id) != each.sha256:
            yield f"{each.document_id} has no row, or one with another hash"
        path = plant.stack.home.documents / raw_key(UUID(company), UUID(each.document_id))
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != each.sha256:
            yield f"{each.document_id} has no file, or another one"


def _documents(plant: Plant, company: str) -> list[dict[str, Any]]:
    return plant.rows("SELECT id, sha256 FROM documents WHERE company_id = %(company)s", company=company)


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())
