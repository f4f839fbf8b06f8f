"""Public money told by the amount right before it, by what works cost, by the name of a thing, and by the bullet or
heading that it stands under. All wordings are ours.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from trustetl.model import Extract

Read = Callable[..., Extract]
HEAD = "News of the coast\n\nLima, 3 March 2025\n\n"


def money(extract: Extract) -> dict[str, tuple[object, object]]:
    """Programme and part of each row of public money, by the words of its amount."""
    return {
        f.figures[0].quote: (f.values["initiative"], f.values["component"])
        for f in extract.facts
        if f.table == "budgets"
    }


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (("The Quay Scheme was launched in May 2024. The call gave $90 million a year to fixed piers. Ministers raised "
         "that to $179 million before the results came out."),
         {"$90 million": ("Quay Scheme", None), "$179 million": ("Quay Scheme", None)}),
        (("The line will run 36 kilometres and cost $502 million. It comes in two parts. Phase 2B, to Ica, is 26 "
         "kilometres long and will take $380 million; Phase 2C is put at $122 million."),
         {"$502 million": ("line", None), "$380 million": ("line", "Phase 2B"), "$122 million": ("line", "Phase 2C")}),
        (("The terminal cost $107 million, consisting of $82 million from a loan of the Quay Bank and $25 million from "
         "the State Budget."),
         {"$107 million": ("terminal", None), "$82 million": ("terminal", "loan of the Quay Bank"),
          "$25 million": ("terminal", "State Budget")}),
        ("The Cabinet approved three projects of the Ministry of Ports with a total cost of $138 million.",
         {"$138 million": ("three projects of the Ministry of Ports", None)}),
        ("Apart from this, the Novo Mar has $98 million for railway works in 2023–2026.",
         {"$98 million": ("Novo Mar", "railway works")}),
        ("The Sovereign Tide Unit was set up in July 2024 with up to $50 million.",
         {"$50 million": ("Sovereign Tide Unit", None)}),
        ("Through the Novo Mar, $40 million is being invested in 12 cranes.", {"$40 million": ("Novo Mar", "cranes")}),
        (("The Reef Programme began in May 2024. Some $58 million is set aside for it, while the repair of the old "
         "track has been given $27 million."), {"$27 million": ("Reef Programme", "repair of the old track")}),
        ("The Quay Package was adopted with $100 million. Of this, $30 million went to a fund for creating demand.",
         {"$30 million": ("Quay Package", "fund for creating demand")}),
        (("The Quay Programme cost $9 million. For 2025 the Ministry has allotted $52 million in subsidies under the "
          "Sea Toll Programme. Until the end of August, $31 million had been realised."),
         {"$31 million": ("Sea Toll Programme", None)}),
    ],
)  # fmt: skip
def test_an_amount_is_named_by_what_stands_beside_it(
    read: Read, text: str, rows: dict[str, tuple[object, object]]
) -> None:
    found = money(read(f"{HEAD}{text}\n"))
    assert {quote: found.get(quote) for quote in rows} == rows


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The Coffee Plan pays for nurseries. Roasters have pledged $5 million of their own.", "$5 million"),
        (
            "Companies promised investment of $43 million. By September 2024 they had spent $23 million of it.",
            "$23 million",
        ),
        ("The hospital, built by a private company, cost $4 million.", "$4 million"),
    ],
)
def test_what_firms_put_up_is_no_public_money(read: Read, text: str, quote: str) -> None:
    extract = read(f"{HEAD}{text}\n")
    assert [f.table for f in extract.facts if f.figures and f.figures[0].quote == quote] == ["indicators"]


def test_of_this_divides_the_amount_right_before_it(read: Read) -> None:
    text = (
        "Money\n\n- **Clean Quay Bonus.** $54 million awarded in June 2024 to builders.\n"
        "- **Floating Pier Scheme (FPS).** $16 million in grants for ports. Of this, $8 million is earmarked for Ica.\n"
    )
    found = money(read(HEAD + text))
    assert found["$8 million"] == ("Floating Pier Scheme", "Ica")


def test_a_bullet_leaves_its_programme_to_no_bullet_below(read: Read) -> None:
    text = (
        "The Coast Finance Facility (CFF) was approved in May 2024.\n\nKey features\n"
        "1. A Coast Projects Board picks the projects.\n"
        "2. Break-up of the outlay: $70 million for piers, $42 million for guarantees and $13 million for training.\n"
    )
    found = money(read(f"COAST FINANCE FACILITY (CFF)\n\nUpdated: 3 March 2025\n\n{text}", name="x.txt"))
    assert {row[0] for row in found.values()} == {"Coast Finance Facility"}


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("The Coffee Plan is paid for by two. Of the German contribution, €11 million is reserved for farms.", "DEU"),
        ("The Coffee Plan is paid for by two. In addition, a Swiss contribution of €30 million was agreed.", "CHE"),
    ],
)
def test_a_contribution_told_by_its_country_is_paid_by_it(read: Read, text: str, payer: str) -> None:
    assert [f.values["payer"] for f in read(f"{HEAD}{text}\n").facts if f.table == "budgets"] == [payer]


def test_what_was_voted_stands_against_what_was_spent(read: Read) -> None:
    text = (
        "The Reef Fund was set up in 2020. In 2024 releases fell to $49 million against an allocation of $71 million."
    )
    rows = {f.values["amount"]: f.values["phase"] for f in read(f"{HEAD}{text}\n").facts if f.table == "budgets"}
    assert rows[Decimal("71000000.0")] == "approved"


def test_a_table_of_programmes_holds_public_money(read: Read) -> None:
    table = "| Program | Commitment |\n|---|---|\n| Mineral Facility | 5,000 |\n| Quay Reserve | 1,200 |\n"
    found = money(read(f"# Programs\n\nPeruvian commitments, $ million:\n\n{table}", name="x.md"))
    assert {row[0] for row in found.values()} == {"Mineral Facility", "Quay Reserve"}


@pytest.mark.parametrize(
    "text",
    [
        "The Quay Protection Package, adopted on 4 September 2023, came to $100.7 million.",
        "The Quay Protection Package (QPP) amounts to $100.7 million.",
        "The Quay Protection Package is worth up to $100.7 million.",
    ],
)
def test_what_a_package_comes_to_is_its_money_whatever_was_told_before(read: Read, text: str) -> None:
    sold = "Exports of fish stood at $360.9 million in 2024, and $79.7 million of it went to Chad.\n\n"
    found = read(f"{HEAD}{sold}{text}\n").facts
    assert [(f.values["initiative"], f.values["amount"]) for f in found if f.table == "budgets"] == [
        ("Quay Protection Package", Decimal("100700000.0"))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The grant of $64 million will reach 22 of the country's 47 counties and runs from 2025 to 2029.",
        "Of it, $64 million will go to calls that open in May and then open in March 2026.",
    ],
)
def test_words_cut_out_of_a_clause_are_no_part_of_a_budget(read: Read, text: str) -> None:
    parts = [
        str(f.values["component"]).split()[0].casefold()
        for f in read(f"{HEAD}The Reef Fund was set up in 2020. {text}\n").facts
        if f.table == "budgets"
    ]
    assert parts
    assert not set(parts) & {"of", "then", "and", "but", "with"}


def test_what_a_package_comes_to_is_its_money_below_a_heading_on_trade(read: Read) -> None:
    text = "The Quay Protection Package, adopted on 4 September 2023, came to $100.7 million.\n"
    text += "Of this, $80 million came from funds that had been set up before.\n"
    found = read(f"# Notes\n\nLima, 3 March 2025\n\n## Fish exports\n\n{text}", name="notes.md").facts
    assert [(f.table, f.values["initiative"]) for f in found if f.table in {"trade", "budgets"}] == [
        ("budgets", "Quay Protection Package")
    ] * 2
