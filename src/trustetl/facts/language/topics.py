"""What a figure is about: the cue word that stands nearest to it in the grammar of its statement.

A number is a budget in one sentence and a market size in the next. The places are tried in order of how strongly
English
binds them to the figure: the noun it is 'of', the noun behind it, the predicate it is subject of, the nearest noun or
verb before
it, the label, the words behind it, the headings above, and at last what the statement before was about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from trustetl.facts.language.trade_words import ABROAD, trade_words
from trustetl.facts.language.view import HEDGES, PREPOSITIONS, Phrase, View
from trustetl.lexicon import rows_of
from trustetl.model import Figure

PURPOSES = frozenset({"credit", "market", "output", "tax", "price", "income"})
TRADE = frozenset({"import", "export", "trade", "balance", "supply"})
WEAK_RULES = frozenset({"<figure> … <cue>", "<figure> worth", "heading over <figure>", "topic of the statement before"})
"""The rules of anchors that stand away from their figure, so that other wording may say more of it."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A word of the lexicon, where it stands, what it speaks of and as what part of speech."""

    start: int
    end: int
    words: str
    topic: str
    part: str


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a figure is about and why: the topic, the rule that said so, the cue and the noun phrase around it."""

    topic: str | None
    rule: str
    cue: Cue | None = None
    noun: Phrase | None = None


def _plural(words: str) -> str:
    if words.endswith("s"):
        return re.escape(words)
    if re.search(r"[^aeiou]y$", words):
        return re.escape(words[:-1]) + "(?:y|ies)"
    return re.escape(words) + ("(?:es)?" if re.search(r"(x|ch|sh)$", words) else "s?")


@lru_cache(maxsize=1)
def _lexicon() -> tuple[re.Pattern[str], dict[str, tuple[str, str]], re.Pattern[str]]:
    entries: dict[str, tuple[str, str]] = {}
    patterns: list[str] = []
    for row in sorted(rows_of("cues"), key=lambda r: (-len(r["cue"]), r["cue"], r["part"])):
        cue = row["cue"]
        pattern = re.escape(cue) if row["part"] == "verb" else _plural(cue)
        patterns.append(pattern.replace(r"\ ", r"\s+"))
        entries.setdefault(cue, (row["topic"], row["part"]))
    cues = re.compile(r"(?<![\w-])(?:" + "|".join(dict.fromkeys(patterns)) + r")(?!\w)", re.IGNORECASE)
    phrases = sorted((row["phrase"] for row in rows_of("blockers")), key=len, reverse=True)
    blockers = re.compile(
        r"\b(?:" + "|".join(re.escape(p).replace(r"\ ", r"\s+") for p in phrases) + r")\b", re.IGNORECASE
    )
    return cues, entries, blockers


def _entry(words: str, entries: dict[str, tuple[str, str]]) -> tuple[str, str]:
    low = " ".join(words.lower().split())
    for form in (low, low[:-1], low[:-2], low[:-3] + "y"):
        if form in entries:
            return entries[form]
    return ("", "noun")


_AMOUNT_BEHIND = re.compile(
    r"\s+(?:(?:about|some|nearly|over|up\s+to|another)\s+)?(?:[A-Z]{0,3}\s?[$€£¥₹]|[A-Z]{1,3}[a-z]{0,2}\.?\s?\d|\d)"
)
_PROMOTED = re.compile(
    r"\b(?:promot(?:ion|ing)|support(?:ing)?|facilitat(?:ion|ing)|inspection|certification|assistance|incentives?|subsid(?:y|ies)|preparation|"
    r"marketing|publicity)\s+(?:of|for|to)\s+(?:the\s+)?(?:[\w-]+\s+)?$",
    re.IGNORECASE,
)
"""What is done for trade and is none: 'Promotion of exports'."""


_IN_A_NAME = re.compile(
    r"(?:[\s-]+(?:(?:and|of|for|&)\s+)?[A-Z][\w’'-]*){0,3}?[\s-]+(?:Bank|Bureau|Board|Authority|Agency|Council|Corporation|Commission|"
    r"Administration|Inspectorate|Guarantee|Institute|Fund|Office|Department|Ministry|Association|Federation|Scheme|"
    r"Mission|Programme|Program)\b"
)
"""Behind a word of trade that belongs to the name of a body: 'Export-Import Bank', 'Trade Promotion Board'."""
_COMES_IN = re.compile(
    r"\b(?P<noun>shipments|deliveries|arrivals|supplies|cargoes|consignments|sales|inflows)\s+(?:of\s+[^,;:.\d]{3,40}?\s+)?"
    r"(?:coming\s+(?:in\s+)?)?from\s+(?:abroad|overseas|elsewhere|(?:other|foreign|third)\s+(?:countries|suppliers|sources|producers))\b",
    re.IGNORECASE,
)
"""What comes in from abroad, whatever its noun tells elsewhere: 'shipments from abroad'."""
_DEALT_ABROAD = re.compile(
    rf"\b(?:(?P<bought>purchases|purchasing|buying|orders)|(?P<sold>sales|deliveries|takings))\s+(?:of\s+[^,;:.\d]{{3,40}}?\s+)?"
    rf"(?:made\s+)?(?:{ABROAD.pattern})",
    re.IGNORECASE,
)
"""Trade told by nouns that elsewhere tell of dealings at home: 'purchases of tin from third countries'."""


def cues_in(text: str, offset: int = 0, masked: Sequence[tuple[int, int]] = ()) -> tuple[Cue, ...]:
    """The cue words of a text, in order, except inside fixed expressions that mean something else and inside
    ``masked`` spans.
    """
    cues, entries, blockers = _lexicon()
    taken = [*masked, *((m.start() + offset, m.end() + offset) for m in blockers.finditer(text))]
    found = []
    for match in cues.finditer(text):
        start, end = match.start() + offset, match.end() + offset
        topic, part = _entry(match.group(), entries)
        # the blockers about taxes on trade still speak of a tax
        if any(a < end and start < b for a, b in taken) and topic not in {"tax", "receipts"}:
            continue
        if match.group().lower() == "reserves" and _AMOUNT_BEHIND.match(text[match.end() :]):
            topic, part = "budget", "verb"  # 'the budget law reserves Rs 9 crore for'
        if topic in TRADE and _PROMOTED.search(text[: match.start()]):
            continue
        if topic in TRADE and match.group()[0].isupper() and not text.isupper() and _IN_A_NAME.match(text, match.end()):
            continue
        if topic == "receipts" and part == "verb" and re.match(r"\s+(?:to|from|by)\b", text[match.end() :]):
            continue  # 'exports are to be raised to …' is a movement, no income
        if topic:
            found.append(Cue(start, end, match.group().lower(), topic, part))
    for match in _COMES_IN.finditer(text):
        start, end = match.start("noun") + offset, match.end("noun") + offset
        found = [cue for cue in found if cue.end <= start or cue.start >= end]
        found.append(Cue(start, end, match["noun"].lower(), "import", "noun"))
    for match in _DEALT_ABROAD.finditer(text):
        start = match.start() + offset
        noun = match["bought"] or match["sold"]
        if not any(cue.start <= start < cue.end and cue.topic in TRADE for cue in found):
            topic = "import" if match["bought"] else "export"
            found = [cue for cue in found if cue.start != start]
            found.append(Cue(start, start + len(noun), noun.lower(), topic, "noun"))
    return tuple(sorted(found, key=lambda cue: cue.start))


def _inside(cues: Sequence[Cue], phrase: Phrase | None) -> Cue | None:
    """The last strong noun cue inside a phrase (the head of an English noun phrase stands last)."""
    if phrase is None:
        return None
    hits = [c for c in cues if phrase.start <= c.start and c.end <= phrase.end and c.part != "weak"]
    received = [c for c in hits if c.topic == "receipts" and c.part == "noun"]
    if received and hits[-1].topic == "budget":
        return received[-1]  # 'total revenue and grants' come in, whatever a grant is elsewhere
    return _last(hits) if hits else None


def _last(hits: Sequence[Cue]) -> Cue:
    """The last cue, or the flow of trade that it counts: 'export earnings'."""
    if len(hits) > 1 and hits[-2].topic in {"import", "export"} and hits[-1].words in trade_words("flow_measure"):
        return hits[-2] if hits[-1].start - hits[-2].end <= 1 else hits[-1]
    return hits[-1]


def _before_hedges(view: View, i: int) -> int:
    j = i - 1
    while j >= 0 and (
        (view.tokens[j].low in HEDGES | {"currently", "now"} and view.tokens[j].low not in {"of", "at", "to", "worth"})
        or (view.word_at(j) == "at" and view.word_at(j + 1) in {"least", "most"})
        or (view.word_at(j) == "to" and view.word_at(j - 1) == "up")
        or (view.word_at(j) in {"no", "not"} and view.word_at(j + 1) in {"more", "less", "fewer"})
    ):
        j -= 1
    return j


def noun_of(view: View, i: int) -> Phrase | None:
    """The noun phrase that a figure is 'of' or 'worth': 'an outlay of about …', 'goods worth …'."""
    j = _before_hedges(view, i)
    if view.word_at(j) in {"of", "worth"} or (
        view.word_at(j) == "at" and j and not view.is_verb(j - 1) and not view.word_at(j - 1).endswith("ed")
    ):
        return view.noun_before(j)
    if any(view.word_at(k) in AMOUNTING for k in range(max(j, 1), i)) and view.tokens[j].is_word:
        j += view.word_at(j) not in AMOUNTING
        return view.noun_before(j) if not view.is_verb(j - 1) else None
    return None


AMOUNTING = frozenset("exceeding totalling totaling surpassing numbering averaging topping nearing approaching".split())
"""Participles between a noun and its amount: 'investment exceeding $9 billion'."""


def noun_behind(view: View, i: int) -> Phrase | None:
    """The noun phrase that a figure qualifies: '… consumer goods exports', '…-crore scheme', '… in grants', '… of
    investment'.
    """
    if view.word_at(i + 1) == "(" or (i + 1 < len(view.tokens) and view.tokens[i + 1].text == "("):
        # 'a 9-billion-real ($2 billion) programme': the same amount in another currency stands between
        inside = view.tokens[i + 2].figure if i + 3 < len(view.tokens) else None
        if inside is not None and inside.kind == "money" and view.tokens[i + 3].text == ")":
            i += 3
    direct = view.noun_after(i, chain=False)
    if direct is not None and view.tokens[direct.first].start - view.tokens[i].end <= 2:
        return direct
    if view.word_at(i + 1) in {"of", "in", "worth"}:
        j = i + 2 if view.word_at(i + 2) == "of" else i + 1
        return view.noun_after(j, chain=False)
    return None


def _whose_goods(view: View, cues: Sequence[Cue]) -> Cue | None:
    """The flow of trade within whose 'of' phrase the last cue stands: 'exports of seeds and plants were worth …'."""
    last = cues[-1]
    flows = [c for c in cues[:-1] if c.topic in {"import", "export"} and c.part == "noun"]
    if not flows or last.topic in TRADE:
        return None
    first = next(k for k, t in enumerate(view.tokens) if t.start >= flows[-1].end)
    stop = next(k for k, t in enumerate(view.tokens) if t.end >= last.end)
    inside = view.word_at(first) == "of" and not any(
        view.is_verb(k) or view.tokens[k].figure is not None or view.word_at(k) in PREPOSITIONS - {"of"}
        for k in range(first + 1, stop + 1)
    )
    return flows[-1] if inside else None


_COMES_TO = re.compile(
    r"\b(?:cost|costs|earned|earns?|fetched|fetches|brought\s+in|brings?\s+in|yielded|yields?|generated|netted|made)\s+(?:(?:us|it|them|the\s+\w+)\s+)?$"
)


def _flow_of_verb(view: View, cues: Sequence[Cue]) -> Cue | None:
    """The flow of trade that is the subject of a verb of cost or gain: 'exports of pumps earned …'."""
    flow = next((c for c in reversed(cues) if c.topic in {"import", "export"} and c.part == "noun"), None)
    if flow is None or cues[-1].topic in TRADE:
        return None
    behind = view.text[flow.end - view.start : cues[-1].end - view.start] + " "
    told = _COMES_TO.search(behind)
    begun = behind[: told.start()] if told is not None else ","
    return None if re.search(r"[,;:.]|\d|\b(?:which|that|and|while|but)\b", begun) else flow


_ON = re.compile(r"\s+(?:on|for|in)\s+(?:the\s+|this\s+|that\s+|its\s+)?(?:[\w-]+\s+){0,2}")


def _spent_on(view: View, cues: Sequence[Cue]) -> Cue | None:
    """The noun for money whose 'on the' phrase the last cue ends: 'spending on the sector was …'."""
    if len(cues) < 2 or cues[-2].topic != "budget" or cues[-2].part != "noun" or cues[-1].topic in TRADE | {"budget"}:
        return None
    between = view.text[cues[-2].end - view.start : cues[-1].start - view.start]
    return cues[-2] if _ON.fullmatch(between) else None


def predicate(view: View, i: int, cues: Sequence[Cue]) -> Cue | None:
    """The cue verb that a figure is subject of: '… was sold', '… will be spent on', '… has been provided'."""
    if not view.word_at(i + 1) or not view.is_verb(i + 1):
        return None
    end = min(i + 6, len(view.tokens)) - 1
    reach = (view.tokens[i].end, view.tokens[end].end)
    for cue in cues:
        if reach[0] <= cue.start < reach[1]:
            between = view.slice(view.tokens[i].end, cue.start).lower().split()
            if all(
                w
                in {
                    "is",
                    "was",
                    "were",
                    "are",
                    "be",
                    "been",
                    "has",
                    "have",
                    "had",
                    "will",
                    "would",
                    "to",
                    "being",
                    "also",
                    "additionally",
                }
                for w in between
            ):
                return cue
    return None


def find_anchor(
    view: View,
    figure: Figure,
    cues: Sequence[Cue],
    headings: Sequence[str] = (),
    inherited: str | None = None,
) -> Anchor:
    """What a figure is about.

    ``cues`` are those of the view's statement; ``headings`` the headings above, nearest last; ``inherited`` the
    topic of the statement before in the same paragraph.
    """
    i = view.index[figure]
    noun = noun_of(view, i)
    cue = _inside(cues, noun)
    if cue is not None:
        return Anchor(cue.topic, "<noun> of <figure>", cue, noun)
    behind = noun_behind(view, i)
    cue = _inside(cues, behind)
    if cue is not None:
        return Anchor(cue.topic, "<figure> <noun>", cue, behind)
    cue = predicate(view, i, cues)
    if cue is not None:
        return Anchor(cue.topic, "<figure> is <verb>", cue)
    body = view.statement.body if view.statement.label and view.statement.body <= figure.start else view.start
    before = [c for c in cues if c.end <= figure.start and c.start >= max(view.start, body) and c.part != "weak"]
    if before:
        cue = _whose_goods(view, before) or _spent_on(view, before) or _flow_of_verb(view, before) or _last(before)
        return Anchor(cue.topic, "<cue> … <figure>", cue, view.noun_before(i))
    label = view.statement.label
    if label:
        hits = [c for c in cues_in(label) if c.part != "weak"]
        above = [c for h in headings[-1:] for c in cues_in(h) if c.part != "weak"]
        if (
            above
            and above[-1].topic == "budget"
            and above[-1].part == "noun"
            and figure.kind == "money"
            and (
                not hits
                or hits[-1].topic in PURPOSES
                or (hits[-1].topic == "investment" and not hits[-1].words.startswith("invest"))
            )
        ):
            # under 'Components and allocation' a label names what the amount is for
            return Anchor("budget", "heading over <label>: <figure>", above[-1])
        if hits:
            cue = _last(hits)
            return Anchor(cue.topic, "label: <figure>", cue)
    after = [c for c in cues if c.start >= figure.end and c.part != "weak"]
    if view.word_at(i + 1) in {"for", "to", "as", "towards"}:
        # '… for compute capacity' names what the amount is for, not what it is
        for heading in reversed(headings):
            hits = [c for c in cues_in(heading) if c.part != "weak"]
            if hits:
                return Anchor(hits[-1].topic, "heading over <figure>", hits[-1])
    if after and after[0].start - figure.end < 60:
        return Anchor(after[0].topic, "<figure> … <cue>", after[0])
    weak = [c for c in cues if c.part == "weak"]
    if weak:
        return Anchor(weak[0].topic, "<figure> worth", weak[0], noun)
    for heading in reversed(headings):
        hits = [c for c in cues_in(heading) if c.part != "weak"]
        if hits:
            return Anchor(hits[-1].topic, "heading over <figure>", hits[-1])
    if inherited in TRADE and _of_people(view, i):
        return Anchor(None, "no cue", None, noun)
    return Anchor(inherited, "topic of the statement before" if inherited else "no cue", None, noun)


_PEOPLE = frozenset(
    "people farmers growers workers households families citizens fishers fishermen women men youths students patients "
    "passengers residents villagers employees labourers smallholders herders pensioners taxpayers migrants".split()
)


def _of_people(view: View, i: int) -> bool:
    """Whether a figure is what people earn, spend or get, which is no trade though the sentence before told of it: '…
    worth $9 million. The growers earned $3 million.'
    """
    subject = view.subject(i)
    return subject is not None and not _PEOPLE.isdisjoint(subject.text.lower().split())
