"""Whether a deed with money is done, only wished for or still to come: by the words of its verb's group."""

from __future__ import annotations

from trustetl.facts.language.money_verbs import money_forms
from trustetl.facts.language.verbs import base_forms
from trustetl.facts.language.view import AUXILIARIES, PREPOSITIONS, View
from trustetl.facts.language.wordlists import word_set

BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
WISHING = word_set(
    "plan plans planned planning intend intends intended propose proposes proposed proposing want wants wanted "
    "seek seeks sought seeking hope hopes hoped aim aims expect expects expected likely consider considering "
    "recommend recommends recommended would could may might ask asks asked request requests requested mull mulls due "
    "set ready"
)
"""Words before an infinitive, and auxiliaries, by which a deed is only wished for."""
_WOULD = frozenset({"would", "could", "may", "might", "should"})
_AHEAD = frozenset({"will", "shall", "'ll", "’ll"})


def mood(view: View, k: int) -> tuple[bool, bool, bool]:
    """Whether the verb at ``k`` is wished for, lies ahead, is passive: by the words of its group before it."""
    wished = ahead = passive = False
    j = k - 1
    while j >= 0 and k - j < 8:
        word = view.word_at(j)
        if word in BE and j >= k - 3:
            passive = passive or _participle(view, k)
        if word in _WOULD:
            wished = True
        elif word in _AHEAD:
            ahead = True
        elif word == "to":
            ahead = True
            previous = view.word_at(j - 1)
            if previous in BE:
                pass
            elif previous in WISHING:
                wished = True
                break
            else:
                wished = _asked_of(view, j)
                break
        elif not (
            word in AUXILIARIES or word.endswith("ly") or word in {"also", "now", "already", "then", "further", "only"}
        ):
            break
        j -= 1
    return wished or _put_to_vote(view, k), ahead, passive


_PUT_FORWARD = word_set(
    "propose proposes proposed proposing recommend recommends recommended move moves moved request requests requested "
    "ask asks asked suggest suggests suggested urge urges urged demand demands demanded advise advises advised"
)


def _put_to_vote(view: View, k: int) -> bool:
    """Whether the clause of a verb is what somebody puts forward: 'I beg to move that the House grants'."""
    for j in range(k - 1, max(0, k - 10), -1):
        token = view.tokens[j]
        if token.figure is not None or token.text in ";:.":
            return False
        if view.word_at(j) == "that":
            return view.word_at(j - 1) in _PUT_FORWARD
    return False


def joined_to(view: View, k: int) -> int | None:
    """The verb that a base form at ``k`` shares its auxiliary with: 'would run until 2032 and have', 'will open in May
    and cost'.
    """
    if view.word_at(k) not in base_forms() | {"have", "be"} or view.word_at(k - 1) not in {"and", "or"}:
        return None
    for j in range(k - 2, max(0, k - 14), -1):
        if view.tokens[j].figure is None and view.tokens[j].text in ";:":
            return None
        if view.word_at(j - 1) in _WOULD | _AHEAD and view.word_at(j) in base_forms() | {"have", "be"}:
            return j
    return None


_ASKED_OF = word_set(
    "ask asks asked asking urge urges urged request requests requested want wants wanted invite invited"
)


def _asked_of(view: View, j: int) -> bool:
    """Whether somebody is asked to do what follows 'to': 'has asked the Assembly to approve'."""
    for k in range(j - 1, max(-1, j - 8), -1):
        if not view.tokens[k].is_word or view.word_at(k) in PREPOSITIONS - {"of"}:
            return False
        if view.word_at(k) in _ASKED_OF:
            return k < j - 1
    return False


def _participle(view: View, k: int) -> bool:
    form = money_forms().get(view.word_at(k))
    return form.participle if form is not None else view.word_at(k).endswith(("ed", "en"))
