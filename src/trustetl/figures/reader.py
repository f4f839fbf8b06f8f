"""The public way in: the figures of a string."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from operator import attrgetter

from trustetl.figures.draft import Draft, Scope, folded
from trustetl.figures.engine import scan
from trustetl.figures.setting import dollar_home, fiscal_home, million_tonnes
from trustetl.model import Figure, Reading
from trustetl.source.repair import read_text

_repair_end = attrgetter("end")


def find_figures(text: str, *, published: date | None = None, country: str | None = None) -> list[Figure]:
    """The figures of a text: amounts, percentages, measures, counts, dates, periods, and names that hold digits.

    Args:
        text: Any text. Damage such as lost currency signs is repaired for reading; offsets are those of the text
        as given.
        published: The day of publication, which 'last year', 'on Thursday' and days without a year are told from.
        country: ISO 3166-1 alpha-3 code of the government the text speaks for; it settles fiscal years and what
        '$' or 'Rs' means.

    Returns:
        The figures in order, without overlap; each run of digits lies in exactly one, and ``text[start:end] ==
        quote``.
    """
    reading = read_text(text)
    read = reading.text
    low = folded(read)
    s = Scope(
        read,
        low,
        published,
        country or dollar_home(low),
        country,
        million_tonnes=million_tonnes,
        home=None if country else fiscal_home,
    )
    moved = len(reading.starts) > 1
    figures = []
    for draft in scan(s):
        start, end = reading.span(draft.start, draft.end) if moved else (draft.start, draft.end)
        figures.append(made(draft, start, end, text[start:end], reading))
    return figures


def made(d: Draft, start: int, end: int, quote: str, reading: Reading) -> Figure:
    """The finished figure of a draft, at offsets that the caller has settled."""
    repairs = tuple(d.repairs)
    if reading.repairs:
        at = bisect_right(reading.repairs, start, key=_repair_end)
        while at < len(reading.repairs) and reading.repairs[at].start < end:
            repairs += (reading.repairs[at],)
            at += 1
    if d.value != d.value or d.low != d.low or d.high != d.high:  # NaN: 'Rs 17.08.2023' gives no number
        return Figure(start, end, quote, "unparsed", reason="more than one decimal point", repairs=repairs)
    return Figure(
        start,
        end,
        quote,
        d.kind,
        d.value,
        d.low,
        d.high,
        d.unit,
        d.per,
        d.qualifier,
        d.change,
        d.first,
        d.last,
        d.rule,
        tuple(d.parts),
        repairs,
        d.reason,
        d.fiscal,
    )
