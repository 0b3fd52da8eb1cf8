"""The timeline's picture appears while it helps, and is the same each time."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from PIL import Image
from sample_document import sample_document

from briefing.document import blocks as b
from briefing.export.word.timeline_picture import draw_timeline
from briefing.model.when import When
from briefing.style.house_style import HouseStyle

WIDTH_PT = 475.28


@pytest.fixture
def timeline() -> b.Timeline:
    blocks = [block for section in sample_document().sections for block in section.blocks]
    (found,) = [block for block in blocks if isinstance(block, b.Timeline)]
    return found


def test_picture_is_as_wide_as_the_text_at_300_dots_per_inch(
    timeline: b.Timeline, modern: HouseStyle
) -> None:
    drawing = draw_timeline(timeline, modern.sheet, WIDTH_PT)
    assert drawing is not None
    picture = Image.open(io.BytesIO(drawing.png()))
    assert picture.size == (round(WIDTH_PT * 300 / 72), round(drawing.height_pt * 300 / 72))
    assert (11, 79, 108) in [colour for _, colour in picture.getcolors(maxcolors=1 << 20)]
    assert drawing.png() == drawing.png()


def test_event_itself_is_drawn_in_the_colour_of_alert(timeline: b.Timeline, modern: HouseStyle) -> None:
    def colours(block: b.Timeline) -> set[tuple[int, ...]]:
        drawing = draw_timeline(block, modern.sheet, WIDTH_PT)
        assert drawing is not None
        return {c for _, c in Image.open(io.BytesIO(drawing.png())).getcolors(maxcolors=1 << 20)}

    dull = replace(timeline, events=tuple(replace(event, is_highlight=False) for event in timeline.events))
    assert (164, 22, 26) in colours(timeline)
    assert (164, 22, 26) not in colours(dull)


@pytest.mark.parametrize("count", [0, 13])
def test_list_stands_alone_without_events_or_with_too_many(
    count: int, timeline: b.Timeline, modern: HouseStyle
) -> None:
    events = (timeline.events[0],) * count
    assert draw_timeline(replace(timeline, events=events), modern.sheet, WIDTH_PT) is None


def test_list_stands_alone_where_no_year_is_known(timeline: b.Timeline, modern: HouseStyle) -> None:
    events = (replace(timeline.events[0], when=When.parse("--10-25")),)
    assert draw_timeline(replace(timeline, events=events), modern.sheet, WIDTH_PT) is None


@pytest.mark.parametrize("label", ["two\nlines", "\x00\ud800", "x" * 400, ""])
def test_any_label_can_be_drawn(label: str, timeline: b.Timeline, modern: HouseStyle) -> None:
    events = tuple(replace(event, label=label) for event in timeline.events)
    drawing = draw_timeline(replace(timeline, events=events), modern.sheet, WIDTH_PT)
    assert drawing is not None
    assert drawing.png()
