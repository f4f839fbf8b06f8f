"""Names that nothing gives away but what is said of them: when they were begun, and what they are. All wordings are our
own.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from trustetl.model import Extract

HEAD = "Notes of the week\n\n5 March 2025\n\n"


def initiatives(extract: Extract) -> dict[str, tuple[date | None, date | None]]:
    return {
        str(fact.values["name"]): (fact.values["launched_start"], fact.values["launched_end"])
        for fact in extract.facts
        if fact.table == "initiatives"
    }


def month(year: int, number: int, last: int) -> tuple[date, date]:
    return date(year, number, 1), date(year, number, last)


def day(year: int, number: int, of_month: int) -> tuple[date, date]:
    return date(year, number, of_month), date(year, number, of_month)


BEGUN = [
    ("Vende Mais Peru, opened in August 2023, has 37 buyers.", "Vende Mais Peru", month(2023, 8, 31)),
    (
        "The Andes Clean Air Community (ACAC) was set up in December 2023.",
        "Andes Clean Air Community",
        month(2023, 12, 31),
    ),
    ("Build Peru Homes (BPH) started work on 14 May 2024.", "Build Peru Homes", day(2024, 5, 14)),
    ("Kisumu Blue Horizon went live on 3 May 2024.", "Kisumu Blue Horizon", day(2024, 5, 3)),
    (
        "Afya Njema, as the state calls its drive for care, was launched on 1 May 2024.",
        "Afya Njema",
        day(2024, 5, 1),
    ),
    (
        "Money goes to the Lima Harbour City, the rebuilding of the port that was launched in May 2022.",
        "Lima Harbour City",
        month(2022, 5, 31),
    ),
    ("Today we launch Mama Nuru Plus.", "Mama Nuru Plus", day(2025, 3, 5)),
    ("The Health Insurance Authority (HIA) opened on 1 May 2024.", "Health Insurance Authority", day(2024, 5, 1)),
    (
        "HIA was set up in May 2023. The Health Insurance Authority (HIA) pays for care.",
        "Health Insurance Authority",
        month(2023, 5, 31),
    ),
]


@pytest.mark.parametrize(("text", "name", "launched"), BEGUN, ids=[name for _, name, _ in BEGUN])
def test_what_is_said_to_begin_is_named(
    read: Callable[..., Extract], text: str, name: str, launched: tuple[date, date]
) -> None:
    assert initiatives(read(HEAD + text + "\n")) == {name: launched}


BEGUN_MORE = [
    (
        "Both are run by the Health Insurance Authority (HIA), which replaced an older office on May 1, 2024.",
        "Health Insurance Authority",
        day(2024, 5, 1),
    ),
    (
        "Money goes to the National Programme for Small Piers (Povos do Mar), launched on 2 May 2023, and to towns.",
        "National Programme for Small Piers",
        day(2023, 5, 2),
    ),
    (
        "The sectoral project Peruvian Fish, run by a bureau and launched in May 2021, aims to sell more.",
        "Peruvian Fish",
        month(2021, 5, 31),
    ),
    (
        "21 May 2024: the National Strategy on Small Piers was released.",
        "National Strategy on Small Piers",
        day(2024, 5, 21),
    ),
]


@pytest.mark.parametrize(("text", "name", "launched"), BEGUN_MORE, ids=[name for _, name, _ in BEGUN_MORE])
def test_when_it_began(read: Callable[..., Extract], text: str, name: str, launched: tuple[date, date]) -> None:
    assert initiatives(read(HEAD + text + "\n")) == {name: launched}


WHAT_IT_IS = [
    ("The EU Emissions Trading System (ETS) will be widened. ETS permits are sold.", "EU Emissions Trading System"),
    ("AX-ETS: the emissions trading system becomes compulsory for mills.", "emissions trading system"),
    ("The emissions trading system becomes compulsory for mills.", "emissions trading system"),
    ("Clean Chips Joint Undertaking pays for laboratories.", "Clean Chips Joint Undertaking"),
    ("The ministry paid for the project FairHarbour, which trains crews.", "FairHarbour"),
    ("It is part of the Bank's regional program Andes Forever, announced in May 2023.", "Andes Forever"),
    ("The sectoral project Peruvian Fish, run by a bureau, aims to sell more.", "Peruvian Fish"),
    ("The target of the national replanting plan, Verdeja, is 12 million hectares.", "Verdeja"),
    ("It is financed from the fund Mar Azul (€40 million).", "Mar Azul"),
]


@pytest.mark.parametrize(("text", "name"), WHAT_IT_IS, ids=[name for _, name in WHAT_IT_IS])
def test_a_name_stands_beside_what_it_is(read: Callable[..., Extract], text: str, name: str) -> None:
    assert set(initiatives(read(HEAD + text + "\n"))) == {name}


NO_PROGRAMME = [
    "Clinics are paid by the EU Emissions Trading System (ETS).",
    "The Port of Lima was opened on 4 May 2023.",
    "The Lima Trade Fair opened on 3 May 2024.",
    "San Juan Hospital was inaugurated in May 2023.",
    "John Mbeki started in May 2023 as governor.",
    "Copper Belt Railways Ltd began operations in May 2023.",
    "The pact was signed at the White House, where the text was launched on 3 May 2024.",
    "Under the programme Kenya will build clinics. Under the project Ghana Water will lay pipes.",
    "The road project, Kenya, is late.",
    "The trans-Andean road network (TARN) is old.",
    "HIA told the House in May 2023 that it was set up. The Health Insurance Authority (HIA) pays.",
]


@pytest.mark.parametrize("text", NO_PROGRAMME)
def test_what_opens_and_begins_without_being_a_programme(read: Callable[..., Extract], text: str) -> None:
    assert initiatives(read(HEAD + text + "\n")) == {}


def test_a_strategy_or_act_begins_with_being_set_out(read: Callable[..., Extract]) -> None:
    text = (
        "The Tide Act was passed on 4 May 2023. The Harbour Strategy, presented by the state on 9 May 2020, sets the "
        "pace. The Reef Fund was announced on 2 May 2023. The Cabinet will approve the Orchard Plan on 29 April 2026."
    )
    assert initiatives(read(HEAD + text + "\n")) == {
        "Tide Act": day(2023, 5, 4),
        "Harbour Strategy": day(2020, 5, 9),
        "Reef Fund": (None, None),
        "Orchard Plan": (None, None),
    }


def test_a_programme_told_from_its_start_to_its_end_was_launched_then(read: Callable[..., Extract]) -> None:
    text = "The Reef Programme pays divers. It started in July 2018 and closes in December 2026."
    assert initiatives(read(HEAD + text + "\n")) == {"Reef Programme": month(2018, 7, 31)}


def test_a_heading_names_what_the_words_below_it_begin_with(read: Callable[..., Extract]) -> None:
    text = (
        "# Money for reefs\n\n5 March 2025\n\n## 3. Mar Limpo Peru\n\nLaunched in February 2024.\n\n"
        "## Background\n\nAdopted in May 2023 by the towns, it was late.\n\n"
        "## Legal Context\n\nEstablished in May 2023, the rules are strict.\n"
    )
    assert initiatives(read(text, "notes.md")) == {"Mar Limpo Peru": month(2024, 2, 29)}
