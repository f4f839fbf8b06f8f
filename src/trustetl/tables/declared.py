"""Every table with its columns, declared once, in the order in which they are shown."""

from __future__ import annotations

from collections.abc import Mapping

from trustetl.tables.columns import Column, Table
from trustetl.tables.shared_columns import (
    CHANGE,
    DOCUMENT_ID,
    ISO_3166,
    ISO_4217,
    PER,
    PERIOD,
    PERIOD_KIND,
    QUALIFIER,
    RANGE,
    SCOPE,
    SPAN,
    STATUS,
    fact_table,
)

KINDS = (
    "money",
    "percent",
    "percentage_point",
    "measure",
    "count",
    "ratio",
    "number",
    "ordinal",
    "date",
    "period",
    "identifier",
    "enumerator",
    "contact",
    "unparsed",
)
DESTINATIONS = ("budgets", "trade", "indicators", "milestones", "documents")
SEVERITIES = ("error", "warning", "info")

DOCUMENTS = Table(
    "documents",
    "One row a brief that was read.",
    (
        Column(
            "document_id",
            "text",
            "The row's key: the slug of the file name and the start of its sha256.",
            nullable=False,
            unique=True,
        ),
        Column("path", "text", "The file, relative to what the run was given.", nullable=False),
        Column("title", "text", "The title of the brief."),
        Column("published", "date", "The date of publication that the brief states."),
        Column("country", "text", "The country that the brief is mainly about (ISO 3166-1 alpha-3).", pattern=ISO_3166),
        Column("currency", "text", "The currency of amounts written without one (ISO 4217).", pattern=ISO_4217),
        Column("sha256", "text", "The file's sha256.", nullable=False, pattern=r"[0-9a-f]{64}"),
        Column("encoding", "text", "The character encoding that the file was decoded from; empty for binary formats."),
        Column("media_type", "text", "The file's media type (IANA).", nullable=False),
        Column("characters", "integer", "The length of the text.", nullable=False, unit="code points"),
        Column("pages", "integer", "How many pages the file has, for formats that have pages."),
        Column("numerals", "integer", "Runs of digits in the text.", nullable=False),
        Column("numerals_covered", "integer", "Runs of digits that lie inside some row of figures.", nullable=False),
        Column(
            "repairs",
            "integer",
            "Places where damaged text was repaired for reading; each is a row of repairs.",
            nullable=False,
        ),
    ),
    key="document_id",
)

FIGURES = Table(
    "figures",
    "The ledger that accounts for every digit: one row a figure of the text, with the table it ended up "
    "in or the reason why in none.",
    (
        Column(
            "figure_id",
            "text",
            "The row's key: a hash of the figure and of its occurrence in the brief.",
            nullable=False,
            unique=True,
        ),
        DOCUMENT_ID,
        Column("kind", "text", "What sort of figure it is.", nullable=False, allowed=KINDS),
        Column(
            "value",
            "number",
            "The value with scale words multiplied; empty for ranges, dates, periods and names.",
            unit="unit",
        ),
        *RANGE,
        Column(
            "unit",
            "text",
            "ISO 4217 code for money, 'percent', the usual symbol for measures, the singular noun for counts.",
        ),
        PER,
        QUALIFIER,
        CHANGE,
        *PERIOD[1:],
        Column("table", "text", "The table that the figure ended up in.", allowed=DESTINATIONS),
        Column("reason", "text", "Why the figure is in no table, where it is in none."),
        Column("section", "text", "The headings above the figure, joined by ' > '."),
        *SPAN,
        Column("rule", "text", "The rule that read it, by its template."),
    ),
    claim=("kind", "value", "low", "high", "unit", "per", "qualifier", "change", "period_start", "period_end", "quote"),
    key="figure_id",
)

BUDGETS = fact_table(
    "budgets",
    "Public money planned, approved, allotted, released or spent on something.",
    Column("initiative", "text", "The programme, scheme, mission, fund, ministry or body, as named."),
    Column("component", "text", "The part of it that the money is for; empty for the whole."),
    Column(
        "phase", "text", "Phase of the Fiscal Data Package.", allowed=("proposed", "approved", "adjusted", "executed")
    ),
    Column("amount", "amount", "The amount; empty for a range.", unit="units of the currency"),
    Column("amount_low", "amount", "Lower end of a range.", unit="units of the currency"),
    Column("amount_high", "amount", "Upper end of a range.", unit="units of the currency"),
    QUALIFIER,
    Column("currency", "text", "ISO 4217 code.", nullable=False, pattern=ISO_4217),
    Column("payer", "text", "Whose public money it is (ISO 3166-1 alpha-3).", pattern=ISO_3166),
    *PERIOD,
    PERIOD_KIND,
    Column(
        "role",
        "text",
        "What part the amount plays, which decides whether two amounts contradict each other.",
        allowed=("total", "part", "share", "draft", "budget_estimate", "revised_estimate", "actual"),
    ),
    SCOPE,
)

TRADE = fact_table(
    "trade",
    "Imports, exports, balances, shares of them, positions and world production shares.",
    Column("reporter", "text", "Whose trade it is (ISO 3166-1 alpha-3).", pattern=ISO_3166),
    Column(
        "partner",
        "text",
        "With whom (ISO 3166-1 alpha-3; WLD for the world; blocs by their usual code).",
        pattern=ISO_3166,
    ),
    Column(
        "flow",
        "text",
        "Direction; 'trade' is both together.",
        allowed=("import", "export", "trade", "balance", "production"),
    ),
    Column("commodity", "text", "Goods or services, as named; empty for all of them."),
    Column(
        "measure",
        "text",
        "What is said of the flow.",
        nullable=False,
        allowed=("value", "share", "growth", "quantity", "position"),
    ),
    Column("value", "number", "The value; empty for a range or a position.", unit="unit"),
    *RANGE,
    Column("unit", "text", "ISO 4217 code, 'percent' or a physical unit; empty for positions."),
    Column(
        "position",
        "text",
        "A deficit is a balance with net_importer, a surplus one with net_exporter.",
        allowed=("net_importer", "net_exporter"),
    ),
    QUALIFIER,
    CHANGE,
    STATUS,
    Column("share_of", "text", "What a share is of."),
    *PERIOD,
    PERIOD_KIND,
    SCOPE,
)

INDICATORS = fact_table(
    "indicators",
    "Every other figure that says something about the world: targets, capacities, counts, market sizes, "
    "private investment, growth.",
    Column("subject", "text", "The thing measured, as named."),
    Column("measure", "text", "What of it is measured."),
    Column("value", "number", "The value; empty for a range.", unit="unit"),
    *RANGE,
    Column("unit", "text", "ISO 4217 code, 'percent', the usual symbol for measures, the singular noun for counts."),
    PER,
    QUALIFIER,
    CHANGE,
    STATUS,
    *PERIOD,
    PERIOD_KIND,
    Column(
        "role",
        "text",
        "For money that others than the government are to add to a programme.",
        allowed=("contribution_of_others",),
    ),
    SCOPE,
)

OBJECTIVES = fact_table(
    "objectives",
    "What an initiative sets out to do, and what it is said to matter for.",
    Column("initiative", "text", "The initiative, as named."),
    Column("pillar", "text", "The nearest heading or run-in label that it stands under."),
    Column(
        "kind",
        "text",
        "What is set out to be done, or what it matters for.",
        nullable=False,
        allowed=("objective", "significance"),
    ),
    Column("statement", "text", "The objective as a clean sentence.", nullable=False),
    Column("action", "text", "The verb in its base form."),
    Column("actors", "list", "Who is to act."),
    Column("subjects", "list", "What is acted on."),
    Column("instruments", "list", "By what means."),
    Column("deadline", "date", "By when."),
)

INITIATIVES = fact_table(
    "initiatives",
    "Programmes, missions, partnerships, funds, acts and the like that the brief names.",
    Column("name", "text", "The name, as named.", nullable=False),
    Column("acronym", "text", "Its acronym."),
    Column(
        "kind",
        "text",
        "What sort of initiative it is.",
        allowed=("initiative", "mission", "partnership", "fund", "act", "scheme", "roadmap", "body"),
    ),
    Column("parties", "list", "The countries that take part (ISO 3166-1 alpha-3).", pattern=ISO_3166),
    Column("launched_start", "date", "First day on which it can have been launched, as far as the text tells."),
    Column("launched_end", "date", "Last day on which it can have been launched, as far as the text tells."),
    Column("sectors", "list", "The sectors that it is for."),
    Column("parent", "text", "The initiative that it belongs to or enhances."),
)

MILESTONES = fact_table(
    "milestones",
    "Dated events: launches, announcements, approvals, deadlines, the spans of programmes.",
    Column(
        "event",
        "text",
        "What sort of event it is.",
        nullable=False,
        allowed=(
            "launch",
            "announcement",
            "approval",
            "membership",
            "deadline",
            "period",
            "publication",
            "visit",
            "other",
        ),
    ),
    Column("initiative", "text", "The initiative that it belongs to, as named."),
    Column("label", "text", "The event in words."),
    Column("date_start", "date", "First day; empty where it is open."),
    Column("date_end", "date", "Last day (inclusive); empty where it is open."),
    Column("period_label", "text", "The date or period in the words of the text."),
)

GLOSSARY = fact_table(
    "glossary",
    "Acronyms that the brief expands.",
    Column("acronym", "text", "The acronym, in the singular.", nullable=False),
    Column("expansion", "text", "What it stands for.", nullable=False),
    Column("count", "integer", "How many times the brief uses it.", nullable=False),
)

REPAIRS = Table(
    "repairs",
    "Places where the text came damaged: what stands there, what it is read as and why. The text itself "
    "is left as it came.",
    (
        DOCUMENT_ID,
        Column("start", "integer", "Where it begins in texts/<document_id>.txt.", nullable=False, unit="code points"),
        Column("end", "integer", "Where it ends (half-open).", nullable=False, unit="code points"),
        Column("found", "text", "What stands there.", nullable=False),
        Column("read_as", "text", "What it is read as.", nullable=False),
        Column("reason", "text", "What says so.", nullable=False),
        Column("line", "text", "The line that it stands in.", nullable=False),
    ),
)

FINDINGS = Table(
    "findings",
    "Every check made and how it came out, passes included.",
    (
        Column("check", "text", "The check's short name.", nullable=False),
        Column("severity", "text", "How much it matters.", nullable=False, allowed=SEVERITIES),
        Column("outcome", "text", "How it came out.", nullable=False, allowed=("pass", "fail", "note")),
        Column(
            "scope", "text", "What it looked at.", nullable=False, allowed=("row", "document", "corpus", "reference")
        ),
        Column("message", "text", "The finding in one sentence, with the numbers.", nullable=False),
        Column("expected", "text", "What was to be expected."),
        Column("observed", "text", "What was found."),
        Column("looked_at", "integer", "How many rows the check looked at."),
        Column("document_ids", "list", "The briefs that it is about.", nullable=False),
        Column("fact_ids", "list", "The rows that it is about.", nullable=False),
    ),
)

REJECTS = Table(
    "rejects",
    "Rows that failed their schema, once for each check failed. A row is in its table or in here; none is lost.",
    (
        Column("table", "text", "The table that the row was made for.", nullable=False),
        Column("document_id", "text", "The brief."),
        Column("column", "text", "The column that failed; empty where the check is about the whole row."),
        Column("check", "text", "The check that failed.", nullable=False),
        Column("failure_case", "text", "The value that failed."),
        Column("quote", "text", "The words of the brief that the row rests on."),
        Column("row", "text", "The whole row as JSON.", nullable=False),
    ),
)

FACT_TABLES: Mapping[str, Table] = {
    table.name: table for table in (BUDGETS, TRADE, INDICATORS, OBJECTIVES, INITIATIVES, MILESTONES, GLOSSARY)
}
"""The tables of facts by name, in the order in which they are shown."""

TABLES: Mapping[str, Table] = {
    table.name: table for table in (DOCUMENTS, FIGURES, *FACT_TABLES.values(), REPAIRS, FINDINGS, REJECTS)
}
"""All tables by name."""
