"""What the runtimes of the networks do beside their work, each in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

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

CORES = """
import os
import numpy as np

def allowed():
    # Of each thread; one that has ended meanwhile is at no core.
    found = set()
    for thread in os.listdir("/proc/self/task"):
        try:
            found.add(frozenset(os.sched_getaffinity(int(thread))))
        except ProcessLookupError:
            pass
    return found

network = OpenVinoNetwork(model, options)
page = np.zeros((1, 3, 640, 640), np.float32)
at_work = Thread(target=lambda: [network(page) for _ in range(3)])
at_work.start()
seen = set()
while at_work.is_alive():
    seen |= allowed()
assert seen == {frozenset(os.sched_getaffinity(0))}, f"threads are bound to cores: {seen}"
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


@pytest.mark.skipif(len(os.sched_getaffinity(0)) < 2, reason="on a single core there is no other")
def test_a_network_computes_on_whichever_core_is_free(tmp_path: Path) -> None:
    """Bound to a core, the networks of all workers would be bound to the same."""
    run(CORES, tmp_path)
