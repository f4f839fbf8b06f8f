"""A brief gives the same facts whichever format it was saved in, by libraries and by LibreOffice."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest
from paper import OWN, Block, as_html, as_text, write_docx, write_pdf

from trustetl.extraction import extract
from trustetl.source.repair import read_text

HEADER = "12/03/2024, 18:20      Press Release: Press Information Bureau"
FOOTER = "https://pib.example.in/PressReleasePage.aspx?PRID=3024881      {page}/{pages}"
LABELLED = Path(__file__).parent.parent / "labelled" / "briefs"
SAVED = {"docx": "MS Word 2007 XML", "html": "HTML (StarWriter)", "pdf": "writer_pdf_Export"}
SOFFICE = shutil.which("soffice")
TABLES = {"budgets", "trade", "indicators", "objectives", "initiatives", "milestones", "glossary"}


def _plain(value: object) -> str:
    """A value without what a page's fonts do to its spaces: a sign from another font stands apart from its number."""
    return re.sub(r"(?<=[₹$€£]) ", "", " ".join(str(value).split()))


def facts(path: Path) -> Counter[tuple[str, tuple[tuple[str, str], ...]]]:
    """What a brief says, without where it says it."""
    found = extract(path).facts
    assert {fact.table for fact in found} <= TABLES
    return Counter(
        (
            fact.table,
            tuple(sorted((name, _plain(value)) for name, value in fact.values.items() if value)),
        )
        for fact in found
    )


def assert_same(path: Path, expected: Path) -> None:
    said, wanted = facts(path), facts(expected)
    assert sum(wanted.values()) >= 15
    assert (list((wanted - said).elements()), list((said - wanted).elements())) == ([], []), path.name


def convert(paths: list[Path], kind: str, folder: Path) -> dict[str, Path]:
    """Files saved by LibreOffice as another kind, by the stem of their names."""
    if SOFFICE is None:
        pytest.skip("LibreOffice is not here")
    source = ["--infilter=Text (encoded):UTF8,LF,,,"] if paths[0].suffix == ".txt" else []
    done = subprocess.run(
        [
            SOFFICE,
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            *source,
            "--convert-to",
            f"{kind}:{SAVED[kind]}",
            "--outdir",
            str(folder / kind),
            *map(str, paths),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    told = done.stderr + done.stdout
    if not (folder / kind).exists() and (b"no export filter" in told or b"could not be loaded" in told):
        pytest.skip("LibreOffice is here without its word processor")
    return {path.stem: path for path in (folder / kind).iterdir()}


@pytest.fixture(params=OWN)
def own(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[list[Block], Path]:
    """A brief as blocks, and as a text file."""
    blocks = OWN[request.param]
    path = tmp_path / f"{request.param}.txt"
    path.write_text(as_text(blocks), encoding="utf-8")
    return blocks, path


def test_a_web_page_gives_the_facts_of_the_text(own: tuple[list[Block], Path]) -> None:
    page = own[1].with_suffix(".html")
    page.write_text(as_html(own[0]), encoding="utf-8")
    assert_same(page, own[1])


def test_a_word_document_gives_the_facts_of_the_text(own: tuple[list[Block], Path]) -> None:
    document = own[1].with_suffix(".docx")
    write_docx(own[0], document)
    assert_same(document, own[1])


@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("ruled", [True, False])
def test_a_pdf_gives_the_facts_of_the_text(own: tuple[list[Block], Path], columns: int, ruled: bool) -> None:
    printed = own[1].with_suffix(".pdf")
    write_pdf(own[0], printed, header=HEADER, footer=FOOTER, columns=columns, ruled=ruled)
    assert_same(printed, own[1])


@pytest.mark.parametrize("kind", ["html", "pdf"])
def test_what_libreoffice_saves_gives_the_facts_of_the_text(own: tuple[list[Block], Path], kind: str) -> None:
    document = own[1].with_suffix(".docx")
    write_docx(own[0], document, header="Press Information Office")
    assert_same(convert([document], kind, own[1].parent)[document.stem], own[1])


@pytest.mark.parametrize("kind", SAVED)
def test_labelled_texts_opened_and_saved_by_libreoffice(kind: str, tmp_path: Path) -> None:
    texts = sorted(LABELLED.glob("*.txt"))
    assert len(texts) > 5
    saved = convert(texts, kind, tmp_path)
    for text in texts:
        assert_same(saved[text.stem], text)


def web_pages(folder: Path) -> dict[Path, Path]:
    """The labelled briefs that have mark-up, as pages without menus; and the briefs that they were made of."""
    from lxml import html
    from markdown_it import MarkdownIt

    pages: dict[Path, Path] = {}
    for brief in sorted(LABELLED.glob("*.md")):
        body = MarkdownIt("commonmark").enable("table").render(brief.read_text(encoding="utf-8"))
        pages[folder / f"{brief.stem}.html"] = brief
        (folder / f"{brief.stem}.html").write_text(f"<meta charset=utf-8><body>{body}", encoding="utf-8")
    for brief in sorted(LABELLED.glob("*.html")):
        main = html.fromstring(brief.read_bytes()).xpath("//main")[0]
        pages[folder / brief.name] = brief
        (folder / brief.name).write_bytes(b"<meta charset=utf-8><body>" + html.tostring(main, encoding="utf-8"))
    return pages


def test_a_markdown_brief_as_a_web_page(tmp_path: Path) -> None:
    pages = web_pages(tmp_path)
    assert len(pages) > 1
    for page, brief in pages.items():
        assert_same(page, brief)


@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_labelled_pages_opened_and_saved_by_libreoffice(kind: str, tmp_path: Path) -> None:
    pages = web_pages(tmp_path)
    documents = convert(list(pages), "docx", tmp_path)
    saved = documents if kind == "docx" else convert(list(documents.values()), kind, tmp_path)
    for page, brief in pages.items():
        assert_same(saved[page.stem], brief)


@pytest.mark.parametrize("brief", sorted(LABELLED.glob("*.txt")), ids=lambda path: path.stem)
def test_labelled_texts_pasted_into_a_word_document(brief: Path, tmp_path: Path) -> None:
    lines = read_text(brief.read_text(encoding="utf-8")).text.split("\n")
    document = tmp_path / f"{brief.stem}.docx"
    write_docx([("paragraph", line) for line in lines], document)
    assert_same(document, brief)
