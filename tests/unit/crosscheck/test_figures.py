"""One thing counted in several articles."""

from __future__ import annotations

import pytest

from briefing.crosscheck.findings import find_relations
from briefing.model.article import LabelKind
from tests.unit.crosscheck.made import excerpts_of, related, relations, told
from tests.unit.extract.labelled import labelled_article


def test_the_same_figure_in_two_articles_is_one_finding() -> None:
    found = relations("More than 80 regional bodies came.", "In all, over 80 regional bodies came.")
    assert found == [("SAME_FIGURE", ("More than 80 regional bodies", "over 80 regional bodies"))]


def test_other_words_for_a_large_number_are_the_same_figure() -> None:
    found = relations(
        "It is estimated that more than 120,000 incidents related to online fraud occurred in the past year.",
        "In the past year the number of online frauds is estimated at more than 120,000 cases there.",
    )
    assert [kind for kind, _ in found] == ["SAME_FIGURE"]


def test_another_qualifier_differs_and_the_note_gives_both() -> None:
    excerpts = excerpts_of(
        "Nearly 90 countries will send envoys to the forum.",
        "Over 90 countries will send envoys to the forum.",
    )
    (finding,) = find_relations(excerpts)
    assert finding.kind.name == "DIFFERS"
    assert finding.is_disagreement
    assert finding.note == "The articles say “Nearly 90 countries”; “Over 90 countries”."


def test_as_at_dates_make_the_later_figure_newer() -> None:
    found = relations(
        "As of October 1, 80 countries had confirmed for the forum.",
        "As of October 6, 90 countries had confirmed for the forum.",
    )
    assert ("NEWER", ("80 countries", "90 countries")) in found


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("They held 4 roundtable sessions.", "They held 4 plenary sessions."),
        ("It drew 90 countries to the forum.", "Some 80 countries backed a treaty then."),
        ("The bridge cost 5 million dollars.", "The film made 5 million dollars."),
        ("They spoke for 3 years about peace.", "He sat in prison for 3 years."),
        ("It has 100 rooms.", "It has 100 boats."),
    ],
)
def test_unlike_things_are_never_compared(first: str, second: str) -> None:
    assert relations(first, second) == []


def test_two_places_of_one_article_are_no_finding() -> None:
    assert relations("It drew 90 countries. All 90 countries stayed.") == []


def test_a_caption_takes_part_though_it_is_no_suggestion() -> None:
    caption = labelled_article(
        "More than 120,000 fishing boats lie in the harbour of the city.",
        kinds=(LabelKind.CAPTION,),
        name="a",
    )
    story = told(
        "b", "In the harbour of the city lie more than 120,000 fishing boats, and all of them are old."
    )
    (finding,) = related(caption, story, rule="figures/")
    assert [place.article_id for place in finding.places] == ["a", "b"]
    assert len(finding.members) == 1


def test_boilerplate_never_corroborates_anything() -> None:
    tail = labelled_article(
        "More than 120,000 fishing boats lie in the harbour of the city.",
        kinds=(LabelKind.BOILERPLATE,),
        name="a",
    )
    story = told(
        "b", "In the harbour of the city lie more than 120,000 fishing boats, and all of them are old."
    )
    assert related(tail, story) == []


def test_a_toll_that_grows_from_day_to_day_is_newer() -> None:
    first = told("a", "At least 59 people have been killed by Typhoon Yagi.", published="2024-09-09")
    second = told("b", "At least 197 people have been killed by Typhoon Yagi.", published="2024-09-12")
    (finding,) = related(first, second, rule="figures/")
    assert finding.kind.name == "NEWER"
    note = "The articles say “At least 59 people” (2024-09-09); “At least 197 people” (2024-09-12)."
    assert finding.note == note


def test_tolls_of_two_storms_are_not_compared() -> None:
    first = told("a", "At least 59 people have been killed by Typhoon Yagi, the ministry said on Monday.")
    second = told("b", "At least 48 people have been killed by Typhoon Bualoi, the ministry said on Monday.")
    assert related(first, second, rule="figures/") == []


def test_a_death_toll_that_grows_is_newer_too() -> None:
    toll = "The death toll from the landslide in Lao Cai has risen to {}, the authorities said."
    first = told("a", toll.format(23), published="2024-09-10")
    second = told("b", toll.format(30), published="2024-09-11")
    (finding,) = related(first, second, rule="figures/")
    assert (finding.kind.name, finding.topic) == ("NEWER", "death toll")
