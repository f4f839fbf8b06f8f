"""A brief's text cut into pieces, each knowing the figures and facts that rest on it."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Piece:
    """A stretch of text that the same figures and facts rest on."""

    text: str
    anchors: tuple[str, ...]
    """Ids of the figures and facts whose words begin here."""
    facts: tuple[str, ...]
    """Ids of the figures and facts whose words it belongs to."""
    kind: str | None = None
    """What sort of figure it is; None where it is none."""
    target: str | None = None
    """The id of the row that a figure leads to."""
    tip: str = ""
    ends: tuple[tuple[str, str], ...] = ()
    """Rows without a figure whose words end here: the id of the row and what it is."""


def marked(
    text: str, figures: Sequence[Mapping[str, Any]], facts: Iterable[tuple[str, Mapping[str, Any]]]
) -> list[Piece]:
    """The pieces of a text in order; together they are the text.

    ``figures`` are its rows of the table of figures, ``facts`` its rows of the other tables with their table's name.
    """
    listed = [(table, row) for table, row in facts if row["end"] > row["start"]]
    holder: dict[str, str] = {}
    for _, row in listed:
        for figure_id in row["figure_ids"]:
            holder.setdefault(figure_id, row["fact_id"])
    spans: list[tuple[int, int, str]] = [(row["start"], row["end"], row["fact_id"]) for _, row in listed]
    spans += [(row["start"], row["end"], row["figure_id"]) for row in figures if row["end"] > row["start"]]
    bare = {row["fact_id"]: table for table, row in listed if not row["figure_ids"]}
    by_id = {row["figure_id"]: row for row in figures}
    opening: dict[int, list[str]] = {}
    closing: dict[int, list[str]] = {}
    for start, end, name in sorted(spans):
        opening.setdefault(start, []).append(name)
        closing.setdefault(end, []).append(name)
    cuts = sorted({0, len(text), *opening, *closing})
    pieces: list[Piece] = []
    active: dict[str, None] = {}
    for start, end in itertools.pairwise(cuts):
        for name in closing.get(start, ()):
            active.pop(name, None)
        for name in opening.get(start, ()):
            active[name] = None
        figure = next((by_id[name] for name in active if name in by_id), None)
        pieces.append(
            Piece(
                text[start:end],
                tuple(opening.get(start, ())),
                tuple(active),
                kind=figure["kind"] if figure else None,
                target=holder.get(figure["figure_id"], figure["figure_id"]) if figure else None,
                tip=_tip(figure) if figure else "",
                ends=tuple((name, bare[name]) for name in closing.get(end, ()) if name in bare),
            )
        )
    return pieces


def _tip(figure: Mapping[str, Any]) -> str:
    """What the reader is told of a figure when pointing at it."""
    where = f"in {figure['table']}" if figure["table"] else figure["reason"] or "in no table"
    return f"{figure['kind'].replace('_', ' ')} · {where}"
