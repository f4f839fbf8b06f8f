"""Counts of what is there already, which a plan works on, reaches or chooses from: 'will upgrade the 31,000 health
centres', 'kits for the country's 90,000 midwives'.
"""

from __future__ import annotations

import re

from trustetl.facts.language.value_periods import is_value
from trustetl.facts.language.view import View
from trustetl.lexicon import function_words
from trustetl.model import Figure

PLANS = function_words("planned_participles") & frozenset(
    {"planned", "proposed", "targeted", "envisaged", "envisioned", "intended", "scheduled"}
)

LIVING_THERE = re.compile(
    r"\b(?:(?:which\s+(?:is|are)\s+|is\s+|are\s+)?home\s+to|inhabited\s+by|populations?\s+of)\s+(?:[a-z]+\s+){0,3}$",
    re.IGNORECASE,
)
"""Before the number of those who live in a place: 'will serve nine counties, home to 6 million people'."""


PAID_TO = re.compile(
    r"\b(?:stipends?|salary|salaries|wages?|pensions?|allowances?|honorari(?:a|um)|remuneration|arrears|back\s+pay)\s+(?:of|to|for)\s+"
    r"(?:(?:the|its|their|our|all|about|some|over|nearly|around|more\s+than)\s+)*$",
    re.IGNORECASE,
)
"""Before the number of those who get regular pay: 'stipends to 90,000 midwives'."""
_PLACES = re.compile(
    r"\b(?:states?|towns?|cities|villages|districts?|counties|municipalities|provinces?|countries|nations|islands|regions|communes|boroughs|wards|"
    r"prefectures|departments|governorates|emirates|cantons|coast|coastline|border|shore)$",
    re.IGNORECASE,
)
"""Nouns of what no plan makes."""


def there_already(view: View, i: int) -> bool:
    """Whether a count with its article is what a plan finds there and works on: 'will upgrade the 31,000 health
    centres', 'to link all 90 islands'; or what is said to exist: 'the 900 wells that already exist'.
    """
    figure = view.tokens[i].figure
    if figure is None or called_plan(view, figure):
        return False
    if _is_land(view, i, figure):
        return True
    if figure.kind == "measure":
        return view.word_at(i - 1) in {"our", "its", "their"} and view.word_at(i - 2) in {"on", "along", "of"}
    if figure.kind not in {"count", "number"}:
        return False
    if EXISTS.match(view.text, figure.end - view.start) is not None:
        return True
    ahead = view.slice(view.start, figure.start) + " "
    if LIVING_THERE.search(ahead) is not None or PAID_TO.search(ahead) is not None:
        return True
    return _with_its_article(view, i, figure)


def _is_land(view: View, i: int, figure: Figure) -> bool:
    """Whether a count or length with its article is of places, which are there whatever is planned for them: 'the
    brigades of the nine states', 'our 900 km of coast'.
    """
    if view.word_at(i - 1) not in {"the", "these", "our", "its", "their"}:
        return False  # 'in all 90 towns': how far a plan reaches
    of = view.noun_after(i, chain=False) if figure.kind == "measure" and view.word_at(i + 1) == "of" else None
    plain = figure.kind == "count" and len(figure.quote.split()) == 2  # not 'the 90 most exposed districts'
    named = of.text if of is not None else figure.quote if plain else ""
    return _PLACES.search(named) is not None


def _with_its_article(view: View, i: int, figure: Figure) -> bool:
    """Whether the article of a count says that its things are known: 'kits for the country's 90,000 midwives', 'The
    41 projects are expected to save …'; not what the plan makes: 'will build the 40 new clinics'.
    """
    owner = view.word_at(i - 1)
    owned = owner.endswith(("'s", "’s")) and owner.removesuffix("'s").removesuffix("’s") not in PROGRAMMES
    if not owned and owner not in ARTICLED:
        return False
    if NEW.intersection(figure.quote.lower().split()) or _made_behind(view, i):
        return False
    k = i - 1
    while view.word_at(k - 1) in {"of", "all", "each", "both"}:
        k -= 1
    word = view.word_at(k - 1)
    if word in WORKS_ON:
        return True
    if figure.kind == "number" or ("all" in {owner, view.word_at(k)} and DUE.search(view.slice(view.start, view.end))):
        return False  # 'is to be adopted in all 28 towns by 2031': how far the plan reaches
    opens = k == 0 or (view.tokens[k - 1].figure is None and view.tokens[k - 1].text in ",;:")
    return owned or (opens and owner in {"the", "these"}) or word in REACHING | HELPING


HELPING = frozenset(
    "benefit benefits compensate exempt feed help helps inform insure invite move pay protect protects reach relocate "
    "resettle reward serve serves spare support supports treat visit".split()
)
"""What is done for those who are there."""


ARTICLED = frozenset({"the", "these", "those", "all", "its", "their", "our"})
NEW = frozenset("new more additional extra further future next first last remaining other planned".split())
"""Words that make a count one of what is to come or of a part of it."""
PROGRAMMES = function_words("programme_nouns")
REACHING = frozenset("to in across among between by on at throughout over of from with through".split())
"""What leads to those whom a plan reaches and to where it works."""
MADE = frozenset(
    "built created established constructed opened launched added produced recruited hired trained planted installed "
    "procured bought purchased completed delivered finished developed commissioned dug drilled laid erected set".split()
)
DUE = re.compile(r"\b(?:by|until|till)\s+(?:the\s+end\s+of\s+|[A-Z][a-z]+\s+|FY\s?|mid-)?(?:19|20)\d\d\b", re.I)


def _made_behind(view: View, i: int) -> bool:
    """Whether the verb behind a count says that its things are to be made: 'The 12 clinics will be built'."""
    for k in range(i + 1, min(i + 12, len(view.tokens))):
        if view.tokens[k].figure is None and view.tokens[k].text in ",;":
            return False
        if view.word_at(k) in {"be", "being"}:
            return view.word_at(k + 1) in MADE
    return False


WORKS_ON = function_words("works_on_verbs")
"""What is done to things that are there: 'upgrade', 'link', 'refit'."""
EXISTS = re.compile(
    r"\s+(?:[a-z]+\s+){0,3}?(?:that|which)\s+(?:already|now|currently|still)?\s*(?:exists?|are\s+in\s+(?:use|service|place))\b"
)


def chosen_from(view: View, i: int) -> bool:
    """Whether a count is that from which a plan chooses: '40 pumps, chosen from the national list of 90'."""
    figure = view.tokens[i].figure
    if figure is None or figure.kind not in {"count", "number"}:
        return False
    return CHOSEN_FROM.search(view.slice(view.start, figure.start) + " ") is not None


CHOSEN_FROM = re.compile(
    r"\b(?:(?:chosen|selected|picked|drawn|taken)\s+(?:from|out\s+of)(?:\s+among)?|(?:from|out\s+of|among|of|on)\s+(?:the|a|an|its|their|our)"
    r"(?:\s[\w’'-]+){0,3}?\s(?:list|pool|register|fleet|roster|shortlist|stock|network)\s+of)\s+(?:(?:the|about|some|over|nearly|all)\s+)?$",
    re.IGNORECASE,
)


def called_plan(view: View, figure: Figure) -> bool:
    """Whether a figure counts what is planned: '40 of the 300 planned clinics'."""
    words = figure.quote.lower().split() if figure.kind == "count" else ()
    return bool(PLANS.intersection(words)) or view.word_at(view.index[figure] - 1) in PLANS - {"proposed"}


def whole_of(view: View, i: int) -> bool:
    """Whether a count is the whole of which a plan takes a part: 'will replace 26 of the country's 41 ferries'."""
    own = view.tokens[i].figure
    k = i - 1
    while k > 0 and view.tokens[k].is_word and view.word_at(k) != "of" and i - k < 5:
        k -= 1
    pointed = any(view.word_at(n) in {"the", "its", "our", "their"} for n in range(k + 1, i))
    part = view.tokens[k - 1].figure if k > 0 and view.word_at(k) == "of" else None
    plan = own is None or called_plan(view, own)
    return (
        not plan
        and own is not None
        and own.kind in {"count", "number"}
        and part is not None
        and pointed
        and is_value(part)
    )
