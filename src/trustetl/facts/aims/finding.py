"""Which statements set out an aim or a significance, and which stretch of them says so."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trustetl.facts.aims.aims import (
    AIM,
    MATTERS,
    Deed,
    base_of,
    good_verbs,
    leading_deed,
    promise,
    stated_deed,
)
from trustetl.facts.aims.answers import answers_purpose, answers_what_for, to_do_alone
from trustetl.facts.aims.bullets import (
    INFINITIVE,
    REACHED,
    RESOLVES,
    bare_number,
    holds_value,
    in_action_list,
    is_aim,
    sets_out,
    tells,
    will_do,
)
from trustetl.facts.aims.cuts import aim_start
from trustetl.facts.aims.ends import ended
from trustetl.facts.aims.headings import (
    PROMISES,
    RECOMMENDS,
    as_heading,
    beside_aims,
    block_title,
    label_of,
    lead_in,
    section_role,
    titles_bullet,
)
from trustetl.facts.aims.idle import tells_course
from trustetl.facts.aims.intents import intended
from trustetl.facts.aims.owners import states_aim
from trustetl.facts.aims.purposes import (
    promised,
    purpose_start,
    purposed,
)
from trustetl.facts.aims.sentences import (
    answers_why,
    counts_aims,
    does_good_first,
    doubts,
    goes_on_to_tell,
    means_to_help,
    only_statistics,
    sets_out_bare,
    tells_good,
    tells_importance,
    that_matters,
)
from trustetl.facts.aims.subjects import goes_on_unnamed
from trustetl.facts.aims.titles import OBJECTIVE_LABEL, RESULT_HEADING, SIGNIFICANCE_LABEL
from trustetl.facts.aims.wants import wanted
from trustetl.facts.aims.worth import needed, worth
from trustetl.facts.names.named import Initiatives
from trustetl.model import Figure, Statement

_RUN_IN = re.compile(r"(?P<label>[A-Z][^.;:*–—]{2,60}?)\*{0,2}\s(?:[–—]|-)\s\*{0,2}(?=\S)")
"""A label before a dash ('Skills – training fishers'); labels before a colon are the statement's own."""

_URGES = re.compile(r"\W*(?:And\s|But\s|So\s)?(?:We|I)\s(?:must|should|need\sto|have\sto)\b")
"""What somebody urges, which says of nothing what it is worth: 'We must play our part'."""
_ENUMERATED = re.compile(
    r"(?:[ivx]{1,4}|[a-z])[).]\s+|(?:\d{2,6}|[A-Z]{1,3}[.-]?\d{1,3})(?:[.):]|\s[–-])?\s+(?=(?:[A-Z][a-z]{2,}ing|To)\s[a-z])"
)
"""A letter or code before what a bullet sets out: '0127 Restoring …'."""
_ASKED = re.compile(
    r"(?P<label>(?:What|Why|How|Who|Where|When)\s(?:(?!\b(?:is|are)\s(?:simple|clear|"
    r"plain)\b)[^.:;?*]){2,40})\*{0,2}:\*{0,2}\s(?=\S)"
)
"""A question as a label: 'What it does: …'."""


@dataclass(frozen=True, slots=True)
class Aim:
    """One objective or significance before it is a fact (reading offsets)."""

    kind: str
    start: int
    end: int
    statement: Statement
    deed: Deed | None
    pillar: str | None
    rule: str


def aims_of(
    statement: Statement,
    blocks: dict[int, list[Statement]],
    figures: Sequence[Figure],
    initiatives: Initiatives,
    statements: Sequence[Statement],
    *,
    measures: bool = False,
) -> Iterator[Aim]:
    """The aims and significances that one statement tells. ``measures`` says that the speaker of the document goes over
    measures (see :func:`goes_over_measures`).
    """
    if statement.kind in ("row", "header_row"):
        yield from _cell_aim(statement)
    if statement.kind not in ("sentence", "item", "field"):
        return
    body = max(statement.body, statement.marker[1] if statement.marker else statement.start)
    while (
        body < statement.end
        and not statement.text[body - statement.start].isalnum()
        and statement.text[body - statement.start] not in '₹$€£¥“"‘~'
    ):
        body += 1
    enumerated = _ENUMERATED.match(statement.text, body - statement.start)
    body = statement.start + enumerated.end() if enumerated else body
    local: str | None = None
    run_in = (
        _RUN_IN.match(statement.text, body - statement.start)
        if statement.kind == "item" and statement.label is None
        else None
    )
    asked = _ASKED.match(statement.text, body - statement.start) if run_in is None and statement.label is None else None
    run_in = run_in or asked
    if run_in is not None:
        local, body = " ".join(run_in["label"].split()), statement.start + run_in.end()
    words = statement.text[body - statement.start :]
    if not words.strip() or words.rstrip().endswith((":", "?")) or titles_bullet(statement, blocks):
        return
    section = statement.section
    titled = block_title(statement, blocks) if statement.kind == "sentence" else None
    if titled is not None:
        section = (*section, titled)
        if words.rstrip(" .") == titled:
            return
    heading = section[-1] if section else None
    label = local or label_of(statement, blocks)
    lead = lead_in(statement, statements) if statement.kind == "item" else None
    role = (section_role((lead,), initiatives) if lead else None) or section_role(section, initiatives)
    if lead and role != "significance" and PROMISES.search(lead) and not RECOMMENDS.search(heading or ""):
        role = "objective"
    own_label = statement.label or (asked["label"] if asked else "")
    pillar = (
        label
        if label
        and not OBJECTIVE_LABEL.match(label)
        and not SIGNIFICANCE_LABEL.match(label)
        and statement.kind == "item"
        else (heading or as_heading(lead))
    )
    first = blocks[statement.block][0] is statement
    if label and (OBJECTIVE_LABEL.match(label) or SIGNIFICANCE_LABEL.match(label)):
        kind = "objective" if OBJECTIVE_LABEL.match(label) else "significance"
        bare = kind == "objective" and not is_aim(words) and holds_value(body, statement.end, figures)
        if (own_label and not bare) or kind == "significance" or is_aim(words):
            yield Aim(
                kind, body, statement.end, statement, leading_deed(words) or stated_deed(words), pillar, "labelled line"
            )
        return
    if statement.kind == "item" and role == "significance":
        if first:
            last = blocks[statement.block][-1]
            if not only_statistics(words, body, last.end, figures) and (
                len(words.split()) > 5 or not bare_number(words, body, figures)
            ):
                yield Aim(
                    "significance", body, last.end, statement, None, pillar, "bullet under a heading of significance"
                )
        return
    deed = leading_deed(words)
    if statement.kind == "item" and (role == "objective" or (role == "pillar" and deed is not None)):
        told = RESULT_HEADING.search(lead or heading or "") and (
            (deed is None and not will_do(words)) or REACHED.search(words)
        )
        if sets_out(words, deed, body, figures) and not (told and holds_value(body, statement.end, figures)):
            yield Aim(
                "objective",
                body,
                statement.end,
                statement,
                deed or stated_deed(words),
                pillar,
                "bullet under a heading of objectives",
            )
        return
    resolved = RESOLVES.match(words) if statement.kind == "item" else None
    if resolved is not None and base_of(resolved["verb"]) in good_verbs():
        deed = Deed(base_of(resolved["verb"]), resolved.end("verb"))
        yield Aim("objective", body, statement.end, statement, deed, pillar, "bullet that resolves")
        return
    listed = deed is not None and (
        INFINITIVE.fullmatch(words) or (in_action_list(statement, statements) and not tells(words))
    )
    if statement.kind == "item" and role is None and listed:
        yield Aim("objective", body, statement.end, statement, deed, pillar, "bullet that begins with its action")
        return
    found = list(_stated(statement, body, initiatives, figures))
    yield from (
        Aim(
            "objective",
            start,
            end,
            statement,
            stated_deed(statement.text[start - statement.start : end - statement.start]),
            pillar,
            "sentence that states an aim",
        )
        for start, end in found
    )
    if found:
        return
    matters = MATTERS.search(words)
    important = whole(statement) and (
        (matters is not None and _about_initiative(statement, body + matters.end(), initiatives))
        or tells_importance(words)
        or needed(words)
    )
    if statement.kind == "sentence" and (
        answers_what_for(statement, statements) or answers_purpose(statement, statements)
    ):
        yield Aim("objective", body, statement.end, statement, stated_deed(words), pillar, "answer to what it is for")
        return
    if whole(statement) and all(to_do_alone(s.text) for s in blocks[statement.block]):
        yield Aim("objective", body, statement.end, statement, deed, pillar, "paragraph of what is to be done")
        return
    if whole(statement) and not important:
        deed = wanted(statement, body, initiatives, figures)
        if deed is None and not beside_aims(section, initiatives):
            unnamed = goes_on_unnamed(statement, statements, initiatives)
            deed = promised(statement, body, initiatives, figures, unnamed=unnamed, measures=measures)
        named = any(a.named and body <= a.start < statement.end for a in initiatives.anchors)
        if deed is None and (named or not beside_aims(section, initiatives)):
            deed = purposed(statement, body, initiatives, figures)
        if deed is None and not doubts(words) and not beside_aims(section, initiatives):
            deed = intended(statement, body, initiatives, figures) or ended(statement, body, initiatives, figures)
        if deed is not None:
            start = purpose_start(statement, body)
            yield Aim("objective", start, statement.end, statement, deed, pillar, "sentence that tells a purpose")
            return
    if that_matters(statement, body) or (statement.kind == "sentence" and answers_why(statement, body, statements)):
        yield Aim("significance", body, statement.end, statement, None, pillar, "answer to why it matters")
        return
    if important:
        yield Aim("significance", body, statement.end, statement, None, pillar, "sentence that states a significance")
    elif (
        statement.kind == "sentence"
        and role == "significance"
        and not doubts(words)
        and not tells_course(words)
        and (heading is None or not heading.rstrip().endswith("?") or tells_good(words) or goes_on_to_tell(words))
        and (titled is not None or not _has_items(statement, statements))
        and (
            not holds_value(body, statement.end, figures)
            or does_good_first(words, statement, body, figures)
            or goes_on_to_tell(words)
        )
        and section
    ):
        yield Aim(
            "significance", body, statement.end, statement, None, pillar, "sentence under a heading of significance"
        )
    elif (
        statement.kind == "sentence"
        and role == "objective"
        and (
            sets_out_bare(words, heading)
            or ((promise(words) or counts_aims(words)) and not holds_value(body, statement.end, figures))
        )
    ):
        yield Aim("objective", body, statement.end, statement, deed, pillar, "sentence under a heading of objectives")
    elif (
        whole(statement)
        and role != "other"
        and not doubts(words)
        and not _URGES.match(words)
        and (worth(statement, body, figures) or gives_reason(statement, blocks[statement.block], initiatives, figures))
    ):
        yield Aim("significance", body, statement.end, statement, None, pillar, "sentence that tells a worth")


_HENCE = re.compile(
    r"\W*(?:(?:So|And)\s)?(?:(?:That|This)\sis\s(?:also\s)?(?:why|the\sreason)|For\s(?:this|that|these)\sreasons?|Hence|Therefore|"
    r"It\sis\s(?:for\sthis\sreason|why)|To\s(?:change|remedy|end|fix|stop|reverse|counter)\s(?:this|that|it|these)\b)"
)
"""What joins an aim to the reason told before it."""
_TOLD_BEFORE = re.compile(r"\b(?:was|were|had|did|asked|got|voted|signed|said|announced|met|we|I|our)\b")
"""What tells of events or of the speaker, and of no need."""


def gives_reason(
    statement: Statement, beside: Sequence[Statement], initiatives: Initiatives, figures: Sequence[Figure]
) -> bool:
    """Whether the sentence behind one, of those ``beside`` it in its block, states an aim and says that it is for its
    sake: 'One well in two is dry. That is why the Fund sets out to …'.
    """
    after = next((s for s in beside if statement.end <= s.start), None)
    if after is None or not _HENCE.match(after.text):
        return False
    if any(f.kind == "money" and after.start <= f.start < after.end for f in figures):
        return False  # 'Hence I propose to give Rs 9 crore': what is paid
    aims = AIM.search(after.text) or intended(after, after.start, initiatives, figures)
    return aims is not None and _TOLD_BEFORE.search(statement.text) is None


def _cell_aim(statement: Statement) -> Iterator[Aim]:
    """The aim of a table row whose first cell announces one: '| Purpose | To supply water |'."""
    filled = [cell for cell in statement.cells if cell.end > cell.start]
    heading = statement.section[-1] if statement.section else None
    told = [statement.text[cell.start - statement.start : cell.end - statement.start] for cell in filled]
    if len(filled) == 2:
        least = 2 if statement.kind == "row" else 5  # 'Goal | Who acts' heads columns
        if OBJECTIVE_LABEL.match(told[0]) and len(told[1].split()) > least:
            deed = leading_deed(told[1]) or stated_deed(told[1])
            yield Aim("objective", filled[1].start, filled[1].end, statement, deed, heading, "labelled row of a table")
            return
    for cell, words in zip(filled, told, strict=True):
        deed = leading_deed(words)
        if cell.header and OBJECTIVE_LABEL.match(cell.header) and deed is not None and len(words.split()) > 3:
            yield Aim("objective", cell.start, cell.end, statement, deed, heading, "column of aims")


def whole(statement: Statement) -> bool:
    """Whether a statement is a whole sentence, in running text, as a bullet or behind a label."""
    return statement.kind == "sentence" or (
        statement.kind in ("item", "field") and statement.text.rstrip().endswith(".")
    )


def _has_items(statement: Statement, statements: Sequence[Statement]) -> bool:
    """Whether the section of a statement holds bullets, which then say what it announces."""
    return any(other.kind == "item" and other.section == statement.section for other in statements)


def _stated(
    statement: Statement, body: int, initiatives: Initiatives, figures: Sequence[Figure]
) -> Iterator[tuple[int, int]]:
    """The stretches of a sentence that state an aim: the sentence, or its clauses where several state one each."""
    text = statement.text
    base = statement.start
    hits = [found for found in AIM.finditer(text, body - base) if states_aim(statement, found, initiatives, figures)]
    if not hits and whole(statement) and means_to_help(statement, body, initiatives):
        yield body, statement.end
        return
    if not hits:
        return
    cuts = [body - base]
    if len(hits) == 1:
        cuts = [aim_start(statement, body, hits[0].start(), figures)]
    for found, following in itertools.pairwise(hits):
        gap = text[found.end() : following.start()]
        cut = re.search(r";\s+|,\s+and\s+(?=(?:it|they|the)\b)", gap)
        if cut is not None:
            cuts.append(found.end() + cut.end())
    for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
        stop = len(re.sub(r"[\s,;]+(?:and)?\s*$", "", text[:end])) if end < len(text) else end
        yield base + start, base + stop


def _about_initiative(statement: Statement, offset: int, initiatives: Initiatives) -> bool:
    """Whether an initiative is the subject of what is said to matter."""
    return any(
        statement.start <= anchor.start
        and anchor.end <= offset + 1
        and len(statement.text[anchor.end - statement.start : offset - statement.start]) < 70
        for anchor in initiatives.anchors
    )
