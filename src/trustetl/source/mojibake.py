"""UTF-8 that was decoded as windows-1252, once or more often (``â‚¹`` for ``₹``, ``Ã¢â‚¬â„¢`` for ``’``)."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator

# windows-1252 leaves five bytes undefined; lenient decoders give the control character of the same number
_BYTE = {}
for _value in range(0x80, 0x100):
    _BYTE[chr(_value)] = _value
    with contextlib.suppress(UnicodeDecodeError):
        _BYTE[bytes([_value]).decode("cp1252")] = _value

_CONTINUATION = "".join(re.escape(char) for char, value in _BYTE.items() if value < 0xC0)
_TAIL = f"[{_CONTINUATION}]"
_SEQUENCE = f"(?:[à-ï]{_TAIL}{{2}}|[ÂÃÄÅ]{_TAIL}|ð{_TAIL}{{3}}|(?:[ÎÏÐÑ×ØÙ]{_TAIL}){{2,}})"
_LEAD = re.compile("[à-ïðÂÃÄÅÎÏÐÑ×ØÙ]")
_RUN = re.compile(f"{_SEQUENCE}+|â€(?!{_TAIL})|Â(?=[ \t])")


def _once(text: str) -> str | None:
    data = bytearray()
    for char in text:
        value = _BYTE.get(char)
        if value is None:
            return None
        data.append(value)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def find_mojibake(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield ``(start, end, what it stood for)`` for every run of wrongly decoded characters in ``text``."""
    if _LEAD.search(text) is None:
        return
    for match in _RUN.finditer(text):
        run = match[0]
        if run == "â€":  # a closing quotation mark whose last byte windows-1252 does not know
            yield match.start(), match.end(), "”"
            continue
        if run == "Â":  # in front of what was a no-break space
            yield match.start(), match.end(), ""
            continue
        whole = _once(run)
        if whole is None:
            for part in re.finditer(_SEQUENCE, run):
                read = _once(part[0])
                if read is not None:
                    yield match.start() + part.start(), match.start() + part.end(), _again(read)
        else:
            yield match.start(), match.end(), _again(whole)


def _again(text: str) -> str:
    """Decode what is still wrongly decoded: text that went through the mistake twice or three times."""
    for _ in range(3):
        pieces = []
        at = 0
        for match in _RUN.finditer(text):
            read = "”" if match[0] == "â€" else _once(match[0])
            if read is None:
                continue
            pieces += [text[at : match.start()], read]
            at = match.end()
        if not at:
            break
        text = "".join(pieces) + text[at:]
    return text
