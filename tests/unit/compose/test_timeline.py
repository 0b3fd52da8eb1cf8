"""Dates become a timeline in order, with the precision of their sources."""

from __future__ import annotations

import pytest

from briefing.document.blocks import Event, LabelRows, Timeline
from briefing.document.inlines import plain
from briefing.model.excerpt import DateDetail
from briefing.model.pack import Audience, BlockKind, Details, ExcerptItem, Pack
from briefing.model.when import When
from tests.unit.compose.made import article, blocks, item, pack, section, visible

SOURCE = article("one", "It began. The text was adopted on 24 December 2024 by consensus. It ends.")


def _dated(when: str | None, event: str | None = "the text is adopted", **values: object) -> ExcerptItem:
    detail = DateDetail(when=When.parse(when) if when else None, event=event)
    return item(SOURCE, detail, "24 December 2024", **values)


def _pack(*items: ExcerptItem, **values: object) -> Pack:
    return pack([section(BlockKind.TIMELINE, *items), section(BlockKind.SOURCES)], [SOURCE], **values)


def _events(made: Pack, edition: Audience = Audience.PUBLIC) -> tuple[Event, ...]:
    return next(block.events for block in blocks(made, edition) if isinstance(block, Timeline))


def test_events_are_sorted_and_numbered_and_keep_their_precision() -> None:
    events = _events(
        _pack(_dated("2025-Q4"), _dated("2013"), _dated("2022-02/2024-08"), _dated("2024-12-24"))
    )
    assert [(event.number, visible(event.date)) for event in events] == [
        (1, "2013"),
        (2, "Feb~2022~– Aug~2024"),
        (3, "24~December~2024"),
        (4, "Q4~2025"),
    ]


def test_the_event_the_pack_is_about_is_highlighted() -> None:
    about = Details(title="A", when=When.parse("2025-10-25/2025-10-26"))
    events = _events(_pack(_dated("2025-10-25/2025-10-26"), _dated("2025-10-25"), details=about))
    assert [event.is_highlight for event in events] == [False, True]


def test_the_sentence_has_head_event_and_source() -> None:
    event, _ = _events(_pack(_dated("2024-12-24", heading="Adoption"), _dated("2025")))
    assert visible(plain(event.words)) == "Adoption. The text is adopted. Source~1"
    assert event.label == "Adoption"


def test_a_date_without_event_takes_the_sentence_of_its_source() -> None:
    (event,) = _events(_pack(_dated("2024-12-24", None)))
    assert visible(plain(event.words)).startswith(
        "The text was adopted on 24~December~2024 by consensus. Source"
    )


def test_a_date_without_year_stands_in_rows_below() -> None:
    made = blocks(_pack(_dated("--10-25"), _dated("2013")))
    timeline, rows, _ = made
    assert isinstance(timeline, Timeline)
    assert isinstance(rows, LabelRows)
    assert [event.date for event in timeline.events] == ["2013"]
    assert visible(plain(rows.rows[0].label)) == "25~October"


def test_an_unresolved_date_is_printed_as_a_passage() -> None:
    made = blocks(_pack(_dated("2013"), _dated(None)))
    assert [type(block).__name__ for block in made] == ["Timeline", "Paragraph", "Sources"]


@pytest.mark.parametrize(("count", "is_drawn"), [(1, False), (2, True), (12, True), (13, False)])
def test_only_a_timeline_with_a_caption_is_drawn(count: int, is_drawn: bool) -> None:
    made = _pack(*(_dated(str(2000 + number)) for number in range(count)))
    timeline = next(block for block in blocks(made) if isinstance(block, Timeline))
    assert len(timeline.events) == count
    assert bool(timeline.caption) is is_drawn


def test_an_inferred_date_says_so_to_colleagues() -> None:
    placed = item(SOURCE, DateDetail(when=When.parse("2024"), event="the text is adopted", is_inferred=True))
    made = _pack(placed)
    assert "inferred" in plain(_events(made, Audience.INTERNAL)[0].words)
    assert "inferred" not in plain(_events(made)[0].words)


def test_months_are_named_in_the_language_of_the_document() -> None:
    made = _pack(_dated("2013"), language="vi")
    timeline = next(block for block in blocks(made) if isinstance(block, Timeline))
    assert timeline.month_names[9] == "Tháng 10"
    assert visible(timeline.events[0].date) == "Năm~2013"


def test_talks_that_lasted_are_named_themselves() -> None:
    event, _ = _events(_pack(_dated("2022-02/2024-08", "After 30 months of negotiations"), _dated("2025")))
    assert visible(plain(event.words)).startswith("30~months of negotiations.")
    assert event.label == "30 months of negotiations"


def test_sentence_does_not_say_the_date_that_stands_beside_it() -> None:
    source = article(
        "one", "On October 8, the two ministries met the press and told what is planned for the day."
    )
    detail = DateDetail(when=When.parse("2025-10-08"), event="the two ministries met the press and…")
    made = pack([section(BlockKind.TIMELINE, item(source, detail, "October 8"))], [source])
    (event,) = _events(made)
    assert plain(event.words).startswith("The two ministries met the press")
