"""How many messages may go into each queue."""

from scanner_contract.pipeline import StageName
from scanner_processing.orchestrator.rooms import Crew, Room, rooms

EMPTY = {stage.value: 0 for stage in StageName}
PAGES = frozenset({"preprocessing", "ocr"})
FIELDS = frozenset({"llm", "extraction", "evaluation"})


def sizes(crews: list[Crew], lengths: dict[str, int] = EMPTY) -> dict[str, tuple[int, int]]:
    return {room.stage.value: (room.size, room.pool_size) for room in rooms(crews, lengths)}


def test_nobody_serves_anything() -> None:
    assert rooms([], EMPTY) == []


def test_a_message_for_each_child_whichever_queue_it_comes_from() -> None:
    assert sizes([Crew(PAGES, 2)]) == {"preprocessing": (2, 2), "ocr": (2, 2)}


def test_what_waits_takes_room_from_its_whole_pool() -> None:
    assert sizes([Crew(PAGES, 3)], EMPTY | {"ocr": 2}) == {"preprocessing": (3, 1), "ocr": (1, 1)}


def test_queues_without_a_crew_in_common_are_apart() -> None:
    found = rooms([Crew(PAGES, 2), Crew(FIELDS, 4)], EMPTY | {"llm": 3})
    assert [(room.stage.value, room.pool, room.pool_size) for room in found] == [
        ("preprocessing", 0, 2), ("ocr", 0, 2), ("llm", 1, 1), ("extraction", 1, 1), ("evaluation", 1, 1),
    ]  # fmt: skip


def test_crews_that_overlap_are_one_pool_in_which_each_queue_has_its_own() -> None:
    """Messages that only the first crew takes leave room for those of the second."""
    found = sizes([Crew(PAGES | FIELDS, 1), Crew(frozenset({"ocr"}), 2)], EMPTY | {"llm": 1})
    assert found["llm"] == (0, 2)
    assert found["ocr"] == (3, 2)


def test_pools_join_when_a_later_crew_bridges_them() -> None:
    crews = [Crew(frozenset({"ocr"}), 1), Crew(frozenset({"llm"}), 1), Crew(frozenset({"ocr", "llm"}), 1)]
    assert {room.pool_size for room in rooms(crews, EMPTY)} == {3}


def test_a_queue_of_somebody_elses_is_left_alone() -> None:
    assert rooms([Crew(frozenset({"mail"}), 2)], EMPTY) == []


def test_an_overfull_queue_has_less_than_none() -> None:
    assert rooms([Crew(frozenset({"ocr"}), 1)], EMPTY | {"ocr": 4}) == [Room(StageName.OCR, -3, 0, -3)]
