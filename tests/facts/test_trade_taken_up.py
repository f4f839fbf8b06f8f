"""Trade of a country that a text takes up again by a pronoun, as a buyer or supplier, or by where goods go. All
wordings are ours.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from trustetl.model import Extract

Read = Callable[..., Extract]


def trade(extract: Extract) -> list[tuple[object, ...]]:
    """Reporter, partner, flow, commodity, measure and figure of each row of trade, by where the figure stands."""
    rows = sorted((f for f in extract.facts if f.table == "trade" and f.figures), key=lambda f: f.figures[0].start)
    keys = ("reporter", "partner", "flow", "commodity", "measure")
    return [(*(f.values[key] for key in keys), f.figures[0].quote) for f in rows]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (("Kenya caught 41,000 tonnes of fish in 2023. Its exports of fish were worth €4.9 billion that year. The EU "
         "bought 38% of them. Imports, nearly all of them from China, amounted to €2.1 billion."),
         [("KEN", "WLD", "export", "fish", "value", "€4.9 billion"), ("KEN", "EU", "export", "fish", "share", "38%"),
          ("KEN", "WLD", "import", "fish", "value", "€2.1 billion")]),
        ("Much hangs on Chad, the biggest buyer of EU goods. It took €126 million of them in 2024.",
         [("EU", "TCD", "export", None, "value", "€126 million")]),
        ("China banned all EU pork in 2023. In 2022 the country had taken 22.5% of the EU's pork exports.",
         [("EU", "CHN", "export", "pork", "share", "22.5%")]),
        ("Imports of solar cells fell to €3.4 billion in 2024. China still had a share of 71 per cent in them.",
         [("EU", "WLD", "import", "solar cells", "value", "€3.4 billion"),
          ("EU", "CHN", "import", "solar cells", "share", "71 per cent")]),
        ("The EU imported mineral fuels worth €25.5 billion in 2024. They made up 22.6% of all imports.",
         [("EU", "WLD", "import", "mineral fuels", "value", "€25.5 billion"),
          ("EU", "WLD", "import", "mineral fuels", "share", "22.6%")]),
        ("About 24% of Peru's coffee goes to the United States.", [("PER", "USA", "export", "coffee", "share", "24%")]),
        ("About 90% of the coking coal that mills need comes from abroad.",
         [("EU", "WLD", "import", "coking coal", "share", "90%")]),
        ("Peru exported 12.3 million bags of coffee to the world in 2024.",
         [("PER", "WLD", "export", "coffee", "quantity", "12.3 million bags")]),
        ("We still buy our solar panels abroad, €12.4 billion worth in 2024, and 92 per cent of them come from China.",
         [("EU", "WLD", "import", "solar panels", "value", "€12.4 billion"),
          ("EU", "CHN", "import", "solar panels", "share", "92 per cent")]),
        ("Korea held 2.2% of world arms exports in 2024. The goal is 5% by 2030.",
         [("KOR", "WLD", "export", "arms", "share", "2.2%"), ("KOR", "WLD", "export", "arms", "share", "5%")]),
        ("The Government has already paid €900 million for imports of hydrogen.", []),
    ],
)  # fmt: skip
def test_trade_goes_on_with_the_country_spoken_of(read: Read, text: str, rows: list[tuple[object, ...]]) -> None:
    assert trade(read(f"European Union trade\n\nEuropean Commission, Brussels, 3 March 2025\n\n{text}\n")) == rows


def test_an_embassy_speaks_for_its_country_wherever_it_is(read: Read) -> None:
    head = "EMBASSY OF BRAZIL IN LONDON\nOffice of the Trade Attaché\n\nLondon, 9 March 2025\n\nRECORD FARM EXPORTS\n\n"
    text = "Farm exports totalled US$ 169.2 billion in 2024. Sales to the United Kingdom came to US$ 1.9 billion.\n"
    assert [row[:2] for row in trade(read(head + text))] == [("BRA", "WLD"), ("BRA", "GBR")]


def test_trade_in_goods_is_of_all_goods(read: Read) -> None:
    text = "Kenya sold fish worth €4.9 billion in 2023. Trade in goods between the EU and Kenya reached €3 billion.\n"
    assert trade(read(f"Fish\n\nEuropean Commission, Brussels, 3 March 2025\n\n{text}"))[-1][3] is None


def test_a_market_is_worth_what_it_takes_of_our_goods(read: Read) -> None:
    head = "Address by the Minister of Fisheries of Chile\n2 May 2025\n\n"
    text = "The Peruvian market had been worth 87.1 billion pesos to us in 2022, which was 22.5 per cent of all our "
    text += (
        "salmon exports. In 2024 it brought in 6.1 billion pesos. We bought wheat from abroad for 207 billion pesos.\n"
    )
    rows = trade(read(head + text))
    assert rows == [
        ("CHL", "PER", "export", "salmon", "value", "87.1 billion pesos"),
        ("CHL", "PER", "export", "salmon", "share", "22.5 per cent"),
        ("CHL", "PER", "export", "salmon", "value", "6.1 billion pesos"),
        ("CHL", "WLD", "import", "wheat", "value", "207 billion pesos"),
    ]


def test_the_worth_of_a_foreign_market_is_no_trade(read: Read) -> None:
    head = "Address by the Minister of Fisheries of Chile\n2 May 2025\n\n"
    assert trade(read(f"{head}The Peruvian market was worth 87 billion pesos in 2022, all brands counted.\n")) == []
