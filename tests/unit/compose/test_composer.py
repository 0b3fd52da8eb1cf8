"""Every pack gives a sound document, the same each time, and lets nothing out that is internal."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.compose.composer import COMPOSERS
from briefing.document.blocks import Sources
from briefing.document.document import Document
from briefing.document.inlines import Text
from briefing.document.invariants import broken_invariants
from briefing.document.walk import block_words, headings, lines
from briefing.errors import ResourceError
from briefing.model.excerpt import (
    BackgroundDetail,
    DateDetail,
    Detail,
    ProgrammeDetail,
    QuoteDetail,
    StatisticDetail,
)
from briefing.model.pack import Audience, BlockKind, Pack
from tests.unit.compose.drawn import ARTICLES, SECRET, packs
from tests.unit.compose.made import blocks, composed, item, own, pack, section


@settings(max_examples=150)
@given(packs(), st.sampled_from(Audience))
def test_any_pack_gives_a_sound_document_and_the_same_one_again(made: Pack, edition: Audience) -> None:
    document = composed(made, edition)
    assert broken_invariants(document) == ()
    assert composed(made, edition) == document
    assert _first_mentions(document) == sorted(_first_mentions(document))


@settings(max_examples=100)
@given(packs())
def test_what_is_internal_never_stands_in_the_public_edition(made: Pack) -> None:
    document = composed(made)
    assert SECRET not in repr(document)


def _first_mentions(document: Document) -> list[int]:
    words = [
        run
        for part in document.sections
        for block in part.blocks
        if not isinstance(block, Sources)
        for run in block_words(block)
        if not isinstance(run, str)
    ]
    links = [x.link for run in words for x in run if isinstance(x, Text) and x.link]
    return list(
        dict.fromkeys(int(link.removeprefix("#source-")) for link in links if link.startswith("#source-"))
    )


def test_every_block_but_cover_marking_and_contents_has_a_composer() -> None:
    assert set(BlockKind) - COMPOSERS.keys() == {BlockKind.COVER, BlockKind.MARKING, BlockKind.CONTENTS}


@pytest.mark.parametrize("block", [kind for kind in COMPOSERS if kind is not BlockKind.MEDIA_COVERAGE])
def test_a_section_with_nothing_to_print_is_left_out(block: BlockKind) -> None:
    assert composed(pack([section(block)])).sections == ()


@pytest.mark.parametrize("block", list(COMPOSERS))
def test_own_words_are_printed_wherever_they_are_put(block: BlockKind) -> None:
    placed = own("Words of our own.")
    assert "Words of our own." in "\n".join(lines(composed(pack([section(block, placed)]))))


ALWAYS_SHOWN = [kind for kind in COMPOSERS if kind not in (BlockKind.MEDIA_COVERAGE, BlockKind.ANNEXES)]


@pytest.mark.parametrize("block", ALWAYS_SHOWN)
@pytest.mark.parametrize(
    "detail",
    [QuoteDetail(), StatisticDetail(low=30), ProgrammeDetail(), DateDetail(), BackgroundDetail()],
    ids=lambda detail: type(detail).__name__,
)
def test_an_excerpt_is_printed_wherever_it_is_put(block: BlockKind, detail: Detail) -> None:
    placed = item(ARTICLES[1], detail, "30 months")
    assert "30" in "\n".join(lines(composed(pack([section(block, placed)], ARTICLES))))


def test_a_title_of_its_own_replaces_the_name_of_the_block() -> None:
    made = pack([section(BlockKind.FACTS, own("A."), title="Numbers"), section(BlockKind.QUOTES, own("B."))])
    assert [x.text for h in headings(composed(made)) for x in h.words if isinstance(x, Text)] == [
        "Numbers",
        "Quotes",
    ]


def test_contents_are_asked_for_only_where_there_is_something_to_list() -> None:
    contents = section(BlockKind.CONTENTS)
    assert composed(pack([contents])).contents is None
    made = composed(pack([contents, section(BlockKind.FACTS, own("A."))]))
    assert made.contents is not None
    assert made.contents.heading.anchor not in [heading.anchor for heading in headings(made)]


def test_only_the_blocks_that_stand_alone_ask_for_a_page() -> None:
    kinds = (BlockKind.PROGRAMME, BlockKind.FACTS, BlockKind.ANNEXES, BlockKind.CONTACTS)
    made = composed(pack([section(kind, own("A.")) for kind in kinds]))
    assert [part.starts_page for part in made.sections] == [True, False, True, False]


def test_an_unknown_language_is_an_error_that_names_the_known_ones() -> None:
    with pytest.raises(ResourceError, match="en-GB"):
        composed(pack([], language="tlh"))


def test_words_of_english_sources_are_marked_in_a_vietnamese_document() -> None:
    placed = item(ARTICLES[1], BackgroundDetail(), "It is 30 months old.")
    made = blocks(pack([section(BlockKind.BACKGROUND, placed)], ARTICLES, language="vi"))
    run = next(iter(next(words for words in block_words(made[0]) if not isinstance(words, str))))
    assert isinstance(run, Text)
    assert (run.text, run.language) == ("It is 30 months old.", "en")
