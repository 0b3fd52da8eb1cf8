"""Composing after an edit gives the document that composing from scratch gives, and keeps the other nodes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.compose.composer import Composition, compose_again, compose_pack
from briefing.model import edits
from briefing.model.article import Article
from briefing.model.excerpt import BackgroundDetail, ProgrammeDetail, StatisticDetail
from briefing.model.pack import Audience, BlockKind, ExcerptItem, Item, Pack, PageSize, Section
from briefing.model.when import When
from briefing.style.house_style import HouseStyle
from briefing.style.loading import load_house_style
from tests.unit.compose.drawn import ARTICLES, items, packs
from tests.unit.compose.made import item, known, own, pack, section


def again(made: Pack, before: Composition | None = None, edition: Audience = Audience.PUBLIC) -> Composition:
    """Return the composition of a pack in its house style."""
    return compose_again(made, load_house_style(made.style), edition, before)


@st.composite
def edited(draw: st.DrawFn, made: Pack) -> Pack:
    """Draw one edit of a pack: of its details, a source, its order, a section or an item."""
    held = list(made.items())
    whole: list[Callable[[Pack], Pack]] = [
        lambda x: edits.set_details(
            x, replace(x.details, title="Another", place="Hà Nội", when=When.parse("2013"))
        ),
        lambda x: replace(x, language="vi" if x.language != "vi" else "en-GB"),
        lambda x: replace(x, page_size=PageSize.LETTER),
        lambda x: replace(x, sections=tuple(reversed(x.sections))),
        lambda x: edits.add_section(
            edits.with_articles(x, ARTICLES), section(draw(st.sampled_from(BlockKind)), draw(items())), 0
        ),
        lambda x: edits.replace_article(x, _republished(x)),
    ]
    of_sections: list[Callable[[Pack, Section], Pack]] = [
        lambda x, one: edits.retitle_section(x, one.id, "Renamed"),
        lambda x, one: edits.include_section(x, one.id, included=not one.included),
        lambda x, one: edits.remove_section(x, one.id) if len(x.sections) > 1 else x,
        lambda x, one: edits.add_items(x, one.id, [draw(items())], 0, ARTICLES),
        lambda x, one: edits.move_section(x, one.id, 0),
    ]
    of_items: list[Callable[[Pack, Item], Pack]] = [
        lambda x, one: edits.remove_items(x, [one.id]),
        lambda x, one: edits.reword_item(x, one.id, "Put in other words."),
        lambda x, one: edits.retopic_item(x, one.id, "Another topic"),
        lambda x, one: edits.include_items(x, [one.id], included=not one.included),
        lambda x, one: edits.move_items(x, [one.id], x.sections[0].id, 0),
    ]
    choices = [lambda: draw(st.sampled_from(whole))(made)]
    if made.sections:
        choices.append(lambda: draw(st.sampled_from(of_sections))(made, draw(st.sampled_from(made.sections))))
    if held:
        choices.append(lambda: draw(st.sampled_from(of_items))(made, draw(st.sampled_from(held))))
    return draw(st.sampled_from(choices))()


def _republished(made: Pack) -> Article:
    article = made.articles[0]
    return replace(article, metadata=replace(article.metadata, publisher=known("Renamed Daily")))


@settings(max_examples=120)
@given(st.data(), packs(), st.sampled_from(Audience))
def test_any_edits_give_the_document_that_composing_from_scratch_gives(
    data: st.DataObject, made: Pack, edition: Audience
) -> None:
    composition = again(made, None, edition)
    for _ in range(4):
        if not made.articles:
            break
        made = data.draw(edited(made))
        composition = again(made, composition, edition)
        assert composition.document == compose_pack(made, load_house_style(made.style), edition)


def three_sections() -> Pack:
    """Return a pack whose sections quote different sources."""
    sections = (
        section(BlockKind.KEY_MESSAGES, own("Come early.", "First")),
        section(BlockKind.BACKGROUND, item(ARTICLES[0], BackgroundDetail()), own("Own words.")),
        section(BlockKind.FACTS, item(ARTICLES[1], StatisticDetail(low=30, unit="months"), "30 months")),
        section(BlockKind.SOURCES),
    )
    return pack(sections, ARTICLES)


def untouched(before: Composition, after: Composition) -> list[int]:
    """Return the places of the sections that are the very objects they were."""
    pairs = zip(before.document.sections, after.document.sections, strict=True)
    return [place for place, (one, other) in enumerate(pairs) if one is other]


def test_an_edit_recomposes_only_its_section() -> None:
    made = three_sections()
    before = again(made)
    words = made.sections[1].items[1]
    assert untouched(before, again(edits.reword_item(made, words.id, "Changed."), before)) == [0, 2, 3]


def test_a_section_that_did_not_change_keeps_its_nodes_when_another_is_added_before_it() -> None:
    made = three_sections()
    before = again(made)
    after = again(edits.add_section(made, section(BlockKind.CONTACTS, own("Call.", "Desk")), 0), before)
    assert all(
        one is other for one, other in zip(before.document.sections, after.document.sections[1:], strict=True)
    )


def test_a_block_that_did_not_change_stays_the_same_node_within_a_changed_section() -> None:
    made = three_sections()
    before = again(made)
    words = made.sections[1].items[1]
    after = again(edits.reword_item(made, words.id, "Changed."), before)
    is_same = [
        one is other
        for one, other in zip(
            before.document.sections[1].blocks, after.document.sections[1].blocks, strict=True
        )
    ]
    assert is_same == [True, True, False]


def test_the_same_pack_read_anew_gives_the_very_same_document() -> None:
    made = three_sections()
    before = again(made)
    read_anew = replace(
        made, sections=tuple(replace(x) for x in made.sections), articles=tuple(map(replace, ARTICLES))
    )
    assert again(read_anew, before).document is before.document


def test_a_source_that_is_cited_earlier_moves_the_numbers_of_all_that_follow() -> None:
    made = three_sections()
    before = again(made)
    earlier = item(ARTICLES[1], BackgroundDetail(), "30 months")
    after = again(edits.add_items(made, made.sections[0].id, [earlier]), before)
    assert untouched(before, after) == []
    assert after.document == compose_pack(after.pack, load_house_style(made.style))


def test_what_a_page_at_a_glance_borrows_is_composed_anew_with_its_owner() -> None:
    planned = item(ARTICLES[0], ProgrammeDetail(event="The opening"))
    made = pack(
        [section(BlockKind.AT_A_GLANCE), section(BlockKind.PROGRAMME, planned), *three_sections().sections],
        ARTICLES,
    )

    def rename(old: Item) -> Item:
        assert isinstance(old, ExcerptItem)
        return replace(old, excerpt=replace(old.excerpt, detail=ProgrammeDetail(event="The closing")))

    before = again(made)
    assert untouched(before, again(edits.change_item(made, planned.id, rename), before)) == [2, 3, 4, 5]


@pytest.mark.parametrize("language", ["vi", "en-US"])
def test_a_pack_in_another_language_takes_nothing_over(language: str) -> None:
    made = three_sections()
    before = again(made)
    other = replace(made, language=language)
    assert again(other, before).document == compose_pack(other, load_house_style(other.style))


def test_a_composition_of_another_pack_is_no_harm() -> None:
    style: HouseStyle = load_house_style("modern")
    other = pack([section(BlockKind.FACTS, own("Alone."))])
    assert compose_again(other, style, before=again(three_sections())).document == compose_pack(other, style)
