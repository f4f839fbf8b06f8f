"""What is done with an amount of money: the verb that governs it, how far it has got, and who does it.

In English the verb of a clause says whether money is asked for, granted, held or gone ('asked for', 'was allotted',
'has', 'paid out'), and its auxiliaries whether that is done, to come or only wished. The governing verb stands before
an amount that is its object, behind one that is its subject ('Rs 9 crore has been released'), and right behind one that
a participle qualifies ('out of the Rs 9 crore budgeted').
"""

from __future__ import annotations

from dataclasses import dataclass

from trustetl.facts.language.clauses import RELATIVES, SAYING, subject_of_clause, verb_at
from trustetl.facts.language.deed_moods import BE, WISHING, joined_to, mood
from trustetl.facts.language.money_verbs import Form, money_forms
from trustetl.facts.language.view import ARTICLES, AUXILIARIES, HEDGES, PREPOSITIONS, Phrase, View
from trustetl.facts.language.wordlists import word_set

SAID = SAYING | {"say", "says", "pledged", "promised", "pledge", "promise"}
_LISTING = word_set(
    "including comprising covering excluding totalling totaling amounting exceeding worth containing counting"
)
"""Participles that add to an amount without governing it."""
_OF_IT = word_set("this that it which these them sum amount total money funds figure cash whole package latter")
_OBJECTS = frozenset({"it", "them", "this", "us"})
_PARTICLES = frozenset({"aside", "available", "up", "out", "down", "in", "into", "forward", "through", "for", "apart"})
_BREAKS = frozenset({"while", "whereas", "but", "although", "though", "because", "when", "where", "if"})
_BEFORE_VERB = frozenset(
    {"to", "also", "now", "already", "then", "further", "only", "since", "additionally", "therefore"}
)
_WHOLE_OF = frozenset({"of", "from", "against"})


@dataclass(frozen=True, slots=True)
class Deed:
    """What is done with an amount."""

    kind: str
    """``give``, ``approve``, ``ask``, ``spend``, ``get``, ``hold``, ``lend``, ``go``, ``cost``, ``found`` (launch),
    ``raise``, ``sign``, ``be`` or ``other``.
    """
    verb: int
    """The token of the verb."""
    role: str
    """How the amount stands to the verb: ``object``, ``subject``, or ``qualified`` by a participle behind it."""
    public: bool = False
    """Whether the verb alone says that public money is meant ('allotted', 'disbursed')."""
    wished: bool = False
    """Whether the deed is only planned, proposed or possible."""
    ahead: bool = False
    """Whether the deed lies ahead ('will', 'is to')."""
    passive: bool = False
    past: bool = False
    """Whether the verb tells of what has been done: a past, a perfect or a passive participle."""
    doer: Phrase | None = None
    """Who does it: the subject, or who a passive is done 'by'; who gets it, with a verb of getting."""


def deed_of(view: View, i: int) -> Deed | None:
    """What is done with the amount at token ``i``, or None where no verb of its clause governs it."""
    before = _verb_before(view, i)
    behind, qualified = _verb_behind(view, i)
    if qualified and behind is not None:
        return _deed(view, behind, "qualified", i)
    if behind is not None and (before is None or _opens(view, i, before)):
        return _deed(view, behind, "subject", i)
    if before is not None and not _part_of_whole(view, i):
        return _deed(view, before, "object", i)
    return None


def _part_of_whole(view: View, i: int) -> bool:
    """Whether an amount is what another is a part of: 'spent Rs 3 crore of its Rs 5 crore'."""
    j = i - 1
    while view.word_at(j) in ARTICLES or (view.word_at(j) in HEDGES and view.word_at(j) not in _WHOLE_OF):
        j -= 1
    if view.word_at(j) not in _WHOLE_OF:
        return False
    amounts = [k for k in range(j) if (f := view.tokens[k].figure) is not None and f.kind in {"money", "percent"}]
    return bool(amounts) and all(
        view.word_at(k) in {"out", "of", "from", "as", "against"} for k in range(amounts[-1] + 1, j)
    )


def _is_deed(view: View, k: int) -> bool:
    word = view.word_at(k)
    if not word or (word == "may" and view.tokens[k].text == "May" and k):
        return False
    if k and view.statement.kind == "sentence" and view.tokens[k].text[:1].isupper() and view.tokens[k - 1].is_word:
        return False  # 'and the Reef Fund Rs 4 crore'
    if verb_at(view, k):
        return True
    form = money_forms().get(word)
    if form is None or word in _LISTING:
        return False
    if not form.finite:
        governs = k > 0 and view.tokens[k - 1].text == ","
        return view.word_at(k - 1) in BE or (governs and _figure_next(view, k + 1 + (view.word_at(k + 1) == "for")))
    # 'the plan sets aside Rs 9 crore', 'the Bank finances it with': a noun or verb that an object follows
    before = view.tokens[k - 1] if k else None
    dated = before is not None and before.figure is not None and before.figure.kind in {"period", "date"}
    named = before is not None and (
        dated or before.text in "),”" or (before.is_word and before.low not in ARTICLES | PREPOSITIONS)
    )
    called = form.kind == "ask" and view.word_at(k + 1) == "for" and _figure_next(view, k + 2)
    if view.word_at(k + 1) == "worth":
        return False  # 'a support plan worth Rs 9 crore'
    return named and (called or _figure_next(view, k + 1) or view.word_at(k + 1) in _OBJECTS)


def _figure_next(view: View, k: int) -> bool:
    while (
        view.word_at(k) in (HEDGES | ARTICLES) - {"of", "to"}
        or view.word_at(k) in _PARTICLES - {"for", "in", "into"}
        or (view.word_at(k) == "to" and view.word_at(k - 1) == "up")
    ):
        k += 1
    return k < len(view.tokens) and (f := view.tokens[k].figure) is not None and f.kind == "money"


def _verb_before(view: View, i: int) -> int | None:
    """The nearest verb that the amount can be object of, past the purposes of amounts named before it."""
    k = i - 1
    while k >= 0:
        token = view.tokens[k]
        word = view.word_at(k)
        if token.figure is None and (token.text == ";" or word in _BREAKS):
            return None
        if word in RELATIVES and view.word_at(k - 1) in {"of", "from"} and _money_ahead(view, k):
            return None
        if _is_deed(view, k) and not _of_purpose(view, k, i):
            return _main(view, k, i)
        k -= 1
    return None


def _money_ahead(view: View, k: int) -> bool:
    return any((f := view.tokens[j].figure) is not None and f.kind == "money" for j in range(k))


def _of_purpose(view: View, k: int, i: int) -> bool:
    """Whether a verb says what an amount or thing named before is for ('Rs 9 crore to drain fields and …'), or only
    lists.
    """
    word = view.word_at(k)
    if word in _LISTING:
        return True
    if word.endswith("ing") and view.word_at(k - 1) in PREPOSITIONS:
        return True
    if view.word_at(k - 1) == "to" and k >= 2:
        figure = view.tokens[k - 2].figure
        crossed = any((f := view.tokens[j].figure) is not None and f.kind == "money" for j in range(k, i))
        if figure is not None and figure.kind == "money":
            return True
        return crossed and word not in money_forms()
    crossed = any((f := view.tokens[j].figure) is not None and f.kind == "money" for j in range(k, i))
    participle = word.endswith(("ed", "en", "wn")) and view.word_at(k - 1) not in AUXILIARIES
    return not crossed and participle and view.word_at(k + 1) in PREPOSITIONS and word not in money_forms() and k > 0


def _main(view: View, k: int, i: int) -> int:
    """The main verb of a group whose token ``k`` was met first: 'is providing', 'has been asked'."""
    if view.word_at(k) not in AUXILIARIES:
        return k
    for j in range(k + 1, min(k + 5, i)):
        word = view.word_at(j)
        form = money_forms().get(word)
        if form is not None and view.word_at(j - 1) not in ARTICLES | PREPOSITIONS:
            return j
        if word not in AUXILIARIES and not word.endswith("ly") and word not in HEDGES | {"also", "now", "already"}:
            break
    return k


def _verb_behind(view: View, i: int) -> tuple[int | None, bool]:
    """The verb that the amount is subject of, past what it is of or for; and whether a bare participle qualifies it."""
    j = _past_aside(view, i + 1)
    if view.tokens[j].text == "," if j < len(view.tokens) else False:
        k = i - 1
        while view.word_at(k) in HEDGES | ARTICLES:
            k -= 1
        j += k >= 0 and view.tokens[k].text == ","  # 'half of the money, Rs 9 crore, will pay for'
    word = view.word_at(j)
    form = money_forms().get(word)
    if form is not None and form.participle and word not in AUXILIARIES and j == i + 1:
        return j, True
    if word in RELATIVES and view.word_at(j + 1):
        # 'the Rs 9 crore that Parliament voted': what was done with it
        stop = next((k for k in range(j + 1, min(j + 8, len(view.tokens))) if view.word_at(k) in money_forms()), None)
        if stop is not None and not any(view.tokens[k].figure is not None for k in range(j, stop)):
            return stop, True
    j = _past_whole(view, i, j)
    steps = 0
    while j < len(view.tokens) and steps < 12:
        token, word = view.tokens[j], view.word_at(j)
        if token.figure is not None and token.figure.kind == "money":
            return None, False
        if token.figure is None and (token.text in ",;:.()" or word in {"and", "or"} | RELATIVES | _BREAKS):
            return None, False
        if word and verb_at(view, j) and view.word_at(j - 1) != "to" and not word.endswith("ing"):
            participle = word not in AUXILIARIES and money_forms().get(word, _NONE).participle
            if participle and j > i + 1 and view.word_at(j - 1) not in AUXILIARIES:
                j += 1
                continue
            return _last_of_group(view, j), False
        j += 1
        steps += 1
    return None, False


def _past_whole(view: View, i: int, j: int) -> int:
    """The token behind the amount that the one at ``i`` is a part of: 'Rs 4 crore of the Rs 9 crore had been spent'."""
    if view.word_at(i + 1) != "of":
        return j
    k = i + 2
    while view.word_at(k) in ARTICLES | HEDGES | {"its", "their", "this"} and k < i + 6:
        k += 1
    whole = view.tokens[k].figure if k < len(view.tokens) else None
    return k + 1 if whole is not None and whole.kind == "money" else j


_NONE = Form("other", False, False, False, False)


def _past_aside(view: View, j: int) -> int:
    """The token behind a bracket, 'of the sum', 'of this' and what the amount is said to be by another measure."""
    if view.word_at(j) == "(" or (j < len(view.tokens) and view.tokens[j].text == "("):
        j = next((k + 1 for k in range(j, len(view.tokens)) if view.tokens[k].text == ")"), j)
    if view.word_at(j) == "of" and any(view.word_at(k) in _OF_IT for k in range(j + 1, j + 4)):
        j = next(k for k in range(j + 1, j + 4) if view.word_at(k) in _OF_IT) + 1
    if view.word_at(j + 1) == "or" and view.tokens[j].text == ",":
        # 'Rs 9 crore, or 56 per cent of the vote, had been released'
        j = next((k + 1 for k in range(j + 2, min(j + 18, len(view.tokens))) if view.tokens[k].text == ","), j)
    return j


def _last_of_group(view: View, j: int) -> int:
    """The main verb of the group that begins at ``j``: 'has already been released' gives 'released'."""
    last = j
    k = j + 1
    while k < len(view.tokens):
        word = view.word_at(k)
        if (
            word in AUXILIARIES
            or word.endswith("ly")
            or word
            in {"also", "now", "already", "to", "since", "only", "yet", "just", "recently", "ever", "not", "never"}
            or word in {"so", "thus"}
            or (word == "far" and view.word_at(k - 1) in {"so", "thus"})
        ):
            k += 1
            continue
        if verb_at(view, k) or word in money_forms():
            last = k
        break
    return last


def _opens(view: View, i: int, before: int) -> bool:
    """Whether the amount opens a clause of its own behind another verb: 'data show Rs 9 crore had been paid'."""
    j = i - 1
    while j > before and (view.word_at(j) in ARTICLES | HEDGES or view.word_at(j) in {"remaining", "other"}):
        j -= 1
    if j == before:
        return view.word_at(before) in SAYING | {"show", "indicate", "indicates", "suggest", "suggests", "suggested"}
    token = view.tokens[j]
    return (token.figure is None and token.text in ",;:") or view.word_at(j) in {"and", "that", "but", "while", "which"}


def _deed(view: View, k: int, role: str, i: int) -> Deed:
    word = view.word_at(k)
    form = money_forms().get(word)
    kind = form.kind if form is not None else "be" if word in BE else "other"
    if kind == "set":
        kind = "give" if "aside" in {view.word_at(n) for n in range(k + 1, k + 8)} else "other"
    if kind == "make":
        kind = (
            "give" if "available" in {view.word_at(n) for n in range(k + 1, min(k + 12, len(view.tokens)))} else "other"
        )
    if kind == "ask" and word.startswith("want") and view.word_at(k + 1) == "to":
        kind = "other"
    if kind in {"bring", "pull"} or word.startswith(("draw", "drew")):
        inwards = view.word_at(k + 1) == "in"  # 'draw in Rs 9 crore of private money'
        kind = "raise" if inwards else "other" if kind in {"bring", "pull"} else kind
    if kind == "ask" and word.startswith("call") and view.word_at(k + 1) != "for":
        kind = "other"
    wished, ahead, passive = mood(view, k)
    if not (wished or ahead or passive) and (first := joined_to(view, k)) is not None:
        wished, ahead, _ = mood(view, first)
    public = form is not None and form.public and kind != "other"
    doer = None if role == "subject" and not passive else _doer(view, k, passive, i)
    past = not (wished or ahead) and (form is None or form.past or role == "qualified")
    public = public or (kind == "give" and word.startswith("set"))
    return Deed(kind, k, role, public, wished, ahead, passive, past, doer)


def _doer(view: View, k: int, passive: bool, i: int) -> Phrase | None:
    if passive:
        stop = min(len(view.tokens), max(k, i) + 14)
        by = next((n for n in range(k + 1, stop) if view.word_at(n) == "by"), None)
        return view.noun_after(by, chain=True) if by is not None else None
    first = k - 1
    while first >= 0 and (
        view.word_at(first) in AUXILIARIES | _BEFORE_VERB
        or view.word_at(first).endswith("ly")
        or view.word_at(first) in WISHING
    ):
        first -= 1
    if first >= 0 and view.word_at(first) == ")":
        first = next((n for n in range(first, 0, -1) if view.word_at(n) == "("), first + 1) - 1
    while first > 1 and (f := view.tokens[first].figure) is not None and f.kind in {"period", "date"}:
        first -= 2  # 'the estimates for 2026/27 propose'
    if (
        view.word_at(first) in {"they", "it", "he", "she"}
        and view.word_at(first - 1 - (view.word_at(first - 1) == "that")) in SAID
    ):
        said = first - 1 - (view.word_at(first - 1) == "that")
        return view.noun_before(said, chain=True)  # 'Growers say that they will add'
    near = view.noun_before(first + 1, chain=True)
    if near is not None and near.last == first:
        ahead = near.first - 1
        while view.word_at(ahead) in ARTICLES | {"same"}:
            ahead -= 1
        if view.word_at(ahead) not in PREPOSITIONS | RELATIVES:
            return near  # not 'fund' in 'transfers under the fund came to'
    return subject_of_clause(view, k + 1)[0] or near
