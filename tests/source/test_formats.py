"""One brief in every format gives the same statements; what a page adds to it makes none."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from paper import DESALINATION, Block, as_html, as_text, write_docx, write_pdf

from trustetl.model import Document, Statement
from trustetl.outline import outline
from trustetl.source import SourceError, read_document

HEADER = "12/03/2024, 18:20      Press Release: Press Information Bureau"
FOOTER = "https://pib.example.in/PressReleasePage.aspx?PRID=3024881      {page}/{pages}"


def said(document: Document) -> list[tuple[object, ...]]:
    """What the statements say, white space and cell bars aside."""
    return [
        (one.kind, one.section, one.label, re.sub(r"\s*\|\s*|\s+", " ", one.text))
        for one in outline(document)
        if one.kind != "furniture"
    ]


@pytest.fixture
def text(tmp_path: Path) -> Document:
    path = tmp_path / "release.txt"
    path.write_text(as_text(DESALINATION), encoding="utf-8")
    return read_document(path)


def long_release() -> list[Block]:
    """A release of a dozen pages: numbered parts with numbered paragraphs."""
    blocks = list(DESALINATION)
    for part in range(1, 25):
        blocks.append(("heading", f"{part}. Work in region {part}"))
        for number in range(1, 6):
            blocks.append(
                (
                    "paragraph",
                    f"{part}.{number} In region {part} the agency will lay {37 * part + number} km of pipes at a "
                    f"cost of Rs. {100 + 7 * part + number} "
                    f"crore by {2024 + number}, so that the share of households with piped water rises to "
                    f"{60 + part} per cent. "
                    + (
                        "State-owned utilities and inter-governmental bodies report on it to the steering committee of "
                        "the programme. "
                    )
                    * (number % 4),
                )
            )
    return blocks


def test_html_gives_the_statements_of_the_text(tmp_path: Path, text: Document) -> None:
    path = tmp_path / "release.html"
    path.write_text(as_html(DESALINATION), encoding="utf-8")
    document = read_document(path)
    assert said(document) == said(text)
    assert "48,213" not in document.text


def test_word_gives_the_statements_of_the_text(tmp_path: Path, text: Document) -> None:
    path = tmp_path / "release.docx"
    write_docx(DESALINATION, path)
    document = read_document(path)
    assert said(document) == said(text)
    assert [note.observed for note in document.notes] == ["4"]  # header and footer: 12, 2024, 1, 2


@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("ruled", [True, False])
def test_pdf_gives_the_statements_of_the_text(tmp_path: Path, text: Document, columns: int, ruled: bool) -> None:
    path = tmp_path / "release.pdf"
    write_pdf(DESALINATION, path, header=HEADER, footer=FOOTER, columns=columns, ruled=ruled)
    assert said(read_document(path)) == said(text)


def test_a_release_of_a_dozen_pages(tmp_path: Path) -> None:
    blocks = long_release()
    path, plain = tmp_path / "long.pdf", tmp_path / "long.txt"
    write_pdf(blocks, path, header=HEADER, footer=FOOTER, size=11.5)
    plain.write_text(as_text(blocks), encoding="utf-8")
    document = read_document(path)
    assert len(document.pages) >= 10
    assert said(document) == said(read_document(plain))
    furniture = [one.text for one in outline(document) if one.kind == "furniture"]
    assert len(furniture) == 2 * len(document.pages)
    assert {re.sub(r"\d+", "#", line) for line in furniture} == {
        "#/#/#, #:# Press Release: Press Information Bureau",
        "https://pib.example.in/PressReleasePage.aspx?PRID=# #/#",
    }


def test_statements_of_a_pdf_know_their_page(tmp_path: Path) -> None:
    path = tmp_path / "long.pdf"
    write_pdf(long_release(), path, header=HEADER, footer=FOOTER)
    document = read_document(path)
    statements = [one for one in outline(document) if one.kind != "furniture"]
    pages = [one.page for one in statements if one.page is not None]
    assert len(pages) == len(statements)
    assert pages == sorted(pages)
    assert {pages[0], pages[-1]} == {1, len(document.pages)}


def test_words_divided_at_the_end_of_a_line_are_mended(tmp_path: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas

    path = tmp_path / "divided.pdf"
    canvas = Canvas(str(path))
    lines = (
        "The committee asked for a long-term plan. The minis-",
        "try answered that public funds of Rs 4,500-",
        "crore were set aside for non-",
        "resident engineers and for the commit-",
        "tee itself.",
    )
    for number, line in enumerate(lines):
        canvas.drawString(72, 700 - 14 * number, line)
    canvas.save()
    assert read_document(path).text == (
        "The committee asked for a long-term plan. The ministry answered that public funds of Rs "
        "4,500-crore were set aside for "
        "non-resident engineers and for the committee itself."
    )


def test_raised_numbers_are_footnote_marks_and_powers(tmp_path: Path) -> None:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    path = tmp_path / "notes.pdf"
    style = ParagraphStyle("body", fontName="Helvetica", fontSize=11, leading=14)
    words = (
        "The park covers 40 km<super>2</super> and was opened in 2025<super>1</super> by the "
        "minister.<super>2</super> It is the largest."
    )
    SimpleDocTemplate(str(path)).build([Paragraph(words, style)])
    assert (
        read_document(path).text
        == "The park covers 40 km² and was opened in 2025[1] by the minister.[2] It is the largest."
    )


def test_footnotes_of_a_word_document_follow_the_text(tmp_path: Path) -> None:
    import docx
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part
    from docx.oxml import parse_xml

    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    document = docx.Document()
    paragraph = document.add_paragraph("It was opened in 2025")
    paragraph._p.append(parse_xml(f'<w:r {space}><w:footnoteReference w:id="2"/></w:r>'))
    paragraph._p.append(parse_xml(f"<w:del {space}><w:r><w:delText>in 2024</w:delText></w:r></w:del>"))
    paragraph._p.append(parse_xml(f"<w:ins {space}><w:r><w:t> by the minister.</w:t></w:r></w:ins>"))
    blob = (
        f'<w:footnotes {space}><w:footnote w:id="2"><w:p><w:r><w:t>Release of 4 '
        f"May.</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )
    part = Part(
        PackURI("/word/footnotes.xml"),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml",
        blob.encode(),
    )
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    path = tmp_path / "notes.docx"
    document.save(str(path))
    read = read_document(path)
    assert read.text == "It was opened in 2025[1] by the minister.\n\n[1] Release of 4 May."
    kinds: list[Statement] = list(outline(read))
    assert [one.kind for one in kinds] == ["sentence", "footnote"]


def test_a_password_a_scan_and_too_many_pages_are_told_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from PIL import Image
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    locked = tmp_path / "locked.pdf"
    canvas = Canvas(str(locked), encrypt=StandardEncryption("secret", ownerPassword="owner"))
    canvas.drawString(72, 700, "Rs 500 crore")
    canvas.save()
    with pytest.raises(SourceError, match="protected by a password"):
        read_document(locked)

    picture = tmp_path / "picture.png"
    Image.new("RGB", (40, 40), "white").save(picture)
    scan = tmp_path / "scan.pdf"
    canvas = Canvas(str(scan))
    canvas.drawImage(str(picture), 0, 0, 500, 700)
    canvas.save()
    with pytest.raises(SourceError, match="no text layer"):
        read_document(scan)

    thick = tmp_path / "thick.pdf"
    canvas = Canvas(str(thick))
    for number in range(5000):
        canvas.drawString(72, 700, f"Page {number}")
        canvas.showPage()
    canvas.save()
    with pytest.raises(SourceError, match="has 5,000 pages; at most 1,500 are read"):
        read_document(thick)


def test_an_archive_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    import zipfile

    bomb = tmp_path / "bomb.docx"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("word/document.xml", bytes(110 * 1024 * 1024))
    assert bomb.stat().st_size < 1024 * 1024
    with pytest.raises(SourceError, match="unpacks to 110 MB"):
        read_document(bomb)


def test_no_external_entity_of_a_word_document_is_resolved(tmp_path: Path) -> None:
    import zipfile

    secret = tmp_path / "secret.txt"
    secret.write_text("4711", encoding="utf-8")
    plain, path = tmp_path / "plain.docx", tmp_path / "entity.docx"
    write_docx([("paragraph", "The fund has Rs 12 crore.")], plain)
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(path, "w") as target:
        for entry in source.infolist():
            data = source.read(entry)
            if entry.filename == "word/document.xml":
                head, rest = data.split(b"?>", 1)
                data = (
                    head
                    + b'?><!DOCTYPE d [<!ENTITY s SYSTEM "file://'
                    + str(secret).encode()
                    + b'">]>'
                    + rest.replace(b"12 crore", b"12 &s; crore")
                )
            target.writestr(entry, data)
    assert read_document(path).text == "The fund has Rs 12  crore."
