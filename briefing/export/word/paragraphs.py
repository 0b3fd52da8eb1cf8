"""Make paragraphs: a named style, runs, and the anchors of what they show."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.document.inlines import Inlines
from briefing.export.word.anchors import Anchors, Origin
from briefing.export.word.markup import Element, w
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

    def make(
        self,
        style: str,
        words: Inlines | str = (),
        *,
        run_style: str | None = None,
        origin: Origin | None = None,
        number: int | None = None,
    ) -> Element:
        """Return a paragraph; `number` is what the list of its style must show before it."""
        if isinstance(words, str):
            runs = self.words.plain(words, style=run_style)
        else:
            runs = self.words.runs(words, style=run_style)
        return self.of_runs(style, runs, origin=origin, number=number)

    def of_runs(
        self, style: str, runs: Sequence[Element], *, origin: Origin | None = None, number: int | None = None
    ) -> Element:
        """Return a paragraph of ready runs."""
        style_id = self.styles.id(style)
        properties = w("pPr", w("pStyle", val=style_id))
        instance = None if number is None else self._numbering.instance(style_id, number)
        if instance is not None:
            properties.append(w("numPr", w("ilvl", val=0), w("numId", val=instance)))
        paragraph = w("p", properties, *runs)
        self._anchors.sign(paragraph, origin)
        return paragraph

    def heading(
        self, style: str, words: Inlines, anchor: str, *, origin: Origin | None, runs_on: bool
    ) -> Element:
        """Return a heading that contents and links can call; `runs_on` keeps it on the page."""
        paragraph = self.make(style, words, origin=origin)
        if runs_on:
            # The one thing a style cannot say: whether this section begins a page is the pack's choice.
            paragraph[0].append(w("pageBreakBefore", val=0))
        self._anchors.wrap(paragraph, Anchors.heading_name(anchor))
        return paragraph

    def mark_target(self, paragraph: Element, anchor: str) -> None:
        """Let links lead to a paragraph."""
        self._anchors.wrap(paragraph, Anchors.target_name(anchor))
