"""Proper names without a head noun that their own predicates make names of programmes: what is said of them, of 'it' in
the next sentence, or of their last word in capitals further on ('the Reserve was approved', 'It is designed to …',
'The Ledger seeks to …').

Things done to programmes, laws and systems tell them from firms and bodies, which act, and from what is built.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Sequence

from trustetl.facts.language.wordlists import SMALL_WORDS, Word, head_of, singular, word_set, words_of
from trustetl.facts.names.acronyms import find_pairs
from trustetl.facts.names.begun import is_unheaded
from trustetl.facts.names.edges import acronym_of
from trustetl.facts.names.told import run_from
from trustetl.facts.names.words import Naming, telling_words, tidy_name, without_opening
from trustetl.model import Statement

_ADVERB = r"(?:(?:first|now|also|only|formally|officially|\w+ly)\s)?"
_BE = r"(?:is|are|was|were|has\sbeen|have\sbeen|had\sbeen|will\sbe|is\sto\sbe|is\sbeing|are\sbeing)"
_DONE = (
    r"(?:re-?launched|launched|rolled\sout|introduced|approved|adopted|unveiled|piloted|phased\sin|phased\sout|wound\sup|"
    r"implemented|enacted|established|created|set\sup|put\sin\splace|instituted|notified|endorsed|legislated|extended\sto|"
    r"extended\suntil|scaled\sup|expanded\sto|renewed\suntil|renewed\sfor)"
)
_MEANT = r"(?:designed|intended|meant|conceived|aimed|geared|supposed|set\sup|created|devised)"
_YEAR = r"[^.;,]{0,24}?\b(?:19|20)\d\d\b"
SAID_OF_PROGRAMMES = re.compile(
    rf"\s(?:{_BE}\s{_ADVERB}(?:{_MEANT}\s(?:to|at)\b|{_DONE}\b|"
    rf"(?:financed|funded|paid\sfor|co-?financed|co-?funded)\s(?:\w+ly\s)?(?:by|from|through|with)\b|"
    r"(?:in\sforce|compulsory|mandatory|binding|open\s(?:to|until)|due\sto\s(?:run|end|start|begin|expire|apply))\b)|"
    rf"(?:will\s)?(?:now\s)?(?:runs?|ran|lasts?|lasted)\s(?:in\s\d+\s[a-z]+\s)?(?:from|until|till|to|through|over|for)\s[^.;]{{0,30}}?\d|"
    rf"(?:will\s)?(?:appl(?:y|ies|ied))\s(?:in|from|to|as\sfrom|as\sof)\s|"
    rf"(?:has|have|will|became|becomes?|had)\s{_ADVERB}(?:be\s|become\s|been\s)?(?:compulsory|mandatory|binding|operational|law)\b|"
    rf"(?:takes?|took|will\stake)\seffect\b|(?:enters?|entered|comes?|came|will\scome|will\senter)\sinto\s(?:force|effect|operation)\b|"
    rf"(?:expires?|expired|will\sexpire|ends?|ended|will\send|closes?|closed|lapses?)\s(?:on|in|at)\s{_YEAR})"
)
"""What is said of programmes, laws and systems, and neither of bodies nor of firms."""
ASIDE = re.compile(
    r",\s(?:an?|the|its|our|whose|which|that|as|also|one|run|led|funded|financed|based|agreed|announced|created|set|known|first|now|long)\b"
    r"[^.;]{2,110}?,(?=\s(?:is|are|was|were|has|have|will|runs?|ran|appl|bec|takes|took|enter|com|came|expire|end|close|aims|seeks))"
)
_OF_IT = re.compile(
    r"\W*(?:(?:It|This)(?P<said>\s.*)|"
    r"Its\s(?:main\s|chief\s|overall\s|stated\s)?(?:aim|goal|purpose|objective)s?\s(?:is|are|was)\b)",
    re.DOTALL,
)
"""A sentence that goes on about the subject of the one before."""
_IT_DOES = re.compile(
    r"\s(?:also\s)?(?:aims\s(?:to|at)|seeks\sto|sets\sout\sto|pays\sfor|"
    r"(?:will\s)?(?:fund|financ|cover|reimburs|subsidis|subsidiz)\w*\s)"
)
"""What else a sentence says of a programme that the one before has only named."""
NO_INITIATIVES = word_set(
    "budget statement report survey paper review chapter article section schedule annex round census election "
    "referendum opinion judgment judgement verdict ruling gazette bulletin index price rate tax levy duty language "
    "currency state republic kingdom island islands river sea ocean lake mountain dam bridge canal road line metro "
    "street building tower hall house court post product vaccine vehicle aircraft jet satellite rocket ship vessel "
    "submarine engine city village province district county region territory zone area valley delta basin "
    "peninsula war crisis year quarter half spring summer autumn winter side party team class club school tunnel "
    "port airport minister ministers members member people peoples nations nation countries states chair chairs "
    "sound strait gulf bay cape mount isle firth fjord loch lough atoll archipelago "
    "leader leaders talks order orders speech address ward tehsil prize award medal company companies lender "
    "lenders bourse loan loans note notes economy plant plants sector account accounts summary outline breakdown "
    "desk symposium congress "
    "orchestra symphony park palace stadium museum theatre clinic cup games olympics day days officer officers "
    "consortium examination cross crescent station square resort hotel cathedral mosque temple airlines airways motors "
    "electronics industries holdings pharmaceuticals steelworks refinery smelter terminal grid railway railways "
    "pipeline highway expressway motorway friend speaker desk edition week decade century chairman chairwoman "
    "ambassador envoy baroness lord lady sir hon land lands commissioner assistance "
    "statistics statistic rift ferrovia rodovia hidrovia usina cost costs identity design designs "
    "demand support subsidies bishop king queen prince princess sultan emir"
)
"""What is begun, adopted or meant for something and is no programme."""
_CALLED = re.compile(r"(?:\b[Tt]he|\b[Aa]n?|\b(?:[Ii]ts|[Tt]heir|[Oo]ur)|[A-Za-z][’']s|[a-z]s[’'])\s$")


def predicated_names(
    statements: Sequence[Statement], taken: Sequence[tuple[int, int]], place: Callable[[str], bool]
) -> list[tuple[int, Naming]]:
    """Names of two telling words or more behind an article, or heading a section, where their own sentence, the next
    one or their last word in capitals tells that they are programmes. Offsets are reading offsets.
    """
    told = [s for s in statements if s.kind in ("sentence", "item")]
    shorts = _short_forms(told)
    found: list[tuple[int, Naming]] = []
    for at, statement in enumerate(statements):
        if statement.kind not in ("sentence", "item", "heading"):
            continue
        following = statements[at + 1] if at + 1 < len(statements) else None
        for start, end, run in _runs(statement, place):
            here = statement.start + start
            if any(here < stop and begin < statement.start + end for begin, stop in taken):
                continue
            acronym, closed = acronym_of(find_pairs(statement.text), start, end, statement.text)
            after = ASIDE.sub("", statement.text[closed:], count=1) if statement.kind != "heading" else ""
            goes_on = (
                following is not None
                and statement.kind == following.kind == "sentence"
                and following.block == statement.block
                and start <= len("The ")
                and goes_on_of_it(following)
            )
            if SAID_OF_PROGRAMMES.match(after) or shorts.get(run[-1].text, -1) > here or goes_on:
                name = tidy_name(statement.text, start, end)
                found.append((here, Naming(start, closed, name, "initiative", acronym)))
    return found


def _runs(statement: Statement, place: Callable[[str], bool]) -> Iterator[tuple[int, int, list[Word]]]:
    """The capitalised words behind each article of a statement that may be a name, or a whole heading."""
    words = words_of(statement.text)
    if statement.kind == "heading":
        run = run_from(statement.text, words, 0) if words and words[0].capital else []
        alone = run and not statement.text[run[-1].end :].strip(" *_:") and not statement.text.isupper()
        if alone and _may_be_name(run, place):
            yield run[0].start, run[-1].end, run
        return
    last = -1
    for index, word in enumerate(words):
        if not word.capital or index <= last or not _CALLED.search(statement.text, 0, word.start):
            continue
        run = without_opening(run_from(statement.text, words, index))
        if run and _may_be_name(run, place):
            last = words.index(run[-1])
            yield run[0].start, run[-1].end, run


def _may_be_name(run: list[Word], place: Callable[[str], bool]) -> bool:
    """Whether a run of capitals is long and telling enough, and ends in no place, building, paper or person."""
    core = run[:-1] if run[-1].plain == "system" else run
    small = [word for word in run if word.text.casefold() in SMALL_WORDS]
    if len(run) < 2 or len(run) > _LONGEST or len(small) > _SMALL or not core or not core[-1].capital:
        return False
    ends = {singular(run[-1].plain), singular(run[0].plain), run[-1].plain}
    if ends & NO_INITIATIVES or any(a.text == "and" and b.text == "the" for a, b in itertools.pairwise(run)):
        return False
    own = [word for word in telling_words(run, place) if head_of(word) is None]
    return len(own) > 1 and is_unheaded(core, place, numbered=False)


_LONGEST = 9
_SMALL = 3


def goes_on_of_it(following: Statement) -> bool:
    """Whether the next sentence says of 'it' what is said of programmes."""
    found = _OF_IT.match(following.text)
    if found is None or found["said"] is None:
        return found is not None
    return (SAID_OF_PROGRAMMES.match(found["said"]) or _IT_DOES.match(found["said"])) is not None


_SHORT = re.compile(r"\b[Tt]he\s(?P<word>[A-Z][a-z]+)(?=\s[a-z])")


def _short_forms(told: Sequence[Statement]) -> dict[str, int]:
    """Single words in capitals that a text says of what is said of programmes ('The Ledger seeks to …'), with the
    last place where it does.
    """
    found: dict[str, int] = {}
    for statement in told:
        for match in _SHORT.finditer(statement.text):
            after = statement.text[match.end() :]
            if SAID_OF_PROGRAMMES.match(after) or _IT_DOES.match(after):
                found[match["word"]] = statement.start + match.start()
    return found
