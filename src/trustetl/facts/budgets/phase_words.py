"""The wording that tells how far public money has got."""

from __future__ import annotations

import re

ADJUSTED = re.compile(
    r"\b(?:(?i:(?:cut|reduced?|lower(?:ed)?|raised?|increased?|slash(?:ed)?|trim(?:med)?|pruned?|brought|bring|scaled?)\s+(?:this|that|it|them|the\s+\w+)\s+"
    r"(?:(?:down|back|up)\s+)?to|revised|cut\s+to|reduced\s+to|(?:brought\s+(?:down|up)|pruned|pared(?:\s+down)?|slashed|lowered)\s+to|scaled\s+back|trimmed|scaled\s+(?:down|up)|enhanced\s+to|raised\s+to)|RE)\b"
)
REVISED_BEHIND = re.compile(
    r"[^,;]{0,30}\b(?:in|at|under|by)\s+(?:the\s+)?(?:[\w/-]+\s+){0,2}?(?:revised\s+estimates?|RE)\b|\s*\((?:RE|revised)\b|"
    r"\s+(?:after|following)\s+(?:(?:the|an?|its)\s+)?(?:[\w-]+\s+){0,2}?(?:revisions?|supplementary\s+budget|review|rectification|amendments?|cuts?)\b",
    re.IGNORECASE,
)
EXECUTED = re.compile(
    r"\b(?:of\s+which|thereof|amount|sum|already|so\s+far)\s+used\b|\bused\s*:\s*$|\b(?:spent|disbursed|released|utili[sz]ed|expended|paid\s+out|transferred|executed|incurred|drawn\s+down|"
    r"reali[sz]ation|absorbed|(?:received|collected|paid\s+in|deposited)\s+(?:so\s+far|to\s+date|by|until)|"
    r"(?:was|were|been)\s+(?:\w+\s+)?used|been\s+drawn|could\s+(?:only\s+)?spend|"
    r"managed\s+to\s+spend|actual\s+(?:expenditure|spending|outgo)|cash\s+transfer\s+of|"
    r"(?:has|have|had|was|were)\s+(?:(?:so\s+far|already|now|also|since|only|just)\s+)*(?:been\s+)?paid)\b"
    r"|\bpaid\s+(?:(?:about|around|some|nearly|over|only|more\s+than|a|an|another)\s+)*$",
    re.IGNORECASE,
)
NOT_YET = re.compile(
    r"\b(?:will|to|would|shall|can|may|must|should|could)\s+(?:not\s+)?(?:be|have\s+been|have)\s+(?:\w+\s+)?(?:spent|"
    r"released|disbursed|paid|transferred|utili[sz]ed|drawn|executed)|\byet\s+to\s+be\b",
    re.IGNORECASE,
)
ACTUAL_COLUMN = re.compile(
    r"\bactuals?\b|\bexpenditure\s+incurred\b|\bspent\b|\bdisbursements?\b|\bdisbursed\b|\butili[sz](?:ed|ation)\b|"
    r"\breleased?\b|\bpaid\b|(?<!applications )(?<!bids )\breceived\b|\bcontributed\b|\bdeposited\b|\bdrawn\b",
    re.IGNORECASE,
)
SPENDING = re.compile(r"\b(?:expenditure|spending|outgo|outturn|consumption)\b", re.IGNORECASE)
PLANNED_SPENDING = re.compile(
    r"\b(?:budget\w*|estimate\w*|planned|projected|proposed|target\w*|BE|RE)\b", re.IGNORECASE
)
"""Spending that is a plan still, whatever its year."""
SPENT_NOUN = re.compile(
    r"\b(?:spending|expenditure|outgo|(?:climate|development|public|adaptation|humanitarian|concessional)\s+"
    r"(?:finance|aid|assistance)|official\s+development\s+assistance|ODA|foreign\s+aid)\b",
    re.IGNORECASE,
)
"""Nouns that stand for money gone out where their year is over."""
GAVE = re.compile(
    r"\b(?:provided|contributed|gave|channell?ed|delivered|donated|lent|granted|paid|supplied|extended|mobili[sz]ed|"
    r"came\s+from|cost(?!\s+of)|went\s+(?:to|on|into|towards))\b",
    re.IGNORECASE,
)
"""Verbs of money that has gone out once their year is over: 'Members contributed €3 billion in 2023'."""
WENT = re.compile(
    r"^\s*(?:(?:was|were)\s+(?:used|spent|paid)|came\s+from|went\s+(?:to|on|into|towards|in))\b", re.IGNORECASE
)
ARRIVED = re.compile(
    r"^\s*(?:(?:has|have|had)\s+)?(?:(?:already|actually|since|only|now|ever|so\s+far)\s+)?(?:arrived|landed\s+(?:in|at|with)|(?:went|gone)\s+out|"
    r"(?:come|came)\s+in|been\s+received|(?:flowed|trickled|gone|passed)\s+(?:(?:down|through)\s+)?(?:to|into)|left\s+(?:the|its)\s+\w+|"
    r"reached\s+(?:(?:the|its)\s+)?[a-z][\w-]*)\b",
    re.IGNORECASE,
)
"""Behind an amount: that the money itself has moved."""
_TAKEN = (
    r"cut|slashed|trimmed|shaved|struck|stripped|axed|chopped|lopped|scrapped|cancell?ed|rescinded|clawed\s+back|surrendered|"
    r"forfeited|lapsed|frozen|docked|removed|deducted|withheld|deleted|sequestered|impounded|withdrawn|redirected|diverted|"
    r"reallocated|reprogrammed|vired"
)
TAKEN_BEHIND = re.compile(
    r"\s+(?:(?:that|which)\s+)?(?:(?:(?:has|have|had)\s+(?:\w+ly\s+|since\s+|already\s+|now\s+)?(?:been\s+)?|"
    rf"(?:was|were|is\s+being|are\s+being)\s+(?:\w+ly\s+)?)(?:{_TAKEN}|(?:taken|returned|moved|shifted|transferred)\s+(?:out|away|off|back|from|to\s+the\s+"
    r"(?:treasury|exchequer|budget)))\b|lapsed\b)",
    re.IGNORECASE,
)
"""Behind an amount that was taken out of what was voted or moved elsewhere: 'the Rs 9 crore that was struck off'."""
TAKEN_AHEAD = re.compile(
    rf"(?<!to\s)(?<!will\s)(?<!would\s)(?<!could\s)\b(?:{_TAKEN}|cuts|slashes|trims|strikes|froze|freezes|withdrew|withdraws|took\s+(?:away|back)|"
    r"surrenders|(?:has|have|had)\s+returned)\s+(?:(?:off|out|away|back|about|some|another|a\s+further|nearly|almost|over|more\s+than|an?\s+additional)\s+)*$",
    re.IGNORECASE,
)
"""Before such an amount: 'lawmakers cut Rs 9 crore from the Reef Fund'."""
WITH_IT = re.compile(
    r"\b(?:propos\w+|plans?|planned|wants?|wanted|intends?|intended|would)\b[^.;:]*,\s+with\s+(?:[a-z]+\s+){0,3}$"
)
"""What goes with a deed that is only proposed: 'proposed to merge the two, with at least Rs 9 crore reserved for'."""
UNSPENT = re.compile(
    r"\b(?:has|have|had|was|were)\s+(?:not|never)\s+(?:yet\s+)?(?:been\s+)?(?:spent|released|disbursed|paid|transferred|utili[sz]ed|used|drawn)\b|"
    r"\byet\s+to\s+be\s+(?:spent|released|disbursed|paid|transferred|utili[sz]ed|used|drawn)\b|"
    r"\bremains?\s+(?:unspent|undisbursed|unused|to\s+be\s+(?:spent|paid|released|disbursed))\b",
    re.IGNORECASE,
)
"""Money that was allotted and is not gone yet: '… of which Rs 9 crore has not been released'."""
SPENT_TO_DATE = re.compile(
    r"\b(?:expenditure|spending|disbursements?|payments|outgo|releases?)\s+(?:(?:made|incurred|booked|recorded)\s+)?"
    r"(?:(?:under|on|by|for|of|from|to)\s+(?:the\s+)?[^,;:()\d]{2,60}?\s)?"
    r"(?:since|so\s+far|to\s+date|up\s+to|until|till|as\s+(?:of|at|on))\b[^;]{0,40}?\s(?:is|was|were|are|stands?|stood|comes?|came|amounts?|amounted|"
    r"totals?|totalled|reache[sd]|has|have)\b",
    re.IGNORECASE,
)
"""Money gone by a day: 'Expenditure up to 31 August was'."""
COST_THEM = re.compile(
    r"(?<!will )(?<!would )(?<!to )(?<!could )\bcost\s+(?:the\s+)?(?:\w+\s+)?(?:government|treasury|state|exchequer|"
    r"taxpayers?|centre|public\s+purse|union|EU|ministry|county|municipality|city|commission)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
FUTURE = re.compile(
    r"\b(?:will|would|shall|should|to\s+be|is\s+to|are\s+to|propos\w+|project(?:s|ed)?|estimated|planned|expected|"
    r"goal|target|need|needs|asked|sought|requested)\b",
    re.IGNORECASE,
)
PROPOSED = re.compile(
    r"\b(?:propos(?:e|es|ed|al)|projected\s+(?:an?\s+|its\s+)?(?:requirement|demand|need)s?|draft|sought|seeks?|ask(?:ed|s)?\s+(?:the\s+)?\w+,\s+(?:which|who)\s[^,;.]{3,60},\s+for|ask(?:ed|s|ing)?\s+(?:\w+\s+){0,4}for|request(?:s|ed|ing)|(?:to|"
    r"will|intends?|would|shall)\s+(?:also\s+)?request|(?<!\ba\s)(?<!\bthe\s)planned|likely|"
    r"mulls?|considering|under\s+consideration|would\s+(?:be|get|receive|draw)\b|may\s+be"
    r"|ahead\s+of\s+(?:the|its|a|this|next)?\s*(?:\w+[’']s\s+)?(?:\w+\s+)?(?:budget|vote|approval|meeting|session|"
    r"summit)"
    r"|sources\s+(?:said|had|have)|expected\s+to\s+(?:approve|clear|allocate|cost)|recommended|"
    r"set\s+to\s+(?:approve|get|receive)|pending(?!\s+(?:bills|payments|arrears|claims|dues|liabilities|works|cases))|yet\s+to|wants?|(?:bid|push(?:ed|es|ing)?|press(?:ed|es|ing)?|lobb(?:y|ied|ies|ying)|campaign(?:ed|s|ing)?|appl(?:y|ied|ies)|plead(?:ed|s)?)\s+for|"
    r"call(?:ed|s|ing)?\s+for(?!\s+(?:(?:project\s+)?proposals?|applications?|tenders?|bids?|expressions?)\b)|(?:plans?|intends?|"
    r"hopes?)\s+to\s+(?:spend|allocate|put|invest|provide|set\s+aside))\b",
    re.IGNORECASE,
)
LIST_LINK = re.compile(
    r"(?:[,;(]|\band\b|[,;]\s+and\b)\s*(?:(?:a|an|the|another|about|around|some|nearly|over|further|additional|"
    r"remaining)\s+"
    r")*$",
    re.IGNORECASE,
)
NEXT_CLAUSE = re.compile(r";|\b(?:but|while|whereas|and|of\s+which|against|out\s+of)\b", re.IGNORECASE)
VOTED_BEFORE = re.compile(
    r"\b(?:over|from|than|with|to|against|compared\s+(?:with|to))\s+(?:the\s+|an?\s+|its\s+)?(?:initial|original|approved|current|enacted|previous|last)\s+"
    r"(?:[\w’'-]+\s+){0,2}?(?:budgets?|allocations?|appropriations?|votes?|outlays?)\s+of\s+(?:about\s+|some\s+)?$",
    re.IGNORECASE,
)
"""What was voted before and a proposal is measured against: 'up 5 percent over the initial budget of'."""
IN_A_PROPOSAL = re.compile(
    r"\s+(?:in|under)\s+(?:the|its)\s+(?:[\w’'-]+\s+){0,3}?"
    r"(?:proposal|draft|request|(?:finance|budget|appropriations?|money|spending)\s+bill)\b",
    re.IGNORECASE,
)
"""What tells behind an amount that it stands in a proposal: 'compared with Rs 9 crore in the Council's proposal'."""
AT_COST = re.compile(
    r"\b(?:has\s+been|have\s+been|had\s+been|was|were)\s+(?:\w+ly\s+)?(?:completed|built|rebuilt|finished|commissioned|constructed|renovated|installed|opened|"
    r"delivered|repaired|restored|upgraded|electrified|laid)\b[^.;]{0,60}?\bat\s+(?:an?|the)\s+(?:[a-z]+\s+){0,2}(?:cost|expense)\s+of\s+(?:about\s+|some\s+|around\s+|nearly\s+)?$"
)
"""Works that stand, told with what they cost."""
SECURED = re.compile(
    r"\b(?:secured|appropriated|provided|allocated|added|set\s+aside|given|voted)\b[^.;]*\bsupplementary\s+(?:budget|estimates)\b|"
    r"\bsupplementary\s+(?:budget|estimates)\b[^.;]*\b(?:enacted|passed|provided|added|gave|set\s+aside)\b",
    re.IGNORECASE,
)
PAID_BY = re.compile(r"^\W*(?:paid|funded|financed|provided|contributed|met|borne|shared)\s+by\W*$", re.IGNORECASE)
"""Labels of who pays: 'Paid by: Government of Peru, Rs 9 crore'."""
INCURRED = re.compile(r"\b(?:expenditure|spending|cost)s?\s+of\s+(?:about\s+|some\s+|only\s+)?$", re.IGNORECASE)
WAS_INCURRED = re.compile(
    r"\s+(?:was|were|has\s+been|have\s+been|had\s+been)\s+(?:\w+ly\s+)?(?:incurred|booked|reported|recorded|made)\b"
)
"""'…, against which expenditure of Rs 9 crore was incurred'."""
PAYMENT_OF = re.compile(
    r"\b(?:(?:disbursements?|payments?|instal?lments?|releases?|transfers?|payouts?|drawdowns?|tranches?)|"
    r"(?:contributions?|donations?|gifts?)(?:\s+(?:from|by)\s+[^,;:.\d]{3,50}?)?,?)\s+(?:of|worth|totalling)\s+"
    r"(?:(?:about|around|some|nearly|over|up\s+to)\s+)?$",
    re.IGNORECASE,
)
WAS_MADE = re.compile(
    r"[^.;]{0,60}?\s(?:(?:was|were|has\s+been|have\s+been|had\s+been)\s+(?:\w+ly\s+)?(?:made|effected|received|completed|paid|sent)|"
    r"took\s+place|followed|went\s+out|arrived)\b"
)
"""Payments that are told as made: 'A first payment of Rs 9 crore was made in March'."""
SUBJECT_TO = re.compile(
    r"\b(?:subject\s+to|pending|awaiting|conditional\s+(?:up)?on|dependent\s+on|provided\s+that)\s+(?:the\s+|its\s+|final\s+|prior\s+)*"
    r"(?:\w+\s+)?(?:approval|authori[sz]ation|appropriation|passage|adoption|vote|consent|ratification|green\s+light|parliament|clearance|agreement)\b",
    re.IGNORECASE,
)
"""What a decision that is still to come hangs over."""
MONEY_HAD = re.compile(
    r"\b(?:donations?|contributions?|funds?|money|payments?|amounts?|revenues?|grants?|gifts?|aid|tax(?:es)?|receipts|fees|income)\s+"
    r"(?:\w+\s+){0,2}?(?:received|taken|collected|accepted)\b",
    re.IGNORECASE,
)
"""Money that has come: 'Donations received up to 31 December'."""
