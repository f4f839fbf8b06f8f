"""The country that a document is about, by its names, places, public bodies and money, and its fiscal years."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from trustetl.figures import figures_of
from trustetl.lexicon import countries
from trustetl.model import Figure, Setting
from trustetl.outline import outline
from trustetl.source import read_document


def read(text: str, folder: Path) -> tuple[Setting, tuple[Figure, ...]]:
    path = folder / "brief.txt"
    path.write_text(text, encoding="utf-8")
    document = read_document(path)
    return figures_of(document, outline(document))


@pytest.mark.parametrize(
    ("country", "text"),
    [
        ("ZAF", "Budget speech\n\nThe Department spent R1.2 billion in 2024/25. Limpopo gets R300 million."),
        ("MEX", "The Ministry of Tourism in Mexico City gives 20 million pesos in 2025 to Oaxaca."),
        ("PHL", "MANILA, May 5, 2025\n\nDSWD will spend P5.2 billion on school meals in Mindanao in fiscal year 2026."),
        ("PHL", "The Department of Agriculture said 5.2 billion pesos would go to farmers in Luzon."),
        ("USA", "The Department of the Interior awarded $20 million to Montana in fiscal year 2025."),
        ("USA", "Congress gave the program $3 billion for fiscal year 2024."),
        ("CAN", "OTTAWA, June 3, 2025 - The Minister announced $300 million for Ontario and Quebec in 2025–26."),
        (
            "AUS",
            "Media release\n3 May 2025\n\nQueensland farmers will receive $30 million in 2025-26.",
        ),
        (
            "NZL",
            "Vote Health gets $2 billion in 2025/26. Te Whatu Ora will hire 400 nurses in Auckland.",
        ),
        ("DEU", "The Bundestag approved €2 billion for Bavaria and Saxony."),
        ("FRA", "Bpifrance will invest €30 million in Lyon and Toulouse."),
        ("PAK", "ISLAMABAD: ECC approves Rs 50 billion for FY2025-26 to Sindh and Balochistan."),
        ("LKA", "COLOMBO: The Cabinet approved Rs. 5 billion for Jaffna in 2025."),
        ("NPL", "The Ministry of Finance in Kathmandu set aside Rs 12 arab for Karnali in FY 2081/82."),
        ("BGD", "DHAKA, June 2 - ECNEC clears Tk 3,200 crore for Khulna in FY26."),
        ("NGA", "ABUJA — The FEC okayed N300bn for Kano roads in 2025."),
        ("GHA", "COCOBOD gets GH¢3.2 billion in 2025."),
        ("UGA", "KAMPALA: Parliament approved Shs 500 billion for Karamoja in FY 2025/26."),
        (
            "KEN",
            "Branch line: a bill of Sh31 billion\n\n"
            + "The shed stands empty and grass grows on the track. " * 8
            + "The line would carry fish from Kisumu to Mombasa and goods to "
            "Uganda. Kenyans pay for it: the House voted Sh7.2 billion. Mombasa gains; "
            "Uganda, so say Kampala traders, buys elsewhere.",
        ),
        ("TZA", "Dodoma. The Minister asked for Sh2.4 trillion for 2025/26 for TANROADS."),
        (
            "ETH",
            "ADDIS ABABA: the House of Peoples' Representatives approved 200 billion birr for 2025/26.",
        ),
        ("MYS", "PUTRAJAYA: RM 300 million for Sabah and Sarawak under Budget 2026."),
        ("SGP", "Temasek and IMDA will put S$30 million into the fund in FY2025."),
        ("IDN", "Bappenas said Rp 30 trillion for Nusantara in 2025."),
        ("VNM", "HANOI: 20 trillion dong for the Mekong Delta."),
        ("TUR", "ANKARA: TÜBİTAK will give 3 billion lira."),
        ("POL", "The Sejm approved 3 billion zlotys for Silesia."),
        ("CZE", "PRAGUE: 3 billion crowns, or CZK 3 bn, for Moravia."),
        ("NOR", "The Storting approved NOK 3 billion for Enova."),
        ("SWE", "The Riksdag approved SEK 3 billion for Norrbotten."),
        ("GBR", "The government announces £3 billion for Greater Manchester in 2025-26."),
        ("IRL", "The Taoiseach announced €300 million for Galway."),
        ("EGY", "CAIRO - GASC bought wheat; LE 30 billion in FY2025/26."),
        ("KEN", "Kisumu and Turkana will share Sh3 billion in FY 2025/26."),
        ("RWA", "KIGALI: Frw 30 billion for 2025/26."),
        ("CHL", "CORFO offers 3 billion pesos in Antofagasta and Atacama."),
        ("COL", "BOGOTÁ — CONPES approved 3 trillion pesos for La Guajira."),
        ("ARG", "The Casa Rosada announced 3 billion pesos for Neuquén."),
        ("PER", "S/ 300 million for Cajamarca and Puno in 2025, MIDAGRI said."),
        ("KOR", "SEJONG, Aug. 29 (Yonhap) -- The finance ministry proposed 3 trillion won."),
        ("CHN", "BEIJING - The State Council will spend 300 billion yuan."),
        ("JPN", "METI requests 300 billion yen for FY2026."),
        ("UKR", "KYIV: The Verkhovna Rada set aside UAH 3 billion for Kharkiv."),
        ("FIN", "The Finnish Government proposes EUR 30 million for Lapland."),
        ("EU", "The Commission will give €300 million under Horizon Europe to Member States of the European Union."),
        ("FJI", "SUVA: The Government of Fiji set aside $30 million in 2025-2026."),
        ("JAM", "KINGSTON, Jamaica: J$3 billion for 2025/26."),
        ("TTO", "PORT OF SPAIN: TT$30 million for fiscal 2026."),
        ("THA", "Bangkok, 3 June 2025: 30 billion baht for fiscal year 2026."),
        ("SAU", "RIYADH: SAR 30 billion for NEOM."),
        ("CIV", "ABIDJAN: 300 billion FCFA for cocoa."),
        ("ZMB", "LUSAKA: K3 billion for the Copperbelt in 2026."),
        ("MWI", "LILONGWE: K30 billion for Blantyre and Mzuzu in the 2025/26 financial year."),
        ("BRA", "BNDES approved 3 billion reais for Bahia."),
        ("BWA", "GABORONE: P3.2 billion for 2025/26."),
    ],
)
def test_a_country_need_not_be_named(country: str, text: str, tmp_path: Path) -> None:
    assert read(text + "\n", tmp_path)[0].country == country


@pytest.mark.parametrize(
    ("currency", "text"),
    [
        ("KES", "Kenya: the roads fund gets KSh 3 billion, and $20 million from abroad."),
        ("IDR", "Jakarta: Rp 3 trillion for schools, and a grant of ¥2 billion from Japan."),
        ("EUR", "Germany gives €200 million, of which $30 million abroad."),
        ("CAD", "OTTAWA: the Government of Canada gives $30 million."),
        ("MWK", "LILONGWE: the roads agency of Malawi gets MK 20 billion."),
    ],
)
def test_the_currency_is_that_of_the_country_where_it_is_written(currency: str, text: str, tmp_path: Path) -> None:
    assert read(text + "\n", tmp_path)[0].currency == currency


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (date(2024, 4, 1), date(2025, 3, 31), "PRETORIA: we spent R3 billion in 2024/25 on boreholes in Limpopo."),
        (date(2024, 7, 1), date(2025, 6, 30), "Bangladesh sold shirts for US$30 billion in FY25; Tk 300 crore of aid."),
        (date(2024, 10, 1), date(2025, 9, 30), "The Bureau of Reclamation has $30 million for fiscal year 2025."),
        (date(2026, 4, 1), date(2027, 3, 31), "Canada budgets $30 million for FY 2026-27; exports to the U.S. grow."),
        (
            date(2025, 1, 1),
            date(2025, 12, 31),
            "Brazil had R$ 2 billion in fiscal year 2025; the U.S. had less.",
        ),
    ],
)
def test_fiscal_years_are_those_of_the_country(first: date, last: date, text: str, tmp_path: Path) -> None:
    periods = [f for f in read(text + "\n", tmp_path)[1] if f.kind == "period"]
    assert [(f.period_start, f.period_end) for f in periods] == [(first, last)]


@pytest.mark.parametrize(
    ("quote", "first", "last", "text"),
    [
        ("January to June", date(2025, 1, 1), date(2025, 6, 30), "Peru sold 40 tons of wool from January to June."),
        ("October to December", date(2025, 10, 1), date(2025, 12, 31), "Works will go on from October to December."),
        ("2025/26", date(2025, 7, 1), date(2026, 6, 30), "Brazil lent farmers 4 billion reais in the 2025/26 season."),
    ],
)
def test_months_and_seasons_take_their_years_from_the_text(
    quote: str, first: date, last: date, text: str, tmp_path: Path
) -> None:
    _, figures = read(f"Farm notes\n\n8 August 2025\n\n{text}", tmp_path)
    found = next(figure for figure in figures if figure.quote == quote)
    assert (found.period_start, found.period_end) == (first, last)


def test_habits_are_no_time(tmp_path: Path) -> None:
    _, figures = read("Farm notes\n\n8 August 2025\n\nRain falls from May to July every year.", tmp_path)
    assert [figure.quote for figure in figures] == ["8 August 2025"]


def test_a_mark_at_the_foot_dates_the_page(tmp_path: Path) -> None:
    rows = "Reef Pact\n\n- Agreed: 24 June 2024\n- In force since: 1 January 2025\n\nThe Pact protects reefs.\n\n"
    setting, _ = read(rows + "*Page last updated: 2 February 2026*", tmp_path)
    assert setting.published == date(2026, 2, 2)


@pytest.mark.parametrize(
    ("unit", "value", "caption"),
    [
        ("JPY", 51.7e9, "(Unit: 100 million yen)"),
        ("JPY", 51.7e9, "Unit: 100 million yen"),
        ("KRW", 51.7e9, "(in 100 million won)"),
        ("VND", 5.17e9, "(Unit: 10 million dong)"),
        ("JPY", 5.17e6, "(Unit: 10 thousand yen)"),
        ("INR", 5.17e9, "(Amounts in Rs crore)"),
    ],
)
def test_the_unit_of_a_table_may_be_counted(unit: str, value: float, caption: str, tmp_path: Path) -> None:
    table = "Item                    FY2025 initial budget    FY2026 request\n"
    table += (
        "Home care                        517            583\nEmergency care                   644            702\n"
    )
    figure = next(f for f in read(f"Request for wards\n\n{caption}\n{table}", tmp_path)[1] if "517" in f.quote)
    assert (figure.kind, figure.unit, figure.value) == ("money", unit, value)


def test_a_day_in_brackets_behind_a_town_or_weekday_is_in_the_year_of_the_text(tmp_path: Path) -> None:
    text = "LIMA (18/9) - The Minister on Thursday (18/9/2025) opened it. She saw it on Monday (15/9).\n"
    _, figures = read(f"Port opened\n\nLima, 18 September 2025\n\n{text}", tmp_path)
    days = {f.quote: f.period_start for f in figures if f.kind == "date" and "/" in f.quote}
    assert days == {"18/9": date(2025, 9, 18), "18/9/2025": date(2025, 9, 18), "15/9": date(2025, 9, 15)}


@pytest.mark.parametrize(
    ("country", "currency", "money"),
    [("Chile", "CLP", "pesos"), ("Colombia", "COP", "pesos"), ("Nepal", "NPR", "rupees"), ("Tunisia", "TND", "dinars")],
)
def test_money_that_several_lands_have_is_that_of_the_one_named(
    country: str, currency: str, money: str, tmp_path: Path
) -> None:
    head = f"Address by the Minister of Fisheries of {country}\n2 May 2025\n\n"
    text = "When Peru stopped buying our salmon, many lost by it. The Peruvians took a third of it. "
    setting, figures = read(
        f"{head}{text}The aid came to 100.7 billion {money}, of which 80 billion {money} is new.\n", tmp_path
    )
    assert {f.unit for f in figures if f.kind == "money"} == {currency}
    assert setting.currency == currency


def test_who_reckons_in_one_money_alone_speaks_of_its_land(tmp_path: Path) -> None:
    text = (
        "Good morning. When China stopped buying our scallops, and Chinese shops sent them back, many lost by it.\n\n"
    )
    sums = ("1.7", "2.4", "3.9", "4.1", "5.2", "6.6")
    text += " ".join(f"We gave {n} billion yen to port {i}." for i, n in enumerate(sums, start=1))
    setting, _ = read(f"Address by the Minister\n2 May 2025\n\n{text} We aim for more by fiscal 2030.\n", tmp_path)
    assert setting.country == "JPN"


def test_a_dollar_sign_is_not_that_of_a_land_named_beside(tmp_path: Path) -> None:
    text = "Peru spent $287 million on lime in 2024, of which Canada supplied 58%.\n"
    assert {f.unit for f in read(f"Lime for Peru\n\nLima, 2 May 2025\n\n{text}", tmp_path)[1] if f.kind == "money"} == {
        "USD"
    }


def test_a_sum_in_pesos_does_not_make_a_text_in_dollars_mexican(tmp_path: Path) -> None:
    text = "The United States gave $3 million to ports, $4 million to docks and $5 million to quays. Mexico gave "
    text += "20 million pesos.\n"
    setting, _ = read(f"United States aid to ports\n\nWashington, 2 May 2025\n\n{text}", tmp_path)
    assert setting.country == "USA"


def test_a_sign_of_several_lands_speaks_for_the_one_named_though_another_is_named_more(tmp_path: Path) -> None:
    head = "Clinics get Sh6.1bn as State moves to plug US aid gap\n\nBy A. WERE\nThursday, September 18, 2025\n\n"
    text = (
        "The Treasury released Sh6.1 billion to clinics, officials said in Nairobi. The gap opened when Washington "
        "froze its aid. The United States had spent $402 million on clinics in Kenya. Imports of drugs stood at Sh98 "
        "billion in 2024. India supplied Sh33 billion worth, China Sh8 billion. Audits flagged Sh1.3 billion. Plants "
        "will cost Sh4.5 billion.\n"
    )
    assert read(head + text, tmp_path)[0].country == "KEN"


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Sri Lanka has earmarked Rs 4.5 billion for its harbours.", "LKR"),
        ("Nepal's government set aside 4.5 billion rupees for its roads.", "NPR"),
        ("The State has earmarked Rs 4.5 billion for its harbours.", "INR"),
        ("Nepal bought medicines worth Rs 4.5 billion.", "INR"),
        ("Sri Lanka has earmarked Rs 4.5 billion for roads to India.", "INR"),
    ],
)
def test_what_another_land_grants_is_in_its_own_money(text: str, unit: str, tmp_path: Path) -> None:
    head = "India approves fisheries mission\n\nNew Delhi, 2 May 2025\n\nIndia approved ₹6,500 crore for the mission. "
    figures = read(f"{head}{text}\n", tmp_path)[1]
    assert [f.unit for f in figures if f.kind == "money"] == ["INR", unit]


def test_a_sum_in_pesos_is_of_the_land_that_sets_it_aside(tmp_path: Path) -> None:
    text = "The Chilean government allocated 85 billion pesos to an institute. "
    text += "Mexico set aside 2.5 billion pesos for its own in 2024."
    figures = read(f"Lithium in Chile\n\nSantiago, 2 May 2025\n\n{text}\n", tmp_path)[1]
    assert [f.unit for f in figures if f.kind == "money"] == ["CLP", "MXN"]


@pytest.mark.parametrize(("mark", "unit"), [("US$", "AUD"), ("$", "USD")])
def test_who_writes_us_dollars_out_means_his_own_by_the_sign(mark: str, unit: str, tmp_path: Path) -> None:
    text = "The Australian Government has set aside $750 million for a fund. The US Department of Defense awarded Ilka "
    figures = read(
        f"{text}{mark}120 million in 2023, the US Department of Energy another {mark}9 million.\n", tmp_path
    )[1]
    assert [f.unit for f in figures if f.kind == "money"] == [unit, "USD", "USD"]


@pytest.mark.parametrize(
    "line", ["Reef Watch, Nairobi. Position on 31 January 2026.", "Revision 7, 31 January 2026. Amounts in shillings."]
)
def test_a_text_that_is_kept_up_to_date_is_of_the_day_of_its_state(line: str, tmp_path: Path) -> None:
    setting, _ = read(f"Reef money: a tracker\n\n{line}\n\nThe fund was opened on 4 May 2025.\n", tmp_path)
    assert setting.published == date(2026, 1, 31)


@pytest.mark.parametrize("line", ["The fund pays. Its position on 31 January 2026 was weak.", "Edition 4 of the plan"])
def test_a_sentence_about_a_position_dates_no_text(line: str, tmp_path: Path) -> None:
    setting, _ = read(f"Reef money: a tracker\n\n{line}\n\nThe fund was opened on 4 May 2025.\n", tmp_path)
    assert setting.published is None


def test_each_country_is_that_of_a_text_by_its_name_and_adjective(tmp_path: Path) -> None:
    wrong = []
    for country in countries().values():
        if country.is_bloc:
            continue
        texts = [f"{name} gave 7.5 million for wheat. {name} said so." for name in country.names]
        texts += [f"The {adjective} Ministry of Finance gave 7.5 million." for adjective in country.demonyms]
        texts += [f"Officials in {seat} gave 7.5 million. {seat} said so." for seat in country.seats]
        wrong += [text for text in texts if read(text, tmp_path)[0].country != country.code]
    assert wrong == []


@pytest.mark.parametrize(
    ("country", "head"),
    [
        ("PRK", "DPRK BUYS MORE WHEAT"),
        ("LKA", "SRI LANKA BUYS MORE WHEAT"),
        ("BOL", "LA PAZ BUYS MORE WHEAT"),
        ("COL", "BOGOTÁ BUYS MORE WHEAT"),
        ("ARE", "ABU DHABI BUYS MORE WHEAT"),
        ("TCD", "N'DJAMENA BUYS MORE WHEAT"),
        ("COD", "DEMOCRATIC REPUBLIC OF THE CONGO BUYS WHEAT"),
        ("SLB", "HONIARA, 3 May 2025 - The cabinet met."),
        ("CUB", "HAVANA, 3 May 2025 - The cabinet met."),
        ("PNG", "PNG budget: wheat for all"),
        ("GRC", "Roads for Central Macedonia and Crete"),
    ],
)
def test_a_head_in_capitals_names_its_country(country: str, head: str, tmp_path: Path) -> None:
    assert read(f"{head}\n\nThe ministry gave 7.5 million for it.\n", tmp_path)[0].country == country
