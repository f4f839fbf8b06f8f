"""Putting a run in place: all of it or nothing, and nothing but what a run writes."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from trustetl import publish
from trustetl.publish import PARTS, OutputError, staging, writable


def write(folder: Path, words: str) -> None:
    for part in PARTS:
        if part in ("tables", "texts"):
            (folder / part).mkdir(parents=True)
            (folder / part / f"x{'.parquet' if part == 'tables' else '.txt'}").write_text(words)
        else:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / part).write_text(words)


def state(folder: Path) -> dict[str, str]:
    return {str(path.relative_to(folder)): path.read_text() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_a_new_folder_holds_the_run_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    with staging(tmp_path / "a" / "out") as folder:
        write(folder, "new")
        assert not (tmp_path / "a" / "out").exists()
    assert set(state(tmp_path / "a" / "out").values()) == {"new"}
    assert os.listdir(tmp_path / "a") == ["out"]


def test_an_earlier_run_is_replaced_and_foreign_files_stay(tmp_path: Path) -> None:
    write(tmp_path / "out", "old")
    (tmp_path / "out" / "texts" / "gone.txt").write_text("of a brief no longer read")
    (tmp_path / "out" / ".gitkeep").write_text("")
    (tmp_path / "out" / "mine").mkdir()
    (tmp_path / "out" / "mine" / "notes.txt").write_text("mine")
    with staging(tmp_path / "out") as folder:
        write(folder, "new")
    found = state(tmp_path / "out")
    assert (found.pop(".gitkeep"), found.pop("mine/notes.txt")) == ("", "mine")
    assert set(found.values()) == {"new"}
    assert "texts/gone.txt" not in found
    assert os.listdir(tmp_path) == ["out"]


@pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt])
def test_an_error_on_the_way_leaves_the_earlier_run(tmp_path: Path, error: type[BaseException]) -> None:
    write(tmp_path / "out", "old")
    before = state(tmp_path)

    def half_a_run() -> None:
        with staging(tmp_path / "out") as folder:
            (folder / "run.json").write_text("half")
            raise error

    with pytest.raises(error):
        half_a_run()
    assert state(tmp_path) == before
    assert os.listdir(tmp_path) == ["out"]


@pytest.mark.parametrize("fails_at", range(1, 13))
def test_an_error_while_putting_in_place_puts_the_earlier_run_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails_at: int
) -> None:
    write(tmp_path / "out", "old")
    before = state(tmp_path)
    rename, calls = os.rename, []

    def failing(source: Path, target: Path) -> None:
        calls.append(source)
        if len(calls) == fails_at:
            raise OSError(5, "Input/output error")
        rename(source, target)

    monkeypatch.setattr(publish.os, "rename", failing)
    with pytest.raises(OutputError, match="Input/output error"), staging(tmp_path / "out") as folder:
        write(folder, "new")
    assert state(tmp_path) == before


def test_a_folder_that_can_not_be_written_is_told_before_the_work(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(OutputError, match="is a file"):
        writable(tmp_path / "file")
    with pytest.raises(OutputError, match="can't be written"):
        writable(tmp_path / "file" / "below")
    assert (tmp_path / "file").read_text() == "x"


def test_a_folder_that_can_not_even_be_looked_into_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(path: Path, **_: object) -> bool:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "exists", closed)
    with pytest.raises(OutputError, match=r"can't be written \(Permission denied\)"):
        writable(tmp_path / "home" / "out")


def test_a_folder_of_tables_that_no_run_made_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "out" / "tables").mkdir(parents=True)
    (tmp_path / "out" / "tables" / "oak.jpg").write_text("a table")
    with pytest.raises(OutputError, match="no run left there"):
        writable(tmp_path / "out")
    assert (tmp_path / "out" / "tables" / "oak.jpg").exists()


def test_what_a_killed_run_left_is_removed_and_what_runs_is_not(tmp_path: Path) -> None:
    killed = tmp_path / ".out.trustetl-dead"
    killed.mkdir()
    (killed / "run.json").write_text("half")
    os.utime(killed, (time.time() - 3600,) * 2)
    with staging(tmp_path / "out") as running:
        os.utime(running, (time.time() - 3600,) * 2)
        with staging(tmp_path / "out") as second:
            assert running.exists()
            assert not killed.exists()
            write(second, "second")
        write(running, "first")
    assert set(state(tmp_path / "out").values()) == {"first"}
    assert os.listdir(tmp_path) == ["out"]
