"""The commands, as a person or a scheduler calls them."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from openpyxl import load_workbook

from trustetl import cli
from trustetl.cli import main

BRIEF = """Green Ports Mission

18 February 2025
The Cabinet approved the Green Ports Mission (GPM) with an outlay of Rs 1,250 crore for 2025-26 to 2029-30.
The ministry has released Rs 200 crore for tugs.
"""


@pytest.fixture
def briefs(tmp_path: Path) -> Path:
    folder = tmp_path / "briefs"
    folder.mkdir()
    (folder / "ports.txt").write_text(BRIEF, encoding="utf-8")
    return folder


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def call(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "trustetl.cli", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)


def test_build_leaves_the_whole_output_and_says_where(briefs: Path, tmp_path: Path) -> None:
    done = call("build", briefs, "--out", tmp_path / "out")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("\n") == 1
    assert done.stdout.startswith(f"{tmp_path / 'out' / 'report.xlsx'}: 1 brief, ")
    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        "report.xlsx", "report.html", "tables", "texts", "datapackage.json", "run.json",
    }  # fmt: skip
    rows = pq.read_table(tmp_path / "out" / "tables" / "budgets.parquet").to_pylist()
    assert 12_500_000_000 in [int(row["amount"]) for row in rows]


def test_two_runs_in_two_folders_give_the_same_bytes(briefs: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        call("build", briefs, "--out", tmp_path / name / "out")
    one, two = files(tmp_path / "one"), files(tmp_path / "two")
    assert one.keys() == two.keys()
    assert {name for name in one if one[name] != two[name]} <= {"out/run.json"}


def test_jobs_change_nothing_but_the_time(briefs: Path, tmp_path: Path) -> None:
    for index in range(5):
        (briefs / f"more{index}.txt").write_text(BRIEF.replace("Ports", f"Roads{index}"), encoding="utf-8")
    assert main(["build", str(briefs), "--out", str(tmp_path / "one")]) == 0
    assert main(["build", str(briefs), "--out", str(tmp_path / "two"), "--jobs", "3"]) == 0
    one, two = files(tmp_path / "one"), files(tmp_path / "two")
    assert one.keys() == two.keys()
    assert {name for name in one if one[name] != two[name]} <= {"run.json"}


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda folder: folder / "missing.txt", "no such file or folder"),
        (lambda folder: folder / ("n" * 300), "can't be opened: File name too long"),
        (lambda folder: write(folder / "empty.txt", b""), "empty.txt"),
        (lambda folder: write(folder / "blank.txt", b" \n\n"), "blank.txt"),
        (lambda folder: write(folder / "binary.txt", bytes(range(256)) * 8), "binary.txt"),
        (lambda folder: write(folder / "picture.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 64), "picture.png"),
        (lambda folder: write(folder / "broken.pdf", b"%PDF-1.7 nothing else"), "broken.pdf"),
        (lambda folder: write(folder / "sub" / ".hidden", b"x").parent, "no briefs found"),
        (lambda folder: made(folder / "nothing"), "no briefs found"),
    ],
)
def test_input_that_cannot_be_used_is_told_in_one_line_and_the_earlier_output_stays(
    make: object, words: str, briefs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert main(["build", str(briefs), "--out", str(out)]) == 0
    before = files(out)
    capsys.readouterr()
    path = make(tmp_path)  # type: ignore[operator]
    assert main(["build", str(path), "--out", str(out)]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert words in told.err
    assert str(path) in told.err
    assert files(out) == before
    assert "Traceback" not in told.err


def write(path: Path, data: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def made(path: Path) -> Path:
    path.mkdir()
    return path


def test_an_output_that_cannot_be_written_is_told(
    briefs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("mine")
    for out in (tmp_path / "file", tmp_path / "file" / "below"):
        assert main(["build", str(briefs), "--out", str(out)]) == 2
        told = capsys.readouterr().err
        assert told.count("\n") == 1
        assert str(out) in told
    assert (tmp_path / "file").read_text() == "mine"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["build"], "PATH"),
        (["build", "x", "--jobs", "0"], "'0' is no number from 1 to 256"),
        (["build", "x", "--as-of", "tomorrow"], "'tomorrow' is no date"),
        (["build", "x", "--time-limit", "-1"], "'-1' is no number of seconds"),
        (["build", "x", "--fail-on", "sometimes"], "sometimes"),
        (["biuld", "x"], "biuld"),
        ([], "COMMAND"),
    ],
)
def test_arguments_that_cannot_be_used_are_told_in_one_line(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    told = capsys.readouterr().err
    assert (stopped.value.code, told.count("\n")) == (2, 1)
    assert words in told


def test_a_brief_that_cannot_be_read_is_a_finding_and_the_others_go_on(
    briefs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (briefs / "empty.txt").write_bytes(b"")
    (briefs / "broken.pdf").write_bytes(b"%PDF-1.7 nothing else")
    assert main(["build", str(briefs), "--out", str(tmp_path / "out")]) == 0
    assert ", 2 not read, " in capsys.readouterr().out
    findings = pq.read_table(tmp_path / "out" / "tables" / "findings.parquet").to_pylist()
    unread = [row for row in findings if row["check"] == "document-unreadable"]
    assert [(row["severity"], row["outcome"]) for row in unread] == [("error", "fail")] * 2
    assert sorted(row["message"].split()[0] for row in unread) == ["broken.pdf", "empty.txt"]
    record = json.loads((tmp_path / "out" / "run.json").read_text())
    assert sorted(entry["path"] for entry in record["unread"]) == ["broken.pdf", "empty.txt"]


def test_what_is_no_brief_is_left_out_and_told(briefs: Path, tmp_path: Path) -> None:
    (briefs / "data.csv").write_text("a,b\n")
    assert main(["build", str(briefs), "--out", str(tmp_path / "out")]) == 0
    findings = pq.read_table(tmp_path / "out" / "tables" / "findings.parquet").to_pylist()
    assert [row["message"] for row in findings if row["check"] == "document-skipped" and "data.csv" in row["message"]]


def test_a_copy_of_a_brief_is_read_once_and_told(briefs: Path, tmp_path: Path) -> None:
    write(briefs / "copy" / "ports.txt", BRIEF.encode())
    assert main(["build", str(briefs), "--out", str(tmp_path / "out")]) == 0
    documents = pq.read_table(tmp_path / "out" / "tables" / "documents.parquet").to_pylist()
    findings = pq.read_table(tmp_path / "out" / "tables" / "findings.parquet").to_pylist()
    assert len(documents) == 1
    assert [row["outcome"] for row in findings if row["check"] == "document-given-twice"] == ["note"]


def test_a_brief_that_takes_too_long_is_a_finding(briefs: Path, tmp_path: Path) -> None:
    # a minute's work at best, against a limit that a brief of four lines keeps on a busy machine as well
    (briefs / "long.txt").write_text(BRIEF * 3000, encoding="utf-8")
    assert main(["build", str(briefs), "--out", str(tmp_path / "out"), "--time-limit", "10"]) == 0
    findings = pq.read_table(tmp_path / "out" / "tables" / "findings.parquet").to_pylist()
    (slow,) = [row for row in findings if row["check"] == "document-time-limit"]
    assert "long.txt" in slow["message"]
    assert "10 seconds" in slow["message"]
    assert len(pq.read_table(tmp_path / "out" / "tables" / "documents.parquet")) == 1


def test_the_exit_status_follows_fail_on(briefs: Path, tmp_path: Path) -> None:
    (briefs / "empty.txt").write_bytes(b"")
    for severity, status in (("never", 0), ("error", 1), ("warning", 1), ("info", 1)):
        assert main(["build", str(briefs), "--out", str(tmp_path / "out"), "--fail-on", severity]) == status
        assert (tmp_path / "out" / "report.xlsx").exists()


def test_reference_values_and_corrections_in_the_folder_are_used_and_are_no_briefs(
    briefs: Path, tmp_path: Path
) -> None:
    header = "document,quote,table,column,expected,corrected,reason,reviewer,date\n"
    where = 'ports.txt,"with an outlay of Rs 1,250 crore",budgets,amount,'
    row = where + "12500000000,13500000000,printed wrongly,A. Reviewer,2025-03-01\n"
    (briefs / "corrections.csv").write_text(header + row, encoding="utf-8")
    assert main(["build", str(briefs), "--out", str(tmp_path / "out")]) == 0
    rows = pq.read_table(tmp_path / "out" / "tables" / "budgets.parquet").to_pylist()
    (changed,) = [row for row in rows if row["corrected"]]
    assert int(changed["amount"]) == 13_500_000_000
    findings = pq.read_table(tmp_path / "out" / "tables" / "findings.parquet").to_pylist()
    assert not [row for row in findings if row["check"] == "document-skipped"]
    assert [row for row in findings if row["check"] == "correction-applied"]
    assert "corrections.csv" in (tmp_path / "out" / "run.json").read_text()


def test_a_file_of_corrections_that_cannot_be_used_is_told(
    briefs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (briefs / "corrections.csv").write_text("document;quote\n", encoding="utf-8")
    assert main(["build", str(briefs), "--out", str(tmp_path / "out")]) == 2
    assert "corrections.csv, line 1" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_check_prints_findings_and_writes_nothing(
    briefs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files(tmp_path)
    (briefs / "empty.txt").write_bytes(b"")
    assert main(["check", str(briefs), "--fail-on", "error"]) == 1
    printed = capsys.readouterr().out
    assert printed.startswith("error   document-unreadable: empty.txt was not read")
    assert re.search(r"\n\d+ findings?, \d+ checks passed, \d+ had nothing to look at\n$", printed)
    assert set(files(tmp_path)) == {*before, "briefs/empty.txt"}


def test_explain_tells_rule_parts_destination_and_rows(briefs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", str(briefs / "ports.txt"), "Rs 1,250  crore"]) == 0
    told = capsys.readouterr().out
    for words in (
        "by the rule",
        "scale: 'crore'",
        "went to      budgets",
        "12,500,000,000",
        "row of budgets",
        "Green Ports Mission",
    ):
        assert words in told
    assert main(["explain", str(briefs / "ports.txt"), "Green Ports Mission"]) == 0
    assert "row of" in capsys.readouterr().out


def test_explain_tells_repairs_and_reasons(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write(tmp_path / "b.txt", b"1. The scheme gets ?500 crore.\n2. It is run by the ministry.\n")
    assert main(["explain", str(path), "500 crore"]) == 0
    told = capsys.readouterr().out
    assert "repaired     '?' read as '₹'" in told
    assert main(["explain", str(path), "2."]) == 0
    assert "no table: " in capsys.readouterr().out


@pytest.mark.parametrize(("file", "quote"), [("ports.txt", "Rs 9 crore"), ("missing.txt", "x"), ("ports.txt", " ")])
def test_explain_of_what_is_not_there_is_told(
    file: str, quote: str, briefs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", str(briefs / file), quote]) == 2
    told = capsys.readouterr()
    assert (told.out, told.err.count("\n")) == ("", 1)
    assert file in told.err


def test_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--version"])
    assert stopped.value.code == 0
    assert capsys.readouterr().out.startswith("trustetl ")


def test_nothing_heavy_is_loaded_for_a_string_or_for_help() -> None:
    heavy = ("pandas", "pandera", "openpyxl", "pyarrow", "jinja2", "prefect", "lxml")
    for words in (
        "from trustetl import find_figures; find_figures('Rs 5 crore')",
        "import trustetl.cli; trustetl.cli.parser()",
    ):
        code = f"import sys; {words}; print([name for name in {heavy} if name in sys.modules])"
        assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


@pytest.mark.parametrize("by", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_a_run_that_is_ended_leaves_the_earlier_output(by: signal.Signals, briefs: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert main(["build", str(briefs), "--out", str(out)]) == 0
    before = files(out)
    (briefs / "long.txt").write_text(BRIEF * 3000, encoding="utf-8")
    command = [sys.executable, "-m", "trustetl.cli", "build", str(briefs), "--out", str(out)]
    running = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # tests in the background ignore interrupts
    )
    deadline = time.monotonic() + 60
    while not list(tmp_path.glob(".out.trustetl-*")) and time.monotonic() < deadline:
        time.sleep(0.02)
    running.send_signal(by)
    _, told = running.communicate(timeout=60)
    assert running.returncode != 0
    assert "Traceback" not in told
    assert files(out) == before
    if by != signal.SIGKILL:
        assert sorted(os.listdir(tmp_path)) == ["briefs", "out"]


def test_readers_end_when_their_parent_is_killed(briefs: Path, tmp_path: Path) -> None:
    (briefs / "long.txt").write_text(BRIEF * 3000, encoding="utf-8")
    command = [sys.executable, "-m", "trustetl.cli", "build", str(briefs), "--out", str(tmp_path / "out")]
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    children = Path(f"/proc/{running.pid}/task/{running.pid}/children")
    if not children.exists():
        running.kill()
        pytest.skip("this system does not list the children of a process")
    deadline = time.monotonic() + 60
    while not (readers := children.read_text().split()) and time.monotonic() < deadline:
        time.sleep(0.02)
    running.kill()
    running.wait(timeout=60)
    assert readers
    while any(alive(pid) for pid in readers) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not [pid for pid in readers if alive(pid)]


def alive(pid: str) -> bool:
    """Whether a process runs; one that has ended and is not yet fetched does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_a_reader_that_dies_is_told_and_the_others_go_on(
    briefs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from trustetl import extraction, readers
    from trustetl.briefs import Brief, Outcome

    read = extraction.extract_within

    def dying(brief: Brief, time_limit: float) -> Outcome:
        if brief.path.name == "deadly.txt":
            os._exit(3)
        return read(brief, time_limit)

    monkeypatch.setattr(extraction, "extract_within", dying)
    monkeypatch.setattr(readers, "_start_method", lambda: "fork")
    (briefs / "deadly.txt").write_text("Rs 5 crore.")
    assert main(["build", str(briefs), "--out", str(tmp_path / "out")]) == 0
    findings = pq.read_table(tmp_path / "out" / "tables" / "findings.parquet").to_pylist()
    assert [row["message"] for row in findings if row["check"] == "document-error"] == [
        "deadly.txt was not read: ended the process that read it."
    ]
    assert len(pq.read_table(tmp_path / "out" / "tables" / "documents.parquet")) == 1


def test_two_runs_at_once_leave_one_whole_output(briefs: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "trustetl.cli", "build", str(briefs), "--out", str(tmp_path / "out")]
    runs = [subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) for _ in range(3)]
    assert [(run.communicate(timeout=120)[1], run.returncode) for run in runs] == [("", 0)] * 3
    load_workbook(tmp_path / "out" / "report.xlsx")
    assert len(pq.read_table(tmp_path / "out" / "tables" / "documents.parquet")) == 1
    assert sorted(os.listdir(tmp_path)) == ["briefs", "out"]


def test_a_bar_is_shown_on_a_terminal_only(briefs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[tuple[int, int]] = []

    class Bar:
        n = total = 0

        def __init__(self, **given: object) -> None:
            assert given["delay"] == cli.BAR_AFTER

        def __enter__(self) -> Bar:
            return self

        def __exit__(self, *_: object) -> None:
            pass

        def update(self, by: int) -> None:
            self.n += by
            drawn.append((self.n, self.total))

    monkeypatch.setattr("tqdm.tqdm", Bar)
    (briefs / "other.txt").write_text(BRIEF + "More.", encoding="utf-8")
    for terminal, expected in ((False, []), (True, [(1, 2), (2, 2)])):
        monkeypatch.setattr(sys.stderr, "isatty", lambda terminal=terminal: terminal, raising=False)
        assert main(["build", str(briefs), "--out", str(tmp_path / "out")]) == 0
        assert drawn == expected


def test_a_disk_that_is_full_is_told_in_one_line_and_leaves_what_was_there(briefs: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert main(["build", str(briefs), "--out", str(out)]) == 0
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    # a limit on the size of files stands for the disk
    code = "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (9_000, 9_000)); "
    code += "from trustetl.cli import main; sys.exit(main(sys.argv[1:]))"
    command = [sys.executable, "-c", code, "build", str(briefs), "--out", str(out)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"trustetl: {out}: can't be written (File too large)\n"
    assert {path: path.read_bytes() for path in out.rglob("*") if path.is_file()} == before
    assert [path.name for path in tmp_path.iterdir() if "trustetl-" in path.name] == []
