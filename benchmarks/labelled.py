"""The labelled sentences, and how a reading is judged against them. Needs the standard library alone, for the
peers' environment has no more."""

from __future__ import annotations

import math
from datetime import date
from pathlib import Path

KINDS = ("money", "percent", "date")


def sentences() -> list[dict]:
    """The sentences with their labels: ``{"text", "labels": [{"start", "end", "kind", ...}]}``."""
    found = []
    for line in (Path(__file__).parent / "sentences.tsv").read_text(encoding="utf-8").splitlines():
        marked, _, cells = line.partition("\t")
        labels = [_label(cell.strip()) for cell in cells.split("|")]
        text = ""
        for piece in marked.split("«"):
            quote, close, rest = piece.partition("»")
            if close:
                label = next(one for one in labels if "start" not in one)
                label |= {"start": len(text), "end": len(text) + len(quote)}
            text += quote + rest
        if any("start" not in label for label in labels):
            raise ValueError(f"more labels than quotes: {line}")
        found.append({"text": text, "labels": labels})
    return found


def _label(cell: str) -> dict:
    unit, _, number = cell.rpartition(" ")
    if not unit:
        first, dots, last = cell.partition("..")
        return {"kind": "date", "first": first or None, "last": (last if dots else first) or None}
    low, dots, high = number.partition("..")
    ends = {"low": float(low), "high": float(high)} if dots else {"value": float(number)}
    return {"kind": "percent" if unit == "percent" else "money", "unit": None if unit == "percent" else unit} | ends


def right(found: dict, label: dict) -> bool:
    """Whether a finding says what a label says: kind, currency, value or both ends of a range, first and last day."""
    if found["kind"] != label["kind"] or not (found["start"] < label["end"] and label["start"] < found["end"]):
        return False
    if label["kind"] == "date":
        return found.get("first") == label["first"] and found.get("last") == label["last"]
    if label["kind"] == "money" and found.get("unit") != label["unit"]:
        return False
    return all(_same(found.get(key), label.get(key)) for key in ("value", "low", "high"))


def _same(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is None and other is None
    return math.isclose(one, other, rel_tol=1e-9)


def judged(readings: list[list[dict]]) -> dict[str, tuple[int, int, int]]:
    """For each kind: labels, labels found, findings given."""
    counts = {kind: [0, 0, 0] for kind in KINDS}
    for sentence, reading in zip(sentences(), readings, strict=True):
        used: set[int] = set()
        for label in sentence["labels"]:
            counts[label["kind"]][0] += 1
            hit = next((i for i, found in enumerate(reading) if i not in used and right(found, label)), None)
            if hit is not None:
                used.add(hit)
                counts[label["kind"]][1] += 1
        for found in reading:
            counts[found["kind"]][2] += 1
    return {kind: tuple(numbers) for kind, numbers in counts.items()}


def day(value: str | None) -> str | None:
    """The day of an ISO time."""
    return date.fromisoformat(value[:10]).isoformat() if value else None
