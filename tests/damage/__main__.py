"""Print what each kind of damage does to the figures of the labelled briefs: ``python -m tests.damage``."""

from __future__ import annotations

import sys

from tests.damage.measure import BRIEFS, LIMIT, measure

worst = 0.0
print(f"{'damage':22} {'figures':>8} {'changed':>8} {'reported':>9} {'silent':>7}   ({len(BRIEFS)} briefs)")
for outcome in measure():
    silent = len(outcome.silent)
    worst = max(worst, silent / outcome.figures)
    print(f"{outcome.kind:22} {outcome.figures:8} {outcome.changed:8} {outcome.reported:9} {silent:7}", flush=True)
    if "--silent" in sys.argv[1:]:
        for brief, before, after in outcome.silent:
            print(f"    {brief}: {before!r} -> {after!r}")
print(f"At most {100 * worst:.2f}% of the figures change value without a word; {100 * LIMIT:g}% may.")
sys.exit(worst > LIMIT)
