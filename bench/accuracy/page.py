"""The report as a page of HTML that needs nothing beside it."""

from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bench.accuracy.examples import Case
from bench.accuracy.report import Report, approved, group_row, share, three

TEMPLATE = "page.html"


def page(report: Report, cases: Sequence[Case]) -> str:
    """Whatever invoices say is escaped."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=StrictUndefined
    )
    environment.filters |= {"three": three, "share": share}
    template = environment.get_template(TEMPLATE)
    return template.render(report=report, measure=report.measure, cases=cases, approved=approved, group_row=group_row)
