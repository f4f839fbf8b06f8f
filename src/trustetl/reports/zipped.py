"""A workbook's archive without the time at which it was written."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_STAMP = (1980, 1, 1, 0, 0, 0)
_WRITTEN = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:)")


def with_fixed_stamps(archive: bytes, written: str) -> bytes:
    """The same archive with the time stamps of its members fixed, and ``written`` (ISO 8601, UTC) as its time of
    creation.

    openpyxl stamps the members and the document's properties with the time of saving, whatever it is told.
    """
    made = BytesIO()
    with ZipFile(BytesIO(archive)) as source, ZipFile(made, "w", ZIP_DEFLATED) as target:
        for member in source.infolist():
            data = source.read(member)
            if member.filename == "docProps/core.xml":
                data = _WRITTEN.sub(lambda match: match[1] + written.encode() + match[3], data)
            info = ZipInfo(member.filename, _STAMP)
            info.compress_type = ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            target.writestr(info, data)
    return made.getvalue()
