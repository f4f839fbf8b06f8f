"""PDF with a text layer into text: lines in reading order, paragraphs, tables, and page furniture told from content."""

from trustetl.source.pdf.reader import read_pdf

__all__ = ["read_pdf"]
