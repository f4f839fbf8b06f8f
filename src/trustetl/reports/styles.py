"""The looks of the workbook's cells: fonts, fills, alignments and number formats."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

INK, MUTED, RULE, LINK = "1F2933", "616E7C", "D9DEE4", "0B5CAD"
_SEVERITY_FILLS = {"error": "FBE3E1", "warning": "FDF1D6", "info": "E6F0FA"}
_SEVERITY_INKS = {"error": "9B1C1C", "warning": "8A5A00", "info": "1D4E89"}
_DAY = "d mmm yyyy"


Style = Callable[[Cell], None]


def number_format(value: Any, *, money: bool, indian: bool) -> str:
    """The number format of a value: amounts of rupees in lakh and crore, dates as days, decimals only where there are
    some."""
    if isinstance(value, date):
        return _DAY
    if not isinstance(value, int | float):
        return "General"
    whole = float(value).is_integer()
    decimals = "" if whole else ".00" if money else ".0#####"
    if indian and abs(value) >= 10**5:
        return indian_format(value) + decimals
    return f"#,##0{decimals}"


def indian_format(value: float) -> str:
    """The number format that groups a number of this size in lakh and crore: 163000000000 is shown as
    1,63,00,00,00,000.

    A format has only two conditions, which is too few for all sizes and both signs, so each number gets one of its
    own length.
    """
    digits = len(str(abs(round(value) if float(value).is_integer() else int(value))))
    head = digits - 3
    groups = ["00"] * (head // 2)
    if head % 2:
        groups.insert(0, "0")
    return r"\,".join([*groups, "000"])


def _font(**given: Any) -> Font:
    return Font(name="Calibri", size=given.pop("size", 11), color=given.pop("color", INK), **given)


_TOP = Alignment(vertical="top", wrap_text=True)
_HAIR = Border(bottom=Side(style="hair", color=RULE))


def _plain(cell: Cell) -> None:
    cell.font, cell.alignment = _font(), _TOP


def _front(cell: Cell) -> None:
    cell.font, cell.border = _font(), _HAIR
    cell.alignment = Alignment(vertical="top", horizontal="left", wrap_text=True)


def _quoted(cell: Cell) -> None:
    _plain(cell)
    cell.quotePrefix = True


def _day(cell: Cell) -> None:
    """To the left, so that a day keeps its distance from the words in the next column."""
    cell.font, cell.alignment = _font(), Alignment(vertical="top", horizontal="left")


def _head(cell: Cell) -> None:
    cell.font = _font(bold=True)
    cell.alignment = Alignment(vertical="center", wrap_text=True)
    cell.border = Border(bottom=Side(style="medium", color=INK))
    cell.fill = PatternFill("solid", fgColor="EEF1F4")


def _linked(cell: Cell) -> None:
    _plain(cell)
    cell.font = _font(color=LINK, underline="single")


def _front_linked(cell: Cell) -> None:
    _front(cell)
    cell.font = _font(color=LINK, underline="single")


def _severity(severity: str) -> Style:
    def style(cell: Cell) -> None:
        _plain(cell)
        cell.font = _font(bold=True, color=_SEVERITY_INKS[severity])
        cell.fill = PatternFill("solid", fgColor=_SEVERITY_FILLS[severity])

    return style


def _words(size: float, *, bold: bool = False, color: str = INK) -> Style:
    def style(cell: Cell) -> None:
        cell.font = _font(size=size, bold=bold, color=color)
        cell.alignment = Alignment(vertical="top")

    return style


STYLES: Mapping[str, Style] = {
    "cell": _plain,
    "cell-quoted": _quoted,
    "cell-day": _day,
    "head": _head,
    "link": _linked,
    "front-link": _front_linked,
    "front": _front,
    "front-head": _head,
    "title": _words(20, bold=True),
    "subtitle": _words(11, color=MUTED),
    "section": _words(14, bold=True, color=LINK),
    "line": _words(11),
    **{f"severity-{severity}": _severity(severity) for severity in _SEVERITY_INKS},
}
