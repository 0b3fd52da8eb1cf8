"""Dates: the written form comes back, and a date means the days it says."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given

from briefing.model.when import Moment, PartialDate, Precision, When
from tests import strategies


@given(strategies.whens)
def test_the_written_form_comes_back(when: When) -> None:
    assert When.parse(str(when)) == when


@given(strategies.partial_dates())
def test_a_date_begins_before_it_ends(date: PartialDate) -> None:
    assert date.earliest() <= date.latest()
    assert (date.earliest() == date.latest()) == (date.precision is Precision.DAY and date.year is not None)


@given(strategies.whens, strategies.whens)
def test_overlap_has_no_direction(one: When, other: When) -> None:
    assert one.overlaps(other) == other.overlaps(one)


@pytest.mark.parametrize(
    ("written", "earliest", "latest", "precision"),
    [
        ("2025-10-25", "2025-10-25", "2025-10-25", Precision.DAY),
        ("2025-10-25/2025-10-26", "2025-10-25", "2025-10-26", Precision.DAY),
        ("2024-02", "2024-02-01", "2024-02-29", Precision.MONTH),
        ("2025-Q4", "2025-10-01", "2025-12-31", Precision.QUARTER),
        ("2025", "2025-01-01", "2025-12-31", Precision.YEAR),
        ("2025/2026-06", "2025-01-01", "2026-06-30", Precision.YEAR),
        ("--02", "0001-02-01", "9999-02-28", Precision.MONTH),
        ("--10-25", "0001-10-25", "9999-10-25", Precision.DAY),
    ],
)
def test_a_date_means_the_days_it_says(
    written: str, earliest: str, latest: str, precision: Precision
) -> None:
    when = When.parse(written)
    assert (when.earliest().isoformat(), when.latest().isoformat(), when.precision) == (
        earliest,
        latest,
        precision,
    )
    assert when.has_year == (written[0] != "-")


@pytest.mark.parametrize(
    "written",
    [
        "",
        "-",
        "/",
        "2025/",
        "25",
        "2025-13",
        "2025-02-30",
        "2025-Q5",
        "2025-Q4-01",
        "--Q4",
        "25 October 2025",
        "2025-10-25T09:00",
    ],
)
def test_what_is_no_date_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        When.parse(written)


@pytest.mark.parametrize(
    "parts",
    [
        {},
        {"day": 1},
        {"year": 2025, "day": 1},
        {"year": 2025, "quarter": 4, "month": 10},
        {"year": 2023, "month": 2, "day": 29},
    ],
)
def test_impossible_dates_are_refused(parts: dict[str, int]) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        PartialDate(**parts)


def test_the_leap_day_is_possible_while_the_year_is_open() -> None:
    assert str(PartialDate(month=2, day=29)) == "--02-29"


def test_a_calendar_day_is_a_date() -> None:
    assert str(PartialDate.of_day(dt.date(2025, 10, 25))) == "2025-10-25"


@pytest.mark.parametrize(
    ("minutes", "name"), [(420, "UTC+7"), (0, "UTC"), (-210, "UTC−3:30"), (345, "UTC+5:45")]
)
def test_an_offset_is_named_as_it_is_printed(minutes: int, name: str) -> None:
    moment = Moment(local=dt.datetime.fromisoformat("2025-10-25T09:00"), zone="", offset_minutes=minutes)
    assert moment.offset_name == name


def test_a_moment_is_an_instant() -> None:
    moment = Moment(local=dt.datetime.fromisoformat("2025-10-25T00:01"), zone="ICT", offset_minutes=420)
    assert moment.instant == dt.datetime(2025, 10, 24, 17, 1, tzinfo=dt.UTC)
