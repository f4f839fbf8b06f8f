"""Sentences with the row that a careful reader would make of one of their figures.

Each case: the text, the words of the figure, the table it belongs to, and the columns that the words settle. All
wordings
are our own; each group stands for a class of wording.
"""

from __future__ import annotations

from datetime import date

FY = {year: (date(year - 1, 4, 1), date(year, 3, 31)) for year in range(2015, 2036)}
CY = {year: (date(year, 1, 1), date(year, 12, 31)) for year in range(2000, 2051)}

HEAD = "Ministry of Works, New Delhi, 3 March 2025\n\n"

CASES: list[tuple[str, str, str | None, dict[str, object]]] = [
    # what an examination question is worth
    ("Grants treat the outcome and not the cause. Discuss. (15 marks, 250 words)", "15 marks", None, {}),
    # an outlay of
    (
        "The Coastal Roads Programme was approved with an outlay of Rs 4,200 crore.",
        "Rs 4,200 crore",
        "budgets",
        {
            "initiative": "Coastal Roads Programme",
            "component": None,
            "phase": "approved",
            "currency": "INR",
            "payer": "IND",
        },
    ),
    (
        "The government has earmarked $300 million for the Rural Clinics Fund.",
        "$300 million",
        "budgets",
        {"phase": "approved"},
    ),
    (
        "Parliament voted KSh 12.5 billion for the National School Meals Programme in FY 2024/25.",
        "KSh 12.5 billion",
        "budgets",
        {"currency": "KES", "payer": "KEN"},
    ),
    (
        "The Blue Economy Mission has a budget of R$ 900 million.",
        "R$ 900 million",
        "budgets",
        {"initiative": "Blue Economy Mission", "component": None, "payer": "BRA"},
    ),
    (
        "Under the Harbour Renewal Scheme, Rs 640 crore has been released to the states.",
        "Rs 640 crore",
        "budgets",
        {"phase": "executed"},
    ),
    ("The ministry has sought Rs 80 crore for the Lighthouse Scheme.", "Rs 80 crore", "budgets", {"phase": "proposed"}),
    (
        "The allocation for the Canal Mission was cut to Rs 70 crore in the revised estimates.",
        "Rs 70 crore",
        "budgets",
        {"phase": "adjusted"},
    ),
    (
        "The cabinet cleared a Rs 2,750-crore Irrigation Mission on Tuesday.",
        "Rs 2,750-crore",
        "budgets",
        {"initiative": "Irrigation Mission", "component": None},
    ),
    (
        "So far ¥12 billion has been spent on the Regional Lines Fund.",
        "¥12 billion",
        "budgets",
        {"phase": "executed", "currency": "JPY", "payer": "JPN"},
    ),
    (
        "The Forest Guard Scheme was launched with Rs 95 crore in 2024-25.",
        "Rs 95 crore",
        "budgets",
        {"period_start": FY[2025][0], "period_end": FY[2025][1]},
    ),
    # the parts of an outlay
    (
        (
            "The Tidal Energy Mission has an outlay of Rs 900 crore, of which Rs 600 crore is for test sites and Rs "
            "300 crore for training."
        ),
        "Rs 600 crore",
        "budgets",
        {"initiative": "Tidal Energy Mission", "component": "test sites"},
    ),
    (
        (
            "The Tidal Energy Mission has an outlay of Rs 900 crore, of which Rs 600 crore is for test sites and Rs "
            "300 crore for training."
        ),
        "Rs 300 crore",
        "budgets",
        {"initiative": "Tidal Energy Mission", "component": "training"},
    ),
    (
        "The Soil Health Fund of $80 million includes $15 million for laboratories.",
        "$15 million",
        "budgets",
        {"component": "laboratories"},
    ),
    (
        "Laboratories receive $15 million of the Soil Health Fund.",
        "$15 million",
        "budgets",
        {"component": "Laboratories"},
    ),
    (
        "The Weavers Relief Scheme comprises wage incentives of Rs 40 crore and a training grant of Rs 12 crore.",
        "Rs 12 crore",
        "budgets",
        {"component": "training grant"},
    ),
    # what is no public money
    (
        "Private companies are expected to invest a further Rs 5,000 crore in the ports.",
        "Rs 5,000 crore",
        "indicators",
        {"status": "estimate"},
    ),
    (
        "The wind market was worth $12 billion in 2023.",
        "$12 billion",
        "indicators",
        {"status": "actual", "period_start": CY[2023][0]},
    ),
    (
        "Net tax receipts are estimated at Rs 25.8 lakh crore.",
        "Rs 25.8 lakh crore",
        "indicators",
        {"status": "estimate", "subject": "Net tax receipts"},
    ),
    ("The fiscal deficit came to Rs 15.7 lakh crore.", "Rs 15.7 lakh crore", "indicators", {}),
    ("Each household gets up to Rs 78,000 under the Rooftop Scheme.", "Rs 78,000", "indicators", {}),
    ("The subsidy is limited to Rs 3 lakh for each farmer.", "Rs 3 lakh", "indicators", {}),
    ("Growers receive Rs 25 per kg of cocoons.", "Rs 25 per kg", "indicators", {}),
    ("Average annual income per household rose to $1,900.", "$1,900", "indicators", {}),
    ("The plant will cost $2.2 billion.", "$2.2 billion", "indicators", {}),
    (
        "Sales of the ten firms reached Rs 880 crore in 2023-24.",
        "Rs 880 crore",
        "indicators",
        {"period_start": FY[2024][0]},
    ),
    # second currencies
    ("The Dairy Mission has an outlay of Rs 830 crore (about $100 million).", "$100 million", None, {}),
    (
        "The Dairy Mission has an outlay of Rs 830 crore (about $100 million).",
        "Rs 830 crore",
        "budgets",
        {"initiative": "Dairy Mission"},
    ),
    # trade
    (
        "India exported spices worth $4.4 billion to the United States in 2023.",
        "$4.4 billion",
        "trade",
        {
            "reporter": "IND",
            "partner": "USA",
            "flow": "export",
            "commodity": "spices",
            "measure": "value",
            "period_start": CY[2023][0],
        },
    ),
    (
        "Kenya's imports from Japan fell 6.1 per cent to $900 million in 2024.",
        "6.1 per cent",
        "trade",
        {"reporter": "KEN", "partner": "JPN", "flow": "import", "measure": "growth", "change": "decrease"},
    ),
    (
        "Kenya's imports from Japan fell 6.1 per cent to $900 million in 2024.",
        "$900 million",
        "trade",
        {"reporter": "KEN", "partner": "JPN", "flow": "import", "measure": "value", "period_end": CY[2024][1]},
    ),
    (
        "Two-way trade between Brazil and Germany reached $19 billion in 2022.",
        "$19 billion",
        "trade",
        {"reporter": "BRA", "partner": "DEU", "flow": "trade"},
    ),
    (
        "The trade deficit with China widened to $99 billion in 2024-25 from $85 billion a year earlier.",
        "$85 billion",
        "trade",
        {"partner": "CHN", "flow": "balance", "position": "net_importer", "period_start": FY[2024][0]},
    ),
    (
        "Vietnam imported 1.2 million tonnes of maize in 2023.",
        "1.2 million tonnes",
        "trade",
        {"reporter": "VNM", "partner": "WLD", "flow": "import", "measure": "quantity", "commodity": "maize"},
    ),
    (
        "Chile supplies 80 per cent of the EU's imports of lithium.",
        "80 per cent",
        "trade",
        {"reporter": "EU", "partner": "CHL", "flow": "import", "measure": "share", "commodity": "lithium"},
    ),
    (
        ("Indonesia accounts for about half of global nickel output; China refines 35 per cent of the world's nickel."),
        "35 per cent",
        "trade",
        {"reporter": "CHN", "partner": "WLD", "flow": "production", "measure": "share", "commodity": "nickel"},
    ),
    (
        "Tea made up 18 per cent of Kenya's exports to Britain in 2022.",
        "18 per cent",
        "trade",
        {"reporter": "KEN", "partner": "GBR", "flow": "export", "measure": "share", "commodity": "Tea"},
    ),
    # what looks like trade and is none
    ("Washington raised the import duty on steel to 25 per cent.", "25 per cent", "indicators", {}),
    ("The export promotion scheme has an outlay of Rs 300 crore.", "Rs 300 crore", "budgets", {}),
    # indicators
    (
        "By 2030 the country aims to install 40 GW of offshore wind.",
        "40 GW",
        "indicators",
        {"subject": "offshore wind", "status": "target", "period_end": CY[2030][1]},
    ),
    (
        "The plan is expected to create 35,000 jobs.",
        "35,000 jobs",
        "indicators",
        {"subject": "jobs", "status": "estimate"},
    ),
    (
        "In 2023 the fleet landed 310,000 tonnes of tuna.",
        "310,000 tonnes",
        "indicators",
        {"subject": "tuna", "status": "actual", "period_start": CY[2023][0]},
    ),
    (
        "The line will carry 12 million passengers a year.",
        "12 million passengers",
        "indicators",
        {"subject": "passengers", "status": "target"},
    ),
    ("Literacy rose to 81 per cent in 2021.", "81 per cent", "indicators", {"subject": "Literacy"}),
    (
        "Output is likely to grow threefold by 2035.",
        "threefold",
        "indicators",
        {"subject": "Output", "status": "estimate"},
    ),
    ("The mangrove belt covers 4,900 hectares.", "4,900 hectares", "indicators", {"subject": "mangrove belt"}),
    ("Hospitals: 214", "214", "indicators", {"subject": "Hospitals"}),
    # lists matched with lists
    (
        "Exports of tea and coffee were $1.4 billion and $260 million, respectively, in 2023.",
        "$260 million",
        "trade",
        {"flow": "export"},
    ),
    (
        "Receipts and total expenditure are put at Rs 30 lakh crore and Rs 48 lakh crore respectively.",
        "Rs 48 lakh crore",
        "budgets",
        {},
    ),
    (
        "Receipts and total expenditure are put at Rs 30 lakh crore and Rs 48 lakh crore respectively.",
        "Rs 30 lakh crore",
        "indicators",
        {},
    ),
    # bullets, boxes and shares of an outlay
    (
        (
            "The Green Ports Mission has an outlay of Rs 1,250 crore.\n- Rs 800 crore for shore power.\n- Rs 450 "
            "crore for dredging."
        ),
        "Rs 450 crore",
        "budgets",
        {"initiative": "Green Ports Mission", "component": "dredging"},
    ),
    (
        (
            "The Lagoon Scheme has an outlay of Rs 900 crore. The share of the Centre is Rs 540 crore, that of "
            "the States Rs 360 crore."
        ),
        "Rs 360 crore",
        "budgets",
        {"component": "States"},
    ),
    ("We project total revenue and grants of GH¢90 billion for 2026.", "GH¢90 billion", "indicators", {}),
    ("Each clinic receives a grant of Rs 2 crore.", "Rs 2 crore", "indicators", {}),
    ("Apprentices receive up to $10,000 each.", "$10,000", "indicators", {}),
    (
        "Parliament voted Rs 700 crore for the Ministry of Ports.",
        "Rs 700 crore",
        "budgets",
        {"initiative": "Ministry of Ports"},
    ),
    (
        "Private investors and public sector undertakings (PSUs) are expected to invest Rs 600 crore.",
        "Rs 600 crore",
        "indicators",
        {},
    ),
    # parts of a flow
    (
        "Exports of cloves reached $80 million in 2023, of which $20 million came from Zanzibar's two largest estates.",
        "$20 million",
        "trade",
        {"flow": "export", "commodity": "cloves", "measure": "value"},
    ),
    (
        "Peru exported 900,000 tonnes of grapes in 2022, and 40% of it went to Spain.",
        "40%",
        "trade",
        {"reporter": "PER", "partner": "ESP", "measure": "share", "commodity": "grapes"},
    ),
    ("Kenya imports about 60 per cent of its wheat.", "60 per cent", "trade", {"flow": "import", "commodity": "wheat"}),
    # what a change starts from
    ("The plan is to raise enrolment from 45% in 2023 to 70% by 2030.", "45%", "indicators", {"status": "actual"}),
    (
        "The plan is to raise enrolment from 45% in 2023 to 70% by 2030.",
        "70%",
        "indicators",
        {"subject": "enrolment", "status": "target"},
    ),
]
