"""What a sentence says that something is worth, by its predicate: what it is to those who need it, what hangs on it,
what it would bring or cost them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from trustetl.facts.aims.aims import VALUES, good_verbs
from trustetl.facts.aims.intents import betters, free_of_amounts
from trustetl.facts.aims.purposes import AT_ONCE
from trustetl.facts.aims.sentences import OF_FIRMS
from trustetl.facts.aims.subjects import AUTHORITY
from trustetl.facts.language.wordlists import heads, word_set
from trustetl.lexicon import rows_of
from trustetl.model import Figure, Statement

_HELD = (
    r"(?:seen|regarded|viewed|considered|deemed|described|hailed|treated|thought of|recogni[sz]ed|billed|judged|"
    r"counted|"
    r"looked (?:up)?on|perceived|held up|touted|praised|understood)"
)
_COPULA = (
    r"(?:(?:is|are|was|were|will be|would be|has been|have been|remains?|becomes?|has become|have become|can be|"
    r"could be)\s"
    r"(?:also |still |now |often |widely |rightly |not only |nothing less than |no less than |for many |arguably |"
    r"therefore |"
    rf"thus |\w+ly )*(?:{_HELD}\s(?:as\s|to be\s)?(?:\w+ly\s)?)?|(?:forms?|constitutes?|represents?|provides?|"
    rf"offers?|opens?|marks?|"
    r"serves? as|acts? as|functions? as|counts? as|ranks? as|stands? as|amounts? to)\s)"
)
_NEEDED = (
    r"(?:(?:very|so|most|all the more|absolutely|vitally|critically|especially|particularly|as|of)\s)*"
    r"(?:important|crucial|vital|essential|critical|indispensable|central|decisive|pivotal|fundamental|paramount|"
    r"irreplaceable|instrumental|overdue|imperative|invaluable|of the essence|of (?:[a-z]+ )?(?:importance|"
    r"significance|"
    r"relevance|value|consequence))"
)
_LIFE = (
    r"(?:an?|the|our|its|their|one of (?:the|our|its)|some of the|more than an?|part of the)\s(?:[\w’'-]+\s){0,3}?"
    r"(?:backbone|lifelines?|cornerstones?|lifeblood|mainstay|foundations?|bedrock|engines?|gateway|pillars?|"
    r"heart|linchpin|"
    r"lynchpin|keystone|arter(?:y|ies)|prerequisites?|preconditions?|necessity|safety net|insurance|guarantee|"
    r"guarantor|"
    r"bulwark|anchor|spine|nerve|fulcrum|catalysts?|game[- ]changer|turning point|watershed|breakthrough|boon|"
    r"blessing|chance|"
    r"opportunity|way out|difference between|buffer|shield|staple|livelihood|bread and butter|"
    r"(?:source|means) of (?:income|life|livelihood|living|hope|pride|protein|work|drinking water|fresh water)|"
    r"first line of "
    r"defen[cs]e|last line of defen[cs]e|stepping stone|springboard|building block|test case|blueprint|key|way to|"
    r"step (?:towards?|forward)|must)(?=\s(?:of|for|to|in|on|onto|between|from|that|when|where|against)\b|[.;:,–—])"
)
_IS_NEEDED = re.compile(
    rf"\b{_COPULA}(?:{_NEEDED}\s?(?:,\s[a-z ]+,?\s)?(?:for|to(?!\s(?:note|remember|say|recall|keep|understand|bear|"
    rf"point|see)\b)|"
    rf"in|because|as|since|if|when|where|:|–|—)|{_LIFE}(?!\sof\s(?:the\s)?(?:agreement|contract|loan|tender)\b))",
)
_ROLE = re.compile(
    r"\b(?:plays?|has|have|assumes?|takes?|played|will play|could play)\s(?:an?|"
    r"the)\s(?:[a-z-]+,?\s(?:and\s)?){0,2}?(?:pivotal|"
    r"key|vital|crucial|central|decisive|major|leading|important|essential|critical|fundamental|big|outsized|"
    r"growing)\s(?:part|"
    r"role)\s(?:in|to play|for)\s|"
    r"\b(?:is|are|lies?|stands?|sits?)\sat the (?:very\s)?(?:heart|core|root|centre|center)\sof\s|"
    r"\bholds? the key to\s|"
    r"\bmakes? (?:all the|the|a (?:real|big|great|huge|vital)) difference\b|\bcannot (?:do|live|survive|function|"
    r"manage|cope|thrive|"
    r"prosper|grow|eat|work) without\s|"
    r"\b(?:can(?:not| hardly)|can scarcely) be (?:overstated|overestimated|exaggerated)\b|"
    r"\bhas (?:far[- ]reaching|profound|serious|real|direct|wide|huge|grave)\s(?:consequences|implications|"
    r"effects|benefits)\sfor\s|"
    r"\b(?:has|have|stands?) (?:much|most|everything|a lot|a great deal|plenty) to (?:gain|lose|win)\b|"
    r"\bin the (?:vital\s|national\s|common\s|shared\s|long-term\s|best\s)?interests? of\s"
)
_REGARDS = re.compile(
    r"\b(?:regards?|sees?|views?|considers?|describes?|treats?|counts?|calls?|called|hails?|hailed|deems?|"
    r"thinks? of|looks? (?:up)?on|"
    rf"describe[sd]|saw|judges?|names?)\s(?P<what>[^.;:]{{3,90}}?)\s(?:as\s)?(?:to be\s)?(?:{_NEEDED}|{_LIFE})(?!\w)"
)
_SEES_IN = re.compile(
    r"\b(?:sees?|saw|finds?|recogni[sz]es?)\sin\s(?:[^.;:]{3,90}?)\s(?:an?|the|its|their|our)\s(?:[a-z-]+\s){0,2}?"
    r"(?:chance|opportunity|way|means|answer|key|remedy|cure|solution|hope|lever|bridge|gateway|model|guarantee|"
    r"insurance|"
    r"counterweight|alternative|lifeline|engine|future)\b"
)
_HANGS = re.compile(
    r"(?P<who>(?:[\w’'-]+,?\s){1,9}?)(?:depends?|relies|rely|hangs?|rests?|hinges?|"
    r"stands? or falls?)\s(?:almost\s|heavily\s|entirely\s|largely\s|directly\s|wholly\s|solely\s|"
    r"\w+ly\s)*(?:up)?(?:on|with)\s"
)
_ON_WHICH = re.compile(
    r"\b(?:on|upon|from|off|by|without) which\s(?P<who>(?:[\w’'-]+,?\s){1,9}?)(?:depends?|relies|rely|hangs?|"
    r"rests?|hinges?|lives?|"
    r"survives?|live|survive|feeds?|could not|cannot|would not)\b"
)
_LIVES = re.compile(
    r"\b(?:livelihoods?|lives|living|famil(?:y|ies)|villages?|towns?|communit(?:y|ies)|households?|people|"
    r"farmers?|fishers?|growers|"
    r"herders|workers|jobs?|harvests?|econom(?:y|ies)|prosperity|growth|security|safety|survival|future|health|"
    r"hospitals?|schools?|"
    r"children|patients|industr(?:y|ies)|islands?|coast|country|nation|region|city|cities|millions|thousands|half|"
    r"thirds?|quarters?|"
    r"tenths?|everything|everyone|trade|exports|food|freedom|independence|sovereignty|competitiveness|supply|"
    r"stability|peace|"
    r"success|tourism|farms?|firms|business(?:es)?|factories|commuters|pupils|generations?|sector|credibility)\b",
    re.IGNORECASE,
)
_AT_RISK = re.compile(
    r"\b(?:livelihoods?|lives|living|survival|future|prosperity|jobs|safety|security|health|harvests?|success|"
    r"credibility|peace|everything|independence|sovereignty)\b",
    re.IGNORECASE,
)
"""What hangs on something where it matters; that a trade or a region depends on something tells how things stand."""
_STAKES = re.compile(
    r"\W*(?:But |And |Yet |Here )?(?:[Tt]he|[Oo]ur|[Tt]heir)\s(?:[a-z]+\s)?(?:needs?|case|stakes|urgency|danger|"
    r"threat|reason|problem|shortage|"
    r"lack|gap|price of (?:inaction|delay|doing nothing|failure)|cost of (?:inaction|delay|doing nothing|failure)|"
    r"potential|prize|gains?|"
    r"reward|benefits?|payoff|pay-off|return|importance|significance|relevance|rationale|logic|argument|"
    r"opportunity|promise)"
    r"(?:\s(?:for|of|behind|to)\s[^.;:]{3,60}?)?\s(?:is|are|was|could not be|cannot be|can hardly be|lies?|"
    r"goes)\s(?:\w+ly\s)?(?:so\s|very\s|all too\s|most\s)?"
    r"(?:pressing|urgent|great(?:er)?|high(?:er)?|real|acute|dire|strong|compelling|enormous|huge|"
    r"immense|vast|considerable|substantial|large|big|manifold|overwhelming|immediate|far-reaching|overstated)\b"
)
_AT_STAKE = re.compile(
    r"\b(?:is|are|lies?) at stake\b|\W*At stake (?:is|are)\b|\b(?:[Nn]othing less than|[Ss]o much|[Aa] (?:lot|"
    r"great deal)) (?:hangs|"
    r"depends|rides|rests|hinges) on\b|\b(?:is|are) (?:badly|sorely|urgently|desperately|direly|much) needed\b|"
    r"\bthere is no time to "
    r"(?:lose|waste)\b|\btime is running out\b"
)
_WITHOUT = re.compile(
    r"\W*(?:But |And |For )?(?:Without|Were it not for|But for|Unless|If nothing|If no|Failing|Absent|Deprived of|"
    r"Cut off from)\b[^.;:]{3,90}?"
    r"\s(?:would|cannot|could|can|will|may|might)\b"
)
_NO_NO = re.compile(r"\W*No\s[a-z]+(?:\s[a-z]+){0,4},\sno\s[a-z]+")
_GENERIC = (
    r"(?:(?:And|But|For|Yet|Besides|Moreover|Above all),?\s)?(?:(?:A|An|Another|Every|Each|More|Fewer|Less|Better|"
    r"Cheaper|Faster|Cleaner|Safer|"
    r"Stronger|Lower|Higher|Closer|Shorter|Good|Any|Even|One|Such|Losing|Having|Being|Not)\s|(?!(?:Any|No|Every|"
    r"Some)thing\b|During|According|Following|Including|Regarding|Concerning|Covering)"
    r"[A-Z][a-z]+ing\s(?!(?:to|of|from)\b))"
)
"""What begins a subject that is any of its kind, and no programme and no report."""
_WOULD = re.compile(
    rf"\W*(?P<who>{_GENERIC}[^;:.]{{2,110}}?)\s(?P<modal>would|will)\s(?:also\s|not only\s|\w+ly\s|"
    rf"at last\s)*(?P<verb>[a-z]+)\b"
)
_EFFECTS = word_set(
    "mean cost end save spare rob deprive hurt ruin threaten cripple wipe give bring open take cut lift put leave make "
    "let allow turn free help pay plunge push cause drive shut close halve double strand starve flood set keep change "
    "unlock bind tie feed buy earn sink strip undo lose weaken endanger imperil jeopardise jeopardize expose condemn "
    "doom force"
)
_WHEN_THERE = re.compile(
    r"\W*(?:Once|When|As soon as|After|With(?! it\b| them\b)|In the (?:long|longer|medium) (?:run|term)|Over time|"
    r"Over the years|In time|In future|By then)\b"
    r"[^.;:]{0,70}?,\s(?P<who>[^.;:,]{2,70}?)\s(?:will|would|should|could|can)\s(?:also\s|\w+ly\s)*(?P<verb>[a-z]+)\b"
)
_BY_DOING = re.compile(
    r"\W*By\s(?:\w+ly\s)?[a-z]+ing\b[^;:.]{3,150}?,\s(?P<who>[^.;:,]{2,90}?)\s(?:will|would|could|can|should|"
    r"may)\s(?:also\s|\w+ly\s)*(?P<verb>[a-z]+)\b"
)
_MEANING = re.compile(
    r",\s(?:and\s|all of\s)?(?:(?:which|that|this|it|and)\s(?:in turn\s|would\s|will\s|also\s)?(?:means?|spells?|"
    r"brings?|saves?|spares?|makes? for|"
    r"translates? into|leads? to|allows?|lets?|enables?|helps?|frees?|gives?|keeps?|leaves?)|meaning|bringing|"
    r"saving|sparing|giving|leaving|freeing|"
    r"keeping)\s(?:(?!that\b)[\w’'-]+\s){0,4}?(?:lower|higher|fewer|less|more|better|cheaper|safer|cleaner|shorter|"
    r"faster|new|steady|jobs|work|money|time|lives|income|savings|relief|hope)\b"
)
_TELLS_WORTH = re.compile(
    # that it counts, and more than the rest
    r"\bmatters(?:\s(?:less|more|most|greatly|deeply|not only|both|equally|especially|above all|because|when|if|"
    r"for|to|as|now|a great "
    r"deal|beyond)\b|\.)|\b(?:too|so)\s(?:important|precious|dear|vital|valuable)\sto\s|\bis\s(?:what|all that|"
    r"the one thing that|the "
    r"(?:glue|thread))\s(?:keeps|makes|holds|stands|saves|feeds|gives|drives|binds)\b|"
    r"\b(?:[Nn]o other\s[a-z]+\s[a-z]+s|[Nn]othing\s(?:else\s)?"
    r"(?:matters|does (?:as|so|more)|is (?:as|so|more))|[Tt]here is no\s(?:[a-z]+er|other|better|alternative|"
    r"substitute|way)\s(?!than\b)|[Nn]owhere\s"
    r"(?:else\s)?(?:is|are|does|do))\b|\bneeds?\s[^.;:,\d]{3,40}\smore\sthan\s(?:any|ever|all|anything)\b|"
    r"\b(?:badly|desperately|urgently) needs?\b|"
    r"\bin\s(?:dire|desperate|urgent)\sneed\sof\b|"
    # what becomes possible or gets better by it
    r"\b(?:can|could|will|would|be able)\s[^.;\d]{0,40}for the first time\b|"
    r"\b[Ff]or the first time\b[^.;\d]{0,40}\b(?:can|will|could|would)\b|"
    r"\b(?:chang|transform)(?:es|ed|e|ing)\s(?:the\s|their\s|our\s)?(?:lives|life)\b|\bopens?\s(?:up\s)?(?:the|a|"
    r"new)\s(?:door|doors|way|path|road)s?\s"
    r"(?:to|for)\b|\bcan\s(?:now|at last|finally)\s(?!be\b)|\b(?:has|have|with)\s(?:the\s|great\s|huge\s|"
    r"enormous\s|vast\s)*potential\s(?:to|for)\b|"
    r"\bmakes?\s[^.;:,\d]{3,40}\s(?:less|more)\s(?:dependent|vulnerable|exposed|reliant|resilient|competitive|"
    r"attractive|liveable|secure|affordable)\b|"
    r"\bbuys?\stime\b|\bstands?\sbetween\s[^.;]{3,60}\sand\s|\bspells?\s(?:the\s)?(?:end|relief|hope|prosperity|"
    r"work|ruin|hardship)\b|"
    r"\bkeeps?\s[^.;\d]{3,50}\s(?:in\s(?:work|business|school|jobs)|alive|afloat|going|fed|healthy)\b|"
    r"\bworth more than\s(?:any|all|the|an?)\b|\bmore than (?:just\s)?an?\s(?:convenience|number|symbol|luxury|"
    r"dream)\b|"
    r"\b(?:benefits?|effects?|gains)\s(?:reach|extend|go|spread|are felt)\s(?:far\s|well\s)?(?:beyond|across)\b|"
    # what would be lost
    r"\bat the mercy of\b|\band,? with (?:it|them),?\s(?:the|our|its|their)\b|\b(?:cost|"
    r"price)\sof\s(?:doing nothing|inaction|standing still|doing without)\b"
)
"""What says in so many words that something counts, what it makes possible, or what would be lost."""
_THING = re.compile(
    r"\W*(?:The|This|Such|That|These)\s(?P<what>(?:[A-Za-z-]+\s){1,5}?)(?:would|could|will)\s(?:also\s|"
    r"\w+ly\s)?(?:give|save|spare|end|free|"
    r"ease|lower|reduce|protect|secure|strengthen|boost|shorten|improve|lift|make\s(?=[^.]*\b(?:less|more|"
    r"independent|[a-z]+er)\b)|link|relieve|"
    r"double|halve|put\san?\send)\s"
)
"""What a thing and no programme or authority would do for somebody: 'The canal would spare ships a detour'."""
_GIVES = re.compile(
    r"\W*(?P<what>[^.;:,]{3,60}?)\s(?:strengthens?\s(?:the\s)?(?:hand|position|voice)\b|gives?\s(?:the\s|our\s|its\s)?"
    r"[a-z]+(?:\s[a-z]+)?\s(?:an?|the)\s(?:[a-z]+\s)?(?:outlet|voice|chance|stake|say|future|market|home|choice|"
    r"hold|foothold|"
    r"lifeline|edge|buyer)\b)"
)
_ONLY_WITH = re.compile(
    r"\W*(?:[Oo]nly|Not until)\s(?:with|if|when|by|then|through|an?|those)\b[^.;:]{3,80}\b(?:can|could|will|would)\s"
)
_FAILING = re.compile(
    r"\W*(?:And |But )?(?:If|Should|Were|Had)\s(?!you\b|the (?:parties|applicant|committee|court|"
    r"board))[^.;:,]{3,80},\s[^.;:]{0,60}?\b"
    r"(?:loses?|go(?:es)? (?:dark|hungry|dry|under|without|thirsty|bankrupt)|dr(?:y|ies) up|stands? still|"
    r"collapses?|suffers?|starves?|"
    r"run(?:s)? out|dies?|(?:would|will) (?:lose|go|dry|stand|collapse|suffer|starve|run out|die|disappear|vanish|"
    r"sink|drown))\b"
)
_BACKERS = re.compile(
    r"\W*(?:[A-Za-z]+\s)?(?:[Ss]upporters|[Bb]ackers|[Aa]dvocates|[Pp]roponents|[Cc]hampions|[Pp]lanners|"
    r"[Ee]xperts|[Ee]conomists|[Dd]octors|"
    r"[Ee]ngineers|[Tt]eachers|[Oo]rganisers|[Pp]romoters|[Ii]nitiators)\b[^.;:,]{0,30}\s(?:say|argue|hope|"
    r"believe|reckon|think|see|point|expect)\b"
    r"[^.;\d]{3,160}?\b(?:would|will|could|can|saves?|brings?|helps?|makes?|gives?|means?|pays? off)\b"
)
"""What those who are for something say of it: 'Supporters say the weir will …'."""
_OFFICIAL = re.compile(
    r"\b(?:payments?|awards?|eligibility|amounts?|dates?|deadlines?|appl(?:y|ication|ications)|fees?|"
    r"disbursements?|tranches?|timetable|schedule|"
    r"licen[cs]es?|vote|court|committee|study|report|survey|audit|he|she|who)\b",
    re.IGNORECASE,
)


def worth(statement: Statement, body: int, figures: Sequence[Figure]) -> bool:
    """Whether a sentence tells what something is worth to somebody: that it is needed, that lives hang on it, or what
    it would bring or cost; what offices pay, decide and report is none.
    """
    words = statement.text[body - statement.start :]
    if needed(words) or _STAKES.match(words) or _AT_STAKE.search(words) or _NO_NO.match(words):
        return True
    for pattern, whose in ((_ON_WHICH, _LIVES), (_HANGS, _AT_RISK)):
        hangs = pattern.search(words)
        if hangs is not None and whose.search(hangs["who"]) and not _OFFICIAL.search(hangs["who"]):
            return True
    if _WITHOUT.match(words) and _LIVES.search(words):
        return True
    by_doing = _BY_DOING.match(words)
    if by_doing and betters(words, by_doing["verb"], by_doing.end("verb")):
        return True
    if any(found.match(words) for found in (_ONLY_WITH, _FAILING, _BACKERS)):
        return True
    if _MEANING.search(words):
        return True
    if _TELLS_WORTH.search(words) and free_of_amounts(statement, body - statement.start, figures):
        return True
    would = _WOULD.match(words)
    generic = would is not None and _generic(would["who"]) and not AT_ONCE.match(words, would.end("verb"))
    if would is not None and generic and would["modal"] == "would":
        return would["verb"] in _EFFECTS | good_verbs()
    if any(f.kind in VALUES and body <= f.start < statement.end for f in figures):
        return False
    there = _WHEN_THERE.match(words)
    if there and there["verb"] in good_verbs() and not AT_ONCE.match(words, there.end("verb")):
        return True
    for thing in (_THING.match(words), _GIVES.match(words)):
        if thing is not None and not AUTHORITY.search(thing["what"]) and not _OFFICIAL.search(thing["what"]):
            return True
    return (would is not None and generic and _will_do_good(words, would)) or _does_good(words)


def _will_do_good(words: str, would: re.Match[str]) -> bool:
    """Whether what is any of its kind is said to make something better in future; the next of a row ('a second call')
    only goes on.
    """
    of_a_row = re.match(r"\W*An?\s(?:second|third|fourth|further|new|next)\b|\W*Another\b", words)
    return would["verb"] == "mean" or (of_a_row is None and would["verb"] in good_verbs())


def _does_good(words: str) -> bool:
    """Whether what is any of its kind is said to make something better: 'A cool house keeps fish for a week'."""
    begin = re.match(rf"\W*{_GENERIC}", words)
    if begin is None:
        return False
    for verb in re.finditer(
        r"(?<!\s(?:of|on|in|to|by|an))(?<!\s(?:for|the|and|its|our|all))\s(?P<verb>[a-z]+s)\s", words[:120]
    ):
        who = words[: verb.start()]
        relative = re.search(r"\b(?:that|which|who)\s(?P<own>.*)$", who)
        if re.search(r"[;:.]|,\s(?!and\b|or\b)", who) or not _generic(who):
            return False
        if (relative is not None and len(relative["own"].split()) < 2) or re.search(r"\b(?:that|which|who)$", who):
            continue
        if verb["verb"] in _thirds() and not AT_ONCE.match(words, verb.end("verb")):
            return True
    return False


_POINTS_BACK = re.compile(r"\W*(?:It|This|That|These|Those|What)\s$")


def needed(words: str) -> bool:
    """Whether a sentence says of something that it is needed, central or regarded as such."""
    if OF_FIRMS.search(words):
        return False
    if any(found.search(words) for found in (_REGARDS, _SEES_IN, _ROLE)):
        return True
    told = _IS_NEEDED.search(words)
    if told is not None and re.search(r"\brequired\b", told.group()) and re.search(r"\brequired\sto\s", words):
        return False  # 'The Bank would be required to expand': what a body has to do
    if told is not None and re.search(r"\d", words[: told.start()]):
        return False  # 'Gas accounts for 30% of costs and is important for kilns.'
    if told is not None and _POINTS_BACK.match(words[: told.start()]) and re.match(r"[.,;:–—]", words[told.end() :]):
        return False  # 'That is a good foundation.'
    if told is not None and re.search(
        r"\b(?:There|not|no longer|hardly|never)\s", told.group() + words[: told.start()]
    ):
        return False
    return told is not None and not _OFFICIAL.search(words[: told.start()][-30:])


def _generic(who: str) -> bool:
    """Whether a subject is any of its kind, and neither a programme nor an office."""
    words = re.findall(r"[a-z]+", who.split(" of ")[0].casefold())
    if re.search(r"\b(?:says?|said|(?<!that\s)(?<!which\s)(?<!who\s)(?:is|are|was|were|has|have))\b", who):
        return False
    return not _OFFICIAL.search(who) and not AUTHORITY.search(who) and not set(words[-2:]) & set(heads())


@cache
def _thirds() -> frozenset[str]:
    """The third persons of what makes something better for somebody."""
    good = frozenset(row["third"] for row in rows_of("actions") if row["good"] == "1")
    return good | {"frees", "saves", "spares", "lets", "puts", "brings", "opens", "takes", "earns", "feeds"}
