"""The whole of a PDF: pages into one flow of pieces, and the pieces into text with marks."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

from trustetl.model import Note
from trustetl.source.content import Content, Page
from trustetl.source.errors import SourceError
from trustetl.source.pdf.furniture import mark_furniture
from trustetl.source.pdf.paragraphs import (
    Frame,
    Piece,
    Style,
    begins,
    carries_on,
    classify,
    count_words,
    frame_of,
    run_together,
    usual_style,
)
from trustetl.source.pdf.rows import Row, make_rows, split_columns
from trustetl.source.pdf.tables import Table, ruled_tables, spaced_table
from trustetl.source.pdf.words import Sheet, read_sheet

MAX_PAGES = 1500
MAX_WORDS = 1_500_000
_FEW = 8


def read_pdf(data: bytes, path: Path) -> Content:
    """The text of a PDF that has a text layer.

    Lines are joined to paragraphs and divided words mended; columns are read one after the other; running headers,
    footers and page numbers stay in the text, marked as furniture, behind the paragraph that the page break cuts.
    Nothing that the file links to or embeds is opened.

    Raises:
        SourceError: The file is damaged, protected by a password, scanned without a text layer, or has more pages
        than are read.
    """
    sheets = _sheets(data, path)
    words = sum(len(sheet.words) for sheet in sheets)
    pictured = any(sheet.images for sheet in sheets)
    if words == 0 or (pictured and words < _FEW):  # a stamp or page number is no text layer
        raise SourceError(
            path,
            "has no text layer (scanned pages); run it through text recognition first" if pictured else "holds no text",
        )
    glyphs = sum(len(word.text) for sheet in sheets for word in sheet.words)
    unmapped = sum(sheet.unmapped for sheet in sheets)
    if unmapped > glyphs:
        raise SourceError(path, "has fonts that do not say which characters they show; its text can't be read")
    flow = _Flow(sheets)
    page = Page()
    starts = flow.write(page)
    notes = (
        []
        if unmapped < 0.02 * (glyphs or 1)
        else [
            Note(
                "decoding",
                "warning",
                f"{unmapped} characters are in fonts that do not say which they are.",
                "0",
                str(unmapped),
            )
        ]
    )
    silent = [str(sheet.number) for sheet in sheets if not sheet.words and sheet.images]
    if silent:
        notes.append(
            Note(
                "pages-without-text",
                "warning",
                f"{len(silent)} pages are pictures without text: {', '.join(silent[:20])}.",
                "0",
                str(len(silent)),
            )
        )
    return Content(page.text, tuple(page.marks), pages=tuple(starts), notes=tuple(notes))


def _sheets(data: bytes, path: Path) -> list[Sheet]:
    import pypdfium2 as pdfium

    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise SourceError(path, "is protected by a password") from error
        raise SourceError(path, "is no readable PDF (damaged)") from error
    try:
        count = len(document)
        if count > MAX_PAGES:
            raise SourceError(path, f"has {count:,} pages; at most {MAX_PAGES:,} are read")
        sheets: list[Sheet] = []
        words = 0
        for number in range(count):
            sheet = _sheet(document, number)
            words += len(sheet.words)
            if words > MAX_WORDS:
                raise SourceError(path, f"holds more than {MAX_WORDS:,} words")
            sheets.append(sheet)
        return sheets
    finally:
        document.close()


def _sheet(document: Any, number: int) -> Sheet:
    import pypdfium2 as pdfium

    try:
        page = document[number]
    except (pdfium.PdfiumError, IndexError):
        return Sheet(number + 1, 0, 0, [], [], 0, True)
    try:
        return read_sheet(page, number + 1)
    except pdfium.PdfiumError:
        return Sheet(number + 1, 0, 0, [], [], 0, True)
    finally:
        page.close()


class _Flow:
    """Brings the pages of a document into one order and cuts them into pieces."""

    def __init__(self, sheets: list[Sheet]) -> None:
        self.sheets = sheets
        self.pieces: list[Piece] = []
        self.known: Counter[str] = Counter()
        self.frames: dict[int, Frame] = {}
        self._read()

    def _read(self) -> None:
        edges = [
            (sheet.height, make_rows([word for word in sheet.words if not word.turned], sheet.number))
            for sheet in self.sheets
        ]
        mark_furniture(edges)
        pages: list[tuple[Sheet, list[Row], list[Table], list[list[Row]]]] = []
        for sheet, (_, rows) in zip(self.sheets, edges, strict=True):
            furniture = [row for row in rows if row.kind == "furniture"]
            gone = {id(word) for row in furniture for word in row.words}
            words = [word for word in sheet.words if not word.turned and id(word) not in gone]
            turned = [word for word in sheet.words if word.turned]
            if turned:
                furniture.append(
                    Row(make_rows(turned, sheet.number)[0].segments, 0, turned[0].size, sheet.number, "furniture")
                )
                furniture += make_rows(turned, sheet.number)[1:]
            tables, rest = ruled_tables(words, sheet.rules, sheet.number)
            pages.append((sheet, furniture, tables, split_columns(rest, sheet.number)))
        groups = [group for _, _, _, columns in pages for group in columns]
        style = usual_style(groups)
        self.known = count_words([row for group in groups for row in group])
        for sheet, furniture, tables, columns in pages:
            self._page(sheet, furniture, tables, columns, style)
        classify(self.pieces, style)

    def _page(
        self, sheet: Sheet, furniture: list[Row], tables: list[Table], columns: list[list[Row]], style: Style
    ) -> None:
        """Add one page: its furniture first or, where it cuts a paragraph, behind that."""
        waiting = sorted(tables, key=lambda table: -table.top)
        lines = [
            Piece("furniture", [row], gap=number == 0, page=sheet.number)
            for number, row in enumerate(sorted(furniture, key=lambda row: -row.base))
        ]
        head = [line for line in lines if line.rows[0].base > sheet.height / 2]
        foot = [line for line in lines if line not in head]
        current = self._last()
        broken = True  # whether the rows of `current` stand in another column or on another page
        for rows in columns:
            frame = frame_of(rows)
            at = 0
            while at < len(rows):
                row = rows[at]
                while (
                    waiting
                    and waiting[0].bottom > row.base
                    and waiting[0].left < frame.right
                    and waiting[0].right > frame.left
                ):
                    self.pieces += head
                    head, current = [], self._table(waiting.pop(0).rows, sheet.number)
                grid = spaced_table(rows, at)
                if grid is not None:
                    self.pieces += head
                    head, current = [], self._table(grid[1], sheet.number)
                    at = grid[0]
                    continue
                above = current.rows[-1] if current is not None and current.kind == "paragraph" else None
                if current is None or above is None:
                    same = False
                elif broken:
                    same = carries_on(above, row, self.frames.get(id(above), frame), style)
                else:
                    same = not begins(above, row, current, frame, style, _next(rows, at))
                if current is not None and same:
                    current.rows.append(row)
                    self.pieces += head
                else:
                    gap = above is None or broken or above.base - row.base > 1.4 * style.step(row.size)
                    current = Piece("paragraph", [row], gap=gap, page=sheet.number, indent=row.left - frame.left)
                    self.pieces += [*head, current]
                head, broken = [], False
                self.frames[id(row)] = frame
                at += 1
            broken = True
        for table in waiting:
            self._table(table.rows, sheet.number)
        self.pieces += head + foot

    def _last(self) -> Piece | None:
        """The last piece that is no furniture."""
        return next((piece for piece in reversed(self.pieces) if piece.kind != "furniture"), None)

    def _table(self, rows: list[list[str]], number: int) -> Piece:
        piece = Piece("table", table=Table(0, 0, 0, 0, rows), page=number)
        self.pieces.append(piece)
        return piece

    def write(self, page: Page) -> list[int]:
        """Put the pieces on a page; gives the offsets at which the pages of the document begin."""
        starts: dict[int, int] = {}
        for piece in self.pieces:
            before = page.length
            if piece.table is not None:
                for number, cells in enumerate(piece.table.rows):
                    page.add_row(cells, gap=number == 0)
            else:
                page.add(
                    run_together(piece.rows, self.known),
                    piece.kind,
                    piece.level,
                    gap=piece.gap or piece.kind == "furniture",
                )
            begin = next((mark.start for mark in page.marks if mark.start >= before), before)
            self._begin(starts, piece, begin)
        offsets: list[int] = []
        for sheet in self.sheets:
            offsets.append(max(starts.get(sheet.number, offsets[-1] if offsets else 0), offsets[-1] if offsets else 0))
        return offsets

    def _begin(self, starts: dict[int, int], piece: Piece, begin: int) -> None:
        """Note where pages begin: with a piece of theirs, or inside one that the page break cuts."""
        starts.setdefault(piece.page, begin)
        cut = next((number for number, row in enumerate(piece.rows) if row.page != piece.page), None)
        if cut is not None:
            inside = len(run_together(piece.rows[:cut], self.known))
            starts.setdefault(piece.rows[cut].page, begin + inside)


def _next(rows: list[Row], at: int) -> Row | None:
    return rows[at + 1] if at + 1 < len(rows) else None
