"""Head and foot of the pages: marking, embargo, title, section, imprint and page number."""

from __future__ import annotations

from docx.opc.part import XmlPart

from briefing.document.document import Running
from briefing.export.word.markup import TAB, Xml, field, grown, run
from briefing.export.word.paragraphs import Paragraphs
from briefing.export.word.properties import TitleControl

# A number names the built-in heading style in every language of Word; its name would not.
_SECTION = "STYLEREF 1"


def fill_cover_lines(header: XmlPart, footer: XmlPart, paragraphs: Paragraphs, running: Running) -> None:
    """Set the lines of the first page: marking and imprint, no page number."""
    header.element.append(grown(paragraphs.make("Marking", running.marking)))
    footer.element.append(grown(paragraphs.make("Footer Rule", running.imprint)))
    footer.element.append(grown(paragraphs.make("Marking Foot", running.marking)))


def fill_page_lines(
    header: XmlPart,
    footer: XmlPart,
    paragraphs: Paragraphs,
    running: Running,
    *,
    title_control: TitleControl,
    section: str,
) -> None:
    """Set the lines of all other pages; `section` is shown until Word finds each page's own."""
    strong = paragraphs.styles.id("Running Section")
    embargo = paragraphs.words.plain(running.embargo, style="Alert" if running.is_embargoed else None)
    marking = [*paragraphs.words.plain(running.marking), *_right(embargo)]
    title = title_control.around(paragraphs.words.plain(running.title), running.title)
    head = [*title, *_right(field(_SECTION, section, strong))]
    header.element.append(grown(paragraphs.of_runs("Marking", marking)))
    header.element.append(grown(paragraphs.of_runs("Header Rule", head)))
    foot = [*paragraphs.words.plain(running.imprint), *_right(field("PAGE", "2", strong))]
    footer.element.append(grown(paragraphs.of_runs("Footer Rule", foot)))
    footer.element.append(grown(paragraphs.make("Marking Foot", running.marking)))


def _right(runs: list[Xml]) -> list[Xml]:
    return [run(TAB), *runs] if runs else []
