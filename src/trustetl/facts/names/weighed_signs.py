"""What a text says of a proper name that speaks for a programme or against one, each sign with its weight."""

from __future__ import annotations

import re
from typing import NamedTuple

HERE = "\ue000"
"""Stands for the name that is asked for, so that one pattern serves all names."""
KNOWN = "\ue001"
"""Stands for a programme that was found by other rules."""

_KIND = (
    r"(?:programme|program|scheme|initiative|project|campaign|drive|fund|facility|plan|strategy|policy|law|act|bill|"
    r"mission|partnership|package|platform|pilot|effort|mechanism|instrument|subsidy|grant|allowance|benefit|pension|"
    r"voucher|insurance|guarantee|roadmap|pact|compact|agenda|reform|window|registry|incentive|challenge|competition|"
    r"scholarship|fellowship|blueprint|push|offensive|framework|accelerator|moonshot|masterplan|safety\snet|network|"
    r"tax\s(?:break|credit|relief)|(?:credit|loan|funding|budget|guarantee)\s(?:line|window)|(?:loan|aid|"
    r"cash)\s(?:scheme|offer)|"
    r"cash\stransfer|route\sinto|answer\sto|vehicle|commitment|undertaking|regime|rebate|stimulus|dole)"
)
_OPEN = r"(?:an?|the|its|our|their|his|her|this|one|another|(?:[A-Z][\w.-]*\s){0,2}[A-Z][\w.-]*[’']s?|[a-z]+[’']s)"
_FILL = r"(?:(?!(?:of|for|that|which|in|by|with|from|at|to|under|behind)\s)[\w’'.,$€£¥₹%-]+\s){0,7}?"
_NOT_KIND = (
    r"(?![\w-]|\s(?:manager|minister|office|officer|director|lead|head|unit|holder|partner|maker|company|operator|"
    r"provider|agency|bank|lender|adviser|advisor|consultant|developer|management|firm|association|council|"
    r"of\sthe\s(?:Ministry|Department))\b)"
)
_BE = (
    r"(?:is|are|was|were|has\sbeen|have\sbeen|had\sbeen|will\sbe|would\sbe|is\sto\sbe|is\sbeing|to\sbe|being|"
    r"remains|became)"
)
_ADVERB = r"(?:(?:\w+ly|first|now|also|since|later|then|soon|again|never|not|long|once|still)\s){0,2}"
_DET = (
    r"(?:(?:the|its|a|an|our|their|his|[A-Z]\w+[’']s)\s(?:(?:new|national|flagship|old|own|ambitious|"
    r"so-called|much-vaunted)\s)?)?"
)


_DECIDE = (
    r"(?:(?:re-?)?launch|unveil|pilot|enact|implement|phase\s(?:in|out)|wind\sup|relaunch|overhaul|reform|renew|"
    r"revamp|extend|"
    r"amend|repeal|reboot|endorse|endors|introduc|scal|reviv|shelv|scrapp|adopt|abolish|top|axe|freez|halv|"
    r"expand|rewrit|"
    r"suspend|postpon|defend|draft|trial|approv|ratif|bankroll|co-?financ|fund|financ|shut|mothball|resurrect|"
    r"prolong|fast-track)"
    r"(?:e?[sd]|ed|ing|ied|ies|e|ped|ping)?(?:\s(?:up|out|down|off))?"
)
_DECIDED = (
    r"(?:froze|rewrote|embark(?:s|ed|ing)?\s(?:up)?on|wound\sup|rolls?\sout|rolled\sout|rolling\sout|scaled\sup|kicks?\soff|kicked\soff|"
    r"phased\s(?:in|out)|"
    r"puts?\soff|put\sforward|draws?\sup|drew\sup|drawn\sup|set\sup|brought\sin|brings?\sin|brought\sback|"
    r"shut\sdown|tops?\sup|topped\sup|"
    r"let|cut|ended|ends|ending|did\saway\swith|fold(?:s|ed|ing)?\s[^.;]{2,40}?\sinto|answer(?:s|ed)?\swith|"
    r"sign(?:s|ed|ing)?\sup\s(?:to|for))"
)
"""What governments do to programmes and laws."""
_PEOPLE = (
    r"(?:people|persons|famil(?:y|ies)|households?|pupils?|students?|graduates?|farmers?|growers|fishers?|"
    r"fishermen|women|men|children|workers?|"
    r"mothers|girls|boys|patients|pensioners|citizens|residents|youths?|youngsters|apprentices|trainees|"
    r"refugees|smallholders|herders|villages?|"
    r"schools?|clinics?|communes?|towns?|districts?|homes?|firms|businesses|start-?ups|entrepreneurs|teachers|"
    r"nurses|doctors|[A-Z][a-z]+(?:ians?|ese|is|ans)|beneficiaries|jobs|hectares)"
)


class Sign(NamedTuple):
    """A way of speaking with how much it tells; those of one ``name`` count once."""

    name: str
    weight: float
    pattern: re.Pattern[str]


def _sign(name: str, weight: float, pattern: str) -> Sign:
    return Sign(name, weight, re.compile(pattern))


FOR = (
    _sign(
        "is one",
        2,
        rf"{HERE}(?:,|,?\s(?:{_BE}|means)|\s?[–—:]|\s-)\s{_ADVERB}{_OPEN}\s{_FILL}{_KIND}{_NOT_KIND}",
    ),
    _sign(
        "called",
        3,
        rf"\b{_KIND}\b[^.;:]{{0,60}}?\b(?:called|named|dubbed|known\s(?:\w+\s)?as|by\sthe\sname\s(?:of)?|"
        rf"christened|titled|"
        rf"entitled|branded|baptised|code-?named|nicknamed|labelled|billed\sas|under\sthe\s(?:name|title|banner|"
        rf"label|brand)(?:\sof)?)\s{_DET}{HERE}",
    ),
    _sign(
        "called",
        3,
        rf"\b(?:christened|dubbed|code-?named|baptised|by\sthe\sname\sof|under\sthe\s(?:banner|slogan|"
        rf"motto)(?:\sof)?)\s{_DET}{HERE}",
    ),
    _sign("called", 3, rf"\b(?:renamed|rebranded|rechristened|relabelled)\s(?:as\s)?{_DET}{HERE}"),
    _sign(
        "kind before",
        1.6,
        rf"(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Oo]ur|[Tt]heir|[Aa]nother)|"
        rf"[’']s?)\s(?:[a-z-]+\s){{0,3}}{_KIND},?\s{HERE}(?=[,.;:)]|\s(?:in|on|to|for|is|was|has|will|which|"
        rf"that|and|by|from|runs)\b|$)",
    ),
    _sign(
        "kind behind",
        2.4,
        rf"{HERE}\s(?:(?!(?:an?|the|its|their|our|and|or|to|for|in|of|on|with|his|from|"
        rf"as)\s)[a-z-]+(?<!ed)(?<!s)\s){{0,2}}?(?:programme|program|scheme|initiative|project|campaign|"
        rf"strategy|agenda|mission|reform|fund|facility|drive|"
        rf"(?:credit|loan|guarantee)\s(?:line|window)|guarantee|subsidy|allowance|voucher|scholarship)s?{_NOT_KIND}",
    ),
    _sign("begun", 1.5, rf"\b(?:{_DECIDE}|{_DECIDED})\s{_DET}{HERE}"),
    _sign(
        "begun",
        1.5,
        rf"\b(?:[Ll]aunch|[Rr]oll-?out|[Ii]ntroduction|[Ii]mplementation|[Aa]doption|[Pp]iloting|[Rr]elaunch|"
        rf"[Rr]evival|[Rr]enewal|[Ee]xtension|"
        rf"[Ee]xpansion|[Rr]eform|[Aa]bolition|[Ee]nd|[Ss]uspension|[Cc]ost|[Ff]uture|[Ss]uccess|[Ff]ailure|"
        rf"[Dd]esign|[Ee]valuation|[Aa]udit)"
        rf"\sof\s{_DET}{HERE}",
    ),
    _sign(
        "done",
        1.5,
        rf"{HERE},?\s(?:(?:which|that|and)\s)?(?:{_BE}\s)?{_ADVERB}(?:(?:re-?)?launched|rolled\sout|piloted|"
        rf"introduced|phased\s(?:in|out)|"
        r"wound\sup|scaled\sup|adopted|enacted|relaunched|put\sin\splace|implemented|instituted|legislated|"
        r"notified|topped\sup|"
        r"shut\sdown|abolished|axed|scrapped|frozen|halved|revived|paused|postponed|folded\sinto|merged\sinto|"
        r"cut\sback|overhauled|suspended|discontinued|"
        r"conceived|devised|extended\s(?:to|until|till|by|for|through)|renewed\s(?:for|until)|expanded\sto|"
        r"(?:designed|meant|intended|aimed|geared|supposed)\s(?:to|at|for)|modelled\son|budgeted|oversubscribed)\b",
    ),
    _sign(
        "life",
        1.2,
        rf"{HERE}\s(?:has\s|had\s|will\s|is\sto\s|would\s|was\s|did\snot\s)?{_ADVERB}(?:kick(?:s|ed)?\s(?:off|"
        rf"in)|(?:come|came|comes|enter|enters|entered)\sin(?:to\s(?:force|effect|being|operation|law))?\b|"
        r"(?:take|took|takes)\seffect|(?:go|goes|went|gone)\s(?:live|nationwide|through\sa)|(?:get|gets|"
        r"got)\sunder\s?way|expires?d?|lapses?d?|"
        r"r[ua]ns?\s(?:from|until|till|to|through|for|in|on|since|out)|(?:began|begins|begun|starts?|"
        r"started)\s(?:in|on|as|with|life|by)|"
        r"dates?\s(?:from|back)|sees?\sthe\slight|saw\sthe\slight|(?:is|was)\sborn|"
        r"(?:closes?|closed|ends?|ended|reopens?|reopened|opens?|opened)\s(?:in|on|to|for)\s|wound\sdown|"
        r"ran\sout|stalled|faltered|lapsed|struggled|took\soff|turn(?:s|ed)\s[a-z-]+(?=\s(?:in|this|on)\b)|"
        r"goes\sup|rests\son|enters\sits|"
        r"replace[sd]?|supersede[sd]?|succeed(?:s|ed)|"
        r"buil(?:t|ds)\son|gr[eo]wn?\sout\sof|enters?\sits|entered\sits|is\s(?:over|dead|open\sto|in\sits|"
        r"due\sto|up\sand\srunning|under\sway)|"
        r"applies|applied|appl(?:y|ies)\s(?:to|from|in))(?=\s|[.,;]|$)",
    ),
    _sign(
        "part",
        0.8,
        rf"\b(?:[Ff]alls?\sunder|[Aa]s\spart\sof|part\sof|(?:belongs?|belonging)\s(?:to|under)|"
        rf"[Ww]ithin\sthe\s(?:framework|scope|ambit)\sof|[Uu]nder\sthe\s(?:umbrella|aegis)\sof|"
        rf"[Ff]inanced\s(?:by|from|through|under|out\sof)|[Ff]unded\s(?:by|from|through|under|out\sof)|"
        rf"[Ss]upported\s(?:through|under)|[Pp]aid\s(?:for\s)?(?:out\sof|from|through|under)|"
        rf"(?:comes?|came|coming|drawn|flows?|channelled|disbursed|released)\s(?:out\sof|through|from|under|"
        rf"via)|(?:on|towards|with)\sthe\s(?:model|example|lines)\sof|"
        rf"come\sunder|covered\s(?:by|under)|set\sout\swith|take\spart\sin|joined|joining|signed\sup\s(?:to|"
        rf"for))\s{_DET}{HERE}",
    ),
    _sign("under", 1.1, rf"\b[Uu]nder\s{_DET}{HERE}"),
    _sign(
        "through", 0.5, rf"\b(?:[Tt]hrough|[Vv]ia|[Tt]hanks\sto|[Pp]rogress\s(?:on|towards|under|with))\s{_DET}{HERE}"
    ),
    _sign(
        "those in it",
        0.7,
        rf"\b(?:[Bb]eneficiar(?:y|ies)|[Pp]articipants?|[Aa]pplicants?|[Aa]pplications?|[Ee]nrol\w*|"
        rf"[Ss]ign\w*\sup|[Ee]ligib\w+|[Rr]egist\w+|"
        rf"[Pp]hase|[Rr]ound|[Ee]dition|[Tt]ranche|[Ww]ave|[Cc]ohort|[Cc]alls?|[Pp]illar|[Cc]omponent|[Ss]tage|"
        rf"[Pp]art|[Aa]llocations?|[Ff]unding|"
        rf"[Ss]pending|[Cc]uts|[Oo]utlay|[Bb]udget|[Mm]oney|[Gg]rants?|[Ll]oans?|[Cc]redits?|[Pp]ayments?|"
        rf"[Aa]wards?|[Bb]ids|[Tt]enders?|[Rr]oadmap|[Ll]aws|[Ll]eg|[Ss]upport|[Ee]arn\w*[^.;]{0, 40}|"
        rf"(?:million|billion|crore)[^.;]{0, 40})(?:\s(?:II|I|III|IV|V|\d|two|one|three))?\s(?:of|to|for|in|"
        rf"under|from|through|via)\s{_DET}{HERE}",
    ),
    _sign(
        "those in it",
        0.7,
        rf"{HERE}\s(?:beneficiar\w+|participants?|households|contractors|loans?|grants?|centres?|cards?|"
        rf"recipients?|graduates|holders|"
        r"rounds?|phase|tranche|payments?|contributions?|enrol\w+|apprentices|kits|vouchers?|funding|money|"
        r"budget|funds|outlay|"
        r"applications?|applicants|members\swho|homes|houses|clinics|hubs|villages|schools|tenders?|calls?|"
        r"rollout|roll-out|targets?)\b",
    ),
    _sign(
        "does",
        0.5,
        rf"{HERE},?\s(?:also\s|now\s|already\s|will\s|would\s|is\sto\s|has\s|had\s|which\s|that\s)*(?:pays?|"
        rf"paid|gives?|given|gave|covers?|covered|offers?|offered|provides?|provided|"
        r"reimburses?|subsidi[sz]es?d?|guarantees?|lets?|allows?|helps?|helped|supports?|supported|targets?|"
        r"targeted|reach(?:es|ed)|connects?|connected|"
        r"brings?|brought|feeds?|trains?|trained|pairs?|links?|lifts?|funds?|funded|finances?|financed|enables?|"
        r"backs?|benefits?|benefited|serves?|makes?)\s",
    ),
    _sign(
        "serves",
        1.2,
        rf"{HERE},?\s(?:(?:has|have|had|now|already|which|that|will|would|is\sto|today|also)\s)*(?!employ|hire|"
        rf"sack|fire|lay)[a-z]+(?:\s(?:to|up|out|for))?\s(?:some\s|about\s|nearly\s|almost\s|over\s|around\s|"
        rf"up\sto\s|more\sthan\s|another\s|every\s|each\s|poor\s|the\s)*"
        rf"(?:[\d.,]*\d(?:\s(?:million|thousand|lakh|crore))?\s|[a-z]+\s)?(?:[a-z-]+\s|[A-Z][a-z]+\s)?{_PEOPLE}\b",
    ),
    _sign(
        "costs",
        1.2,
        rf"{HERE}(?:,?\s(?:(?:which|that|will|would|has|have|is\sto|may|could|already|now|should)\s)*(?:costs?|"
        rf"cost|needs?\s(?:another|more)|absorbs?|swallow(?:s|ed)|runs?\sout|"
        r"(?:paid|pays|deposits?|disbursed|disburses|spent|awarded|awards?|charges?|credited)\s(?:out\s)?)|"
        r"[’']s\s(?:budget|cost|outlay|first\sphase|second\sphase|aims?|goals?|beneficiaries|rollout|launch|"
        r"funding|targets?)\b)",
    ),
    _sign(
        "rules",
        1.7,
        rf"{HERE},?\s(?:also\s|now\s|will\s|would\s|is\sto\s|which\s|that\s)*(?:caps?|bans?|obliges?|entitles?|"
        rf"requires?|foresees?|envisages?|stipulates?|prescribes?|exempts?|"
        r"sets?\s(?:out|a|the|targets)|commits|aims|seeks|earmarks?|reserves?|provides?\sfor|lays?\sdown|"
        r"mandates?|allocates?|aspires?)\s",
    ),
    _sign(
        "sum",
        0.5,
        rf"{HERE}(?:,|\sof|\sworth|\s–|\s—|:|\s\()\s?(?:worth\s|an?\s)?(?:[A-Z]{{0,3}}[$€£¥₹]\s?\d|"
        rf"[A-Z]{{3}}\s\d|Rs\.?\s?\d|\d[\d.,]*[\s-](?:million|billion|trillion|crore))",
    ),
    _sign(
        "gloss",
        0.7,
        rf"{HERE}(?:\s?[–—]\s|,\sor\s|"
        rf",\s)[“\"‘']?(?:the\s)?[A-Za-z][\w’'-]*(?:\s[\w’'-]+){{1,5}}[”\"’']?(?:\s[–—]|,)\s(?:is|was|has|had|"
        rf"will|pays|gives|were|are|covers)\b",
    ),
    _sign(
        "beside",
        0.8,
        rf"(?:{KNOWN}(?:,|\sand|,\sand|\sor|\sas\swell\sas|\salongside|\swith)\s{_DET}{HERE}(?!\s[A-Z])|"
        rf"{HERE}(?:,|\sand|,\sand|\sor|\sas\swell\sas|\salongside)\s{_DET}{KNOWN})",
    ),
)

_BODY = (
    r"(?:company|companies|firm|group|bank|lender|agency|ministry|department|city|town|village|utility|maker|"
    r"manufacturer|operator|"
    r"producer|exporter|importer|miner|association|union|federation|charity|foundation|institute|university|"
    r"think\stank|newspaper|"
    r"daily|broadcaster|economist|analyst|professor|minister|governor|president|chairman|chairwoman|island|"
    r"province|region|district|"
    r"river|lake|port|airport|mine|plant|factory|refinery|smelter|field|regulator|authority|commission|council|"
    r"institution|party|"
    r"insurer|airline|carrier|shipyard|shipbuilder|developer|contractor|start-?up|subsidiary|unit|retailer|"
    r"supplier|builder|"
    r"capital|hub|state|country|nation|county|municipality|commune|peninsula|conglomerate|cooperative|NGO|non-profit|"
    r"organisation|organization|body|watchdog|lobby|court|judge|senator|deputy|mayor|secretary|spokesman|"
    r"spokeswoman|spokesperson|"
    r"director|chief|head|founder|researcher|scientist|farmer|fisherman|engineer|trader|owner|software|"
    r"satellite|rocket|vaccine|"
    r"drug|aircraft|ship|vessel|ferry|frigate|corvette|tanker|train|locomotive|variety|species|breed|disease|"
    r"virus|language|book|film|magazine|"
    r"journal|paper|report|survey|index|website|app|conference|summit|forum|fair|expo|exhibition|festival|prize|"
    r"award|dam|reservoir)"
)
AGAINST = (
    _sign("firm or person", -2.0, rf"{HERE}(?:,|,?\s(?:is|was|remains))\s{_OPEN}\s{_FILL}{_BODY}s?\b"),
    _sign(
        "firm or person",
        -2.0,
        rf"\b(?:{_BODY}|Mr|Mrs|Ms|Dr|Prof|Professor|Sir|Lord|Dame|Baroness|Senator|President|Minister|Governor|"
        rf"Mayor|Premier|Chancellor|General|Colonel|Shri|Smt)s?\.?\s(?:of\s)?{HERE}(?![’']s\s)",
    ),
    _sign(
        "speaks",
        -2.0,
        rf"{HERE},?\s(?:(?:has|have|had|also|who|which|will|would|then|later|now|today)\s)*(?:sa(?:id|ys)|tell|"
        rf"told|tells|argue[sd]?|warn(?:s|ed)?|hope[sd]|believe[sd]?|expect(?:s|ed)?|"
        r"forecasts?|report(?:s|ed)|bought|buys?|sold|sells?|employs?|makes?\s(?:cars|steel|chips)|produces?d?|"
        r"manufactures?d?|owns?|owned|hires?|export(?:s|ed)|import(?:s|ed)|"
        r"pledged|agreed|signed|met|visited|confirmed|declined|refused|announce[sd]|wrote|writes|added|noted|"
        r"stated|stressed|denied|promised|bid|won|"
        r"wants|thinks|knows|lives|arrived|flew|left|acquired|merged\swith\sa|filed|sued|traded|listed|built|"
        r"mines?|operates|opened\sa|voted|elected|decided|ruled|reckons?|predicts?|estimate[sd]?|sponsored|drew|"
        r"chaired)\b",
    ),
    _sign(
        "agent",
        -2.0,
        rf"\b(?:according\sto|said|says|told|asked|warned|added|led\sby|headed\sby|signed\sby|chaired\sby|"
        rf"owned\sby|built\sby|made\sby|operated\sby|bought\sby|sold\sto|supplied\sby|written\sby|produced\sby|"
        rf"carried\sout\sby|quoted\sby|nephew|native\sof|exports\sto|imports\sfrom|flights\sto|"
        rf"shipments\sto)\s{_DET}{HERE}",
    ),
    _sign(
        "spot",
        -1.2,
        rf"\b(?:in|near|at|outside|north\sof|south\sof|east\sof|west\sof)\s(?:the\s)?{HERE}(?!\s(?:and|"
        rf"programme|program|scheme|project|initiative)\b)",
    ),
    _sign(
        "firm or person",
        -2.0,
        rf"{HERE}\s(?:Inc|Ltd|Limited|plc|PLC|AG|SA|S\.A|GmbH|Corp|Co|LLC|SE|NV|Group|Holdings?|Bank|port|river|"
        rf"province|district|county|region|city|airport|harbour|basin|valley|plant|mine|factory|shares|"
        rf"executives?|officials?|spokes\w+|researchers|engineers)\b",
    ),
    _sign(
        "firm or person",
        -2.0,
        rf"{HERE}[’']s\s(?:\w+\s)?(?:chief|chairman|chairwoman|CEO|president|director|managing|head|shares|"
        rf"profits?|revenues?|customers|factory|plant|headquarters|office|spokes\w+|boss|owner|founder|staff|"
        rf"economy|government|exports|imports|parliament|minister|mayor|governor|port|airport|people)\b",
    ),
)
"""What is said of firms, offices, persons, places and things that are made."""
AROUND = (
    _sign("article", 0.7, rf"\b(?:[Tt]he|[Uu]nder\sits|[Ii]ts|[Oo]ur|[Aa]n?)\s[“\"]?{HERE}"),
    _sign("bracketed", 1.0, rf"\([“\"]?{HERE}[”\"]?\s?[,;)]"),
    _sign("for", 0.5, rf"\bfor\s(?:the\s)?{HERE}"),
    _sign("is", 0.6, rf"{HERE},?\s(?:is|was)\b"),
    _sign("owner", 0.6, rf"[A-Z]\w+[’']s?\s[“\"]?{HERE}"),
    _sign("asked", 1.2, rf"\bWhat\s(?:is|was)\s(?:the\s)?{HERE}\?"),
    _sign("which", 0.7, rf"{HERE},\swhich\b"),
    _sign("agent", -1.0, rf"\bby\s(?:the\s)?{HERE}"),
    _sign("owned", -0.4, rf"\bof\s(?:the\s)?{HERE}"),
    _sign("listed", -0.5, rf"[a-z],\s{HERE}"),
    _sign("many or who", -0.8, rf"{HERE},?\s(?:who|whose|where|have|are|were)\b"),
)
"""What stands around a name, which tells a little for or against a programme."""
