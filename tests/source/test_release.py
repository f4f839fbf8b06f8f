"""A government release of a dozen pages, printed from a browser: what it says, and nothing that the print adds."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from paper import Block, as_text, write_pdf

from trustetl.extraction import extract
from trustetl.model import Extract

HEADER = "14/06/2023, 11:42      Press Release: NCRM outlay of Rs. 8,888 crore, Press Information Bureau"
FOOTER = "https://pib.example.in/PressReleasePage.aspx?PRID=1932244      {page}/{pages}"

PARTS = [
    ("Early warning on the coast", "Coastal Radar Network", 640, "34 radar stations", "Bay of Bengal", 96),
    ("Cyclone shelters", "Multi-Purpose Shelters", 1_275, "212 shelters", "Odisha", 71),
    ("Embankments and sea walls", "Saline Embankments", 2_090, "418 km of embankments", "Sundarbans", 64),
    ("Mangroves", "Mangrove Belt", 385, "5,600 hectares of mangroves", "Gujarat", 58),
    ("Drinking water after storms", "Emergency Water Supply", 510, "96 mobile plants", "Puducherry", 83),
    ("Roads that stay open", "All-Weather Link Roads", 1_150, "730 km of roads", "Andhra Pradesh", 77),
    ("Power lines under ground", "Underground Cabling", 1_860, "1,140 km of cables", "Tamil Nadu", 49),
    ("Harbours for small boats", "Safe Harbours", 430, "27 harbours", "Kerala", 68),
    ("Insurance for fishers", "Fishers' Risk Pool", 295, "4.2 lakh fishers", "Karnataka", 37),
    ("Training of volunteers", "Volunteer Corps", 165, "85,000 volunteers", "West Bengal", 92),
]
TOTAL = sum(part[2] for part in PARTS)


def release() -> list[Block]:
    blocks: list[Block] = [
        ("title", "CABINET APPROVES NATIONAL COASTAL RESILIENCE MISSION FOR THE SAFETY OF COASTAL DISTRICTS"),
        ("paragraph", "Posted On: 14 JUN 2023 10:55AM by PIB Delhi"),
        (
            "items",
            [
                f"Total outlay of Rs. {TOTAL:,} crore for the period 2023-24 to 2027-28",
                "Ten components, from radar stations to the training of volunteers",
                "About 3.8 crore people in 66 coastal districts to benefit",
                "Losses from cyclones to be halved by 2030",
            ],
        ),
        (
            "paragraph",
            (
                f"The Union Cabinet today approved the National Coastal Resilience Mission (NCRM) with a "
                f"total outlay of "
                f"Rs. {TOTAL:,} crore for the period 2023-24 to 2027-28. The Mission aims to protect lives, homes and "
                f"livelihoods along the coast. Of the outlay, Rs. 5,280 crore will be provided by the World Bank."
            ),
        ),
        ("paragraph", "The outlay is divided among the components of the Mission as follows (Rs. crore)."),
        (
            "table",
            [["Component", "Outlay"], *([part[1], f"{part[2]:,}"] for part in PARTS), ["Total", f"{TOTAL:,}"]],
        ),
    ]
    for number, (title, component, _amount, things, place, share) in enumerate(PARTS, start=1):
        blocks += [
            ("heading", f"{number}. {title}"),
            (
                "paragraph",
                (
                    f"{number}.1 Under {component}, {things} are to be built or provided by March 2028. Work starts in "
                    f"{place}, where {share} per cent of the villages were hit by a severe storm between "
                    f"2013 and 2022. The "
                    f"District Collectors will draw up lists of sites together with the village "
                    f"councils, and the lists "
                    f"are to be published before the work is put out to tender."
                ),
            ),
            (
                "paragraph",
                (
                    f"{number}.2 The States carry out the work and report on it every quarter. A "
                    f"committee of the Ministry "
                    f"of Earth Sciences, in which the National Disaster Management Authority and the "
                    f"coastal States have a "
                    f"seat, looks at the reports and can move money between districts, but not between components. At "
                    f"least {number + 20} inspections a year are made by engineers who belong to neither."
                ),
            ),
            (
                "paragraph",
                (
                    f"{number}.3 The pilot phase, which ran from {2014 + number % 4} to "
                    f"{2019 + number % 3}, showed what "
                    f"has to be done better. Contracts were let late, land was not handed over in time, "
                    f"and {number + 5} "
                    f"of {3 * number + 20} sites had to be given up. The new guidelines therefore ask "
                    f"for proof that land "
                    f"is at hand, name a single officer for each site, and tie payments to progress that is "
                    f"photographed and dated. Where progress stays below 40 per cent for two quarters, "
                    f"the site goes back "
                    f"to the committee."
                ),
            ),
            (
                "paragraph",
                (
                    f"{number}.4 Maintenance is planned from the start. Each site has a plan that says "
                    f"who inspects it, who "
                    f"repairs it and from which head of the budget the repairs are paid, for at least "
                    f"{number + 14} years "
                    f"after its completion. Repairs above Rs. {number + 3} lakh need the consent "
                    f"of the State. Sites of special importance, of which there are {4 * number + 1} in {place}, are "
                    f"inspected twice a year, before and after the monsoon, and the findings are put before the State "
                    f"Legislature."
                ),
            ),
            (
                "paragraph",
                (
                    f"{number}.5 The sites are chosen by the danger that people are in, not by what a "
                    f"site costs. Villages "
                    f"that lie less than {number + 1} metres above the sea, that were flooded more than "
                    f"once since 2005, "
                    f"or that have no road out when the water rises come first. The index behind the "
                    f"choice was built by "
                    f"the National Centre for Coastal Research and will be revised in 2025 and 2027; the "
                    f"data are open to "
                    f"everyone."
                ),
            ),
            (
                "items",
                [
                    f"Survey of sites in {place} by 30 September 2023",
                    "First contracts to be awarded by January 2024",
                    f"Independent review of {component} in 2026",
                ],
            ),
        ]
    return blocks


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Extract:
    path = tmp_path_factory.mktemp("release") / "release.pdf"
    write_pdf(release(), path, header=HEADER, footer=FOOTER, size=15)
    return extract(path)


def test_its_budget_rows(printed: Extract) -> None:
    assert len(printed.document.pages) >= 12
    rows = {
        (fact.values.get("component"), fact.values["amount"], fact.values["currency"], fact.values["phase"])
        for fact in printed.facts
        if fact.table == "budgets"
    }
    parts = {(part[1], part[2] * 1e7, "INR", "approved") for part in PARTS}
    parts.add(("World Bank", 5280 * 1e7, "INR", "approved"))  # the part of the outlay that it provides
    assert {row for row in rows if row[0] is not None} == parts
    assert (None, TOTAL * 1e7, "INR", "approved") in rows
    assert {fact.values["initiative"] for fact in printed.facts if fact.table == "budgets"} == {
        "National Coastal Resilience Mission"
    }


def test_no_fact_rests_on_a_header_or_footer(printed: Extract) -> None:
    furniture = [(one.start, one.end) for one in printed.statements if one.kind == "furniture"]
    assert len(furniture) == 2 * len(printed.document.pages)
    for fact in printed.facts:
        for start, end in [(fact.start, fact.end), *((figure.start, figure.end) for figure in fact.figures)]:
            assert not any(start < last and first < end for first, last in furniture), fact
    amounts = {fact.values.get("amount") or fact.values.get("value") for fact in printed.facts}
    assert 8_888e7 not in amounts
    assert not any("2023-06-14T11" in str(fact.values) or "1932244" in str(fact.values) for fact in printed.facts)
    assert str(printed.setting.published) == "2023-06-14"


def test_its_facts_are_those_of_the_text(printed: Extract, tmp_path: Path) -> None:
    path = tmp_path / "release.txt"
    path.write_text(as_text(release()), encoding="utf-8")

    def said(found: Extract) -> Counter[str]:
        return Counter(
            re.sub(r"\\n|\s+", " ", f"{fact.table} {sorted(fact.values.items(), key=lambda item: item[0])}")
            for fact in found.facts
        )

    wanted, given = said(extract(path)), said(printed)
    assert (wanted - given, given - wanted) == (Counter(), Counter())
    assert wanted.total() > 80


def test_every_run_of_digits_is_in_a_figure_or_a_repair(printed: Extract) -> None:
    text, reading = printed.document.text, printed.document.reading
    covered = [reading.span(figure.start, figure.end) for figure in printed.figures]
    covered += [(repair.start, repair.end) for repair in reading.repairs]
    runs = [match.span() for match in re.finditer(r"\d+", text)]
    assert len(runs) > 200
    assert [text[start:end] for start, end in runs if not any(a <= start and end <= b for a, b in covered)] == []
