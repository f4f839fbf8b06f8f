"""Where a name begins and ends, and whether its words tell it from others of its kind."""

from __future__ import annotations

import re
from collections.abc import Callable

from trustetl.facts.language.wordlists import SMALL_WORDS, Word, head_of, heads, singular, word_set, words_in, words_of
from trustetl.facts.names.acronyms import Pair, is_acronym
from trustetl.facts.names.foreign import foreign_end
from trustetl.facts.names.words import BODIES, NEVER_ENGLISH, contiguous, stops_name


def _done_in(text: str, words: list[Word], at: int, place: Callable[[str], bool]) -> bool:
    """Whether 'in' stands inside a name: 'the Women in Fisheries Programme', and not 'the Council in Lima Province'."""
    if at < 1 or place(words[at + 1].plain):
        return False
    before = words[at - 1]
    return (
        before.capital
        and contiguous(text, before, words[at])
        and not (stops_name(before) or place(before.plain) or before.possessive)
        and singular(before.plain) not in BODIES | set(heads())
        and at > 1
        and words[at - 2].text.casefold() in ("the", "its", "our", "new", "this")
    )


def left_of(text: str, words: list[Word], head: int, place: Callable[[str], bool]) -> int:
    """The index of the first word of the name that ends in the head noun at ``head``."""
    first = at = head
    joined = False
    bracket = _bracketed_part(text, words, head)
    if bracket is not None:
        first = at = bracket
    while at > 0:
        word = words[at - 1]
        if not contiguous(text, word, words[at]) and not (
            joined and text[word.end : words[at].start] == ", " and word.capital and not place(word.plain)
        ):
            break
        if word.capital and not (word.text[0].isdigit()):
            if word.possessive and (
                place(word.plain)
                or (at > 1 and place(f"{words[at - 2].text} {word.plain}".casefold()))
                or (is_acronym(word.plain.upper()) and word.plain.upper() in word.text)
                or singular(word.plain) in BODIES
                or _owner(text, words, at - 1)
            ):
                break
            if stops_name(word) and not (
                _numbers_name(text, words, at - 1)
                or _renewed(text, words, at - 1)
                or _opens_name(text, words, at - 1)
                or _amid_name(text, words, at - 1)
            ):
                break
            if (
                singular(word.plain) in BODIES
                and at - 1 < head - 1
                and words[at].text.casefold() not in heads()
                and word.plain not in ("trust", "service", "services", "society", "community")
            ):
                break
            at -= 1
            first = at
            continue
        small = word.text.casefold()
        if small in ("the", "a", "an") and at - 2 > 0 and _deed_to(text, words, at - 2):
            at -= 2
            first = at
            continue
        if small in ("through", "by") and at - 2 >= 0 and _names_deed(text, words, at - 1):
            at -= 1
            continue
        if small == "in" and _done_in(text, words, at - 1, place):
            at -= 1
            continue
        if (
            small in NEVER_ENGLISH
            or small in ("and", "&", "of", "for", "on", "to")
            or small
            in SMALL_WORDS
            - {
                "the",
                "a",
                "an",
                "in",
                "at",
                "by",
                "with",
                "und",
                "para",
            }
        ):
            before = words[at - 2] if at >= 2 else None
            if before is None or not before.capital or not contiguous(text, before, word) or stops_name(before):
                break
            plain = singular(before.plain)
            if plain in BODIES or text[before.end : word.start].strip().startswith("("):
                break
            if small in ("and", "&"):
                repeated = words[at].text == _run_start(text, words, at - 2).text
                if (
                    repeated
                    or plain in heads()
                    or place(before.plain)
                    or before.possessive
                    or (joined and head - first > 6)
                ):
                    break
                joined = True
            at -= 1
            continue
        break
    return first


_OWNERS_IN_NAMES = word_set("women men children people farmers workers king queen prince president mother")


def _owner(text: str, words: list[Word], at: int) -> bool:
    """Whether a possessive is the firm or person that runs the programme and no part of its name: 'Harbourbank's Young
    Skipper Fund', not 'the Seafarer's Rest Fund'.
    """
    word = words[at]
    article = (
        at > 0
        and words[at - 1].text.casefold() in ("the", "a", "an", "our", "its")
        and text[words[at - 1].end : word.start] == " "
    )
    return word.text.endswith(("'s", "’s")) and word.plain not in _OWNERS_IN_NAMES and not article


def _bracketed_part(text: str, words: list[Word], head: int) -> int | None:
    """The index of the capitalised word before a bracket that is a part of a law's name: 'the Forests (Conservation
    and Use) Act'.
    """
    kind = head_of(words[head])
    if kind is None or heads()[kind]["kind"] != "act" or not words[head].text[0].isupper() or head == 0:
        return None
    if text[words[head - 1].end : words[head].start] != ") ":
        return None
    opened = text.rfind(" (", 0, words[head - 1].start)
    inside = text[opened + 2 : words[head - 1].end]
    if opened < 0 or len(inside) > 60 or re.search(r"[()\d;]", inside) or is_acronym(inside):
        return None
    at = next((index for index in range(head - 1, -1, -1) if words[index].end == opened), None)
    return at if at is not None and words[at].capital and not stops_name(words[at]) else None


_NUMBER_WORDS = word_set("one two three four five six seven eight nine ten hundred thousand million billion")


def _numbers_name(text: str, words: list[Word], at: int) -> bool:
    """Whether a number word is part of a name: capitalised after an article, or before another that is ('the One
    Million
    Homes Programme').
    """
    if words[at].plain not in _NUMBER_WORDS or not words[at].text[0].isupper() or at == 0:
        return False
    before = words[at - 1]
    if before.plain in _NUMBER_WORDS and before.text[0].isupper():
        return _numbers_name(text, words, at - 1)
    return (
        before.text in ("the", "a", "an", "our", "its", "their", "under") and text[before.end : words[at].start] == " "
    )


def _renewed(text: str, words: list[Word], at: int) -> bool:
    """Whether a participle is the first word of a name: 'the Renewed Rivers Programme'."""
    word = words[at]
    if at == 0 or not word.plain.endswith("ed") or not word.text[0].isupper():
        return False
    before = words[at - 1]
    return before.text in ("the", "The", "a", "an", "its", "their", "our") and text[before.end : word.start] == " "


_OPENERS = word_set("more every our my your her no first all")


def _opens_name(text: str, words: list[Word], at: int) -> bool:
    """Whether a small word in capitals is part of a name: 'the More Water Program', 'the Access for All programme'."""
    word = words[at]
    if at == 0 or not word.text[0].isupper() or text[words[at - 1].end : word.start] != " ":
        return False
    before = words[at - 1]
    if word.text == "All":
        return before.text == "for" and at > 1 and words[at - 2].capital
    return word.plain in _OPENERS and (before.possessive or before.text in ("the", "its", "their", "a", "an"))


_HEADING_NOUNS = words_in("initiative_generic", "heading")
"""Words that head sections and end no name, but may stand within one: 'the Village Progress Scheme'."""


def _amid_name(text: str, words: list[Word], at: int) -> bool:
    """Whether a word that heads sections stands behind others of a name that begins with an article."""
    if words[at].plain not in _HEADING_NOUNS or not words[at].text[0].isupper() or at + 1 >= len(words):
        return False
    first = at
    while first > 0 and words[first - 1].capital and contiguous(text, words[first - 1], words[first]):
        first -= 1
        if stops_name(words[first]):
            return words[first].text in _DETERMINERS and at - first > 1
    return first > 0 and at > first and (words[first - 1].text in _DETERMINERS or words[first - 1].possessive)


_DETERMINERS = ("the", "The", "a", "an", "its", "their", "our", "under", "Under", "of")


def _deed_to(text: str, words: list[Word], at: int) -> bool:
    """Whether a word before an article is the deed that a name begins with: 'the Opening the Highlands programme'."""
    word, before = words[at], words[at - 1]
    deed = word.plain.endswith("ing") or word.plain in words_in("actions", column="base") or word.text == "Beyond"
    determined = before.possessive or before.text in _DETERMINERS
    return deed and word.capital and determined and not text[before.end : word.start].strip('“"‘ ')


def _names_deed(text: str, words: list[Word], at: int) -> bool:
    """Whether 'through' or 'by' at ``at`` is inside a name that begins with its deed: 'Restoring Reefs through
    Better Gear'.
    """
    first = at - 1
    while (
        first > 0
        and (words[first - 1].capital or words[first - 1].text in ("of", "and", "for"))
        and contiguous(text, words[first - 1], words[first])
    ):
        first -= 1
    deed = words[first]
    return at - first > 1 and deed.capital and deed.plain.endswith("ing") and len(deed.plain) > 5


def _run_start(text: str, words: list[Word], at: int) -> Word:
    """The first word of the capitalised run that goes up to ``at``."""
    while (
        at > 0
        and words[at - 1].capital
        and not stops_name(words[at - 1])
        and contiguous(text, words[at - 1], words[at])
    ):
        at -= 1
    return words[at]


def right_of(text: str, words: list[Word], head: int, named: bool = False) -> int:
    """The index of the last word of the name that goes on after the head noun: ``Initiative on Critical …``, ``Scheme
    to Promote …``.
    """
    last = at = head
    direct = heads()[head_of(words[head]) or ""]["first"] == "2" if head_of(words[head]) else False
    while at + 1 < len(words):
        word = words[at + 1]
        if not contiguous(text, words[at], word):
            break
        small = word.text.casefold()
        if (
            at == last
            and small in SMALL_WORDS | {"against", "towards"}
            and small not in ("at", "by", "with", "an", "und")
            and (small != "a" or (direct and words[at + 2 : at + 3] and words[at + 2].text in ("la", "los", "las")))
        ):
            follow = words[at + 2] if at + 2 < len(words) else None
            article = follow is not None and (
                follow.text.casefold() in ("the", "la", "los", "las", "el", "le", "les")
                or (follow.text in ("a", "an") and small in ("on", "for", "towards", "against"))
            )
            if article and at + 3 < len(words):
                follow = words[at + 3]
            if (
                follow is None
                or (small == "of" and article and singular(follow.plain) in BODIES)
                or not follow.capital
                or stops_name(follow)
                or follow.text[0].isdigit()
                or (last == head and small in ("in", "and", "the"))
            ):
                break
            if small in ("and", "in") and (singular(follow.plain) in heads() or _ends_in_head(text, words, at + 2)):
                break
            if (
                not contiguous(text, word, words[at + 2])
                or (small == "to" and last == head and not _verb(follow))
                or (small == "of" and named and last == head)
            ):
                break
            at += 3 if article else 2
            last = at
            continue
        if at == last and (last != head or direct) and word.capital and not stops_name(word):
            at += 1
            last = at
            continue
        break
    return foreign_end(text, words, last)


def _verb(word: Word) -> bool:
    """Whether a capitalised word is a verb of action in its base form ('Scheme to Promote …')."""
    return word.plain in words_in("actions", column="base")


def _ends_in_head(text: str, words: list[Word], at: int) -> bool:
    """Whether the capitalised run that begins here ends in a head noun of its own (then it is another name)."""
    while at + 1 < len(words) and words[at + 1].capital and contiguous(text, words[at], words[at + 1]):
        at += 1
    return head_of(words[at]) is not None


def acronym_of(pairs: list[Pair], start: int, end: int, text: str) -> tuple[str | None, int]:
    """The acronym given for the name that stands here, and where the name with its bracket ends."""
    for pair in pairs:
        if start <= pair.expansion_span[0] and pair.expansion_span[1] <= end + 1 and pair.acronym_span[0] <= end + 3:
            share = (pair.expansion_span[1] - pair.expansion_span[0]) / max(end - start, 1)
            if share >= 0.5 or pair.expansion_span[1] == end:
                close = text.find(")", pair.acronym_span[1])
                return pair.acronym, max(
                    end, close + 1 if 0 <= close <= pair.acronym_span[1] + 40 else pair.acronym_span[1]
                )
        if pair.acronym_span[1] + 3 >= start >= pair.acronym_span[1] and pair.expansion_span == (start, end):
            return pair.acronym, end
    return None, end


def said_to_be(after: str) -> bool:
    """Whether the words after a name call it an initiative: ', a £206 million programme set up in …', ' is a scheme
    to …'.
    """
    return (
        re.match(
            r"(?:,| is| was| –| -) (?:an?|the|its|our|their|my) (?:(?:(?! (?:for|of|to|behind|in|by|at|on|"
            r"with) )[^,.;]){0,40}? )?"
            r"(?:[Ss]cheme|[Pp]rogramme|[Pp]rogram|[Ii]nitiative|mission|fund|campaign|facility|partnership|plan|"
            r"yojana|"
            r"joint effort|drive|platform|credit line|project|pilot|insurance|allowance|grant|pension|benefit|"
            r"subsidy)\b"
            r"(?! (?:will|would|shall|should|can|could|may|might|must|is|are|was|were|has|have|had|does|did|aims|seeks|"
            r"wants|needs|covers|costs|pays|runs|ran|began|starts|started|gives|gave|helps|helped|provides|provided|"
            r"expects|expected to|remains|now|also|still)\b)"
            r"(?! (?:of|under|for which|by)\b(?! (?:the )?(?:[A-Z][a-z]+ )?(?:Ministry|Ministries|Department|"
            r"Secretariat|"
            r"Government|Union|Central|State|Commission|Council|Agency|Office|Bank|Institute|Authority|Province|County|"
            r"City|Municipality)\b|"
            r" (?:the |its |their )?(?:[\w-]+ )?(?:commission|government|ministry|agency|bank|union|council)\b))",
            after,
        )
        is not None
        and _OWN_NAME.match(after) is None
    ) or (_PART_OF_IT.match(after) or _PARTNERS.match(after)) is not None


_PARTNERS = re.compile(r"(?:,| is| was) (?:an?|the) (?:[\w-]+ ){0,3}?partnership (?:of|between)\b")
"""', a partnership of the growers and the Ministry': whose it is."""
_OWN_NAME = re.compile(
    r",? (?:an?|the|its|our|their|my) (?:[a-z-]+ ){0,2}[A-Z][\w’'-]+ [A-Z][\w’'-]+ (?:[A-Z][\w’'-]+ ){0,4}?"
    r"(?:Scheme|Programme|Program|Initiative)\b"
)
"""What is a name itself and says nothing of the one before it: 'in Lima, the Blue Tide Programme'."""
_PART_OF_IT = re.compile(
    r"(?:,| is| was) (?:the|an?|its) (?:[\w-]+ ){0,4}?(?:arm|leg|strand|branch|wing|sister|successor|forerunner|part|"
    r"phase) (?:of|to) (?:the|this|that|its) (?:\w+ )?(?:programme|program|scheme|initiative|mission|plan|fund|"
    r"strategy|project)\b"
)
"""What makes a name a part of a programme: ', the training arm of the scheme'."""


_FOR_SHORT = re.compile(r"(?:^|[.;:)]\s)(?P<short>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2})\s?,\sthe\s$")
_GOES_ON = re.compile(
    r",\s(?:which|that|is|was|has|had|will|would|now|can|aims|seeks|helps|covers|provides|pays|supports|began|started)\b"
)


def called_for_short(text: str, start: int, end: int, place: Callable[[str], bool]) -> re.Match[str] | None:
    """What a name between commas is called for short, at the head of its sentence: 'Taranga, the National Wave Warning
    System, has been …'.
    """
    found = _FOR_SHORT.search(text[:start])
    if found is None or not _GOES_ON.match(text[end:]) or place(found["short"].casefold()):
        return None
    words = words_of(found["short"])
    return None if any(stops_name(w) or singular(w.plain) in BODIES or w.possessive for w in words) else found
