"""The Prefect flow: the same tables as without it, quietly, with artifacts that Prefect takes."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from trustetl.build import finish, leave, make_plan
from trustetl.readers import read_briefs

pytest.importorskip("prefect")

pytestmark = pytest.mark.xdist_group("prefect")
"""One process for all of these, since each starts a server."""

BRIEF = """Green Ports Mission

18 February 2025
The Cabinet approved the Green Ports Mission (GPM) with an outlay of ?1,250 crore for 2025-26 to 2029-30.
"""


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, subprocess.CompletedProcess[str]]:
    """One run of ``trustetl run`` as on a fresh machine: with a home of Prefect's that does not exist."""
    root = tmp_path_factory.mktemp("flow")
    for index in range(3):
        (root / f"brief{index}.txt").write_text(BRIEF.replace("Ports", f"Ports{index}"), encoding="utf-8")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")}
    environment["PREFECT_HOME"] = str(root / "prefect")
    paths = [str(root / f"brief{index}.txt") for index in range(3)]
    command = [sys.executable, "-m", "trustetl.cli", "run", *paths, "--out", str(root / "out")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=280, env=environment, cwd=root, check=False)
    return root, done


def test_the_flow_ends_quietly_and_says_where_the_workbook_is(
    ran: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    root, done = ran
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"{root / 'out' / 'report.xlsx'}: 3 briefs, ")
    assert done.stdout.count("\n") == 1


def test_the_flow_leaves_what_build_leaves(ran: tuple[Path, subprocess.CompletedProcess[str]], tmp_path: Path) -> None:
    root, _ = ran
    plan = make_plan([root / f"brief{index}.txt" for index in range(3)])
    leave(finish(plan, read_briefs(plan.briefs)), tmp_path)
    mine = {path.relative_to(tmp_path): path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    its = {path.relative_to(root / "out"): path.read_bytes() for path in (root / "out").rglob("*") if path.is_file()}
    assert mine.keys() == its.keys()
    assert {str(name) for name in mine if mine[name] != its[name]} <= {"run.json"}


def _artifacts(path: Path) -> dict[str, str]:
    """What Prefect's database holds of ours, read from a connection of its own."""
    with closing(sqlite3.connect(path)) as database:
        return dict(database.execute("select key, data from artifact where key like 'trustetl-%'").fetchall())


def test_the_flow_leaves_its_artifacts(ran: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    root, _ = ran
    found = _artifacts(root / "prefect" / "prefect.db")
    end = time.monotonic() + 30
    while len(found) < 2 and time.monotonic() < end:
        # the server outlives the command by a moment and closes its database then
        time.sleep(1)
        found = _artifacts(root / "prefect" / "prefect.db")
    with closing(sqlite3.connect(root / "prefect" / "prefect.db")) as database:
        runs = database.execute("select count(*) from flow_run").fetchone()[0]
    assert set(found) == {"trustetl-findings", "trustetl-summary"}, f"{runs} flow runs in the database"
    assert "Figures" in found["trustetl-summary"]
    assert "report.xlsx" in found["trustetl-summary"]
    assert {row["check"] for row in json.loads(json.loads(found["trustetl-findings"]))} >= {"repairs"}


def test_what_can_not_work_is_told_before_prefect_is_started(tmp_path: Path) -> None:
    code = "import sys; from trustetl.cli import main; status = main(sys.argv[1:]); "
    code += "assert 'prefect' not in sys.modules; sys.exit(status)"
    command = [sys.executable, "-c", code, "run", str(tmp_path / "missing"), "--out", str(tmp_path / "out")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"trustetl: {tmp_path / 'missing'}: no such file or folder\n"


def test_nothing_is_sent_anywhere(ran: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    import pipelines

    assert pipelines.SETTINGS["PREFECT_SERVER_ANALYTICS_ENABLED"] == "false"
    assert pipelines.SETTINGS["DO_NOT_TRACK"] == "1"
    assert "telemetry" not in ran[1].stderr


def test_a_served_flow_runs_on_its_schedule_and_ends_quietly(tmp_path: Path) -> None:
    (tmp_path / "briefs").mkdir()
    (tmp_path / "briefs" / "ports.txt").write_text(BRIEF, encoding="utf-8")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")}
    environment["PREFECT_HOME"] = str(tmp_path / "prefect")
    out = tmp_path / "out"
    command = [sys.executable, "-m", "trustetl.cli", "serve", str(tmp_path / "briefs"), "--out", str(out)]
    serving = subprocess.Popen(
        [*command, "--cron", "* * * * *"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
        cwd=tmp_path,
    )
    try:
        end = time.monotonic() + 240
        while not (out / "run.json").exists() and serving.poll() is None and time.monotonic() < end:
            time.sleep(0.5)
    finally:
        serving.terminate()
    said, complaints = serving.communicate(timeout=60)
    assert (serving.returncode, complaints) == (0, "")
    assert said.startswith("Serving '* * * * *' (UTC)")
    assert len(json.loads((out / "run.json").read_text(encoding="utf-8"))["inputs"]) == 1
