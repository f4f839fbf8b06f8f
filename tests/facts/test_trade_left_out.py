"""Trade whose goods, flow or owner a clause leaves to the words around it. All wordings are ours."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from trustetl.model import Extract

Read = Callable[..., Extract]


def trade(extract: Extract) -> list[tuple[object, ...]]:
    """Partner, flow, commodity, measure and figure of each row of trade, by where the figure stands."""
    rows = sorted((f for f in extract.facts if f.table == "trade" and f.figures), key=lambda f: f.figures[0].start)
    keys = ("partner", "flow", "commodity", "measure")
    return [(*(f.values[key] for key in keys), f.figures[0].quote) for f in rows]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Peru bought $2.1 billion of machinery abroad in 2024, among it $400 million of pumps from Chile.",
         [("WLD", "import", "machinery", "value", "$2.1 billion"),
          ("CHL", "import", "pumps", "value", "$400 million")]),
        (("Exports of fruit reached $5 billion in 2024, including $900 million of grapes to the United States and $300 "
         "million of blueberries to China."),
         [("WLD", "export", "fruit", "value", "$5 billion"), ("USA", "export", "grapes", "value", "$900 million"),
          ("CHN", "export", "blueberries", "value", "$300 million")]),
        ("Peru imported cereals worth $1.4 billion in 2024, of which $890 million of maize came from Argentina.",
         [("WLD", "import", "cereals", "value", "$1.4 billion"), ("ARG", "import", "maize", "value", "$890 million")]),
        # no part of what was traded
        ("Peru exported fruit worth $5 billion in 2024, and the budget has $2 million of grants for its ports.",
         [("WLD", "export", "fruit", "value", "$5 billion")]),
        ("Japan bought $96 million of squid, roe and mackerel from Peru in 2024, 3% less than a year earlier.",
         [("JPN", "export", "squid, roe and mackerel", "value", "$96 million"),
          ("JPN", "export", "squid, roe and mackerel", "growth", "3%")]),
    ],
)  # fmt: skip
def test_a_part_names_its_own_goods_and_where_they_went(read: Read, text: str, rows: list[tuple[object, ...]]) -> None:
    assert trade(read(f"Peru's farm trade\n\n{text}\n")) == rows


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Exports of shrimp were worth $300 million in 2024. Volumes reached 40,000 tonnes.",
         ("WLD", "export", "shrimp", "quantity", "40,000 tonnes")),
        (("Exports of shrimp were worth $300 million in 2024. Chile took 9% of the total. Export volumes totalled "
          "about 40,000 tonnes."), ("WLD", "export", "shrimp", "quantity", "40,000 tonnes")),
        ("Peru exported dried cod worth $300 million to Chile in 2024. The quantity of cod was 14,300 tonnes.",
         ("CHL", "export", "dried cod", "quantity", "14,300 tonnes")),
        # the volume of something else
        ("Exports of shrimp were worth $300 million in 2024. Freight volume at the port reached 90,000 tonnes.",
         ("WLD", "export", "shrimp", "value", "$300 million")),
        ("Exports of shrimp were worth $300 million in 2024. The weight of a box is 20 kg.",
         ("WLD", "export", "shrimp", "value", "$300 million")),
    ],
)  # fmt: skip
def test_a_volume_is_that_of_the_flow_told_before(read: Read, text: str, last: tuple[object, ...]) -> None:
    assert trade(read(f"Peru's shrimp exports\n\n{text}\n"))[-1] == last


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (("Peru exported 33 TWh of electricity in 2024 and imported 15 TWh, which left net exports of 18 TWh. The "
         "surplus will have shrunk to 5 TWh by 2029."),
         [("export", "33 TWh", None), ("import", "15 TWh", None), ("balance", "18 TWh", "net_exporter"),
          ("balance", "5 TWh", "net_exporter")]),
        ("Peru's net oil imports fell to 4 million tonnes in 2024.", [("balance", "4 million tonnes", "net_importer")]),
        ("Peru exported grapes worth $2 billion in 2024. The water deficit in the valley is 5 million cubic metres.",
         [("export", "$2 billion", None)]),
    ],
)  # fmt: skip
def test_what_is_left_of_two_flows_is_their_balance(read: Read, text: str, rows: list[tuple[object, ...]]) -> None:
    facts = [f for f in read(f"Peru's trade\n\n{text}\n").facts if f.table == "trade" and f.figures]
    told = sorted(facts, key=lambda f: f.figures[0].start)
    assert [(f.values["flow"], f.figures[0].quote, f.values["position"]) for f in told] == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Wood pellets of 2.6 million tonnes were exported in 2022.",
         [("WLD", "export", "Wood pellets", "quantity", "2.6 million tonnes")]),
        ("Peru, a net importer of wheat, spent about $3 billion on imports in 2024 and sold $0.4 billion abroad.",
         [("WLD", "import", "wheat", "value", "$3 billion"), ("WLD", "export", "wheat", "value", "$0.4 billion")]),
        (("Peru exported farm goods worth $9 billion in 2024. Kenya is the leading market for Peruvian tea. It took 58 "
         "per cent of the tea that Peru exported in 2024."),
         [("WLD", "export", "farm goods", "value", "$9 billion"), ("KEN", "export", "tea", "share", "58 per cent")]),
        (("Peru exported tea worth $9 billion in 2024. Trade between Peru and Kenya amounted to $102 million."),
         [("WLD", "export", "tea", "value", "$9 billion"), ("KEN", "trade", None, "value", "$102 million")]),
    ],
)  # fmt: skip
def test_the_goods_are_those_that_the_sentence_or_the_text_names(
    read: Read, text: str, rows: list[tuple[object, ...]]
) -> None:
    assert trade(read(f"Peru in brief\n\n{text}\n")) == rows


def test_its_imports_are_those_of_the_country_spoken_of(read: Read) -> None:
    text = "Mining briefing\n\nAustralian Trade Office, Canberra\n\nAustralia exported ore worth $9 billion in 2024. "
    text += "Australia's exports of lime were $7 billion.\n\nJapan is a net importer of cobalt. Congo supplied 63 per "
    text += "cent of its cobalt imports in 2024. Chile is a net importer of tin, and Peru supplied 70 per cent of the "
    rows = [f for f in read(f"{text}tin it imported.\n").facts if f.values.get("measure") == "share"]
    assert [f.values["reporter"] for f in rows] == ["JPN", "CHL"]
