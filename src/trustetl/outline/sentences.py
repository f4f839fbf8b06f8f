"""Where the sentences of a paragraph end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from trustetl.lexicon import dotted_signs

# words behind which a full stop ends no sentence
_NEVER = frozenset(
    re.findall(
        r"\S+",
        "rs mr mrs ms messrs dr prof st sr jr smt shri hon gen lt col maj capt cmdr adm gov sen rep rev vs viz approx "
        "ca cf e.g i.e eg ie al dept govt deptt addl asst dy jt est incl excl avg a.k.a s.o g.s.r w.e.f bzw z.b u.a "
        "d.h dist bros",
    )
)
# words behind which it ends none in front of a number
_NUMBERED = (
    frozenset(
        re.findall(
            r"\S+",
            "no nos re p pp fig figs eq sec secs art arts para paras vol ch cl fn ref refs tel ext nr abs op reg regn "
            "ph max min v c mt tsh ush kshs' rmb p.o po box",
        )
    )
    | dotted_signs()
)
# words behind which it may end one: the next word decides
_MAYBE = frozenset(
    re.findall(
        r"\S+",
        "u.s u.k u.n u.s.a e.u u.a.e cr crs bn mn tn lakh a.m p.m am pm etc ltd pvt inc corp co plc llc "
        "llp jan feb mar "
        "apr jun jul aug sep sept oct nov dec ph.d m.sc b.sc m.d b.c a.d d.c kg km sq hrs yrs",
    )
)
_UNITS = frozenset({"kg", "km", "hrs", "yrs"})
_STARTERS = frozenset(
    re.findall(
        r"\S+",
        "the this that these those it its he she they we i you in on at by for from with as after before since while "
        "when where if although though however but and so a an of to there here under over during according also "
        "another other further such some many most all both each every no not as now then today moreover meanwhile "
        "besides india china he's what why how who which",
    )
)
_END = re.compile(
    r"(?P<stop>[.!?…।]+)(?P<close>[\"”’')\]»]*)(?P<note>\[?\d{1,2}(?:,\d{1,2})?\]?)?(?P<space>\s+)(?P<next>[\"“‘'(\[«]*)(?P<first>\S)"
)
_WORD = re.compile(r"[\w’']+")
_PART = re.compile(
    r"(?:^|[.!?:;)\]]\s+)\W*(?:sub-?)?(?:component|pillar|window|strand|lot|work\s?package|output|outcome|axis|results?\s+area|priority|objective|activity|action|"
    r"measure|line|stage|project|track|option|theme|stream)\s+(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{2,4})$",
    re.IGNORECASE,
)
"""The number of a part at the head of its line, which its name follows: 'Component 1. Bulk supply (USD 52 million)'."""
_LETTERED = re.compile(
    r"\b(?:part|section|annex|annexure|schedule|category|class|group|tier|phase|grade|type|vitamin|hepatitis|plan|budget"
    r"|estimates|volume|chapter|nos?\.)\s+\S$",
    re.IGNORECASE,
)
"""What a letter or Roman number that ends a sentence belongs to: 'Part C.', 'Estimates No. I.'."""
_ROMAN = re.compile(r"[IVX]{1,5}(?![\w’'])")
_BEHIND_WORD = re.compile(r"[^\W\d_]{3,}[ \t]+(?:No|no|NO|Nos|nos)$")
"""'Schedule No', which a number in letters follows, unlike the answer 'No.'."""
_GLUED = re.compile(
    r"(?<=[a-z)”’]{2})(?P<stop>[.!?])(?P<close>[\"”’)]*)(?=(?:It|The|This|In|We|However|India|They"
    r"|He|She|These|At|On|To|For|As|A|An)\s)"
    r"|(?<=[A-Z]{2})[.!?](?=[A-Z]{1,12}(?:['’][A-Z]{1,2})?\s[A-Z$€£])"
)


_LONGEST = 1500
"""Characters of a sentence: nobody writes longer ones, but lists that lost their full stops are, and what is said of a
figure is looked for in all of its sentence."""
_SPACE = re.compile(r"\s+")
_PAUSES = tuple(re.compile(pause) for pause in (r";\s+", r",\s+(?=[^\d\s])", r"(?<=[a-z])\s+(?=[^\d\s])", r"\s+(?=\S)"))


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield ``(start, end)`` of the sentences of ``text``, without the white space between them.

    A full stop behind an abbreviation (``Rs.``, ``No.``, ``U.S.``), an initial or a number's decimal point ends none;
    a footnote number behind the stop (``it.1 The``) belongs to the sentence in front. What goes on for more than
    1,500 characters is taken in pieces that end at a pause.
    """
    for start, end in _whole_sentences(text):
        while end - start > _LONGEST:
            stop = _pause(text, start + _LONGEST // 2, start + _LONGEST)
            if stop is None or stop >= end:
                break
            yield start, start + len(text[start:stop].rstrip())
            start = stop
        yield start, end


def _pause(text: str, low: int, high: int) -> int | None:
    """Where a stretch is best cut between two offsets: behind its last semicolon, else comma, else word; behind the
    next word where it has none, so that no number is cut."""
    for pause in _PAUSES:
        *_, last = (None, *pause.finditer(text, low, high))
        if last is not None:
            return last.end()
    following = _SPACE.search(text, high)
    return following.end() if following else None


def _whole_sentences(text: str) -> Iterator[tuple[int, int]]:
    start = len(text) - len(text.lstrip())
    cuts = [(match.end(), match.end()) for match in _GLUED.finditer(text)]
    for match in _END.finditer(text):
        end = match.start("space")
        if _ends(text, match):
            cuts.append((end, match.end("space")))
    for end, following in sorted(cuts):
        if end > start:
            yield start, end
            start = following
    end = len(text.rstrip())
    if end > start:
        yield start, end


def _ends(text: str, match: re.Match[str]) -> bool:
    stop, first = match["stop"], match["first"]
    before = re.search(r"\S*$", text[max(0, match.start() - 40) : match.start()])
    token = before[0] if before else ""
    bare = token.lstrip("\"“‘'([«").lower()
    if match["note"]:
        number = re.fullmatch(r"(?:19|20)\d\d", token) is not None
        if token[-1:].isdigit() and not number and not match["close"]:
            return False  # a decimal: 2.5 Million
        return (
            stop == "." and not first.islower() and not first.isdigit() and bare.rstrip(".") not in _NEVER | _NUMBERED
        )
    if stop[0] in "!?।":
        return not first.islower() or stop[0] == "।"
    if first.islower():
        return False
    if match["close"] and not match["close"].startswith(("'", "’")):
        return not (match["close"] == ")" and bare in _NEVER)
    if bare in _NEVER:
        return False
    if bare in _NUMBERED and first.isdigit():
        return False
    if (
        bare in {"no", "nos"}
        and _ROMAN.match(text, match.start("first"))
        and _BEHIND_WORD.search(text, 0, match.start())
    ):
        return False
    if (token[-1:].isdigit() or token.isupper()) and _PART.search(text[max(0, match.start() - 40) : match.start()]):
        return False
    if re.fullmatch(r"[^\W\d_]", token.lstrip('(“"‘')) and first.isupper():
        ahead = text[max(0, match.start() - 24) : match.start()]
        return _LETTERED.search(ahead) is not None  # otherwise an initial: A. Kumar
    if bare in _UNITS and first.isupper() and re.search(r"\d\s?\S*$", text[max(0, match.start() - 12) : match.start()]):
        return True  # 'ate 41.9 kg. Consumption …': a unit behind its number shortens no name
    if bare in _MAYBE or re.fullmatch(r"(?:[a-z]\.)+[a-z]", bare):
        following = _WORD.match(text, match.start("first"))
        word = following[0].lower() if following else ""
        return word in _STARTERS and not first.isdigit()
    if stop == "…" or stop.startswith(".."):
        return first.isupper()
    return first.isalnum() or first in "₹$€£~•-–—@#*"
