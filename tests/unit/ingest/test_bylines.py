"""Bylines give persons, and only persons."""

from __future__ import annotations

import pytest

from briefing.ingest.bylines import is_agency_credit, is_name_like, read_byline


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Le Xuan Minh", ("Le Xuan Minh",)),
        ("BY LE XUAN MINH AND DANG HOANG GIANG", ("LE XUAN MINH", "DANG HOANG GIANG")),
        (
            "By Le Xuan Minh, Dang Hoang Giang and Luong Cuong",
            ("Le Xuan Minh", "Dang Hoang Giang", "Luong Cuong"),
        ),
        ("By Le Xuan Minh, CNN", ("Le Xuan Minh",)),
        ("By Le Xuan Minh, Hanoi", ("Le Xuan Minh",)),
        ("By Le Xuan Minh, Science Editor", ("Le Xuan Minh",)),
        ("By Le Xuan Minh | The Guardian", ("Le Xuan Minh",)),
        ("By Le Xuan Minh in Hanoi", ("Le Xuan Minh",)),
        ("Tác giả: Lê Xuân Minh và Đặng Hoàng Giang", ("Lê Xuân Minh", "Đặng Hoàng Giang")),
        ("By Reuters", ()),
        ("By Our Staff", ()),
    ],
)
def test_the_names_end_where_an_outlet_or_an_occupation_begins(line: str, names: tuple[str, ...]) -> None:
    assert read_byline(line) == names


@pytest.mark.parametrize(
    "line",
    [
        "By Friday all had come",
        "By the way",
        "By",
        "Bye Le Xuan Minh",
        "By Le Xuan Minh.",
        "By 2030",
        "Le Xuan Minh",
    ],
)
def test_other_lines_are_no_bylines(line: str) -> None:
    assert read_byline(line) is None


@pytest.mark.parametrize("words", ["Le Xuan Minh", "António Guterres", "O’Neill", "Lê Xuân Minh"])
def test_capital_letters_make_a_name(words: str) -> None:
    assert is_name_like(words)


@pytest.mark.parametrize("words", ["", "le xuan minh", "Le Xuan Minh said", "A05", "Le  Minh", "A B C D E F"])
def test_other_words_are_no_name(words: str) -> None:
    assert not is_name_like(words)


def test_the_closing_credit_of_an_agency_is_known() -> None:
    assert is_agency_credit("Reporting by Le Xuan Minh; Editing by Dang Hoang Giang")
    assert is_agency_credit("(Additional reporting by Le Xuan Minh)")
    assert not is_agency_credit("Reporting in the country is hard.")
