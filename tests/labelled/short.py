#!/usr/bin/env python3
"""Score the rules on the short texts: one to six sentences each, labelled for one table alone.

    python short.py [FILE.jsonl …] [--misses]

Each line of a file is `{"id": …, "text": …, "gold": {…}}`; the file's name says which table its labels are complete for, and
only that table's scores are printed. Without files, all of `short/` beside this script are read.
"""

import argparse
import importlib.util
import json
import tempfile
from pathlib import Path

from trustetl.build import build

HERE = Path(__file__).parent
LINES = {
    "budgets": ("budgets routing", "budgets full row"),
    "trade": ("trade routing", "trade full row", "trade positions"),
    "indicators": ("figures", "indicators routing", "indicators full row"),
}
"""The scores that the labels of a table are complete for, where they are not the table's own name alone."""


def _scorer():
    spec = importlib.util.spec_from_file_location("score", HERE / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def score_short(path):
    """The scores of one file of short texts, by the name of their line, and what is missed, wrong or too many."""
    table = path.stem
    with tempfile.TemporaryDirectory() as place:
        briefs, gold = Path(place, "briefs"), Path(place, "gold")
        briefs.mkdir()
        gold.mkdir()
        for line in path.read_text(encoding="utf-8").splitlines():
            case = json.loads(line)
            stem = f"{table}-{case['id']}"
            (briefs / f"{stem}.txt").write_text(case["text"], encoding="utf-8")
            labels = {"document": f"{stem}.txt", "figures": [], **case["gold"], "complete": True}
            (gold / f"{stem}.gold.json").write_text(json.dumps(labels), encoding="utf-8")
        build([briefs], Path(place, "run"))
        scores, misses = _scorer().score(Path(place, "run"), gold)
    lines = LINES.get(table, (table,))
    tables = {line.split()[0] for line in lines}
    return {name: scores[name] for name in lines if name in scores}, [m for m in misses if m[1].split()[0] in tables]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("files", type=Path, nargs="*")
    parser.add_argument("--misses", action="store_true", help="print every row missed, wrong or too many")
    args = parser.parse_args()
    print(f"{'short texts':32} {'gold':>5} {'recall':>6} {'prec.':>6} {'F1':>6}")
    for path in args.files or sorted((HERE / "short").rglob("*.jsonl")):
        scores, misses = score_short(path)
        if args.misses:
            for miss in misses:
                print(*miss, sep="  |  ")
        part = "" if path.parent.name == "short" else f" ({path.parent.name})"
        for name, s in scores.items():
            figures = (100 * (s[key] or 0) for key in ("recall", "precision", "f1"))
            print(f"{name + part:32} {s['gold']:5}  " + "  ".join(f"{figure:5.1f}" for figure in figures))


if __name__ == "__main__":
    main()
