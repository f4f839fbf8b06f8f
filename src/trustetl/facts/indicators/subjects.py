"""What a figure of ``indicators`` measures, as named: the things it counts, the whole it is part of, what its verb
moves, or the subject of its own clause.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from trustetl.facts.indicators.subject_by_clause import OF_IT, agreeing, clause_before, of_goal, of_pronoun
from trustetl.facts.indicators.subject_given import (
    GIVEN_BY,
    MADE_OF,
    PAID_FOR,
    PAYS,
    THROUGH_IT,
    given_to,
    named_above,
    names_nothing,
    unit_done,
)
from trustetl.facts.indicators.subject_shared import (
    OF_THEM,
    SAYING_OF_ITSELF,
    beside_verb,
    borne,
    counted_whole,
    cut_in,
    followed,
    listed_again,
    listed_for,
    number_of_before,
    opens_body,
    priced_again,
    priced_somewhere,
    raised_through,
    that_of,
    total_taken,
)
from trustetl.facts.indicators.subject_told import bound_alone, bound_alone_here, told_by_deed
from trustetl.facts.indicators.subject_units import stretch_of, unit_acted_on
from trustetl.facts.indicators.subject_wholes import boxed_words, fronted_whole, of_what, substance
from trustetl.facts.indicators.subject_words import (
    EMPTY,
    SETTLEMENTS,
    STATED_AS,
    changed_things,
    counted,
    directly_behind,
    head_noun,
    is_name,
    led_by,
    made,
    main_after_comma,
    only_a_measure,
    opens_pointing,
    own_clause,
    qualified,
    rest_of,
    restates,
    same_again,
    started_from,
    usable,
)
from trustetl.facts.language.already_there import PROGRAMMES
from trustetl.facts.language.appositions import apposed, aside, between_commas, in_bracket, left_out, paired
from trustetl.facts.language.clauses import (
    EXPECTING,
    LINKING,
    MOVING,
    clause_of,
    over_hedges,
    resumes,
    stands_alone,
    subject_of_clause,
    verb_at,
)
from trustetl.facts.language.measuring import DEGREES, is_period_at, names_actor
from trustetl.facts.language.moved import bare_expectation, moved_object
from trustetl.facts.language.topics import Anchor, noun_of
from trustetl.facts.language.value_periods import AMOUNTS, DURATIONS
from trustetl.facts.language.verbs import base_forms
from trustetl.facts.language.view import PREPOSITIONS, PRONOUNS, View
from trustetl.facts.names.names import Initiatives
from trustetl.model import Figure

CAPACITIES = frozenset({"capacity", "output", "production", "throughput", "turnover"})
BOUNDS = frozenset({"limit", "ceiling", "cap", "threshold", "target", "goal", "quota"})


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
    spoken: str | None = None,
    opening: str | None = None,
    counted_last: str | None = None,
    recent: bool = True,
) -> tuple[str | None, bool]:
    """What a figure measures, as named, and whether the words stand in its own statement.

    ``before`` is the subject of the figure before it in the paragraph (for 'of these, 24 …'); ``row`` the row label
    and header of a cell. ``spoken`` is what the statement before speaks of, where it holds no figure; ``opening`` the
    subject of the first figure of the statement before; ``counted_last`` the things that the paragraph counted last;
    ``recent`` whether ``before`` stands in it.
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
    i = view.index[figure]
    tail = view.text[figure.end - view.start :]
    things = counted(figure)
    if things and (rated := noun_of(view, i)) is not None and view.word_at(rated.last) in CAPACITIES:
        return rated.text, True  # 'with a capacity of 60 million doses a year'
    if things and started_from(view, i) is not None:
        raised = moved_object(view, i)[0]
        if raised is not None and view.word_at(raised.last) in CAPACITIES:
            return raised.text, True  # 'lift daily capacity from 900 to 1,500 loaves'
    needy = (things or view.word_at(i + 1)).split()[:1]
    if before and here and view.word_at(i - 1) in {"which", "whom"} and needy and needy[0] in base_forms():
        return before, True  # 'has 41 substations, of which nine need repair'
    if things:
        plural = view.word_at(i + 1)
        more = plural.endswith("s") and not things.endswith("s") and not view.is_verb(i + 1) and len(plural) > 3
        return (f"{things} {plural}" if more else things), True
    label = view.statement.label
    label = None if label is not None and names_nothing(label) else label
    in_body = label is not None and figure.start >= view.statement.body and view.statement.start == view.start
    if respective is not None:
        return respective, True
    bare = figure.kind in {"number", "count"}
    if in_body and label and (opens_body(view, i) if bare else borne(view, i)):
        return label, True
    if (boxed := boxed_words(view, i)) is not None:
        return boxed, True
    if (again := that_of(view, i, before if here else None) or beside_verb(view, i)) is not None:
        return again, True
    if in_body and label and bare and told_by_deed(view, i):
        return label, True  # 'Laboratories: 730 sanctioned, 212 working'
    if in_body and label and view.word_at(i - 1) in STATED_AS and view.tokens[i - 2].text in ",;:(":
        return label, True  # 'Area under drip: target 450,000 ha, achieved 378,000 ha'
    if figure.kind in {"percent", "ratio"} and (cut := usable(cut_in(view, i))) is not None:
        return cut, True
    if bare and (others := rest_of(view, i)) is not None:
        return others, True
    barred = view.word_at(i - 1) == "within" and view.word_at(i - 2) in BARRED
    if barred and (text := usable(subject_of_clause(view, i)[0])) is not None:
        return text, True  # 'Diving is banned within three miles of the wreck'
    if before and here and figure.kind != "money" and paired(view, i):
        return listed_for(view, i, before) or before, True  # 'was 72 years for men and 75 years for women'
    if figure.kind == "money" and spoken and THROUGH_IT.match(tail):
        return spoken, False  # 'Our bonds sell well. We raised $9 million through them'
    whole = usable(fronted_whole(view, i)) if figure.kind != "money" else None
    if whole is not None:
        return whole, True
    if figure.kind in {"percent", "ratio"} and (changed := usable(changed_things(view, i))) is not None:
        return changed, True
    stuff = substance(view, i) if figure.kind == "measure" else None
    if stuff is None and figure.kind == "measure" and not label:
        stuff = unit_done(view, i)
    if (stuff := stuff or (given_to(view, i) if figure.kind == "money" else None)) is not None:
        return stuff, True
    if (
        figure.kind == "ratio"
        and view.word_at(i - 1) == "to"
        and view.word_at(i + 1) in PRONOUNS
        and (spoken or before)
    ):
        return (before if here or recent else spoken or before), False  # 'wants to halve it by 2027'
    acted = figure.kind == "ratio" and view.word_at(i - 1) == "to" and view.noun_after(i, chain=True)
    if acted and (text := usable(acted)) is not None and view.word_at(i + 1) not in PREPOSITIONS:
        return text, True  # 'a plan to halve losses'
    if figure.kind != "money":
        lifted = view.word_at(over_hedges(view, i)) in {"to", "from"} and usable(moved_object(view, i)[0], whole=True)
        found = lifted or of_what(view, figure)  # 'raise the levy to 2% of turnover' is about the levy
        if found:
            return found, True
        if OF_IT.match(tail) and (stood := of_pronoun(view, i, before)) is not None:
            return stood
    if (whole := counted_whole(view, i)) is not None:
        return whole, True
    if before and here and (restates(view, i) or aside(view, i) or listed_again(view, i) or priced_again(view, i)):
        return before, True
    if before and here and total_taken(view, i):
        return before, True  # 'added 9 GW of wind power, taking the total to 90 GW'
    if (next_ := usable(followed(view, i) or raised_through(view, i))) is not None:
        return next_, True
    if bare and before and here and (name := left_out(view, i)) is not None:
        return name.text, True
    if bare and (found := directly_behind(view, i)) is not None:
        return found, True
    if before and here and (again := same_again(view, figure, before)) is not None:
        return again, True
    base = started_from(view, i)
    act = over_hedges(view, i)
    closed = i + 1 >= len(view.tokens) or view.tokens[i + 1].text in ",.;)"
    told = view.word_at(i + 1) in {"in", "by", "during", "since"} and is_period_at(view, i + 2)
    told = told or is_period_at(view, i + 1)
    acts = (view.is_verb(act) or view.word_at(act - 1) in {"will", "would", "to"}) and view.word_at(
        act
    ) not in SAYING_OF_ITSELF
    if before and (here or recent) and bare and (closed or told) and acts:
        return before, here  # 'inspected 812 kitchens and closed 47'
    ends = closed or view.word_at(i + 1) in {"in", "by"}
    if before and here and figure.kind == "percent" and ends and view.word_at(act) == "and":
        return before, True  # '25% by 2030 and 40% by 2040'
    if before and here and base is not None:
        # 'from 45% in 2023 to 70% by 2030'
        object_ = usable(moved_object(view, base)[0], whole=True)
        return object_ or usable(own_clause(view, i)) or before, True
    if before and here and view.word_at(i - 1) in {"to", "by"} and view.word_at(i - 2) == "and":
        return before, True  # 'by 20% by 2030 and by 70% by 2040'
    earlier = before if here or recent else spoken or before
    if in_body and label and opens_pointing(view):
        earlier = label  # 'Role of the bank: It is to lend $9 million'
    moved, back = moved_object(view, i)
    if (
        figure.kind == "money"
        and verb_at(view, act)
        and view.word_at(act) not in MOVING | LINKING
        and MADE_OF.match(tail)
    ):
        found = usable(qualified(view, i))
        if found is not None:
            return found, True  # 'expects the port to draw $9 million in private capital'
    if (back or number_of_before(view, moved)) and earlier:
        return earlier, False
    text = usable(moved, whole=True)
    if text is not None:
        return text, True
    named = noun_of(view, i)
    if named is not None and view.word_at(named.first - 1) == "to" and view.word_at(named.first) in base_forms():
        named = view.phrase(named.first + 1, named.last) or named  # 'to issue bonds worth $9 million'
    if named is not None and bare and view.word_at(named.last) in SETTLEMENTS and named.first == named.last > 2:
        named = view.noun_before(named.first - 2) if view.tokens[named.first - 2].text == "," else named
    if named is not None and view.word_at(named.last) == "subject" and view.word_at(named.last + 1) == "to":
        named = None  # 'half of the cost, subject to a maximum of $900 per boat'
    if named is not None and view.word_at(named.last) in EXPECTING and view.tokens[named.last - 1].text == ",":
        named = view.noun_before(named.last - 1)  # 'Demand, forecast at 4 GW'
    if named is not None and view.word_at(named.last) in DEGREES | {"back"}:
        if before and here:
            return before, True  # 'reached 71%, short of the 90% that …'
        named = None
    noun = usable(named, whole=named is not None and view.word_at(named.first - 1) in EXPECTING)
    if (
        named is not None
        and before
        and here
        and view.word_at(named.last) in BOUNDS
        and (noun is None or bound_alone(view, named))
    ):
        return before, True  # 'trams carry 8% of commuters; the plan sets a goal of 12%'
    if named is not None and before and recent and bound_alone_here(view, figure, named):
        return opening or before, False  # 'Recycling stood at 8% in 2024. The Waste Plan sets a target of 12%'
    paced = named is not None and named.first == named.last and figure.kind != "money"
    if paced and noun is None and before and here:
        return before, True  # '9,000 homes, at a rate of 700 a year'
    if noun is None and named is not None and led_by(view, named) in {"to", "at", "with"}:
        payer, _ = subject_of_clause(view, i)
        if figure.per and payer is not None and (names_actor(view, payer) or is_name(view, payer)):
            payer = None  # 'The Ministry of Mines has set aside $9 million, with a maximum of $9,000 per pit'
        owner = usable(payer, whole=True)  # 'Grants cover …, to a maximum of $9,000 per farm'
        if owner is not None or figure.per:
            return owner or f"{named.text} per {figure.per}", True
    if noun is not None and named is not None:
        if view.word_at(named.last) in BOUNDS and view.word_at(i + 1) in {"for", "on"}:
            bounded = view.noun_after(i + 1, chain=True)
            return (f"{noun} {view.word_at(i + 1)} {bounded.text}" if bounded is not None else noun), True
        return noun, True
    if figure.kind in {"percent", "measure", "money", "ratio"}:
        behind = None if priced_somewhere(view, i) else qualified(view, i)
        if behind is None and figure.kind == "ratio" and view.word_at(i + 1) in {"its", "their", "the", "our"}:
            behind = view.noun_after(i, chain=False)  # 'tripled its staff'
        text = usable(behind)
        if text is not None and behind is not None:
            extended = view.noun_after(behind.first - 1, chain=True)
            return (extended.text if extended is not None else text), True
    if before and bare and resumes(view, i):
        return (before if here else counted_last or opening or before), False
    if counted_last and figure.kind == "percent" and resumes(view, i) and i > 2:
        piece = before if here and view.word_at(i - 1) == "which" else None
        return piece or counted_last, False  # 'Their stay was 9 days, and only 3% had to be readmitted'
    if before and here and bare and view.word_at(over_hedges(view, i) - 1) == "there":
        return before, True  # 'which carried 9,000 trucks (in 2014 there were 12,000)'
    if before and bare and OF_THEM.search(view.slice(view.start, figure.start)):
        return before, False
    if in_bracket(view, i) and figure.kind in {"measure", "percent", "number"}:
        text = usable(view.noun_before(i - 1, chain=False))
        if text is not None:
            return text, True  # 'the southern link (31 km)'
    if figure.kind == "money" and (bought := PAID_FOR.match(tail)) is not None:
        k = next((n for n, t in enumerate(view.tokens) if t.start >= figure.end + bought.end()), len(view.tokens))
        if view.word_at(over_hedges(view, i)) in PAYS and (text := usable(view.noun_after(k - 1, chain=False))):
            return text, True  # 'the fund pays $40 a day for a bed'
    if figure.kind in {"money", "percent", "ratio"} and (giver := GIVEN_BY.match(tail)) is not None:
        k = next((n for n, t in enumerate(view.tokens) if t.start >= figure.end + giver.end()), len(view.tokens))
        if (text := usable(view.noun_after(k - 1, chain=False))) is not None:
            return text, True  # 'the remaining $9 billion should come from pension funds'
    joined = act > 2 and (view.word_at(act - 2) == "and" or view.tokens[act - 2].text == ",")
    if before and here and joined and verb_at(view, act) and view.word_at(act - 1) == "to":
        # '… and to recycle at least 25%': another act on the same thing
        return f"{before.partition(' (')[0]} ({view.tokens[act].text})", False
    if bare_expectation(view, i) and (in_body or before) and (here or not of_goal(view, i)):
        return (label, True) if in_body and label else (before, False)
    clause, back = subject_of_clause(view, i)
    if back and counted_last and stands_alone(view, clause_of(view, i).begin):
        return counted_last, False  # 'They avoid 94 tonnes a year. Each costs $9'
    if back and not here:
        earlier = usable(clause_before(view, i)) or earlier
    if (behind_comma := main_after_comma(view, i)) is not None:
        clause, back = view.noun_after(behind_comma, chain=True), view.word_at(behind_comma + 1) in PRONOUNS
        earlier = spoken or before
    text = usable(between_commas(view, i)) or made(view, act) or unit_acted_on(view, i)
    if text is not None:
        return text, True
    if back and earlier:
        return (earlier if bare else agreeing(view, i, (earlier, opening, spoken))), False
    if clause is not None and earlier and only_a_measure(view, clause):
        # 'In 2014 the figure was 37%', 'the target for 2026 is …'
        aimed = view.word_at(clause.last) in {"target", "goal"}
        return (opening or earlier if aimed and recent and not here else earlier), False
    if clause is not None and (amount := view.tokens[clause.last].figure) is not None and amount.kind in AMOUNTS:
        clause = None if clause.first == clause.last else clause  # '2 GWh installed, 5 GWh planned'
    per_head = figure.kind == "money" and figure.qualifier == "at_most" and figure.per not in {*DURATIONS, None}
    own = clause is not None and any(a.start <= clause.start < a.end for a in initiatives.anchors)
    if per_head and clause is not None and (names_actor(view, clause) or (is_name(view, clause) and not own)):
        return figure.per, True  # 'The ministry gives up to $9,000 per library'
    agent = clause is not None and (names_actor(view, clause) or view.word_at(clause.last) in PROGRAMMES)
    if bare and agent and (things := (before if here or recent else counted_last)) is not None:
        return things, False  # 'is to train 900 cooks. The scheme has reached 240'
    if clause is not None and (text := usable(clause, whole=True)) is not None:
        meant = next((a for a in initiatives.anchors if a.start <= clause.start and a.end == clause.end), None)
        return (text, True) if meant is None or meant.named else (meant.initiative.name, False)
    if (
        text := usable(apposed(view, i))
        or stretch_of(view, figure, initiatives, before if here or recent else None, here=here, opens=True)
    ) is not None:
        return text, True
    if (headed := usable(head_noun(view, i))) is not None:
        return headed, True
    if per_head and not (in_body and label):
        return figure.per, True  # 'to be granted at up to $9,000 per library'
    if anchor.cue is not None and anchor.cue.part == "noun" and view.start <= anchor.cue.start < view.end:
        at_cue = next((n for n, t in enumerate(view.tokens) if t.end >= anchor.cue.end), None)
        if at_cue is not None:
            cue = view.noun_before(at_cue + 1)
            if (text := usable(cue)) is not None:
                return text, True
            if anchor.cue.words not in EMPTY:
                return anchor.cue.words, True
    if in_body and label:
        return label, True
    k = i - 1
    while view.word_at(k) in {"remaining", "first", "last", "other", "final", "the"}:
        k -= 1
    if 0 < k < i - 1 and view.word_at(k) in PREPOSITIONS and (text := usable(view.noun_before(k))) is not None:
        return text, True  # 'Work on the remaining 18 km'
    verb = view.noun_before(i) if i else None
    text = usable(view.noun_before(i)) if i else None
    if (
        text is not None
        and verb is not None
        and not verb_at(view, verb.last)
        and view.word_at(verb.last) not in DEGREES | {"to"}
        and not (view.tokens[i - 1].figure is None and view.tokens[i - 1].text in ",;")
    ):
        when = led_by(view, verb) in {"by", "in", "at", "since", "until"} and before and (here or recent)
        return (before, False) if when else (text, True)  # 'by mid-decade four fifths may be gone'
    if before and (here or recent):
        return before, False
    if (above := named_above(view, i, headings)) is not None:
        return above, False
    held = initiatives.holding(figure.start)
    if held is not None:
        return held.name, False
    if (done := stretch_of(view, figure, initiatives, None)) is not None:
        return done, True
    return (before or (headings[-1] if headings else None)), False


BARRED = frozenset("banned forbidden prohibited barred outlawed allowed permitted restricted".split())
