"""What short papers tell in layouts and turns of phrase of their own: bulletins, statements, notes, fact sheets."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from trustetl.model import Extract

Read = Callable[..., Extract]


def rows(extract: Extract, table: str, **wanted: object) -> list[dict[str, Any]]:
    """The rows of a table in which every wanted field has its value."""
    return [
        dict(f.values) for f in extract.facts if f.table == table and all(f.values[k] == v for k, v in wanted.items())
    ]


def test_a_column_of_countries_beside_the_goods_names_the_partner_and_the_flow(read: Read) -> None:
    found = read(
        "New Zealand: fruit trade bulletin\n\nWellington, 4 May 2025\n\n"
        "Fruit imports in the third quarter of 2024\n\n"
        "Product      Supplier     Tonnes    NZD million   Value vs Q3 2023\n"
        "Plums        Chile        4,100     12.5          up 8%\n"
        "Figs         Turkey       310       2.1           down 3%\n"
    )
    (plums,) = rows(found, "trade", value=4100.0)
    assert (plums["partner"], plums["flow"], plums["commodity"]) == ("CHL", "import", "Plums")
    (grown,) = rows(found, "trade", value=8.0)
    assert (grown["partner"], grown["measure"]) == ("CHL", "growth")
    # the quarter that values are compared with is not that of the table
    assert {str(r["period_start"]) for r in rows(found, "trade")} == {"2024-07-01"}


def test_destinations_beside_the_goods_say_that_they_went_out(read: Read) -> None:
    found = read(
        "Peru and its seafood\n\nLima, 4 March 2025\n\nMain products, 2024\n\n"
        "Product      Destination    US$ million\n"
        "Squid        Spain          210\n"
        "Scallops     France         98\n"
    )
    assert [(r["flow"], r["partner"]) for r in rows(found, "trade")] == [("export", "ESP"), ("export", "FRA")]


def test_the_time_that_a_sentence_sets_out_to_compare_with_is_not_its_own(read: Read) -> None:
    found = read(
        "Fruit trade\n\nWellington, 4 May 2025\n\n"
        "In the third quarter of 2024, New Zealand imported fruit worth NZ$90 million. "
        "Compared with the third quarter of 2023, imports were up by 4%.\n"
    )
    (grown,) = rows(found, "trade", value=4.0)
    assert str(grown["period_start"]) == "2024-07-01"


def test_what_was_launched_and_has_an_aim_is_an_initiative_without_a_head_noun(read: Read) -> None:
    found = read(
        "Wider seas\n\nLima, 3 March 2025\n\n"
        "Puertas del Mar, launched by the Government on 4 May 2024, seeks to draw private money to small ports. "
        "The treasury has committed S/ 90 million to the program.\n\n"
        "The Ring of Lagoons, announced in June 2023 at a summit, is intended to bring back reed.\n\n"
        "The Global Window, launched on 1 December 2021, aims to mobilise money by 2027.\n\n"
        "Speaker Otieno, introduced by the chair at noon, plans to visit.\n"
    )
    assert [r["name"] for r in rows(found, "initiatives")] == ["Puertas del Mar", "Ring of Lagoons", "Global Window"]
    assert [r["initiative"] for r in rows(found, "budgets")] == ["Puertas del Mar"]
    assert [r["initiative"] for r in rows(found, "milestones", event="launch")] == ["Puertas del Mar", "Global Window"]


def test_a_successor_is_proposed_and_what_it_follows_is_not(read: Read) -> None:
    found = read(
        "Money for reefs\n\nSuva, 3 March 2025\n\n"
        "The Reef Repair Fund (RRF) has F$90 million for 2021-2027.\n\n"
        "On 16 January 2025 the ministry proposed a successor to the RRF, called Wider Reefs, with F$200 million for "
        "2028-2034.\n"
    )
    told = [(r["initiative"], r["phase"]) for r in rows(found, "budgets")]
    assert told == [("Reef Repair Fund", "approved"), ("Wider Reefs", "proposed")]


def test_a_short_name_before_the_full_one_stands_for_it(read: Read) -> None:
    found = read(
        "Lights on the coast\n\nDelhi, 3 March 2025\n\n"
        "Taranga, the National Wave Warning System, has been developed in India. It is meant to prevent wrecks.\n\n"
        "Other works go on at the ports.\n\n"
        "Rs. 90 crore has been utilized on Taranga works. The health system is another matter.\n"
    )
    assert [r["name"] for r in rows(found, "initiatives")] == ["National Wave Warning System"]
    (spent,) = rows(found, "budgets")
    assert (spent["initiative"], spent["component"]) == ("National Wave Warning System", None)


def test_a_statement_laid_before_a_parliament_is_dated_by_its_title_and_named_by_its_matter(read: Read) -> None:
    found = read(
        "GOVERNMENT OF INDIA\nMINISTRY OF PORTS\n\n"
        "STATEMENT LAID ON THE TABLE OF THE RAJYA SABHA BY THE MINISTER OF PORTS IN REPLY TO STARRED QUESTION NO. 12 "
        "ANSWERED ON 10.12.2025, REGARDING BUOYS AND LIGHTS\n\n"
        "(a): Funds of Rs. 90.70 crore have been utilized up to October 2025. The allocation for the year 2025-26 is "
        "Rs. 40 crore.\n"
    )
    assert [str(r["date_end"]) for r in rows(found, "milestones", event="publication")] == ["2025-12-10"]
    assert {r["initiative"] for r in rows(found, "budgets")} == {"BUOYS AND LIGHTS"}


def test_a_speaker_tells_of_money_for_what_the_cabinet_has_approved(read: Read) -> None:
    text = (
        "Speech by the Minister of Fisheries\n\nNairobi, 4 September 2025\n\nLadies and gentlemen,\n\n"
        "I thank you for your welcome. We meet at our lake. I grew up here. We know our fish. I hope we all learn.\n\n"
        "This is why Cabinet {done} the Blue Nets Programme (BNP) on 24 June 2025. BNP will run from 2025/26 to "
        "2028/29 and the Government will spend Sh9.6 billion on it.\n\nI thank you.\n"
    )
    assert [r["phase"] for r in rows(read(text.format(done="approved")), "budgets")] == ["approved"]
    assert [r["phase"] for r in rows(read(text.format(done="discussed")), "budgets")] == ["proposed"]
