"""Money that plain wordings set down for an end, columns that hold none, and how a flow moved."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from fact_rows import row

from trustetl.model import Extract


def test_plain_wordings_set_public_money_down(read: Callable[..., Extract]) -> None:
    found = read(
        "Railway budget for FY2026\n\nTokyo, December 26, 2025\n\nOf the budget for quiet trains, 1.5 billion yen will "
        "be used for platform doors and 0.8 billion yen for lifts. A loan agreement for ¥400 billion was signed on "
        "December 8, 2023. Loans from the Reed Program to the Harbour Agency are planned at ¥57,900 million in FY2026. "
        "For this purpose ¥640 million is included in main line improvement for FY2026.\n"
    )
    assert {f.figures[0].quote for f in found.facts if f.table == "budgets"} >= {
        "1.5 billion yen",
        "0.8 billion yen",
        "¥400 billion",
        "¥57,900 million",
        "¥640 million",
    }


@pytest.mark.parametrize(
    ("text", "quote", "whose"),
    [
        ("The Reed Institute will use R$ 310 million to enlarge its factory.", "R$ 310 million", "Reed Institute"),
        ("Treasury sets aside Sh38.2bn to push quays to Malaba.", "Sh38.2bn", "Treasury"),
        ("The Moor Agency paid subsidies of ¥21.8 billion to 31 operators in FY2024.", "¥21.8 billion", "Moor Agency"),
    ],
)
def test_what_money_is_to_do_and_how_many_get_it_are_no_names(
    read: Callable[..., Extract], text: str, quote: str, whose: str
) -> None:
    found = read(f"Ports of the north\n\nReport, 5 May 2025\n\n{text}\n")
    assert row(found, quote, "budgets").values["initiative"] == whose


def test_a_column_of_ratios_holds_no_money(read: Callable[..., Extract]) -> None:
    found = read(
        "Railway budget outline\n\nTokyo, 27 December 2024\n\nBudget by item\n\n(Unit: million yen)\n"
        "Item                             FY2025     FY2024    Ratio\n"
        "Construction of trunk lines      80,372     80,372     1.00\n"
        "Urban railways                   11,460     10,917     1.05\n"
        "Total                            91,832     91,289     1.01\n"
    )
    assert [f.kind for f in found.figures if f.quote in {"1.00", "1.05", "1.01"}] == ["ratio"] * 3
    assert {f.figures[0].quote for f in found.facts if f.table == "budgets"} == {
        "80,372", "11,460", "10,917", "91,832", "91,289"
    }  # fmt: skip


def test_donations_received_up_to_a_day_are_gone_by_it(read: Callable[..., Extract]) -> None:
    found = read(
        "# The Reed Fund\n\nOslo, 5 May 2025\n\nThe Reed Fund pays for quays.\n\nDonations received up to 31 December "
        "2024 (R$ million)\n\n| Donor | Amount |\n|---|---|\n| Norway | 3,468 |\n| Germany | 388 |\n",
        "brief.md",
    )
    given = row(found, "3,468", "budgets").values
    assert (given["phase"], given["payer"], given["period_start"], given["period_end"]) == (
        "executed", "NOR", None, date(2024, 12, 31)
    )  # fmt: skip
    assert not [f for f in found.facts if f.table == "milestones" and f.values["event"] == "deadline"]


def test_how_the_measures_of_a_flow_moved_is_trade(read: Callable[..., Extract]) -> None:
    found = read(
        "Seafood exports of India\n\nKochi, 5 May 2025\n\nIndia exported 16,98,170 tonnes of seafood worth US$ 7.45 "
        "billion in FY 2024-25. The value in rupees rose by 3.1 per cent, while the quantity fell by 4.6 per cent.\n"
    )
    moved = [row(found, quote, "trade").values for quote in ("3.1 per cent", "4.6 per cent")]
    assert [(v["measure"], v["flow"], v["commodity"], v["change"]) for v in moved] == [
        ("growth", "export", "seafood", "increase"),
        ("growth", "export", "seafood", "decrease"),
    ]


def test_what_stands_last_before_launched_was_launched(read: Callable[..., Extract]) -> None:
    found = read(
        "Reed Coast Project\n\nLima, 5 May 2025\n\nThe Reed Coast Project helps towns. It supports the Hill Plan (HP), "
        "which runs from 2023 to 2050, and the Shore Climate Partnership (SCP), launched in December 2023.\n"
    )
    launched = {f.values["name"]: f.values["launched_start"] for f in found.facts if f.table == "initiatives"}
    assert launched["Shore Climate Partnership"] == date(2023, 12, 1)
    assert launched["Hill Plan"] is None


def test_a_run_in_label_that_the_next_sentence_takes_up_is_a_name(read: Callable[..., Extract]) -> None:
    found = read(
        "# Fund report\n\nOslo, 5 May 2025\n\n- **Restaura Cerrado:** R$ 450 million for trees in 3 regions. The "
        "programme, launched in December 2021, pays nurseries.\n- **Component A:** R$ 50 million for wells. The "
        "programme digs them.\n",
        "brief.md",
    )
    named = {f.values["name"]: f.values["launched_start"] for f in found.facts if f.table == "initiatives"}
    assert named == {"Restaura Cerrado": date(2021, 12, 1)}


def test_bodies_countries_and_projects_that_pay_are_public(read: Callable[..., Extract]) -> None:
    found = read(
        "Reed Facility\n\nOslo, 5 May 2025\n\nThe Reed Facility pays for quays.\n\nThe Harbour Undertaking supports "
        "research in the sector with €600 million. Norway will not wait for others: it will itself invest 1 billion "
        "dollars. The project cost, put at ¥1,670 billion when the section was approved, was revised to ¥2,320 billion."
        "\n\nThe Government allotted US$ 90 million to it. Administration and audits will cost US$12 million. The "
        "project is financed by a credit of US$ 95 million from the Hill Association.\n"
    )
    quotes = ("€600 million", "1 billion dollars", "¥1,670 billion", "US$12 million", "US$ 95 million")
    assert {row(found, quote, "budgets").values["initiative"] for quote in quotes} == {"Reed Facility"}


def test_what_firms_use_and_support_is_no_public_money(read: Callable[..., Extract]) -> None:
    found = read(
        "Reed Facility\n\nOslo, 5 May 2025\n\nThe Reed Facility pays for quays.\n\nThe shipping company will use "
        "US$ 31 million to enlarge its docks. Private investors will invest US$ 40 million.\n"
    )
    assert not [f for f in found.facts if f.table == "budgets"]


@pytest.mark.parametrize(
    ("text", "own", "others"),
    [
        (
            "the Reef Scheme has €9 million, of which the Agency pays €6 million and boat owners €3 million",
            2,
            "€3 million",
        ),
        ("The government will pay €9 million for the Reef Scheme and the growers €2 million", 1, "€2 million"),
        (
            "The Union adds €8 million to the Reef Scheme, and private members bring at least €7 million",
            1,
            "€7 million",
        ),
        ("The Reef Scheme gets €9 million from the Treasury and €3 million from fishing companies", 1, "€3 million"),
        ("State share: €4 million; beneficiaries' contribution: €5 million", 1, "€5 million"),
        # what they are given
        ("Parliament gave the Reef Scheme €9 million and boat owners €3 million", 2, None),
        ("The Reef Scheme paid €9 million to ports and bought nets for €3 million from fishing companies", 2, None),
    ],
)
def test_what_firms_and_users_bring_beside_the_state_is_no_budget(
    read: Callable[..., Extract], text: str, own: int, others: str | None
) -> None:
    found = read(f"The Reef Scheme\n\nLisbon, 5 May 2025\n\n{text}.\n")
    assert sum(f.table == "budgets" for f in found.facts) == own
    if others is not None:
        assert row(found, others, "indicators")


@pytest.mark.parametrize(
    ("text", "quote", "phase"),
    [
        ("Norway plans €5 million for the Reef Fund", "€5 million", "proposed"),
        ("Norway is to contribute €6 million to the Reef Fund", "€6 million", "proposed"),
        ("The Agency is to receive a further €7 million for the Reef Fund", "€7 million", "proposed"),
        # what is planned by name only, and what is done
        ("Parliament approved a Reef plan worth €8 million", "€8 million", "approved"),
        ("The Reef Fund has a planned budget of €9 million", "€9 million", "approved"),
        ("Norway has given €4 million to the Reef Fund", "€4 million", "executed"),
    ],
)
def test_what_somebody_plans_or_is_to_give_is_not_voted_yet(
    read: Callable[..., Extract], text: str, quote: str, phase: str
) -> None:
    found = read(f"The Reef Fund\n\nOslo, 5 May 2025\n\nThe Reef Fund was set up in 2021. {text}.\n")
    assert row(found, quote, "budgets").values["phase"] == phase


def test_what_the_world_set_itself_as_a_goal_is_no_budget(read: Callable[..., Extract]) -> None:
    found = read(
        "The Reef Fund\n\nLima, 5 May 2025\n\nIn Lima the world promised $300 billion a year. The older goal was "
        "$100 billion a year. Developing countries received $26 billion in 2023. Norway promised $30 million to the "
        "Reef Fund, which has received $12 million.\n"
    )
    budgets = {f.figures[0].quote for f in found.facts if f.table == "budgets"}
    assert budgets == {"$30 million", "$12 million"}


def test_a_table_of_givers_in_a_countrys_own_money_is_its_own(read: Callable[..., Extract]) -> None:
    found = read(
        "# Harbour plan of Brazil\n\nBrasília, 5 May 2025\n\nPublic funds of the Harbour Plan, 2023–2026:\n\n"
        "| Source | R$ billion |\n|---|---|\n| Growth plan | 8.9 |\n| Cheap credit lines | 6.0 |\n"
        "| World Bank loan | 4.0 |\n",
        "brief.md",
    )
    assert row(found, "8.9", "budgets").values["payer"] == "BRA"
    assert row(found, "6.0", "budgets").values["payer"] == "BRA"
    assert all(f.values["payer"] is None for f in found.facts if f.table == "budgets" and f.figures[0].quote == "4.0")
