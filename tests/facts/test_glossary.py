"""Acronyms and their expansions, in any order and language. All wordings are our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from trustetl.model import Extract

HEAD = "Notes of the week\n\n3 March 2025\n\n"

EXPANDED = [
    ("The Harbour Works Board (HWB) met.", "HWB", "Harbour Works Board"),
    ("Makers of deep sea robots (DSRs) met.", "DSR", "deep sea robots"),
    ("HWB (Harbour Works Board) met.", "HWB", "Harbour Works Board"),
    ("The Harbour Works Board, or HWB, met.", "HWB", "Harbour Works Board"),
    ("OSTA, short for Open Straits Trade Area, is new.", "OSTA", "Open Straits Trade Area"),
    ("The Ministry of Tides and Inland Routes (MoTIR) met.", "MoTIR", "Ministry of Tides and Inland Routes"),
    ("Use of tide-and-wave power (TWP) grew.", "TWP", "tide-and-wave power"),
    ("The Brazilian Harbour Development Bank (BNDH) lent.", "BNDH", "Brazilian Harbour Development Bank"),
    ("A public-private quay (PPQ) was built.", "PPQ", "public-private quay"),
    ("A Port Transformation (PX) plan was made.", "PX", "Port Transformation"),
    ("A New Common Target on Marine Finance (NCT) was set.", "NCT", "New Common Target on Marine Finance"),
    ("The Africa Ports Centre for Safety (Africa PCS) met.", "Africa PCS", "Africa Ports Centre for Safety"),
    ("The Marine, Fishing and Angling Fund (MFAF) pays.", "MFAF", "Marine, Fishing and Angling Fund"),
    ("Oil palm on islands (OPI) is rare.", "OPI", "Oil palm on islands"),
    ("It opens before the World Conference on Tides (PCT9).", "PCT9", "World Conference on Tides"),
    ("The United Nations Reef Change Conference (COR30) opens.", "COR30", "United Nations Reef Change Conference"),
    ("Clinics treat tuberculosis (TB) at home.", "TB", "tuberculosis"),
    ("The Japan Coral Care Agency, JCCA, pays.", "JCCA", "Japan Coral Care Agency"),
    ("The Tide Records Agency – TRA – pays.", "TRA", "Tide Records Agency"),
    ("The Sea Crew Allowance, abbreviated SCA, is paid.", "SCA", "Sea Crew Allowance"),
    ("The Programa Maré nas Águas (PMA) lends.", "PMA", "Programa Maré nas Águas"),
    ("The number of Shore Care Units (EBSF) grew.", "EBSF", "Shore Care Units"),
    ("Piers are paid from the Federal Budget (OGX).", "OGX", "Federal Budget"),
    ("It cut waits for surgery in the Shared Harbour System (SUS).", "SUS", "Shared Harbour System"),
    ("Call the Ombudsman of the Shared Harbour System (SUS).", "SUS", "Shared Harbour System"),
    ("The Reef Access Programme opens. The programme, known as RAP, lends.", "RAP", "Reef Access Programme"),
    ("The Indian Deep Tides Experiment (INDTEX) ended.", "INDTEX", "Indian Deep Tides Experiment"),
    ("Gaps in the trans-Andean transport network (TAN-T) close.", "TAN-T", "trans-Andean transport network"),
    ("The Chilean Coast Promotion Agency (CoastChile) met.", "CoastChile", "Chilean Coast Promotion Agency"),
    ("The Oswaldo Luz Foundation (Fioluz) is large.", "Fioluz", "Oswaldo Luz Foundation"),
    ("Source: Secretariat of Inland Trade (Secint).", "Secint", "Secretariat of Inland Trade"),
    ("The Conference of the Straits (COS30) opens.", "COS", "Conference of the Straits"),
    ("The National Reef Action Plan (NRAP III) is new.", "NRAP", "National Reef Action Plan"),
    ("Under the Harbour Growth Program (Novo PAC), it pays.", "Novo PAC", "Harbour Growth Program"),
]

NOT_EXPANDED = [
    "The port of Mombasa (KEN) is old.",
    "The works cost $3 million (Rs 25 crore).",
    "Cargo rose (see table).",
    "The road (A30) is closed.",
    "REMARKS AT THE WESTERN PORTS FORUM, KISUMU, 14 MAY 2025",
    "Members of the League met in Lima, PERU, in May.",
    "Fishers of the town (AB) met.",
    "The Harbour Board (chair: A. Nwosu) met.",
    "Deputy Maria Santos (PSDB) spoke.",
    "Ports of the Northern Lakes (KEN) are old.",
    "Prices fell in FY25 (Q3).",
    "The rate (3 MTPA) is low.",
    "The Water Board (Chair) met.",
    "The World Bank (Washington) lends.",
    "The Fishing Ministry (Kenya) pays.",
    "The Senate Budget Committee (Draft) met.",
    "The Reef Fund (Fund) pays.",
]


@pytest.mark.parametrize(("text", "acronym", "expansion"), EXPANDED, ids=[text[:40] for text, _, _ in EXPANDED])
def test_expansions(read: Callable[..., Extract], text: str, acronym: str, expansion: str) -> None:
    rows = [fact.values for fact in read(HEAD + text + "\n").facts if fact.table == "glossary"]
    assert [(row["acronym"], row["expansion"]) for row in rows] == [(acronym, expansion)]


@pytest.mark.parametrize("text", NOT_EXPANDED)
def test_no_expansion(read: Callable[..., Extract], text: str) -> None:
    assert [fact for fact in read(HEAD + text + "\n").facts if fact.table == "glossary"] == []


APART = [
    ("The Clean Reefs Forever Facility opens. The CRFF pays divers.", "CRFF", "Clean Reefs Forever Facility"),
    ("Under a New Shared Quay Goal, the NSQG, ports grow.", "NSQG", "New Shared Quay Goal"),
    ("It gives money to the Reef Access Programme. The RAP lends.", "RAP", "Reef Access Programme"),
    ("The PM-KSS has funds.\n\nFull form: Pradhan Mantri Kshetra Sagar Sah-Yojana\n\nPM-KSSY pays.", "PM-KSSY",
     "Pradhan Mantri Kshetra Sagar Sah-Yojana"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "acronym", "expansion"), APART, ids=[text[:40] for text, _, _ in APART])
def test_a_name_told_apart_from_its_acronym(
    read: Callable[..., Extract], text: str, acronym: str, expansion: str
) -> None:
    rows = [fact.values for fact in read(HEAD + text + "\n").facts if fact.table == "glossary"]
    assert [(row["acronym"], row["expansion"]) for row in rows] == [(acronym, expansion)]


@pytest.mark.parametrize(
    "text",
    [
        "The Reef Access Programme and the River Aid Plan lend. The RAP pays.",
        "Reef Access lends. The RA pays.",
        "Ruth Adams Porter spoke for long. RAPS grew.",
        "Clean Reefs Forever met. The CRFF pays.",
        "Reef Access Notes are sold.",
    ],
)
def test_no_name_for_an_acronym_told_apart(read: Callable[..., Extract], text: str) -> None:
    assert [fact for fact in read(HEAD + text + "\n").facts if fact.table == "glossary"] == []


def test_uses_are_counted_and_two_meanings_kept(read: Callable[..., Extract]) -> None:
    text = HEAD + (
        "The Quay Safety Act (QSA) is old. Two QSAs exist; the QSA of 1990 lapsed. "
        "A Quick Steam Allowance (QSA) is paid. "
        "The Quay Safety Act (QSA) stays.\n"
    )
    rows = [fact.values for fact in read(text).facts if fact.table == "glossary"]
    assert [(row["expansion"], row["count"]) for row in rows] == [("Quay Safety Act", 5), ("Quick Steam Allowance", 5)]
