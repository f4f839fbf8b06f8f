"""What a figure is of by the words right behind it: 'of the raw materials', ': share of seats kept for women'."""

from __future__ import annotations

import re

from trustetl.facts.indicators.subject_shared import free_relative
from trustetl.facts.indicators.subject_words import (
    PLANNED,
    STAGES,
    WHOLES,
    counted,
    directly_behind,
    leads_where,
    qualified,
    usable,
)
from trustetl.facts.language.clauses import (
    ANAPHORA,
    LINKING,
    MOVING,
    is_finite,
    over_hedges,
    subject_of_clause,
    verb_at,
)
from trustetl.facts.language.measuring import MONTHS, names_actor
from trustetl.facts.language.moved import moved_object
from trustetl.facts.language.topics import noun_of
from trustetl.facts.language.value_periods import DURATIONS
from trustetl.facts.language.view import ARTICLES, AUXILIARIES, HEDGES, PREPOSITIONS, Phrase, View
from trustetl.model import Figure

PARTITIVE = re.compile(
    r"^\s*(?:\([^)]*\)\s*)?(?:(?:each|more|new|additional|an?\s+(?:year|month|day|week)|per\s+(?:year|annum|"
    r"month|day)|annually)\s+)?(?:out\s+of|of|in)\s+(?!20\d\d|19\d\d)",
    re.IGNORECASE,
)


def of_what(view: View, figure: Figure) -> str | None:
    """'270 kilo tonnes of recycling capacity', '10% of the raw materials that it uses', '61 of the 240 dams'."""
    tail = view.text[figure.end - view.start :]
    if PARTITIVE.match(tail) is None:
        return None
    i = view.index[figure]
    j = next((k for k in range(i + 1, min(i + 6, len(view.tokens))) if view.word_at(k) in {"of", "in"}), None)
    if j is None:
        return None
    if view.word_at(j) == "in" and (
        figure.kind != "measure" or figure.unit in DURATIONS or view.word_at(j + 1) in MONTHS | STAGES
    ):
        return None
    where = view.noun_after(j, chain=False) if view.word_at(j) == "in" else None
    if where is not None and leads_where(view, i, where):
        return None  # 'ranges between 2 kg a day in Lima and …'
    if view.word_at(j) == "in" and view.word_at(over_hedges(view, i)) == "of" and usable(noun_of(view, i)) is not None:
        return None  # 'by a line of 870 km in the broad gauge'
    if (those := _those(view, j + 1)) is not None:
        return those
    k = j + 1
    while view.word_at(k) in ARTICLES | {"of", "some", "about", "only", "over", "nearly"}:
        k += 1
    ruled = k
    while view.word_at(ruled) in PLANNED | {"total"}:
        ruled += 1
    if ruled > k and ruled < len(view.tokens) and view.tokens[ruled].figure is not None:
        k = ruled  # '96 km of the planned 287 km'
    whole = view.tokens[k].figure if k < len(view.tokens) else None
    at = over_hedges(view, i) - (view.word_at(over_hedges(view, i)) in {"to", "for"})
    acted = verb_at(view, at) and view.word_at(at) != "close"  # 'tests account for a tenth of what a household spends'
    if not acted and (relative := free_relative(view, k)) is not None:
        return relative.text
    if (
        whole is None
        and (owner := view.noun_after(k - 1, chain=False)) is not None
        and owner.text.endswith(("'s", "’s"))
    ):
        k = owner.last + 1
        whole = view.tokens[k].figure if k < len(view.tokens) else None
    if whole is not None and view.word_at(j) == "in":
        return None
    if whole is not None and whole.kind == "measure" and (named := directly_behind(view, k)) is not None:
        return named
    if whole is not None and k == ruled and whole.kind == figure.kind == "measure":
        return None
    if whole is not None and whole.kind == "count":
        behind = qualified(view, k)
        return counted(whole) or (behind.text if behind is not None else None)
    after = view.noun_after(j, chain=False)
    if (
        figure.kind == "percent"
        and after is not None
        and WHOLES.match(after.text)
        and (own := moved_object(view, i)[0] or noun_of(view, i) or subject_of_clause(view, i)[0]) is not None
        and not names_actor(view, own)
    ):
        return usable(own)  # a debt of '71 per cent of GDP' is a debt
    if figure.kind == "percent" and WHOLES.match(after.text if after is not None else ""):
        # 'spent $9 million, or 5.6 per cent of GDP', 'The State spent $9 million (4% of GDP)'
        return usable(subject_of_clause(view, i)[0]) if view.tokens[i - 1].text == "(" else None
    found = view.noun_after(j, chain=True)
    at_next = found.last + 1 if found is not None else 0
    at_next += view.word_at(at_next) in {
        "for",
        "at",
        "by",
        "with",
        "to",
    }  # 'bears 70% of freight and the rest for 9%'
    if found is not None and at_next < len(view.tokens) and (told := view.tokens[at_next].figure):
        joint = next((n for n in range(found.first + 1, found.last) if view.word_at(n) == "and"), None)
        if joint is not None and told.kind == figure.kind:
            found = view.phrase(found.first, joint - 1)  # 'caused 40% of the losses and ponds 25%'
    return usable(found)


_AGES = frozenset({"between", "under", "over", "above", "below"})


def _those(view: View, k: int) -> str | None:
    """People told only by their age or pay: 'those between 20 and 29 years', 'of those aged over 65'."""
    told = view.tokens[k + 1].figure is not None if k + 1 < len(view.tokens) else False
    if view.word_at(k) != "those" or not (told or view.word_at(k + 1) in {"aged", *_AGES}):
        return None
    verb = next((n for n in range(k + 2, min(k + 9, len(view.tokens))) if is_finite(view, n)), None)
    return view.slice(view.tokens[k].start, view.tokens[verb - 1].end) if verb is not None else None


def boxed_words(view: View, i: int) -> str | None:
    """'35%: Share of seats kept for women': in a box of numbers the words stand behind their figure."""
    marks = {":"} if i else {":", "–", "—", "-"}
    if i + 2 >= len(view.tokens) or view.tokens[i + 1].text not in marks or not view.tokens[i + 2].text[0].isupper():
        return None
    last = next((k for k in range(i + 2, len(view.tokens)) if view.tokens[k].figure is not None), len(view.tokens)) - 1
    while last > i + 2 and view.word_at(last) in PREPOSITIONS:
        last -= 1
    return usable(view.phrase(i + 2, last))


MOVES = frozenset("reduction cut saving savings decrease increase avoidance removal capture storage supply".split())


def substance(view: View, i: int) -> str | None:
    """What a quantity is of whose unit names it, where a verb does something to it: 'saves 900 tonnes of CO2'."""
    figure = view.tokens[i].figure
    of = re.search(r"\bof\s+(.+)$|\b(CO2(?:\s+equivalent)?)$", figure.quote) if figure is not None else None
    act = over_hedges(view, i)
    first = next((k for k, t in enumerate(view.tokens) if t.is_word and view.word_at(k) not in HEDGES | {"least"}), i)
    opens = view.word_at(act) == "and" or view.tokens[act].text == ","  # '…, and some 900 tonnes of CO2 avoided'
    alone = first < i and not verb_at(view, act) and not (opens and of is not None and of.group(1))
    alone = alone and not (view.word_at(act) == "of" and view.word_at(act - 1) in MOVES)
    if of is None or alone or view.word_at(act) in LINKING | MOVING | AUXILIARIES:
        return None
    more = f" {view.word_at(i + 1)}" if view.word_at(i + 1) in {"emissions", "pollution", "waste"} else ""
    return (of.group(1) or of.group(2)) + more


def fronted_whole(view: View, i: int) -> Phrase | None:
    """'Of these loans, 44 per cent went to women': the whole named first, for all shares of its sentence."""
    first = next((k for k, t in enumerate(view.tokens) if t.is_word), 0)
    if view.word_at(first) != "of" or view.word_at(first + 1) in {"which", "whom"}:
        return None
    comma = next((k for k in range(first, i) if view.tokens[k].text == "," and view.tokens[k].figure is None), None)
    if comma is None or comma - first > 12 or any(view.tokens[k].figure is not None for k in range(first + 3, comma)):
        return None
    whole = view.phrase(first + 1, comma - 1)
    own = view.tokens[whole.first].figure if whole is not None else None
    if whole is not None and own is not None and (counted(own) or whole.first == whole.last):
        same = counted(own) and view.clause_start(i) < comma  # 'Of the 90 towns, 40 …'
        return view.phrase(whole.first, whole.first) if same else None
    if whole is not None and view.word_at(first + 1) in {"those", "these"} and view.word_at(whole.first).endswith("ed"):
        return None  # 'Of those sold, 91% …'
    if whole is not None and view.tokens[whole.first].figure is not None and whole.last > whole.first:
        whole = view.phrase(whole.first + 1, whole.last)
    return None if whole is None or whole.text.lower() in ANAPHORA else whole
