"""A newer version that keeps the words but not what is said around them, confirmed or repeated elsewhere."""

from __future__ import annotations

from dataclasses import replace

import pytest
from quoting_pack import article_of, pack_of

from briefing.extract.suggestions import suggest_excerpts
from briefing.model.article import Article
from briefing.model.excerpt import (
    BackgroundDetail,
    DateDetail,
    Detail,
    Excerpt,
    PersonDetail,
    QuoteDetail,
    Selector,
    StatisticDetail,
)
from briefing.model.ids import ArticleId, ExcerptId, ItemId
from briefing.model.pack import ExcerptItem, Pack, TextItem
from briefing.model.spans import Span
from briefing.model.when import When
from briefing.session.newer_versions import as_listed
from briefing.session.reimport import Change, ChangeKind, reanchor_pack, take_change
from briefing.session.surroundings import sentence_around

TEXT = (
    "The weather was fine. The ministry publishes the text on 24 October 2025, an official said."
    "\nNearly 120 countries confirmed their attendance, Le Xuan Minh told the press."
)
DAY = DateDetail(when=When.parse("2025-10-24"), event="The ministry publishes the text")


def item_of(article: Article, words: str, detail: Detail, **values: object) -> ExcerptItem:
    start = article.text.index(words)
    source = Selector.from_text(article.id, article.text, Span(start, start + len(words)))
    excerpt = Excerpt(id=ExcerptId(f"excerpt-{start}"), source=source, detail=detail)
    return ExcerptItem(id=ItemId(f"item-{start}"), excerpt=excerpt, **values)  # type: ignore[arg-type]


def changes_in(words: str, detail: Detail, old: str, new: str) -> tuple[Change, ...]:
    article = article_of(*TEXT.split("\n"))
    pack = pack_of([item_of(article, words, detail)], [article])
    newer = article_of(*TEXT.replace(old, new).split("\n"))
    assert newer.text != article.text
    return reanchor_pack(pack, newer, suggestions=suggest_excerpts(newer))[1]


@pytest.mark.parametrize(
    ("words", "detail", "old", "new"),
    [
        ("24 October 2025", DAY, "publishes the text", "withdraws the text"),
        ("24 October 2025", DAY, "publishes the text", "does not publish the text"),
        (
            "Nearly 120 countries",
            StatisticDetail(low=120, unit="countries", counts="countries", qualifier="Nearly"),
            "confirmed their attendance",
            "cancelled their visit",
        ),
        ("Le Xuan Minh", PersonDetail(name="Le Xuan Minh"), "told the press", "denied to the press"),
        (
            "confirmed their attendance",
            QuoteDetail(direct=False, speaker="Le Xuan Minh"),
            "Le Xuan Minh",
            "Dang Hoang Giang",
        ),
    ],
)
def test_another_sentence_around_the_same_words_is_listed(
    words: str, detail: Detail, old: str, new: str
) -> None:
    (change,) = changes_in(words, detail, old, new)

    assert (change.kind, change.words) == (ChangeKind.SURROUNDINGS, words)
    assert old in change.before
    assert new in (change.after or "")
    assert change.message.startswith(f"What is said around “{words}” has changed: ")


@pytest.mark.parametrize(
    ("words", "detail", "old", "new"),
    [
        ("24 October 2025", DAY, "The weather was fine.", "It rained."),
        ("24 October 2025", DAY, "120", "130"),
        ("24 October 2025", DAY, "text on", "text  on"),
        ("The weather was fine.", BackgroundDetail(), "ministry", "department"),
    ],
    ids=["another sentence", "another paragraph", "spaces", "free text"],
)
def test_what_stands_in_other_sentences_does_not_matter(
    words: str, detail: Detail, old: str, new: str
) -> None:
    assert changes_in(words, detail, old, new) == ()


def test_other_words_around_data_that_the_rules_read_as_before_do_not_matter() -> None:
    article = article_of(*TEXT.split("\n"))
    (figure,) = (x for x in suggest_excerpts(article) if isinstance(x.detail, StatisticDetail))
    pack = pack_of([ExcerptItem(id=ItemId("figure"), excerpt=figure)], [article])
    newer = article_of(*TEXT.replace("told the press", "told the press on Friday").split("\n"))

    assert reanchor_pack(pack, newer, suggestions=suggest_excerpts(newer))[1] == ()
    assert [x.kind for x in reanchor_pack(pack, newer)[1]] == [ChangeKind.SURROUNDINGS]


def test_a_sentence_that_is_taken_gives_the_date_its_new_event_and_leaves_the_officers_words() -> None:
    article = article_of(*TEXT.split("\n"))
    pack = pack_of([item_of(article, "24 October 2025", DAY, wording="Publication")], [article])
    newer = article_of(*TEXT.replace("publishes the text", "withdraws the text").split("\n"))
    suggestions = suggest_excerpts(newer)
    renewed, (change,) = reanchor_pack(pack, newer, suggestions=suggestions)

    (kept,) = renewed.excerpt_items()
    (taken,) = take_change(renewed, change, suggestions).excerpt_items()
    (doubted,) = take_change(renewed, change).excerpt_items()

    assert kept.excerpt.detail == DAY
    assert isinstance(taken.excerpt.detail, DateDetail)
    assert "withdraws" in (taken.excerpt.detail.event or "")
    assert taken.wording == "Publication"
    assert doubted.excerpt.doubts == ("when", "event")


def confirmed_elsewhere() -> tuple[Pack, Article]:
    """Return a pack with a figure of one article that a second one confirms, and the second one."""
    own = replace(article_of("Elsewhere nearly 120 countries are counted."), id=ArticleId("own"))
    other = article_of(*TEXT.split("\n"))
    detail = StatisticDetail(low=120, unit="countries")
    place = item_of(other, "Nearly 120 countries", detail).excerpt.source
    item = item_of(own, "nearly 120 countries", detail, further=(place,))
    return pack_of([item], [own, other]), other


def test_a_further_source_that_no_longer_says_the_same_is_told() -> None:
    pack, other = confirmed_elsewhere()
    newer = article_of(*TEXT.replace("120", "130").split("\n"))

    renewed, (change,) = reanchor_pack(pack, newer, other.id)

    assert (change.kind, change.before, change.after) == (
        ChangeKind.UNCONFIRMED,
        "Nearly 120 countries",
        "Nearly 130 countries",
    )
    assert change.id != change.item_id
    assert change.span is None, "there is nothing to take"
    assert not next(renewed.excerpt_items()).further
    (listed,) = as_listed(pack, (change,))
    assert not listed.can_be_taken
    assert listed.reason == (
        "The newer version no longer confirms “Nearly 120 countries” and is not named beside it any more."
    )


def test_own_words_that_repeat_a_changed_figure_are_told() -> None:
    article = article_of(*TEXT.split("\n"))
    figure = item_of(article, "Nearly 120 countries", StatisticDetail(low=120, unit="countries"))
    pack = pack_of([figure], [article])
    said = TextItem(id=ItemId("message"), text="Almost 120 states take part.", heading="Support")
    other = TextItem(id=ItemId("other"), text="On 12 days 1,200 people come.")
    section = replace(pack.sections[0], items=(*pack.sections[0].items, said, other))
    pack = replace(pack, sections=(section, *pack.sections[1:]))

    _, changes = reanchor_pack(pack, article_of(*TEXT.replace("120", "130").split("\n")))

    assert [(change.kind, change.item_id) for change in changes] == [
        (ChangeKind.FIGURE, figure.id),
        (ChangeKind.REPEATED, said.id),
    ]
    assert changes[1].message.endswith("gives a figure that has changed in its source.")
    assert [listed.can_be_taken for listed in as_listed(pack, changes)] == [True, False]


def test_a_date_that_changed_is_named_and_taken_whole() -> None:
    article = article_of(*TEXT.split("\n"))
    made = item_of(article, "24 October 2025", DAY, wording="The day of 120 guests")
    pack = pack_of([made], [article])
    newer = article_of(*TEXT.replace("24 October", "9 November").replace("120", "130").split("\n"))
    suggestions = suggest_excerpts(newer)

    renewed, (change,) = reanchor_pack(pack, newer, suggestions=suggestions)

    assert (change.kind, change.after) == (ChangeKind.DATE, "9 November 2025")
    assert change.message == "The date you use has changed: “24 October 2025” is now “9 November 2025”."
    (taken,) = take_change(renewed, change, suggestions).excerpt_items()
    assert isinstance(taken.excerpt.detail, DateDetail)
    assert str(taken.excerpt.detail.when) == "2025-11-09"


def test_own_words_of_a_place_that_has_changed_itself_are_told_as_well() -> None:
    article = article_of(*TEXT.split("\n"))
    figure = item_of(article, "Nearly 120 countries", StatisticDetail(low=120), wording="Some 120 states")
    pack = pack_of([figure], [article])

    _, changes = reanchor_pack(pack, article_of(*TEXT.replace("120", "130").split("\n")))

    assert [change.kind for change in changes] == [ChangeKind.FIGURE, ChangeKind.REPEATED]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("24 October", "The ministry publishes the text on 24 October 2025, an official said."),
        ("fine. The ministry", TEXT.split("\n", maxsplit=1)[0]),
        ("Nearly 120", TEXT.split("\n")[1]),
    ],
)
def test_the_sentences_that_hold_words_are_found(words: str, expected: str) -> None:
    start = TEXT.index(words)

    assert sentence_around(TEXT, Span(start, start + len(words))) == expected
