"""The background opens as the articles do and tells what came before in the order of time, once each."""

from __future__ import annotations

from briefing.compose.choosing_background import choose_background
from briefing.model.article import Article
from briefing.model.excerpt import DateDetail, Excerpt
from briefing.model.ids import counting_ids
from briefing.model.when import When
from tests.unit.compose.made import article, excerpt

MAIN = When.parse("2025-10-25")
OPENING = (
    "The signing ceremony of the Fishing Convention will take place on 25 October 2025 in the old town hall "
    "of the capital, the ministry said on its pages."
)
LATER = (
    "Negotiations on the Fishing Convention began in 2019, when the states of the region met for the first "
    "time and agreed on a list of the fish to be counted."
)
EARLIER = (
    "In 2013 the research office of the region published a study that found fewer fish than ever before in "
    "the waters between the islands and the mainland."
)
AGAIN = (
    "The talks about the treaty opened in 2019 with a meeting of the regional states, and a list of kinds of "
    "fish was the first thing that delegates could agree upon."
)


def _dated(source: Article, when: str, words: str) -> Excerpt:
    return excerpt(source, DateDetail(when=When.parse(when), event="an event of its own"), words)


def _texts(
    *articles: Article, dates: tuple[Excerpt, ...] = (), doubtful: tuple[Excerpt, ...] = ()
) -> list[str]:
    ids = [x.id for x in doubtful]
    return [x.text for x in choose_background(dates, articles, MAIN, ids, counting_ids("b"))]


def test_the_opening_comes_first_and_history_follows_in_its_order() -> None:
    source = article("one", LATER, OPENING, EARLIER)
    dates = (
        _dated(source, "2019", "in 2019"),
        _dated(source, "2025-10-25", "25 October 2025"),
        _dated(source, "2013", "In 2013"),
    )
    other = article("two", OPENING.replace("old", "new"))
    main = _dated(other, "2025-10-25", "25 October 2025")
    assert _texts(source, other, dates=(*dates, main)) == [other.text, EARLIER, LATER]


def test_what_one_article_told_another_does_not_tell_again() -> None:
    one, two = article("one", OPENING, LATER), article("two", OPENING.replace("old", "new"), AGAIN)
    dates = (_dated(one, "2019", "in 2019"), _dated(two, "2019", "in 2019"))
    told = _texts(one, two, dates=dates)
    assert (LATER in told) != (AGAIN in told)


def test_quotations_short_names_and_what_leans_on_another_paragraph_stay_out() -> None:
    told = "the ministry has been reviewing all the laws on fishing for two years and is nearly done with it."
    source = article(
        "one",
        OPENING,
        f"“We know,” she said, “that {told}”",
        f"Mr. Minh said that {told}",
        f"In addition, {told}",
    )
    assert _texts(source) == [OPENING]


def test_a_person_named_in_full_may_stand_in_the_background() -> None:
    told = (
        "Mr. Le Xuan Minh said that the ministry has been reviewing all the laws on fishing for a year now."
    )
    assert _texts(article("one", told)) == [told]


def test_a_passage_ends_before_a_date_that_others_contradict() -> None:
    doubted = f"{EARLIER} The Convention was adopted in 1999 by the states of the region."
    source = article("one", OPENING, doubted)
    wrong = _dated(source, "1999", "in 1999")
    assert EARLIER in _texts(source, dates=(_dated(source, "2013", "In 2013"), wrong), doubtful=(wrong,))


def test_a_long_paragraph_is_read_to_the_end_of_a_sentence() -> None:
    long = " ".join([EARLIER] * 8)
    (text,) = _texts(article("one", long))
    assert text.endswith("mainland.")
    assert len(text.split()) <= 95


def test_articles_that_begin_alike_are_told_once() -> None:
    assert _texts(article("one", OPENING), article("two", f"{OPENING} Guests come.")) == [OPENING]
