"""Paragraphs that begin with their heading and a full stop. All wordings are our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Lines = list[tuple[str, str, str]]

NOTES = (
    "Budget of the ports\n\n3 May 2025\n\n{}. The fund keeps the quays in good repair.\nMore is to come in spring.\n\n"
    "{}. Crews are given boots and lamps every year.\n\n{}. The tax on ballast pays for half of it.\n"
)


@pytest.mark.parametrize(
    "heads",
    [
        ("Scope", "Safety at work", "Sources of money"),
        ("Quay Repair Fund", "Crew Safety Grants", "Ballast Levy"),
        ("What it is", "Why it matters", "Who pays"),
        ("Exports", "Supply", "Outlook"),
    ],
)
def test_headings_in_the_line(lines: Callable[[str], Lines], heads: tuple[str, str, str]) -> None:
    found = lines(NOTES.format(*heads))
    assert [words.rstrip(".") for kind, _, words in found if kind == "heading"] == list(heads)
    assert ("sentence", heads[1], "Crews are given boots and lamps every year.") in found


def test_two_names_are_enough(lines: Callable[[str], Lines]) -> None:
    found = lines(
        "Ports\n\n3 May 2025\n\nQuay Repair Fund. The fund keeps the quays in repair.\n\n"
        "Ballast Levy Scheme. The levy on ballast pays for half of it.\n"
    )
    assert [kind for kind, _, _ in found].count("heading") == 2


@pytest.mark.parametrize(
    "heads",
    [
        ("Exports rose", "Crews agree", "Prices fell"),
        ("Slowly", "Yes", "Hardly"),
        ("Good morning", "Friends of the port", "Welcome to the sea"),
        ("Next, the quays", "Finally, pay", "First, the boats"),
        ("Scope", "Crews have noticed", "It pays off"),
    ],
)
def test_short_sentences_are_no_headings(lines: Callable[[str], Lines], heads: tuple[str, str, str]) -> None:
    assert "heading" not in [kind for kind, _, _ in lines(NOTES.format(*heads))]
