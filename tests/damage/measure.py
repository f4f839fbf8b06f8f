"""How many figures of the labelled briefs and the seed come out with another value after each kind of damage."""

from __future__ import annotations

import difflib
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))  # beside it, under pytest and with `python -m tests.damage` alike

from kinds import KINDS

from trustetl.extraction import extract
from trustetl.model import Extract, Figure

ROOT = Path(__file__).parent.parent.parent
BRIEFS = sorted(
    path
    for folder in (ROOT / "tests" / "labelled" / "briefs", ROOT / "seeds")
    for path in folder.iterdir()
    if path.suffix in (".txt", ".md", ".html")
)
LIMIT = 0.01
"""The share of figures that may change value without a word about it."""


@dataclass
class Outcome:
    """What one kind of damage did to the figures of all briefs."""

    kind: str
    figures: int = 0
    changed: int = 0
    """Figures with another value than before, lost or new ones among them."""
    silent: list[tuple[str, str, str]] = field(default_factory=list)
    """Those of them that no repair and no missing reading points to: brief, words before, words after."""

    @property
    def reported(self) -> int:
        return self.changed - len(self.silent)


def sound(text: str) -> str:
    """A brief without the damage that it came with."""
    for found, read in (("â‚¹", "₹"), ("â€“", "–"), ("â€™", "’"), ("` crore", "₹ crore")):
        text = text.replace(found, read)
    return re.sub(r"\?(?=[1-9])", "₹", text)


def measure(kinds: dict[str, Callable[[str], str]] = KINDS) -> Iterator[Outcome]:
    """The outcome of each kind of damage in turn."""
    with tempfile.TemporaryDirectory() as folder:
        texts = {brief: sound(brief.read_text(encoding="utf-8")) for brief in BRIEFS}
        intact = {brief: _read(Path(folder) / brief.name, text) for brief, text in texts.items()}
        for kind, damage in kinds.items():
            outcome = Outcome(kind)
            for brief, text in texts.items():
                hurt = _read(Path(folder) / brief.name, _hurt(text, damage, brief.suffix))
                _compare(brief.stem, intact[brief], hurt, outcome)
            yield outcome


def _hurt(text: str, damage: Callable[[str], str], suffix: str) -> str:
    """The damage done to the text; the tags of a page stay as they are."""
    if suffix != ".html":
        return damage(text)
    pieces = re.split(r"(<(?:script|style)\b.*?</(?:script|style)>|<[^<>]*>)", text, flags=re.DOTALL)
    return "".join(piece if piece.startswith("<") or not piece.strip() else damage(piece) for piece in pieces)


def _read(path: Path, text: str) -> Extract:
    path.write_bytes(text.encode("utf-8"))
    return extract(path)


def _value(figure: Figure) -> tuple[object, ...]:
    return (figure.kind, figure.value, figure.low, figure.high, figure.unit, figure.period_start, figure.period_end)


def _told(figure: Figure, document: Extract) -> bool:
    """Whether a reader sees that a figure is to be doubted: it stands on a repair, or is left without a reading."""
    reading = document.document.reading
    start, end = reading.span(figure.start, figure.end)
    return (
        figure.kind == "unparsed"
        or bool(figure.repairs)
        or any(repair.start < end and start < repair.end for repair in reading.repairs)
    )


def _compare(brief: str, whole: Extract, hurt: Extract, outcome: Outcome) -> None:
    before, after = whole.figures, hurt.figures
    outcome.figures += len(before)
    matcher = difflib.SequenceMatcher(None, list(map(_value, before)), list(map(_value, after)), autojunk=False)
    for tag, first, last, begin, end in matcher.get_opcodes():
        if tag == "equal":
            continue
        lost, untold = before[first:last], [one for one in after[begin:end] if not _told(one, hurt)]
        told = end - begin - len(untold)
        outcome.changed += max(len(lost), end - begin)
        for at in range(max(len(lost) - told, len(untold))):
            words = (lost[at].quote if at < len(lost) else "", untold[at].quote if at < len(untold) else "")
            outcome.silent.append((brief, *words))
