"""Prints speed and accuracy of ``find_figures``, of the bare scan, and of other libraries, all in one run on one
machine."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.labelled import KINDS, judged, sentences
from trustetl import find_figures

ROOT = Path(__file__).resolve().parent.parent
SEED = ROOT / "seeds" / "india-us-trust-initiative.txt"
ENVIRONMENT = ROOT / ".venv-peers"
PEERS = {
    "pyduckling-native-phihos": ["pyduckling-native-phihos"],
    "quantulum3": ["quantulum3"],
    "recognizers-text-suite": ["--pre", "recognizers-text-suite", "emoji<2"],
    "dateparser": ["dateparser"],
    "price-parser": ["price-parser"],
}
MEGABYTE = 1_000_000
HOSTILE = {
    "digits": "7",
    "commas": ",",
    "1-1-1-": "1-",
    "((((": "(",
    "Rs Rs Rs": "Rs ",
    "1,1,1,": "1,",
    "a1a1": "a1",
    "$$$$": "$",
    "http://": "http://",
    "spaces": " ",
}


def best(call: Callable[[], object], seconds: float = 2.0) -> float:
    """The shortest of the runs that fit into some seconds (three at least)."""
    shortest, began, rounds = float("inf"), time.perf_counter(), 0
    while rounds < 3 or time.perf_counter() - began < seconds:
        start = time.perf_counter()
        call()
        shortest = min(shortest, time.perf_counter() - start)
        rounds += 1
    return shortest


def ours(text: str) -> list[dict]:
    """Our reading in the terms of the labels."""
    found = []
    for figure in find_figures(text):
        place = {"start": figure.start, "end": figure.end}
        if figure.kind in ("date", "period"):
            first, last = figure.period_start, figure.period_end
            found.append(
                place | {"kind": "date", "first": first and first.isoformat(), "last": last and last.isoformat()}
            )
        elif figure.kind in ("money", "percent"):
            unit = figure.unit if figure.kind == "money" else None
            found.append(
                place
                | {"kind": figure.kind, "unit": unit, "value": figure.value, "low": figure.low, "high": figure.high}
            )
    return found


def peer(name: str, wanted: list[str]) -> dict | str:
    """What a peer gives in its own environment, or the reason why it gives nothing."""
    python = ENVIRONMENT / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(ENVIRONMENT)], check=True)
    if subprocess.run([python, "-m", "pip", "show", "-q", name], capture_output=True).returncode:
        installed = subprocess.run(
            [python, "-m", "pip", "install", "-q", "--disable-pip-version-check", *wanted],
            capture_output=True,
            text=True,
        )
        if installed.returncode:
            return "could not be installed: " + (installed.stderr.strip().splitlines() or ["no reason given"])[-1]
    try:
        run = subprocess.run(
            [python, "benchmarks/peers.py", name, str(SEED)], cwd=ROOT, capture_output=True, text=True, timeout=300
        )
    except subprocess.TimeoutExpired:
        return "did not finish within five minutes"
    if run.returncode:
        return "failed: " + (run.stderr.strip().splitlines() or ["no reason given"])[-1]
    return json.loads(run.stdout.splitlines()[-1])


def line(name: str, seconds: float, own: float, size: int, counts: dict[str, tuple[int, int, int]] | None) -> str:
    """A row of the table."""
    cells = [f"{name:26}", f"{1 / seconds:10,.1f}", f"{size / seconds / 1e6:8.3f}", f"{own / seconds:9.4f}"]
    for kind in KINDS:
        labels, hit, given = counts[kind] if counts else (0, 0, 0)
        cells.append(
            f"{100 * hit / given:5.0f} {100 * hit / labels:5.0f}" if given else f"{'-':>5} {'0' if counts else '-':>5}"
        )
    return "  ".join(cells)


def main() -> int:
    text = SEED.read_text(encoding="utf-8")
    size = len(text.encode())
    find_figures(text)
    floor_pattern = re.compile(r"\d[\d,.]*")
    floor = best(lambda: floor_pattern.findall(text))
    own = best(lambda: find_figures(text))
    labels = sum(len(sentence["labels"]) for sentence in sentences())
    print(
        f"Speed on {SEED.name} ({size:,} bytes), accuracy on {labels} figures of {len(sentences())} sentences; "
        f"precision and recall in per cent\n"
    )
    print(f"{'':26}  {'docs/s':>10}  {'MB/s':>8}  {'x ours':>9}  " + "  ".join(f"{kind:>11}" for kind in KINDS))
    print(line("bare scan \\d[\\d,.]*", floor, own, size, None))
    print(line("trustetl.find_figures", own, own, size, judged([ours(sentence["text"]) for sentence in sentences()])))
    for name, wanted in PEERS.items():
        given = peer(name, wanted)
        if isinstance(given, str):
            print(f"{name:26}  {given}")
        else:
            print(line(name, given["seconds"], own, size, judged(given["readings"])))
    ordinary = (text * (MEGABYTE // len(text) + 1))[:MEGABYTE]
    usual = best(lambda: find_figures(ordinary), 0.0)
    print(f"\nA megabyte of the brief repeated: {usual:.2f} s. Hostile megabytes, in multiples of that:")
    for name, piece in HOSTILE.items():
        hostile = (piece * (MEGABYTE // len(piece) + 1))[:MEGABYTE]
        print(f"  {name:10} {best(lambda hostile=hostile: find_figures(hostile), 0.0) / usual:6.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
