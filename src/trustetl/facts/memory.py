"""What earlier statements of a document leave to later ones."""

from __future__ import annotations

from dataclasses import dataclass, field

from trustetl.facts.periods import ValuePeriod
from trustetl.facts.trade_rows import TradeState
from trustetl.model import Fact


@dataclass
class Memory:
    """What earlier statements leave to later ones."""

    trade: TradeState = field(default_factory=TradeState)
    carried: ValuePeriod | None = None
    topic: str | None = None
    block: int | None = None
    subject: str | None = None
    last_subject: str | None = None
    spoken: int | None = None
    """Where the statement begins that ``subject`` was read from."""
    opening: str | None = None
    """The subject of the first figure of the statement that ``subject`` was read from."""
    last: int | None = None
    """Where the statement before begins."""
    section: tuple[str, ...] = ()
    previous: Fact | None = None
    money: Fact | None = None
    """The last row read from an amount of money."""
    flow: Fact | None = None
    """The last trade row, which 'of this' speaks of."""
    list_topic: str | None = None
    """The topic of the run of 'label: amount' lines that the statement stands in."""
    sector: Fact | None = None
    """What a budget speech gives to a sector or ministry as a whole, whose parts follow."""
    lead: bool = False
    """Whether the line that leads into the list being read speaks of public money ('Selected awards:')."""
    budget: Fact | None = None
    """The last amount of public money whose programme its own statement names."""
    part: int | None = None
    """The block whose label names a part of a programme and its money ('Part 2: Ports (EUR 9 million).')."""
