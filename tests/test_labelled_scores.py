"""What a run over the labelled briefs scores, as ``make eval`` prints it: a change of the rules that loses more than it
wins is seen here."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

LABELLED = Path(__file__).parent / "labelled"
FLOORS = {
    ".": {
        "figures": 0.99, "budgets routing": 0.98, "budgets full row": 0.96, "trade routing": 0.97,
        "trade full row": 0.97, "indicators routing": 0.97, "indicators full row": 0.95, "objectives": 0.97,
        "initiatives": 0.97, "milestones": 0.97, "trade positions": 0.95, "glossary": 0.97,
    },
    "more": {
        "figures": 0.97, "budgets routing": 0.975, "budgets full row": 0.94, "trade routing": 0.97,
        "trade full row": 0.97, "indicators routing": 0.97, "indicators full row": 0.95, "objectives": 0.95,
        "initiatives": 0.94, "milestones": 0.95, "trade positions": 0.95, "glossary": 0.97,
    },
    "unseen": {
        "figures": 0.98, "budgets routing": 0.985, "budgets full row": 0.925, "trade routing": 0.985,
        "trade full row": 0.97, "indicators routing": 0.985, "indicators full row": 0.962, "objectives": 0.94,
        "initiatives": 0.96, "milestones": 0.945, "trade positions": 0.95, "glossary": 0.99,
    },
    "blind": {
        "figures": 0.98, "budgets routing": 0.985, "budgets full row": 0.905, "trade routing": 0.99,
        "trade full row": 0.952, "indicators routing": 0.98, "indicators full row": 0.95, "objectives": 0.925,
        "initiatives": 0.915, "milestones": 0.915, "trade positions": 0.95, "glossary": 0.975,
    },
    "varied": {
        "figures": 0.965, "budgets routing": 0.965, "budgets full row": 0.83, "trade routing": 0.98,
        "trade full row": 0.915, "indicators routing": 0.95, "indicators full row": 0.855, "objectives": 0.87,
        "initiatives": 0.88, "milestones": 0.855, "trade positions": 0.9, "glossary": 0.97,
    },
    "fresh": {
        "figures": 0.975, "budgets routing": 0.982, "budgets full row": 0.86, "trade routing": 0.972,
        "trade full row": 0.88, "indicators routing": 0.967, "indicators full row": 0.905, "objectives": 0.91,
        "initiatives": 0.895, "milestones": 0.904, "trade positions": 0.955, "glossary": 0.98,
    },
    "apart": {
        "figures": 0.975, "budgets routing": 0.96, "budgets full row": 0.775, "trade routing": 0.975,
        "trade full row": 0.835, "indicators routing": 0.935, "indicators full row": 0.86, "objectives": 0.915,
        "initiatives": 0.85, "milestones": 0.85, "trade positions": 0.955, "glossary": 0.975,
    },
    "loose": {
        "figures": 0.87, "budgets routing": 0.945, "budgets full row": 0.67, "trade routing": 0.905,
        "trade full row": 0.52, "indicators routing": 0.89, "indicators full row": 0.845, "objectives": 0.775,
        "initiatives": 0.835, "milestones": 0.68, "glossary": 0.905,
    },
    "loose_apart": {
        "figures": 0.895, "budgets routing": 0.865, "budgets full row": 0.49, "trade routing": 0.755,
        "trade full row": 0.21, "indicators routing": 0.58, "indicators full row": 0.465, "objectives": 0.41,
        "initiatives": 0.805, "milestones": 0.56, "glossary": 0.86,
    },
}  # fmt: skip
SHORT = {
    "budgets": {"budgets routing": 0.875, "budgets full row": 0.605},
    "trade": {"trade routing": 0.785, "trade full row": 0.52},
    "indicators": {"figures": 0.92, "indicators routing": 0.99, "indicators full row": 0.855},
    "objectives": {"objectives": 0.98},
    "initiatives": {"initiatives": 0.8},
    "milestones": {"milestones": 0.77},
    "apart/budgets": {"budgets routing": 0.865, "budgets full row": 0.48},
    "apart/trade": {"trade routing": 0.785, "trade full row": 0.49},
    "apart/indicators": {"figures": 0.925, "indicators routing": 0.99, "indicators full row": 0.8},
    "apart/objectives": {"objectives": 0.685},
    "apart/initiatives": {"initiatives": 0.69},
    "apart/milestones": {"milestones": 0.655},
}


def _module(name: str) -> Any:
    spec = importlib.util.spec_from_file_location(name, LABELLED / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _scores(run: Path, gold: Path) -> dict[str, dict[str, Any]]:
    scores, _ = _module("score").score(run, gold, None)
    return dict(scores)


@pytest.mark.parametrize("part", list(FLOORS))
def test_a_run_over_the_labelled_briefs_scores_no_less_than_it_did(part: str, tmp_path: Path) -> None:
    briefs = LABELLED / part / "briefs"
    build = [sys.executable, "-m", "trustetl.cli", "build", str(briefs), "--out", str(tmp_path / "run")]
    subprocess.run(build, check=True, capture_output=True)
    scores = _scores(tmp_path / "run", LABELLED / part / "gold")
    assert scores["digits covered"]["recall"] == 1.0
    less = {name: scores[name]["f1"] for name, floor in FLOORS[part].items() if scores[name]["f1"] < floor}
    assert not less


@pytest.mark.parametrize("name", list(SHORT))
def test_short_texts_score_no_less_than_they_did(name: str) -> None:
    scores, _ = _module("short").score_short(LABELLED / "short" / f"{name}.jsonl")
    less = {line: scores[line]["f1"] for line, floor in SHORT[name].items() if scores[line]["f1"] < floor}
    assert not less
