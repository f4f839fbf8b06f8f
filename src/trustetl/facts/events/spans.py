"""Spans of programmes ('will run from … to …')."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trustetl.facts.events.idle import ends_by_then, keeps_on, stood_still, time_to_act
from trustetl.facts.events.money_spans import planned_under
from trustetl.facts.events.spans_told import NOT_HEAD, headed_span, heading_span, told_span
from trustetl.facts.events.subjects import goes_on_about, only_frames
from trustetl.facts.events.wording import DatedEvent, clause_words
from trustetl.facts.names.named import Anchor, Initiative, Initiatives
from trustetl.model import Figure, Statement

_RUNS = re.compile(
    r"\b(?:runs?|ran|running|implement(?:ed|ation)|spread|lasts?|covers|covering|operat(?:es?|ed)|continu(?:e|es|ed)|"
    r"delivered|rolled out|carried out|executed|undertaken|active|"
    r"extended|period|tenure|duration|in force|in operation|"
    r"timeline|timeframe|time frame|over (?:a |the )?(?:period|(?:next )?\w+ years)|"
    r"for (?:a period of )?(?:[\w-]+) years|valid|effective|phase|in place|spans?|financial years|"
    r"programming period|life of|lifetime|seven-year|five-year)\b",
    re.IGNORECASE,
)


_SPAN_LABEL = re.compile(
    r"\b(?:period|tenure|duration|timeline|time ?frame|implementation|validity|term|years covered|life|life ?time|"
    r"life ?span|time ?span|run(?:s|ning time)?|phase|stage|cycle)\b",
    re.IGNORECASE,
)


_NOT_SPAN = re.compile(
    r"\b(?:budget|allocation|allotment|funding|imports?|exports?|production linked|base|payback|data|reference|"
    r"review|reporting|growth|financial)\b",
    re.IGNORECASE,
)


_RIGHT_BEHIND = (
    r"\s?\((?:[^()]*[;,])?\s?|(?:\s\([^()]*\))?(?:\s(?-i:[A-Z])[\w-]+)?,\s|"
    r"(?:\s\([^()]*\))?\s(?:(?:for|from|in|over|during)\s(?:the\s)?(?:period\s|years\s)?(?:from\s|of\s)?)?"
)
"""What may stand between a programme and its span: '(2024-29)', '(QRP) Ports, 2021-2027', '(QRP) for the period …'."""


def programme_span(
    statement: Statement, figure: Figure, before: str, initiatives: Initiatives, figures: Sequence[Figure]
) -> DatedEvent | None:
    """The span of a programme: 'will run from … to …', 'Period: …', '… Mission (2025-31)', '… approved until
    2030-31'.
    """
    if statement.kind == "heading" or (statement.kind == "title" and headed_span(statement, figure, initiatives)):
        return heading_span(statement, figure, initiatives)
    if statement.kind in ("title", "caption"):
        return None
    start, end = figure.period_start, figure.period_end
    if figure.kind != "period" and start is not None and not _PROLONGED.search(before):
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
            if not only_frames(statement, a, mine)
            and re.fullmatch(_RIGHT_BEHIND, statement.text[a.end - statement.start : figure.start - statement.start])
            and (not before.endswith(", ") or re.match(r"[,;.)]|$", statement.text[figure.end - statement.start :]))
        ),
        None,
    )
    who: Initiative | None = None
    direct = True
    pledged = long and _PLEDGED.search(statement.text[: figure.start - statement.start]) is not None
    if pledged and not any(anchor.named for anchor in mine):
        pass  # what a country or a bank is to give, under no programme
    elif long and mine and _one_share(statement, figure, figures):
        pass
    elif (
        (long and labelled)
        or (long and _MONEY_LABEL.search(label) and (_YEARS.search(before) or _FOR.search(before)))
        or (long and not mine and _OF_PHASE.search(statement.text[: figure.start - statement.start]))
        or (long and _ITS_MONEY.fullmatch(statement.text[: figure.start - statement.start]))
        or (long and stood_still(statement, figure, figures))
    ):
        who, direct = initiatives.holding(statement.start), False
    elif long and bracketed is not None:
        who = bracketed.initiative
    elif long and not mine and (above := planned_under(statement, figure, initiatives)) is not None:
        who = above
    elif long and not mine and _tells_duration(statement, figure):
        who, direct = initiatives.holding(statement.start), False
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
    elif long and (behind := _fronts(statement, figure, initiatives, figures)) is not None:
        who = behind
    elif long and not mine and _DONE.match(statement.text) and _pays_for_whole(statement, figure, None, figures):
        who, direct = initiatives.holding(statement.start), False
    elif long and (told := told_span(statement, figure, initiatives, figures)) is not None:
        who, direct = told
    elif end is not None and start is None and _SET_ASIDE.match(statement.text[figure.end - statement.start :]):
        if not _UNTIL.fullmatch(before.strip(" ,") + " "):
            return None
        who, direct = initiatives.holding(statement.start), False
    elif end is not None and mine and (counted := _COUNTED_TO.match(statement.text, mine[-1].end - statement.start)):
        if counted.end() != figure.start - statement.start:
            return None
        start, who = None, mine[-1].initiative
    elif end is not None and mine and ((start is None and _UNTIL.search(before)) or _PROLONGED.search(before)):
        counted_by = _figures_between(statement, mine[-1].end, figure, figures)
        if start is None and counted_by and not (_PROLONGED.search(before) or keeps_on(before)):
            return None  # 'Under the scheme 9,000 homes were built up to March 2031'
        if time_to_act(before, statement.text[figure.end - statement.start :]):
            return None  # 'It has until 9 May to reply': what is due by the day
        start = None
        last = mine[-1]
        if ends_by_then(statement.text[: last.start - statement.start]):
            return None  # 'Applications under the Scheme will be accepted until …' closes them, not the Scheme
        gap = statement.text[last.end - statement.start : figure.start - statement.start]
        # 'the Plan, an effort of $9 million through 2031': a description that stands beside the name
        gap = (
            re.sub(r"^(?:\s?\([^()]*\))?,\s(?:an?|the|its|our|worth|budgeted|funded|costing|valued)\s", " ", gap)
            if len(gap) < 100
            else gap
        )
        gap = re.sub(r",\s(?:which|that|an?|the|its|launched|created|set up|established|now)\s[^,;]{2,60},\s", " ", gap)
        if not (_STILL.search(gap) or _PROLONGED.search(gap)) and (
            len(gap) > (110 if _WILL_GO_ON.match(gap) else 60) or re.search(r"[;,](?!\d)", gap)
        ):
            return None
        who = last.initiative
    if who is None and not pledged:
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


_PROLONGED = re.compile(
    r"\b(?:extended|prolonged|continued|renewed|runs?|lasts?|(?:approved|cleared|sanctioned)\sfor\s(?:its\s)?(?:continuation|extension))\s(?:further\s)?"
    r"(?:by\s(?:\w+\s){1,3}?(?:years?|months?),?\s)?(?:to|until|till|up\sto|through)\s(?:the\s)?"
    r"(?:end\sof\s)?$"
)
_SPAN_SUBJECT = re.compile(
    r"\W*(?:(?:The|Its|This|Their|Our)\s)?(?:[\w-]+\s){0,2}(?:(?:period|duration|implementation|execution|lifetime|"
    r"lifespan|term|phase|stage|cycle|time ?frame)\b(?!\s(?:under|of)\s(?:review|study))|"
    r"(?:budget|funding|financing|outlay|envelope)\b(?=[^.;]*\s(?:covers?|spans?|runs?|is for|extends?)\b))"
    r"[^;]{0,60}?(?:\s(?:is|are|runs?|covers?|spans?|will|lasts?|takes?|extends?|of)\b[^;]{0,60}|,\s(?:from\s)?)$",
    re.IGNORECASE,
)


def _tells_duration(statement: Statement, figure: Figure) -> bool:
    """Whether the subject before a span is how long something lasts, or its money: 'Execution will take two
    years, from', 'The programming period is'.
    """
    before = statement.text[: figure.start - statement.start]
    return _SPAN_SUBJECT.fullmatch(before) is not None and not NOT_HEAD.search(before) and not _SPENT.search(before)


_SPENT = re.compile(r"\b(?:spent|paid|released|disbursed|used|received|absorbed|drew|drawn|taken up)\b", re.IGNORECASE)
_DONE = re.compile(r"\W*(?:[A-Z][a-z]+ed|Set up|Total|Outlay|Budget|Cost|Envelope)\b")
"""The front of a bullet about what stands above it: 'Approved in May with', 'Total outlay of'."""
_WITH = re.compile(
    r"\W*(?:With|Over|For|During|Between|From|Across|Throughout|(?:Backed|Financed|Funded|Endowed) (?:by|with))\s"
    r"[^.;]*$"
)


_AHEAD = re.compile(r"\W*(?:Over|For|During|Between|From|Across|Throughout|In)\s(?:the\s)?(?:[a-z]+\s){0,3}$")
_GIVES = re.compile(
    r"(?:\s\([^()]*\))?,?\s[^.;,]{2,60}?\b(?:will|would|is to|are to|plans? to|shall|intends? to)\s(?:\w+ly\s)?"
    r"[a-z]+\s[^.;]*?\d[\d.,]*(?:\s[a-z]+){0,4}\s(?:under|for|through|to|into|on|in|via)\s(?:the\s|this\s|its\s|our\s)?"
)
"""What somebody is to give under a programme: ', Chile will provide $3 million under the'."""


def _fronts(
    statement: Statement, figure: Figure, initiatives: Initiatives, figures: Sequence[Figure]
) -> Initiative | None:
    """The programme behind a comma whose span stands at the head: 'Over five years from 2026 to 2030, the Fund will
    …', 'With €4 million for 2027-2030, it helps …'.
    """
    base = statement.start
    if not _WITH.match(statement.text[: figure.start - base]):
        return None
    if _AHEAD.match(statement.text[: figure.start - base]):
        given = _GIVES.match(statement.text[figure.end - base :])
        at = figure.end + given.end() if given is not None else 0
        under = next((a.initiative for a in initiatives.anchors if a.start <= at + 1 < a.end and at), None)
        if under is not None:
            return under
    before = [f for f in figures if base <= f.start < figure.start and f.kind not in ("measure", "period")]
    if len(before) > 1 or (before and before[0].kind != "money"):
        return None
    gap = re.match(r"(?:\s\([^()]*\))?,\s(?:the\s)?", statement.text[figure.end - base :])
    if gap is None:
        return None
    at = figure.end + gap.end()
    return next((a.initiative for a in initiatives.anchors if figure.end <= a.start <= at < a.end), None)


def _figures_between(statement: Statement, low: int, figure: Figure, figures: Sequence[Figure]) -> bool:
    """Whether a quantity stands between a programme and a span, so that the span is the quantity's; where it runs
    ('in six bays') is none.
    """
    return any(
        low <= other.start < figure.start
        and other.kind in ("percent", "count")
        and not _PLACES.search(statement.text[: other.start - statement.start])
        for other in figures
    )


_COUNTED_TO = re.compile(
    r"(?:\s?\([^()]*\))?(?:,|\s(?:is|was|will be))\s(?:an?|the|its|our)\s(?:[\w-]+\s){0,2}?[\w-]+[- ]years?\s"
    r"(?:[a-z-]+\s){1,3}?(?:to|until|through|ending in|(?:that|which) ends in|which runs to|running (?:to|until)|up to|"
    r"lasting until)\s(?:the\s)?(?:end\sof\s)?"
)
"""', a five-year programme ending in': the last year of what is counted out."""
_SET_ASIDE = re.compile(
    r",\s(?:some\s|about\s|up to\s|over\s)?\W{0,2}[^.;,]{2,40}?\s(?:is|are|has been|have been|will be)\s(?:set aside|"
    r"earmarked|available|reserved|allocated|budgeted|provided|on offer|committed)\b"
)
"""Money that stands ready up to the date before it: 'Until the end of 2031, €3 million is set aside'."""
_PLACES = re.compile(r"\b(?:in|across|throughout|within|over)\s(?:(?:the|some|about|all|its|around)\s)?$")
_UNTIL = re.compile(
    r"\b(?:until|till|up to|upto|through|(?:runs?|running|lasts?|lasting|continues?) to)\s+(?:the\s+)?"
    r"(?:end of\s+|FY\s?|fiscal\s+)?$",
    re.IGNORECASE,
)
_STILL = re.compile(
    r"\b(?:and|which|that|it|to)\s+(?:(?:will|is to|would|shall)\s+)?(?:runs?|lasts?|continues?|operates?|"
    r"remains?|stays?|"
    r"reserv\w+|provid\w+|allocat\w+|receiv\w+|gets?|funds|funded|pays|paid|offers?|covers|finances?d?|"
    r"goes on|extend(?:s|ed)?|(?:is|be) (?:open|valid|extended|funded|operational|available|applicable|"
    r"in (?:force|operation|place|effect)))\b(?:[^;,.]|[.,](?=\d)){0,60}$",
    re.IGNORECASE,
)
_WILL_GO_ON = re.compile(r"\)?\s(?:will|shall|is to|would)\s(?:be in|be open|remain|stay|continue|operate|run|last)\b")
"""What a programme goes on doing up to a date: 'was set up in 2018 and runs until …'."""
_FOR = re.compile(
    r"\b(?:for|from|during|in|between|over|across)\s+(?:the\s+)?(?:years\s+|period\s+)?(?:of\s+|from\s+)?$",
    re.IGNORECASE,
)
_GRANTED = re.compile(
    r"\b(?:outlay|costs?|budget(?:ed|s)?|worth|allocat\w+|appropriat\w+|earmark\w+|set aside|provid\w+|invest\w*|"
    r"commit\w*|propos\w+|has|had|with|receiv\w+|fund(?:ing|ed)|envelope|volume|approv\w+|launch\w*|reserv\w+|"
    r"clear(?:s|ed)|sanction\w*|adopt(?:s|ed)|endors\w+|"
    r"vot(?:ed|es))\b",
    re.IGNORECASE,
)


def _pays_for_whole(statement: Statement, figure: Figure, anchor: Anchor | None, figures: Sequence[Figure]) -> bool:
    """Whether a span is that of the money for a whole programme: 'the Fund, with an outlay of Rs 300 crore from 2025-26
    to 2028-29', '$2 billion for the program for 2026 to 2030'; money for a part of it ('for boats') spans the part
    alone. Without an anchor the statement begins with a deed done to what stands above it ('- Approved with …').
    """
    base = statement.start
    if not _FOR.search(statement.text[: figure.start - base]):
        return False
    money = [other for other in figures if base <= other.start < figure.start and other.kind == "money"]
    if not money or not _GRANTED.search(statement.text[: figure.start - base]):
        return False
    if _SPENT.search(statement.text[(anchor.end if anchor is not None else base) - base : figure.start - base]):
        return False  # 'the Fund, on which it spent $3 million from 2031 to 2033'
    last = money[-1]
    if anchor is not None and last.end <= anchor.start:  # '$2 billion for the program for 2026 to 2030'
        between = statement.text[last.end - base : anchor.start - base]
        tail = statement.text[anchor.end - base : figure.start - base]
        return (
            re.fullmatch(r"\s(?:for|to|into|in|under)\s(?:the\s|its\s|this\s|a\s|new\s)*", between) is not None
            and re.fullmatch(r"(?:\s?\([^()]*\))?,?\s[^;.]{0,60}", tail) is not None
        )
    first = next(other for other in money if anchor is None or other.start >= anchor.end)
    lead = statement.text[(anchor.end if anchor is not None else base) - base : first.start - base]
    between = statement.text[first.end - base : figure.start - base]
    return (
        first is last
        and re.search(r"\bfor\s+(?:the\s+)?[a-z]", lead) is None
        and re.fullmatch(
            r"(?:\s\([^()]*\))?(?:\s(?:of|in)\s(?:[a-z]+\s){0,3}[a-z]+)?"
            r"(?:\sfrom\s(?:the\s|its\s)?(?:[\w-]+\s){0,3}\w+)?,?\s"
            r"(?:(?:spread )?over [\w ]{3,30}, )?(?:for|from|during|in|between|over|across)\s"
            r"[a-z ]{0,24}",
            between,
        )
        is not None
    )


_DONATES = re.compile(
    r"\b(?:pledged|pledges|pledging|donat\w+|promised|promises)\s(?:[a-z]+\s){0,3}?\W?$", re.IGNORECASE
)


def _one_share(statement: Statement, figure: Figure, figures: Sequence[Figure]) -> bool:
    """Whether the years are those of what one giver pledges or of what was paid out, and not of the whole: 'Chile
    pledged $5 million to the Fund for 2031-2034', '$3 million was released under the scheme from 2031 to 2033'.
    """
    base = statement.start
    money = [other for other in figures if base <= other.start < figure.start and other.kind == "money"]
    if not money or statement.text[: figure.start - base].endswith("("):
        return False
    given = _DONATES.search(statement.text[: money[-1].start - base]) is not None
    return given or _SPENT.search(statement.text[money[-1].end - base : figure.start - base]) is not None


_MONEY_LABEL = re.compile(
    r"\b(?:budget|outlay|cost|funding|financial outlay|allocation|envelope|"
    r"(?:program(?:me)?|project|fund|plan|scheme|total|overall)\s(?:size|volume|scale|amount|investment))\b",
    re.IGNORECASE,
)
_YEARS = re.compile(r"\b(?:for|over)\s+(?:a period of\s+)?(?:[\w-]+)\s+years\b[^.;\d]{0,16}$", re.IGNORECASE)
_OF_PHASE = re.compile(
    r"\b(?:its|the|this|our)\s(?:(?:first|second|third|fourth|pilot|initial|earlier|previous|current|present|next|new|"
    r"last|final)\s(?:phase|stage|cycle|term|period)|phase\s(?:[IV]+|\d|one|two|three))\s\(\s?$",
    re.IGNORECASE,
)
"""'In its pilot stage (2014 to 2017), …'."""


_ITS_MONEY = re.compile(
    r"\W*(?:Its|Their)\s(?:[\w’'-]+\s){1,4}(?:has|had|is|was|amounts? to|comes? to|totals?|totalled|stands? at|"
    r"receives?|"
    r"gets?|provides?|offers?|is worth|is set at|was set at)\s[^.;]*?\d[\d.,]*[^.;\d]{0,40}\s(?:for|from|over|in|"
    r"during)\s"
    r"(?:the\s)?(?:(?:years?|period)\s)?(?:from\s)?"
)
"""Money of what the sentence before named: 'Its sea branch has €3 billion for …'."""
_PLEDGED = re.compile(
    r"\b(?:provide|contribute|mobili[sz]e|invest|spend|commit|pledge|deploy|disburse|allocate|make available)[sd]?\b"
    r"(?:[^.;]|\.(?=\d))*\d(?:[^.;]|\.(?=\d))*\s(?:over|during|in|for|across)\s(?:a |the )?(?:(?:next|period of|"
    r"following)\s)?(?:the\s)?"
    r"(?:\w+-year period|\w+ years|period)\s(?:from|of|between)?\s?\(?$",
    re.IGNORECASE,
)
"""A pledge for a stretch of years that is counted out: 'will provide $3 billion over the four years from'."""


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
