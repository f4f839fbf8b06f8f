"""The command line: ``trustetl build | run | check | explain | serve``.

Only the argument parser is loaded until it is known what is to be done.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from trustetl.build import Run

DONE, FINDING_STANDS, UNUSABLE, INTERRUPTED = 0, 1, 2, 130
SEVERITIES = ("never", "error", "warning", "info")
BAR_AFTER = 2.0
"""Seconds after which a progress bar is shown."""


class _Parser(argparse.ArgumentParser):
    """An argument parser whose complaints are one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(UNUSABLE, f"{self.prog}: {message} (see {self.prog} --help)\n")


def parser() -> argparse.ArgumentParser:
    """The argument parser of all commands."""
    top = _Parser(
        prog="trustetl",
        description="Figures and facts from policy briefs, in tables that can be checked.",
        epilog="Exit status: 0 done; 1 done, and a finding at --fail-on stands; 2 unusable arguments or input.",
    )
    top.add_argument("--version", action="version", version=f"trustetl {version('trustetl')}")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND", parser_class=_Parser)

    build = commands.add_parser("build", help="read briefs and write tables and reports")
    _paths(build)
    _out(build)
    _reading(build)
    build.set_defaults(do=_build)

    run = commands.add_parser("run", help="the same as a Prefect flow")
    _paths(run, default="seeds")
    _out(run)
    _reading(run)
    run.set_defaults(do=_run)

    check = commands.add_parser("check", help="read briefs and print the findings; writes nothing")
    _paths(check)
    _reading(check)
    check.add_argument("--passes", action="store_true", help="print the checks that passed as well")
    check.set_defaults(do=_check)

    explain = commands.add_parser("explain", help="print how a figure came about")
    explain.add_argument("file", type=Path, metavar="FILE", help="the brief")
    explain.add_argument("quote", metavar="QUOTE", help="words of the brief, such as the figure")
    explain.set_defaults(do=_explain)

    serve = commands.add_parser("serve", help="run the flow on a schedule until stopped")
    _paths(serve, default="seeds")
    _out(serve)
    _reading(serve)
    serve.add_argument("--cron", default="0 6 * * *", metavar="CRON", help="when to run (default: '%(default)s')")
    serve.add_argument(
        "--timezone", default="UTC", metavar="ZONE", help="the time zone of --cron (default: %(default)s)"
    )
    serve.set_defaults(do=_serve)
    return top


def _paths(command: argparse.ArgumentParser, default: str | None = None) -> None:
    words = "a brief, or a folder that is walked" + (f" (default: {default})" if default else "")
    command.add_argument(
        "paths",
        nargs="*" if default else "+",
        type=Path,
        metavar="PATH",
        help=words,
        default=[Path(default)] if default else None,
    )


def _out(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--out", type=Path, default=Path("outputs"), metavar="DIR", help="the folder to write to (default: %(default)s)"
    )


def _reading(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--reference",
        type=Path,
        metavar="DIR",
        help="known values to compare with (default: reference/ in the folder read)",
    )
    command.add_argument(
        "--corrections",
        type=Path,
        metavar="FILE",
        help="known errors of the briefs (default: corrections.csv in the folder read)",
    )
    command.add_argument(
        "--as-of",
        type=_day,
        metavar="DATE",
        help="the day that deadlines are measured against (default: the newest date read)",
    )
    command.add_argument(
        "--jobs", type=_count, default=1, metavar="N", help="processes that read at once (default: %(default)s)"
    )
    command.add_argument(
        "--time-limit",
        type=_seconds,
        default=60.0,
        metavar="SECONDS",
        help="for each brief; 0 is none (default: %(default)g)",
    )
    command.add_argument(
        "--fail-on",
        choices=SEVERITIES,
        default="never",
        help="exit with 1 where such a finding, or a graver one, stands (default: never)",
    )


def _day(words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{words!r} is no date like 2025-02-18") from None


def _count(words: str) -> int:
    if not words.isascii() or not words.isdigit() or not 1 <= int(words) <= 256:
        raise argparse.ArgumentTypeError(f"{words!r} is no number from 1 to 256")
    return int(words)


def _seconds(words: str) -> float:
    try:
        seconds = float(words)
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds <= 86_400:
        raise argparse.ArgumentTypeError(f"{words!r} is no number of seconds up to a day")
    return seconds


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; returns the exit status: 0 done, 1 a finding stands, 2 unusable arguments or input."""
    options = parser().parse_args(arguments)
    signal.signal(signal.SIGTERM, _stop)
    do: Callable[[argparse.Namespace], int] = options.do
    try:
        return do(options)
    except KeyboardInterrupt:
        print("trustetl: stopped; an earlier output is as it was", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # whoever read our output has gone; nothing more can be told there
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE


def _stop(signum: int, frame: Any) -> NoReturn:
    """A polite request to end is an interrupt, so that what was begun is cleaned up."""
    raise KeyboardInterrupt


def _build(options: argparse.Namespace) -> int:
    from trustetl.plan import InputError
    from trustetl.publish import OutputError, staging

    try:
        with _examined(options) as examined, staging(options.out) as folder:
            run = examined()
            from trustetl.build import leave

            leave(run, folder)
    except (InputError, OutputError) as error:
        return _refused(error)
    return _told(run, options)


@contextmanager
def _examined(options: argparse.Namespace) -> Iterator[Callable[[], Run]]:
    """Lets other processes read while this one loads what tables and reports are made with."""
    from trustetl.plan import make_plan
    from trustetl.readers import Readers, uncollected

    plan = make_plan(options.paths, reference=options.reference, corrections=options.corrections, as_of=options.as_of)
    with Readers(plan.briefs, jobs=options.jobs, time_limit=options.time_limit) as readers, _bar() as progress:
        with uncollected():
            from trustetl.build import examine

        yield lambda: examine(plan, readers, progress)


def _given(options: argparse.Namespace) -> dict[str, Any]:
    names = ("reference", "corrections", "as_of", "jobs", "time_limit")
    return {name: getattr(options, name) for name in names}


def _told(run: Run, options: argparse.Namespace) -> int:
    """Says in one line where the workbook is and what is in it; returns the exit status."""
    failed = sum(finding.outcome == "fail" for finding in run.findings)
    counts = [_counted(len(run.tables["documents"]), "brief"), _counted(len(run.tables["figures"]), "figure")]
    counts += [f"{len(run.unread)} not read"] if run.unread else []
    print(f"{options.out / 'report.xlsx'}: {', '.join(counts)}, {_counted(failed, 'finding')} to look at")
    return FINDING_STANDS if run.stands_at(options.fail_on) else DONE


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def _refused(error: Exception) -> int:
    print(f"trustetl: {' '.join(str(error).split())}", file=sys.stderr)
    return UNUSABLE


@contextmanager
def _bar() -> Iterator[Callable[[int, int], None] | None]:
    """A progress bar on a terminal for what takes longer than two seconds; nothing anywhere else."""
    if not sys.stderr.isatty():
        yield None
        return
    from tqdm import tqdm

    with tqdm(unit=" briefs", delay=BAR_AFTER, leave=False, desc="Reading") as bar:

        def progress(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        yield progress


def _check(options: argparse.Namespace) -> int:
    from trustetl.plan import InputError

    try:
        with _examined(options) as examined:
            run = examined()
    except InputError as error:
        return _refused(error)
    paths = dict(zip(run.tables["documents"]["document_id"], run.tables["documents"]["path"], strict=True))
    from trustetl.reports.summary import idle_checks, idle_words, is_idle, stands

    for finding in run.findings:
        if stands(finding) or (options.passes and not is_idle(finding)):
            word = finding.severity if finding.outcome == "fail" else finding.outcome
            where = ", ".join(str(paths.get(known, known)) for known in finding.document_ids)
            print(f"{word:<8}{finding.check}: {finding.message}{f' [{where}]' if where and len(paths) > 1 else ''}")
    passed = sum(finding.outcome == "pass" for finding in run.findings)
    idle = idle_checks(run.findings)
    if idle and options.passes:
        print(idle_words(idle))
    told = [_counted(sum(map(stands, run.findings)), "finding"), f"{_counted(passed, 'check')} passed"]
    print(", ".join([*told, *([f"{len(idle)} had nothing to look at"] if idle else [])]))
    return FINDING_STANDS if run.stands_at(options.fail_on) else DONE


def _explain(options: argparse.Namespace) -> int:
    from trustetl.explain import explain
    from trustetl.extraction import extract
    from trustetl.source import SourceError

    try:
        print(explain(extract(options.file), options.quote))
    except (SourceError, LookupError, FileNotFoundError) as error:
        return _refused(error)
    return DONE


def _pipelines() -> Any:
    """The flow, loaded only here: Prefect takes seconds to load, and its extra may not be installed."""
    try:
        return import_module("pipelines.flow")
    except ModuleNotFoundError as error:
        missing = error.name or "prefect"
        raise LookupError(
            f"{missing} is not installed; 'pip install trustetl[flow]' brings the flow, 'trustetl build' needs none"
        ) from error


def _run(options: argparse.Namespace) -> int:
    from trustetl.plan import InputError, make_plan
    from trustetl.publish import OutputError, writable

    try:
        # what can't work is told before anything is started for it
        make_plan(options.paths, reference=options.reference, corrections=options.corrections)
        writable(options.out)
        if sys.stderr.isatty():
            print("Starting Prefect; without an API of its own to reach, that takes some 20 seconds …", file=sys.stderr)
        run = _pipelines().run(options.paths, options.out, **_given(options))
    except (InputError, OutputError, LookupError) as error:
        return _refused(error)
    return _told(run, options)


def _serve(options: argparse.Namespace) -> int:
    from trustetl.plan import InputError, make_plan
    from trustetl.publish import OutputError, writable

    try:
        make_plan(options.paths, reference=options.reference, corrections=options.corrections)
        writable(options.out)
        _pipelines().serve(options.paths, options.out, cron=options.cron, timezone=options.timezone, **_given(options))
    except (InputError, OutputError, LookupError, ValueError) as error:
        return _refused(error)
    return DONE


if __name__ == "__main__":
    sys.exit(main())
