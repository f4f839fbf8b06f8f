"""The command line: ``trustetl build | run | check | explain | serve``.

Only the argument parser is loaded until it is known what is to be done.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

DONE, FINDING_STANDS, UNUSABLE = 0, 1, 2


def parser() -> argparse.ArgumentParser:
    """The argument parser of all commands."""
    top = argparse.ArgumentParser(
        prog="trustetl", description="Figures and facts from policy briefs, in tables that can be checked."
    )
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    build = commands.add_parser("build", help="read briefs and write tables and reports")
    build.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    build.add_argument("--out", type=Path, default=Path("outputs"), metavar="DIR")
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; returns the exit status (0 done, 1 a finding stands, 2 unusable arguments or input)."""
    options = parser().parse_args(arguments)
    from trustetl.build import InputError, OutputError, build

    try:
        run = build(options.paths, options.out)
    except (InputError, OutputError) as error:
        print(f"trustetl: {error}", file=sys.stderr)
        return UNUSABLE
    print(options.out / "report.xlsx")
    return DONE


if __name__ == "__main__":
    sys.exit(main())
