"""The last sections of the hand-made document: people, sources with notes, and contacts."""

from __future__ import annotations

from sample_blocks import section, subheading

from briefing.document import blocks as b
from briefing.document.document import Section
from briefing.document.inlines import Text, text


def people() -> Section:
    """Return the section of biographies, one of them in words of sources."""
    return section(
        "People",
        "people",
        b.Biography(
            name=text("Lê Xuân Minh"),
            role=text("Major General; Director, A05, Ministry of Public Security"),
            paragraphs=(text("Speaks for the ministry on the signing."), text("Based in Hà Nội.")),
            origin="biography-1",
        ),
        b.Biography(
            name=text("Vũ Ngọc Sơn"),
            role=text("National Cyber Security Association"),
            passages=(
                b.Paragraph(words=text("The association sets standards."), origin="passage-1"),
                b.Paragraph(words=text("It speaks for its members."), origin="passage-2"),
            ),
            origin="biography-2",
        ),
        starts_page=False,
    )


def sources() -> Section:
    """Return the section of sources and the notes to editors."""
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
    return section(
        "Sources",
        "sources",
        b.Sources(
            sources=tuple(
                b.Source(
                    number=number,
                    outlet=text(outlet),
                    headline=text(headline),
                    particulars=f"{rest} Accessed 24 October 2025.",
                    url=url,
                    anchor=f"source-{number}",
                    origin=f"article-{number}",
                )
                for number, (outlet, headline, rest, url) in enumerate(rows, 1)
            )
        ),
        subheading("Notes to editors", "editors"),
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


def contacts() -> Section:
    """Return the section of contacts."""

    def contact(name: str, role: str, mail: str, hours: str) -> b.Contact:
        lines = (text("[+00 00 0000 0000]"), (Text(text=mail, link=f"mailto:{mail}"),), text(hours))
        return b.Contact(name=text(name), role=text(role), lines=lines, origin=name)

    return section(
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
