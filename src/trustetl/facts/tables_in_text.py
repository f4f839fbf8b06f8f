"""Rows of tables inside texts: header, caption and row label give a cell its meaning."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from trustetl.facts.budgets import budget_fact
from trustetl.facts.indicators import indicator_fact
from trustetl.facts.names import Initiative
from trustetl.facts.roles import annotate
from trustetl.facts.routing_public import SMALL
from trustetl.facts.table_headers import NOT_MONEY, donor_of_row
from trustetl.facts.topics import TRADE, Anchor, cues_in
from trustetl.facts.trade_goods import commodity_in
from trustetl.facts.trade_rows import trade_fact
from trustetl.facts.value_periods import ValuePeriod, is_period, is_value, of_figure
from trustetl.facts.view import View
from trustetl.figures import find_figures
from trustetl.lexicon import find_countries
from trustetl.model import Cell, Fact, Figure, Route, Setting, Statement

if TYPE_CHECKING:
    from trustetl.facts.reading import Reader

GENERIC_HEADER = re.compile(
    r"^(?:|figures?|values?|amounts?|details?|data|numbers?|description|particulars|status|quantity|"
    r"total)(?:\s*\([^)]*\))?$",
    re.IGNORECASE,
)
ALL_COUNTRIES = re.compile(r"^(?:all\s+countries|world|total|all|global|all\s+partners)$", re.IGNORECASE)
WHOLE_LABEL = re.compile(r"\b(?:total|volume|outlay|budget|envelope|programme\s+cost|project\s+cost)\b", re.IGNORECASE)
TOTAL_ROW = re.compile(r"^\W*(?:grand\s+|sub-?\s?)?total\b|^\W*(?:sum|overall|all)\W*$", re.IGNORECASE)
FLOW_OF = re.compile(
    r"\b(?P<flow>imports?|exports?)\s+of\s+(?P<what>[^(),;:]+?)(?:\s+(?:from|to|in|by)\b|\s*[(,;:]|$)", re.IGNORECASE
)
SCHEMES = re.compile(
    r"^(?:(?:name\s+of\s+(?:the\s+)?)?(?:\w+\s+){0,2}(?:programme|program|scheme|mission|fund|initiative|instrument|"
    r"ministry|"
    r"department|head|sector)s?)(?:\s*/\s*\w+)?$",
    re.IGNORECASE,
)
"""Headers over names of programmes, each of which has money of its own."""
OTHERS_PAY = re.compile(
    r"\b(?:loans?|farmers|beneficiar\w+|private|banks?|lenders?|companies|industry|users)\b", re.IGNORECASE
)
"""Headers over what others than the government bring."""
YEAR_PAIR = re.compile(r"\d{4}\s?[-–/]\s?\d\d")
COSTS = re.compile(
    r"^(?:(?:total|estimated|project|approved|sanctioned|revised|programme|program|"
    r"capital)\s+)*costs?\s*(?:\([^)]*\)|$)",
    re.IGNORECASE,
)
NUMBERING = re.compile(r"^(?:no\.?|s\.?\s*no\.?|sr\.?\s*no\.?|#|sl\.?\s*no\.?|rank)$", re.IGNORECASE)


def _header_period(header: str, setting: Setting) -> ValuePeriod | None:
    """The period that a column header names ('2023-24', 'FY25 (BE)'), in the fiscal years that the document counts
    in."""
    counted = setting.pair_country if YEAR_PAIR.search(header) else setting.fiscal_country
    return _period_in(header, counted or setting.country)


@lru_cache(maxsize=1024)
def _period_in(header: str, country: str | None) -> ValuePeriod | None:
    for figure in find_figures(header, country=country):
        if is_period(figure):
            return ValuePeriod(figure.quote, figure.period_start, figure.period_end, (), True)
    return None


class RowReader:
    """Reads the rows of tables for a ``Reader``."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.last: str | None = None
        """The topic of the row before in a box of labels and values."""

    def read(self, statement: Statement, figures: Sequence[Figure]) -> None:
        """Read one row: its label, its own period, and each value under its header."""
        reader = self.reader
        label_cell = self._label_cell(statement, figures)
        label = self._words(statement, label_cell) if label_cell is not None else None
        total = label is not None and TOTAL_ROW.match(label) is not None
        cell_of = {f: self._cell_of(statement, f) for f in figures}
        own = next(
            (
                f
                for f in figures
                if f.kind == "period"
                and is_period(f)
                and (cell_of[f] is label_cell or self._alone(statement, cell_of[f], f))
            ),
            None,
        )
        in_label = label_cell is not None and own is not None and label_cell.start <= own.start < label_cell.end
        dated = of_figure(own) if own is not None and (in_label or not _is_event(cell_of[own])) else None
        context = " ".join(w for w in (statement.caption, *statement.section[-1:]) if w)
        for figure in figures:
            cell = cell_of[figure]
            if not is_value(figure):
                if figure.kind not in {"period", "date"}:
                    reader.routes[figure] = Route(None, figure.reason or "part of a name or a number of the row")
                continue
            if cell is None or (cell is label_cell and figure.kind in {"number", "count"}):
                reader.routes[figure] = Route(None, "part of the row's label")
                continue
            view = View(statement, figures, cell.start, cell.end)
            if figure not in view.index:
                view = View(statement, figures)
            header = cell.header or ""
            when = _header_period(header, reader.setting) if header else None
            fact = self._fact(
                view, statement, figure, header, context, None if total else label, dated or when, total=total
            )
            if fact.table == "indicators" and figure.kind == "money" and self._is_due(figures):
                fact = replace(fact, values={**fact.values, "status": "target"})  # the works of the row are to come
            fact = annotate(view, figure, fact)
            reader.facts.append(fact)
            reader.routes[figure] = Route(fact.table, None)

    def _is_due(self, figures: Sequence[Figure]) -> bool:
        """Whether a row dates what it tells after the day of the text."""
        day = self.reader.setting.published
        return day is not None and any(
            is_period(f) and f.period_start is not None and f.period_start > day for f in figures
        )

    def _fact(
        self,
        view: View,
        statement: Statement,
        figure: Figure,
        header: str,
        context: str,
        label: str | None,
        dated: ValuePeriod | None,
        *,
        total: bool,
    ) -> Fact:
        reader = self.reader
        first = (statement.cells[0].header or "") if statement.cells else ""
        if GENERIC_HEADER.match(header.strip()) and any(c.topic == "budget" for c in cues_in(first)):
            header = f"{header} {first}".strip()  # 'Source of funding | Amount'
        topics = [c for c in cues_in(header) if c.part != "weak"] if header else []
        over = [c for c in cues_in(context) if c.part != "weak"]
        topic = topics[-1].topic if topics else None
        named = [c for c in cues_in(label or "") if c.part != "weak"]
        if topic is None and GENERIC_HEADER.match(header.strip()):
            # a box of two columns: the first says what the second is
            topic = (
                named[-1].topic
                if named and (len(statement.cells) <= 2 or not over)
                else "budget"
                if label and label.lower().startswith("of which") and self.last == "budget"
                else None
            )
            self.last = topic
        elif (
            topic is None
            and not over
            and named
            and label is not None
            and header
            and _header_period(header, reader.setting) is None
        ):
            # a table on its side: the first cell of a row says what its values are, the headers say of what
            topic, label = named[-1].topic, header
        if topic is None or (topic not in TRADE and any(c.topic in TRADE for c in over) and figure.kind == "percent"):
            paid = any(c.topic == "budget" for c in over) and not OTHERS_PAY.search(header)
            topic = next(
                (c.topic for c in over if c.topic in TRADE), "budget" if paid else over[-1].topic if over else topic
            )
        if figure.kind == "money" and topic not in TRADE and NOT_MONEY.search(header.strip()):
            topic = None if topic == "budget" else topic
            return self._plain(
                view, statement, figure, Anchor(topic, "header of <figure>"), header, label, dated, total=total
            )
        anchor = Anchor(topic, "header of <figure>" if topics else "caption over <figure>")
        if topic in TRADE and figure.kind in {"money", "percent", "measure", "number"}:
            return self._trade(view, figure, header, context, label, dated, topic)
        if (
            figure.kind == "money"
            and figure.per is None
            and (self._budget(topic, context) or (topic == "price" and self._costs(header, figure)))
        ):
            scheme = self._scheme(statement, label, context) if not total else None
            return budget_fact(
                view,
                figure,
                anchor,
                replace(dated, inferred=False) if dated else None,
                reader.initiatives,
                reader.setting,
                reader.spans,
                reader.heading_period(statement.section),
                row_label="total"
                if total
                else None
                if GENERIC_HEADER.match(header.strip()) and WHOLE_LABEL.search(label or "")
                else label,
                in_list=True,
                latest=reader.memory.budget,
                published=reader.day,
                headings=tuple(h for h in (*statement.section, statement.caption, header) if h),
                column=bool(header),
                captioned=scheme[1] if scheme is not None else self._captioned(context, otherwise=True),
                scheme=scheme[0] if scheme is not None else None,
                donor=donor_of_row(first, header, context, label),
            )
        return self._plain(view, statement, figure, anchor, header, label, dated, total=total)

    def _plain(
        self,
        view: View,
        statement: Statement,
        figure: Figure,
        anchor: Anchor,
        header: str,
        label: str | None,
        dated: ValuePeriod | None,
        *,
        total: bool,
    ) -> Fact:
        reader = self.reader
        return indicator_fact(
            view,
            figure,
            anchor,
            replace(dated, inferred=False) if dated else None,
            reader.initiatives,
            reader.setting,
            reader.heading_period(statement.section),
            row=("Total" if total else label, header or None),
            headings=statement.section,
        )

    def _budget(self, topic: str | None, context: str) -> bool:
        """Whether the amounts of a table are public money: its header or caption says so, or its caption names a
        programme.
        """
        if topic == "budget":
            return True
        if topic in {None, "market"}:
            return self._captioned(context) is not None
        return False

    def _costs(self, header: str, figure: Figure) -> bool:
        """Whether a column of costs counts what the works of the text's programme cost the public purse."""
        return (
            COSTS.match(header.strip()) is not None
            and figure.value is not None
            and figure.value >= SMALL
            and self.reader.initiatives.main is not None
        )

    def _scheme(self, statement: Statement, label: str | None, context: str) -> tuple[str, Initiative | None] | None:
        """The programme that a row is about where the column of its label lists programmes, and none stands above."""
        cell = next((c for c in statement.cells if label is not None and self._words(statement, c) == label), None)
        if cell is None or label is None or not SCHEMES.match((cell.header or "").strip()):
            return None
        if self._captioned(context) is not None:
            return None
        named = self.reader.initiatives.at(cell.start, cell.end)
        return label, named[0] if named else None

    def _captioned(self, context: str, *, otherwise: bool = False) -> Initiative | None:
        """The programme that a caption or heading names, by its longest name; ``otherwise`` what the document is
        about.
        """
        low = context.lower()
        names = [
            (len(n), item)
            for item in self.reader.initiatives.items
            for n in (item.name, *item.aliases)
            if n and n.lower() in low
        ]
        if names:
            return max(names, key=lambda pair: pair[0])[1]
        return self.reader.initiatives.main if otherwise else None

    def _trade(
        self,
        view: View,
        figure: Figure,
        header: str,
        context: str,
        label: str | None,
        dated: ValuePeriod | None,
        topic: str | None,
    ) -> Fact:
        reader = self.reader
        home = reader.home
        match = FLOW_OF.search(context) or FLOW_OF.search(header)
        commodity = (
            match.group("what").strip()
            if match
            else commodity_in(context) or commodity_in(header) or reader.memory.trade.commodity
        )
        if dated is None:
            dated = next(
                (
                    d
                    for w in (header, *context.split("\n"))
                    if (d := _header_period(w, self.reader.setting)) is not None
                ),
                None,
            )
        flow = match.group("flow").lower().rstrip("s") if match else {"supply": "import"}.get(topic or "", topic)
        places = [code for _, _, code in find_countries(header)] or [code for _, _, code in find_countries(label or "")]
        partner = next((p for p in places if p != home), "WLD")
        if (
            label
            and not places
            and not ALL_COUNTRIES.match(label)
            and _header_period(label, self.reader.setting) is None
            and not NUMBERING.match(label)
        ):
            commodity = label
        share = figure.kind == "percent"
        values: dict[str, object] = {
            "reporter": home,
            "partner": partner,
            "flow": flow,
            "commodity": commodity,
            "measure": "share"
            if share and not re.search(r"growth|change|increase", header, re.IGNORECASE)
            else "growth"
            if share
            else "value"
            if figure.kind == "money"
            else "quantity",
            "share_of": f"{flow}s of all countries" if share else None,
        }
        if values["measure"] != "share":
            values["share_of"] = None
        return trade_fact(view, figure, dated, values, "inferred", f"{flow}: header of <figure>")

    @staticmethod
    def _words(statement: Statement, cell: Cell) -> str:
        return " ".join(statement.text[cell.start - statement.start : cell.end - statement.start].split()).strip(" *|")

    def _label_cell(self, statement: Statement, figures: Sequence[Figure]) -> Cell | None:
        """The first cell that names the row: it holds words, and is no row number."""
        for cell in statement.cells:
            words = self._words(statement, cell)
            inside = [f for f in figures if cell.start <= f.start < cell.end]
            if NUMBERING.match(cell.header or "") or not words:
                continue
            if any(c.isalpha() for c in words) and not (
                inside and len(inside[0].quote) >= len(words) - 1 and inside[0].kind != "period"
            ):
                return cell
            if inside and inside[0].kind == "period":
                return cell
        return None

    @staticmethod
    def _cell_of(statement: Statement, figure: Figure) -> Cell | None:
        return next((c for c in statement.cells if c.start <= figure.start and figure.end <= c.end), None)

    def _alone(self, statement: Statement, cell: Cell | None, figure: Figure) -> bool:
        return cell is not None and len(self._words(statement, cell)) <= len(figure.quote) + 8


def _is_event(cell: Cell | None) -> bool:
    """Whether a column of dates tells when something happened rather than which period the row's values are of."""
    return (
        cell is not None
        and re.search(
            r"\b(?:approved|approval|launched|launch|date|notified|signed|announced|commissioned|completed|"
            r"opened|started|sanctioned|published|due|deadline)\b",
            cell.header or "",
            re.IGNORECASE,
        )
        is not None
    )
