"""The wording of aims: which words state them, and what is to be done to what, by whom and how."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from trustetl.facts.language.wordlists import word_set
from trustetl.lexicon import rows_of

_ADVERBS = (
    r"(?:(?:also|mainly|chiefly|primarily|further|explicitly|therefore|thus|above all|now|together|jointly|"
    r"specifically|in particular|ultimately|first and foremost)\s+)*"
)
AIM = re.compile(
    rf"\b(?:(?:aims?|seeks?|sought|intends?|strives?|endeavou?rs?|promises?|vows?|wants?|wish(?:es)?|hopes?|sets? out|"
    rf"looks?|attempts?|"
    rf"aspires?|undertakes?|pledges?|commits?|agreed?|envisages?|works|tries|"
    rf"try)\s+{_ADVERBS}(?:(?:for\s+)?(?:new\s+|better\s+)?(?:ways|means)\s+)?to\s+{_ADVERBS}(?P<verb>[a-z][a-z-]+)"
    rf"|(?:aiming|seeking|aimed|intending|designed|intended|meant|conceived|created|set up|established|launched|"
    rf"supposed|introduced|tasked)\s+{_ADVERBS}to\s+{_ADVERBS}(?P<verb2>[a-z][a-z-]+)"
    rf"|(?:aims?|aimed|aiming|targeted|directed|geared)\s+(?:mainly |chiefly |primarily )?(?:at|"
    rf"towards?)\s+{_ADVERBS}(?P<gerund>[a-z-]+ing)"
    rf"|(?<!is )(?<!the )(?<!its )\baims\s{_ADVERBS}at\s(?=(?:an?\s|the\s|its\s|their\s|our\s)?[a-z]{{3}})"
    rf"|focus(?:es|ed)?\s{_ADVERBS}on\s{_ADVERBS}(?P<gerund6>[a-z-]+ing)\s(?=[a-z])"
    rf"|(?:with|has|have|sets?(?: (?:it|our|them)sel(?:f|ves))?|pursues?|keeps?) (?:the|an?|its|as its) "
    rf"(?:\w+ )?(?:aim|objective|goal|purpose|view|"
    rf"intention|target|ambition) (?:(?:of|"
    rf"to)\s+{_ADVERBS}(?P<gerund3>[a-z-]+ing)|(?:is )?to\s+{_ADVERBS}(?P<verb3>[a-z][a-z-]+))"
    rf"|(?:aims?|objectives?|goals?|targets?|purpose|ambition|intention|idea|thinking|mandate|mission|task|job|role|"
    rf"remit|brief),?(?: \([A-Z]{{2,6}}\))? (?:(?:of|behind) [^.,;]{{3,80}} |(?<=, )[^.,;]{{3,60}}, )?(?:is|"
    rf"are|was|were|will be|remains?):?\s+(?:\(?(?:i|a|1)\)\s)?{_ADVERBS}to\s+{_ADVERBS}(?P<verb4>[a-z][a-z-]+)"
    rf"|(?:aims?|objectives?|goals?|purpose)\s(?:of [^.,;]{{3,80}} )?(?:is|are|was|"
    rf"were)\s{_ADVERBS}(?:the\s)?(?P<gerund4>[a-z-]+ing)\b"
    rf"|(?:aims?|objectives?|goals?|purposes?|tasks?|missions?|roles?|"
    rf"priorities)(?:\s[^.:;]{{2,60}})?:\s(?:first(?:ly)?,?\s)?to\s"
    rf"(?P<verb5>[a-z][a-z-]+)"
    rf"|\b(?:aims?|objectives?|goals?|purposes?|tasks?|priorities|scope)(?:\sis\s(?:two|"
    rf"three)fold)?:\s(?P<gerund8>[a-z]+ing)\s(?=[a-z])"
    rf"|\b(?:focus|emphasis|thrust)\s(?:of [^.,;]{{3,60}}\s)?(?:is|will be|lies)\s(?:on\s)?(?P<gerund9>[a-z]+ing)\s"
    rf"|\b(?:is|are)\s{_ADVERBS}there\s{_ADVERBS}to\s(?P<verb14>(?!see|stay|be\b)[a-z-]+)\s"
    rf"|\b(?:our|its|their|my) (?:duty|job|task|promise|priority|dream) (?:is|are|remains?) to\s(?P<verb8>[a-z-]+)"
    rf"|exists? to\s(?P<verb9>[a-z-]+)"
    rf"|(?:aims?|goal|ambition|vision|purpose|objective|hope|wish)\s(?:is|was|remains)\s(?:for|that|an?)\s(?=[a-zA-Z])"
    rf"|\b(?:aims?|goal|ambition|purpose|objective|idea|intention)\sbeing\s(?:to\s(?P<verb10>[a-z-]+)|(?:the|that|"
    rf"an?)\s)"
    rf"|\b(?:aim|goal|purpose|objective|ambition|idea|task)\s(?:is|was|remains)\s(?:very\s)?(?:simple|clear|plain|modest|"
    rf"straightforward|ambitious|bold)\s?[:–—-]\s(?=that\s|an?\s|no\s|every\s)"
    rf"|\bcommit(?:s|ted|ting)?\s(?:[\w’'-]+\s){{1,5}}?to\s{_ADVERBS}(?P<gerund10>[a-z]+ing)\s(?=[a-z])"
    rf"|\b(?:tasked|charged|entrusted)\swith\s(?P<gerund11>[a-z]+ing)\s(?=[a-z])"
    rf"|\b(?:is|are|was)\shoped\s(?:that\s|to\s(?P<verb12>[a-z-]+)\s)"
    rf"|\b(?:our|my|its|their|main|overall|only|chief)\s(?:main\s|chief\s|overall\s)?(?:aim|goal|ambition|purpose|"
    rf"objective)"
    rf"\s(?:is|remains)\s(?=(?!(?:not|still|now|clear|simple|plain|within|no|one|far|too|yet|what|where|[a-z]+ed|"
    rf"[a-z]+ly|the|an?|to|"
    rf"for|that|[a-z]+ing)\b)[a-z]+(?:\s[a-z]+){{2}})"
    rf"|\bcommit(?:s|ted)?\s(?:them|it|our)sel(?:f|ves)\sto\s(?P<verb13>[a-z-]+)\s"
    rf"|\bas\s(?:an?|the)\s(?:means|way|instrument|tool|vehicle)\s(?:of|for)\s(?P<gerund14>[a-z]+ing)\s(?=[a-z])"
    rf"|\bgives?\spriority\sto\s(?P<gerund13>[a-z]+ing)\s(?=[a-z])"
    rf"|\bpillars?:\s(?P<gerund12>[a-z]+ing)\s(?=[a-z])"
    rf"|\bproposes?\s{_ADVERBS}to\s{_ADVERBS}(?P<verb11>[a-z-]+)\s"
    rf"|(?:aims?|goals?|purposes?|objectives?)\s(?:is|are|was|were)\s(?=the\s[a-z]+(?:tion|sion|ment|ing|al|"
    rf"ance)\s(?:of|in)\s)"
    rf"|\b(?:has|have|with|pursues?)\s(?:an?|one|two|three|four|five|several|the following)\s(?:[a-z]+\s)?"
    rf"(?:aims?|objectives?|goals?|purposes?|tasks):\s(?=[a-z])"
    rf"|\b(?:our|my|their) (?:aim|goal|ambition|vision|hope|wish|intention) (?:that|to)\s(?=[a-z])"
    rf"|(?:is|are|am|remains?) (?:determined|resolved|working(?: (?:hard|together|with [^,.;]{{3,40}}))?) to\s+"
    rf"{_ADVERBS}(?P<verb6>[a-z][a-z-]+)"
    rf"|(?:is|are|am|remains?) determined that\s(?=[a-z])"
    rf"|tak(?:es?|ing|en) (?:[a-z]+ ){{0,3}}(?:steps|measures|action) to\s+{_ADVERBS}(?P<verb7>[a-z][a-z-]+)"
    rf"|(?:re)?(?:affirm|iterat|stress|underlin|express)[a-z]* (?:their|its|our|the) (?:[a-z]+ )?"
    rf"(?:commitment to|(?:goal|aim|objective|ambition) of)\s(?P<gerund7>[a-z-]+ing)"
    rf"|(?:envisages?|foresees?|provides for)\s(?:the\s|an?\s)?(?P<gerund5>[a-z]+ing\b|improvement|"
    rf"development|creation|expansion|"
    rf"construction|establishment|modernisation|modernization|strengthening|promotion|protection|restoration|"
    rf"redevelopment|upgradation|upgrade|integration|rehabilitation|setting up|introduction|conservation|provision)"
    rf"(?=\s(?:of|in|to|for)\b(?!\s(?:an?|the)\s(?-i:[A-Z])))"
    rf"|(?:is|are) (?:dedicated|committed|devoted) to (?P<gerund2>[a-z-]+ing))",
    re.IGNORECASE,
)
"""What states an aim in running text, with the verb that says what is to be done."""
STRONG_AIM = re.compile(
    r"\b(?:there\s(?:\w+\s)?to|aims?|seeks?|sought|aimed|aiming|designed|intended|meant|objectives?|goals?|purpose|ambition|idea|thinking|task|"
    r"intention|"
    r"mandate|mission|vision|scope|role|remit|tasked|charged|entrusted|hoped|pillars|hope is|priorit(?:y|ies)|focus|"
    r"emphasis|thrust)\b",
    re.IGNORECASE,
)
MATTERS = re.compile(
    r"\b(?:matters?\s+(?:when|if|now|mainly|most|chiefly|because|above all|as|for|in|to|"
    r"since|both|especially|primarily|first)|"
    r"(?:is|are|was|will be|remains?|becomes?|seen as|considered|regarded as)\s+(?:(?:\w+ly|also|"
    r"very|therefore|thus|still|so) ){0,2}(?:an? )?"
    r"(?:significant|important|crucial|vital|essential|critical|key|pivotal|central|indispensable|"
    r"of great importance|a milestone|a game[- ]changer|a (?:major|big|key|crucial|significant|important) step)\b"
    r"(?:,?\s(?:above all|especially|particularly|not least|most of all|first of all|mainly))?"
    r"(?:,?\s+(?:for|to(?!\s(?:note|remember|say|recall|keep|understand))|because|as|in|since|step|towards?))|"
    r"(?:is|are) of (?:\w+ ){0,2}importance|"
    r"(?:is|are) (?:a )?(?:lifeline|(?:backbone|cornerstone) (?:for|of|to))\b|significance (?:of [^.;]{3,60} )?lies in|"
    r"importance (?:of [^.;]{3,60} )?lies in|(?:is|are) (?:expected|likely|set) to (?:benefit|reshape|transform)\b)",
    re.IGNORECASE,
)
_GERUND_NOUNS = word_set(
    "funding mining farming fishing shipping banking financing housing spending during king sterling timing "
    "pricing nothing something everything anything according including excluding following regarding "
    "concerning beginning meeting hearing ceiling rating outstanding ongoing existing remaining being having "
    "going"
)

VALUES = frozenset({"money", "percent", "percentage_point", "measure", "count", "ratio"})
"""Kinds of figure that say how much."""


@dataclass(frozen=True, slots=True)
class Deed:
    """What is to be done: the verb in its base form, and where the words after it begin."""

    action: str | None
    after: int


@cache
def _forms() -> tuple[dict[str, str], dict[str, str]]:
    forms: dict[str, str] = {}
    gerunds: dict[str, str] = {}
    for row in rows_of("actions"):
        for column in ("base", "third", "participle"):
            forms.setdefault(row[column], row["base"])
        gerunds[row["gerund"]] = row["base"]
    return forms, gerunds


@cache
def good_verbs() -> frozenset[str]:
    """The verbs, in base form, that say that something gets better for somebody ('improve', not 'publish')."""
    return frozenset(row["base"] for row in rows_of("actions") if row["good"] == "1")


@cache
def all_actions() -> frozenset[str]:
    """The base forms of all verbs that say what is to be done."""
    return frozenset(row["base"] for row in rows_of("actions"))


@cache
def _promise() -> re.Pattern[str]:
    verbs = "|".join(sorted(good_verbs() | {"provide", "finance", "fund", "pay for"}, key=len, reverse=True))
    return re.compile(rf"\b(?:will|shall)\s+{_ADVERBS}(?P<verb>{verbs})\b")


def promise(text: str) -> re.Match[str] | None:
    """Where a text first says that something will get better, with the ``verb``."""
    return _promise().search(text)


def base_of(verb: str) -> str:
    """The base form of a verb given in base, third person, -ing or past form."""
    plain = verb.casefold()
    forms, gerunds = _forms()
    if plain in forms or plain in gerunds:
        return forms.get(plain) or gerunds[plain]
    if plain.endswith("ing") and len(plain) > 5:
        stem = plain[:-3]
        if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "ls":
            return stem[:-1]
        return stem + "e" if re.search(r"(?:[aeiou][cgsuvz]|[^aeiou]l|at|iz|is|ur|uc|[^aeiou][aiu]m)$", stem) else stem
    if plain.endswith("ies"):
        return plain[:-3] + "y"
    return plain[:-1] if plain.endswith("s") and not plain.endswith("ss") else plain


_PARTICLES = word_set("up out down off over on in together back")


def _with_particle(text: str, end: int, base: str) -> tuple[str, int]:
    """A verb with its particle: 'set up', 'scale up', 'bring down'."""
    particle = re.match(r"\s+([a-z]+)\b", text[end:])
    if (
        particle
        and particle[1] in _PARTICLES
        and base
        in (
            "set",
            "scale",
            "bring",
            "build",
            "speed",
            "open",
            "phase",
            "roll",
            "carry",
            "cut",
            "put",
            "take",
            "tie",
            "step",
            "ramp",
            "free",
            "link",
        )
    ):
        return f"{base} {particle[1]}", end + particle.end()
    return base, end


def leading_deed(text: str) -> Deed | None:
    """What a bullet that begins with its action sets out to do: 'Building …', 'To build …', 'Build …', 'Launch of …',
    'India to scale up …'.
    """
    forms, gerunds = _forms()
    lead = re.match(
        r"\W*(?:(?:By|For|Through|Jointly|Further|Also|Rapidly|Gradually|Better|And|Actively|Effectively|Fully|"
        r"Sustainably)\s+)?(?P<to>[Tt]o\s+(?:\w+ly\s+)?)?(?P<word>[A-Za-z][a-z]*(?:-[a-z]+)*)\b",
        text,
    )
    if lead is None:
        return None
    word = lead["word"].casefold()
    if lead["to"]:
        base, end = _with_particle(text, lead.end(), base_of(word))
        return Deed(base, end)
    if word in gerunds or (
        word.endswith("ing")
        and len(word) > 5
        and word not in _GERUND_NOUNS
        and not re.match(r"\s+(?:is|are|was|were|has|will|of)\b", text[lead.end() :])
    ):
        base, end = _with_particle(text, lead.end(), base_of(word))
        return Deed(base, end)
    nouns = {row["noun"]: row["base"] for row in rows_of("actions_nouns")}
    if word in nouns and re.match(r"\s+(?:of|in|for|to|with|and|on|R&D|research)\b", text[lead.end() :]):
        return Deed(nouns[word], lead.end())
    if (
        word in forms
        and forms[word] == word
        and re.match(r"\s+(?:[a-z]+\b|(?:[A-Z]{2,3}\s?)?[$€£¥₹]?\d)", text[lead.end() :])
        and (lead["word"].islower() or word in good_verbs() or not re.match(r"\s+\W?\d", text[lead.end() :]))
    ):
        base, end = _with_particle(text, lead.end(), word)
        return Deed(base, end)
    if re.match(r"\W*[A-Z][a-z]+(?:tion|sion|ment|ance|ence|ing|al)\s+of\s", text):
        return Deed(_verb_of(word), lead.end())
    later = re.match(r"\W*[A-Z](?:[^.;:,]|\.(?=\S)){1,70}?\sto\s(?:be\s(?P<done>[a-z]+)|(?P<do>[a-z]+))\b", text)
    if later and (later["done"] or later["do"] in forms):
        base, end = _with_particle(text, later.end(), base_of(later["done"] or later["do"]))
        return Deed(base, end)
    return None


def _verb_of(noun: str) -> str | None:
    """The verb of a noun of action: 'formalise' for 'formalisation'; None where the ending does not tell."""
    for ending, verb in (("isation", "ise"), ("ization", "ize"), ("ification", "ify"), ("ment", ""), ("ing", "")):
        if noun.endswith(ending):
            return base_of(noun) if ending == "ing" else noun[: -len(ending)] + verb
    return None


DUTIES = word_set("approve oversee supervise administer review examine assess consider decide")
"""Verbs that say what a body is there to do day by day, and not what gets better by it."""
COURSE = re.compile(r"\s*(?:cost|last|expire|total|amount to|run (?:until|till|from|for|over|through|to|in))\b")
"""What says what something costs or when it runs, and not what it is for ('is meant to cost', 'designed to last')."""
LOOSE_VERBS = (
    word_set(
        "launch hold publish sign present announce visit propose submit meet discuss pay spend receive get have "
        "be see know stay leave go come buy sell set establish introduce adopt agree conclude place inform clarify "
        "state remind thank correct note stress record express congratulate assure add repeat emphasise emphasize "
        "mention"
    )
    | DUTIES
)
"""Verbs after 'wants to' and 'hopes to' that tell of a plan or a wish and not of an aim."""


def stated_deed(text: str) -> Deed | None:
    """What a sentence says an aim is, by the words that state aims."""
    found = AIM.search(text)
    if found is None:
        return None
    name = next((name for name, word in found.groupdict().items() if word), None)
    if name is None:
        return None  # 'the aim is that …'
    nouns = {row["noun"]: row["base"] for row in rows_of("actions_nouns")}
    told = found[name].casefold()
    base, end = _with_particle(text, found.end(name), nouns.get(told) or base_of(told))
    return Deed(base, end)


def acting_verb(text: str) -> str | None:
    """The first verb that says what something does ('Ensures', 'helps', 'lower'), in base form."""
    forms, gerunds = _forms()
    for found in re.finditer(r"[A-Za-z][a-z-]+", text):
        word = found.group().casefold()
        third = word in forms and forms[word] != word and word.endswith("s")
        if third or (found.start() == 0 and (word in gerunds or forms.get(word) == word)):
            return forms.get(word) or gerunds[word]
    plain = re.search(r"\b(?:can|will|would|may|helps?)\s+([a-z]+)\b", text)
    if plain and plain[1] in forms:
        return forms[plain[1]]
    for found in re.finditer(r"(?<=\s)[a-z]+", text):
        if forms.get(found.group()) == found.group():
            return found.group()
    return None


_MEANS = re.compile(
    r"\b(?:through|by(?=\s+\w+ing\b)|via|under|using|by means of|with the help of|with support from|"
    r"on the basis of)\s+(?P<means>[^.;()]{3,140})",
    re.IGNORECASE,
)


def instruments_of(text: str) -> list[str]:
    """The means that a statement names: what follows 'through', 'by …ing', 'via', 'under'."""
    found: list[str] = []
    for match in _MEANS.finditer(text):
        means = re.split(
            r",\s+(?:so that|which|and to|while|including|such as)\b|\s+(?:to|so that|in order to)\s+(?=[a-z]+\b)",
            match["means"],
        )[0]
        found += [part for part in _listed(means) if part]
    return list(dict.fromkeys(found))


def subjects_of(text: str, after: int) -> list[str]:
    """What the deed is done to: the words after its verb, up to means, purpose or place."""
    rest = text[after:].lstrip()
    rest = re.sub(r"^of\s+", "", rest)
    stretch = re.split(
        r"\s(?:through|by|via|under|using|so that|in order|to (?=[a-z]+\b)|with|while|when|from|for|including|"
        r"such as|like|as|that|which|among|across|between|on|at|in)\b|[.;:()—–]",
        rest,
    )[0]
    return [part for part in _listed(stretch) if len(part) > 2][:8]


def _listed(text: str) -> list[str]:
    """The members of 'a, b and c', each without an article."""
    parts = re.split(r",\s+(?:and\s+|or\s+)?|\s+and\s+|\s+as well as\s+", text.strip(" ,.")) if "," in text else [text]
    return [
        re.sub(r"^(?:the|a|an|its|their)\s+", "", " ".join(part.split()), flags=re.IGNORECASE).strip(" ,.—–-")
        for part in parts
    ]
