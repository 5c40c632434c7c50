"""The figures as a picture: the farther right the faster, the lower the fewer errors."""

from collections.abc import Sequence
from pathlib import Path

import matplotlib as mpl
from matplotlib.figure import Figure
from matplotlib.ticker import PercentFormatter

from bench.pages.figures import Figures

OURS, OTHERS = "#c2410c", "#475569"


def plot(figures: Sequence[Figures], file: Path) -> None:
    """Write an SVG: pages per second against the share of letters read wrong or not at all."""
    mpl.rcParams["svg.hashsalt"] = "pages"  # the same figures give the same file
    picture = Figure(figsize=(7, 4), layout="constrained")
    axes = picture.subplots()
    for place, each in enumerate(figures):
        color = OTHERS if place else OURS
        point = each.rate, each.score.error_rate
        axes.scatter(*point, s=70, color=color)
        axes.annotate(each.name, point, xytext=(0, 9), textcoords="offset points", ha="center", color=color)
    axes.set(xlabel="pages a second, whole machine", ylabel="letters read wrong or not at all", xscale="log")
    axes.yaxis.set_major_formatter(PercentFormatter(1, decimals=1))
    axes.xaxis.set_major_formatter("{x:g}")
    axes.xaxis.set_minor_formatter("{x:g}")
    axes.set_ylim(bottom=0, top=1.25 * max(each.score.error_rate for each in figures) or 1)
    axes.margins(x=0.2)
    axes.spines[["top", "right"]].set_visible(False)
    picture.savefig(file, metadata={"Date": None})
