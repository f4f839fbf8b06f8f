"""A paragraph printed bold from its first word to its last is a heading, in Markdown, on a web page and in a Word
document alike. All wordings are ours.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from trustetl.outline import outline
from trustetl.source import read_document

HEADINGS = ["Reef Health Mission", "Way Forward"]
AIMS = ["Strengthening reef care in every district.", "Setting up a network of reef laboratories."]


def _markdown(path: Path, *, front: str = "") -> Path:
    bullets = "\n".join(f"- {aim}" for aim in AIMS)
    path.write_text(
        f"# Notes on Reefs\n\n{front}## {HEADINGS[0]}\n\nIt began in 2021.\n\n**Aims**\n\n{bullets}\n\n"
        f"It was **not** about ports.\n\n**Ports** come later, as do **quays**\n\n"
        f"## {HEADINGS[1]}\n\nReefs need care.\n"
    )
    return path


def _html(path: Path) -> Path:
    bullets = "".join(f"<li>{aim}</li>" for aim in AIMS)
    path.write_text(
        f"<html><body><main><h1>Notes on Reefs</h1><h2>{HEADINGS[0]}</h2><p>It began in 2021.</p>"
        f"<p><strong>Aims</strong></p><ul>{bullets}</ul><p>It was <b>not</b> about ports.</p>"
        f"<p><b>Ports</b> come later, as do <b>quays</b></p>"
        f"<h2>{HEADINGS[1]}</h2><p>Reefs need care.</p></main></body></html>"
    )
    return path


def _docx(path: Path) -> Path:
    import docx

    document = docx.Document()
    document.add_heading("Notes on Reefs", 1)
    document.add_heading(HEADINGS[0], 2)
    document.add_paragraph("It began in 2021.")
    document.add_paragraph().add_run("Aims").bold = True
    for aim in AIMS:
        document.add_paragraph(aim, style="List Bullet")
    document.add_paragraph("It was not about ports.")
    mixed = document.add_paragraph()
    mixed.add_run("Ports").bold = True
    mixed.add_run(" come later, as do quays")
    document.add_heading(HEADINGS[1], 2)
    document.add_paragraph("Reefs need care.")
    document.save(str(path))
    return path


@pytest.mark.parametrize("made", [("notes.md", _markdown), ("notes.html", _html), ("notes.docx", _docx)])
def test_a_bold_line_heads_what_stands_below_it(tmp_path: Path, made: tuple[str, object]) -> None:
    name, write = made
    assert callable(write)
    statements = outline(read_document(write(tmp_path / name)))
    sections = {one.text: one.section for one in statements}
    assert [sections[aim] for aim in AIMS] == [(HEADINGS[0], "Aims")] * 2
    assert [one.text for one in statements if one.kind == "heading"] == [HEADINGS[0], "Aims", HEADINGS[1]]


def test_a_bold_line_under_the_title_heads_nothing(tmp_path: Path) -> None:
    path = _markdown(tmp_path / "notes.md", front="**Reef sheet – September 2025**\n\nReefs are alive.\n\n")
    statements = outline(read_document(path))
    assert next(one.section for one in statements if one.text == "Reefs are alive.") == ()
