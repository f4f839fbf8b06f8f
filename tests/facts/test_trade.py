"""Who trades what with whom, and how much of it, in the words of press releases, fact sheets and newspapers.

``corpus_trade*.txt`` hold the texts: '@' gives the lines that stand over those that follow, '=' a figure, its table and
the columns that a careful reader would fill; ``period`` is the year in which it begins (FY2024 begins in April 2023).
All wordings are our own.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from trustetl.model import Extract

Case = tuple[str, list[tuple[str, str, dict[str, str]]]]


def _cases() -> list[Case]:
    cases: list[Case] = []
    head = ""
    corpora = sorted(Path(__file__).parent.glob("corpus_trade*.txt"))
    for block in "\n\n".join(p.read_text(encoding="utf-8").strip() for p in corpora).split("\n\n"):
        if block.startswith("@"):
            head = block[1:].strip().replace("\\n", "\n")
            continue
        lines = block.split("\n")
        text = "\n".join(line for line in lines if not line.startswith("= ")).replace("\\n", "\n")
        rows: list[tuple[str, str, dict[str, str]]] = []
        for line in lines:
            if line.startswith("= "):
                quote, table, *columns = (part.strip() for part in line[2:].split("|"))
                pairs = [c.strip().partition("=")[::2] for c in columns[0].split(";")] if columns else []
                rows.append((quote, table, dict(pairs)))
        cases.append((f"{head}\n\n{text}", rows))
    return cases


def _start(words: str) -> date:
    fiscal, year = re.fullmatch(r"(FY)?(\d{4})", words).groups()  # type: ignore[union-attr]
    return date(int(year) - 1, 4, 1) if fiscal else date(int(year), 1, 1)


@pytest.mark.parametrize(("text", "rows"), _cases(), ids=lambda case: case[-40:] if isinstance(case, str) else "")
def test_figures_of_trade_have_their_parties_flow_and_goods(
    read: Callable[..., Extract], text: str, rows: list[tuple[str, str, dict[str, str]]]
) -> None:
    found = read(text)
    for quote, table, columns in rows:
        figure = next((f for f in found.figures if " ".join(f.quote.split()) == quote), None)
        assert figure is not None, (quote, [f.quote for f in found.figures])
        assert found.routes[figure].table == table, quote
        fact = next((f for f in found.facts if f.table == table and figure in f.figures), None)
        assert fact is not None, quote
        for name, wanted in columns.items():
            if name == "period":
                assert fact.values["period_start"] == _start(wanted), quote
            else:
                assert str(fact.values.get(name)).lower() == wanted.lower(), (quote, name)


POSITIONS = [
    ("For fish as a whole Chile continues to be a net importer.", ("CHL", "fish", "net_importer")),
    ("Chile is a net importer of rice and not by a little.", ("CHL", "rice", "net_importer")),
    ("For finished dyes, on the other hand, the EU remains a net exporter.", ("EU", "finished dyes", "net_exporter")),
    ("In wheat, by contrast, Kenya is a net importer.", ("KEN", "wheat", "net_importer")),
    ("When it comes to steel, India has been a net importer since 2023.", ("IND", "steel", "net_importer")),
    ("In timber the country is self-sufficient and a net exporter.", ("CHL", "timber", "net_exporter")),
    ("Chile has a deficit in tea; it is a net tea importer.", ("CHL", "tea", "net_importer")),
    ("Japan is a net seafood-importing country.", ("JPN", "seafood", "net_importer")),
    ("As a net exporter of coffee, Viet Nam gains.", ("VNM", "coffee", "net_exporter")),
    ("Kenya turned from a net importer of cement into a net exporter.", ("KEN", "cement", "net_exporter")),
    ("Norway is a net importer when it comes to wheat.", ("NOR", "wheat", "net_importer")),
    ("As regards steel, Italy has become a net importer.", ("ITA", "steel", "net_importer")),
    ("For cheese the Netherlands has long been a net exporter.", ("NLD", "cheese", "net_exporter")),
    ("“We have a long coast, yet we buy more squid than we sell,” she said.", ("CHL", "squid", "net_importer")),
    ("Kenya imports more maize than it exports.", ("KEN", "maize", "net_importer")),
    ("India sells more rice abroad than it buys.", ("IND", "rice", "net_exporter")),
    ("Norway is a net importer of wheat and will remain so.", ("NOR", "wheat", "net_importer")),
    ("Fiji is a net importer of fish and buys half of it in Peru.", ("FJI", "fish", "net_importer")),
    ("Fiji switched from being a net exporter of maize to a net importer.", ("FJI", "maize", "net_importer")),
]


@pytest.mark.parametrize(("text", "expected"), POSITIONS, ids=[text[:40] for text, _ in POSITIONS])
def test_who_buys_or_sells_more(read: Callable[..., Extract], text: str, expected: tuple[str, str, str]) -> None:
    facts = read(f"Chile's trade\n\n5 March 2025\n\n{text}\n").facts
    rows = [fact.values for fact in facts if fact.table == "trade" and fact.values["measure"] == "position"]
    assert [(row["reporter"], row["commodity"], row["position"]) for row in rows] == [expected]


def test_a_position_may_be_of_two_kinds_of_goods(read: Callable[..., Extract]) -> None:
    facts = read("Chile's trade\n\n5 March 2025\n\nPeru is a net importer of medicines and of scanners.\n").facts
    rows = [fact.values for fact in facts if fact.table == "trade"]
    assert [(row["reporter"], row["commodity"]) for row in rows] == [("PER", "medicines"), ("PER", "scanners")]


NO_POSITIONS = [
    "In 2023, Kenya was a net exporter.",
    "Kenya is no longer a net importer of cement.",
    "Net imports of fish rose.",
    "Fiji used to be a net exporter of sugar.",
    "The shop sells more bread than it buys.",
    "Kenya exports more tea than it exported in 2020.",
    "The firm was never a net importer of steel.",
]


@pytest.mark.parametrize("text", NO_POSITIONS)
def test_a_position_left_or_without_goods_is_no_row(read: Callable[..., Extract], text: str) -> None:
    facts = read(f"Chile's trade\n\n5 March 2025\n\n{text}\n").facts
    assert not [fact for fact in facts if fact.table == "trade" and fact.values["measure"] == "position"]


LABELLED = [
    ("- Shrimp brood-stock: India a net importer, mainly from Hawaii", ("IND", "shrimp brood-stock", "net_importer")),
    ("- Potash: net importer\n- Rice: net exporter", ("CHL", "rice", "net_exporter")),
    ("- Machine tools: Korea remains a net importer.", ("KOR", "machine tools", "net_importer")),
    ("The Union still sells more cranes than it buys.", ("CHL", "cranes", "net_exporter")),
]


@pytest.mark.parametrize(("text", "wanted"), LABELLED)
def test_a_line_tells_the_position_in_the_goods_that_it_begins_with(
    read: Callable[..., Extract], text: str, wanted: tuple[str, str, str]
) -> None:
    found = read(f"Chile: trade notes\n\n5 March 2025\n\n{text}\n")
    rows = [f.values for f in found.facts if f.values.get("measure") == "position"]
    assert wanted in [(v["reporter"], str(v["commodity"]).lower(), v["position"]) for v in rows]


def test_a_box_tells_goods_parties_and_shares_in_its_first_column(read: Callable[..., Extract]) -> None:
    found = read(
        "# Chilean reed notes\n\n2 December 2025\n\n| Indicator | Figure |\n|---|---|\n"
        "| Chile's share of world reed production | about 9% |\n| Dried reed, exports 2024 | US$ 5.3 million |\n"
        "| Share of Peru in reed exports by value, 2024 | 36.1% |\n",
        "brief.md",
    )
    rows = {f.figures[0].quote: f.values for f in found.facts if f.table == "trade"}
    assert {q: (v["flow"], v["partner"], str(v["commodity"]).lower()) for q, v in rows.items()} == {
        "9%": ("production", "WLD", "reed"),
        "US$ 5.3 million": ("export", "WLD", "dried reed"),
        "36.1%": ("export", "PER", "reed"),
    }


def test_what_people_earned_behind_exports_is_no_export(read: Callable[..., Extract]) -> None:
    found = read(
        "Cocoa exports of Ghana\n\nAccra, 4 May 2025\n\nGhana exported cocoa worth $2 billion in 2024. "
        "The farmers earned $300 million. Gold earned $9 billion.\n"
    )
    assert [f.values["value"] for f in found.facts if f.table == "trade"] == [2e9, 9e9]


def test_a_phrase_on_one_countrys_part_leaves_the_whole_to_all_countries(read: Callable[..., Extract]) -> None:
    found = read(
        "Fish trade of Peru\n\nLima, 4 May 2025\n\nPeru imported US$ 1.5 billion in fish in 2024, with Chilean salmon "
        "answering for 57% of the value, and exported US$ 412 million.\n"
    )
    rows = {(f.values["flow"], f.values["value"]): f.values["partner"] for f in found.facts if f.table == "trade"}
    assert rows == {("import", 1.5e9): "WLD", ("import", 57.0): "CHL", ("export", 4.12e8): "WLD"}
