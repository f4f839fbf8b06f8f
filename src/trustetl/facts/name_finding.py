"""Where initiatives are named: the stretches of one statement that name a programme, fund, act or body, before they are joined.

A name is a head noun (mission, fund, act …) with the capitalised words before or after it; an acronym expanded beside a head noun; a
word of its own called, launched or listed as an initiative; or, in lower case, a head noun with words that tell it from others and
money or a decision beside it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from trustetl.facts.acronyms import Pair, find_pairs, is_acronym, singular_acronym
from trustetl.facts.wordlists import SMALL_WORDS, Word, content, head_of, heads, singular, words_in, words_of
from trustetl.model import Statement


@dataclass(frozen=True, slots=True)
class Naming:
    """One place where an initiative is named (offsets of the statement's text)."""

    start: int
    end: int
    name: str
    kind: str
    acronym: str | None = None
    alias: str | None = None
    """A shorter name given in brackets behind it ('… Program (LC Program)')."""
    lower: bool = False
    """Named by description, in lower case ('a rare earth magnet scheme')."""


_STOP = words_in("initiative_generic", "stop")
_GENERIC = words_in("initiative_generic", "generic")
_INSTRUMENT = words_in("initiative_generic", "instrument")
_BODIES = words_in("initiative_bodies")
_SETTABLE = words_in("initiative_settable")
_AGENCIES = words_in("initiative_agencies", column="name")
_EVENT_VERBS = frozenset(word for word in words_in("events") if " " not in word)
_CALENDAR = frozenset(
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
)
_CITY_NAMED = frozenset(["agreement", "accord", "pact", "treaty", "compact", "pledge", "protocol"])
_ACTION_HEADS = frozenset(
    [
        "interventions",
        "intervention",
        "promotion",
        "adoption",
        "development",
        "support",
        "assistance",
        "transition",
        "transformation",
        "transforming",
        "acceleration",
        "accelerating",
        "rejuvenation",
        "strengthening",
        "advancing",
        "building",
        "enhancing",
        "boosting",
        "promoting",
        "supporting",
        "improving",
        "integrating",
    ]
)
_MONEY = re.compile(
    r"(?:(?:Rs\.?|INR|₹|\?|US\$|USD|\$|€|EUR|£|GBP|¥|JPY|R\$|BRL|KSh\.?|KES|Sh\.?)\s?\d|\d[\d,.]*[\s-](?:crore|lakh|million|billion|trillion|cr|bn|mn))",
    re.IGNORECASE,
)
_DECIDED = re.compile(
    r"\b(?:approv|clear|launch|sanction|unveil|announc|notif|roll(?:ed|s|ing)? out|introduc|inaugurat|propos|part of|comes? under)\w*",
    re.IGNORECASE,
)
_SET_UP = re.compile(
    r"^\W*(?:which\s+|that\s+)?(?:(?:was|were|is|has been|will be|to be|is to be|shall be|would be)\s+)?(?:being\s+)?"
    r"(?:set up|established|constituted|created|founded|formed|launched|inaugurated)\b",
    re.IGNORECASE,
)
_SETTING_UP = re.compile(
    r"(?:\b(?:set(?:s|ting)? up|establish(?:es|ed|ing)?|constitut(?:e|es|ed|ing)|creat(?:e|es|ed|ing)|form(?:s|ed|ing)?|launch(?:es|ed|ing)?)"
    r"\s+(?:of\s+)?(?:a|an|the)\s+(?:new\s+|dedicated\s+|independent\s+|separate\s+|national\s+)*)$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"\b(?:Mission|Vision|Agenda|Horizon|Target|Operation|Project|Plan|Strategy|Programme|Program) (?:\d{3,4}|[A-Z]?\d{2,4}\+?)\b|"
    r"\b[A-Z][\w-]*(?: [A-Z][\w-]*){0,3} Vision \d{4}\b"
)
_SLOGAN = re.compile(
    r"\b(?:Make|Made|Design|Invest|Study|Heal|Buy|Digital|Skill|Start-?[Uu]p|Stand-?[Uu]p|Khelo|Fit|Clean|Horizon) (?:in )?"
    r"(?P<place>India|China|Africa|Kenya|Brazil|Nigeria|Rwanda|Ghana|Vietnam|Indonesia|Malaysia|Japan|Korea|Europe|America|American|Pakistan|Bangladesh)(?: \d{4})?\b"
)
_NATIVE = re.compile(
    r"\b(?P<first>[A-Z][a-z]+(?: [A-Z][a-z]+)?) Bharat\b(?! (?:Heavy|Electronics|Petroleum|Sanchar|Forge|Biotech|Dynamics|Earth|Coking|Mata))"
)
_CALLED = re.compile(
    r"(?:\b(?:initiative|scheme|programme|program|mission|fund|partnership|plan|project|campaign|roadmap|strategy|target|framework|law|act|drive|goal)"
    r"(?:,)? (?:that is |is |was |which is )?(?:also )?(?:called|named|titled|dubbed|known as|christened|code-named|labelled)|\b(?:an?|the) (?:new |follow-up |successor |flagship )*"
    r"(?-i:initiative|scheme|programme|program|mission|plan|project|campaign),)\s+(?:the\s+)?[“\"‘']?(?P<name>(?-i:[A-Z]|[a-z][A-Z])[\w’'-]*(?: (?:(?-i:[A-Z0-9])[\w.’'-]*|of|for|and|on|the(?= (?-i:[A-Z]))))*)",
    re.IGNORECASE,
)


def _contiguous(text: str, left: Word, right: Word) -> bool:
    """Whether nothing but a space, a bracketed acronym or quotation marks stands between two words of a name."""
    return (
        re.fullmatch(r"[ \u00a0]|\s?\([^()\d]{2,14}\)\s?|[ ]?[“”\"‘’'][ ]?", text[left.end : right.start]) is not None
    )


def _stops(word: Word) -> bool:
    plain = word.plain
    return (
        plain in _STOP
        or plain in _EVENT_VERBS
        or plain in _CALENDAR
        or plain.endswith(("-led", "-backed", "-funded", "-based", "-run"))
    )


def _left_of(text: str, words: list[Word], head: int, place: Callable[[str], bool]) -> int:
    """The index of the first word of the name that ends in the head noun at ``head``."""
    first = at = head
    joined = False
    while at > 0:
        word = words[at - 1]
        if not _contiguous(text, word, words[at]) and not (
            joined and text[word.end : words[at].start] == ", " and word.capital and not place(word.plain)
        ):
            break
        if word.capital and not (word.text[0].isdigit()):
            if word.possessive and (
                place(word.plain)
                or (is_acronym(word.plain.upper())
                and word.plain.upper() in word.text)
                or singular(word.plain) in _BODIES
            ):
                break
            if _stops(word):
                break
            if (
                singular(word.plain) in _BODIES
                and at - 1 < head - 1
                and words[at].text.casefold() not in heads()
                and word.plain not in ("trust", "service", "services")
            ):
                break
            at -= 1
            first = at
            continue
        small = word.text.casefold()
        if small in ("and", "&", "of", "for", "on", "to") or small in SMALL_WORDS - {
            "the",
            "a",
            "an",
            "in",
            "at",
            "by",
            "with",
            "und",
            "para",
        }:
            before = words[at - 2] if at >= 2 else None
            if before is None or not before.capital or not _contiguous(text, before, word) or _stops(before):
                break
            plain = singular(before.plain)
            if plain in _BODIES or text[before.end : word.start].strip().startswith("("):
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


def _run_start(text: str, words: list[Word], at: int) -> Word:
    """The first word of the capitalised run that goes up to ``at``."""
    while (
        at > 0 and words[at - 1].capital and not _stops(words[at - 1]) and _contiguous(text, words[at - 1], words[at])
    ):
        at -= 1
    return words[at]


def _right_of(text: str, words: list[Word], head: int, named: bool = False) -> int:
    """The index of the last word of the name that goes on after the head noun: ``Initiative on Critical …``, ``Scheme to Promote …``."""
    last = at = head
    direct = heads()[head_of(words[head]) or ""]["first"] == "2" if head_of(words[head]) else False
    while at + 1 < len(words):
        word = words[at + 1]
        if not _contiguous(text, words[at], word):
            break
        small = word.text.casefold()
        if (
            at == last
            and small in SMALL_WORDS | {"against", "towards"}
            and small not in ("at", "by", "with", "a", "an", "und")
        ):
            follow = words[at + 2] if at + 2 < len(words) else None
            article = follow is not None and follow.text.casefold() in ("the", "la", "los", "las")
            if article and at + 3 < len(words):
                follow = words[at + 3]
            if (
                follow is None
                or not follow.capital
                or _stops(follow)
                or follow.text[0].isdigit()
                or (last == head and small in ("in", "and", "the"))
            ):
                break
            if small in ("and", "in") and (singular(follow.plain) in heads() or _ends_in_head(text, words, at + 2)):
                break
            if (
                not _contiguous(text, word, words[at + 2])
                or (small == "to" and last == head and not _verb(follow))
                or (small == "of" and named and last == head)
            ):
                break
            at += 3 if article else 2
            last = at
            continue
        if at == last and (last != head or direct) and word.capital and not _stops(word):
            at += 1
            last = at
            continue
        break
    return last


def _verb(word: Word) -> bool:
    """Whether a capitalised word is a verb of action in its base form ('Scheme to Promote …')."""
    return word.plain in words_in("actions", column="base")


def _ends_in_head(text: str, words: list[Word], at: int) -> bool:
    """Whether the capitalised run that begins here ends in a head noun of its own (then it is another name)."""
    while at + 1 < len(words) and words[at + 1].capital and _contiguous(text, words[at], words[at + 1]):
        at += 1
    return head_of(words[at]) is not None


def _tidy(text: str, start: int, end: int) -> str:
    """A name as written, without bracketed acronyms, quotation marks and line breaks."""
    words = text[start:end]
    if start > 0 and text[start - 1] in "‘'":
        words = re.sub(r"[’'](?= |$)", "", words)
    return " ".join(
        re.sub(r"\s?[(\[][^()\[\]]*[)\]]", " ", words).replace("“", "").replace("”", "").replace('"', "").split()
    ).strip("‘’' ")


def _telling(words: list[Word], place: Callable[[str], bool], lower: bool = False) -> list[Word]:
    """The words that tell a name from others of its kind: no article, no general adjective, no bare country."""
    return [
        word
        for word in words
        if word.text.casefold() not in SMALL_WORDS
        and word.plain not in _GENERIC
        and word.plain not in _STOP
        and singular(word.plain) not in _BODIES
        and not place(word.plain)
        and head_of(word) is None
        and not (lower and word.plain in _INSTRUMENT)
    ]


def names_in(text: str, place: Callable[[str], bool]) -> list[Naming]:
    """The initiatives named in one statement, in order, without overlap (the longest reading of each place)."""
    brackets = {
        match.start(1) for match in re.finditer(r"\(([^\s()]+)\)", text) if is_acronym(singular_acronym(match[1]))
    }
    words = [word for word in words_of(text) if word.start not in brackets]
    pairs = find_pairs(text)
    found = [
        *_with_heads(text, words, pairs, place),
        *_from_pairs(text, words, pairs, place),
        *_patterned(text, place),
        *_quoted(text, pairs),
        *_launched(text, words, place),
        *_several(text, words, place),
        *_bodies(text, words, pairs, place),
        *_described(text, words, place),
    ]
    kept: list[Naming] = []
    for naming in sorted(found, key=lambda n: (n.lower, -(n.end - n.start), n.start)):
        if not any(naming.start < other.end and other.start < naming.end for other in kept):
            kept.append(naming)
    return _with_aliases(text, sorted(kept, key=lambda n: n.start))


def _with_aliases(text: str, namings: list[Naming]) -> list[Naming]:
    """Namings with those that stand in brackets right behind another made its aliases."""
    out: list[Naming] = []
    for naming in namings:
        if (
            out
            and re.fullmatch(r"\s?\(", text[out[-1].end : naming.start])
            and text[naming.end : naming.end + 1] == ")"
            and content(naming.name)[-1] == content(out[-1].name)[-1]
        ):
            out[-1] = replace(out[-1], end=naming.end + 1, alias=naming.name)
        else:
            out.append(naming)
    return out


def _acronym_of(pairs: list[Pair], start: int, end: int, text: str) -> tuple[str | None, int]:
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


def _with_heads(text: str, words: list[Word], pairs: list[Pair], place: Callable[[str], bool]) -> list[Naming]:
    """Names with a head noun and capitalised words beside it."""
    found: list[Naming] = []
    for index, word in enumerate(words):
        head = head_of(word)
        if head is None:
            continue
        first = _left_of(text, words, index, place)
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
        after = index
        if heads()[head]["first"] != "0" and (capital or len(before) > 0):
            after = _right_of(text, words, index, bool(_telling(before, place)))
        follow = words[index + 1] if index + 1 < len(words) else None
        if (
            follow is not None
            and after == index
            and singular(follow.plain) in _BODIES
            and follow.capital
            and _contiguous(text, word, follow)
            and not before
        ):
            continue
        telling = _telling(before, place) or _telling(words[index + 1 : after + 1], place)
        city = len(before) == 1 and head in _CITY_NAMED and capital
        long = sum(w.capital for w in words[index + 1 : after + 1]) > 1
        if (
            not telling
            and not city
            and not long
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
            (after > index and not _telling(before, place))
            or (first == 0 and len(before) == 1 and not is_acronym(before[0].text))
        ):
            continue
        complement = None
        if (
            not capital
            and after == index
            and before
            and all(singular(w.plain) in _INSTRUMENT for w in _telling(before, place))
        ):
            complement = _complement(text, words, index)
        start, end = words[first].start, words[after].end
        version = re.match(
            r" (?:\d\.\d|\d|I{1,3}|IV|V)(?![\w.,]?\d|\s?(?:crore|per|%|lakh|million|billion))\b", text[end:]
        )
        if version and capital and after == index:
            end += version.end()
        end = max(end, complement or end)
        name = _tidy(text, start, end)
        if name.casefold() in _AGENCIES or any(name.casefold().endswith(" " + agency) for agency in _AGENCIES):
            continue
        acronym, closed = _acronym_of(pairs, start, end, text)
        inner = re.search(r"\(([^()\s]{2,14})\)", text[start:end])
        if acronym is None and inner and is_acronym(singular_acronym(inner[1])):
            acronym = singular_acronym(inner[1])
        found.append(Naming(start, closed, name, heads()[head]["kind"], acronym))
    return found


def _from_pairs(text: str, words: list[Word], pairs: list[Pair], place: Callable[[str], bool]) -> list[Naming]:
    """Names known as such because an acronym is expanded beside a head noun, or because they begin with what is to be done."""
    found: list[Naming] = []
    for pair in pairs:
        start = min(pair.acronym_span[0], pair.expansion_span[0])
        end = max(pair.acronym_span[1], pair.expansion_span[1])
        close = re.match(r"[\"”’']?\s?[)\]]", text[end:])
        end += close.end() if close else 0
        inside = words_of(pair.expansion)
        if not inside or not inside[0].capital:
            continue
        known = [
            head_of(word) or (singular(word.plain) if word.capital and singular(word.plain) in heads() else None)
            for word in inside
        ]
        following = words_of(text[end : end + 30])
        tail = head_of(following[0]) if following and text[end : end + following[0].start] == " " else None
        if tail is not None:
            kind = heads()[tail]["kind"]
            end += following[0].end
        elif known[-1] is not None or known[0] is not None:
            kind = heads()[known[-1] or known[0] or ""]["kind"]
        elif any(head is not None for head in known) and singular(inside[-1].plain) not in _BODIES:
            kind = next(heads()[head]["kind"] for head in known if head is not None)
        elif (_begins_with_action(inside) and singular(inside[-1].plain) not in _BODIES) or _said_to_be(text[end:]):
            kind = "initiative"
        else:
            continue
        if any(singular(word.plain) in _BODIES for word in inside[:1]) or pair.expansion.casefold() in _AGENCIES:
            continue
        if tail is None and len(inside) < 3 and not _telling(inside, place):
            continue
        name = pair.expansion if tail is None else f"{pair.expansion} {following[0].text}"
        found.append(Naming(start, end, name, kind, pair.acronym))
    return found


def _said_to_be(after: str) -> bool:
    """Whether the words after a name call it an initiative: ', a £206 million programme set up in …', ' is a scheme to …'."""
    return (
        re.match(
            r"(?:,| is| was| –| -) (?:an?|the|its) (?:[^,.;]{0,40}? )?(?:scheme|programme|program|initiative|mission|fund|campaign|facility|partnership|plan|yojana)\b(?! (?:of|under|for which|by)\b)",
            after,
        )
        is not None
    )


def _begins_with_action(words: list[Word]) -> bool:
    """Whether a name says what is to be done: 'Transforming …', 'Faster Adoption and …', 'Strategic Interventions for …'."""
    cut = next((index for index, word in enumerate(words) if word.text.casefold() in SMALL_WORDS), len(words))
    front = [word.text.casefold() for word in words[:cut]]
    if any(word in _ACTION_HEADS for word in front[-1:]) and cut < len(words):
        return True
    return bool(front) and front[0] in _ACTION_HEADS and len(words) > 2


def _quoted(text: str, pairs: list[Pair]) -> list[Naming]:
    """Names in quotation marks that hold a head noun in capitals: “PM Programme for Restoration, Awareness and …”."""
    found: list[Naming] = []
    for match in re.finditer(r"[“\"](?P<name>[A-Z][^“”\"]{8,140})[”\"]", text):
        inside = words_of(re.sub(r"\([^()]*\)", "", match["name"]))
        known = [head for word in inside if word.capital and (head := head_of(word)) is not None]
        capitals = sum(word.capital for word in inside if word.text.casefold() not in SMALL_WORDS)
        content_words = [word for word in inside if word.text.casefold() not in SMALL_WORDS]
        if known and len(inside) > 2 and capitals == len(content_words):
            acronym, _ = _acronym_of(pairs, match.start("name"), match.end("name"), text)
            found.append(
                Naming(
                    match.start("name"),
                    match.end("name"),
                    _tidy(text, match.start("name"), match.end("name")),
                    heads()[known[-1]]["kind"],
                    acronym,
                )
            )
    return found


def _patterned(text: str, place: Callable[[str], bool]) -> list[Naming]:
    """Names by pattern: numbered goals, slogans with a country's name, and what is said to be called so."""
    found = [Naming(m.start(), m.end(), m.group(), _numbered_kind(m.group())) for m in _NUMBERED.finditer(text)]
    found += [Naming(m.start(), m.end(), m.group(), "initiative") for m in _SLOGAN.finditer(text)]
    for match in _NATIVE.finditer(text):
        first = match["first"].split()
        if first[0].endswith("ing") or first[0].casefold() in _STOP:
            first = first[1:]
        if first and first[0].casefold() not in ("the", "in"):
            found.append(
                Naming(
                    match.end() - len(" ".join([*first, "Bharat"])),
                    match.end(),
                    " ".join([*first, "Bharat"]),
                    "initiative",
                )
            )
    for match in _CALLED.finditer(text):
        name = re.sub(r"(?: (?:of|for|and|on|the))+$", "", match["name"]).rstrip(".,'’")
        if (
            words_of(name)
            and words_of(name)[0].plain not in _STOP
            and not place(name.casefold())
            and singular(words_of(name)[-1].plain) not in _BODIES
        ):
            found.append(Naming(match.start("name"), match.start("name") + len(name), name, "initiative"))
    return found


_NOT_NAMED = frozenset(
    ["director", "directorate", "mode", "team", "teams", "cost", "costs", "report", "office", "management", "unit", "units", "statement", "document", "proposal", "proposals", "details", "period", "phase", "partner", "partners", "objectives", "site", "area", "authority", "implementation", "monitoring", "control", "status", "documents", "critical", "possible", "impossible"]
)


def _launched(text: str, words: list[Word], place: Callable[[str], bool]) -> list[Naming]:
    """Proper names with no head noun: 'Mission Raftaar', 'relaunched Bolsa Verde in March', 'Linda Mama, a maternity programme, …'."""
    found: list[Naming] = []
    capitals = sum(word.capital for word in words)
    if capitals * 5 > len(words) * 3 and len(words) > 3:
        return found  # in a line set in capitals every word looks like a name
    for index, word in enumerate(words):
        if not word.capital or (index and words[index - 1].capital and _contiguous(text, words[index - 1], word)):
            continue
        last = index
        while (
            last + 1 < len(words)
            and words[last + 1].capital
            and _contiguous(text, words[last], words[last + 1])
            and "(" not in text[words[last].end : words[last + 1].start]
        ):
            last += 1
        run = words[index : last + 1]
        before, after = text[: word.start], text[run[-1].end :]
        codename = (
            word.text in ("Mission", "Operation", "Project")
            and len(run) > 1
            and run[1].plain not in _NOT_NAMED
            and not place(run[1].plain)
        )
        if not codename:
            if any(
                _stops(w)
                or singular(w.plain) in _BODIES
                or w.possessive
                or place(w.plain)
                or head_of(w)
                or w.text[0].isdigit()
                for w in run
            ):
                continue
            object_of = re.search(
                r"\b(?:re)?(?:launched|launches|launch|rolled out|unveiled)\s+(?:the\s+|its\s+)?[“\"‘']?$", before
            ) and re.match(r"[”\"’']?(?:\s?\([^()]*\))?(?:[.,;]|\s(?:in|on|to|with|for|under|as|at|and)\b)", after)
            called = _said_to_be(re.sub(r"^[”\"’']?(?:\s?\([^()]*\))?", "", after))
            if not object_of and not (called and len(run) <= 4):
                continue
            if len(run) == 1 and not object_of and not called:
                continue
        found.append(
            Naming(
                word.start,
                run[-1].end,
                _tidy(text, word.start, run[-1].end),
                heads()["mission"]["kind"] if word.text == "Mission" else "initiative",
            )
        )
    return found


_CAPITAL_RUN = r"[A-Z][\w'’-]*(?: [A-Z0-9][\w'’.-]*)*"
_SHARED_HEAD = re.compile(rf"(?P<names>{_CAPITAL_RUN}(?:, {_CAPITAL_RUN})*,? and {_CAPITAL_RUN}) (?P<head>[a-z]+s)\b")


def _several(text: str, words: list[Word], place: Callable[[str], bool]) -> list[Naming]:
    """Names that share a head noun in the plural: 'the Jal Jeevan and Poshan missions'."""
    found: list[Naming] = []
    for match in _SHARED_HEAD.finditer(text):
        head = singular(match["head"])
        if head not in heads():
            continue
        for part in re.finditer(_CAPITAL_RUN, match["names"]):
            start, end = match.start("names") + part.start(), match.start("names") + part.end()
            run = [word for word in words if start <= word.start < end]
            while run and _stops(run[0]):
                run.pop(0)
            telling = _telling(run, place)
            if (
                telling
                and not any(singular(w.plain) in _BODIES for w in run)
                and not all(singular(w.plain) in _INSTRUMENT for w in telling)
            ):
                found.append(
                    Naming(run[0].start, end, f"{_tidy(text, run[0].start, end)} {head}", heads()[head]["kind"])
                )
    return found


def _numbered_kind(name: str) -> str:
    head = name.split()[0].casefold() if "Vision" not in name else "vision"
    return heads()[head]["kind"] if head in heads() else "initiative"


def _bodies(text: str, words: list[Word], pairs: list[Pair], place: Callable[[str], bool]) -> list[Naming]:
    """Councils, agencies and the like, where the text says that they are or will be set up."""
    found: list[Naming] = []
    for index, word in enumerate(words):
        if word.plain not in _SETTABLE or not word.capital:
            continue
        first = _left_of(text, words, index, place)
        last = _right_of(text, words, index)
        if not _telling(words[first:index] + words[index + 1 : last + 1], place):
            continue
        start, end = words[first].start, words[last].end
        acronym, closed = _acronym_of(pairs, start, end, text)
        after = re.sub(r"^\s?\([^()]*\)", "", text[end:])
        if _SET_UP.match(after) or _SETTING_UP.search(text[:start]):
            found.append(Naming(start, closed, _tidy(text, start, end), "body", acronym))
    return found


def _described(text: str, words: list[Word], place: Callable[[str], bool]) -> list[Naming]:
    """Programmes named by description in lower case, where money or a decision stands beside them."""
    found: list[Naming] = []
    for index, word in enumerate(words):
        head = head_of(word)
        if head is None or heads()[head]["lower"] != "1" or word.capital:
            continue
        first = index
        while first > 0 and index - first < 5:
            before = words[first - 1]
            gap = text[before.end : words[first].start]
            if (
                gap != " "
                or before.possessive
                or before.text[0].isdigit()
                or before.plain in _STOP
                or _stops(before)
                or before.text.endswith(("-crore", "-lakh", "-year"))
            ):
                break
            if before.text.casefold().endswith("ly") or (
                before.capital and not is_acronym(before.text) and first == index
            ):
                break
            first -= 1
        modifiers = list(words[first:index])
        while modifiers and modifiers[0].plain in _GENERIC:
            modifiers.pop(0)
            first += 1
        introduced = text[max(0, words[first].start - 45) : words[first].start]
        determined = re.search(
            r"(?i)(?:\b(?:an?|the|its|their|our|his|another)\s+(?:[a-z-]+\s+)?|['’]s?\s+|[-\s](?:crore|lakh|million|billion|trillion|cr|bn)\s+|^)$",
            introduced,
        )
        own = re.search(r"\bown\s+$", introduced)
        end = _complement(text, words, index)
        after = text[end : end + 70]
        telling = _telling(modifiers, place, lower=True)
        named_by = telling or (end > word.end and _telling([w for w in words if word.end <= w.start < end], place))
        if not named_by or own or not (determined or _MONEY.search(introduced)):
            continue
        money = _MONEY.search(introduced) or re.match(
            r"\W{0,2}(?:worth|of|with|costing|at)\s[^.;]{0,40}?" + _MONEY.pattern, after, re.IGNORECASE
        )
        decided = _DECIDED.search(text[max(0, words[first].start - 60) : words[first].start]) or re.match(
            r"[^.;,]{0,30}\b(?:approved|cleared|launched|sanctioned|announced|notified|unveiled|was|will be|has been)\b",
            after,
        )
        definite = re.search(r"\bthe\s+(?:[a-z-]+\s+)?$", introduced)
        if not money and not (decided and not (definite and not telling)):
            continue
        start = words[first].start
        name = _tidy(text, start, end)
        if len(content(name)) >= 2:
            found.append(Naming(start, end, name, heads()[head]["kind"], lower=True))
    return found


def _complement(text: str, words: list[Word], head: int) -> int:
    """Where the name ends that goes on after the head noun: 'scheme for the recycling of critical minerals', 'to make magnets'."""
    end = words[head].end
    follow = words[head + 1] if head + 1 < len(words) else None
    if follow is None or follow.text.casefold() not in ("for", "to", "on") or text[end : follow.start] != " ":
        return end
    last = head
    for index in range(head + 2, min(head + 11, len(words))):
        word = words[index]
        if (
            text[words[index - 1].end : word.start] != " "
            or word.text[0].isdigit()
            or word.text in ("Rs", "INR", "USD")
        ):
            break
        plain = word.text.casefold()
        if plain in (
            "from",
            "with",
            "by",
            "under",
            "at",
            "in",
            "that",
            "which",
            "who",
            "over",
            "through",
            "during",
            "as",
            "is",
            "was",
            "will",
            "has",
            "after",
            "until",
            "till",
            "since",
            "would",
            "were",
            "are",
            "worth",
            "when",
            "while",
        ) or (plain == "to" and index > head + 1):
            break
        if plain in _EVENT_VERBS:
            break
        last = index
    while last > head and words[last].text.casefold() in SMALL_WORDS:
        last -= 1
    if follow.text.casefold() == "to" and last - head < 3:
        return end
    return words[last].end if last > head + 1 else end


_LIST_HEADING = re.compile(
    r"\b(?:initiatives|schemes|programmes|programs|missions|partnerships|plans|funds|laws|acts|interventions)\b",
    re.IGNORECASE,
)
_NAMES_IT = re.compile(
    r"(?:name(?: of (?:the )?\w+)?|scheme|programme|program|initiative|mission|fund|framework|partnership|plan|campaign|flagship scheme|project)",
    re.IGNORECASE,
)
_OUTCOME = re.compile(r"\b(?:launched|inaugurated|unveiled|rolled out)\b")


def listed_names(statements: Sequence[Statement], place: Callable[[str], bool]) -> list[tuple[int, Naming]]:
    """Names that a list gives under a heading such as 'Associated initiatives' ('INDUS-X – Defence innovation …'), and coined names
    (all capitals, hyphens) that are said to be launched. Offsets are reading offsets."""
    found: list[tuple[int, Naming]] = []
    for statement in statements:
        heading = statement.section[-1] if statement.section else ""
        text = statement.text
        lead: tuple[int, int] | None = None
        if (
            statement.kind == "item"
            and _LIST_HEADING.search(heading)
            and not re.search(r"\b(?:objectives|pillars|components|features)\b", heading, re.IGNORECASE)
        ):
            dash = re.match(r"\W{0,3}(?P<name>[^\W\d_][^–—:.;]{1,70}?)\s?(?:[–—:]|\s-\s)", text)
            if dash is not None:
                lead = dash.span("name")
            elif statement.label and statement.body > statement.start:
                lead = (0, len(statement.label))
        if statement.kind in ("field", "item") and statement.label and _NAMES_IT.fullmatch(statement.label.strip()):
            named = re.match(r"[^\W\d_][^.;:()]{2,90}", text[statement.body - statement.start :])
            if named is not None and not statement.text.rstrip().endswith("."):
                lead = (
                    statement.body - statement.start,
                    statement.body - statement.start + len(named.group().rstrip()),
                )
        if lead is None and _OUTCOME.search(text):
            coined = re.match(
                r"\W{0,3}(?P<name>[A-Z][A-Z0-9]{1,}-[A-Z0-9]{1,6}|[a-z]?[A-Z]+[a-z]*[A-Z]\w*)\b(?=,| (?:was|is|has|will))",
                text,
            )
            if coined is not None and not place(coined["name"].casefold()) and coined["name"] not in ("PM", "CEO"):
                lead = coined.span("name")
        if lead is None:
            continue
        name = re.sub(r"\s?\([^()]*\)", "", text[lead[0] : lead[1]]).strip(" *_“”\"'")
        words = words_of(name)
        if (
            not words
            or len(words) > 8
            or not words[0].capital
            or words[0].possessive
            or place(name.casefold())
            or singular(words[-1].plain) in _BODIES
        ):
            continue
        if sum(word.capital for word in words) * 2 < len(words) or words[0].plain in _STOP or names_in(name, place):
            continue
        bracket = re.match(r"\s?\(([^()\s]{2,14})\)", text[lead[0] + len(name) :])
        acronym = singular_acronym(bracket[1]) if bracket and is_acronym(bracket[1]) else None
        found.append((statement.start + lead[0], Naming(lead[0], lead[1], name, "initiative", acronym)))
    return found


_HEADING_HEADS = frozenset(
    ["parks", "park", "hubs", "zones", "zone", "clusters", "corridors", "grid", "line", "terminal", "bonds"]
)
_RUN = re.compile(
    r"\b(?:approved|sanctioned|outlay|allocated|tenure|launched|central aid|budget|cleared)\b", re.IGNORECASE
)


def subject_headings(statements: Sequence[Statement], place: Callable[[str], bool]) -> list[tuple[int, Naming]]:
    """Headings that name what was approved or paid for ('Mega Food Parks') and whose section takes their noun up again."""
    found: list[tuple[int, Naming]] = []
    for statement in statements:
        words = words_of(statement.text)
        if (
            statement.kind != "heading"
            or not 2 <= len(words) <= 6
            or words[-1].plain not in _HEADING_HEADS
            or any(word.plain in _STOP or not word.capital for word in words)
        ):
            continue
        if not _telling(words[:-1], place):
            continue
        below = [
            other.text
            for other in statements
            if other.start > statement.start and statement.text.rstrip(": ") in other.section
        ]
        if any(
            re.search(rf"\b{singular(words[-1].plain)}", text, re.IGNORECASE) and _RUN.search(text) for text in below
        ):
            name = statement.text[words[0].start : words[-1].end]
            found.append((statement.start + words[0].start, Naming(words[0].start, words[-1].end, name, "scheme")))
    return found
