"""What a meeting decided: the deeds of a communiqué that gives its day once, in the sentence that tells who met or in
its head."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from trustetl.facts.events.subjects import subject_of
from trustetl.facts.events.wording import DatedEvent, clause_words, day_count
from trustetl.facts.language.statement_figures import within
from trustetl.facts.names.named import Initiatives
from trustetl.model import Figure, Setting, Statement

_BODY = (
    r"(?:cabinet|Cabinet|Council|Government|Board|Commission|Parliament|Assembly|Senate|Committee|Executive|Ministers|"
    r"Members|Directors|Governors|Congress|Diet|Knesset|Leaders|Meeting|ministers|board|council|leaders|directors|"
    r"meeting|members|committee|session)"
)
_OF_BODY = (
    r"(?:\sof\s(?:Ministers|State|Government|Directors|Governors)|\son\s(?:[A-Z]\w+\s?){1,3}(?<!\s))?(?:\s\([^()]*\))?"
    r"(?:,\s(?:[a-z]+ly\s)?(?:chaired|headed|led|presided|under|meeting|sitting|at)\b[^.;:,]{3,90},)?"
)
"""What belongs to a body's name, and who chairs it: 'Council of Ministers, chaired by the President,'."""
_DEED = (
    r"(?:(?:considered|discussed|deliberated on|reviewed|examined)\sand\s)?(?:approved|adopted|endorsed|ratified|"
    r"sanctioned|cleared|authorised|authorized|passed|okayed|greenlit|"
    r"(?:gave|given|granted|accorded|signalled)\s(?:its\s|their\s|the\s|formal\s|final\s)*"
    r"(?:approval|assent|nod|consent|go-ahead|clearance|sanction|green light)|"
    r"(?:agreed|decided|resolved|undertook)\s(?:up)?(?:on\s(?=the)|to\s(?:the\s)?(?:set(?:ting)? up|establish\w*|"
    r"create|creation|launch|found|form|implement|introduce|introduction))|signed off)"
)
_MET = re.compile(
    rf"\b{_BODY}\b[^.;]{{0,90}}\b(?:met|meets|meeting|sat|sitting|session|convened|chaired|presided|{_DEED})\b"
)
_TAKEN = re.compile(
    rf"\b(?:decisions?|resolutions?|measures|steps|approval|vote)\s(?:(?:that\s)?(?:was|were|has been|have been)\s)?"
    rf"(?:taken|made|reached|given|passed|adopted|granted)\s(?:\w+\s)?by\s(?:the\s)?(?:[A-Z][\w’'-]*\s){{0,3}}?{_BODY}\b|"
    rf"\b{_BODY}(?:['’]s)?\s(?:[a-z]+\s)?decisions?\s(?:of\s)?(?=today|this)"
)
"""What a speaker reports on: 'the decision taken by the Cabinet today'."""
_HEAD = re.compile(
    r"\b(?:cabinet|council of ministers|executive council|government|board(?: of \w+)?|council)\b[\w\s,'’-]{0,30}\b"
    r"(?:despatch|dispatch|decisions?|meeting|communiqu[eé]|resolutions?|conclusions|outcomes?|session|approvals?)\b|"
    r"\b(?:decisions|resolutions|outcomes?|communiqu[eé]) of the\b[\w\s]{0,20}\b(?:cabinet|council|board|government)\b",
    re.IGNORECASE,
)
"""The head of a text that reports one meeting: 'CABINET DESPATCH', 'Decisions of the Council of Ministers'."""
_TELLS = re.compile(
    rf"\b(?:{_BODY}|(?-i:[A-Z]{{3,6}}))\b[\w\s,'’()-]{{0,40}}?\s(?:approves|clears|adopts|okays|oks|endorses|ratifies|sanctions|passes|"
    rf"greenlights|nods|backs|gives\s(?:its\s|the\s|final\s|formal\s)*(?:nod|approval|assent|consent|go-ahead|"
    rf"green light|clearance))\b",
    re.IGNORECASE,
)
"""A headline in the present tense, which tells what was decided on the day: 'Cabinet approves the Ports Scheme'."""
_TOP = 8
_TODAY = re.compile(r"\b(?:today|this (?:morning|afternoon|evening))\b", re.IGNORECASE)
_ALSO = (
    r"(?:(?:also|further|furthermore|additionally|equally|likewise|then|subsequently|separately|finally|moreover|in "
    r"addition|unanimously|formally|today)\s)"
)
_FRONT = (
    r"(?:(?:For this reason|For these reasons|That is why|This is why|Accordingly|Therefore|So|And so|Hence|Today|"
    r"This (?:morning|afternoon)),?\s|(?:In order )?(?:To|With|In|On|Under|As|Following|After|Having|Considering|"
    r"Recognising|Noting|At|For|Based|Given|Finally|Lastly|Further|Furthermore|Also|Additionally|Moreover|"
    r"Separately|Similarly|Likewise|Besides|Among)\b"
    r"[^.;:]{0,150}?,\s)?"
)
_DECIDES = re.compile(
    rf"\W*{_FRONT}(?:(?:[Tt]he\s)?(?:[A-Z][\w’'-]*\s){{0,4}}?{_BODY}{_OF_BODY}\s(?:has\s|have\s)?{_ALSO}{{0,2}}|"
    rf"(?:[Ii]t|[Tt]hey|[Ww]e)\s(?:has\s|have\s)?{_ALSO}+)(?P<deed>{_DEED})\b"
)
_PASSIVE = re.compile(
    rf"[^.;:]{{3,120}}?\s(?:was|were|has been|have been)\s{_ALSO}+(?P<deed>approved|adopted|endorsed|ratified|"
    rf"sanctioned|cleared|authorised|authorized|passed)\b"
)
"""'The Ports Bill was also approved.'"""
_ALSO_WAS = re.compile(
    r"\W*(?:Also|Further|Likewise)\s(?P<deed>approved|adopted|endorsed|ratified|sanctioned|cleared)\s(?:was|were)\b"
)
_BULLET = re.compile(r"\W*(?P<deed>(?-i:[A-Z])\w+)\s(?:(?:of|for|to)\s)?(?:(?:the|a|an)\s)?", re.IGNORECASE)
_BULLET_DEEDS = frozenset(
    "approved adopted endorsed ratified sanctioned cleared authorised authorized passed approval ratification adoption "
    "endorsement".split()
)
_DAYS_BACK = 10
"""How many days before its publication a communiqué's meeting can have been."""


def session_events(
    setting: Setting,
    statements: Sequence[Statement],
    times: Sequence[Figure],
    initiatives: Initiatives,
    told: Sequence[DatedEvent],
) -> list[DatedEvent]:
    """The approvals of named initiatives that a text on one meeting tells without their day ('It also approved the
    Ports Bill'), each on the day of the meeting; those that the text dates itself (``told``) are left out.
    """
    found: list[DatedEvent] = []
    met = _headed(setting, statements)
    known = {
        event.initiative.name
        for event in told
        if event.event == "approval"
        and event.initiative is not None
        and event.start is not None
        and event.end is not None
        and (event.end - event.start).days <= 31
    }
    dated = {event.statement.start for event in told if event.event in ("approval", "launch", "announcement")}
    for statement in statements:
        if statement.kind not in ("sentence", "item"):
            continue
        here = within(times, statement.start, statement.end)
        if met is None:
            met = _session_day(setting, statement, here)
            continue
        deed = _deed_of(statement)
        if deed is None or statement.start in dated or any(0 < day_count(figure) <= 31 for figure in here):
            continue
        at = statement.start + deed.start("deed")
        if statement.text[: deed.start("deed")].endswith(", "):
            at -= 2  # behind 'chaired by the President,' stands no participle
        who, direct = subject_of(statement, at, statement.start + deed.end("deed"), initiatives)
        if who is None or not direct or who.name in known:
            continue
        known.add(who.name)
        words = clause_words(statement, statement.start, statement.end)
        found.append(DatedEvent("approval", statement, met, met, who, (), words, met.isoformat(), inferred=True))
    return found


def _deed_of(statement: Statement) -> re.Match[str] | None:
    """Where a statement says that the meeting decided something."""
    at = max(0, statement.marker[1] - statement.start) if statement.marker else 0
    for pattern in (_DECIDES, _PASSIVE, _ALSO_WAS):
        deed = pattern.match(statement.text, at)
        if deed is not None:
            return deed
    bullet = _BULLET.match(statement.text, at) if statement.kind == "item" else None
    return bullet if bullet is not None and bullet["deed"].casefold() in _BULLET_DEEDS else None


def _headed(setting: Setting, statements: Sequence[Statement]) -> date | None:
    """The day of publication of a text whose head says that it reports a meeting or tells what one decides."""
    for line in statements[:_TOP]:
        if line.kind in ("title", "heading", "dateline", "field"):
            if _HEAD.search(line.text) and len(line.text) < 100:
                return setting.published
            if line.kind != "field" and _TELLS.search(line.text):
                return setting.published
    return None


def _session_day(setting: Setting, statement: Statement, here: Sequence[Figure]) -> date | None:
    """The day on which a statement says that a body met, where the text was published within days of it."""
    if setting.published is None or not (_MET.search(statement.text) or _TAKEN.search(statement.text)):
        return None
    if _TODAY.search(statement.text):
        return setting.published
    days = [figure.period_start for figure in here if figure.kind == "date" and day_count(figure) == 1]
    return next((d for d in days if d is not None and 0 <= (setting.published - d).days <= _DAYS_BACK), None)
