"""The step for money whose programme no step before has found: its owner by where names stand around the amount.

What stands nearest goes first: the name that the clause gives a part in the money, the label that its line begins with,
what the paragraph speaks of, the heading or title that is a name, the office whose money the text tells. A headline
that is a clause and a word for the form of money own nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from trustetl.facts.budgets.titles import AT_A_GLANCE, PLAIN_HEADING, is_clause, titled
from trustetl.facts.budgets.told import Named, Told
from trustetl.facts.budgets.words import BODY_NOUN, BUDGET_ITSELF
from trustetl.facts.holders.by_holder import is_field
from trustetl.facts.holders.by_pronoun import subject_named
from trustetl.facts.holders.names_near import NAME, known, may_own, names_in, publishes
from trustetl.facts.language.heads import head_noun
from trustetl.facts.language.verbs import base_forms, noun_alike, verb_forms
from trustetl.facts.language.wordlists import SMALL_WORDS, singular
from trustetl.facts.names.named import Initiative

_ASIDE = r"(?:\s\([^()]*\))?"
_AWARDED = re.compile(
    rf"(?:^|[.:]\s)To\s+(?:the\s+)?(?:[a-z-]+\s+){{0,3}}{NAME}\s+(?:is|was|are|were|has\s+been|will\s+be|shall\s+be)\s+[a-z]+(?:ed|en)\s[^,;]{{0,40}}$"
)
"""'To the Reef Museum is awarded a grant of $9 million'."""
_FORM = (
    r"(?:grants?|loans?|credits?|contributions?|sums?|funds?|money|payments?|aid|support|financing|donations?|gifts?|"
    r"tranches?|advances?)"
)
_BEHIND = (
    re.compile(rf"^[^;.:]{{0,80}}?\s(?:under|as\s+part\s+of|in\s+support\s+of)\s+(?:the\s+|its\s+|our\s+)?{NAME}"),
    re.compile(
        rf"^(?:\s+(?:so\s+far|to\s+date|already|a\s+year|annually|this\s+year|last\s+year|in\s+total|altogether|more))*\s(?:for|into|on|behind|towards?)\s+(?:the\s+|its\s+)?{NAME}"
    ),
    re.compile(  # '$9 million grant from the Ocean Fund will support Mar Vivo'
        rf"^(?:\s(?:[a-z-]+\s){{0,2}}{_FORM})?(?:\s(?:from|by|of)\s[^,;:.]{{3,60}}?)?{_ASIDE}\s(?:(?:will|would|is|are|was|were|to|has|have|had|helps?|helped|going)\s)+"
        rf"(?:go\s+to|gone\s+to|back|support|supported|finance|financed|fund|funded|pay\s+for|paid\s+for|underpin|cover|help|launch|expand|extend|rescue|restart|kick-?start|complete|build|boost)\s+"
        rf"(?:the\s+)?{NAME}"
    ),
)
"""Where the owner of an amount stands behind it."""
_LABEL = re.compile(
    r"^\W*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+)?(?:The\s+)?(?P<name>[A-Z][^:–—|;.,]{2,70}?)(?:\s\([^()]*\))?\s*(?::|\s[–—-])\s"
)
_MONEY_WORDS = frozenset(
    "subsidy grant loan credit fund money cash portion part share sum amount rise increase cut reduction work pilot "
    "payment transfer support aid assistance tranche instalment installment advance item contribution spending "
    "expenditure outlay allocation finance financing guarantee cost budget phase stage round purpose project "
    "programme program scheme total rest remainder balance activity intervention measure equity capital "
    "component infusion injection commitment requirement implication".split()
)
"""Words for money and its form, or for a thing that only the text around it names."""
_BESIDE_MONEY = frozenset(
    "new special additional extra further first second third final own total initial remaining same said public state "
    "government central federal national soft direct supplementary targeted civil construction financial funding "
    "estimated net gross annual overall equity".split()
)


def by_place(n: Named, t: Told) -> None:
    """The owner of an amount that no programme of the text is known to have."""
    if n.name is not None and n.initiative is None and _only_above(n.name, t):
        n.name = None
    if t.row_label is not None or t.speech or n.own or n.compared or n.whose is not None or n.elsewhere:
        return
    if n.series is not None or n.body is not None or n.built is not None or t.respective is not None:
        return
    item = known(n.name, t)
    if item is not None and not _named_too_late(item, t):
        return
    here = n.name is not None and n.name in t.view.text and _ADVERBIAL.match(n.name) is None
    if n.name is not None and item is None and (n.bound or (n.name[:1].isupper() and here) or is_field(n.name)):
        return
    empty = n.name is None or item is not None or owns_nothing(n.name)
    owner = next(_in_clause(t), None)
    if owner is None and n.name is not None and not empty and not here:
        owner = _beside(n.name, t) or _named_surely(t, n.name)
    if owner is None and (empty or n.name is None or n.name[:1].islower()):
        taken_up = n.doer is not None and n.doer.text.casefold() == "it"
        owner = next(_around(t) if empty else _surely_about(t, taken_up=taken_up), None)
    if owner is None or owner == n.name or (n.name is not None and _short_for(owner, n.name, t)):
        return
    told = n.name is not None and n.name[:1].islower() and not empty and not _of_money(head_noun(n.name) or "")
    purpose = n.component or (n.name if told else None)
    n.initiative = known(owner, t)
    n.name, n.basis = n.initiative.name if n.initiative is not None else owner, "inferred"
    n.component = None if purpose is not None and purpose.casefold() in owner.casefold() else purpose


def _short_for(owner: str, name: str, t: Told) -> bool:
    """Whether one name is the short one of the other: 'Quay Railway (QR)'."""
    above = (*t.view.earlier, t.view.text, *t.view.statement.section, t.setting.title or "")
    return any(f"{name} ({owner})" in line or f"{owner} ({name})" in line for line in above)


def _named_too_late(item: Initiative, t: Told) -> bool:
    """Whether a programme is first named behind the next amount of the statement: 'Lima gives $9 million in aid and $4
    million under the Reef Plan'.
    """
    return t.view.until_money(t.figure.end) <= item.mentions[0][0] < t.view.end


def _named_surely(t: Told, name: str) -> str | None:
    """What a statement says that its money is for or whose it is, where only a headline that is no name is known."""
    if name not in {t.setting.title, *t.headings} or not _loose(name):
        return None
    return next(names_in(t.view.text, t, t.figure.start - t.view.start, least=2), None)


def _loose(words: str) -> bool:
    """Whether words are not written like a name: 'New boats for the coast'."""
    return any(w[:1].islower() and w not in SMALL_WORDS for w in re.findall(r"[\w’'&-]+", words))


def owns_nothing(name: str) -> bool:
    """Whether what an amount is said to belong to is no more than words for money or the beginning of a clause."""
    words = re.sub(r"\s(?:from|by|via)\s.*$", "", name).casefold().split()  # 'grant from Peru'
    plain = name[:1].islower() and _of_money(words[-1])
    return _ADVERBIAL.match(name) is not None or (plain and all(_of_money(w) or w in _BESIDE_MONEY for w in words))


def _only_above(name: str, t: Told) -> bool:
    """Whether a name is only a headline that tells something, or who published the text."""
    if AT_A_GLANCE.search(name):
        return True
    return name in {t.setting.title, *t.headings} and (is_clause(name) or publishes(name, t))


_ADVERBIAL = re.compile(
    r"(?:By|In|At|For|On|From|As|With|Under|To|After|Since|Until|Over|During|Of)\s[a-z]|(?:However|Meanwhile|Also|Still|Yet|Now|Then|Today|Instead)\b"
)
"""How no name begins, but a clause that leads into one: 'By contrast Lima'."""


def _of_money(word: str) -> bool:
    return word in _MONEY_WORDS or singular(word) in _MONEY_WORDS


def _beside(name: str, t: Told) -> str | None:
    """The name that a line begins with, below a line whose own name has its money: 'Reef Watch – $9 million' and below
    it 'Quay Watch – $4 million'.
    """
    above = t.latest
    if above is None or above.values.get("initiative") != name or above.values.get("component") is not None:
        return None
    return _label(t, sure=True) if 0 < t.view.start - above.end < _NEXT_LINE else None


_NEXT_LINE = 5


def _in_clause(t: Told) -> Iterator[str]:
    """The names to which the words beside an amount give it: '… will support the Reef Patrol', '… under Mar Vivo'."""
    ahead = t.view.slice(max(t.view.start, t.view.since_money(t.figure.start)), t.figure.start) + " "
    behind = t.view.text[t.figure.end - t.view.start : t.view.until_money(t.figure.end) - t.view.start]
    found = [m for m in (_AWARDED.search(ahead), *(pattern.match(behind) for pattern in _BEHIND)) if m is not None]
    yield from (match["name"] for match in found if may_own(match["name"], t))


def _around(t: Told) -> Iterator[str]:
    """The names around an amount that may own it, nearest first."""
    if (label := _label(t, sure=False)) is not None:
        yield label
    yield from names_in(t.view.text, t, t.figure.start - t.view.start)
    for sentence in reversed(t.view.earlier):
        name = subject_named(sentence)
        if name is not None and may_own(name, t):
            yield name
        else:
            yield from names_in(sentence, t)
    for line in _lines_above(t):
        if line == t.setting.title and t.holder is not None:
            yield t.holder  # whose paper it is goes before the matter of its title
        about = titled(line) if not is_clause(line) else None
        if about is not None and _names_thing(about, t, sure=line != t.setting.title):
            yield about
        yield from names_in(line, t, least=2)
    if t.holder is not None:
        yield t.holder


def _surely_about(t: Told, *, taken_up: bool) -> Iterator[str]:
    """The names that the line of an amount with a purpose, what 'it' takes up (``taken_up``) and the lines above
    are.
    """
    if (label := _label(t, sure=True)) is not None:
        yield label
    name = subject_named(t.view.earlier[-1]) if taken_up and t.view.earlier else None
    if name is not None and may_own(name, t):
        yield name
    for line in _lines_above(t):
        about = titled(line) if not is_clause(line) else None
        if about is not None and _is_thing(about) and _names_thing(about, t, sure=True):
            yield about


def _is_thing(words: str) -> bool:
    """Whether a line is the short name of a thing and no office, field or matter: 'Ica Coast Patrol'."""
    small = SMALL_WORDS & set(words.split())
    short = len(words.split()) < _LONG and "," not in words
    return not small and short and not BODY_NOUN.search(words) and not is_field(words.lower())


_LONG = 6


def _lines_above(t: Told) -> list[str]:
    """The headings over an amount and the title, nearest first, without those that only say what text follows."""
    lines = (*reversed(t.view.statement.section), t.setting.title or "")
    return [
        line for line in lines if line and not line.isupper() and not publishes(line, t) and _LAYOUT.match(line) is None
    ]


_LAYOUT = re.compile(rf"\W*[(\[]|(?:{PLAIN_HEADING.pattern})", PLAIN_HEADING.flags)
"""Lines in brackets, and those that only say what text follows."""


def _label(t: Told, *, sure: bool) -> str | None:
    """The name of a thing that the line of an amount begins with, before a colon or dash."""
    label = _LABEL.match(t.view.slice(t.view.start, t.figure.start) + " ")
    if label is None or PLAIN_HEADING.match(label["name"]) or not _names_thing(label["name"], t, sure=sure):
        return None
    return None if _ACTS & set(label["name"].split()) else label["name"]


_ACTS = (base_forms() | verb_forms()) - noun_alike()


def _names_thing(words: str, t: Told, *, sure: bool) -> bool:
    """Whether a label or heading is the name of a thing, by its capitals where ``sure`` asks for it."""
    if not may_own(words, t) or is_clause(words) or words.isupper() or BUDGET_ITSELF.match(words):
        return False
    found = re.findall(r"[\w’'&-]+", words)
    capitals = [w for w in found if w[:1].isupper()]
    return not sure or (len(capitals) > 1 and not _loose(words))
