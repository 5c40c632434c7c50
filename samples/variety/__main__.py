"""Write documents with their truth: ``python -m samples.variety --count 1000 --seed 7 FOLDER``.

Beside each file stands ``NAME.json``, its truth; ``truth.jsonl`` has a line a file: ``file``, ``kind``, ``lang``,
``source`` (the layout's family), ``truth``, and for pages as they were drawn ``places``: of each value its page and its
box, as parts of the page's size.
"""

import argparse
import json
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from samples.variety.document import KINDS, Document, make_document

UNMOVED = {"digital", "einvoice"}


def main() -> None:
    options = _options()
    began = time.perf_counter()
    count = write(_documents(options.seed, options.count, options.kinds, options.workers), options.folder)
    print(f"{count} documents, {count / (time.perf_counter() - began):.1f} a second, in {options.folder}")


def write(documents: Iterable[Document], folder: Path) -> int:
    """Files, truths and ``truth.jsonl``; returns how many documents that were."""
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    with (folder / "truth.jsonl").open("w", encoding="utf-8") as lines:
        for document in documents:
            count += 1
            (folder / document.file).write_bytes(document.content)
            truth = document.truth.model_dump(mode="json")
            (folder / f"{document.name}.json").write_text(
                json.dumps(truth, indent=2, ensure_ascii=False) + "\n", "utf-8"
            )
            lines.write(json.dumps(line(document), ensure_ascii=False) + "\n")
    return count


def line(document: Document) -> dict[str, object]:
    """The document's line in ``truth.jsonl``; null in its truth is what it does not say."""
    entry: dict[str, object] = {"file": document.file, "kind": document.kind, "lang": document.language}
    entry |= {"source": document.family, "truth": document.truth.model_dump(mode="json")}
    if document.kind in UNMOVED:
        places: dict[str, list[list[object]]] = {}
        for mark in document.marks:
            places.setdefault(mark.path, []).append([mark.page, *mark.box])
        entry["places"] = places
    return entry


def _documents(seed: str, count: int, kinds: tuple[str, ...], workers: int) -> Iterator[Document]:
    if workers == 1:
        yield from (make_document(seed, place, kinds) for place in range(count))
        return
    with ProcessPoolExecutor(workers) as pool:
        yield from pool.map(partial(make_document, seed, kinds=kinds), range(count), chunksize=16)


def _kinds(text: str) -> tuple[str, ...]:
    kinds = tuple(text.split(","))
    if unknown := set(kinds) - set(KINDS):
        raise argparse.ArgumentTypeError(f"no such kind: {', '.join(sorted(unknown))}; there are {', '.join(KINDS)}")
    return kinds


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="samples.variety", description="Draw invoices that nobody has seen.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", default="1", help="the same seed draws the same documents")
    parser.add_argument("--kinds", type=_kinds, default=KINDS, help=",".join(KINDS))
    parser.add_argument("--workers", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    main()
