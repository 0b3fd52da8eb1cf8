"""Taking: an excerpt finds its block, brings its article, and is known to be taken."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.model.excerpt import (
    BackgroundDetail,
    DateDetail,
    Detail,
    ExcerptKind,
    PersonDetail,
    ProgrammeDetail,
    QuoteDetail,
    StatisticDetail,
)
from briefing.model.ids import PackId, counting_ids
from briefing.model.pack import BlockKind, Pack
from briefing.model.taking import HOME_BLOCKS, take_excerpt, taken_from
from tests.unit.compose.made import article, excerpt, section

ONE = article("one", "The bridge opens in May.")
TWO = article("two", "The harbour closes in June.")
EMPTY = Pack(id=PackId("pack"))


def test_every_kind_has_a_block_of_its_own() -> None:
    assert HOME_BLOCKS.keys() == set(ExcerptKind)
    assert len(set(HOME_BLOCKS.values())) == len(HOME_BLOCKS)


@pytest.mark.parametrize(
    ("detail", "block"),
    [
        (QuoteDetail(), BlockKind.QUOTES),
        (StatisticDetail(low=3), BlockKind.FACTS),
        (ProgrammeDetail(), BlockKind.PROGRAMME),
        (DateDetail(), BlockKind.TIMELINE),
        (PersonDetail(name="the minister"), BlockKind.BIOGRAPHIES),
        (BackgroundDetail(), BlockKind.BACKGROUND),
    ],
)
def test_an_excerpt_goes_to_the_block_of_its_kind(detail: Detail, block: BlockKind) -> None:
    pack, item_id = take_excerpt(EMPTY, excerpt(ONE, detail), ONE, next_id=counting_ids("x"))

    home, item = pack.find_item(item_id)
    assert home.block is block
    assert item.text == ONE.text
    assert pack.articles == (ONE,)


def test_an_excerpt_goes_to_the_first_section_of_its_block() -> None:
    first, second = section(BlockKind.QUOTES), section(BlockKind.QUOTES)
    start = replace(EMPTY, sections=(first, second))

    pack, item_id = take_excerpt(start, excerpt(ONE, QuoteDetail()), ONE, next_id=counting_ids("x"))

    assert pack.find_item(item_id)[0].id == first.id
    assert [x.id for x in pack.sections] == [first.id, second.id]


def test_a_new_section_stands_before_what_closes_a_pack() -> None:
    start = replace(
        EMPTY, sections=(section(BlockKind.COVER), section(BlockKind.CONTACTS), section(BlockKind.SOURCES))
    )

    pack, _ = take_excerpt(start, excerpt(ONE, QuoteDetail()), ONE, next_id=counting_ids("x"))

    blocks = [x.block for x in pack.sections]
    assert blocks == [BlockKind.COVER, BlockKind.QUOTES, BlockKind.CONTACTS, BlockKind.SOURCES]


def test_an_excerpt_can_be_put_anywhere() -> None:
    facts = section(BlockKind.FACTS)
    next_id = counting_ids("x")
    pack, last = take_excerpt(
        replace(EMPTY, sections=(facts,)),
        excerpt(ONE, QuoteDetail()),
        ONE,
        next_id=next_id,
        section_id=facts.id,
    )

    pack, first = take_excerpt(
        pack, excerpt(TWO, QuoteDetail()), TWO, next_id=next_id, section_id=facts.id, at=0
    )

    assert [item.id for item in pack.section(facts.id).items] == [first, last]
    assert pack.articles == (ONE, TWO)


def test_an_article_comes_along_only_once() -> None:
    next_id = counting_ids("x")
    pack, _ = take_excerpt(EMPTY, excerpt(ONE, QuoteDetail()), ONE, next_id=next_id)
    pack, _ = take_excerpt(pack, excerpt(ONE, DateDetail()), ONE, next_id=next_id)

    assert pack.articles == (ONE,)


def test_what_is_taken_is_known_by_place_and_kind() -> None:
    next_id = counting_ids("x")
    taken = excerpt(ONE, QuoteDetail(), "bridge")
    pack, item_id = take_excerpt(EMPTY, taken, ONE, next_id=next_id)
    pack, _ = take_excerpt(pack, excerpt(TWO, DateDetail(), "June"), TWO, next_id=next_id)

    assert taken_from(pack, ONE) == {(4, 10, ExcerptKind.QUOTE): item_id}
