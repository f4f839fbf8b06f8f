"""Aims told by nouns and by predicates that need no infinitive: 'its first task', 'is about keeping', 'aimed at
households', 'hopes that', and what a programme does by its nature.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from trustetl.facts.aims.aims import VALUES, Deed, base_of
from trustetl.facts.aims.intents import AIM_NOUN, betters, free_of_amounts, public
from trustetl.facts.aims.subjects import FIRM
from trustetl.facts.language.wordlists import word_set
from trustetl.facts.names.named import Initiatives
from trustetl.model import Figure, Statement

_CHARGED = re.compile(
    r"\b(?:(?:tasked|charged|entrusted|vested|commissioned)\swith|(?:set|given|handed|assigned)\s(?:itself\s|"
    r"themselves\s)?the\s"
    r"(?:[a-z]+\s)?(?:task|job|duty|mission|mandate|role|goal|aim|challenge)\sof|responsible\sfor|"
    r"takes?\son\s(?:the\s)?"
    r"(?:task|job|role|duty)\sof|has\sthe\s(?:task|job|duty|role|mission|mandate)\sof)\s(?:the\s)?"
    r"(?P<verb>[a-z]+ing\b|[a-z]+(?:tion|sion|ment|ance|ence|al|care)\b\sof\b)",
    re.IGNORECASE,
)
_MEANT_AS = re.compile(
    r"\b(?:designed|meant|intended|conceived|devised|set up|established|created|launched|introduced|planned|envisaged|"
    r"envisioned|thought of|serves?|acts?)\s(?:[a-z]+ly\s|also\s|first of all\s|above all\s)?as\s(?:an?|the|its)\s"
    r"(?:[\w’'-]+\s){0,3}?(?:magnet|bridge|tool|instrument|means|way|remedy|answer|bulwark|shield|step|springboard|"
    r"stepping stone|catalyst|motor|engine|hub|home|vehicle|gateway|showcase|model|safety net|buffer|backstop|"
    r"counterweight|"
    r"alternative|incentive|lever|shelter|refuge|meeting place|spur|deterrent|brake|cushion|insurance|first aid|relief|"
    r"response|antidote|corrective|contribution|help|support|one-stop shop|window|forum|platform|clearing house)\s"
    r"(?:for|of|to|against|between|from|towards?|into|where)\s"
)
"""'… was conceived as a bridge between growers and buyers'."""
_MEANT_FOR = re.compile(
    r"\b(?:is|are|was|were)\s(?:also\s|mainly\s|chiefly\s|primarily\s|above all\s|explicitly\s|"
    r"\w+ly\s)?(?:(?:aimed|directed|"
    r"targeted|geared)\s(?:at|to|towards?)|(?:intended|meant|designed|tailored|conceived|there)\s(?:for|to suit))\s"
    r"(?:[a-z-]+,?\s(?:and\s)?){0,3}?(?P<whom>[a-z]+)\s(?:who|whose|that|which|without|at risk|left|living)\b"
)
"""'The grant is meant for villages that …'."""
_RUN_FOR = re.compile(
    r"\b(?:implement|run|operate|administer|execute)(?:s|ed|ing)?\s(?:an?|the|its)\s(?:[^.;:,“”]|\.(?=\s?[“\d])){0,110}?\b(?:scheme|programme|program|"
    r"fund|initiative|mission|project)\b(?:[^.;]|\bviz\.){0,160}?\sfor\s(?:the\s)?(?P<verb>[a-z]+(?:tion|sion|ment|ing))\s(?:of\s|the\s)"
)
"""'The Board runs a scheme for the promotion of small yards'."""
_IS_ITS_AIM = re.compile(
    rf"^\W*(?P<verb>[A-Z][a-z]+ing)\s(?![^,;:]*\b(?:said|says)\b)[^;:.]{{3,140}}?\s(?:will be|is|are|remains?|was|"
    rf"comes)\s"
    rf"(?:to be\s)?(?:one of\s)?(?:its|their|the|our|another|a)\s(?:[\w’'-]+\s){{0,3}}?{AIM_NOUN}\b"
)
"""'Charting the shoals will be its first task'."""
_IS_THE_AIM_OF = re.compile(
    r"\b(?:is|are|remains?|will be)\s(?:still\s|also\s|thus\s)?(?:the|one|another|a|its|"
    r"their)\s(?:[a-z]+\s){0,2}?(?:aims?|goals?|"
    r"objectives?|purpose|target|ambition|object|intention|point|task|job|mission)\s(?:of|behind|for)\sth(?:e|is|ese)\s"
)
"""'A school in each valley is the goal of the drive'."""
_HAS_ENDS = re.compile(
    rf"\b(?:serves?|pursues?|has|have|with|follows?|sets?|is|are|combines?)\s(?:an?|two|three|four|the|its|several)\s?"
    rf"(?:[a-z-]+\s){{0,3}}?(?:{AIM_NOUN}|ends?):\s[a-z]|\b{AIM_NOUN}\s(?:is|are)\s(?:double|twofold|threefold|"
    rf"fourfold|"
    rf"two-fold|twin|"
    rf"triple):\s|\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur)\s(?:[a-z]+\s){{0,2}}?(?:aim|goal|objective|purpose|ambition|"
    rf"idea|task|"
    rf"mission)\b[^.;:\d]{{0,40}}:\s(?:to\s)?(?!there\b)[a-z]"
)
_HAS_AS_AIM = re.compile(
    rf"\b(?:has|have|had|with|takes?|took|sets?|keeps?|retains?|makes?|made)\s(?:itself\s|themselves\s|it\s)?(?:as|"
    rf"for|it)?\s?"
    rf"(?:its|their)\s(?:[a-z-]+\s){{0,3}}?{AIM_NOUN}\s(?!is\b|are\b|was\b|for\s\d|of\s\d)"
)
_AIM_IS_NOUN = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|[’']s)\s(?:[\w’'-]+\s){0,2}?(?:aims?|goals?|objectives?|purposes?|"
    r"ambition|intention|idea|"
    r"hope|dream|plan|point|mission|vision|wish)(?:,[^,;:.]{3,60},|\s(?:of|behind)\s[^.;:,]{3,60})?\s(?:is|"
    r"are|was|will be|"
    r"remains?)\s(?:above all\s|simply\s|nothing less than\s|mainly\s|still\s|\w+ly\s)*(?:for|that|an?|the|no|every|"
    r"[a-z]+ing)\s(?!same\b|subject\b|result\b|part\b|latest\b|first\b|second\b|third\b)[a-z]"
)
"""'Its purpose, the decree says, is the protection of springs'."""
_ABOUT = re.compile(
    r"\b(?:is|are)\s(?:all\s|above all\s|really\s|first of all\s|at (?:heart|root)\s|mainly\s|"
    r"not least\s)?(?:about|a question of|"
    r"a matter of|bent on|centred on|centered on|built around|designed around)\s(?P<verb>[a-z]+ing)\s"
)
_WANTS = re.compile(
    r"^\W*(?:What\s[^.;:,]{2,40}\s(?:wants?|seeks?|is after|are after|hopes? for|is looking for|"
    r"has in mind)\s(?:is|are)\s)|"
    r"\b(?:hopes?|wishes|wants?|demands?|insists?|hoping)\sthat\s(?!it\b|they\b)|"
    r"\b(?:agreed?|resolved?|insist(?:s|ed)?|demand(?:s|ed)?|want)\sthat\s[^.;:]{3,80}?\s(?:should|shall|"
    r"must)\s(?!meet\b|be held)"
)
_STRIVES = re.compile(
    r"\b(?:(?:[Ss]eeks?|[Pp]ursues?|[Cc]hampions?|strives?\s(?:for|after|towards?)|aims?\sfor|aspires?\sto|"
    r"works?\s(?:for|towards?)|(?:is|are)\s"
    r"(?:working|striving|pushing|pressing)\s(?:for|towards?))\s(?=(?:an?|the|more|better|greater|new|fairer|"
    r"cleaner|cheaper|lasting)\s)|"
    r"sets?\sthe\scourse\sfor|charts?\sa\s(?:course|path)\s(?:to|towards?|for)|pav(?:es|ing)\sthe\sway\s(?:for|to)|"
    r"la(?:ys|id)\sthe\s(?:ground|groundwork|foundations?|basis)\s(?:for|of)|prepares?\sthe\sground\sfor|"
    r"puts?\san?\send\sto|stands?\sfor\s(?=an?|the|more)|"
    r"(?:goes?|go|is\s(?:earmarked|reserved|destined))\stowards?\s(?=[a-z]+ing\b)|counts?\son\s(?=[^.;:]{3,60}\sto\s)|"
    r"(?:is|are)\s(?:counting|betting|banking|relying|pinning (?:its|their) hopes)\son\s(?=[^.;:]{3,60}\sto\s)|"
    r"takes?\saim\sat|sets?\s(?:its|their)\ssights\son|declares?\swar\son|wages?\swar\son|revolves?\saround)\s?"
)
_FIRST = re.compile(
    r"\b(?:puts?|plac(?:es|ed?|ing)|sets?)\s(?:[\w’'-]+,?\s){1,6}?(?:first|at\s(?:its|the)\s(?:very\s)?(?:heart|"
    r"centre|center|core|"
    r"top)|(?:above|before)\s(?:all|everything)[a-z ]*)\b|\b(?:gives?|accords?|assigns?)\s(?:top\s|first\s|"
    r"absolute\s|clear\s)?"
    r"(?:priority|precedence|preference|pride of place|primacy)\sto\s(?!\d)|"
    r"\b(?:focuse?s|concentrates?|centres|centers)\s(?:mainly\s|above all\s|chiefly\s|\w+ly\s)?on\s(?=[a-z])"
)
_SEES_TO = re.compile(
    r"\b(?:will|shall|should|must|is\sto|are\sto|would)\s(?:\w+ly\s)?(?:see\sto\sit|make\s(?:sure|certain)|"
    r"take\scare|guarantee|"
    r"ensure|make\sit\s(?:[a-z]+er|possible|more\s[a-z]+|less\s[a-z]+)|put\san?\send\sto|"
    r"give\s[^.;:\d]{3,40}\s(?:the\sright|a\ssay|a\s"
    r"voice|access|a\schance))\b"
)
_WHAT_FOR = re.compile(
    r"\bis\swhat\s[^.;:]{3,50}\s(?:is|was|are|were)\s(?:set\sup|there|meant|made|launched|created|after|"
    r"introduced)\s?(?:for)?\b|"
    r"\b(?:founded|born|launched|set\sup)\s(?:with|on|out\sof|from)\s(?:an?|the)\s(?:[a-z]+\s)?(?:thought|idea|"
    r"belief|conviction|wish|"
    r"hope|premise|notion|desire)\b|\b(?:has|have)\s(?:but\s)?(?:one|a\ssingle)\s(?:[a-z]+\s)?(?:job|aim|goal|"
    r"task|purpose|end|mission)\b|"
    r"\b(?:remit|mandate|brief|mission)\s(?:covers|includes|extends|spans|embraces|comprises)\b|"
    r"\b(?:wants?|would\slike)\s(?:to\ssee\s|(?!to\b)[^.;:,]{3,50}?\sto\s"
    r"[a-z]+\s)"
)
"""'A voice for tenants is what the reform is after', 'The Corps has one job', 'Towns want the river to be clean'."""
_BINDS = re.compile(
    r"\b(?:binds|obliges|commits|pledges|encourages|invites|is\s(?:using|spending)|are\s(?:using|"
    r"spending))\s[^.;:,]{3,50}?\sto\s"
    r"(?P<verb>[a-z]+)\b|"
    rf"\b(?:declared|stated|avowed|express|common|shared|main|chief|joint|its|their|the|"
    rf"our)\s{AIM_NOUN}\s(?:of\s[^.;:,]{{3,50}}\s)?to\s"
    r"(?P<verb2>[a-z]+)\b"
)
"""'The pact binds its members to keep the strait open'."""
_ENVISAGES = re.compile(
    r"\b(?:plan|strategy|roadmap|vision|programme|treaty|bill|law|reform|government|party|pact|accord|agreement|"
    r"charter)\s(?:envisages|"
    r"envisions|foresees|promises|guarantees)\s(?=[a-z])"
)
_SO_THAT = re.compile(r"\b(?:in order|so)\sthat\s|,\slest\s|\bin\ssuch?\sa\sway\sthat\s")
_BY_NATURE = word_set(
    "helps enables promotes protects strengthens fosters improves boosts eases empowers encourages safeguards tackles "
    "addresses fights combats counters confronts shields nurtures champions prevents reduces lowers curbs preserves "
    "conserves revives restores defends simplifies speeds spurs stimulates deepens modernises "
    "modernizes advances furthers facilitates incentivises incentivizes discourages"
)
"""What a programme does for somebody by its nature, and not as one of its works ('builds', 'trains')."""
_STRAND = re.compile(
    r"\W*(?:The|A|Its|One|Another|Yet another)\s(?:(?:first|second|third|fourth|fifth|last|final|other|main|"
    r"separate|further|"
    r"next|new)\s){0,2}(?:strand|component|pillar|arm|leg|track|chapter|part|axis|line of work|work ?stream|"
    r"module|element|"
    r"half|plank|prong|branch|stream)\s(?:of\s[^,;:.]{3,50}\s)?(?:will\s|should\s|is to\s|"
    r"helps? (?:to\s)?)?(?P<verb>[a-z]+)\s"
)


def ended(statement: Statement, body: int, initiatives: Initiatives, figures: Sequence[Figure]) -> Deed | None:
    """The deed of an aim that a sentence names, None where it names none; nouns of aims ask nothing of the subject but
    not to be a firm, the rest asks for a programme, an authority or a country.
    """
    text, base = statement.text, body - statement.start
    for pattern in (
        _CHARGED,
        _MEANT_AS,
        _MEANT_FOR,
        _RUN_FOR,
        _IS_ITS_AIM,
        _IS_THE_AIM_OF,
        _HAS_ENDS,
        _HAS_AS_AIM,
        _AIM_IS_NOUN,
        _ABOUT,
    ):
        found = pattern.search(text, base)
        if (
            found is not None
            and not FIRM.search(text[base : found.start()])
            and free_of_amounts(statement, found.end(), figures)
        ):
            verb = found.groupdict().get("verb")
            return Deed(base_of(verb) if verb else None, found.end() - base)
    for binds in _BINDS.finditer(text, base):
        name = next(key for key, word in binds.groupdict().items() if word)
        end = binds.end(name)
        if (
            betters(text, binds[name], end)
            and free_of_amounts(statement, end, figures)
            and not FIRM.search(text[base : binds.start()])
        ):
            return Deed(binds[name], end - base)
    for pattern in (_WANTS, _STRIVES, _FIRST, _SEES_TO, _WHAT_FOR, _ENVISAGES):
        found = pattern.search(text, base)
        if found is None or not free_of_amounts(statement, found.end(), figures):
            continue
        at = found.end() if found.start() == base or pattern in (_WHAT_FOR, _ENVISAGES) else found.start()
        if FIRM.search(text[base : found.start()]):
            continue  # 'Exporters want the state to cut the duty'
        if pattern is _SEES_TO and re.search(r"\b[Ww]e\s$", text[base:at]):
            continue  # 'We must ensure that …': a wish of the speaker
        if public(statement, body, at, initiatives) and not _TOLD_OF.search(text[base : found.start()]):
            return Deed(None, found.end() - base)
    so_that = _SO_THAT.search(text, base)
    if (
        so_that is not None
        and not any(body <= f.start < statement.end and f.kind != "identifier" for f in figures)
        and not _TOLD_OF.search(text[base : so_that.start()])
        and public(statement, body, so_that.start(), initiatives)
    ):
        return Deed(None, so_that.end() - base)
    strand = _STRAND.match(text, base)
    if (
        strand is not None
        and betters(text, base_of(strand["verb"]), strand.end("verb"))
        and free_of_amounts(statement, base, figures)
    ):
        return Deed(base_of(strand["verb"]), strand.end("verb") - base)
    return _by_nature(statement, body, initiatives, figures)


_TOLD_OF = re.compile(r"\b(?:said|told|added|which|who|whose|was|were|had|has|have)\b")
"""What makes a clause a report of what came about, or one said of something else."""


def _by_nature(statement: Statement, body: int, initiatives: Initiatives, figures: Sequence[Figure]) -> Deed | None:
    """What a programme or kind of programme at the front of a sentence is said to do for somebody, without amounts."""
    text, base = statement.text, body - statement.start
    if any(f.kind in VALUES and body <= f.start < statement.end for f in figures):
        return None
    anchor = next((a for a in initiatives.anchors if body <= a.start <= body + 4 and a.end <= statement.end), None)
    at = anchor.end - statement.start if anchor is not None else None
    kind = _KIND.match(text, base)
    if at is None and kind is not None:
        at = kind.end()
    if at is None:
        return None
    does = re.match(r"\)?(?:\s?\([^()]*\))?\s(?:also\s|thus\s|\w+ly\s)?(?P<verb>[a-z]+)\s", text[at:])
    if does is None:
        return None
    if does["verb"] in _BY_NATURE:
        return Deed(base_of(does["verb"]), at + does.end("verb") - base)
    if does["verb"].endswith("s") and re.match(r"[^.;:]{3,90}?,?\sso\sthat\s", text[at + does.end() :]):
        return Deed(base_of(does["verb"]), at + does.end("verb") - base)
    purpose = re.search(r"^[^.;:,]{3,70}?\sto\s(?P<verb>[a-z]+)\b", text[at + does.end() :])
    if does["verb"].endswith("s") and does["verb"] not in _IDLE and purpose is not None:
        end = at + does.end() + purpose.end("verb")
        if betters(text, purpose["verb"], end):
            return Deed(purpose["verb"], end - base)
    return None


_KIND = re.compile(
    r"\W*(?:The|This)\s(?:new\s|planned\s|proposed\s|national\s|joint\s|revised\s)?(?:programme|program|scheme|"
    r"plan|strategy|policy|law|"
    r"act|bill|fund|trust|levy|card|voucher|grant|subsidy|pact|compact|treaty|charter|partnership|alliance|"
    r"mission|campaign|drive|"
    r"initiative|project|facility|mechanism|instrument|service|roadmap|reform|package|directive|regulation|decree|"
    r"agreement|accord|"
    r"centre|center|agency|office|unit|body|platform|network|hub|academy|pilot)(?=\s[a-z]+s\s)"
)
"""A programme pointed to by its kind."""
_IDLE = word_set(
    "was is has seems needs wants begins starts continues applies appears refers relates belongs tends aims seeks "
    "allows expects requires asks obliges invites runs goes comes amounts adds moves returns owes falls rises grows"
)
"""Verbs with a 'to' of their own, which tell no purpose."""
