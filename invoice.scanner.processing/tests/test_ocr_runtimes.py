"""What the runtimes of the networks do beside their work, each in a process of its own."""

import subprocess
import sys
from pathlib import Path

LOADING = """
import gc
from threading import Thread
from scanner_contract.values import Device
from scanner_processing.ocr.options import OcrOptions
from scanner_processing.ocr.ppocr import weights
from scanner_processing.ocr.ppocr.runtime import OnnxNetwork, OpenVinoNetwork

model = weights.detection()
options = OcrOptions(threads=1)
"""

EACH_ONCE = """
networks = [OpenVinoNetwork(model, options), OnnxNetwork(model, options, Device.CPU)]
"""

SIGNAL_STACK = """
import ctypes
import faulthandler

class Stack(ctypes.Structure):
    _fields_ = [("start", ctypes.c_void_p), ("flags", ctypes.c_int), ("size", ctypes.c_size_t)]

def is_mapped():
    stack = Stack()
    ctypes.CDLL(None).sigaltstack(None, ctypes.byref(stack))
    ranges = (line.split()[0].split("-") for line in open("/proc/self/maps"))
    return any(int(first, 16) <= stack.start < int(last, 16) for first, last in ranges)

faulthandler.enable()
assert is_mapped()
networks = [OpenVinoNetwork(model, options)]
thread = Thread(target=lambda: (networks.clear(), gc.collect()))
thread.start()
thread.join()
assert is_mapped(), "a signal would write over memory that is not a stack any more"
"""


def run(code: str, home: Path) -> None:
    """Nothing of this environment goes along: telemetry is silent where a variable says that a CI runs it."""
    done = subprocess.run(
        [sys.executable, "-c", LOADING + code], env={"HOME": str(home)}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_nothing_is_noted_for_the_makers(tmp_path: Path) -> None:
    """Telemetry starts with an identifier of this machine and a queue in the home folder."""
    run(EACH_ONCE, tmp_path)
    assert list(tmp_path.rglob("*")) == []


def test_signals_keep_their_stack_when_a_network_ends_in_another_thread(tmp_path: Path) -> None:
    run(SIGNAL_STACK, tmp_path)
