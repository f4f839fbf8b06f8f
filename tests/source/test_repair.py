"""Damaged text is read as what it was, and every repair is recorded."""

from __future__ import annotations

import pytest

from trustetl.source.repair import read_text

READ_AS = [
    # lost rupee signs
    ("an outlay of ?2,450 crore", "an outlay of ₹2,450 crore"),
    ("(approx. ?900 crore)", "(approx. ₹900 crore)"),
    ("from ?18 lakh to ?25 lakh", "from ₹18 lakh to ₹25 lakh"),
    ("`7,300 crore for six years", "₹7,300 crore for six years"),
    ("a cess of ` 4,000 per tonne", "a cess of ₹ 4,000 per tonne"),
    ("•` 25 crore to the Ica Institute", "•₹ 25 crore to the Ica Institute"),
    ("▪`25 lakh for boats;`30 lakh for nets", "▪₹25 lakh for boats;₹30 lakh for nets"),
    ("Outlay (In ` crore)", "Outlay (In ₹ crore)"),
    ("ˋ12 lakh crore", "₹12 lakh crore"),
    ("R6,500 crore", "₹6,500 crore"),
    ("worth \ufffd640 crore", "worth ₹640 crore"),
    ("a fee of ?250 on a loan of Rs 3 lakh", "a fee of ₹250 on a loan of Rs 3 lakh"),
    # signs that a font lacks
    ("an outlay of ■16,300 crore", "an outlay of ₹16,300 crore"),
    ("the cost (\uf0a82,000 crore)", "the cost (₹2,000 crore)"),
    ("between □8 lakh and □9 lakh", "between ₹8 lakh and ₹9 lakh"),
    ("a grant of \ue001500 million beside €3 bn", "a grant of €500 million beside €3 bn"),
    ("- of which \ufffc75 crore", "- of which ₹75 crore"),
    # mojibake, once and twice
    ("â‚¹310 crore", "₹310 crore"),
    ("Ã¢â€šÂ¹310 crore", "₹310 crore"),
    ("2024â€“29", "2024–29"),
    ("the farmerâ€™s share", "the farmer’s share"),
    ("Â£40 million", "£40 million"),
    ("â‚¬5 billion", "€5 billion"),
    ("cafÃ©s in MÃ¼nchen", "cafés in München"),
    ("à¤•à¤°à¥‹à¤¡à¤¼", "करोड़"),
    ("2020\x9625", "2020–25"),
    # spaces, invisible characters, ligatures, controls
    ("Rs\u00a0500\u202fcrore", "Rs 500 crore"),
    ("5\u200b00 cro\u00adre", "500 crore"),
    ("ﬁnance and ﬂows", "finance and flows"),
    ("１２ per cent", "12 per cent"),
    ("a\x07b", "ab"),
    ("2019\ufffd24 and India\ufffds", "2019–24 and India’s"),
    # escapes left in a text
    ("&#8377;80 crore &amp; more", "₹80 crore & more"),
    ("India\\u2019s", "India’s"),
    # line ends and bold marks
    ("one\r\ntwo\rthree", "one\ntwo\nthree"),
    ("of **Rs 12 crore** in", "of Rs 12 crore in"),
]

UNTOUCHED = [
    "Is it worth it? 16,300 crore is a lot.",
    "Who pays?2,000 crore comes from banks.",
    "What about 5?10",
    "https://example.org/release?2024=5 lakh",
    "R5 billion was spent in South Africa",
    "R&D of Rs 5 crore",
    "Pâtisserie, naïve, Über, Ærø, façade",
    "₹500 crore – “quoted” – India’s",
    "करोड़ १२",
    "`code` and ``more``",
    "The price? About 5.",
    "■4 lakh farmers get it",
    "Steps:\n■ 3 crore homes\n□2 crore people",
    "\uf0b7 Rs 5 crore",
    "levels ■3 and □4",
]


@pytest.mark.parametrize(("found", "read"), READ_AS)
def test_damage_is_read_as_what_it_was(found: str, read: str) -> None:
    assert read_text(found).text == read


@pytest.mark.parametrize(("found", "read"), [
    ("There are more places in the Special  Island Program.", "There are more places in the Special Island Program."),
    ("what goes to all villages of the far West \n  isles", "what goes to all villages of the far West\nisles"),
    ("Region of the far isles  4,200  3,900 in two years", "Region of the far isles  4,200  3,900 in two years"),
    ("| the boats of the far  isles and of all others |", "| the boats of the far  isles and of all others |"),
    ("Far Islands  Near Islands", "Far Islands  Near Islands"),
])  # fmt: skip
def test_a_second_space_in_running_text_says_nothing(found: str, read: str) -> None:
    assert read_text(found).text == read
    assert read_text(found).repairs == ()


@pytest.mark.parametrize("text", UNTOUCHED)
def test_what_is_no_damage_stays(text: str) -> None:
    assert read_text(text).text == text
    assert read_text(text).repairs == ()


@pytest.mark.parametrize("found", [found for found, _ in READ_AS])
def test_repairs_say_what_stood_where_and_why(found: str) -> None:
    for repair in read_text(found).repairs:
        assert found[repair.start : repair.end] == repair.found
        assert repair.reason


@pytest.mark.parametrize(("found", "words", "span"), [
    ("of **Rs 12 crore** in", "Rs 12 crore", "Rs 12 crore"),
    ("â‚¹310 crore.", "₹310 crore", "â‚¹310 crore"),
    ("an outlay of ?50\u200b0 crore", "₹500 crore", "?50\u200b0 crore"),
    ("5 ﬁrms", "firms", "ﬁrms"),
    ("one\r\n?80 crore\r\n", "₹80 crore", "?80 crore"),
])  # fmt: skip
def test_offsets_lead_back_to_the_text_as_it_came(found: str, words: str, span: str) -> None:
    reading = read_text(found)
    start = reading.text.index(words)
    begin, end = reading.span(start, start + len(words))
    assert found[begin:end] == span


def test_a_sign_is_not_guessed_where_two_currencies_are_spoken_of() -> None:
    text = "a fee of ?250, against 40 euros in France and Rs 90 in India"
    assert read_text(text).text == text
