"""The initiatives that a document names, each once, with every place where it is named; and which of them governs at a place.

An initiative is known by several names in one text: the full one, its acronym, a shorter form ('the Hydrogen Mission'), a
description ('the Rs 1,500-crore recycling scheme'). They are joined here, before any fact is read.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from trustetl.facts.acronyms import find_pairs, is_acronym, singular_acronym
from trustetl.facts.name_finding import Naming, listed_names, names_in, subject_headings
from trustetl.facts.wordlists import base_name, content, head_of, heads, rows, words_in, words_of
from trustetl.model import Document, Statement


@dataclass(frozen=True, slots=True)
class Initiative:
    """A programme, mission, partnership, fund, act, scheme, roadmap or newly set-up body, as the document names it."""

    name: str
    """The fullest form, without an article."""
    acronym: str | None = None
    aliases: tuple[str, ...] = ()
    """All wordings met, the name and the acronym among them."""
    kind: str = "initiative"
    mentions: tuple[tuple[int, int], ...] = ()
    """Where it is named (reading offsets), in order."""
    parent: str | None = None
    """The name of the initiative that it belongs to or enhances."""


@dataclass(frozen=True, slots=True)
class _Anchor:
    """A place that points to an initiative: by its name, or by 'the Mission', 'it' and the like."""

    start: int
    end: int
    initiative: Initiative
    named: bool


@dataclass(frozen=True, slots=True)
class Initiatives:
    """The initiatives of one document, in order of first mention."""

    items: tuple[Initiative, ...] = ()
    main: Initiative | None = None
    """What the document is about: named in the title, else most often."""
    anchors: tuple[_Anchor, ...] = field(default=(), repr=False)
    scopes: tuple[tuple[int, int, Initiative | None], ...] = field(default=(), repr=False)
    """For each statement: its stretch, and the initiative that governs at its beginning."""

    def at(self, start: int, end: int) -> tuple[Initiative, ...]:
        """The initiatives named inside a stretch (reading offsets), in order of first mention there, each once."""
        found: list[Initiative] = []
        for anchor in self.anchors[self._from(start) :]:
            if anchor.start >= end:
                break
            if anchor.named and start <= anchor.start and anchor.initiative not in found:
                found.append(anchor.initiative)
        return tuple(found)

    def subject(self, start: int, end: int) -> Initiative | None:
        """The first initiative named or pointed to ('the scheme') inside a stretch, which English makes the subject there."""
        for anchor in self.anchors[self._from(start) :]:
            if anchor.start >= end:
                break
            if anchor.start >= start:
                return anchor.initiative
        return None

    def holding(self, offset: int) -> Initiative | None:
        """The initiative that governs at a place.

        The last one named or pointed to before it in its statement; else the one that the statement's label, the statement before it, its
        section or the title carries over; else the first that its own statement names later; else None.
        """
        index = bisect_right(self.scopes, offset, key=lambda scope: scope[0]) - 1
        if index < 0:
            return self.main
        start, end, carried = self.scopes[index]
        later: Initiative | None = None
        last: Initiative | None = None
        for anchor in self.anchors[self._from(start) :]:
            if anchor.start >= end:
                break
            if anchor.start <= offset:
                last = anchor.initiative
            elif later is None and anchor.named:
                later = anchor.initiative
        return last or carried or later or self.main

    def _from(self, offset: int) -> int:
        return bisect_right(self.anchors, offset - 1, key=lambda anchor: anchor.start)


@cache
def _places() -> frozenset[str]:
    found: set[str] = set()
    for row in rows("countries"):
        for column in ("names", "demonyms", "seats"):
            for name in (row.get(column) or "").split("|"):
                found.add(name.casefold())
                found.add(name.casefold().replace(".", ""))
    return frozenset(found - {""})


def is_place(word: str) -> bool:
    """Whether a word is the name of a country, of its people or of its seat of government ('india', 'US', 'EU-India')."""
    plain = word.casefold().strip(".")
    if plain in _places():
        return True
    parts = re.split(r"[-–/]", plain)
    return len(parts) > 1 and all(part.strip(".") in _places() or part.replace(".", "") in _places() for part in parts)


@dataclass(slots=True)
class _Group:
    """Namings that were found to mean one initiative."""

    namings: list[tuple[int, Naming]] = field(default_factory=list)
    keys: list[tuple[str, ...]] = field(default_factory=list)
    acronym: str | None = None
    lower: bool = False
    parent: str | None = None

    def add(self, offset: int, naming: Naming) -> None:
        self.namings.append((offset, naming))
        key = content(naming.name)
        for wording in (key, content(naming.alias)) if naming.alias else (key,):
            if wording not in self.keys:
                self.keys.append(wording)
        self.acronym = self.acronym or naming.acronym


def find_initiatives(document: Document, statements: Sequence[Statement]) -> Initiatives:
    """The initiatives that a document names. Works on statements alone; figures are not needed."""
    del document  # all that is needed stands in the statements
    found: list[tuple[int, Naming]] = []
    spelled: dict[str, str] = {}
    for statement in statements:
        for pair in find_pairs(statement.text):
            spelled.setdefault(pair.acronym, pair.expansion)
    for statement in statements:
        if statement.kind in ("furniture", "dateline"):
            continue
        found += [(statement.start + naming.start, naming) for naming in names_in(statement.text, is_place)]
    taken = [(at, at + naming.end - naming.start) for at, naming in found]
    for start, naming in [*listed_names(statements, is_place), *subject_headings(statements, is_place)]:
        stretch = (start, start + naming.end - naming.start)
        if not any(stretch[0] < end and begin < stretch[1] for begin, end in taken):
            found.append((start, naming))
            taken.append(stretch)
    groups = _join(sorted(found, key=lambda item: (item[1].lower, item[0])), _Spelling(spelled))
    items: list[Initiative] = []
    for group in groups:
        items.append(
            _initiative(
                group,
                statements,
                spelled,
                [(at, at + n.end - n.start) for at, n in found if (at, n) not in group.namings],
                groups,
            )
        )
    items = _without_strays(items)
    items.sort(key=lambda item: item.mentions[0])
    main = _main(items, statements)
    items = [replace(item, parent=_parent(item, items, main, statements)) for item in items]
    main = next((item for item in items if main is not None and item.name == main.name), None)
    anchors = _anchors(items, statements, main)
    return Initiatives(tuple(items), main, anchors, _scopes(items, statements, anchors, main))


class _Spelling:
    """A name's words with acronyms replaced by what the document says they stand for."""

    def __init__(self, spelled: Mapping[str, str]) -> None:
        self._known = {base_name(acronym): content(expansion) for acronym, expansion in spelled.items()}
        self._out: dict[tuple[str, ...], tuple[str, ...]] = {}

    def out(self, key: tuple[str, ...]) -> tuple[str, ...]:
        """The words of a name, spelled out."""
        if key not in self._out:
            self._out[key] = tuple(part for word in key for part in self._known.get(word, (word,)))
        return self._out[key]


def _join(found: Sequence[tuple[int, Naming]], spelling: _Spelling) -> list[_Group]:
    """Namings put together where they mean the same thing."""
    groups: list[_Group] = []
    for offset, naming in found:
        key = content(naming.name)
        fits = [group for group in groups if any(_same(key, other, spelling) for other in group.keys)]
        if not fits and naming.acronym:
            fits = [group for group in groups if group.acronym == naming.acronym and _alike(key, group)]
        if not fits and naming.lower:
            fits = [group for group in groups if any(_described_by(key, other, spelling) for other in group.keys)]
        if not fits:
            wider = [
                group
                for group in groups
                if any(_shorter(key, other, spelling) or _shorter(other, key, spelling) for other in group.keys)
            ]
            far = [min(_distance(key, other) for other in group.keys) for group in wider]
            fits = [group for group, steps in zip(wider, far, strict=True) if steps == min(far)]
            fits = fits if len(fits) == 1 else []
        if fits:
            fits[0].add(offset, naming)
        else:
            groups.append(_Group(lower=naming.lower))
            groups[-1].add(offset, naming)
    return groups


def _distance(key: tuple[str, ...], other: tuple[str, ...]) -> float:
    """How many words two names differ in; a general one ('national') counts half."""
    generic = words_in("initiative_generic", "generic")
    return sum(0.5 if word in generic else 1.0 for word in set(key) ^ set(other))


def _alike(key: tuple[str, ...], group: _Group) -> bool:
    return any(set(key) & set(other) for other in group.keys)


def _split(key: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """A name's head nouns and its other words."""
    head = frozenset(word for word in key if word in heads())
    return head, frozenset(key) - head


def _loose(words: frozenset[str]) -> frozenset[str]:
    """Words without countries, which a name may carry or not ('US CHIPS Act')."""
    kept = frozenset(word for word in words if not is_place(word))
    return kept or words


def _same(key: tuple[str, ...], other: tuple[str, ...], spelling: _Spelling) -> bool:
    """Whether two names are one: the same words once acronyms are spelled out, countries and order left aside."""
    head, telling = _split(spelling.out(key))
    head2, telling2 = _split(spelling.out(other))
    if not (head == head2 or not head or not head2 or head <= head2 or head2 <= head):
        return False
    return (
        bool(telling)
        and (telling == telling2 or _loose(telling) == _loose(telling2))
        and (bool(head & head2) or telling == telling2 or not head or not head2)
    )


def _shorter(key: tuple[str, ...], other: tuple[str, ...], spelling: _Spelling) -> bool:
    """Whether ``key`` is a shorter form of ``other``: the same head noun, and no word that the other lacks."""
    head, telling = _split(spelling.out(key))
    head2, telling2 = _split(spelling.out(other))
    generic = words_in("initiative_generic", "generic")
    if not any(word not in generic for word in _loose(telling)):
        return False
    own = frozenset(word for word in _loose(telling) if word not in _PASSING)
    return (
        bool(own)
        and key[-1] == other[-1]
        and head <= head2
        and own < telling2
        and len(own) * 3 >= len(telling2 - generic)
    )


_PASSING = frozenset(["new", "joint", "own", "proposed", "planned", "draft", "revised", "so-called", "ambitious", "landmark", "flagship"])
"""Words before a name that are no part of it; 'national' and 'global' are."""


def _described_by(key: tuple[str, ...], other: tuple[str, ...], spelling: _Spelling) -> bool:
    """Whether a description in lower case fits a name: the same kind of thing, and at least two words of it that the name holds."""
    head, telling = _split(spelling.out(key))
    head2, telling2 = _split(spelling.out(other))
    weak = (
        words_in("initiative_generic", "generic")
        | words_in("initiative_generic", "instrument")
        | {"home", "make", "country"}
    )
    own = {word for word in telling if word not in weak}
    shared = own & telling2
    kinds = {heads()[word]["kind"] for word in head}
    kinds2 = {heads()[word]["kind"] for word in head2}
    alike = bool(kinds & kinds2) or (kinds | kinds2) <= {"scheme", "initiative"} or not kinds2
    return (
        alike
        and len(shared) >= min(2, len(own))
        and len(shared) >= 1
        and 2 * len(shared) > len(own)
        and (len(own) > 1 or len(telling2 - weak) <= 3)
    )


def _initiative(
    group: _Group,
    statements: Sequence[Statement],
    spelled: dict[str, str],
    others: Sequence[tuple[int, int]],
    groups: Sequence[_Group],
) -> Initiative:
    """One initiative from its namings, with the places where its acronym stands alone and not inside another's name."""
    namings = sorted(group.namings, key=lambda item: item[0])
    proper = [naming for _, naming in namings if not naming.lower] or [naming for _, naming in namings]
    calm = [naming for naming in proper if not naming.name.isupper()] or proper
    tally: dict[str, int] = {}
    for naming in calm:
        tally[naming.name] = tally.get(naming.name, 0) + 1

    def fullness(naming: Naming) -> tuple[bool, int, int]:
        leading = sum(is_place(word.plain) for word in words_of(naming.name)[:1])
        return naming.acronym is not None, len(content(naming.name)) - leading, tally[naming.name]

    best = max(calm, key=fullness)
    aliases = list(
        dict.fromkeys([best.name, *(name for _, naming in namings for name in (naming.name, naming.alias) if name)])
    )
    spans = {(offset, offset + naming.end - naming.start) for offset, naming in namings}
    acronym = group.acronym
    if acronym is None:
        words = [word.text for word in words_of(best.name)]
        for short, expansion in spelled.items():
            if content(expansion) == content(best.name) or (
                short in words and len(words) <= 2 and not any(word[0].isdigit() for word in words)
            ):
                acronym = short
    own = base_name(acronym or "")
    if any(
        own in key and not any(word[0].isdigit() for word in key)
        for other in groups
        if other is not group
        for key in other.keys
    ):
        acronym = None  # it is a part of several names ('PLI'), so that alone it names none of them
    marks = {
        alias
        for alias in aliases
        if len(words_of(alias)) <= 2
        and head_of(words_of(alias)[-1]) is not None
        and is_acronym(words_of(alias)[0].text)
    }
    shorts = (
        {acronym} if acronym else {words_of(mark)[0].text for mark in marks if not is_place(words_of(mark)[0].plain)}
    )
    for short in sorted(shorts):
        aliases += [short] if acronym and short not in aliases else []
        if acronym is None and words_of(best.name)[0].text != short:
            continue
        for statement in statements:
            if statement.kind == "furniture":
                continue
            for match in re.finditer(rf"(?<![\w-]){re.escape(short)}s?(?![\w-]| \d\.\d)", statement.text):
                at = statement.start + match.start()
                if not any(begin <= at < end for begin, end in (*spans, *others)):
                    spans.add((at, at + len(match.group())))
    return Initiative(best.name, acronym, tuple(aliases), best.kind, tuple(sorted(spans)), group.parent)


def _without_strays(items: Sequence[Initiative]) -> list[Initiative]:
    """Without initiatives all of whose places lie inside another's, whose acronym they are."""
    kept: list[Initiative] = []
    for item in items:
        inside = [
            other
            for other in items
            if other is not item and all(any(b <= s and e <= f for b, f in other.mentions) for s, e in item.mentions)
        ]
        if not inside:
            kept.append(item)
    owners: dict[tuple[int, int], Initiative] = {}
    for item in kept:
        for span in item.mentions:
            if span not in owners or len(owners[span].mentions) < len(item.mentions):
                owners[span] = item
    out = [replace(item, mentions=tuple(span for span in item.mentions if owners[span] is item)) for item in kept]
    return [item for item in out if item.mentions]


def _main(items: Sequence[Initiative], statements: Sequence[Statement]) -> Initiative | None:
    """What the document is about: the first initiative that its title names, else the one that makes up a third of all mentions (at least two)."""
    for statement in statements:
        if statement.kind == "title":
            named = [
                item for item in items if any(statement.start <= start < statement.end for start, _ in item.mentions)
            ]
            if named:
                return max(named, key=lambda item: (len(item.mentions), -item.mentions[0][0]))
    often = max(items, key=lambda item: (len(item.mentions), -item.mentions[0][0]), default=None)
    total = sum(len(item.mentions) for item in items)
    return often if often is not None and len(often.mentions) > 1 and 3 * len(often.mentions) >= total else None


def _parent(
    item: Initiative, items: Sequence[Initiative], main: Initiative | None, statements: Sequence[Statement]
) -> str | None:
    """The initiative that this one belongs to: 'X, which is part of Y', 'X under Y', or a heading 'Initiatives under Y'."""
    for statement in statements:
        mine = [span for span in item.mentions if statement.start <= span[0] < statement.end]
        if not mine:
            continue
        if statement.kind in ("item", "row", "field"):
            for heading in reversed(statement.section):
                if re.search(
                    r"\b(?:associated|related|supporting|allied|sub-?|component|enhancing|under)\b",
                    heading,
                    re.IGNORECASE,
                ):
                    other = next((o for o in items if o is not item and _named_in(o, heading)), None)
                    if other is not None:
                        return other.name
        for other in items:
            if other is item:
                continue
            for start, _ in other.mentions:
                if mine[0][1] <= start < statement.end:
                    between = statement.text[mine[0][1] - statement.start : start - statement.start]
                    if re.search(
                        r"(?:\bwhich is |\bis |\bas |, )(?:a )?(?:part|component|arm|pillar) of\b[^.;,]{0,24}$", between
                    ) or re.fullmatch(r"\W*(?:scheme |programme )?(?:comes? |falls? )?under (?:the )?", between):
                        return other.name
    return None


def _named_in(item: Initiative, heading: str) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(alias)}(?!\w)", heading) for alias in item.aliases)


_CITED = frozenset(
    ["treaty", "agreement", "accord", "pact", "protocol", "convention", "declaration", "charter", "covenant", "pledge", "network", "corridor"]
)
"""Nouns that point to a thing of just their kind, never to an initiative in general."""
_POINTER = re.compile(
    r"\b(?P<det>[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Tt]hese)\s+(?:new\s+|landmark\s+|flagship\s+|ambitious\s+|first\s+|latest\s+|Rs\.? ?[\d,]+-crore\s+)*"
    r"(?P<head>[A-Za-zÀ-ÿ]+)\b(?!\s+(?:office|director|ministry))|\b(?P<it>[Ii]t)\b(?=\s+(?:also\s+|will|aims|seeks|is|was|has|covers|supports|provides|focuses|got|receives?|offers|"
    r"runs|includes|comprises|consists|rests|builds|targets|envisages|intends|wants|lists|promotes|sets|gives|brings|helps))|\b(?:launched|approved|proposed|announced|"
    r"joined|under|for|of|in|into|to)\s+(?P<object>it)\b"
)


def _anchors(
    items: Sequence[Initiative], statements: Sequence[Statement], main: Initiative | None
) -> tuple[_Anchor, ...]:
    """Every place that names an initiative or points to one, in order."""
    named = sorted(
        (_Anchor(start, end, item, True) for item in items for start, end in item.mentions),
        key=lambda a: (a.start, -a.end),
    )
    out: list[_Anchor] = []
    recent: list[Initiative] = []
    subject: Initiative | None = None
    at = 0
    for statement in statements:
        mine: list[_Anchor] = []
        while at < len(named) and named[at].start < statement.end:
            mine.append(named[at])
            at += 1
        spots: list[tuple[int, _Anchor | re.Match[str]]] = [(anchor.start, anchor) for anchor in mine]
        if statement.kind != "furniture":
            for match in _POINTER.finditer(statement.text):
                begin = statement.start + match.start(match.lastgroup if match.lastgroup in ("it", "object") else 0)
                if not any(anchor.start < statement.start + match.end() and begin < anchor.end for anchor in mine):
                    spots.append((begin, match))
        first: Initiative | None = None
        for start, spot in sorted(spots, key=lambda item: item[0]):
            if isinstance(spot, _Anchor):
                target: Initiative | None = spot.initiative
                out.append(spot)
            else:
                target = _pointed_to(spot, recent, subject if first is None else first, main)
                if target is not None:
                    out.append(_Anchor(start, statement.start + spot.end(), target, False))
            if target is not None:
                first = first or target
                recent = [other for other in recent if other is not target] + [target]
        subject = first or subject
    return tuple(out)


def _pointed_to(
    match: re.Match[str], recent: Sequence[Initiative], subject: Initiative | None, main: Initiative | None
) -> Initiative | None:
    """The initiative that 'the Mission', 'this partnership' or 'it' means here."""
    if match["it"] or match["object"]:
        return subject
    word = base_name(match["head"])
    kind = heads()[word]["kind"] if word in heads() else None
    if kind is None and match["det"].casefold() == "the":
        return next((item for item in reversed(recent) if item.kind == "body" and word in content(item.name)), None)
    if kind is None or match["det"].casefold() in ("its", "these"):
        return None
    fits = [
        item for item in recent if word in content(item.name) or any(word in content(alias) for alias in item.aliases)
    ]
    if match["det"].casefold() == "that":
        return recent[-1] if recent else None
    if fits:
        if main in fits and match["head"][0].islower():
            return main if fits[-1] is main or main is subject else fits[-1]
        return fits[-1]
    loose = {"initiative", "scheme", "roadmap", "partnership"}
    alike = [
        item for item in recent if item.kind == kind or (kind in loose and item.kind in loose and word not in _CITED)
    ]
    if main is not None and main in alike:
        return main
    if alike:
        return alike[-1]
    if kind == "act" and word == "law":
        return next((item for item in reversed(recent) if item.kind == "act"), None)
    return main if word in ("initiative", "framework", "programme", "scheme", "partnership", "plan") else None


def _scopes(
    items: Sequence[Initiative], statements: Sequence[Statement], anchors: Sequence[_Anchor], main: Initiative | None
) -> tuple[tuple[int, int, Initiative | None], ...]:
    """For each statement the initiative that governs at its beginning, from its block, its section or the title."""
    begins = [anchor.start for anchor in anchors]
    out: list[tuple[int, int, Initiative | None]] = []
    carried: Initiative | None = None
    block = -1
    section: tuple[str, ...] | None = None
    topics: dict[str, Initiative | None] = {}
    for statement in statements:
        if statement.section != section:
            carried, section = None, statement.section
        if statement.block != block:
            if statement.kind == "sentence":
                carried = None
            block = statement.block
        topic: Initiative | None = None
        for heading in reversed(statement.section):
            if heading not in topics:
                topics[heading] = _topic(heading, items)
            topic = topics[heading]
            if topic is not None:
                break
        out.append(
            (
                statement.start,
                statement.end,
                (carried if statement.kind in ("sentence", "item", "field", "dateline") else None) or topic or main,
            )
        )
        low, high = bisect_right(begins, statement.start - 1), bisect_right(begins, statement.end - 1)
        if statement.kind in ("sentence", "field") and low < high:
            carried = anchors[low].initiative
        elif statement.kind == "item" and statement.level == 0:
            carried = anchors[low].initiative if low < high and anchors[low].start - statement.start < 4 else None
    return tuple(out)


def _topic(heading: str, items: Sequence[Initiative]) -> Initiative | None:
    """The initiative that a heading is about: named in it, or sharing two words with its name ('Critical Minerals Ecosystem')."""
    named = [item for item in items if _named_in(item, heading)]
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


def acronym_uses(text: str, acronym: str) -> int:
    """How often an acronym stands in a text, its plural counted in."""
    return len(re.findall(rf"(?<![\w-]){re.escape(singular_acronym(acronym))}(?:['’]?s)?(?![\w-])", text))
