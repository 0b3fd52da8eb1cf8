"""A newer version of an article keeps what it still says, and names what it says no more."""

from __future__ import annotations

from dataclasses import replace

import pytest
from quoting_pack import article_of, pack_of, quote_item

from briefing.extract.suggestions import suggest_excerpts
from briefing.model.article import Article
from briefing.model.excerpt import Excerpt, Selector, StatisticDetail
from briefing.model.ids import ArticleId, ExcerptId, ItemId
from briefing.model.pack import ExcerptItem, Pack
from briefing.model.spans import Span
from briefing.session.reimport import ChangeKind, reanchor_pack, take_change

REMARK = "“The ministry will publish the text in October, and every district will have it.”"
FIGURE = "nearly 100 countries"
SENTENCE = f"The organisers said that {FIGURE} had confirmed their attendance at the ceremony."


def figure_item(article: Article, words: str, number: int) -> ExcerptItem:
    start = article.text.index(words)
    source = Selector.from_text(article.id, article.text, Span(start, start + len(words)))
    detail = StatisticDetail(
        low=100, counts="countries", qualifier="nearly", value_start=article.text.index("100")
    )
    excerpt = Excerpt(id=ExcerptId(f"figure-{number}"), source=source, detail=detail)
    return ExcerptItem(id=ItemId(f"figure-{number}"), excerpt=excerpt)


@pytest.fixture
def pack() -> Pack:
    article = article_of(REMARK, SENTENCE)
    return pack_of(
        [quote_item(article, REMARK, 1), figure_item(article, FIGURE, 2), figure_item(article, FIGURE, 3)],
        [article],
    )


def newer(*paragraphs: str) -> Article:
    return article_of(*paragraphs)


def test_words_that_moved_are_found_without_a_word(pack: Pack) -> None:
    article = newer("A new first paragraph.", SENTENCE, REMARK)

    renewed, changes = reanchor_pack(pack, article)

    assert changes == ()
    assert renewed.articles == (article,)
    for item in renewed.excerpt_items():
        assert item.excerpt.source == Selector.from_text(article.id, article.text, item.excerpt.source.span)
    detail = next(item.excerpt.detail for item in renewed.excerpt_items() if item.id == "figure-2")
    assert isinstance(detail, StatisticDetail)
    assert article.text[detail.value_start or 0 :].startswith("100 countries")


def test_a_figure_that_changed_is_named_for_every_place_that_uses_it(pack: Pack) -> None:
    article = newer(REMARK, SENTENCE.replace("100", "110"))

    renewed, changes = reanchor_pack(pack, article)

    assert [(change.kind, change.item_id) for change in changes] == [
        (ChangeKind.FIGURE, "figure-2"),
        (ChangeKind.FIGURE, "figure-3"),
    ]
    assert (
        changes[0].message
        == "The figure you use has changed: “nearly 100 countries” is now “nearly 110 countries”."
    )
    assert [item.excerpt.text for item in renewed.excerpt_items()][1:] == [FIGURE, FIGURE], "never rewritten"


def test_a_quotation_that_was_corrected_is_named_with_its_new_words(pack: Pack) -> None:
    corrected = REMARK.replace("every district", "every province")

    _, changes = reanchor_pack(pack, newer(corrected, SENTENCE))

    assert [(change.kind, change.after) for change in changes] == [(ChangeKind.WORDS, corrected)]


def test_a_quotation_that_is_gone_is_lost(pack: Pack) -> None:
    renewed, changes = reanchor_pack(pack, newer("Something else altogether, 5 km away.", SENTENCE))

    assert [change.kind for change in changes] == [ChangeKind.LOST]
    assert next(renewed.excerpt_items()).excerpt.text == REMARK
    assert take_change(renewed, changes[0]) is renewed


def test_new_typography_is_no_change(pack: Pack) -> None:
    straight = REMARK.replace("“", '"').replace("”", '"')
    article = newer(straight, SENTENCE)

    renewed, changes = reanchor_pack(pack, article)

    assert changes == ()
    assert next(renewed.excerpt_items()).excerpt.text == straight


def test_a_newer_version_may_come_under_an_identity_of_its_own(pack: Pack) -> None:
    article = replace(newer(REMARK, SENTENCE), id=ArticleId("two"))

    renewed, changes = reanchor_pack(pack, article, replaces=ArticleId("one"))

    assert changes == ()
    assert [known.id for known in renewed.articles] == ["two"]
    assert {item.excerpt.source.article_id for item in renewed.excerpt_items()} == {"two"}


def test_excerpts_of_other_articles_stay_the_very_same(pack: Pack) -> None:
    other = article_of("“Another article says this.”", name="other")
    item = quote_item(other, "“Another article says this.”", 9)
    pack = replace(
        pack,
        articles=(*pack.articles, other),
        sections=(replace(pack.sections[0], items=(*pack.sections[0].items, item)), pack.sections[1]),
    )

    renewed, _ = reanchor_pack(pack, newer("Nothing is left, not a word."))

    assert renewed.find_item(item.id)[1] is item
    assert renewed.articles[1] is other


def test_an_article_that_the_pack_does_not_carry_is_a_bug(pack: Pack) -> None:
    with pytest.raises(KeyError):
        reanchor_pack(pack, article_of("Words.", name="unknown"))


def test_a_changed_figure_is_taken_with_the_data_that_the_rules_read(pack: Pack) -> None:
    article = newer(REMARK, SENTENCE.replace("100", "110"))
    renewed, changes = reanchor_pack(pack, article)

    taken = take_change(renewed, changes[0], suggest_excerpts(article))

    items = {item.id: item.excerpt for item in taken.excerpt_items()}
    detail = items[ItemId("figure-2")].detail
    assert isinstance(detail, StatisticDetail)
    assert detail.low == 110
    assert "110 countries" in items[ItemId("figure-2")].text
    assert items[ItemId("figure-2")].id == "figure-2"
    assert items[ItemId("figure-3")].text == FIGURE, "each place is taken for itself"


def test_without_a_suggestion_the_data_are_kept_and_doubted(pack: Pack) -> None:
    renewed, changes = reanchor_pack(pack, newer(REMARK, SENTENCE.replace("100", "110")))

    taken = take_change(renewed, changes[0])

    excerpt = {item.id: item.excerpt for item in taken.excerpt_items()}[ItemId("figure-2")]
    assert excerpt.text == "nearly 110 countries"
    assert "low" in excerpt.doubts


def test_a_newer_version_confirms_a_figure_only_while_it_still_gives_it(pack: Pack) -> None:
    own = replace(article_of("Elsewhere nearly 100 countries are counted."), id=ArticleId("own"))
    place = figure_item(pack.articles[0], FIGURE, 8).excerpt.source
    confirmed = replace(figure_item(own, FIGURE, 9), further=(place,))
    with_it = pack_of([confirmed], [own, *pack.articles])
    for sentence, is_kept in ((f"Now: {SENTENCE}", True), (SENTENCE.replace("100", "110"), False)):
        article = newer(REMARK, sentence)
        (item,) = reanchor_pack(with_it, article)[0].excerpt_items()
        assert bool(item.further) is is_kept
        assert all(x.span.slice(article.text) == FIGURE for x in item.further)
