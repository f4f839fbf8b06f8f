"""A path into a :class:`~trustetl.model.Document`, and folders into paths."""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path

from trustetl.model import Document
from trustetl.source.content import Content
from trustetl.source.errors import Skipped, SourceError
from trustetl.source.reading import make_reading
from trustetl.source.repair import find_edits, read_text

MAX_BYTES = 50 * 1024 * 1024
MAX_CHARACTERS = 10_000_000


def _plain(data: bytes, path: Path) -> Content:
    from trustetl.source.text import read_plain

    return read_plain(data, path)


def _markdown(data: bytes, path: Path) -> Content:
    from trustetl.source.markdown import read_markdown

    return read_markdown(data, path)


def _html(data: bytes, path: Path) -> Content:
    from trustetl.source.html import read_html

    return read_html(data, path)


def _pdf(data: bytes, path: Path) -> Content:
    from trustetl.source.pdf import read_pdf

    return read_pdf(data, path)


def _docx(data: bytes, path: Path) -> Content:
    from trustetl.source.docx import read_docx

    return read_docx(data, path)


_READERS: dict[str, tuple[str, Callable[[bytes, Path], Content]]] = {
    ".txt": ("text/plain", _plain),
    ".text": ("text/plain", _plain),
    ".md": ("text/markdown", _markdown),
    ".markdown": ("text/markdown", _markdown),
    ".html": ("text/html", _html),
    ".htm": ("text/html", _html),
    ".xhtml": ("text/html", _html),
    ".pdf": ("application/pdf", _pdf),
    ".docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", _docx),
}
_TEMPORARY = re.compile(r"^~\$|~$|\.(?:tmp|bak|swp|part|crdownload)$|^#.*#$", re.IGNORECASE)


def read_document(path: Path, *, root: Path | None = None, document_id: str | None = None) -> Document:
    """Read one brief.

    Args:
        path: A text, Markdown, HTML, PDF or Word file.
        root: The folder that the document's ``path`` is given relative to; without it the path stays as it is.
        document_id: The id to give instead of one made of the file's name and content.

    Raises:
        SourceError: The file can't be read; the reason says why.
    """
    data = _bytes(path)
    media_type, reader = _reader(path, data)
    content = reader(data, path)
    if not content.text.strip():
        raise SourceError(path, "holds no text")
    if len(content.text) > MAX_CHARACTERS:
        raise SourceError(path, f"holds {len(content.text):,} characters; at most {MAX_CHARACTERS:,} are read")
    sha256 = hashlib.sha256(data).hexdigest()
    if content.edits:
        reading = make_reading(content.text, [*content.edits, *find_edits(content.text)])
    else:
        reading = read_text(content.text)
    if not reading.text.strip():
        raise SourceError(path, "holds no text")
    return Document(
        document_id=document_id or f"{_slug(path.stem)}-{sha256[:8]}",
        path=_shown(path, root),
        text=content.text,
        reading=reading,
        sha256=sha256,
        encoding=content.encoding,
        media_type=media_type,
        marks=content.marks,
        pages=content.pages,
        notes=content.notes,
    )


def find_documents(paths: Sequence[Path]) -> tuple[list[Path], list[Skipped]]:
    """Walk files and folders.

    Returns:
        The files to read, in the order given and by name inside a folder, none twice; and what was found and is not
        read, with the reason.

    Raises:
        SourceError: A path that was named does not exist.
    """
    found: dict[Path, Path] = {}
    skipped: list[Skipped] = []
    for path in paths:
        if not path.exists():
            raise SourceError(path, "does not exist")
        if path.is_dir():
            for one in _walk(path, skipped):
                found.setdefault(one.resolve(), one)
        else:
            found.setdefault(path.resolve(), path)
    return list(found.values()), skipped


def _walk(folder: Path, skipped: list[Skipped]) -> list[Path]:
    files: list[Path] = []
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        skipped.append(Skipped(folder, f"can't be opened: {error.strerror}"))
        return files
    for entry in entries:
        path = folder / entry.name
        try:
            if entry.is_dir(follow_symlinks=False) and not entry.name.startswith("."):
                files += _walk(path, skipped)
                continue
            reason = _no_brief(entry)
        except OSError as error:  # a link to itself, say
            reason = f"can't be opened: {error.strerror}"
        if reason is None:
            files.append(path)
        else:
            skipped.append(Skipped(path, reason))
    return files


def _no_brief(entry: os.DirEntry[str]) -> str | None:
    """Why an entry of a folder is not read; ``None`` for a file that is."""
    if entry.name.startswith("."):
        return "hidden"
    if not entry.is_file():
        return "a link to a folder or to nothing" if entry.is_symlink() else "is no file"
    if _TEMPORARY.search(entry.name):
        return "temporary file"
    suffix = Path(entry.name).suffix
    if suffix.lower() not in _READERS:
        return f"no brief: '{suffix}' files are not read" if suffix else "no brief: no file extension"
    return "empty file" if entry.stat().st_size == 0 else None


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise SourceError(path, "is a folder")
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise SourceError(path, f"is {size / 1024**2:.0f} MB; files over {MAX_BYTES // 1024**2} MB are not read")
        data = path.read_bytes()
    except OSError as error:
        raise SourceError(path, f"can't be opened: {error.strerror or error}") from error
    if not data.strip():
        raise SourceError(path, "is empty")
    return data


def _reader(path: Path, data: bytes) -> tuple[str, Callable[[bytes, Path], Content]]:
    """The reader by the file's extension, or by its first bytes where they say something else."""
    suffix = path.suffix.lower()
    known = _READERS.get(suffix)
    head = data[:1024].lstrip()
    if head.startswith(b"%PDF-"):
        return _READERS[".pdf"]
    if known is None and suffix:
        raise SourceError(path, f"is of a kind that is not read ('{suffix}')")
    return known or _READERS[".txt"]


def _slug(stem: str) -> str:
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode("ascii").lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-") or "document"


def _shown(path: Path, root: Path | None) -> str:
    if root is not None:
        try:
            return path.resolve().relative_to(root.resolve()).as_posix()
        except ValueError:
            pass
    return path.as_posix()
