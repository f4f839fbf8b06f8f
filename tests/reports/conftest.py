"""One small run to look at, and frames made by hand to break things with."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from trustetl.build import Run, finish, leave, make_plan
from trustetl.readers import read_briefs
from trustetl.tables import TABLES

BRIEF = """Green Ports Mission

18 February 2025
The Cabinet approved the Green Ports Mission (GPM) with an outlay of Rs 1,250 crore for 2025-26 to 2029-30.
- Rs 800 crore for shore power.
- Rs 500 crore for tugs.
India imported ships worth $4.5 billion from Japan in 2024.
"""


@pytest.fixture(scope="session")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    folder = tmp_path_factory.mktemp("briefs")
    (folder / "ports.txt").write_text(BRIEF, encoding="utf-8")
    plan = make_plan([folder])
    return finish(plan, read_briefs(plan.briefs))


@pytest.fixture(scope="session")
def left(run: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("out")
    leave(run, folder)
    return folder


@pytest.fixture
def no_rows() -> dict[str, list[dict[str, Any]]]:
    return {name: [] for name in TABLES}
