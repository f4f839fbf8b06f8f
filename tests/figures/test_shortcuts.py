"""The ways by which common forms are read at once give what the readers that look at everything give."""

from __future__ import annotations

from pathlib import Path

import pytest

from trustetl.figures import digits, find_figures, finishing, money, plain

HERE = Path(__file__).parents[1]
AROUND = [
    "Mission", "minister’s", "March", "fiscal", "a", "about", "about a",
    "rose by a", "costs a", "up to", "the", "rose by", "section", "helpline",
    "page", "Rs", "US", "approx.", "formed", "code", "over", "by", "from", "between", "notes", "-", "of", "in July",
    "item", "~", "on", "dated", "\n-", "\n", "(",
]  # fmt: skip
AMOUNTS = [
    "₹16,300 crore", "$20 billion", "21.9%", "7%", "2025", "2025–31", "£5.25 million", "€300 million", "70 GW",
    "12", "18 Feb 2025", "18 May 2025.", "18 March 2025)", "31 Feb 2025", "$5", "1,500", "(2025–31)", "(2024-25)",
    "(FY24)", "(FY2024-25)", "(FY98)",
    "(1998-2031)", "(2025-24)",
]  # fmt: skip
BEHIND = [
    "outlay", "of the total", "to 40", "and 30%", "or more", "per year", "a year", "points", "more than before",
    ".", ", which", ") was", "rupees", "for exports", "worth", "plus", "in every village", "April", "-odd",
    "decline", "\nIn all", "\n\n12", "\n12", "at 3:04 pm", "3:04PM", "by 10.30 am", "to 3 April 2026",
    "and 31 May 2026",
]  # fmt: skip


def _texts() -> list[str]:
    rows = [
        line.split("\t")[0]
        for name in sorted((HERE / "corpus").glob("*.tsv"))
        for line in name.read_text(encoding="utf-8").splitlines()
    ]
    briefs = [name.read_text(encoding="utf-8") for name in sorted((HERE / "labelled" / "briefs").glob("*.txt"))]
    made = [f"It {before} {amount} {behind} then." for before in AROUND for amount in AMOUNTS for behind in BEHIND]
    return rows + briefs + made


def test_shortcuts_change_no_figure(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = _texts()
    short = [find_figures(text) for text in texts]
    assert sum(map(len, short)) > 5000
    taken = plain.money_at
    used = []
    monkeypatch.setattr(plain, "money_at", lambda *a: used.append(taken(*a)) or used[-1])
    find_figures("It has a ₹16,300 crore outlay.")
    assert any(used), "the text above is one that the shortcut reads"
    monkeypatch.setattr(plain, "money_at", lambda *_: None)
    monkeypatch.setattr(plain, "percent_at", lambda *_: None)
    monkeypatch.setattr(plain, "day_at", lambda *_: None)
    monkeypatch.setattr(plain, "years_at", lambda *_: None)
    monkeypatch.setattr(finishing, "worth_reading", lambda *_: True)
    monkeypatch.setattr(digits, "_quiet_before", lambda *_: False)
    monkeypatch.setattr(money, "stands_alone", lambda *_: False)
    for text, figures in zip(texts, short, strict=True):
        assert find_figures(text) == figures, text
