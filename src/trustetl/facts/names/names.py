"""The initiatives that a document names, each once, with every place where it is named; and which of them governs at
a place.

An initiative is known by several names in one text: the full one, its acronym, a shorter form ('the Hydrogen
Mission'), a description ('the Rs 90-crore ferry scheme'). They are joined here, before any fact is read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from trustetl.facts.language.wordlists import base_name, content, head_of, standing_alone, word_set, words_of
from trustetl.facts.names.acronym_letters import singular_acronym
from trustetl.facts.names.acronyms import is_acronym
from trustetl.facts.names.begun import begun_headings
from trustetl.facts.names.by_use import names_by_use
from trustetl.facts.names.finding import names_in
from trustetl.facts.names.governing import find_anchors, find_scopes, named_in
from trustetl.facts.names.headlines import field_names, headline_names
from trustetl.facts.names.initials import spelled_out
from trustetl.facts.names.joining import Group, Spelling, is_place, join_namings
from trustetl.facts.names.kinds import asked_names
from trustetl.facts.names.labels import label_names
from trustetl.facts.names.lists import headings_of_list, listed_names, subject_headings, titled_names
from trustetl.facts.names.main import join_below, join_called, join_described, main_of
from trustetl.facts.names.named import Initiative, Initiatives
from trustetl.facts.names.patterns import only_pays
from trustetl.facts.names.predicated import predicated_names
from trustetl.facts.names.siblings import sibling_names
from trustetl.facts.names.taken_up import acting_names
from trustetl.facts.names.weighed import weighed_names
from trustetl.facts.names.words import Naming, stops_name
from trustetl.model import Document, Statement

__all__ = ["Initiative", "Initiatives", "acronym_uses", "find_initiatives", "is_place"]


_DATED_DEED = re.compile(r"\W*(?:\d{1,2} )?[A-Z]?[\w. ]{2,12},? ?\d{4}\s*[–—:-]\s+(?:\S+\s+){2,}")
"""A line of a list of dates: '1 July 2026 – the call opens'."""


KIND_OF_SCHEME = re.compile(
    r"(?:Centrally[\s-]+Sponsored|Central[\s-]+Sector|State[\s-]+Sponsored|Externally[\s-]+Aided|"
    r"Federally[\s-]+Funded)\s+"
    r"(?:Scheme|Project|Programme|Program)s?(?:\s+(?:of|under)\s.*)?$",
    re.IGNORECASE,
)
"""What kind of scheme one is, which is no name."""


_COLUMN_OF_YEAR = re.compile(r"(?:Target|Plan|Program(?:me)?|Project|Operation) \d{4}")
"""What heads a column of values of one year, and names nothing: 'Baseline 2024', 'Target 2030'."""


_SUM = re.compile(r"\W*[A-Z]{0,4}\W?\d[\d,.]*[\s-](?:thousand|million|billion|trillion|crore|lakh)\W*", re.IGNORECASE)
"""A sum alone, which names nothing."""


def find_initiatives(document: Document, statements: Sequence[Statement]) -> Initiatives:
    """The initiatives that a document names. Works on statements alone; figures are not needed."""
    del document  # all that is needed stands in the statements
    found: list[tuple[int, Naming]] = []
    spelled = spelled_out(statements)
    for statement in statements:
        if statement.kind == "furniture" or (statement.kind == "dateline" and not _DATED_DEED.match(statement.text)):
            continue
        found += [
            (statement.start + naming.start, naming)
            for naming in names_in(statement.text, is_place)
            if statement.kind != "header_row" or not _COLUMN_OF_YEAR.fullmatch(naming.name)
        ]
    taken = [(at, at + naming.end - naming.start) for at, naming in found]
    used = names_by_use(statements, is_place)
    named = [
        *listed_names(statements, is_place),
        *headings_of_list(statements, is_place),
        *subject_headings(statements, is_place),
        *titled_names(statements, is_place),
        *asked_names(statements, is_place),
        *headline_names(statements, is_place),
        *field_names(statements, is_place),
        *label_names(statements, is_place),
        *begun_headings(statements, is_place),
        *used,
    ]
    for start, naming in named:
        stretch = (start, start + naming.end - naming.start)
        if not any(stretch[0] < end and begin < stretch[1] for begin, end in taken):
            found.append((start, naming))
            taken.append(stretch)
    beside = [
        (at, naming)
        for at, naming in sibling_names(statements, found, is_place)
        if not any(at < end and begin < at + naming.end - naming.start for begin, end in taken)
    ]
    found += beside
    taken += [(at, at + naming.end - naming.start) for at, naming in beside]
    acting = acting_names(statements, taken)
    acting += predicated_names(
        statements, [*taken, *((at, at + naming.end - naming.start) for at, naming in acting)], is_place
    )
    found += acting
    taken += [(at, at + naming.end - naming.start) for at, naming in found]
    weighed = weighed_names(statements, found, is_place)
    found += weighed
    taken += [(at, at + naming.end - naming.start) for at, naming in weighed]
    found += _elsewhere([naming for _, naming in found if not naming.lower], statements, taken)
    found = [(at, naming) for at, naming in found if not _SUM.fullmatch(naming.name)]
    groups = join_namings(sorted(found, key=lambda item: (item[1].lower, item[0])), Spelling(spelled))
    groups = join_called(join_below(join_described(groups, statements), statements, spelled), statements)
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
    items = [item for item in _without_strays(items) if not KIND_OF_SCHEME.match(item.name)]
    items = [item for item in items if not only_pays(item.name, item.mentions, statements)]
    items = _without_lenders(items, statements)
    items.sort(key=lambda item: item.mentions[0])
    heads = " ".join(s.text for s in statements if s.kind in ("title", "heading"))
    passing = {naming.name for _, naming in (*used, *weighed)}
    passing |= {n.name for _, n in acting if n.name not in heads and (n.acronym or n.name) not in heads}
    main = main_of([item for item in items if item.name not in passing], statements)
    items = [replace(item, parent=_parent(item, items, statements)) for item in items]
    main = next((item for item in items if main is not None and item.name == main.name), None)
    anchors = find_anchors(items, statements, main)
    return Initiatives(tuple(items), main, anchors, find_scopes(items, statements, anchors, main))


def _elsewhere(
    given: Sequence[Naming], statements: Sequence[Statement], taken: Sequence[tuple[int, int]]
) -> list[tuple[int, Naming]]:
    """The other places where a name of two words or more stands that the layout or one sentence gave ('Programme: Open
    Sky Now')."""
    found: list[tuple[int, Naming]] = []
    for name in dict.fromkeys(naming.name for naming in given):
        words = words_of(name)
        if len(words) < 2 or not all(word.capital or len(word.text) <= 3 for word in words) or not words[-1].capital:
            continue
        kind = next(naming.kind for naming in given if naming.name == name)
        for statement in statements:
            if statement.kind in ("furniture", "dateline"):
                continue
            for begun in standing_alone(statement.text, name):
                start, end = statement.start + begun, statement.start + begun + len(name)
                if not any(
                    start < stop and begin < end for begin, stop in (*taken, *((at, at + len(name)) for at, _ in found))
                ):
                    found.append((start, Naming(begun, begun + len(name), name, kind)))
    return found


def _initiative(
    group: Group,
    statements: Sequence[Statement],
    spelled: dict[str, str],
    others: Sequence[tuple[int, int]],
    groups: Sequence[Group],
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
    if acronym is None:
        acronym = _initials_used(best.name, statements)
        if any(other.acronym == acronym for other in groups if other is not group):
            acronym = None  # the text gives these letters to another one
    own = base_name(acronym or "")
    if any(
        own in key and not any(word[0].isdigit() for word in key)
        for other in groups
        if other is not group and any(naming.kind != "body" for _, naming in other.namings)
        for key in other.keys
    ):
        acronym = None  # it is a part of several names ('GTI'), so that alone it names none of them
    marks = {
        alias
        for alias in aliases
        if len(words_of(alias)) <= 2
        and head_of(words_of(alias)[-1]) is not None
        and is_acronym(words_of(alias)[0].text)
    }
    called = {
        naming.alias  # 'Taranga, the National Wave Warning System, …'
        for at, naming in namings
        for s in statements
        if naming.alias and s.start <= at < s.end and s.text.startswith(naming.alias, at - s.start)
    }
    for wording in (*_wordings(best.name), *sorted(called)):
        for statement in statements:
            for begun in standing_alone(statement.text, wording):
                at = statement.start + begun
                if statement.kind != "furniture" and not any(
                    b < at + len(wording) and at < e for b, e in (*spans, *others)
                ):
                    spans.add((at, at + len(wording)))
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


_GENERAL_HEADS = word_set("programme program scheme initiative project campaign")
"""Head nouns that a text leaves out once the name is known ('Clear Rivers' of 'Clear Rivers Programme')."""


def _wordings(name: str) -> list[str]:
    """What a name of two words or more is found by wherever it stands: the whole of it, and what is left of it
    without a head noun in small letters ('Mama Salama' of 'Mama Salama programme').
    """
    words = words_of(name)
    if len(words) < 2 or not all(word.capital for word in words[:2]):
        return []
    if len(words) == 2 and any(is_place(word.plain) or head_of(word) or stops_name(word) for word in words):
        return []
    bare = name[: words[-2].end]
    small = head_of(words[-1]) is not None and words[-1].text.islower()
    known = words[-1].plain in _GENERAL_HEADS and len(content(bare)) > 1 and all(w.capital for w in words[:-1])
    return [name, *([bare] if small or known else [])]


def _initials_used(name: str, statements: Sequence[Statement]) -> str | None:
    """The initials of a name of three words or more, a country left aside or not, where the text uses them as a word
    that it does not explain ('the Tidal Power Scheme … TPS pays').
    """
    words = [word for word in words_of(name) if word.capital]
    kept = [word for word in words if not is_place(word.plain)]
    for tried in (words, kept):
        letters = "".join(word.text[0] for word in tried)
        if (
            len(letters) >= 3
            and letters.isupper()
            and any(
                statement.kind in ("sentence", "item", "heading")
                and re.search(rf"(?<![\w-]){letters}(?![\w-])", statement.text)
                and not statement.text.isupper()
                for statement in statements
            )
        ):
            return letters
    return None


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


_BOARD = re.compile(r"\)?(?:\s?\([^()]*\))?(?:['’]s)?\s(?:Board|Secretariat|Council|Executive Director)\b")
_DECIDES = re.compile(r"\b(?:approv|clear|endors|agree)(?:es?|ed|ing|s)\b")
_OF_BOARD = re.compile(
    r"\b(?:[Bb]oard|Secretariat|Executive Director|Governors|Head|Director)(?: of [A-Z]\w+)? of the\s$"
)


def _without_lenders(items: Sequence[Initiative], statements: Sequence[Statement]) -> list[Initiative]:
    """Without funds that act by their board for the programme that the text is about ('the Board of the Ocean Fund
    approved …'): agencies by another name.
    """
    lenders = [
        item
        for item in items
        if item.kind == "fund"
        and any(
            _BOARD.match(s.text, end - s.start) or _OF_BOARD.search(s.text[: start - s.start])
            for start, end in item.mentions
            for s in statements
            if s.kind != "furniture" and s.start <= start < s.end and _DECIDES.search(s.text)
        )
    ]
    lenders += [item for item in items if item.kind == "fund" and item not in lenders and _only_runs(item, statements)]
    return [item for item in items if item not in lenders] if len(lenders) < len(items) else list(items)


_RUN_BY = re.compile(
    r"\b(?:run|managed|implemented|administered|operated|executed|overseen|supervised|carried out|submitted)\s"
    r"(?:jointly\s)?by\sthe\s$"
)


def _only_runs(item: Initiative, statements: Sequence[Statement]) -> bool:
    """Whether a fund is named only as who runs something: 'The scheme is run by the Water Fund'."""
    return all(
        any(_RUN_BY.search(s.text[: start - s.start]) for s in statements if s.start <= start < s.end)
        for start, _ in item.mentions
    )


def _parent(item: Initiative, items: Sequence[Initiative], statements: Sequence[Statement]) -> str | None:
    """The initiative that this one belongs to: 'X, which is part of Y', 'X under Y', or a heading 'Initiatives under
    Y'.
    """
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
                    other = next((o for o in items if o is not item and named_in(o, heading)), None)
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


def acronym_uses(text: str, acronym: str) -> int:
    """How often an acronym stands in a text, its plural counted in."""
    return len(re.findall(rf"(?<![\w-]){re.escape(singular_acronym(acronym))}(?:['’]?s)?(?![\w-])", text))
