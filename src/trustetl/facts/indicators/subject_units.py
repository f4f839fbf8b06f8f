"""What a figure measures where its own unit, an adjective or a rate stands for the thing: '90 km have been paved' of a
programme, '40 public and private clinics', 'the 4 per cent duty'.
"""

from __future__ import annotations

import re
from functools import cache

from trustetl.facts.indicators.subject_told import RATES, stretch_done
from trustetl.facts.language.clauses import over_hedges, subject_of_clause, verb_at
from trustetl.facts.language.value_periods import DURATIONS
from trustetl.facts.language.view import ARTICLES, AUXILIARIES, PREPOSITIONS, PRONOUNS, View
from trustetl.facts.names.names import Initiatives
from trustetl.figures.nouns import is_plural
from trustetl.lexicon import rows_of
from trustetl.model import Figure

_NUMBER = re.compile(r"^[\W\d]+(?:(?:thousand|million|billion|lakh|crore)\s+)?")
_JOINED = frozenset({"and", "or"})


def rate_named(view: View, i: int) -> str | None:
    """The tax or rate that a share right before it only describes: 'the 16 percent value added tax', 'a 2 per cent
    charge on imports'.
    """
    figure = view.tokens[i].figure
    if figure is None or figure.kind != "percent" or view.word_at(i - 1) not in ARTICLES | {"its", "their", "our"}:
        return None
    found = _RATE_BEHIND.match(view.text, figure.end - view.start)
    return found["what"] if found is not None else None


_RATE_BEHIND = re.compile(
    rf"\s+(?P<what>(?:[A-Za-z]+[\s-]){{0,3}}?(?:{'|'.join(sorted(RATES - {'losses', 'spending'}))}))\b"
)


def shared_things(view: View, i: int) -> str | None:
    """The things of which a count gives only the kind, where the noun stands behind the last of several: '40 public,
    private and faith-based clinics', '90 rural and 40 urban centres'.
    """
    figure = view.tokens[i].figure
    if figure is None or figure.kind not in {"count", "number"}:
        return None
    words = _NUMBER.sub("", " ".join(figure.quote.split())).split()
    if not figure.quote[:1].isdigit() or len(words) > 1 or (words and is_plural(words[0].lower())):
        return None
    k = i + 1 if words else i + 2
    kind = words[0] if words else view.word_at(i + 1)
    if not kind or kind in PREPOSITIONS | _JOINED or is_plural(kind) or verb_at(view, k - 1):
        return None
    parted = False
    while k < len(view.tokens) and k < i + 9:
        token = view.tokens[k]
        if token.figure is not None:
            if not parted or token.figure.kind != "count":
                return None
            rest = _NUMBER.sub("", " ".join(token.figure.quote.split())).split()
            return f"{kind} {' '.join(rest[1:])}" if len(rest) > 1 and is_plural(rest[-1].lower()) else None
        if token.text == "," or token.low in _JOINED:
            parted = True
        elif not token.is_word or token.low in PREPOSITIONS | AUXILIARIES | PRONOUNS or verb_at(view, k):
            return None
        elif is_plural(token.low):
            return view.slice(view.tokens[i + (0 if words else 1)].start, token.end) if parted else None
        elif view.tokens[k - 1].is_word and view.word_at(k - 1) not in _JOINED:
            return None
        k += 1
    return None


@cache
def _participles() -> dict[str, str]:
    """The participles of the lexicon's verbs, by their base form and their past."""
    found: dict[str, str] = {}
    for row in rows_of("verbs"):
        base = row["base"]
        regular = base[:-1] + "ied" if re.search(r"[^aeiou]y$", base) else base.removesuffix("e") + "ed"
        past = row["past"] or regular
        found.update(dict.fromkeys((base, past), row["participle"] or past))
    return found


def unit_acted_on(view: View, i: int) -> str | None:
    """What somebody does to a measure that names nothing itself, where only a pronoun says who: 'We shall cover 900
    route km' tells of the route km covered.
    """
    figure = view.tokens[i].figure
    if figure is None or figure.kind != "measure" or figure.unit in DURATIONS or figure.per:
        return None
    act = over_hedges(view, i)
    word, behind = view.word_at(act), view.word_at(i + 1)
    if act < 1 or word not in _participles() or word in _LINKS or behind in {"of", "in", "long", "wide"}:
        return None
    led = view.word_at(act - 1) in PRONOUNS | AUXILIARIES | {"to", "not", "now", "also", "far"}
    closed = i + 1 >= len(view.tokens) or not view.is_word_in_phrase(i + 1) or behind in PREPOSITIONS | _JOINED
    subject, back = subject_of_clause(view, i)
    pointing = back or (subject is not None and view.word_at(subject.last) in PRONOUNS)
    if not (led and closed and pointing):
        return None
    unit = _NUMBER.sub("", " ".join(figure.quote.split()))
    if (
        not unit
        or "/" in unit
        or re.search(rf"\d[^.;]{{0,20}}\b{re.escape(unit)}\b", f"{view.before} {view.slice(view.start, figure.start)}")
    ):
        return None  # the thing told before in the same unit: 'pledged to restore 2 million hectares of land'
    return f"{unit} {_participles()[word]}"


_LINKS = frozenset("be is are was were have has had measure reach total cost span run stretch exceed average".split())


def stretch_of(
    view: View, figure: Figure, initiatives: Initiatives, before: str | None, *, here: bool = False, opens: bool = False
) -> str | None:
    """What has been or is to be done to a measure that opens its clause, with what it is done for: the programme that
    its sentence names, or what was told ``before`` (``here``: in the same sentence): 'Ring Roads Programme: km paved'.
    """
    done = stretch_done(view, view.index[figure], opens=opens)
    if done is None:
        return None
    named = [a.initiative.name for a in initiatives.anchors if a.named and view.start <= a.start < figure.start]
    topic = before if here else named[-1] if named else before
    speaks = "-" in done.split()[0]  # 'passenger-kilometres travelled'
    return f"{topic}: {done}" if topic and done not in topic and not speaks else done
