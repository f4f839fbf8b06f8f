"""An amount of public money as it is told, and what it turns out to belong to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from trustetl.facts.budgets.bodies import Body
from trustetl.facts.language.topics import Anchor
from trustetl.facts.language.view import Phrase, View
from trustetl.facts.names.named import UNDECIDED, Decisions, Initiative, Initiatives
from trustetl.model import Fact, Figure, Setting


@dataclass(frozen=True)
class Told:
    """An amount of public money with all that is known of where it stands."""

    view: View
    figure: Figure
    anchor: Anchor
    initiatives: Initiatives
    setting: Setting
    headings: Sequence[str] = ()
    row_label: str | None = None
    """The name of its row, for an amount of a table."""
    in_list: bool = False
    captioned: Initiative | None = None
    """The programme that the caption of its table names."""
    respective: str | None = None
    """The name that stands over against it in 'A and B get 3 and 4, respectively'."""
    latest: Fact | None = None
    """The row of the amount of public money before it."""
    previous: Fact | None = None
    """The row of the value before it, of whatever table."""
    opened: Fact | None = None
    """The first row of the statement before."""
    speech: bool = False
    scheme: str | None = None
    """The scheme that its column names."""
    sector: Fact | None = None
    """In a speech, the row of the sector that the section is about."""
    bodies: Sequence[Body] = ()
    holder: str | None = None
    """The office whose own paper the text is."""
    rows: Sequence[Fact] = ()
    """All rows of the text before it."""
    block: int | None = None
    """Where its paragraph begins."""
    asking: str | None = None
    """The heading of a request for money that it stands under."""
    column: bool = False
    """Whether the last heading is that of its column."""
    decisions: Decisions = UNDECIDED
    """The programmes that the text only proposes, and those that it says are approved."""
    published: date | None = None

    @property
    def before(self) -> Fact | None:
        """The amount of public money before it in the same statement, over a share or count between ('… or 4% of GDP,
        compared with …').
        """
        for row in (self.previous, self.latest):
            if row is not None and row.table == "budgets" and row.start == self.view.statement.start:
                return row
        return None

    @property
    def whole(self) -> Fact | None:
        """The amount of public money before its statement that 'of this' at the head of it means."""
        nearer = (
            self.opened is not None
            and self.opened.table == "budgets"
            and self.block is not None
            and (
                self.latest is None
                or self.block <= self.latest.start < self.opened.start
                or self.latest.start < self.block <= self.opened.start
            )
        )
        inside = self.latest is not None and self.latest.start == self.view.statement.start
        return self.opened if nearer or inside else self.latest


@dataclass
class Named:
    """What an amount belongs to, as the steps of ``budget_naming`` find it, and how it was found."""

    initiative: Initiative | None = None
    own: bool = False
    """Whether the programme is named for this very amount."""
    name: str | None = None
    component: str | None = None
    basis: str = "inferred"
    bound: bool = False
    """Whether the statement itself names or points to the programme, before the next amount."""
    found: tuple[str, Phrase] | None = None
    """What the amount is for, with the preposition before it."""
    doer: Phrase | None = None
    """The subject of the clause."""
    series: Fact | None = None
    """The row that a series or share goes on from."""
    compared: bool = False
    """Whether it is the amount before it in another year."""
    built: str | None = None
    """Works that are opened or finished at this cost."""
    body: str | None = None
    """A body that is given the money."""
    whose: str | None = None
    """The body whose own budget it is."""
    elsewhere: bool = False
    """Whether a place spends it on its own ends."""
