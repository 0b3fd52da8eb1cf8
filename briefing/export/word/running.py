"""Head and foot of the pages: marking, embargo, title, section, imprint and page number."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.document.document import Running
from briefing.export.word.base import Base
from briefing.export.word.letterhead import Letterhead
from briefing.export.word.markup import TAB, Element, Xml, field, grown, run
from briefing.export.word.paragraphs import Paragraphs
from briefing.export.word.properties import TitleControl

# A number names the built-in heading style in every language of Word; its name would not.
_SECTION = "STYLEREF 1"


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningLines:
    """Make the lines; `section` is shown until Word finds each page's own."""

    paragraphs: Paragraphs
    running: Running
    title_control: TitleControl
    section: str

    def fill(self, base: Base, letterhead: Letterhead | None) -> None:
        """Fill our heads and feet, or add to a template's what the press must see on every page."""
        theirs = set() if letterhead is None else letterhead.kinds
        for kind, name, lines in (
            ("header", "header1.xml", self._cover_head),
            ("footer", "footer1.xml", self._cover_foot),
            ("header", "header2.xml", self._page_head),
            ("footer", "footer2.xml", self._page_foot),
        ):
            if kind not in theirs:
                _append(base.xml_part(name).element, lines())
        if letterhead is None:
            return
        for (kind, when), part in letterhead.parts.items():
            if kind == "header" and (self.running.marking or self.running.embargo):
                _append(part.element, [self._marking_line()])
            elif kind == "footer" and when == "default" and not letterhead.has_page_number:
                number = [run(TAB), *field("PAGE", "2", self._strong)]
                _append(part.element, [self.paragraphs.of_runs("footer", number)])

    @property
    def _strong(self) -> str:
        return self.paragraphs.styles.id("Running Section")

    def _cover_head(self) -> list[Xml]:
        return [self.paragraphs.make("Marking", self.running.marking)]

    def _cover_foot(self) -> list[Xml]:
        """Return the imprint and the marking; a cover has no page number."""
        return [
            self.paragraphs.make("Footer Rule", self.running.imprint),
            self.paragraphs.make("Marking Foot", self.running.marking),
        ]

    def _page_head(self) -> list[Xml]:
        title = self.title_control.around(self.paragraphs.words.plain(self.running.title), self.running.title)
        head = [*title, *_right(field(_SECTION, self.section, self._strong))]
        return [self._marking_line(), self.paragraphs.of_runs("Header Rule", head)]

    def _page_foot(self) -> list[Xml]:
        foot = [
            *self.paragraphs.words.plain(self.running.imprint),
            *_right(field("PAGE", "2", self._strong)),
        ]
        return [
            self.paragraphs.of_runs("Footer Rule", foot),
            self.paragraphs.make("Marking Foot", self.running.marking),
        ]

    def _marking_line(self) -> Xml:
        running, words = self.running, self.paragraphs.words
        embargo = words.plain(running.embargo, style="Alert" if running.is_embargoed else None)
        return self.paragraphs.of_runs("Marking", [*words.plain(running.marking), *_right(embargo)])


def _append(story: Element, lines: list[Xml]) -> None:
    story.extend(grown(line) for line in lines)


def _right(runs: list[Xml]) -> list[Xml]:
    return [run(TAB), *runs] if runs else []
