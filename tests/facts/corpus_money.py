"""Texts on public money with the row that a careful reader would make of one of their amounts.

Each case: the text with its first line, the words of the amount, the table it belongs to, and the columns that the
words settle. All wordings are our own; each group stands for a class of wording.
"""

from __future__ import annotations

from datetime import date

NAIROBI = "Ministry of Agriculture, Nairobi, 12 June 2025\n\n"
DELHI = "Ministry of Works, New Delhi, 3 March 2025\n\n"
BRASILIA = "Ministry of Transport, Brasília, 5 May 2025\n\n"
BRUSSELS = "European Commission, Brussels, 4 March 2026\n\n"

SEEDS = (
    NAIROBI
    + "Nine counties will share KSh 3.3 billion from the Dryland Seeds Programme this year. Kitui gets the biggest "
    "slice at KSh 610 million, followed by Makueni (KSh 540 million) and Tharaka Nithi (KSh 410 million). "
    "Mandera takes "
    "home KSh 290 million."
)
SOURCES = (
    NAIROBI
    + "The Cabinet on Tuesday approved the Dryland Seeds Programme at a cost of KSh 4.6 billion. The money is made "
    "up of KSh 2.6 billion from the exchequer, a KSh 1.2 billion grant from Sweden and KSh 800 million from counties."
)
OFFICE = (
    NAIROBI
    + "The National Assembly voted KSh 40 billion for the State Department for Housing. Last year it received KSh "
    "35 billion but spent only KSh 28 billion."
)
CARE = (
    "Outline of the Draft Budget for FY2026: Rural Hospitals\n\nMinistry of Health, Tokyo, 24 December 2025\n\n"
    "Main measures (figures in parentheses: FY2025 initial budget)\n\n"
    "(1) Night clinics: 42.3 billion yen (39.8 billion yen)\n- Some 90 clinics will stay open until midnight.\n"
)
LINES = (
    DELHI
    + "The Delhi-Loni line was sanctioned in 2021 at an estimated cost of Rs 1,530 crore, and the Loni bypass at Rs "
    "412 crore."
)
SPENDING = DELHI + (
    "State spending on rural roads came to Rs 2,310 crore in 2023-24, up from Rs 1,990 crore a year "
    "earlier. The budget "
    "for 2025-26 sets aside Rs 2,700 crore."
)
HIGHWAY = DELHI + (
    "The Cabinet approved Rs 2,200 crore for the Hill Roads Mission from 2025-26 to 2029-30. Of this, the "
    "Central share "
    "will be Rs 1,980 crore and the remaining Rs 220 crore will come from the States."
)
BUSES = (
    "GOV.UK, Department for Transport, London, 7 July 2025\n\nA £92 million fund to electrify buses opens today. Leeds "
    "will receive £18 million, Hull £9.5 million and York £4 million."
)
FUNDS = """Press Information Bureau, New Delhi, 3 March 2025

| Scheme | Expenditure in 2022-23 (Rs crore) | Budget 2025-26 (Rs crore) |
|---|---|---|
| Canal Mission | 410 | 520 |
| Wells Scheme | 90 | 120 |
"""

PLAN = (
    NAIROBI + "Cabinet approved the Blue Rivers Programme with an outlay of KSh 12 billion from 2025/26 to 2029/30.\n\n"
    "The money is divided as follows: KSh 7 billion for treatment plants, KSh 3 billion in grants to water companies "
    "and KSh 2 billion to county laboratories.\n\nThe Programme has KSh 900 million for this year. "
    "Of this, KSh 40 million will buy 12 pumps.\n\nThe ministry's budget was KSh 61.4 billion in FY 2023/24. "
    "So far it has spent KSh 20 billion.\n\nThe River Guards Fund, "
    "established in 2019 with KSh 400 million, was closed.\n\n"
    "Sweden and Norway have promised KSh 2.5 billion and KSh 1.5 billion respectively."
)
DONORS = (
    BRUSSELS + "In 2024 the EU and its Member States provided €31 billion in climate finance, "
    "of which €4.2 billion came "
    "from the EU budget. France, the second largest donor, contributed €7.2 billion and Italy €2.1 billion. "
    "A further €11 billion of private finance was mobilised."
)
SPEECH = (
    "BUDGET SPEECH 2025\n\nPresented to Parliament by the Minister of Finance of Ghana on 6 March 2025\n\n"
    "Agriculture\n\n"
    "Madam Speaker, I propose to allocate GH¢6.2 billion to the agriculture sector in 2025. I have set aside GH¢1.5 "
    "billion for the Feed Ghana Programme. We will spend GH¢400 million on irrigation and GH¢250 million will be "
    "used to buy tractors. We are proud of what we built. We will go on, and I thank the farmers."
)
BULLETS = (
    "Ministry of Ports, New Delhi, 3 June 2025\n\n"
    "Cabinet approved the National Ports Skills Mission with a total outlay of "
    "Rs. 2,300 crore. The Mission is a Centrally Sponsored Scheme of the Ministry of Ports.\n\n"
    "The component-wise allocation is given below:\n\n"
    "• Training centres at ports - Rs. 1,200 crore\n• IT systems, audit and administration - Rs. 450 crore\n"
)
CASES: list[tuple[str, str, str | None, dict[str, object]]] = [
    # an amount that several share, and what each of them gets
    (SEEDS, "KSh 3.3 billion", "budgets", {"initiative": "Dryland Seeds Programme", "component": None}),
    (SEEDS, "KSh 610 million", "budgets", {"initiative": "Dryland Seeds Programme", "component": "Kitui"}),
    (SEEDS, "KSh 540 million", "budgets", {"initiative": "Dryland Seeds Programme", "component": "Makueni"}),
    (SEEDS, "KSh 290 million", "budgets", {"initiative": "Dryland Seeds Programme", "component": "Mandera"}),
    (BUSES, "£18 million", "budgets", {"initiative": "fund to electrify buses", "component": "Leeds"}),
    (BUSES, "£4 million", "budgets", {"initiative": "fund to electrify buses", "component": "York"}),
    (
        BRUSSELS
        + "Poland holds the largest allocation (€2.6 billion), ahead of Romania (€1.4 billion) under the Reef Fund.",
        "€1.4 billion",
        "budgets",
        {"component": "Romania", "phase": "approved"},
    ),
    # who brings it
    (SOURCES, "KSh 4.6 billion", "budgets", {"initiative": "Dryland Seeds Programme", "component": None}),
    (SOURCES, "KSh 2.6 billion", "budgets", {"component": "exchequer", "payer": "KEN"}),
    (SOURCES, "KSh 1.2 billion", "budgets", {"component": "grant from Sweden", "payer": "SWE"}),
    (
        HIGHWAY,
        "Rs 1,980 crore",
        "budgets",
        {"component": "Central share", "period_start": date(2025, 4, 1), "period_end": date(2030, 3, 31)},
    ),
    (HIGHWAY, "Rs 220 crore", "budgets", {"initiative": "Hill Roads Mission", "component": "States"}),
    (
        BRUSSELS + "Ireland has contributed €40 million and Slovenia €12 million to the Blue Skills Facility.",
        "€12 million",
        "budgets",
        {"payer": "SVN"},
    ),
    # kept, reserved, put into, sanctioned at a cost of
    (
        DELHI + "Of the total, Rs 900 crore has been reserved for hostels under the Tribal Colleges Scheme.",
        "Rs 900 crore",
        "budgets",
        {"component": "hostels"},
    ),
    (
        BRASILIA + "The government will put R$ 3.1 billion into river ports through the Rios do Norte Program.",
        "R$ 3.1 billion",
        "budgets",
        {"initiative": "Rios do Norte Program"},
    ),
    (LINES, "Rs 1,530 crore", "budgets", {"initiative": "Delhi-Loni line", "phase": "approved"}),
    (LINES, "Rs 412 crore", "budgets", {"phase": "approved"}),
    # whose budget it is
    (OFFICE, "KSh 35 billion", "budgets", {"initiative": "State Department for Housing", "phase": "approved"}),
    (OFFICE, "KSh 28 billion", "budgets", {"initiative": "State Department for Housing", "phase": "executed"}),
    (
        DELHI + "For signalling, Rs 6,800 crore has been provided in 2025-26.",
        "Rs 6,800 crore",
        "budgets",
        {"initiative": "signalling", "phase": "approved"},
    ),
    # how far it has got
    (SPENDING, "Rs 2,310 crore", "budgets", {"phase": "executed"}),
    (SPENDING, "Rs 1,990 crore", "budgets", {"phase": "executed"}),
    (SPENDING, "Rs 2,700 crore", "budgets", {"phase": "approved"}),
    (
        DELHI + "The ministry plans to spend Rs 240 crore on pumps and Rs 60 crore on pipes under the Wells Scheme.",
        "Rs 60 crore",
        "budgets",
        {"phase": "proposed"},
    ),
    (
        NAIROBI + "The Treasury has slashed the allocation for school meals from KSh 9 billion to KSh 7 billion.",
        "KSh 7 billion",
        "budgets",
        {"initiative": "school meals", "phase": "adjusted"},
    ),
    # an outline of a budget, amounts in brackets with their legend, and tables of programmes
    (CARE, "42.3 billion yen", "budgets", {"phase": "proposed"}),
    (CARE, "39.8 billion yen", "budgets", {"period_start": date(2025, 4, 1), "period_end": date(2026, 3, 31)}),
    (FUNDS, "410", "budgets", {"initiative": "Canal Mission", "component": None, "phase": "executed"}),
    (FUNDS, "120", "budgets", {"initiative": "Wells Scheme", "component": None, "phase": "approved"}),
    # no budget: what one applicant may get, what funds hold, what is owed, what a bank lends
    (BRUSSELS + "A project can receive up to €2.5 million from the Reef Fund.", "€2.5 million", "indicators", {}),
    (BRUSSELS + "Green funds hold €340 billion.", "€340 billion", "indicators", {}),
    (
        NAIROBI + "The pending bills, which stood at KSh 10.7 billion, will be cleared.",
        "KSh 10.7 billion",
        "indicators",
        {},
    ),
    # a header's fiscal year is counted as the country counts whose money it is, named or not
    (
        (
            "Bridge Programme\n\nNational budget for the Bridge Programme (billion yen)\n\n"
            "Item            FY2024    FY2025\nRepair            41.2      43.7\nNew spans         28.8      30.6\n"
        ),
        "41.2",
        "budgets",
        {"period_start": date(2024, 4, 1), "period_end": date(2025, 3, 31)},
    ),
    # money divided behind a colon, what a programme has, a ministry's own budget, several givers
    (PLAN, "KSh 7 billion", "budgets", {"initiative": "Blue Rivers Programme", "component": "treatment plants"}),
    (PLAN, "KSh 3 billion", "budgets", {"component": "grants to water companies"}),
    (PLAN, "KSh 2 billion", "budgets", {"component": "county laboratories"}),
    (PLAN, "KSh 900 million", "budgets", {"initiative": "Blue Rivers Programme", "component": None}),
    (PLAN, "KSh 40 million", "budgets", {"component": "pumps"}),
    (PLAN, "KSh 61.4 billion", "budgets", {"initiative": "Ministry of Agriculture"}),
    (PLAN, "KSh 20 billion", "budgets", {"initiative": "Ministry of Agriculture", "phase": "executed"}),
    (PLAN, "KSh 400 million", "budgets", {"initiative": "River Guards Fund"}),
    (PLAN, "KSh 2.5 billion", "budgets", {"payer": "SWE"}),
    (PLAN, "KSh 1.5 billion", "budgets", {"payer": "NOR"}),
    (DONORS, "€31 billion", "budgets", {"initiative": "climate finance", "phase": "executed", "payer": "EU"}),
    (DONORS, "€4.2 billion", "budgets", {"phase": "executed", "payer": "EU"}),
    (DONORS, "€7.2 billion", "budgets", {"phase": "executed", "payer": "FRA"}),
    (DONORS, "€2.1 billion", "budgets", {"phase": "executed", "payer": "ITA"}),
    (DONORS, "€11 billion", "indicators", {}),
    (SPEECH, "GH¢6.2 billion", "budgets", {"initiative": "agriculture sector", "phase": "proposed"}),
    (SPEECH, "GH¢1.5 billion", "budgets", {"initiative": "Feed Ghana Programme"}),
    (SPEECH, "GH¢400 million", "budgets", {"initiative": "agriculture sector", "component": "irrigation"}),
    (BULLETS, "Rs. 1,200 crore", "budgets", {"initiative": "National Ports Skills Mission"}),
    (BULLETS, "Rs. 450 crore", "budgets", {"component": "IT systems, audit and administration"}),
]
