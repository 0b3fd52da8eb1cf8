"""The paragraphs of an article with the few features that tell what they are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from briefing.model.spans import Span
from briefing.text.folding import fold_for_search
from briefing.text.paragraphs import split_paragraphs

LONGEST_SHORT_BLOCK = 600
"""Code points up to which a block is looked at for being anything but running text."""

_LONG_PARAGRAPH_WORDS = 20
_HEADING = re.compile(r"#{1,6}[ \t]+(?=\S)")
_SENTENCE_END = re.compile(r"""(?:[.!?…]|\./\.) ["”’'»)\]]{0,3} \Z""", re.VERBOSE)
_NOT_A_TITLE_END = (".", ";", ":", ",", "…", "-", "–")
_END_MARK = re.compile(r"(?<=[.!?”\"'])\s?/\.\Z|(?<=\w)\./\.\Z")


@dataclass(frozen=True, kw_only=True)
class Block:
    """One paragraph. `span` lies in the article, everything else is about `text`."""

    span: Span
    text: str

    @cached_property
    def is_short(self) -> bool:
        """Tell whether the block can be anything but running text."""
        return len(self.text) <= LONGEST_SHORT_BLOCK

    @cached_property
    def word_count(self) -> int:
        """Return the number of words."""
        return len(self.text.split())

    @cached_property
    def ends_sentence(self) -> bool:
        """Tell whether the block ends as a sentence does."""
        return _SENTENCE_END.search(self.text, max(0, len(self.text) - 8)) is not None

    @cached_property
    def may_be_title(self) -> bool:
        """Tell whether the block ends as titles do: openly, or with a question or exclamation mark."""
        return not self.text.endswith(_NOT_A_TITLE_END)

    @cached_property
    def is_paragraph(self) -> bool:
        """Tell whether the block is running text beyond doubt."""
        return self.word_count >= _LONG_PARAGRAPH_WORDS and self.ends_sentence

    @cached_property
    def folded(self) -> str:
        """Return the text in small letters without diacritics, one character for one."""
        return fold_for_search(self.text)

    @cached_property
    def heading_mark(self) -> Span | None:
        """Return where Markdown's `#` signs stand, within the block."""
        match = _HEADING.match(self.text)
        return None if match is None else Span(*match.span())

    @cached_property
    def end_mark(self) -> Span | None:
        """Return what a closing `./.` has beyond the full stop, within the block (seeds/002)."""
        match = _END_MARK.search(self.text, max(0, len(self.text) - 4))
        return None if match is None else Span(len(self.text) - 2, len(self.text))


def read_blocks(text: str) -> tuple[Block, ...]:
    """Return the paragraphs of `text` in order."""
    return tuple(Block(span=span, text=span.slice(text)) for span in split_paragraphs(text))
