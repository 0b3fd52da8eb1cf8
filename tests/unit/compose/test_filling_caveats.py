"""Caveats show the sentences that differ beside each other, under a heading that says in what."""

from __future__ import annotations

import pytest

from briefing.compose.filling_caveats import caveat_items
from briefing.compose.labels import load_labels
from briefing.model.excerpt import DateDetail, Detail, Excerpt, PersonDetail, StatisticDetail
from briefing.model.finding import Finding, FindingKind
from briefing.model.ids import counting_ids
from briefing.model.pack import ExcerptItem
from tests.unit.compose.made import article, excerpt

ONE = article("one", "Nearly 100 ships came. They left on Monday.")
TWO = article("two", "Over 120 ships came to the harbour.")


def _items(
    *details: Detail,
    kind: FindingKind = FindingKind.DIFFERS,
    confidence: float = 0.8,
    language: str = "en-GB",
) -> list[ExcerptItem]:
    excerpts = [
        excerpt(source, detail, "ships came") for source, detail in zip((ONE, TWO), details, strict=False)
    ]
    finding = _finding(kind, excerpts, confidence)
    return list(caveat_items([finding], excerpts, [ONE, TWO], load_labels(language), counting_ids("c")))


def _finding(kind: FindingKind, excerpts: list[Excerpt], confidence: float, origins: int = 2) -> Finding:
    return Finding(
        kind=kind,
        topic="Le Xuan Minh",
        members=tuple(x.id for x in excerpts),
        places=tuple(x.source for x in excerpts),
        confidence=confidence,
        origins=origins,
    )


FIGURES = (StatisticDetail(low=100), StatisticDetail(low=120))
PEOPLE = (PersonDetail(name="Le Xuan Minh"), PersonDetail(name="Le Xuan Minh"))


def test_each_article_gives_its_whole_sentence_below_one_heading() -> None:
    items = _items(*FIGURES)
    assert [(x.heading, x.excerpt.text) for x in items] == [
        ("Figures that differ", "Nearly 100 ships came."),
        ("", "Over 120 ships came to the harbour."),
    ]


@pytest.mark.parametrize(
    ("details", "kind", "heading"),
    [
        ((DateDetail(), DateDetail()), FindingKind.CONFLICT, "Dates that differ"),
        (PEOPLE, FindingKind.DIFFERS, "Ranks or offices that differ: Le Xuan Minh"),
        (PEOPLE, FindingKind.NEWER, "Ranks or offices that differ"),
    ],
)
def test_the_heading_says_what_differs(details: tuple[Detail, ...], kind: FindingKind, heading: str) -> None:
    assert _items(*details, kind=kind)[0].heading == heading


def test_headings_are_in_the_language_of_the_pack() -> None:
    assert _items(*FIGURES, language="vi")[0].heading == "Số liệu khác nhau"


@pytest.mark.parametrize(
    ("kind", "confidence"),
    [(FindingKind.DIFFERS, 0.5), (FindingKind.SAME_FIGURE, 0.9), (FindingKind.NEWER, 0.9)],
)
def test_what_is_unsure_or_no_disagreement_is_no_caveat(kind: FindingKind, confidence: float) -> None:
    assert _items(*FIGURES, kind=kind, confidence=confidence) == []


def test_one_article_that_contradicts_itself_is_shown_with_both_sentences() -> None:
    excerpts = [excerpt(ONE, DateDetail(), words) for words in ("ships came", "Monday")]
    finding = _finding(FindingKind.CONFLICT, excerpts, 0.6, origins=1)
    items = list(caveat_items([finding], excerpts, [ONE], load_labels("en-GB"), counting_ids("c")))
    assert [(x.heading, x.excerpt.text) for x in items] == [
        ("Told as still to come and as past", "Nearly 100 ships came."),
        ("", "They left on Monday."),
    ]
