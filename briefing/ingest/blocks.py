"""The paragraphs of an article with the few features that tell what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.ingest.readings import TextBlock
from briefing.model.article import LabelKind
from briefing.model.spans import OffsetMap, Span
from briefing.text.folding import fold_for_search
from briefing.text.paragraphs import split_paragraphs

LONGEST_SHORT_BLOCK = 600
"""Code points up to which a block is looked at for being anything but running text."""

_LONG_PARAGRAPH_WORDS = 20
_SENTENCE_WORDS = 8
_HEADING = re.compile(r"#{1,6}[ \t]+(?=\S)")
_SENTENCE_END = re.compile(
    r"""(?:[.!?…]|\./\.) ["”’'»)\]]{0,3} (?: \[ \^? \w{1,4} \] ){0,3} \Z""", re.VERBOSE
)  # a note may be called behind it: "they fish.[1]"
_NOTE_CALLS = re.compile(r"(?:\[\^?\w{1,4}\]){1,3}\Z")
_NOT_A_TITLE_END = (".", ";", ":", ",", "…", "-", "–")
_LONGEST_SIGN_OFF = 24
_SIGN_OFF = re.compile(
    r"(?<=[.!?”\"'])\s*(?P<mark>Enditem|[■▪●◼]|(?:--?|–|—)\s?[A-ZĐ]{2,10}(?:/[A-Z]{2,10})?"
    r"|(?<=\s)(?:REUTERS|AFP|BLOOMBERG|XINHUA|KYODO|AP|DPA|PTI|ANI|BERNAMA|YONHAP))\Z"
)  # "he said. — VNS"
_END_MARK = re.compile(r"(?<=[.!?”\"'])\s?/\.\Z|(?<=\w)\./\.\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One paragraph. `span` lies in the article, everything else is about `text`.

    `folded` is the text in small letters without diacritics, one character for one. `marked` is what the
    file's format says that it is, by the rule `mark`; None where it says nothing.
    """

    span: Span
    text: str
    folded: str
    word_count: int
    ends_sentence: bool
    marked: LabelKind | None = None
    mark: str = ""

    @property
    def is_short(self) -> bool:
        """Tell whether the block can be anything but running text."""
        return len(self.text) <= LONGEST_SHORT_BLOCK

    @property
    def is_paragraph(self) -> bool:
        """Tell whether the block is running text beyond doubt."""
        return self.ends_sentence and self.word_count >= _LONG_PARAGRAPH_WORDS

    @property
    def is_sentence(self) -> bool:
        """Tell whether the block is probably running text."""
        return self.ends_sentence and self.word_count >= _SENTENCE_WORDS

    @property
    def may_be_title(self) -> bool:
        """Tell whether the block ends as titles do: openly, or with a question or exclamation mark."""
        return not _NOTE_CALLS.sub("", self.text[-24:]).endswith(_NOT_A_TITLE_END)

    @property
    def heading_mark(self) -> Span | None:
        """Return where Markdown's `#` signs stand, within the block."""
        match = _HEADING.match(self.text)
        return None if match is None else Span(*match.span())

    @property
    def end_mark(self) -> Span | None:
        """Return a sign-off, or what a closing `./.` has beyond the full stop (seeds/002), in the block."""
        if self.text.endswith("/."):
            match = _END_MARK.search(self.text, max(0, len(self.text) - 4))
            return None if match is None else Span(len(self.text) - 2, len(self.text))
        match = _SIGN_OFF.search(self.text, max(0, len(self.text) - _LONGEST_SIGN_OFF))
        return None if match is None else Span(match.start("mark"), len(self.text))


def read_blocks(text: str) -> tuple[Block, ...]:
    """Return the paragraphs of `text` in order."""
    return tuple(_read_block(span, span.slice(text)) for span in split_paragraphs(text))


def place_blocks(text: str, given: Sequence[TextBlock], offset_map: OffsetMap) -> tuple[Block, ...]:
    """Return the paragraphs that a format gave, where they stand in the cleaned `text`."""
    return tuple(_place_blocks(text, given, offset_map))


def _place_blocks(text: str, given: Sequence[TextBlock], offset_map: OffsetMap) -> Iterator[Block]:
    for block in given:
        start, end = offset_map.to_clean(block.span.start), offset_map.to_clean(block.span.end)
        words = text[start:end]
        start += len(words) - len(words.lstrip())
        words = words.strip()
        if words:
            yield _read_block(Span(start, start + len(words)), words, block.kind, block.rule)


def _read_block(span: Span, words: str, marked: LabelKind | None = None, mark: str = "") -> Block:
    return Block(
        span=span,
        text=words,
        folded=fold_for_search(words),
        word_count=len(words.split()),
        ends_sentence=_SENTENCE_END.search(words, max(0, len(words) - 24)) is not None,
        marked=marked,
        mark=mark,
    )
