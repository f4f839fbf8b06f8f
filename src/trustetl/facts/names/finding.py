"""Where initiatives are named: the stretches of one statement that name a programme, fund, act or body.

A name is a head noun (mission, fund, act …) with the capitalised words before or after it, or an acronym expanded
beside a head noun. The other ways to name one stand in name_patterns (wordings) and name_descriptions (lower case).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from trustetl.facts.language.wordlists import Word, head_of, heads, singular, word_set, words_in, words_of
from trustetl.facts.names.acronym_letters import singular_acronym
from trustetl.facts.names.acronyms import Pair, find_pairs, is_acronym
from trustetl.facts.names.aliases import head_in, with_aliases
from trustetl.facts.names.begun import begun_names
from trustetl.facts.names.bodies import described_bodies, new_bodies
from trustetl.facts.names.descriptions import MADE_OF, complement_end, described_names
from trustetl.facts.names.edges import acronym_of, called_for_short, left_of, right_of, said_to_be
from trustetl.facts.names.enumerated import beside_kinds
from trustetl.facts.names.kinds import kinded_names, names_of_kind, shared_heads
from trustetl.facts.names.patterns import (
    launched_names,
    patterned_names,
    quoted_names,
)
from trustetl.facts.names.taken_up import BEGUN_BEFORE, BEGUN_BEHIND, TAKES_UP
from trustetl.facts.names.told import (
    NO_NAMES,
    coined_names,
    deed_names,
    followed_names,
    glossed_names,
    identified_names,
    paid_names,
    planned_names,
)
from trustetl.facts.names.translations import announced_names, led_names, translated_names
from trustetl.facts.names.words import (
    AGENCIES,
    BODIES,
    INSTRUMENT,
    NO_PROGRAMMES,
    WEAK_HEADS,
    Naming,
    begins_with_action,
    runs_to_body,
    telling_words,
    tidy_name,
)

_HALL = re.compile(r"(?:\s(?:and|&)\s[A-Z]\w+){0,2}\s(?:Cent(?:re|er)|Hall|Complex|Hotel)\b")
"""What makes a convention the first word of a house: 'the Lima Convention and Exhibition Centre'."""
_CITY_NAMED = word_set("agreement accord pact treaty compact pledge protocol declaration convention charter")


_DIRECTIONS = word_set("northern southern eastern western central north south east west coastal middle")
_FRAMES = word_set("financial expenditure fiscal budget budgetary monitoring results legal regulatory macroeconomic")
_GENERAL = word_set("project programme program")
_MEASURED = word_set("objective indicator target goal officer director manager manual document report period")
_DESKS = word_set("desk team unit office officer adviser advisor expert analyst editor division section")
_OF_YEARS = re.compile(r"(?:\s?\([A-Z]\w+\))?,?\s\(?(?:19|20)\d\d\s?(?:[-–—]|to\s\d)")
_BODY_OF = re.compile(
    r"\b(?:Institute|Centre|Center|Ministry|Minister|Department|Council|School|Faculty|Chair|Forum|Professor)\s"
    r"(?:for|of|on)\s$|\b(?:Ministry|Minister|Department)\s(?:for|of)\sthe\s$"
)
"""What makes the words behind it a part of a body's name: 'the Institute for Maritime Strategy'."""
_PARTS = word_set("window component tranche strand pillar phase envelope")
_STUDIES = word_set("study survey assessment")
_PLURAL_HEADS = word_set("fund scheme programme program project mission plan")
_BUILT = words_in("initiative_generic", "built")
"""What names with an acronym of their own end in: what is built or set as one whole ('Lower Lakes Canal (LLC)')."""
_ADDRESSED = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Madam|Madame|Hon|Honou?rable|Dear|Right|The)\.?\s(?:Deputy\s)?)*"
    r"(?:Speaker|Chair(?:man|person|woman)?|President|Members|Senators|Ladies|Gentlemen|Colleagues|Friends|Fellow)\b"
)
"""Whom a speaker addresses: 'Mr Speaker, the Roads Programme …'."""


def names_in(text: str, place: Callable[[str], bool]) -> list[Naming]:
    """The initiatives named in one statement, in order, without overlap (the longest reading of each place)."""
    brackets = {
        match.start(1) for match in re.finditer(r"\(([^\s()]+)\)", text) if is_acronym(singular_acronym(match[1]))
    }
    words = [word for word in words_of(text) if word.start not in brackets]
    pairs = find_pairs(text)
    headed = _with_heads(text, words, pairs, place)
    found = [
        *beside_kinds(text, pairs, place, headed),
        *_from_pairs(text, pairs, place),
        *patterned_names(text, place),
        *quoted_names(text, pairs),
        *translated_names(text, words, place),
        *led_names(text, place),
        *announced_names(text),
        *launched_names(text, words, place),
        *begun_names(text, pairs, place),
        *paid_names(text, words, pairs, place),
        *planned_names(text, words, pairs, place),
        *identified_names(text, words, pairs, place),
        *deed_names(text, words),
        *followed_names(text, words, pairs, place),
        *coined_names(text, place),
        *glossed_names(text, place),
        *names_of_kind(text, place),
        *kinded_names(text, place),
        *shared_heads(text, words, place),
        *new_bodies(text, words, pairs, place),
        *described_bodies(text, words),
        *described_names(text, words, place),
    ]
    kept: list[Naming] = []
    found = [_past_body(naming) for naming in found if not _ADDRESSED.match(naming.name)]
    for naming in sorted(found, key=lambda n: (n.lower, -(n.end - n.start), n.start)):
        if naming.lower and MADE_OF.search(text[: naming.start]):
            pass  # the next member of a list, and no description of the one before
        elif naming.lower and any(
            re.fullmatch(
                r"(?:\s\d{4}[\d–/-]{0,5})?(?:\s?\([^()]*\))?(?:,|\s(?:is|was|remains))\s"
                r"(?:an?|the|its|our|their)\s(?:[^,;]{0,40}\s)?",
                text[other.end : naming.start],
            )
            for other in kept
        ):
            continue  # 'CleanHarbour, a $9 million scheme to replace boats': the description of a name
        if naming.lower and any(_goes_on_as(text, naming, other) for other in kept):
            continue
        if not any(naming.start < other.end and other.start < naming.end for other in kept):
            kept.append(naming)
    kept = [replace(naming, standing=_standing(text[: naming.start])) for naming in kept]
    return with_aliases(text, sorted(kept, key=lambda n: n.start))


_NEW = re.compile(r"\b(?:new|next|future|coming|planned|follow-up|successor|replacement)\s$", re.IGNORECASE)
_OLD = re.compile(
    r"\b(?:current|existing|present|old|older|outgoing|previous|former|earlier|expiring|ending|expired|last)\s$",
    re.IGNORECASE,
)


def _standing(before: str) -> str:
    """Whether the word before a name says that what it names is new or that it was there before."""
    return "new" if _NEW.search(before) else "old" if _OLD.search(before) else ""


_OF_BODY = re.compile(
    r"(?:[A-Z][\w’'-]*\s){0,3}(?:Committee|Board|Council|Secretariat|Assembly|Bureau|Panel|Unit|Office)\s(?:of|for)\sthe\s(?=[A-Z])"
)


def _past_body(naming: Naming) -> Naming:
    """A name without the body that runs what it names, whose acronym is the body's: 'Guidance Board of the Reef Fund
    (GBRF)' names the Reef Fund.
    """
    body = _OF_BODY.match(naming.name) if naming.kind != "body" else None
    if body is None:
        return naming
    return replace(naming, start=naming.start + body.end(), name=naming.name[body.end() :], acronym=None)


def _goes_on_as(text: str, described: Naming, other: Naming) -> bool:
    """Whether a name follows a description between commas and is what is described: 'a grant scheme for island
    producers, the Reef Resilience Scheme'; not the next of a list.
    """
    if not re.fullmatch(r",\s(?:(?:the|called|named|known as)\s){0,2}[“\"‘']?", text[described.end : other.start]):
        return False
    return (
        head_in(described.name) == head_in(other.name)
        or re.match(r"[”\"’']?(?:[.;:)]|$|,\s(?:which|that|will|to|is|was|has)\b)", text[other.end :]) is not None
    )


def _with_heads(text: str, words: list[Word], pairs: list[Pair], place: Callable[[str], bool]) -> list[Naming]:
    """Names with a head noun and capitalised words beside it."""
    found: list[Naming] = []
    for index, word in enumerate(words):
        head = head_of(word)
        if head is None:
            continue
        first = left_of(text, words, index, place)
        if (
            first < index
            and words[first].start <= 3
            and words[first].plain in words_in("actions", column="gerund")
            and index - first > 1
        ):
            first += 1  # 'Amending the … Act' as a heading or bullet: the deed is no part of the name
        before = words[first:index]
        capital = word.text[0].isupper()
        if not capital and not (before and words[index - 1].capital):
            continue
        if not capital and head in WEAK_HEADS and len(before) < 3:
            continue
        several = words[index - 1].plain.endswith("s") and not words[index - 1].possessive
        if head == "plan" and not capital and several and re.match(r"\s+to\s+[a-z]", text[word.end :]):
            continue  # 'Regional States plan to reach': a verb
        after = index
        if heads()[head]["first"] != "0" and (capital or len(before) > 0):
            after = right_of(text, words, index, bool(telling_words(before, place)))
        follow = words[index + 1] if index + 1 < len(words) else None
        behind = follow is not None and after == index and text[word.end : follow.start] == " "
        if follow is not None and behind and follow.plain in (_PARTS if follow.capital else _STUDIES):
            continue  # 'Loan Guarantee Window', 'Coral Corridor study'
        if follow is not None and behind and follow.capital and singular(follow.plain) in NO_NAMES:
            continue  # 'Harbour Declaration Fee'
        if follow is not None and behind and follow.capital and head == "project" and _measured_behind(words, index):
            continue
        if follow is not None and behind and follow.capital and runs_to_body(text, words, index + 1):
            continue  # 'Health Facility Registry', 'Water Policy Planning Unit': a body that bears the name
        if text.isupper() and head in WEAK_HEADS and index - first < 3 and (first > 0 or follow is not None):
            continue  # 'REPAIRS ON THE ROAD NETWORK': where every word is in capitals none is a name for that
        if _BODY_OF.search(text[: words[first].start]):
            continue
        telling = telling_words(before, place) or telling_words(words[index + 1 : after + 1], place)
        city = len(before) == 1 and head in _CITY_NAMED and capital
        long = sum(w.capital for w in words[index + 1 : after + 1]) > 1
        if (
            not telling
            and not city
            and not long
            and not (not capital and len(before) >= 2 and any(head_of(w) for w in before if w.capital))
            and not (head in _PLURAL_HEADS and capital and _formally_named(text, words, first, index))
            and not (
                len(before) >= 2
                and capital
                and any(place(w.plain) for w in before)
                and len([w for w in before if not place(w.plain)]) > 0
            )
        ):
            continue
        if not before and after == index:
            continue
        if not capital and (
            (after > index and not telling_words(before, place))
            or (first == 0 and len(before) == 1 and not is_acronym(before[0].text))
        ):
            continue
        complement = None
        if (
            not capital
            and after == index
            and before
            and all(singular(w.plain) in INSTRUMENT for w in telling_words(before, place))
        ):
            complement = complement_end(text, words, index)
        start, end = words[first].start, words[after].end
        if words[after].possessive:
            end -= len(words[after].text) - len(words[after].plain)  # 'the Reef Fund's budget'
        version = re.match(
            r" (?:\d\.\d|\d|I(?! [a-z]+(?<! of)(?<! and)(?<! in)(?<! for)(?<! to)(?<! is)(?<! from)\b)|II|III|IV|V)"
            r"(?![\w.,]?\d|\s?(?:crore|per|%|lakh|million|billion))\b",
            text[end:],
        )
        if version and capital and after == index:
            end += version.end()
        end = max(end, complement or end)
        short = called_for_short(text, start, end, place) if capital else None
        if (
            head == "system"
            and short is None
            and not (BEGUN_BEFORE.search(text[:start]) or BEGUN_BEHIND.match(text[end:]))
        ):
            continue  # the health system, the trading system: a state of things, unless it is told to begin
        taken_up = TAKES_UP.search(text[:start]) is not None or _OF_YEARS.match(text, end) is not None
        if head == "framework" and before and before[-1].plain in _FRAMES and not taken_up:
            continue  # 'the Medium-Term Expenditure Framework': how budgets are drawn up
        if head == "convention" and _HALL.match(text, end):
            continue
        if head == "policy" and any(word.plain in _DESKS for word in words[index + 1 : index + 2]):
            continue  # 'the Coast policy desk'
        if head == "corridor" and all(w.plain in _DIRECTIONS or place(w.plain) for w in before):
            continue  # a road: 'the Northern Corridor'
        name = tidy_name(text, start, end)
        if name.casefold() in NO_PROGRAMMES or any(name.casefold().endswith(" " + agency) for agency in AGENCIES):
            continue
        acronym, closed = acronym_of(pairs, start, end, text)
        inner = re.search(r"\(([^()\s]{2,14})\)", text[start:end])
        if acronym is None and inner and is_acronym(singular_acronym(inner[1])):
            acronym = singular_acronym(inner[1])
        if short is not None:
            found.append(Naming(short.start("short"), closed, name, heads()[head]["kind"], acronym, short["short"]))
            continue
        found.append(Naming(start, closed, name, heads()[head]["kind"], acronym))
    return found


def _measured_behind(words: list[Word], index: int) -> bool:
    """Whether what a project is measured or run by stands behind it: 'Project Development Objective'."""
    return any(singular(word.plain) in _MEASURED for word in words[index + 1 : index + 3] if word.capital)


_OF_A_TERM = word_set(
    "annual medium medium-term sovereign mutual hedge pension trust strategic interim draft work action"
)


_WIDE = word_set("global international universal common")
"""What a fund is called after where its name says nothing more: 'the Common Fund'."""


def _formally_named(text: str, words: list[Word], first: int, head: int) -> bool:
    """Whether general words in capitals are a name all the same, within a sentence behind an article: 'the Regional
    Infrastructure Fund'; not 'the Annual Work Plan'.
    """
    run = words[first:head]
    if words[head].plain == "plan":
        return _planned_by_name(text, run, words[head])
    wide = len(run) == 1 and words[head].plain == "fund" and run[0].plain in _WIDE
    return (
        (len(run) >= 2 or wide)
        and not any(word.plain in _OF_A_TERM for word in run)
        and all(word.capital and word.text[1:].islower() for word in run)
        and re.search(r"(?:\b(?:the|its|our|their|an?)|,\sthe|\b[Uu]nder the)\s$", text[: run[0].start]) is not None
    )


_LONG_TERM = re.compile(r"(?:multi-?annual|multi-?year|medium-term|long-term|(?:three|four|five|six|seven|ten)-year)")
_YEARLY = word_set("annual yearly interim draft pension mutual hedge trust sovereign")
_IS_RUN = re.compile(
    r"(?:\s?\([^()]*\))?,?\s(?:(?:which|that)\s)?(?:(?:runs|lasts|extends|will run)\s(?:to|from|until|till|for|over)\b|"
    r"sets\s(?:out\b|a\b|the\b|targets)|covers\s(?:the\s)?(?:years|period|\d)|"
    r"(?:was|has been|is to be|will be)\s(?:\w+ly\s)?(?:adopted|approved|launched|signed|endorsed|agreed|unveiled)\b)"
)
"""What is said of a plan that is run."""


def _planned_by_name(text: str, run: list[Word], plan: Word) -> bool:
    """Whether general words in capitals name a plan, since their own clause adopts it or says how long it runs: 'signed
    a Joint Work Plan', 'the Medium-Term Plan covers 2031 to 2035'.
    """
    lasting = len(run) == 1 and _LONG_TERM.fullmatch(run[0].plain) is not None
    if not (len(run) > 1 or lasting) or not all(word.capital and not word.text.isupper() for word in run):
        return False
    if any(word.plain in _YEARLY for word in run):
        return False
    return TAKES_UP.search(text[: run[0].start]) is not None or _IS_RUN.match(text, plan.end) is not None


def _from_pairs(text: str, pairs: list[Pair], place: Callable[[str], bool]) -> list[Naming]:
    """Names known as such because an acronym is expanded beside a head noun, or because they begin with what is to be
    done.
    """
    found: list[Naming] = []
    for pair in pairs:
        start = min(pair.acronym_span[0], pair.expansion_span[0])
        end = max(pair.acronym_span[1], pair.expansion_span[1])
        close = re.match(r"[\"”’']?\s?[)\]]", text[end:])
        end += close.end() if close else 0
        inside = words_of(pair.expansion)
        if not inside or not inside[0].capital:
            continue
        if _BODY_OF.search(text[:start]):
            continue  # 'the Ministry of Development of the Coast (DCO)'
        if singular(inside[-1].plain) in _MEASURED and inside[0].plain in _GENERAL:
            continue  # 'Project Development Objective (PDO)'
        taken_up = TAKES_UP.search(text[:start]) is not None or _OF_YEARS.match(text, end) is not None
        if inside[-1].plain == "framework" and len(inside) > 1 and inside[-2].plain in _FRAMES and not taken_up:
            continue
        if inside[-1].plain == "system" and not (BEGUN_BEFORE.search(text[:start]) or BEGUN_BEHIND.match(text[end:])):
            continue
        plural = text[pair.acronym_span[0] : pair.acronym_span[1]] != pair.acronym and inside[-1].plain.endswith("s")
        if plural and not (singular(inside[-1].plain) in _PLURAL_HEADS and text[:start].endswith(("the ", "The "))):
            continue  # 'Village Care Networks (VCNs)': things of a kind
        known = [
            head_of(word) or (singular(word.plain) if word.capital and singular(word.plain) in heads() else None)
            for word in inside
        ]
        following = words_of(text[end : end + 30])
        tail = head_of(following[0]) if following and text[end : end + following[0].start] == " " else None
        if tail is None and inside[-1].text in WEAK_HEADS:
            continue  # 'trans-Andean road network (TARN)'
        if tail is not None:
            kind = heads()[tail]["kind"]
            end += following[0].end
        elif known[-1] is not None or known[0] is not None:
            kind = heads()[known[-1] or known[0] or ""]["kind"]
        elif any(head is not None for head in known) and singular(inside[-1].plain) not in BODIES:
            kind = next(heads()[head]["kind"] for head in known if head is not None)
        elif (
            (inside[-1].capital and inside[-1].plain in _BUILT and len(inside) > 2)
            or (begins_with_action(inside) and singular(inside[-1].plain) not in BODIES)
            or said_to_be(text[end:])
        ):
            kind = "initiative"
        else:
            continue
        if any(singular(w.plain) in BODIES for w in inside[:1]) or pair.expansion.casefold() in NO_PROGRAMMES:
            continue
        frame = inside[0].plain in ("medium", "medium-term")  # of a budget
        purse = kind == "act" and any(word.plain == "budget" for word in inside)  # 'Basic Budget Statute'
        if tail is None and (len(inside) < 3 or frame or purse) and not telling_words(inside, place):
            continue
        name = pair.expansion if tail is None else f"{pair.expansion} {following[0].text}"
        found.append(Naming(start, end, name, kind, pair.acronym))
    return found
