"""What a text says happened, or is due, when: every event with its date, and the initiative that it is about.

Each date or period of the text is given to the event that its own clause tells of. A date that only bounds a target or dates a
statistic ('as on 30 April', 'imports in May') tells of no event.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from trustetl.facts.names import Initiative, Initiatives
from trustetl.facts.wordlists import rows
from trustetl.model import Figure, Setting, Statement


@dataclass(frozen=True, slots=True)
class Dated:
    """An event with its date, as one clause tells it."""

    event: str
    """The contract's kinds of event."""
    statement: Statement
    start: date | None
    end: date | None
    initiative: Initiative | None
    figures: tuple[Figure, ...]
    label: str
    period_label: str
    begins: bool = False
    """Whether the initiative itself is what was launched (and not something within or beside it)."""
    inferred: bool = False
    """Whether the initiative comes from elsewhere than the clause."""
    evidence: tuple[int, int] | None = None


@cache
def _event_words() -> tuple[re.Pattern[str], dict[str, str]]:
    events = {row["word"]: row["event"] for row in rows("events")}
    words = "|".join(re.escape(word) for word in sorted(events, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE), events


_STATISTIC = re.compile(
    r"\b(?:stood|amounted|rose|risen|fell|fallen|grew|grown|climbed|increased|decreased|declined|dropped|totalled|totaled|imported|exported|produced|accounted|"
    r"recorded|registered|averaged|generated|consumed|sold|caught|landed|carried|employed|reached|was worth|were worth|was at|were at|came to|"
    r"(?:was|were) (?:an? )?(?:estimated )?(?:[₹$€£¥]|Rs|USD|US\$|\d))",
    re.IGNORECASE,
)
_AS_OF = re.compile(r"\b(?:as (?:on|of|at)|compared (?:to|with)|against|than|from)\s+(?:the\s+)?$", re.IGNORECASE)
_UPTO = re.compile(
    r"\b(?:to|till|until|upto|up to|through|as on|as of|as at)\s+(?:the\s+)?(?:end\s+of\s+)?$", re.IGNORECASE
)
_EFFECTIVE = re.compile(r"\b(?:effect|effective|force|operational)\s+(?:as\s+)?from\s+$", re.IGNORECASE)
_RUNS = re.compile(
    r"\b(?:runs?|running|implement(?:ed|ation)|spread|lasts?|covers|covering|operat(?:es?|ed)|continu(?:e|es|ed)|extended|period|tenure|duration|"
    r"timeline|timeframe|time frame|over (?:a |the )?(?:period|(?:next )?\w+ years)|for (?:a period of )?(?:[\w-]+) years|valid|effective|phase|in place|spans?|financial years|programming period|"
    r"life of|lifetime|seven-year|five-year)\b",
    re.IGNORECASE,
)
_SPAN_LABEL = re.compile(
    r"\b(?:period|tenure|duration|timeline|time ?frame|implementation|validity|term|years covered|life)\b",
    re.IGNORECASE,
)
_NOT_SPAN = re.compile(
    r"\b(?:budget|allocation|allotment|funding|imports?|exports?|production linked|base|payback|data|reference|review|reporting|growth|financial)\b",
    re.IGNORECASE,
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_RELATIVE = re.compile(rf"\b(?P<word>today|yesterday|(?:on|this|last)\s+(?:{'|'.join(_WEEKDAYS)}))\b", re.IGNORECASE)
_CLAUSE = re.compile(
    r"; |, (?:and|but|while|whereas|which|where|when|with|since|put|now|so)\s|\sand (?=(?:it|they|he|she|we|the|was|were|has|is|will|in|on)\s|[A-Z])|\swhile\s|(?<=\w)\.\s"
)
_FUTURE = re.compile(
    r"\b(?:will|to be|shall|would|is to|are to|plans? to|expected to|scheduled|proposed to|due to|set to|slated)\b",
    re.IGNORECASE,
)


def dated_events(
    setting: Setting, statements: Sequence[Statement], figures: Sequence[Figure], initiatives: Initiatives
) -> list[Dated]:
    """Every event that the text dates, in order, but for its own publication."""
    found: list[Dated] = []
    times = [figure for figure in figures if figure.kind in ("date", "period") and figure.reason is None]
    at = 0
    for statement in statements:
        while at < len(times) and times[at].start < statement.start:
            at += 1
        upto = at
        while upto < len(times) and times[upto].start < statement.end:
            upto += 1
        here, at = times[at:upto], upto
        if statement.kind in ("furniture", "header_row", "question") or (
            statement.kind == "dateline" and not _OTHER_DATE.match(statement.text)
        ):
            continue
        if statement.kind == "row":
            found += _in_row(statement, here, initiatives)
            continue
        for index, figure in enumerate(here):
            if statement.kind == "title" or _heads_story(statement, figure):
                continue
            low = here[index - 1].end if index else statement.start
            high = here[index + 1].start if index + 1 < len(here) else statement.end
            event = _event_of(setting, statement, figure, low, high, initiatives, figures)
            if event is not None:
                found.append(event)
        found += _relative(setting, statement, here, initiatives)
    return found


_OTHER_DATE = re.compile(
    r"\W*(?:(?:year|date|month)\s+of\s+)?(?:launch(?:ed)?|approv(?:al|ed)|sign(?:ed|ing|ature)|establish(?:ed|ment)|inaugurat(?:ed|ion)|adopt(?:ed|ion)|notified|started|set up|in force|commencement|"
    r"deadline|ratified|ratification|enacted|enactment)\b",
    re.IGNORECASE,
)
"""A line that dates something else than the document: 'Launched: March 2023'."""
_PLACE_LINE = re.compile(r"\W*[A-Z][\w.'’-]*(?:[ /][A-Z][\w.'’-]*){0,3}(?:, [A-Z][\w. ]*)?,\s+$")


def _heads_story(statement: Statement, figure: Figure) -> bool:
    """Whether a date belongs to the place line that a news story begins with ('New Delhi, Sept 3: The Cabinet …')."""
    before = statement.text[: figure.start - statement.start]
    after = statement.text[figure.end - statement.start :]
    return (
        _PLACE_LINE.fullmatch(before) is not None and re.match(r"\s?(?:\([^()]*\))?\s?(?:[:–—-]|$)", after) is not None
    )


def _whole(figure: Figure) -> tuple[date | None, date | None]:
    """The days that a date or period covers; one that is only open at the end because of 'since' covers its own day, month or year."""
    start, end = figure.period_start, figure.period_end
    if start is not None and end is None:
        words = re.findall(r"[^\W_]+", figure.quote.casefold())
        numbers = [word for word in words if word[0].isdigit()]
        if (
            start.day > 1
            or len(numbers) >= 3
            or (len(numbers) == 2 and any(word.isalpha() and word[:3] in _MONTHS for word in words))
        ):
            end = start
        elif any(word[:3] in _MONTHS for word in words):
            end = date(start.year + start.month // 12, start.month % 12 + 1, 1) - timedelta(days=1)
        else:
            end = (
                date(start.year, 12, 31)
                if (start.month, start.day) == (1, 1)
                else date(start.year + 1, start.month, 1) - timedelta(days=1)
            )
    return start, end


_MONTHS = frozenset(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"])


def _days(figure: Figure) -> int:
    """How many days a date or period covers; 0 where it is open at its start."""
    start, end = _whole(figure)
    return (end - start).days + 1 if start is not None and end is not None else 0


def _event_of(
    setting: Setting,
    statement: Statement,
    figure: Figure,
    low: int,
    high: int,
    initiatives: Initiatives,
    figures: Sequence[Figure],
) -> Dated | None:
    """The event of one date or period in running text, a bullet or a field, or None where it tells of none."""
    base = statement.start
    before = statement.text[low - base : figure.start - base]
    after = statement.text[figure.end - base : high - base]
    clause_at = max((found.end() for found in _CLAUSE.finditer(before)), default=0)
    close = _CLAUSE.search(after)
    clause_end = figure.end + (close.start() if close else len(after))
    pattern, events = _event_words()
    prior = [found for found in pattern.finditer(before, clause_at) if _is_told(before, found)]
    prior = prior or [found for found in pattern.finditer(before) if _is_told(before, found)][-1:]
    later = [found for found in pattern.finditer(after[: clause_end - figure.end]) if _is_told(after, found)] or list(
        pattern.finditer(after)
    )[:1]
    told = any(_is_told(before, found) for found in pattern.finditer(before, clause_at))
    front = not told and (
        not before[clause_at:].strip(" ,-–—(")
        or re.fullmatch(
            r"\W*(?:\w+ ){0,3}(?:in|on|by|since|from|after|during|as of|at)\s*(?:the\s+)?(?:\w+ ){0,4}",
            before[clause_at:],
            re.IGNORECASE,
        )
        is not None
    )
    word: re.Match[str] | None = None
    offset = 0
    if prior and not (front and later and statement.kind != "item"):
        word, offset = prior[-1], low
        if events[word.group().casefold()] == "visit" and len(prior) > 1:
            word = prior[-2]  # 'was agreed at the summit on …'
    elif later:
        word, offset = later[0], figure.end
    elif prior:
        word, offset = prior[-1], low
    event = events[word.group().casefold()] if word is not None else None
    if word is not None and word.group().casefold() == "followed":
        told_before = list(pattern.finditer(statement.text[: offset + word.start() - base]))
        event = (
            events[told_before[-1].group().casefold()]
            if told_before and events[told_before[-1].group().casefold()] != "membership"
            else event
        )
        if told_before and any(events[found.group().casefold()] == "launch" for found in told_before):
            event = "launch"
    if event == "visit" and word is not None and offset == low:
        # 'When the two met on …, they launched …': the deed of the main clause is what is dated
        main = next(
            (
                found
                for found in pattern.finditer(after)
                if events[found.group().casefold()] in ("launch", "approval", "announcement")
            ),
            None,
        )
        if main is not None and after[: main.start()].count(".") == 0 and main.start() < 60:
            word, offset, event = main, figure.end, events[main.group().casefold()]
    span = _span(statement, figure, before, initiatives, figures)
    if span is not None:
        return span
    days = _days(figure)
    if _UPTO.search(before):
        return None
    bound = (
        re.search(
            r"\b(?:by|before|no later than|not later than|until|till)\s+(?:the\s+)?(?:end\s+(?:of\s+)?|mid-|early\s+)?$",
            before,
            re.IGNORECASE,
        )
        or figure.period_start is None
    )
    if bound or event == "deadline":
        due = _deadline(statement, figure, low, high, initiatives, figures)
        if due is not None or bound:
            return due
        event = "other"
    if (
        days > 366
        or (figure.fiscal and event not in ("launch", "approval"))
        or (
            _AS_OF.search(before)
            and not _EFFECTIVE.search(before)
            and not (front and event is not None and re.search(r"\b[Ff]rom\s+$", before))
        )
        or figure.period_start is None
    ):
        return None
    if (
        event is None
        and days > 31
        and _PASSIVE_YEAR.search(before)
        and not figure.fiscal
        and not _STATISTIC.search(before[clause_at:])
    ):
        subject = [anchor for anchor in initiatives.anchors if base <= anchor.start < figure.start]
        if subject:
            return Dated(
                "other",
                statement,
                *_whole(figure),
                subject[-1].initiative,
                (figure,),
                _label(statement, low, clause_end),
                " ".join(figure.quote.split()),
            )
        return None
    if event is None:
        if (
            days > 31
            or _STATISTIC.search(before[clause_at:])
            or _STATISTIC.search(after[: clause_end - figure.end])
            or statement.kind in ("heading", "field")
        ):
            return None
        if days > 1 and not _verbal(before[clause_at:] + " " + after[: clause_end - figure.end]):
            return None
        event = "other"
    statistic = _STATISTIC.search(before[clause_at:]) or (front and _STATISTIC.search(after[: clause_end - figure.end]))
    if statistic and (
        word is None or days > 31 or statement.text[: statement.end].find(word.group()) > statistic.start()
    ):
        return None
    if days > 31 and not _year_dates_event(before, after, word, offset, figure):
        return None
    if (
        _future(statement, word, offset)
        and event in ("launch", "approval", "announcement", "other", "membership")
        and event != "deadline"
    ):
        event = event if event == "launch" else "other"
    place = offset + (word.start() if word is not None else 0)
    who, direct = _about(statement, place, offset + word.end() if word else figure.start, initiatives)
    if days > 31 and who is None and re.search(r"\bsince\s+$", before):
        return None
    start, end = _whole(figure)
    if (
        days > 31
        and start is not None
        and end is not None
        and setting.published is not None
        and start <= setting.published < end
        and not _future(statement, word, offset)
    ):
        end = setting.published
    return Dated(
        event,
        statement,
        start,
        end,
        who,
        (figure,),
        _label(statement, low, clause_end),
        " ".join(figure.quote.split()),
        begins=event == "launch" and direct and who is not None,
        inferred=who is not None and not direct,
    )


_PASSIVE_YEAR = re.compile(
    r"\b(?:was|were|has been|have been)\s+(?:\w+ly\s+|last\s+|first\s+)?\w{2,}(?:ed|en|wn|ut|pt|nt|lt|ld)\s+(?:in|since)\s+$"
)


def _is_told(text: str, word: re.Match[str]) -> bool:
    """Whether a word tells of an event, and is no participle that goes with a noun ('its revised strategy')."""
    return not (
        word.group().endswith("ed")
        and re.search(r"\b(?:its|their|his|her|our|a|an|the|newly|recently|of|with)\s+$", text[: word.start()])
        and re.match(r"\s+[a-z]+", text[word.end() :])
        and not re.match(r"\s+(?:in|on|by|at|from|since|to|under|with|for|as)\b", text[word.end() :])
    )


def _verbal(text: str) -> bool:
    """Whether a stretch tells of a deed: a past or passive verb form stands in it."""
    return (
        re.search(
            r"\b(?:\w{3,}(?:ed|ied)|was|were|has|had|came|went|put|made|took|gave|held|won|began|brought|set|cut|drew|sent|met|saw|led|lost|rose)\b",
            text,
        )
        is not None
    )


def _future(statement: Statement, word: re.Match[str] | None, offset: int) -> bool:
    if word is None:
        return False
    at = offset + word.start() - statement.start
    return _FUTURE.search(statement.text[max(0, at - 24) : at]) is not None


def _year_dates_event(before: str, after: str, word: re.Match[str] | None, offset: int, figure: Figure) -> bool:
    """Whether a whole year dates the event: 'launched in 2022', 'during the 2025 visit', 'In 2019 the fund was set up'."""
    if word is None:
        return False
    if offset == figure.end:
        return (word.start() < 45 and re.search(r"\b(?:in|during)\s+$", before, re.IGNORECASE) is not None) or (
            word.start() < 3 and word.group().casefold() in ("visit", "summit")
        )
    gap = before[word.end() :]
    return (
        len(gap) < 150
        and re.search(
            r"\b(?:in|since|during|of|around|early|late|mid-?)\s+(?:[\w’' ]{0,40}\s)?$|[(,:–—-]\s?$", gap, re.IGNORECASE
        )
        is not None
        and not _STATISTIC.search(gap)
    )


def _about(statement: Statement, at: int, after: int, initiatives: Initiatives) -> tuple[Initiative | None, bool]:
    """The initiative that an event word at ``at`` is about, and whether the clause itself says so.

    The object of an active verb ('launched it', 'approved the Mission'), else the subject before a passive one, else what governs there.
    """
    mine = [anchor for anchor in initiatives.anchors if statement.start <= anchor.start < statement.end]
    base = statement.start
    text = statement.text
    auxiliary = re.search(
        r"\b(?:was|were|is|are|be|been|being|,)\s+(?:\w+ly\s+|first\s+|later\s+|also\s+|since\s+)?$", text[: at - base]
    )
    leading = not text[: at - base].strip(" -–—*•") or text[: at - base].rstrip().endswith(("–", "—", ":", "-"))
    if not auxiliary and not leading:
        for anchor in mine:
            gap = text[after - base : anchor.start - base]
            if (
                anchor.start >= after
                and not re.search(
                    r"[;:]|\.\s|\b(?:19|20)\d\d\b|\b(?:under|for|with|by|at|through|as|that|which|within)\b", gap
                )
                and len(gap) < 60
            ):
                return anchor.initiative, True
    subjects = [anchor for anchor in mine if anchor.end <= at + 1]
    if not auxiliary:
        for anchor in reversed(subjects):
            if re.match(r"(?:\s?\([^()]*\))?,?\s(?:which|that)\s[^.;:]*$", text[anchor.end - base : at - base]):
                return anchor.initiative, True  # 'the Act, which the President signed'
    if subjects:
        last = subjects[-1]
        gap = text[last.end - base : at - base]
        first = [anchor for anchor in subjects if not re.search(r";|\band [A-Z]", text[anchor.end - base : at - base])]
        if (
            auxiliary
            and first
            and re.fullmatch(
                r",\s[^,;]*,\s(?:was|were|is|has been|have been|will be)\s+(?:\w+ly\s+)?",
                text[first[0].end - base : at - base],
            )
        ):
            return first[0].initiative, True
        if re.fullmatch(r",?\s(?:(?:was|were|is|has been|have been|will be)\s(?:\w+ly\s|first\s|since\s)?)?", gap):
            return last.initiative, True
        near = (
            len(gap) < 45
            and re.search(r"\b(?:under|within|through|by|of|for)\s+(?:the\s+)?$", text[: last.start - base]) is None
        )
        if near and not re.search(r"[;]", gap):
            return last.initiative, auxiliary is not None or leading or bool(
                re.fullmatch(r"[\s,–—():-]*(?:was|is|were|has been)?\s*", gap)
            )
        return last.initiative, False
    if leading or statement.kind in ("item", "field", "dateline"):
        governing = initiatives.holding(statement.start)
        return governing, leading and governing is not None
    return None, False


def _span(
    statement: Statement, figure: Figure, before: str, initiatives: Initiatives, figures: Sequence[Figure]
) -> Dated | None:
    """The span of a programme: 'will run from … to …', 'Period: …', '… Mission (2025-31)', '… approved until 2030-31'."""
    if figure.kind != "period" or statement.kind in ("heading", "title", "caption"):
        return None
    start, end = figure.period_start, figure.period_end
    long = start is not None and end is not None and (end - start).days > 366
    label = statement.label or ""
    labelled = bool(_SPAN_LABEL.search(label)) and not _NOT_SPAN.search(label) and figure.start - statement.body < 12
    mine = [anchor for anchor in initiatives.anchors if statement.start <= anchor.start < figure.start]
    bracketed = next(
        (
            a
            for a in mine
            if re.fullmatch(r"\s?\(\s?", statement.text[a.end - statement.start : figure.start - statement.start])
        ),
        None,
    )
    who: Initiative | None = None
    direct = True
    if long and labelled:
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
        who = near[0].initiative
    elif (
        start is None
        and end is not None
        and mine
        and re.search(
            r"\b(?:until|till|up to|upto)\s+(?:the\s+)?(?:end of\s+|FY\s?|fiscal\s+)?$", before, re.IGNORECASE
        )
    ):
        last = mine[-1]
        gap = statement.text[last.end - statement.start : figure.start - statement.start]
        if len(gap) > 60 or re.search(r"[;,](?!\d)", gap):
            return None
        who = last.initiative
    if who is None:
        return None
    return Dated(
        "period",
        statement,
        start,
        end,
        who,
        (figure,),
        _label(statement, statement.start, statement.end),
        " ".join(figure.quote.split()),
        inferred=not direct,
    )


def _figures_between(statement: Statement, low: int, figure: Figure, figures: Sequence[Figure]) -> bool:
    """Whether money or a quantity stands between a programme and a span, so that the span is the money's."""
    return any(low <= other.start < figure.start and other.kind in ("percent", "count") for other in figures)


_DUE = re.compile(
    r"\b(?:due|deadline|last date|closing date|expires?|expire on|to be (?:\w+ly )?(?:finali[sz]ed|completed|submitted|ready|operational|signed|concluded|delivered|adopted|launched|"
    r"presented|published|commissioned|opened|phased out)|(?:finali[sz]e|complete|submit|conclude|transpose|report|apply|register)\b[^.;,]{0,40}|"
    r"(?:will|shall|must|should|is to|are to|is expected to|are expected to)\s+(?:be\s+)?(?:\w+ly\s+)?(?:finali[sz]ed?|completed?|submit(?:ted)?|ready|operational|conclude[d]?|expire|end|"
    r"publish(?:ed)?|issue[d]?|present(?:ed)?|sign(?:ed)?|adopt(?:ed)?|ratify|launch(?:ed)?|deliver(?:ed)?|"
    r"commissioned|open(?:ed)?|enter into force|go live|finish(?:ed)?|lapse|close))\b",
    re.IGNORECASE,
)
_COMING = re.compile(
    r"\b(?:will|shall|must|should|is to|are to|is expected to|are expected to|is set to|is likely to)\s+(?!(?:\w+ly\s+)?(?:double|triple|rise|grow|reach|fall|increase|decline|shrink|amount|exceed|remain)\b)\w+",
    re.IGNORECASE,
)
_QUANTITY = frozenset({"money", "percent", "percentage_point", "measure", "ratio"})


def _deadline(
    statement: Statement, figure: Figure, low: int, high: int, initiatives: Initiatives, figures: Sequence[Figure]
) -> Dated | None:
    """Something due by a date. A date that bounds a quantity is that quantity's, not a milestone."""
    base = statement.start
    before = statement.text[low - base : figure.start - base]
    clause_at = max((found.end() for found in _CLAUSE.finditer(before)), default=0)
    clause = before[clause_at:]
    due = list(_DUE.finditer(clause))
    labelled = _DUE.search(statement.label or "")
    relative = re.search(r",\s+(?:which|that|and it|it)\s$", before[:clause_at]) is not None
    anchored = any(
        (low if relative else low + clause_at) <= anchor.start < figure.start for anchor in initiatives.anchors
    )
    if not due and anchored:
        due = list(_COMING.finditer(clause))
    if not due and not labelled:
        after = statement.text[figure.end - base : high - base]
        close = _CLAUSE.search(after)
        due = (
            list(_DUE.finditer(after[: close.start() if close else len(after)]))
            if not clause.strip(" ,") or len(clause) < 25
            else []
        )
        if not due:
            return None
    if any(low + clause_at <= other.start < high and other.kind in _QUANTITY for other in figures):
        return None
    at = low + clause_at + (due[-1].start() if due and not labelled else 0)
    mine = [anchor for anchor in initiatives.anchors if statement.start <= anchor.start < statement.end]
    before_it = [anchor for anchor in mine if anchor.end <= max(at, low + clause_at) + 1]
    who = before_it[-1].initiative if before_it else initiatives.holding(at)
    return Dated(
        "deadline",
        statement,
        None,
        figure.period_end or figure.period_start,
        who,
        (figure,),
        _label(statement, low, high),
        " ".join(figure.quote.split()),
        inferred=not before_it,
    )


def _label(statement: Statement, low: int, high: int) -> str:
    """The words of a clause, at most 160 characters of them."""
    text = " ".join(statement.text[max(0, low - statement.start) : high - statement.start].split()).strip(" ,;-–—")
    return text if len(text) <= 160 else text[:157].rsplit(" ", 1)[0] + " …"


def _in_row(statement: Statement, times: Sequence[Figure], initiatives: Initiatives) -> list[Dated]:
    """Events of a table row: dates in a column whose header names an event ('Approved', 'Date of launch')."""
    pattern, events = _event_words()
    found: list[Dated] = []
    texts = [
        statement.text[cell.start - statement.start : cell.end - statement.start].strip(" *_|")
        for cell in statement.cells
    ]
    name = next((text for text in texts if re.search(r"[^\W\d_]{2}", text)), "")
    for cell in statement.cells:
        word = pattern.search(cell.header or "")
        figure = next((figure for figure in times if cell.start <= figure.start < cell.end), None)
        if (
            word is None
            or figure is None
            or statement.text[cell.start - statement.start : figure.start - statement.start].strip(" *_")
        ):
            continue
        event = events[word.group().casefold()]
        start, end = _whole(figure)
        named = initiatives.at(statement.start, statement.end)
        who = named[0] if named else initiatives.holding(statement.start)
        found.append(
            Dated(
                event,
                statement,
                None if event == "deadline" else start,
                end,
                who,
                (figure,),
                f"{name}: {cell.header}".strip(": "),
                " ".join(figure.quote.split()),
                inferred=not named,
            )
        )
    return found


def _relative(setting: Setting, statement: Statement, times: Sequence[Figure], initiatives: Initiatives) -> list[Dated]:
    """Events dated by the day of publication: 'on Wednesday approved', 'today launched'."""
    if setting.published is None or statement.kind not in ("sentence", "item"):
        return []
    pattern, events = _event_words()
    found: list[Dated] = []
    for match in _RELATIVE.finditer(statement.text):
        word = match["word"].casefold().split()[-1]
        if word in _WEEKDAYS:
            back = (setting.published.weekday() - _WEEKDAYS.index(word)) % 7
        else:
            back = 1 if word == "yesterday" else 0
        tail = pattern.match(statement.text[match.end() :].lstrip())
        verbs = [
            other
            for other in pattern.finditer(statement.text)
            if other.start() < match.start() and match.start() - other.end() < 40
        ]
        about = (tail, match.end() + 1) if tail is not None else (verbs[-1], 0) if verbs else None
        if about is None:
            near = pattern.search(statement.text, match.end())
            if near is None or near.start() - match.end() > 25:
                continue
            about = (near, 0)
        event = events[about[0].group().casefold()]
        if about[0].group().casefold() in ("said", "told", "reported"):
            continue
        day = setting.published - timedelta(days=back)
        if any(
            _whole(figure)[0] == day
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
        who, direct = _about(statement, at, at + len(about[0].group()), initiatives)
        found.append(
            Dated(
                event,
                statement,
                day,
                day,
                who,
                (),
                _label(statement, statement.start, statement.end),
                match.group(),
                begins=event == "launch" and direct,
                inferred=True,
            )
        )
    return found
