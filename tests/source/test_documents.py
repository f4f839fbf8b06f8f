"""Files and folders into documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from trustetl.source import SourceError, find_documents, read_document
from trustetl.source import documents as documents_module

TEXT = "National Tea Mission\n\nThe mission has ₹1,250 crore – “for five years”.\n"


@pytest.mark.parametrize(
    ("encoding", "named"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32"),
    ],
)
def test_text_is_decoded_whatever_its_encoding(tmp_path: Path, encoding: str, named: str) -> None:
    path = tmp_path / "tea.txt"
    path.write_bytes(TEXT.encode(encoding))
    document = read_document(path)
    assert document.text == TEXT
    assert document.encoding == named


def test_windows_1252_is_the_last_resort(tmp_path: Path) -> None:
    path = tmp_path / "tea.txt"
    path.write_bytes("Café – £5 million – “quoted”".encode("cp1252"))
    document = read_document(path)
    assert document.text == "Café – £5 million – “quoted”"
    assert document.encoding == "windows-1252"


def test_a_few_broken_bytes_do_not_make_the_rest_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "tea.txt"
    path.write_bytes(("₹500 crore – " * 40).encode() + b"\xff tea " + "₹12 crore".encode())
    document = read_document(path)
    assert document.text.count("₹500 crore") == 40
    assert [note.check for note in document.notes] == ["decoding"]


def test_a_wrong_declaration_is_overruled_and_told(tmp_path: Path) -> None:
    path = tmp_path / "tea.html"
    body = "<p>The mission has ₹1,250 crore – “for five years”, as the ministry said on Monday.</p>"
    path.write_bytes(f'<html><head><meta charset="iso-8859-1"></head><body>{body}</body></html>'.encode())
    document = read_document(path)
    assert "₹1,250 crore – “for five years”" in document.text
    assert any("iso-8859-1" in note.message for note in document.notes)


def test_the_id_is_name_and_content(tmp_path: Path) -> None:
    path = tmp_path / "Tea Mission (Final) ü.txt"
    path.write_text(TEXT, encoding="utf-8")
    first = read_document(path)
    assert first.document_id == f"tea-mission-final-u-{first.sha256[:8]}"
    assert read_document(path, document_id="tea").document_id == "tea"
    assert read_document(path, root=tmp_path).path == "Tea Mission (Final) ü.txt"


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b" \n\n ", "is empty"),
        ("invisible.txt", "\u200b\u200b\n".encode(), "holds no text"),
        ("program.txt", bytes(range(32)) * 40, "binary content"),
        ("data.csv", b"a,b", "'.csv'"),
        ("broken.pdf", b"%PDF-1.7 nothing more", "no readable PDF"),
        ("broken.docx", b"PK\x03\x04 nothing more", "no Word document"),
        ("old.docx", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "old .doc format"),
        ("empty.html", b"<html><body><script>var a = 5</script></body></html>", "holds no text"),
    ],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(SourceError) as caught:
        read_document(path)
    assert reason in caught.value.reason
    assert caught.value.path == path
    assert "\n" not in caught.value.reason


def test_a_missing_file_and_a_folder_say_so(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="No such file"):
        read_document(tmp_path / "none.txt")
    with pytest.raises(SourceError, match="is a folder"):
        read_document(tmp_path)


def test_a_file_over_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents_module, "MAX_BYTES", 1024)
    path = tmp_path / "large.txt"
    path.write_text("a" * 1025, encoding="utf-8")
    with pytest.raises(SourceError, match="are not read"):
        read_document(path)
    path.write_text("a" * 1024, encoding="utf-8")
    assert read_document(path).text == "a" * 1024


def test_folders_are_walked_and_what_is_left_is_told(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("b.txt", "a.md", "sub/c.html", ".hidden.txt", "~$b.docx", "d.xlsx", "Makefile", "old.bak"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    (tmp_path / "none.txt").touch()
    found, skipped = find_documents([tmp_path, tmp_path / "b.txt"])
    assert [path.name for path in found] == ["a.md", "b.txt", "c.html"]
    assert {one.path.name: one.reason for one in skipped} == {
        ".hidden.txt": "hidden",
        "~$b.docx": "temporary file",
        "old.bak": "temporary file",
        "d.xlsx": "no brief: '.xlsx' files are not read",
        "Makefile": "no brief: no file extension",
        "none.txt": "empty file",
    }


def test_links_that_lead_nowhere_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    for name, target in (("self.txt", "self.txt"), ("above", str(tmp_path)), ("gone.txt", "nowhere.txt")):
        (tmp_path / name).symlink_to(target)
    found, skipped = find_documents([tmp_path])
    assert [path.name for path in found] == ["a.txt"]
    reasons = {one.path.name: one.reason for one in skipped}
    assert reasons["self.txt"].startswith("can't be opened")
    assert reasons["above"] == reasons["gone.txt"] == "a link to a folder or to nothing"


def test_a_path_that_does_not_exist_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="does not exist"):
        find_documents([tmp_path / "nowhere"])


def test_a_pdf_with_the_wrong_extension_is_read_as_one(tmp_path: Path) -> None:
    path = tmp_path / "release.txt"
    path.write_bytes(b"%PDF-1.7 nothing more")
    with pytest.raises(SourceError, match="no readable PDF"):
        read_document(path)
