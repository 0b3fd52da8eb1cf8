"""A hand-made document with every kind of block, for the tests of the exporters."""

from __future__ import annotations

import datetime as dt

from sample_sections import sample_sections

from briefing.document import blocks as b
from briefing.document.document import Contents, Cover, CoverLine, Document, Note, Running
from briefing.document.inlines import Text, text
from briefing.model.pack import PageSize
from briefing.model.when import Moment

EMBARGO = (
    "EMBARGO: not for publication or broadcast before "
    "00:01\u00a0(ICT,\u00a0UTC+7), Saturday 25\u00a0October\u00a02025"
)


def sample_document(page_size: PageSize = PageSize.A4) -> Document:
    """Return a press pack of about eight pages with every block, links, notes and Vietnamese letters."""
    return Document(
        title="The Hanoi Convention opens for signature",
        language="en-GB",
        page_size=page_size,
        subject="Press pack on the signing of the United Nations Convention against Cybercrime",
        author="Example Press Office",
        running=Running(
            title="The Hanoi Convention opens for signature",
            marking="FOR THE PRESS",
            embargo=EMBARGO,
            is_embargoed=True,
            imprint="Example Press Office · Version 1.0, as at 18:00 (ICT, UTC+7), 24 October 2025",
            folio_of="Page {page} of {pages}",
        ),
        cover=_cover(),
        contents=Contents(heading=b.Heading(level=1, words=text("Contents"), anchor="contents"), depth=2),
        sections=sample_sections(),
        notes=tuple(Note(number=number, words=words) for number, words in enumerate(_NOTES, 1)),
        created=Moment(local=dt.datetime.fromisoformat("2025-10-24T18:00"), zone="ICT", offset_minutes=420),
    )


_NOTES = (
    text(
        "Reported as ‘confirmations’ (source 2) and as ‘registered’ (source 1). A later, undated interview "
        "speaks of over 100 countries and territories (source 3)."
    ),
    text("Another source says ‘over 30 months’."),
    (
        Text(text="See the page on figures at "),
        Text(text="example.org/figures", link="https://example.org/figures"),
        Text(text=" for both counts."),
    ),
    text("English as published by source 2. Source 1 prints another translation of the same sentence."),
    text("Sources differ: one dates the start of negotiations to 2019, the other to February 2022."),
)


def _cover() -> Cover:
    lines = {
        "When": "Saturday 25 and Sunday 26 October 2025",
        "Where": "Hà Nội, Viet Nam",
        "Theme": "Countering Cybercrime – Sharing Responsibility – Securing Our Future",
        "Issued by": "Example Press Office, Department of Communications",
        "Version": "1.0, as at 18:00 (ICT, UTC+7), Friday 24 October 2025",
    }
    return Cover(
        kicker="Press pack",
        title="The Hanoi Convention opens for signature",
        subtitle="United Nations Convention against Cybercrime: signing ceremony and high-level conference",
        office="Example Press Office",
        department="Department of Communications",
        embargo=EMBARGO,
        is_embargoed=True,
        lines=tuple(CoverLine(label=label, words=words) for label, words in lines.items()),
        origin="cover",
    )
