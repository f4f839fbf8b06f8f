"""Bytes into text: which encoding, and what to say when it was not the one declared."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

from trustetl.model import Note
from trustetl.source.breaks import find_breaks
from trustetl.source.content import Content
from trustetl.source.errors import SourceError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MAX_LOST = 0.02


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text with the encoding that it was in."""

    text: str
    encoding: str
    notes: tuple[Note, ...] = ()


def decode(data: bytes, path: Path, declared: str | None = None) -> Decoded:
    """Decode a file: by its byte order mark, as UTF-8 or UTF-16, as declared, and in the end as windows-1252.

    Raises:
        SourceError: The bytes are not text.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _marked(data[len(bom) :] if encoding == "utf-8" else data, encoding, path)
    wide = _wide(data)
    if wide:
        return _marked(data, wide, path)
    if _is_binary(data[:100_000]):
        raise SourceError(path, "is not text (binary content)")
    try:
        return Decoded(data.decode("utf-8"), "utf-8", _against(declared, "utf-8"))
    except UnicodeDecodeError as error:
        broken = error
    lost = data.decode("utf-8", errors="replace").count("\ufffd")
    multibyte = len(re.findall(rb"[\xc2-\xf4][\x80-\xbf]", data))
    if multibyte > 2 * lost and lost <= max(3, _MAX_LOST * len(data)):
        note = Note(
            "decoding",
            "warning",
            f"{lost} bytes are not UTF-8, the first at byte {broken.start}; they are shown as U+FFFD.",
            "0",
            str(lost),
        )
        return Decoded(data.decode("utf-8", errors="replace"), "utf-8", (note,))
    if declared and (text := _try(data, declared)) is not None:
        return Decoded(text, declared.lower())
    return Decoded(_windows(data), "windows-1252", _against(declared, "windows-1252"))


def read_plain(data: bytes, path: Path) -> Content:
    """The content of a plain text file."""
    decoded = decode(data, path)
    return Content(decoded.text, encoding=decoded.encoding, notes=decoded.notes, edits=tuple(find_breaks(decoded.text)))


def _is_binary(sample: bytes) -> bool:
    """Whether bytes are no text: zeros, or many control characters. A damaged text holds some, and still is UTF-8."""
    controls = len(_BINARY.findall(sample))
    try:
        sample[: len(sample) // 2].decode("utf-8")
        allowed = 0.08
    except UnicodeDecodeError as error:
        allowed = 0.08 if error.start > len(sample) // 2 - 4 else 0.02
    return sample.count(0) > max(4, len(sample) // 500) or controls > max(8, allowed * len(sample))


def _marked(data: bytes, encoding: str, path: Path) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        text = data.decode(encoding, errors="replace")
        lost = text.count("\ufffd")
        if lost > max(3, _MAX_LOST * len(text)):
            raise SourceError(path, f"is not the {encoding.upper()} text that its first bytes announce") from error
        note = Note(
            "decoding",
            "warning",
            f"{lost} characters can't be decoded as {encoding.upper()}; they are shown as U+FFFD.",
            "0",
            str(lost),
        )
        return Decoded(text, encoding, (note,))


def _wide(data: bytes) -> str | None:
    """UTF-16 without a byte order mark: every other byte of Latin text is zero."""
    sample = data[:4000]
    if len(sample) < 4:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > 0.4 * len(sample) / 2 and even < odd / 10:
        return "utf-16-le"
    if even > 0.4 * len(sample) / 2 and odd < even / 10:
        return "utf-16-be"
    return None


def _windows(data: bytes) -> str:
    """windows-1252, with the five bytes that it leaves undefined as control characters, as browsers do (WHATWG
    Encoding)."""
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return "".join(_byte(value) for value in data)


def _byte(value: int) -> str:
    try:
        return bytes([value]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(value)


def _try(data: bytes, encoding: str) -> str | None:
    try:
        if codecs.lookup(encoding).name in ("utf-8", "utf-16", "utf-32", "iso8859-1", "ascii"):
            return None  # tried before, or a name under which windows-1252 is meant
        return data.decode(encoding)
    except (LookupError, UnicodeError, ValueError):
        return None


def _against(declared: str | None, found: str) -> tuple[Note, ...]:
    if declared is None:
        return ()
    try:
        name = codecs.lookup(declared).name
    except LookupError:
        name = declared.lower()
    same = {"utf-8": {"utf-8", "ascii", "utf-8-sig"}, "windows-1252": {"cp1252", "iso8859-1", "ascii", "latin-1"}}
    if name in same[found]:
        return ()
    return (
        Note(
            "decoding", "info", f"The page declares {declared} and is {found}; it was read as {found}.", declared, found
        ),
    )
