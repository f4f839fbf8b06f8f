"""Every other figure that says something about the world: its subject, as named, its status and its period."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trustetl.facts.names import Initiatives
from trustetl.facts.periods import ValuePeriod, is_base
from trustetl.facts.status import status_of
from trustetl.facts.topics import Anchor, noun_behind, noun_of
from trustetl.facts.view import HEDGES, Phrase, View
from trustetl.lexicon import function_words, scales
from trustetl.model import Fact, Figure, Setting

NUMBER_WORDS = function_words("number_words")
CHANGES = function_words("changes")
EMPTY = function_words("empty_subjects")
QUANTITY_WORDS = re.compile(
    r"^(?:an?\s+)?(?:target|goal|estimate|estimated|figure|level|total|sum|amount|number|rate|level|rise|"
    r"increase|growth|decline|fall|drop|share|average|maximum|minimum|further|more)(?:\s+of)?$",
    re.IGNORECASE,
)
PARTITIVE = re.compile(
    r"^\s*(?:\([^)]*\)\s*)?(?:(?:each|more|new|additional|an?\s+(?:year|month|day|week)|per\s+(?:year|annum|"
    r"month|day)|annually)\s+)?(?:of|in)\s+(?!20\d\d|19\d\d)",
    re.IGNORECASE,
)


def _usable(phrase: Phrase | None) -> str | None:
    if phrase is None:
        return None
    text = phrase.text.strip(" ,.;:-–()")
    words = [
        w for w in re.findall(r"[\w’'-]+", text.lower()) if w not in EMPTY and not re.fullmatch(r"\d+|\w{3,}ly", w)
    ]
    if re.search(
        r"^(?:the\s+)?(?:(?:last|previous|current|next|coming|same|first|second|third|"
        r"base)\s+)?(?:\w+\s+)?(?:year|years|month|quarter|decade|period|week)$",
        text,
        re.IGNORECASE,
    ):
        return None
    if not words or QUANTITY_WORDS.match(text):
        return None
    return text


def _of_what(view: View, figure: Figure) -> str | None:
    """'270 kilo tonnes of recycling capacity', '10% of the raw materials that it uses'."""
    tail = view.text[figure.end - view.start :]
    if PARTITIVE.match(tail) is None:
        return None
    i = view.index[figure]
    j = next((k for k in range(i + 1, min(i + 6, len(view.tokens))) if view.word_at(k) in {"of", "in"}), None)
    if j is None:
        return None
    return _usable(view.noun_after(j, chain=True))


def _moved(view: View, i: int) -> str | None:
    """What a change is of: 'raise the share of rail from 17.7%', 'cut losses to 10%', 'reduce emissions by 30%'."""
    j = i - 1
    while (
        j >= 0
        and view.tokens[j].low in HEDGES
        and view.word_at(j) not in {"to", "from", "by", "below", "under", "above"}
    ):
        j -= 1
    if (
        view.word_at(j) not in {"to", "from", "by"}
        or j == 0
        or view.tokens[j - 1].figure is not None
        or view.is_verb(j - 1)
    ):
        return None
    first = j - 1
    while (
        first >= 0
        and view.tokens[first].figure is None
        and view.tokens[first].low not in CHANGES
        and view.tokens[first].text not in ",;:("
    ):
        first -= 1
    if first < 0 or view.tokens[first].low not in CHANGES:
        return None
    if any(view.word_at(k) in EMPTY for k in range(first + 1, j)):
        return None
    return _usable(view.phrase(first + 1, j - 1))


def counted(figure: Figure) -> str | None:
    """The things that a count counts, in the plural as named: '900 survey projects' gives 'survey
    projects'.
    """
    if figure.kind != "count" or not figure.unit:
        return None
    words = figure.quote.split()
    while words and (re.match(r"^\W*\d", words[0]) or words[0].lower() in scales() or words[0].lower() in NUMBER_WORDS):
        words.pop(0)
    return " ".join(words) or None


def subject_of(
    view: View,
    figure: Figure,
    anchor: Anchor,
    initiatives: Initiatives,
    *,
    before: str | None,
    row: tuple[str | None, str | None] | None,
    headings: Sequence[str],
    respective: str | None = None,
    here: bool = False,
) -> tuple[str | None, bool]:
    """What a figure measures, as named, and whether the words stand in its own statement.

    ``before`` is the subject of the figure before it in the paragraph (for 'of these, 24 …'); ``row`` the row label
    and header of a cell.
    """
    if row is not None:
        label, header = row
        header = re.sub(r"\s*\([^)]*\)", "", header or "").strip() or None
        words = ": ".join(w for w in (label, header) if w)
        if words:
            return words, True
    if (
        not any(t.figure is not None and t.figure.kind == "count" for t in view.tokens)
        and all(
            t.figure is not None or not t.is_word or t.low in EMPTY or t.low in {"above", "below", "over", "up", "to"}
            for t in view.tokens
        )
        and headings
    ):
        return headings[-1], False
    things = counted(figure)
    if things:
        return things, True
    i = view.index[figure]
    label = view.statement.label
    in_body = label is not None and figure.start >= view.statement.body and view.statement.start == view.start
    if respective is not None:
        return respective, True
    if (
        figure.kind in {"number", "count"}
        and in_body
        and view.statement.body <= figure.start <= view.statement.body + 3
    ):
        return label, True
    if figure.kind in {"measure", "percent", "money"}:
        found = _of_what(view, figure)
        if found and figure.kind != "money":
            return found, True
    if (
        before
        and here
        and (
            is_base(view, figure)
            or re.search(
                r"\b(?:increase|rise|growth|fall|decline|drop|reduction|gain)s?\s+of\s+(?:\w+\s+){0,2}$",
                view.slice(view.start, figure.start) + " ",
                re.IGNORECASE,
            )
        )
    ):
        other = re.match(
            r"\s*(?:per\s+\w+\s+)?for\s+(?:the\s+)?(?!(?:the\s+)?(?:\w+\s+)?(?:year|month|quarter|period|decade))",
            view.text[figure.end - view.start :],
        )
        if other is not None:
            k = next((n for n, t in enumerate(view.tokens) if t.start >= figure.end + other.end()), None)
            named = _usable(view.noun_after(k - 1, chain=False)) if k is not None else None
            if named is not None:
                return named, True
        # '…, up from 12 lakh in 2020, an increase of 10 per cent': the same thing at another time
        return before, True
    if before and here and view.word_at(i - 1) == "to" and view.tokens[i - 2].figure is not None:
        return before, True  # 'from 45% in 2023 to 70% by 2030'
    moved = _moved(view, i)
    if moved is not None:
        return moved, True
    noun = _usable(noun_of(view, i))
    if noun is not None:
        return noun, True
    if figure.kind in {"percent", "measure", "money", "ratio"}:
        behind = noun_behind(view, i)
        text = _usable(behind)
        if text is not None and behind is not None:
            extended = view.noun_after(behind.first - 1, chain=True)
            return (extended.text if extended is not None else text), True
    if (
        figure.kind in {"count", "number"}
        and re.search(
            r"\b(?:of\s+(?:these|them|which|those)|including|made\s+up\s+of|and|the)\W*$",
            view.slice(view.start, figure.start),
            re.IGNORECASE,
        )
        and before
    ):
        return before, False
    text = _usable(view.subject(i))
    if text is not None:
        return text, True
    if anchor.cue is not None and anchor.cue.part == "noun" and view.start <= anchor.cue.start < view.end:
        k = next((n for n, t in enumerate(view.tokens) if t.end >= anchor.cue.end), None)
        if k is not None:
            whole = view.noun_before(k + 1)
            if (text := _usable(whole)) is not None:
                return text, True
            return anchor.cue.words, True
    if in_body and label:
        return label, True
    verb = view.noun_before(i) if i else None
    if verb is not None and before and verb.first == verb.last and view.word_at(verb.first - 1) == "to":
        # '… and to recycle at least 25%': another act on the same thing
        return f"{before} ({verb.text})", False
    text = _usable(view.noun_before(i)) if i else None
    if text is not None and not (view.tokens[i - 1].figure is None and view.tokens[i - 1].text in ",;"):
        return text, True
    if before:
        return before, False
    held = initiatives.holding(figure.start)
    if held is not None:
        return held.name, False
    return (headings[-1], False) if headings else (None, False)


def measure_of(figure: Figure) -> str:
    """What kind of measure a figure is, for the ``measure`` column."""
    if figure.per:
        return f"{'price' if figure.kind == 'money' else 'rate'} per {figure.per}"
    if figure.kind in {"percent", "percentage_point"}:
        return "growth" if figure.change else "share or rate"
    return {"money": "value", "measure": "quantity", "count": "count", "ratio": "multiple"}.get(figure.kind, "value")


def indicator_fact(
    view: View,
    figure: Figure,
    anchor: Anchor,
    dated: ValuePeriod | None,
    initiatives: Initiatives,
    setting: Setting,
    heading_period: ValuePeriod | None,
    *,
    before: str | None = None,
    row: tuple[str | None, str | None] | None = None,
    headings: Sequence[str] = (),
    respective: str | None = None,
    here: bool = False,
) -> Fact:
    """A row of ``indicators``."""
    subject, own = subject_of(
        view, figure, anchor, initiatives, before=before, row=row, headings=headings, respective=respective, here=here
    )
    if subject is None:
        subject, own = setting.title, False
    status = status_of(view, figure, tuple(headings))
    if (dated is None or dated.inferred) and heading_period is not None:
        dated = heading_period
    elif dated is not None and dated.inferred:
        dated = None
    if row is not None and re.search(r"\b(?:targets?|goals?|planned)\b", " ".join(w for w in row if w), re.IGNORECASE):
        status = "target"
    if setting.published is not None and dated is not None and dated.end is not None:
        # what a period in the past is said of has happened; what is due by a later day has not
        if status == "target" and dated.start is not None and dated.end < setting.published:
            status = "actual"
        elif status == "actual" and dated.start is None and dated.end > setting.published:
            status = "target"
    if status == "target" and figure in view.index and is_base(view, figure):
        status = "actual"  # what a target starts from
    values: dict[str, object] = {
        "subject": subject,
        "measure": measure_of(figure),
        "value": figure.value,
        "low": figure.low,
        "high": figure.high,
        "unit": figure.unit,
        "per": figure.per,
        "qualifier": figure.qualifier or "exact",
        "change": figure.change,
        "status": status,
        "period_label": dated.label if dated else None,
        "period_start": dated.start if dated else None,
        "period_end": dated.end if dated else None,
    }
    inferred = not own or (dated is not None and dated.inferred)
    figures = tuple(dict.fromkeys((figure, *(dated.figures if dated else ()))))
    return Fact(
        "indicators",
        values,
        view.statement.start,
        view.statement.end,
        view.statement.section,
        figures,
        "inferred" if inferred else "stated",
        f"indicator: {anchor.rule}",
    )
