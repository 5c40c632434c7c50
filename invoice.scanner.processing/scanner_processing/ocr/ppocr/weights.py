"""The networks as rapidocr's wheel carries them: no download, no network.

The recogniser knows 18,708 characters, and telling them apart is a third of its work. Invoices in Latin script need
some six hundred: its last layer is cut to their columns. What it sees in a line stays the same.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from scanner_processing.ocr.options import Script

DETECTION = "PP-OCRv6_det_small.onnx"
RECOGNITION = "PP-OCRv6_rec_small.onnx"
HEAD = ("linear_8.w_0", "linear_8.b_0")  # the recogniser's last layer: one column, and one number, for each class
BLANK, SPACE = "", " "

# Unicode blocks, first and last: Basic Latin to Latin Extended-B, Latin Extended Additional, punctuation, currencies,
# letter-like symbols such as ™.
LATIN = ((0x0020, 0x024F), (0x1E00, 0x1EFF), (0x2010, 0x203A), (0x20A0, 0x20CF), (0x2100, 0x214F))


@dataclass(frozen=True, slots=True)
class Recognition:
    """``alphabet``: the character of each class; class 0 is CTC's blank."""

    model: bytes
    alphabet: tuple[str, ...]


def detection() -> bytes:
    return (_folder() / DETECTION).read_bytes()


def recognition(script: Script) -> Recognition:
    """Cut to the characters of a script; takes half a second."""
    import onnx  # noqa: PLC0415 - heavy, and wanted only where pages are read

    model = onnx.load(_folder() / RECOGNITION)
    alphabet = (BLANK, *_characters(model), SPACE)
    if script is Script.ALL:
        return Recognition(model.SerializeToString(), alphabet)
    classes = [number for number, character in enumerate(alphabet) if not character or _is_latin(character)]
    _cut(model, classes)
    return Recognition(model.SerializeToString(), tuple(alphabet[number] for number in classes))


def _characters(model: Any) -> list[str]:
    (characters,) = (str(each.value) for each in model.metadata_props if each.key == "character")
    return characters.split("\n")


def _is_latin(character: str) -> bool:
    return len(character) == 1 and any(first <= ord(character) <= last for first, last in LATIN)


def _cut(model: Any, classes: Sequence[int]) -> None:
    from onnx import numpy_helper  # noqa: PLC0415

    for weights in model.graph.initializer:
        if weights.name in HEAD:
            kept = np.ascontiguousarray(numpy_helper.to_array(weights)[..., classes])
            weights.CopyFrom(numpy_helper.from_array(kept, weights.name))
    del model.graph.value_info[:]  # shapes that were noted for the whole head
    model.graph.output[0].type.tensor_type.shape.dim[-1].dim_value = len(classes)


@cache
def _folder() -> Path:
    spec = find_spec("rapidocr")  # found, not imported: only its weights are wanted
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("rapidocr is not installed; its package carries the weights.")
    return Path(spec.origin).parent / "models"
