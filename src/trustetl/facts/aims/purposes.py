"""Aims told by the clause: what somebody will make better, what something is done for, and what is wanted of others.

All three rest on the same two questions: who the subject of the clause is (a programme, a public authority, the
speaker), and whether its verb says that something gets better for somebody ('improve', 'protect') or only how things
are run ('cover', 'publish').
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from trustetl.facts.aims.aims import LOOSE_VERBS, VALUES, Deed, all_actions, base_of, good_verbs
from trustetl.facts.aims.cuts import TOLD_ASIDE
from trustetl.facts.aims.definitions import described
from trustetl.facts.aims.subjects import (
    BEGUN_KIND,
    BEGUN_KINDS,
    FIRM,
    SUBORDINATE,
    acts_for_public,
    public_subject,
    says_what_it_does,
    subject_of,
)
from trustetl.facts.language.wordlists import heads, singular, word_set, words_of
from trustetl.facts.names.named import Initiatives
from trustetl.model import Figure, Statement

_BENEFITED = word_set(
    "person people man woman child youth youngster girl boy pupil student teacher nurse midwife doctor farmer fisher "
    "fisherman herder worker apprentice graduate engineer technician family household home village town community "
    "patient pensioner citizen resident learner mother parent entrepreneur artisan trader school clinic job"
)
"""Whom or what a number counts where helping that many is the aim ('give work to 9,000 young people')."""

_MODAL = re.compile(
    r"\b(?P<modal>will|shall|must|should|would|(?:is|are)\s(?:expected\s|supposed\s)?to|was to|were to)\s"
    r"(?:(?:also|further|therefore|thus|"
    r"then|together|jointly|gradually|"
    r"continue to|directly|at last|finally|at the same time|in turn)\s)*(?P<verb>[a-z][a-z-]+)\b"
)
_AND_DO = re.compile(
    r"\s(?:(?:the|an?|its|their|all|new)\s)?(?:[a-z-]+\s){1,5}?and\s(?P<verb>[a-z]+)"
    r"(?=\s(?:(?:the|an?|its|their|our|all|more|up|down|out)\s|[a-z]+(?:s|ing)\b))"
)
"""The second of two deeds: 'will assemble land and speed up planning'."""
_BETTER = re.compile(
    r"\s(?:[\w’'-]+\s){0,6}?(?:sure|more|less|better|safer|cheaper|[a-z]+(?:ier|ster|nger|wer|ner)|simpler|quicker|"
    r"smoother|"
    r"fairer|smarter|brighter|lighter|broader|wider|closer|tighter|sounder|harder|longer|shorter|fuller|possible|"
    r"affordable|available|"
    r"accessible|able|fit|ready|easy|safe|clean|resilient|competitive)\b"
)
"""What 'make' says where it says that something gets better, and not that goods are made."""
_PRONOUN = re.compile(
    r"\s(?:it|this|that|these|those|them|so)\b"
    r"(?!\s(?:[a-z]+s|every|each|all|no|the|an?|any|our|their|more|both|everyone|nobody)\b)"
)
HAPPENS = word_set("end open close stop grow increase decrease double triple diminish speed shift turn spread")
AT_ONCE = re.compile(r"\s(?:in|on|at|by|from|until|till|before|after|with|when|once|again|to)\b|\W*$|[.,;]")
"""What follows a verb that says what happens, and not what is done: 'will end in May'."""
_DRAWN_UP = re.compile(
    r"\s(?:up|out|back|evidence|notice|details|rise|way|its doors|for business|bids|bidding|applications|"
    r"registration|(?:an?|the|its)\s(?:first\s|second\s|new\s|next\s)?(?:call|round|tender|consultation))\b"
)
_CHANGES = word_set(
    "enhance extend increase expand simplify strengthen widen raise improve broaden double adjust reform"
)
_INSTRUMENT = re.compile(
    r"\s(?:the|its|our|these|those|this|that|their|an?)?\s?(?:[\w’'()-]+\s){0,5}?(?:(?i:grants?|rebates?|subsid(?:y|ies)|allowances?|"
    r"benefits?|coverage|criteri(?:on|a)|thresholds?|ceilings?|rates?|lev(?:y|ies)|tax(?:es)?|reliefs?|deductions?|schemes?|"
    r"programmes?|programs?|vouchers?|provisions?|allocations?|budgets?|outlays?|funding)|[A-Z]{3,6})\b"
)
_WITH_END = re.compile(
    r"\bto\s(?!the\b|all\b|an?\b|every\b|each\b|their\b|\W?\d)[a-z]+|\bso\s(?:that|as)\b|\bfor\s[a-z]+ing\b"
)
"""What a measure is for, where the sentence goes on to say so."""
_GIVES = word_set("provide finance fund build back pay spare")
"""Verbs that say what is given where no amount follows ('will provide legal advice')."""

_JOINT = word_set("cooperate collaborate share exchange explore")
"""Verbs that say what two sides will do together."""

_THIS_IS_TO = re.compile(
    r"\W*(?:This|That|These|Both|All of this)(?:\s[a-z]+)?\s(?:is|are)\s(?:meant\s|intended\s)?to\s(?P<verb>[a-z]+)\b"
)
"""'This is to ensure that …'."""
_PURPOSE = re.compile(
    r"\b(?:(?:in order|so as)|(?:will|shall|is to|are to|would) be "
    r"(?!(?:requir|ask|oblig|allow|expect|encourag|invit|urg|forc|permitt|train|us|abl|need|help)[a-z]*\s)"
    r"[a-z]+(?:ed|ilt|own|pt)(?:\s[a-z]+){0,3}?)\sto\s(?:\w+ly\s)?(?P<verb>[a-z][a-z-]+)\b"
)
"""'in order to cut …', 'will be widened to cut …'."""
_SO_THAT = re.compile(
    r"(?:,\s|\s)so(?:\sthat|(?=\s(?:no|every|all|more|fewer)\s[a-z]+s?\s(?:has|have|can|need|must|will))|"
    r"(?<!\band\sso)(?=\s(?!far\b|much\b|many\b|called\b|long\b|as\b|it\b|this\b|we\b|"
    r"they\b)[a-z]+(?:\s[a-z]+){0,3}\s(?:can|no longer|"
    r"need not)\b))\s"
)
_ACTS_TO = re.compile(
    r"\b(?:will|shall|is|are|am|has|have|(?:propose|intend|plan)s?\sto)\s(?:also\s|be\s|now\s)?"
    r"(?!(?:ask|requir|expect|allow|enabl|help|support|assist|urg|forc|permit|order|oblig|invit|encourag|want|need|continu|"
    r"beg[ia]n|start|"
    r"seek|try|tri|fail|have|had|plann|due|set|likely|going|able|bound|ready|glad|happy|pleased|proud|agree|decid|"
    r"up|lead|"
    r"refer|respond|return|object|appl|relat|compar|owe|grow|fall|rise|increas|remain|come|cost|amount)[a-z]*\s)"
    r"(?P<deed>[a-z]+)\s(?=[^\s,;:.]+\s)(?P<gap>(?:[^.;:,]|"
    r"[.,](?=\d)){2,70}?)\sto\s(?:\w+ly\s)?(?!(?:the|an?|its|their|our|all|each|every|those|both|[a-z]*[^s\W]s)\s)"
    r"(?P<verb>[a-z][a-z-]+)\b"
)
"""'We will spend the levy to widen …': a deed with its object, and what it is for."""
_OPEN_NOUN = re.compile(
    r"\b(?:ways?|rights?|chances?|time|needs?|powers?|ability|opportunity|decisions?|permission|reasons?|licen[cs]es?|"
    r"failure|refusal|offers?|requests?|promises?|pledges?|targets?|room|freedom|duty|capacity)$"
)
"""Nouns that an infinitive fills: 'has found a way to build'."""
_ENDEAVOUR = re.compile(
    r"\b[Ii]n\s(?:an?|its|their|his|her|the)\s(?:[a-z-]+\s){0,2}?(?:bid|effort|attempt|drive|push|move|quest|"
    r"campaign)s?\sto\s"
    r"(?P<verb>[a-z][a-z-]+)\b"
)
"""'… in a bid to ease traffic'."""
_PLANNED = re.compile(
    r"\b(?:will|shall|is to|are to|to be|would|must|(?:is|are|am)\s[a-z]+ing|(?:plan|intend|aim|want|hope)s? to|"
    r"propos\w+)\b"
)
_FRONTED = re.compile(
    r"\W*(?:(?:(?:Mr|Mrs|Ms|Dr|Hon)\.\s)?[^,.;:]{3,40},\s|(?:And|But|So|Thus)\s)?(?:[Ii]n order\s)?[Tt]o\s(?:\w+ly\s)?"
    r"(?P<verb>[a-z][a-z-]+)\s(?!(?:this|that|these|those|it|them|so|effect)\b(?:,|\sto\b|\sin\b|"
    r"\s(?:gap|momentum|progress|trend|challenge|problem|effort|work)\b))(?:[^;:.]|\b(?:i\.e|e\.g|etc|viz|Rs|No)\.|\.(?=\d)){5,220}?,\s(?P<rest>[^;:]{6,})"
)
"""'To protect crews, we will …', also after an address ('Mr Speaker, to protect …')."""
_LESS = re.compile(r"(?:depend|rely|import|lean)\s(?:less|no\slonger)\b")
"""What gets better where somebody leans less on others."""
_BY_MEANS = re.compile(
    r"\b(?:is to|are to|will)\sbe\s(?:\w+ly\s)?(?P<done>[a-z]+(?:ed|t|n))\b[^;]{0,140}?\sby\s(?!the\b)"
    r"(?:(?:also|\w+ly)\s)?(?!(?:according|including|following|spring|king)\b)[a-z]+ing\s(?=[a-z])"
)
"""A target told with the means: 'landings are to be raised to 40 t by widening quays'."""
_DONE_TO = re.compile(
    r"[^.;:,]{3,80}?\s(?:will|shall|is to|are to|would)\s(?:also\s|now\s|first\s)?be\s(?:\w+ly\s)?"
    r"(?!(?:able|required|asked|expected|allowed|needed|obliged|told|paid|charged|able)\b)(?:[a-z]{2,}(?:ed|wn)|built|set|put|"
    r"made|cut|laid|brought|given)\b"
)
"""What will be done to things, whoever does it: 'platform doors will be installed'."""
_BEGUN = re.compile(
    r"\b(?:(?:re-?)?launch(?:es|ed|ing)?|establish(?:es|ed|ing)?|creat(?:e|es|ed|ing)|introduc(?:e|es|ed|ing)|"
    r"set(?:s|ting)?\sup|roll(?:s|ed|ing)?\sout|propos(?:e|es|ed|ing)|institut(?:e|es|ed|ing)|unveil(?:s|ed|ing)?|"
    r"allocat(?:e|es|ed|ing)|earmark(?:s|ed|ing)?|set(?:s|ting)?\saside|start(?:s|ed|ing)?|"
    r"embark(?:s|ed|ing)?\s(?:up)?on|(?:establishment|creation|introduction|formation|launch) of)\s"
    r"(?=[^.;]{0,50}$)"
)
_BEGUN_BY = re.compile(
    r"\b(?:approved|adopted|endorsed|ratified|launched|introduced|created|established|set up|set aside|"
    r"allocated|earmarked|sanctioned|cleared|passed)\b"
)
_TO_DO = re.compile(
    r"(?:\s?\([^()]*\))?(?P<gap>(?:[^.;:]|\.(?=\s?\d)){0,70}?),?\sto\s(?:\w+ly\s)?(?P<verb>[a-z][a-z-]+)\b"
)
_NEW_CLAUSE = re.compile(
    r"\b(?:which|that|who|is|are|was|were|has|have|will|and|plans?|wants?|agreed|expected|able|due|up|likely|"
    r"according)\b|,\s[a-z]+ing\b"
)
_WHICH_BEGAN = re.compile(
    r"(?:\s?\([^()]*\))?,\s(?:which\s)?(?:(?:we|was|it|they|the\s[\w\s]{3,30}?)\s(?:have\s|has\s)?)?"
    r"(?:launched|created|set\sup|established|introduced|founded|started|begun)\b(?=[^.;:]{0,70}?\sto\s)"
)
"""A name that a clause behind it says was begun: 'the Tide Fund, which we created in 2023 to draw capital'."""
_BEGUN_UNNAMED = re.compile(
    BEGUN_KIND + r"(?:\s(?:for|on|of)\s[^,;:.]{3,50}?)?,?\s"
    r"(?:in order\s|so as\s|(?:designed|meant|intended|aimed)\s)?to\s(?:\w+ly\s)?(?P<verb>[a-z][a-z-]+)\b"
)
"""What is begun or proposed, by its kind alone, and what for: 'proposed a regulation to make it easier …'."""
_PARTICIPLE = re.compile(
    r"\W*(?:(?:Newly|First|Recently)\s)?(?:[Ll]aunched|[Ii]ntroduced|[Ss]et up|[Ee]stablished|[Cc]reated|[Oo]pened|"
    r"[Ss]tarted|[Ff]ounded|[Dd]esigned|[Cc]onceived|[Aa]pproved|[Ff]ormed|[Ss]anctioned|[Nn]otified|[Rr]olled out|"
    r"[Bb]egun)\b"
    r"(?:[^.;:]|\.(?=\s?\d)){0,90}?\s(?P<to>to\s(?:\w+ly\s)?(?P<verb>[a-z][a-z-]+))\b"
)
"""A bullet 'Launched in May 2031 to give …', whose subject is its heading."""
_DECK = re.compile(r"(?:[A-Z]\w+\s)?(?P<head>[A-Z]\w+)\sto\s(?:\w+ly\s)?(?P<verb>[a-z]+)\b(?:[^.!?]|\.(?=\d))+")
"""A line under a headline: 'Scheme to keep harbours open'."""


def planned(clause: str) -> bool:
    """Whether a clause says what is going to be done."""
    return _PLANNED.search(clause) is not None


_IT = re.compile(r"\W*(?:It|They|This|These)\s(?:also\s)?")
_IN_RETURN = re.compile(r"\W*(?:In (?:return|exchange)|As a condition|For (?:its|their) part)\b")
"""What begins the duties of those who are paid."""


def promised(
    statement: Statement,
    body: int,
    initiatives: Initiatives,
    figures: Sequence[Figure],
    *,
    unnamed: bool = False,
    measures: bool = False,
) -> Deed | None:
    """What a programme, the speaker or a public authority will make better: 'The Fund will protect reefs', 'We will
    lower fares'. With ``unnamed``, the sentence before began something without a name, which 'it' is; with
    ``measures``, the speaker goes over the measures of a budget, and what he will do is no aim.

    A figure behind the verb makes it a target or a cost, unless it counts those who are helped or the sentence goes on
    to say what that is for; 'the programme must push delays under 30%' binds the programme and is its aim.
    """
    text = statement.text
    if _IN_RETURN.match(text, body - statement.start):
        return None
    for found in _MODAL.finditer(text, body - statement.start):
        verb, modal = base_of(found["verb"]), found["modal"]
        if found["verb"] != verb:
            continue
        if modal in ("was to", "were to") and not any(body <= a.start <= body + 5 for a in initiatives.anchors):
            continue  # 'the quays it was to open'
        end = found.end()
        joined = None if verb in good_verbs() else _AND_DO.match(text, end)
        if joined is not None and joined["verb"] in good_verbs():
            verb, end = joined["verb"], joined.end("verb")
        if verb not in good_verbs() and not (verb in _GIVES | _JOINT and modal in ("will", "shall")):
            continue
        if _PRONOUN.match(text, end) or (verb in ("draw", "give", "open") and _DRAWN_UP.match(text, end)):
            continue
        if verb in HAPPENS and AT_ONCE.match(text, end):
            continue
        if (verb == "make" and not _BETTER.match(text, end)) or SUBORDINATE.search(
            text, body - statement.start, found.start()
        ):
            continue
        if verb in _CHANGES and _INSTRUMENT.match(text, end) and not _WITH_END.search(text, end):
            continue  # 'We will extend the rebate': how a measure is changed, not what it is for
        whose = subject_of(statement, body, found.start(), initiatives)
        if whose == "speaker" and (measures or "continue" in found.group()):
            continue
        if whose is None and unnamed and _IT.fullmatch(text, body - statement.start, found.start()):
            whose = "initiative"
        promises = (
            modal in ("will", "shall")
            and whose != "place"
            and verb not in _GIVES
            and (whose == "sides" or verb not in _JOINT)
        )
        if whose is None or (whose != "initiative" and not promises) or (whose == "initiative" and verb in _JOINT):
            continue
        if modal.endswith("expected to") and any(
            f.kind in VALUES and statement.start + end <= f.start < statement.end for f in figures
        ):
            continue  # a forecast: 'is expected to create 9,000 jobs'
        binds = modal in ("must", "is to", "are to", "was to", "were to") and whose == "initiative"
        if binds or _no_bare_value(statement, end, figures) or _PURPOSE.search(text, end):
            return Deed(verb, end - (body - statement.start))
    return None


def _no_bare_value(statement: Statement, offset: int, figures: Sequence[Figure]) -> bool:
    """Whether no figure stands behind a place of a statement but one that counts people helped, or counts in words
    ('both ports of the two islands').
    """
    aside = TOLD_ASIDE.search(statement.text, offset)
    stop = statement.start + aside.start() if aside is not None else statement.end
    values = [f for f in figures if f.kind in VALUES and statement.start + offset <= f.start < stop]
    told = [f for f in values if f.kind != "count" or not statement.text[f.start - statement.start].isalpha()]
    return not told or (
        len(told) == 1
        and told[0].kind == "count"
        and bool(_BENEFITED & {singular(word.plain) for word in words_of(told[0].unit or "")})
    )


def purposed(statement: Statement, body: int, initiatives: Initiatives, figures: Sequence[Figure]) -> Deed | None:
    """What something is done for: '… will be dredged in order to cut delays', 'To protect crews, we propose …', 'The
    Act established the Reef Fund to restore corals', 'Launched in May to train divers'.
    """
    text, base = statement.text, body - statement.start
    pointed = _THIS_IS_TO.match(text, base)
    if pointed and _good(pointed["verb"]) and _no_bare_value(statement, base, figures):
        return Deed(base_of(pointed["verb"]), pointed.end("verb") - base)
    deck = _DECK.fullmatch(text, base)
    if deck and deck["head"].casefold() in heads() and _good(deck["verb"]) and _no_bare_value(statement, base, figures):
        return Deed(base_of(deck["verb"]), deck.end("verb") - base)
    fronted = _FRONTED.match(text, base)
    if (
        fronted
        and (_good(fronted["verb"]) or _LESS.match(text, fronted.start("verb")))
        and (
            acts_for_public(statement, fronted.start("rest"), initiatives)
            or (_DONE_TO.match(fronted["rest"]) and not FIRM.search(fronted["rest"]))
        )
    ):
        return Deed(base_of(fronted["verb"]), fronted.end("verb") - base)
    means = _BY_MEANS.search(text, base)
    if means and base_of(means["done"]) in good_verbs() and not FIRM.search(text[base : means.start()]):
        return Deed(base_of(means["done"]), means.end("done") - base)
    purpose = _PURPOSE.search(text, base)
    if (
        purpose
        and _good(purpose["verb"])
        and (
            _PLANNED.search(text, base, purpose.start("verb"))
            or (_BEGUN_BY.search(text, base, purpose.start()) and acts_for_public(statement, base, initiatives))
        )
        and not FIRM.search(text[base : purpose.start()])
        and not any(f.kind in VALUES and statement.start + purpose.end() <= f.start < statement.end for f in figures)
    ):
        return Deed(base_of(purpose["verb"]), purpose.end("verb") - base)
    for pattern in (_ENDEAVOUR, _ACTS_TO):
        found = pattern.search(text, base)
        if found is None or not _no_bare_value(statement, found.end(), figures):
            continue
        if not _good(found["verb"]) and (pattern is _ACTS_TO or found["verb"] in LOOSE_VERBS):
            continue
        if pattern is _ENDEAVOUR and not FIRM.search(text[base : found.start()]):
            return Deed(base_of(found["verb"]), found.end("verb") - base)
        if (
            pattern is _ACTS_TO
            and not _NEW_CLAUSE.search(found["gap"])
            and not _OPEN_NOUN.search(found["gap"])
            and public_subject(statement, body, found, initiatives)
        ):
            return Deed(base_of(found["verb"]), found.end("verb") - base)
    begun = _BEGUN_UNNAMED.search(text, base)
    if (
        begun is not None
        and (singular(begun["head"]) in heads() or singular(begun["head"]) in BEGUN_KINDS)
        and _begun_for(begun["verb"])
        and (begun["verb"] != "make" or _BETTER.match(text, begun.end("verb")))
        and acts_for_public(statement, base, initiatives)
        and _no_bare_value(statement, begun.end("verb"), figures)
    ):
        return Deed(base_of(begun["verb"]), begun.end("verb") - base)
    result = _SO_THAT.search(text, base)
    if (
        result is not None
        and (
            (_PLANNED.search(text, base, result.start()) and acts_for_public(statement, base, initiatives))
            or says_what_it_does(statement, body, initiatives)
            or (_BEGUN_BY.search(text, base, result.start()) and acts_for_public(statement, base, initiatives))
        )
        and _no_bare_value(statement, result.end(), figures)
    ):
        return Deed(None, result.end() - base)
    participle = _PARTICIPLE.match(text, base) if statement.kind == "item" else None
    if participle and _good(participle["verb"]):
        return Deed(base_of(participle["verb"]), participle.end("verb") - base)
    for anchor in initiatives.anchors:
        if not (body <= anchor.start and anchor.end <= statement.end and anchor.named):
            continue
        start, end = anchor.start - statement.start, anchor.end - statement.start
        told = described(statement, anchor.end, fronted=anchor.start < body + 5)
        if told is not None and (told[2] or _no_bare_value(statement, told[1], figures)):
            return Deed(told[0], told[1] - base)
        begun_behind = _WHICH_BEGAN.match(text, end)
        found = _TO_DO.match(text, begun_behind.end() if begun_behind else end)
        if (
            found
            and _begun_for(found["verb"])
            and not _NEW_CLAUSE.search(found["gap"])
            and (begun_behind or _BEGUN.search(text[base:start]))
        ):
            return Deed(base_of(found["verb"]), found.end("verb") - base)
    return None


_SAID_FIRST = re.compile(
    r"\b(?:said|says|told|announced|reported|according to)\b[^,;]*,\s(?=[Ii]n\s(?:an?|its|their)\s[^,;]*\sto\s)"
)


def purpose_start(statement: Statement, body: int) -> int:
    """Where the purpose begins that a statement tells (reading offset): at its 'to' in a bullet 'Launched in May to
    …', behind who said so in '…, the ministry said, in a bid to …', else where the statement does.
    """
    base = body - statement.start
    done = _PARTICIPLE.match(statement.text, base) if statement.kind == "item" else None
    if done is not None and _good(done["verb"]):
        return statement.start + done.start("to")
    said = _SAID_FIRST.search(statement.text, base)
    return statement.start + said.end() if said is not None else body


def _begun_for(verb: str) -> bool:
    """Whether a verb says what something is begun for: any deed but those of the running of offices."""
    return _good(verb) or (verb in all_actions() and verb not in LOOSE_VERBS)


def _good(verb: str) -> bool:
    return verb in good_verbs()
