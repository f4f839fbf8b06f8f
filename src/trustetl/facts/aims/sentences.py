"""Sentences and bullets that say what something is there for, what is wanted or why it matters, by their wording."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from trustetl.facts.aims.aims import DUTIES, MATTERS, VALUES, all_actions, good_verbs, promise
from trustetl.facts.aims.subjects import AUTHORITY
from trustetl.facts.aims.titles import OBJECTIVE_LABEL
from trustetl.facts.language.statement_figures import preceding
from trustetl.facts.language.verbs import base_forms, noun_alike, pasts
from trustetl.facts.names.named import Initiatives
from trustetl.model import Figure, Statement

_STATES = re.compile(
    r"\b(?:is|are|was|were|has|have|had|makes? up|made up|account(?:s|ed)? for|fell|rose|grew|shrank|lost|cost|"
    r"costs|carr(?:y|ies)|stands? at|"
    r"stood at|comes? from|came from|receives?|pays?|paid|gets?|got|reached|totall?ed|amounts? to|numbers?|"
    r"uses?|used|saves?|earn(?:s|ed)?|"
    r"spends?|spent|sets?|imports?|imported|exports?|exported|produces?|produced|declined|dropped|increased|"
    r"decreased|will (?:shrink|grow|fall|rise|reach|drop))\b"
)


GOOD = re.compile(
    r"\b(?:help(?:s|ing)?|strengthen\w*|reduc(?:es?|ing)|boost\w*|creat(?:e|es|ing)|improv(?:e|es|ing)|"
    r"promot\w+|enabl\w+|ensur\w+|support(?:s|ing)?|"
    r"attract\w*|enhanc\w+|lower(?:s|ing)?|cut(?:s|ting)?|secur(?:e|es|ing)|protect\w*|can|could|would|expected|"
    r"likely|potential|needs?)\b",
    re.IGNORECASE,
)


def only_statistics(words: str, body: int, end: int, figures: Sequence[Figure]) -> bool:
    """Whether a bullet under 'Why it is needed' gives a figure of how things stand and says nothing of what will be
    better.
    """
    value = any(figure.kind in VALUES and body <= figure.start < end for figure in figures)
    ahead = re.search(r"\bwill\s(?!shrink|grow|fall|rise|reach|drop|cost|need|be\b)", words) is not None
    return value and _STATES.search(words) is not None and GOOD.search(words) is None and not ahead


def does_good_first(words: str, statement: Statement, body: int, figures: Sequence[Figure]) -> bool:
    """Whether a sentence under a heading of benefits says what will be better before it gives a figure ('will improve
    soil and cut the use of water by 8 percent').
    """
    will = promise(words)
    values = [figure.start for figure in figures if figure.kind in VALUES and body <= figure.start < statement.end]
    return will is not None and bool(values) and len(words[will.end() : values[0] - body].split()) >= 4


def tells_good(words: str) -> bool:
    """Whether a sentence says that something gets better or what is lacking, and not only how things stand."""
    lacks = re.search(r"\b(?:cannot|without)\b", words) is not None
    return lacks or any(found is not None for found in (GOOD.search(words), promise(words), MATTERS.search(words)))


_KEEPS = re.compile(
    r"\b(?:keeps?\s[^.;]{3,70}\s(?:in\s(?:work|business|school|jobs)|alive|open|running|afloat|going|fed|healthy)|"
    r"(?:feeds?|sustains?)\s(?:[a-z]+\s){0,3}[a-z]+|(?:gives?|provides?)\s(?:[a-z]+\s)?(?:work|jobs|bread|"
    r"livelihoods?|food)\b|"
    r"pays?\sfor\s(?:[a-z]+,?\s){0,4}(?:schools?|roads?|hospitals?|services?|clinics|doctors|teachers|pensions)|"
    r"lives?\s(?:off|by)\s)"
)
"""Who lives by something."""


def goes_on_to_tell(words: str) -> bool:
    """Whether a sentence says what follows from its figure ('… carries half of all freight, so a strike hurts') or who
    lives by it ('… lands half of the catch and keeps the coast in work').
    """
    return _KEEPS.search(words) is not None or (
        re.search(
            r",\s(?:and\s)?(?:so|thus|hence|therefore|which means|meaning)\s(?!far\b|on\b|much\b|called\b)", words
        )
        is not None
    )


_BECAUSE = re.compile(
    r"(?:And |But )?[Bb]ecause\b|(?:Yes|Certainly|Very much so|It does|Indeed|Of course)\b[,:–—]?\s?(?=[^\s.]\S*\s)"
)
_AFFIRMS = re.compile(
    r"(?:Yes|Certainly|It does|It is|Very much so|Indeed|Of course)(?:, (?:it does|it is|very much))?[.!]"
)
_WHY = re.compile(
    r"^(?:does|do|is|are|will|would)\b[^?]{2,60}?\b(?:matters?|important|significant|needed|necessary|worth it|"
    r"good for|benefit|"
    r"make a difference)\b[^?]{0,40}\?|"
    r"\bwhy\b.{0,60}\b(?:matters?|important|significant|care|worth|do (?:we|this|it)|so "
    r"much)\b[^?]{0,30}\?",
    re.IGNORECASE,
)


_DOUBTS = re.compile(
    r"\W*(?:[A-Z]?[\w’'-]+\s){0,3}(?:[Cc]ritics|[Oo]pponents|[Ss]ceptics|[Ss]keptics|[Oo]pposition)\b"
    r"|\b(?:fears?|warns?|warned|doubts?|complains?|object(?:s|ed)?\sthat|question(?:s|ed)?\swhether)\b"
)


def doubts(words: str) -> bool:
    """Whether a sentence tells what is held against something: 'Critics say …', 'Fishers fear that …'."""
    return _DOUBTS.search(words) is not None


_NTH_AIM = re.compile(
    r"\W*(?:(?:The|A|Its|Our|One|Another)\s)?(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast|[Oo]ther|[Mm]ain|"
    r"[Aa]nother|[Oo]ne)"
    r"(?:\s(?:aim|goal|objective|priority|purpose))?\sis\s"
)


def counts_aims(words: str) -> bool:
    """Whether a sentence says which one of several aims is which: 'The second is to …'."""
    return _NTH_AIM.match(words) is not None


def answers_why(statement: Statement, body: int, statements: Sequence[Statement]) -> bool:
    """Whether a sentence that begins with 'Because' answers a question why something matters in its paragraph."""
    before = list(takewhile(lambda s: s.block >= statement.block - 1, preceding(statements, statement.start)))
    affirmed = any(
        statement.start - 4 < s.end <= statement.start and _AFFIRMS.fullmatch(s.text.strip()) for s in before
    )
    if not affirmed and not _BECAUSE.match(statement.text, body - statement.start):
        return False
    return any(_WHY.search(s.text) for s in before)


_TO_DO = re.compile(r"\W*To\s(?:\w+ly\s)?(?!be\b|date\b|apply\b|qualify\b|this\b|that\b|the\b|an?\b)[a-z]+\s")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|shall|would|can|could|may|might|must|should|does|do|did|it|they|we|"
    r"[a-z]{3,}ed|[a-z]+(?:ise|ize|ate|ify)s|began|came|went|took|gave|fell|rose|grew|comes|goes|takes|gives|sets|runs|"
    r"pays|costs|covers)\b"
)
_SUBORDINATE = re.compile(r"\b(?:that|which|who|whose|where|until|when|while|as|so)\b.*", re.DOTALL)


def sets_out_bare(words: str, heading: str | None) -> bool:
    """Whether a sentence under a heading of aims is nothing but what is to be done or had: 'To restore dunes, and to
    …', 'Restoring dunes.', 'Safer crossings for pupils.'; the last two right under 'Purpose' and the like alone.
    """
    if _TO_DO.match(words):
        return True
    plain = re.sub(r"^\W*(?:[A-Z\d]{1,4}(?:\.\d+)*[.)]?\s+)?", "", heading or "")
    if not OBJECTIVE_LABEL.match(plain) or len(words.split()) < 4:
        return False
    own = _SUBORDINATE.sub("", words)
    plain_words = re.findall(r"[a-z]+", own.casefold())
    told = any(word in pasts() for word in plain_words) or any(
        first.endswith("s") and second in base_forms() - noun_alike() for first, second in pairwise(plain_words)
    )  # 'boats pay'
    finite = _FINITE.search(own) is not None or told
    return not finite and re.match(r"\W*[A-Z]", words) is not None


_HELPS = re.compile(
    r"\b(?:helps?|should help|will help|would help|is to help|is there to|exists to|serves to|works to)\s+"
    r"(?:(?!with\b)[\w’',-]+\s){0,7}?(?:to\s+)?[a-z]+\b"
)


_BEGUN_FOR = re.compile(
    r"\)?(?:\s?\([^()]*\))?,?\s(?:which\s|that\s)?(?:will be|is to be|shall be|is|are to be|would be|was|were|"
    r"has been|have been|to be)\s(?:newly\s|first\s|specially\s)?(?:set up|established|created|founded|formed|"
    r"launched|rolled out|introduced|instituted)\b(?:[^.;:]|\.(?=\d)){0,40}?\sto\s"
    r"(?!be\b|the\b|an?\b|date\b)(?P<verb>[a-z]+)\b"
)
"""What goes on after the name of what is set up: '… will be established by May to measure currents'."""


_MADE_TO = re.compile(
    r"\W*(?:Created|Set up|Established|Founded|Launched|Designed|Meant|Intended|Conceived|"
    r"Formed)\b[^.;:]{0,40}?\sto\s[a-z]+\b"
    r"[^.;:\d]{3,120}?,\s"
)
"""'Created to protect crews, the Fund …'."""
_SPEAKERS_AIM = re.compile(
    r"\W*(?:And |But |So )?(?:[Ww]hat (?:we|I) (?:want|seek|are after)|"
    r"(?:[Oo]ur|[Mm]y) (?:goal|aim|ambition|vision|objective|mission|purpose|task)(?:,[^,]{3,40},)?) "
    r"(?:is|remains)\s?(?:(?:an? )?(?:simple|clear|plain|bold|ambitious|modest)\b|that\b|for\b|an?\b|nothing less\b)"
)
_IMPORTANCE = re.compile(
    r"\W*(?:(?:(?:Mr|Madam|Hon|Honou?rable|Distinguished|Dear)\.?\s(?:[A-Z][a-z]+\s)?[A-Za-z]+|Colleagues|Friends|"
    r"Ladies and gentlemen),\s)?"
    r"(?!(?:It|There|What|If|When|Critics|Opponents)\b)(?P<subject>(?:[^.;:,]|,(?=\d)){3,90}?)\s"
    r"(?:(?:is|are|remains?)\s(?:(?:also|\w+ly|very|so)\s)?(?:important|crucial|vital|essential|critical|indispensable|"
    r"central|key)(?:,?\s(?:above all|especially|particularly|not least|most of all|first of all|mainly|too))?,?\s"
    r"(?:for|to|because|as|since)\s(?!(?:note|remember|say|recall|keep|understand|bear)\b)|"
    r"matters?\s(?:(?:to|for)\s|(?:when|if|most)\s|(?:[^.;:]{1,40}?,?\s)?(?:because|since)\s)|"
    r"is\sthe\s(?:cheapest|safest|surest|fastest|best|cleanest|most\s[a-z]+)\sway\s(?:to|of)\s|"
    r"underpins?\s(?:[a-z]+,?\s){0,3}(?:security|prosperity|growth|stability|jobs|safety|resilience|economy|welfare)\b|"
    r"(?:is|are|was|remains?|(?:will|would) be)\s(?:the|an?|our|its)\s(?:\w+\s)?"
    r"(?:backbone|lifeline|livelihood|cornerstone|lifeblood|mainstay|foundation|"
    r"bedrock|engine|gateway|pillar|heart|key)\s(?:of|for|to|on|from|upon)\s|"
    r"(?:is|are|remains?)\s(?:also\s|not only\s)?(?:an?\s)(?:matter|question)\sof\s(?:[a-z]+\s){0,2}?(?:security|"
    r"survival|"
    r"life|safety|health|justice|fairness|dignity|sovereignty|independence|equity|necessity|urgency|interest|"
    r"solidarity|"
    r"pride|prosperity|existence)\b|"
    r"means?\s(?!(?:that|to|the|of)\b)(?:[a-z,]+\s){0,3}?(?:jobs|work|incomes?|security|food|growth|prosperity|"
    r"health|freedom|"
    r"safety|savings|fewer|less|better|lower|higher|cheaper|safer|cleaner|stronger|faster|shorter)\b|"
    r"(?:marks?|represents?|is)\san?\s(?:[a-z]+\s){0,2}?(?:turning point|watershed|milestone|new (?:era|chapter)|"
    r"game[- ]changer)\b|"
    r"(?:marks?|represents?|is|would be|will be)\san?\s(?:[a-z]+\s){0,2}?(?:shift (?:from|to|away)|"
    r"break with|departure from|step forward|"
    r"leap forward|step change|(?:last|real|rare|unique|once[a-z-]+) (?:chance|opportunity)|test of)\b|"
    r"stands?\sto\s(?:gain|benefit|profit)\b(?!\s\W?\d)|"
    r"(?:is|are)\sthe\sonly\s(?:[a-z]+\s)?(?:link|source|lifeline|way|hope|access|income)\b|"
    r"(?:spares?|saves?)\s(?:lives|us|them|families|taxpayers|households|farmers|[^\s]+ (?:times|in (?:repairs?|"
    r"damages?|losses)))\b)"
)
_EVERY = re.compile(
    r"\W*(?:(?:For|And|But|Because)\s)?(?:[Ee]very|[Ee]ach)\s(?:single\s)?[a-z]+(?:\s[a-z]+)?\s(?:that|which|who|"
    r"spent|invested|we|"
    r"put|lost|saved|built|planted|trained|sent|without)\b[^.;:]{3,80}?\s(?:means?|saves?|takes?|brings?|costs?|"
    r"returns?|keeps?|"
    r"creates?|yields?|earns?|spares?|protects?|adds?|leaves?)\b"
)
"""What one of a kind does, told of all: 'Every coin put into dykes saves four'."""
_OUR_STAKE = re.compile(
    r"\W*(?:And\s|But\s)?(?:[Oo]ur|[Tt]he|[Tt]heir)\s(?:(?:food|energy|water|national|economic|public|common|own|"
    r"long-term)\s)?"
    r"(?:future|prosperity|security|survival|safety|sovereignty|independence|livelihoods?|well-?being|health)\b"
    r"[^.;:,]{0,50}?\s(?:depends?|rests?|hangs?|relies|rely)\s(?:[a-z]+\s)?(?:up)?on\s"
)
"""What hangs on something: 'Our safety depends on these cables'."""
_EFFECT = re.compile(
    r"\W*(?:[Tt]oday[’']s|[Tt]his|[Tt]he|[Tt]hese|[Tt]his week[’']s)\s(?:[a-z]+\s)?(?:decisions?|votes?|"
    r"announcements?|approvals?|rulings?)\s(?:will|would|can)\s(?:also\s)?(?P<verb>[a-z]+)\b"
)
"""What a decision will do good, beyond what it orders: 'This vote will lower fares'."""
"""Anything at all that is said to matter for something: 'Good harbours are vital for the north …'."""


_MEANS_FOR = re.compile(
    r"\W*(?:And\s|But\s)?[Ff]or\s[^.;:]{3,60}?,?\s(?:this|it|that|the\s[a-z]+)\s(?:will\s|"
    r"would\s)?means?\s(?!that\b|to\b)[a-z]"
)
"""What something brings whom: 'For commuters this means one ticket'."""


_DECIDES = re.compile(
    r"\W*(?P<subject>[^.;:,]{3,90}?)\s(?:will|would|may|could)\s(?:decide|determine)\s(?:whether|if|how)\s"
)
"""What a thing decides for those who live by it: 'Proof of origin will decide whether growers can sell'; what
authorities, courts and votes decide is their business.
"""
_RULES = re.compile(
    r"\b(?:votes?|courts?|judges?|it|he|she|they|who|we|review|study|survey|tender|auction|referendum|results?)\b",
    re.IGNORECASE,
)
_STAKE = re.compile(
    r"\W*(?:[Tt]he\sstakes\s(?:are|is|could)\b|"
    r"(?:[Mm]uch|[Aa] lot|[Mm]ore|[Nn]othing less|[Ww]hat) (?:is|was) at stake\b)"
)


def tells_importance(words: str) -> bool:
    """Whether a sentence says of its subject, be it a programme or not, that something depends on it."""
    words = spoken(words)
    if _EVERY.match(words) or _OUR_STAKE.match(words) or _MEANS_FOR.match(words):
        return True
    effect = _EFFECT.match(words)
    if effect is not None and effect["verb"] in good_verbs() | {"spare", "change", "send"}:
        return True
    if OF_FIRMS.search(words):
        return False
    decides = _DECIDES.match(words)
    if decides and not AUTHORITY.search(decides["subject"]) and not _RULES.search(decides["subject"]):
        return True
    if _STAKE.match(words):
        return True
    for clause in re.split(r",\s(?:and|but|for)\s", words):
        found = _IMPORTANCE.match(clause)
        if found and not _STATES.search(found["subject"]) and not _POINTS_BACK.match(found["subject"]):
            return True
    return False


OF_FIRMS = re.compile(r"\b(?:the|its|our|their)\s(?:firm|company|group|retailer|carrier)[’']?s?\b")
_POINTS_BACK = re.compile(r"(?:This|That|These|Those|It|Which|Nor|Not|He|She)$")
_SAID = re.compile(
    r"\W*(?:[^“”\":.]{3,90}(?:said|says|added|told [^“\":]{3,30}|stressed|noted|remarked|explained):\s)(?=[“\"])"
)


_ADDRESS = re.compile(
    r"\W*(?:Fellow|Hon(?:ou?rable|['’]ble|\.)?|Dear|Ladies|Distinguished|Mr\.?|Madam|Mister|Colleagues|Friends|My|"
    r"Excellenc\w+)\b[^,.;:]{0,40},\s"
)


def spoken(words: str) -> str:
    """What somebody is quoted as saying, without who said it ('The minister said: "…"') and without who is spoken to
    ('Fellow citizens, …').
    """
    said = _SAID.match(words) or _ADDRESS.match(words)
    return words[said.end() :] if said else words


_THAT_MATTERS = re.compile(
    r"\W*(?:All |And )?(?:[Tt]h(?:is|at|ese)|[Ii]t)\s(?:also )?(?:(?:matters?|counts?)\s(?:because|since|as|for|to)|"
    r"(?:is|are|was)\s(?:all the more |particularly |especially |very |so )?(?:important|significant|crucial|vital|"
    r"critical)\s"
    r"(?:because|since|as))\b"
)


def that_matters(statement: Statement, body: int) -> bool:
    """Whether a sentence says of what was said before that it matters: 'This matters because …'."""
    return (
        statement.kind in ("sentence", "item")
        and _THAT_MATTERS.match(statement.text, body - statement.start) is not None
    )


_WE_WANT = re.compile(
    r"\W*(?:(?:And|But|So|Above all|That is why|First|Second|Third|Finally),?\s+)?(?:[Ww]e|I) "
    r"want\s+(?!to\s+(?:thank|begin|start|say|talk|speak|"
    r"stress|make (?:it|one|a)|be clear|pay|congratulate|tell|welcome|turn|close|end|focus|share|address|"
    r"emphasi[sz]e|mention|know)\b)\S"
)
"""What a speaker sets out: 'We want every town to …'; not 'I want to thank …'."""


def means_to_help(statement: Statement, body: int, initiatives: Initiatives) -> bool:
    """Whether a sentence says what an initiative is there for: 'The Fund helps …', 'An office will be set up by May
    to …', or
    a speaker what is wanted.
    """
    text = statement.text
    if _WE_WANT.match(text, body - statement.start) or _SPEAKERS_AIM.match(text, body - statement.start):
        return True
    fronted = _MADE_TO.match(text, body - statement.start)
    if fronted is not None and any(
        statement.start + fronted.end() - 1 <= a.start <= statement.start + fronted.end() + 4
        for a in initiatives.anchors
    ):
        return True
    for anchor in initiatives.anchors:
        if body <= anchor.start and anchor.end <= statement.end:
            begun = _BEGUN_FOR.match(text, anchor.end - statement.start)
            if begun and begun["verb"] not in DUTIES and begun["verb"] in base_forms() | all_actions():
                return True
    for found in _HELPS.finditer(text, body - statement.start):
        at = statement.start + found.start()
        subject = [a for a in initiatives.anchors if statement.start <= a.start and a.end <= at + 1]
        if subject and re.fullmatch(
            r"\)?(?:\s?\([^()]*\))?(?:,\s(?:[a-z]+(?:ed|n|t)|which)\b[^,;.]{3,80},)?\s*",
            text[subject[-1].end - statement.start : found.start()],
        ):
            return True
    return False
