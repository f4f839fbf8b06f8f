"""What 'the Mission', 'it' and the like point to, and which initiative a section or paragraph carries on with."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence

from trustetl.facts.language.statement_figures import statement_at
from trustetl.facts.language.wordlists import base_name, content, head_of, heads, standing, word_set, words_in, words_of
from trustetl.facts.names.governing_fields import is_giver, names_thing, stands_beside
from trustetl.facts.names.governing_parts import is_parent, kept_to, story_of
from trustetl.facts.names.joining import is_place
from trustetl.facts.names.named import Anchor, Initiative, Scope
from trustetl.facts.names.told import PAID
from trustetl.model import Statement


def named_in(item: Initiative, heading: str) -> bool:
    """Whether a heading names an initiative by one of its names."""
    return any(next(standing(heading, alias, joined=True), None) is not None for alias in item.aliases)


_CITED = word_set(
    "treaty agreement accord pact protocol convention declaration charter covenant pledge network corridor system "
    "movement challenge league code passport guarantee competition scholarship fellowship"
)
"""Nouns that point to a thing of just their kind, never to an initiative in general."""


_POINTER = re.compile(
    r"\b(?P<det>[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Tt]hese)\s+(?:new\s+|landmark\s+|flagship\s+|ambitious\s+|first\s+|"
    r"latest\s+|Rs\.? ?[\d,]+-crore\s+)*"
    r"(?P<head>(?!(?:the|this|that|its?|an?|it|they|we|he|she)\b)[A-Za-zÀ-ÿ]+)\b(?!\s+(?:office|director|ministry))|"
    r"\b(?P<it>[Ii]t)\b(?=\s+(?:also\s+|now\s+|[a-z]+ly\s+)?(?!(?:seems|appears|looks|happens|"
    r"turns|says)\b)(?:[a-z]+s|[a-z]{2,}ed|got|took|began|came|ran|went|will|would|should|shall|can|may|must|had|paid|"
    r"gave|brought|built|spent|lent|drew|grew|put|became|made|led|kept|won|saw|stood|fell|rose|"
    r"set|put|cut|left|held|met|sold|bought|sought|taught|lost|sent|wrote|chose|drove|hit|let|shut|split|spread|bore|"
    r"broke|caught|dealt|dug|fed|fought|forgave|froze|laid|lay|meant|rode|sank|shook|shrank|spun|sprang|struck|swept|"
    r"swung|threw|underwent|undertook|withdrew|overtook|oversaw|outgrew|relied|"
    r"does|did|need|dates|seeks)\b)|\b(?:[a-z]{2,}ed|"
    r"finances|funds|supports|runs|manages|implements|administers|oversees|under|for|of|"
    r"in|into|to)\s+(?P<object>it)\b"
)


_ASIDE = re.compile(
    r"(?:\b(?:[Ii]ts|[Tt]he|[Tt]heir|[Aa]n?)\s(?:[a-z]+\s)?(?:forerunner|predecessor|counterpart|earlier [a-z]+|"
    r"previous [a-z]+|former [a-z]+|older [a-z]+),?|"
    r"\b(?:replac(?:es?|ed|ing)|succeed(?:s|ed|ing)?|absorb(?:s|ed|ing)?|buil(?:ds?|t|ding) on|complement(?:s|ed|ing)?|"
    r"supplement(?:s|ed|ing)?|supersedes?|merges with|follow(?:s|ed|ing)?(?: on)?|took over from|separate from|"
    r"distinct from|different from|[Uu]nlike|compared (?:with|to)|similar to|modelled on|modeled on|alongside|"
    r"in addition to|[Bb]esides|successor (?:to|of)))\s(?:(?:the|an?|its)\s)?(?:[^.;:,]{0,24}\s)?[“\"‘']?$"
)
"""What stands before an initiative that is only set beside the one in hand: 'It replaces …', 'unlike …'."""


def _aside(anchor: Anchor, statement: Statement) -> bool:
    """Whether an initiative is named only to be set beside another, or a law only as the basis of a deed, so that the
    text does not go on with it.
    """
    before = statement.text[: anchor.start - statement.start]
    law = anchor.initiative.kind == "act" and _BY_LAW.search(before) is not None
    return anchor.named and (law or _ASIDE.search(before) is not None or _ENTITLED.search(before) is not None)


_ENTITLED = re.compile(
    r"\b(?:eligible for|entitled to|members? of|parties to|signatories (?:to|of)|qualify(?:ing)? for)\s(?:the\s)?$"
)
"""What stands before an initiative that only says who somebody is: 'countries eligible for the Quay Fund'."""


_BY_LAW = re.compile(
    r"\b(?:under|pursuant to|in accordance with|as required by|on the basis of|according to)\s(?:the\s)?$"
)


_WHICH = re.compile(r"(?:\s?\([^()]*\))?,\s(?:which|launched|begun|started|set up|created)\b")
"""What tells more of an initiative just named."""
_SHARE_OF_IT = re.compile(
    r"(?:\b(?:half|thirds?|quarters?|most|much|part|some|all|rest|percent|cent|[mb]illion|crore)|%|\d) of it$",
    re.IGNORECASE,
)
"""'It' that is a sum spoken of: 'two-thirds of it'."""


_SAID = re.compile(
    r"\b(?:says?|said|adds|added|reports|reported|claims|claimed|estimates?|estimated|announced|noted) (?:that )?$"
)
"""What stands before 'it' that speaks: 'the ministry says it paid'."""


def find_anchors(
    items: Sequence[Initiative], statements: Sequence[Statement], main: Initiative | None
) -> tuple[Anchor, ...]:
    """Every place that names an initiative or points to one, in order."""
    named = sorted(
        (Anchor(start, end, item, True) for item in items for start, end in item.mentions),
        key=lambda a: (a.start, -a.end),
    )
    called = _called_nouns(items, statements)
    described = _described_nouns(items, statements)
    opening = _opening(statements, main)
    out: list[Anchor] = []
    recent: list[Initiative] = []
    here: list[Initiative] = []
    subject: Initiative | None = None
    latest: Initiative | None = None
    beside: Initiative | None = None
    section: tuple[str, ...] | None = None
    headed: Initiative | None = None
    at = 0
    for statement in statements:
        mine: list[Anchor] = []
        if statement.section != section:
            here, section = [headed] if headed is not None else [], statement.section
        while at < len(named) and named[at].start < statement.end:
            mine.append(named[at])
            at += 1
        spots: list[tuple[int, Anchor | re.Match[str]]] = [(anchor.start, anchor) for anchor in mine]
        if opening is not None and statement is opening[0] and main is not None:
            out.append(Anchor(statement.start, statement.start + opening[1], main, False))
        if statement.kind != "furniture":
            for match in _POINTER.finditer(statement.text):
                begin = statement.start + match.start(match.lastgroup if match.lastgroup in ("it", "object") else 0)
                said = match["it"] and not any(anchor.start < begin for anchor in mine)
                if (said and _SAID.search(statement.text[: match.start()])) or (
                    match["object"] and _SHARE_OF_IT.search(statement.text[: match.end()])
                ):
                    continue
                if not any(anchor.start < statement.start + match.end() and begin < anchor.end for anchor in mine):
                    spots.append((begin, match))
        first: Initiative | None = None
        told_beside, beside = beside, None
        for start, spot in sorted(spots, key=lambda item: item[0]):
            if isinstance(spot, Anchor):
                target: Initiative | None = spot.initiative
                out.append(spot)
            else:
                target = _pointed_to(spot, recent, subject if first is None else first, main, here, latest, described)
                if spot["object"] and first is None and told_beside is not None:
                    target = told_beside
                if target is None and spot["det"] and spot["det"].casefold() in ("the", "this"):
                    target = called.get(spot["head"].casefold())
                if target is not None:
                    out.append(Anchor(start, statement.start + spot.end(), target, False))
            above = first not in {None, target} and isinstance(spot, Anchor) and is_parent(spot, statement)
            pays = isinstance(spot, Anchor) and is_giver(spot, statement, main)
            if target is not None and isinstance(spot, Anchor) and (above or pays or _aside(spot, statement)):
                recent = [target] + [other for other in recent if other is not target]
                if _WHICH.match(statement.text, spot.end - statement.start):
                    beside = target  # 'It absorbs the Old Scheme, which began in 2016. Rs 9 crore was spent under it.'
            elif target is not None:
                first = first or target
                recent = [other for other in recent if other is not target] + [target]
                here.append(target)
            latest = latest if pays else target or latest
        subject = first or subject
        headed = first if statement.kind == "heading" else None
        if statement.kind == "heading" and first is None:
            subject = main
    return tuple(out)


_CALLABLE = word_set(
    "platform portal service system app application register registry project programme program scheme exchange "
    "hub bank reserve centre center "
    "library database passport card tool"
)


def _called_nouns(items: Sequence[Initiative], statements: Sequence[Statement]) -> dict[str, Initiative | None]:
    """Nouns that the text puts behind a name ('the Open Sky platform'), by which it goes on to call the thing; None
    where two
    things are called so.
    """
    found: dict[str, Initiative | None] = {}
    for item in items:
        for start, end in item.mentions:
            statement = statement_at(statements, start)
            if statement is None:
                continue
            noun = re.match(r"\s([a-z]+)\b", statement.text[end - statement.start :])
            if noun is not None and noun[1] in _CALLABLE:
                found[noun[1]] = item if found.get(noun[1], item) is item else None
    return found


_APPOSED = re.compile(
    r"(?:\s?\([^()]*\))?,\s(?:an?|its|the|another|one of the)\s(?P<words>(?:[\w’'-]+\s){0,5}?[\w-]+)"
    r"(?=,|\.|;|\s(?:to|for|that|which|of|in|under|with|worth|launched|run|led|set)\b)"
)
_CALLS = re.compile(r"\b(?P<noun>[a-z]+),?\s(?:(?:is|was|to be|will be)\s)?(?:called|named|known as|dubbed)\s[“\"‘']?$")


def _described_nouns(items: Sequence[Initiative], statements: Sequence[Statement]) -> dict[str, Initiative | None]:
    """Nouns by which the text says what a name stands for ('Reef Watch, a programme to …', 'the plan, called Reef
    Watch'); None where two things are described so.
    """
    found: dict[str, Initiative | None] = {}
    for item in items:
        for start, end in item.mentions[:3]:
            statement = statement_at(statements, start)
            if statement is None or statement.kind == "furniture":
                continue
            behind = _APPOSED.match(statement.text, end - statement.start)
            ahead = _CALLS.search(statement.text[: start - statement.start])
            noun = behind["words"].split()[-1] if behind is not None else ahead["noun"] if ahead is not None else ""
            word = base_name(noun)
            if word in heads():
                found[word] = item if found.get(word, item) is item else None
    return found


def _opening(statements: Sequence[Statement], main: Initiative | None) -> tuple[Statement, int] | None:
    """The description by which the first sentence of a story brings in what it is about, before it names it ('A fund to
    protect reefs opened on Tuesday …'), and where it ends.
    """
    first = next((s for s in statements if s.kind == "sentence"), None)
    if main is None or first is None or any(first.start <= at < first.end for at, _ in main.mentions):
        return None
    match = re.match(
        r"An?\s(?:[a-z-]+\s){0,3}?(?P<head>[a-z]+)(?=\s(?:to|for|that|which|worth|of)\b)"
        r"(?:[^,.;]{3,70}?(?=\s(?:opened|opens|was|is|has|will|won|went|began|starts|started|launched)\b))?",
        first.text,
    )
    if match is None or match["head"] not in heads() or heads()[match["head"]]["kind"] != main.kind:
        return None
    return first, match.end()


def _pointed_to(
    match: re.Match[str],
    recent: Sequence[Initiative],
    subject: Initiative | None,
    main: Initiative | None,
    here: Sequence[Initiative],
    latest: Initiative | None,
    described: Mapping[str, Initiative | None],
) -> Initiative | None:
    """The initiative that 'the Mission', 'this partnership' or 'it' means here."""
    if match["it"] or match["object"]:
        return subject
    word = base_name(match["head"])
    kind = heads()[word]["kind"] if word in heads() else None
    if kind is None and match["det"].casefold() == "the":
        return next(
            (
                item
                for item in reversed(recent)
                if (item.kind == "body" and (word in content(item.name) or word in ("body", "institution")))
                or (word in PAID and content(item.name)[-1] == word)
                or _last_word_of(item, match, word)
            ),
            None,
        )
    if (
        match["det"] == "Its"
        and subject is not None
        and match.start() < _OPENS
        and (subject is not main or kind == "act")
    ):
        return subject  # 'The main source is the Ocean Fund. Its coast strand has …', 'Its Regulation entered …'
    if kind is None or match["det"].casefold() in ("its", "these"):
        return None
    fits = [
        item for item in recent if word in content(item.name) or any(word in content(alias) for alias in item.aliases)
    ]
    if match["det"].casefold() == "that":
        return latest
    if fits:
        if main in fits and match["head"][0].islower():
            return main if fits[-1] is main or main is subject else fits[-1]
        if main in fits and fits[-1] not in here:
            return main  # 'the Fund' at the head of a section is the text's own, not one that the last section cited
        return fits[-1]
    if described.get(word) in recent:
        return described[word]
    if word in _CITED:
        return None
    loose = {"initiative", "scheme", "roadmap", "partnership"}
    alike = [item for item in recent if item.kind == kind or (kind in loose and item.kind in loose)]
    mine = [item for item in here if item.kind in loose] or [*here]
    if (
        kind in loose
        and mine
        and main not in here
        and (mine[-1].kind in loose or all(item is mine[0] for item in mine))
    ):
        return mine[-1]  # under a heading that names one, 'the plan' is that one
    if main is not None and main in alike:
        return main
    if alike:
        return alike[-1]
    if kind == "act" and word == "law":
        return next((item for item in reversed(recent) if item.kind == "act"), None)
    return main if word in _GENERAL else None


def _last_word_of(item: Initiative, match: re.Match[str], word: str) -> bool:
    """Whether a noun in capitals is what a longer name ends in: 'the Reserve' for 'Ores Strategic Reserve'."""
    whole = content(item.name)
    alone = re.match(r"\s[A-Z]", match.string[match.end() :]) is None
    return match["head"][0].isupper() and alone and len(whole) > 2 and whole[-1] == word and not is_place(word)


_OPENS = 4
_GENERAL = word_set("initiative framework programme scheme partnership plan")
_EARLIER = re.compile(
    r"\b(?:earlier|previous|former|erstwhile|old|predecessor|forerunner|unlike|compared (?:to|with))\b[\w ,]{0,24}$",
    re.IGNORECASE,
)
"""What comes before the name of an initiative that the text only looks back at: 'Under the earlier Reef Plan'."""


_LEADS = re.compile(r"\W{0,4}(?:(?:the|an?|our|this)\s)?(?:new\s|national\s)?", re.IGNORECASE)
"""What may stand before the name that the first sentence of a bullet is about: '- The Harbour Project opens …'."""


def find_scopes(
    items: Sequence[Initiative], statements: Sequence[Statement], anchors: Sequence[Anchor], main: Initiative | None
) -> tuple[Scope, ...]:
    """For each statement the initiative that governs at its beginning, from its block, its section or the title."""
    starts = [anchor.start for anchor in anchors]
    out: list[Scope] = []
    spoken = False
    carried: Initiative | None = None
    boxed = False
    block = -1
    section: tuple[str, ...] | None = None
    topics: dict[str, Initiative | None] = {}
    kept = kept_to(main, statements, anchors)
    story = story_of(main, statements)
    for statement in statements:
        if statement.kind == "dateline":
            carried = None
        if statement.section != section:
            carried, section, boxed = None, statement.section, False
        opens = statement.block != block
        if opens:
            spoken = False
            if statement.kind == "sentence" or (statement.kind == "item" and statement.level == 0):
                carried = None
            block = statement.block
        topic: Initiative | None = None
        for heading in reversed(statement.section):
            if heading not in topics:
                topics[heading] = _topic(heading, items)
            topic = topics[heading]
            if topic is not None:
                break
        governs = (carried if statement.kind in ("sentence", "item", "field", "dateline") else None) or topic
        told_of_main = (kept is None or next(iter(statement.section), None) in {kept, None}) and (
            story is None or story[0] <= statement.start < story[1]
        )
        out.append(Scope(statement.start, statement.end, governs or (main if told_of_main else None), spoken))
        low, high = bisect_right(starts, statement.start - 1), bisect_right(starts, statement.end - 1)
        told = next(
            (
                anchor
                for anchor in anchors[low:high]
                if not (_aside(anchor, statement) or is_giver(anchor, statement, main))
                and not (topic is not None and is_parent(anchor, statement))
            ),
            None,
        )
        if statement.kind == "sentence" and low < high:
            spoken = spoken or told is not None
            cited = told is not None and _EARLIER.search(statement.text[: told.start - statement.start]) is not None
            carried = told.initiative if told is not None and not cited else carried or topic or main
        elif statement.kind == "field" and low < high:
            # in a box of fields the one that names the thing goes on; 'Legal basis: … Act' is about it
            # and so is every field of what stands beside it
            named = names_thing(statement.label or "") or anchors[low].start < statement.body or not boxed
            if named and not stands_beside(statement.label or "", anchors[low].initiative, main):
                carried = anchors[low].initiative
            boxed = True
        elif statement.kind == "item" and statement.level == 0:
            leads = low < high and _LEADS.fullmatch(statement.text[: anchors[low].start - statement.start])
            carried = anchors[low].initiative if leads else None if opens else carried
    return tuple(out)


def _topic(heading: str, items: Sequence[Initiative]) -> Initiative | None:
    """The initiative that a heading is about: named in it, or sharing two words with its name ('Coastal Fisheries
    Ecosystem').
    """
    named = [item for item in items if named_in(item, heading)]
    if named:
        return max(named, key=lambda item: len(item.name))
    words = set(content(heading)) - heads().keys() - words_in("initiative_generic", "generic")
    shared = [(len(words & (set(content(item.name)) - heads().keys())), item) for item in items]
    best = max(shared, key=lambda pair: pair[0], default=(0, None))
    if best[0] >= 2 and sum(count == best[0] for count, _ in shared) == 1:
        return best[1]
    head = [word for word in words_of(heading) if head_of(word) is not None]
    if head and re.search(r"\b(?:the|this)\b", heading, re.IGNORECASE):
        fits = [item for item in items if base_name(head[-1].text) in content(item.name)]
        return fits[0] if len(fits) == 1 else None
    return None
