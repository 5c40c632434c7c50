"""What can befall a running plant, and a storm of it. Only processes of the plant are touched: those that its
supervisor started, and their children."""

import signal
import threading
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from random import Random

import psutil
import redis
from psutil import Process

from .plant import API, LEASE_SECONDS, ORCHESTRATORS, WORKERS, Plant

FROZEN_SECONDS = 1.5 * LEASE_SECONDS  # so that whoever thaws has lost what it held
BROKER_FROZEN_SECONDS = 2.0

# What is done to a process; the thread, if there is one, that undoes it later.
Strike = Callable[[Process], threading.Thread | None]
Choose = Callable[[Plant, Random], list[Process]]


@dataclass(frozen=True, slots=True)
class Fault:
    """``weight``: how often it comes among the others. ``befall`` gives for each process or server that
    it befell the thread that will undo it, if there is one."""

    name: str
    weight: int
    befall: Callable[[Plant, Random], list[threading.Thread | None]]


def kill(process: Process) -> None:
    process.kill()


def quit_at_once(process: Process) -> None:
    """PostgreSQL's immediate shutdown: no checkpoint, every connection cut; recovery at the next start."""
    process.send_signal(signal.SIGQUIT)


def freeze(seconds: float) -> Strike:
    """Stops a process, and lets it go on after so many seconds as if nothing had been."""

    def strike(process: Process) -> threading.Thread:
        process.suspend()
        later = threading.Timer(seconds, thaw, [process])
        later.start()
        return later

    return strike


def thaw(process: Process) -> None:
    with suppress(psutil.NoSuchProcess):  # killed in its sleep
        process.resume()


def main_of(*programs: str) -> Choose:
    return lambda plant, random: [main for main in [plant.main(random.choice(programs))] if main]


def child_of(*programs: str) -> Choose:
    def choose(plant: Plant, random: Random) -> list[Process]:
        children = plant.children(*programs)
        return [random.choice(children)] if children else []

    return choose


def fault(name: str, weight: int, choose: Choose, strike: Strike) -> Fault:
    """One that befalls a process."""

    def befall(plant: Plant, random: Random) -> list[threading.Thread | None]:
        try:
            return [strike(victim) for victim in choose(plant, random)]
        except psutil.NoSuchProcess:
            return []

    return Fault(name, weight, befall)


def flush(plant: Plant, _random: Random) -> list[threading.Thread | None]:
    """The broker forgets everything."""
    with redis.Redis.from_url(plant.valkey.url, socket_timeout=2, socket_connect_timeout=2) as broker:
        try:
            broker.flushall()
        except (redis.ConnectionError, redis.TimeoutError):
            return []
    return [None]


FAULTS = (
    fault("API worker killed", 3, child_of(API), kill),
    fault("API worker frozen", 2, child_of(API), freeze(FROZEN_SECONDS)),
    fault("API killed", 1, main_of(API), kill),
    fault("worker child killed", 6, child_of(*WORKERS), kill),
    fault("worker child frozen", 5, child_of(*WORKERS), freeze(FROZEN_SECONDS)),
    fault("worker killed", 1, main_of(*WORKERS), kill),
    fault("worker frozen", 1, main_of(*WORKERS), freeze(FROZEN_SECONDS)),
    fault("orchestrator killed", 2, main_of(*ORCHESTRATORS), kill),
    fault("orchestrator frozen", 2, main_of(*ORCHESTRATORS), freeze(FROZEN_SECONDS)),
    fault("Valkey killed", 1, main_of("valkey"), kill),
    fault("Valkey frozen", 1, main_of("valkey"), freeze(BROKER_FROZEN_SECONDS)),
    Fault("Valkey emptied", 2, flush),
    fault("PostgreSQL restarted", 1, main_of("postgres"), quit_at_once),
)


def storm(
    plant: Plant, *, count: int, every: float, seed: int, over: Callable[[], bool], faults: Iterable[Fault] = FAULTS
) -> Counter[str]:
    """So many faults at least, and until it may be ``over``, one every so many seconds, drawn by weight. Returns
    how often each came, when the last process that it froze is awake again."""
    random, calm = Random(seed), threading.Event()  # noqa: S311
    kinds = list(faults)
    befallen: Counter[str] = Counter()
    undoing: list[threading.Thread] = []
    while befallen.total() < count or not over():
        calm.wait(every * random.uniform(0.5, 1.5))
        (chosen,) = random.choices(kinds, [each.weight for each in kinds])
        befell = chosen.befall(plant, random)
        befallen[chosen.name] += len(befell)
        undoing += [thread for thread in befell if thread]
    for thread in undoing:
        thread.join()
    return +befallen
