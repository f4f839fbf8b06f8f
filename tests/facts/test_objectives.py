"""What initiatives set out to do and matter for. All wordings are our own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

import pytest

from trustetl.model import Extract

HEAD = "Notes of the week\n\n5 March 2025\n\n"

STATED = [
    ("The Reef Mission aims to bring corals back to nine islands.", "bring"),
    ("The Reef Mission seeks to cut the loss of corals.", "cut"),
    ("The Reef Mission is meant to give fishers a say.", "give"),
    ("The Reef Mission is designed to keep boats off the reef.", "keep"),
    ("The Reef Mission is intended to train divers.", "train"),
    ("The Reef Mission is aimed at restoring corals.", "restore"),
    ("Its goal is to restore corals, the Reef Mission says.", "restore"),
    ("The aim of the Reef Mission is to restore corals.", "restore"),
    ("Both governments want to raise the catch of prawns.", "raise"),
    ("The Reef Mission was set up to restore corals.", "restore"),
    ("The Reef Mission will help fishers to mend nets.", "help"),
    ("The Reef Mission was launched with the aim of restoring corals.", "restore"),
]

NOT_STATED = [
    "The Reef Mission will run for six years.",
    "The Reef Mission will get Rs 90 crore.",
    "Traders want to sell more prawns.",
    "The ministry will issue guidelines.",
    "The fund got $3 million for 2023.",
    "By 2030 the bloc is to process at least 40% of its catch.",
    "Divers wanted a line of their own.",
    "India is the seventh country with a reef mission of its own.",
]

MATTERS = [
    "The Reef Mission matters because it ties aid to the recovery of stocks.",
    "For the coast, the Reef Mission matters mainly as a signal to hotels.",
    "The Reef Mission is vital for divers because reefs bring tourists.",
    "The significance of the Reef Mission lies in its long reach.",
    "The Reef Mission is a major step towards clean seas.",
]


def rows_of(extract: Extract) -> list[Mapping[str, object]]:
    return [fact.values for fact in extract.facts if fact.table == "objectives"]


@pytest.mark.parametrize(("text", "action"), STATED, ids=[text[:50] for text, _ in STATED])
def test_stated_aims(read: Callable[..., Extract], text: str, action: str) -> None:
    extract = read(HEAD + text + "\n")
    assert [(row["kind"], row["statement"], row["action"]) for row in rows_of(extract)] == [("objective", text, action)]


@pytest.mark.parametrize("text", NOT_STATED)
def test_no_aim(read: Callable[..., Extract], text: str) -> None:
    assert rows_of(read(HEAD + text + "\n")) == []


@pytest.mark.parametrize("text", MATTERS)
def test_stated_significance(read: Callable[..., Extract], text: str) -> None:
    assert [(row["kind"], row["statement"], row["initiative"]) for row in rows_of(read(HEAD + text + "\n"))] == [
        ("significance", text, "Reef Mission")
    ]


def test_two_aims_in_one_sentence_are_two_rows(read: Callable[..., Extract]) -> None:
    text = HEAD + "The Reef Mission aims to restore corals; the Quay Fund seeks to mend piers.\n"
    assert [(row["initiative"], row["statement"]) for row in rows_of(read(text))] == [
        ("Reef Mission", "The Reef Mission aims to restore corals."),
        ("Quay Fund", "The Quay Fund seeks to mend piers."),
    ]


NOTES = """Reef Mission

5 March 2025

Objectives and Pillars of the Reef Mission
- Coral Nurseries
- Building nurseries for corals in nine bays through public-private partnership.
- Training of divers.
- Fair Fishing
- States to map spawning grounds by 2027.
- Nets were lost by 40 per cent of boats in 2024.
- Joint research on prawns with Japan.

Targets
- At least 400 hectares of reef.
- Over 90 nurseries.

Significance
- Food Security: Fish is the main protein on the islands. Reefs feed them.
- Jobs: Divers earn more than cooks.

Challenges
- Warming of the sea.
- Keeping anchors off the reef.

Way Forward
- Small ports should get the same help.
"""


def test_bullets_under_headings(read: Callable[..., Extract]) -> None:
    extract = read(NOTES)
    assert [(row["kind"], row["pillar"], row["action"]) for row in rows_of(extract)] == [
        ("objective", "Coral Nurseries", "build"),
        ("objective", "Coral Nurseries", "train"),
        ("objective", "Fair Fishing", "map"),
        ("objective", "Fair Fishing", "collaborate"),
        ("significance", "Food Security", "feed"),
        ("significance", "Jobs", "earn"),
    ]
    assert all(row["initiative"] == "Reef Mission" for row in rows_of(extract))
    mapped = rows_of(extract)[2]
    assert mapped["deadline"] == date(2027, 12, 31)
    assert rows_of(extract)[0]["instruments"] == ["public-private partnership"]


def test_evidence_of_a_bullet_leaves_its_label_out(read: Callable[..., Extract]) -> None:
    extract = read(NOTES)
    facts = [fact for fact in extract.facts if fact.table == "objectives"]
    text = extract.document.reading.text
    assert text[facts[4].start : facts[4].end] == "Fish is the main protein on the islands. Reefs feed them."
    assert (
        text[facts[0].start : facts[0].end]
        == "Building nurseries for corals in nine bays through public-private partnership."
    )


@pytest.mark.parametrize(
    ("line", "kind", "words"),
    [
        ("Aim: To map every reef and to share the maps.", "objective", "To map every reef and to share the maps."),
        ("Objective: Cleaner beaches for all", "objective", "Cleaner beaches for all"),
        ("Purpose: The fund is to pay for divers.", "objective", "The fund is to pay for divers."),
        ("Significance: It feeds the islands.", "significance", "It feeds the islands."),
    ],
)
def test_labelled_lines(read: Callable[..., Extract], line: str, kind: str, words: str) -> None:
    text = f"Reef Mission\n\nDate: 5 March 2025\nPeriod: 2022 to 2028\n{line}\nDivers: 90\n"
    extract = read(text)
    facts = [fact for fact in extract.facts if fact.table == "objectives"]
    assert [(fact.values["kind"], extract.document.reading.text[fact.start : fact.end]) for fact in facts] == [
        (kind, words)
    ]


def test_numbered_and_bold_labels_are_pillars(read: Callable[..., Extract]) -> None:
    text = """# Reef Pact

5 March 2025

## Priorities

1. **Clean water** – treating sewage before it reaches the bay.
2. **Safe boats** – fitting beacons on boats under 12 metres.
"""
    rows = rows_of(read(text, "pact.md"))
    assert [(row["pillar"], row["action"]) for row in rows] == [("Clean water", "treat"), ("Safe boats", "fit")]


@pytest.mark.parametrize(
    "lead", ["The Reef Mission aims to:", "The Reef Mission has three aims:", "The scheme will:", "Its objectives are:"]
)
def test_a_list_completes_the_line_it_hangs_on(read: Callable[..., Extract], lead: str) -> None:
    text = "Reef Mission\n\n5 March 2025\n\nThe islands asked for help.\n\n"
    text += f"{lead}\n- plant corals in nine bays;\n- train divers;\n- map the reef.\n"
    assert [row["action"] for row in rows_of(read(text))] == ["plant", "train", "map"]


def test_an_aim_with_a_date_is_no_deadline_of_its_own(read: Callable[..., Extract]) -> None:
    text = HEAD + "The Reef Mission aims to complete its nurseries by 2030.\n"
    extract = read(text)
    assert [row["deadline"] for row in rows_of(extract)] == [date(2030, 12, 31)]
    assert [fact.values["event"] for fact in extract.facts if fact.table == "milestones"] == ["publication"]
