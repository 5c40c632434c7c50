"""What people see: a line for each step, tables, and errors with what to do."""

import time
from collections.abc import Callable

from rich.console import Console
from rich.table import Table

console = Console(highlight=False)


def step(title: str, work: Callable[[], str]) -> None:
    """Do it, then say in one line what came of it and how long it took."""
    began = time.monotonic()
    with console.status(f"{title} ..."):
        outcome = work()
    console.print(f"[green]✓[/] {title:<13} {outcome:<46} [dim]{time.monotonic() - began:5.1f} s[/]")


def table(*headings: str, title: str = "") -> Table:
    drawn = Table(
        title=title, title_justify="left", box=None, show_header=bool(headings), header_style="bold", pad_edge=False
    )
    for heading in headings:
        drawn.add_column(heading, overflow="fold")
    return drawn


def error(message: str, *, log: str = "") -> None:
    if log:
        console.print(log, style="dim", markup=False, soft_wrap=True)
    console.print(f"✗ {message}", style="red", markup=False, soft_wrap=True)
