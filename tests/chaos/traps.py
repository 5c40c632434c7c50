"""Traps: files in one folder, each laid for whoever comes first. A process of the plant that reaches the place takes
the file away, which exactly one can, and there meets the fate that the file names, or what the place has in store."""

import os
import signal
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Fate(StrEnum):
    DEATH = "death"  # as the kernel ends a process that took too much memory: without a last word
    FROST = "frost"  # all threads stand still until somebody thaws the process


SIGNALS = {Fate.DEATH: signal.SIGKILL, Fate.FROST: signal.SIGSTOP}
FOLDER = "CHAOS_TRAPS"  # the environment variable by which the processes of the stack know the folder


@dataclass(frozen=True, slots=True)
class Traps:
    folder: Path

    @classmethod
    def of_this_process(cls) -> "Traps":
        return cls(Path(os.environ[FOLDER]))

    def lay(self, *names: str, fate: Fate = Fate.DEATH) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        for name in names:
            whole = self.folder / f".{name}"
            whole.write_text(fate, "ascii")
            whole.rename(self.folder / name)

    def remove(self, *names: str) -> None:
        for name in names:
            (self.folder / name).unlink(missing_ok=True)

    def lies(self, name: str) -> bool:
        return (self.folder / name).exists()

    def sprung(self, name: str) -> Fate | None:
        """The fate of whoever steps on the trap; it is gone then. None: there is no such trap."""
        mine = self.folder / f".{name}.{os.getpid()}"
        try:
            (self.folder / name).rename(mine)
        except FileNotFoundError:
            return None
        fate = Fate(mine.read_text("ascii"))
        mine.unlink()
        return fate


def meet(fate: Fate) -> None:
    os.kill(os.getpid(), SIGNALS[fate])
