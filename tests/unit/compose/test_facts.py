"""Figures say what they count, as at when, who says so, and where it stands."""

from __future__ import annotations

import pytest

from briefing.document.blocks import Facts, Figure, Heading
from briefing.document.inlines import NoteMark, plain
from briefing.model.excerpt import StatisticDetail
from briefing.model.pack import BlockKind
from briefing.model.when import When
from tests.unit.compose.made import article, blocks, item, known, own, pack, section, visible

SOURCE = article("one", "Talks took more than 30 months of talks.", published=known("2025-10-08"))
OTHER = article("two", "Nearly 100 countries come.", publisher=known("The Gazette"))


def _figures(*details: StatisticDetail) -> tuple[Figure, ...]:
    items = [item(SOURCE, detail) for detail in details]
    (facts,) = blocks(pack([section(BlockKind.FACTS, *items)], [SOURCE]))
    assert isinstance(facts, Facts)
    return facts.figures


@pytest.mark.parametrize(
    ("unit", "counts", "label"),
    [
        ("countries", "countries that signed", "countries that signed"),
        ("months", "talks", "months of talks"),
        ("weeks", "rain", "weeks (rain)"),
        ("teams", None, "teams"),
        (None, "members", "members"),
        ("%", "of the vote", "of the vote"),
        ("EUR", "revenue", "revenue"),
        (None, None, "Talks took more than 30~months of talks."),
    ],
)
def test_the_label_says_what_is_counted(unit: str | None, counts: str | None, label: str) -> None:
    (figure,) = _figures(StatisticDetail(low=30, unit=unit, counts=counts))
    assert visible(plain(figure.label)) == label
    assert figure.label[-1] == NoteMark(number=1)


@pytest.mark.parametrize(
    ("detail", "line"),
    [
        (
            StatisticDetail(low=3, as_at=When.parse("2025-10-06"), said_by="Le Xuan Minh"),
            "As at 6~October~2025 · Le Xuan Minh",
        ),
        (StatisticDetail(low=3), "Published 8~October~2025"),
        (StatisticDetail(low=3, period="2022-02/2024-08"), "Feb~2022~– Aug~2024"),
        (StatisticDetail(low=3, period="the past year"), "Published 8~October~2025 · the past year"),
    ],
)
def test_the_line_says_as_at_when_and_who(detail: StatisticDetail, line: str) -> None:
    (figure,) = _figures(detail)
    assert visible(plain(figure.source)) == f"{line} · The Daily"


def test_the_line_begins_with_a_capital_letter() -> None:
    placed = item(OTHER, StatisticDetail(low=3, period="the past year"))
    (facts,) = blocks(pack([section(BlockKind.FACTS, placed)], [OTHER]))
    assert isinstance(facts, Facts)
    assert plain(facts.figures[0].source) == "The past year · The Gazette"


def test_qualifier_and_range_are_the_sources() -> None:
    (figure,) = _figures(StatisticDetail(low=5, high=10, qualifier="up to"))
    assert (plain(figure.qualifier), figure.value) == ("up to", "5–10")


def test_topics_become_headings_and_begin_new_lists() -> None:
    first, second, third = (
        item(SOURCE, StatisticDetail(low=n), heading=topic)
        for n, topic in ((1, ""), (2, "Money"), (3, "Money"))
    )
    made = blocks(pack([section(BlockKind.FACTS, first, second, third)], [SOURCE]))
    assert [type(block) for block in made] == [Facts, Heading, Facts]
    assert isinstance(made[2], Facts)
    assert [figure.origin for figure in made[2].figures] == [second.id, third.id]


def test_own_words_between_figures_stay_between_them() -> None:
    first, second = item(SOURCE, StatisticDetail(low=1)), item(SOURCE, StatisticDetail(low=2))
    made = blocks(pack([section(BlockKind.FACTS, first, own("In between."), second)], [SOURCE]))
    assert [getattr(block, "role", "facts") for block in made] == ["facts", "body", "facts"]


def test_a_wording_of_the_officer_becomes_the_sentence() -> None:
    placed = item(SOURCE, StatisticDetail(low=30), wording="From first to last session.")
    (facts,) = blocks(pack([section(BlockKind.FACTS, placed)], [SOURCE]))
    assert isinstance(facts, Facts)
    assert plain(facts.figures[0].sentence) == "From first to last session."


@pytest.mark.parametrize(
    ("sentence", "words", "unit", "label"),
    [
        (
            "Some 40 ships had come to the harbour by noon.",
            "40 ships",
            "ships",
            "ships had come to the harbour by noon",
        ),
        (
            "Some 40 ships and more than 100 smaller boats of all kinds had come to the harbour for the day.",
            "40 ships",
            "ships",
            "ships … had come to the harbour for the day",
        ),
        ("It took 40 days, the crew said.", "40 days", "days", "days"),
        ("“There were 40 ships that day,” she said.", "40 ships", "ships", "ships"),
    ],
)
def test_a_label_of_one_word_goes_on_as_its_sentence_does(
    sentence: str, words: str, unit: str, label: str
) -> None:
    source = article("four", sentence)
    figure = item(source, StatisticDetail(low=40, unit=unit, counts=unit), words)
    made = pack([section(BlockKind.FACTS, figure)], [source])
    (facts,) = (block for block in blocks(made) if isinstance(block, Facts))
    assert plain(facts.figures[0].label) == label
