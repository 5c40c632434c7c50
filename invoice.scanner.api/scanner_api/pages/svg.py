"""SVG as values: elements, and blocks of known height that can be stacked. The library escapes all that they say."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element, tostring

NAMESPACE = "http://www.w3.org/2000/svg"
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Block:
    """Something drawn from its own top left corner down; ``height`` is the room that it takes."""

    height: float
    elements: Sequence[Element]


def element(tag: str, *children: Element | str, **attributes: object) -> Element:
    """``font_size=12`` becomes ``font-size="12"``, ``class_`` is ``class``; what XML cannot hold becomes ``�``."""
    named = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
    made = Element(tag, {name: _printed(value) for name, value in named.items()})
    made.text = NOT_XML.sub("\ufffd", "".join(child for child in children if isinstance(child, str)))
    made.extend(child for child in children if not isinstance(child, str))
    return made


def stacked(blocks: Sequence[Block]) -> Block:
    """One below the other."""
    tops = [sum(block.height for block in blocks[:index]) for index in range(len(blocks))]
    placed = [group(0, top, *block.elements) for top, block in zip(tops, blocks, strict=True)]
    return Block(sum(block.height for block in blocks), placed)


def group(x: float, y: float, *children: Element) -> Element:
    return element("g", *children, transform=f"translate({_printed(x)} {_printed(y)})")


def title(text: str) -> Element:
    """What shows when the pointer rests on the element that this is the first child of."""
    return element("title", text)


def document(width: float, height: float, label: str, *children: Element) -> str:
    """``width`` and ``height`` are CSS pixels at 100 %."""
    size = f"0 0 {_printed(width)} {_printed(height)}"
    root = element(
        "svg", *children, xmlns=NAMESPACE, viewBox=size, width=width, height=height, role="img", aria_label=label
    )  # fmt: skip
    return tostring(root, encoding="unicode")


def _printed(value: object) -> str:
    """Lengths to a tenth of a pixel."""
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else str(value)
