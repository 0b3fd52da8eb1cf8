"""Headings are counted as Word counts them: by the list of their style, in its figures, level by level."""

from __future__ import annotations

import pytest
from lxml import etree

from briefing.export.word.heading_numbers import HeadingNumbers

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def part(inside: str) -> etree._Element:
    return etree.fromstring(f'<w:part xmlns:w="{W}">{inside}</w:part>')


def styles(*lists: str) -> etree._Element:
    """Return the styles of headings, each with what it says of its list."""
    return part(
        "".join(
            f'<w:style w:type="paragraph" w:styleId="H{level}"><w:name w:val="heading {level}"/>'
            f"<w:pPr><w:numPr>{held}</w:numPr></w:pPr></w:style>"
            for level, held in enumerate(lists, 1)
        )
    )


def numbering(*levels: tuple[str, str, str]) -> etree._Element:
    """Return one list; a level is its figures, its text and where it begins."""
    made = "".join(
        f'<w:lvl w:ilvl="{place}"><w:start w:val="{start}"/><w:numFmt w:val="{way}"/>'
        f'<w:lvlText w:val="{shown}"/></w:lvl>'
        for place, (way, shown, start) in enumerate(levels)
    )
    return part(
        f'<w:abstractNum w:abstractNumId="3">{made}</w:abstractNum>'
        '<w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>'
    )


THREE = (
    '<w:numId w:val="5"/>',
    '<w:ilvl w:val="1"/><w:numId w:val="5"/>',
    '<w:ilvl w:val="2"/><w:numId w:val="5"/>',
)


def test_deeper_levels_begin_again_below_each_heading() -> None:
    lists = numbering(("decimal", "%1.", "1"), ("decimal", "%1.%2", "1"), ("lowerLetter", "%3)", "1"))
    numbers = HeadingNumbers(styles(*THREE), lists)
    assert [numbers.next(level) for level in (1, 2, 3, 3, 2, 3, 1, 2)] == [
        *("1.", "1.1", "a)", "b)", "1.2", "a)", "2.", "2.1")
    ]


@pytest.mark.parametrize(
    ("way", "start", "shown"),
    [
        ("decimal", "1", "1"),
        ("decimalZero", "1", "01"),
        ("upperRoman", "4", "IV"),
        ("lowerRoman", "1999", "mcmxcix"),
        ("upperLetter", "28", "BB"),
        ("lowerLetter", "3", "c"),
        ("decimal", "none", "1"),
        ("bullet", "1", ""),
    ],
)
def test_number_is_written_as_the_list_says(way: str, start: str, shown: str) -> None:
    assert HeadingNumbers(styles(THREE[0]), numbering((way, "%1", start))).next(1) == shown


@pytest.mark.parametrize("held", ['<w:numId w:val="0"/>', '<w:numId w:val="9"/>', '<w:ilvl w:val="x"/>', ""])
def test_heading_without_a_list_has_no_number(held: str) -> None:
    assert HeadingNumbers(styles(held), numbering(("decimal", "%1.", "1"))).next(1) == ""


def test_level_that_comes_before_its_heading_counts_from_the_start() -> None:
    lists = numbering(("decimal", "%1.", "1"), ("decimal", "%1.%2", "1"))
    assert HeadingNumbers(styles(*THREE[:2]), lists).next(2) == "1.1"


def test_sign_alone_is_no_number() -> None:
    assert HeadingNumbers(styles(THREE[0]), numbering(("bullet", "\N{BULLET}", "1"))).next(1) == ""
