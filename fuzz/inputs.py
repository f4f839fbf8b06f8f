"""Random briefs: words that mean something to the program in any order, seeds with damage, and files with broken
bytes."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Iterator
from functools import cache
from html import escape

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import seed as seeded
from hypothesis import strategies as st

FORMATS = (".txt", ".md", ".html", ".docx", ".pdf")

WORDS = [
    "Rs",
    "Rs.",
    "₹",
    "$",
    "US$",
    "€",
    "?",
    "`",
    "R",
    "INR",
    "USD",
    "crore",
    "lakh",
    "cr.",
    "million",
    "bn",
    "5",
    "12.5",
    "1,20,000",
    "16,300",
    "3/4",
    "2024-25",
    "FY24",
    "FY’26",
    "2025–31",
    "Q3",
    "H1",
    "2030",
    "May",
    "17.08.2023",
    "29",
    "1st",
    "th",
    "per",
    "cent",
    "%",
    "percentage",
    "points",
    "bps",
    "from",
    "to",
    "between",
    "and",
    "up",
    "down",
    "by",
    "of",
    "in",
    "till",
    "since",
    "until",
    "about",
    "over",
    "nearly",
    "~",
    "at",
    "least",
    "not",
    "more",
    "than",
    "up",
    "to",
    "half",
    "third",
    "the",
    "The",
    "Union",
    "Cabinet",
    "approved",
    "outlay",
    "budget",
    "allocation",
    "mission",
    "scheme",
    "National",
    "Hydrogen",
    "Mission",
    "(NHM)",
    "India",
    "China",
    "US",
    "imports",
    "exports",
    "deficit",
    "surplus",
    "share",
    "tonnes",
    "MW",
    "GW",
    "km",
    "per",
    "month",
    "each",
    "respectively",
    "including",
    "which",
    "aims",
    "seeks",
    "launched",
    "will",
    "be",
    "is",
    "was",
    "said.",
    "TRUST",
    "(",
    ")",
    "[1]",
    ".1",
    ":",
    ";",
    ",",
    ".",
    "!",
    "…",
    "-",
    "–",
    "—",
    "•",
    "o",
    "*",
    "#",
    "##",
    "|",
    "||",
    "Q1.",
    "Answer:",
    "1.",
    "2)",
    "(a)",
    "II.",
    "Table:",
    "Photo:",
    "Posted",
    "On:",
    "Page",
    "1",
    "of",
    "3",
    "Also",
    "Read",
    "|",
    "https://a.b/c?d=1",
    "Release",
    "ID:",
    "209",
    "â‚¹",
    "â€™",
    "&#8377;",
    "&amp;",
    "\\u2019",
    "**",
    "_",
    "~~",
    "करोड़",
    "१२",
    "लाख",
    "हजार",
    "亿",
    "½",
    "²",
    "\xa0",
    "\u200b",
    "�",
    "\x07",
    "\xad",
    "ﬁ",
    "１２",
    "🇮🇳",
    "\u202e",
    "",
]
JOINTS = (" ", " ", " ", " ", "", "\n", "\n", "\n\n", "\n- ", "\n  - ", "\n| ", " | ", "\t", "   ", "\r\n", ": ", ". ")

_PIECE = st.tuples(
    st.sampled_from(JOINTS),
    st.one_of(st.sampled_from(WORDS), st.sampled_from(WORDS), st.text(max_size=6), st.integers(0, 10**9).map(str)),
)


def texts() -> st.SearchStrategy[str]:
    """Texts of words and joints in any order."""
    return st.lists(_PIECE, min_size=1, max_size=60).map(lambda pieces: "".join(joint + word for joint, word in pieces))


def generated(seed: int, count: int) -> Iterator[tuple[str, bytes]]:
    """``count`` files: hypothesis makes the texts, a random generator of the same seed dresses them in a format and
    breaks some of their bytes."""
    chance = random.Random(seed)
    made = 0
    batch = 0
    while made < count:
        for text in _batch(seed + 1_000_003 * batch, min(2000, count - made)):
            suffix = chance.choices(FORMATS, weights=(40, 20, 20, 10, 10))[0]
            yield suffix, _broken(_dressed(text, suffix, chance), suffix, chance)
            made += 1
            if made >= count:
                return
        batch += 1


def _batch(seed: int, size: int) -> list[str]:
    found: list[str] = []

    @seeded(seed)
    @settings(
        max_examples=size,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(texts())
    def collect(text: str) -> None:
        found.append(text)

    collect()
    return found


def _dressed(text: str, suffix: str, chance: random.Random) -> bytes:
    if suffix in (".txt", ".md"):
        return text.encode(
            chance.choice(("utf-8", "utf-8", "utf-8", "utf-8-sig", "utf-16")),
            errors="surrogatepass" if chance.random() < 0.5 else "replace",
        )
    if suffix == ".html":
        return _html(text, chance).encode("utf-8", errors="replace")
    if suffix == ".docx":
        return _docx(text, chance)
    return _pdf(text)


TAGS = (
    "p",
    "p",
    "p",
    "h1",
    "h2",
    "li",
    "ul",
    "ol",
    "div",
    "td",
    "tr",
    "table",
    "th",
    "nav",
    "aside",
    "span",
    "b",
    "br",
    "pre",
    "time",
    "dl",
    "dt",
    "dd",
    "main",
    "article",
    "caption",
)


def _html(text: str, chance: random.Random) -> str:
    out = []
    for line in text.split("\n"):
        tag = chance.choice(TAGS)
        words = line if chance.random() < 0.1 else escape(line)
        out.append(f"<{tag}>{words}" + (f"</{chance.choice(TAGS) if chance.random() < 0.2 else tag}>"))
    return "<html><body>" + "".join(out)


def _docx(text: str, chance: random.Random) -> bytes:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = []
    for line in text.split("\n"):
        shown = escape("".join(char for char in line if char.isprintable()))
        words = f"<w:r><w:t>{shown}</w:t></w:r>"
        style = chance.choice(("", "", "Heading1", "ListBullet", "Title", "Caption"))
        front = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
        paragraph = f"<w:p>{front}{words}</w:p>"
        body.append(
            f"<w:tbl><w:tr><w:tc>{paragraph}</w:tc><w:tc>{paragraph}</w:tc></w:tr></w:tbl>"
            if chance.random() < 0.1
            else paragraph
        )
    data = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(_plain_docx())) as source, zipfile.ZipFile(data, "w") as target:
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename == "word/document.xml":
                content = f'<w:document xmlns:w="{space}"><w:body>{"".join(body)}</w:body></w:document>'.encode(
                    "utf-8", errors="replace"
                )
                content = _broken(content, ".xml", chance)
            target.writestr(entry.filename, content)
    return data.getvalue()


@cache
def _plain_docx() -> bytes:
    import docx

    data = io.BytesIO()
    docx.Document().save(data)
    return data.getvalue()


def _pdf(text: str) -> bytes:
    """A small PDF written by hand, so that its bytes can be broken where they mean something."""
    shown = ["".join(char if " " <= char <= "~" else "?" for char in line)[:120] for line in text.split("\n")[:60]]
    lines = [line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)") for line in shown]
    stream = "BT /F1 10 Tf 12 TL 60 780 Td " + " ".join(f"({line}) Tj T*" for line in lines) + " ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        (
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << "
            "/F1 5 0 R >> >> >>"
        ),
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out = "%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    out += (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} "
        f"/Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    )
    return out.encode("ascii")


def _broken(data: bytes, suffix: str, chance: random.Random) -> bytes:
    """Three files in ten get a few bytes changed, cut or doubled."""
    if chance.random() > 0.3 or not data:
        return data
    broken = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(broken) or 1)
        how = chance.random()
        if how < 0.5 and broken:
            broken[at] = chance.randrange(256)
        elif how < 0.7:
            del broken[at : at + chance.randint(1, 40)]
        elif how < 0.9:
            broken[at:at] = broken[at : at + chance.randint(1, 40)] * chance.randint(1, 4)
        else:
            broken[at:at] = bytes(chance.randrange(256) for _ in range(chance.randint(1, 8)))
        if not broken:
            break
    return bytes(broken)
