"""Signs and names of money in texts of the country that writes its money so, and what looks like them and is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from trustetl import find_figures, lexicon
from trustetl.figures import figures_of
from trustetl.outline import outline
from trustetl.source import read_document

NATIONAL = {
    country: currency.code
    for currency in lexicon.currencies().values()
    for country in (*currency.members, currency.country)
    if country and not lexicon.countries()[country].is_bloc
} | {"BGR": "BGN", "PAN": "PAB", "CUW": "XCG", "SXM": "XCG"}
UNTOLD = {"VGB"}
"""Whose name another country has: the Virgin Islands."""


def read(text: str, folder: Path) -> list[tuple[str, str | None, float | None]]:
    """Kind, unit and value of the figures of a text that is all of a document."""
    path = folder / "brief.txt"
    path.write_text(text, encoding="utf-8")
    document = read_document(path)
    return [(f.kind, f.unit, f.value) for f in figures_of(document, outline(document))[1]]


def misread(country: str, code: str, amount: str, folder: Path) -> list[str]:
    """The amount with what was read, where a text of a country gives another than 7.5 million of a currency."""
    found = read(f"The Government of {lexicon.countries()[country].name} allotted {amount} for wheat.", folder)
    return [] if found == [("money", code, 7.5e6)] else [f"{country} {amount}: {found}"]


def test_the_code_and_the_names_of_its_money_are_read_in_a_text_of_each_country(tmp_path: Path) -> None:
    missed = []
    for country, code in NATIONAL.items():
        names = (f"7.5 million {name}" for name in lexicon.currencies()[code].forms)
        for amount in (f"{code} 7.5 million", *names):
            missed += misread(country, code, amount, tmp_path)
    assert missed == []


def test_the_bare_noun_of_its_money_is_read_in_a_text_of_each_country(tmp_path: Path) -> None:
    missed = []
    for country, code in NATIONAL.items():
        if country in UNTOLD:
            continue
        nouns = {name.split()[-1] for name in lexicon.currencies()[code].forms} & lexicon.currency_nouns().keys()
        for noun in sorted(nouns):
            missed += misread(country, code, f"7.5 million {noun}", tmp_path)
    assert missed == []


def test_the_signs_of_its_money_are_read_in_a_text_of_each_country(tmp_path: Path) -> None:
    missed = []
    for country, code in NATIONAL.items():
        if country in UNTOLD:
            continue
        for sign in lexicon.currencies()[code].signs:
            for amount in (f"{sign} 7.5 million", f"{sign}7.5m", f"{sign}7,500,000"):
                missed += misread(country, code, amount, tmp_path)
    assert missed == []


def test_the_signs_of_one_country_are_read_in_its_texts(tmp_path: Path) -> None:
    missed = []
    for (sign, country), home in lexicon.home_signs().items():
        behind = (f"7.5 million {sign}",) if home.plain and sign.isalpha() else ()
        for amount in (f"{sign} 7.5 million", f"{sign}7.5m", f"{sign}7,500,000", *behind):
            missed += misread(country, home.code, amount, tmp_path)
    assert missed == []


@pytest.mark.parametrize("sign", ["JD", "BD", "RO", "L", "Q", "DT", "M", "VT", "Kz", "Lps"])
def test_letters_of_another_country_are_no_money(sign: str, tmp_path: Path) -> None:
    found = read(f"The Government of Kenya said that Kenya paid {sign} 7.5 million for wheat.", tmp_path)
    assert [kind for kind, _, _ in found] != ["money"]


@pytest.mark.parametrize(
    ("country", "words"),
    [
        ("Honduras", "L 5 teams met"),
        ("Honduras", "a tank of L 5 m by W 3 m was built"),
        ("Honduras", "Table L 1,200 was cut"),
        ("Lesotho", "the M 40 road opened"),
        ("Lesotho", "a track of M 5,000 metres opened"),
        ("Guatemala", "trade grew in Q1 2025"),
        ("Guatemala", "in Q2 300 people came"),
        ("Guatemala", "in Q 3 it rained"),
        ("Zambia", "K 12 pupils came"),
        ("Gambia", "vitamin D 1,000 IU is given"),
        ("Gambia", "vitamin D-10 is given"),
        ("Eswatini", "the E 20 road opened"),
        ("Eswatini", "hepatitis E 5,000 cases were seen"),
        ("Rwanda", "the F 1 race was held"),
        ("Haiti", "the G 7 leaders met"),
        ("Iraq", "ID 12345 was issued"),
        ("South Korea", "the bill won 5 million votes"),
        ("Mexico", "in pesos 5 years passed"),
        ("Mozambique", "7.5 million MT of maize came"),
        ("Mozambique", "MT 5,000 of maize came"),
    ],
)
def test_grades_quarters_roads_and_sizes_are_no_money(country: str, words: str, tmp_path: Path) -> None:
    found = read(f"The Government of {country} said that {words}.", tmp_path)
    assert [kind for kind, _, _ in found if kind == "money"] == []


@pytest.mark.parametrize(
    ("country", "words", "unit", "value"),
    [
        ("Nicaragua", "C$1,460 million", "NIO", 1.46e9),
        ("Canada", "C$1,460 million", "CAD", 1.46e9),
        ("Brunei", "B$7.5 million", "BND", 7.5e6),
        ("Bolivia", "Bs 26 million", "BOB", 2.6e7),
        ("Bolivia", "Bs. 26 million", "BOB", 2.6e7),
        ("Venezuela", "Bs. 26 million", "VES", 2.6e7),
        ("Seychelles", "SR 26 million", "SCR", 2.6e7),
        ("Morocco", "Dh 26 million", "MAD", 2.6e7),
        ("Saint Lucia", "$7.5 million", "XCD", 7.5e6),
        ("Taiwan", "$7.5 million", "USD", 7.5e6),
        ("Senegal", "7.5 million francs", "XOF", 7.5e6),
        ("Uzbekistan", "7.5 million som", "UZS", 7.5e6),
        ("North Korea", "7.5 million won", "KPW", 7.5e6),
        ("Greenland", "kr 7.5 million", "DKK", 7.5e6),
        ("Egypt", "E£7.5 million", "EGP", 7.5e6),
        ("Syria", "S£7.5 million", "SYP", 7.5e6),
        ("Zimbabwe", "ZWL$7.5 million", "ZWL", 7.5e6),
        ("Mexico", "MN$7.5 million", "MXN", 7.5e6),
        ("Uruguay", "U$S 7.5 million", "USD", 7.5e6),
        ("Angola", "Kz 7,5 million", "AOA", 7.5e6),
        ("Angola", "Kz 7 500 000", "AOA", 7.5e6),
        ("Algeria", "7 500 000 DA", "DZD", 7.5e6),
        ("Jordan", "JD 1.250", "JOD", 1.25),
        ("Lebanon", "7.5 million L.L.", "LBP", 7.5e6),
        ("Tajikistan", "Somoni 7.5 million", "TJS", 7.5e6),
        ("Jordan", "dinars 7.5 million", "JOD", 7.5e6),
        ("Romania", "lei 7.5 million", "RON", 7.5e6),
        ("Ethiopia", "Birr 50", "ETB", 50),
        ("Samoa", "7.5 million tala", "WST", 7.5e6),
        ("Malaysia", "RM 9 mil", "MYR", 9e6),
        ("Peru", "S/ 9 mil", "PEN", 9e3),
        ("Peru", "S/ 9 mil millones", "PEN", 9e9),
    ],
)
def test_a_sign_is_the_money_of_the_country_of_the_text(
    country: str, words: str, unit: str, value: float, tmp_path: Path
) -> None:
    found = read(f"The Government of {country} paid {words} for wheat.", tmp_path)
    assert found == [("money", unit, value)]


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("Honduras paid L 9 million for wheat", "HNL"),
        ("Nicaragua paid C$9 million for wheat", "NIO"),
        ("Canada gave Nicaragua C$9 million for wheat", "CAD"),
        ("Jordan and Bahrain got JD 9 million for wheat", "JOD"),
        ("Some paid L 9 million for wheat", None),
    ],
)
def test_a_sign_is_the_money_of_the_one_country_of_its_sentence_that_writes_it(
    sentence: str, unit: str | None, tmp_path: Path
) -> None:
    found = read(f"Peru: notes on Peru\n\nPeru grows wheat. Peru sells it. {sentence}.\n", tmp_path)
    assert [unit for kind, unit, _ in found if kind == "money"] == ([unit] if unit else [])


@pytest.mark.parametrize(
    ("country", "coins", "unit", "value"),
    [
        ("Kuwait", "50 fils", "KWD", 0.05),
        ("UAE", "50 fils", "AED", 0.5),
        ("Oman", "50 baisa", "OMR", 0.05),
        ("Mexico", "50 centavos", "MXN", 0.5),
        ("Brazil", "50 centavos", "BRL", 0.5),
        ("Philippines", "50 centavos", "PHP", 0.5),
        ("Egypt", "50 piastres", "EGP", 0.5),
        ("Nepal", "50 paisa", "NPR", 0.5),
        ("Indonesia", "50 sen", "IDR", 0.5),
        ("Norway", "50 øre", "NOK", 0.5),
        ("Morocco", "50 centimes", "MAD", 0.5),
        ("Ethiopia", "50 cents", "ETB", 0.5),
        ("Greece", "50 cents", "EUR", 0.5),
    ],
)
def test_coins_are_those_of_the_country_of_the_text(
    country: str, coins: str, unit: str, value: float, tmp_path: Path
) -> None:
    text = f"The Government of {country} cut the tariff of {country} by {coins} per kWh."
    assert read(text, tmp_path) == [("money", unit, value)]


@pytest.mark.parametrize(
    ("country", "unit", "code", "factor"),
    [
        ("Jordan", "JD million", "JOD", 1e6),
        ("Honduras", "L million", "HNL", 1e6),
        ("Guatemala", "Q. million", "GTQ", 1e6),
        ("Papua New Guinea", "K million", "PGK", 1e6),
        ("Botswana", "P million", "BWP", 1e6),
        ("Tunisia", "million DT", "TND", 1e6),
        ("Eswatini", "E'000", "SZL", 1e3),
        ("Malawi", "MK'million", "MWK", 1e6),
        ("Samoa", "ST$m", "WST", 1e6),
        ("Kenya", "L million", None, 1.0),
    ],
)
def test_the_head_of_a_table_gives_the_money_of_the_country_of_the_text(
    country: str, unit: str, code: str | None, factor: float, tmp_path: Path
) -> None:
    for head in (f"Table 1. Outlays ({unit})\n\n| Item | 2024 |", f"| Item | 2024 ({unit}) |"):
        text = f"The Government of {country}: the budget of {country}\n\n{head}\n|---|---|\n| Roads | 12.5 |\n"
        assert [(unit, value) for _, unit, value in read(text, tmp_path) if value and value >= 12.5] == [
            (code, 12.5 * factor)
        ]


def test_a_label_gives_the_money_of_the_country_of_the_text(tmp_path: Path) -> None:
    text = "Pakistan: the budget of Pakistan\n\nOutlay of Pakistan (Rs million): 384\n"
    assert ("money", "PKR", 3.84e8) in read(text, tmp_path)


@pytest.mark.parametrize(
    ("text", "country", "assumed"),
    [
        ("It paid 9 million pesos.", None, True),
        ("It paid 9 million pesos.", "KEN", True),
        ("It paid 9 million pesos.", "MEX", False),
        ("It paid kr 9 million.", None, True),
        ("It paid kr 9 million.", "NOR", False),
        ("It paid C$ 9 million.", None, True),
        ("It paid $9 million.", None, False),
        ("It paid 9 million naira.", None, False),
    ],
)
def test_a_money_that_no_country_settles_is_said_to_be_assumed(text: str, country: str | None, assumed: bool) -> None:
    (figure,) = find_figures(text, country=country)
    assert figure.kind == "money"
    assert figure.rule.endswith(" of no country named") is assumed
