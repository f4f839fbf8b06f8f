"""Spans of programmes ('will run from … to …') and things due by a date."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trustetl.facts.event_deeds import promised_by
from trustetl.facts.event_subjects import goes_on_about
from trustetl.facts.event_wording import CLAUSE, DatedEvent, clause_words
from trustetl.facts.named import Anchor, Initiative, Initiatives
from trustetl.facts.wordlists import word_set
from trustetl.model import Figure, Statement

_RUNS = re.compile(
    r"\b(?:runs?|ran|running|implement(?:ed|ation)|spread|lasts?|covers|covering|operat(?:es?|ed)|continu(?:e|es|ed)|"
    r"extended|period|tenure|duration|"
    r"timeline|timeframe|time frame|over (?:a |the )?(?:period|(?:next )?\w+ years)|"
    r"for (?:a period of )?(?:[\w-]+) years|valid|effective|phase|in place|spans?|financial years|"
    r"programming period|"
    r"life of|lifetime|seven-year|five-year)\b",
    re.IGNORECASE,
)


_SPAN_LABEL = re.compile(
    r"\b(?:period|tenure|duration|timeline|time ?frame|implementation|validity|term|years covered|life|life ?time|"
    r"life ?span|time ?span|run(?:s|ning time)?)\b",
    re.IGNORECASE,
)


_NOT_SPAN = re.compile(
    r"\b(?:budget|allocation|allotment|funding|imports?|exports?|production linked|base|payback|data|reference|"
    r"review|reporting|growth|financial)\b",
    re.IGNORECASE,
)


_RIGHT_BEHIND = (
    r"\s?\(\s?|(?:\s\([^()]*\))?\s(?:(?:for|from|in|over|during)\s(?:the\s)?(?:period\s|years\s)?(?:from\s|of\s)?)?"
)
"""What may stand between a programme and its span: '(2024-29)', '2021-2027', '(NRP) for the period 2026-2035'."""


def programme_span(
    statement: Statement, figure: Figure, before: str, initiatives: Initiatives, figures: Sequence[Figure]
) -> DatedEvent | None:
    """The span of a programme: 'will run from … to …', 'Period: …', '… Mission (2025-31)', '… approved until
    2030-31'.
    """
    if statement.kind in ("heading", "title", "caption"):
        return None
    start, end = figure.period_start, figure.period_end
    if figure.kind != "period" and start is not None:
        return None
    long = start is not None and end is not None and (end - start).days > 366
    label = statement.label or ""
    alone = statement.text[figure.end - statement.start :].strip(" .") if not before.strip() else "…"
    if not label and statement.section and re.fullmatch(r"(?:\([^()]*\))?", alone):
        label = statement.section[-1]  # '2. Period', and below it the years alone
    labelled = (
        bool(_SPAN_LABEL.search(label))
        and not _NOT_SPAN.search(label)
        and (figure.start - statement.body < 12 or re.search(r"\byears?\b\W*(?:from\s+)?$", before) is not None)
    )
    mine = [anchor for anchor in initiatives.anchors if statement.start <= anchor.start < figure.start]
    bracketed = next(
        (
            a
            for a in mine
            if re.fullmatch(_RIGHT_BEHIND, statement.text[a.end - statement.start : figure.start - statement.start])
        ),
        None,
    )
    who: Initiative | None = None
    direct = True
    if (
        (long and labelled)
        or (long and _MONEY_LABEL.search(label) and (_YEARS.search(before) or _FOR.search(before)))
        or (long and not mine and _PHASE_RAN.match(statement.text))
        or (long and not mine and _OF_PHASE.search(statement.text[: figure.start - statement.start]))
    ):
        who, direct = initiatives.holding(statement.start), False
    elif long and bracketed is not None:
        who = bracketed.initiative
    elif (
        long
        and mine
        and (_RUNS.search(before) or _RUNS.search(statement.text[: figure.start - statement.start]))
        and not _figures_between(statement, mine[-1].end, figure, figures)
    ):
        run = list(_RUNS.finditer(statement.text[: figure.start - statement.start]))
        near = [a for a in mine if a.end <= statement.start + run[-1].start()] or mine
        who = next((a.initiative for a in near if goes_on_about(statement, a, run[-1].start())), near[0].initiative)
    elif long and mine and _pays_for_whole(statement, figure, mine[-1], figures):
        who = mine[-1].initiative
    elif start is None and end is not None and mine and _UNTIL.search(before):
        last = mine[-1]
        gap = statement.text[last.end - statement.start : figure.start - statement.start]
        # 'the Programme, a package of $2 billion through 2027': a description that stands beside the name
        gap = re.sub(r"^(?:\s?\([^()]*\))?,\s(?:an?|the|its|our)\s", " ", gap) if len(gap) < 100 else gap
        if not _STILL.search(gap) and (len(gap) > 60 or re.search(r"[;,](?!\d)", gap)):
            return None
        who = last.initiative
    if who is None:
        return None
    return DatedEvent(
        "period",
        statement,
        start,
        end,
        who,
        (figure,),
        clause_words(statement, statement.start, statement.end),
        " ".join(figure.quote.split()),
        inferred=not direct,
    )


def _figures_between(statement: Statement, low: int, figure: Figure, figures: Sequence[Figure]) -> bool:
    """Whether money or a quantity stands between a programme and a span, so that the span is the money's."""
    return any(low <= other.start < figure.start and other.kind in ("percent", "count") for other in figures)


_UNTIL = re.compile(
    r"\b(?:until|till|up to|upto|through|(?:runs?|running|lasts?|lasting|continues?) to)\s+(?:the\s+)?"
    r"(?:end of\s+|FY\s?|fiscal\s+)?$",
    re.IGNORECASE,
)
_STILL = re.compile(
    r"\b(?:and|which|that|it|to)\s+(?:(?:will|is to|would|shall)\s+)?(?:runs?|lasts?|continues?|operates?|"
    r"remains?|stays?|"
    r"reserv\w+|provid\w+|allocat\w+|receiv\w+|gets?|funds|funded|pays|paid|offers?|covers|finances?d?|"
    r"goes on|extend(?:s|ed)?|is (?:open|valid|extended|in force|funded))\b(?:[^;,.]|[.,](?=\d)){0,60}$",
    re.IGNORECASE,
)
"""What a programme goes on doing up to a date: 'was set up in 2018 and runs until …'."""
_FOR = re.compile(r"\b(?:for|from|during|in)\s+(?:the\s+)?(?:period\s+)?(?:of\s+|from\s+)?$", re.IGNORECASE)
_GRANTED = re.compile(
    r"\b(?:outlay|costs?|budget(?:ed|s)?|worth|allocat\w+|appropriat\w+|earmark\w+|set aside|provid\w+|invest\w*|"
    r"commit\w*|propos\w+|has|had|with|receiv\w+|fund(?:ing|ed)|envelope|volume|approv\w+|launch\w*|reserv\w+|vot(?:ed|es))\b",
    re.IGNORECASE,
)


def _pays_for_whole(statement: Statement, figure: Figure, anchor: Anchor, figures: Sequence[Figure]) -> bool:
    """Whether a span is that of the money for a whole programme: 'the Fund, with an outlay of Rs 300 crore from 2025-26
    to 2028-29', '$2 billion for the program for 2026 to 2030'; money for a part of it ('for boats') spans the part
    alone.
    """
    base = statement.start
    if not _FOR.search(statement.text[: figure.start - base]):
        return False
    money = [other for other in figures if base <= other.start < figure.start and other.kind == "money"]
    if not money or not _GRANTED.search(statement.text[: figure.start - base]):
        return False
    last = money[-1]
    if last.end <= anchor.start:  # '$2 billion for the program for 2026 to 2030'
        between = statement.text[last.end - base : anchor.start - base]
        tail = statement.text[anchor.end - base : figure.start - base]
        return (
            re.fullmatch(r"\s(?:for|to|into|in|under)\s(?:the\s|its\s|this\s|a\s|new\s)*", between) is not None
            and re.fullmatch(r"(?:\s?\([^()]*\))?,?\s[^;.]{0,60}", tail) is not None
        )
    first = next(other for other in money if other.start >= anchor.end)
    lead = statement.text[anchor.end - base : first.start - base]
    between = statement.text[first.end - base : figure.start - base]
    return (
        first is last
        and re.search(r"\bfor\s+(?:the\s+)?[a-z]", lead) is None
        and re.fullmatch(
            r"(?:\s\([^()]*\))?,?\s(?:(?:spread )?over [\w ]{3,30}, )?(?:for|from|during|in)\s[a-z ]{0,24}", between
        )
        is not None
    )


_MONEY_LABEL = re.compile(r"\b(?:budget|outlay|cost|funding|financial outlay|allocation)\b", re.IGNORECASE)
_YEARS = re.compile(r"\b(?:for|over)\s+(?:a period of\s+)?(?:[\w-]+)\s+years\b[^.;\d]{0,16}$", re.IGNORECASE)
_PHASE_RAN = re.compile(
    r"\W*(?:The\s+)?(?:phase\s+(?:\w+)|(?:first|second|third|pilot|initial|next|new|last)\s+(?:phase|"
    r"stage))\s+(?:ran|runs|will run|lasted|"
    r"lasts|covers|covered|goes|went|is to run)\b",
    re.IGNORECASE,
)
_OF_PHASE = re.compile(
    r"\b(?:its|the|this|our)\s(?:(?:first|second|third|fourth|pilot|initial|earlier|previous|current|present|next|new|"
    r"last|final)\s(?:phase|stage|cycle|term|period)|phase\s(?:[IV]+|\d|one|two|three))\s\(\s?$",
    re.IGNORECASE,
)
"""'For its first phase (2021-22 to 2025-26), …'."""
_AIMED = re.compile(
    r"\b(?:aims?|seeks?|wants?|intends?|hopes?|plans?|meant|designed|aiming|seeking)\s+to\s+(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
_DUE = re.compile(
    r"\b(?:(?:applications?|bids?|proposals?|calls?|submissions?|consultations?|registrations?|nominations?|"
    r"enrolments?|enrollments?|tenders?)\b[^.;,]{0,50}\bclose[sd]?|(?:is|are) (?:expected|scheduled|planned|"
    r"slated|set) to (?!(?:\w+ly )?(?:double|triple|rise|grow|reach|fall|"
    r"increase|decline|shrink|amount|exceed|remain|drop|climb|cost|make|need|provide|generate|create|save|"
    r"support|help)\b)\w+|due|deadline|last date|closing date|expires?|expire on|to be (?:\w+ly "
    r")?(?:finali[sz]ed|completed|"
    r"submitted|ready|operational|signed|concluded|delivered|adopted|launched|"
    r"presented|published|commissioned|opened|phased out)|(?:finali[sz]e|complete|submit|conclude|transpose|report|"
    r"apply|register)\b[^.;,]{0,40}|"
    r"(?:will|shall|must|should|is to|are to|is expected to|"
    r"are expected to)\s+(?:be\s+)?(?:\w+ly\s+)?(?:finali[sz]ed?|completed?|submit(?:ted)?|ready|operational|"
    r"conclude[d]?|expire|end|"
    r"publish(?:ed)?|issue[d]?|present(?:ed)?|sign(?:ed)?|adopt(?:ed)?|ratify|launch(?:ed)?|deliver(?:ed)?|"
    r"commissioned|open(?:ed)?|law|in force|set up|established|enter into force|go live|finish(?:ed)?|lapse|close))\b",
    re.IGNORECASE,
)


_COMING = re.compile(
    r"\b(?:will|shall|must|should|is to|are to|is expected to|are expected to|is set to|"
    r"is likely to)\s+(?!(?:\w+ly\s+)?(?:double|triple|rise|grow|reach|fall|increase|decline|shrink|amount|exceed|"
    r"remain)\b)\w+",
    re.IGNORECASE,
)


_QUANTITY = frozenset({"money", "percent", "percentage_point", "measure", "ratio"})


def span_of_years(
    statement: Statement, first: Figure, last: Figure, initiatives: Initiatives, figures: Sequence[Figure]
) -> DatedEvent | None:
    """The span of a programme whose money is for two years that are named apart ('with €2 billion for 2026 and
    2027').
    """
    base = statement.start
    if first.kind != "period" or last.kind != "period" or first.period_start is None or last.period_start is None:
        return None
    if (
        first.period_end is None
        or (last.period_start - first.period_end).days != 1
        or (last.period_start - first.period_start).days < 365
    ):
        return None
    mine = [anchor for anchor in initiatives.anchors if base <= anchor.start < first.start]
    if statement.text[first.end - base : last.start - base] != " and " or not mine:
        return None
    if not _pays_for_whole(statement, first, mine[-1], figures):
        return None
    words = clause_words(statement, base, statement.end)
    quote = " ".join(statement.text[first.start - base : last.end - base].split())
    return DatedEvent(
        "period", statement, first.period_start, last.period_end, mine[-1].initiative, (first, last), words, quote
    )


_OWN_SUBJECT = re.compile(
    r"\W*(?:The|An?|All|First|Second|Next)\s+(?:next\s+|first\s+|second\s+|final\s+|new\s+)?[A-Z]\w+|"
    r"[A-Z]\w+s\s+(?:for|of|from|are|must|will)\b"
)
_COUNTED = _QUANTITY | {"count"}


STAYS = re.compile(
    r"\b(?:open|accepted|invited|received|continue[sd]?|goes on|go on|last|lasts|runs?|valid|taken)\b[^.;]{0,60}"
    r"\b(?:until|till|up to|through)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""'The consultation is open until …': what ends on the day."""
CALLED = re.compile(
    r"\b(?:applications?|bids?|proposals?|calls?|submissions?|consultations?|registrations?|enrolments?|tenders?|rounds?|windows?|nominations?|"
    r"enrollments?|it|this)\b",
    re.IGNORECASE,
)
_CLOSES_TOO = re.compile(
    r"\W*(?:and|but)?\s?(?:(?:it|they)\s)?(?:will\s)?(?:closes?|closed|ends?|ended)\s(?:on|at|in)\b"
)
"""The second of two verbs: 'The call opens on 5 May and closes on'."""
_BEFORE = re.compile(
    r"\b(?:by|before|until|till|up to|no later than|not later than)\s+(?:the\s+)?(?:end\s+(?:of\s+)?|mid-|early\s+)?$",
    re.IGNORECASE,
)
_PLANS = re.compile(
    r"\b(?:next steps|schedule|time-?(?:line|table)|(?:key|important) dates|way forward|what (?:comes|happens) next|"
    r"road ?map|calendar|action plan|to do|milestones)\b",
    re.IGNORECASE,
)


def _shares_due(statement: Statement, low: int, clause: str) -> bool:
    """Whether a clause leaves out the verb of the one before: 'outlines are due by 1 May, and full bids by 1 June'."""
    earlier = statement.text[: max(0, low - statement.start)]
    return (
        re.search(r"\bdue\b", earlier) is not None
        and re.fullmatch(r"(?:,?\s?and\s)?[\w\s’'-]{3,50}\s(?:by|before)\s(?:the\s)?", clause.strip(",") + "")
        is not None
    )


_NO_VERB = word_set(
    "the a an this that these those in on by all its no for with at from to of and or as if each every some"
)


def _told_to_do(statement: Statement, clause: str) -> bool:
    """Whether a line of a list of next steps, or a request in a speech, says what is to be done by a day."""
    if re.search(r"\b(?:ask|urge|call on|request|invite)s?\s[^.;]{2,60}\sto\s[a-z]+\b", clause):
        return True
    heading = statement.section[-1] if statement.section else ""
    first = re.match(
        r"\W*(?:\d+[.)]\s+)?(?P<verb>[A-Z][a-z]+)\s(?:(?:the|an?|all|its|their|new|up|out)\s|[A-Z])", clause
    )
    told = first is not None and first["verb"].casefold() not in _NO_VERB
    return statement.kind == "item" and _PLANS.search(heading) is not None and told


def find_deadline(
    statement: Statement, figure: Figure, low: int, high: int, initiatives: Initiatives, figures: Sequence[Figure]
) -> DatedEvent | None:
    """Something due by a date. A date that bounds a quantity is that quantity's, not a milestone."""
    base = statement.start
    before = statement.text[low - base : figure.start - base]
    clause_at = max((found.end() for found in CLAUSE.finditer(before)), default=0)
    clause = before[clause_at:]
    due = [found for found in _DUE.finditer(clause) if not _AIMED.search(clause[: found.start()])]
    labelled = _DUE.search(statement.label or "")
    relative = re.search(r",\s+(?:which|that|and it|it)\s$", before[:clause_at]) is not None or (
        re.match(r"(?:will|is|are|was|were|shall|must)\s", clause) is not None
    )
    if relative and re.match(r"(?:will|is|are|was|were|shall|must)\s", clause):
        low = statement.start  # a clause without a subject of its own goes on with that of the one before
        before = statement.text[: figure.start - base]
        clause_at = len(before) - len(clause)
    anchored = any(
        (low if relative else low + clause_at) <= anchor.start < figure.start for anchor in initiatives.anchors
    )
    planned = False
    if not due and anchored:
        due = list(_COMING.finditer(clause))
        planned = bool(due)
    if (
        not due
        and promised_by(clause)
        and not any(other.kind in _COUNTED and low + clause_at <= other.start < high for other in figures)
    ):
        due = list(re.finditer(r"\S", clause))[:1]
        planned = True
    if not due and CALLED.search(statement.text[: max(0, low - base)]) and _CLOSES_TOO.match(clause):
        due = list(re.finditer(r"\S", clause))[:1]
        planned = True
    if not due and (STAYS.search(clause) or _shares_due(statement, low, clause) or _told_to_do(statement, clause)):
        due = list(re.finditer(r"\S", clause))[:1]
        planned = True
    if not due and not labelled:
        after = statement.text[figure.end - base : high - base]
        close = CLAUSE.search(after)
        due = (
            list(_DUE.finditer(after[: close.start() if close else len(after)]))
            if not clause.strip(" ,") or len(clause) < 25
            else []
        )
        if not due:
            return None
    # what stands before 'are due' belongs to their subject ('bids for $40 million are due by …'), what follows is
    # bounded
    edge = low + clause_at + (due[-1].end() if due and not planned and not labelled else 0)
    if not re.search(r"\bwith\s$", before[:clause_at]) and any(
        other.kind in _COUNTED and low + clause_at <= other.start < min(edge, low + clause_at + 14) for other in figures
    ):
        return None  # 'Two thirds of the homes will be finished by …' is a target
    kinds = _COUNTED if planned else _QUANTITY
    if any(edge <= other.start < high and other.kind in kinds for other in figures):
        return None
    at = low + clause_at + (due[-1].start() if due and not labelled else 0)
    mine = [anchor for anchor in initiatives.anchors if statement.start <= anchor.start < statement.end]
    before_it = [anchor for anchor in mine if anchor.end <= max(at, low + clause_at) + 1]
    inside = [anchor for anchor in mine if at <= anchor.start < figure.start and anchor.named]
    who = (
        before_it[-1].initiative
        if before_it
        else inside[-1].initiative
        if inside and planned
        else initiatives.holding(at)
    )
    if not mine and STAYS.search(clause) and not CALLED.search(clause):
        who = None  # talks, hearings and the like that go on
    elif not before_it and not inside and statement.kind == "sentence" and _OWN_SUBJECT.match(statement.text):
        who = initiatives.main  # a subject of its own is not what the sentence before was about
    bound = figure.period_start is None or _BEFORE.search(before) is not None
    return DatedEvent(
        "deadline",
        statement,
        None if bound or labelled else figure.period_start,
        figure.period_end or figure.period_start,
        who,
        (figure,),
        clause_words(statement, low, high),
        " ".join(figure.quote.split()),
        inferred=not before_it,
    )
