"""Whether everything was read: rows that failed their schema, digits without a figure, repairs, and acronyms left
unexplained.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from trustetl.checks.claims import Claims, Row
from trustetl.checks.names import Names
from trustetl.checks.outcome import Tally
from trustetl.checks.wording import clip, listing, several
from trustetl.facts.language.wordlists import words_in
from trustetl.facts.names.acronym_letters import singular_acronym
from trustetl.model import Finding

_ACRONYM = re.compile(r"(?<![\w./@#-])(?:[a-z]{1,2}(?=[A-Z]{2}))?[A-Z][A-Za-z]*(?:&[A-Z]|[A-Z])s?(?![\w@]|\.\w|-\w)")
_SHORT_FORM = re.compile(r"^[a-z]{0,2}[A-Z&]*(?:[A-Z][a-z]?)?[A-Z&]+s?$")
_PLAIN = words_in("plain_capitals")
"""Words in capitals that nobody expands: places, currencies, units, and words of a heading."""


def schema(claims: Claims, names: Names) -> Iterator[Finding]:
    """Rows must meet the schema of their table; those that do not are kept apart in the rejects."""
    tally = Tally("schema")
    tables = (
        "documents",
        "figures",
        "budgets",
        "trade",
        "indicators",
        "objectives",
        "initiatives",
        "milestones",
        "glossary",
    )
    tally.look(sum(1 for _ in claims.rows(*tables)))
    rejected: dict[tuple[str, str, str, str], list[Row]] = defaultdict(list)
    for row in claims.rows("rejects"):
        rejected[row.document, row.text("table"), row.text("column"), row.text("check")].append(row)
        tally.look()
    for (document, table, column, check), rows in rejected.items():
        cases = listing(dict.fromkeys(clip(r.text("failure_case") or r.text("quote"), 40) for r in rows), 3)
        tally.add(
            "fail",
            f"{several(len(rows), 'row')} of {table} failed the schema at “{column or 'the whole row'}”"
            f" ({check}): {cases}.",
            documents=(document,),
            severity="error",
            expected=check,
            observed=cases,
        )
    yield from tally.close("rows", "each meets the schema of its table")


def numerals_covered(claims: Claims, names: Names) -> Iterator[Finding]:
    """Each run of digits of a text must lie in a row of the figures."""
    tally = Tally("numerals-covered")
    for row in claims.rows("documents"):
        all_of, covered = int(row["numerals"] or 0), int(row["numerals_covered"] or 0)
        tally.look(all_of)
        if covered < all_of:
            tally.add(
                "fail",
                f"{claims.name(row.document)}: {several(all_of - covered, 'run')} of digits of {all_of:,} lie in"
                " no figure.",
                row,
                severity="error",
                expected=str(all_of),
                observed=str(covered),
            )
    yield from tally.close("runs of digits", "each lies in a figure")


def figures_parsed(claims: Claims, names: Names) -> Iterator[Finding]:
    """Figures that no rule could read, and figures that reached neither a table nor a reason for being in none."""
    tally = Tally("figures-accounted-for")
    unread: dict[str, list[Row]] = defaultdict(list)
    lost: dict[str, list[Row]] = defaultdict(list)
    for row in claims.rows("figures"):
        tally.look()
        if row["kind"] == "unparsed":
            unread[row.document].append(row)
        elif not row["table"] and not row["reason"]:
            lost[row.document].append(row)
    for groups, what in ((unread, "could not be read"), (lost, "are in no table and without a reason")):
        for document, rows in groups.items():
            shown = listing((f"“{clip(r.quote, 30)}”" for r in rows), 6)
            verb = what if len(rows) > 1 else what.replace("are in", "is in")
            tally.add(
                "fail",
                f"{several(len(rows), 'figure')} {verb}: {shown}.",
                documents=(document,),
                observed=str(len(rows)),
            )
    yield from tally.close("figures", "each was read, and is in a table or in none for a reason")


def repairs_made(claims: Claims, names: Names) -> Iterator[Finding]:
    """What is read as something other than what stands in the text: lost signs, wrong decoding, odd characters."""
    tally = Tally("repairs")
    tally.look(len(claims.documents))
    for document, repairs in _repairs(claims).items():
        groups: dict[tuple[str, str, str], list[int]] = defaultdict(list)
        for found, read_as, reason, start in repairs:
            groups[found, read_as, reason].append(start)
        for (found, read_as, reason), starts in groups.items():
            where = listing((f"“{w}”" for w in dict.fromkeys(_around(claims, document, s) for s in starts)), 4)
            shown = f"“{_visible(found)}”"
            became = (
                f"read as “{_visible(read_as)}”" if read_as.strip() else "read as a space" if read_as else "left out"
            )
            tally.add(
                "note",
                f"{shown} was {became} in {several(len(starts), 'place')} ({reason.rstrip('.')}): {where}.",
                documents=(document,),
                severity="warning" if any(c.isalnum() or c in "₹€£¥$?`\ufffd" for c in found + read_as) else "info",
                expected=read_as,
                observed=found,
                looked_at=len(starts),
            )
    yield from tally.close("documents", "what was repaired is said above")


def _repairs(claims: Claims) -> dict[str, list[tuple[str, str, str, int]]]:
    made: dict[str, list[tuple[str, str, str, int]]] = defaultdict(list)
    for row in claims.rows("repairs"):
        made[row.document].append((row.text("found"), row.text("read_as"), row.text("reason"), row.start))
    for document, source in claims.sources.items():
        if document not in made:
            made[document].extend((r.found, r.read_as, r.reason, r.start) for r in source.reading.repairs)
    return {d: made[d] for d in claims.documents if made.get(d)}


def _around(claims: Claims, document: str, start: int) -> str:
    """The figure at a repair, or a few characters of the text around it."""
    for figure in claims.of(document, "figures"):
        if figure.start <= start < figure.end:
            return clip(figure.quote, 40)
    text = claims.texts.get(document, "")
    return clip(text[max(0, start - 12) : start + 14], 30) if text else f"character {start}"


def _visible(text: str) -> str:
    return "".join(c if c.isprintable() and (c == " " or not c.isspace()) else f"U+{ord(c):04X}" for c in text)


def acronyms_expanded(claims: Claims, names: Names) -> Iterator[Finding]:
    """Acronyms that a document uses and never spells out, and those that it does."""
    tally = Tally("acronym-never-expanded")
    for document in claims.documents:
        text = claims.texts.get(document) or "\n".join(p.text for p in claims.passages[document])
        known = {r.text("acronym"): r for r in claims.of(document, "glossary") if r["expansion"]}
        used = _used(text)
        tally.look(len(used))
        if known:
            shown = listing(sorted(known))
            tally.add(
                "pass",
                f"{several(len(known), 'acronym')} used with the expansion: {shown}.",
                *known.values(),
                looked_at=len(known),
            )
        left = {a: n for a, n in used.items() if a not in known and not _part(a, known)}
        if left:
            shown = listing((f"{a} ({n}×)" for a, n in sorted(left.items(), key=lambda i: (-i[1], i[0]))), 20)
            tally.add(
                "note",
                f"{several(len(left), 'acronym')} used and never expanded: {shown}.",
                documents=(document,),
                looked_at=len(left),
            )
    yield from tally.close("acronyms", "those without an expansion are named above")


def _part(acronym: str, known: dict[str, Row]) -> bool:
    """Whether an acronym is a spelling of a known one (plural, or with another case)."""
    return any(acronym.casefold().rstrip("s") == k.casefold().rstrip("s") for k in known)


def _used(text: str) -> Counter[str]:
    """The acronyms of a text with how often each is used. Lines all in capitals are headings, not acronyms."""
    counts: Counter[str] = Counter()
    for line in text.splitlines():
        letters = [c for c in line if c.isalpha()]
        if len(letters) > 12 and sum(c.isupper() for c in letters) > 0.7 * len(letters):
            continue
        for match in _ACRONYM.finditer(line):
            word = match.group(0)
            base = singular_acronym(word)
            capitals = sum(c.isupper() for c in base)
            if _SHORT_FORM.match(base) and 2 <= len(base) <= 8 and capitals >= 2 and base not in _PLAIN:
                counts[base] += 1
    return counts
