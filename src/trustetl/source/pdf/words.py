"""The words of a PDF page and the ruling lines on it, with where they stand (points, origin at the lower left)."""

from __future__ import annotations

import ctypes
import math
from dataclasses import dataclass
from typing import Any

MAX_GLYPHS = 200_000
_TURNED = 0.2


@dataclass(slots=True)
class Word:
    """Glyphs without space between them."""

    text: str
    left: float
    right: float
    base: float
    """Height of the baseline."""
    size: float
    bold: bool
    turned: bool = False
    last: float = 0.0
    """Where its last glyph begins; the letters of a ligature begin at one place."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A ruling line: horizontal at height ``at`` or vertical at ``at``, from ``low`` to ``high``."""

    level: bool
    at: float
    low: float
    high: float


@dataclass(slots=True)
class Sheet:
    """One page."""

    number: int
    width: float
    height: float
    words: list[Word]
    rules: list[Rule]
    unmapped: int
    images: bool


def read_sheet(page: Any, number: int) -> Sheet:
    """Words and rules of a page of pypdfium2, turned upright."""
    textpage = page.get_textpage()
    try:
        turn = page.get_rotation()
        width, height = page.get_size()
        upright = _Upright(page, turn)
        words, unmapped = _words(textpage, upright)
    finally:
        textpage.close()
    rules, images = _rules(page, upright)
    return Sheet(number, width, height, words, rules, unmapped, images)


class _Upright:
    """Turns the coordinates of a page that is shown rotated, and moves its corner to the origin."""

    def __init__(self, page: Any, turn: int) -> None:
        self.turn = turn % 360
        left, bottom, right, top = page.get_cropbox()
        self.left, self.bottom, self.right, self.top = left, bottom, right, top

    def __call__(self, x: float, y: float) -> tuple[float, float]:
        if self.turn == 90:
            return y - self.bottom, self.right - x
        if self.turn == 180:
            return self.right - x, self.top - y
        if self.turn == 270:
            return self.top - y, x - self.left
        return x - self.left, y - self.bottom

    @property
    def angle(self) -> float:
        return math.radians(self.turn)


def _words(textpage: Any, upright: _Upright) -> tuple[list[Word], int]:
    import pypdfium2.raw as pdfium

    count = min(textpage.count_chars(), MAX_GLYPHS)
    box = pdfium.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    name = ctypes.create_string_buffer(128)
    flags = ctypes.c_int()
    words: list[Word] = []
    word: Word | None = None
    unmapped = 0
    for index in range(count):
        code = pdfium.FPDFText_GetUnicode(textpage, index)
        if code in (0x2, 0xFFFE):  # how PDFium writes a hyphen at the end of a line
            code = 0x2D
        char = chr(code) if 0x20 <= code < 0xD800 or 0xDFFF < code < 0x110000 else " "
        if code == 0 or code == 0xFFFD:
            unmapped += 1
            if code == 0:
                continue
        if 0xD800 <= code <= 0xDFFF:
            continue
        if char.isspace() or (pdfium.FPDFText_IsGenerated(textpage, index) == 1 and code != 0x2D):
            word = None
            continue
        pdfium.FPDFText_GetLooseCharBox(textpage, index, box)
        pdfium.FPDFText_GetCharOrigin(textpage, index, x, y)
        left, low = upright(box.left, box.bottom)
        right, high = upright(box.right, box.top)
        left, right, low, high = min(left, right), max(left, right), min(low, high), max(low, high)
        _, base = upright(x.value, y.value)
        size = pdfium.FPDFText_GetFontSize(textpage, index) or 1.0
        size = size if size > 2.5 else max(high - low, 1.0)
        if not all(map(math.isfinite, (left, right, base, size))):
            continue
        if word is not None and _goes_on(word, left, base, size):
            word.text += char
            word.left, word.right, word.last = min(word.left, left), max(word.right, right), left
            continue
        angle = pdfium.FPDFText_GetCharAngle(textpage, index)
        turned = (
            abs(math.remainder(angle - upright.angle, math.pi * 2)) > _TURNED
            if angle >= 0 and upright.turn == 0
            else False
        )
        pdfium.FPDFText_GetFontInfo(textpage, index, name, len(name), flags)
        font = name.value.decode("latin-1").lower()
        bold = (
            "bold" in font
            or "black" in font
            or "heavy" in font
            or bool(flags.value & (1 << 18))
            or pdfium.FPDFText_GetFontWeight(textpage, index) >= 600
        )
        word = Word(char, left, right, base, round(size, 1), bold, turned, left)
        words.append(word)
    return words, unmapped


def _goes_on(word: Word, left: float, base: float, size: float) -> bool:
    if abs(base - word.base) > 0.15 * word.size or abs(size - word.size) > 0.2 * word.size:
        return False
    return left - word.right < 0.18 * size and left > word.last - 0.6 * size


def _rules(page: Any, upright: _Upright) -> tuple[list[Rule], bool]:
    """Thin paths, and the edges of boxes, that can be the lines of a table."""
    import pypdfium2.raw as pdfium

    rules: set[Rule] = set()
    images = False
    for number, thing in enumerate(
        page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3)
    ):
        if number > 20_000:
            break
        if thing.type == pdfium.FPDF_PAGEOBJ_IMAGE:
            images = True
            continue
        left, bottom, right, top = thing.get_bounds()
        (left, bottom), (right, top) = upright(left, bottom), upright(right, top)
        left, right, bottom, top = min(left, right), max(left, right), min(bottom, top), max(bottom, top)
        wide, high = right - left, top - bottom
        if high <= 2.5 < wide:
            rules.add(Rule(True, round((top + bottom) / 2, 1), round(left, 1), round(right, 1)))
        elif wide <= 2.5 < high:
            rules.add(Rule(False, round((left + right) / 2, 1), round(bottom, 1), round(top, 1)))
        elif wide > 8 and high > 8 and pdfium.FPDFPath_CountSegments(thing.raw) <= 6:
            rules |= {Rule(True, round(at, 1), round(left, 1), round(right, 1)) for at in (top, bottom)}
            rules |= {Rule(False, round(at, 1), round(bottom, 1), round(top, 1)) for at in (left, right)}
    return sorted(rules, key=lambda rule: (rule.level, rule.at, rule.low)), images
