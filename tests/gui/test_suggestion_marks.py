"""Marks and cards follow the suggestions, the pack and what was dismissed."""

from __future__ import annotations

import pytest

from briefing.gui.models.suggestion_card import make_suggestion_card
from briefing.gui.models.suggestion_marks import make_marks
from briefing.model.excerpt import (
    BackgroundDetail,
    DateDetail,
    Detail,
    Excerpt,
    ExcerptKind,
    PersonDetail,
    ProgrammeDetail,
    QuoteDetail,
    Selector,
    StatisticDetail,
)
from briefing.model.ids import ArticleId, ExcerptId
from briefing.model.spans import Span

TEXT = "The minister said “we agree on the text” on 8 October. More than 90 states came.\nA note."


def excerpt(words: str, detail: Detail, name: str = "") -> Excerpt:
    start = TEXT.index(words)
    source = Selector.from_text(ArticleId("a"), TEXT, Span(start, start + len(words)))
    return Excerpt(id=ExcerptId(name or words), source=source, detail=detail)


QUOTE = excerpt("“we agree on the text” on 8 October", QuoteDetail(speaker="the minister", role="Minister"))
DATE = excerpt("8 October", DateDetail())
FIGURE = excerpt("More than 90 states", StatisticDetail(low=90, qualifier="more than", counts="states"))


def test_marks_come_in_the_order_of_the_text_with_inner_ones_after_their_outer() -> None:
    marks = make_marks([FIGURE, DATE, QUOTE], [], [], ExcerptKind)
    assert [(mark.excerpt.id, mark.depth) for mark in marks] == [(QUOTE.id, 0), (DATE.id, 1), (FIGURE.id, 0)]


def test_pack_counts_by_words_and_kind_not_by_identity() -> None:
    same = excerpt("8 October", DateDetail(event="talks"), name="taken by hand")
    marks = make_marks([DATE, FIGURE], [same], [], ExcerptKind)
    assert [(mark.kind, mark.is_taken) for mark in marks] == [
        (ExcerptKind.DATE, True),
        (ExcerptKind.STATISTIC, False),
    ]


def test_excerpt_that_was_never_suggested_is_marked_too() -> None:
    own = excerpt("A note", BackgroundDetail())
    assert [mark.excerpt for mark in make_marks([], [own], [], ExcerptKind)] == [own]


def test_dismissed_suggestion_has_no_mark_unless_it_is_in_the_pack() -> None:
    assert make_marks([DATE], [], [DATE.id], ExcerptKind) == ()
    assert len(make_marks([DATE], [DATE], [DATE.id], ExcerptKind)) == 1


def test_only_the_chosen_kinds_are_marked() -> None:
    marks = make_marks([QUOTE, DATE, FIGURE], [], [], [ExcerptKind.DATE])
    assert [(mark.kind, mark.depth) for mark in marks] == [(ExcerptKind.DATE, 0)]


@pytest.mark.parametrize(
    ("found", "title", "detail"),
    [
        (QUOTE, "“we agree on the text” on 8 October", "the minister, Minister"),
        (excerpt("we agree", QuoteDetail(speaker="the minister")), "“we agree”", "the minister"),
        (excerpt("we agree", QuoteDetail(direct=False)), "we agree", "… on the text” on 8 October. …"),
        (FIGURE, "More than 90 states", "… came."),
        (excerpt("90", StatisticDetail(low=90, counts="states", period="a day")), "90", "states, a day"),
        (excerpt("A note", ProgrammeDetail(event="Talks", venue="Hanoi")), "Talks", "Hanoi"),
        (excerpt("A note", ProgrammeDetail(event="Talks")), "Talks", "A note"),
        (excerpt("8 October", DateDetail(event="first talks")), "8 October", "first talks"),
        (
            excerpt("The minister", PersonDetail(name="Le Xuan Minh", rank="Major General", role="Director")),
            "Le Xuan Minh",
            "Major General, Director",
        ),
        (excerpt("note.", BackgroundDetail()), "note.", "… A"),
        (excerpt("A note.", BackgroundDetail()), "A note.", ""),
    ],
)
def test_card_says_what_the_source_says(found: Excerpt, title: str, detail: str) -> None:
    card = make_suggestion_card(found)
    assert (card.title, card.detail) == (title, detail)


def test_card_speaks_its_kind_first() -> None:
    assert make_suggestion_card(DATE).sentence.startswith("Date: 8 October. ")
