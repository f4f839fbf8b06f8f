"""What the verb before a figure moves: the object of 'cut losses to 10%', the subject of 'expects prices to fall to
$40', the noun of 'with interest capped at 4%'.
"""

from __future__ import annotations

from trustetl.facts.language.clauses import (
    ANAPHORA,
    CHANGES,
    EXPECTING,
    LINKING,
    MOVING,
    OPENERS,
    RELATIVES,
    infinitive_at,
    over_hedges,
    verb_at,
)
from trustetl.facts.language.tokens import is_adverb
from trustetl.facts.language.verbs import alike_participles, pasts
from trustetl.facts.language.view import ARTICLES, AUXILIARIES, CONJUNCTIONS, HEDGES, PREPOSITIONS, Phrase, View


def moved_object(view: View, i: int) -> tuple[Phrase | None, bool]:
    """What the verb before a figure moves: the object of 'cut losses to 10%', 'sets the wage at $9', the subject that
    'expects prices to fall to $40' hopes for; also whether it only points back ('expects it to …').
    """
    j = over_hedges(view, i)
    if (held := _held_there(view, i, j)) is not None:
        return held
    if view.word_at(j) in {"to", "from", "by", "at"} and j:
        verb = j - 1
        while verb >= 0 and not (_rules(view, verb, j) or _changes(view, verb)):
            token = view.tokens[verb]
            if verb and token.figure is not None and token.figure.kind == "ratio" and view.word_at(verb - 1) == "to":
                return _hoped(view, verb)  # 'expects output to triple to 90'
            named = token.figure is not None and token.figure.kind == "identifier"
            if token.figure is not None and (listed := _listed(view, verb, j)) is not None:
                return listed, False
            if not named and (token.figure is not None or token.text in ",;:(" or token.low in OPENERS | RELATIVES):
                return None, False
            verb -= 1
        if verb < 0:
            return None, False
        if view.word_at(verb - 1) == "to" and not _changes(view, verb):
            verb = _changed_before(view, verb)
        aimed = {"down", "up", "back"} | ANAPHORA
        if verb + 1 < j and all(view.word_at(k) in aimed for k in range(verb + 1, j)) and view.word_at(j) == "to":
            pointed = any(view.word_at(k) in ANAPHORA for k in range(verb + 1, j))
            if pointed and view.word_at(verb) not in LINKING | MOVING | AUXILIARIES:
                return None, True  # 'wants the towns to get this down to 25%'
        if view.word_at(verb - 1) == "to" and view.word_at(verb) not in CHANGES:
            hoped = _hoped(view, verb)
            if hoped != (None, False):
                return hoped
        last = j - 1
        while last > verb and (
            view.word_at(last) in {"down", "up", "back"}
            or (view.word_at(last).endswith("ing") and view.word_at(last - 1) not in ARTICLES)
        ):
            last -= 1
        if last > verb:
            word = view.word_at(verb)
            moves = word in MOVING and not (word in CHANGES and view.word_at(verb + 1) in ARTICLES)
            if moves or word in LINKING | AUXILIARIES or view.word_at(verb + 1) in PREPOSITIONS:
                return _hoped(view, verb)
            if view.word_at(verb + 1) == "to":
                return _hoped(view, verb)
            if all(view.word_at(k) in ANAPHORA | HEDGES | {"its", "their", "own"} for k in range(verb + 1, last + 1)):
                return None, True
            if view.word_at(j) in {"by", "to", "from"} and word not in CHANGES | EXPECTING and infinitive_at(view, j):
                return None, False
            return view.phrase(verb + 1, last), False
        return _postposed(view, i, verb) or _absolute(view, verb) or _hoped(view, verb)
    verb = j
    return _hoped(view, verb) if verb_at(view, verb) else (None, False)


_BOUNDS = frozenset({"below", "under", "above", "over", "beyond", "within"})
_WISHED = frozenset("want wants wanted like leave leaves left put puts send sends sent".split())


def _held_there(view: View, i: int, j: int) -> tuple[Phrase | None, bool] | None:
    """The object that a verb brings, keeps or wants below or above a value ('wants the ratio under 4%', 'keep it below
    40'), or that it is a pronoun. ``j`` is the token before the value and its bounds.
    """
    if not any(view.word_at(k) in _BOUNDS for k in range(j + 1, i)):
        return None
    last = j - (view.word_at(j) in {"down", "up", "back"})
    verb = next((k for k in range(last - 1, max(-1, last - 9), -1) if view.word_at(k) in CHANGES | _WISHED), None)
    if verb is None or verb_at(view, last) or view.word_at(verb + 1) in PREPOSITIONS:
        return None
    named = range(verb + 1, last + 1)
    if not all(view.tokens[k].is_word and not verb_at(view, k) for k in named):
        return None
    if all(view.word_at(k) in ANAPHORA for k in named):
        return None, True
    return view.phrase(verb + 1, last), False


def _listed(view: View, at: int, j: int) -> Phrase | None:
    """The second object of a verb that stands once: 'cuts bills by $9 and [emissions] by 3 tonnes'. ``at`` is the value
    before it.
    """
    k = at + 1
    rated = k
    while view.word_at(rated) in {"a", "an", "per", "each", "every", "year", "month", "week", "day"}:
        rated += 1
    k = rated
    while view.tokens[k].text == "," or view.word_at(k) == "and":
        k += 1
    plain = all(t.is_word and t.low not in OPENERS | RELATIVES | {"and"} for t in view.tokens[k:j])
    if k == rated or not 0 < j - k < 6 or not plain or any(verb_at(view, n) for n in range(k, j)):
        return None
    before = next((n for n in range(at - 1, -1, -1) if view.word_at(n) in {"to", "by", "from"}), 0)
    changes = any(_changes(view, n) for n in range(before))
    return view.phrase(k, j - 1) if changes and view.word_at(k) not in PREPOSITIONS | ANAPHORA else None


def _changes(view: View, k: int) -> bool:
    """Whether a word of change is a verb: not the noun of 'the speed limit'."""
    if view.word_at(k) not in CHANGES:
        return False
    ahead = view.word_at(k - 1)
    if ahead in PREPOSITIONS - {"to"} and view.word_at(k).endswith("ed"):
        return False  # 'Sections with reduced speed are to fall to 60 km'
    if ahead.endswith("s") and not ahead.endswith("ss") and not any(view.is_verb(n) for n in range(k)):
        return True  # 'The new rules limit catches to 900 tonnes'
    third = view.word_at(k).endswith("s") and view.word_at(k + 1) not in PREPOSITIONS
    if third and ahead not in ARTICLES and not any(view.is_verb(n) for n in range(k)):
        return True  # 'The law caps fares at $2'
    return (
        verb_at(view, k)
        or not ahead
        or not view.tokens[k - 1].is_word
        or ahead in PREPOSITIONS | CONJUNCTIONS | AUXILIARIES
        or is_adverb(ahead)
    )


def _changed_before(view: View, verb: int) -> int:
    """The verb of change before an infinitive that only describes its object: 'cut the time needed to clear a ship
    from', or else the infinitive.
    """
    k = verb - 2
    while k >= 0 and (token := view.tokens[k]).figure is None and token.text not in ",;:(" and token.low not in OPENERS:
        if _changes(view, k):
            return k if k + 1 < verb - 1 and view.word_at(k + 1) != "to" else verb
        k -= 1
    return verb


_WHERE = frozenset("locally domestically nationally regionally abroad overseas online annually".split())


def _rules(view: View, k: int, j: int) -> bool:
    """Whether a verb may take the object between it and the preposition at ``j``: no participle of that object."""
    if not verb_at(view, k):
        return False
    word = view.word_at(k)
    participle = (word.endswith("ed") or word in alike_participles()) and view.word_at(k + 1) in PREPOSITIONS
    participle = participle and k < j - 1
    if word in pasts() | alike_participles() and word not in CHANGES and view.word_at(k + 1) in _WHERE and k + 2 == j:
        participle = True  # 'raise the share of pumps made locally to 50%'
    return not participle or view.word_at(k - 1) in AUXILIARIES or k == 0


def _postposed(view: View, i: int, verb: int) -> tuple[Phrase | None, bool] | None:
    """'reduce to fewer than 20,000 the number of …': the object behind the figure."""
    if view.word_at(verb) in MOVING and view.word_at(verb) not in CHANGES:
        return None
    if view.word_at(i + 1) not in {"the", "its", "their", "our"} or verb_at(view, i + 2):
        return None
    return view.noun_after(i, chain=True), False


def _absolute(view: View, verb: int) -> tuple[Phrase | None, bool] | None:
    """What a participle behind the verb of its clause says something of: 'lends for ten years, with interest capped
    at 4%', 'sets a levy on tins fixed at 5%'.
    """
    word = view.word_at(verb)
    if not (word.endswith("ed") or word in alike_participles()) or word in MOVING:
        return None
    first = verb
    while first > 0 and view.tokens[first - 1].figure is None and view.tokens[first - 1].text not in ",;:":
        if view.word_at(first - 1) in {"with", "and"} | RELATIVES or verb_at(view, first - 1):
            break
        first -= 1
    led = view.word_at(first - 1)
    if first == verb or not (led == "with" or (verb_at(view, first - 1) and led not in AUXILIARIES)):
        return None
    return view.phrase(first, verb - 1), False


def _hoped(view: View, verb: int) -> tuple[Phrase | None, bool]:
    """The noun phrase of 'expects prices to fall', 'would like the harvest to reach', by its infinitive's token."""
    k = verb
    while k > 0 and view.word_at(k) != "to":
        if view.word_at(k) not in {"be", "have", "been"} and k != verb:
            return None, False
        k -= 1
    if k < 2 or view.word_at(k - 1) in EXPECTING or verb_at(view, k - 1):
        return None, False
    head = k - 1
    while head > 0 and view.word_at(head) not in EXPECTING:
        token = view.tokens[head]
        if token.figure is not None or token.text in ",;:" or token.low in RELATIVES or verb_at(view, head):
            return None, False
        head -= 1
    if view.word_at(head) not in EXPECTING:
        return None, False
    if all(view.word_at(n) in ANAPHORA for n in range(head + 1, k)):
        return None, True
    return view.phrase(head + 1, k - 1), False


WANTING = frozenset("aim aims aimed aiming ask asks asked asking call calls called calling push pushes pushing".split())
"""Verbs of wanting with 'at' or 'for'."""


_PROMISING = frozenset(
    "promise promises promised pledge pledges pledged propose proposes proposed claim claims claimed".split()
)
"""Verbs of those who name a value."""


def bare_expectation(view: View, i: int) -> bool:
    """Whether an actor expects or wants the bare amount: 'the Commission expects 2 GW', so that what it is of was said
    before.
    """
    j = over_hedges(view, i)
    if view.word_at(j) in {"at", "for"} and view.word_at(j - 1) in WANTING:
        return True
    needs = view.word_at(j) in {"require", "requires"}  # 'Kenya requires $9 million' tells of Kenya
    own = view.tokens[i].figure
    names = view.word_at(j) in _PROMISING and (own is None or own.kind != "money")  # money pledged tells of who pledges
    return (names or view.word_at(j) in EXPECTING) and verb_at(view, j) and not needs
