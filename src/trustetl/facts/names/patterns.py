"""Names that no head noun gives away: numbered goals, slogans, quoted names, and what is called, launched or set up."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from trustetl.facts.language.wordlists import SMALL_WORDS, Word, head_of, heads, singular, word_set, words_in, words_of
from trustetl.facts.names.acronyms import Pair
from trustetl.facts.names.edges import acronym_of, said_to_be
from trustetl.facts.names.told import NO_NAMES
from trustetl.facts.names.words import (
    BODIES,
    FOREIGN_SMALL,
    SETTABLE,
    STOP,
    WEAK_HEADS,
    Naming,
    contiguous,
    in_capitals,
    stops_name,
    tidy_name,
)
from trustetl.lexicon import countries, pattern_of
from trustetl.model import Statement

_NUMBERED = re.compile(
    r"\b(?:Mission|Vision|Agenda|Horizon|Target|Operation|Project|Plan|Strategy|Programme|Program) "
    r"(?:\d{3,4}|[A-Z]?\d{2,4}\+?)\b(?!\s?[–—-]\d|[.,]\d|\s?%|\s(?:thousand|million|billion|trillion|crore|lakh|bn|mn|"
    r"euros?|dollars?|pounds?|per)\b)|"
    r"\b[A-Z][a-z]+ for \d{2,3}(?= (?:package|programme|program|plan|scheme|initiative|campaign|strategy)\b)|"
    r"\b[A-Z][\w-]*(?: [A-Z][\w-]*){0,3} Vision \d{4}\b|"
    r"\b(?!The\b|This\b|An?\b|Its\b|Our\b|Under\b|In\b|By\b|For\b|With\b|Since\b|"
    r"From\b)[A-Z][a-z]+(?: [A-Z][a-z]+){0,2} "
    r"20[2-9]\d (?:strategy|programme|program|plan|initiative|agenda|roadmap|package)\b"
)


_CONTINENTS = ("Africa", "America", "Asia", "Europe")
_LANDS = pattern_of({name for country in countries().values() for name in country.names} | set(_CONTINENTS))
_SLOGAN = re.compile(
    r"\b(?:Make|Made|Design|Invest|Study|Heal|Buy|Digital|Skill|Start-?[Uu]p|Stand-?[Uu]p|Khelo|Fit|Clean|"
    r"Horizon) (?:in )?"
    rf"(?P<place>{_LANDS})(?: \d{{4}})?\b|"
    rf"(?<=[a-z,(] )(?:Power|Connect|Feed|Grow|Build|Rebuild|Light|Smart|Clean|Discover|"
    rf"Electrify) (?:{_LANDS})\b(?![’']s| and [A-Z])"
)


_NATIVE = re.compile(
    r"\b(?P<first>[A-Z][a-z]+(?: [A-Z][a-z]+)?) Bharat\b(?! [A-Z]| (?:trains?|"
    r"rakes?|coach(?:es)?|sleepers?|services?|sets?)\b)"
)


_CALLED = re.compile(
    r"(?:\b(?:initiative|scheme|programme|program|mission|fund|partnership|plan|project|campaign|roadmap|strategy|"
    r"target|framework|law|act|drive|goal|answer|response|effort|push|offensive|bid|package|facility|network|pact|pilot|"
    r"window|remedy|solution|undertaking|successor|replacement|follow-up)"
    r"(?: (?:to|for|of|on) (?!which\b|whom\b)[^,.;:()]{2,60}(?=,))?(?:,)? "
    r"(?:that is |is |was |which is |to be |will be )?(?:also |[a-z]+ly )?(?:called|named|titled|dubbed|"
    r"known as|christened|code-named|labelled)|"
    r"\b(?:an?|the) (?:new |follow-up |successor |flagship |previous |earlier |former |"
    r"existing |current |national )*"
    r"(?-i:initiative|scheme|programme|program|mission|plan|project|"
    r"campaign),)\s+(?:the\s+)?[“\"‘']?(?P<name>(?-i:[A-Z]|[a-z][A-Z])[\w’'-]*(?: (?:(?-i:[A-Z0-9])[\w.’'-]*|of|for|"
    rf"and|on|(?:the|{'|'.join(sorted(FOREIGN_SMALL))})(?= (?-i:[A-Z]))))*)",
    re.IGNORECASE,
)


_SPEAKS = re.compile(r"\s(?:says?|said|adds?|added|notes?|noted|states?|stated|told|explained|reckons)\b")
"""What who is quoted does, who stands between commas as a name does: 'The scheme, the Bank said, will'."""
_PHRASE = re.compile(
    r"(?:^|[.;,]\s)(?:Under|In|With|Through|For|By|As|Since|Before|After|Besides|Beyond|Outside)\b[^,]*$"
)
"""What makes 'the scheme,' the end of a phrase and not what a name says more of: 'Under the scheme, …'."""
_APPOSED = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Oo]ne|[Aa]nother)\s(?:[a-z-]+\s){0,3}(?:initiative|scheme|programme|"
    r"program|project|campaign|fund)"
    r"(?:\s(?:in|of|for|on|to)\s[^,.;:]{2,50})?,\s(?P<name>[A-Z][A-Z0-9]{2,}(?:-[A-Z0-9]+)?|[A-Z][a-z]+[A-Z]\w+),\s"
)
_KINDS = r"(?:programme|program|scheme|campaign|initiative|project|fund)"
_HEADED = re.compile(
    rf"(?P<front>(?:^|[.;:]\s)(?:Under|In|With|Through|For|By|As|Since|Before|After)\s)?"
    rf"(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Oo]ur|[Tt]heir|[Uu]nder|[Aa]nother)|[\w]['’]s?)\s(?:[a-z-]+\s){{0,4}}{_KINDS}\s[“\"‘']?"
    r"(?P<name>[A-Z][a-z][\w’'-]*(?:\s(?:[a-z]{1,4}\s)?[A-Z][\w’'-]*){1,4}|[A-Z][a-z]+[A-Z]\w+)(?=[”\"’'.,;)]|\s\(|\s[a-z])"
)
"""Names behind what they are: 'the state programme Nuru Yetu, begun in 2022', 'the project SaltPath, which'."""
_ASIDE_NAME = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Oo]ur|[Tt]heir|['’]s)\s(?:[a-z-]+\s){1,4}(?:programme|program|scheme|campaign|initiative|"
    r"project|fund|plan|strategy|policy|law|tax|levy),\s[“\"‘']?(?P<name>[A-Z][a-z][\w’'-]*(?:\s(?:[a-z]{1,4}\s)?[A-Z][\w’'-]*){0,3})"
    r"[”\"’']?(?:\s?\([^()]*\))?,\s(?:is|was|has|had|will|would|which|that|aims|seeks|runs|ran|covers|provides|gives|foresees|sets|pays|"
    r"supports|launched|announced|run|led|financed|funded|started|begun)\b"
)
"""A name between commas behind what it is: 'the national replanting plan, Verdeja, is'."""
_COINED = re.compile(
    r"(?<![\w-])(?P<name>[A-Z]+[a-z]+[A-Z]\w*|[A-Z]{2,}[a-z]{2,}[A-Z]\w*)(?=\s(?:sets?\s(?:a|an|the|out)\s|"
    r"foresees\b|envisages\b|provides for\b|(?:runs|ran|will run|lasts) (?:until|till|from|to)\b|"
    r"(?:was|is to be|will be|has been) (?:first |formally |officially )?(?:presented|adopted|approved|"
    r"extended|announced) (?:in|on|by)\b|"
    r"(?:programme|program|initiative|scheme|plan|strategy)\b))"
)
"""Names coined of several words in one ('AgroFuturo foresees …')."""


_COINED_APPOSED = re.compile(
    r"(?<![\w-])(?P<name>[A-Z]+[a-z]+[A-Z]\w*|[A-Z]{2,}[a-z]{2,}[A-Z]\w*)(?:\s?\([A-Z][\w-]{1,9}\))?,\s(?:an?|the|"
    r"its|our|"
    r"their|(?:the\s)?(?:[A-Z]\w+)['’]s)\s(?:[\w-]+\s){0,6}(?:system|instrument|package|reserve|network|alliance|"
    r"scheme|programme|program|initiative|project|facility|fund|"
    r"campaign|drive|strategy|plan|law|insurance|network of|partnership)\b"
)
"""Coined names with an acronym and what they are: 'TrackSure (TS), the automatic braking system …'."""


def quoted_names(text: str, pairs: list[Pair]) -> list[Naming]:
    """Names in quotation marks that hold a head noun in capitals: “PM Programme for Restoration, Awareness and …”."""
    found: list[Naming] = []
    for match in re.finditer(r"[“\"](?:The )?(?P<name>[A-Z][^“”\"]{8,140})[”\"]", text):
        inside = words_of(re.sub(r"\([^()]*\)", "", match["name"]))
        known = [head for word in inside if word.capital and (head := head_of(word)) is not None]
        capitals = sum(word.capital for word in inside if word.text.casefold() not in SMALL_WORDS)
        content_words = [word for word in inside if word.text.casefold() not in SMALL_WORDS]
        if known and len(inside) > 2 and capitals == len(content_words):
            acronym, _ = acronym_of(pairs, match.start("name"), match.end("name"), text)
            found.append(
                Naming(
                    match.start("name"),
                    match.end("name"),
                    tidy_name(text, match.start("name"), match.end("name")),
                    heads()[known[-1]]["kind"],
                    acronym,
                )
            )
    return found


def patterned_names(text: str, place: Callable[[str], bool]) -> list[Naming]:
    """Names by pattern: numbered goals, slogans with a country's name, and what is said to be called so."""
    found = [Naming(m.start(), m.end(), m.group(), _numbered_kind(m.group())) for m in _NUMBERED.finditer(text)]
    found += [Naming(m.start(), m.end(), m.group(), "initiative") for m in _SLOGAN.finditer(text)]
    for match in _NATIVE.finditer(text):
        first = match["first"].split()
        if first[0].endswith("ing") or first[0].casefold() in STOP:
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
    for match in (*_APPOSED.finditer(text), *_COINED.finditer(text), *_COINED_APPOSED.finditer(text)):
        if not place(match["name"].casefold()):
            bracket = re.match(r"\s?\([A-Z][\w-]{1,9}\)", text[match.end("name") :])
            end = match.end("name") + (bracket.end() if bracket else 0)
            found.append(Naming(match.start("name"), end, match["name"], "initiative"))
    for match in (*_HEADED.finditer(text), *_ASIDE_NAME.finditer(text)):
        run = words_of(match["name"])
        aside = match.re is _ASIDE_NAME
        fronted = _PHRASE.search(text[: match.start()]) if aside else match["front"] and text[match.end()] == " "
        known = sum(place(word.plain) for word in run)
        if (
            fronted
            or known == len(run)
            or (known and (fronted is not None or not text.startswith(",", match.end("name"))))
        ):
            continue  # 'Under the programme Peru will build': who does it
        if not any(
            stops_name(word)
            or word.possessive
            or (place(word.plain) and word is not run[0])
            or singular(word.plain) in BODIES
            or head_of(word)
            or word.plain in _BUSINESS
            or (not word.capital and word.text not in FOREIGN_SMALL)
            for word in run
        ):
            found.append(Naming(match.start("name"), match.end("name"), match["name"], "initiative"))
    for match in _TRADING.finditer(text):
        words, short = match["name"], match["short"] or match["front"]
        found.append(
            Naming(
                match.start("front" if match["front"] else "name"),
                match.end(),
                words,
                "act",
                short,
                None,
                words.islower(),
            )
        )
    found += [Naming(m.start(), m.end(), m.group(), "body") for m in _UNDERTAKING.finditer(text)]
    for match in _CALLED.finditer(text):
        name = re.sub(r"(?: [a-z]+)+$", "", match["name"]).rstrip(".,'’")
        fronted = _PHRASE.search(text[: match.start()]) is not None
        if (
            words_of(name)
            and words_of(name)[0].plain not in STOP
            and not place(name.casefold())
            and not {singular(word.plain) for word in (words_of(name)[0], words_of(name)[-1])} & BODIES
            and not (fronted and re.match(r"the\b[^,]*,", match.group()))
            and not _SPEAKS.match(text, match.start("name") + len(name))
        ):
            found.append(Naming(match.start("name"), match.start("name") + len(name), name, "initiative"))
    return found


_TRADING = re.compile(
    r"(?:(?P<front>[A-Z][A-Z\d-]{2,9}):\s(?:[Tt]he|[Aa]n?|[Oo]ur)\s(?:new\s)?)?(?P<name>(?:(?:EU|(?!The\b|This\b|Its\b|Our\b|Under\b|In\b|From\b)[A-Z][a-z]+)\s)?[Ee]missions?\s[Tt]rading\s(?:[Ss]ystem|[Ss]cheme)\b)"
    r"(?:\s?\((?P<short>[A-Z][A-Z\d-]{2,9})\))?"
)
"""The market for emissions that a state sets up, whose name is what it is."""
_UNDERTAKING = re.compile(
    r"\b(?!The\b|This\b)[A-Z][\w’'-]*(?:\s(?:(?:and|for|of)\s)?[A-Z][\w’'-]*){0,5}\sJoint\sUndertaking\b"
)
"""A partnership of a state or bloc with an industry."""
_BUSINESS = words_in("initiative_generic", "business")
"""Words that follow 'Project' and 'Mission' in the business of running one: 'Project Manager', 'Mission Budget'."""


_ROLLED_OUT = re.compile(
    r"[”\"’']?(?:\s?\([^()]*\))?,?\s(?:(?:which|that)\s)?(?:was|were|has been|is being|will be|"
    r"is to be)\s(?:\w+ly\s|first\s)?"
    r"(?:rolled out(?! of)|unveiled|piloted|(?:launched|introduced) (?:by|in|on|with|to|at|across|nationwide))\b"
)
_BEGUN = re.compile(
    r"[”\"’']?(?:\s?\([^()]*\))?,\s(?:(?:which|that)\s(?:was|were)\s)?(?:first\s|officially\s)?"
    r"(?:launched|announced|unveiled|introduced|started|begun|rolled out)\s(?:by|in|on|at|last|this)\s[^;.]{2,90}?,\s"
    r"(?:aims?|seeks?|wants?|plans?|promises|envisages|foresees|sets out|is (?:to|intended|meant|designed|supposed|"
    r"expected)|should|sets aside|provides|reserves|earmarks|allots|gives|pays|funds|finances|supports|offers|covers|"
    r"has|had)\s(?:to\b|at\b|that\b)?"
)
"""What follows something begun that is told with its aim: ', launched in 2021, seeks to …'."""
_LAUNCHED = re.compile(r"\b(?:(?:re)?launch(?:ed|es|ing)?|rolled out|unveiled|introduced|called|named)\s[“\"‘']?$")
_LAUNCHES = re.compile(
    r"\b(?:re)?(?:launched|launches|launch|launching|rolled out|unveiled|unveiling)\s+(?:the\s+|its\s+)?[“\"‘']?$"
)
_BEHIND_OBJECT = re.compile(r"[”\"’']?(?:\s?\([^()]*\))?(?:[.,;]|\s(?:in|on|to|with|for|under|as|at|and|today|this)\b)")
_ARTICLE = re.compile(r"(?:^|[.,;:–—]\s|\b(?:[Tt]he|[Ii]ts|[Oo]ur|[Tt]heir)\s)[“\"‘']?$")
_THE = re.compile(r"\bthe\s$", re.IGNORECASE)


def launched_names(text: str, words: list[Word], place: Callable[[str], bool]) -> list[Naming]:
    """Proper names with no head noun: 'Mission Tarang', 'relaunched Rio Azul in March', 'Mama Salama, a clinic
    programme, …'.
    """
    found: list[Naming] = []
    if in_capitals(words):
        return found
    for index, word in enumerate(words):
        before_it = words[index - 1] if index else None
        if not word.capital or stops_name(word) or word.plain in _ADDRESSES:
            continue
        if before_it and before_it.capital and not stops_name(before_it) and contiguous(text, before_it, word):
            continue
        last = index
        while (step := _steps_on(text, words, last)) > 0:
            last += step
        run = words[index : last + 1]
        before, after = text[: word.start], text[run[-1].end :]
        codename = (
            word.text in ("Mission", "Operation", "Project", "Plan", "Programme", "Program")
            and len(run) > 1
            and run[1].plain not in _BUSINESS
            and not ((stops_name(run[1]) and len(run) < 3) or singular(run[1].plain) in BODIES or head_of(run[1]))
            and not (head_of(word) and any(char.isdigit() for w in run for char in w.text))
            and not place(run[1].plain)
        )
        if not codename:
            begun = _BEGUN.match(after) and _ARTICLE.search(before) and (len(run) > 1 or not _THE.search(before))
            begun = begun and run[-1].plain not in SETTABLE  # a body, which other rules read
            weak = begun and len(run) > 1 and head_of(run[-1]) in WEAK_HEADS  # 'The Deep Harbour Window, launched in …'
            if any(
                (stops_name(w) and not (w is run[-1] and len(run) > 2))
                or singular(w.plain) in BODIES
                or w.possessive
                or (place(w.plain) and (w is word or len(run) == 1))
                or (head_of(w) and not (weak and w is run[-1]))
                or w.text[0].isdigit()
                or re.fullmatch(r"[A-Z]+\d{2,4}", w.text)
                for w in run
                if w.capital
            ):
                continue
            object_of = _LAUNCHES.search(before) and _BEHIND_OBJECT.match(after)
            passive = len(run) in (2, 3, 4, 5) and _ROLLED_OUT.match(after) and _ARTICLE.search(before)
            if singular(run[-1].plain) in NO_NAMES:
                continue
            called = passive or begun
            if not called and not _GONE_TO.search(before):
                called = said_to_be(re.sub(r"^[”\"’']?(?:\s?\([^()]*\))?", "", after))
            if not object_of and not (called and len(run) <= 5):
                continue
            if (
                any(w.text in _JOINTS for w in run)
                and not (called and _ARTICLE.search(before))
                and not _LAUNCHED.search(before)
            ):
                continue
            if len(run) == 1 and not object_of and not called:
                continue
        found.append(
            Naming(
                word.start,
                run[-1].end,
                tidy_name(text, word.start, run[-1].end),
                heads()[word.plain]["kind"] if codename and head_of(word) else "initiative",
            )
        )
    return found


_GONE_TO = re.compile(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Aa]round|[Oo]ff|[Bb]eyond)\s$")
"""What stands before a place, of which what follows between commas says nothing: 'In Lima, the harbour scheme, …'."""
_ADDRESSES = word_set("mr mrs ms mister madam sir hon honourable honorable dr prof fellow dear ladies")
"""Words that begin how somebody is called or spoken to: 'Mr Speaker, the Reef Programme …'."""
_JOINTS = word_set("and for to of the")


def _steps_on(text: str, words: list[Word], last: int) -> int:
    """How many words further a run of capitalised words goes: one, two past a small word of another language ('Rios
    do Norte'), or none.
    """
    for step in (1, 2):
        if last + step >= len(words) or "(" in text[words[last].end : words[last + step].start]:
            return 0
        if not contiguous(text, words[last + step - 1], words[last + step]):
            return 0
        if words[last + step].capital:
            return step
        if words[last + step].text not in FOREIGN_SMALL | _JOINTS:
            return 0
    return 0


def only_pays(name: str, spans: Sequence[tuple[int, int]], statements: Sequence[Statement]) -> bool:
    """Whether an emissions trading system is named only as where money or a price comes from, and does and undergoes
    nothing itself.
    """
    if _TRADING.fullmatch(name) is None:
        return False
    return not any(
        _DOES.match(statement.text, end - statement.start)
        for start, end in spans
        for statement in statements
        if statement.start <= start < statement.end
    )


_DOES = re.compile(
    r"\)?(?:\s?\([^()]*\))?(?:,\s(?:which|created|launched|set up)|\s(?:becomes?|became|will|is|was|has|had|starts?|"
    r"started|covers?|applies|applied|created|set up|launched|enters?|goes|takes?|puts?|works|begins?|began|runs|would|"
    r"should))\b"
)


def _numbered_kind(name: str) -> str:
    head = name.split()[0].casefold() if "Vision" not in name else "vision"
    return heads()[head]["kind"] if head in heads() else "initiative"
