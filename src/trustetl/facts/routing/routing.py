"""Which table a value belongs to, by what it is about and how it is qualified."""

from __future__ import annotations

import re
from dataclasses import dataclass

from trustetl.facts.budgets.changed_sum import changes_sum
from trustetl.facts.budgets.money_lists import OTHERS_LABEL, PRIVATE_LABEL
from trustetl.facts.budgets.parts import colon_label
from trustetl.facts.budgets.words import COMPONENT_HEADING, DEED, GENERIC_HEAD, SERIES, purpose
from trustetl.facts.language.deeds import deed_of
from trustetl.facts.language.topics import TRADE, Anchor, noun_behind
from trustetl.facts.language.value_periods import DURATIONS
from trustetl.facts.language.view import View
from trustetl.facts.memory import Memory
from trustetl.facts.names.names import Initiatives
from trustetl.facts.routing.givers import put_up_by_others
from trustetl.facts.routing.granted import budget_has, gets_grant, sized_programme
from trustetl.facts.routing.named_money import gets_money, named_money
from trustetl.facts.routing.others import for_each, needed, of_others
from trustetl.facts.routing.own import of_their_own
from trustetl.facts.routing.presumed import presumed_public
from trustetl.facts.routing.programme_money import of_programme
from trustetl.facts.routing.public import EACH, OTHERS, SMALL, allotted, attached, has_money
from trustetl.facts.routing.public_deeds import privately_done, told_as_public
from trustetl.facts.routing.results import is_result
from trustetl.facts.routing.set_down import bare_item, round_of, set_down
from trustetl.facts.routing.shares import claimed, part_of_it, same_of_year
from trustetl.facts.routing.trade import (
    apart,
    bought_here,
    from_country,
    left_over,
    made_at_home,
    met_by_imports,
    names_flow,
    of_flow,
    share_told,
    traded,
)
from trustetl.facts.routing.works import works_cost
from trustetl.facts.trade.parties import places_in
from trustetl.facts.trade.parts import PART_OF_IT
from trustetl.facts.trade.words import is_share
from trustetl.model import Figure

GIVER = re.compile(
    r"\b(?:I|[Ww]e|(?:the\s+)?(?:Government|government|Treasury|Centre))\s+(?:(?:am|have|has|will|also|therefore|"
    r"further)\s+)*"
    r"(?:propos\w+|allocat\w+|set(?:ting)?\s+aside|provid\w+|earmark\w+)\b"
)
"""One who gives public money, which begins a clause of its own."""
PER_HEAD = re.compile(
    r"\b(?:(?:for|to)\s+(?:a|an|each|every|one|any)\b(?!\s+(?:[\w-]+\s+)?(?:loan|grant|credit|total|sum|contribution)\b)|per\s+(?:person|head|firm|unit|company|household|family|"
    r"applicant|student|farmer|beneficiary|project|plant|hectare|acre|month)"
    r"|for\s+(?:individuals?|single|joint)|limit|ceiling|cap(?:ped)?\b)",
    re.IGNORECASE,
)
_FOR_EACH = re.compile(
    r"\s*(?:(?:is|are|was|were)\s+(?:admissible|payable)\s+(?:for|to)\s+(?:an?|each|every|any|one)|"
    r"(?:is|are)\s+(?:available|provided|given|paid|granted|offered)\s+(?:for|to)\s+(?:each|every|any))\s+[a-z]",
    re.IGNORECASE,
)
"""Behind an amount that each of many can have: 'is payable for each boat'."""


def _of_each(view: View, figure: Figure) -> bool:
    """Whether an amount is what each of many can have, told behind it or behind the first of its sentence."""
    first = next((f for f in view.figures if f.kind == "money"), figure)
    if _FOR_EACH.match(view.text[first.end - view.start :]) is None:
        return False
    return (
        figure is first or re.match(r"\s*for\s+(?:an?|each|every)\s", view.text[figure.end - view.start :]) is not None
    )


LENDS = re.compile(r"\b(?:lend|lends|lent|borrow|borrows|borrowed)\s+(?:\w+\s+){0,3}$", re.IGNORECASE)
OWED = re.compile(r"\b(?:pending\s+bills|arrears|debts?|dues|liabilities|backlog)\b", re.IGNORECASE)
HELD = re.compile(r"\bfunds?\s+(?:holds?|held|manages?|managed|owns?|owned|oversees?)\s+(?:\w+\s+)?$", re.IGNORECASE)
"""What investment funds hold is nobody's budget."""
GOVERNMENT = re.compile(
    r"\b(?:the\s+)?(?:government|govt|centre|ministry|state|treasury|we|I)\s+(?:\w+\s+){0,3}(?:has|have|had|"
    r"will|is|are|initiated|launched|spent|built)\b|\bbudget\s+(?:also\s+)?(?:invests?|will\s+invest|commits)\b|"
    r"\b(?:government|ministry|commission|union|EU|state|cabinet|minister|department|county|province)\s+(?:to\s+|will\s+|has\s+)?"
    r"invest(?:s|ed)?\b",
    re.IGNORECASE,
)
LEVIED = re.compile(
    r"\b(?:lev(?:y|ies)|dut(?:y|ies)|tax(?:es)?|tariffs?|cess|surcharges?|excises?|fees?|VAT|quotas?|subsid(?:y|ies)|ban|"
    r"insurance|credits?|permits?|licen[cs]es?)\b"
    r"(?:,?\s(?:(?:which|that)\s)?(?:(?:is|are|was|were)\s)?(?:charged|levied|imposed|set|fixed|collected|paid|raised|"
    r"applied|at|of)\s[^;:.]{0,60})?\s(?:on|of|for)\s+(?:(?:the|all|our|its)\s+)?(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
"""What is laid on imports or exports, before the word of trade."""
COVERED = re.compile(r"\bexports\s+cover(?:s|ed)?\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
"""The cover of imports by exports is a rate, no share."""
SPENDING = re.compile(
    r"\b(?:gives?|given|gave|grants?|granted|invests?|invested|spends?|spent|allot\w*|allocat\w*|provides?|provided|"
    r"sets?\s+aside|"
    r"scheme|programme|program|fund|project|budget|ministry|government|subsid\w+|loans?|fees?|fines?)\b|\bbought\s+from\b",
    re.IGNORECASE,
)
"""Words of public money, which no flow of goods is told with."""
PRIVATE = re.compile(r"^\s+(?:of|in)\s+private\b", re.IGNORECASE)


@dataclass(frozen=True)
class Router:
    """Tells which table a value belongs to, in a document ``title`` that speaks for the country ``home``."""

    initiatives: Initiatives
    home: str | None
    title: str | None = None

    def table_of(self, view: View, figure: Figure, anchor: Anchor, memory: Memory, *, in_list: bool = False) -> str:
        """The table that a value belongs to, by what it is about and how it is qualified."""
        near = anchor.rule not in {"heading over <figure>", "topic of the statement before"}
        topic = None if self._supplied_at_home(view, figure, anchor, memory, near=near) else anchor.topic
        ahead = view.text[: figure.start - view.start]
        if (
            figure.kind == "percent"
            and memory.trade.flow in {"import", "export"}
            and re.search(r"[’']s?\s+share\b", ahead, re.IGNORECASE)
        ):
            return "trade"
        per_unit = figure.per is not None and figure.per not in DURATIONS
        if (
            topic == "balance"
            and anchor.cue is not None
            and anchor.cue.words in {"deficit", "surplus", "deficits"}
            and not _of_trade(view, memory)
        ):
            return "indicators"
        if figure.kind == "money" and not per_unit:
            if topic not in TRADE and put_up_by_others(view, figure, self.initiatives):
                return "indicators"
            other = memory.previous
            compared = anchor.rule == "<figure> from <figure before>" and topic not in TRADE
            told = other is not None and other.start == view.statement.start and other.figures[0].kind == "money"
            if compared and told and other is not None and other.table == "indicators":
                return "indicators"  # 'get up to Rs 9 a bag, down from Rs 10'
            if (
                compared and other is not None and other.table == "budgets" and other.start == view.statement.start
            ) or same_of_year(view, figure, other):
                return "budgets"  # 'wants Sh9 billion, up from Sh7 billion'
            if told and other is not None and other.table == "budgets":
                listed = (
                    anchor.rule == SERIES
                    and anchor.topic not in TRADE
                    and not of_others(view, figure, self.initiatives)
                )
                if listed or part_of_it(view, figure, other.figures[0]):
                    return "budgets"
            if _listed_part(view, figure) or round_of(view, figure, self.initiatives):
                return "budgets"
        if topic in TRADE and _tells_no_flow(view, figure, anchor, memory, near=near):
            topic = None
        if topic in TRADE and not per_unit:
            flows = _tells_flow(view, figure, anchor, topic, near=near) or left_over(figure, topic, memory, near=near)
            return "trade" if flows else "indicators"
        if figure.kind != "money":
            share_of_flow = (
                figure.kind == "percent"
                and memory.trade.flow == "import"
                and share_told(view, figure)
                and from_country(view, figure)
            )
            return "trade" if share_of_flow else "indicators"
        if not per_unit and gets_grant(view, figure, memory, self.title):
            return "budgets"
        if per_unit or of_others(view, figure, self.initiatives):
            return "indicators"
        if is_result(view, figure) or privately_done(view, figure, self.initiatives):
            return "indicators"
        begin = view.tokens[view.clause_start(view.index[figure])].start
        spoken = list(GIVER.finditer(view.slice(begin, figure.start)))
        if spoken:
            begin += spoken[-1].start()  # 'Each gets a stipend of …, and I propose Rs 9 crore for it'
        clause = view.slice(begin, figure.start)
        if for_each(view, figure) or needed(view, figure) or of_their_own(view, figure, memory):
            return "indicators"
        if topic not in TRADE and of_programme(view, figure, self.initiatives):
            return "budgets"
        if LENDS.search(f"{clause} ") and (topic is None or not near or privately_done(view, figure, self.initiatives)):
            return "indicators"
        if topic == "budget":
            around = view.slice(begin, min(view.end, figure.end + 50))
            others = self._of_others(view, figure, anchor, memory, ahead=clause, around=around)
            return "indicators" if others else "budgets"
        if (
            allotted(view, figure, anchor, memory, self.initiatives, in_list=in_list)
            or has_money(view, figure, anchor, self.initiatives)
            or set_down(view, figure, memory, self.initiatives)
            or (topic not in TRADE and bare_item(view, figure, self.initiatives))
            or works_cost(view, figure, memory.previous)
            or named_money(view, figure) is not None
            or gets_money(view, figure)
            or sized_programme(view, figure) is not None
            or budget_has(view, figure)
            or changes_sum(view, figure, memory.previous, memory.block_start)
            or (topic == "investment" and _state_invests(anchor, clause, view.text[figure.end - view.start :]))
            or self._for_programme(view, figure, anchor, topic, near=near, in_list=in_list)
            or presumed_public(view, figure, anchor, memory, self.initiatives, self.title)
        ):
            return "budgets"
        return "indicators"

    def _supplied_at_home(self, view: View, figure: Figure, anchor: Anchor, memory: Memory, *, near: bool) -> bool:
        """Whether what is supplied is no flow: no share of another country, no flow spoken of or named."""
        if anchor.topic != "supply" or met_by_imports(view, figure):
            return False
        abroad = figure.kind == "percent" and any(
            p.end <= figure.start and p.code != self.home for p in places_in(view)
        )
        goes_on = near and memory.trade.flow is not None and figure.kind == "money"
        return not abroad and not goes_on and not names_flow(view, figure)

    def _of_others(
        self, view: View, figure: Figure, anchor: Anchor, memory: Memory, *, ahead: str, around: str
    ) -> bool:
        """Whether an amount that words of spending stand by is no public money: what one person or firm gets, what
        firms and banks give, what is owed or claimed.

        ``ahead`` is its clause up to the amount, ``around`` the same with a few words behind the amount.
        """
        if figure.value is not None and abs(figure.value) < SMALL:
            return True
        if _of_each(view, figure):
            return True
        if EACH.search(ahead) or (figure.qualifier == "at_most" and PER_HEAD.search(around)):
            return True
        public = (
            anchor.rule == DEED
            or _publicly_done(view, figure)
            or told_as_public(view, figure, self.initiatives, memory.money) is not None
        )
        if OTHERS.search(ahead) and anchor.rule != "<noun> of <figure>" and not public:
            return True
        label = colon_label(view, figure)
        if label is not None and anchor.rule == "heading over <label>: <figure>" and OTHERS_LABEL.search(label):
            return True
        if label is not None and PRIVATE_LABEL.match(label):
            return True
        if OWED.search(ahead) and anchor.rule == "<figure> … <cue>":
            return True
        if claimed(view, figure):
            return True
        return bool(HELD.search(f"{ahead} ") or PRIVATE.match(view.text[figure.end - view.start :]))

    def _for_programme(
        self, view: View, figure: Figure, anchor: Anchor, topic: str | None, *, near: bool, in_list: bool
    ) -> bool:
        """Whether an amount that no words of spending stand by is of a programme or for one."""
        if topic is None or not near or topic == "investment":
            behind = noun_behind(view, view.index[figure])
            if behind is not None and self.initiatives.at(behind.start, behind.end):
                return True
        if anchor.rule == "<figure> … <cue>" and attached(view, figure, self.initiatives):
            return True
        if (
            topic is None
            and view.statement.kind in {"title", "heading"}
            and view.word_at(view.index[figure] + 1) == "for"
            and figure.value
            and figure.value >= SMALL
        ):
            return True  # 'Nigeria okays N2trn for nine roads'
        if topic is None or not near:
            found = purpose(view, figure)
            if (
                found is not None
                and found[0] in {"for", "to", "into"}
                and re.match(GENERIC_HEAD + r"\b", found[1].text, re.IGNORECASE)
            ):
                return True
            if found is not None and (in_list or self.initiatives.at(found[1].start, found[1].end)):
                return True
        return topic is None and attached(view, figure, self.initiatives)


_NUMBER_OF = re.compile(r"\s+(?:the|its|our|their)\s+number\s+of\b")


def _tells_no_flow(view: View, figure: Figure, anchor: Anchor, memory: Memory, *, near: bool) -> bool:
    """Whether a word of trade near a value says nothing of what the value is."""
    if figure.kind == "ratio" and _NUMBER_OF.match(view.text[figure.end - view.start :]):
        return True  # 'to double the number of exporting firms'
    if (
        anchor.rule == "<figure> … <cue>"
        and anchor.cue is not None
        and anchor.cue.start >= view.tokens[view.clause_end(view.index[figure]) - 1].end
    ):
        return True  # a word of the next clause
    other = memory.previous
    if (
        other is not None
        and other.start == view.statement.start
        and other.table != "trade"
        and is_share(figure)
        and PART_OF_IT.match(view.text[figure.end - view.start :])
    ):
        return True  # '9,000 firms export, half of them small'
    if anchor.cue is not None and (levied := LEVIED.search(view.text[: max(0, anchor.cue.start - view.start)])):
        between = view.slice(view.start + levied.start(), max(figure.start, anchor.cue.start))
        if not re.search(r"[;]|\b(?:while|whereas|but)\b", between):
            return True  # 'The levy on imported goods brought in $9 million'
    if figure.kind == "percent" and COVERED.search(view.text[: figure.start - view.start]):
        return True
    if bought_here(view, figure) or (figure.kind == "percent" and made_at_home(view, figure)):
        return True
    if figure.kind == "measure" and (apart(view, figure, anchor) or "-" in figure.quote):
        return True
    # the statement before spoke of trade, this one of what is given or built
    if near or figure.kind != "money":
        return False
    return SPENDING.search(view.text) is not None or named_money(view, figure) is not None


def _tells_flow(view: View, figure: Figure, anchor: Anchor, topic: str | None, *, near: bool) -> bool:
    """Whether a value that words of trade stand by is a flow of goods or a share of one."""
    if figure.kind in {"money", "percent", "percentage_point"} or (figure.kind == "ratio" and near):
        return near or figure.kind == "money" or of_flow(view, figure)
    if figure.kind == "measure" and near and topic in {"import", "export"}:
        return True
    return figure.kind == "count" and topic in {"import", "export"} and traded(view, figure, anchor)


def _state_invests(anchor: Anchor, ahead: str, behind: str) -> bool:
    """Whether it is a government that invests an amount; ``ahead`` is the clause up to it, ``behind`` the rest."""
    if _DRAWN.search(f"{ahead} "):
        return False  # '… committed Rs 9 crore, which should lead to investment of Rs 40 crore'
    if _PUBLIC_INVESTMENT.search(ahead) or _INVESTED_BY.match(behind):
        return True
    verb = anchor.cue is not None and anchor.cue.part == "verb" and not OTHERS.search(ahead)
    return (verb or anchor.rule == "<noun> of <figure>") and GOVERNMENT.search(ahead) is not None


_DRAWN = re.compile(
    r"\b(?:(?:lead|leads|led|leading|expected)\s+to|trigger(?:s|ed|ing)?|unlock(?:s|ed|ing)?|attract(?:s|ed|ing)?|"
    r"generat(?:e|es|ed|ing)|leverag(?:e|es|ed|ing)|crowd(?:s|ed|ing)?\s+in|draw(?:s|n|ing)?(?:\s+in)?|bring(?:s|ing)?\s+in|"
    r"encourag(?:e|es|ed|ing)|stimulat(?:e|es|ed|ing)|catal[yi][sz](?:e|es|ed|ing))\s+(?:[a-z]+\s+){0,3}?investments?\s+"
    r"(?:of|worth|totalling)\s+(?:[a-z]+\s+){0,2}$"
)
"""What public money is to bring about by others."""
_PUBLIC_INVESTMENT = re.compile(
    r"\b(?:government|public|federal|state|treasury|exchequer)\s+(?:capital\s+)?investments?\b[^;,.]{0,60}$",
    re.IGNORECASE,
)
"""'It takes total government investment since 2022 to'."""


_INVESTED_BY = re.compile(
    r"\W*(?:in\s+|of\s+)?(?:(?:total|public|direct)\s+)*investments?\s+(?:by|from|of)\s+(?:the\s+)?(?:\w+\s+)?"
    r"(?:governments?|state|Union|treasury|ministry|centre|federation|municipality|county|EU)\b",
    re.IGNORECASE,
)


def _of_trade(view: View, memory: Memory) -> bool:
    """Whether a bare 'deficit' or 'surplus' is one of trade: the statement or those before speak of flows."""
    return (
        memory.trade.flow is not None
        or (memory.previous is not None and memory.previous.table == "trade")
        or memory.trade.pair is not None
        or any(p.prep == "with" for p in places_in(view))
        or re.search(r"\bwith\s+(?:the\s+)?(?:rest\s+of\s+the\s+world|third\s+countries|its\s+partners)\b", view.text)
        is not None
        or re.search(r"\b(?:trade|trading|(?:ex|im)port(?:s|ers?|ed)?|goods)\b", view.text) is not None
    )


def _listed_part(view: View, figure: Figure) -> bool:
    """Whether an amount stands in brackets behind the name of a part: 'Component 2: Pumps and pipes (US$ 90
    million)'.
    """
    i = view.index[figure]
    above = view.statement.section[-1] if view.statement.section else ""
    first = next((f for f in view.figures if f.kind == "money"), None) is figure
    if first and _PART_LINE.match(view.slice(view.start, figure.start) + " ") and (figure.value or 0) >= SMALL:
        return True  # 'Component A: Pumps and pipes, US$ 90 million'
    return view.word_at(i - 1) == "(" and COMPONENT_HEADING.search(above) is not None


_PART_LINE = re.compile(
    r"^\W*(?:Sub-?)?(?:Component|Pillar|Strand|Output|Activity|Window|Work\s+[Pp]ackage|Axis)\s+(?:[A-Z]|\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4})\s*[.:–—-]\s*"
    r"[^;.:]{3,90}?[,:(–—-]\s*$"
)
"""A line that names a part of a project and then its money."""


def _publicly_done(view: View, figure: Figure) -> bool:
    """Whether a public body gives the amount: 'the Department of Trade and Industry has set aside …'."""
    deed = deed_of(view, view.index[figure])
    return deed is not None and deed.public and deed.kind in {"give", "approve"}
