"""A web page into the plain text of its main content, one paragraph a line, with marks for what its elements say."""

from __future__ import annotations

import html as html_escapes
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from trustetl.model import Mark, Note
from trustetl.source.content import Content, Page
from trustetl.source.elements import BLOCKS, SILENT, flat, is_data, size_of, span_of, strings
from trustetl.source.errors import SourceError
from trustetl.source.text import Decoded, decode

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_ASIDE = frozenset(["nav", "aside", "footer", "dialog", "menu"])
_ASIDE_ROLES = frozenset(
    re.findall(
        r"\S+",
        "navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar",
    )
)
_ASIDE_NAMES = re.compile(
    r"(?:^|[\s_-])(?:nav(?:bar|igation)?|menu|breadcrumbs?|share|sharing|social|cookies?|consent"
    r"|gdpr|related|recommend(?:ed|ations)?|most-?read|trending|popular|"
    r"advert(?:isement)?s?|ads?|advt|banner|promo|newsletter|subscribe|subscription|sidebar|widget"
    r"|comments?|disqus|footer|skip-?link|pagination|pager|tags?|"
    r"login|signup|popup|modal|toolbar|paywall|also-?read|read-?more|more-?stories)(?:$|[\s_-])",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_DATED = re.compile(r"date-?published|publish(?:ed)?-?(?:date|on|time)|entry-?date|post-?date", re.IGNORECASE)
_SITE = re.compile(r"\s+[|»·•–—-]\s+[^|»·•–—-]{2,40}$")
_MAIN_SHARE = 0.4
_MAX_DEPTH = 200


def read_html(data: bytes, path: Path) -> Content:
    """The main content of a web page; menus, footers, asides and forms are left out and counted in a note.

    Nothing that the page refers to is opened, and no entity beyond HTML's own is resolved.
    """
    from lxml import etree, html

    declared = _DECLARED.search(data[:4096])
    decoded = decode(data, path, declared[1].decode("ascii") if declared else None)
    source = re.sub(r"^\s*<\?xml[^>]*\?>", "", decoded.text).replace("\x00", "")
    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = html.document_fromstring(source, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise SourceError(path, "holds no readable HTML") from error
    if any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log):
        told = f"The elements of {path.name} are nested too deeply to be told apart; all text between tags is read."
        return _bare(source, decoded, Note("page-furniture", "warning", told))
    left_out = _Left()
    body = root.find("body") if root.find("body") is not None else root
    main = _main(body)
    page = Page()
    title = _title(root, main)
    if title:
        page.add(title, "title", 1)
    _Walk(page, left_out, title).element(main, 0)
    if main is not body:
        left_out.count_around(body, main)
    if not page.text.strip():
        return _bare(source, decoded)
    return Content(page.text, tuple(page.marks), encoding=decoded.encoding, notes=(*decoded.notes, *left_out.notes()))


def _bare(source: str, decoded: Decoded, *notes: Note) -> Content:
    """The text between the tags, for a page whose elements can't be told apart or that has no main content."""
    body = re.sub(r"(?is)<(script|style|template|svg)\b.*?</\1\s*>|<!--.*?-->", " ", source)
    lines = [" ".join(line.split()) for line in re.sub(r"<[^<>]{0,4000}>", "\n", body).split("\n")]
    page = Page()
    page.add_plain("\n".join(html_escapes.unescape(line) for line in lines if line))
    return Content(page.text, tuple(page.marks), encoding=decoded.encoding, notes=(*decoded.notes, *notes))


class _Left:
    """What of a page is not in its text."""

    def __init__(self) -> None:
        self.blocks = 0
        self.numbers = 0

    def add(self, element: Element) -> None:
        words = " ".join(strings(element)).split()
        if words:
            self.blocks += 1
            self.numbers += len(re.findall(r"\d+", " ".join(words)))

    def count_around(self, body: Element, main: Element) -> None:
        """Count what stands beside the main content."""
        path = {main, *main.iterancestors()}
        for element in path:
            if element is main or (element is not body and body not in set(element.iterancestors())):
                continue
            for child in element:
                if child not in path and isinstance(child.tag, str):
                    self.add(child)

    def notes(self) -> tuple[Note, ...]:
        if not self.blocks:
            return ()
        blocks = f"{self.blocks} block{'s' if self.blocks > 1 else ''}"
        numbers = f"{self.numbers} number{'' if self.numbers == 1 else 's'}"
        return (
            Note(
                "page-furniture",
                "info",
                f"{blocks} of menus, asides and footers, with {numbers} in them, are left out of the text.",
                None,
                str(self.numbers),
            ),
        )


def _main(body: Element) -> Element:
    """The element that holds the article: as the page says, otherwise where the paragraphs are."""
    whole = size_of(body) or 1
    for query in (
        ".//article",
        ".//main",
        ".//*[@role='main']",
        ".//*[@itemprop='articleBody']",
        ".//*[@id='content']",
        ".//*[@id='main-content']",
    ):
        found = [one for one in body.iterfind(query) if not _aside(one)]
        best = max(found, key=size_of, default=None)
        if best is None or size_of(best) < 200:
            continue
        if len(found) > 1 and size_of(best) < _MAIN_SHARE * sum(map(size_of, found)):
            continue  # a page of teasers, not one article
        if size_of(best) >= 0.1 * whole:
            return best
    return _dense(body)


def _dense(body: Element) -> Element:
    """The smallest element with nearly all of the page's running text."""
    weight: dict[Element, int] = {}
    total = 0
    for element in body.iter("p", "li", "td", "h1", "h2", "h3", "blockquote", "pre", "div"):
        if any(_aside(one) for one in (element, *element.iterancestors())):
            continue
        own = len((element.text or "").strip()) + sum(len((child.tail or "").strip()) for child in element)
        if element.tag != "div":
            own += sum(
                size_of(child)
                for child in element
                if child.tag in ("b", "strong", "em", "i", "span", "font", "u", "sup", "sub", "time")
            )
        if own < 40:
            continue
        total += own
        for one in (element, *element.iterancestors()):
            weight[one] = weight.get(one, 0) + own
    if not total:
        return body
    best = body
    while True:
        inside = [
            child
            for child in best
            if weight.get(child, 0) >= 0.9 * total
            and child.tag not in ("p", "pre", "li", "tr", "td", "table", "tbody", "ul", "ol")
        ]
        if not inside:
            return best
        best = inside[0]


def _aside(element: Element) -> bool:
    """Whether an element is no part of the text: navigation, adverts, share bars, related links, or hidden."""
    tag = element.tag
    if not isinstance(tag, str) or tag in ("html", "body", "main", "article"):
        return False
    if tag in _ASIDE or element.get("role") in _ASIDE_ROLES:
        return True
    if element.get("hidden") is not None or _HIDDEN.search(element.get("style") or ""):
        return True
    if tag == "div" and element.get("title") in ("header", "footer"):  # as LibreOffice saves those of a page
        return True
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    if tag not in ("p", "span", "h1", "h2", "h3", "time", "td", "tr", "table", "form") and _ASIDE_NAMES.search(names):
        return size_of(element) < 2000 or _link_share(element) > 0.5
    return tag == "header" and element.find(".//h1") is None and _link_share(element) > 0.3


def _link_share(element: Element) -> float:
    linked = sum(size_of(link) for link in element.iter("a"))
    return linked / (size_of(element) or 1)


def _is_strong(element: Element) -> bool:
    """Whether a paragraph holds bold words and no others: ``<p><strong>Aims</strong></p>``."""
    plain = [element.text, *(child.tail for child in element)]
    tags = [child.tag for child in element if child.tag != "br"]
    return (
        bool(tags) and all(tag in ("b", "strong") for tag in tags) and not any((text or "").strip() for text in plain)
    )


def _title(root: Element, main: Element) -> str | None:
    """The page's title where the main content has none of its own."""
    if main.find(".//h1") is not None:
        return None
    for query in (".//h1", ".//title"):
        element = root.find(query)
        if element is not None:
            words = " ".join(" ".join(_all(element)).split())
            words = words if query == ".//h1" else _SITE.sub("", words)
            heading = main.find(".//h2")
            if heading is not None and " ".join(" ".join(_all(heading)).split()) == words:
                return None
            if words:
                return words
    return None


def _all(element: Element) -> Iterator[str]:
    return (str(piece) for piece in element.itertext())


class _Walk:
    """Goes through the main content and puts its blocks on the page."""

    def __init__(self, page: Page, left: _Left, title: str | None) -> None:
        self.page = page
        self.left = left
        self.title = title
        self.pieces: list[str] = []
        self.counts: dict[Element, int] = {}
        """The number last given in each numbered list."""
        self.dates: list[tuple[int, int]] = []

    def element(self, element: Element, depth: int, kind: str = "paragraph", level: int = 0) -> None:
        if depth > _MAX_DEPTH:  # as where tags are never closed
            self._say(" ".join(strings(element)))
            return
        self._say(element.text)
        for child in element:
            if isinstance(child.tag, str):
                self._child(child, depth, kind, level)
            self._say(child.tail)

    def _child(self, child: Element, depth: int, kind: str, level: int) -> None:
        tag = child.tag.lower()
        if tag in SILENT:
            return
        if _aside(child):
            self.flush(kind, level)
            self.left.add(child)
        elif tag == "br":
            self.pieces.append("\n")
        elif tag == "time" or _DATED.search(f"{child.get('itemprop') or ''} {child.get('class') or ''}"):
            self._dated(child, depth, kind, level)
        elif tag not in BLOCKS:
            self.element(child, depth + 1, kind, level)
        else:
            if tag != "dd":  # goes on the line of its term
                self.flush(kind, level)
            self._block(child, tag, depth, kind, level)

    def _block(self, child: Element, tag: str, depth: int, kind: str, level: int) -> None:
        if tag == "table" and is_data(child):
            self._table(child)
        elif re.fullmatch(r"h[1-6]", tag):
            self.element(child, depth + 1)
            self.flush("heading", int(tag[1]))
        elif tag == "li":
            nested = sum(1 for one in child.iterancestors() if one.tag in ("ul", "ol")) - 1
            if child.getparent() is not None and child.getparent().tag == "ol" and child.get("type") is None:
                self.pieces.append(f"{self._number(child.getparent())}. ")
            else:
                self.pieces.append("- ")
            self.element(child, depth + 1, "item", max(0, nested))
            self.flush("item", max(0, nested))
        elif tag in ("caption", "figcaption"):
            self.element(child, depth + 1)
            self.flush("caption")
        elif tag == "dt":
            self.element(child, depth + 1)
            following = child.getnext()
            if following is not None and following.tag == "dd":
                words = "".join(self.pieces).strip()
                self.pieces = [words if words.endswith(":") else f"{words}:", " "]
            else:
                self.flush("paragraph")
        elif tag == "pre":
            self.page.add_plain("".join(strings(child)))
        else:
            inner = kind if tag in ("p", "div", "span") else "paragraph"
            self.element(child, depth + 1, inner, level)
            self.flush(inner, level, strong=tag == "p" and _is_strong(child))

    def _number(self, listed: Element) -> int:
        """The number of the next entry of a list."""
        first = listed.get("start") or "1"
        start = int(first) if first.isdecimal() and len(first) < 6 else 1
        self.counts[listed] = self.counts.get(listed, start - 1) + 1
        return self.counts[listed]

    def _dated(self, child: Element, depth: int, kind: str, level: int) -> None:
        start = len("".join(self.pieces))
        self.element(child, depth + 1, kind, level)
        self.dates.append((start, len("".join(self.pieces))))

    def _table(self, table: Element) -> None:
        caption = table.find("caption")
        if caption is not None:
            self.page.add(flat(caption), "caption")
        spans: dict[int, int] = {}
        for row in table.iter("tr"):
            cells: list[str] = []
            heads = 0
            for cell in row:
                if cell.tag not in ("td", "th"):
                    continue
                while spans.get(len(cells), 0) > 0:
                    spans[len(cells)] -= 1
                    cells.append("")
                heads += cell.tag == "th"
                width, height = span_of(cell, "colspan"), span_of(cell, "rowspan")
                for column in range(len(cells), len(cells) + width):
                    if height > 1:
                        spans[column] = height - 1
                cells += [flat(cell), *[""] * (width - 1)]
            filled = sum(bool(cell) for cell in cells)
            self.page.add_row(
                cells,
                header=(filled > 1 and heads >= filled)
                or (row.getparent() is not None and row.getparent().tag == "thead"),
            )

    def _say(self, text: str | None) -> None:
        if text:
            self.pieces.append(re.sub(r"[ \t\r\n\f]+", " ", text))

    def flush(self, kind: str = "paragraph", level: int = 0, *, strong: bool = False) -> None:
        """Put what was said so far on the page as one block; each line break in it begins another."""
        raw = "".join(self.pieces)
        dates, self.dates, self.pieces = self.dates, [], []
        at = 0
        for line in raw.split("\n"):
            words = re.sub(r" +", " ", line).strip()
            if words and words not in ("-",):
                inner = [Mark(0, len(words), "strong")] if strong else []
                for start, end in dates:
                    dated = re.sub(r" +", " ", raw[start:end]).strip()
                    if at <= start < at + len(line) + 1 and dated and dated in words:
                        inner.append(Mark(words.index(dated), words.index(dated) + len(dated), "published"))
                if not (kind == "heading" and words == self.title):
                    self.page.add(words, kind, level, inner=inner)
                    if kind == "item":
                        kind, level = "paragraph", 0
            at += len(line) + 1
