"""What stands above the running text: headline, standfirst, author, publisher and day."""

from __future__ import annotations

import re

from briefing.ingest.blocks import Block
from briefing.ingest.bylines import is_name_like, names_occupation, read_name_alone
from briefing.ingest.datelines import find_dateline
from briefing.ingest.forms import Verdict, is_publication_line
from briefing.ingest.outlets import is_name_of_a_paper, outlet_named
from briefing.model.article import LabelKind

_LONGEST_OPENING = 30
_MOST_LINES_ABOVE_HEADLINE = 6
_BLOCKS_AFTER_FIRST = 6
"""As many may stand between a standfirst with a full stop and the day of publication."""
_MOST_HEADLINE_WORDS = 30
_FEWEST_HEADLINE_WORDS = 3
_MOST_BYLINE_WORDS = 10
_MOST_STANDFIRST_WORDS = 80
_SAID_AGAIN_WORDS = 10
_PLACE_LINE = re.compile(r"in(?: [A-ZĐ][\w'’.-]+,?){1,5}")
_STOP_INSIDE = re.compile(r"[.!?…]\s")


class Opening:
    """Label the blocks above the running text; `found` holds what is known of each block and is filled in."""

    def __init__(self, blocks: tuple[Block, ...], found: list[Verdict | None]) -> None:
        self._blocks = blocks
        self._found = found

    def label(self, tail: int) -> int:
        """Fill in what stands before the running text, and return the index of its first block."""
        first = self._find_first_paragraph()
        last = min(first + _BLOCKS_AFTER_FIRST, tail, _LONGEST_OPENING)
        for index in range(last):
            block = self._blocks[index]
            if self._found[index] is None and block.is_short:
                if is_publication_line(block):
                    self._found[index] = Verdict(
                        kind=LabelKind.BYLINE, rule="publication-line", confidence=0.9
                    )
                elif index < first and outlet_named(block.text) is not None:
                    self._found[index] = Verdict(kind=LabelKind.BYLINE, rule="outlet-name", confidence=0.9)
        if first == len(self._blocks):
            return first
        opening = [index for index in range(last) if self._found[index] is None]
        headline = self._find_marked_headline()
        if headline is None:
            headline = self._label_headline(opening, first)
        behind = [index for index in opening if headline is None or index > headline]
        if headline is not None:
            self._label_below_headline(headline, [index for index in behind if index < first])
            behind = [index for index in behind if self._found[index] is None]
        is_marked = any(verdict and verdict.kind is LabelKind.STANDFIRST for verdict in self._found)
        if behind and not is_marked and self._is_standfirst(behind[0], has_headline=headline is not None):
            self._found[behind[0]] = Verdict(
                kind=LabelKind.STANDFIRST, rule="before-the-text", confidence=0.7
            )
        return first

    def _find_first_paragraph(self) -> int:
        """Return the index of the first block that is running text; the number of blocks if none is."""
        blocks = zip(self._blocks, self._found, strict=True)
        return next(
            (i for i, (block, verdict) in enumerate(blocks) if verdict is None and block.is_sentence),
            len(self._blocks),
        )

    def _find_marked_headline(self) -> int | None:
        verdicts = enumerate(self._found)
        return next((i for i, verdict in verdicts if verdict and verdict.kind is LabelKind.HEADLINE), None)

    def _label_headline(self, opening: list[int], first: int) -> int | None:
        """Take the first open line, but not a section's name; a full stop makes it none (seeds/003)."""
        above = opening[:_MOST_LINES_ABOVE_HEADLINE]
        candidates = [index for index in above if index < first and self._may_be_headline(index)]
        if not candidates or candidates[0] != opening[0]:
            return None
        headline = candidates.pop(0)
        while candidates and self._is_above_headline(headline):
            self._found[headline] = (
                Verdict(kind=LabelKind.BYLINE, rule="outlet-name", confidence=0.6)
                if is_name_of_a_paper(self._blocks[headline].text)
                else Verdict(kind=LabelKind.BOILERPLATE, rule="section-name", confidence=0.6)
            )
            headline = candidates.pop(0)
        self._found[headline] = Verdict(kind=LabelKind.HEADLINE, rule="first-open-line", confidence=0.8)
        return headline

    def _is_above_headline(self, index: int) -> bool:
        """Tell whether a line is the name of a section, or the outlet's own."""
        words = self._blocks[index].text
        return self._blocks[index].word_count < _FEWEST_HEADLINE_WORDS or is_name_of_a_paper(words)

    def _label_below_headline(self, headline: int, indices: list[int]) -> None:
        """Label open lines between headline and text: the author, or a standfirst without a full stop."""
        for index in indices:
            block = self._blocks[index]
            if block.ends_sentence or not block.is_short:
                continue
            if names_occupation(block.text) and block.word_count <= _MOST_BYLINE_WORDS:
                self._found[index] = Verdict(kind=LabelKind.BYLINE, rule="occupation", confidence=0.7)
            elif self._is_place_below_name(index):
                self._found[index] = Verdict(kind=LabelKind.BYLINE, rule="place-below-name", confidence=0.7)
            elif (2 <= block.word_count <= 4 and is_name_like(block.text)) or self._is_name_at_a_place(index):
                self._found[index] = Verdict(
                    kind=LabelKind.BYLINE, rule="name-below-headline", confidence=0.6
                )
            elif index == headline + 1 and block.word_count > _MOST_BYLINE_WORDS / 2:
                self._found[index] = Verdict(
                    kind=LabelKind.STANDFIRST, rule="open-line-below-headline", confidence=0.6
                )

    def _is_place_below_name(self, index: int) -> bool:
        """Tell whether a line below the author's says from where: `in Ho Chi Minh City`."""
        above = self._found[index - 1]
        is_below = above is not None and above.rule in ("name-below-headline", "byline-word")
        return is_below and _PLACE_LINE.fullmatch(self._blocks[index].text) is not None

    def _is_name_at_a_place(self, index: int) -> bool:
        """Tell whether a line beside the day of publication says who wrote from where: `NAME in Hanoi`."""
        block = self._blocks[index]
        beside = self._found[index - 1 : index] + self._found[index + 1 : index + 2]
        is_beside_day = any(verdict and verdict.rule == "publication-line" for verdict in beside)
        return (
            is_beside_day
            and block.word_count <= _MOST_BYLINE_WORDS
            and read_name_alone(block.text) is not None
        )

    def _may_be_headline(self, index: int) -> bool:
        block = self._blocks[index]
        is_open = block.heading_mark is not None or block.may_be_title
        return is_open and block.word_count <= _MOST_HEADLINE_WORDS and find_dateline(block.text) is None

    def _is_standfirst(self, index: int, *, has_headline: bool) -> bool:
        """Tell whether the text, or what stands above it, begins below this block."""
        block = self._blocks[index]
        if block.word_count > _MOST_STANDFIRST_WORDS or index + 1 >= len(self._blocks):
            return False
        after = next((v for v in self._found[index + 1 :] if not _is_of_the_page(v)), None)
        if has_headline and after is not None and after.kind is LabelKind.BYLINE:
            return True
        if find_dateline(block.text) is not None:
            return False
        is_before_caption = after is not None and after.kind is LabelKind.CAPTION
        next_text = next((i for i in range(index + 1, len(self._blocks)) if self._found[i] is None), None)
        if next_text is None:
            return False
        if has_headline and find_dateline(self._blocks[next_text].text) is not None:
            return True
        is_one_sentence = _STOP_INSIDE.search(block.text) is None
        is_at_top = index == 0 or has_headline
        return is_one_sentence and is_at_top and (is_before_caption or self._is_said_again(index))

    def _is_said_again(self, index: int) -> bool:
        """Tell whether the first words of the block come again further down (seeds/002, seeds/003)."""
        words = self._blocks[index].folded.split()[:_SAID_AGAIN_WORDS]
        if len(words) < _SAID_AGAIN_WORDS:
            return False
        beginning = " ".join(words)
        return any(beginning in block.folded for block in self._blocks[index + 1 :])


def _is_of_the_page(verdict: Verdict | None) -> bool:
    return verdict is not None and verdict.kind is LabelKind.BOILERPLATE
