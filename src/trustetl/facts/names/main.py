"""What a document is about: named in its title, above its text, or told after the story has begun to speak of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trustetl.facts.language.layout_words import SUM
from trustetl.facts.language.spoken import is_spoken
from trustetl.facts.language.statement_figures import statement_at
from trustetl.facts.language.wordlists import base_name, content, heads, word_set, words_in
from trustetl.facts.names.headlines import headlines
from trustetl.facts.names.joining import Group
from trustetl.facts.names.named import Initiative
from trustetl.model import Statement

_GIVER = re.compile(
    r"^(?:\s\([^)]*\))?\s(?:(?:will|has|have|is|also|would)\s)*(?:contribut|provid|financ|fund|lend|lent|approv|"
    r"pledg|commit|giv|support|co-financ)\w*\b|"
    r"^[’']s?\s(?:loan|grant|contribution|board|share|support|money)\b"
)
"""What follows a fund that gives money to what a text is about."""
_CITED = re.compile(
    r"\b(?:in\s+(?:accordance|line|keeping)\s+with|under|as\s+part\s+of|part\s+of|based\s+on|along\s+with|through|"
    r"replac(?:es|ed|ing)|"
    r"complement(?:s|ed|ing)?|from|builds?\s+on|succeeds?|by|member\s+of|eligible\s+for)\s+(?:the\s+|its\s+)?$",
    re.IGNORECASE,
)
"""What stands before a programme that a text only cites."""
_NAMES_IT = re.compile(
    r"^(?:project|programme|program|scheme|fund|mission|initiative)?\s*(?:name|title)|^(?:project|programme|program|"
    r"scheme)$",
    re.IGNORECASE,
)
_SPEECH = re.compile(r"\b(?:budget|speech|vote|estimates|address)\b", re.IGNORECASE)
_NO_RIVALS = frozenset({"act", "body", "roadmap"})
"""Kinds of what a text names beside the programme that it is about: laws, offices, plans."""
_ENOUGH = 4.0
_LEAD = 1.0
_FAR, _ENOUGH_FAR, _ENOUGH_ALONE = 2.0, 3.0, 2.0
"""What is enough for one that is far ahead of all others, and for the only one that a text names."""
_BARE = 10
"""The most that a title holds beside the name which it consists of: '(RFP)', 'The'."""
_EARLY = 0.25
_FEW = 6
"""In which part of the text it must be named for that, or behind how few sentences."""
_MANY = 25
"""From how many initiatives on a speech goes over all that a government does."""
_BUILT = words_in("initiative_generic", "built") | word_set("railway line road port corridor bridge canal")
_TOLD = frozenset({"sentence", "item", "field", "row"})


def main_of(items: Sequence[Initiative], statements: Sequence[Statement]) -> Initiative | None:
    """What the document is about: the initiative that stands in its title and first sentences, is named most often, and
    is what 'the Fund' or 'the programme' goes on to mean; None where none leads the others.
    """
    if not items:
        return None
    called = _called_back(items, statements)
    hinted = next((_hinted(items, statements, s) for s in statements if s.kind == "title"), None)
    scores = {
        item.name: _weight(item, items, statements) + (3 if item is called else 0) + (5 if item is hinted else 0)
        for item in items
    }
    ranked = sorted(items, key=lambda item: (-scores[item.name], item.mentions[0][0]))
    best = ranked[0]
    # a budget speech is about a whole budget, whatever it names
    front = [s for s in headlines(statements) if s.kind in {"title", "heading"}]
    spoken = any(_SPEECH.search(s.text) for s in front) and not any(
        s.start <= at < s.end for s in front for at, _ in best.mentions
    )
    second = next((scores[item.name] for item in ranked[1:]), 0.0)
    lead = scores[best.name] - second
    alone = len(ranked) == 1 and (len(best.mentions) > 2 or _pointers(best, items, statements) > 0)
    rivals = [item for item in ranked[1:] if item.kind not in _NO_RIVALS]
    alone = alone or (not rivals and best.kind not in _NO_RIVALS and len(best.mentions) > 1)
    told = [statement.end for statement in statements if statement.kind in _TOLD]
    before = sum(end <= best.mentions[0][0] for end in told)
    late = before > max(_FEW, _EARLY * len(told))  # what comes late is not what the text began with
    late = late and not any(_heads_line(best.name, s.text) for s in statements[:3] if s.kind == "title")
    late = late or _behind_the_sum(best, statements)
    if len(items) > _MANY and (spoken or is_spoken(statements)):
        return None
    enough = 2 * _ENOUGH if spoken or late else _ENOUGH if lead < _FAR else _ENOUGH_ALONE if alone else _ENOUGH_FAR
    return best if scores[best.name] >= enough and lead >= _LEAD else None


def _behind_the_sum(item: Initiative, statements: Sequence[Statement]) -> bool:
    """Whether a headline tells a sum that the first sentence gives to an office or a field ('The health docket has been
    allotted …'), and the story comes to the initiative only behind that.
    """
    title = next((s for s in statements if s.kind == "title"), None)
    sentences = [s for s in statements if s.kind == "sentence"][:2]
    if title is None or len(sentences) < 2 or SUM.search(title.text) is None:
        return False
    return item.mentions[0][0] >= sentences[1].end and _HOLDER_GETS.match(sentences[0].text) is not None


_HOLDER_GETS = re.compile(
    r"\W*(?:The\s+)?(?:[\w’'-]+\s+){0,4}?(?:docket|sector|ministry|department|portfolio|agency|vote|spending|budget)"
    r"(?:\s+(?:of|for)\s+[\w’', -]+?)?\s+"
    r"(?:(?:has|have|had|is|was|will|to|be|been)\s+)*(?:gets?|got|receives?|received|allocated|allotted|given|granted|voted|rises?|grows?|falls?|is\s+set)\b",
    re.IGNORECASE,
)


def _publishes(item: Initiative, items: Sequence[Initiative], statements: Sequence[Statement]) -> bool:
    """Whether an initiative only heads a paper of its own as who publishes it: its name is all that the first line
    says, and a field below names the project that the paper is about.
    """
    head = next((s for s in statements if s.kind in {"title", "heading"}), None)
    if head is None or not any(start <= head.start + 4 and end >= head.end - 10 for start, end in item.mentions):
        return False
    fields = [s for s in statements if s.kind == "field" and _NAMES_IT.match(s.label or "")]
    if item.kind == "fund":
        fields += [s for s in headlines(statements)[1:] if s.kind in {"heading", "field"}]
    others = [at for other in items if other is not item and other.kind != "body" for at, _ in other.mentions]
    return any(s.start <= at < s.end for s in fields for at in others)


_PARAGRAPH = re.compile(r"^\W*(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]?\)?:?\s+)?[A-Z].{60,}[.:]$", re.DOTALL)
"""A numbered paragraph or an answer, told like the sentences of a text."""


def _weight(item: Initiative, items: Sequence[Initiative], statements: Sequence[Statement]) -> float:
    """How much speaks for an initiative as what a document is about."""
    weight = min(len(item.mentions), 6) * 1.0 - (6 if _publishes(item, items, statements) else 0)
    sentences = [
        s for s in statements if s.kind == "sentence" or (s.kind == "item" and _PARAGRAPH.match(s.text) and not s.cells)
    ][:3]
    first = sentences[0].start if sentences else next((s.start for s in statements[3:4]), None)
    titled = opened = cited = given = 0
    front = headlines(statements)
    for start, end in item.mentions:
        statement = statement_at(statements, start)
        if statement is None:
            continue
        ahead = statement.text[: start - statement.start]
        if (
            statement.kind == "title"
            or any(t.kind == "title" and _heads_line(item.name, t.text) for t in statements[:3])
            or (statement.kind in {"heading", "dateline", "caption"} and (first is None or statement.start < first))
            or (statement.kind == "field" and (_NAMES_IT.match(statement.label or "") or statement in front))
        ):
            alone = statement.kind == "title" and len(statement.text.strip()) - (end - start) <= _BARE
            titled = max(titled, 6 if alone else 4)  # a title that is nothing but the name
        elif statement in sentences:
            opened = max(opened, 2 if _CITED.search(ahead) else 4 - sentences.index(statement))
        cited += _CITED.search(ahead) is not None
        given += _GIVER.match(statement.text[end - statement.start :]) is not None
    weight += titled + opened - 0.5 * cited - given
    if not (titled or opened) and first is not None and item.mentions[0][0] > first:
        half = (statements[0].start + statements[-1].end) / 2
        weight -= 3 if item.mentions[0][0] > half and len(item.mentions) < 4 else 0
    weight -= {"body": 2, "act": 1}.get(item.kind, 0) if not titled else 0
    return weight + min(3.0, 0.5 * _pointers(item, items, statements))


def _pointers(item: Initiative, items: Sequence[Initiative], statements: Sequence[Statement]) -> int:
    """How often 'the Fund' or 'the programme' can mean an initiative that no earlier one of the same head claims."""
    head = base_name(item.name.split()[-1])
    words = {head} | (
        {"programme", "program", "scheme", "initiative", "plan", "project"}
        if item.kind in {"initiative", "scheme"}
        else set()
    )
    rivals = [
        o
        for o in items
        if o is not item and o.mentions[0][0] < item.mentions[0][0] and base_name(o.name.split()[-1]) in words
    ]
    if rivals or head not in heads():
        words = words & {head} if head in heads() and not rivals else set()
    if not words:
        return 0
    pattern = re.compile(
        rf"\b(?:the|this|its)\s(?:{'|'.join(sorted(map(re.escape, words)))})\b(?!\s(?-i:[A-Z]))", re.IGNORECASE
    )
    return sum(
        len(pattern.findall(s.text)) for s in statements if s.kind != "furniture" and s.start >= item.mentions[0][0]
    )


def _heads_line(name: str, line: str) -> bool:
    """Whether a headline gives a name of three words or more without its last head noun ('Rail Noise Reduction')."""
    words = name.split()
    if len(words) < 3 or base_name(words[-1]) not in heads():
        return False
    bare = re.escape(" ".join(words[:-1]))
    if re.search(rf"(?:^|[^\w\s]\s|\b[a-z]\w*\s){bare}(?=$|\s?[^\w\s]|\s[a-z])", line) is not None:
        return True
    # 'AT THE OPENING OF THE RIVER LINE' for the River Line Tramway Project
    short = words[:-2] if base_name(words[-2]) in _BUILT or base_name(words[-2]) in heads() else []
    the = re.compile(rf"\bthe\s+{re.escape(' '.join(short))}(?!\s+[A-Z][a-z])(?!\w)", re.IGNORECASE)
    return len(short) > 1 and the.search(line) is not None


def _hinted(items: Sequence[Initiative], statements: Sequence[Statement], title: Statement) -> Initiative | None:
    """The initiative that a headline calls by its noun and one more word ('… raises reef fund …'), before it names any
    other, and that the first sentence names in full.
    """
    lead = next((statement for statement in statements if statement.kind == "sentence"), None)
    named = [item for item in items if any(title.start <= start < title.end for start, _ in item.mentions)]
    begins = min((start for item in named for start, _ in item.mentions if start >= title.start), default=title.end)
    if lead is None:
        return None
    before = title.text[: begins - title.start].casefold()
    for item in items:
        words = content(item.name)
        noun = next((word for word in reversed(words) if word in heads()), None)
        if noun is None or item in named or not any(lead.start <= start < lead.end for start, _ in item.mentions):
            continue
        if any(re.search(rf"\b{re.escape(word)} {noun}\b", before) for word in words if word != noun):
            return item
    return None


_CALLED_BACK = re.compile(
    r"\b(?:The|This)\s(?:[\w-]+\s){0,3}?(?P<head>[a-z]+),?\s(?:which is |to be |officially |"
    r"formally |locally |popularly |commonly |better |also )?(?:called|named|known as|dubbed|"
    r"titled|christened)\s(?:the\s)?[“\"‘']?$"
)
"""What stands before a name that is given to what the text has spoken of: 'The programme, called …'."""


def _called_back(items: Sequence[Initiative], statements: Sequence[Statement]) -> Initiative | None:
    """The initiative whose name is told after the story has begun to speak of it."""
    for statement in statements:
        for item in items:
            at = item.mentions[0][0]
            if statement.start <= at < statement.end and statement.kind == "sentence":
                found = _CALLED_BACK.search(statement.text[: at - statement.start])
                if found is not None and found["head"] in heads():
                    return item
    return None


def join_described(groups: Sequence[Group], statements: Sequence[Statement]) -> list[Group]:
    """Groups with what a title only describes ('… launches a programme to take …') put together with the one that the
    first sentence goes on to name, or that is called so further on.
    """
    lead = next((statement for statement in statements if statement.kind == "sentence"), None)
    if lead is None:
        return list(groups)
    heard = [statement for statement in statements if statement.kind == "title" or statement is lead]
    told = [
        group
        for group in groups
        if not group.lower
        and any(lead.start <= at < lead.end or _tells_name(statements, at) for at, _ in group.namings)
        and not any(at < lead.start for at, _ in group.namings)
    ] or _next_named(groups, statements, lead)
    if len(told) != 1:
        return list(groups)
    kinds = {naming.kind for _, naming in told[0].namings}
    out: list[Group] = []
    for group in groups:
        inside = all(any(statement.start <= at < statement.end for statement in heard) for at, _ in group.namings)
        alike = {naming.kind for _, naming in group.namings} & kinds or "initiative" in kinds
        if group.lower and inside and alike:
            first = min(at for at, _ in told[0].namings)
            if all(at < first for at, _ in group.namings):
                for at, naming in group.namings:
                    told[0].add(at, naming)
                continue
        out.append(group)
    return out


def _next_named(groups: Sequence[Group], statements: Sequence[Statement], lead: Statement) -> list[Group]:
    """The group whose name opens one of the two sentences after the first, by the noun that the first used for it:
    '… approved a plan to drain fields. The Dry Soil plan runs until …'.
    """
    following = [s for s in statements if s.kind == "sentence" and s.start >= lead.end][:2]
    for statement in following:
        for group in groups:
            at, naming = min(group.namings, key=lambda pair: pair[0])
            opens = statement.text.startswith(("The ", "Under the ", "Called ")) and at - statement.start <= 10
            if group.lower or not opens or not statement.start <= at < statement.end:
                continue
            noun = base_name(naming.name.split()[-1])
            heard = {base_name(word) for word in re.findall(r"[a-z]+", lead.text)}
            return [group] if noun in heads() and noun in heard else []
    return []


_SAID_OF = re.compile(
    r"\s+(?:(?:was|is|has\s+been)\s+)?(?:launched|started|begun|introduced|set\s+up|created|rolled\s+out)\b"
)


_MARK = 5
"""How far into a bullet its words may begin, behind marks of emphasis."""


def join_below(groups: Sequence[Group], statements: Sequence[Statement], spelled: dict[str, str]) -> list[Group]:
    """Groups with what a bullet only describes put to the name of its heading: 'RPS' and below 'Crop insurance scheme
    launched on 2 May 2024'. ``spelled`` gives the name that an acronym stands for.
    """
    bullets = {s.start: s for s in statements if s.kind == "item" and s.section}
    out: list[Group] = []
    for group in groups:
        at, naming = group.namings[0]
        bullet = next((bullets[at - mark] for mark in range(_MARK) if at - mark in bullets), None)
        described = not any(word[0].isupper() for word in naming.name.split()[1:])
        said = bullet is not None and _SAID_OF.match(bullet.text, at - bullet.start + naming.end - naming.start)
        if bullet is None or not described or not said or len(group.namings) > 1:
            out.append(group)
            continue
        heading = bullet.section[-1].strip(" *_:")
        name = spelled.get(heading, heading)
        owner = next((g for g in groups if g is not group and any(n.name == name for _, n in g.namings)), None)
        if owner is None:
            out.append(group)
        else:
            owner.add(at, naming)
    return out


def _titled_above(
    statement: Statement | None, group: Group, groups: Sequence[Group], statements: Sequence[Statement]
) -> Group | None:
    """The initiative that the line above names, where a line is nothing but a bracket with its name in another
    language: 'INLAND RIVERS PROGRAMME' and below '(Programa Rios do Interior)'.
    """
    if statement is None or not re.fullmatch(r"\W{0,3}\([^()]+\)\W{0,3}", statement.text):
        return None
    above = [s for s in statements if s.end <= statement.start and s.kind != "furniture"]
    if not above or above[-1].kind not in ("title", "heading", "sentence") or len(above[-1].text) > 90:
        return None
    return next(
        (
            other
            for other in groups
            if other is not group and any(above[-1].start <= start < above[-1].end for start, _ in other.namings)
        ),
        None,
    )


def join_called(groups: Sequence[Group], statements: Sequence[Statement]) -> list[Group]:
    """Groups with a second name put to the first ('The project, locally known as Rio Limpo' of what the title named):
    the last one before it whose name holds the noun that is said to be called so.
    """
    out = list(groups)
    for group in groups:
        at = min(start for start, _ in group.namings)
        statement = statement_at(statements, at)
        titled = _titled_above(statement, group, out, statements)
        if titled is not None:
            for start, naming in group.namings:
                titled.add(start, naming)
            out.remove(group)
            continue
        found = _CALLED_BACK.search(statement.text[: at - statement.start]) if statement is not None else None
        if found is None or found["head"] not in heads():
            continue
        noun = base_name(found["head"])
        earlier = [
            other
            for other in out
            if other is not group
            and any(start < at and noun in content(naming.name) for start, naming in other.namings)
        ]
        if earlier:
            last = max(earlier, key=lambda other: max(start for start, _ in other.namings if start < at))
            for start, naming in group.namings:
                last.add(start, naming)
            out.remove(group)
    return out


def _tells_name(statements: Sequence[Statement], at: int) -> bool:
    """Whether a name stands behind 'The programme, called'."""
    statement = statement_at(statements, at)
    return statement is not None and _CALLED_BACK.search(statement.text[: at - statement.start]) is not None
