"""One brief, written to a file in each format with the tools that people use."""

from __future__ import annotations

import html
from collections.abc import Sequence
from pathlib import Path
from typing import Any

Block = tuple[str, Any]

DESALINATION: list[Block] = [
    ("title", "CABINET APPROVES NATIONAL DESALINATION PROGRAMME FOR COASTAL DISTRICTS"),
    ("paragraph", "Posted On: 12 MAR 2024 4:15PM by PIB Delhi"),
    (
        "paragraph",
        (
            "The Union Cabinet today approved the National Desalination Programme (NDP) with a total outlay "
            "of Rs. 9,450 crore for the period "
            "2024-25 to 2028-29. The programme aims to secure drinking water for 140 lakh people in 62 coastal "
            "districts."
        ),
    ),
    ("heading", "Highlights"),
    (
        "items",
        [
            (
                "Outlay: Rs. 9,450 crore, of which Rs. 6,300 crore is the Centre's share and Rs. 3,150 crore "
                "the share of States."
            ),
            "Capacity: 1,850 million litres a day is to be reached by 2028-29.",
            "About 27 per cent of the capacity goes to Tamil Nadu.",
            "The cost per kilolitre is expected to fall to Rs. 38 from Rs. 61.5 in 2022-23.",
        ],
    ),
    ("heading", "Components"),
    ("paragraph", "The money is divided as follows (Rs. crore)."),
    (
        "table",
        [
            ["Component", "Outlay", "Centre's share"],
            ["Large plants", "5,200", "3,400"],
            ["Small plants for islands", "1,750", "1,500"],
            ["Brine management", "1,100", "700"],
            ["Research and training", "1,400", "700"],
            ["Total", "9,450", "6,300"],
        ],
    ),
    ("heading", "Objectives"),
    (
        "items",
        [
            "Reducing the dependence of coastal towns on groundwater.",
            "Building a domestic industry for membranes and pumps.",
            "Training 12,000 operators by March 2027.",
        ],
    ),
    ("heading", "Background"),
    (
        "paragraph",
        (
            "India has 19 large desalination plants, and imports of membranes stood at $412 million in "
            "2022-23. Demand for fresh water in the coastal "
            "districts is projected to exceed supply by 31 per cent in 2035. The pilot phase, launched on 5 "
            "June 2021, built four plants with a "
            "capacity of 45 million litres a day."
        ),
    ),
]

GEOTHERMAL: list[Block] = [
    ("title", "Kenya and Iceland open the second phase of the Rift Valley Geothermal Partnership"),
    ("paragraph", "Nairobi, 14 October 2024"),
    (
        "paragraph",
        (
            "The Government of Kenya today launched the second phase of the Rift Valley Geothermal Partnership (RVGP), "
            "which was first announced in March 2019. The Treasury has set aside KSh 18.5 billion for it "
            "in FY 2024/25, "
            "and Iceland adds a grant of EUR 42 million."
        ),
    ),
    ("heading", "Why it matters"),
    (
        "paragraph",
        (
            "Kenya is a net importer of petroleum products: imports came to US$ 4.9 billion in 2023, up 6.3 per cent "
            "on the year before, of which the United Arab Emirates supplied 38 per cent. Geothermal plants met about "
            "45 per cent of the demand for power in 2023."
        ),
    ),
    ("heading", "What is planned"),
    (
        "items",
        [
            "Raising geothermal capacity from 985 MW to 1,700 MW by 2030.",
            "Drilling 64 wells at Olkaria, Menengai and Suswa between 2025 and 2028.",
            "Training 1,250 technicians with the University of Iceland by December 2027.",
            "Cutting the price of power for factories to between KSh 9 and KSh 11 per kWh.",
        ],
    ),
    ("heading", "Budget of the second phase"),
    ("paragraph", "The money of the Treasury is divided as follows (KSh million)."),
    (
        "table",
        [
            ["Component", "FY 2024/25", "FY 2025/26"],
            ["Drilling", "9,800", "11,200"],
            ["Steam pipelines", "5,400", "6,150"],
            ["Training centre", "3,300", "1,450"],
            ["Total", "18,500", "18,800"],
        ],
    ),
    ("heading", "Next steps"),
    (
        "paragraph",
        (
            "The partners will publish a roadmap by 30 June 2025. The Geothermal Development Company (GDC) carries out "
            "the work; a Joint Steering Committee meets twice a year."
        ),
    ),
]

BATTERIES: list[Block] = [
    ("title", "Department of Energy Announces $1.35 Billion for Battery Recycling and Materials"),
    ("paragraph", "WASHINGTON, D.C., May 9, 2023"),
    (
        "paragraph",
        (
            "The U.S. Department of Energy (DOE) today announced $1.35 billion for the Domestic Battery Materials "
            "Program, which aims to build a secure supply of lithium, nickel and graphite in the United States. The "
            "funding comes from the Infrastructure Investment and Jobs Act, signed on November 15, 2021."
        ),
    ),
    (
        "items",
        [
            "Recycling: $620 million for 14 plants in nine states.",
            "Separation and refining: $480 million, including $75 million for small businesses.",
            "Research at national laboratories: $250 million over five years.",
        ],
    ),
    ("heading", "Reliance on imports"),
    (
        "paragraph",
        (
            "The United States imports nearly 100 percent of its graphite, and China accounts for 33 percent of these "
            "imports. In 2022, imports of lithium-ion batteries from China reached $9.3 billion, up from $5.0 billion "
            "in 2021."
        ),
    ),
    ("heading", "Goals"),
    (
        "items",
        [
            "Supplying materials for 2 million electric vehicles a year by 2030.",
            "Creating more than 8,000 jobs, at least half of them in rural counties.",
            "Recovering 90 percent of the lithium in used batteries by the end of 2028.",
        ],
    ),
    ("heading", "Timeline"),
    (
        "table",
        [
            ["Step", "Date"],
            ["Applications due", "August 30, 2023"],
            ["Awards announced", "March 2024"],
            ["First plant opens", "2026"],
        ],
    ),
]

OWN = {"desalination": DESALINATION, "geothermal": GEOTHERMAL, "batteries": BATTERIES}


def as_text(blocks: Sequence[Block]) -> str:
    lines: list[str] = []
    for kind, content in blocks:
        if kind in ("title", "heading", "paragraph"):
            lines.append(content if kind == "heading" else f"{content}\n")
        elif kind == "items":
            lines += [f"- {item}" for item in content] + [""]
        else:
            lines += [" | ".join(row) for row in content] + [""]
    return "\n".join(lines) + "\n"


def as_html(blocks: Sequence[Block]) -> str:
    body: list[str] = []
    for kind, content in blocks:
        if kind in ("title", "heading", "paragraph"):
            tag = {"title": "h1", "heading": "h2", "paragraph": "p"}[kind]
            body.append(f"<{tag}>{html.escape(content)}</{tag}>")
        elif kind == "items":
            body.append("<ul>" + "".join(f"<li>{html.escape(item)}</li>" for item in content) + "</ul>")
        else:
            rows = ["<tr>" + "".join(f"<th>{html.escape(cell)}</th>" for cell in content[0]) + "</tr>"]
            rows += ["<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in row) + "</tr>" for row in content[1:]]
            body.append("<table>" + "".join(rows) + "</table>")
    return (
        '<!DOCTYPE html><html><head><meta charset="utf-8"><title>Release 3024881 | Bureau</title></head><body>'
        '<nav><a href="/">Home</a> <a href="/2019">Archive 2019</a></nav><main>' + "\n".join(body) + "</main>"
        "<footer><p>Tel. +91 11 2338 0000. Visitors: 48,213.</p></footer></body></html>"
    )


def write_docx(blocks: Sequence[Block], path: Path, *, header: str = "NDP release, 12 March 2024") -> None:
    import docx

    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = header
    document.sections[0].footer.paragraphs[0].text = "Page 1 of 2"
    for kind, content in blocks:
        if kind == "title":
            document.add_heading(content, level=0)
        elif kind == "heading":
            document.add_heading(content, level=1)
        elif kind == "paragraph":
            document.add_paragraph(content)
        elif kind == "items":
            for item in content:
                document.add_paragraph(item, style="List Bullet")
        else:
            table = document.add_table(rows=0, cols=len(content[0]))
            for row in content:
                cells = table.add_row().cells
                for cell, words in zip(cells, row, strict=True):
                    cell.text = words
    document.save(str(path))


def write_pdf(
    blocks: Sequence[Block],
    path: Path,
    *,
    header: str = "",
    footer: str = "",
    columns: int = 1,
    ruled: bool = True,
    size: float = 10.5,
) -> None:
    """A PDF by reportlab; ``{page}`` and ``{pages}`` stand for page numbers in header and footer."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import (
        BaseDocTemplate,
        Frame,
        ListFlowable,
        ListItem,
        PageTemplate,
        Paragraph,
        Spacer,
        Table,
    )

    body = ParagraphStyle(
        "body", fontName="Helvetica", fontSize=size, leading=1.25 * size, spaceAfter=0.7 * size, alignment=4
    )
    title = ParagraphStyle(
        "title", parent=body, fontName="Helvetica-Bold", fontSize=1.5 * size, leading=1.9 * size, alignment=1
    )
    heading = ParagraphStyle(
        "heading", parent=body, fontName="Helvetica-Bold", fontSize=1.15 * size, leading=1.5 * size, alignment=0
    )

    def story() -> list[Any]:
        flow: list[Any] = []
        for kind, content in blocks:
            if kind in ("title", "heading", "paragraph"):
                style = {"title": title, "heading": heading, "paragraph": body}[kind]
                flow.append(Paragraph(html.escape(content), style))
            elif kind == "items":
                items = [ListItem(Paragraph(html.escape(item), body), value="•") for item in content]
                flow.append(ListFlowable(items, bulletType="bullet", start="•"))
            else:
                lines = [("GRID", (0, 0), (-1, -1), 0.5, "#000000")] if ruled else []
                table = Table(
                    [[Paragraph(html.escape(cell), body) for cell in row] for row in content] if ruled else content,
                    hAlign="LEFT",
                )
                table.setStyle([("FONT", (0, 0), (-1, -1), "Helvetica", size), *lines])
                flow += [table, Spacer(1, size)]
        return flow

    width, height = A4
    margin = 56.0
    gap = 18.0
    room = (width - 2 * margin - gap * (columns - 1)) / columns
    frames = [
        Frame(margin + number * (room + gap), margin, room, height - 2 * margin, 0, 0, 0, 0)
        for number in range(columns)
    ]
    pages = {"count": 0}

    def furnish(canvas: Any, document: Any) -> None:
        canvas.setFont("Helvetica", 8)
        pages["count"] = max(pages["count"], document.page)
        shown = {"page": document.page, "pages": pages.get("total", 0)}
        canvas.drawString(margin, height - 30, header.format(**shown))
        canvas.drawString(margin, 26, footer.format(**shown))

    for _ in range(2):  # the first time round counts the pages
        document = BaseDocTemplate(str(path), pagesize=A4, invariant=1)
        document.addPageTemplates([PageTemplate("page", frames, onPage=furnish)])
        document.build(story())
        pages["total"] = pages["count"]
