"""Things due by a date: deadlines, and what is to be done by a day."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trustetl.facts.budgets.phase_words import MONEY_HAD
from trustetl.facts.events.deeds import is_planned, promised_by
from trustetl.facts.events.wording import BEFORE_DAY, CLAUSE, CLOCK, PLANS, DatedEvent, clause_start, clause_words
from trustetl.facts.language.verbs import base_forms
from trustetl.facts.language.wordlists import word_set
from trustetl.facts.names.named import Initiatives
from trustetl.model import Figure, Statement

_AIMED = re.compile(
    r"\b(?:aims?|seeks?|wants?|intends?|hopes?|plans?|meant|designed|aiming|seeking)\s+to\s+(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
_DUE = re.compile(
    r"\b(?:(?:applications?|bids?|proposals?|calls?|submissions?|consultations?|registrations?|nominations?|comments?|"
    r"entries|enrolments?|enrollments?|tenders?|bookings?|sign-?ups?|accreditations?|rounds?|windows?|auctions?|"
    r"subscriptions?)\b[^.;,]{0,50}\b(?:close[sd]?|ends?|shuts?)|(?:is|are) (?:expected|scheduled|planned|"
    r"slated|set) to (?!(?:\w+ly )?(?:double|triple|rise|grow|reach|fall|"
    r"increase|decline|shrink|amount|exceed|remain|drop|climb|cost|make|need|provide|generate|create|save|"
    r"support|help)\b)\w+|"
    r"(?:targeted|slated|scheduled|planned|due|set|earmarked|lined up|tabled) for (?:\w+ly\s)?(?:completion|launch|"
    r"delivery|commissioning|opening|handover|hand-over|release|approval|adoption|publication|signature|signing|"
    r"submission|roll-?out|implementation|operation|inauguration|conclusion|closure|award|decision)|"
    r"due(?!\s(?:to\b|in\s(?-i:[A-Z])))|deadline|cut-?off|time limit|(?:last|final|closing|end|target) (?:date|day)|"
    r"expires?|expire on|to be (?:\w+ly )?(?:finali[sz]ed|completed|"
    r"submitted|ready|operational|signed|concluded|delivered|adopted|launched|"
    r"presented|published|commissioned|opened|phased out|handed over|tabled|inaugurated|implemented|enacted|rolled "
    r"out|transferred|put into (?:service|operation)|in (?:place|service|use|operation))|"
    r"(?:submits|presents|publishes|delivers|finali[sz]es|completes|transposes|notifies|evaluates|files|tables|"
    r"hands over)\b[^.;,]{0,60}|(?:finali[sz]e|complete|submit|conclude|transpose|report|"
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


_TALKS = re.compile(
    r"\b(?:talks|negotiations|summit|conference|fair|exhibition|session|COP\d*|festival|forum|meetings?|it|they)\b",
    re.IGNORECASE,
)
_ORDERED = re.compile(
    r"\b(?:directed|directs|ordered|orders|instructed|instructs|tasked|told|obliged|requires?|required|asked|asks|"
    r"requested|urged|gave|given|called on|mandated|authori[sz]e[sd]?|empower(?:s|ed)?)\b[^.;]{0,80}?\sto\s(?:\w+ly\s)?"
    r"(?!(?:reach|raise|double|triple|halve|cut|reduce|increase|achieve|generate|lower|meet|supply|grow|be)\b)[a-z]+\b",
    re.IGNORECASE,
)
"""What somebody is told to do, whose day is a deadline whatever it is done to: 'was told to pay out $3 million by'."""
_QUANTITY = frozenset({"money", "percent", "percentage_point", "measure", "ratio"})

_MANY = 20


def _is_many(figure: Figure) -> bool:
    """Whether a count is a quantity to be reached ('deliver 9,000 beds') and not a handful of things to be done."""
    return figure.kind == "count" and (figure.value or 0) >= _MANY


_EVERY = re.compile(r"\b(?:[Aa]ll|[Ee]very|[Bb]oth|[Tt]he|[Tt]hese|remaining)\s(?:of\s)?(?:the\s|these\s)?$")
_MODAL = re.compile(r"\b(?:will|shall|must|should|(?:is|are|has|have)\sto)\b")


def _all_of_them(statement: Statement, figure: Figure, clause: str, clause_at: int) -> bool:
    """Whether a count is the whole of those that have to do something: 'All 126 vessels must be registered by'."""
    modal = _MODAL.search(clause)
    before = statement.text[: figure.start - statement.start]
    return modal is not None and figure.start < clause_at + modal.start() and _EVERY.search(before) is not None


_OWN_SUBJECT = re.compile(
    r"\W*(?:The|An?|All|First|Second|Next)\s+(?:next\s+|first\s+|second\s+|final\s+|new\s+)?[A-Z]\w+"
)
_SPOKEN_OF = re.compile(r"\b(?:remaining|other|last|next|first|these|those|the|both|its|their|our)\s$", re.IGNORECASE)
"""What makes a count one of things of which the text spoke, and no target: 'the remaining four should follow by'."""
_COUNTED = _QUANTITY | {"count"}


STAYS = re.compile(
    r"(?:\b(?:open|accepted|invited|received|continue[sd]?|"
    r"extended|prolonged|goes on|go on|last|lasts|runs?|valid|taken|"
    r"(?:is|are|was|were|be|been|stays?|remains?|stayed|remained)\s(?:free|available|closed|shut|suspended|waived|frozen|exempt|"
    r"exempted|banned|on sale|on show|on display|in place|on hold|off limits|halved))\b[^.;]{0,60}|"
    r"\b(?:may|can|could|must|should|able to|invited to|free to|asked to|have to|has to|"
    r"will)\s(?:\w+ly\s)?(?:submit|apply|book|"
    r"register|send|file|bid|enrol|enroll|comment|respond|nominate|tender|hand in|lodge|sign up|propose|claim|object|"
    r"appeal|be (?:submitted|made|sent|filed|lodged))\b[^.;]{0,80}|"
    r"\b(?:have|has|given|gives?|gave|giving|had)\s(?!been\b)(?:[\w’']+\s){0,3}|"
    r"\b(?:applications|bids|proposals|nominations|registrations?|submissions|comments|entries|bookings?|sign-?ups?|accreditations?|subscriptions?|"
    r"tenders)\s(?:[a-z]+\s){0,4})"
    rf"\b(?:until|till|up to|through)\s+(?:the\s+)?(?:end\sof\s|{CLOCK})?$",
    re.IGNORECASE,
)
"""'The consultation is open until …': what ends on the day."""
CALLED = re.compile(
    r"\b(?:applications?|bids?|proposals?|calls?|submissions?|consultations?|registrations?|enrolments?|tenders?|"
    r"bookings?|sign-?ups?|accreditations?|subscriptions?|"
    r"rounds?|windows?|nominations?|comments?|entries|"
    r"enrollments?|loans?|credit|facility|project|it|this)\b",
    re.IGNORECASE,
)
_CLOSES_TOO = re.compile(
    r"\W*(?:and|but)?\s?(?:(?:it|they)\s)?(?:will\s)?(?:closes?|closed|ends?|ended)\s(?:on|at|in)\b"
)
"""The second of two verbs: 'The call opens on 5 May and closes on'."""


_BY_A_YEAR = re.compile(r"\b(?:by|before|until)\s(?:the\s)?(?:end\sof\s)?[\w\s]{0,12}\d{4},?\s?(?:and\s)?$")
_VERB = re.compile(
    r"\b(?:will|shall|must|should|may|can|is|are|was|were|be|has|have|had|to(?!\sthe\b|\s[A-Z])|that|which|who|it|they)\b"
)


def _shares_due(statement: Statement, low: int, clause: str) -> bool:
    """Whether a clause leaves out the verb of the one before: 'outlines are due by 1 May, and full bids by 1 June',
    'the first pier must be finished by 2031, the second by 2036'.
    """
    earlier = statement.text[: max(0, low - statement.start)]
    done = _DUE.search(earlier) is not None and _BY_A_YEAR.search(earlier) is not None and not _VERB.search(clause)
    return (done or re.search(r"\bdue\b", earlier) is not None) and re.fullmatch(
        r"(?:,?\s?and\s)?[\w\s’'-]{3,50}\s(?:by|before)\s(?:the\s)?", clause.strip(",") + ""
    ) is not None


_NO_VERB = word_set(
    "the a an this that these those in on by all its no for with at from to of and or as if each every some"
)


_RECURS = re.compile(
    r"\b(?:each|every)\s(?:year|month|quarter|spring|autumn)\b|\b(?:annually|yearly|quarterly)\b", re.IGNORECASE
)
_ADVISED = re.compile(r"\b(?:recommend|advice|advise|propos|demand|call (?:for|on)|ask|should|must)", re.IGNORECASE)
"""Headings of lists of what somebody wants done."""


def _told_to_do(statement: Statement, clause: str, figure: Figure) -> bool:
    """Whether a line of a list of next steps, or a request in a speech, says what is to be done by a day."""
    if re.search(r"\b(?:ask|urge|call on|request|invite)s?\s[^.;]{2,60}\sto\s[a-z]+\b", clause):
        return True
    verb = re.match(r"\W*(?:\([a-z]+\)\s)?(?P<verb>[a-z]+)\s(?=[\w\s’'()-]{3,90}\b(?:by|before)\s(?:the\s)?$)", clause)
    if statement.kind == "item" and verb is not None and verb["verb"] in base_forms():
        return True  # '- make the register operational by'
    heading = statement.section[-1] if statement.section else ""
    bare = re.fullmatch(r"\d{4}(?:[-–/]\d{2,4})?", figure.quote) is not None
    imperative = re.match(
        r"\W*(?:\d+[.)]\s+)?(?P<verb>[A-Z][a-z]+)(?:\sup|\sout)?\s(?=[\w\s’',()-]{3,120}\b(?:by|before)\s(?:the\s)?)",
        clause,
    )
    asked = not bare or _ADVISED.search(heading) is not None or PLANS.search(heading) is not None
    if (
        statement.kind == "item"
        and asked
        and _RECURS.search(clause) is None
        and imperative
        and imperative["verb"].casefold() in base_forms()
    ):
        return True  # 'Publish the payments by 31 March'
    first = re.match(
        r"\W*(?:\d+[.)]\s+)?(?P<verb>[A-Z][a-z]+)\s(?:(?:the|an?|all|its|their|new|up|out)\s|[A-Z])", clause
    )
    told = first is not None and first["verb"].casefold() not in _NO_VERB
    return statement.kind == "item" and PLANS.search(heading) is not None and told


def find_deadline(
    statement: Statement, figure: Figure, low: int, high: int, initiatives: Initiatives, figures: Sequence[Figure]
) -> DatedEvent | None:
    """Something due by a date. A date that bounds a quantity is that quantity's, not a milestone."""
    base = statement.start
    before = statement.text[low - base : figure.start - base]
    clause_at = clause_start(before)
    clause = before[clause_at:]
    ordered = _ORDERED.search(clause) if BEFORE_DAY.search(before) and not figure.quote.isdigit() else None
    due = [found for found in _DUE.finditer(clause) if not _AIMED.search(clause[: found.start()])]
    labelled = _DUE.search(statement.label or "")
    headless = re.match(r"(?:will|is|are|was|were|shall|must)\s", clause) is not None
    relative = headless or re.search(r",\s+(?:which|that|and it|it)\s$", before[:clause_at]) is not None
    if headless:
        low = statement.start  # a clause without a subject of its own goes on with that of the one before
        before = statement.text[: figure.start - base]
        clause_at = len(before) - len(clause)
    anchored = any(
        (low if relative else low + clause_at) <= anchor.start < figure.start for anchor in initiatives.anchors
    )
    planned = False
    if ordered is not None:
        due = [ordered]
    if not due and anchored:
        due = list(_COMING.finditer(clause))
        planned = bool(due)
    close = CLAUSE.search(statement.text[figure.end - base : high - base])
    ends = figure.end + close.start() if close is not None else high
    if (
        not due
        and promised_by(clause)
        and not any(
            (
                other.kind in _QUANTITY
                or (_is_many(other) and not _all_of_them(statement, other, clause, low + clause_at))
            )
            and low + clause_at <= other.start < ends
            for other in figures
        )
    ):
        due = list(re.finditer(r"\S", clause))[:1]
        planned = True
    if not due and CALLED.search(statement.text[: max(0, low - base)]) and _CLOSES_TOO.match(clause):
        due = list(re.finditer(r"\S", clause))[:1]
        planned = True
    stays = STAYS.search(clause) if MONEY_HAD.search(clause) is None else None
    noun = low + clause_at + stays.start() if stays is not None else 0
    if stays is not None and any(other.start < noun <= other.end + 1 for other in figures):
        stays = None  # '90 proposals were approved until'
    if not due and stays is not None:
        due = [stays]
    if not due and (_shares_due(statement, low, clause) or _told_to_do(statement, clause, figure)):
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
        opening = clause.strip(" ,").casefold().removesuffix(" the").removesuffix("by").strip()
        if not due and (not opening or opening.endswith(" that")):
            ahead = after[: close.start() if close else len(after)]
            counted = any(other.kind in _COUNTED and figure.end <= other.start < high for other in figures)
            due = list(re.finditer(r"\S", clause))[:1] if is_planned(ahead) and not counted else []
            planned = bool(due)  # 'By 30 June, every port must file a plan'
        if not due:
            return None
    # what stands before 'are due' belongs to their subject ('bids for $40 million are due by …'), what follows is
    # bounded
    edge = low + clause_at + (due[-1].end() if due and not planned and not labelled else 0)
    if (
        ordered is None
        and not re.search(r"\bwith\s$", before[:clause_at])
        and any(
            other.kind in _COUNTED
            and low + clause_at <= other.start < min(edge, low + clause_at + 14)
            and not _SPOKEN_OF.search(statement.text[: other.start - base])
            and not _all_of_them(statement, other, clause, low + clause_at)
            for other in figures
        )
    ):
        return None  # 'Two thirds of the homes will be finished by …' is a target
    kinds = _COUNTED if planned else _QUANTITY
    following = CLAUSE.search(statement.text[figure.end - base : high - base])
    stop = figure.end + following.start() if following else high
    if re.match(r"\sand\s(?!the\b)[a-z]+\s", statement.text[figure.end - base : high - base]):
        stop = figure.end  # 'will open two clinics by June and hire 40 nurses'
    if any(
        (figure.end if ordered else edge) <= other.start < stop
        and (other.kind in kinds or _is_many(other))
        and not (other.kind in ("count", "measure") and _SPOKEN_OF.search(statement.text[: other.start - base]))
        and not _all_of_them(statement, other, clause, low + clause_at)
        for other in figures
    ):
        return None
    at = low + clause_at + (due[-1].start() if due and not labelled else 0)
    mine = [anchor for anchor in initiatives.anchors if statement.start <= anchor.start < statement.end]
    before_it = [anchor for anchor in mine if anchor.end <= max(at, low + clause_at) + 1]
    inside = [anchor for anchor in mine if at <= anchor.start < figure.start and anchor.named]
    if before_it and before_it[-1].end - before_it[-1].start <= 4 and not before_it[-1].named:
        # 'It will report on the Plan by …': who acts, and what it is about
        before_it = [a for a in mine if at <= a.start < figure.start] or before_it
    who = before_it[-1].initiative if before_it else inside[-1].initiative if inside else initiatives.holding(at)
    if headless and inside and mine and mine[0].start > statement.body + 4:
        who = inside[
            0
        ].initiative  # 'will set up a Fund and will table the Ports Bill by': no initiative is the subject
    if not mine and stays is not None and _TALKS.search(clause):
        if re.fullmatch(r"\d{4}", figure.quote):
            return None  # 'It will run until 2031': the span of what nobody knows
        who = None  # talks, hearings and the like that go on
    elif not before_it and not inside and statement.kind == "sentence" and _OWN_SUBJECT.match(statement.text):
        who = initiatives.main  # a subject of its own is not what the sentence before was about
    bound = figure.period_start is None or BEFORE_DAY.search(before) is not None or figure.quote.startswith("end of ")
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
