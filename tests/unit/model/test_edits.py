"""Edits: pure, undone by taking the earlier pack, and none loses or doubles an item."""

from __future__ import annotations

import copy
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import edits
from briefing.model.ids import ArticleId, ItemId, PackId, SectionId
from briefing.model.pack import Details, ExcerptItem, Pack
from tests import strategies

some_packs = strategies.packs(least_sections=1, is_rich=False)


def item_ids(pack: Pack) -> list[ItemId]:
    return [item.id for item in pack.items()]


@st.composite
def packs_with_places(draw: st.DrawFn) -> tuple[Pack, SectionId, int, list[ItemId]]:
    """Draw a pack, a place between the items of one of its sections, and some of its items in any order."""
    pack = draw(some_packs)
    section = draw(st.sampled_from(pack.sections))
    at = draw(st.integers(0, len(section.items)))
    ids = item_ids(pack)
    chosen = draw(st.lists(st.sampled_from(ids), unique=True)) if ids else []
    return pack, section.id, at, chosen


@st.composite
def packs_with_edits(draw: st.DrawFn) -> tuple[Pack, Callable[[Pack], Pack]]:
    pack, section_id, at, chosen = draw(packs_with_places())
    new_items = draw(strategies.several(strategies.items(pack.articles, is_rich=False)))
    new_section, flag = draw(strategies.sections(pack.articles, is_rich=False)), draw(st.booleans())
    details, title = draw(strategies.cover_details), draw(strategies.maybe(strategies.short_texts))
    changes: list[Callable[[Pack], Pack]] = [
        lambda p: edits.add_items(p, section_id, new_items, at),
        lambda p: edits.remove_items(p, chosen),
        lambda p: edits.move_items(p, chosen, section_id, at),
        lambda p: edits.include_items(p, chosen, included=flag),
        lambda p: edits.add_section(p, new_section, at),
        lambda p: edits.remove_section(p, section_id),
        lambda p: edits.move_section(p, section_id, at),
        lambda p: edits.retitle_section(p, section_id, title),
        lambda p: edits.include_section(p, section_id, included=flag),
        lambda p: edits.set_details(p, details),
    ]
    if chosen:
        changes.append(lambda p: edits.reword_item(p, chosen[0], title or ""))
        changes.append(lambda p: edits.retopic_item(p, chosen[0], title or ""))
    return pack, draw(st.sampled_from(changes))


@settings(max_examples=40)
@given(packs_with_edits())
def test_an_edit_leaves_the_pack_it_was_given_as_it_was(case: tuple[Pack, Callable[[Pack], Pack]]) -> None:
    pack, edit = case
    before = copy.deepcopy(pack)
    after = edit(pack)
    assert pack == before
    assert edit(pack) == after


@settings(max_examples=40)
@given(packs_with_edits())
def test_an_edit_leaves_no_identity_twice_and_no_excerpt_without_its_article(
    case: tuple[Pack, Callable[[Pack], Pack]],
) -> None:
    pack, edit = case
    after = edit(pack)
    assert not [name for name, count in Counter(item_ids(after)).items() if count > 1]
    known = {article.id for article in after.articles}
    assert all(item.excerpt.source.article_id in known for item in after.excerpt_items())


@settings(max_examples=40)
@given(packs_with_places())
def test_moving_keeps_every_item_once_and_the_rest_in_order(
    case: tuple[Pack, SectionId, int, list[ItemId]],
) -> None:
    pack, section_id, at, chosen = case
    moved = edits.move_items(pack, chosen, section_id, at)
    assert Counter(item_ids(moved)) == Counter(item_ids(pack))
    assert set(moved.items()) == set(pack.items())
    others = [item_id for item_id in item_ids(pack) if item_id not in chosen]
    assert [item_id for item_id in item_ids(moved) if item_id not in chosen] == others


@settings(max_examples=40)
@given(packs_with_places())
def test_moved_items_stand_together_in_the_order_given_where_they_were_dropped(
    case: tuple[Pack, SectionId, int, list[ItemId]],
) -> None:
    pack, section_id, at, chosen = case
    before = [item.id for item in pack.section(section_id).items[:at] if item.id not in chosen]
    section = edits.move_items(pack, chosen, section_id, at).section(section_id)
    assert [item.id for item in section.items][len(before) : len(before) + len(chosen)] == chosen
    assert [item.id for item in section.items][: len(before)] == before


@settings(max_examples=40)
@given(packs_with_places(), st.data())
def test_added_items_can_be_removed_again(
    case: tuple[Pack, SectionId, int, list[ItemId]], data: st.DataObject
) -> None:
    pack, section_id, at, _ = case
    new_items = data.draw(strategies.several(strategies.items(is_rich=False)))
    added = edits.add_items(pack, section_id, new_items, at)
    assert added.section(section_id).items[at : at + len(new_items)] == new_items
    assert edits.remove_items(added, [item.id for item in new_items]) == pack


@settings(max_examples=40)
@given(some_packs, strategies.sections(is_rich=False), st.integers(0, 3))
def test_an_added_section_can_be_removed_again(pack: Pack, section: Any, at: int) -> None:
    assert edits.remove_section(edits.add_section(pack, section, at), section.id) == pack


@settings(max_examples=40)
@given(some_packs, st.data())
def test_moving_a_section_keeps_every_section_once(pack: Pack, data: st.DataObject) -> None:
    section = data.draw(st.sampled_from(pack.sections))
    at = data.draw(st.integers(0, len(pack.sections)))
    moved = edits.move_section(pack, section.id, at)
    assert Counter(x.id for x in moved.sections) == Counter(x.id for x in pack.sections)
    was = pack.sections.index(section)
    assert moved.sections.index(section) == (at - 1 if at > was else at)


@settings(max_examples=40)
@given(strategies.packs(is_rich=False), strategies.plain_articles, st.data())
def test_the_article_of_a_removed_excerpt_goes_with_the_last_one(
    pack: Pack, article: Any, data: st.DataObject
) -> None:
    section = data.draw(strategies.sections([article], is_rich=False))
    section = replace(section, items=tuple(x for x in section.items if isinstance(x, ExcerptItem)))
    with_section = edits.add_section(pack, replace(section, items=()))
    added = edits.add_items(with_section, section.id, section.items, articles=[article])
    assert article in added.articles
    removed = edits.remove_items(added, [item.id for item in section.items])
    assert (article in removed.articles) == (not section.items)
    assert set(pack.articles) <= set(removed.articles)


@settings(max_examples=20)
@given(strategies.plain_articles, strategies.plain_articles, st.data())
def test_an_article_that_an_item_names_beside_its_own_stays_with_the_item(
    own: Any, other: Any, data: st.DataObject
) -> None:
    excerpt = data.draw(strategies.excerpts([own], is_rich=False))
    further = data.draw(strategies.excerpts([replace(other, id=ArticleId("other"))], is_rich=False)).source
    item = ExcerptItem(id=ItemId("named"), excerpt=excerpt, further=(further,))
    empty = Pack(id=PackId("pack"), sections=(data.draw(strategies.sections()),))
    pack = edits.add_items(
        empty, empty.sections[0].id, [item], articles=[own, replace(other, id=ArticleId("other"))]
    )
    assert item.sources == (own.id, "other")
    assert edits.remove_items(pack, ["named"]).articles == ()
    twice = edits.add_items(pack, empty.sections[0].id, [replace(item, id=ItemId("again"))])
    assert edits.remove_items(twice, ["named"]).articles == pack.articles


@settings(max_examples=40)
@given(some_packs)
def test_an_edit_shares_what_stays_the_same(pack: Pack) -> None:
    first, *others = pack.sections
    changed = edits.retitle_section(pack, first.id, "Another title")
    assert all(a is b for a, b in zip(changed.sections[1:], others, strict=True))
    assert all(a is b for a, b in zip(changed.articles, pack.articles, strict=True))


@settings(max_examples=40)
@given(some_packs, strategies.plain_articles, strategies.texts, st.data())
def test_an_excerpt_reworded_to_its_source_is_verbatim_again(
    pack: Pack, article: Any, wording: str, data: st.DataObject
) -> None:
    excerpt = data.draw(strategies.excerpts([article], is_rich=False))
    item = ExcerptItem(id=ItemId("the-item"), excerpt=excerpt)
    added = edits.add_items(pack, pack.sections[0].id, [item], articles=[article])
    reworded = edits.reword_item(added, item.id, wording)
    assert reworded.find_item(item.id)[1].text == wording
    assert edits.reword_item(reworded, item.id, excerpt.text) == added


@settings(max_examples=40)
@given(some_packs)
def test_a_corrected_article_takes_the_place_of_the_same_article(pack: Pack) -> None:
    for article in pack.articles:
        corrected = replace(article, metadata=article.metadata.with_value("title", "Corrected"))
        changed = edits.replace_article(pack, corrected)
        assert changed.article(article.id) == corrected
        assert edits.replace_article(changed, article) == pack


@pytest.mark.parametrize(
    "edit",
    [
        lambda pack: edits.remove_items(pack, [ItemId("stale")]),
        lambda pack: edits.move_items(pack, [ItemId("stale")], SectionId("stale"), 0),
        lambda pack: edits.add_items(pack, SectionId("stale"), []),
        lambda pack: edits.retopic_item(pack, ItemId("stale"), ""),
        lambda pack: edits.remove_section(pack, SectionId("stale")),
        lambda pack: edits.retitle_section(pack, SectionId("stale"), None),
        lambda pack: pack.article(ArticleId("stale")),
    ],
)
@settings(max_examples=5)
@given(pack=strategies.packs(is_rich=False))
def test_a_stale_identity_is_a_key_error(edit: Callable[[Pack], Pack], pack: Pack) -> None:
    with pytest.raises(KeyError):
        edit(pack)


@settings(max_examples=40)
@given(some_packs)
def test_an_emptied_title_gives_back_the_name_of_the_block(pack: Pack) -> None:
    section_id = pack.sections[0].id
    titled = edits.retitle_section(pack, section_id, "Own title")
    assert titled.section(section_id).title == "Own title"
    assert edits.retitle_section(titled, section_id, "").section(section_id).title is None


@settings(max_examples=40)
@given(some_packs)
def test_details_are_replaced_whole(pack: Pack) -> None:
    assert edits.set_details(pack, Details(title="New")) == replace(pack, details=Details(title="New"))
