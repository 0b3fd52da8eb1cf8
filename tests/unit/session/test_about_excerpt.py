"""About an excerpt: only what applies, with every place that has to do with it, in the pack or not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from briefing.extract.suggestions import suggest_excerpts
from briefing.model import edits
from briefing.model.article import Article
from briefing.model.excerpt import (
    DateDetail,
    Detail,
    Excerpt,
    ExcerptKind,
    PersonDetail,
    QuoteDetail,
    RecordStatus,
)
from briefing.model.finding import Finding, FindingKind
from briefing.model.ids import ArticleId, ItemId
from briefing.model.pack import BlockKind, ExcerptItem, Pack
from briefing.model.spans import Span
from briefing.model.when import When
from briefing.session.about_excerpt import AboutExcerpt, Topic, describe_excerpt, finding_topic
from tests.unit.compose.made import article, item, known, own, pack, section

DAY = known("2026-03-01")
ONE = article(
    "one",
    "The exhibition of the ministry drew 120,000 visitors in the past year, a record.",
    "“We keep the hall open until the last delegation has signed,” Le Xuan Minh said.",
    publisher=known("The Daily"),
    published=DAY,
)
TWO = article(
    "two",
    "Halls were full: in the past year 140,000 visitors saw the exhibition of the ministry.",
    "“The hall stays open until the last of the delegations has signed,” Le Xuan Minh told reporters.",
    publisher=known("The Gazette"),
    published=DAY,
)
SAID = QuoteDetail(speaker="Le Xuan Minh", role="Director")
REMARK = "We keep the hall open until the last delegation has signed,"
OTHER_REMARK = "The hall stays open until the last of the delegations has signed,"


def offered(source: Article) -> Sequence[Excerpt]:
    return suggest_excerpts(source)


def nothing(_source: Article) -> Sequence[Excerpt]:
    return ()


def figure_of(source: Article) -> ExcerptItem:
    found = next(x for x in suggest_excerpts(source) if x.kind is ExcerptKind.STATISTIC)
    return ExcerptItem(id=ItemId(f"figure-{source.id}"), excerpt=found)


def quote_of(source: Article, words: str, detail: Detail = SAID) -> ExcerptItem:
    return item(source, detail, words)


def about(made: Pack, which: ExcerptItem, findings: Sequence[Finding]) -> AboutExcerpt:
    return describe_excerpt(made, which.id, findings, offered)


def finding(kind: FindingKind, which: ExcerptItem, *places: tuple[Article, str]) -> Finding:
    selectors = tuple(item(source, SAID, words).excerpt.source for source, words in places)
    return Finding(kind=kind, topic="it", members=(which.excerpt.id,), places=selectors, origins=len(places))


def test_nothing_is_said_of_words_that_are_the_sources_and_known_to_nobody_else() -> None:
    quote = quote_of(ONE, REMARK)
    said = about(pack([section(BlockKind.QUOTES, quote)], [ONE]), quote, ())
    assert said.topics == ()
    assert said.passage is not None
    assert said.passage.marked.slice(said.passage.text) == REMARK
    assert said.passage.text.endswith("Le Xuan Minh said.")


def test_altered_words_are_set_beside_the_sources() -> None:
    quote = replace(quote_of(ONE, REMARK), wording="We keep the hall open for ever,")
    assert about(pack([section(BlockKind.QUOTES, quote)], [ONE]), quote, ()).topics == (Topic.WORDING,)


def test_lost_words_have_the_nearest_passages_of_their_source() -> None:
    quote = quote_of(ONE, REMARK)
    newer = replace(ONE, text=ONE.text.replace("the last delegation", "the very last delegation"))
    said = about(edits.replace_article(pack([section(BlockKind.QUOTES, quote)], [ONE]), newer), quote, ())
    assert said.topics == (Topic.LOST,)
    assert said.passage is None
    first = said.candidates[0]
    assert first.passage.place.exact == REMARK.replace("the last", "the very last").rstrip(",")
    assert first.passage.place.span.slice(newer.text) == first.passage.place.exact


def test_what_is_doubtful_is_named() -> None:
    quote = quote_of(ONE, REMARK)
    quote = replace(quote, excerpt=replace(quote.excerpt, doubts=("role", "speaker")))
    said = about(pack([section(BlockKind.QUOTES, quote)], [ONE]), quote, ())
    assert (said.topics, said.doubts) == ((Topic.DOUBTS,), ("speaker", "role"))


def test_words_that_are_not_on_the_record_are_told() -> None:
    quote = quote_of(ONE, REMARK, replace(SAID, record=RecordStatus.OFF_THE_RECORD))
    assert about(pack([section(BlockKind.QUOTES, quote)], [ONE]), quote, ()).topics == (Topic.RECORD,)


def test_figures_that_differ_stand_side_by_side_and_the_other_can_be_used() -> None:
    figure, other = figure_of(ONE), figure_of(TWO)
    made = pack([section(BlockKind.FACTS, figure, other)], [ONE, TWO])
    differs = finding(FindingKind.DIFFERS, figure, (ONE, "120,000 visitors"), (TWO, "140,000 visitors"))
    differs = replace(differs, members=(figure.excerpt.id, other.excerpt.id))
    said = about(made, figure, [differs])
    assert said.topics == (Topic.CONFLICT,)
    (related,) = said.related
    first, second = related.testimonies
    assert (first.is_own, first.can_be_used, first.item_id) == (True, False, None)
    assert (second.is_own, second.can_be_used, second.item_id) == (False, True, other.id)
    assert second.passage.marked.slice(second.passage.text) == "140,000 visitors"
    assert second.article is TWO


def test_a_place_without_a_member_is_quoted_with_what_its_article_offers_there() -> None:
    quote = quote_of(ONE, REMARK)
    made = pack([section(BlockKind.QUOTES, quote)], [ONE, TWO])
    sentence = TWO.text.split("\n")[1]
    same = finding(FindingKind.SAME_REMARK, quote, (ONE, REMARK), (TWO, sentence))
    (related,) = about(made, quote, [same]).related
    other = related.testimonies[1]
    assert other.item_id is None
    assert other.excerpt is not None
    assert other.excerpt.text.strip("“”,") == OTHER_REMARK.strip(",")
    assert other.passage.text == sentence
    assert other.can_be_used


def test_a_sentence_where_nothing_is_offered_is_what_the_speaker_is_reported_to_have_said() -> None:
    quote = quote_of(ONE, REMARK)
    made = pack([section(BlockKind.QUOTES, quote)], [ONE, TWO])
    sentence = TWO.text.split("\n")[1]
    same = finding(FindingKind.SAME_REMARK, quote, (TWO, sentence))
    (related,) = describe_excerpt(made, quote.id, [same], nothing).related
    excerpt = related.testimonies[0].excerpt
    assert excerpt is not None
    assert (excerpt.text, excerpt.doubts) == (sentence, ("speaker",))
    assert isinstance(excerpt.detail, QuoteDetail)
    assert (excerpt.detail.speaker, excerpt.detail.direct) == ("Le Xuan Minh", False)


def test_words_of_another_speaker_in_the_same_sentence_are_not_the_other_wording() -> None:
    quote = quote_of(ONE, REMARK)
    stranger = replace(item(TWO, replace(SAID, speaker="Nguyen Huu Phu"), OTHER_REMARK).excerpt)
    made = pack([section(BlockKind.QUOTES, quote)], [ONE, TWO])
    same = finding(FindingKind.SAME_REMARK, quote, (TWO, TWO.text.split("\n")[1]))
    (related,) = describe_excerpt(made, quote.id, [same], lambda _: [stranger]).related
    assert related.testimonies[0].excerpt != stranger


def test_what_agrees_is_listed_and_replaces_nothing() -> None:
    figure = replace(figure_of(ONE), further=(figure_of(TWO).excerpt.source,))
    made = pack([section(BlockKind.FACTS, figure)], [ONE, TWO])
    same = finding(FindingKind.SAME_FIGURE, figure, (ONE, "120,000 visitors"), (TWO, "140,000 visitors"))
    said = about(made, figure, [same])
    assert said.topics == (Topic.AGREEMENT,)
    assert [(x.is_named, x.can_be_used) for x in said.related[0].testimonies] == [
        (False, False),
        (True, False),
    ]


def test_a_newer_holder_of_an_office_is_another_person() -> None:
    person = item(ONE, PersonDetail(name="Le Xuan Minh", role="Director"), "Le Xuan Minh")
    successor = item(TWO, PersonDetail(name="Nguyen Huu Phu", role="Director"), "Le Xuan Minh")
    same_man = item(TWO, PersonDetail(name="Minh Le Xuan", role="Deputy Director"), "Le Xuan Minh")
    for other, expected in ((successor, False), (same_man, True)):
        made = pack([section(BlockKind.BIOGRAPHIES, person, other)], [ONE, TWO])
        found = finding(FindingKind.NEWER, person, (TWO, "Le Xuan Minh"))
        found = replace(found, members=(person.excerpt.id, other.excerpt.id))
        (related,) = about(made, person, [found]).related
        assert related.testimonies[0].can_be_used is expected


@pytest.mark.parametrize(("kind", "expected"), [(FindingKind.CONFLICT, True), (FindingKind.DIFFERS, False)])
def test_one_end_of_a_time_is_not_offered_for_the_other(kind: FindingKind, expected: bool) -> None:
    source = article("span", "The talks ran for five years, from 2013 to 2019.")
    start = item(source, DateDetail(when=When.parse("2013")), "2013")
    end = item(source, DateDetail(when=When.parse("2019")), "2019")
    made = pack([section(BlockKind.TIMELINE, start, end)], [source])
    found = finding(kind, start, (source, "2019"))
    (related,) = about(made, start, [replace(found, members=(start.excerpt.id, end.excerpt.id))]).related
    assert related.testimonies[0].can_be_used is expected


def test_another_sentence_of_the_same_article_is_no_wording_of_a_remark() -> None:
    source = article("long", "“The hall stays open,” she said. “Doors close at nine,” she said.")
    one, other = (item(source, SAID, words) for words in ("The hall stays open,", "Doors close at nine,"))
    made = pack([section(BlockKind.QUOTES, one, other)], [source])
    found = finding(FindingKind.SAME_REMARK, one, (source, "Doors close at nine,"))
    (related,) = about(made, one, [replace(found, members=(one.excerpt.id, other.excerpt.id))]).related
    assert not related.testimonies[0].can_be_used


def test_what_a_finding_says_of_other_excerpts_or_of_articles_that_went_is_left_out() -> None:
    figure = figure_of(ONE)
    made = pack([section(BlockKind.FACTS, figure)], [ONE])
    gone = finding(FindingKind.SAME_FIGURE, figure, (TWO, "140,000 visitors"))
    foreign = replace(finding(FindingKind.CONFLICT, figure, (ONE, "120,000 visitors")), members=())
    assert about(made, figure, [gone, foreign]).related == ()


def test_own_text_is_no_excerpt() -> None:
    text = own("Ours")
    with pytest.raises(KeyError):
        describe_excerpt(pack([section(BlockKind.BACKGROUND, text)], [ONE]), text.id, (), offered)


@pytest.mark.parametrize("kind", FindingKind)
def test_every_kind_of_finding_has_its_topic(kind: FindingKind) -> None:
    assert finding_topic(kind) in Topic


def test_a_span_at_the_edge_of_a_sentence_is_marked_where_it_stands() -> None:
    source = article("edge", "One. Two")
    whole = item(source, SAID, "One. Two")
    said = about(pack([section(BlockKind.QUOTES, whole)], [source]), whole, ())
    assert said.passage is not None
    assert said.passage.marked == Span(0, 8)
    assert said.passage.place.article_id == ArticleId("edge")
