"""A syntax binding, as EN 16931-3 calls it: one table says where a syntax keeps each term."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from lxml import etree

from scanner_contract.errors import BadFile
from scanner_contract.invoice import DocumentType, Kind, Term
from scanner_contract.values import Stated, Syntax, Violation
from scanner_processing.einvoices.places import UNION, Element, Node, Places
from scanner_processing.einvoices.plain import plain, text_of
from scanner_processing.einvoices.terms import Terms, known

LONGEST_QUOTE = 60
MAX_ROWS = 20_000  # of a group


class Parts(NamedTuple):
    """A value that stands in several nodes: where they are, and what comes between them."""

    paths: tuple[str, ...]
    between: str = " "


Path = str | Parts
Table = Mapping[str, Path | tuple[Path, ...]]
"""The name of a term → its XPath; of several, the first that finds something counts."""


class Group(NamedTuple):
    """The XPath of a group's rows, and where their terms stand within a row."""

    rows: str
    table: Table


@dataclass(frozen=True, kw_only=True)
class Binding:
    """``roots`` are the qualified names of the root elements, and what a document is that does not say more.

    ``prefixes`` are those of the XPaths, as in the standard. ``irregular`` finds what only this syntax can get wrong.
    """

    syntax: Syntax
    roots: Mapping[str, DocumentType | None]
    prefixes: Mapping[str, str]
    header: Table
    groups: Mapping[str, Group]
    irregular: Callable[[Element, Places], Iterator[Violation]] = lambda _root, _places: iter(())


class Reading:
    """Reads one document by its binding; what cannot be read becomes a violation."""

    def __init__(self, root: Element, binding: Binding, places: Places) -> None:
        self.violations: list[Violation] = []
        self._root, self._binding, self._places = root, binding, places
        self._currency = next((text for text, _ in self._candidates(root, binding.header["currency"])), None)

    def header(self) -> Terms:
        """Raises BadFile: ``too_complex``."""
        header = self._terms(self._root, "", self._binding.header)
        implied = self._binding.roots[self._root.tag]
        said = {"document_type": Stated(raw=implied, xpath=header.place)} if implied else {}
        groups = {
            name: tuple(self._terms(row, name, group.table) for row in self._rows(group))
            for name, group in self._binding.groups.items()
        }
        return Terms(header.place, {**said, **header.stated}, groups)

    def _rows(self, group: Group) -> list[Element]:
        found = self._find(self._root, group.rows)
        if len(found) > MAX_ROWS:
            raise BadFile(
                f"The e-invoice has more than {MAX_ROWS:,} lines, the most that are read.", code="too_complex"
            )
        return found

    def _terms(self, element: Element, group: str, table: Table) -> Terms:
        all_terms = known(group)
        found = {name: self._stated(element, paths, all_terms[name]) for name, paths in table.items()}
        return Terms(self._places.of(element), {name: stated for name, stated in found.items() if stated})

    def _stated(self, element: Element, paths: Path | tuple[Path, ...], term: Term) -> Stated | None:
        """The first that is not empty. An account that is no IBAN is nobody's mistake; all else that is not what it
        should be is a violation."""
        for text, nodes in self._candidates(element, paths):
            raw = plain(text, term.kind, nodes[0])
            if raw:
                self._look_at_currency(term, nodes[0])
                return Stated(raw=raw, xpath=UNION.join(self._places.of(node) for node in nodes))
            if term.kind is not Kind.IBAN:
                self.violations.append(self._unreadable(text, term, nodes[0]))
                return None
        return None

    def _candidates(self, element: Element, paths: Path | tuple[Path, ...]) -> Iterator[tuple[str, list[Node]]]:
        for path in (paths,) if isinstance(paths, str | Parts) else paths:
            if isinstance(path, Parts):
                nodes = [node for part in path.paths for node in self._find(element, part)[:1] if text_of(node)]
                if nodes:
                    yield path.between.join(text_of(node) for node in nodes), nodes
            else:
                yield from ((text, [node]) for node in self._find(element, path) if (text := text_of(node)))

    def _look_at_currency(self, term: Term, node: Node) -> None:
        """An amount in another currency than the invoice's is no amount of this invoice."""
        currency = node.get("currencyID") if term.kind is Kind.MONEY else None
        if currency and self._currency and currency.strip() != self._currency:
            message = f"An amount is in {currency[:10]}, but the invoice is in {self._currency[:10]}."
            self.violations.append(Violation(rule="CURRENCY", message=message, xpath=self._places.of(node)))

    def _unreadable(self, text: str, term: Term, node: Node) -> Violation:
        kind = {Kind.DATE: "a date", Kind.PERCENT: "a percentage", Kind.MONEY: "an amount"}.get(term.kind, "a number")
        return Violation(rule="VALUE", message=f"“{text[:LONGEST_QUOTE]}” is not {kind}.", xpath=self._places.of(node))

    def _find(self, element: Element, path: str) -> list[Node]:
        return list(_compiled(path, tuple(self._binding.prefixes.items()))(element))


@cache
def _compiled(path: str, prefixes: tuple[tuple[str, str], ...]) -> Callable[[Element], list[Node]]:
    return etree.XPath(path, namespaces=dict(prefixes))  # type: ignore[no-any-return]
