"""Bytes into documents: decoding, extraction, repair."""

from trustetl.source.documents import find_documents, read_document
from trustetl.source.errors import Skipped, SourceError

__all__ = ["Skipped", "SourceError", "find_documents", "read_document"]
