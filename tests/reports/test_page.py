"""The validation report: links both ways, findings first, nothing from outside, nothing from a brief taken for
mark-up."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from trustetl.build import Run, finish, make_plan
from trustetl.model import Finding
from trustetl.readers import read_briefs
from trustetl.reports import page as page_module
from trustetl.reports.marking import marked
from trustetl.reports.page import write_page
from trustetl.tables import FACT_TABLES, TABLES, findings_frame, records


class Page(HTMLParser):
    """What the tests ask of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.loads: list[str] = []
        self.text = ""
        self.brief: list[str] = []
        self._in_text = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append(tag)
        if given.get("id"):
            self.ids.append(str(given["id"]))
        if tag == "a" and given.get("href"):
            self.links.append(str(given["href"]))
        self.loads += [str(given[name]) for name in ("src", "srcset", "data") if given.get(name)]
        if tag == "link":
            self.loads.append(str(given.get("href")))
        if tag == "div" and (self._in_text or given.get("class") == "text"):
            self._in_text += 1
            if self._in_text == 1:
                self.brief.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == "div" and self._in_text:
            self._in_text -= 1

    def handle_data(self, data: str) -> None:
        self.text += data
        if self._in_text:
            self.brief[-1] += data


def page_of(run: Run, folder: Path) -> str:
    frames = {**run.tables.frames, "findings": findings_frame(run.findings)}
    path = folder / "report.html"
    write_page(path, run.tables, {name: records(frames[name]) for name in TABLES}, run.findings)
    return path.read_text(encoding="utf-8")


def run_on(text: str, folder: Path) -> Run:
    (folder / "brief.txt").write_text(text, encoding="utf-8")
    plan = make_plan([folder / "brief.txt"])
    return finish(plan, read_briefs(plan.briefs))


def test_every_link_leads_somewhere_and_every_id_is_used_once(left: Path) -> None:
    page = Page((left / "report.html").read_text(encoding="utf-8"))
    assert len(set(page.ids)) == len(page.ids)
    assert {link[1:] for link in page.links} <= set(page.ids)
    assert all(link.startswith("#") for link in page.links)


def test_every_row_and_its_words_lead_to_each_other(left: Path, run: Run) -> None:
    page = Page((left / "report.html").read_text(encoding="utf-8"))
    for name in FACT_TABLES:
        for known in run.tables[name]["fact_id"]:
            assert {known, f"row-{known}"} <= set(page.ids), name
            assert f"#{known}" in page.links
    for known in run.tables["figures"]["figure_id"]:
        assert {known, f"row-{known}"} <= set(page.ids)
    for known in run.tables["objectives"]["fact_id"]:
        assert f"#row-{known}" in page.links


def test_the_brief_stands_there_word_for_word(left: Path, run: Run) -> None:
    page = Page((left / "report.html").read_text(encoding="utf-8"))
    assert page.brief == [run.tables.extracts[0].document.text]


def test_nothing_is_loaded_from_outside(left: Path) -> None:
    html = (left / "report.html").read_text(encoding="utf-8")
    assert Page(html).loads == []
    assert not re.search(r"@import|url\(|https?://|fetch\(|XMLHttpRequest", html)


def test_findings_come_before_tables_and_failures_before_notes(run: Run, tmp_path: Path) -> None:
    known = tuple(run.tables["documents"]["document_id"])
    rows = tuple(run.tables["budgets"]["fact_id"])
    findings = (
        Finding("sum", "error", "fail", "document", "3 and 4 make 8.", "7", "8", known, rows),
        Finding("remark", "info", "note", "document", "One sign was lost.", document_ids=known),
        Finding("fine", "info", "pass", "corpus", "All is well.", looked_at=2),
    )
    html = page_of(Run(run.plan, run.tables, findings, ()), tmp_path)
    order = ["3 and 4 make 8.", "One sign was lost.", "All is well.", 'id="table-budgets"', 'id="briefs"']
    places = [html.index(words) for words in order]
    assert places == sorted(places)
    assert {f"#row-{known}" for known in rows} <= set(Page(html).links), "a finding leads to the rows that it is about"
    assert "expected <b>7</b>" in html
    assert "1 finding to look at (1 error)" in html


def test_passes_tell_how_much_they_looked_at(run: Run, tmp_path: Path) -> None:
    findings = (
        Finding("looked", "info", "pass", "corpus", "Rows: 7 looked at; all is well.", looked_at=7),
        Finding("idle", "info", "note", "corpus", "There were none.", looked_at=0),
    )
    text = Page(page_of(Run(run.plan, run.tables, findings, ()), tmp_path)).text
    assert re.search(r"looked\s*7\s*Rows: 7 looked at", text)
    assert "1 check had nothing to look at: idle. Of what they check nothing is known." in text


@pytest.mark.parametrize(
    "hostile", ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "&lt;b&gt; </div></body>", '" onclick="x']
)
def test_mark_up_in_a_brief_is_shown_and_does_nothing(hostile: str, tmp_path: Path) -> None:
    words = f"The {hostile} Mission (THM) gets Rs 500 crore in 2025."
    html = page_of(run_on(words, tmp_path), tmp_path)
    page = Page(html)
    assert page.brief == [words]
    assert page.tags.count("script") == 1
    assert "img" not in page.tags
    assert not re.search(r"<[^>]*\son\w+=", html)


def test_control_characters_are_shown_as_signs(tmp_path: Path) -> None:
    html = page_of(run_on("Rs 500 crore\x0c and \x01 more in 2025.", tmp_path), tmp_path)
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", html)


def test_what_is_too_long_is_cut_and_told(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_module, "ROW_LIMIT", 1)
    monkeypatch.setattr(page_module, "TEXT_LIMIT", 10)
    html = page_of(run, tmp_path)
    page = Page(html)
    count = len(run.tables["figures"])
    assert f"The first 1 of {count} rows; all of them are in report.xlsx." in html
    assert page.brief == []
    assert "left out here for its length" in page.text
    assert {link[1:] for link in page.links} <= set(page.ids)


def figure(start: int, end: int, known: str) -> dict[str, Any]:
    return {"start": start, "end": end, "figure_id": known, "kind": "money", "table": None, "reason": "a list mark"}


def fact(start: int, end: int, known: str, *figures: str) -> tuple[str, dict[str, Any]]:
    return "budgets", {"start": start, "end": end, "fact_id": known, "figure_ids": list(figures)}


def test_pieces_are_the_text_and_know_all_that_rests_on_them() -> None:
    text = "alpha 500 beta 7 gamma"
    facts = [fact(0, 14, "a", "f"), fact(6, 22, "b"), fact(0, 14, "c", "f")]
    pieces = marked(text, [figure(6, 9, "f"), figure(15, 16, "g")], facts)
    assert "".join(piece.text for piece in pieces) == text
    by_text = {piece.text: piece for piece in pieces}
    assert set(by_text["500"].facts) == {"a", "b", "c", "f"}
    assert by_text["500"].target == "a"
    assert by_text["7"].target == "g", "a figure that no row rests on leads to its own row"
    assert set(by_text["7"].facts) == {"b", "g"}
    assert [ends for piece in pieces for ends in piece.ends] == [("b", "budgets")]
    assert "a list mark" in by_text["7"].tip


@pytest.mark.parametrize("text", ["", "x", "no figures here"])
def test_a_text_without_anything_is_one_piece(text: str) -> None:
    assert "".join(piece.text for piece in marked(text, [], [])) == text
