"""Where sentences end, and where a full stop ends none."""

from __future__ import annotations

import pytest

from trustetl.outline.sentences import sentence_spans

ONE = [
    "The fund has Rs. 16,300 crore for the work.",
    "It costs Rs. Four thousand crore in all.",
    "Mr. Rao met Dr. A. P. J. Sen of the U.S. Department of Energy.",
    "See No. 12 of the list, S.O. 5800(E) and Art. 3 of the Act.",
    "Exports grew by 7.5 per cent, to $4.25 billion.",
    "Outlay vs. Expenditure is shown in Fig. 4 and para. 6.",
    "It came into force w.e.f. 1 April 2024.",
    "Output rose to 6.9 Mt. and 7.1 Mt. in two years.",
    "The plant makes pumps, valves, etc. for the market.",
    "Ltd. companies such as Coal India Ltd. and others took part.",
    "The version is 2.0 Beta.",
    "The vote was cut under Supplementary Estimates No. II to $9 million.",
    "Shri S. K. Patel laid the stone at 10.30 a.m. on Monday.",
]

SEVERAL = [
    ("It was approved in 2023. 25 projects follow.", ["It was approved in 2023.", "25 projects follow."]),
    ("He met officials of the U.S. The visit was short.", ["He met officials of the U.S.", "The visit was short."]),
    (
        "Outlay: Rs. 6,940 cr. The scheme runs for six years.",
        ["Outlay: Rs. 6,940 cr.", "The scheme runs for six years."],
    ),
    (
        "It was cut under Estimates No. I. For next year more is asked.",
        ["It was cut under Estimates No. I.", "For next year more is asked."],
    ),
    ("Will it do? No. I think not.", ["Will it do?", "No.", "I think not."]),
    ("Does it help? Yes. It does!", ["Does it help?", "Yes.", "It does!"]),
    ("They launched it (NDP).1 The label is used.", ["They launched it (NDP).1", "The label is used."]),
    ("It was launched in 2023.2 The firms came.", ["It was launched in 2023.2", "The firms came."]),
    ("It runs for years.[3] India pays.", ["It runs for years.[3]", "India pays."]),
    ("“It is late.” The minister left.", ["“It is late.”", "The minister left."]),
    (
        "It was sent in August 2010.It was late. (All paid.) ₹5 crore is left.",
        ["It was sent in August 2010.It was late.", "(All paid.)", "₹5 crore is left."],
    ),
    ("It was introduced by the House.It was late.", ["It was introduced by the House.", "It was late."]),
    ("यह योजना 2024 में शुरू हुई। इसका बजट 500 करोड़ है।", ["यह योजना 2024 में शुरू हुई।", "इसका बजट 500 करोड़ है।"]),
    ("The answer is no. The plan stays.", ["The answer is no.", "The plan stays."]),
    ("More is in Part B. In due course it follows.", ["More is in Part B.", "In due course it follows."]),
    ("One line\nand its end.\nAnother one.", ["One line\nand its end.", "Another one."]),
]


@pytest.mark.parametrize("text", ONE)
def test_a_full_stop_that_ends_nothing(text: str) -> None:
    assert [text[start:end] for start, end in sentence_spans(text)] == [text]


@pytest.mark.parametrize(("text", "sentences"), SEVERAL)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in sentence_spans(text)] == sentences


def test_a_list_that_never_ends_is_taken_in_pieces_that_end_at_a_pause() -> None:
    text = "It pays " + ", ".join(f"Rs {number},000 crore for clinics and schools" for number in range(100, 300)) + "."
    pieces = [text[start:end] for start, end in sentence_spans(text)]
    assert " ".join(pieces) == text
    assert all(len(piece) <= 1500 and piece.endswith(("schools,", "schools.")) for piece in pieces)


def test_a_number_is_not_cut_however_long() -> None:
    text = "It is " + "7" * 4000 + " or so, " + "and on " * 300 + "it goes."
    assert next(text[start:end] for start, end in sentence_spans(text)).startswith("It is 777")
    assert any("7" * 4000 in text[start:end] for start, end in sentence_spans(text))
