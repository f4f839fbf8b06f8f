"""Names that only a label gives, and what its bullet, paragraph or section goes on to say of it. All wordings are
ours.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from trustetl.model import Extract

Read = Callable[..., Extract]
HEAD = "Notes on the coast\n\nLima, 3 March 2025\n\n"


def names(extract: Extract) -> list[object]:
    """The names of the initiatives of a text."""
    return [fact.values["name"] for fact in extract.facts if fact.table == "initiatives"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("• Blue Terraces: launched at a fair in May 2023, it seeks to bring back 60 hectares of reef by 2030.",
         ["Blue Terraces"]),
        ("• Ica Verde Peru: a programme of the Treasury launched on 26 February 2024.", ["Ica Verde Peru"]),
        ("**Costa Larga.** The line of 93 km is still a plan. Its cost is put at S/ 28 million.", ["Costa Larga"]),
        ("**Fenômar.** It aims to clean 40 beaches.", ["Fenômar"]),
        ("WAVENET\nBudget: €28 million. Launched in January 2019.\n\nNext steps\nNone.", ["WAVENET"]),
        ("• Climate rationale: Its cost is estimated at S/ 28 million.", []),
        ("• Ayacucho: It aims to clean 40 beaches.", []),
        ("• Port Authority: Set up in May 2019, it has 40 members.", ["Port Authority"]),
        ("Timeline\n\nLaunched in May 2019 by the Treasury, the scheme ended in 2024.", []),
        ("Component A: It will cost S/ 4 million.", []),
        ("Expected Results\nIt will help 400 fishers. The project ends in 2030.", []),
    ],
)  # fmt: skip
def test_a_label_names_a_programme_where_the_text_behind_it_speaks_of_one(
    read: Read, text: str, expected: list[str]
) -> None:
    assert names(read(f"{HEAD}{text}\n")) == expected


def test_what_a_section_tells_is_of_the_name_that_heads_it(read: Read) -> None:
    extract = read(
        f"{HEAD}Our work\n\nWAVENET\nBudget: €28 million. Launched in January 2019, it ended on 31 March 2024.\n"
    )
    days = [f.values for f in extract.facts if f.table == "milestones" and f.values["event"] != "publication"]
    assert [(d["event"], d["initiative"]) for d in days] == [("launch", "WAVENET"), ("other", "WAVENET")]
    assert [f.values["initiative"] for f in extract.facts if f.table == "budgets"] == ["WAVENET"]


def test_letters_that_head_a_section_are_spelled_out_by_its_field(read: Read) -> None:
    text = (
        "# Reef notes\n\n## Reef Fund (RF)\n\n- Launched: 25 October 2021\n- Outlay: $64 million\n\n"
        "## RC-JAY\n\n- Full form: Reef Coast Yojana.\n- Crop insurance scheme launched on 23 September 2018.\n"
        "- Budget: $9 million for 2025 (BE).\n"
    )
    extract = read(text, name="notes.md")
    assert names(extract) == ["Reef Fund", "Reef Coast Yojana"]
    assert [f.values["initiative"] for f in extract.facts if f.table == "budgets"] == ["Reef Fund", "Reef Coast Yojana"]
    launched = {f.values["name"]: str(f.values["launched_start"]) for f in extract.facts if f.table == "initiatives"}
    assert launched == {"Reef Fund": "2021-10-25", "Reef Coast Yojana": "2018-09-23"}
    spelled = {f.values["acronym"]: f.values["expansion"] for f in extract.facts if f.table == "glossary"}
    assert spelled == {"RF": "Reef Fund", "RC-JAY": "Reef Coast Yojana"}


def instruments(heading: str, *names_below: str) -> str:
    """A fact sheet whose programmes are the headings below ``heading``, each with the money of its rounds."""
    below = "\n\n".join(
        f"{n}. {name}\n- First round: ${n + 3} million for 15 harbours.\n- It was opened by the Treasury in May 2023."
        for n, name in enumerate(names_below, 1)
    )
    return f"{HEAD}How Peru helps its harbours\n\n{heading}\n\n{below}\n\nQuestions\n\nWho can apply?\nOwners can.\n"


@pytest.mark.parametrize("heading", ["Funding instruments", "The main schemes", "Our programmes", "Support facilities"])
def test_headings_below_one_that_announces_programmes_are_their_names_and_own_the_money(
    read: Read, heading: str
) -> None:
    extract = read(instruments(heading, "Clean Quay", "Repair loans for boats (RLB)"))
    assert names(extract) == ["Clean Quay", "Repair loans for boats"]
    money = [(f.values["initiative"], f.values["amount"]) for f in extract.facts if f.table == "budgets"]
    assert money == [("Clean Quay", 4_000_000), ("Repair loans for boats", 5_000_000)]


@pytest.mark.parametrize(
    ("heading", "below"),
    [
        ("Our regions", ("Clean Quay", "Far Shore")),
        ("Uses of funds", ("Clean Quay", "Far Shore")),
        ("Funding instruments", ("Background", "Clean Quay")),
        ("Funding instruments", ("Clean Quay",)),
        ("Schemes", ("Who can apply?", "Where to write to?")),
    ],
)
def test_other_headings_name_no_programmes(read: Read, heading: str, below: tuple[str, ...]) -> None:
    assert names(read(instruments(heading, *below))) == []


def test_what_comes_out_of_a_budget_told_right_before_is_money_of_it(read: Read) -> None:
    extract = read(
        f"{HEAD}The Clean Quay Programme will cost €9 million, of which €2 million comes from the Netherlands.\n"
    )
    assert [(f.table, f.values["amount"]) for f in extract.facts if f.table in ("budgets", "trade")] == [
        ("budgets", 9_000_000), ("budgets", 2_000_000)
    ]  # fmt: skip
