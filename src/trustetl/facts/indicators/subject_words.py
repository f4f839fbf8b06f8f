"""Words that name what a figure measures: which phrases name something, and what short ways of telling stand for."""

from __future__ import annotations

import re

from trustetl.facts.language.clauses import ANAPHORA, clause_of, over_hedges, subject_of_clause, verb_at
from trustetl.facts.language.measuring import DEGREES, MEASURES
from trustetl.facts.language.moved import moved_object
from trustetl.facts.language.period_bases import is_base
from trustetl.facts.language.tenses import nominal
from trustetl.facts.language.tokens import is_adverb
from trustetl.facts.language.topics import noun_behind
from trustetl.facts.language.value_periods import is_value
from trustetl.facts.language.verbs import deeds
from trustetl.facts.language.view import ARTICLES, AUXILIARIES, HEDGES, PREPOSITIONS, Phrase, View
from trustetl.lexicon import function_words, scales
from trustetl.model import Figure

NUMBER_WORDS = function_words("number_words")
ADVERBS = function_words("adverbs")
EMPTY = function_words("empty_subjects")
QUANTITY_WORDS = re.compile(
    r"^(?:(?:sets?|fix(?:es|ed)|gives?|has)\s+(?:an?|the|its)\s+|an?\s+)?"
    r"(?:(?:modest|sharp|strong|slight|steep|robust|healthy|marginal|huge|further|remarkable|impressive|significant|"
    r"substantial|sizeable|mere|net|current|present|existing|previous|earlier|all-time|record)\s+)*(?:peak|trough|bar|high|low|target|goal|estimate|estimated|figure|level|total|sum|amount|number|rate|level|rise|"
    r"increase|decrease|reduction|jump|surge|gain|contraction|growth|decline|fall|drop|share|average|maximum|minimum|further|"
    r"more)(?:\s+of)?$",
    re.IGNORECASE,
)


SHARE_OF = re.compile(
    r"^(?:[\d.,]+\s?(?:%|per\s?cent)\s+of\s+(?:the\s+|all\s+)?|"
    r"(?!(?:19|20)\d\d\b)\d[\d.,]*\s+(?:(?:thousand|million|billion|trillion|lakh|crore)\s+)?(?=[a-z])|"
    r"(?:short|ahead|shy|in\s+excess|north|south)\s+of\s+(?:(?:its|their|the|an?|our)\s+)?)",
    re.IGNORECASE,
)
"""What counts a thing that another figure is of: '41% of villages', '900 cooks'."""
LED_BY_DEED = re.compile(r"^\w+ing\s+(?:an?|the)\s+(?=(?:estimated|average|total|sum|amount|maximum|minimum)\b)")
"""The deed before a word of measure: 'losing an average' names nothing."""
OF_MONEY = re.compile(r"(?<=\w)\s+(?:(?:with\s+an?\s+\w+\s+)?of|over|above|earning)\s+(?:[A-Z]{1,3})?[$€£¥₹`]\s?\d.*$")
"""What tells the size of a thing: 'pensioners with an income of $900 or more' are pensioners."""


_SOME_PLACES = re.compile(
    r"(?:the\s+)?(?:states|provinces|districts|regions|counties|municipalities|departments|towns|cities|islands|villages)\s+of\s+[A-Z]"
)


def usable(phrase: Phrase | None, *, whole: bool = False) -> str | None:
    """The words of a phrase if they name something; 'growth' does where it is a ``whole`` subject or object."""
    if phrase is None:
        return None
    text = re.sub(
        r"^[Nn]o\s+(?=[a-z])", "", _OPENER.sub("", phrase.text.strip(" ,.;:-–()"))
    )  # 'No port can get more than …'
    text = SHARE_OF.sub("", OF_MONEY.sub("", text))
    text = re.sub(
        r"(?<=\w)\s+(?:in|on|of|at|for|by|with|from|among|between|under|over|to|into|through)$",
        "",
        LED_BY_DEED.sub("", text),
    )
    if re.match(r"[\d.,]+\s?(?:%|per\s?cent)\s+in\b", text) or text.lower().startswith("percentage points"):
        return None  # '85% in less developed regions'
    text = re.sub(r"(?<=\w),?\s+(?:and|or|but)$", "", text)
    if re.match(r"(?:I|[Ww]e|[Yy]ou|[Hh]e|[Ss]he|[Tt]hey|It)\b", text) or re.search(r"\s(?:them|us|him|me)$", text):
        return None
    if _NO_THING.fullmatch(text) or _SUM.fullmatch(text):
        return None
    if re.fullmatch(r"(?:those|still|yet|now|also|only|already)\s+\w+(?:ing|ed)", text):
        return None  # 'Of those still waiting, 87 …'
    if text[:1] in "$€£¥₹" and text.split()[-1] in PREPOSITIONS:
        return None
    text = re.sub(r"(?<=\w)\s+(?:(?:used|is|are|was|were|wants?|plans?|hopes?)\s+)?to(?:\s+be)?$", "", text)
    if _SOME_PLACES.match(text):
        return None  # 'restore 40 ha in the districts of Ica and Puno'
    if _TERMS.fullmatch(text):
        return None  # 'grew by 9% in real terms'
    if text.lower() in PLANNED:
        return None  # 'works on 96 km of the planned 287 km'
    words = [w for w in re.findall(r"[\w’'-]+", text.lower()) if w not in EMPTY and not (w.isdigit() or is_adverb(w))]
    if re.search(
        r"^(?:the\s+)?(?:(?:last|previous|current|next|coming|same|first|second|third|"
        r"base)\s+)?(?:\w+\s+)?(?:year|years|month|quarter|decade|period|week)$",
        text,
        re.IGNORECASE,
    ):
        return None
    if not words or (QUANTITY_WORDS.match(text) and not (whole and text.lower() in {"growth", "production"})):
        return None
    return text


_OPENER = re.compile(
    r"^(?:meanwhile|likewise|moreover|besides|similarly|consequently|accordingly|however|furthermore|additionally|thus|"
    r"hence|therefore|nevertheless|nonetheless|subsequently|conversely|indeed)(?:\s+(?=\w)|$)",
    re.IGNORECASE,
)
"""What opens a sentence without a comma behind it: 'Meanwhile boat sales rose'."""
_NO_THING = re.compile(
    r"according|plus|(?:in\s+)?(?:order|excess)|(?:in\s+(?:addition|total|all|return|turn|contrast|comparison|practice|particular|general)|so\s+far|to\s+date|until\s+now|"
    r"(?:as\s+a|in)\s+result|at\s+(?:present|least|first|last)|on\s+(?:current|average)|of\s+course|it|them|him|her|my|our|your)?"
    r"(?:sel(?:f|ves))?|be|been|being|working|complete[d]?|now\s+\w+s",
    re.IGNORECASE,
)
"""Adverbials, reflexives and verbs, which name nothing that is measured."""
_SUM = re.compile(r"(?:[A-Z]{1,3})?[$€£¥₹]?\s?\d[\d.,]*\s*(?:thousand|million|billion|trillion|lakh|crore|bn|%)?")
"""An amount, which measures nothing but what another names."""
_TERMS = re.compile(r"(?:in\s+)?(?:[a-z]+[- ]){1,2}terms|(?:constant|current)\s+prices", re.IGNORECASE)
_MEASURES = re.compile(r"(?:value|volume|quantity|weight|tonnage|number)", re.IGNORECASE)
"""How something is measured, which is nothing that is measured."""
PLANNED = function_words("planned_participles") | {"approved", "sanctioned", "required", "needed", "agreed"}

WHOLES = re.compile(
    r"^(?:the\s+)?(?:GDP|GNI|GNP|GVA|gross\s+\w+\s+\w+|national\s+income|total)(?:\s+(?:an?|per)\s+year)?$",
    re.IGNORECASE,
)
"""What a country's debts and spending are told as a share of."""


def qualified(view: View, i: int) -> Phrase | None:
    """The noun phrase that a figure qualifies, where it is more than a degree ('long', 'lower')."""
    if view.text[view.tokens[i].end - view.start :][:1] == "-":
        return None  # the rest of a unit
    found = noun_behind(view, i)
    if found is not None and view.word_at(i + 1) == "in" and _MEASURES.fullmatch(found.text):
        return None  # 'Output fell 2% in volume'
    if found is not None and view.word_at(i + 1) == "of" and WHOLES.match(found.text):
        return None  # 'In 2024 it was 1.9% of GDP'
    if found is not None and found.text.lower().startswith("own "):
        return None  # 'The group is to invest $9 million of its own money'
    if found is not None and view.word_at(i + 1) == "in" and leads_where(view, i, found):
        return None  # 'Unemployment fell to 7% in Lima', 'A litre costs $1.20 in most towns'
    if found is not None and (changed := changed_things(view, i)) is not None:
        return changed
    if found is None or view.word_at(found.first) in DEGREES or verb_at(view, found.first):
        return None
    return found


def leads_where(view: View, i: int, found: Phrase) -> bool:
    """Whether 'in' behind the value at ``i`` leads to where it holds, not to what it is made of ('$9 million in
    grants').
    """
    if _SOME_PLACES.match(view.text[found.start - view.start :]):
        return True  # 'It will plant 40 ha in the districts of Ica and Puno'
    subject = subject_of_clause(view, i)[0]
    if subject is None or usable(subject, whole=True) is None:
        return False
    named = view.tokens[found.first].text[:1].isupper()
    placed = any(view.word_at(k) in PLACES for k in range(found.first, found.last + 1))
    most = view.word_at(found.first) in {"most", "many", "some", "several", "parts"}
    return named or placed or most


PLACES = function_words("where_nouns")
"""Nouns of where something holds: 'towns', 'the capital', 'shops'."""


def changed_things(view: View, i: int) -> Phrase | None:
    """The things that a share makes more or fewer: '30% fewer road deaths', 'a third more trains'."""
    if view.word_at(i + 1) not in {"fewer", "less", "more"} or view.word_at(i + 2) in PREPOSITIONS:
        return None
    found = view.noun_after(i + 1, chain=False)
    return found if found is not None and found.first == i + 2 and not verb_at(view, found.first) else None


def directly_behind(view: View, i: int) -> str | None:
    """The things that a bare number counts: '310,000 head of cattle', '260 such rakes'."""
    if view.word_at(i + 1) in PREPOSITIONS:
        return None
    k = i
    while view.word_at(k + 1) in {"such", "more", "other", "new", "further", "additional"}:
        k += 1
    superlative = view.word_at(k + 1) in {"most", "least"} and view.word_at(k + 3) and not view.is_verb(k + 3)
    if superlative and view.word_at(k + 2) not in PREPOSITIONS:
        k += 1  # 'the 150 most exposed districts'
    found = view.noun_after(k, chain=view.word_at(k + 2) == "of")
    if found is None or found.first != k + 1 or verb_at(view, k + 1) or view.word_at(k + 1) in DEGREES | ADVERBS:
        return None
    return usable(found)


def counted(figure: Figure) -> str | None:
    """The things that a count counts, in the plural as named: '900 survey projects' gives 'survey
    projects'.
    """
    if figure.kind != "count" or not figure.unit:
        return None
    words = figure.quote.split()
    while words and (re.match(r"^\W*\d", words[0]) or _numbers(words[0].lower())):
        words.pop(0)
    named = re.sub(r"(?:^|\s)(?:per|an?|each|every)\s+\w+$", "", " ".join(words))  # '900 per year' counts no years
    return named if named and named.lower() not in EMPTY | DEGREES else None


def _numbers(word: str) -> bool:
    """Whether a word is a number or a part of one: 'million', 'Thirty-one'."""
    return word in scales() or all(part in NUMBER_WORDS for part in word.split("-"))


def main_after_comma(view: View, i: int) -> int | None:
    """The comma behind which the main clause of 'At 71 per cent of GDP, the debt is …' begins."""
    if i != 1 or view.word_at(0) != "at":
        return None
    commas = (k for k in range(i, len(view.tokens)) if view.tokens[k].figure is None and view.tokens[k].text == ",")
    return next((k for k in commas if view.word_at(k + 1) not in {"or", "and", ""}), None)


def only_a_measure(view: View, clause: Phrase) -> bool:
    """Whether a subject names a kind of number and not what it is of."""
    first = clause.first
    opening = view.tokens[first].figure
    if opening is not None and opening.kind in {"date", "period"} and first < clause.last:
        first += 1  # 'Last month the figure was 40'
    pointing = {"the", "this", "that", "last", "next"}
    while first < clause.last and (
        view.word_at(first) in pointing
        or view.tokens[first].text in ",'’"  # 'this year's target'
        or view.word_at(first) in {"s", "year's", "year’s", "ministry's", "ministry’s", "government's", "government’s"}
    ):
        first += 1
    words = [view.word_at(k) for k in range(first, clause.last + 1)]
    return words[0] in MEASURES | _NORMS and (
        len(words) == 1 or (words[1] in {"for", "in", "by"} and not any(words[2:]))
    )


_NORMS = frozenset("norm standard average mean median".split())
"""What a value is set against, which names nothing that is measured."""


def counted_here(view: View, i: int) -> bool:
    """Whether a figure has its own noun or is no bare number."""
    figure = view.tokens[i].figure
    return figure is None or figure.kind != "number" or view.word_at(i + 1).endswith("s")


STAGES = frozenset(
    "construction operation service planning use development progress preparation storage reserve".split()
)


def restates(view: View, i: int) -> bool:
    """Whether a figure says the one before it in another measure: '61 of the dams, or 25 per cent, …'."""
    if view.word_at(i - 1) in {"which", "whom"} and view.word_at(i - 2) == "of" and not counted_here(view, i):
        return True  # 'stations: 14, of which 5 underground'
    if view.word_at(i - 1) in {"up", "down"} and view.tokens[i - 2].text in ",(":
        return True  # 'put the population at 11,680, up 9 per cent on 2011'
    if view.word_at(i + 1) in {"under", "in"} and view.word_at(i + 2) in STAGES:
        return True  # '300 MW of wind farms are planned, 60 MW under construction'
    if view.word_at(i + 1) in {"more", "fewer", "less"} and view.word_at(i + 2) == "than":
        own = view.tokens[i].figure
        return own is not None and own.kind in {"number", "count"}  # '712 ships, 38 more than a year earlier'
    own = view.tokens[i].figure
    if own is not None and own.kind == "ratio" and view.tokens[over_hedges(view, i)].text == "," and i > 1:
        return True  # 'eats 40 kilograms, nearly double what …'
    return view.word_at(i - 1) in {"or", "i.e.", "namely"} and (i > 1 and view.tokens[i - 2].text in ",(")


def started_from(view: View, i: int) -> int | None:
    """The figure that the change to this one starts from: 'from 12% at present to [30%]', 'from 800 kg a day in
    2020 to [1,900]'.
    """
    j = over_hedges(view, i)
    if view.word_at(j) != "to":
        return None
    k = j - 1
    while k > 0 and view.word_at(k) != "from":
        token = view.tokens[k]
        if token.figure is None and token.text == ")":
            k = next((n for n in range(k - 1, 0, -1) if view.tokens[n].text == "("), 0) - 1
            continue  # 'from 5% of income (GNI) to'
        if (token.figure is None and token.text in ",;:(") or verb_at(view, k) or j - k > 13:
            return None
        k -= 1
    base = next((n for n in range(k + 1, j) if _measured(view, n)), None)
    return base if k > 0 and base is not None and over_hedges(view, base) == k else None


def _measured(view: View, n: int) -> bool:
    figure = view.tokens[n].figure
    return figure is not None and (is_value(figure) or figure.kind == "measure")


STATED_AS = frozenset("target goal achieved achievement actual reached planned baseline latest result".split())
"""What a line of a label calls the values that it gives."""


def head_noun(view: View, i: int) -> Phrase | None:
    """The noun phrase that a statement without a verb begins with, where only short words stand between it and the
    figure: 'Share of girls at school up from 41%', 'Fences along 40 km of track'.
    """
    body = view.statement.body if view.statement.label else view.start
    first = next((k for k in range(i) if view.tokens[k].start >= body), i)
    last = i - 1
    while last > first and (view.tokens[last].figure is not None or view.word_at(last) in SHORT | HEDGES):
        last -= 1
    colon = view.tokens[last].text == ":"  # 'Waste sorted at home: 60%'
    last -= colon
    named = range(first, last + 1)
    plain = all(t.figure is None and t.text not in ",;:()" for t in (view.tokens[k] for k in named))
    if not named or len(named) > 9 or (last == i - 1 and not colon) or not plain or not nominal(view, i):
        return None
    return None if view.word_at(first) in PREPOSITIONS or verb_at(view, first) else view.phrase(first, last)


SHORT = PREPOSITIONS | frozenset({"down", "up", "now"})


SETTLEMENTS = frozenset({"city", "town", "country", "nation", "village", "district", "county", "island", "region"})
"""'Karachi, a city of 20 million': the number is of the place named."""
WHERE = frozenset({"in", "across", "at", "over", "throughout", "from"})


def own_clause(view: View, i: int) -> Phrase | None:
    """The subject of a clause that begins behind another value: '…, and births at home went down from 12% to 7%'."""
    begin = clause_of(view, i).begin
    if not any(t.figure is not None and is_value(t.figure) for t in view.tokens[:begin]):
        return None
    own, back = subject_of_clause(view, i)
    return own if own is not None and own.first >= begin and not back else None


def same_again(view: View, figure: Figure, before: str) -> str | None:
    """The subject of the figure before where this one tells it for another time ('up from 12 lakh in 2020', 'an
    increase of 10 per cent'), or what it tells it for instead ('against $3 for buses').
    """
    if not is_base(view, figure) and not CHANGE_OF.search(view.slice(view.start, figure.start) + " "):
        return None
    i = view.index[figure]
    if view.word_at(over_hedges(view, i)) == "from":
        told = max((k for k in range(i) if _measured(view, k)), default=0)
        moved = moved_object(view, i)[0]
        if own_clause(view, i) is not None or (moved is not None and moved.first > told and usable(moved, whole=True)):
            return None  # 'spares us 90 trucks and brings the price from $9 down to $7'
    direct = qualified(view, i)
    if direct is not None and direct.first == i + 1 and direct.text[:1].isupper():
        return None  # 'more than the 1,020 MW Akosombo Dam gives'
    other = OTHER_THING.match(view.text[figure.end - view.start :])
    if other is not None:
        k = next((n for n, t in enumerate(view.tokens) if t.start >= figure.end + other.end()), None)
        named = usable(view.noun_after(k - 1, chain=False)) if k is not None else None
        if named is not None:
            return named
    return before


CHANGE_OF = re.compile(
    r"\b(?:increase|rise|growth|fall|decline|drop|reduction|gain)s?\s+of\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
OTHER_THING = re.compile(
    r"\s*(?:per\s+\w+\s+)?for\s+(?:the\s+)?(?!(?:the\s+)?(?:\w+\s+)?(?:year|month|quarter|period|decade))"
)


def rest_of(view: View, i: int) -> str | None:
    """The things of which one was told first: 'The first auction is due in May, and the remaining four …'."""
    if view.word_at(i - 1) not in {"remaining", "other", "further"}:
        return None
    for k in range(i - 2, -1, -1):
        figure = view.tokens[k].figure
        ranked = figure is not None and figure.kind == "ordinal"
        if ranked or view.word_at(k) in {"first", "one", "second", "last"}:
            things = view.noun_after(k, chain=False)
            if things is None or things.first != k + 1:
                return None
            text = things.text
            return text if text.endswith("s") else text[:-1] + "ies" if re.search(r"[^aeiou]y$", text) else f"{text}s"
    return None


def led_by(view: View, phrase: Phrase) -> str:
    """The word before a phrase and its article: 'to' in 'to a maximum of'."""
    k = phrase.first - 1
    while view.word_at(k) in ARTICLES:
        k -= 1
    return view.word_at(k)


def is_name(view: View, phrase: Phrase) -> bool:
    """Whether a phrase of several words is written as a name: 'Department of Trade'."""
    first, last = view.tokens[phrase.first].text, view.tokens[phrase.last].text
    return phrase.last > phrase.first and first[0].isupper() and last[0].isupper()


def opens_pointing(view: View) -> bool:
    """Whether the words behind a label begin with a pronoun that points to it: 'Traffic: It stood at 90 ships'."""
    first = next((k for k, t in enumerate(view.tokens) if t.start >= view.statement.body), 0)
    return view.word_at(first) in ANAPHORA and (verb_at(view, first + 1) or view.word_at(first + 1) in ADVERBS)


def made(view: View, k: int) -> str | None:
    """What a deed of ours brings about, by the noun of its verb: 'we harvested 90 tonnes' tells of the harvest."""
    if view.word_at(k - 1) not in {"we", "i"} | AUXILIARIES or not {"we", "i"}.intersection(
        view.word_at(n) for n in range(max(0, k - 3), k)
    ):
        return None
    return deeds().get(view.word_at(k))
