"""A timeline tells each event once, names every article that dates it so, and leaves doubtful dates out."""

from __future__ import annotations

from briefing.compose.choosing_dates import DateChoice
from briefing.crosscheck.findings import find_relations
from briefing.model.article import Article
from briefing.model.excerpt import DateDetail, Excerpt
from briefing.model.finding import Finding, FindingKind
from briefing.model.when import When
from tests.unit.compose.made import article, excerpt

ADOPTED = "The assembly adopted the Fishing Convention by consensus"
ONE = article("one", f"{ADOPTED} on 24 December 2024. Talks on it had begun in 2019.")
TWO = article("two", "On 24 December 2024 the Fishing Convention was adopted by the assembly.")
THREE = article("three", "The Fishing Convention was adopted by the assembly in September 2024.")


def _dated(source: Article, when: str, event: str, words: str) -> Excerpt:
    return excerpt(source, DateDetail(when=When.parse(when), event=event), words, confidence=0.9)


def _choice(*excerpts: Excerpt) -> DateChoice:
    articles = {source.id: source for source in (ONE, TWO, THREE)}
    used = [articles[name] for name in dict.fromkeys(x.source.article_id for x in excerpts)]
    return DateChoice(excerpts, find_relations(excerpts, used))


ADOPTION = _dated(ONE, "2024-12-24", ADOPTED, "24 December 2024")
AGAIN = _dated(TWO, "2024-12-24", "the Fishing Convention was adopted by the assembly", "24 December 2024")
EARLIER = _dated(THREE, "2024-09", "The Fishing Convention was adopted by the assembly", "September 2024")


def test_an_event_that_two_articles_date_alike_stands_once_with_both_places() -> None:
    choice = _choice(ADOPTION, AGAIN)
    (chosen,) = choice.dates
    (other,) = {ADOPTION, AGAIN} - {chosen}
    assert choice.told[chosen.id] == (other.source,)


def test_an_event_that_only_one_article_tells_has_no_further_place() -> None:
    assert _choice(ADOPTION).told == {ADOPTION.id: ()}


def test_a_date_that_more_articles_contradict_is_left_out() -> None:
    choice = _choice(ADOPTION, AGAIN, EARLIER)
    assert [x.detail.when for x in choice.dates if isinstance(x.detail, DateDetail)] == [
        When.parse("2024-12-24")
    ]


def test_of_two_articles_that_contradict_each_other_neither_is_left_out() -> None:
    assert _choice(ADOPTION, EARLIER).dates == (EARLIER, ADOPTION)


def test_a_stretch_of_time_is_not_left_out_for_dates_that_contradict_it() -> None:
    talks = _dated(THREE, "2022-02/2024-08", "30 months of negotiations", "September 2024")
    excerpts = (ADOPTION, AGAIN, talks)
    members = tuple(x.id for x in excerpts)
    conflict = Finding(kind=FindingKind.CONFLICT, topic="talks", members=members)
    assert talks in DateChoice(excerpts, [conflict]).dates


def test_a_mere_year_in_a_long_sentence_gives_way_to_dates_of_that_year() -> None:
    vague = _dated(THREE, "2024", "The states found that a convention adopted by so many would be…", "2024")
    assert _choice(ADOPTION, vague).dates == (ADOPTION,)
    assert _choice(vague).dates == (vague,)


def test_a_year_with_an_event_of_its_own_stays_beside_days_of_that_year() -> None:
    year = _dated(THREE, "2024", "fishing reached its lowest level", "2024")
    assert set(_choice(ADOPTION, year).dates) == {ADOPTION, year}
