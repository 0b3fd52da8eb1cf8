"""Make paragraphs: a named style, runs, and the anchors of what they show."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.document.inlines import Inlines
from briefing.export.word.anchors import Anchors, Origin
from briefing.export.word.markup import Xml, w
from briefing.export.word.numbering import Numbering
from briefing.export.word.styles import Styles
from briefing.export.word.words import Words


class Paragraphs:
    """Make the paragraphs of one part."""

    def __init__(self, styles: Styles, words: Words, anchors: Anchors, numbering: Numbering) -> None:
        self.styles = styles
        self.words = words
        self._anchors = anchors
        self._numbering = numbering
        self._plain_properties: dict[str, Xml] = {}

    def make(
        self,
        style: str,
        words: Inlines | str = (),
        *,
        run_style: str | None = None,
        origin: Origin | None = None,
        number: int | None = None,
        target: str = "",
        section_end: Xml | None = None,
    ) -> Xml:
        """Return a paragraph; `number` is what the list of its style must show before it.

        `target` is the anchor by which links call it, `section_end` the section that ends with it.
        """
        in_bold = self.styles.is_bold(style)
        if isinstance(words, str):
            runs = self.words.plain(words, style=run_style, in_bold=in_bold)
        else:
            runs = self.words.runs(words, style=run_style, in_bold=in_bold)
        targets = (Anchors.target_name(target),) if target else ()
        extra = () if section_end is None else (section_end,)
        return self._made(style, runs, origin, number=number, targets=targets, extra=extra)

    def of_runs(
        self,
        style: str,
        runs: Sequence[Xml],
        *,
        origin: Origin | None = None,
        number: int | None = None,
        target: str = "",
    ) -> Xml:
        """Return a paragraph of ready runs."""
        targets = (Anchors.target_name(target),) if target else ()
        return self._made(style, runs, origin, number=number, targets=targets)

    def heading(
        self, style: str, words: Inlines, anchor: str = "", *, origin: Origin | None, starts_page: bool
    ) -> Xml:
        """Return a heading that contents and links can call by its anchor."""
        # The one thing a style cannot say: whether this section begins a page is the pack's choice.
        extra: tuple[Xml, ...] = ()
        if starts_page != self.styles.begins_page(style):
            extra = (w("pageBreakBefore"),) if starts_page else (w("pageBreakBefore", val=0),)
        targets = (Anchors.heading_name(anchor),) if anchor else ()
        runs = self.words.runs(words, in_bold=self.styles.is_bold(style))
        return self._made(style, runs, origin, targets=targets, extra=extra)

    def enclose_once(self, runs: Xml, name: str) -> Xml:
        """Return runs within a bookmark, unless another piece has the name already."""
        return self._anchors.enclose_once(runs, name)

    def _made(
        self,
        style: str,
        runs: Sequence[Xml],
        origin: Origin | None,
        *,
        number: int | None = None,
        targets: Sequence[str] = (),
        extra: Sequence[Xml] = (),
    ) -> Xml:
        if number is None and not extra:
            return self._anchors.paragraph(self._properties(style), runs, origin, *targets)
        style_id = self.styles.id(style)
        properties = [w("pStyle", val=style_id), *extra]
        instance = None if number is None else self._numbering.instance(style_id, number)
        if instance is not None:
            properties.append(w("numPr", w("ilvl", val=0), w("numId", val=instance)))
        return self._anchors.paragraph(w("pPr", *properties), runs, origin, *targets)

    def _properties(self, style: str) -> Xml:
        """Return the properties of a paragraph that has nothing but its style; most have no more."""
        made = self._plain_properties.get(style)
        if made is None:
            made = self._plain_properties[style] = w("pPr", w("pStyle", val=self.styles.id(style)))
        return made
