"""Names that what is said of them gives away: 'the largest project is the …', 'a …, to be managed by …', 'the … credit
line'.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from trustetl.facts.language.wordlists import SMALL_WORDS, Word, head_of, heads, singular, word_set, words_of
from trustetl.facts.names.acronyms import Pair
from trustetl.facts.names.edges import acronym_of, left_of
from trustetl.facts.names.words import BODIES, FOREIGN_SMALL, Naming, contiguous, stops_name, telling_words, tidy_name

PAID = word_set(
    "grant benefit allowance voucher card stipend premium bonus rebate subsidy pension incentive bursary supplement "
    "settlement entitlement dividend credit"
)
"""What people and towns are paid, and schemes are called after: two telling words must stand before it."""


_LENT = {("credit", "line"), ("loan", "line"), ("tax", "credit"), ("tax", "relief"), ("loan", "window")}
"""Pairs of words that names of money lent or left end in."""


def paid_names(text: str, words: list[Word], pairs: list[Pair], place: Callable[[str], bool]) -> list[Naming]:
    """Benefits and grants by name: 'the Rural Water Works Grant', 'Sea Crew Health Card (SCHC)'."""
    found: list[Naming] = []
    for index, word in enumerate(words):
        lent = index > 0 and (words[index - 1].plain, word.plain) in _LENT
        if (singular(word.plain) not in PAID and not lent) or not word.text[0].isupper() or word.text.isupper():
            continue
        if re.search(r"\bDemands?\s(?:for|of)\s$", text[: word.start]):
            continue  # 'Demands for Grants' are what a ministry asks of parliament
        first = left_of(text, words, index, place)
        if len(telling_words(words[first:index], place)) < 2 or any(head_of(w) for w in words[first:index]):
            continue
        if index + 1 < len(words) and words[index + 1].capital and contiguous(text, word, words[index + 1]):
            continue
        start, end = words[first].start, word.end
        acronym, closed = acronym_of(pairs, start, end, text)
        found.append(Naming(start, closed, tidy_name(text, start, end), "scheme", acronym))
    return found


_HEADED_BY = re.compile(
    r",\s(?:headed|chaired|led|hosted|based|composed|made up|consisting|reporting|comprising|supported|modelled)\b"
    r"(?:[^;.]|\b(?:Dr|Mr|Ms|Mrs|Prof|Hon|H\.E|Amb|Justice|Shri|Smt)\.){3,90}?,"
    r"(?=\s(?:will|is to|are to|shall|would|to be)\b)"
)
_MANNED = re.compile(
    r"^,?\s(?:of|with|comprising|made up of|composed of)\s(?:(?:up to|some|about|at least)\s)?(?:[a-z-]+|\d+)\s"
    r"(?:[a-z]+\s)?(?:members?|experts?|people|persons?|seats?|representatives|ministers|scientists|judges|delegates)\b"
    r"(?:\s(?:from|of)\s[^,.;]{3,60}?)?(?:,\s[^.;]{3,80}?,)?(?=,?\s(?:was|were|is|has|will|shall|would|to be)\b)"
)
"""Who sits on a body."""
_TO_BE = re.compile(
    r",?\s(?:which\s|that\s)?(?:is\s)?(?:to|will|shall|would)\sbe\s(?:(?:newly|also|first|jointly)\s)?"
    r"(?:set up|established|created|managed|run|operated|hosted|administered|headed|launched|opened|built|located|"
    r"introduced|financed|founded|constituted|inaugurated)\b"
)


_TO_SET_UP = re.compile(
    r"\b(?:set(?:s|ting)?\sup|establish(?:es|ed|ing)?|creat(?:e|es|ed|ing)|institut(?:e|es|ed|ing)|"
    r"roll(?:s|ed|ing)?\sout|unveil(?:s|ed|ing)?|(?:establishment|creation|launch|setting up|introduction)\sof)\s$",
    re.IGNORECASE,
)
"""What stands before something new with its article: 'set up a Green Reef Window'."""
_SPOTS = word_set(
    "centre center institute school college university hospital clinic park hub zone area region site station plant "
    "laboratory museum office agency ministry department council committee board commission authority directorate "
    "court post market day team group cell unit secretariat taskforce company corporation bank branch"
)
"""What is set up and is a place, or a body that other rules read."""


NO_NAMES = word_set(
    "website portal app application dashboard helpline hotline page survey conference summit forum meeting tender "
    "auction bond exhibition office day week tour course workshop call tax levy fee charge duty tariff standard "
    "note coin index"
)
"""What is launched and opened and is no programme."""


def without_asides(after: str) -> str:
    """What follows a name, without its bracket, who heads it and who sits on it: ', headed by a judge, will be set up',
    ' of nine members, two of them farmers, will be set up'.
    """
    return _HEADED_BY.sub("", _MANNED.sub("", re.sub(r"^\s?\([^()]*\)", "", after), count=1), count=1)


def planned_names(text: str, words: list[Word], pairs: list[Pair], place: Callable[[str], bool]) -> list[Naming]:
    """What is new and yet to be run, whatever its noun: 'a Northern Seed Reserve, to be managed by the Ministry'."""
    found: list[Naming] = []
    for index, word in enumerate(words[:-1]):
        if word.text not in ("a", "an", "A", "An"):
            continue
        run = run_from(text, words, index + 1)
        if len([w for w in run if w.capital]) < 2 or not telling_words(run, place) or run[-1].possessive:
            continue
        if singular(run[-1].plain) in NO_NAMES:
            continue
        start, end = run[0].start, run[-1].end
        begun = _TO_SET_UP.search(text[: word.start]) is not None and not any(map(stops_name, run[-1:]))
        if not begun and not _TO_BE.match(without_asides(text[end:])):
            continue
        if begun and singular(run[-1].plain) in _SPOTS:
            continue
        acronym, closed = acronym_of(pairs, start, end, text)
        found.append(Naming(start, closed, tidy_name(text, start, end), _kind(run), acronym))
    return found


def run_from(text: str, words: list[Word], index: int) -> list[Word]:
    """The capitalised words that begin at ``index``, with the small words between them."""
    run: list[Word] = []
    for at in range(index, len(words)):
        word = words[at]
        if run and not contiguous(text, run[-1], word):
            break
        if not (word.capital and (not stops_name(word) or (run and word.plain == "centre"))) and not (
            run and word.text in {"of", "for", "and", "on", "the"} | FOREIGN_SMALL
        ):
            break
        run.append(word)
    while run and not run[-1].capital:
        run.pop()
    return run


def _kind(run: list[Word]) -> str:
    head = next((found for word in reversed(run) if (found := head_of(word)) is not None), None)
    if head is not None:
        return heads()[head]["kind"]
    return "body" if any(singular(word.plain) in BODIES for word in run) else "initiative"


_IS_THE = re.compile(
    r"(?:^|[.;:“\"]\s?|,\s)(?:The|the|Its|Another|One|Our)\s(?:(?!of\b|for\b|to\b)[a-z-]+\s){0,4}?"
    r"(?:project|programme|program|scheme|initiative|campaign|reform|mission|investment)\s"
    r"(?:is|was|are|remains|will be|became)\s(?:called\s)?the\s$"
)
"""'The largest single project is the …'."""


def identified_names(text: str, words: list[Word], pairs: list[Pair], place: Callable[[str], bool]) -> list[Naming]:
    """Names that a sentence says a programme is: 'The flagship project is the Delta Computing Centre in Lima'."""
    found: list[Naming] = []
    for index, word in enumerate(words):
        if not word.capital or not _IS_THE.search(text[: word.start]):
            continue
        run = run_from(text, words, index)
        ends = (
            re.match(
                r"(?:\s?\([^()]*\))?(?:[.,;]|\s(?:in|at|near|for|with|which|that|on|under|between)\b)",
                text[run[-1].end :],
            )
            if run
            else None
        )
        if ends is None or len(run) < 2 or not telling_words(run, place):
            continue
        start, end = run[0].start, run[-1].end
        acronym, closed = acronym_of(pairs, start, end, text)
        kind = _kind(run)
        found.append(
            Naming(start, closed, tidy_name(text, start, end), "initiative" if kind == "body" else kind, acronym)
        )
    return found


_FOLLOWS = re.compile(
    r"(?:\b[Ii]t|\b[Ww]hich|\b(?:programme|program|scheme|plan|fund|initiative|policy|law|act|facility|strategy|"
    r"project))\s"
    r"(?:(?:also|will|would|is to|partly|fully)\s)*(?:replaces?|replaced|succeeds?|succeeded|absorbs?|absorbed|"
    r"builds on|complements?|took over from|takes over from|merges?|supersedes?)\s(?:the\s(?:[a-z]+\s){0,2})?[“\"‘']?$"
)
"""What stands before the programme that another one follows: 'It replaces …'."""


def followed_names(text: str, words: list[Word], pairs: list[Pair], place: Callable[[str], bool]) -> list[Naming]:
    """Names without a head noun of what a programme replaces or builds on: 'It replaces Rios Limpos, which ran …'."""
    found: list[Naming] = []
    for index, word in enumerate(words):
        if not word.capital or not _FOLLOWS.search(text[: word.start]):
            continue
        run = run_from(text, words, index)
        if not run or run[-1].possessive or place(run[0].plain) or any(singular(w.plain) in BODIES for w in run):
            continue
        coined = sum(letter.isupper() for letter in run[0].text) > 1
        ends = re.match(
            r"[”\"’']?(?:\s?\([^()]*\))?(?:[.,;]|\s(?:which|that|and|in|from|of|with|as)\b|$)", text[run[-1].end :]
        )
        if ends is None or (len(run) < 2 and not coined):
            continue
        acronym, closed = acronym_of(pairs, run[0].start, run[-1].end, text)
        kind = _kind(run)
        found.append(Naming(run[0].start, closed, tidy_name(text, run[0].start, run[-1].end), kind, acronym))
    return found


_FOR_DEED = re.compile(
    r"\b(?P<head>[Ss]cheme|[Pp]rogramme|[Pp]rogram|[Pp]roject|[Ii]nitiative|[Pp]lan|[Mm]ission)\s(?:for|on|"
    r"of)\s(?:the\s)?"
    r"(?=[A-Z][a-z]+(?:tion|sion|ment|ing|ance|al)\s(?:of|for|and|in)\s)"
)


def deed_names(text: str, words: list[Word]) -> list[Naming]:
    """Names that a small head noun begins and a deed in capitals goes on: 'the scheme for Renewal of Village Ponds'."""
    found: list[Naming] = []
    for match in _FOR_DEED.finditer(text):
        index = next((at for at, word in enumerate(words) if word.start == match.end()), None)
        if index is None:
            continue
        run = run_from(text, words, index)
        if run and singular(run[0].plain) in BODIES:
            continue  # 'a scheme of the Department of Ports': whose it is
        if len([word for word in run if word.capital]) >= 3:
            start, end = match.start(), run[-1].end
            kind = heads()[match["head"].casefold()]["kind"]
            found.append(Naming(start, end, tidy_name(text, start, end), kind))
    return found


_COINED_UNDER = re.compile(
    r"(?<![\w-])(?P<name>(?:[A-Z][A-Za-z]*4[A-Z]\w+)|(?<=nder )(?:[A-Z][a-z]+[A-Z]\w+|[A-Z]{2,}[a-z]\w*))(?![\w-])"
)
"""Coined names: with a 4 for 'for' ('Skills4Youth'), or that money is given under ('guarantees under BuildAsia')."""
_INDIAN = re.compile(r"(?<![\w-])(?:[A-Z]{2,4}-)?(?:PM-?[A-Z]{2,6}Y|PM-[A-Z][A-Za-z]{2,9})(?![\w-])")
"""Acronyms of schemes of India: Pradhan Mantri … Yojana."""


def coined_names(text: str, place: Callable[[str], bool]) -> list[Naming]:
    """Names that their letters give away."""
    return [
        Naming(match.start(), match.end(), match.group(), "initiative" if pattern is _COINED_UNDER else "scheme")
        for pattern in (_COINED_UNDER, _INDIAN)
        for match in pattern.finditer(text)
        if not place(match.group().casefold())
    ]


_GLOSSED = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Oo]ur)\s(?P<what>(?:[a-z][a-z-]+\s){1,4}?(?P<head>programme|program|"
    r"scheme|initiative|"
    r"campaign|fund|project|plan|benefit|allowance|grant|insurance|pension|subsidy|voucher|bonus|stipend|policy|"
    r"strategy|line))"
    r"\s\([“\"‘']?(?P<name>[A-Z][\w’'-]+(?:\s[\w’'-]+){0,5})[”\"’']?\)"
)


def glossed_names(text: str, place: Callable[[str], bool]) -> list[Naming]:
    """Names in brackets behind what they are in English: 'the winter heating allowance (Calor Andino)'."""
    found: list[Naming] = []
    for match in _GLOSSED.finditer(text):
        name = words_of(match["name"])
        small = [word for word in name if not word.capital]
        if (
            match["name"].isupper()
            or any(word.text not in FOREIGN_SMALL for word in small)
            or any(place(word.plain) or word.plain in SMALL_WORDS - FOREIGN_SMALL or stops_name(word) for word in name)
            or (len(name) == 1 and "-" not in match["name"])
        ):
            continue
        kind = heads()[match["head"]]["kind"] if match["head"] in heads() else "scheme"
        found.append(Naming(match.start("what"), match.end(), match["name"], kind, None, match["what"]))
    return found
