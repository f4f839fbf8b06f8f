"""A workbook's archive without the time at which it was written."""

from __future__ import annotations

import re
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.writer.excel import ExcelWriter

_STAMP = (1980, 1, 1, 0, 0, 0)
_WRITTEN = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:)")


class _Archive(ZipFile):
    """An archive whose members all have the same time stamp and rights, whenever and by whomever it is written."""

    def __init__(self, path: Path, written: str) -> None:
        super().__init__(path, "w", ZIP_DEFLATED)
        self._written = written.encode()

    def writestr(  # type: ignore[override]
        self, name: str, data: str | bytes, compress_type: int | None = None, compresslevel: int | None = None
    ) -> None:
        content = data.encode("utf-8") if isinstance(data, str) else data
        if name == "docProps/core.xml":
            content = _WRITTEN.sub(lambda match: match[1] + self._written + match[3], content)
        info = ZipInfo(name, _STAMP)
        info.compress_type = ZIP_DEFLATED
        info.external_attr = 0o644 << 16
        super().writestr(info, content)

    def write(  # type: ignore[override]
        self, filename: str, arcname: str, compress_type: int | None = None, compresslevel: int | None = None
    ) -> None:
        self.writestr(arcname, Path(filename).read_bytes())


def save_with_fixed_stamps(book: Workbook, path: Path, written: str) -> None:
    """Saves a workbook with ``written`` (ISO 8601, UTC) as its time of creation, and no other time in it.

    openpyxl stamps the members and the document's properties with the time of saving, whatever it is told.
    """
    with _Archive(path, written) as archive:
        ExcelWriter(book, archive).save()
