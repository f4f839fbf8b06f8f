"""The innermost clause around a figure and what that clause speaks of.

A sentence says several things: 'the auditor found that 61 of the dams, which were built in 1960, leak'. What a figure
measures stands in its own clause: its subject, or the object that the verb moves ('cut losses to 10%', 'expects prices
to fall to $40'); who says so, hopes so or pays for it stands in the clause around it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from trustetl.facts.language.verbs import alike_participles, base_forms, pasts, third_person
from trustetl.facts.language.view import ARTICLES, AUXILIARIES, HEDGES, PREPOSITIONS, PRONOUNS, Phrase, View
from trustetl.lexicon import function_words

CHANGES = function_words("changes")
ADVERBS = function_words("adverbs")
EXPECTING = function_words("expecting")
ACTORS = function_words("actors")
OPENERS = frozenset({"while", "whereas", "but", "when", "because", "although", "though", "if", "unless", "where"})
LINKS = frozenset({"and", "or", "as", "after", "before", "since", "until", "once"})
"""Words that join a clause where a noun phrase and its verb follow."""
RELATIVES = frozenset({"which", "who", "that"})
SAYING = function_words("saying")
MOVING = function_words("moving_verbs")
CURRENT = frozenset({"present", "current", "existing", "today's", "today’s", "prevailing", "original", "earlier"})
"""Words between 'from the' and the value that holds now."""
COUNTING = frozenset("number share rate proportion amount level count cost price percentage".split())
LINKING = frozenset({"is", "are", "was", "were", "be", "been", "being", "became", "become", "remain", "remained"})
ANAPHORA = (PRONOUNS | {"this", "that", "these", "those", "which", "some", "none"}) - {"we", "i", "you", "he", "she"}

EACH = frozenset({"each", "both", "neither"})


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


_SUBJECTS = frozenset({"it", "they", "he", "she", "we", "i"})


def is_finite(view: View, k: int) -> bool:
    """Whether a verb makes a clause of its own: no infinitive, and no participle behind its noun ('built in 1960')."""
    if not view.is_verb(k) or view.word_at(k - 1) == "to":
        return False
    word = view.word_at(k)
    if word in {"be", "been", "being", "having", "not"}:
        return False
    if word in AUXILIARIES or word in MOVING or view.word_at(k - 1) in _SUBJECTS:
        return True
    participle = word.endswith(("ed", "en", "wn"))
    ruled = view.is_verb(k - 1) and view.word_at(k - 1) not in AUXILIARIES | SAYING
    if participle and ruled and view.is_word_in_phrase(k + 1):
        return False  # 'will bring piped water to 900 homes'
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
    opening = view.tokens[j + 1].figure if j + 1 < len(view.tokens) else None
    if view.word_at(j) in {"since", "until", "before", "after"} and opening is not None and opening.kind == "period":
        return False  # 'has doubled since 2004 and now measures 12,300 km'
    if view.word_at(j + 1) in LINKS | {"but"}:
        j, i = j + 1, max(i, j + 2)
    if view.word_at(j + 1) in {"in", "on", "by", "since"}:
        # ', and in August the rate reached': the adverbial ends before the next article
        adverbial = next((k for k in range(j + 2, j + 5) if view.word_at(k) in {"the", "a", "its", "their"}), None)
        j = j if adverbial is None or adverbial > i else adverbial - 1
    counted = j + 2
    while view.word_at(counted) in HEDGES:
        counted += 1
    if view.word_at(j + 1) in base_forms() and counted < len(view.tokens) and view.tokens[counted].figure is not None:
        return False  # 'will benefit about 5 towns and create 900 jobs'
    led = view.word_at(j + 1) in PREPOSITIONS and (view.word_at(j + 1), view.word_at(j + 2)) != ("per", "capita")
    if led or view.word_at(j + 1) in RELATIVES or verb_at(view, j + 1) or view.word_at(j + 1) in ADVERBS:
        return False
    for k in range(j + 1, min(j + 14, len(view.tokens))):
        token = view.tokens[k]
        if token.figure is None and token.text == "," and view.word_at(j) == "and":
            # 'and its new shaft, due in 2028, would …'
            close = next(
                (n for n in range(k + 1, min(k + 8, len(view.tokens) - 1)) if view.tokens[n].text == ","), None
            )
            return close is not None and is_finite(view, close + 1)
        if token.figure is None and (token.text in ",;:()" or (token.low in {"and", "or"} and k >= i)):
            return False
        if token.figure is None and token.low in RELATIVES and k > j + 1 and view.word_at(k + 1) in _SUBJECTS:
            # ', and the people that they serve are …': the verb of the relative clause is not its own
            verbs = [n for n in range(k + 2, min(k + 9, len(view.tokens))) if is_finite(view, n)]
            return len(verbs) > 1
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
                return Clause(_main_clause(view, j, i) if j == 0 and token.is_word else j + 1)
            if token.low in SAYING and _says(view, j, i):
                return Clause(j + 1)
            if token.low in RELATIVES and j and not closes_before(view, j, i):
                if token.low != "that":
                    preposition = view.word_at(j - 1) in PREPOSITIONS - {"of"}
                    return Clause(j + 1, None if preposition else j)
                phrasal = view.word_at(j - 1) in {"down", "out"} and verb_at(view, j - 2)  # 'lays down that'
                said = (
                    phrasal or verb_at(view, j - 1) or view.word_at(j - 1) in {"and", "monday", "tuesday", "wednesday"}
                )
                said = said or view.tokens[j - 1].figure is not None
                if said or (view.tokens[j - 1].is_word and view.word_at(j - 1) not in PREPOSITIONS):
                    noun = not said and _verb_next(view, j + 1)
                    return Clause(j + 1, j if noun else None)
            elif (token.text == "," or token.low in LINKS) and opens_clause(view, j, i):
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
        if token.low == "that" and (comma := _apposed_at(view, j)) > i:
            return comma
        if (token.text == "," or token.low in LINKS - {"or", "as"}) and opens_clause(view, j, j + 1):
            return j
    return len(view.tokens)


def _apposed_at(view: View, j: int) -> int:
    """The comma before a noun that says the clause again and takes 'that' at ``j``: ', a share that is to rise'."""
    commas = (
        k for k in range(j - 2, max(j - 5, 0), -1) if view.tokens[k].text == "," and view.tokens[k].figure is None
    )
    comma = next(commas, -1)
    return comma if comma > 0 and view.word_at(comma + 1) in {"a", "an"} else -1


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
        j + 1 <= i and view.is_verb(min(i + 1, len(view.tokens) - 1))
    )


def infinitive_at(view: View, j: int) -> bool:
    """Whether an infinitive begins at token ``j``: 'to plant'."""
    return view.word_at(j) == "to" and view.word_at(j + 1) in base_forms()


def _verb_next(view: View, k: int) -> bool:
    while view.word_at(k) in ADVERBS | EACH:
        k += 1
    return verb_at(view, k) or view.word_at(k) in base_forms()


def closes_before(view: View, j: int, i: int) -> bool:
    """Whether a relative clause that begins at ``j`` ends before token ``i``: by its comma, or by a second verb."""
    if any(
        view.tokens[k].text == "," and view.tokens[k].figure is None and verb_at(view, k + 1)
        for k in range(j + 2, i - 1)
    ):
        return True
    if any(
        (view.tokens[k].text == "," or view.word_at(k) == "and") and infinitive_at(view, k + 1)
        for k in range(j + 2, i - 1)
    ):
        return True
    if view.word_at(j) == "that" and verb_at(view, j - 1):
        return False
    seen = False
    told = any(view.word_at(k) in SAYING for k in range(max(0, j - 6), j))
    # 'the rise that the board authorised in May is 5%': its own subject makes a verb of the participle
    acted = None if told or _verb_next(view, j + 1) else next((k for k in range(j + 2, i) if view.is_verb(k)), None)
    for k in range(j + 1, i):
        if (
            k != acted
            and not is_finite(view, k)
            and not (view.word_at(k - 1) in ADVERBS and view.word_at(k).endswith("s"))
        ):
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
        while begin < i and (view.word_at(begin) in ADVERBS | {"and", "then", "according", "owing", "thanks"}):
            begin += 1
        if clause.relative is not None and (begin >= i or _verb_next(view, begin)):
            at = clause.relative
            of = view.word_at(at - 1) == "of"
            at -= 1 if of else 0
            if at and view.tokens[at - 1].text == "," and view.tokens[at - 1].figure is None:
                at -= 1
            found = antecedent(view, at)
            return found, found is None
        if begin and verb_at(view, begin) and clause.begin:
            # '… but is to reach 30%': the subject stands in the clause before
            clause = clause_of(view, clause.begin - 1)
            continue
        break
    begin = clause.begin
    if view.word_at(begin) in ANAPHORA and (verb_at(view, begin + 1) or view.word_at(begin + 1) in ADVERBS):
        return None, True
    if stands_alone(view, begin):
        return None, True  # 'Each costs $9', 'Both want to get below two days'
    found = view.subject(i, begin)
    there = next(
        (k for k in range(begin + 1, i) if view.word_at(k) in {"there", "here"} and verb_at(view, k + 1)), None
    )
    if there is not None and view.is_word_in_phrase(there - 1) and (found is None or found.first >= there):
        found = view.noun_before(there)  # 'Rainfall there has fallen by 9%'
    if found is None:
        return None, False
    behind = view.word_at(found.last - 1) in {"before", "after"} | RELATIVES  # 'The goal before it was 40'
    if found.last > found.first and view.word_at(found.last) in PRONOUNS and not behind:
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
        and view.word_at(last + 1) not in third_person()
        and not is_finite(view, last + 1)
        and not any(
            view.tokens[k].figure is None and (view.tokens[k].text in ",;:(" or view.word_at(k) in RELATIVES)
            for k in range(last + 1, later)
        )
    ):
        last = later - 1  # 'Farmers registered for cover numbered …'
    found = view.phrase(found.first, last)
    if found is not None and found.first == found.last:
        participle = view.word_at(found.first).endswith("ed") and view.word_at(found.first - 1) in ANAPHORA
        if participle or view.word_at(found.first) in ANAPHORA:
            return None, True  # 'Of those sold, 90% …'
    return found, False


def stands_alone(view: View, k: int) -> bool:
    """Whether 'each' or 'both' at token ``k`` is the subject: a verb and no noun stands behind it."""
    if view.word_at(k) not in EACH or view.is_verb(k + 2):
        return False
    forms = third_person() if view.word_at(k) == "each" else base_forms()
    return view.word_at(k + 1) in forms | pasts() | AUXILIARIES


def antecedent(view: View, at: int) -> Phrase | None:
    """The noun phrase before a relative pronoun, over a bracket and over its own 'of' and 'without'."""
    if view.word_at(at - 1) == ")":
        at = next((k for k in range(at - 1, 0, -1) if view.word_at(k) == "("), at)
    nested = clause_of(view, at).relative
    if view.tokens[at].text == "," and nested is not None and 0 < nested < at - 1:
        return antecedent(view, nested)  # 'the number of children who had no dose, which was …'
    first = at
    while first > 0 and (view.tokens[first - 1].figure is None) and at - first < 12:
        word, token = view.word_at(first - 1), view.tokens[first - 1]
        if token.text in ",;:" or word in {"and", "or"} | RELATIVES or verb_at(view, first - 1):
            break
        first -= 1
    # the noun behind the last verb's own adverbial: 'went to Lamu, which': the nearest noun
    cut = next(
        (
            k
            for k in range(at - 1, first, -1)
            if view.word_at(k) in PREPOSITIONS - {"of", "on", "without", "for", "among"}
        ),
        None,
    )
    if view.word_at(first) in ARTICLES:
        first += 1
    if view.word_at(first) in COUNTING and view.word_at(first + 1) == "of":
        cut = None  # 'the number of households in lodgings, which …'
    return view.phrase(first if cut is None else cut + 1, at - 1)


def over_hedges(view: View, i: int) -> int:
    """The token before a figure's hedges ('fewer than', 'below', 'some')."""
    j = i - 1
    while j >= 0 and (
        view.word_at(j) in {"below", "under", "above", "between"}
        or (view.word_at(j) == "at" and view.word_at(j + 1) in {"least", "most"})
        or (view.word_at(j) == "to" and view.word_at(j - 1) == "up" and not verb_at(view, j - 2))
        or (view.word_at(j) in {"no", "not"} and view.word_at(j + 1) in {"more", "less", "fewer"})
        or (view.word_at(j) in HEDGES and view.word_at(j) not in {"to", "at", "of", "worth"})
        or (view.word_at(j) in CURRENT and view.word_at(j - 1) in {"the", "its", "their"})
    ):
        j -= 1
    return j


def resumes(view: View, i: int) -> bool:
    """Whether a bare number stands for things named before: 'Four make valves', 'the other 94 would follow'."""
    j = i - 1
    while j >= 0 and view.word_at(j) in HEDGES | {"the", "other", "remaining", "further"}:
        j -= 1
    begins = j < 0 or clause_of(view, i).begin > j or view.word_at(j) in {"and", "that"} or view.tokens[j].text in ",;"
    return begins and (_verb_next(view, i + 1) or view.word_at(i - 1) in {"other", "remaining"})


def in_abbreviation(view: View, at: int) -> bool:
    """Whether a point is one of 'U.S.'."""
    before = view.text[max(0, at - view.start - 2) : at - view.start]
    return view.text[at - view.start] == "." and re.fullmatch(r"(?:^|[\s.])[A-Z]", before) is not None
