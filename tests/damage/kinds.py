"""The ways in which texts get damaged on their way, each as a function of text to bytes."""

from __future__ import annotations

import html
import random
import re
import textwrap
from collections.abc import Callable


def lost_signs(text: str) -> str:
    return text.replace("₹", "?")


def old_font(text: str) -> str:
    return text.replace("₹", "`")


def wrong_decoding(text: str) -> str:
    return _bytewise(text)


def wrong_decoding_twice(text: str) -> str:
    return _bytewise(_bytewise(text))


def _bytewise(text: str) -> str:
    """UTF-8 read as windows-1252 the way browsers do: undefined bytes become control characters."""
    out = []
    for value in text.encode("utf-8"):
        try:
            out.append(bytes([value]).decode("cp1252"))
        except UnicodeDecodeError:
            out.append(chr(value))
    return "".join(out)


def no_break_spaces(text: str) -> str:
    return re.sub(r"(?<=[\d.s]) (?=[\da-z])", "\u00a0", text)


def thin_spaces(text: str) -> str:
    return re.sub(r"(?<=[\d%₹$]) (?=\w)", "\u202f", text)


def invisible_characters(text: str) -> str:
    chance = random.Random(7)
    return "".join(char + ("\u200b" if char.isalnum() and chance.random() < 0.05 else "") for char in text)


def soft_hyphens(text: str) -> str:
    return re.sub(r"([a-z]{3})(?=[a-z]{3})", "\\1\u00ad", text)


def ligatures(text: str) -> str:
    return text.replace("ffi", "ﬃ").replace("fi", "ﬁ").replace("fl", "ﬂ").replace("ff", "ﬀ")


def escapes(text: str) -> str:
    return "".join(f"&#{ord(char)};" if ord(char) > 127 else html.escape(char, quote=False) for char in text)


def windows_line_ends(text: str) -> str:
    return text.replace("\n", "\r\n")


def lost_characters(text: str) -> str:
    return re.sub(r"[^\x00-\x7f]", "\ufffd", text)


def broken_lines(text: str) -> str:
    lines = []
    for line in text.split("\n"):
        table = "|" in line or re.search(r"\S {3,}\S", line)
        lines += (
            [line] if table or not line else textwrap.wrap(line, 100, break_long_words=False, break_on_hyphens=False)
        )
    return "\n".join(lines)


def control_characters(text: str) -> str:
    return text.replace(". ", ".\x07 ").replace(", ", ",\x1f ")


KINDS: dict[str, Callable[[str], str]] = {
    "lost-signs": lost_signs,
    "old-font": old_font,
    "wrong-decoding": wrong_decoding,
    "wrong-decoding-twice": wrong_decoding_twice,
    "no-break-spaces": no_break_spaces,
    "thin-spaces": thin_spaces,
    "invisible-characters": invisible_characters,
    "soft-hyphens": soft_hyphens,
    "ligatures": ligatures,
    "escapes": escapes,
    "windows-line-ends": windows_line_ends,
    "lost-characters": lost_characters,
    "broken-lines": broken_lines,
    "control-characters": control_characters,
}
