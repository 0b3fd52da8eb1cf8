"""A hand-made document with every kind of block, for the tests of the exporters."""

from __future__ import annotations

import datetime as dt

from briefing.document import blocks as b
from briefing.document.document import Contents, Cover, CoverLine, Document, Note, Running, Section
from briefing.document.inlines import Emphasis, Inlines, NoteMark, Text, text
from briefing.model.pack import PageSize
from briefing.model.when import Moment, When

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
EMBARGO = (
    "EMBARGO: not for publication or broadcast before "
    "00:01\u00a0(ICT,\u00a0UTC+7), Saturday 25\u00a0October\u00a02025"
)
TBC = (text("tbc", Emphasis.QUIET),)


def strong(words: str, rest: str = "", note: int | None = None) -> Inlines:
    """Return bold words, plain words, then the mark of a note."""
    marks = () if note is None else (NoteMark(number=note),)
    return text(words, Emphasis.STRONG) + text(rest) + marks


def sources(words: str, *numbers: int) -> Inlines:
    """Return a source line that links each number to its source."""
    links: list[Text] = []
    for number in numbers:
        links += [Text(text=", " if links else "\u00a0"), Text(text=str(number), link=f"#source-{number}")]
    return (Text(text=words), *links)


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
        sections=(
            _at_a_glance(),
            _programme(),
            _quotes(),
            _timeline(),
            _figures(),
            _people(),
            _sources(),
            _contacts(),
        ),
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


def _section(title: str, anchor: str, *blocks: b.Block, starts_page: bool = True) -> Section:
    heading = b.Heading(level=1, words=text(title), anchor=anchor, origin=f"section-{anchor}")
    return Section(heading=heading, blocks=blocks, starts_page=starts_page)


def _h2(title: str, anchor: str) -> b.Heading:
    return b.Heading(level=2, words=text(title), anchor=anchor)


def _row(
    label: str, *paragraphs: Inlines, number: int | None = None, origin: str | None = None
) -> b.LabelRow:
    return b.LabelRow(label=text(label), paragraphs=paragraphs, number=number, origin=origin)


def _figure(
    qualifier: str, value: str, label: Inlines, source: Inlines, *, origin: str, sentence: str = ""
) -> b.Figure:
    return b.Figure(
        value=value, label=label, qualifier=qualifier, sentence=text(sentence), source=source, origin=origin
    )


def _at_a_glance() -> Section:
    return _section(
        "At a glance",
        "glance",
        b.Paragraph(
            words=text(
                "The first worldwide treaty on cybercrime opens for signature in Hà Nội. This pack gives "
                "the programme, the figures, quotable remarks and the background for the two days."
            ),
            role=b.ParagraphRole.LEAD,
        ),
        b.Tiles(
            figures=(
                _figure(
                    "nearly",
                    "100",
                    (*text("countries confirmed attendance"), NoteMark(number=1)),
                    sources("As at 6 October 2025 · Sources", 1, 2),
                    origin="tile-1",
                ),
                _figure(
                    "more than",
                    "100",
                    text("international and regional organisations"),
                    sources("As at 6 October 2025 · Source", 2),
                    origin="tile-2",
                ),
                _figure(
                    "",
                    "30",
                    (*text("months of negotiations"), NoteMark(number=2)),
                    sources("Feb 2022 to Aug 2024 · Source", 2),
                    origin="tile-3",
                ),
                _figure(
                    "more than",
                    "100,000",
                    (*text("cyber incidents in Viet Nam in a year"), NoteMark(number=3)),
                    sources("As stated 8 October 2025 · Sources", 1, 2),
                    origin="tile-4",
                ),
            )
        ),
        _h2("Key messages", "messages"),
        b.LabelRows(
            rows=(
                _row(
                    "One common legal basis",
                    text(
                        "States gain agreed rules for exchanging electronic evidence, "
                        "returning assets and extraditing suspects across borders."
                    ),
                    number=1,
                    origin="message-1",
                ),
                _row(
                    "Broad support",
                    text(
                        "The General Assembly adopted the text by consensus on 24\u00a0December\u00a02024, "
                        "after eight formal sessions and five meetings between sessions."
                    ),
                    number=2,
                    origin="message-2",
                ),
            )
        ),
        _h2("In short", "short"),
        b.LabelRows(
            rows=(
                _row(
                    "Who", text("Heads of State, ministers and the Secretary-General of the United Nations")
                ),
                _row("What", text("Opening for signature; high-level conference"), text("Four roundtables")),
                _row("Where", (Text(text="Hà Nội", language="vi"), Text(text=", Viet Nam"))),
            )
        ),
    )


def _programme() -> Section:
    def row(time: str, session: Inlines, *detail: str, people: str = "", origin: str | None = None) -> b.Row:
        cells = ((text(time),), (session, *map(text, detail)), TBC, (text(people),) if people else TBC, TBC)
        return b.Row(cells=cells, origin=origin)

    titles = ("Time", "Session", "Place", "Participants", "Press")
    return _section(
        "Programme",
        "programme",
        b.Paragraph(
            words=text("Hours are in Indochina Time (ICT, UTC+7); ‘tbc’ means to be confirmed."),
            role=b.ParagraphRole.LEAD,
        ),
        b.Table(
            columns=tuple(
                b.Column(title=title, role=role) for title, role in zip(titles, b.ColumnRole, strict=True)
            ),
            rows=(
                b.Band(words=text("Wednesday 8 October 2025, Hà Nội")),
                row(
                    "afternoon",
                    strong("International press conference", " on the signing ceremony", 1),
                    people="Ministry of Foreign Affairs; Ministry of Public Security",
                    origin="row-1",
                ),
                b.Band(words=text("Saturday 25 and Sunday 26 October 2025, Hà Nội")),
                row(
                    "09:00–10:30",
                    strong("Opening session"),
                    "Speeches expected from the President and the Secretary-General",
                    people="Lương Cường; António Guterres",
                    origin="row-2",
                ),
                row(
                    "tbc",
                    strong("Signing session"),
                    "The Convention opens for signature",
                    people="Heads of State and Government, ministers",
                    origin="row-3",
                ),
                row("tbc", strong("Closing session"), origin="row-4"),
            ),
            description="Sessions by day with time, place, participants and access for the press",
            origin="table",
        ),
        b.Paragraph(
            words=sources("Order within the two days as listed by the sources. Sources", 2, 3),
            role=b.ParagraphRole.SOURCE_LINE,
        ),
    )


def _quotes() -> Section:
    office = "Director, Department of Cyber Security and High-Tech Crime Prevention and Control (A05)"
    lead = b.Quotation(
        words=(
            *text(
                "“We always want to build a cyberspace so that countries around the world can use "
                "cyberspace to serve the common purposes of peace and development”"
            ),
            NoteMark(number=4),
        ),
        speaker="Lê Xuân Minh",
        role=f"Major General; {office}, Ministry of Public Security",
        source=sources("Press conference, Hà Nội, 8 October 2025 · Source", 2),
        origin="quote-1",
    )
    second = b.Quotation(
        topic="Industry",
        words=text(
            "“We really hope that the Hanoi Convention will help narrow the legal gap between countries.”"
        ),
        speaker="Vũ Ngọc Sơn",
        role="Head of Research, National Cyber Security Association",
        source=sources("Published 12 May 2025 · Source", 3),
        origin="quote-2",
    )
    third = b.Quotation(
        words=text("“[…] more than 100,000 incidents related to cybercrimes”"),
        speaker="Lê Xuân Minh",
        origin="quote-3",
    )
    return _section(
        "Quotes", "quotes", b.Quotations(lead=lead, quotations=(second, third), origin="quotes-block")
    )


def _timeline() -> Section:
    rows = (
        ("2013", "2013", "First UN study", "UN Office on Drugs and Crime surveys cybercrime worldwide."),
        ("2019", "2019", "Need agreed", "States see the case for a binding instrument"),
        ("2022-02/2024-08", "Feb 2022 – Aug 2024", "30 months of talks", "Eight formal sessions are held."),
        (
            "2024-12-24",
            "24 December 2024",
            "Adoption",
            "The General Assembly adopts the Convention by consensus.",
        ),
        ("2025-10-06", "6 October 2025", "Attendance", "Nearly 100 countries confirmed."),
        ("2025-10-08", "8 October 2025", "Press conference", "Two ministries brief the press in Hà Nội."),
        (
            "2025-10-25/2025-10-26",
            "25–26 October 2025",
            "Signing ceremony",
            "The Convention opens for signature.",
        ),
    )
    events = tuple(
        b.Event(
            number=number,
            when=When.parse(when),
            date=date,
            label=label,
            words=strong(f"{label}. ", words, note=5 if number == 2 else None),
            is_highlight=number == len(rows),
            origin=f"event-{number}",
        )
        for number, (when, date, label, words) in enumerate(rows, 1)
    )
    return _section(
        "Timeline",
        "timeline",
        b.Paragraph(
            words=text("From the first United Nations study to the table in Hà Nội."),
            role=b.ParagraphRole.LEAD,
        ),
        b.Timeline(
            events=events,
            caption=strong(
                "Figure 1.", " Years to scale; October 2025 enlarged below. Numbers refer to the list."
            ),
            description="Seven events from 2013 to October 2025, listed below",
            month_names=MONTHS,
            origin="timeline-block",
        ),
    )


def _figures() -> Section:
    return _section(
        "Facts and figures",
        "figures",
        _h2("Attendance", "attendance"),
        b.Facts(
            figures=(
                _figure(
                    "nearly",
                    "100",
                    text("countries confirmed attendance"),
                    sources("As at 6 October 2025 · Sources", 1, 2),
                    origin="fact-1",
                ),
                _figure(
                    "more than",
                    "100,000",
                    (*text("cyber incidents in the past year, by estimate"), NoteMark(number=3)),
                    sources("Stated on 8 October 2025 · Source", 2),
                    origin="fact-2",
                ),
                _figure(
                    "",
                    "8 + 5",
                    text("formal sessions and meetings between sessions"),
                    (),
                    origin="fact-3",
                    sentence="Held from February 2022 to August 2024.",
                ),
            ),
            origin="facts",
        ),
        _h2("Background", "background"),
        b.Paragraph(
            words=(
                Text(text="The treaty has a "),
                Text(text="full text", link="https://example.org/treaty?year=2025&lang=en"),
                Text(text=" in six languages, and "),
                Text(text="nothing", emphasis=Emphasis.EMPHASIS),
                Text(text=" here is legal advice. See "),
                Text(text="the programme", link="#programme"),
                Text(text=". "),
                Text(text="Not for use before the hour given.", emphasis=Emphasis.ALERT),
            ),
            origin="paragraph-1",
        ),
        b.Heading(level=3, words=text("What it asks of States"), anchor="asks"),
        b.ListBlock(items=(text("rules for exchanging electronic evidence;"), text("help for victims."))),
        b.ListBlock(
            numbered=True,
            origin="list",
            items=(
                text("Signature in Hà Nội, then in New York until 31 December 2026."),
                text("Entry into force ninety days after the fortieth ratification."),
            ),
        ),
    )


def _people() -> Section:
    return _section(
        "People",
        "people",
        b.Biography(
            name="Lê Xuân Minh",
            role="Major General; Director, A05, Ministry of Public Security",
            paragraphs=(text("Speaks for the ministry on the signing."), text("Based in Hà Nội.")),
            origin="biography-1",
        ),
        b.Biography(name="Vũ Ngọc Sơn", role="National Cyber Security Association", origin="biography-2"),
        starts_page=False,
    )


def _sources() -> Section:
    address = "https://example.org/news/a-long-address-that-runs-over-the-end-of-the-line/2025/10/08"
    address += "/and-on?page=1&print=yes"
    rows = (
        (
            "VietnamPlus",
            "Convention paves way for a safe cyberspace.",
            "No author in the copy received.",
            address,
        ),
        (
            "Tuoi Tre Online",
            "No headline in the copy received.",
            "8 October 2025 (from the address).",
            "https://example.com/2",
        ),
        (
            "Báo Pháp Luật Việt Nam",
            "Hanoi Convention – Global legal corridor.",
            "No address in the copy received.",
            None,
        ),
    )
    return _section(
        "Sources",
        "sources",
        b.Sources(
            sources=tuple(
                b.Source(
                    number=number,
                    outlet=outlet,
                    headline=headline,
                    particulars=f"{rest} Accessed 24 October 2025.",
                    url=url,
                    anchor=f"source-{number}",
                    origin=f"article-{number}",
                )
                for number, (outlet, headline, rest, url) in enumerate(rows, 1)
            )
        ),
        _h2("Notes to editors", "editors"),
        b.ListBlock(
            numbered=True,
            items=(
                text(
                    "The treaty is the United Nations Convention against Cybercrime; ‘Hanoi Convention’ "
                    "is the name in common use."
                ),
                text("Figures are repeated as the sources give them. Nothing has been rounded."),
            ),
        ),
        b.Paragraph(words=text("ENDS"), role=b.ParagraphRole.END_MARK),
    )


def _contacts() -> Section:
    def contact(name: str, role: str, mail: str, hours: str) -> b.Contact:
        lines = (text("[+00 00 0000 0000]"), (Text(text=mail, link=f"mailto:{mail}"),), text(hours))
        return b.Contact(name=name, role=role, lines=lines, origin=name)

    return _section(
        "Contacts",
        "contacts",
        b.Contacts(
            contacts=(
                contact(
                    "[Duty press officer]", "Media enquiries", "press@example.org", "Daily 07:00–22:00 (ICT)"
                ),
                contact(
                    "[Out of hours]", "Urgent enquiries only", "duty@example.org", "Daily 22:00–07:00 (ICT)"
                ),
                contact(
                    "[Accreditation desk]", "Badges and access", "badge@example.org", "Until 18:00 (ICT)"
                ),
            )
        ),
        starts_page=False,
    )
