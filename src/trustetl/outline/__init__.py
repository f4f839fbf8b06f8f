"""Documents into statements: sentences, bullets, table rows and lines, each with the headings it stands under."""

from trustetl.outline.outlining import outline

__all__ = ["outline"]
