"""trustetl: figures and facts from policy briefs, in tables that can be checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from trustetl.figures import find_figures

__all__ = ["find_figures"]


def __getattr__(name: str) -> Any:
    """Loads ``find_figures`` when it is asked for, so that a command does not pay for what it may not use."""
    if name == "find_figures":
        from trustetl.figures import find_figures

        return find_figures
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
