"""Sheets of a workbook: styles, number formats, Excel tables, links, and what Excel can't hold."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from trustetl.model import Finding
from trustetl.reports.styles import LINK, RULE, STYLES, number_format
from trustetl.reports.wording import heading, plural
from trustetl.tables import Column

ROW_LIMIT = 1_048_576
TEXT_LIMIT = 32_767
LINK_LIMIT = 60_000
"""Excel takes 65,530 links a sheet."""

_SAFE_LENGTH = TEXT_LIMIT // 2
_NOT_IN_XML = re.compile("[\ud800-\udfff\ufffe\uffff]")
_UNFIT = re.compile(f"{ILLEGAL_CHARACTERS_RE.pattern}|{_NOT_IN_XML.pattern}")
_WIDTHS = {
    "quote": 62, "message": 80, "statement": 60, "section": 34, "meaning": 62, "row": 60, "reason": 46, "rule": 30,
    "line": 60,
    "initiative": 34, "component": 30, "subject": 38, "measure": 24, "commodity": 28, "label": 40, "pillar": 30,
    "name": 40,
    "title": 46, "path": 40, "expansion": 44, "expected": 34, "observed": 34, "share_of": 28, "allowed": 46,
    "in_words": 20,
    "document_id": 30, "document_ids": 30, "fact_ids": 26, "figure_ids": 26, "fact_id": 24, "figure_id": 22, "sha256":
    20,
    "show": 13, "check": 28, "amount": 22, "amount_low": 22, "amount_high": 22, "value": 20, "low": 16, "high": 16,
    "unit": 16,
    "actors": 24, "subjects": 30, "instruments": 30, "sectors": 30, "parties": 14, "parent": 30, "corrected": 24,
    "period_label": 20, "qualifier": 13, "action": 14, "failure_case": 30, "file": 28, "column": 20, "shown_as": 20,
    "type": 22,
}  # fmt: skip
_LINE = 15.0
"""Height of a line in points."""


class Sheets:
    """The sheets of one workbook, with the styles they share and a record of what could not be shown as it is."""

    def __init__(self, book: Workbook) -> None:
        self.book = book
        self.altered: Counter[str] = Counter()
        self._styles: dict[tuple[str, str], Any] = {}

    def first(self, title: str) -> Sheet:
        """The sheet that the workbook opens with."""
        sheet = self.book.active
        sheet.title = title
        return Sheet(self, sheet, ())

    def table(self, title: str, columns: Sequence[Column], *, meaning: str) -> Sheet:
        """A sheet for a table."""
        sheet = Sheet(self, self.book.create_sheet(title[:31]), columns)
        sheet.head(meaning)
        return sheet

    def text(self, value: str, where: str) -> str:
        """A text as Excel can hold it; what had to be changed is recorded under the sheet's name."""
        if len(value) <= _SAFE_LENGTH and not _UNFIT.search(value):
            return value
        clean = ILLEGAL_CHARACTERS_RE.sub(lambda match: chr(0x2400 + ord(match[0])), value)
        clean = _NOT_IN_XML.sub("\ufffd", clean)
        if clean != value:
            self.altered[f"{where}: {{}} with control characters, shown as signs (␀)"] += 1
        units = clean.encode("utf-16-le")
        if len(units) // 2 > TEXT_LIMIT:
            self.altered[f"{where}: {{}} cut after 32,000 characters; the Parquet file holds the whole text"] += 1
            clean = units[: 2 * 32_000].decode("utf-16-le", errors="ignore") + " … [cut]"
        return clean

    def remarks(self) -> list[str]:
        """What could not be shown as it is, in sentences."""
        return [f"Sheet {words.format(plural(count, 'cell'))}." for words, count in sorted(self.altered.items())]

    def style(self, cell: Cell, name: str, number_format: str = "General") -> None:
        """Gives a cell one of the named styles; each is made once."""
        key = (name, number_format)
        if key not in self._styles:
            styled = self.book.worksheets[0].cell(1, 1)
            before = styled._style
            styled._style = type(before)()
            STYLES[name](styled)
            styled.number_format = number_format
            self._styles[key] = styled._style
            styled._style = before
        cell._style = self._styles[key]


class Sheet:
    """One sheet, filled from the top."""

    def __init__(self, sheets: Sheets, sheet: Worksheet, columns: Sequence[Column]) -> None:
        self.sheets, self.sheet, self.columns = sheets, sheet, columns
        self.at = 0
        self.links = 0
        self.left_out = 0
        self.headings: list[str] = []
        self.lengths: list[list[int]] = []

    # a table

    def head(self, meaning: str) -> None:
        """The heading row, with each column's meaning as the tip on its heading left to the data dictionary."""
        self.at = 1
        for index, column in enumerate(self.columns, 1):
            title = heading(column)
            if column.unit and column.unit not in ("unit", "units of the currency", "code points"):
                title += f" ({column.unit})"
            self.headings.append(title)
            cell = self.sheet.cell(1, index, title)
            self.sheets.style(cell, "head")
        self.sheet.freeze_panes = "B2"
        self.sheet.row_dimensions[1].height = 34
        _print_setup(self.sheet, landscape=True)
        self.sheet.print_title_rows = "1:1"
        self.sheet.sheet_properties.tabColor = RULE
        self.sheet.oddHeader.left.text = meaning.replace("&", "&&")[:200]

    def row(
        self, values: Sequence[Any], *, money_columns: Sequence[str] = (), indian: bool = False, link: str | None = None
    ) -> None:
        """One row; what is beyond the last row that Excel has is left out, and counted."""
        if self.at >= ROW_LIMIT:
            self.left_out += 1
            return
        self.at += 1
        self.lengths.append([_length(value) for value in values])
        for index, (column, value) in enumerate(zip(self.columns, values, strict=True), 1):
            if value is None:
                continue
            cell = self.sheet.cell(self.at, index)
            if column.name == "show" and link:
                self._link(cell, str(value), link)
            elif column.name == "severity":
                self._put(cell, value, f"severity-{value}")
            else:
                self._put(cell, value, "cell", money=column.name in money_columns, indian=indian)

    def close(self) -> None:
        """Makes the rows an Excel table with filters, as wide and high as what is in it."""
        self._fit()
        if self.at == 1:
            self.at = 2  # an Excel table has a row, be it an empty one
        name = re.sub(r"\W", "_", self.sheet.title)
        table = Table(displayName=name, ref=f"A1:{get_column_letter(len(self.columns))}{self.at}")
        table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
        table._initialise_columns()
        for column, title in zip(table.tableColumns, self.headings, strict=True):
            column.name = title
        self.sheet.add_table(table)
        if self.left_out:
            self.sheets.altered[
                f"{self.sheet.title}: the last {self.left_out:,} rows do not fit; the Parquet file holds them"
            ] += 1

    def _fit(self) -> None:
        """Column widths from the contents, row heights from the wrapped texts, and a print area up to the quotes."""
        widths = []
        for index, column in enumerate(self.columns):
            longest = max((lengths[index] for lengths in self.lengths), default=0)
            words = max(map(len, self.headings[index].split()))
            most = _WIDTHS.get(column.name, 18)
            widths.append(min(max(words + 4, longest + 2, 9), max(most, words + 4)))
            self.sheet.column_dimensions[get_column_letter(index + 1)].width = widths[-1]
        for row, lengths in enumerate(self.lengths, 2):
            lines = max(-(-length // max(1, int(width * 0.95))) for length, width in zip(lengths, widths, strict=True))
            if lines > 1:
                self.sheet.row_dimensions[row].height = min(_LINE * lines + 2, 400)
        names = [column.name for column in self.columns]
        last = names.index("quote") + 1 if "quote" in names else len(names)
        self.sheet.print_area = f"A1:{get_column_letter(last)}{max(self.at, 2)}"

    # the front

    def title(self, title: str, subtitle: str) -> None:
        """The title of the workbook."""
        for letter, width in zip("ABC", (18, 34, 96), strict=True):
            self.sheet.column_dimensions[letter].width = width
        self.sheet.sheet_view.showGridLines = False
        self._line(title, "title")
        self.sheet.row_dimensions[1].height = 30
        self._line(subtitle, "subtitle")
        _print_setup(self.sheet, landscape=False)

    def section(self, title: str, columns: tuple[str, str, str] | None = None) -> None:
        """A heading of the front sheet, and the headings of the columns under it."""
        self.at += 1
        self._line(title, "section")
        self.sheet.row_dimensions[self.at].height = 24
        if columns:
            self.at += 1
            for index, words in enumerate(columns, 1):
                self._put(self.sheet.cell(self.at, index), words, "front-head")

    def line(self, words: str) -> None:
        """A line of text."""
        self._line(words, "line")

    def entry(self, first: Any, second: Any, third: Any, *, to: str | None = None) -> None:
        """A line of three cells, the first with a link to a sheet."""
        self.at += 1
        for index, value in enumerate((first, second, third), 1):
            if value is None:
                continue
            cell = self.sheet.cell(self.at, index)
            if index == 1 and to:
                self._put(cell, value, "front-link")
                cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{to}'!A1", display=str(value))
            else:
                self._put(cell, value, "front")
        self._height(third)

    def finding(self, finding: Finding) -> None:
        """A finding to look at first."""
        self.at += 1
        for index, (value, style) in enumerate(
            ((finding.severity, f"severity-{finding.severity}"), (finding.check, "front"), (finding.message, "front")),
            1,
        ):
            self._put(self.sheet.cell(self.at, index), value, style)
        self._height(finding.message)

    def _height(self, words: Any) -> None:
        lines = -(-_length(words) // 100)
        if lines > 1:
            self.sheet.row_dimensions[self.at].height = _LINE * lines + 2

    def close_front(self) -> None:
        """The last touches on the front sheet."""
        self.sheet.sheet_properties.tabColor = LINK

    def _line(self, words: str, style: str) -> None:
        self.at += 1
        self._put(self.sheet.cell(self.at, 1), words, style)

    def _put(self, cell: Cell, value: Any, style: str, *, money: bool = False, indian: bool = False) -> None:
        """A value with its style and number format. A text stays a text whatever it begins with."""
        if isinstance(value, list | tuple):
            value = "; ".join(map(str, value))
        if isinstance(value, str):
            cell.value = self.sheets.text(value, self.sheet.title)
            cell.data_type = "s"
            self.sheets.style(
                cell, f"{style}-quoted" if value[:1] in "=+-@\t\r" and value and style == "cell" else style
            )
            return
        if isinstance(value, Decimal):
            value = int(value) if value == value.to_integral_value() and abs(value) < 10**15 else float(value)
        if isinstance(value, int | float) and abs(value) >= 10**15:
            # Excel keeps fifteen digits; beyond them a number is shown as what Excel would make of it
            self.sheets.altered[f"{self.sheet.title}: {{}} rounded to the fifteen digits that Excel keeps"] += (
                value != float(f"{value:.15g}")
            )
        cell.value = value
        if style == "cell" and isinstance(value, date):
            style = "cell-day"
        self.sheets.style(cell, style, number_format(value, money=money, indian=indian))

    def _link(self, cell: Cell, words: str, target: str) -> None:
        self.links += 1
        cell.value = words
        if self.links > LINK_LIMIT:
            return
        cell.hyperlink = Hyperlink(ref=cell.coordinate, target=target)
        self.sheets.style(cell, "link")


def _length(value: Any) -> int:
    """About how many characters wide a cell is shown."""
    if isinstance(value, str):
        return len(value)
    if isinstance(value, list | tuple):
        return sum(map(len, value)) + 2 * len(value)
    if isinstance(value, date):
        return 11
    if isinstance(value, int | float | Decimal):
        return len(f"{value:,.2f}") if value % 1 else len(f"{value:,.0f}") + 2
    return 0


def _print_setup(sheet: Worksheet, *, landscape: bool) -> None:
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_options.gridLines = landscape
    sheet.oddFooter.left.text = "&A"
    sheet.oddFooter.right.text = "&P / &N"
