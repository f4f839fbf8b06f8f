"""How far public money has got by the words right before and behind the amount, whatever else its sentence tells."""

from __future__ import annotations

import re

_OF_MONEY = re.compile(r"\b(?:funds|money|grants?|support|assistance|aid|share)\s+of\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
"""Money by a general word, right before the amount."""
_CLAUSE_BEGINS = re.compile(
    r"(?:[,;]\s(?:and|but|while|of\swhich)|^\W*)\s*(?:only\s|about\s|some\s|a\sfurther\s|another\s)*$"
)
"""An amount that is the subject of its clause."""
_HAS_GIVEN = re.compile(
    r"\b(?:has|have|had)\s(?:(?:so\sfar|already|also|since|now|together)\s)*(?:given|contributed|donated)\s(?:(?:about|some|another|a|further)\s)*$|"
    r"(?:^|[.;,]\s)\W*(?:Its\s|The\s|Actual\s|Total\s|its\s)*(?:[Ee]xpenditure|[Ss]pending|[Oo]utturn)\s(?:amounted|came)\sto\s$|"
    r"\b(?:ministry|department|agency|government|council|county|authority)\s(?:\w+ly\s)?(?:carried\sout|executed)\s$"
)
"""What has gone out, told right before the amount: 'Norway has given $9 million'."""
_HANDED = re.compile(r"\b(?:passed|handed|sent|wired|moved)\s$")
_ON_TO = re.compile(
    r"\s(?:on\s)?to\s(?:the\s|all\s)?(?:\d+\s|[A-Z]|counties|states|districts|municipalities|provinces|regions|towns|schools|hospitals)"
)
_WOULD_BEAR = re.compile(
    r"\bwould\s(?:itself\s|themselves\s|also\s)?(?:bear|pay|contribute|put\sin|provide)\s(?:\w+\s)?$"
)
"""Who is yet to pay what somebody else was asked for."""
_REFUSED = re.compile(
    r"\b(?:reject(?:s|ed)?|refus(?:es|ed)|turn(?:s|ed)\sdown|throws?\sout|threw\sout|vot(?:es|ed)\sdown|"
    r"did\snot\s(?:approve|pass|grant|accept)|has\snot\s(?:approved|passed|granted))\s"
    r"(?:(?:an?|the|its|his|her|their)\s)?(?:[a-z’'-]+\s){0,4}(?:request|bid|plan|proposal|application|appeal|bill|motion)\s"
    r"(?:for|of|to\s[a-z]+)\s(?:(?:an?|another|about|some|additional|extra|further)\s)*$"
)
"""What was asked for and not given: 'The Senate rejected a request for $9 million'."""
_GONE = re.compile(
    r"\s(?:(?:has|have|had)\s(?:\w+ly\s|already\s|since\s|so\sfar\s)?been|was|were)\s(?:\w+ly\s)?"
    r"(?:released|disbursed|spent|utili[sz]ed|paid|transferred|used|received|drawn)\b"
)
"""What became of the money, right behind the amount."""
_RECEIVED = re.compile(
    r"\s(?:has|have|had)\s(?:(?:so\sfar|already|since|now|also)\s)*(?:been\s(?:received|paid\sin|deposited)|arrived|come\sin)\b"
)
"""What has come in, of whatever amount."""


_AGAINST = re.compile(
    r"\b(?:against|as\sagainst|out\sof|compared\swith|from)\s(?:an?|the|its)\s(?:\w+\s)?(?:allocation|provision|appropriation|allotment|"
    r"budget|vote)\sof\s(?:\w+\s)?$"
)
_AGAINST_IT = re.compile(r"\b(?:against|compared\swith)\s$")
_IN_BUDGET = re.compile(r"\sin\s(?:that|the|this)\s(?:year[’']s\s)?(?:approved\s|voted\s)?budget\b")
"""What was voted, set against what was spent: 'releases fell to $4 million against an allocation of $7 million'."""


def told_beside(ahead: str, behind: str, *, column: bool) -> str | None:
    """The phase that the words before and behind an amount tell by themselves, or None: 'Works have been sanctioned,
    and funds of Rs 9 crore have been released', 'Norway has given Rs 9 crore'. ``column`` says that a table's column
    tells it.
    """
    before, after = f"{ahead.rstrip()} ", f" {behind.lstrip()}"
    if (_OF_MONEY.search(before) or _CLAUSE_BEGINS.search(before)) and _GONE.match(after):
        return "executed"
    if column:
        return None
    if _RECEIVED.match(after) or _HAS_GIVEN.search(before) or (_HANDED.search(before) and _ON_TO.match(after)):
        return "executed"
    if _AGAINST.search(before) or (_AGAINST_IT.search(before) and _IN_BUDGET.match(after)):
        return "approved"
    return "proposed" if _WOULD_BEAR.search(before) or _REFUSED.search(before) else None
