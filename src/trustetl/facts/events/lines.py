"""Events of lines that are a date and a deed, and those dated by the day of publication ('on Wednesday approved')."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from trustetl.facts.events.idle import until_label
from trustetl.facts.events.line_deeds import line_deed
from trustetl.facts.events.subjects import subject_of, unnamed_object
from trustetl.facts.events.values import SPOKEN
from trustetl.facts.events.wording import PLANS, DatedEvent, clause_words, day_count, days_of, event_words
from trustetl.facts.names.named import Initiatives
from trustetl.model import Figure, Setting, Statement

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


_RELATIVE = re.compile(
    rf"\b(?P<word>today|this (?:morning|afternoon|evening)|yesterday|(?:on|this|last)\s+(?:{'|'.join(_WEEKDAYS)}))\b",
    re.IGNORECASE,
)


_ADDRESSED = (
    r"(?:[Ll]adies and [Gg]entlemen|(?:my )?(?:dear |fellow )?(?:[Ff]riends|[Cc]olleagues|[Cc]itizens|[A-Z][a-z]+s)|"
    r"(?:Right |Rt\.? )?(?:Hon\w*\.? )?(?:Mr|Mrs|Ms|Madam|Mister)\.? \w+|(?:Right |Rt\.? )?Hon\w*\.? \w+(?: \w+)?|"
    r"Your [A-Z]\w+(?: the [A-Z]\w+)?|[Dd]istinguished [a-z]+|[Ee]xcellenc(?:y|ies))"
)
"""Whom a speaker addresses."""
_PERFORMED = re.compile(
    rf"\W*(?:\d{{1,3}}[.)]\s+)?(?:{_ADDRESSED}, |And |So |First, |Second, |Third, )?(?:I|[Ww]e)\s"
    r"(?:(?:also|further|hereby|now|therefore|formally|am|are|happy|pleased|proud|delighted|glad|to|can|wish|"
    r"want)\s){0,5}(?P<deed>announce|launch|unveil)\b"
)
"""What a speaker does by saying so: 'I further announce …', on the day of the speech."""
_DONE = frozenset(
    "signed|signs|inked|opened|closed|awarded|handed over|completed|commissioned|concluded|amended|selected|opens|"
    "break ground|breaks ground|broke ground".split("|")
)
_OF_THE_DAY = re.compile(
    r"(?P<approval>reach(?:ed|es)\s(?:(?:an?|its|their)\s)?(?:\w+\s){0,2}?(?:agreement|deal|accord|approach|compromise|"
    r"position|understanding)|(?:struck|strikes)\s(?:an?\s)?(?:\w+\s){0,2}?(?:agreement|deal|accord)|"
    r"vot(?:ed|es)\s(?:in\sfavou?r\sof|for|to))|"
    r"(?P<announcement>submit(?:ted|s)|(?:is\s|are\s)?(?:proposing|presenting|announcing|tabling)|outlined|set\sout|"
    r"laid\sout)\b"
)
"""Deeds that only a word for the day itself dates: 'today submitted its request', 'has today reached agreement'."""


_MADE_PUBLIC = frozenset({"made public", "makes public", "make public", "put out", "disclosed"})
_IS_DONE = re.compile(
    r"(?<!be\s)(?<!to\s)\b(?:completed|concluded|finished|delivered|submitted|finali[sz]ed|signed|presented)\W*$",
    re.IGNORECASE,
)
"""A label that says what was done: 'Appraisal completed'."""
_NO_DEED_LABEL = re.compile(
    r"(?<![\w-])(?:period|duration|year|years|tenure|term|reference|data|base|budget|outlay|as (?:of|on|at)|quarter|"
    r"month|edition|version|"
    r"updated?|published|posted|issued|released|dated?|born|source|page|next|previous|coverage|validity|"
    r"timeframe|life)(?![\w-])",
    re.IGNORECASE,
)
_BEGAN = re.compile(
    r"\W*(?:(?:the|this|our)\s)?(?:new\s)?(?:programme|program|scheme|mission|fund|facility|initiative|plan|"
    r"partnership|"
    r"project|strategy|campaign|policy|act|law|formal|official|national)?\s?"
    r"(?:(?:(?:is|was)\s)?(?:(?:formally|officially)\s)?(?:launched|started|began|inaugurated|set up|established)\b|"
    r"(?:starts?|launch)\b\W*$)|"
    r"\W*(?:start|launch|beginning|commencement|inception)\sof\s(?:the|this|our)\s(?:programme|program|scheme|mission|"
    r"fund|facility|initiative|plan|partnership|project|strategy|campaign|policy)\b",
    re.IGNORECASE,
)
"""A line of a list of dates that tells the launch of the programme itself: 'Programme launched by the President'."""
_UP_TO = re.compile(r"\b(?:by|before|until|till|no later than|not later than)\s+(?:the\s+)?$", re.IGNORECASE)


_FRONT_WORD = re.compile(r"(?:by|from|until|on|in|before|spring|summer|autumn|fall|winter|early|late)?", re.IGNORECASE)
_ENDS_IN_DATE = re.compile(
    r"(?P<deed>(?:(?!\b(?:is|are|was|were|be|will|would|shall|should|must|has|have|had|can|may|to)\b)[^:;\d]){3,120}?)\s"
    r"(?:by|before|until|in|on|from|at|around|no later than|not later than)\s(?:the\s)?$",
    re.IGNORECASE,
)
"""An entry of a list of plans without a verb of its own and without quantities: 'Rules in force by'."""


_NOMINAL = re.compile(
    r"(?:[A-Z][\w-]*\s)?(?:[a-z-]+\s){0,2}?(?:[Rr]eview|[Ee]valuation|[Rr]eport|[Aa]udit|[Aa]ssessment|[Hh]earing|[Vv]ote|"
    r"[Ll]aunch|[Cc]onference|[Ss]ummit|[Cc]alls?|[Tt]ender|[Aa]uction|[Oo]pening|[Cc]losing|[Cc]losure|[Ss]tart|"
    r"[Cc]ompletion|[Ss]ubmission|[Pp]ublication|[Aa]doption|[Ss]election|[Ss]igning|[Hh]andover|[Cc]ommissioning|"
    r"[Aa]wards?|[Dd]eadline|[Dd]ecision|[Ii]nauguration|[Cc]onsultation|[Bb]allot|[Gg]round-?breaking|[Mm]eeting|[Ff]orum|"
    r"[Vv]isit|[Ii]nspection|[Ee]lections?|[Rr]eferendum|[Rr]atification|[Aa]pproval|[Ee]xpiry|[Rr]enewal|[Tt]est|[Tt]rial|"
    r"[Cc]eremony|[Dd]elivery|[Mm]ove|[Cc]ensus)\b|(?:First|Last|Final|Next)\s[a-z-]+(?:\s[a-z-]+){0,3}"
)
"""An entry of a list that is an event by its noun: 'Final audit in'."""
_COLUMNS = re.compile(r"(?:[ ]{2,}|[ ]*\t\s*)(?P<deed>[A-Z][^|]{4,})")
"""What stands in the next column of a line of a timetable: 'May 2031     Submission of the draft'."""
_AMOUNT = re.compile(r"\W*(?:(?:at least|about|over|up to|some|around|more than)\s)?(?:[₹$€£¥]|Rs\b|[A-Z]{3}\s)?\d")
_REMARK = re.compile(r"(?:,\s(?:after|when|on|at|by|in|before|once|with|followed)\b|\(|;\s)")


def dated_line(
    statement: Statement, times: Sequence[Figure], initiatives: Initiatives, *, listed: bool = False
) -> DatedEvent | None:
    """The event of a line that is a date and a deed: '1 July 2026 – the call opens', 'Cabinet decision: 3 May 2024',
    'Selection of sites: by September 2025'. Lines of statistics and of spans are none. Where the whole text is such a
    list (``listed``) a year is enough of a date.
    """
    if (
        not times
        or any(day_count(other) <= 31 for other in times[1:])
        or statement.kind not in ("sentence", "item", "field", "heading", "dateline")
    ):
        return None
    figure = times[0]
    base = statement.start
    if not 0 <= day_count(figure) <= 366:
        return None
    begin = max(0, statement.marker[1] - base) if statement.marker else 0
    before = statement.text[begin : figure.start - base].strip(" *_•·-–—")
    after = statement.text[figure.end - base :].strip(" *_.")
    planned = listed or any(PLANS.search(heading) for heading in statement.section)
    front = _FRONT_WORD.fullmatch(before.strip())
    told = re.match(r"\s*\**\s*(?:[–—:|]|-(?=\s))\s*(?P<deed>\S.{3,})", statement.text[figure.end - base :])
    if told is None and planned and not before and statement.kind in ("item", "dateline"):
        told = re.match(r"\s+(?P<deed>[A-Z].{4,})", statement.text[figure.end - base :])  # 'May 2031 Plan printed'
    if told is None and not statement.text.rstrip().endswith("."):
        told = _COLUMNS.match(statement.text, figure.end - base)
    labelled = re.fullmatch(
        r"(?P<deed>[^:]{3,70}?)\**\s?(?::|\s[–—-]\s)\**\s*(?:(?:ready|open|expected|"
        r"planned|scheduled|completed?|operational|running|finished|available|in (?:use|service|place|force))\s)?"
        r"(?:(?:by|before|until|till|from|on|in|for|no later than)\s+)?(?:the\s+)?",
        statement.text[begin : figure.start - base].lstrip(" *_•·-–—"),
        re.IGNORECASE,
    )
    columns = told is not None and told.re is _COLUMNS
    if front is not None and told is not None and (planned or columns or statement.kind != "heading"):
        deed = told["deed"]
        if _AMOUNT.match(deed):
            return None  # 'By March 2031: 200 clinics' is a target
        if (
            not planned
            and not columns
            and day_count(figure) > (100 if statement.kind == "item" and deed[:1].isalpha() else 31)
        ):
            return None
    elif (
        labelled is not None
        and len(times) == 1
        and not after
        and (planned or statement.kind != "heading" or _NOMINAL.match(labelled["deed"]) or labelled[0].endswith(" in "))
    ):
        deed = labelled["deed"]
        if until_label(deed):
            return None  # 'Runs until: …' is a span
        if _NO_DEED_LABEL.search(deed) and line_deed(deed) is None and not _NOMINAL.match(deed):
            return None
    elif (
        statement.kind == "item"
        and (planned or _NOMINAL.match(before))
        and (not after or (len(times) == 1 and _REMARK.match(after)))
        and (ended := _ENDS_IN_DATE.match(before + " "))
    ):
        deed = ended["deed"]
        if re.match(r"[A-Z][a-z]+\s(?:the|an?|all|its|their|up|out)\s", deed):
            return None  # 'Launch the register on 1 May' tells by its verb
    else:
        return None
    event = line_deed(deed) or "other"
    event = "other" if event == "deadline" and _IS_DONE.search(deed) else event
    if event == "other" and not planned and day_count(figure) > 31 and not _NOMINAL.match(deed):
        return None
    bound = figure.period_start is None or _UP_TO.search(statement.text[: figure.start - base]) is not None
    if bound:
        event = "deadline"
    elif event == "announcement" and planned:
        event = "other"
    start, end = days_of(figure)
    named = initiatives.at(base, statement.end)
    who = named[0] if named else initiatives.holding(base)
    return DatedEvent(
        event,
        statement,
        None if bound else start,
        end,
        who,
        (figure,),
        " ".join(deed.split()).strip(" *_:"),
        " ".join(figure.quote.split()),
        begins=event == "launch" and (not planned or _BEGAN.match(deed) is not None),
        inferred=who is not None and not named,
    )


_NEAR = re.compile(
    rf",?\s(?:{_ADDRESSED},\s)?(?:I|[Ww]e|[Ii]t)\s(?:[a-z]+\s){{0,9}}|"
    r"[^.;:]{0,25}|,?\s(?:[Tt]he|[A-Z]\w+)\s(?:(?!\w+(?:ed|s)\b(?<!rs)(?<!has))[^.;:,]){0,70}"
)
"""What may stand between a day and the deed done on it: ', the Minister of Transport '."""
_ONE_OBJECT = re.compile(r"(?:(?!\b(?:that|which|who|to|and|but|is|are|was|were|will|would|has|have)\b)[^,;:.]){1,90}")
"""A single object between a verb and its day: 'tabled the Coast Plan in Parliament today'."""
_SITS = re.compile(
    r"\b(?:[Cc]abinet|[Cc]ouncil(?: of [Mm]inisters)?|[Bb]oard|[Cc]ommittee|[Gg]overnment)(?:,[^.;]{3,90},)?"
    r"\s(?:has\s|also\s)?$"
)


_FOUNDING = re.compile(
    r"\b(?:will|would|plan(?:s|ned)? to|is to|intends? to)\s(?:launch|set up|create|establish|introduce|start|begin)\b"
)
_SAID = re.compile(r"(?<!sources )(?<!reports )(?<!report )\b(?:said|announced|told [a-z]+)\s(?:on\s)?$")


def spoken_lead(statement: Statement, figure: Figure, initiatives: Initiatives) -> DatedEvent | None:
    """The announcement of an initiative that the first sentence of a story tells: 'Peru will set up a reef fund, the
    minister said on Monday'. What else somebody says that day announces none.
    """
    named = initiatives.at(statement.start, statement.end)
    if initiatives.main is None or (named and initiatives.main not in named) or day_count(figure) != 1:
        return None
    said = _SAID.search(statement.text[: figure.start - statement.start])
    if said is None or not _FOUNDING.search(statement.text):
        return None
    words, quote = clause_words(statement, statement.start, statement.end), " ".join(figure.quote.split())
    return DatedEvent(
        "announcement", statement, *days_of(figure), initiatives.main, (figure,), words, quote, inferred=True
    )


def relative_events(
    setting: Setting,
    statement: Statement,
    times: Sequence[Figure],
    initiatives: Initiatives,
    *,
    leads: bool,
) -> list[DatedEvent]:
    """Events dated by the day of publication: 'on Wednesday approved', 'today launched'. What the first sentence of a
    story (``leads``) tells of nothing that it names is about what the text is about.
    """
    if setting.published is None or statement.kind not in ("sentence", "item"):
        return []
    pattern, events = event_words()
    found: list[DatedEvent] = []
    performed = _PERFORMED.match(statement.text)
    if performed is not None and not _RELATIVE.search(statement.text):
        at = statement.start + performed.end()
        named = next((a for a in initiatives.anchors if a.named and at <= a.start < min(at + 60, statement.end)), None)
        if named is not None and not any(statement.start <= figure.start < named.end for figure in times):
            day = setting.published
            words = clause_words(statement, statement.start, statement.end)
            event = events[performed["deed"].casefold()]
            found.append(
                DatedEvent(
                    event,
                    statement,
                    day,
                    day,
                    named.initiative,
                    (),
                    words,
                    performed.group(),
                    begins=event == "launch",
                    inferred=True,
                )
            )
    for match in _RELATIVE.finditer(statement.text):
        if re.search(
            r"[\d%]\s$|\b(?:as (?:of|at|on)|until|till|up to|to|by)\s$", statement.text[: match.start()], re.I
        ):
            continue  # '9% today', 'as of today'
        word = match["word"].casefold().split()[-1]
        if word in _WEEKDAYS:
            back = (setting.published.weekday() - _WEEKDAYS.index(word)) % 7
        else:
            back = 1 if word == "yesterday" else 0
        tail = pattern.match(statement.text[match.end() :].lstrip())
        verbs = [
            other
            for other in pattern.finditer(statement.text)
            if other.start() < match.start()
            and (match.start() - other.end() < 40 or _ONE_OBJECT.fullmatch(statement.text, other.end(), match.start()))
        ]
        about = (tail, match.end() + 1) if tail is not None else (verbs[-1], 0) if verbs else None
        kinds = events
        if about is None and (own := _OF_THE_DAY.match(statement.text, match.end() + 1)) is not None:
            about, kinds = (own, 0), {own.group().casefold(): own.lastgroup or "other"}
        if about is None:
            near = pattern.search(statement.text, match.end())
            if near is None or not _NEAR.fullmatch(statement.text, match.end(), near.start()):
                continue
            about = (near, 0)
        if kinds[about[0].group().casefold()] == "visit":
            # 'At their summit today the leaders launched …': the deed of the main clause is what is dated
            deeds = (found for found in pattern.finditer(statement.text, match.end()))
            main = next((d for d in deeds if events[d.group().casefold()] in ("launch", "approval")), None)
            about = (main, 0) if main is not None and main.start() - match.end() < 80 else about
        event = kinds[about[0].group().casefold()]
        if about[0].group().casefold() in SPOKEN:
            continue
        if about[0].group().casefold() == "met" and _SITS.search(statement.text[: about[0].start()]):
            continue  # what a cabinet decides is told one by one
        if (
            event == "other"
            and word in ("today", "morning", "afternoon", "evening")
            and about[0].group().casefold() not in _DONE
        ):
            continue  # 'the 40 boats held today'
        told = (leads and initiatives.at(statement.start, statement.end)) or re.search(
            r"[A-Z]|\d", re.sub(r"\bI\b", "", statement.text[match.end() :])
        )
        if event == "announcement" and not told:
            continue  # 'today I can announce some steps'
        day = setting.published - timedelta(days=back)
        if any(
            days_of(figure)[0] == day
            and statement.start <= figure.start < statement.start + match.start()
            and figure.end > statement.start + match.start() - 12
            for figure in times
        ):
            continue
        if any(
            figure.start < statement.start + match.end() and statement.start + match.start() < figure.end
            for figure in times
        ):
            continue  # the word is a figure of its own and was read as one
        at = statement.start + about[1] + about[0].start()
        behind = at + len(about[0].group())
        who, direct = subject_of(statement, at, behind, initiatives)
        unnamed = leads and who is None and unnamed_object(statement.text[behind - statement.start :], initiatives.main)
        inside = initiatives.at(statement.start, statement.end)
        if who is None and len(inside) == 1:
            who = inside[0]
        if who is None and leads and event in ("launch", "approval", "announcement"):
            who = initiatives.main
        if who is None and about[0].group().casefold() in _MADE_PUBLIC:
            continue  # 'today made public its request', which is the text itself
        found.append(
            DatedEvent(
                event,
                statement,
                day,
                day,
                who,
                (),
                clause_words(statement, statement.start, statement.end),
                match.group(),
                begins=event == "launch" and (direct or unnamed),
                inferred=True,
            )
        )
    return found
