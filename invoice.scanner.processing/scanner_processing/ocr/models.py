"""Folders of weights for the engine ``paddleocr``, made from those that rapidocr's package carries.

python -m scanner_processing.ocr.models FOLDER
"""

import argparse
import json
import shutil
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from scanner_contract.errors import ConfigurationError

DETECTION, RECOGNITION = "PP-OCRv6_small_det", "PP-OCRv6_small_rec"
SOURCES = {DETECTION: "PP-OCRv6_det_small.onnx", RECOGNITION: "PP-OCRv6_rec_small.onnx"}
DECODED: dict[str, Any] = {"DecodeImage": {"channel_first": False, "img_mode": "BGR"}}


def write(folder: Path) -> None:
    """One folder a model: the weights, and how PaddleOCR is to feed them and to understand what they answer.

    Raises ConfigurationError when the package rapidocr, or a file of it, is missing.
    """
    package = _package()
    for model, source in SOURCES.items():
        weights = package / "models" / source
        if not weights.is_file():
            raise ConfigurationError(f"This version of rapidocr carries no {source}.")
        _write(folder / model, weights, detection() if model == DETECTION else recognition(weights))


def detection() -> dict[str, Any]:
    normalised = {"mean": [0.5] * 3, "std": [0.5] * 3, "scale": "1./255.", "order": "hwc"}
    steps = [DECODED, {"DetResizeForTest": {"resize_long": 960}}, {"NormalizeImage": normalised}, {"ToCHWImage": None}]
    found = {"name": "DBPostProcess", "thresh": 0.3, "box_thresh": 0.6, "max_candidates": 1000, "unclip_ratio": 1.5}
    return {"PreProcess": {"transform_ops": steps}, "PostProcess": found}


def recognition(weights: Path) -> dict[str, Any]:
    """The letters are those that the weights themselves name, in the order of what they answer."""
    from onnxruntime import InferenceSession  # noqa: PLC0415 - heavy

    letters = InferenceSession(weights).get_modelmeta().custom_metadata_map["character"].split("\n")
    steps = [DECODED, {"RecResizeImg": {"image_shape": [3, 48, 320]}}]
    return {
        "PreProcess": {"transform_ops": steps},
        "PostProcess": {"name": "CTCLabelDecode", "character_dict": letters},
    }


def _package() -> Path:
    found = find_spec("rapidocr")
    if found is None or found.origin is None:
        raise ConfigurationError("The weights come from the package rapidocr, which is not installed.")
    return Path(found.origin).parent


def _write(folder: Path, weights: Path, described: dict[str, Any]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(weights, folder / "inference.onnx")
    whole = {"Global": {"model_name": folder.name}} | described
    (folder / "inference.yml").write_text(json.dumps(whole, ensure_ascii=False), "utf-8")  # JSON is YAML too


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    write(parser.parse_args().folder)


if __name__ == "__main__":
    main()
