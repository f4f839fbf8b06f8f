"""trustetl: figures and facts from policy briefs, in tables that can be checked."""

from trustetl.figures import find_figures

__all__ = ["find_figures"]
