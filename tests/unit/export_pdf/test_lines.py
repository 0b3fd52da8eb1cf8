from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.document.inlines import Emphasis, Inlines, NoteMark, Text, text
from briefing.export.pdf.fonts import Fonts
from briefing.export.pdf.fragments import Fragments, Run
from briefing.export.pdf.lines import Line, break_lines
from briefing.style.house_style import Role
from briefing.style.loading import load_house_style

SHEET = load_house_style("modern").sheet
FRAGMENTS = Fragments(SHEET, Fonts(SHEET.fonts))


def runs(words: Inlines | str) -> tuple[Run, ...]:
    return FRAGMENTS.runs(text(words) if isinstance(words, str) else words, SHEET.role(Role.BODY))


def words_of(line: Line) -> str:
    return "".join(span.text for span in line.spans)


def broken(words: Inlines | str, width_pt: float, *, is_address: bool = False) -> list[str]:
    return [words_of(line) for line in break_lines(runs(words), width_pt, is_address=is_address)]


def test_lines_break_at_spaces_and_keep_one_at_their_end() -> None:
    assert broken("one  two\n\tthree", 40) == ["one two ", "three"]


def test_no_break_space_holds_words_together() -> None:
    assert broken("on 24\u00a0December\u00a02024 at noon", 95) == [
        "on ",
        "24\u00a0December\u00a02024 ",
        "at noon",
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("held on 8 October 2025 in town", ["held on ", "8 October 2025 in ", "town"]),
        ("as read in Source 2, then", ["as read in ", "Source 2, then"]),
        ("more than 100 countries", ["more than 100 ", "countries"]),
        ("Wednesday 8 October 2025 Wednesday", ["Wednesday ", "8 October 2025 ", "Wednesday"]),
    ],
)
def test_day_month_and_year_stay_on_one_line_and_keep_their_spaces(words: str, expected: list[str]) -> None:
    assert broken(words, 86) == expected


@pytest.mark.parametrize(
    ("words", "width_pt", "expected"),
    [
        ("a high-level meeting", 44, ["a high-", "level ", "meeting"]),
        ("of 2025-10-25 or", 60, ["of ", "2025-10-25 ", "or"]),
        ("the A05-B06 unit", 50, ["the ", "A05-B06 ", "unit"]),
    ],
)
def test_compounds_break_after_their_hyphen_but_dates_and_codes_do_not(
    words: str, width_pt: float, expected: list[str]
) -> None:
    assert broken(words, width_pt) == expected


def test_address_breaks_after_its_signs_and_gains_none() -> None:
    address = "https://example.org/a-very/long?query=1&more=2"
    pieces = broken(address, 75, is_address=True)
    assert "".join(pieces) == address
    assert all(piece[-1] in "/-?&" for piece in pieces[:-1])


def test_address_of_mail_breaks_before_its_sign() -> None:
    assert broken("a.long.desk@office.example", 75, is_address=True)[1].startswith("@office")


def test_change_of_type_inside_a_word_is_no_break() -> None:
    words = (
        Text(text="un"),
        Text(text="break", emphasis=Emphasis.STRONG),
        Text(text="able"),
        NoteMark(number=1),
    )
    assert broken((Text(text="some "), *words), 75) == ["some ", "unbreakable1"]


def test_date_that_no_line_can_hold_is_parted_at_its_spaces() -> None:
    assert broken("8 October 2025", 50) == ["8 October ", "2025"]


def test_nothing_is_one_empty_line() -> None:
    assert broken("", 100) == broken(" \n ", 100) == [""]


def test_note_is_known_by_its_line() -> None:
    lines = break_lines(runs((Text(text="first line then "), NoteMark(number=7), Text(text=" end"))), 60)
    assert [line.notes for line in lines] == [(), (7,)]


@given(st.text(max_size=300), st.floats(min_value=1, max_value=400))
def test_breaking_changes_no_word_and_stays_in_the_column(words: str, width_pt: float) -> None:
    drawn = runs(words)
    lines = break_lines(drawn, width_pt)
    assert " ".join("".join(map(words_of, lines)).split()) == " ".join(
        "".join(run.text for run in drawn).split()
    )
    widest = max(
        pen.width(character)
        for run in drawn or runs("x")
        for pen in [run.pen]
        for character in run.text or "x"
    )
    assert all(line.width_pt <= max(width_pt, 2 * widest) + 0.02 for line in lines)
