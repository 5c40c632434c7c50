"""What became of a company's documents, in numbers."""

from .plant import Plant

EVENTS = "SELECT kind, count(*) AS n FROM document_events WHERE company_id = %(company)s GROUP BY kind"
STATUSES = "SELECT status, count(*) AS n FROM documents WHERE company_id = %(company)s GROUP BY status"
DEAD = "SELECT count(*) AS n FROM tasks WHERE company_id = %(company)s AND state = 'dead'"


def outcome(plant: Plant, company: str) -> dict[str, object]:
    """How many attempts failed or were handed back, how many tasks died, and how the documents ended."""
    events = {row["kind"]: row["n"] for row in plant.rows(EVENTS, company=company)}
    (dead,) = plant.rows(DEAD, company=company)
    return {
        "retries": events.get("retry", 0),
        "released": events.get("released", 0),
        "dead_letters": dead["n"],
        "ended_as": {row["status"]: row["n"] for row in plant.rows(STATUSES, company=company)},
    }
