"""What earlier statements of a document leave to later ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from trustetl.facts.language.lead_ins import LeadIn
from trustetl.facts.language.value_periods import ValuePeriod
from trustetl.facts.trade.rows import TradeState
from trustetl.model import Fact, Statement


@dataclass
class Memory:
    """What earlier statements leave to later ones."""

    trade: TradeState = field(default_factory=TradeState)
    carried: ValuePeriod | None = None
    then: ValuePeriod | None = None
    """The time that the statements before tell of in the simple past."""
    topic: str | None = None
    block: int | None = None
    block_start: int | None = None
    """Where the block begins that is being read."""
    subject: str | None = None
    last_subject: str | None = None
    spoken: int | None = None
    """Where the statement begins that ``subject`` was read from."""
    opening: str | None = None
    """The subject of the first figure of the statement that ``subject`` was read from."""
    things: tuple[int | None, int, str] | None = None
    """The things counted last, with the block and the statement that count them: the first of its counts."""
    bloc: str | None = None
    """The union of countries named last."""
    meant: str | None = None
    """The foreign country that the statement before is about, which 'It' goes on with."""
    last: int | None = None
    """Where the statement before begins."""
    section: tuple[str, ...] = ()
    previous: Fact | None = None
    opened: Fact | None = None
    """The last row of the statements before the one that is being read."""
    money: Fact | None = None
    """The last row read from an amount of money."""
    flow: Fact | None = None
    """The last trade row, which 'of this' speaks of."""
    flows: dict[str, Fact] = field(default_factory=dict)
    """The last such row of imports and of exports, and of what a label names as a part of one."""
    list_topic: str | None = None
    """The topic of the run of 'label: amount' lines that the statement stands in."""
    sector: Fact | None = None
    """What a budget speech gives to a sector or ministry as a whole, whose parts follow."""
    led: LeadIn | None = None
    """The line that leads into the list being read, whatever it is about."""
    lead: bool = False
    """Whether the line that leads into the list being read speaks of public money ('Selected awards:')."""
    counted: bool = False
    """Whether the section has said how many parts a programme has ('The project has three components.')."""
    lead_words: str = ""
    """The words of that line."""
    lead_period: ValuePeriod | None = None
    """The period that it gives to the list."""
    opens: str = ""
    """The first statement of the section below its heading."""
    shapes: dict[tuple[str, int, str], str] = field(default_factory=dict)
    """The shapes of lines (kind, level, place of the amount) that told public money, with the heading above them."""
    wholes: dict[bool, Fact] = field(default_factory=dict)
    """The rows of the last line of a list that is no part of another: of its amount, and of the one in brackets."""
    budget: Fact | None = None
    """The last amount of public money whose programme its own statement names."""
    part: int | None = None
    """The block whose label names a part of a programme and its money ('Part 2: Ports (EUR 9 million).')."""

    @property
    def just_told(self) -> Fact | None:
        """The last row of the statement before, if it has any."""
        return self.opened if self.opened is not None and self.opened.start == self.last else None


def earlier(statements: Sequence[Statement], block: int) -> tuple[str, ...]:
    """The texts of those among the statements before one that are of its paragraph, in order."""
    return tuple(s.text for s in statements if s.block == block and s.kind in {"sentence", "item", "field"})
