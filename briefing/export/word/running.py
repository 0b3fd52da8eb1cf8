"""Head and foot of the pages: marking, embargo, title, section, imprint and page number."""

from __future__ import annotations

from dataclasses import dataclass
from string import Formatter
from typing import TYPE_CHECKING

from briefing.document.document import Running
from briefing.export.word.base import Base
from briefing.export.word.cover_section import MEMO_FOOT, MEMO_HEAD
from briefing.export.word.fields import CoverFields
from briefing.export.word.markup import TAB, Element, Xml, field, grown, qualified, run
from briefing.export.word.paragraphs import Paragraphs
from briefing.export.word.running_room import embargo_with_room, title_with_room
from briefing.export.word.watermark import watermark
from briefing.style.house_style import Geometry, StyleSheet
from briefing.style.looks import HeadLook

if TYPE_CHECKING:  # loaded where a house has a template
    from briefing.export.word.letterhead import Letterhead

# A number names the built-in heading style in every language of Word; its name would not.
_SECTION = "STYLEREF 1"


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningLines:
    """Make the lines; the first of `sections` is shown until Word finds each page's own.

    A first page without a cover has a letterhead, so that its head is marking and embargo alone.
    """

    paragraphs: Paragraphs
    running: Running
    fields: CoverFields
    sections: tuple[str, ...]
    sheet: StyleSheet
    geometry: Geometry
    has_cover: bool

    def fill(self, base: Base, letterhead: Letterhead | None) -> None:
        """Fill our heads and feet, or add to a template's what the press must see on every page."""
        theirs = set() if letterhead is None else letterhead.kinds
        for kind, name, lines in (
            ("header", "header1.xml", self._cover_head if self.has_cover else self._memo_head),
            ("footer", "footer1.xml", self._cover_foot if self.has_cover else self._page_foot),
            ("header", "header2.xml", self._page_head),
            ("footer", "footer2.xml", self._page_foot),
            ("header", MEMO_HEAD, self._memo_head),
            ("footer", MEMO_FOOT, self._page_foot),
        ):
            if kind not in theirs and base.has_part(name):
                _append(base.xml_part(name).element, lines())
        self._mark_pages(base, letterhead)
        if letterhead is None:
            return
        for (kind, when), part in letterhead.parts.items():
            if kind == "header":
                _append(part.element, self._marking_lines())
            elif kind == "footer" and when == "default" and not letterhead.has_page_number:
                number = [run(TAB), *field("PAGE", "2", self._strong)]
                _append(part.element, [self.paragraphs.of_runs("footer", number)])

    def _mark_pages(self, base: Base, letterhead: Letterhead | None) -> None:
        """Put the word for a draft or an embargo behind every page, where the style asks for it."""
        word = self.running.watermark
        if not word or not self.sheet.looks.has_watermark:
            return
        theirs = {} if letterhead is None else letterhead.parts
        heads = [part.element for (kind, _), part in theirs.items() if kind == "header"]
        names = ("header1.xml", "header2.xml", MEMO_HEAD)
        heads = heads or [base.xml_part(name).element for name in names if base.has_part(name)]
        for number, head in enumerate(heads, 1):
            shape = watermark(word, self.sheet, self.geometry, number)
            lines = head.findall(qualified("p"))
            if lines:
                lines[-1].append(grown(shape))
            else:
                _append(head, [self.paragraphs.of_runs("header", [shape])])

    @property
    def _strong(self) -> str:
        return self.paragraphs.styles.id("Running Section")

    @property
    def _look(self) -> HeadLook:
        return self.paragraphs.styles.looks.head

    def _cover_head(self) -> list[Xml]:
        return [self.paragraphs.make("Marking", self.running.marking)]

    def _memo_head(self) -> list[Xml]:
        embargo = self.running.embargo_short or self.running.embargo
        return [*self._cover_head(), *((self._embargo_line(embargo),) if embargo else ())]

    def _cover_foot(self) -> list[Xml]:
        """Return the imprint and the marking; a cover has no page number."""
        marking = self.paragraphs.make("Marking Foot", self.running.marking)
        match self._look:
            case HeadLook.SIDES:
                return [self.paragraphs.make("Footer Rule", self.running.imprint), marking]
            case HeadLook.CENTRED:
                return [marking]
            case HeadLook.LARGE:
                imprint = self.running.imprint_short or self.running.imprint
                return [
                    self.paragraphs.make("Footer Rule", self.running.marking, run_style="Running Section"),
                    self.paragraphs.make("footer", imprint),
                ]

    def _page_head(self) -> list[Xml]:
        running, words = self.running, self.paragraphs.words
        shown = title_with_room(running, self.sections, self.sheet, self.geometry.text_width_pt)
        title = self.fields.around(words.plain(shown), shown)
        embargo = running.embargo
        match self._look:
            case HeadLook.SIDES:
                head = [
                    *title,
                    *_right(field(_SECTION, self.sections[0] if self.sections else "", self._strong)),
                ]
                return [self._marking_line(), self.paragraphs.of_runs("Header Rule", head)]
            case HeadLook.CENTRED:
                lines = [self.paragraphs.make("Marking", running.marking)]
                last, embargo = [*title, *_right(words.plain(running.date))], running.embargo_short or embargo
            case HeadLook.LARGE:
                first = [*words.plain(running.marking, style="Running Section"), *_right(title)]
                lines, last = [self.paragraphs.of_runs("header", first)], []
        if embargo:
            lines.append(self._embargo_line(embargo))
        return [*lines, self.paragraphs.of_runs("Header Rule", last)]

    def _page_foot(self) -> list[Xml]:
        running, words = self.running, self.paragraphs.words
        number = field("PAGE", "2", self._strong)
        marking = self.paragraphs.make("Marking Foot", running.marking)
        match self._look:
            case HeadLook.SIDES:
                foot = [*words.plain(running.imprint), *_right(number)]
                return [self.paragraphs.of_runs("Footer Rule", foot), marking]
            case HeadLook.CENTRED:
                return [self.paragraphs.of_runs("Folio", field("PAGE", "2")), marking]
            case HeadLook.LARGE:
                foot = [*words.plain(running.marking, style="Running Section"), *_right(self._folio())]
                imprint = self.paragraphs.make("footer", running.imprint_short or running.imprint)
                return [self.paragraphs.of_runs("Footer Rule", foot), imprint]

    def _folio(self) -> list[Xml]:
        """Return the page's number among all, in words."""
        fields = {"page": field("PAGE", "2", self._strong), "pages": field("NUMPAGES", "2", self._strong)}
        runs: list[Xml] = []
        for words, name, _, _ in Formatter().parse(self.running.folio_of):
            runs += self.paragraphs.words.plain(words, style="Running Section") if words else []
            runs += fields[name] if name else []
        return runs

    @property
    def _embargo_style(self) -> str | None:
        # Bold within a bold style would be light in Word (ECMA-376-1, 17.7.3): this one has the ink alone.
        return "Running Alert" if self.running.is_embargoed else None

    def _marking_lines(self) -> list[Xml]:
        """Return what goes below a template's head: marking and embargo, on one line or on two."""
        running = self.running
        if self._look is HeadLook.SIDES and self._embargo_beside:
            return [self._marking_line()]
        marking = [self.paragraphs.make("Marking", running.marking)] if running.marking else []
        words = running.embargo
        if self._look is HeadLook.CENTRED:
            words = running.embargo_short or words
        return [*marking, *((self._embargo_line(words),) if words else ())]

    @property
    def _embargo_beside(self) -> str:
        """Return the embargo as it stands beside the marking; nothing if there is no room or none."""
        return embargo_with_room(self.running, self.sheet, self.geometry.text_width_pt)

    def _embargo_line(self, words: str) -> Xml:
        return self.paragraphs.make("Marking Embargo", words, run_style=self._embargo_style)

    def _marking_line(self) -> Xml:
        running, words = self.running, self.paragraphs.words
        embargo = words.plain(self._embargo_beside or running.embargo, style=self._embargo_style)
        return self.paragraphs.of_runs("Marking", [*words.plain(running.marking), *_right(embargo)])


def _append(story: Element, lines: list[Xml]) -> None:
    story.extend(grown(line) for line in lines)


def _right(runs: list[Xml]) -> list[Xml]:
    return [run(TAB), *runs] if runs else []
