"""Which table a value belongs to, by what it is about and how it is qualified."""

from __future__ import annotations

import re
from dataclasses import dataclass

from trustetl.facts.budget_parts import (
    APPROVED_AT,
    PUBLIC_PURSE,
    SPENT_SHARE,
    call_of,
    colon_label,
    holder_of,
    put_into,
    shared,
)
from trustetl.facts.budget_words import COMPONENT_HEADING, DEED, GENERIC_HEAD, STATE_SHARE, purpose
from trustetl.facts.deeds import deed_of
from trustetl.facts.memory import Memory
from trustetl.facts.money_lists import OTHERS_LABEL
from trustetl.facts.names import Initiatives
from trustetl.facts.parties import places_in
from trustetl.facts.public_deeds import is_public, told_as_public
from trustetl.facts.routing_public import ENDOWS, PRIVATE, SMALL, STATE_ADDS, has_money
from trustetl.facts.routing_shares import claimed, opened_at_cost, parted, same_of_year, wanted_by_state
from trustetl.facts.routing_trade import apart, from_country, names_flow, of_flow, share_told, traded
from trustetl.facts.topics import TRADE, Anchor, noun_behind
from trustetl.facts.trade_parts import PART_OF_IT
from trustetl.facts.trade_words import is_share
from trustetl.facts.value_periods import DURATIONS
from trustetl.facts.view import View
from trustetl.lexicon import function_words
from trustetl.model import Figure

GIVER = re.compile(
    r"\b(?:I|[Ww]e|(?:the\s+)?(?:Government|government|Treasury|Centre))\s+(?:(?:am|have|has|will|also|therefore|"
    r"further)\s+)*"
    r"(?:propos\w+|allocat\w+|set(?:ting)?\s+aside|provid\w+|earmark\w+)\b"
)
"""One who gives public money, which begins a clause of its own."""
PER_HEAD = re.compile(
    r"\b(?:(?:for|to)\s+(?:a|an|each|every|one|any)\b|per\s+(?:person|head|firm|unit|company|household|family|"
    r"applicant|student|farmer|beneficiary|project|plant|hectare|acre|month)"
    r"|for\s+(?:individuals?|single|joint)|limit|ceiling|cap(?:ped)?\b)",
    re.IGNORECASE,
)


EACH = re.compile(
    r"^\W*(?:(?:each|every)\s+(?!of\b|year\b)\w+|(?:an?|any|one|no|single)\s+(?:\w+\s+){1,4}(?:can|may|must|would|"
    r"could|will\s+be\s+able\s+to|is\s+able\s+to|will\s+be\s+eligible\s+to)\s+"
    r"(?:also\s+|then\s+)?(?:be\s+)?(?:receive|get|claim|apply|draw|borrow|approve|obtain|qualify|paid|given|"
    r"entitled|win|ask|seek)\b)",
    re.IGNORECASE,
)


OTHERS = re.compile(
    r"\b(?:private|companies|company|firms?|industry|investors?|lenders?|banks?|"
    r"public\s+sector\s+undertakings?|PSUs?|state-owned\s+enterprises?|SOEs?|developers?|bidders?|operators?)\b"
    r"(?:\s+\([^)]*\))?\s+(?:\w+\s+){0,2}(?:will|would|to|are|is|has|have|plans?|expected|invests?|invested|"
    r"puts?|pledged|committed|contributes?)\b",
    re.IGNORECASE,
)


LENDS = re.compile(r"\b(?:lend|lends|lent|borrow|borrows|borrowed)\s+(?:\w+\s+){0,3}$", re.IGNORECASE)
ASKED = re.compile(
    r"\b(?:ask(?:ed|s|ing)?|request(?:ed|s|ing)?)\s+(?:\w+\s+){1,3}for\s+(?:(?:an?|another|extra|about|some|over|"
    r"further)\s+)*$",
    re.IGNORECASE,
)
OWED = re.compile(r"\b(?:pending\s+bills|arrears|debts?|dues|liabilities|backlog)\b", re.IGNORECASE)
HELD = re.compile(r"\bfunds?\s+(?:holds?|held|manages?|managed|owns?|owned|oversees?)\s+(?:\w+\s+)?$", re.IGNORECASE)
"""What investment funds hold is nobody's budget."""
HANGING = function_words("between_programme_and_amount")
"""Words that may stand between a programme and its amount: 'the Fund, launched in May 2024 with some $5 million'."""


GOVERNMENT = re.compile(
    r"\b(?:the\s+)?(?:government|govt|centre|ministry|state|treasury|we|I)\s+(?:\w+\s+){0,3}(?:has|have|had|"
    r"will|is|are|initiated|launched|spent|built)\b|\bbudget\s+(?:also\s+)?(?:invests?|will\s+invest|commits)\b|"
    r"\b(?:government|ministry|commission|union|EU|state|cabinet|minister|department|county|province)\s+(?:to\s+|will\s+|has\s+)?"
    r"invest(?:s|ed)?\b",
    re.IGNORECASE,
)


COVERED = re.compile(r"\bexports\s+cover(?:s|ed)?\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
"""The cover of imports by exports is a rate, no share."""


SPENDING = re.compile(
    r"\b(?:gives?|given|gave|grants?|granted|invests?|invested|spends?|spent|allot\w*|allocat\w*|provides?|provided|"
    r"sets?\s+aside|"
    r"scheme|programme|program|fund|project|budget|ministry|government|subsid\w+|loans?|fees?|fines?)\b|\bbought\s+from\b",
    re.IGNORECASE,
)
"""Words of public money, which no flow of goods is told with."""


@dataclass(frozen=True)
class Router:
    """Tells which table a value belongs to, in a document that speaks for the country ``home``."""

    initiatives: Initiatives
    home: str | None

    def table_of(self, view: View, figure: Figure, anchor: Anchor, memory: Memory, *, in_list: bool = False) -> str:
        """The table that a value belongs to, by what it is about and how it is qualified."""
        topic = anchor.topic
        near = anchor.rule not in {"heading over <figure>", "topic of the statement before"}
        supplied = (
            topic == "supply"
            and figure.kind == "percent"
            and any(p.end <= figure.start and p.code != self.home for p in places_in(view))
        )
        goes_on = near and memory.trade.flow is not None and figure.kind == "money"
        if topic == "supply" and not supplied and not goes_on and not names_flow(view, figure):
            topic = None
        if (
            figure.kind == "percent"
            and memory.trade.flow in {"import", "export"}
            and re.search(r"[’']s?\s+share\b", view.text[: figure.start - view.start], re.IGNORECASE)
        ):
            return "trade"
        per_unit = figure.per is not None and figure.per not in DURATIONS
        if (
            topic == "balance"
            and anchor.cue is not None
            and anchor.cue.words in {"deficit", "surplus", "deficits"}
            and not self._of_trade(view, memory)
        ):
            return "indicators"
        if figure.kind == "money" and not per_unit:
            other = memory.previous
            compared = anchor.rule == "<figure> from <figure before>" and topic not in TRADE
            if (
                compared and other is not None and other.table == "budgets" and other.start == view.statement.start
            ) or same_of_year(view, figure, other):
                return "budgets"  # 'wants Sh9 billion, up from Sh7 billion'
            if self._listed_part(view, figure):
                return "budgets"
        i = view.index[figure]
        if (
            topic in TRADE
            and anchor.rule == "<figure> … <cue>"
            and anchor.cue is not None
            and anchor.cue.start >= view.tokens[view.clause_end(i) - 1].end
        ):
            topic = None  # a word of the next clause
        other = memory.previous
        if (
            topic in TRADE
            and other is not None
            and other.start == view.statement.start
            and other.table != "trade"
            and is_share(figure)
            and PART_OF_IT.match(view.text[figure.end - view.start :])
        ):
            topic = None  # '9,000 firms export, half of them small'
        if figure.kind == "percent" and COVERED.search(view.text[: figure.start - view.start]):
            topic = None
        if topic in TRADE and figure.kind == "measure" and (apart(view, figure, anchor) or "-" in figure.quote):
            topic = None
        if topic in TRADE and not near and figure.kind == "money" and SPENDING.search(view.text):
            topic = None  # the statement before spoke of trade, this one of what is given or built
        if topic in TRADE and not per_unit:
            if figure.kind in {"money", "percent", "percentage_point"} or (figure.kind == "ratio" and near):
                return "trade" if near or figure.kind == "money" or of_flow(view, figure) else "indicators"
            if figure.kind == "measure" and near and topic in {"import", "export"}:
                return "trade"
            if figure.kind == "count" and topic in {"import", "export"} and traded(view, figure, anchor):
                return "trade"
            return "indicators"
        if figure.kind != "money":
            if (
                figure.kind == "percent"
                and memory.trade.flow == "import"
                and share_told(view, figure)
                and from_country(view, figure)
            ):
                return "trade"
            return "indicators"
        if per_unit:
            return "indicators"
        begin = view.tokens[view.clause_start(view.index[figure])].start
        spoken = list(GIVER.finditer(view.slice(begin, figure.start)))
        if spoken:
            begin += spoken[-1].start()  # 'Each gets a stipend of …, and I propose Rs 9 crore for it'
        clause = view.slice(begin, min(view.end, figure.end + 50))
        if (
            figure.kind == "money"
            and view.word_at(view.index[figure] + 1) in {"each", "apiece"}
            and "(" not in view.slice(figure.start - 2, figure.start)
        ):
            return "indicators"
        told_here = anchor.rule not in {"topic of the statement before", "heading over <figure>"}
        if (topic is None or not told_here) and LENDS.search(view.slice(begin, figure.start) + " "):
            return "indicators"
        if topic == "budget" and figure.value is not None and abs(figure.value) < SMALL:
            return "indicators"
        if topic == "budget":
            if EACH.search(view.slice(begin, figure.start)):
                return "indicators"
            if figure.qualifier == "at_most" and PER_HEAD.search(clause):
                return "indicators"
            public = (
                anchor.rule == DEED
                or _publicly_done(view, figure)
                or told_as_public(view, figure, self.initiatives, memory.money) is not None
            )
            if OTHERS.search(view.slice(begin, figure.start)) and anchor.rule != "<noun> of <figure>" and not public:
                return "indicators"
            if anchor.rule == "<cue> … <figure>" and not public and _privately_done(view, figure, self.initiatives):
                return "indicators"
            label = colon_label(view, figure)
            if label is not None and anchor.rule == "heading over <label>: <figure>" and OTHERS_LABEL.search(label):
                return "indicators"
            if OWED.search(view.slice(begin, figure.start)) and anchor.rule == "<figure> … <cue>":
                return "indicators"
            if claimed(view, figure):
                return "indicators"
            if HELD.search(f"{view.slice(begin, figure.start)} ") or PRIVATE.match(
                view.text[figure.end - view.start :]
            ):
                return "indicators"
            return "budgets"
        if self._allotted(view, figure, anchor, memory, in_list=in_list) or has_money(
            view, figure, anchor, self.initiatives
        ):
            return "budgets"
        if (
            topic == "investment"
            and anchor.cue is not None
            and anchor.cue.part == "verb"
            and not OTHERS.search(view.slice(begin, figure.start))
            and GOVERNMENT.search(view.slice(begin, figure.start))
        ):
            return "budgets"
        if (
            topic == "investment"
            and anchor.rule == "<noun> of <figure>"
            and GOVERNMENT.search(view.slice(begin, figure.start))
        ):
            return "budgets"
        if topic is None or not near or topic == "investment":
            behind = noun_behind(view, view.index[figure])
            if behind is not None and self.initiatives.at(behind.start, behind.end):
                return "budgets"
        if anchor.rule == "<figure> … <cue>" and self._attached(view, figure):
            return "budgets"
        if (
            topic is None
            and view.statement.kind in {"title", "heading"}
            and view.word_at(view.index[figure] + 1) == "for"
            and figure.value
            and figure.value >= SMALL
        ):
            return "budgets"  # 'Nigeria okays N2trn for nine roads'
        if topic is None or (not near and topic != "budget"):
            found = purpose(view, figure)
            if (
                found is not None
                and found[0] in {"for", "to", "into"}
                and re.match(GENERIC_HEAD + r"\b", found[1].text, re.IGNORECASE)
            ):
                return "budgets"
            if found is not None and (in_list or self.initiatives.at(found[1].start, found[1].end)):
                return "budgets"
        if topic is None:
            return "budgets" if self._attached(view, figure) else "indicators"
        return "indicators"

    def _allotted(self, view: View, figure: Figure, anchor: Anchor, memory: Memory, *, in_list: bool) -> bool:
        """Whether wording other than a noun or verb of spending makes an amount public money."""
        begin = view.tokens[view.clause_start(view.index[figure])].start
        ahead = view.slice(begin, figure.start)
        if not figure.value or figure.value < SMALL or EACH.search(ahead) or OTHERS.search(ahead):
            return False
        weak = anchor.topic is None or anchor.rule in {
            "<figure> … <cue>",
            "<figure> worth",
            "heading over <figure>",
            "topic of the statement before",
        }
        if opened_at_cost(view, figure) or (weak and (ASKED.search(f"{ahead} ") or wanted_by_state(view, figure))):
            return True
        if claimed(view, figure):
            return False
        pays = anchor.cue is not None and anchor.cue.words == "pay"
        if (weak or pays) and any(f is not None and parted(view, figure, f) for f in (memory.budget, memory.previous)):
            return True
        if put_into(view, figure) or (weak and (shared(view, figure) or holder_of(view, figure) is not None)):
            return True
        behind = noun_behind(view, view.index[figure])
        if (
            weak
            and behind is not None
            and behind.start - figure.end <= 2
            and re.match(
                r"(?:\w+\s+){0,2}(?:programme|program|scheme|plan|package|push|drive|bailout|initiative|mission)s?\b",
                behind.text,
            )
        ):
            return True  # 'the 9-billion-real programme'
        if (
            (weak or (anchor.cue is not None and anchor.cue.words == "project"))
            and behind is not None
            and re.match(r"\s*project\s+(?:to|for)\s", view.text[figure.end - view.start :])
            and view.word_at(view.index[figure] - 1) in {"a", "the", "this"}
        ):
            return True  # 'a €9 million project to restore dunes'
        if call_of(view, figure) is not None and figure.unit is not None:
            return weak or anchor.topic in {"investment", "market"}
        if ENDOWS.search(f"{ahead} ") or (weak and STATE_ADDS.search(f"{ahead} ")):
            return True
        if PUBLIC_PURSE.match(view.text[figure.end - view.start :]) or SPENT_SHARE.search(f"{ahead} "):
            return True
        if anchor.topic == "price" and self._at_cost(view, figure):
            told = any(view.start <= a.start < figure.start for a in self.initiatives.anchors)
            return told or APPROVED_AT.search(ahead) is not None
        if _WHOLE_COST.search(f"{ahead} ") and (self.initiatives.main is not None or memory.budget is not None):
            return True  # 'The total cost of the Project is …', 'This brings the total project value to …'
        if in_list and re.search(
            r"\b(?:revised|sanctioned|approved)\s+(?:project\s+)?cost\s+(?:is|was|of|stands\s+at)\s*$", ahead
        ):
            return True
        if anchor.rule == "<figure> worth" and self._attached(view, figure):
            return True
        subject = view.subject(view.index[figure])
        if subject is not None and STATE_SHARE.match(subject.text) and anchor.topic in {None, "price"}:
            return True
        # 'The dam got Rs 90 crore, while the canal will cost Rs 40 crore'
        return (
            in_list
            and anchor.topic == "price"
            and re.search(r"\b(?:will|to)\s+cost\s+(?:\w+\s+)?$", f"{ahead} ") is not None
        )

    @staticmethod
    def _at_cost(view: View, figure: Figure) -> bool:
        return (
            re.search(
                r"\bat\s+(?:an?|the)\s+(?:\w+\s+){0,3}(?:cost|outlay|expense)\s+of\s+(?:\w+\s+){0,2}$",
                view.slice(view.start, figure.start) + " ",
            )
            is not None
        )

    def _of_trade(self, view: View, memory: Memory) -> bool:
        """Whether a bare 'deficit' or 'surplus' is one of trade: the statement or those before speak of flows."""
        return (
            memory.trade.flow is not None
            or (memory.previous is not None and memory.previous.table == "trade")
            or re.search(r"\b(?:trade|trading|exports?|imports?|goods|with\s+(?:the\s+)?[A-Z])\b", view.text)
            is not None
        )

    def _listed_part(self, view: View, figure: Figure) -> bool:
        """Whether an amount stands in brackets behind the name of a part: 'Component 2: Pumps and pipes (US$ 90
        million)'.
        """
        i = view.index[figure]
        above = view.statement.section[-1] if view.statement.section else ""
        return view.word_at(i - 1) == "(" and COMPONENT_HEADING.search(above) is not None

    def _attached(self, view: View, figure: Figure) -> bool:
        """Whether an amount without any cue hangs on a programme: '<programme> of Rs …', '<programme>, with over Rs
        …', '2024-25: 600' under one.
        """
        named = [x for x in self.initiatives.anchors if view.start <= x.start and x.end <= figure.start]
        if named:
            between = re.findall(r"[^\W_]+", view.slice(max(x.end for x in named), figure.start).lower())
            if len(between) < 12 and all(w in HANGING or w[:1].isdigit() for w in between):
                return True
        label = view.statement.label or ""
        return (
            bool(re.match(r"^(?:FY\s*)?\d{4}|^(?:grand\s+)?total$", label, re.IGNORECASE))
            and (self.initiatives.holding(figure.start) or self.initiatives.main) is not None
        )


_WHOLE_COST = re.compile(
    r"\b(?:total|overall|full|estimated|aggregate)\s+(?:(?:cost|value|size|financing|funding|investment|envelope)\s+(?:of|for)\s+the\s+"
    r"(?:project|programme|program|scheme|plan|facility|mission|initiative)|(?:project|programme|program|scheme|plan)\s+"
    r"(?:cost|value|size|financing|funding|envelope))\s+(?:\([^)]*\)\s+)?(?:is|was|will\s+be|comes\s+to|came\s+to|amounts\s+to|stands\s+at|"
    r"to|of|reaches|at)\s+(?:(?:about|some|around|nearly|over|estimated\s+at|approximately)\s+)*$",
    re.IGNORECASE,
)


def _publicly_done(view: View, figure: Figure) -> bool:
    """Whether a public body gives the amount: 'the Department of Trade and Industry has set aside …'."""
    deed = deed_of(view, view.index[figure])
    return deed is not None and deed.public and deed.kind in {"give", "approve"}


def _privately_done(view: View, figure: Figure, initiatives: Initiatives) -> bool:
    """Whether firms, households or farmers do what is done with an amount: 'households spend Rs 9 crore on fuel'."""
    deed = deed_of(view, view.index[figure])
    return deed is not None and deed.kind in {"spend", "give"} and is_public(deed.doer, initiatives) is False
