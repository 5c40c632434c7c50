"""How many messages may still go into each queue. Little is kept in them: a queue is first in, first out, so what waits
there is what a company with a single document has to wait for."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from scanner_contract.pipeline import STAGES, StageName

MESSAGES_PER_CHILD = 1  # it hears of each that is taken, so the next one is there before the child has ended its work


@dataclass(frozen=True, slots=True)
class Crew:
    """Worker children that serve the same queues."""

    queues: frozenset[str]
    children: int


@dataclass(frozen=True, slots=True)
class Room:
    """``size``: messages that a stage's queue may still take; ``pool_size``: that all queues of its pool may take
    together. Either may be less than none."""

    stage: StageName
    size: int
    pool: int
    pool_size: int


def rooms(crews: Sequence[Crew], lengths: Mapping[str, int]) -> list[Room]:
    """Of all stages that somebody serves, those of a pool in order. ``lengths``: messages that wait in each queue.

    Queues with a crew in common are one pool: a child takes one message, whichever queue it comes from.
    """
    return [
        Room(stage.name, _free(crews, {stage.queue}, lengths), number, _free(crews, pool, lengths))
        for number, pool in enumerate(_pools(crew.queues & lengths.keys() for crew in crews))
        for stage in STAGES.values()
        if stage.queue in pool
    ]


def _free(crews: Sequence[Crew], queues: set[str], lengths: Mapping[str, int]) -> int:
    children = sum(crew.children for crew in crews if crew.queues & queues)
    return MESSAGES_PER_CHILD * children - sum(lengths[queue] for queue in queues)


def _pools(served: Iterable[frozenset[str]]) -> list[set[str]]:
    """Sets of queues, those joined that have a queue in common."""
    pools: list[set[str]] = []
    for queues in served:
        touched = [pool for pool in pools if pool & queues]
        pools = [pool for pool in pools if pool not in touched]
        pools.append(set(queues).union(*touched))
    return pools
