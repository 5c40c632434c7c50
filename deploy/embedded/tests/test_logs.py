import json
from pathlib import Path

from scanner_embedded import logs


def test_the_way_of_one_document_through_all_files(tmp_path: Path) -> None:
    def line(time: str, document_id: str) -> str:
        return json.dumps({"time": time, "document_id": document_id})

    (tmp_path / "api.log").write_text(f"{line('2026-01-01T00:00:01Z', 'a')}\n{line('2026-01-01T00:00:02Z', 'b')}\n")
    (tmp_path / "worker.log").write_text(f"started a\n{line('2026-01-01T00:00:03Z', 'a')}\n")
    (tmp_path / "worker.log.1").write_text(f'{line("2026-01-01T00:00:00Z", "a")}\n["a"]\n')
    seconds = [json.loads(text)["time"][-3:-1] for text in logs.of_document(tmp_path, '"a"')]
    assert seconds == ["00", "01", "03"]


def test_the_end_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "api.log"
    assert logs.tail(path, 2) == ""
    path.write_text("\n".join(str(number) for number in range(100_000)))
    assert logs.tail(path, 2) == "99998\n99999"
