"""Public money told of a thing by its name, whatever its kind: 'Rail Ica has $9 million for track', 'Through Casa Viva,
$4 million is being paid', 'Mar Limpo: $3 million to clean beaches', 'The Tide Unit was set up with $2 million'.
"""

from __future__ import annotations

import re

from trustetl.facts.budgets.money_lists import PRIVATE_LABEL
from trustetl.facts.budgets.parts import HEDGED
from trustetl.facts.budgets.words import BODY_NOUNS, is_place_name
from trustetl.facts.language.verbs import base_forms
from trustetl.facts.language.view import View
from trustetl.facts.routing.public import SMALL
from trustetl.model import Figure

_NAME = r"(?P<name>[A-Z][\w’'-]*(?:\s(?:(?:of|for|and|the|de|da|do|del|la)\s)*[A-Z][\w’'-]*)*)(?:\s\([^()]{2,14}\))?"
_UP_TO = r"(?:(?:up\s+to|at\s+most|an?\s+initial|initially)\s+)?"
_HAS = re.compile(
    rf"^\W*(?:[A-Z][a-z]+\s+from\s+(?:this|that),\s+)?(?:[Tt]he\s+)?{_NAME}\s+(?:has|had|will\s+have|gets|got|receives)\s+{_UP_TO}{HEDGED}$"
)
_THROUGH = re.compile(rf"^\W*(?:Through|Under|Via|With)\s+(?:the\s+)?{_NAME},\s+{_UP_TO}{HEDGED}$")
_SET_UP = re.compile(
    rf"^\W*(?:The\s+)?{_NAME}\s+(?:was|were|has\s+been|is\s+being|will\s+be|is\s+to\s+be)\s+(?:set\s+up|created|established|launched|founded|started)\b"
    rf"[^.;:]{{0,40}}?\s+with\s+{_UP_TO}{HEDGED}$"
)
_TO_GET = re.compile(
    r"^\W*(?:An?|The)\s+(?P<name>[^,;:.()]{4,70}?)\s+(?:will|is\s+to|would)\s+(?:receive|get|be\s+given)\s+"
    rf"{_UP_TO}{HEDGED}$"
)
_COMES_TO = re.compile(
    r"^\W*(?:The\s+)?(?P<name>(?:[A-Z][\w’'-]*\s(?:(?:of|for|and|the)\s)*)+(?:Package|Fund|Programme|Program|Plan|Scheme|Facility|Mission|"
    r"Initiative|Envelope|Project))(?:\s\([^()]{2,14}\))?(?:,\s[^,;]{3,70},)?\s+"
    rf"(?:(?:came|comes|amounts|amounted|adds\s+up|added\s+up|runs|ran)\s+to|totals|totall?ed|is\s+worth|was\s+worth)\s+{_UP_TO}{HEDGED}$"
)
_FOR = re.compile(r"\s+(?:for|to)\s+[a-z]")
_IS_GIVEN = re.compile(
    r"\s+(?:is|are|was|were|has\s+been|have\s+been|will\s+be)\s+(?:being\s+|now\s+|also\s+)?(?:invested|spent|provided|allocated|made\s+available|"
    r"paid(?:\s+out)?|given|lent|distributed|available|put)\b"
)
_TO_DO = re.compile(
    r"(?:\s+(?:a|per)\s+year|\s+annually|\s+over\s+\w+\s+years?)?,?\s+(?:to\s+(?P<verb>[a-z]+)\s|for\s+[a-z])"
)
_FIRMS = re.compile(
    r"\b(?:Ltd|Limited|Inc|Corp|Corporation|plc|PLC|GmbH|S\.?A|Co|Company|Group|Holdings?|Motors?|Energy|Capital|Partners|Ventures)\b\.?|"
    r"\b(?:private|companies|company|firms?|investors?|banks?|industry|own\s+money)\b"
)
_LEAST, _LARGE = 1_000_000, 10_000_000
_NO_NAME = re.compile(
    r"^(?:Mr|Mrs|Ms|Dr|He|She|It|They|We|I|This|That|These|Those|Each|Every|All|Both|In|By|Of|At|On|For|From|As)\b|"
    rf"\b(?:{BODY_NOUNS}|Institute|University|Government|State|Hospital|Centre|Center|County|City)\b"
)
"""Who acts, or a body: no programme."""


def named_money(view: View, figure: Figure) -> str | None:
    """The name of what a statement says has, gets, began with or pays out an amount of public money; None where it says
    so of nothing by name, or of a firm.
    """
    if not figure.value or figure.value < max(SMALL, _LEAST) or _FIRMS.search(view.text) is not None:
        return None
    ahead = f"{view.slice(view.start, figure.start)} "
    behind = view.text[figure.end - view.start :]
    match = _SET_UP.match(ahead) or _COMES_TO.match(ahead) or (_HAS.match(ahead) if _FOR.match(behind) else None)
    match = match or (_THROUGH.match(ahead) if _IS_GIVEN.match(behind) else None)
    if match is None:
        return _labelled(view, figure, ahead, behind)
    name = match["name"]
    return None if _NO_NAME.search(name) or is_place_name(name) else name


def gets_money(view: View, figure: Figure) -> bool:
    """Whether a thing is said to get an amount that no single person could: 'A national laboratory in Ica will receive
    up to £9 million'.
    """
    if not figure.value or figure.value < _LARGE or _FIRMS.search(view.text) is not None:
        return False
    match = _TO_GET.match(f"{view.slice(view.start, figure.start)} ")
    return match is not None and not match["name"].split()[-1].endswith("s")


def _labelled(view: View, figure: Figure, ahead: str, behind: str) -> str | None:
    """The name before a colon, coined or with its letters in brackets, where the amount right behind it is to do
    something: 'WaveFirst: £9 million to teach'.
    """
    label = view.statement.label
    if label is None or PRIVATE_LABEL.match(label) or view.slice(view.statement.body, figure.start).strip(" *_:"):
        return None
    name = re.sub(r"\s*\([^()]*\)$", "", label.strip(" *_:"))
    to_do = _TO_DO.match(behind)
    if to_do is None or (to_do["verb"] is not None and to_do["verb"] not in base_forms()):
        return None
    words = [word for word in re.findall(r"[^\W\d_][\w’'-]*", name) if len(word) > 3]
    named = bool(words) and all(word[0].isupper() for word in words)
    coined = (
        any(letter.isupper() for word in words for letter in word[1:]) or re.search(r"\([A-Z]{2,}\)", label) is not None
    )
    return name if named and coined and not is_place_name(name) else None
