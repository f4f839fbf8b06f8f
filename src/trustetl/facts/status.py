"""Whether a value is a target, an estimate or an actual, from the verbs and nouns around it."""

from __future__ import annotations

import re

from trustetl.facts.clauses import clause_of, end_of_clause, is_finite, told_of_now, verb_at
from trustetl.facts.verbs import base_forms, pasts
from trustetl.facts.view import View
from trustetl.model import Figure

TARGET = re.compile(
    r"\b(?:promised|pledged|vowed|targets?|targeted|targeting|goals?|aims?|aimed|aiming|to\s+be\s+(?:met|"
    r"achieved|reached|set\s+up|built|created|installed|established|completed)"
    r"|should|must|shall|is\s+to|are\s+to|will|would|seeks?|hopes?|aspires?|vows?|plans?\s+to|planned|proposes?|"
    r"proposed|envisages?|foresees?|"
    r"intends?|wants?\s+to|want\s+to|ambition"
    r"|mandate|benchmark|objective|committed\s+to|pledged?\s+to|ceiling|can\s+get)\b",
    re.IGNORECASE,
)
ESTIMATE = re.compile(
    r"\b(?:expected|expects?|estimated|estimates?|projected|projections?|projects\s+(?:that|an?)|(?:we|"
    r"they)\s+project|forecasts?|"
    r"likely|anticipated|anticipates?|set\s+to\s+grow|could|(?-i:may)|might"
    r"|provisional(?:ly)?|potential(?:ly)?(?!\s+of$)|pegged)\b",
    re.IGNORECASE,
)
PAST = re.compile(
    r"\b(?:was|were|has|have|had|rose|fell|grew|stood|reached|came|produced|received|identified|approved|"
    r"cleared|named|added|created|imported|exported"
    r"|spent|won|signed|set\s+up|completed|carried\s+out|announced|said|recorded|registered|increased|declined)\b",
    re.IGNORECASE,
)
TARGET_HEADING = re.compile(
    r"\b(?:targets?|goals?|objectives?|results\s+expected|expected\s+by|expected\s+(?:outcomes?|results?|"
    r"benefits?)|vision|by\s+20\d\d|milestones?|key\s+aims?)\b",
    re.IGNORECASE,
)

DONE_HEADING = re.compile(
    r"\b(?:so\s+far|to\s+date|achieved|achievements?|progress|track\s+record|reached)\b", re.IGNORECASE
)
DUTY = re.compile(r"\b(?:should|must|shall|is\s+to|are\s+to|has\s+to|have\s+to)\b")
COMING = re.compile(
    r"\b(?:next\s+(?:(?:fiscal|financial|\w+)\s+)?(?:years?|months?|decade|season|quarter)|in\s+the\s+coming|"
    r"over\s+the\s+(?:next|coming))\b",
    re.IGNORECASE,
)
ESTIMATED_NOUN = re.compile(
    r"\b(?:rates?\s+of\s+return|net\s+present\s+value|benefit[- ]cost\s+ratio|cost[- ]benefit\s+ratio|EIRR|NPV)\b"
    r"|\bputs?\s+(?!up\b|out\b)\w+.*\bat(?:\s+\w+){0,2}$|\b(?:is|are|was|were)\s+put\s+at(?:\s+\w+){0,2}$|"
    r"\bneeds?(?:\s+(?:about|some|around|over|nearly))?$|\bsees?\s+(?:growth|inflation)\b|\bsees?\s.*\b(?:rising|"
    r"falling|growing)\b"
)
IMPLICATIVE = frozenset(
    "managed helped continued began started came used rose fell grew went led served proved happened served leading "
    "up down back close according due prior compared relative equal equivalent similar access".split()
)
COMMITTING = frozenset(
    "approved allocated sanctioned awarded granted launched established signed pledged provided given earmarked "
    "announced unveiled proposed selected chosen funded received agreed decided committed promised vowed meant "
    "designed planned asked invited required ordered set seeks wants hopes plans reserved".split()
)


def _imperative(view: View) -> bool:
    """Whether a bullet tells what is to be done: 'Train 100,000 civil servants', 'to treat 250 megalitres'."""
    first = next((j for j, t in enumerate(view.tokens) if t.is_word), 0)
    if view.word_at(first) == "to":
        return True
    return view.word_at(first) in base_forms() and view.word_at(first + 1) not in {"of", "is", "are", "was", "were"}


def _past_verbs(view: View, begin: int, end: int) -> list[int]:
    """Where the words between two tokens tell of the past by a verb: 'produced' is none in 'doses produced at home'."""
    stop = view.tokens[end - 1].end if end > begin else view.start
    found = []
    for match in PAST.finditer(view.statement.text[: stop - view.statement.start]):
        at = match.start() + view.statement.start
        k = next((n for n in range(begin, end) if view.tokens[n].start == at), None)
        if k is not None and not (view.tokens[k].low.endswith("ed") and k > begin and not is_finite(view, k)):
            found.append(at)
    for k in range(begin, end):
        planned = view.word_at(k - 1) in {"be", "being"}
        if view.tokens[k].is_word and view.tokens[k].low in pasts() and is_finite(view, k) and not planned:
            found.append(view.tokens[k].start)
    return sorted(found)


def _bounds(view: View, i: int) -> tuple[int, int]:
    """The tokens of the clause that tells the time of a figure: its own, and where that only goes on with the clause
    before it ('…, who serve 2 million'), that one as well.
    """
    begin, end = clause_of(view, i).begin, end_of_clause(view, i)
    wide = view.clause_start(i)
    own = view.slice(view.tokens[begin].start, view.tokens[end - 1].end)
    if begin > wide and not _past_verbs(view, begin, end) and not TARGET.search(own) and not ESTIMATE.search(own):
        relative = view.word_at(begin - 1) in {"which", "who", "that"}
        if relative or not any(view.is_verb(k) for k in range(begin, end)):
            return wide, end
    return begin, end


def _purpose(view: View, i: int, begin: int) -> bool:
    """Whether the verb before a figure is an infinitive that tells what something is for: 'a plan to plant 400
    hectares', 'was signed to dredge 12 ports'; not 'managed to sell 40'.
    """
    if view.word_at(i - 2) in {"for", "towards", "toward"} and view.word_at(i - 1).endswith("ing"):
        ruling = next((n for n in range(i - 3, begin - 1, -1) if view.is_verb(n)), None)
        if ruling is not None and view.word_at(ruling) in COMMITTING:
            return True  # 'is earmarked for repairing 90 courts'
    k = next((n for n in range(i - 1, begin - 1, -1) if verb_at(view, n)), None)
    if k is None or k == begin or view.word_at(k - 1) != "to":
        return False
    if view.word_at(k) in {"date"} or view.word_at(k - 2) in IMPLICATIVE:
        return False
    ruling = next((n for n in range(k - 2, begin - 1, -1) if view.is_verb(n)), None)
    if ruling is None:
        return True
    if view.word_at(ruling) in IMPLICATIVE or view.word_at(k - 2) in {"able", "enough", "first", "only", "failed"}:
        return False
    return view.word_at(ruling) in COMMITTING or not _past_verbs(view, begin, k)


def status_of(view: View, figure: Figure, headings: tuple[str, ...] = ()) -> str:
    """``target``, ``estimate`` or ``actual`` of a value, by the clause it stands in, then the label and the heading
    above.
    """
    i = view.index[figure]
    first, last = _bounds(view, i)
    begin = view.tokens[first].start
    # the predicate stands before the figure, or, where the figure is subject, behind it
    predicate = any(view.is_verb(j) for j in range(first, i))
    following = next(
        (t.start for t in view.tokens[i + 1 :] if t.figure is not None or t.low in {"and", "while", "but"}), view.end
    )
    stop = view.tokens[last - 1].end
    clause = view.slice(begin, max(figure.end, min(following, figure.end + 60, stop)) if predicate else stop)
    if first > 1 and view.word_at(first - 1) == "that":
        # 'the bank estimates that …' speaks of all that follows
        clause = f"{view.word_at(first - 2)} {clause}"
    ahead = view.slice(begin, figure.start)
    if called_target(view, figure):
        return "target"
    if told_of_now(view, i):
        return "actual"
    past = _past_verbs(view, first, i)
    if ESTIMATE.search(clause) or (ESTIMATED_NOUN.search(ahead) and not past):
        return "estimate"
    # a past event before the figure ('five units were approved, which will …') does not make a later plan past
    target = [
        begin + m.start()
        for m in TARGET.finditer(
            view.statement.text[begin - view.statement.start : figure.start - view.statement.start]
        )
    ]
    if target and (not past or past[-1] <= target[-1] or _planned(view, target[-1], past)):
        return "target" if not _in_subject(view, target[-1], first, i) else "actual"
    if target and re.search(r"\btargets?\b", clause, re.IGNORECASE) and not _in_subject(view, target[-1], first, i):
        return "target"
    if _purpose(view, i, first):
        return "target"
    if re.search(r"\b(?:by|before)\s+(?:the\s+end\s+of\s+)?$", view.slice(view.start, figure.start)):
        return "target"
    label = view.statement.label or ""
    if re.search(r"\b(?:targets?|goals?|intended|planned|proposed|envisaged)\b", label, re.IGNORECASE):
        return "target"
    if (
        re.search(
            r"\b(?:outlay|incentives?|subsidy|subsidies|grants?|support)\b.*\bfor\b.*\b(?:capacity|plants?|"
            r"units?|facilit\w+)\b",
            ahead,
            re.IGNORECASE,
        )
        and not past
    ):
        # what public money is to build is not there yet
        return "target"
    tail = view.slice(figure.end, min(stop, figure.end + 80))
    if DUTY.search(view.slice(figure.end, stop)) and not past:
        return "target"
    if (
        any(TARGET_HEADING.search(h) and not DONE_HEADING.search(h) for h in headings)
        and not past
        and view.statement.kind in {"item", "row", "field"}
    ):
        return "target"
    if (
        view.statement.kind == "item"
        and view.statement.label is None
        and view.tokens
        and not past
        and _imperative(view)
    ):
        return "target"
    if re.match(r"[^.;]{0,70}\bby\s+(?:the\s+end\s+of\s+)?(?:FY\s*)?20\d\d", tail) and not past:
        return "target"
    if COMING.search(f"{clause} {tail}") and not past:
        return "target"
    if not predicate and re.match(r"(?:[^.;,]{0,60}?\b|[^.;,]{0,30},\s)(?:will|would|shall|is\s+to|are\s+to)\b", tail):
        return "target"
    return "actual"


def called_target(view: View, figure: Figure) -> bool:
    """Whether a figure is itself called a target: 'above the 95% target', 'the goal of 40'."""
    return (
        re.match(r"(?:\w+\s+)?(?:target|goal|benchmark)\b", view.slice(figure.end, view.end)) is not None
        or re.search(r"\b(?:target|goal)\s+(?:of|was|is|remains)(?:\s+\w+)?$", view.slice(view.start, figure.start))
        is not None
    )


def _planned(view: View, at: int, past: list[int]) -> bool:
    """Whether a plan rules over a past form behind it: 'seeks to raise the share of goods made at home to 80%'."""
    k = next((n for n, t in enumerate(view.tokens) if t.start == at), None)
    return k is not None and any(
        verb_at(view, n) and view.word_at(n - 1) == "to" and view.tokens[n].start < past[-1] and n - k < 6
        for n in range(k + 1, min(k + 7, len(view.tokens)))
    )


def _in_subject(view: View, at: int, first: int, i: int) -> bool:
    """Whether the word of a plan only describes the subject of a past verb: 'the towns that met the target rose to
    40'.
    """
    k = next((n for n, t in enumerate(view.tokens) if t.start == at), None)
    if k is None or view.word_at(k) not in {"target", "targets", "goal", "goals", "planned", "proposed", "targeted"}:
        return False
    verbs = _past_verbs(view, k + 1, i)
    return bool(verbs)
