"""The internal edition prints how the words of a quotation stand to its source; the public one does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.document import blocks as b
from briefing.document.inlines import plain
from briefing.model.excerpt import BackgroundDetail, Detail, QuoteDetail, StatisticDetail
from briefing.model.pack import Audience, BlockKind, ExcerptItem
from tests.unit.compose.made import article, blocks, item, pack, section

WORDS = "“We will open the bridge in May.”"
SOURCE = article("one", WORDS, "Some 300 cars a day will use it.")
SAID = QuoteDetail(speaker="the minister", role="Minister of Transport")


def source_line(
    made: ExcerptItem, edition: Audience, language: str = "en-GB", text: str = SOURCE.text
) -> str:
    quotes = pack([section(BlockKind.QUOTES, made)], [replace(SOURCE, text=text)], language=language)
    (block,) = (block for block in blocks(quotes, edition) if isinstance(block, b.Quotations))
    (quotation,) = filter(None, (block.lead, *block.quotations))
    return plain(quotation.source)


@pytest.mark.parametrize(
    ("wording", "said"),
    [
        (None, ""),
        ("“We will open the bridge […].”", "edits of the source’s words are marked"),
        ("“We will open the bridge in June.”", "ALTERED: not the source’s words"),
    ],
)
def test_colleagues_read_the_state_of_a_quotation(wording: str | None, said: str) -> None:
    made = item(SOURCE, SAID, WORDS, wording=wording)

    line, public = (source_line(made, edition) for edition in (Audience.INTERNAL, Audience.PUBLIC))

    assert line == (f"{public} · {said}" if said else public)


def test_words_that_are_gone_from_their_source_are_named() -> None:
    made = item(SOURCE, SAID, WORDS)

    line = source_line(made, Audience.INTERNAL, text=SOURCE.text.replace("May", "Jun"))

    assert line.endswith("NOT FOUND in its source")


def test_states_are_told_in_the_language_of_the_document() -> None:
    made = item(SOURCE, SAID, WORDS, wording="“We will open the bridge […].”")

    assert source_line(made, Audience.INTERNAL, "vi").endswith("chỗ sửa lời nguồn đã được đánh dấu")


@pytest.mark.parametrize(
    ("detail", "words", "wording", "said"),
    [
        (BackgroundDetail(), "Some 300 cars a day will use it.", "Cars will use it.", "ALTERED"),
        (StatisticDetail(low=300), "Some 300 cars", "About 300 cars", ""),
    ],
)
def test_only_what_is_printed_in_the_sources_words_can_be_altered(
    detail: Detail, words: str, wording: str, said: str
) -> None:
    made = item(SOURCE, detail, words, wording=wording)
    block = BlockKind.BACKGROUND if isinstance(detail, BackgroundDetail) else BlockKind.FACTS

    found = repr(blocks(pack([section(block, made)], [SOURCE]), Audience.INTERNAL))

    assert ("ALTERED" in found) is bool(said)
