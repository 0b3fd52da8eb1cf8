"""Who is behind several reports."""

from __future__ import annotations

from dataclasses import replace

from briefing.model.article import Article, Label, LabelKind
from briefing.model.finding import FindingKind
from briefing.model.spans import Span
from tests.unit.crosscheck.made import related, told

MATTER = "The Harbour Convention is new. The Harbour Convention is short."


def origins(*articles: Article) -> int:
    (finding,) = (f for f in related(*articles) if f.kind is FindingKind.SAME_FIGURE)
    return finding.origins


def test_what_one_person_says_is_one_origin_in_two_articles() -> None:
    one = told("a", "Le Xuan Minh said that more than 120,000 boats were counted in the past year.")
    other = told("b", "In the past year more than 120,000 boats were counted, Le Xuan Minh said.")
    assert origins(one, other) == 1


def test_the_same_person_months_later_is_another_origin() -> None:
    one = told("a", "Le Xuan Minh said that more than 120,000 boats were counted in the past year.")
    other = told(
        "b",
        "In the past year more than 120,000 boats were counted, Le Xuan Minh said.",
        published="2025-05-12",
    )
    assert origins(one, other) == 2


def test_two_speakers_at_one_press_conference_are_one_origin() -> None:
    one = told("a", MATTER, "At the press conference, Le Xuan Minh said that 120,000 boats were counted.")
    other = told("b", MATTER, "Dang Hoang Giang told the press briefing that 120,000 boats were counted.")
    assert origins(one, other) == 1


def test_two_articles_that_name_nobody_are_two_origins() -> None:
    one = told("a", "More than 120,000 boats were counted in the harbour in the past year.")
    other = told(
        "b", "The old harbour is full: guards counted more than 120,000 boats there in the past year."
    )
    assert origins(one, other) == 2


def test_two_articles_of_one_agency_are_one_origin() -> None:
    def sent(article: Article) -> Article:
        dateline = Label(span=Span(0, 15), kind=LabelKind.DATELINE)
        return replace(article, labels=(dateline, *article.labels[1:]))

    one = told(
        "a", "HANOI (Reuters)", "More than 120,000 boats were counted in the harbour in the past year."
    )
    other = told(
        "b", "HANOI (Reuters)", "In the past year more than 120,000 boats were counted in the harbour."
    )
    assert origins(sent(one), sent(other)) == 1


def test_a_text_printed_twice_is_one_origin() -> None:
    text = "More than 120,000 boats were counted in the old harbour of the city in the past year."
    assert origins(told("a", text), told("b", f"{text} The city is proud.")) == 1
