"""Names that the layout gives: lists of initiatives, lines 'Scheme: …', and headings whose section takes their noun
up.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from trustetl.facts.language.layout_words import only_layout
from trustetl.facts.language.wordlists import SMALL_WORDS, head_of, heads, singular, word_set, words_of
from trustetl.facts.names.acronym_letters import singular_acronym
from trustetl.facts.names.acronyms import is_acronym
from trustetl.facts.names.finding import names_in
from trustetl.facts.names.words import BODIES, STOP, Naming, telling_words
from trustetl.model import Statement

_LIST_HEADING = re.compile(
    r"\b(?:initiatives|schemes|programmes|programs|missions|partnerships|plans|funds|laws|acts|interventions|"
    r"(?:funding|support|policy|financing|financial) instruments|facilities|campaigns)\b",
    re.IGNORECASE,
)


_NO_LIST = re.compile(
    r"\b(?:objectives|pillars|components|features|(?:sources?|uses?|flows?|breakdown|allocation|origin|release|"
    r"utili[sz]ation|providers?)\sof)\b",
    re.IGNORECASE,
)
"""Headings of lists whose members are parts, and no initiatives: 'Uses of funds'."""


_NAMES_IT = re.compile(
    r"(?:name(?: of (?:the )?\w+)?|scheme|programme|program|initiative|mission|fund|framework|partnership|plan|"
    r"campaign|flagship scheme|project)",
    re.IGNORECASE,
)


_OUTCOME = re.compile(r"\b(?:launched|inaugurated|unveiled|rolled out)\b")


_STORY_PLACE = re.compile(r"\W*[A-Z][A-Z .'’-]+,\s[^–—:()]{0,40}\d{4}\s*(?:\([^()]{2,30}\)\s*)?[-–—:]")
"""The place line of a news story: 'LANSING, Mich., Sept. 9, 2025 -'."""


def listed_names(statements: Sequence[Statement], place: Callable[[str], bool]) -> list[tuple[int, Naming]]:
    """Names that a list gives under a heading such as 'Associated initiatives' ('NORA-T – Training of divers …'),
    and coined names (all capitals, hyphens) that are said to be launched. Offsets are reading offsets.
    """
    found: list[tuple[int, Naming]] = []
    led = False
    for statement in statements:
        heading = statement.section[-1] if statement.section else ""
        text = statement.text
        lead: tuple[int, int] | None = None
        if statement.kind != "item":
            led = _LED_IN.search(text) is not None and _NO_LIST.search(text) is None
        elif led and statement.label and _in_capitals(statement.label):
            lead = (text.find(statement.label), text.find(statement.label) + len(statement.label))
        if statement.kind == "item" and _LIST_HEADING.search(heading) and not _NO_LIST.search(heading):
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
                r"\W{0,3}(?P<name>[A-Z][A-Z0-9]{1,}-[A-Z0-9]{1,6}|[a-z]?[A-Z]+[a-z]*[A-Z]\w*)\b(?=,| (?:was|is|has|"
                r"will))",
                text,
            )
            if (
                coined is not None
                and not _STORY_PLACE.match(text)
                and not place(coined["name"].casefold())
                and coined["name"] not in ("PM", "CEO")
                and not _short_for_body(coined["name"], statements)
            ):
                lead = coined.span("name")
        if lead is None:
            lead = _row_name(statement)
        if lead is None:
            continue
        name = re.sub(r"\s?\([^()]*\)", "", text[lead[0] : lead[1]]).strip(" *_“”\"'")
        words = words_of(name)
        if (
            not words
            or len(words) > _LONGEST
            or not words[0].capital
            or words[0].possessive
            or place(name.casefold())
            or singular(words[-1].plain) in BODIES
        ):
            continue
        if sum(word.capital for word in words) * 2 < len(words) or words[0].plain in STOP or names_in(name, place):
            continue
        bracket = re.match(r"\s?\(([^()\s]{2,14})\)", text[lead[0] + len(name) :])
        acronym = singular_acronym(bracket[1]) if bracket and is_acronym(bracket[1]) else None
        found.append((statement.start + lead[0], Naming(lead[0], lead[1], name, "initiative", acronym)))
    return found


def _short_for_body(short: str, statements: Sequence[Statement]) -> bool:
    """Whether a text gives letters in brackets behind the name of a body, of whatever language they are: 'River Bank of
    the North (BRN)'.
    """
    mark = re.compile(rf"(?P<name>(?:[\w’'&.-]+\s){{1,8}})\(\W?{re.escape(short)}\W?\)")
    return any(
        any(word.capital and singular(word.plain) in BODIES for word in words_of(match["name"]))
        for statement in statements
        for match in mark.finditer(statement.text)
    )


_LONGEST = 12
"""How many words a name has at most."""
_LED_IN = re.compile(
    r"\b(?:initiatives|schemes|programmes|programs|missions|partnerships|funds|campaigns|calls|instruments|facilities)\b[^.]{0,60}:\W*$",
    re.IGNORECASE,
)
"""A sentence that leads in a list of programmes: 'The main calls of the year were:'."""


def _in_capitals(label: str) -> bool:
    """Whether a label is a name: two words and more, each with a capital but for the small ones."""
    words = [word for word in words_of(label) if word.plain not in SMALL_WORDS and len(word.plain) > 2]
    return len(words) > 1 and all(word.capital for word in words)


_NAME_COLUMN = re.compile(
    r"\W*(?:(?:name of (?:the )?)?(?:flagship |main |key |major )?(?:programmes?|programs?|schemes?|"
    r"initiatives?|missions?|"
    r"funds?|facilit(?:y|ies)|campaigns?|yojanas?)(?: name)?)\W*",
    re.IGNORECASE,
)
_TOTALS = word_set("total totals sum subtotal all other others rest balance grand overall average of which")


def _row_name(statement: Statement) -> tuple[int, int] | None:
    """The name that a table row begins with, in a column headed 'Programme' or 'Scheme': title case in at least two
    words, or a coined one.
    """
    if statement.kind != "row" or not statement.cells:
        return None
    spelled = _spelled_row(statement)
    if spelled is not None:
        return spelled
    cell = next((cell for cell in statement.cells if _NAME_COLUMN.fullmatch(cell.header or "")), None)
    if cell is None:
        return None
    begin = cell.start - statement.start
    text = statement.text[begin : cell.end - statement.start]
    named = re.match(r"[\s*_|]*(?P<name>[^\W\d_][^,;:()|]{2,70}?)\s*(?:[,;:(]|[*_|\s]*$)", text)
    if named is None:
        return None
    words = [word for word in words_of(named["name"]) if word.text.casefold() not in SMALL_WORDS]
    if not words or words[0].plain in _TOTALS or not all(word.capital for word in words):
        return None
    if len(words) < 2 and (words[0].text[1:].islower() or len(words[0].text) < 5):
        return None
    return begin + named.start("name"), begin + named.end("name")


_THINGS_COLUMN = re.compile(
    r"\W*(?:(?:name of (?:the )?)?(?:[\w-]+ )?(?:operations?|projects?|measures?|instruments?|interventions?|actions?|"
    r"programmes?|programs?|"
    r"schemes?|initiatives?|missions?|funds?|facilit(?:y|ies)|windows?|campaigns?|policy|policies|investments?|loans?|activity|activities)"
    r"(?: name| title| \(.*\))?)\W*",
    re.IGNORECASE,
)
"""What heads a column whose cells name what is done or paid for."""


def _spelled_row(statement: Statement) -> tuple[int, int] | None:
    """The name in capitals with its letters in brackets that a cell consists of, in a column headed 'Operation' or
    'Project': 'Cleaner Ports, Rivers and Bays in Peru (CLEAR)'.
    """
    for cell in statement.cells:
        if not _THINGS_COLUMN.fullmatch(cell.header or ""):
            continue
        begin = cell.start - statement.start
        text = statement.text[begin : cell.end - statement.start]
        named = re.match(r"[\s*_|]*(?P<name>[^\W\d_][^;:()|]{8,110}?)\s\((?P<short>[^()\s]{2,14})\)[\s*_|]*$", text)
        if named is None or not is_acronym(singular_acronym(named["short"])):
            continue
        words = [word for word in words_of(named["name"]) if word.text.casefold() not in SMALL_WORDS]
        if len(words) < 2 or not all(word.capital for word in words) or {words[0].plain, words[-1].plain} & _TOTALS:
            continue
        return begin + named.start("name"), begin + named.end("name")
    return None


_HEADING_HEADS = word_set("parks park hubs zones zone clusters corridors grid line terminal bonds")


_RUN = re.compile(
    r"\b(?:approved|sanctioned|outlay|allocated|tenure|launched|central aid|budget|cleared)\b", re.IGNORECASE
)


def subject_headings(statements: Sequence[Statement], place: Callable[[str], bool]) -> list[tuple[int, Naming]]:
    """Headings that name what was approved or paid for ('Mega Food Parks') and whose section takes their noun up
    again.
    """
    found: list[tuple[int, Naming]] = []
    for statement in statements:
        words = words_of(statement.text)
        if (
            statement.kind != "heading"
            or not 2 <= len(words) <= 6
            or words[-1].plain not in _HEADING_HEADS
            or any(word.plain in STOP or not word.capital for word in words)
        ):
            continue
        if not telling_words(words[:-1], place):
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


_OF_INSTRUMENTS = re.compile(
    r"\W*(?:(?:the|our|its|main|key|major|current|existing|existing|national|federal|government|public|new|flagship|"
    r"other|related|funding|support|policy|financing|financial|state|aid|eu|what|\d+|two|three|four|five|six)\s)*"
    r"(?:instruments|programmes|programs|schemes|initiatives|funds|missions|facilities|campaigns|flagships|"
    r"funding windows|financing windows)"
    r"(?:\s(?:at a glance|in brief|in force|today|and (?:their )?(?:budgets?|funding)))?\W*",
    re.IGNORECASE,
)
"""A heading that says only that programmes follow: 'Funding instruments', 'The main schemes'."""


def headings_of_list(statements: Sequence[Statement], place: Callable[[str], bool]) -> list[tuple[int, Naming]]:
    """The names that the headings right below one such as 'Funding instruments' are, whatever their words, if there are
    two or more: '1. Clean Quay', '2. Repair loans for boats (RLB)'.
    """
    found: list[tuple[int, Naming]] = []
    for above in statements:
        if above.kind != "heading" or not _OF_INSTRUMENTS.fullmatch(above.text):
            continue
        path = (*above.section, above.text.strip(" *_:"))
        below = [s for s in statements if s.kind == "heading" and s.start > above.start and s.section == path]
        named = [(s, naming) for s in below if (naming := _of_heading(s, place)) is not None]
        if len(named) > 1 and len(named) == len(below):
            found += [(s.start + naming.start, naming) for s, naming in named]
    return found


_NUMBERED_NAME = re.compile(
    r"\W*(?:(?:\d+|[A-Za-z])[.)]\s+)?(?P<name>[^\W\d_][^:;()?]{2,80}?)\s*(?:\((?P<aside>[^()]*)\))?\W*$"
)


def _of_heading(statement: Statement, place: Callable[[str], bool]) -> Naming | None:
    """The name that a heading of a list is, without its number and what stands in brackets behind it."""
    head = _NUMBERED_NAME.match(statement.text)
    words = words_of(head["name"]) if head is not None else []
    if head is None or not words or len(words) > 8 or not words[0].capital or place(head["name"].casefold()):
        return None
    if only_layout(head["name"]) or words[0].plain in STOP or singular(words[-1].plain) in BODIES:
        return None
    acronym = singular_acronym(head["aside"]) if head["aside"] and is_acronym(head["aside"]) else None
    return Naming(head.start("name"), head.end("name"), head["name"], "initiative", acronym)


_GENRE = (
    r"(?:fact ?-?sheet|questions and answers|questions & answers|q ?& ?a|q and a|faqs?|frequently asked "
    r"questions|explainer|"
    r"backgrounder|background note|briefing(?: note)?|brief|in brief|at a glance|key points|key facts|overview|"
    r"fact ?box|"
    r"press release|media release|note|notes|guide|memo|primer|summary|profile|spotlight)"
)
_AFTER_GENRE = re.compile(rf"\W*{_GENRE}(?: on| about)?\s*[:–—-]\s*(?:the )?(?P<name>[^:–—]{{3,90}})$", re.IGNORECASE)
_BEFORE_GENRE = re.compile(
    rf"\W*(?:the )?(?P<name>[^:–—]{{3,90}}?)\s*[:–—]\s*(?:{_GENRE}\b.*|(?:the|an?|our|its) (?P<what>[^:]{{3,80}}))$",
    re.IGNORECASE,
)
_ACTS = re.compile(
    r"(?:\s?\([^()]*\))?\s(?:aims|seeks|helps|pays|funds|finances|supports|is (?:a|an|the|to|paid|financed|"
    r"funded|meant|designed)|will|was launched|"
    r"provides|offers|covers|gives|started|began)\b"
)


def titled_names(statements: Sequence[Statement], place: Callable[[str], bool]) -> list[tuple[int, Naming]]:
    """Names that a document's title gives and that no head noun tells: 'Factsheet: Open Harvest', 'SolarPlus: the
    federal
    programme for …'. What follows the name says that it is a programme, or the text goes on to say what it does.
    """
    title = next((statement for statement in statements if statement.kind == "title"), None)
    if title is None:
        return []
    match = _AFTER_GENRE.match(title.text) or _BEFORE_GENRE.match(title.text)
    if match is None:
        return []
    name = re.sub(r"\s\([A-Z][\w-]{1,11}\)$", "", match["name"].strip(" *_“”\"'."))
    words = words_of(name)
    if not words or len(words) > 7 or not words[0].capital or place(name.casefold()) or names_in(name, place):
        return []
    if any(not word.capital and word.text.casefold() not in SMALL_WORDS for word in words) or words[0].plain in STOP:
        return []
    what = words_of(match.groupdict().get("what") or "")
    head = next((found for word in what if (found := head_of(word)) is not None), None)
    spots = [
        (statement.start + found.start(), statement.text[found.end() :])
        for statement in statements
        if statement.kind != "furniture"
        for found in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", statement.text)
    ]
    acts = any(_ACTS.match(after) for _, after in spots)
    body = singular(words[-1].plain) in BODIES
    if (head is None and not acts) or (
        body and head is None and not any(re.match(r"\s?\([A-Z]", after) for _, after in spots)
    ):
        return []
    kind = heads()[head]["kind"] if head is not None else "initiative"
    return [(at, Naming(at, at + len(name), name, kind)) for at, _ in spots]
