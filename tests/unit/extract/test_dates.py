"""Dates of an article with what happens then."""

from __future__ import annotations

import pytest

from briefing.extract.dates import find_dates
from briefing.model.article import LabelKind
from briefing.model.excerpt import DateDetail
from tests.unit.extract.labelled import labelled_article


def read(*paragraphs: str, published: str | None = "2025-10-08", url: str | None = None) -> list[DateDetail]:
    found = find_dates(labelled_article(*paragraphs, published=published, url=url))
    return [excerpt.detail for excerpt in found if isinstance(excerpt.detail, DateDetail)]


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("In 2013, the office issued a study.", "the office issued a study"),
        ("The minister said the bridge was opened on May 5, 2024.", "the bridge was opened"),
        ("After ten months of talks, from May 2023 to July 2024, they signed.", "After ten months of talks"),
        (
            "As of October 6, 90 states had registered for a forum from October 25 to 26.",
            "90 states had registered for a forum",
        ),
        ("The forum will open on October 25, 2025 and is for all.", "The forum will open and is for all"),
    ],
)
def test_the_event_is_what_the_clause_says(sentence: str, event: str) -> None:
    assert read(sentence)[-1].event == event


@pytest.mark.parametrize(
    ("sentence", "whens"),
    [
        ("The minister praised yesterday's vote.", ["2025-10-07"]),
        ("The minister praised today’s search and Monday's talks.", ["2025-10-08", "2025-10-06"]),
        ("In today's world that is rare.", []),
        ("As of Sunday, 21 people had come.", ["2025-10-05"]),
        ("They met on Sunday, 12 October 2025.", ["2025-10-12"]),
        ("They met in November, last year.", ["2024-11"]),
        ("Sales fell in the three months to September.", ["2025-07/2025-09"]),
        ("It rose to 8 in June. It had been 7 the previous month.", ["2025-06", "2025-05"]),
        ("They met in 2013 or 2014.", ["2013", "2014"]),
        ("They came to the scene last night.", ["2025-10-07"]),
        ("They told TODAY and the programme Rural Today about it.", []),
        ("It reported a loss in the fourth quarter.", ["2024-Q4"]),
        ("It will report in the fourth quarter.", ["2025-Q4"]),
        ("It cut jobs in the second quarter of last year.", ["2024-Q2"]),
        ("It grew for the third quarter in a row.", []),
    ],
)
def test_a_day_is_read_in_the_genitive_and_before_a_comma(sentence: str, whens: list[str]) -> None:
    assert [str(detail.when) for detail in read(sentence)] == whens


def test_an_inferred_date_says_so_and_is_doubtful() -> None:
    given, taken = find_dates(labelled_article("It met on May 5, 2024. It met again on October 6."))
    assert isinstance(taken.detail, DateDetail)
    assert (str(taken.detail.when), taken.detail.is_inferred, taken.doubts) == ("2025-10-06", True, ("when",))
    assert given.doubts == ()
    assert given.confidence > taken.confidence


def test_without_a_date_of_its_own_the_article_stays_open() -> None:
    (detail,) = read("The forum will meet on October 25.", published=None)
    assert str(detail.when) == "--10-25"


def test_a_coming_date_lies_after_the_last_past_one() -> None:
    """A past date in December 2024 puts "will meet on October 25" into 2025 (seeds/003)."""
    details = read(
        "As of October 6, many had registered.",
        "It was adopted on December 24, 2024.",
        "The forum will meet on October 25.",
        published=None,
    )
    assert [str(detail.when) for detail in details] == ["2025-10-06", "2024-12-24", "2025-10-25"]


def test_a_year_in_a_name_dates_an_article_that_gives_no_other() -> None:
    details = read("The forum will meet on October 25.", "The Contest Vietnam 2025 is open.", published=None)
    assert [str(detail.when) for detail in details] == ["2025-10-25"]


def test_a_plan_for_a_year_dates_nothing() -> None:
    (detail,) = read("The forum on Vision 2045 will meet on October 25.", published=None)
    assert str(detail.when) == "--10-25"


def test_relative_dates_need_a_date_of_publication() -> None:
    assert read("It met on Tuesday and last year. It was adopted on December 24, 2024.", published=None)[
        0
    ].event
    assert [str(d.when) for d in read("It met on Tuesday.")] == ["2025-10-07"]
    assert read("It met on Tuesday.", published=None) == []


@pytest.mark.parametrize(
    ("url", "habit", "when"),
    [
        ("https://news.example.vn/a", "It met on October 6.", "2025-05-12"),
        (None, "It met on 6 October.", "2025-05-12"),
        (None, "It met on October 6.", "2025-12-05"),
    ],
)
def test_the_order_of_figures_follows_address_and_habit(url: str | None, habit: str, when: str) -> None:
    assert str(read(habit, "It closed 12/05/2025.", url=url)[-1].when) == when


def test_captions_and_boilerplate_give_no_dates() -> None:
    kinds = (LabelKind.CAPTION, LabelKind.BOILERPLATE)
    assert find_dates(labelled_article("A talk on May 5, 2024", "Posted May 6, 2024", kinds=kinds)) == ()


def test_a_bare_year_takes_the_place_before_it_along() -> None:
    (excerpt,) = find_dates(labelled_article("It will be opened for signing in Hanoi in 2025 at last."))
    assert excerpt.text == "in Hanoi in 2025"
