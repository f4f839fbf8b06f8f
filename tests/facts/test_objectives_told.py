"""Aims told by who acts and what gets better: promises, purposes, wants, lists and run-in titles. All wordings are our
own.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.facts.objectives import HEAD, aims
from trustetl.model import Extract

TOLD = [
    "It buys new boats, so that crews on the outer islands can fish at sea.",
    "The ministry will open a Pier Safety Fund, which will protect small crews.",
    "This House approved the creation of a Net Repair Fund (NRF) to help villages mend old gear.",
    "Chile wants to plant 300,000 hectares of kelp by 2035.",
    "The Reef Mission will relieve villages of long trips to market.",
    "The Reef Mission, launched in spring, will give work to 9,000 young people.",
    "The Reef Mission must bring losses down to 30% by 2031.",
    "We will lower the price of nets for small crews.",
    "“We shall protect every pier,” the minister said.",
    "Both sides will share charts and cooperate on rescue at sea.",
    "The Ministry of Ports and Fisheries (MPF) will enable crews to sell their catch at home.",
    "These steps will lower costs for skippers.",
    "The move would help the islands to keep their schools.",
    "Old quays will be rebuilt in order to cut waiting times.",
    "To protect our crews from storms, I propose $14 million for new masts.",
    "Madam Chair, to support our divers, we will open a school in Lae.",
    "In May we will launch the Quay Fund, with $5.4 million over three years, to replace old cranes in 46 ports.",
    "Ministers unveiled the Quay Fund, a $3.2 million programme to mend piers.",
    "Kenya wants half of its ferries to run on power by 2035.",
    "By 2032 the Government wants 30 per cent of the catch to be landed at home.",
    "We intend to lower the toll from 90 to 40 shillings.",
    "The ministry is working with villages to restore mangroves.",
    "The government is taking all possible steps to ensure that boats are safe.",
    "It is our hope that no child will have to leave the islands.",
    "The leaders reaffirmed their commitment to keeping the strait open.",
    "What we want is simple: safe piers for all.",
    "Our aim, Madam Chair, is that no crew should go unpaid.",
    "The purpose of the Reef Mission is twofold: to plant corals and to train divers.",
    "The Quay Act launched a fund that is meant to shorten the wait for repairs.",
    "This is to ensure that old cranes are refitted.",
    "The Reef Mission is the federal programme that shortens the wait for boats.",
    "The Reef Mission is a state fund supporting young divers.",
    "The Reef Mission (RM), run by the Fisheries Agency, helps crews to mend nets.",
    "The objectives of the Reef Mission are (i) to mend piers; (ii) to cut waits; and (iii) to train deckhands.",
    "The aims of the Reef Mission are: to mend piers and to train crews.",
    "The volume of fish landed is to be raised from 18 t in 2023 to 25 t in 2030 by extending quays at five ports.",
    "The Reef Mission was to reopen 217 quays and ease waits at sea.",
    "Its aim is simple: that no crew should go unpaid.",
    "To prevent falls at busy quays, rails will be installed earlier than planned.",
    "Repair of quays will be advanced, with the aim of completing work on all sections.",
    "The three governments wish to avoid a race for subsidies.",
    "The Reef Mission (RM), created by Decree No. 11,815 of 5 May 2023, seeks to bring old quays back into use.",
    "The Reef Mission, launched in 2021 with an outlay of Rs. 64,180 crore up to 2025-26, aims to fill gaps in rescue.",
    "RX aims to bring forward spending on clean steel by putting public money in first.",
    "Healthy Harbours Plus aims to end payment at the pier.",
    "And it is designed to keep deckhands safe through their early weeks.",
    "According to him, the port is meant to take pressure off the old quays.",
    "It is also there to help young people take over from their parents.",
]


@pytest.mark.parametrize("text", TOLD)
def test_aims_in_prose(read: Callable[..., Extract], text: str) -> None:
    assert aims(read(HEAD + text + "\n")) == [text]


UNTOLD = [
    "The Reef Mission will cover 43 ports in nine provinces.",
    "The Reef Mission is the government programme that covers 43 ports.",
    "The Reef Mission lags, and only nine of the piers it was to reopen are in use.",
    "The Reef Mission will open its doors in May.",
    "To receive the grant, crews will be asked for a licence.",
    "To boost sales, the retailer will be renamed.",
    "The Reef Mission will cost $40 million.",
    "We will publish our strategy soon.",
    "We will have $82 million over three years.",
    "The chamber hopes that since the law will raise the price of ice, sales will fall.",
    "The yard will make hulls and masts.",
    "Owners want the ferry fare.",
    "Shipping firms want the state to dredge the strait.",
    "To qualify, towns must set aside 2 per cent of their budget.",
    "The industry aims to double its sales.",
    "The Government agreed to set up a Quay Court.",
    "The Reef Mission is there. A Tide Council, headed by a judge, will be set up to approve the plans of towns.",
    "This scheme will make that possible.",
    "Mega Steel Works Group aims to double its output.",
    "Anna Lopez wants to win. Buses are there to stay.",
]


@pytest.mark.parametrize("text", UNTOLD)
def test_what_tells_no_aim(read: Callable[..., Extract], text: str) -> None:
    assert aims(read(HEAD + text + "\n")) == []


LISTS = [
    "Under the Reef Mission we shall:",
    "The money will be used to:",
    "The Reef Mission is meant to:",
]


@pytest.mark.parametrize("lead", LISTS)
def test_what_a_line_promises_its_bullets_are(read: Callable[..., Extract], lead: str) -> None:
    text = f"{HEAD}{lead}\n- Plant corals off 14 islands by 2031;\n- Train 4,500 divers; and\n- Mend the old piers.\n"
    assert aims(read(text)) == ["Plant corals off 14 islands by 2031.", "Train 4,500 divers.", "Mend the old piers."]


def test_an_infinitive_bullet_needs_no_company(read: Callable[..., Extract]) -> None:
    text = HEAD + "1. Night sailings: $9.8 million\n- To extend night sailings to eight ports\n- Rate of one half\n"
    assert aims(read(text)) == ["To extend night sailings to eight ports."]


def test_a_run_in_title_is_the_pillar(read: Callable[..., Extract]) -> None:
    text = (
        "# Notes on the Reef Mission\n\n## Sector note\n\n**Policy.** Boats grow old. The Reef Mission is intended to "
        "replace them.\n"
    )
    facts = [fact for fact in read(text, "brief.md").facts if fact.table == "objectives"]
    assert [fact.values["pillar"] for fact in facts] == ["Policy"]


def test_a_run_in_title_may_ask_for_significance(read: Callable[..., Extract]) -> None:
    text = HEAD + "Why it matters. Crews who eat well have fewer accidents.\n"
    assert aims(read(text), "significance") == ["Crews who eat well have fewer accidents."]


MATTERS = [
    "Better ferries are essential for the economy of the islands.",
    "Orders from abroad are important for keeping skilled welders.",
    "Many ports matter because one may silt up.",
    "The Reef Mission is also important for the mainland.",
    "Fishing is the backbone of the coast.",
    "This work matters beyond our shores, because what we learn here can be used from Malawi to Nepal.",
    "Colleagues, the work of the Fund is crucial, because a people that neglects its schools has no future.",
    "Squid is the livelihood of nearly three in ten families.",
    "Mr. Speaker, a modern ferry is the cheapest way to carry our goods to the port.",
    "A strong fleet underpins the security of the strait.",
]


@pytest.mark.parametrize("text", MATTERS)
def test_whatever_is_said_to_matter(read: Callable[..., Extract], text: str) -> None:
    assert aims(read(HEAD + text + "\n"), "significance") == [text]


@pytest.mark.parametrize(
    "text",
    [
        "It is important to note that piers rot.",
        "Scarcity underpins the price of squid.",
        "Gas accounts for 30% of costs and is important for kilns.",
    ],
)
def test_what_matters_to_nobody(read: Callable[..., Extract], text: str) -> None:
    assert aims(read(HEAD + text + "\n"), "significance") == []


def test_what_critics_say_is_no_significance(read: Callable[..., Extract]) -> None:
    text = "# The Reef Mission\n\n## Why it matters\n\nReefs break the waves. Critics fear that divers harm them.\n"
    assert aims(read(text, "brief.md"), "significance") == ["Reefs break the waves."]


def test_a_bare_number_after_a_label_is_no_aim(read: Callable[..., Extract]) -> None:
    text = HEAD + "- Goal: Exports of $4 billion by 2031.\n- Development objective: to raise the income of crews.\n"
    assert aims(read(text)) == ["To raise the income of crews."]


def test_goals_counted_off_under_a_heading(read: Callable[..., Extract]) -> None:
    text = "# The Reef Mission\n\n## What are the goals?\n\nThe first goal is clean water. A second is to mend piers.\n"
    assert aims(read(text, "brief.md")) == ["The first goal is clean water.", "A second is to mend piers."]


def test_a_row_of_a_table_may_give_the_purpose(read: Callable[..., Extract]) -> None:
    text = "# The Reef Mission\n\n| Item | Detail |\n| --- | --- |\n| Purpose | To supply ice to small ports |\n"
    assert aims(read(text, "brief.md")) == ["To supply ice to small ports."]


def test_points_of_a_communique(read: Callable[..., Extract]) -> None:
    text = HEAD + "1. Commit to ending night trawling;\n2. Resolve to improve pay;\n3. Agree to meet in May.\n"
    assert aims(read(text)) == ["Commit to ending night trawling.", "Resolve to improve pay."]


def test_what_a_programme_costs_is_no_aim(read: Callable[..., Extract]) -> None:
    assert not aims(read(HEAD + "The Reef Mission is meant to cost $9 million and is designed to run until 2031."))


def test_a_body_that_a_law_provides_for_is_no_aim(read: Callable[..., Extract]) -> None:
    assert not aims(read(HEAD + "The Pier Act provides for the establishment of the Tide Records Office.\n"))


def test_questions_on_benefits_are_answered_by_what_gets_better(read: Callable[..., Extract]) -> None:
    extract = read(
        "# Notes on the Reef Mission\n\n## How will crews benefit?\n\nThe islands are a net exporter of fish. "
        "Lower costs will help small crews.\n\n## Who will benefit\n\nFamilies on waiting lists in the north.\n\n"
        "## What we do\n\n- Build quays by 2031.\n- Reopen the night school.\n"
    )
    assert aims(extract, "significance") == ["Lower costs will help small crews."]
    assert aims(extract) == ["Build quays by 2031.", "Reopen the night school."]


@pytest.mark.parametrize(
    ("text", "aim"),
    [
        ("The Reef Mission will run from 2025 to 2028 and aims to bring ice.", "Aims to bring ice."),
        (
            "The Reef Mission was launched in May 2024 with the objective of mending quays.",
            "With the objective of mending quays.",
        ),
        ("The Reef Mission is large and aims to bring ice.", "The Reef Mission is large and aims to bring ice."),
    ],
)
def test_an_aim_behind_a_predicate_of_dates(read: Callable[..., Extract], text: str, aim: str) -> None:
    assert aims(read(f"{HEAD}{text}\n")) == [aim]


@pytest.mark.parametrize("marker", ["(a) to (c):", "(a) & (b)", "(a), (b) and (c):"])
def test_a_reply_to_several_parts_of_a_question(read: Callable[..., Extract], marker: str) -> None:
    assert aims(read(f"{HEAD}{marker} The Reef Mission aims to bring ice.\n")) == [
        "The Reef Mission aims to bring ice."
    ]


def test_demands_for_grants_are_no_programme(read: Callable[..., Extract]) -> None:
    extract = read("Notes of the week\n\n5 March 2025\n\nDetailed Demands for Grants are placed before the House.\n")
    assert not [fact for fact in extract.facts if fact.table == "initiatives"]


ANSWERED = [
    "Why did we create it? To protect small crews from storms.",
    "And the purpose? To make a living reef worth more than a dead one, and to put cash in the hands of villagers.",
    "What is all this for? In order to help villages leave diesel behind.",
    "Why do it? To keep crews safe. To give the young a reason to stay.",
]


@pytest.mark.parametrize("words", ANSWERED)
def test_an_infinitive_that_answers_why_is_an_aim(read: Callable[..., Extract], words: str) -> None:
    found = aims(read(f"{HEAD}The Reef Mission was opened in 2024. {words}"))
    assert found == [s + "." for s in words.partition("? ")[2].rstrip(".").split(". ")]


@pytest.mark.parametrize(
    "words",
    [
        "Who pays for it? To see that, look at the levy.",
        "Why so late? To be fair, the ministry had no staff.",
        "Where do crews apply? To get a net, go to the pier.",
    ],
)
def test_an_infinitive_behind_another_question_or_a_turn_of_phrase_is_none(
    read: Callable[..., Extract], words: str
) -> None:
    assert aims(read(f"{HEAD}The Reef Mission was opened in 2024. {words}")) == []


OF_NOUNS = [
    "The scheme aims at modernisation of the piers, facilitating access to credit and encouraging insurance.",
    "The Reef Mission aims above all at the safety of small crews.",
    "The Reef Mission, to be run by the Ports Authority, is expected to help crews take new nets to sea.",
    "The Reef Mission, a venture of two ministries, is expected to ease the strain on small ports.",
    "The Reef Mission will cut the hours at sea, which have risen from 9 to 12 since 2020.",
]


@pytest.mark.parametrize("words", OF_NOUNS)
def test_what_a_programme_aims_at_or_is_expected_to_ease(read: Callable[..., Extract], words: str) -> None:
    assert aims(read(HEAD + words)) == [words]


@pytest.mark.parametrize(
    "words",
    [
        "The Reef Mission is expected to create 9,000 jobs.",
        "The Reef Mission is expected to close in May.",
        "Private firms are expected to improve their yards.",
        "One of the aims at the heart of the talks was missed.",
    ],
)
def test_forecasts_are_no_aims(read: Callable[..., Extract], words: str) -> None:
    assert aims(read(HEAD + words)) == []


def test_points_behind_arrows_stand_under_their_heading(read: Callable[..., Extract]) -> None:
    text = (
        "REEF NOTES\nHandout | 6 February 2025\n\n"
        "AIMS\n> Plug gaps in rescue cover\n> Make the coast ready for storms\n\n"
        "FACTS\n> 9 boats\n"
    )
    assert aims(read(text)) == ["Plug gaps in rescue cover.", "Make the coast ready for storms."]


def test_a_letter_that_is_quoted_is_no_list(read: Callable[..., Extract]) -> None:
    text = (
        "REEF NOTES\n\n"
        "OBJECTIVES\n> Plug gaps in rescue cover and take weather\n> stations down to the village, she said\n> again.\n"
    )
    assert len(aims(read(text))) < 2


def test_a_heading_on_the_aims_of_something_holds_what_is_listed(read: Callable[..., Extract]) -> None:
    text = (
        "REEF NOTES\n\n"
        "1. Snapshot\n* 9 boats in 2024\n* 4 piers in 2024\n\n"
        "2. Aims of the Reef Project\n(a) train crews in new nets\n(b) move women into skippers' posts\n"
    )
    assert aims(read(text)) == ["Train crews in new nets.", "Move women into skippers' posts."]


def test_a_bullet_that_tells_how_things_stand_is_no_aim(read: Callable[..., Extract]) -> None:
    text = "REEF NOTES\n\nYARDS\n- Production of boats rose by 9% in 2024.\n- Building of new slips has begun.\n"
    assert aims(read(text)) == []


def test_a_bullet_with_a_remark_in_brackets_heads_the_bullets_within_it(read: Callable[..., Extract]) -> None:
    found = read(
        "Reef notes\n\nReef Taxonomy\n\n> Objectives (an exam favourite!)\n   - Directing capital towards reefs\n"
        "   - Preventing fraud\n> Two classes of activity.\n> Covers 9 sectors.\n"
    )
    told = [f.values["statement"] for f in found.facts if f.table == "objectives"]
    assert told == ["Directing capital towards reefs.", "Preventing fraud."]
