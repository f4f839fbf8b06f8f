"""Web pages: the main content, tables kept, the rest told."""

from __future__ import annotations

from pathlib import Path

from trustetl.model import Document
from trustetl.source import read_document

PARAGRAPH = (
    "The ministry approved the plan on 4 May 2023 and set aside Rs 700 crore for the first two "
    "years of the work in the hills. "
) * 2


def page(tmp_path: Path, body: str, head: str = "") -> Document:
    path = tmp_path / "page.html"
    path.write_text(f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>", encoding="utf-8")
    return read_document(path)


def test_menus_footers_and_asides_are_left_out_and_counted(tmp_path: Path) -> None:
    document = page(
        tmp_path,
        f"<nav>Top 7</nav><main><h1>Plan</h1><p>{PARAGRAPH}</p><div class='share-bar'>812 shares</div></main>"
        "<aside>Most read 5</aside><div class='cookie-notice'>We use 3 cookies</div><footer>Tel. 11 22</footer>",
    )
    assert document.text == f"Plan\n\n{PARAGRAPH.strip()}"
    (note,) = document.notes
    assert note.check == "page-furniture"
    assert note.observed == "6"


def test_the_article_is_found_without_a_main_element(tmp_path: Path) -> None:
    links = "".join(f"<li><a href='/{n}'>Story {n}</a></li>" for n in range(30))
    document = page(
        tmp_path,
        f"<div id=a><ul>{links}</ul></div><div id=b><div><h2>Plan</h2><p>{PARAGRAPH}</p><p>{PARAGRAPH}</p></div></div>",
    )
    assert "Story" not in document.text
    assert document.text.count("Rs 700 crore") == 4


def test_tables_keep_their_cells_in_place(tmp_path: Path) -> None:
    document = page(
        tmp_path,
        f"<main><h1>Plan</h1><p>{PARAGRAPH}</p><table><caption>Outlay (Rs crore)</caption>"
        "<tr><th>Part</th><th>2023-24</th><th>2024-25</th></tr><tr><td rowspan=2>Roads</td><td>40</td><td>50</td></tr>"
        "<tr><td>5</td><td>6</td></tr><tr><td colspan=2>Total</td><td>101</td></tr></table></main>",
    )
    assert document.text.split("\n\n")[-2:] == [
        "Outlay (Rs crore)",
        "Part | 2023-24 | 2024-25\nRoads | 40 | 50\n| 5 | 6\nTotal |  | 101",
    ]


def test_a_table_that_only_lays_out_the_page_is_none(tmp_path: Path) -> None:
    document = page(
        tmp_path,
        f"<table><tr><td>Menu</td><td><table><tr><td><p>{PARAGRAPH}</p><p>{PARAGRAPH}</p></td></tr></table></td></tr></table>",
    )
    assert " | " not in document.text
    assert document.text.count("Rs 700 crore") == 4


def test_lists_headings_and_line_breaks(tmp_path: Path) -> None:
    document = page(
        tmp_path,
        f"<main><h1>Plan</h1><p>{PARAGRAPH}</p><ul><li>One<ul><li>Two</li></ul></li></ul><ol "
        f"start=3><li>Three</li></ol>"
        "<p>Line one<br>Line two</p><dl><dt>Ministry</dt><dd>Mines</dd></dl><pre>a  1\nb  2</pre></main>",
    )
    lines = document.text.split("\n")
    for line in ("- One", "- Two", "3. Three", "Line one", "Line two", "Ministry: Mines", "a  1", "b  2"):
        assert line in lines
    assert [(mark.kind, mark.level) for mark in document.marks if mark.kind == "item"] == [
        ("item", 0),
        ("item", 1),
        ("item", 0),
    ]


def test_a_declared_date_of_publication_is_marked(tmp_path: Path) -> None:
    document = page(
        tmp_path,
        f"<main><h1>Plan</h1><p>Put online <time datetime='2023-05-04'>4 May 2023</time></p><p>{PARAGRAPH}</p></main>",
    )
    (mark,) = [mark for mark in document.marks if mark.kind == "published"]
    assert document.text[mark.start : mark.end] == "4 May 2023"


def test_the_page_title_stands_in_for_a_missing_heading(tmp_path: Path) -> None:
    document = page(tmp_path, f"<main><p>{PARAGRAPH}</p></main>", "<title>Hill roads plan | Ministry of Roads</title>")
    assert document.text.startswith("Hill roads plan\n\n")


def test_nothing_outside_the_page_is_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("4711", encoding="utf-8")
    path = tmp_path / "page.html"
    path.write_text(
        f'<!DOCTYPE html [<!ENTITY s SYSTEM "file://{secret}">]><html><body><p>{PARAGRAPH}&s;</p>'
        f'<iframe src="file://{secret}"></iframe><script src="file://{secret}"></script></body></html>',
        encoding="utf-8",
    )
    assert "4711" not in read_document(path).text


def test_deep_nesting_and_broken_markup_are_read(tmp_path: Path) -> None:
    document = page(tmp_path, "<div>" * 5000 + f"<p>{PARAGRAPH}" + "</b></table>" * 50)
    assert "Rs 700 crore" in document.text or document.notes


def test_a_page_nested_deeper_than_parsers_go_is_read_as_plain_text(tmp_path: Path) -> None:
    document = page(tmp_path, f"<table><tr><th>A</th><td>{'<span>' * 5000}5</td></tr></table><p>Rs 5 crore was given.")
    assert "Rs 5 crore was given." in document.text
    assert "nested too deeply" in document.notes[0].message


def test_text_below_many_unclosed_tags_is_kept(tmp_path: Path) -> None:
    document = page(tmp_path, f"<main><p>Plan</p>{'<font>' * 400}<p>It paid Rs <b>9</b> crore.</p></main>")
    assert "crore." in document.text
    assert "9" in document.text
