"""The corpus: one expected value, then every wording that must give it.

Each line of a table holds the expected reading, the wordings separated by ``|`` and, where they matter, the
setting (``country=USA``,
``published=2025-09-04``). A wording is read alone: it must give exactly one figure that covers all of it, or,
where the figure stands between
``«`` and ``»``, exactly one that covers just that stretch.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

FOLDER = Path(__file__).parent
DIMENSIONS = ("money", "percent", "measures", "counts", "ratios", "dates", "periods", "labels")
_SIGNS = {"~": "approximate", ">=": "at_least", "<=": "at_most"}


@dataclass(frozen=True)
class Wording:
    """One wording of the corpus with what it must give."""

    dimension: str
    expected: str
    text: str
    start: int
    end: int
    marked: bool
    country: str | None
    published: date | None

    @property
    def quote(self) -> str:
        return self.text[self.start : self.end]


def wordings(dimension: str) -> Iterator[Wording]:
    """The wordings of one table."""
    for line in (FOLDER / f"{dimension}.tsv").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        expected, cells, *rest = line.split("\t")
        setting = dict(pair.split("=") for pair in (rest[0].split() if rest else []))
        published = date.fromisoformat(setting["published"]) if "published" in setting else None
        for cell in cells.split("|"):
            wording = cell.strip()
            if not wording:
                continue
            start, end = wording.find("«"), wording.find("»") - 1
            text = wording.replace("«", "").replace("»", "")
            marked = start >= 0
            yield Wording(
                dimension,
                expected,
                text,
                start if marked else 0,
                end if marked else len(text),
                marked,
                setting.get("country"),
                published,
            )


def negatives() -> Iterator[str]:
    """Strings that hold no figure at all."""
    for line in (FOLDER / "nothing.tsv").read_text(encoding="utf-8").splitlines():
        yield from (cell.strip() for cell in line.split("|") if cell.strip())


def expectation(wording: Wording) -> dict[str, object]:
    """What a wording's expected reading says, as columns of ``figures``."""
    words = wording.expected.split()
    if wording.dimension == "labels":
        return {"kind": words[0]}
    if wording.dimension in ("dates", "periods"):
        return _dates(words, wording.dimension)
    number, marks, name = words[-1], [w for w in words[1:-1] if w[0] in "~><+-"], words[0]
    name = " ".join([name, *(w for w in words[1:-1] if w[0] not in "~><+-")])
    expected: dict[str, object] = {}
    if ".." in number:
        low, high = number.split("..")
        expected |= {"value": None, "low": float(low), "high": float(high), "qualifier": "range"}
    else:
        expected |= {"value": float(number), "low": None, "high": None}
    for mark in marks:
        if mark.startswith(("+", "-")):
            expected["change"] = "increase" if mark[0] == "+" else "decrease"
            mark = mark[1:]
        if mark in _SIGNS:
            expected["qualifier"] = _SIGNS[mark]
    unit, _, per = name.partition("/") if name not in ("km/h", "Mbit/s", "kb/d", "mb/d") else (name, "", "")
    expected["per"] = per or None
    if wording.dimension == "money":
        expected |= {"kind": "money", "unit": unit}
    elif wording.dimension == "percent":
        expected |= {
            "kind": {"percent": "percent", "point": "percentage_point"}[unit],
            "unit": {"percent": "percent", "point": "percentage_point"}[unit],
        }
    elif wording.dimension == "measures":
        expected |= {"kind": "measure", "unit": unit}
    elif wording.dimension == "counts":
        expected |= {"kind": "count", "unit": None if unit == "none" else unit}
    else:
        expected |= {"kind": unit, "unit": None}
    return expected


def _dates(words: list[str], dimension: str) -> dict[str, object]:
    kind = "date" if dimension == "dates" else "period"
    spec = words[-1]
    if spec == "?":
        return {"kind": kind, "period_start": None, "period_end": None}
    first, dots, last = spec.partition("..")
    if not dots:
        last = first
    return {
        "kind": kind,
        "period_start": date.fromisoformat(first) if first else None,
        "period_end": date.fromisoformat(last) if last else None,
    }
