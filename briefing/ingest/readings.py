"""What a reader hands over: text not yet cleaned, and what the file's format says of its parts and origin."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from briefing.errors import ImportCode
from briefing.model.article import LabelKind, Metadata
from briefing.model.spans import OffsetMap, Span

_BREAKS = r"[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+[ \t]*"
_LINE_ENDS = re.compile(rf"{_BREAKS}|(?<![ \t])[ \t]+{_BREAKS}")  # spaces in front are looked through once


MOST_PARAGRAPHS = 50_000
"""A thousand pages have fewer, and lists of data, which are no articles, far more."""
TOO_MANY_PARAGRAPHS = f"has more than {MOST_PARAGRAPHS:,} lines; please import a file that holds one article."

NOTHING_STATED = Metadata()


class Refusal(Exception):
    """Raised by a reader whose file cannot become an article; `predicate` goes behind the file's name."""

    def __init__(self, code: ImportCode, predicate: str) -> None:
        super().__init__(predicate)
        self.code = code
        self.predicate = predicate


@dataclass(frozen=True, slots=True, kw_only=True)
class TextBlock:
    """One paragraph as the format marks it; `kind` is None where only its words can tell what it is.

    `rule` names the mark: a tag, a style, a place on the page.
    """

    span: Span
    kind: LabelKind | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Hold the text of a file, how its bytes were decoded, and codes of what a person should know.

    `offset_map` leads from `text` to the file's own characters, where the file is a text. `blocks` are None
    where the text itself has to tell where its paragraphs are. `stated` is what the format says of the
    article's origin.
    """

    text: str
    encoding: str | None = None
    warnings: tuple[str, ...] = ()
    offset_map: OffsetMap = OffsetMap()
    blocks: tuple[TextBlock, ...] | None = None
    stated: Metadata = NOTHING_STATED


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """The words of one block before all of them are put together."""

    text: str
    kind: LabelKind | None = None
    rule: str = ""


def join_paragraphs(paragraphs: Iterable[Paragraph]) -> tuple[str, tuple[TextBlock, ...]]:
    """Return one text with a blank line between paragraphs, each of them one line, and where they stand."""
    texts: list[str] = []
    blocks: list[TextBlock] = []
    position = 0
    for paragraph in paragraphs:
        line = _LINE_ENDS.sub(" ", paragraph.text).strip()
        if not line:
            continue
        span = Span(position, position + len(line))
        texts.append(line)
        blocks.append(TextBlock(span=span, kind=paragraph.kind, rule=paragraph.rule))
        position = span.end + 2
    return "\n\n".join(texts), tuple(blocks)
