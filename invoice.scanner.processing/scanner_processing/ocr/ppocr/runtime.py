"""What computes a network: OpenVINO on a processor, ONNX Runtime on a GPU, or wherever there is no OpenVINO.

bfloat16 costs PP-OCR no accuracy, and on a processor that has it a network takes less than half the time.
"""

from functools import cache
from importlib.util import find_spec
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from scanner_contract.errors import ConfigurationError
from scanner_contract.values import Device
from scanner_processing.ocr.options import OcrOptions, WantedDevice

Floats = NDArray[np.float32]

CUDA = "CUDAExecutionProvider"
CPU = "CPUExecutionProvider"


class Network(Protocol):
    """``together``: how many inputs it is fastest with."""

    device: Device
    together: int

    def __call__(self, batch: Floats) -> Floats: ...


def load(model: bytes, options: OcrOptions) -> Network:
    """A network from its ONNX file. Raises ConfigurationError when a GPU is demanded and there is none to use."""
    if options.device is not WantedDevice.CPU and _has_cuda():
        return OnnxNetwork(model, options, Device.GPU)
    if options.device is WantedDevice.GPU:
        raise ConfigurationError("OCR_DEVICE is gpu, but there is no CUDA here for ONNX Runtime (onnxruntime-gpu).")
    return OpenVinoNetwork(model, options) if find_spec("openvino") else OnnxNetwork(model, options, Device.CPU)


def _has_cuda() -> bool:
    import onnxruntime  # noqa: PLC0415 - heavy, and wanted only where pages are read

    return CUDA in onnxruntime.get_available_providers()


class OpenVinoNetwork:
    """Compiles anew for each shape it has not seen: shapes should be few."""

    device = Device.CPU
    together = 4

    def __init__(self, model: bytes, options: OcrOptions) -> None:
        core = _core()
        has_bf16 = "BF16" in core.get_property("CPU", "OPTIMIZATION_CAPABILITIES")
        settings = {
            "PERFORMANCE_HINT": "LATENCY",
            "NUM_STREAMS": 1,
            "INFERENCE_NUM_THREADS": options.threads,
            "ENABLE_CPU_PINNING": False,  # each process would pin its thread to the same core as all others
            "INFERENCE_PRECISION_HINT": "bf16" if has_bf16 else "f32",
        }
        self._request = core.compile_model(core.read_model(model, b""), "CPU", settings).create_infer_request()

    def __call__(self, batch: Floats) -> Floats:
        return np.asarray(self._request.infer({0: batch}, share_inputs=True)[0])


@cache
def _core() -> Any:
    """The only one of this process, and never let go.

    The first core gives its thread another signal stack, and the end of the last one unmaps it. Where that end comes
    in another thread the stack stays registered, and the next signal writes over whatever is mapped there by then
    (OpenVINO 2026.4).
    """
    import openvino  # noqa: PLC0415

    return openvino.Core()


class OnnxNetwork:
    def __init__(self, model: bytes, options: OcrOptions, device: Device) -> None:
        import onnxruntime  # noqa: PLC0415

        self.device = device
        self.together = 16 if device is Device.GPU else 1
        threads = onnxruntime.SessionOptions()
        threads.intra_op_num_threads = options.threads
        threads.inter_op_num_threads = 1
        providers = [CUDA, CPU] if device is Device.GPU else [CPU]
        self._session: Any = onnxruntime.InferenceSession(model, threads, providers=providers)
        self._input = self._session.get_inputs()[0].name

    def __call__(self, batch: Floats) -> Floats:
        return np.asarray(self._session.run(None, {self._input: batch})[0])
