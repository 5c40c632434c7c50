"""R5: a file that kills whoever works on it ends as a dead letter, and its neighbours do not notice."""

from collections.abc import Callable

from scanner_contract.pipeline import STAGES, StageName

from .clients import Client
from .invariants import breaches
from .paper import Paper
from .plant import Plant

NEIGHBOURS = 100
SETTLE_SECONDS = 60.0
ENDS = "SELECT id, status, error_code FROM documents WHERE company_id = %(company)s"
DEAD = """SELECT document_id, stage, attempt, error_code FROM tasks
          WHERE company_id = %(company)s AND state = 'dead' ORDER BY stage"""


def test_poison_ends_as_a_dead_letter(plant: Plant, client: Client, report: Callable[..., None]) -> None:
    file = client.deliver(Paper(poison=StageName.PREPROCESSING))
    page = client.deliver(Paper(poison=StageName.OCR, pages=1))
    neighbours = client.deliver_all([Paper(pages=1) for _ in range(NEIGHBOURS)])
    assert plant.settles(client.company, SETTLE_SECONDS)
    assert not breaches(plant, client.company, [file, page, *neighbours])

    ends = {str(row["id"]): (row["status"], row["error_code"]) for row in plant.rows(ENDS, company=client.company)}
    assert ends[file.document_id] == ("preprocess_error", "worker_lost")
    assert ends[page.document_id] == ("ocr_error", "worker_lost")
    assert {ends[each.document_id] for each in neighbours} == {("approved", None)}

    dead = {row["stage"]: row["attempt"] for row in plant.rows(DEAD, company=client.company)}
    assert dead == {stage: 1 + STAGES[stage].retries for stage in (StageName.PREPROCESSING, StageName.OCR)}
    report("R5, poison", neighbours=len(neighbours), attempts_until_dead=dead)
