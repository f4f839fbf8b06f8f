"""Every figure of a text, read and accounted for."""

from trustetl.figures.document import figures_of
from trustetl.figures.reader import find_figures

__all__ = ["figures_of", "find_figures"]
