"""Writes what is made from the code: the commands and the tables with their columns in README.md, and the template
of the validation report as Python.

``python docs/generate.py`` writes them, ``--check`` fails where they differ from what the code says.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from pathlib import Path

import jinja2

from trustetl.cli import parser
from trustetl.reports.page import environment
from trustetl.tables import TABLES, Column
from trustetl.tables.columns import KIND_WORDS

README = Path(__file__).resolve().parent.parent / "README.md"
TEMPLATE = README.parent / "src" / "trustetl" / "reports" / "report_template.py"


def commands() -> str:
    """Every command with its arguments, from the argument parser."""
    lines: list[str] = []
    top = parser()
    choices = next(a for a in top._actions if isinstance(a, argparse._SubParsersAction))
    about = {choice.dest: choice.help for choice in choices._choices_actions}
    options = {
        name: [a for a in c._actions if a.option_strings and a.dest != "help"] for name, c in choices.choices.items()
    }
    told = Counter(_told(action) for actions in options.values() for action in actions)
    shared = [words for words, times in told.items() if times > 2]
    for name, command in choices.choices.items():
        required = [_usage(action) for action in command._actions if not action.option_strings]
        lines += [f"**`trustetl {' '.join([name, *required])}`** {about[name]}", ""]
        own = [_told(action) for action in options[name] if _told(action) not in shared]
        lines += [*own, ""] if own else []
    lines += [f"Options of {' and '.join(_having(options, shared[0]))}:", "", shared[0]]
    lines += ["", f"Options of {', '.join(_having(options, shared[1]))}:", "", *shared[1:], ""]
    return "\n".join([*lines, top.epilog or ""])


def _having(options: dict[str, list[argparse.Action]], words: str) -> list[str]:
    return [f"`{name}`" for name, actions in options.items() if words in map(_told, actions)]


def _told(action: argparse.Action) -> str:
    return f"- `{_option(action)}` {_help(action)}"


def _usage(action: argparse.Action) -> str:
    name = str(action.metavar or action.dest.upper())
    return {"+": f"{name}...", "*": f"[{name}...]"}.get(str(action.nargs), name)


def _option(action: argparse.Action) -> str:
    if action.choices:
        return f"{action.option_strings[-1]} {{{','.join(action.choices)}}}"
    return " ".join(filter(None, (action.option_strings[-1], str(action.metavar or ""))))


def _help(action: argparse.Action) -> str:
    words = (action.help or "").replace(
        "%(default)g", f"{action.default:g}" if isinstance(action.default, float) else ""
    )
    return words.replace("%(default)s", str(action.default))


def tables() -> str:
    """Every table with its columns, from their declarations."""
    lines = []
    for table in TABLES.values():
        lines += [
            f"<details><summary><b>{table.name}</b>: {table.meaning}</summary>",
            "",
            "| column | type | meaning |",
            "| --- | --- | --- |",
            *(f"| `{column.name}` | {_type(column)} | {_meaning(column)} |" for column in table.columns),
            "",
            "</details>",
            "",
        ]
    return "\n".join(lines).rstrip()


def _type(column: Column) -> str:
    return KIND_WORDS[column.kind] + ("" if column.nullable else ", always filled")


def _meaning(column: Column) -> str:
    unit = f" Unit: {column.unit}." if column.unit else ""
    allowed = f" One of {', '.join(f'`{word}`' for word in column.allowed)}." if column.allowed else ""
    return f"{column.meaning}{unit}{allowed}".replace("<", "&lt;").replace("|", "\\|")


def generated(text: str) -> str:
    """The page with its generated parts made anew."""
    for name, make in (("commands", commands), ("tables", tables)):
        begin, end = f"<!-- generated: {name} -->", f"<!-- end of {name} -->"
        pattern = re.compile(re.escape(begin) + ".*?" + re.escape(end), re.DOTALL)
        if not pattern.search(text):
            raise SystemExit(f"{README.name} has no part '{name}'")
        part = f"{begin}\n{make()}\n{end}"
        text = pattern.sub(lambda _, part=part: part, text)
    return text


def template() -> str:
    """``report.html`` as the Python that Jinja makes of it."""
    made = environment()
    source = (TEMPLATE.parent / "report.html").read_text(encoding="utf-8")
    code = made.compile(source, "report.html", None, raw=True, defer_init=True)
    about = '"""report.html as Jinja compiles it, by docs/generate.py: change report.html, then run make docs."""'
    return f'{about}\n\nJINJA = "{jinja2.__version__}"\n{code}\n'


def main() -> int:
    """Writes or checks what is made from the code; returns the exit status."""
    made = {README: generated(README.read_text(encoding="utf-8")), TEMPLATE: template()}
    stale = [path for path, text in made.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    if "--check" in sys.argv[1:]:
        for path in stale:
            print(f"{path.relative_to(README.parent)} is not what the code says: run 'make docs'", file=sys.stderr)
        return int(bool(stale))
    for path in stale:
        path.write_text(made[path], encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
