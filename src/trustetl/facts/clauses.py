"""The innermost clause around a figure and what that clause speaks of.

A sentence says several things: 'the auditor found that 61 of the dams, which were built in 1960, leak'. What a figure
measures stands in its own clause: its subject, or the object that the verb moves ('cut losses to 10%', 'expects prices
to fall to $40'); who says so, hopes so or pays for it stands in the clause around it.
"""

from __future__ import annotations

from dataclasses import dataclass

from trustetl.facts.verbs import alike_participles, base_forms
from trustetl.facts.view import AUXILIARIES, HEDGES, PREPOSITIONS, PRONOUNS, Phrase, View
from trustetl.lexicon import function_words

CHANGES = function_words("changes")
ADVERBS = function_words("adverbs")
EXPECTING = function_words("expecting")
ACTORS = function_words("actors")
OPENERS = frozenset({"while", "whereas", "but", "when", "because", "although", "though", "if", "unless", "where"})
RELATIVES = frozenset({"which", "who", "that"})
SAYING = frozenset(
    "said says estimates estimated believes thinks reports reported announced warned warns hopes claims claimed argues "
    "shows showed found noted notes reckons confirmed means".split()
)
MOVING = function_words("moving_verbs")
CURRENT = frozenset({"present", "current", "existing", "today's", "today’s", "prevailing", "original", "earlier"})
"""Words between 'from the' and the value that holds now."""
LINKING = frozenset({"is", "are", "was", "were", "be", "been", "being", "became", "become", "remain", "remained"})
ANAPHORA = (PRONOUNS | {"this", "that", "these", "those", "which", "some", "none"}) - {"we", "i", "you", "he", "she"}


@dataclass(frozen=True, slots=True)
class Clause:
    """Where the clause around a figure begins, and the relative pronoun that opens it, if one does."""

    begin: int
    relative: int | None = None


def verb_at(view: View, k: int) -> bool:
    """Whether a token is a verb, an infinitive included."""
    if not 0 <= k < len(view.tokens):
        return False
    word = view.word_at(k)
    if (word.endswith("ing") and word not in base_forms()) or word == "been":
        return word in {"being", "been"}
    return view.is_verb(k) or (word in base_forms() and view.word_at(k - 1) == "to")


def is_finite(view: View, k: int) -> bool:
    """Whether a verb makes a clause of its own: no infinitive, and no participle behind its noun ('built in 1960')."""
    if not view.is_verb(k) or view.word_at(k - 1) == "to":
        return False
    word = view.word_at(k)
    if word in {"be", "been", "being", "having", "not"}:
        return False
    if word in AUXILIARIES or word in MOVING:
        return True
    participle = word.endswith(("ed", "en", "wn"))
    if participle and view.word_at(k + 1) in AUXILIARIES:
        return False  # 'the sum insured is …'
    if view.word_at(k + 1) not in PREPOSITIONS:
        return True
    return not participle and not (word in alike_participles() and _verb_later(view, k))


def _verb_later(view: View, k: int) -> bool:
    for n in range(k + 2, min(k + 10, len(view.tokens))):
        token = view.tokens[n]
        if token.figure is None and (token.text in ",;:" or token.low in RELATIVES | OPENERS | {"and"}):
            return False
        if view.is_verb(n) and view.word_at(n - 1) != "to":
            return True
    return False


def opens_clause(view: View, j: int, i: int) -> bool:
    """Whether a comma or 'and' at ``j`` is followed by a new clause: a noun phrase and its verb, with the figure in or
    behind it; a clause stands before it already.
    """
    if not any(is_finite(view, k) for k in range(j)):
        return False
    if view.word_at(j + 1) in {"and", "or", "but"}:
        j, i = j + 1, max(i, j + 2)
    if view.word_at(j + 1) in {"in", "on", "by", "since"}:
        # ', and in August the rate reached': the adverbial ends before the next article
        adverbial = next((k for k in range(j + 2, j + 5) if view.word_at(k) in {"the", "a", "its", "their"}), None)
        j = j if adverbial is None or adverbial > i else adverbial - 1
    if view.word_at(j + 1) in base_forms() and j + 2 < len(view.tokens) and view.tokens[j + 2].figure is not None:
        return False  # 'will benefit 5 towns and create 900 jobs'
    if view.word_at(j + 1) in PREPOSITIONS | RELATIVES or verb_at(view, j + 1) or view.word_at(j + 1) in ADVERBS:
        return False
    for k in range(j + 1, min(j + 14, len(view.tokens))):
        token = view.tokens[k]
        if token.figure is None and (token.text in ",;:()" or (token.low in {"and", "or"} and k >= i)):
            return False
        if token.figure is None and token.low in RELATIVES | OPENERS:
            return False
        if k > j + 1 and is_finite(view, k):
            return True
    return False


def clause_of(view: View, i: int) -> Clause:
    """The innermost clause around token ``i``."""
    j = i - 1
    while j >= 0:
        token = view.tokens[j]
        if token.figure is None:
            if token.text in ";:" or token.low in OPENERS:
                return Clause(_main_clause(view, j, i) if j == 0 else j + 1)
            if token.low in SAYING and _says(view, j, i):
                return Clause(j + 1)
            if token.low in RELATIVES and j and not _closed(view, j, i):
                if token.low != "that":
                    preposition = view.word_at(j - 1) in PREPOSITIONS - {"of"}
                    return Clause(j + 1, None if preposition else j)
                said = verb_at(view, j - 1) or view.word_at(j - 1) in {"and", "monday", "tuesday", "wednesday"}
                said = said or view.tokens[j - 1].figure is not None
                if said or (view.tokens[j - 1].is_word and view.word_at(j - 1) not in PREPOSITIONS):
                    noun = not said and _verb_next(view, j + 1)
                    return Clause(j + 1, j if noun else None)
            elif (token.text == "," or token.low in {"and", "or", "as"}) and opens_clause(view, j, i):
                return Clause(j + 1)
        j -= 1
    return Clause(0)


def end_of_clause(view: View, i: int) -> int:
    """The token after the last one of the innermost clause around token ``i``."""
    for j in range(i + 1, len(view.tokens)):
        token = view.tokens[j]
        if token.figure is not None:
            continue
        if token.text == ";" or token.low in OPENERS or (token.low in {"which", "who"} and view.word_at(j - 1) != "of"):
            return j
        if token.low == "and" and view.word_at(j + 1) == "that":
            return j
        if (token.text == "," or token.low == "and") and opens_clause(view, j, j + 1):
            return j
    return len(view.tokens)


def _main_clause(view: View, j: int, i: int) -> int:
    """Where the main clause begins behind one that opens the sentence: 'Unless it rains, output may …'."""
    commas = (k for k in range(j + 1, i) if view.tokens[k].figure is None and view.tokens[k].text == ",")
    return next((k + 1 for k in commas if not verb_at(view, k + 1)), j + 1)


def _says(view: View, j: int, i: int) -> bool:
    """Whether what somebody says follows without 'that': 'The agency said the number of ships had risen to 90'."""
    if view.word_at(j + 1) in PREPOSITIONS | AUXILIARIES | {"that"} or not view.is_verb(j):
        return False
    if any(view.tokens[k].text in ",;" and view.tokens[k].figure is None for k in range(j + 1, i)):
        return False
    return any(is_finite(view, k) for k in range(j + 2, i)) or (
        j + 1 < i and view.is_verb(min(i + 1, len(view.tokens) - 1))
    )


def _verb_next(view: View, k: int) -> bool:
    while view.word_at(k) in ADVERBS:
        k += 1
    return verb_at(view, k) or view.word_at(k) in base_forms()


def _closed(view: View, j: int, i: int) -> bool:
    """Whether a relative clause that begins at ``j`` ends before token ``i``: by its comma, or by a second verb."""
    if any(
        view.tokens[k].text == "," and view.tokens[k].figure is None and verb_at(view, k + 1)
        for k in range(j + 2, i - 1)
    ):
        return True
    if any(
        (view.tokens[k].text == "," or view.word_at(k) == "and") and _infinitive(view, k + 1)
        for k in range(j + 2, i - 1)
    ):
        return True
    if view.word_at(j) == "that" and verb_at(view, j - 1):
        return False
    seen = False
    for k in range(j + 1, i):
        if not is_finite(view, k) and not (view.word_at(k - 1) in ADVERBS and view.word_at(k).endswith("s")):
            continue
        joined = view.word_at(k - 1) in {"and", "or"} | AUXILIARIES or view.tokens[k - 1].text == ","
        if seen and not joined:
            return True
        seen = True
    return False


def subject_of_clause(view: View, i: int) -> tuple[Phrase | None, bool]:
    """The subject of the innermost clause around token ``i``, and whether it only points back ('they', 'this')."""
    clause = clause_of(view, i)
    for _ in range(4):
        begin = clause.begin
        while begin < i and (view.word_at(begin) in ADVERBS | {"and", "then"}):
            begin += 1
        if clause.relative is not None and (begin >= i or _verb_next(view, begin)):
            at = clause.relative
            of = view.word_at(at - 1) == "of"
            at -= 1 if of else 0
            if at and view.tokens[at - 1].text == "," and view.tokens[at - 1].figure is None:
                at -= 1
            found = _antecedent(view, at)
            return found, found is None
        if begin and verb_at(view, begin) and clause.begin:
            # '… but is to reach 30%': the subject stands in the clause before
            clause = clause_of(view, clause.begin - 1)
            continue
        break
    begin = clause.begin
    if view.word_at(begin) in ANAPHORA and (verb_at(view, begin + 1) or view.word_at(begin + 1) in ADVERBS):
        return None, True
    found = view.subject(i, begin)
    if found is None:
        return None, False
    if found.last > found.first and view.word_at(found.last) in PRONOUNS:
        found = view.phrase(found.last, found.last) or found  # 'With the approval of Parliament we …'
    last = found.last
    for k in range(found.first, found.last + 1):
        if view.word_at(k) in RELATIVES and k > found.first:
            last = k - 1
            break
    while last > found.first and view.word_at(last) in ADVERBS:
        last -= 1
    later = next((k for k in range(last + 2, i) if is_finite(view, k)), None)
    if (
        last == found.last
        and later is not None
        and later - found.first < 14
        and view.is_verb(last + 1)
        and not is_finite(view, last + 1)
        and not any(
            view.tokens[k].figure is None and (view.tokens[k].text in ",;:(" or view.word_at(k) in RELATIVES)
            for k in range(last + 1, later)
        )
    ):
        last = later - 1  # 'Farmers registered for cover numbered …'
    found = view.phrase(found.first, last)
    if found is not None and found.first == found.last and view.word_at(found.first) in ANAPHORA:
        return None, True
    return found, False


def _antecedent(view: View, at: int) -> Phrase | None:
    """The noun phrase before a relative pronoun, over a bracket and over its own 'of' and 'without'."""
    if view.word_at(at - 1) == ")":
        at = next((k for k in range(at - 1, 0, -1) if view.word_at(k) == "("), at)
    nested = clause_of(view, at).relative
    if view.tokens[at].text == "," and nested is not None and 0 < nested < at - 1:
        return _antecedent(view, nested)  # 'the number of children who had no dose, which was …'
    first = at
    while first > 0 and (view.tokens[first - 1].figure is None) and at - first < 12:
        word, token = view.word_at(first - 1), view.tokens[first - 1]
        if token.text in ",;:" or word in {"and", "or"} | RELATIVES or verb_at(view, first - 1):
            break
        first -= 1
    # the noun behind the last verb's own adverbial: 'went to Lamu, which': the nearest noun
    cut = next(
        (k for k in range(at - 1, first, -1) if view.word_at(k) in PREPOSITIONS - {"of", "without", "for", "among"}),
        None,
    )
    return view.phrase(first if cut is None else cut + 1, at - 1)


def moved_object(view: View, i: int) -> tuple[Phrase | None, bool]:
    """What the verb before a figure moves: the object of 'cut losses to 10%', 'sets the wage at $9', the subject that
    'expects prices to fall to $40' hopes for; also whether it only points back ('expects it to …').
    """
    j = over_hedges(view, i)
    if view.word_at(j) in {"to", "from", "by", "at"} and j:
        verb = j - 1
        while verb >= 0 and not (_rules(view, verb, j) or view.word_at(verb) in CHANGES):
            token = view.tokens[verb]
            named = token.figure is not None and token.figure.kind == "identifier"
            if not named and (token.figure is not None or token.text in ",;:(" or token.low in OPENERS | RELATIVES):
                return None, False
            verb -= 1
        if verb < 0:
            return None, False
        if view.word_at(verb - 1) == "to" and view.word_at(verb) not in CHANGES:
            hoped = _hoped(view, verb)
            if hoped != (None, False):
                return hoped
        last = j - 1
        while last > verb and (view.word_at(last) in {"down", "up", "back"} or view.word_at(last).endswith("ing")):
            last -= 1
        if last > verb:
            word = view.word_at(verb)
            if word in LINKING | MOVING | AUXILIARIES or view.word_at(verb + 1) in PREPOSITIONS:
                return _hoped(view, verb)
            if view.word_at(verb + 1) == "to":
                return _hoped(view, verb)
            if all(view.word_at(k) in ANAPHORA | HEDGES for k in range(verb + 1, last + 1)):
                return None, True
            if view.word_at(j) in {"by", "to", "from"} and word not in CHANGES | EXPECTING and _infinitive(view, j):
                return None, False
            return view.phrase(verb + 1, last), False
        return _postposed(view, i, verb) or _absolute(view, verb) or _hoped(view, verb)
    verb = j
    return _hoped(view, verb) if verb_at(view, verb) else (None, False)


def _rules(view: View, k: int, j: int) -> bool:
    """Whether a verb may take the object between it and the preposition at ``j``: no participle of that object."""
    if not verb_at(view, k):
        return False
    word = view.word_at(k)
    participle = (word.endswith("ed") or word in alike_participles()) and view.word_at(k + 1) in PREPOSITIONS
    participle = participle and k < j - 1
    return not participle or view.word_at(k - 1) in AUXILIARIES or k == 0


def _infinitive(view: View, j: int) -> bool:
    return view.word_at(j) == "to" and view.word_at(j + 1) in base_forms()


def over_hedges(view: View, i: int) -> int:
    """The token before a figure's hedges ('fewer than', 'below', 'some')."""
    j = i - 1
    while j >= 0 and (
        view.word_at(j) in {"below", "under", "above", "between"}
        or (view.word_at(j) == "at" and view.word_at(j + 1) in {"least", "most"})
        or (view.word_at(j) in HEDGES and view.word_at(j) not in {"to", "at", "of", "worth"})
        or (view.word_at(j) in CURRENT and view.word_at(j - 1) in {"the", "its", "their"})
    ):
        j -= 1
    return j


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


def bare_expectation(view: View, i: int) -> bool:
    """Whether an actor expects or wants the bare amount: 'the Commission expects 2 GW', so that what it is of was said
    before.
    """
    j = over_hedges(view, i)
    return view.word_at(j) in EXPECTING and verb_at(view, j)


def resumes(view: View, i: int) -> bool:
    """Whether a bare number stands for things named before: 'Four make valves', 'the other 94 would follow'."""
    j = i - 1
    while j >= 0 and view.word_at(j) in HEDGES | {"the", "other", "remaining", "further"}:
        j -= 1
    begins = j < 0 or clause_of(view, i).begin > j or view.word_at(j) in {"and", "that"} or view.tokens[j].text in ",;"
    return begins and (_verb_next(view, i + 1) or view.word_at(i - 1) in {"other", "remaining"})
