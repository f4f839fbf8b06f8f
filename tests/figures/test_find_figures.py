"""What holds for every text: nothing raises, quotes are the text's own, and how a number is printed does not
change it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trustetl import find_figures
from trustetl.lexicon import countries, currencies, find_countries, units

PIECES = st.sampled_from(
    [
        "Rs ",
        "₹",
        "$",
        "US$",
        "€",
        "?",
        "`",
        "crore",
        " lakh",
        " billion",
        "bn",
        "%",
        " per cent",
        "1",
        "2,",
        "30",
        "2024",
        "-25",
        "–",
        "to",
        " and ",
        "between ",
        "FY",
        "FY'",
        "Q3",
        "H1",
        " first half of ",
        "February ",
        "18 ",
        " one",
        "-third",
        " twelve",
        "-fold",
        ".",
        ",",
        " ",
        "\n",
        "(",
        ")",
        "/",
        "'",
        "’",
        " tonnes",
        "MW",
        "km",
        " a ",
        "per ",
        "Section ",
        "No. ",
        "http://",
        "@",
        "१२",
        "करोड़",
        "\u00a0",
        "\u2009",
        "\ufffd",
        "mid-",
        "by ",
        "since ",
        "last year",
        "Thursday",
        "½",
        "x",
        "×",
        "+",
        "~",
        "-",
        "and half",
        "dozen",
        "of ",
        "G",
        "â‚¹",
        "İ",
        "ß",
        "兆円",
    ]
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=16).map("".join))


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_any_text_is_read_and_every_digit_is_covered(text: str) -> None:
    figures = find_figures(text, published=date(2025, 9, 10))
    end = 0
    for figure in figures:
        assert text[figure.start : figure.end] == figure.quote != ""
        assert figure.start >= end
        end = figure.end
    for run in re.finditer(r"\d+", text):
        assert any(figure.start <= run.start() and run.end() <= figure.end for figure in figures), run


def _indian(number: int) -> str:
    digits = str(number)
    head, tail = digits[:-3], digits[-3:]
    groups = []
    while head:
        groups.insert(0, head[-2:])
        head = head[:-2]
    return ",".join([*groups, tail])


STYLES = {
    "western": lambda n: f"{n:,}",
    "indian": _indian,
    "plain": str,
    "Devanagari": lambda n: str(n).translate({ord("0") + i: 0x966 + i for i in range(10)}),
    "thin spaces": lambda n: f"{n:,}".replace(",", "\u2009"),
    "Swiss": lambda n: f"{n:,}".replace(",", "’"),
}


@settings(max_examples=150, deadline=None)
@given(st.integers(1000, 99_999_999), st.sampled_from(sorted(STYLES)))
def test_a_number_reads_back_as_itself_in_every_style(number: int, style: str) -> None:
    printed = STYLES[style](number)
    (figure,) = find_figures(f"an outlay of ₹{printed} crore.")
    assert figure.value == number * 1e7
    assert figure.unit == "INR"
    (figure,) = find_figures(f"some {printed} tonnes of it.")
    assert (figure.value, figure.unit) == (number, "t")


@settings(max_examples=100, deadline=None)
@given(st.decimals(0, 100, places=2))
def test_a_percentage_reads_back_as_itself(share) -> None:
    (figure,) = find_figures(f"a share of {share} per cent")
    assert figure.value == float(share)


SENTENCES = [
    "The outlay of Rs 16,300 crore runs from FY 2024-25 to FY 2030-31.",
    "Exports rose 11.6 per cent to $86.51 billion in 2024-25.",
    "It covers 1,200 exploration projects and 4 lakh tonnes by 2030.",
    "Between 6 and 8 per cent of 500 GW will come by February 2028.",
    "On 18 February 2025 it cost ₹15,000-20,000 crore over seven years.",
]


def _meaning(text: str) -> list[tuple[object, ...]]:
    return [
        (f.kind, f.value, f.low, f.high, (f.unit or "").lower(), f.period_start, f.period_end)
        for f in find_figures(text)
    ]


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize(
    "change",
    [
        lambda t: t.replace(" ", "\u00a0"),
        lambda t: t.replace(" ", "\u202f"),
        lambda t: t.replace("-", "–"),
        lambda t: (
            t.replace(" crore", "\ncrore")
            .replace(" per cent", "\nper cent")
            .replace(" billion", "\nbillion")
            .replace(" exploration", "\nexploration")
        ),
        lambda t: (
            t.replace("Rs ", "RS ")
            .replace("crore", "CRORE")
            .replace("per cent", "PER CENT")
            .replace("February", "FEBRUARY")
        ),
    ],
    ids=["no-break space", "narrow no-break space", "en dash", "line break", "capitals"],
)
def test_case_spaces_dashes_and_line_breaks_change_no_value(sentence: str, change) -> None:
    assert _meaning(change(sentence)) == _meaning(sentence)


@pytest.mark.parametrize("code", sorted(currencies()))
def test_every_currency_is_read_by_its_code_and_its_names(code: str) -> None:
    currency = currencies()[code]
    for text in [
        f"{code} 5 billion",
        f"{code}5bn",
        f"5 billion {code}",
        *(f"5 billion {form}" for form in currency.forms),
    ]:
        (figure,) = find_figures(text)
        assert (figure.kind, figure.value, figure.unit, figure.quote) == ("money", 5e9, code, text)


def test_every_unit_is_read_in_every_spelling() -> None:
    for unit in units():
        for form in (*unit.forms, *unit.symbols):
            figures = find_figures(f"a total of 12,345.5 {form} was")
            assert figures[0].kind == "measure", form
            assert figures[0].quote == f"12,345.5 {form.rstrip('.')}" or figures[0].quote == f"12,345.5 {form}", form


def test_the_units_agree_with_a_unit_library() -> None:
    pint = pytest.importorskip("pint")
    registry = pint.UnitRegistry()
    for one, other, ratio in [
        ("kt", "t", 1e3),
        ("MW", "W", 1e6),
        ("GWh", "kWh", 1e6),
        ("km", "m", 1e3),
        ("ha", "m²", 1e4),
        ("lb", "kg", 0.45359237),
        ("acre", "m²", 4046.8564),
    ]:
        names = {"ha": "hectare", "m²": "meter**2", "t": "metric_ton", "kt": "kilometric_ton"}
        assert registry(f"1 {names.get(one, one)}").to(names.get(other, other)).magnitude == pytest.approx(
            ratio, rel=1e-5
        )
        known = {unit.symbol for unit in units()}
        assert {one, other} <= known


def test_countries_are_found_by_name_adjective_and_seat() -> None:
    text = "India and the U.S. met Sri Lankan and South Korean ministers in Brussels; it told us nothing."
    assert [(text[a:b], code) for a, b, code in find_countries(text)] == [
        ("India", "IND"),
        ("U.S.", "USA"),
        ("Sri Lankan", "LKA"),
        ("South Korean", "KOR"),
        ("Brussels", "EU"),
    ]
    assert countries()["JPN"].fiscal_named == "start"


def test_explain_has_the_rule_and_the_pieces() -> None:
    (figure,) = find_figures("between Rs 15,000 crore and Rs 20,000 crore")
    assert figure.rule == "between <currency> <number> <scale> and <currency> <number> <scale>"
    assert [(part.role, part.words) for part in figure.parts] == [
        ("currency", "Rs"),
        ("number", "15,000"),
        ("scale", "crore"),
        ("currency", "Rs"),
        ("number", "20,000"),
        ("scale", "crore"),
    ]


def test_broken_grouping_is_reported() -> None:
    (figure,) = find_figures("Rs 1,23,45 crore")
    assert [repair.reason for repair in figure.repairs] == ["broken digit grouping"]


def test_reading_figures_loads_no_table_library() -> None:
    code = (
        "import json, sys; from trustetl import find_figures; find_figures('Rs 1.5 lakh crore by 2030'); "
        "print(json.dumps(sorted(sys.modules)))"
    )
    loaded = set(
        json.loads(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout)
    )
    assert not loaded & {"pandas", "pandera", "openpyxl", "prefect", "pyarrow", "pint"}


HOSTILE = {
    "digits": "7" * 300_000,
    "commas": "," * 300_000,
    "chain": "1-" * 150_000,
    "brackets": "(" * 300_000,
    "signs": "Rs " * 100_000,
    "letters and digits": "a1" * 150_000,
    "addresses": "http://" * 40_000,
}


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_hostile_text_is_read_whole(name: str) -> None:
    text = HOSTILE[name]
    covered = sum(f.end - f.start for f in find_figures(text))
    assert covered >= sum(c.isdigit() for c in text)


@pytest.mark.parametrize(
    "text", ["The $3 billion plan has reached 12 million since 2020.", "€30 million for 2 million who live there"]
)
def test_people_reached_are_no_money(text: str) -> None:
    assert [f.kind for f in find_figures(text)][:2] == ["money", "count"]


AGES = [
    ("people aged 75 or over now number 20 million", "75"),
    ("A person over 70 pays less.", "70"),
    ("Children under 5 travel free.", "5"),
    ("Women above 60 get a pension.", "60"),
    ("Those over the age of 65 are covered.", "65"),
    ("adults aged 18 to 59 may apply", "18 to 59"),
]
NO_AGES = ["Men between 20 and 30 per cent", "firms with people in over 70 countries", "people over 40 km away"]


@pytest.mark.parametrize(("text", "quote"), AGES)
def test_an_age_is_a_bare_number(text: str, quote: str) -> None:
    figure = find_figures(text)[0]
    assert (figure.quote, figure.kind, figure.unit) == (quote, "number", None)
    assert figure.reason is not None


@pytest.mark.parametrize("text", NO_AGES)
def test_what_looks_like_an_age_keeps_its_unit(text: str) -> None:
    assert all(figure.reason is None and figure.unit for figure in find_figures(text))


def test_a_street_with_its_numbers_is_an_address() -> None:
    text = "We are at 6 Quay Avenue, Lamu City 1550, or: 12 Harbour Road. In 2024, 40 Main Street lamps were mended."
    found = {f.quote: f.kind for f in find_figures(text)}
    assert found == {
        "6 Quay Avenue, Lamu City 1550": "contact",
        "12 Harbour Road": "contact",
        "2024": "period",
        "40 Main Street lamps": "count",
    }
