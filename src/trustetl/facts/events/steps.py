"""Steps of what a text is about, which it tells of without naming it again: 'The loan agreement was signed in May'."""

from __future__ import annotations

import re
from dataclasses import replace

from trustetl.facts.events.wording import VERB, DatedEvent
from trustetl.facts.names.named import Initiatives
from trustetl.lexicon import function_words
from trustetl.model import Figure, Statement

_WORD = re.compile(r"[^\W\d_][\w’'-]*|[(),;:]")
_STOPS = function_words("prepositions") | function_words("auxiliaries") | function_words("conjunctions") - {"and", "or"}
_OBJECT = re.compile(r"\b(?:its|the|this|that|their)\s(?P<words>(?:[a-z][\w’'-]*\s){0,3}[a-z][\w’'-]*)")
_ON_ANOTHER = re.compile(r"\s(?:of|on|for|about|between|to)\s(?:the\s|an?\s|its\s)?(?:[a-z]+\s)?[A-Z]")
_OWN = re.compile(
    r"\W*(?:and\s|but\s)?(?:[Ii](?:ts\s[a-z]|t\s(?!(?:is|was|will be|has been|had been)\s))|"
    r"(?:[Tt]he|[Aa])\s(?:first|second|third|next|other|last|final)\sone\s)"
)
_OWNER = re.compile(r"\W*(?:The\s)?(?:[A-Z][\w-]*\s){0,4}[A-Z][\w-]*['’]s?\s(?=[a-z])")
"""Whose step it is: 'The Development Bank's loan'."""
_GOES_ON = re.compile(
    r"\W*(?:which|that|is|are|was|were|will|has|have|should|must|closes|ends|opens|starts|begins|expires)\s"
)
_LIMIT = 7
"""How many words the front of a clause is looked at for the head of its subject."""
_PERMIT = r"licen[cs]es?|permits?|concessions?|visas?|authori[sz]ations?|accreditations?"
_NOMINAL = re.compile(
    rf"\b(?:{_PERMIT})\s(?:[\w-]+\s){{0,6}}?(?:came|given|granted|obtained|received|secured|issued|renewed|awarded|arrived)\b|"
    rf"\b(?:gave|granted|grants|received|obtained|secured|won|issued|issues|awarded|got)\s(?:[\w-]+\s){{0,5}}?(?:{_PERMIT})\b|"
    r"\b(?:decision|resolution|determination|consent|agreement in principle|go-ahead|vote|approval|permission|backing)"
    r"\s(?:\w+\s){0,4}?(?:taken|made|reached|came|given|granted|obtained|received|secured|issued|adopted)\b|"
    r"\b(?:took|reached|made|adopted|gave|given|granted|received|obtained|secured|won|got)\s(?:[\w’'-]+\s){0,4}?"
    r"(?:decision|resolution|consent|go-ahead|permission|backing|approval|blessing|assent|endorsement|"
    r"imprimatur|agreement|thumbs-up|seal of approval|green light)\b",
    re.IGNORECASE,
)


def speaks_of_step(clause: str) -> bool:
    """Whether a clause tells of a step of what the text is about: its subject ('The second phase ended in',
    'Construction began in') or its definite object ('senators vote on the proposal on') is one, and it names nothing
    else that the step could be of.
    """
    steps = function_words("programme_steps")
    clause = clause.lstrip(" ,;")
    if _OWN.match(clause):
        return True
    owner = _OWNER.match(clause)
    clause = clause[owner.end() :] if owner is not None else clause
    at, before = 0, ""
    for count, found in enumerate(_WORD.finditer(clause)):
        word = found.group()
        low = word.casefold()
        if (not word[0].isalpha() and word != "(") or (count and low in _STOPS) or count >= _LIMIT:
            break
        if count and word[0].isupper() and not word.isupper():
            break
        if count and VERB.fullmatch(word) and before not in function_words("articles"):
            break
        if low in steps:
            return _ON_ANOTHER.match(clause, found.end()) is None
        at, before = found.end(), low
    for found in _OBJECT.finditer(clause, at):
        last = found["words"].split()
        upto = next((k for k, word in enumerate(last) if word in _STOPS), len(last))
        if upto and last[upto - 1] in steps:
            end = found.start("words") + len(" ".join(last[:upto]))
            return _ON_ANOTHER.match(clause, end) is None
    return False


def refers_to(clause: str, name: str) -> bool:
    """Whether a clause has a definite noun that is one of a name's own ('closed the canal' of the Coast Canal Project)
    and names nothing else."""
    nouns = {word.casefold() for word in re.findall(r"[A-Z][a-z]{3,}", name)}
    return not re.search(r"[a-z,]\s(?:the\s)?[A-Z][a-z]+\s[A-Z][a-z]", clause) and any(
        found[1] in nouns
        for found in re.finditer(
            r"\b(?:[Tt]he|this|that|its)\s(?:new\s|whole\s)?([a-z]{4,})\b(?!\s(?:of|for|between))", clause
        )
    )


_THING = re.compile(
    r"\W*(?:The|This|That)\s(?:(?:new|whole|entire|finished|completed)\s)?(?:plant|line|railway|bridge|port|terminal|"
    r"station|hospital|corridor|centre|center|institute|facility|network|platform|system|tunnel|airport|dam|factory|"
    r"reserve|road|canal|pipeline|campus|laboratory|registry|register|portal|bank|agency|school)\s"
    r"(?:was|is|will|has|had|opened|began|started|went|came|entered|closed|should|must)\b"
)


def speaks_of_thing(clause: str) -> bool:
    """Whether the subject of a clause is a definite thing without a name, which is what the sentence before named: 'The
    plant was commissioned in'."""
    return _THING.match(clause) is not None


def speaks_of_world(clause: str) -> bool:
    """Whether the subject of a clause is something that happens whatever a text is about: 'Elections are due in'."""
    words = [found.group().casefold() for found in _WORD.finditer(clause)][:_LIMIT]
    upto = next((k for k, word in enumerate(words) if k and word in _STOPS), len(words))
    return bool(function_words("world_events").intersection(words[:upto]))


def front_of(statement: Statement, figure: Figure, clause: str) -> str:
    """The words in which the subject of a date's clause is looked for: a relative clause, or one without a subject,
    goes on with that of the statement ('Payments begin once …, which is planned for').
    """
    goes_on = _GOES_ON.match(clause) is not None
    return statement.text[statement.body - statement.start : figure.start - statement.start] if goes_on else clause


_MEMBER = re.compile(
    r"\b(?:becom(?:e|es)|became|be|admitted\s[^.;,]{0,40}?as)\s(?:an?|the|its)\s(?:[\w-]+\s){0,3}?(?:member|party|signatory)\b|"
    r"\badopt(?:s|ed)?\sthe\s(?:euro|single\scurrency)\b",
    re.IGNORECASE,
)


def becomes_member(clause: str) -> bool:
    """Whether a clause tells that a country joins others: 'became the tenth member of', 'adopted the euro'."""
    return _MEMBER.search(clause) is not None


def decides(clause: str) -> bool:
    """Whether a clause tells by a noun that something was decided: 'The decision was taken on', 'gave its consent'."""
    return _NOMINAL.search(clause) is not None


def given_back(event: DatedEvent, before: Statement | None, opening: Statement, initiatives: Initiatives) -> DatedEvent:
    """An event without the initiative that it cannot be about: what happens in the world is about none, and a step of
    what neither the sentence nor the one ``before`` it speaks of, nor the ``opening`` of its paragraph, is one of what
    the text is about.
    """
    if not event.inferred:
        return event
    if speaks_of_world(event.label):
        return replace(event, initiative=None)
    main, statement = initiatives.main, event.statement
    if main is None or event.initiative in (None, main) or before is None or statement.kind != "sentence":
        return event
    named = any(
        a.initiative is event.initiative
        and (before.start <= a.start < statement.end or opening.start <= a.start < opening.end)
        for a in initiatives.anchors
    )
    return event if named or not speaks_of_step(event.label) else replace(event, initiative=main)
