"""The blocks that the hand-made document is put together from."""

from __future__ import annotations

from briefing.document import blocks as b
from briefing.document.document import Section
from briefing.document.inlines import Emphasis, Inlines, NoteMark, Text, text


def strong(words: str, rest: str = "", note: int | None = None) -> Inlines:
    """Return bold words, plain words, then the mark of a note."""
    marks = () if note is None else (NoteMark(number=note),)
    return text(words, Emphasis.STRONG) + text(rest) + marks


def source_line(words: str, *numbers: int) -> Inlines:
    """Return a source line that links each number to its source."""
    links: list[Text] = []
    for number in numbers:
        links += [Text(text=", " if links else "\u00a0"), Text(text=str(number), link=f"#source-{number}")]
    return (Text(text=words), *links)


def section(title: str, anchor: str, *blocks: b.Block, starts_page: bool = True) -> Section:
    """Return a section under a heading that can be linked to."""
    heading = b.Heading(level=1, words=text(title), anchor=anchor, origin=f"section-{anchor}")
    return Section(heading=heading, blocks=blocks, starts_page=starts_page)


def subheading(title: str, anchor: str) -> b.Heading:
    """Return a heading of the second level."""
    return b.Heading(level=2, words=text(title), anchor=anchor)


def label_row(
    label: str, *paragraphs: Inlines, number: int | None = None, origin: str | None = None
) -> b.LabelRow:
    """Return paragraphs beside a label."""
    return b.LabelRow(label=text(label), paragraphs=paragraphs, number=number, origin=origin)


def figure(
    qualifier: str, value: str, label: Inlines, source: Inlines, *, origin: str, sentence: str = ""
) -> b.Figure:
    """Return a number with what it counts and where it stands."""
    return b.Figure(
        value=value,
        label=label,
        qualifier=text(qualifier),
        sentence=text(sentence),
        source=source,
        origin=origin,
    )
