"""What the cells of a table speak of: by header, by the label of the row, by the caption."""

from __future__ import annotations

import re
from dataclasses import replace

from trustetl.facts.language.topics import TRADE, Cue, cues_in
from trustetl.facts.tables_in_text.headers import GENERIC_HEADER, IN_BRACKETS, OTHERS_PAY, SHARE_LABEL, WHOLE_ONLY
from trustetl.facts.tables_in_text.periods import CHANGES, header_period
from trustetl.facts.tables_in_text.place import Place
from trustetl.facts.tables_in_text.sheet import land_of
from trustetl.facts.tables_in_text.standing import only_standing, standing_of
from trustetl.facts.tables_in_text.trade import WORLD_OUTPUT, flow_named
from trustetl.model import Setting

_NAMES = re.compile(r"[A-Z][\w-]+\s+[A-Z][\w-]+")


def topic_of(
    place: Place, topics: list[Cue], over: list[Cue], last: str | None, setting: Setting
) -> tuple[str | None, Place, str | None]:
    """What a cell speaks of: what its header says, otherwise the row's label where the header only dates the
    column, otherwise the caption. The place comes back with the header for its label where the table lies on its
    side, and with both the topic of the row for the ``last`` one of a box of labels and values.
    """
    header, label, figure = place.header, place.label, place.figure
    topic = topics[-1].topic if topics else None
    if place.sheet.trading and figure.kind != "count" and (flow := flow_named(header)) is not None:
        return flow, place, last
    if figure.kind == "percent" and label is not None and WORLD_OUTPUT.search(label):
        return "production", place, last
    named = [c for c in cues_in(label or "") if c.part != "weak"] if not place.sheet.giving else []
    if over and over[-1].topic in {"budget", "price"}:
        # 'Project management' below 'Cost by component' is a part and says nothing of its money
        named = [c for c in named if c.topic not in {"investment", "credit"}]
    generic = not header.strip() or GENERIC_HEADER.match(header.strip()) is not None
    if named and named[0].part == "verb" and named[0].topic == "budget" and named[0].start == 0:
        named = named[:1]  # 'Paid out to projects' tells of what was paid
    if not generic and topic is None and (named or place.divides) and len(place.statement.cells) == 2:
        generic = _NAMES.search(header) is not None and not only_standing(header)  # a box headed by a programme's name
    dating = generic or only_standing(header) or header_period(header, setting) is not None
    if label is not None and dating and (topic is None or topic == "budget"):
        flow = flow_named(label)
        if flow is not None and figure.kind != "count" and (not over or over[-1].topic in TRADE | {"market"}):
            return flow, place, last
    inside = place.under.flow
    if inside is not None and figure.kind != "count" and (topic is None or topic in TRADE | {"market"}):
        flow, marked = inside
        if flow_named(label or "") is None and (marked or (over and over[-1].topic in TRADE)):
            return flow, place, last  # 'Imports', and under it 'Wheat'
    if label is not None and dating and figure.kind == "percent" and WORLD_OUTPUT.search(label):
        return "production", place, last
    if land_of(header) is not None and label is not None and figure.kind != "count":
        if WORLD_OUTPUT.search(label):
            return "production", place, last
        if (flow := flow_named(label)) is not None:
            return flow, place, last
    if topic is None and generic:
        # a box of two columns: the first says what the second is
        topic = (
            named[-1].topic
            if named and (len(place.statement.cells) <= 2 or not over)
            else "budget"
            if last == "budget"
            and (place.divides or SHARE_LABEL.search(label or "") or standing_of(label).phase is not None)
            else None
        )
        last = topic
    elif topic is None and dating and label and named and WHOLE_ONLY.fullmatch(IN_BRACKETS.sub("", label).strip()):
        topic = named[-1].topic
    elif (
        topic is None
        and not over
        and named
        and label is not None
        and header
        and header_period(header, setting) is None
        and not only_standing(header)
        and not CHANGES.search(header)
    ):
        # a table on its side: the first cell of a row says what its values are, the headers say of what
        return named[-1].topic, replace(place, label=header), last
    if topic is None or (topic not in TRADE and any(c.topic in TRADE for c in over) and figure.kind == "percent"):
        paid = any(c.topic == "budget" for c in over) and not OTHERS_PAY.search(header)
        topic = next(
            (c.topic for c in over if c.topic in TRADE), "budget" if paid else over[-1].topic if over else topic
        )
    return topic, place, last
