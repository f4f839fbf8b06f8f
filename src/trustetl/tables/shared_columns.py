"""Columns that several tables have, declared once, and those that every table of facts begins and ends with."""

from __future__ import annotations

from trustetl.tables.columns import Column, Table

ISO_4217 = r"[A-Z]{3}"
ISO_3166 = r"[A-Z]{3}|[A-Z][A-Z0-9+]{1,9}"
"""Alpha-3 codes, and the usual codes of blocs beside them (EU, ASEAN, G7)."""

DOCUMENT_ID = Column(
    "document_id", "text", "The brief: the slug of its file name and the start of its sha256.", nullable=False
)
QUALIFIER = Column(
    "qualifier",
    "text",
    "How exactly the text means the value ('about', 'at least', a range).",
    allowed=("exact", "approximate", "at_least", "at_most", "range"),
)
CHANGE = Column(
    "change", "text", "Whether the value is the size of a rise or of a fall.", allowed=("increase", "decrease")
)
RANGE = (
    Column("low", "number", "Lower end of a range.", unit="unit"),
    Column("high", "number", "Upper end of a range.", unit="unit"),
)
PER = Column("per", "text", "Denominator of a rate.")
STATUS = Column(
    "status", "text", "Whether it is so, is aimed at or is estimated.", allowed=("actual", "target", "estimate")
)
PERIOD = (
    Column("period_label", "text", "The period in the words of the text."),
    Column("period_start", "date", "First day of the period; empty where it is open."),
    Column("period_end", "date", "Last day of the period (inclusive); empty where it is open."),
)
PERIOD_KIND = Column(
    "period_kind",
    "text",
    "What kind of period it is.",
    allowed=("open", "fiscal_year", "calendar_year", "part_of_year", "span"),
)
SCOPE = Column("scope", "text", "Words that say what is counted: net, gross, excluding …, by value, provisional.")
SPAN = (
    Column(
        "quote",
        "text",
        "The exact words of the brief that the row rests on: text[start:end] of texts/<document_id>.txt.",
        nullable=False,
    ),
    Column(
        "start", "integer", "Where the quote begins in texts/<document_id>.txt.", nullable=False, unit="code points"
    ),
    Column("end", "integer", "Where the quote ends (half-open).", nullable=False, unit="code points"),
    Column("page", "integer", "The page on which the quote begins, for formats that have pages."),
)


def fact_table(name: str, meaning: str, *columns: Column) -> Table:
    """A table of facts: its own columns between the key and the evidence."""
    return Table(
        name,
        meaning,
        (
            Column(
                "fact_id",
                "text",
                "The row's key: a hash of what is claimed, the same on every run over the same brief.",
                nullable=False,
                unique=True,
            ),
            DOCUMENT_ID,
            *columns,
            Column(
                "basis",
                "text",
                "How the value came about: read from the text, an attribute taken from elsewhere in it, or computed.",
                nullable=False,
                allowed=("stated", "inferred", "derived"),
            ),
            Column("section", "text", "The headings above the statement, joined by ' > '."),
            *SPAN,
            Column(
                "figure_ids",
                "list",
                "The rows of figures that the value rests on, the first where it is read from.",
                nullable=False,
            ),
            Column("rule", "text", "The rule that made the row."),
            Column("corrected", "text", "What a reviewer's correction changed, and why; empty where nothing was."),
        ),
        claim=tuple(column.name for column in columns),
        key="fact_id",
    )
