"""Which initiative an event is about."""

from __future__ import annotations

import re

from trustetl.facts.events.wording import AFTER_NAME
from trustetl.facts.language.wordlists import base_name, heads
from trustetl.facts.names.named import Anchor, Initiative, Initiatives
from trustetl.model import Statement


def goes_on_about(statement: Statement, anchor: Anchor, at: int) -> bool:
    """Whether the words at ``at`` are a relative clause about a name: 'the Fund (OHF), which runs from …'."""
    gap = statement.text[anchor.end - statement.start : at]
    return anchor.named and re.fullmatch(AFTER_NAME + r"\s(?:which|that)\s(?:\w+\s){0,2}", gap) is not None


_RUN_UNDER = re.compile(
    r"\b(?:implemented|run|carried out|executed|delivered|financed|funded|operated|managed|supported)\s"
    r"(?:[a-z]+\s){0,3}(?:under|as part of|within|through|by|from)\s(?:the\s)?$"
)


def only_frames(statement: Statement, anchor: Anchor, mine: list[Anchor]) -> bool:
    """Whether a name only says under what another one before it is run: 'the Quay Programme is implemented under the
    Port Mission from 2023 to 2027'."""
    before = statement.text[: anchor.start - statement.start]
    return anchor is not mine[0] and _RUN_UNDER.search(before) is not None


_DAY = re.compile(
    r"^\s(?:on|in)\s(?:\w+\s)?(?:\d{1,2}(?:st|nd|rd|th)?\s)?[A-Z][a-z]{2,8}\.?(?:\s\d{1,2})?(?:,?\s\d{4})?,?(?=\s)|"
    r"^\s(?:this|last|on)\s[A-Z][a-z]+day(?:\s\([^()]*\))?,?(?:\sin\s[A-Z]\w+,)?(?=\s)"
)
"""A day between a verb and its object: 'launched on 4 May 2024 the Scheme', 'launched this Monday the Scheme'."""


_CARRIER = re.compile(
    r"^\s(?:for\s|to\s|of\s|up\s|forward\s|out\s)?(?:(?:(?:the|an?|its|their|his|her|our|new|formal|final|draft|"
    r"detailed|"
    r"joint|revised|first|second|next|additional|further|more|fresh|initial|full|official|long-awaited)\s)*"
    r"(?:proposals?|continuation|extension|implementation|launch|introduction|expansion|creation|setting up|"
    r"establishment|revision|phase|funding|financing|finance|funds?|money|support|loans?|grants?|credits?|guarantees?|"
    r"allocations?|outlay|budget|text|drafts?|decisions?|decrees?|orders?|regulations?|rules|guidelines|details|design|"
    r"start|opening|work|agreements?|contracts?|reports?|bill|law|legislation|package|tranche)\b"
    r"(?:\sand(?:\s\w+){1,2})?\s(?:for|of|to|on|towards|in|under|establishing|creating|setting up)\s){1,2}"
    r"(?:(?:the|an?|its|new|first)\s)*"
)
"""What stands between a deed and the initiative that it is done for: 'gave its approval for continuation of the
Scheme', 'put forward a proposal for a Fund'."""


_TALKS = re.compile(
    r"\b(?:negotiations|talks|consultations?|work|discussions|hearings|debates?|preparations|applications|bidding|"
    r"registration|enrolment)\b[^.;]{0,60}\s(?:on|for|under|about|over|to)\s(?:the\s)?(?:new\s|draft\s|proposed\s)?$",
    re.IGNORECASE,
)
"""What begins or ends beside an initiative and not as it: 'Talks on the Compact began in May'."""
_BARE_PASSIVE = re.compile(
    r"\W*(?:(?:To|Will|Shall|Is to|Due to|Was|Is|Has been|First|Formally|Officially|Originally)\s)(?:be\s)?(?:\w+ly\s)?"
)
"""The front of a bullet whose subject is its heading: 'To be launched in May'."""
_FRONT = re.compile(
    r"\s(?:(?:only|first|jointly|formally|officially|back|as|in|on|by|under|at|with|during|after|for)\b)"
    r"[^;:]{2,120},\s(?:(?:the|this|our|its|that)\s(?:new\s|national\s)?)?"
)


_SECOND_DEED = re.compile(
    r"\)?(?:\s?\([^()]*\))?\s(?:was|is|had been|has been|were)\s(?:\w+ly\s|first\s)?[a-z]+(?:ed|wn|"
    r"t)\b[^;:()]{0,60}?,?\sand\s"
    r"(?:(?:was|then|formally|officially|first|finally)\s){0,2}"
)
"""What stands between a subject and the second verb of its clause."""
_FOLLOWED = re.compile(
    r"\b(?:successors?|replacement|alternative|follow-up|sequel)\s(?:to|for|of)\s(?:the\s|its\s)?$", re.IGNORECASE
)
"""Before the initiative that another one takes the place of."""
_AND_ALSO = re.compile(r"\band\s(?:also\s)?(?:the\s|its\s|a\s)?$")
_RUN_BY_AND = re.compile(
    r"\)?(?:\s?\([^()]*\))?,\s[a-z]+\s(?:jointly\s)?by\s[^,;.]{2,120}?\sand\s(?:was\s)?(?:first\s|jointly\s)?"
)
_UNDER = re.compile(r"\b(?:under|by|within|through|pursuant to)\s(?:the\s)?$")
_LOOSE = ("initiative", "scheme")


_REPLACES = re.compile(r"(?:replaced|succeeded|superseded)\b")
_TAKES_PLACE = re.compile(
    r"\)?(?:\s?\([^()]*\))?(?:,\s(?:which|that)(?:\s[^,;.]{3,60},)?)?\s(?:(?:has|had|formally|officially|finally)\s)*"
)


def takes_place(statement: Statement, at: int, initiatives: Initiatives) -> Initiative | None:
    """The initiative that takes another's place by the verb at ``at``, which is its beginning: 'the Port Board (PB),
    which replaced the Quay Office on 2 May'.
    """
    text = statement.text
    if not _REPLACES.match(text, at - statement.start):
        return None
    for anchor in reversed([a for a in initiatives.anchors if a.named and statement.start <= a.start and a.end <= at]):
        if _TAKES_PLACE.fullmatch(text, anchor.end - statement.start, at - statement.start):
            return anchor.initiative
    return None


_POINTS_BACK = re.compile(
    r"\W*(?:[A-Z][^.:;]{2,80}[.:][*_]*\s)?(?:It|(?:The|This)\s(?:[a-z-]+\s){0,2}?(?:policy|programme|program|scheme|project|"
    r"initiative|mission|campaign|strategy|facility|partnership|fund|plan))(?:\s(?:itself|first|formally)|,)?\s"
    r"(?:(?:was|has\sbeen|had\sbeen)\s(?:\w+ly\s|first\s)?)?"
)
"""The front of a sentence that goes on about what was named before: 'The policy, launched on 2 May, …'."""


def points_back(statement: Statement, at: int) -> bool:
    """Whether the verb at ``at`` has for its subject a word that takes up what was named right before."""
    return _POINTS_BACK.fullmatch(statement.text, 0, at - statement.start) is not None


def unnamed_object(after: str, main: Initiative | None) -> bool:
    """Whether what a verb begins is the text's own initiative, described before it is named ('launched a $3 million
    fund to …'): the first noun for an initiative behind the verb is of the same kind.
    """
    if main is None:
        return False
    stop = re.search(r"[.;:]\s|\b(?:that|which|to|for|by|under|with|through|as)\b", after)
    words = re.match(r"\s(?:an?|its)\s(?P<object>[^,]*)", after[: stop.start() if stop is not None else None])
    if words is None:
        return False
    kinds = [
        heads()[word]["kind"] for word in map(base_name, re.findall(r"[a-z]+", words["object"])) if word in heads()
    ]
    return bool(kinds) and kinds[-1] in (main.kind, *_LOOSE)


def _fronted_subject(statement: Statement, at: int, after: int, mine: list[Anchor]) -> Initiative | None:
    """The subject that a participle at the head of a sentence has behind its comma: 'Set up in 2008, the Fund …'."""
    text = statement.text
    word = text[at - statement.start : after - statement.start].casefold()
    if not word.endswith(("ed", "set up", "begun")):
        return None
    for anchor in mine:
        gap = text[after - statement.start : anchor.start - statement.start]
        if anchor.start >= after and _FRONT.fullmatch(gap) and not re.search(r"\.\s[A-Z]|,\s[^,]*,\s\w+ed\s", gap):
            return anchor.initiative
    return None


def subject_of(statement: Statement, at: int, after: int, initiatives: Initiatives) -> tuple[Initiative | None, bool]:
    """The initiative that an event word at ``at`` is about, and whether the clause itself says so.

    The object of an active verb ('launched it', 'approved the Mission'), else the subject before a passive one, else
    what governs there.
    """
    mine = [anchor for anchor in initiatives.anchors if statement.start <= anchor.start < statement.end]
    base = statement.start
    text = statement.text
    successor = takes_place(statement, at, initiatives)
    if successor is not None:
        return successor, True
    told = text[at - base : after - base].casefold()
    participle = told.endswith(("ed", "set up", "begun"))  # 'the Fund (RF), launched in', and not '…, began work in'
    auxiliary = re.search(
        (r"(?:\b(?:was|were|is|are|be|been|being|,)|\),)" if participle else r"\b(?:was|were|is|are|be|been|being|,)")
        + r"\s+(?:\w+ly\s+|first\s+|later\s+|also\s+|since\s+)?$",
        text[: at - base],
    )
    if auxiliary:
        for anchor in reversed([a for a in mine if a.named and a.end <= at + 1]):
            if re.fullmatch(
                AFTER_NAME + r"\s(?:which|that)\s(?:was|were|is|has been|had been|will be|is to "
                r"be)\s(?:\w+ly\s|first\s|itself\s)?",
                text[anchor.end - base : at - base],
            ):
                return anchor.initiative, True  # 'through the Office, which was set up'
        beside = [a for a in mine if a.named and a.end <= at + 1][-1:]
        if (
            beside
            and len(mine) > 1
            and re.fullmatch(r"\)?(?:\s?\([^()]*\))?,\s(?:first\s|\w+ly\s)?", text[beside[0].end - base : at - base])
            and any(_AND_ALSO.search(text[: a.start - base]) for a in mine if a.initiative is beside[0].initiative)
        ):
            return beside[0].initiative, True  # 'It serves the Reef Plan and the Coast Fund (CF), launched in'
    leading = not re.sub(r"^\W*(?:\d{1,2}[.)]|\([a-z\d]{1,2}\))\s", "", text[: at - base]).strip(" -–—*•") or text[
        : at - base
    ].rstrip().endswith(("–", "—", ":", "-"))
    fronted_by = _fronted_subject(statement, at, after, mine) if leading else None
    if fronted_by is not None:
        return fronted_by, True  # 'Launched in April 2019, the Fund has …'
    leading = leading or _BARE_PASSIVE.fullmatch(text[: at - base]) is not None
    since = re.search(
        r"(?:^|[.,;]\s)(?:[Ss]ince|[Aa]fter|[Ff]ollowing|[Ww]ith|[Ff]rom|[Bb]efore)\s(?:its|their)\s(?:\w+\s)?$",
        text[: at - base],
    )
    if since:
        reached_by = next((anchor for anchor in mine if anchor.start >= after), None)
        governing = initiatives.holding(at)
        if reached_by is not None and not re.search(r"[;:]|\.\s", text[after - base : reached_by.start - base]):
            governing = reached_by.initiative
        return governing, governing is not None  # 'Since its launch in May the Fund has …'
    if not auxiliary:
        for anchor in reversed([a for a in mine if a.named and a.end <= at + 1]):
            if goes_on_about(statement, anchor, at - base) and not text[: at - base].endswith(("who ", "they ")):
                return anchor.initiative, True  # 'the Fund, which closes on'
    if not auxiliary and not leading:
        for anchor in mine:
            gap = text[after - base : anchor.start - base]
            bare = re.sub(_DAY, "", gap)
            gap = gap if re.search(r",|\band\b", bare) else bare
            gap = re.sub(_CARRIER, " ", gap)
            if _FOLLOWED.search(text[after - base : max(after, anchor.start) - base]):
                continue  # 'proposed a successor to the Fund, called Wider Reefs'
            if (
                anchor.start >= after
                and not re.search(
                    r"[;:]|\.\s|\b(?:19|20)\d\d\b|\b(?:under|for|with|by|at|through|as|that|which|within)\b", gap
                )
                and len(gap) < 60
            ):
                return anchor.initiative, True
        reached = re.match(
            r"\s(?:that\s(?:the|a|an|our|its)\s(?:new\s)?|[^;:.]*?\d[^;:]*?\s(?:under|for|through|to)\s(?:the|"
            r"its|their|a|an)\s(?:new\s)?)",
            text[after - base :],
        )
        behind = [anchor for anchor in mine if anchor.start >= after]
        if reached is not None and behind and behind[0].start <= after + reached.end() + 1:
            return behind[0].initiative, False
        spent = behind and re.match(
            r"\s[^;:]*?\d[^;:]*\s(?:under|for|through)\s(?:the|its|their)\s$",
            text[after - base : behind[0].start - base],
        )
        if spent:
            return behind[0].initiative, False  # 'approved $40 million for Lamu under its Facility'
    if (
        leading
        and re.match(r"\s(?:the|an?|its|their|new)\s[a-z]", text[after - base :])
        and not any(a.start >= after for a in mine)
    ):
        return None, False  # 'Launch the electronic register': it is something else that is launched
    subjects = [anchor for anchor in mine if anchor.end <= at + 1]
    if not auxiliary:
        for anchor in reversed(subjects):
            if re.match(AFTER_NAME + r"\s(?:which|that)\s[^.;:]*$", text[anchor.end - base : at - base]):
                return anchor.initiative, True  # 'the Act, which the President signed'
    if subjects:
        last = subjects[-1]
        gap = text[last.end - base : at - base]
        first = [anchor for anchor in subjects if not re.search(r";|\band [A-Z]", text[anchor.end - base : at - base])]
        if (
            auxiliary
            and first
            and re.fullmatch(
                r",\s[^,;]*,\s(?:was|were|is|has been|have been|will be)\s+(?:\w+ly\s+)?",
                text[first[0].end - base : at - base],
            )
        ):
            return first[0].initiative, True
        if _TALKS.search(text[: last.start - base]):
            return last.initiative, False
        if re.fullmatch(
            r"\)?(?:\s?\([^()]*\)(?=,))?,?\s(?:(?:was|were|is|has been|have been|(?:will|shall|would|"
            r"(?:is|was)\s(?:(?:due|set|expected|scheduled)\s)?to)(?:\sbe)?)\s(?:\w+ly\s|first\s|since\s)?)?",
            gap,
        ):
            return last.initiative, True
        if last.named and re.fullmatch(
            r"\)?(?:\s?\([^()]*\))?,\s(?:an?|the|its|our|their|one of the)\s(?:[\w’'-]+,?\s){1,12}(?:(?:that|which)\s)?"
            r"(?:(?:was|were)\s)?(?:first\s)?",
            gap,
        ):
            return last.initiative, True  # 'HarbourNet, the booking system launched in 2020, …'
        if last.named and _RUN_BY_AND.fullmatch(gap):
            return last.initiative, True  # 'Reef Watch, run by two towns and launched in'
        opener = subjects[0]
        led = all(_UNDER.search(text[: a.start - base]) for a in subjects[1:] if a.initiative is not opener.initiative)
        if led and opener.start - base < 5 and _SECOND_DEED.fullmatch(text[opener.end - base : at - base]):
            return opener.initiative, True  # 'It was announced in May and became operational in August'
        near = (
            len(gap) < 45
            and re.search(
                r"\b(?:under|within|through|by|of|for|on|about|over)\s+(?:the\s+)?(?:new\s+|draft\s+|proposed\s+)?$",
                text[: last.start - base],
            )
            is None
        )
        if statement.kind in ("item", "field") and len(subjects) == 1 and last.start - base < 4 and near:
            return last.initiative, True  # the entry of a list: 'NORA – national service started in 2019'
        if near and not re.search(r"[;]", gap):
            return last.initiative, auxiliary is not None or leading or bool(
                re.fullmatch(
                    r"[\s,–—():-]*(?:(?:was|is|were|has been|first|formally|came|entered|went|comes|enters|"
                    r"goes)\s*){0,2}",
                    gap,
                )
            )
        return last.initiative, False
    fronted = re.match(r"\W*(?:[Ff]irst |[Oo]riginally )?[A-Z]\w+(?:ed|t up)\b[^.;]*?,\s(?=it\b|the\b)", text)
    if leading or fronted or statement.kind in ("item", "field", "dateline"):
        governing = initiatives.holding(statement.start)
        return governing, (leading or fronted is not None) and governing is not None
    return None, False
