"""The step that names money by what its paragraph is about, where that is no programme known by its kind."""

from __future__ import annotations

import re

from trustetl.facts.budgets.purpose_clauses import fronted_purpose
from trustetl.facts.budgets.told import Named, Told
from trustetl.facts.budgets.words import BODY_NOUNS, is_place_name, is_state, tidy
from trustetl.facts.holders.by_holder import is_field
from trustetl.facts.holders.by_pronoun import points_back, subject_named, takes_over
from trustetl.facts.language.deeds import deed_of
from trustetl.facts.routing.public_deeds import is_public

_FIRM = re.compile(
    r"\b(?:Ltd|Limited|Inc|PLC|LLC|GmbH|AG|Corp|Corporation|Company|Group|Bank|Railways?|Airlines?|Motors?)\b\.?$"
)
"""Names of firms, which a text speaks of without the money being theirs."""
_DEEDS = frozenset({"give", "approve", "ask", "spend", "lend", "raise", "found", "other"})


def by_topic(n: Named, t: Told) -> None:
    """What the State gives or spends in a paragraph that is about one named thing is for that thing: 'Manta Cais is
    another matter. It began in 2024. The Treasury has put $9 million into auctions'.
    """
    if n.own or n.bound or n.compared or t.row_label is not None or n.series is not None:
        return
    if n.whose is not None or n.body is not None or n.elsewhere or n.basis == "stated" or not t.view.earlier:
        return
    if (t.speech and t.sector is not None) or fronted_purpose(t.view) is not None or not _given_by_the_state(t):
        return
    begin = t.view.start if t.block is None else t.block
    spoken = (a for a in t.initiatives.anchors if begin <= a.start < t.figure.start)
    if any(a.named or a.end - a.start > _PRONOUN for a in spoken):
        return
    topic = _topic(t)
    if topic is None or topic == n.name or any(topic in {x.name, x.acronym, *x.aliases} for x in t.initiatives.items):
        return
    if n.found is not None and n.found[0] in {"for", "on", "to"} and n.name == tidy(n.found[1].text):
        if n.found[1].text[:1].isupper() or is_field(n.found[1].text):
            return  # '… for the Reef Port', '… for fisheries': told itself
        n.component = n.name
    n.initiative, n.name, n.basis = None, topic, "inferred"


_PRONOUN = 4


def _given_by_the_state(t: Told) -> bool:
    """Whether an amount is what the State or one of its offices gives, or is given by nobody in particular."""
    deed = deed_of(t.view, t.view.index[t.figure])
    if deed is None or deed.kind not in _DEEDS:
        return False
    if deed.doer is None:
        return deed.passive
    who = deed.doer.text
    if re.search(rf"\b(?:{BODY_NOUNS})\b", who, re.IGNORECASE) is not None or is_place_name(who) or is_state(who):
        return True
    return is_public(deed.doer, t.initiatives) is True


def _topic(t: Told) -> str | None:
    """The named thing that the sentences before an amount in its paragraph speak of as their subject."""
    for sentence in reversed(t.view.earlier):
        name = subject_named(sentence)
        if name is not None:
            return name if _holds_money(name, t) else None
        if not points_back(sentence) and takes_over(sentence):
            return None
    return None


_NO_HOLDER = re.compile(
    rf"\b(?:{BODY_NOUNS}|Budget|Estimates?|Bill|Act|Law|Report|Members?|States|Counties|Commissioner|Secretary|Minister|University|Institute|Hospital|Panel|Committee|Court|Forum|Group|Force|Summit|Conference|Government|Treasury|Association|Union)\b"
)
"""Words in the names of offices, papers and persons, which the State gives nothing for by their being spoken of."""


def _holds_money(name: str, t: Told) -> bool:
    """Whether a name may be that of a thing which the State pays for, and is no office, paper, firm or person's."""
    offices = {body.short for body in t.bodies} | t.initiatives.offices
    return len(name.split()) > 1 and not (_NO_HOLDER.search(name) or _FIRM.search(name) or name in offices)
