"""Proper names without a head noun, known as programmes by the weight of all that a text says of them: what they are
called, what begins or ends with them, what is paid under them, who is in them.

One sign alone is seldom enough; what speaks for a firm, an office, a person or a place outweighs them all.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from trustetl.facts.budgets.titles import PLAIN_HEADING
from trustetl.facts.language.layout_words import only_layout
from trustetl.facts.language.verbs import base_forms
from trustetl.facts.language.wordlists import (
    Word,
    head_of,
    heads,
    singular,
    standing_alone,
    word_set,
    words_in,
    words_of,
)
from trustetl.facts.names.acronyms import find_pairs
from trustetl.facts.names.predicated import NO_INITIATIVES
from trustetl.facts.names.told import NO_NAMES
from trustetl.facts.names.weighed_signs import AGAINST, AROUND, FOR, HERE, KNOWN
from trustetl.facts.names.words import (
    AGENCIES,
    BODIES,
    FOREIGN_SMALL,
    SETTABLE,
    Naming,
    in_capitals,
    stops_name,
    telling_words,
)
from trustetl.lexicon import currencies, currency_nouns, find_places, function_words
from trustetl.model import Statement

_ENOUGH = 2.2
"""How much the signs of a name must weigh together."""
_LONGEST = 9
_TOLD = frozenset({"sentence", "item", "heading", "title", "field", "row", "caption", "question"})


def weighed_names(
    statements: Sequence[Statement], found: Sequence[tuple[int, Naming]], place: Callable[[str], bool]
) -> list[tuple[int, Naming]]:
    """Names whose signs weigh enough, at every place where they stand alone. ``found`` are the names that other rules
    found. Offsets are reading offsets.
    """
    told = [s for s in statements if s.kind in _TOLD]
    small = {word.plain for s in told for word in words_of(s.text) if not word.capital}
    known = {pair.acronym for s in told for pair in find_pairs(s.text)} | {naming.acronym for _, naming in found}
    taken = [(at, at + naming.end - naming.start) for at, naming in found]
    out: list[tuple[int, Naming]] = []
    for name in _candidates(told, taken, small, place):
        if name in known:
            continue
        uses = [
            (s, at)
            for s in told
            if name in s.text
            for at in standing_alone(s.text, name)
            if not any(b < s.start + at + len(name) and s.start + at < e for b, e in taken)
        ]
        signs = _signs(name, uses, told, taken)
        inside = any(_INSIDE.search(s.text, 0, at) for s, at in uses)
        alone = len(words_of(name)) == 1
        if (
            alone
            and not (inside and signs.keys() & _NAMING)
            and not (_coined(name) and signs.keys() & (_NAMING | _STRONG))
        ):
            continue
        loose = not inside and _JOINED.search(name) is not None
        if sum(signs.values()) + _form(name) - _SHAKY * loose >= _ENOUGH:
            out += [(s.start + at, Naming(at, at + len(name), name, "initiative")) for s, at in uses]
    return out


_INSIDE = re.compile(r"[\w,’'\")]\s[“\"‘']?$")
"""What stands before a name within a clause, where a capital tells a name from a first word."""
_SHAKY = 1.2
"""What a name weighs less whose first capital may be that of a sentence: 'Work on …', 'Applications for …'."""
_JOINED = re.compile(r"^(?:\S+\s(?:of|on)\s|\S+(?<!ing)\sfor\s)")
_NAMING = {"is one", "called", "kind before", "kind behind"}
"""Signs that say what a name is, one of which a single word needs."""
_STRONG = {"begun", "done", "life", "rules", "taken up", "costs", "serves", "those in it"}
"""Signs one of which a single coined word needs."""


def _coined(name: str) -> bool:
    """Whether a single word has capitals or digits inside it, or letters that English does without."""
    inner = any(letter.isupper() for letter in name[1:]) and not name.isupper()
    return inner or not name.isascii() or any(letter.isdigit() for letter in name)


def _signs(
    name: str, uses: Sequence[tuple[Statement, int]], told: Sequence[Statement], taken: Sequence[tuple[int, int]]
) -> dict[str, float]:
    """The weight of each kind of sign that a text gives of a name, for a programme or against one."""
    signs: dict[str, float] = {}
    for statement in dict.fromkeys(s for s, _ in uses):
        text = _marked(statement, name, [at for s, at in uses if s is statement], taken)
        following = _following(statement, text, told)
        of_it, pronoun = _OF_IT.subn(HERE, following, count=1)
        texts = [text, bare] if (bare := _ASIDE.sub(HERE, text)) != text else [text]
        for said in (*texts, *([of_it] if pronoun else [])):
            for sign in (*FOR, *AGAINST, *AROUND):
                if abs(signs.get(sign.name, 0.0)) < abs(sign.weight) and sign.pattern.search(said):
                    signs[sign.name] = sign.weight
        if _PROGRAMME.match(following):
            signs["taken up"] = 1.2
        if statement.kind in ("title", "heading") and any(s.kind == "sentence" for s, _ in uses):
            signs["heads"] = 0.8
    return signs


def _form(name: str) -> float:
    """What the words of a name alone weigh."""
    words = words_of(name)
    front = next((a for a, b in itertools.pairwise(words) if b.text in _JOINS), words[-1])
    ends = {singular(words[0].plain), singular(words[-1].plain), words[-1].plain, singular(front.plain)}
    weight = 0.4 * (len(words) > 2) + 0.4 * (len(words) > 3) + 0.4 * (not name.isascii())
    weight += 0.6 * any(word.text in _FOREIGN for word in words[1:]) + 0.4 * (_SLOGAN.search(name) is not None)
    weight += 2.0 * (_COMPOUND.match(words[0].text) is not None)
    deed = len(words) > 1 and _is_deed(words) and (words[1].text in _JOINS or not words[0].plain.endswith("ing"))
    thing = bool(ends & (NO_INITIATIVES | NO_NAMES))
    weight += 1.2 * deed + 0.8 * (not thing and any(word.text == "for" for word in words[1:-1]))
    weight -= 1.3 * thing + 0.75 * bool(find_places(name))
    return weight - 0.4 * words[-1].plain.endswith("s")


_SLOGAN = re.compile(  # endings of mottos and of goals with their year
    r"\s(?:\d{1,4}|\d\.\d|First|Now|Plus|Together|All|Forever|Tomorrow)(?=\s|$)"
)
_COMPOUND = re.compile(
    r"[A-ZÄÖÜÅØ][\w-]{3,}(?:gesetz|programm|fonds|strategie|pakt|verordnung|richtlinie|offensive|förderung|"
    r"prämie|akkoord|programmet|loven|lagen|fonden)$"
)
"""A word of a language that writes a name and its head noun in one."""


def _is_deed(words: list[Word]) -> bool:
    """Whether a name begins with what is to be done: 'Sail to Learn', 'Fishing for Tomorrow'."""
    return words[0].plain in _deeds()


@cache
def _deeds() -> frozenset[str]:
    return base_forms() | words_in("actions", column="base") | words_in("actions", column="gerund")


_FOREIGN = FOREIGN_SMALL - {"in", "de", "la", "die", "van"}
"""Small words that names of places and persons seldom hold."""


def _marked(statement: Statement, name: str, spots: list[int], taken: Sequence[tuple[int, int]]) -> str:
    """A statement with marks for the name and for the programmes that are known, their quotes and brackets gone."""
    text = statement.text
    marks = [(at, at + len(name), HERE) for at in spots]
    marks += [
        (max(b - statement.start, 0), e - statement.start, KNOWN)
        for b, e in taken
        if statement.start <= b and e <= statement.end
    ]
    for begin, end, mark in sorted(marks, reverse=True):
        text = text[:begin] + mark + text[end:]
    return re.sub(rf"[“\"‘']?({HERE})[”\"’']?(?![’']?s\b)(?:\s\([^()]{{2,60}}\))?(?:\s?[”\"])?", r"\1", text)


_PROGRAMME = re.compile(
    r"[“\"]?(?:Under|Through|With|In|Since)?\s?(?:The|the|This|this)\s(?:[a-z-]+\s)?(?:programme|program|scheme|"
    r"initiative|project|campaign|fund|facility|law|"
    r"plan|policy|strategy|drive|grant|subsidy|reform)\b|[^.;]{0,80}\bthe\s(?:programme|scheme|initiative|project)\b"
)


def _following(statement: Statement, text: str, told: Sequence[Statement]) -> str:
    """The next statement, where the name is what the one before begins with and the only one to go on about."""
    at = next(index for index, other in enumerate(told) if other is statement)
    following = told[at + 1] if at + 1 < len(told) else None
    if following is None or KNOWN in text or following.kind not in ("sentence", "item", "field"):
        return ""
    return following.text if _SUBJECT.match(text) else ""


_SUBJECT = re.compile(rf"\W*(?:(?:[Tt]he|What\sis(?:\sthe)?|Thanks\sto(?:\sthe)?|Under(?:\sthe)?)\s)?{HERE}")
_OF_IT = re.compile(r"^\W*(?:It|This)(?=\s)")
_ASIDE = re.compile(
    rf"{HERE}(?:\s?[—–]\s[^—–;]{{2,90}}\s?[—–]|,\s[^,;]{{2,90}},|,\s[^.;]{{2,110}},)(?=\s(?:is|are|was|were|has|"
    rf"had|will|would|pays|gives|covers|runs?|aims|seeks|kick|beg|start|open|clos|end|expire|replac))"
)
"""What stands between a name and what is said of it."""


_AMID = re.compile(r"[A-Z][\w’'-]*,?\s(?:and|of|for|&|on)\s$")
"""What stands before the rest of a longer name."""


_BODY_GOES_ON = re.compile(r",\s(?:[A-Z][\w’'-]*(?:\s|,\s)){1,5}and\s(?:[A-Z][\w’'-]*\s){0,3}[A-Z][a-z]+")
"""What follows the first words of an office: ', Transport and Trade Board'."""


def _candidates(
    told: Sequence[Statement],
    taken: Sequence[tuple[int, int]],
    small: set[str],
    place: Callable[[str], bool],
) -> Iterator[str]:
    """The capitalised phrases of a text that may name a programme, each once."""
    seen: set[str] = set()
    for statement in told:
        words = words_of(statement.text)
        if statement.kind in ("title", "heading") and in_capitals(words) and not statement.text.endswith("?"):
            continue
        index = 0
        while index < len(words):
            run = _run(statement.text, words, index)
            if not run:
                index += 1
                continue
            index += len(run)
            begin, end = statement.start + run[0].start, statement.start + run[-1].end
            if any(b < end and begin < e for b, e in taken):
                continue
            ahead = statement.text[: run[0].start]
            if _AMID.search(ahead) and not any(
                end == statement.start + len(ahead.rstrip(" &").removesuffix(" and")) for _, end in taken
            ):
                continue  # 'the Ministry of Water and Rural Roads'
            name = statement.text[run[0].start : run[-1].end]
            if _BODY_GOES_ON.match(statement.text, run[-1].end):
                continue
            if run[-1].possessive:
                name = name[: len(name) - len(run[-1].text) + len(run[-1].plain)]
            if name not in seen and _may_be(run, name, small, place):
                yield name
            seen.add(name)


_JOINS = frozenset({"of", "for", "on", "to"})


def _run(text: str, words: list[Word], index: int) -> list[Word]:
    """The words of a name that begins at ``index``: capitals, and small words that a capital follows."""
    first = words[index]
    opens = first.plain in function_words("prepositions") | _OPENING
    if not first.capital or (stops_name(first) and not _counts(words, index)) or (not index and opens):
        return []
    run = [first]
    at = index + 1
    while len(run) == 1 and _counts(words, index) and at < len(words) and words[at].plain in _NUMBERS:
        run.append(words[at])
        at += 1
    while at < len(words):
        word = words[at]
        if text[run[-1].end : word.start] not in (" ", "\u00a0") or run[-1].possessive:
            break
        number = _NUMBER.match(text, word.start) if len(run) > 1 or not _is_money(first.text) else None
        last = word.text in _LAST
        local = run[0].capital and not word.text.isascii() and word.text not in _LOANED
        if number or last or local or (word.capital and not stops_name(word)):
            run.append(word)
            at += 1
            if number:
                break
            continue
        follow = words[at + 1] if at + 1 < len(words) else None
        joins = word.text in _JOINS | FOREIGN_SMALL or (
            word.text == "and" and len(run) > 2 and run[-2].text in ("for", "of", "on")
        )
        article = follow is not None and word.text in _JOINS and follow.text in ("the", "a", "la", "el", "los")
        if article:
            follow = words[at + 2] if at + 2 < len(words) else None
        stop = at + (3 if article else 2)
        if word.text == "to" and not (follow is not None and _is_deed([follow])):
            break
        numbered = (
            follow is not None and word.text == "for" and re.match(r"\d\d+(?!\s[a-z]|[\w.,])", text[follow.start :])
        )
        if not joins or follow is None or not (numbered or (follow.capital and not stops_name(follow))):
            break
        if text[word.start : follow.end].count(" ") != stop - at - 1:
            break
        run += words[at:stop]
        at = stop
    return run


_OPENING = word_set("thanks according due owing prior subject similar next close compared contrary relative pursuant")
"""What opens a sentence with 'to' behind it."""
_ADOPTED = word_set("framework contribution agreement")
"""What is a programme only where a text says that somebody takes it up."""
_STATES = word_set("commonwealth crown state union confederation")
_NUMBERS = word_set("hundred thousand million billion")
_LAST = frozenset({"One", "Two", "Three", "All", "Now", "First"})
"""Words that open sentences, and names only end in: 'Blue Coast One'."""
_LOANED = word_set("café cafés naïve façade façades élite élites née déjà résumé fiancé cliché à é è ė")
"""Words with accents that English borrowed, or that are words of one letter."""


def _counts(words: list[Word], index: int) -> bool:
    """Whether a number opens a name: 'Two Million Wells'."""
    return index + 1 < len(words) and words[index + 1].text in ("Hundred", "Thousand", "Million", "Billion")


_NUMBER = re.compile(r"(?:\d{1,4}|\d\.\d)(?![\w–-]|[.,]\d|\s?%|\s(?:million|billion|trillion|crore|lakh|per))")


def _is_money(word: str) -> bool:
    """Whether a word or the letters before its digits are the sign or code of a currency: 'KES', 'Rs.9'."""
    letters = re.match(r"[A-Za-z$]*", word)
    plain = (letters.group() if letters else "").casefold()
    return plain in _moneys()


@cache
def _moneys() -> frozenset[str]:
    known = (form for c in currencies().values() for form in (c.code, *c.forms, *c.signs))
    return frozenset(form.casefold().strip(".") for form in known) | frozenset(currency_nouns())


_PARTS = word_set(
    "component vote phase part annex table chapter section head item schedule article category tier level stage lot "
    "package output result outcome pillar priority goal target objective line no figure box round year group class "
    "grade window step volume page question demand action measure clause paragraph division title rule paper lane "
    "gate unit block route flight"
)
"""What is counted in a text and takes a number behind it."""


_COUNTED = re.compile(
    rf"(?:^|\s)(?:sub-?)?(?:{'|'.join(_PARTS)})s?[\s-](?:[\dIVX]+[A-Z]?(?:\.\d+)*|[A-Z])$", re.IGNORECASE
)


@cache
def _foreign_heads() -> frozenset[str]:
    return frozenset(word for word, row in heads().items() if row["first"] == "2")


_STRETCH = re.compile(r"[A-Z][\w’'-]+(?:[–—][A-Z][\w’'-]+)+")
"""What lies between places: 'Lima–Callao'."""


def _may_be(run: list[Word], name: str, small: set[str], place: Callable[[str], bool]) -> bool:
    """Whether a phrase is written as a name that is no body, place, person or paper."""
    capitals = [word for word in run if word.capital]
    if len(run) > _LONGEST or not name[0].isalpha() or (_is_money(run[0].text) and re.search(r"\d", name)):
        return False
    if singular(run[-1].plain) in SETTABLE | _ADOPTED or "–" in name or run[0].plain in _STATES:
        return False  # bodies and what is adopted, which other rules read, ways between two places, and states
    parts = [part for word in capitals for part in word.plain.split("-")]
    if any(singular(part) in BODIES for part in parts) or name.casefold() in AGENCIES or head_of(run[-1]) == "system":
        return False
    if (
        (name.isupper() and len(run) > 1)
        or re.fullmatch(r"[A-Z]{2,}s", name)
        or (head_of(run[0]) and run[0].plain not in _foreign_heads())
    ):
        return False
    if (singular(run[0].plain) in _PARTS and len(capitals) < 2) or _COUNTED.search(name):
        return False
    if PLAIN_HEADING.match(name) or only_layout(name) or _STRETCH.fullmatch(name):
        return False
    if place(name.casefold()) or all(place(word.plain) or word.text[0].isdigit() for word in capitals):
        return False
    if any(end - start == len(name) for start, end, *_ in find_places(name)):
        return False
    told = telling_words(capitals, place)
    if len(run) > 1:
        return bool(told)
    return (
        bool(told) and len(name) > 2 and not {run[0].plain, singular(run[0].plain)} & small and head_of(run[0]) is None
    )
