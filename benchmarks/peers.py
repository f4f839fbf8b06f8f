"""Other libraries, asked for the same: run by the benchmark inside an environment of their own, one library at a
time.

    python peers.py NAME SEED_FILE

prints JSON: ``{"seconds": for one reading of the seed, "readings": [[finding, ...], ...]}``. Each adapter gives
the library what its makers
recommend (English, day first) and takes every answer that can be said in the terms of the labels.
"""

from __future__ import annotations

import contextlib
import json
import re
import sys
import time
import warnings
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from labelled import day, sentences

NAMES = {
    "dollar": "USD",
    "united states dollar": "USD",
    "rupee": "INR",
    "indian rupee": "INR",
    "euro": "EUR",
    "pound": "GBP",
    "british pound": "GBP",
    "pound sterling": "GBP",
    "japanese yen": "JPY",
    "yen": "JPY",
    "canadian dollar": "CAD",
    "australian dollar": "AUD",
    "south korean won": "KRW",
    "chinese yuan": "CNY",
    "brazilian real": "BRL",
    "kenyan shilling": "KES",
    "south african rand": "ZAR",
    "$": "USD",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "₹": "INR",
    "rs": "INR",
    "rs.": "INR",
    "r$": "BRL",
    "a$": "AUD",
}


def code(unit: str | None) -> str | None:
    """The ISO 4217 code of a library's name for a currency."""
    return None if unit is None else NAMES.get(unit.lower(), unit)


def duckling() -> Callable[[str], list[dict]]:
    import duckling as library

    zones = library.load_time_zones("/usr/share/zoneinfo")
    reference = library.parse_ref_time(zones, "UTC", 1757462400)
    locale = library.parse_locale("EN_IN", library.default_locale_lang(library.parse_lang("EN")))
    context = library.Context(reference, locale)
    dimensions = library.parse_dimensions(["amount-of-money", "time", "number"])

    def read(text: str) -> list[dict]:
        found = []
        for one in library.parse(text, context, dimensions, False):
            value, place = one["value"], {"start": one["start"], "end": one["end"]}
            if one["dim"] == "amount-of-money":
                if value["type"] == "interval":
                    low, high = value.get("from"), value.get("to")
                    found.append(
                        place
                        | {
                            "kind": "money",
                            "unit": code((low or high)["unit"]),
                            "low": low and low["value"],
                            "high": high and high["value"],
                        }
                    )
                else:
                    found.append(place | {"kind": "money", "unit": code(value["unit"]), "value": value["value"]})
            elif one["dim"] == "time":
                found.append(place | {"kind": "date"} | _duckling_days(value))
            elif re.match(r"\s?(?:%|per ?cent)", text[one["end"] :]):
                found.append(place | {"kind": "percent", "value": value["value"]})
        return found

    return read


def _duckling_days(value: dict) -> dict:
    if value["type"] == "interval":
        last = day(value["to"]["value"]) if "to" in value else None
        if last is not None:
            last = (date.fromisoformat(last) - timedelta(days=1)).isoformat()
        return {"first": day(value["from"]["value"]) if "from" in value else None, "last": last}
    return _grain(day(value["value"]), value["grain"])


def _grain(first: str, grain: str) -> dict:
    start = date.fromisoformat(first)
    if grain == "year":
        end = date(start.year, 12, 31)
    elif grain in ("month", "quarter"):
        months = start.month + (3 if grain == "quarter" else 1)
        end = date(start.year + (months - 1) // 12, (months - 1) % 12 + 1, 1) - timedelta(days=1)
    else:
        end = start
    return {"first": first, "last": end.isoformat()}


def quantulum3() -> Callable[[str], list[dict]]:
    from quantulum3 import parser

    def read(text: str) -> list[dict]:
        found = []
        for one in parser.parse(text):
            place = {"start": one.span[0], "end": one.span[1]}
            if one.unit.entity.name == "currency":
                found.append(place | {"kind": "money", "unit": code(one.unit.name), "value": one.value})
            elif one.unit.name == "percentage":
                found.append(place | {"kind": "percent", "value": one.value})
        return found

    return read


def recognizers() -> Callable[[str], list[dict]]:
    from recognizers_date_time import recognize_datetime
    from recognizers_number import recognize_percentage
    from recognizers_number_with_unit import recognize_currency

    def read(text: str) -> list[dict]:
        found = []
        for one in recognize_currency(text, "en-us"):
            value = (one.resolution or {}).get("value")
            if value is not None:
                unit = one.resolution.get("isoCurrency") or code(one.resolution["unit"])
                found.append(
                    {"start": one.start, "end": one.end + 1, "kind": "money", "unit": unit, "value": float(value)}
                )
        for one in recognize_percentage(text, "en-us"):
            value = str((one.resolution or {}).get("value", "")).rstrip("%")
            if re.fullmatch(r"-?[\d.]+", value):
                found.append({"start": one.start, "end": one.end + 1, "kind": "percent", "value": float(value)})
        for one in recognize_datetime(text, "en-us"):
            for value in ((one.resolution or {}).get("values") or [])[:1]:
                place = {"start": one.start, "end": one.end + 1, "kind": "date"}
                if "start" in value or "end" in value:
                    last = day(value.get("end"))
                    found.append(
                        place
                        | {
                            "first": day(value.get("start")),
                            "last": last and (date.fromisoformat(last) - timedelta(days=1)).isoformat(),
                        }
                    )
                elif re.match(r"\d{4}-\d\d-\d\d", str(value.get("value"))):
                    found.append(place | {"first": day(value["value"]), "last": day(value["value"])})
        return found

    return read


def dateparser() -> Callable[[str], list[dict]]:
    from dateparser.search import search_dates

    def read(text: str) -> list[dict]:
        found, at = [], 0
        for words, moment in search_dates(text, languages=["en"], settings={"DATE_ORDER": "DMY"}) or []:
            start = text.find(words, at)
            if start >= 0:
                at = start + len(words)
                found.append(
                    {
                        "start": start,
                        "end": at,
                        "kind": "date",
                        "first": moment.date().isoformat(),
                        "last": moment.date().isoformat(),
                    }
                )
        return found

    return read


def price_parser() -> Callable[[str], list[dict]]:
    from price_parser import Price

    def read(text: str) -> list[dict]:
        price = Price.fromstring(text)
        if price.amount is None:
            return []
        start = max(text.find(price.amount_text or ""), 0)
        return [
            {
                "start": start,
                "end": start + len(price.amount_text or "") or 1,
                "kind": "money",
                "unit": code(price.currency),
                "value": float(price.amount),
            }
        ]

    return read


PEERS = {
    "pyduckling-native-phihos": duckling,
    "quantulum3": quantulum3,
    "recognizers-text-suite": recognizers,
    "dateparser": dateparser,
    "price-parser": price_parser,
}


def main(name: str, seed: str) -> None:
    warnings.simplefilter("ignore")
    read = PEERS[name]()
    text = Path(seed).read_text(encoding="utf-8")
    readings = []
    for sentence in sentences():
        try:
            readings.append(read(sentence["text"]))
        except Exception:  # a library that fails on a sentence reads nothing of it
            readings.append([])
    rounds, best, began = 0, float("inf"), time.perf_counter()
    while rounds < 3 or (time.perf_counter() - began < 2 and rounds < 2000):
        start = time.perf_counter()
        with contextlib.suppress(Exception):
            read(text)
        best = min(best, time.perf_counter() - start)
        rounds += 1
    print(json.dumps({"seconds": best, "readings": readings}))


if __name__ == "__main__":
    main(*sys.argv[1:])
