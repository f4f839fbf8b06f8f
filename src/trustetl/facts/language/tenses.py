"""When a figure holds, by the verbs of its own clause: what is said of now, what has happened, what has no verb."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trustetl.facts.language.already_there import chosen_from, there_already, whole_of
from trustetl.facts.language.clauses import ADVERBS, clause_of, end_of_clause, is_finite
from trustetl.facts.language.verbs import alike_participles, pasts
from trustetl.facts.language.view import ARTICLES, AUXILIARIES, PREPOSITIONS, View
from trustetl.lexicon import function_words

PLANNED = function_words("planned_participles")
"""Participles of what is not there yet: '40 clinics are planned', 'the 40 planned clinics'."""
GUESSED = frozenset({"anticipated", "estimated", "expected", "forecast", "projected"})
NOT_YET = frozenset({"will", "would", "shall", "should", "must", "may", "might", "could", "can", "to", "not", "yet"})
PAST = re.compile(
    r"\b(?:was|were|has|have|had|rose|fell|grew|stood|reached|came|produced|received|identified|approved|"
    r"cleared|named|added|created|imported|exported"
    r"|spent|won|signed|set\s+up|completed|carried\s+out|announced|said|recorded|registered|increased|declined)\b",
    re.IGNORECASE,
)
TARGET_HEADING = re.compile(
    r"\b(?:targets?|goals?|objectives?|results\s+expected|expected\s+by|expected\s+(?:outcomes?|results?|"
    r"benefits?)|vision|will|next|ahead|planned|(?:should|to)\s+be|by\s+20\d\d|milestones?|key\s+aims?)\b",
    re.IGNORECASE,
)

DONE_HEADING = re.compile(
    r"\b(?:so\s+far|to\s+date|achievements?|progress|track\s+record|highlights|accomplish(?!ed)\w+|"
    r"(?<!be\s)(?:achieved|reached|accomplished|done|completed|delivered)|in\s+review)\b",
    re.IGNORECASE,
)
READY = re.compile(
    r"\s+(?:already|complete|completed|ready|operational|running|working|functional|finished|active|in\s+(?:use|service|"
    r"place|operation)|under\s+(?:construction|way))\b"
)
_NOW = r"(?:now|currently|presently|today|at\s+present|at\s+the\s+moment|as\s+of\s+(?:now|today))"
NOW_BEFORE = re.compile(rf"(?:[,(]\s?|\b(?:of|at|from)\s+){_NOW}(?::\s?|(?:\s+\w+){{0,2}})$", re.IGNORECASE)
BASELINE = re.compile(
    r"[(\[,;]\s?(?:the\s+)?(?:baseline|base\s+year|starting\s+point|base)(?:\s+(?:value|level|year|in|for|of|was|is|FY|\d{4}(?:[-/]\d+)?))*\s?[:=,]?$",
    re.IGNORECASE,
)
"""'(baseline: 40)' beside a target."""
OF_WHICH_WE_HAVE = re.compile(
    r",\s+of\s+(?:which|whom)\s+(?:we|it|they|there|the\s+[\w-]+(?:\s[\w-]+)?)\s+(?:now\s+|already\s+|currently\s+)?"
    r"(?:have|has|are|runs?|owns?|operates?|holds?)\s+(?:about\s+|some\s+|only\s+|just\s+|nearly\s+|over\s+)*$"
)
"""'Stations, of which we have 40, are to number 90'."""
NOW_VERB = re.compile(
    r"(?<!will\s)(?<!would\s)(?<!to\s)(?<!must\s)(?<!should\s)(?<!shall\s)\b(?:now|currently)\s+"
    r"(?!to\b|be\b|plan|aim|want|hope|seek|expect|target|propos|intend|reckon|forecast|estimat|predict|anticipat|foresee|envisag|see|project|think|believ|count|bank)[a-z]+"
    r"(?:\s+(?:at|for|about|some|over|nearly|only|just|more\s+than))*$",
    re.IGNORECASE,
)
"""'VAT, which now stands at', 'the clinics currently treat'."""
DONE_ALREADY = re.compile(
    r"\b(?:has|have|had)\s+(?:already|so\s+far|to\s+date|by\s+now|until\s+now)\s+(?!to\b)[a-z]+(?:\s+(?:up|out|off|in|on|at|for|to|about|some|over|nearly|"
    r"only|just|around|more\s+than|a|an|the|its|their))*$"
    r"|^\W*(?:so\s+far|to\s+date|until\s+now|by\s+now)\b[^;:.]*?\b(?:has|have)\s+(?!to\b|yet\b)(?:\w+\s+){1,3}"
    r"(?:(?:about|some|over|nearly|only|just|around|more\s+than|a|an|the|its|their)\s+)*$",
    re.IGNORECASE,
)
"""'has so far approved', 'So far it has approved': what has been done, whatever the deed is about."""
NOW_BEHIND = re.compile(
    rf"\s*(?:[a-z]+\s)?(?:{_NOW}|so\s+far|to\s+date)\s?(?=[),.;]|$|to\b|and\b|but\b)"
    r"|\s*already\s+[a-z]+(?:\s[a-z]+)?\)",
    re.IGNORECASE,
)


MEASURED = re.compile(r"\s+(?:long|wide|deep|tall|high|old|square|thick)\s?,")
NOW_INSIDE = re.compile(
    rf"[^();,]{{0,30}}\b(?:{_NOW}|so\s+far|to\s+date|already|in\s+(?:use|service|operation|place)|done|ready|"
    r"complete|completed|finished|running|operational|open)\b[^();]{0,20}\)",
    re.IGNORECASE,
)
"""The rest of a bracket that tells of today: '(31 in service now)'."""


def told_of_now(view: View, i: int) -> bool:
    """Whether a figure stands beside a plan as what holds today: 'Losses, now about 22 per cent, are to be halved',
    'from 12% at present to 30%', '(31% today)'.
    """
    token = view.tokens[i]
    ahead = view.slice(view.start, token.start)
    if i and view.tokens[i - 1].text == "," and MEASURED.match(view.text, token.end - view.start):
        return True  # 'The road, 212 km long, will be paved'
    return (
        (view.word_at(i - 1) == "(" or view.tokens[i - 1].text == "(")
        and NOW_INSIDE.match(view.text, token.end - view.start) is not None
    ) or (
        NOW_BEFORE.search(ahead) is not None
        or BASELINE.search(ahead) is not None
        or OF_WHICH_WE_HAVE.search(ahead + " ") is not None
        or NOW_VERB.search(ahead) is not None
        or (_is_no_money(view, i) and DONE_ALREADY.search(ahead.rstrip()) is not None)
        or NOW_BEHIND.match(view.text, token.end - view.start) is not None
    )


def _is_no_money(view: View, i: int) -> bool:
    figure = view.tokens[i].figure
    return figure is not None and figure.kind != "money"


def past_verbs(view: View, begin: int, end: int) -> list[int]:
    """Where the words between two tokens tell of the past by a verb: 'produced' is none in 'doses produced at home'."""
    stop = view.tokens[end - 1].end if end > begin else view.start
    found = []
    for match in PAST.finditer(view.statement.text[: stop - view.statement.start]):
        at = match.start() + view.statement.start
        k = next((n for n in range(begin, end) if view.tokens[n].start == at), None)
        if (
            k is not None
            and not _to_come(view, k)
            and not (view.tokens[k].low.endswith("ed") and k > begin and not is_finite(view, k))
        ):
            found.append(at)
    for k in range(begin, end):
        planned = view.word_at(k - 1) in {"be", "being"} or _to_come(view, k)
        if view.tokens[k].is_word and view.tokens[k].low in pasts() and is_finite(view, k) and not planned:
            found.append(view.tokens[k].start)
    return sorted(found)


def _to_come(view: View, k: int) -> bool:
    """Whether a verb that looks the same in the past stands behind 'will' or 'to': 'will set up 40 labs'."""
    while view.word_at(k - 1) in ADVERBS | {"also", "further"}:
        k -= 1
    return view.word_at(k - 1) in NOT_YET


def _predicate(view: View, i: int) -> tuple[list[str], int] | None:
    """The auxiliaries and the token of the verb that a figure is the subject of: 'of which 40 have been repaired'."""
    opened = max((k + 1 for k in range(i) if view.tokens[k].figure is None and view.tokens[k].text in "()"), default=0)
    begin, end = max(opened, clause_of(view, i).begin), end_of_clause(view, i)
    if any(view.is_verb(k) for k in range(begin, i)):
        return None
    verb = next((k for k in range(i + 1, end) if view.is_verb(k)), None)
    if verb is None or any(view.tokens[k].text in ",;(" for k in range(i + 1, verb) if view.tokens[k].figure is None):
        return None
    words = []
    k = verb
    while view.word_at(k) in AUXILIARIES | ADVERBS | {"so", "yet"}:
        words.append(view.word_at(k))
        k += 1
    return words, k


def is_due(view: View, i: int) -> bool:
    """Whether a figure is the subject of what is to come: 'Nine depots are planned, three of which have opened'."""
    words, k = _predicate(view, i) or ([], i)
    planned = "been" in words and view.word_at(k + 1) in {
        "for",
        "to",
        "by",
        "under",
    }  # 'have been earmarked for relocation'
    if not (planned or {"is", "are"}.intersection(words)) or {"now", "already"}.intersection(words):
        return False
    on_order = k > 0 and ON_ORDER.match(view.text, view.tokens[k - 1].end - view.start) is not None
    return on_order or view.word_at(k) in (PLANNED | {"due"}) - GUESSED


ON_ORDER = re.compile(r"\s+(?:on\s+order|in\s+the\s+pipeline|in\s+preparation|on\s+the\s+drawing\s+board)\b")


def is_done(view: View, i: int) -> bool:
    """Whether a figure is the subject of what has happened: 'of which 40 have been repaired', 'Five ports joined'."""
    words, k = _predicate(view, i) or ([], i)
    if (
        k == i
        or view.word_at(k) == "aged"
        or NOT_YET.intersection(words)
        or view.word_at(k) in PLANNED
        or view.word_at(k) in NOT_YET
    ):
        return False
    if words and words[0] in {"is", "are"}:
        ready = READY.match(view.text, view.tokens[k - 1].end - view.start) is not None
        today = any(
            view.word_at(n) in {"today", "now", "already", "currently"} for n in range(k, end_of_clause(view, i))
        )
        return today or bool({"now", "already"}.intersection(words)) or (ready and view.word_at(k - 1) != "to")
    if words:
        on = view.word_at(k + 1) == "to" and view.word_at(k + 2) != "date"  # 'have been asked to'
        return bool({"has", "have", "had", "was", "were"}.intersection(words)) and not on
    return view.word_at(k) in pasts() and is_finite(view, k) and not participle(view, k)


def settled(view: View, i: int) -> bool:
    """Whether a figure holds now or has happened whatever is planned beside it: '(31% today)', '40 have been built',
    '60 boats refitted against a target of 900'.
    """
    return not is_aim(view, i) and (
        told_of_now(view, i)
        or is_done(view, i)
        or _reached(view, i)
        or whole_of(view, i)
        or there_already(view, i)
        or chosen_from(view, i)
        or _partly_done(view, i)
    )


def _partly_done(view: View, i: int) -> bool:
    """Whether a share says how far something has come: 'The works are 58 per cent complete'."""
    figure = view.tokens[i].figure
    if figure is None or figure.kind != "percent" or READY.match(view.text, figure.end - view.start) is None:
        return False
    ahead = [view.word_at(k) for k in range(max(0, i - 4), i)]
    said = {"is", "are", "was", "were", "now", "stands", "stood"}.intersection(ahead)
    return bool(said) and not NOT_YET.difference({"can", "not"}).intersection(ahead)


def is_aim(view: View, i: int) -> bool:
    """Whether the clause around a figure tells what a deed or a rule is to bring about: 'to ensure that half of the
    seats …', 'so that 9 towns …', 'The charter requires that 60% …'.
    """
    begin = clause_of(view, i).begin
    if view.word_at(begin - 1) != "that" or any(_in_past(view, k) for k in range(begin, end_of_clause(view, i))):
        return False
    word, ahead = view.word_at(begin - 2), view.word_at(begin - 3)
    if word == "so":
        return ahead not in {"is", "was", "are", "were"}
    if word == "down" and ahead in {"lay", "lays", "sets"}:
        return True  # 'The decree lays down that 20% of seats …'
    if word in {"sure", "certain"}:
        word, ahead = ahead, view.word_at(begin - 4)
    sought = word in SECURING and (ahead == "to" or ahead in NOT_YET)
    return sought or word in RULING or word.removesuffix("ing") in SECURING or word == "ensuring"


def _in_past(view: View, k: int) -> bool:
    """Whether a word puts its clause into the past: 'were', or 'went' by itself."""
    word = view.word_at(k)
    alone = word in pasts() and view.word_at(k - 1) not in AUXILIARIES and is_finite(view, k)
    return word in {"was", "were", "had"} or (alone and not participle(view, k))


SECURING = frozenset("ensure assure guarantee secure see make insist demand require ask propose recommend urge".split())
RULING = frozenset(
    "requires required stipulates prescribes mandates demands insists dictates provides proposes recommends asks "
    "urges".split()
)
"""Verbs that tell what a rule or a proposal asks for, with 'that'."""


def _reached(view: View, i: int) -> bool:
    """Whether a statement without a verb says by a participle what was reached: '60 boats refitted'."""
    if _running(view, i):
        return True
    k = i + 1 if view.word_at(i + 1) and participle(view, i + 1) else i + 2
    if view.tokens[i].figure is None or not (view.word_at(k) and participle(view, k)) or view.word_at(k) in PLANNED:
        return False
    following = next((t.figure for t in view.tokens[k:] if t.figure is not None), None)
    if following is not None and following.kind == "period" and following.period_start is None:
        return False  # '900 MW installed by 2031'
    return view.statement.kind == "item" and nominal(view, i) and not _listed_goal(view, i)


def _listed_goal(view: View, i: int) -> bool:
    """Whether a line without a verb stands in a list of what is to come."""
    return nominal(view, i) and planned_heading((*view.statement.section, *view.lead))


_RUNNING = re.compile(
    r"\s+(?:already\s+|now\s+)?(?:in\s+(?:use|service|operation|place)|operational|up\s+and\s+running)\b(?!\s+by\b)"
)


def _running(view: View, i: int) -> bool:
    """Whether the words behind a figure say without a verb that its things work: '44 in operation, 100 planned'."""
    figure = view.tokens[i].figure
    found = _RUNNING.match(view.text, figure.end - view.start) if figure is not None else None
    if figure is None or found is None or any(view.is_verb(k) for k in range(clause_of(view, i).begin, i)):
        return False
    if _listed_goal(view, i):
        return False  # '85 ice plants in operation' under 'Goals for 2031'
    following = next((t.figure for t in view.tokens[i + 1 :] if t.start >= view.start + found.end()), None)
    return following is None or following.kind != "period" or following.period_start is not None


def planned_heading(headings: Sequence[str]) -> bool:
    """Whether a heading says that what stands under it is to come: 'Targets', 'Expected results by 2030'; not one that
    names what was reached as well: 'Targets and results'.
    """
    return any(TARGET_HEADING.search(h) and not (DONE_HEADING.search(h) or BOTH.search(h)) for h in headings)


BOTH = re.compile(
    r"\b(?:targets?|goals?|objectives?|plans?)\b.{0,30}\b(?:and|&|/|vs?\.?|versus)\s.{0,20}(?<!expected\s)\b(?:results?|actuals?|outcomes?|performance|"
    r"baselines?|status|situation)\b|\b(?:results?|actuals?|performance|baselines?|status)\b.{0,20}\b(?:and|&|/|vs?\.?|versus)\s.{0,20}\b(?:targets?|goals?)\b",
    re.IGNORECASE,
)


def participle(view: View, k: int) -> bool:
    """Whether a past form only describes the noun or figure before it: '40 nurses trained', 'schools rebuilt'."""
    word = view.word_at(k)
    if not (word.endswith(("ed", "en", "wn")) or word in alike_participles()) or word in AUXILIARIES:
        return False
    ahead = k - 1
    while view.word_at(ahead) in ADVERBS:
        ahead -= 1
    if ahead < k - 1 and view.word_at(ahead) in ARTICLES | PREPOSITIONS:
        return True  # 'the share of locally made goods'
    if k == 0 or view.word_at(k - 1) in AUXILIARIES | ADVERBS:
        return False
    behind = view.tokens[k + 1] if k + 1 < len(view.tokens) else None
    each = view.word_at(k + 2) in {"year", "month", "week", "day"}  # 'avoided every year'
    return behind is None or (behind.figure is None and (each or behind.low not in ARTICLES))


def nominal(view: View, i: int) -> bool:
    """Whether the words around a figure, up to a semicolon, name something without saying anything of it by a verb:
    'Renewal of 40 km of track', '900 nurses trained'.
    """
    marks = [k for k, t in enumerate(view.tokens) if t.figure is None and t.text == ";"]
    begin = max((k + 1 for k in marks if k < i), default=0)
    end = min((k for k in marks if k > i), default=len(view.tokens))
    body = view.statement.body if view.statement.label else view.start
    verbs = [k for k in range(begin, end) if view.tokens[k].start >= body and is_finite(view, k)]
    if view.statement.kind == "sentence" and len(verbs) == 1 and view.word_at(verbs[0]) in alike_participles():
        return False  # 'Work on 90 flats got under way'
    return all(participle(view, k) for k in verbs)
