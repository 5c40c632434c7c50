"""Where something stands in an e-invoice's XML, as an absolute XPath with positions that finds it again.

The prefixes are those that the standard itself uses, whatever the file calls them: ``/ubl:Invoice/cbc:ID[1]``.
"""

from collections.abc import Mapping
from typing import Any

from lxml import etree

Element = Any  # of lxml, which has no types
Node = Any  # an element, or an attribute's value that knows its element

UNION = " | "  # between the places of a value that stands in several parts


class Places:
    """The places of one document. Children are counted once for each parent, however many are asked for."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self._names = {namespace: prefix for prefix, namespace in prefixes.items()}
        self._steps: dict[Element, str] = {}

    def of(self, node: Node) -> str:
        if getattr(node, "is_attribute", False):
            return f"{self.of(node.getparent())}/@{node.attrname}"
        parent = node.getparent()
        if parent is None:
            return f"/{self._name(node) or '*'}"
        if node not in self._steps:
            self._count(parent)
        return f"{self.of(parent)}/{self._steps[node]}"

    def _count(self, parent: Element) -> None:
        """Names each child and its number among those of its name; one of a foreign namespace by its number alone."""
        seen: dict[str, int] = {}
        for number, child in enumerate(parent.iterchildren(etree.Element), 1):
            name = self._name(child)
            if name:
                seen[name] = seen.get(name, 0) + 1
            self._steps[child] = f"{name}[{seen[name]}]" if name else f"*[{number}]"

    def _name(self, element: Element) -> str | None:
        name = etree.QName(element)
        if name.namespace is None:
            return str(name.localname)
        prefix = self._names.get(name.namespace)
        return f"{prefix}:{name.localname}" if prefix else None


def find(root: Element, xpath: str, prefixes: Mapping[str, str]) -> list[Node]:
    """The nodes at a place."""
    return list(root.xpath(xpath, namespaces=dict(prefixes)))
