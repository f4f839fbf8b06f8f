"""Named things that events are about and that are no initiatives of the text's list: 'The Lower Quay Line opened in
May', 'parliament approved the Harbour Pilots Bill on 4 June'.
"""

from __future__ import annotations

import re
from dataclasses import replace

from trustetl.facts.events.sites import sites_in
from trustetl.facts.events.wording import DatedEvent
from trustetl.facts.language.wordlists import SMALL_WORDS, singular, words_of
from trustetl.facts.names.joining import is_place
from trustetl.facts.names.named import Initiative, Initiatives
from trustetl.facts.names.words import BODIES, STOP, stops_name, telling_words
from trustetl.lexicon import function_words
from trustetl.model import Statement

_CAPITAL = r"[A-Z][\w’'&-]*(?:[–/][A-Z][\w’'-]*)*"
NAME_WORDS = rf"{_CAPITAL}(?:\s(?:(?:of|for|and|on|to|in)\s(?:the\s)?)?{_CAPITAL})+(?:\s\d{{1,4}}\b)?"
"""The words of a name of more than one: 'Ring of Lights', 'Coast Plan 2040'."""
_NAME = (
    rf"(?:[Tt]he|[Aa]n?|[Ii]ts|[Oo]ur|[Tt]heir|[Tt]his|[A-Z][\w.-]+(?:\s[A-Z][\w-]+)?['’]s?)\s(?:(?:new|draft|revised|first|national|current|next|proposed|planned)\s)?"
    rf"(?P<name>{_CAPITAL}(?:\s(?:(?:of|for|and|on)\s(?:the\s)?)?{_CAPITAL})*(?:\s[IVX]+\b|\s\d{{1,2}}\b)?(?P<noun>\s(?!will\b|would\b|should\b|shall\b|must\b|were\b|have\b|been\b|that\b|which\b)[a-z]{{4,}})?)"
)
"""A name behind its article, with the small noun that may close it: 'the Lower Quay line'."""
_BESIDE = (
    r"(?:['’]s\sPhase\s\w+)?(?:\s?\([^()]*\))?(?:\s(?:between|from|of|in|to|on)\s[^,;.:]{2,50}?)?(?:\s?\([^()]*\))?"
)
_BE = (
    r"(?:(?:was|were|is|are|has\sbeen|have\sbeen|had\sbeen|will\sbe|would\sbe|shall\sbe|should\sbe|must\sbe|"
    r"(?:is|are|was|were)\s(?:due\s|set\s|expected\s|scheduled\s|planned\s)?to\sbe)\s(?:[a-z]+ly\s|first\s|also\s|then\s|only\s)?"
    r"(?:[a-z]+(?:ed|en|wn|ung|ought|old|id|ent|ut|et)|won|open|ready|in\s(?:force|place|operation)|set\sup|put)\b)"
)
_DID = (
    r"(?:(?:will\s|would\s|shall\s|should\s|is\s(?:due\s|set\s|expected\s)?to\s|was\s(?:due\s|set\s|expected\s)?to\s|has\s|had\s)?"
    r"(?:open(?:s|ed)?|start(?:s|ed)?|beg[aiu]ns?|commenc(?:e|es|ed)|clos(?:e|es|ed)|end(?:s|ed)?|expir(?:e|es|ed)|laps(?:e|es|ed)|"
    r"(?:enter|come|came|go|went)(?:s|es|ed)?\s(?:in)?to\b|(?:take|took|taken)s?\seffect|apply|applies|applied|"
    r"(?:come|came|comes)\sto\san\send|(?:run|ran|runs)\sout|(?:kick|kicks|kicked)\sin|matur(?:e|es|ed)|resum(?:e|es|ed)|"
    r"becom(?:e|es)|became|pass(?:es|ed)?|(?:go|goes|went)\sto\b))\b"
)
_PARTICIPLE = r"(?:[a-z]+ed|begun|set\sup|put\sforward|drawn\sup)"
_SUBJECT = re.compile(
    rf"(?:^|[.,;:(]\s|\b(?:and|but|that|when|where|while|as|until|after|before|since|in|by|on)\s|\d\s){_NAME}{_BESIDE}"
    rf"(?:(?:,)?\s(?:which\s|that\s)?(?:{_BE}|{_DID})|,\s(?:first\s|also\s|officially\s)?{_PARTICIPLE})"
)
"""A name that a passive or a verb of beginning and ending has for its subject."""


_OBJECT = re.compile(
    r"\b(?:plac|put|circulat|notif|gazett|submit|submitt|lodg|withdr[ae]w|approv|clear|adopt|endors|launch|open|inaugurat|complet|commission|offer|introduc|propos|present|unveil|sign|"
    r"ratif|publish|releas|creat|establish|pass|found|enact|extend|auction|finish|tabl|issu)(?:y|ies|es|ed|ied|s|ing|e)?\s"
    rf"{_NAME}(?=(?:\s?\([^()]*\))?(?:$|,|\s(?:on|in|by|to|at|from|with|of|worth|between)\b))"
)
"""A name that somebody's deed is done to."""
_PART_OF = re.compile(
    r"\b(?:works?|construction|building|dredging|drilling|tunnelling|ground|sod|stone|talks|negotiations|"
    r"(?:phase|section|stage|part|leg|unit|train|line|round|tranche|module|lot|wave|batch|berth|terminal|turbine|stretch|half)s?)"
    rf"\s(?:of|on|for|at)\s(?:[\d-]+[a-z]+\s)?{_NAME}"
)
"""A name of which a clause tells a part or the works: 'The first section of the Lower Quay Line'."""
QUOTED_NAME = re.compile(rf"[\"“«‘']\s?(?P<name>{NAME_WORDS})\s?[\"”»’'](?!\w)")
"""A name in quotation marks: '"Ring of Lights" was topped up'."""
_BUILT = re.compile(
    rf"(?<![\w-])(?P<name>(?:{_CAPITAL}\s){{1,5}}(?:Roads?|Highway|Motorway|Expressway|Bypass|Railway|Line|Metro|Tramway|Bridge|Tunnel|Canal|"
    r"Dam|Barrage|Reservoir|Port|Harbour|Harbor|Airport|Terminal|Station|Plant|Refinery|Smelter|Mill|Mine|Field|Farm|Park|Reactor|"
    r"Interconnector|Pipeline|Cable|Corridor|Hospital|Clinic|Campus|Tower|Stadium|Zone|Observatory|Satellite|Treaty|Accord|Pact|"
    r"Compact|Convention|Protocol|Charter|Declaration|Act|Bill|Law|Code|Auction|Tender|Bond))\b(?!\s(?:Authority|Agency|Company|"
    r"Corporation|Ministry|Board|Commission|Group|Holding|Administration|[A-Z]))"
)
"""A name whose last word says that it is of something built, agreed or put up for bids."""
_SPELLED = re.compile(r"[\"“«]\s?(?P<name>[A-Z][^\"”»]{3,60}?)\s?[\"”»]\s?\([A-Z]{2,8}\)")
"""The same in another language, with its short form behind it."""
_ENDED = re.compile(
    rf"\W*(?P<name>{NAME_WORDS}|[A-Z]{{3,8}})(?:\s\([^()]*\))?\s(?:(?:will|would|is\sto|was\sto|has|had)\s)?"
    r"(?:laps(?:e|es|ed)|expir(?:e|es|ed)|end(?:s|ed)?|(?:come|came|comes)\s(?:to\san\send|into\s(?:force|effect|being|operation))|"
    r"(?:enter|enters|entered|went|go|goes)\s(?:into\s(?:force|effect|operation)|live)|(?:take|took|takes)\seffect|"
    r"(?:run|ran|runs)\sout|(?:kick|kicks|kicked)\sin|"
    r"(?:(?:was|were|been|be|is)\s)(?:\w+ly\s|first\s)?(?:launched|rolled\sout|adopted|signed|ratified|enacted|repealed|extended|"
    r"renewed|inaugurated|reauthori[sz]ed|scrapped|shelved|suspended|revived|wound\sup|phased\sout|piloted|set\sup))\b"
)
"""A name without an article that begins, ends or is changed as programmes and laws are: 'Reef Watch came to an end'."""
_DEED_FIRST = re.compile(
    r"[\W_]*(?:first\s|officially\s|formally\s)?(?:launched|presented|approved|adopted|created|opened|set\sup|signed|"
    r"established|introduced|announced|unveiled|published|started|begun|proposed|inaugurated|enacted|passed|founded)\b",
    re.IGNORECASE,
)


_HEADS = re.compile(
    rf"\W*(?:(?:[Tt]he|[Aa]n?)\s)?(?P<name>{_CAPITAL}(?:\s{_CAPITAL})+(?:\s[a-z]{{4,}})?){_BESIDE}\s"
    rf"(?:{_BE}|{_DID})(?=\s(?:on|in|by|at|from|until|to|into|for|as)\b|\W*$)"
)
"""A name, with or without its article, at the head of a line: 'Coast Trade Act (CTA) ends'."""
_SHORT = re.compile(
    r"\W*(?:(?:On|In|From|By|Since)\s[^,.;]{3,30},\s)?(?:[Tt]he|[Tt]his)\s(?P<short>[A-Z][a-z]{3,})(?=,?\s[a-z])"
)
"""The last word of a name in place of the whole: 'The Pilots run until'."""
_IT = re.compile(r"\W*(?:It|They)\s")


def named_thing(
    event: DatedEvent, before: Statement | None, opening: Statement, initiatives: Initiatives
) -> DatedEvent:
    """An event that no initiative of the list is known to be about, given to the named thing that its clause tells it
    of: the subject of a passive or of a verb of beginning and ending, the object of somebody's deed, the label before
    a deed; or what the words ``before`` it named so, where it goes on with 'it' or with the last word of a name.
    """
    words = event.label.removeprefix(event.period_label).lstrip(" -–—:,")
    name = _shortened(event, words, before, opening, initiatives)
    direct = event.initiative is not None and not event.inferred
    if name is None and direct and not _IT.match(event.label):
        return event
    name = name or (None if direct else _labelled(event, initiatives))
    if name is None and event.initiative is None:
        name = _told_of(event.label, initiatives)
    name = name or _resumed(event, before, initiatives)
    return event if name is None else _given(event, name)


def headed_thing(event: DatedEvent, initiatives: Initiatives) -> DatedEvent:
    """The event of a line of a list of dates, given to the named thing that heads the line."""
    head = _HEADS.match(event.label) if event.initiative is None or event.inferred else None
    name = thing_of(head["name"], "", initiatives) if head is not None else None
    return event if name is None else _given(event, name)


def _given(event: DatedEvent, name: str) -> DatedEvent:
    return replace(event, initiative=Initiative(name, aliases=(name,)), inferred=False, begins=False)


def _told_of(text: str, initiatives: Initiatives) -> str | None:
    """The first named thing that a deed or a verb of beginning and ending is told of."""
    told = (*_SUBJECT.finditer(text), *_OBJECT.finditer(text))
    names = [thing_of(match["name"], (match["noun"] or "").strip(), initiatives) for match in told]
    bare = (_ENDED.match(text), QUOTED_NAME.search(text), _SPELLED.search(text))
    names += [thing_of(match["name"], "", initiatives) for match in bare if match is not None]
    names += [thing_of(m["name"], (m["noun"] or "").strip(), initiatives) for m in _PART_OF.finditer(text)]
    built = {re.sub(r"^(?:The|This|Its|Our|A)\s", "", match["name"]) for match in _BUILT.finditer(text)}
    names += [thing_of(name, "", initiatives) for name in built if len(built) == 1]
    sites = [name for name in sites_in(text) if not is_known(name, initiatives)]
    names += sites if len(sites) == 1 else []
    name = next((name for name in names if name is not None), None)
    return next((site for site in sites if name is not None and site.startswith(f"{name} ")), name)


def is_known(name: str, initiatives: Initiatives) -> bool:
    """Whether a name is that of an initiative of the list."""
    return name.casefold() in {alias.casefold() for item in initiatives.items for alias in item.aliases}


def _resumed(event: DatedEvent, before: Statement | None, initiatives: Initiatives) -> str | None:
    """The thing that the earlier words of a statement told of, or the sentence before one that begins with 'It'."""
    statement = event.statement
    at = statement.text.find(event.label[:_CUT])
    earlier, words = statement, statement.text[: max(0, at)]
    if at <= _CUT:
        if before is None or before.block != statement.block or not _IT.match(statement.text):
            return None
        earlier, words = before, before.text
    named = any(earlier.start <= a.start < earlier.end for a in initiatives.anchors if a.initiative is event.initiative)
    return None if named else _told_of(words, initiatives)


_CUT = 20
"""How many characters tell where in its statement a clause begins."""


def _shortened(
    event: DatedEvent, words: str, before: Statement | None, opening: Statement, initiatives: Initiatives
) -> str | None:
    """The name of which a clause has only the last word for its subject, where it was named not long before."""
    found = _SHORT.match(words)
    if found is None or (event.initiative is not None and event.initiative.name.endswith(found["short"])):
        return None
    whole = re.compile(rf"{_CAPITAL}(?:\s(?:(?:of|for|and)\s(?:the\s)?)?{_CAPITAL})*\s{found['short']}\b(?!\s[A-Z])")
    for earlier in (event.statement, before, opening):
        for match in whole.finditer(earlier.text if earlier is not None else ""):
            name = thing_of(re.sub(r"^(?:The|An?|This|Its|Our)\s", "", match.group()), "", initiatives)
            if name is not None:
                return name
    return None


def _labelled(event: DatedEvent, initiatives: Initiatives) -> str | None:
    """The name that labels a line which goes on with a deed: 'Ring of Lights: launched in May'."""
    statement = event.statement
    label = re.sub(r"\s?\([^()]*\)", "", (statement.label or "").strip(" *_:–—-"))
    if not label or not _DEED_FIRST.match(statement.text, statement.body - statement.start):
        return None
    words = [word for word in words_of(label) if word.text.casefold() not in SMALL_WORDS]
    titled = len(words) > 1 and all(word.capital for word in words)
    return thing_of(label, "", initiatives) if titled and len(words) < _LONG else None


_LONG = 9
"""How many words a label has that is no name."""


def thing_of(name: str, noun: str, initiatives: Initiatives) -> str | None:
    """A name where it is that of a thing and neither of a land, an office nor a person, nor of an initiative."""
    words = words_of(name)
    front = words[: next((k for k, word in enumerate(words) if word.plain in STOP), len(words))]
    short = len(words) < 2 and not re.fullmatch(r"[A-Z]{3,8}", name)
    if noun in STOP | function_words("prepositions") or short or not front:
        return None
    if {singular(word.plain) for word in (front[-1], words[-1])} & BODIES:
        return None
    if not telling_words([word for word in words if word.capital], is_place):
        return None
    if any(word.possessive or (stops_name(word) and word.capital) for word in words):
        return None
    return None if is_known(name, initiatives) else name
