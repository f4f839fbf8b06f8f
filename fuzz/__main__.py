"""Run the fuzz: ``python -m fuzz [--inputs N] [--seconds S] [--seed N]``.

Every input goes the whole way from bytes to facts. One fails, and is kept in ``outputs/fuzz/``, when it raises anything
but a :class:`~trustetl.source.SourceError`, takes longer than the limit, or breaks a promise: statements and figures in
order and without overlap, offsets that lead back to the text, every digit inside a figure or a repair. A run goes on
behind a failure, up to twenty of them, and ends with status 1 if there was one or if the process came to need more than
1 GB.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
import traceback
from collections import Counter
from pathlib import Path

from fuzz.inputs import FORMATS, generated
from fuzz.promises import Limit, check

OUT = Path("outputs/fuzz")
GB = 1024**3
MOST_FAILURES = 20


def main() -> int:
    """Fuzz until enough inputs were tried or the time is over; 0 if all went well."""
    parser = argparse.ArgumentParser(prog="fuzz", description=__doc__.split("\n")[0])
    parser.add_argument("--inputs", type=int, default=200_000, help="how many inputs to try")
    parser.add_argument("--seconds", type=float, default=3600, help="when to stop at the latest")
    parser.add_argument("--seed", type=int, default=0, help="the same seed gives the same inputs")
    parser.add_argument("--limit", type=float, default=10, help="seconds that one input may take")
    wanted = parser.parse_args()
    OUT.mkdir(parents=True, exist_ok=True)
    began = shown = time.monotonic()
    tried: Counter[str] = Counter()
    refused: Counter[str] = Counter()
    slowest = (0.0, "")
    failures = 0
    for number, (suffix, data) in enumerate(generated(wanted.seed, wanted.inputs)):
        path = OUT / f"input{suffix}"
        path.write_bytes(data)
        started = time.monotonic()
        try:
            with Limit(wanted.limit):
                refused[suffix] += not check(path)
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt):
                raise
            kept = path.replace(OUT / f"failure-{wanted.seed}-{number}{suffix}")
            traceback.print_exception(error, limit=-3)
            print(f"input {number} ({kept}): {type(error).__name__}: {error}", file=sys.stderr, flush=True)
            failures += 1
            if failures >= MOST_FAILURES:
                break
        now = time.monotonic()
        tried[suffix] += 1
        slowest = max(slowest, (now - started, f"input {number} ({suffix})"))
        if now - shown > 30 or now - began > wanted.seconds:
            print(f"{number + 1:,} inputs in {now - began:.0f} s", flush=True)
            shown = now
        if now - began > wanted.seconds:
            break
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    counts = ", ".join(f"{tried[suffix]:,} {suffix} ({refused[suffix]:,} refused)" for suffix in FORMATS)
    print(
        f"{tried.total():,} inputs in {time.monotonic() - began:.0f} s: {counts}; {failures} failures; "
        f"slowest {slowest[0]:.1f} s, {slowest[1]}; at most {used / GB:.2f} GB of memory"
    )
    return int(failures > 0 or used > GB)


sys.exit(main())
