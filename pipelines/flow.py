"""The flow: read briefs in batches, make tables and findings, write and publish, and leave artifacts of what came out.

A task is a batch of briefs, since a task run costs some twenty milliseconds and a brief far less. Nothing is cached:
a key that
knows of every rule and word list would have to hash the whole package, and reading again is cheaper than a stale table.
"""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

from prefect import flow, task
from prefect.artifacts import create_markdown_artifact, create_table_artifact
from prefect.cache_policies import NO_CACHE

from pipelines.artifacts import findings_rows, summary_markdown
from trustetl.briefs import DEFAULT_TIME_LIMIT, Brief, Outcome
from trustetl.build import Run, finish, leave, make_plan, staging
from trustetl.plan import Plan
from trustetl.readers import read_briefs as read_all

BATCH = 50
"""Briefs a task reads."""


@task(name="read-briefs", cache_policy=NO_CACHE, persist_result=False)
def read_briefs(briefs: Sequence[Brief], jobs: int, time_limit: float) -> list[Outcome]:
    """What each brief of a batch says, or why it could not be read."""
    return read_all(briefs, jobs=jobs, time_limit=time_limit)


@task(name="make-tables", cache_policy=NO_CACHE, persist_result=False)
def make_tables(plan: Plan, outcomes: Sequence[Outcome]) -> Run:
    """Tables and findings from all that was read."""
    return finish(plan, outcomes)


@task(name="write-reports", cache_policy=NO_CACHE, persist_result=False)
def write_reports(run: Run, folder: Path) -> None:
    """Everything that a run leaves, in the staging folder."""
    leave(run, folder)


@flow(name="trustetl", log_prints=False, persist_result=False, validate_parameters=True)
def briefs_to_tables(
    paths: list[str],
    out: str = "outputs",
    reference: str | None = None,
    corrections: str | None = None,
    as_of: date | None = None,
    jobs: int = 1,
    time_limit: float = DEFAULT_TIME_LIMIT,
) -> Run:
    """Reads briefs and leaves tables and reports in ``out``, as ``trustetl build`` does, byte for byte the same
    tables."""
    plan = make_plan(
        paths,
        reference=Path(reference) if reference else None,
        corrections=Path(corrections) if corrections else None,
        as_of=as_of,
    )
    with staging(Path(out)) as folder:
        outcomes: list[Outcome] = []
        for first in range(0, len(plan.briefs), BATCH):
            outcomes += read_briefs(plan.briefs[first : first + BATCH], jobs, time_limit)
        run = make_tables(plan, outcomes)
        write_reports(run, folder)
    create_table_artifact(findings_rows(run), key="trustetl-findings", description="Findings that are no passes")
    create_markdown_artifact(
        summary_markdown(run, Path(out)), key="trustetl-summary", description="What came of the run"
    )
    return run


def parameters(paths: Sequence[Path], out: Path, **given: Any) -> dict[str, Any]:
    """The flow's parameters as it stores them: plain values, with paths that do not hang on the folder it is started
    in."""
    return {
        "paths": [str(path.absolute()) for path in paths],
        "out": str(out.absolute()),
        **{name: str(value.absolute()) if isinstance(value, Path) else value for name, value in given.items()},
    }


def run(paths: Sequence[Path], out: Path, **given: Any) -> Run:
    """One run of the flow, on the embedded API unless one is configured."""
    return briefs_to_tables(**parameters(paths, out, **given))


def serve(paths: Sequence[Path], out: Path, *, cron: str, timezone: str, **given: Any) -> None:
    """Runs the flow on a schedule until stopped, on an API of its own unless one is configured. The schedule goes on
    when this process is started again.
    """
    from prefect.runner import Runner
    from prefect.schedules import Cron

    from pipelines.server import scheduling_api

    schedule = Cron(cron, timezone=timezone)
    with scheduling_api() as address:
        runner = Runner(name="trustetl", pause_on_shutdown=False)
        # Prefect's own way to end on SIGTERM forgets to wait for what it ends; an interrupt ends everything in order,
        # also where this was started in the background, with interrupts ignored
        signal.signal(signal.SIGINT, signal.default_int_handler)
        runner.handle_sigterm = lambda *_: signal.raise_signal(signal.SIGINT)  # type: ignore[method-assign]
        deployment = briefs_to_tables.to_deployment(
            "trustetl", schedule=schedule, parameters=parameters(paths, out, **given)
        )
        runner.add_deployment(deployment)
        page = address.removesuffix("/api")
        print(f"Serving '{cron}' ({timezone}) into {out}; runs are shown on {page}; Ctrl-C ends it", flush=True)
        with suppress(KeyboardInterrupt):
            asyncio.run(runner.start())
