"""The step that names money by the heading or run-in label that is the name of one thing."""

from __future__ import annotations

import re

from trustetl.facts.budgets.bodies import headed_purse
from trustetl.facts.budgets.told import Named, Told
from trustetl.facts.budgets.words import is_place_name, is_state
from trustetl.facts.language.layout_words import only_layout
from trustetl.facts.language.wordlists import base_name, heads
from trustetl.facts.names.named import Initiative

_SMALL = r"(?:of|for|and|the|on|in|to|de|da|do|das|dos|du|des|del|la|e|y|et|against|from)"
_WHOLE = re.compile(
    rf"\W*(?:\(?(?:\d{{1,2}}(?:\.\d{{1,2}})*|[a-zA-Z]|[ivxIVX]{{1,4}})[.)]\s+)?(?:[Tt]he\s+)?(?P<name>[A-Z][\w’'&–-]*(?:\s+(?:{_SMALL}\s+){{0,2}}[A-Z][\w’'&–-]*)*"
    r"(?:\s+(?:Phase|Stage|Part|Section)\s+\w+)?)(?:\s+\((?P<short>[^()\s]{2,14}(?:\s[^()\s]{1,14})?)\))?(?:\s+\((?:[IVX]+|\d{4}\W\d{2,4})\))?\W*"
)
"""A heading that is one name: '2. West Quay Railway (WQR)'."""
_TOPIC = re.compile(
    r"^(?:About|Key|Other|Earlier|Previous|Former|Predecessor|Successor|Parent|Flagship|Umbrella|Existing|Latest|Implementing|Executing|Related|Linked|Main|New|More|Our|My|All|What|How|Why|Who|Where|When|Is|Are|Does|Background|Overview|Objectives?|Aims?|Budget|Financ\w+|Fund(?:s|ing)|Status|"
    r"Progress|Cost|Costs|Highlights?|Salient|Way|Next|Further|Major|General|Introduction|Summary|Conclusions?|Notes?|Table|Annex\w*|Chapter|Part|Section|Public|Private|Government|State|"
    r"National|Central|Federal|International|Total|Additional|Current|Recent|Policy|Programme|Program|Project|Scheme|Mission|Plan|Strategy)$",
    re.IGNORECASE,
)
"""Words that a heading on a matter begins with, or that make no name alone."""
_OF_THE_KIND = re.compile(r"\bof\s+the\s+(?:[A-Z]\w+\s+)?(?P<kind>[A-Za-z]+)$")
"""How a heading ends that tells a matter of a programme: 'Components of the Scheme'."""
_SUBJECTLESS = re.compile(
    r"^\W*(?:(?:first|formally|officially|originally)\s+)?(?:launched|approved|set\s+up|created|established|started|announced|introduced|begun|opened|signed|cleared|notified|unveiled|adopted|"
    r"sanctioned|implemented|run\s+by|managed\s+by|funded\s+by)\b|^\W*An?\s+(?:[\w-]+\s+){0,4}?(?P<kind>[a-z-]+)\s+(?:to|for|of|under|that|which|run|launched|set|with|by)\b|^\W*(?:The|This)\s+(?:[a-z-]+\s+)?(?P<head>[a-z-]+)\s",
    re.IGNORECASE,
)
"""How a text begins whose heading is its subject: 'Launched in 2024', 'A fund for quays', 'The scheme …'."""


def by_heading(n: Named, t: Told) -> None:
    """What stands below a heading or label that names one thing is that thing's, unless its paragraph names another:
    '**Quay Railway (QR).** The State has spent $9 million on the line'.
    """
    if t.row_label is not None or n.own or n.whose is not None or t.speech:
        return
    if n.initiative is None and n.basis == "stated":
        return
    found = _over(t, unnamed=n.name is None)
    if found is None:
        return
    name, short = found
    if n.name is not None and n.name.casefold() in {name.casefold(), (short or name).casefold()}:
        return
    if n.name is not None and n.name in name and base_name(n.name.split()[-1].lower()) in heads():
        return  # 'Progress of the Reef Fund'
    item = _item(t, name, short)
    if item is not None and item.name == n.name:
        return
    if _spoken_of_another(t, item, name):
        return
    n.initiative, n.name, n.basis = item, item.name if item is not None else name, "inferred"
    if n.component is not None and n.component.casefold() in {name.casefold(), (short or "").casefold()}:
        n.component = None


def _over(t: Told, *, unnamed: bool) -> tuple[str, str | None] | None:
    """The name, with the short one, that the label of the paragraph or else the heading gives to what is below it."""
    opened = _RUN_IN.match(t.view.earlier[0]) if t.view.earlier else None
    label = re.sub(r"[\s*_]+$", "", opened["label"] or opened["line"]) if opened is not None else None
    if label is not None and (found := headed(label, "") or _coded(label, t, unnamed=unnamed)) is not None:
        return found
    if not t.view.statement.section:
        return None
    heading = t.view.statement.section[-1]
    if (body := headed_purse(heading, t.bodies)) is not None:
        return body, None
    return headed(heading, t.view.opens)


_RUN_IN = re.compile(
    r"\W*(?:(?P<label>(?:[^:.;!?]|\.(?=\d)){2,80}):(?=\W)|(?P<line>(?:[^:.;!?]|\.(?=\d)){2,60})\.[\s*_]*$)"
)
"""A label at the head of a paragraph, before a colon or as a sentence of its own."""
_CODE = re.compile(r"[A-Z]{2,}[A-Za-z]*-?\d[\d.]*|[A-Z]{4,}")
"""Short names that need nothing beside them."""


def _coded(label: str, t: Told, *, unnamed: bool) -> tuple[str, str | None] | None:
    """A label that is a short name alone: of a body or programme of the text, with a number ('QR-2'), or in capitals
    where nothing else says whose the money is.
    """
    body = next((b.name for b in t.bodies if b.short == label), None)
    if body is not None:
        return body, label
    known = _CODE.fullmatch(label) is not None and (unnamed or any(c.isdigit() for c in label))
    return (label, label) if known or _item(t, label, label) is not None else None


def headed(heading: str, opens: str) -> tuple[str, str | None] | None:
    """The name that a heading is, with the short one in its bracket; None for a heading on a matter. ``opens`` is the
    first statement below it.
    """
    match = _WHOLE.fullmatch(heading)
    if match is None:
        return None
    name, short = re.sub(r"^[A-Z]\w+[’']s\s+", "", match["name"]), match["short"]
    words = [w for w in re.findall(r"[\w’'&–-]+", name) if w[:1].isupper()]
    if len(words) < 2 and not re.fullmatch(r"[A-Z]{2,}\w*(?:-\w+)?", name):
        return None
    if _TOPIC.match(words[0]) and short is None and not (len(words) > 2 and _kind(words)):
        return None
    if (
        _OF_THE_KIND.search(name)
        or only_layout(name)
        or is_place_name(name)
        or is_state(name)
        or (name.isupper() and len(words) > 1)
    ):
        return None
    if short is not None and (_initials(short, name) or _TRANSLATED.fullmatch(short)):
        return name, short
    if _kind(words):
        return name, None
    begun = _SUBJECTLESS.match(opens)
    if begun is None:
        return None
    head = (begun["kind"] or begun["head"] or "").lower()
    return (name, None) if not head or (base_name(head) in heads() and begun["kind"] is not None) else None


_TRANSLATED = re.compile(r"[A-Z]{3,6}")
"""A short name in capitals alone, which may be that of another language."""


def _kind(words: list[str]) -> bool:
    """Whether the last word of a name, or the first, says what kind of programme it is."""
    last = words[-2] if len(words) > 2 and re.fullmatch(r"\d+|[IVX]+", words[-1]) else words[-1]
    return (base_name(last.lower()) in heads() and not last.endswith("s")) or "Project" in words


def _initials(short: str, name: str) -> bool:
    """Whether a short name takes its letters from the name before it."""
    letters = [c for c in short if c.isupper()]
    at = 0
    for letter in letters:
        found = name.upper().find(letter, at)
        if found < 0:
            return False
        at = found + 1
    return len(letters) > 1


def _item(t: Told, name: str, short: str | None) -> Initiative | None:
    return next(
        (x for x in t.initiatives.items if name in {x.name, *x.aliases} or (short is not None and short == x.acronym)),
        None,
    )


def _spoken_of_another(t: Told, item: Initiative | None, name: str) -> bool:
    """Whether the paragraph has named another programme, or the statement points to one of a kind that the heading is
    not.
    """
    begin = t.view.start if t.block is None else t.block
    for anchor in t.initiatives.anchors:
        if not begin <= anchor.start < t.figure.start or anchor.initiative is item:
            continue
        if anchor.named:
            return True
        pointed = t.view.slice(anchor.start, anchor.end).lower().split() if anchor.start >= t.view.start else []
        if len(pointed) > 1 and pointed[-1] not in name.lower().split():
            return True
    return False
