"""The sections of the hand-made document: between them they hold every kind of block."""

from __future__ import annotations

from sample_back_matter import contacts, people, sources
from sample_blocks import figure, label_row, section, source_line, strong, subheading

from briefing.document import blocks as b
from briefing.document.document import Section
from briefing.document.inlines import Emphasis, Inlines, NoteMark, Text, text
from briefing.model.when import When

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
TBC = (text("tbc", Emphasis.QUIET),)


def sample_sections() -> tuple[Section, ...]:
    """Return a section for each part of a press pack."""
    return (
        _at_a_glance(),
        _programme(),
        _quotes(),
        _timeline(),
        _figures(),
        people(),
        sources(),
        contacts(),
    )


def _at_a_glance() -> Section:
    return section(
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
                figure(
                    "nearly",
                    "100",
                    (*text("countries confirmed attendance"), NoteMark(number=1)),
                    source_line("As at 6 October 2025 · Sources", 1, 2),
                    origin="tile-1",
                ),
                figure(
                    "more than",
                    "100",
                    text("international and regional organisations"),
                    source_line("As at 6 October 2025 · Source", 2),
                    origin="tile-2",
                ),
                figure(
                    "",
                    "30",
                    (*text("months of negotiations"), NoteMark(number=2)),
                    source_line("Feb 2022 to Aug 2024 · Source", 2),
                    origin="tile-3",
                ),
                figure(
                    "more than",
                    "100,000",
                    (*text("cyber incidents in Viet Nam in a year"), NoteMark(number=3)),
                    source_line("As stated 8 October 2025 · Sources", 1, 2),
                    origin="tile-4",
                ),
            )
        ),
        subheading("Key messages", "messages"),
        b.LabelRows(
            rows=(
                label_row(
                    "One common legal basis",
                    text(
                        "States gain agreed rules for exchanging electronic evidence, "
                        "returning assets and extraditing suspects across borders."
                    ),
                    number=1,
                    origin="message-1",
                ),
                label_row(
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
        subheading("In short", "short"),
        b.LabelRows(
            rows=(
                label_row(
                    "Who", text("Heads of State, ministers and the Secretary-General of the United Nations")
                ),
                label_row(
                    "What", text("Opening for signature; high-level conference"), text("Four roundtables")
                ),
                label_row("Where", (Text(text="Hà Nội", language="vi"), Text(text=", Viet Nam"))),
            )
        ),
    )


def _programme() -> Section:
    def row(time: str, session: Inlines, *detail: str, people: str = "", origin: str | None = None) -> b.Row:
        cells = ((text(time),), (session, *map(text, detail)), TBC, (text(people),) if people else TBC, TBC)
        return b.Row(cells=cells, origin=origin)

    titles = ("Time", "Session", "Place", "Participants", "Press")
    return section(
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
            words=source_line("Order within the two days as listed by the sources. Sources", 2, 3),
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
        speaker=text("Lê Xuân Minh"),
        role=text(f"Major General; {office}, Ministry of Public Security"),
        source=source_line("Press conference, Hà Nội, 8 October 2025 · Source", 2),
        origin="quote-1",
    )
    second = b.Quotation(
        topic=text("Industry"),
        words=text(
            "“We really hope that the Hanoi Convention will help narrow the legal gap between countries.”"
        ),
        speaker=text("Vũ Ngọc Sơn"),
        role=text("Head of Research, National Cyber Security Association"),
        source=source_line("Published 12 May 2025 · Source", 3),
        origin="quote-2",
    )
    third = b.Quotation(
        words=text("“[…] more than 100,000 incidents related to cybercrimes”"),
        speaker=text("Lê Xuân Minh"),
        origin="quote-3",
    )
    return section(
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
    return section(
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
    return section(
        "Facts and figures",
        "figures",
        subheading("Attendance", "attendance"),
        b.Facts(
            figures=(
                figure(
                    "nearly",
                    "100",
                    text("countries confirmed attendance"),
                    source_line("As at 6 October 2025 · Sources", 1, 2),
                    origin="fact-1",
                ),
                figure(
                    "more than",
                    "100,000",
                    (*text("cyber incidents in the past year, by estimate"), NoteMark(number=3)),
                    source_line("Stated on 8 October 2025 · Source", 2),
                    origin="fact-2",
                ),
                figure(
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
        subheading("Background", "background"),
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
