"""A Word document into text: headings, lists, tables and footnotes, with the marks of their styles."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trustetl.model import Mark, Note
from trustetl.source.content import Content, Page
from trustetl.source.errors import SourceError

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MAX_UNPACKED = 300 * 1024 * 1024
MAX_PART = 100 * 1024 * 1024
MAX_PARTS = 20_000
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_FOOTNOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_ENDNOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/endnotes"
_LONG_CELL = 600
_MAX_DEPTH = 60


def read_docx(data: bytes, path: Path) -> Content:
    """The text of a Word document (Office Open XML): its body, tables, text boxes and footnotes, as it reads with all
    changes accepted.

    Headers and footers are left out and counted in a note. No external part is opened, no entity is resolved, no
    macro is run.

    Raises:
        SourceError: The file is damaged, protected, or unpacks to more than is read.
    """
    check_archive(data, path)
    import docx

    try:
        document = docx.Document(io.BytesIO(data))
        return _Reader(document).content()
    except SourceError:
        raise
    except (MemoryError, RecursionError) as error:
        raise SourceError(path, "is too large or too deeply nested to be read") from error
    except Exception as error:  # the library raises whatever its XML and ZIP layers do
        raise SourceError(path, f"is no readable Word document ({_short(error)})") from error


def check_archive(data: bytes, path: Path) -> None:
    """Refuse what is no archive of a Word document, or one that unpacks to more than is read.

    Raises:
        SourceError: With the reason.
    """
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise SourceError(path, "is protected by a password or in the old .doc format")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except (
        zipfile.BadZipFile,
        OSError,
        ValueError,
        NotImplementedError,
        OverflowError,
        EOFError,
        RuntimeError,
    ) as error:
        raise SourceError(path, "is no Word document (its archive is damaged)") from error
    size = sum(entry.file_size for entry in entries)
    if (
        len(entries) > MAX_PARTS
        or size > MAX_UNPACKED
        or any(entry.file_size > MAX_PART and entry.filename.endswith(".xml") for entry in entries)
    ):
        raise SourceError(
            path, f"unpacks to {size / 1024**2:,.0f} MB in {len(entries):,} parts; that is more than is read"
        )
    if not any(entry.filename.endswith("document.xml") or entry.filename == "[Content_Types].xml" for entry in entries):
        raise SourceError(path, "is no Word document (an archive of something else)")


def _short(error: Exception) -> str:
    return re.sub(r"\s+", " ", str(error))[:120] or type(error).__name__


class _Reader:
    """Walks the body of a document in order and puts its blocks on a page."""

    def __init__(self, document: Any) -> None:
        self.document = document
        self.page = Page()
        self.counters: dict[tuple[str, int], int] = {}
        self.formats: dict[tuple[str, int], tuple[str, int]] = {}
        self.gap = False
        self.notes: list[tuple[str, str]] = []
        self.noted: dict[tuple[str, str], int] = {}
        self._numbering()

    def content(self) -> Content:
        self._blocks(self.document.element.body, 0)
        self._footnotes()
        title = (self.document.core_properties.title or "").strip()
        del title  # a title among the properties is often that of a template
        return Content(self.page.text, tuple(self.page.marks), notes=tuple(self._left_out()))

    def _blocks(self, parent: Element, depth: int) -> None:
        if depth > _MAX_DEPTH:
            return
        for child in parent:
            if child.tag == f"{_W}p":
                self._paragraph(child)
                for box in child.iter(f"{_W}txbxContent"):
                    if not any(one.tag == _FALLBACK for one in box.iterancestors()):
                        self._blocks(box, depth + 1)
            elif child.tag == f"{_W}tbl":
                self._table(child, depth)
            elif child.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml", f"{_W}smartTag"):
                self._blocks(child, depth + 1)

    def _paragraph(self, paragraph: Element) -> None:
        raw = "".join(self._pieces(paragraph))
        lines = [re.sub(r"[ \u00a0]*\n[ \u00a0]*", " ", line).strip() for line in raw.split("\v")]
        lines = [line for line in lines if line]
        if not lines:
            self.gap = True
            return
        kind, level, front = self._kind(paragraph)
        strong = kind == "paragraph" and _is_strong(paragraph)
        for number, line in enumerate(lines):
            text = front + line if number == 0 else line
            self.page.add(
                text,
                kind if number == 0 or kind != "item" else "paragraph",
                level,
                inner=[Mark(0, len(text), "strong")] if strong else (),
                gap=self.gap or (kind == "heading" and number == 0),
            )
            self.gap = False

    def _pieces(self, paragraph: Element) -> Iterator[str]:
        """The text of a paragraph; changes that were deleted, field codes and text boxes are no part of it."""
        stack = [iter(paragraph)]
        while stack:
            child = next(stack[-1], None)
            if child is None:
                stack.pop()
                continue
            tag = child.tag
            if tag == f"{_W}t":
                # entities are left unresolved: what stands behind one is still text
                words = (child.text or "") + "".join(part.tail or "" for part in child)
                yield words.replace("\n", " ").replace("\v", " ")
            elif tag == f"{_W}tab":
                if child.getparent() is not None and child.getparent().tag == f"{_W}r":
                    yield "\t"
            elif tag in (f"{_W}br", f"{_W}cr"):
                yield "\v"
            elif tag == f"{_W}noBreakHyphen":
                yield "-"
            elif tag in (f"{_W}footnoteReference", f"{_W}endnoteReference"):
                yield self._reference(child)
            elif (
                tag
                in (
                    f"{_W}del",
                    f"{_W}moveFrom",
                    f"{_W}pPr",
                    f"{_W}rPr",
                    f"{_W}txbxContent",
                    _FALLBACK,
                )
                or not isinstance(tag, str)
                or (tag == f"{_W}r" and child.find(f"{_W}rPr/{_W}vanish") is not None)
            ):
                continue
            else:
                stack.append(iter(child))

    def _reference(self, element: Element) -> str:
        sort = "footnote" if element.tag.endswith("footnoteReference") else "endnote"
        key = (sort, element.get(f"{_W}id") or "")
        if key not in self.noted:
            self.noted[key] = len(self.noted) + 1
        return f"[{self.noted[key]}]"

    def _kind(self, paragraph: Element) -> tuple[str, int, str]:
        """What a paragraph's style and numbering make of it: kind, level, and the bullet or number in front."""
        style = self._style(paragraph)
        names = []
        outline = paragraph.find(f"{_W}pPr/{_W}outlineLvl")
        numbering = paragraph.find(f"{_W}pPr/{_W}numPr")
        seen = 0
        while style is not None and seen < 20:
            names.append((style.name or "").lower())
            if outline is None:
                outline = style.element.find(f"{_W}pPr/{_W}outlineLvl")
            if numbering is None:
                numbering = style.element.find(f"{_W}pPr/{_W}numPr")
            style = style.base_style
            seen += 1
        front, depth, bullet = self._number(numbering)
        if names and names[0] == "title":
            return "title", 1, ""
        heading = next(
            (re.fullmatch(r"heading (\d)", name) for name in names if re.fullmatch(r"heading (\d)", name)), None
        )
        if heading:
            return "heading", int(heading[1]), "" if bullet else front
        if outline is not None and (level := outline.get(f"{_W}val") or "9").isdecimal() and int(level) < 9:
            return "heading", int(level) + 1, "" if bullet else front
        if names and names[0] == "caption":
            return "caption", 0, ""
        if names and names[0] in ("footnote text", "endnote text"):
            return "footnote", 0, ""
        if front or any(name.startswith(("list bullet", "list number")) for name in names):
            return "item", depth, front or "- "
        return "paragraph", 0, ""

    def _style(self, paragraph: Element) -> Any:
        element = paragraph.find(f"{_W}pPr/{_W}pStyle")
        name = element.get(f"{_W}val") if element is not None else None
        if name is None:
            return None
        return next((style for style in self._styles() if style.style_id == name), None)

    def _styles(self) -> list[Any]:
        if not hasattr(self, "_known"):
            self._known = [style for style in self.document.styles if style.type is not None and int(style.type) == 1]
        return self._known

    def _numbering(self) -> None:
        """Number format and first number of every list level that the document defines."""
        try:
            root = self.document.part.numbering_part.element
        except (KeyError, NotImplementedError, AttributeError, ValueError):
            return
        abstract = {one.get(f"{_W}abstractNumId"): one for one in root.findall(f"{_W}abstractNum")}
        for one in root.findall(f"{_W}num"):
            link = one.find(f"{_W}abstractNumId")
            defined = abstract.get(link.get(f"{_W}val")) if link is not None else None
            if defined is None:
                continue
            for level in defined.findall(f"{_W}lvl"):
                form, first = level.find(f"{_W}numFmt"), level.find(f"{_W}start")
                number = first.get(f"{_W}val") if first is not None else "1"
                key = (one.get(f"{_W}numId") or "", _whole(level.get(f"{_W}ilvl")))
                self.formats[key] = (form.get(f"{_W}val") if form is not None else "decimal", _whole(number, 1))

    def _number(self, numbering: Element | None) -> tuple[str, int, bool]:
        """The bullet or number that Word puts in front of a paragraph, its depth, and whether it is a bullet."""
        if numbering is None:
            return "", 0, False
        element, place = numbering.find(f"{_W}numId"), numbering.find(f"{_W}ilvl")
        number = element.get(f"{_W}val") if element is not None else None
        depth = _whole(place.get(f"{_W}val")) if place is not None else 0
        if number in (None, "0"):
            return "", 0, False
        key = (number or "", depth)
        form, first = self.formats.get(key, ("bullet", 1))
        if form in ("bullet", "none"):
            return ("- " if form == "bullet" else ""), depth, True
        for other in [other for other in self.counters if other[0] == key[0] and other[1] > depth]:
            del self.counters[other]
        self.counters[key] = self.counters.get(key, first - 1) + 1
        return f"{_counted(self.counters[key], form)} ", depth, False

    def _table(self, table: Element, depth: int) -> None:
        rows = [row for row in table if row.tag == f"{_W}tr"]
        grid = [[cell for cell in row.iter(f"{_W}tc") if _row_of(cell) is row] for row in rows]
        sizes = [sum(len(one.text or "") for one in cell.iter(f"{_W}t")) for row in grid for cell in row]
        layout = (
            max((len(row) for row in grid), default=0) < 2
            or max(sizes, default=0) > _LONG_CELL
            or table.find(f".//{_W}tbl") is not None
        )
        if layout:
            for row in grid:
                for cell in row:
                    self.gap = True
                    self._blocks(cell, depth + 1)
            self.gap = True
            return
        first = True
        for row, cells in zip(rows, grid, strict=True):
            texts: list[str] = []
            for cell in cells:
                span = cell.find(f"{_W}tcPr/{_W}gridSpan")
                merged = cell.find(f"{_W}tcPr/{_W}vMerge")
                going_on = merged is not None and merged.get(f"{_W}val") != "restart"
                texts.append("" if going_on else self._cell(cell))
                texts += [""] * (min(_whole(span.get(f"{_W}val"), 1), 60) - 1 if span is not None else 0)
            self.page.add_row(texts, header=row.find(f"{_W}trPr/{_W}tblHeader") is not None, gap=first)
            first = False
        self.gap = True

    def _cell(self, cell: Element) -> str:
        texts = ["".join(self._pieces(paragraph)) for paragraph in cell.iter(f"{_W}p")]
        return re.sub(r"\s+", " ", " ".join(texts)).strip().replace("|", "/")

    def _footnotes(self) -> None:
        """Footnotes and endnotes, in the order in which the text refers to them."""
        parts = {"footnote": _FOOTNOTES, "endnote": _ENDNOTES}
        texts: dict[tuple[str, str], str] = {}
        from docx.oxml import parse_xml

        for sort, relation in parts.items():
            for one in self.document.part.rels.values():
                if one.reltype == relation and not one.is_external:
                    for note in parse_xml(one.target_part.blob).iter(f"{_W}{sort}"):
                        words = " ".join("".join(self._pieces(paragraph)) for paragraph in note.iter(f"{_W}p"))
                        texts[sort, note.get(f"{_W}id") or ""] = re.sub(r"\s+", " ", words).strip()
        for number, (key, shown) in enumerate(self.noted.items()):
            if texts.get(key):
                self.page.add(f"[{shown}] {texts[key]}", "footnote", gap=number == 0)

    def _left_out(self) -> Iterator[Note]:
        words: set[str] = set()
        for section in self.document.sections:
            for part in (section.header, section.footer, section.first_page_header, section.first_page_footer):
                words |= (
                    {paragraph.text.strip() for paragraph in part.paragraphs if paragraph.text.strip()}
                    if not part.is_linked_to_previous
                    else set()
                )
        if words:
            numbers = sum(len(re.findall(r"\d+", one)) for one in words)
            lines = f"{len(words)} line{'s' if len(words) > 1 else ''}"
            yield Note(
                "page-furniture",
                "info",
                (
                    f"{lines} of headers and footers, with {numbers} number{'' if numbers == 1 else 's'} in them, "
                    f"are left out of the text."
                ),
                None,
                str(numbers),
            )


def _is_strong(paragraph: Element) -> bool:
    """Whether every run of a paragraph that holds words is bold."""
    runs = [run for run in paragraph.iter(f"{_W}r") if "".join(run.itertext(f"{_W}t")).strip()]
    bold = [run.find(f"{_W}rPr/{_W}b") for run in runs]
    return bool(bold) and all(b is not None and b.get(f"{_W}val") not in ("0", "false", "off") for b in bold)


def _row_of(cell: Element) -> Element | None:
    return next((one for one in cell.iterancestors() if one.tag == f"{_W}tr"), None)


def _whole(value: str | None, otherwise: int = 0) -> int:
    return int(value) if value is not None and value.isdecimal() and len(value) < 7 else otherwise


def _counted(number: int, form: str) -> str:
    """A list number in the form that Word shows it in."""
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (number - 1) % 26)
        return f"({letter})" if form == "lowerLetter" else f"{letter.upper()}."
    if form in ("lowerRoman", "upperRoman"):
        roman = ""
        for value, sign in ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):
            while number >= value:
                roman, number = roman + sign, number - value
        return f"({roman})" if form == "lowerRoman" else f"{roman.upper()}."
    return f"{number}."
