"""Damage of many kinds, done to every labelled brief: values come out as they were, or the reader is told."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest
from kinds import KINDS

from trustetl.extraction import extract
from trustetl.model import Extract, Figure

BRIEFS = sorted((Path(__file__).parent.parent / "labelled" / "briefs").glob("*.txt"))
LIMIT = 0.01


def value_of(figure: Figure) -> tuple[object, ...]:
    """What a figure says."""
    return (figure.kind, figure.value, figure.low, figure.high, figure.unit, figure.period_start, figure.period_end)


def sound(text: str) -> str:
    """A brief without the damage that it came with."""
    for found, read in (
        ("â‚¹", "₹"),
        ("â€“", "–"),
        ("â€™", "’"),
        ("?1", "₹1"),
        ("?2", "₹2"),
        ("?3", "₹3"),
        ("?4", "₹4"),
        ("?5", "₹5"),
        ("?6", "₹6"),
        ("?7", "₹7"),
        ("?8", "₹8"),
        ("?9", "₹9"),
        ("` crore", "₹ crore"),
    ):
        text = text.replace(found, read)
    return text


def told(one: Figure, damaged: Extract) -> bool:
    """Whether a reader sees that a figure is to be doubted: it stands on a repair, or is left without a value or
    unit."""
    repairs = damaged.document.reading.repairs
    start, end = damaged.document.reading.span(one.start, one.end)
    return (
        one.kind == "unparsed"
        or bool(one.repairs)
        or any(repair.start < end and start < repair.end for repair in repairs)
    )


def changed(whole: Extract, damaged: Extract) -> list[tuple[str, str]]:
    """Figures whose value is another one after the damage, without a word about it."""
    before, after = list(whole.figures), list(damaged.figures)
    matcher = difflib.SequenceMatcher(
        None, [value_of(one) for one in before], [value_of(one) for one in after], autojunk=False
    )
    silent = []
    for tag, first, last, begin, end in matcher.get_opcodes():
        if tag != "equal":
            others = [one for one in after[begin:end] if not told(one, damaged)]
            silent += [(one.quote, others[0].quote if others else "") for one in before[first:last]]
            if not first < last:
                silent += [("", one.quote) for one in others]
    return silent


@pytest.mark.parametrize("kind", KINDS)
def test_values_survive_damage_or_the_reader_is_told(tmp_path: Path, kind: str) -> None:
    figures = 0
    silent: list[tuple[str, str, str]] = []
    for brief in BRIEFS:
        text = sound(brief.read_text(encoding="utf-8"))
        intact, hurt = tmp_path / "intact" / brief.name, tmp_path / "hurt" / brief.name
        for path, content in ((intact, text), (hurt, KINDS[kind](text))):
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(content.encode("utf-8"))
        whole = extract(intact)
        figures += len(whole.figures)
        silent += [(brief.stem, *pair) for pair in changed(whole, extract(hurt))]
    assert figures > 400
    assert len(silent) <= LIMIT * figures, silent
