"""The marks on the cards of a pack are always those of the pack and the findings that are shown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.gui.models.item_marks import ItemMarks
from briefing.model import edits
from briefing.model.article import Datum, FieldState
from briefing.model.excerpt import Attribution, QuoteDetail, Selector
from briefing.model.finding import Finding, FindingKind
from briefing.model.pack import Pack
from briefing.model.spans import Span
from briefing.session.about_excerpt import Topic
from briefing.session.samples import sample_pack


@pytest.fixture
def pack() -> Pack:
    return sample_pack()


def a_conflict(pack: Pack) -> Finding:
    one, other = [item.excerpt.id for item in pack.excerpt_items()][:2]
    return Finding(kind=FindingKind.CONFLICT, members=(one, other), topic="the day", rule="test")


def test_marks_after_an_edit_are_those_of_a_pack_never_seen_before(pack: Pack) -> None:
    marks = ItemMarks()
    before, _ = marks.of(pack, ())
    item = next(pack.excerpt_items())
    edited = edits.reword_item(pack, item.id, "Words that no source says")
    after = marks.of(edited, ())
    assert after == ItemMarks().of(edited, ())
    assert {i for i in before if before[i] != after[0][i]} == {item.id}


def test_new_findings_reach_every_card_they_name(pack: Pack) -> None:
    marks = ItemMarks()
    before, _ = marks.of(pack, ())
    finding = a_conflict(pack)
    after, _ = marks.of(pack, (finding,))
    named = {item.id for item in pack.excerpt_items() if item.excerpt.id in finding.members}
    assert {i for i in before if before[i] != after[i]} == named
    assert marks.of(pack, ())[0] == before


def test_a_corrected_outlet_shows_on_every_card_from_that_article(pack: Pack) -> None:
    marks = ItemMarks()
    marks.of(pack, ())
    article = pack.articles[0]
    outlet = Datum(value="Another Gazette", state=FieldState.READ)
    corrected = replace(article, metadata=replace(article.metadata, publisher=outlet))
    _, meta = marks.of(edits.replace_article(pack, corrected), ())
    ours = [x.id for x in pack.excerpt_items() if x.excerpt.source.article_id == article.id]
    assert ours
    assert all(meta[i].endswith("Another Gazette") for i in ours)


def test_a_card_that_went_has_no_marks(pack: Pack) -> None:
    marks = ItemMarks()
    marks.of(pack, ())
    item = next(pack.excerpt_items())
    badges, meta = marks.of(edits.remove_items(pack, [item.id]), ())
    assert item.id not in badges
    assert item.id not in meta


def test_translations_are_counted_that_stand_only_in_articles(pack: Pack) -> None:
    item = next(pack.excerpt_items())
    words = [Selector.from_text(article.id, article.text, Span(0, 20)) for article in pack.articles[:2]]
    members, places = (item.excerpt.id,), tuple(words)
    finding = Finding(kind=FindingKind.SAME_REMARK, members=members, topic="it", places=places)
    badges, _ = ItemMarks().of(pack, (finding,))
    assert "2 translations" in [badge.text for badge in badges[item.id]]


@pytest.mark.parametrize(("origins", "words"), [(2, "2 sources"), (1, "1 origin"), (0, "3 sources")])
def test_origins_are_counted_and_not_articles(pack: Pack, origins: int, words: str) -> None:
    item = next(pack.excerpt_items())
    places = tuple(Selector.from_text(x.id, x.text, Span(0, 20)) for x in pack.articles[:3])
    finding = Finding(
        kind=FindingKind.SAME_FIGURE,
        members=(item.excerpt.id,),
        topic="it",
        places=places,
        origins=origins,
    )
    badges, _ = ItemMarks().of(pack, (finding,))
    assert [badge.text for badge in badges[item.id] if badge.topic is Topic.AGREEMENT] == [words]


def test_an_inferred_speaker_is_to_be_confirmed_though_no_doubt_names_it(pack: Pack) -> None:
    item = next(x for x in pack.excerpt_items() if isinstance(x.excerpt.detail, QuoteDetail))
    detail = item.excerpt.detail
    assert isinstance(detail, QuoteDetail)
    inferred = replace(item.excerpt, detail=replace(detail, attribution=Attribution.INFERRED))
    changed = edits.change_item(pack, item.id, lambda _: replace(item, excerpt=inferred))
    badges, _ = ItemMarks().of(changed, ())
    assert [badge.topic for badge in badges[item.id]] == [Topic.DOUBTS]
