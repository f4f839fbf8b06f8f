"""What counts that leave out their noun are counts of. All wordings are our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from trustetl.model import Extract

HEAD = "Notes of the week\n\n5 March 2025\n\n"
UNITS = [
    ("Of the 40 ferry ports in the country, 12 had no crane in 2024.", "12", "ferry port"),
    ("The number of tide stations will rise from 64 to 128 by 2028.", "64", "tide station"),
    ("The number of tide stations will rise from 64 to 128 by 2028.", "128", "tide station"),
    ("They are to raise the number of slipways in the north to 96, from a baseline of 74.", "74", "slipway"),
    ("Last year 1,284 moorings were repaired, against a target of 1,500.", "1,500", "mooring"),
    ("Boat fires came down to 31 in 2024.", "31", "boat fire"),
    ("The team finished 318 of 502 approved jetties.", "318", "approved jetty"),
    ("The team finished 318 of 502 approved jetties.", "502 approved jetties", "approved jetty"),
    ("The mission has three aims.", "three aims", "aim"),
    ("They opened 412 day care wards for sailors.", "412 day care wards", "day care ward"),
]


@pytest.mark.parametrize(("text", "quote", "unit"), UNITS)
def test_a_count_has_its_noun_as_unit(read: Callable[..., Extract], text: str, quote: str, unit: str) -> None:
    found = read(HEAD + text)
    figure = next(f for f in found.figures if f.quote == quote)
    assert (figure.kind, figure.unit) == ("count", unit)
    facts = [f for f in found.facts if f.table == "indicators" and f.figures[0] == figure]
    assert all(f.values["unit"] == unit for f in facts)
    assert set(found.routes) == set(found.figures)


NONE = [
    ("The population of the island was 38,000 in 2024.", "38,000"),
    ("The Coastal Roads Programme reached 612 in the first year.", "612"),
]


@pytest.mark.parametrize(("text", "quote"), NONE)
def test_a_mass_or_a_name_gives_no_unit(read: Callable[..., Extract], text: str, quote: str) -> None:
    assert next(f for f in read(HEAD + text).figures if f.quote == quote).unit is None


LISTED = (
    "Parts\n\nThe plan has two parts:\n\nComponent 1: Piers\nComponent 2. Cranes (US$ 3 million)\n\n"
    "Under Component 2 ports buy cranes.\n"
)


def test_a_component_at_the_head_of_a_line_is_numbered(read: Callable[..., Extract]) -> None:
    kinds = [(f.quote, f.kind) for f in read(HEAD + LISTED).figures if f.quote.startswith("Component")]
    assert kinds == [("Component 1", "enumerator"), ("Component 2", "enumerator"), ("Component 2", "identifier")]


def test_an_amount_that_is_no_number_stops_nothing(read: Callable[..., Extract]) -> None:
    extract = read("Notice\n\nThe receipt is of Rs 17.08.2023 for 9 boats.\n")
    assert any(figure.quote == "9 boats" for figure in extract.figures)
    [refused] = [figure for figure in extract.figures if "17.08.2023" in figure.quote]
    assert (refused.kind, refused.value, refused.reason) == ("unparsed", None, "more than one decimal point")
    assert not [fact for fact in extract.facts if refused in fact.figures]
