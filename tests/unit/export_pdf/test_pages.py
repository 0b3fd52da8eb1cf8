from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from briefing.export.pdf.boxes import Box, Parts
from briefing.export.pdf.canvas import TaggedCanvas
from briefing.export.pdf.pages import NoteArea, Page, Paginator


@dataclass(frozen=True, slots=True, kw_only=True)
class Block(Box):
    """Stand for lines of ten points, each calling some notes."""

    name: str = ""
    lines: tuple[tuple[int, ...], ...] = ((),)
    is_whole: bool = False

    @property
    def height_pt(self) -> float:
        return 10 * len(self.lines)

    @property
    def notes(self) -> tuple[int, ...]:
        return tuple(note for line in self.lines for note in line)

    @property
    def head_pt(self) -> float:
        return self.height_pt if self.is_whole else 10

    def split(self, room_pt: float, *, by_force: bool = False) -> Parts:
        count = min(int(room_pt // 10), len(self.lines) - 1)
        if count < 1 or (self.is_whole and not by_force):
            return None
        return replace(self, lines=self.lines[:count]), replace(self, lines=self.lines[count:], before_pt=0)

    def paint(self, canvas: TaggedCanvas, left_pt: float, top_pt: float) -> None:
        raise NotImplementedError


def block(name: str, count: int = 1, **values: object) -> Block:
    return replace(Block(width_pt=100, name=name, lines=((),) * count), **values)  # type: ignore[arg-type]


def paginate(*boxes: Box, notes: dict[int, Box] | None = None, frame_pt: float = 100) -> tuple[Page, ...]:
    area = NoteArea(notes=notes or {}, overhead_pt=20)
    return Paginator(frame_pt, area, lambda _done: None).paginate(boxes)


def layout(pages: tuple[Page, ...]) -> list[list[tuple[str, float, float]]]:
    return [
        [(placement.box.name, placement.top_pt, placement.box.height_pt) for placement in page.placements]  # type: ignore[attr-defined]
        for page in pages
    ]


def test_space_between_boxes_adds_up_and_falls_away_at_the_top() -> None:
    first, second = block("a", before_pt=5, after_pt=3), block("b", before_pt=4)
    assert layout(paginate(first, second)) == [[("a", 0, 10), ("b", 17, 10)]]


def test_space_between_two_headings_is_the_larger_one() -> None:
    first, second = block("a", after_pt=14, is_heading=True), block("b", before_pt=12, is_heading=True)
    assert layout(paginate(first, second)) == [[("a", 0, 10), ("b", 24, 10)]]


def test_box_runs_over_the_page_end() -> None:
    assert layout(paginate(block("a", 8), block("b", 5))) == [[("a", 0, 80), ("b", 80, 20)], [("b", 0, 30)]]


def test_whole_box_moves_to_the_next_page() -> None:
    assert layout(paginate(block("a", 8), block("b", 5, is_whole=True))) == [[("a", 0, 80)], [("b", 0, 50)]]


def test_whole_box_higher_than_a_page_is_parted_after_all() -> None:
    pages = layout(paginate(block("a"), block("b", 25, is_whole=True)))
    assert pages == [[("a", 0, 10)], [("b", 0, 100)], [("b", 0, 100)], [("b", 0, 50)]]


def test_heading_moves_with_the_box_it_heads() -> None:
    heading = block("h", keeps_with_next=True)
    assert layout(paginate(block("a", 9), heading, block("b"))) == [
        [("a", 0, 90)],
        [("h", 0, 10), ("b", 10, 10)],
    ]


def test_chain_of_headings_moves_as_one() -> None:
    chain = [block(name, keeps_with_next=True) for name in "gh"]
    pages = layout(paginate(block("a", 8), *chain, block("b", 3, is_whole=True)))
    assert [[name for name, _, _ in page] for page in pages] == [["a"], ["g", "h", "b"]]


@pytest.mark.parametrize(("below", "page_count"), [(4, 2), (1, 1)])
def test_heading_asks_for_room_below_unless_its_section_is_short(below: int, page_count: int) -> None:
    heading = block("h", keeps_with_next=True, least_after_pt=40)
    assert len(paginate(block("a", 8), heading, block("b", below))) == page_count


def test_box_that_starts_a_page_leaves_no_empty_one() -> None:
    pages = layout(paginate(block("a", starts_page=True), block("b", starts_page=True)))
    assert pages == [[("a", 0, 10)], [("b", 0, 10)]]


def test_head_of_a_table_repeats_above_its_rows() -> None:
    head = block("head")
    rows = [block(f"row{number}", 4, is_whole=True, repeats=(head,)) for number in range(3)]
    pages = layout(paginate(head, *rows))
    assert [[name for name, _, _ in page] for page in pages] == [["head", "row0", "row1"], ["head", "row2"]]


def test_note_stands_below_its_call_and_only_once() -> None:
    note = block("note")
    calling = block("a", lines=((1,),))
    pages = paginate(calling, block("b", 5), calling, block("c", 9, is_whole=True), calling, notes={1: note})
    assert [[noted.name for noted in page.notes] for page in pages] == [["note"], []]  # type: ignore[attr-defined]
    assert pages[0].notes_top_pt == 90


def test_line_moves_on_with_its_note_when_both_do_not_fit() -> None:
    calling = block("a", lines=((),) * 7 + ((1,), (), ()))
    pages = paginate(calling, notes={1: block("note", 2)})
    assert layout(pages) == [[("a", 0, 70)], [("a", 0, 30)]]
    assert [len(page.notes) for page in pages] == [0, 1]


def test_note_longer_than_a_page_runs_on_and_text_follows_it() -> None:
    pages = paginate(block("a", lines=((1,),)), block("b"), notes={1: block("note", 20)})
    assert [sum(note.height_pt for note in page.notes) for page in pages] == [70, 80, 50]
    assert [[placement.box.name for placement in page.placements] for page in pages] == [["a"], [], ["b"]]  # type: ignore[attr-defined]


def test_box_that_can_never_fit_is_placed_all_the_same() -> None:
    assert layout(paginate(block("a", 1), block("b", 1), frame_pt=5)) == [[("a", 0, 10)], [("b", 0, 10)]]


def test_progress_is_told_after_each_page() -> None:
    told: list[float] = []
    Paginator(100, NoteArea(notes={}, overhead_pt=0), told.append).paginate([block("a", 10)] * 4)
    assert told == [0.25, 0.5, 0.75, 1]


def test_heading_moves_with_words_whose_note_has_no_room() -> None:
    quote = block("q", is_whole=True, lines=((), (1,)))
    heading = block("h", keeps_with_next=True)
    pages = paginate(block("a", 6), heading, quote, notes={1: block("note", 2)})
    assert layout(pages) == [[("a", 0, 60)], [("h", 0, 10), ("q", 10, 20)]]


def test_what_a_page_begins_with_is_not_left_alone_by_what_it_keeps_with() -> None:
    head = block("head", 4, keeps_with_next=True)
    rows = [
        block(f"row {n}", 2, is_whole=True, keeps_with_next=n < 4, repeats=(block("again"),))
        for n in range(1, 5)
    ]
    assert [[name for name, *_ in page] for page in layout(paginate(head, *rows))] == [
        ["head", "row 1", "row 2", "row 3"],
        ["again", "row 4"],
    ]


@pytest.mark.parametrize(
    ("last", "section", "pages"),
    [(13, 6, 2), (13, 8, 3), (14, 6, 3), (13, 15, 3), (14, 15, 4)],
    ids=["fits below the tail", "does not fit", "too much for a tail", "fits no page", "too much, fits none"],
)
def test_section_that_begins_a_page_follows_a_tail(last: int, section: int, pages: int) -> None:
    heading = block("h", starts_page=True, keeps_with_next=True)
    assert len(paginate(block("a", last), heading, block("b", section))) == pages


def test_section_never_follows_on_a_page_that_a_short_one_begins() -> None:
    assert len(paginate(block("a", 2, starts_page=True), block("h", starts_page=True))) == 2
