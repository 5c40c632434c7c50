"""``python -m tests.chaos.orchestrator``: the product's orchestrator with traps."""

from scanner_processing.orchestrator.__main__ import main
from tests.chaos import points
from tests.chaos.points import Service

if __name__ == "__main__":
    points.install(Service.ORCHESTRATOR)
    main()
