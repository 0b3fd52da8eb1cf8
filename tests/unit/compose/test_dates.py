"""Dates are printed in the order and with the names of the language, and never broken."""

from __future__ import annotations

import datetime as dt

import pytest

from briefing.compose.dates import format_iso_day, format_moment, format_weekdays, format_when
from briefing.compose.labels import load_labels
from briefing.model.when import Moment, When
from tests.unit.compose.made import visible


@pytest.mark.parametrize(
    ("written", "english", "american", "vietnamese"),
    [
        ("2024-12-24", "24~December~2024", "December~24,~2024", "ngày~24 tháng~12 năm~2024"),
        ("2024-12", "December~2024", "December~2024", "tháng~12 năm~2024"),
        ("2025-Q4", "Q4~2025", "Q4~2025", "quý~4 năm~2025"),
        ("2013", "2013", "2013", "năm~2013"),
        ("2013/2019", "2013–2019", "2013–2019", "năm~2013–2019"),
        ("--10-25", "25~October", "October~25", "ngày~25 tháng~10"),
        ("--10", "October", "October", "tháng~10"),
        ("--10-25/--10-26", "25–26~October", "October~25–26", "ngày~25–26 tháng~10"),
        (
            "2025-10-25/2025-10-26",
            "25–26~October~2025",
            "October~25–26,~2025",
            "ngày~25–26 tháng~10 năm~2025",
        ),
        (
            "2025-10-30/2025-11-02",
            "30~October~– 2~November~2025",
            "October~30~– November~2,~2025",
            "ngày~30 tháng~10~– ngày~2 tháng~11 năm~2025",
        ),
        (
            "2025-12-30/2026-01-02",
            "30~December~2025~– 2~January~2026",
            "December~30,~2025~– January~2,~2026",
            "ngày~30 tháng~12 năm~2025~– ngày~2 tháng~1 năm~2026",
        ),
        (
            "2022-02/2024-08",
            "Feb~2022~– Aug~2024",
            "Feb~2022~– Aug~2024",
            "tháng~2 năm~2022~– tháng~8 năm~2024",
        ),
        ("2025-02/2025-08", "Feb~– Aug~2025", "Feb~– Aug~2025", "tháng~2~– tháng~8 năm~2025"),
        ("2024-12-24/2025", "24~December~2024~– 2025", "December~24,~2024~– 2025", None),
        ("2024-12-24/2024-12-24", "24~December~2024", "December~24,~2024", "ngày~24 tháng~12 năm~2024"),
    ],
)
def test_a_date_keeps_its_precision(
    written: str, english: str, american: str, vietnamese: str | None
) -> None:
    when = When.parse(written)
    assert visible(format_when(when, load_labels("en-GB"))) == english
    assert visible(format_when(when, load_labels("en-US"))) == american
    if vietnamese:
        assert visible(format_when(when, load_labels("vi"))) == vietnamese


@pytest.mark.parametrize(
    ("written", "language", "printed"),
    [
        ("2025-10-25", "en-GB", "Saturday 25~October~2025"),
        ("2025-10-25/2025-10-26", "en-GB", "Saturday~25 and Sunday~26~October~2025"),
        ("2025-10-25/2025-10-26", "en-US", "Saturday, October~25, and Sunday, October~26,~2025"),
        ("2025-10-25/2025-10-26", "vi", "Thứ~Bảy, ngày~25 và Chủ~Nhật, ngày~26 tháng~10 năm~2025"),
        ("2025-10-25/2025-10-28", "en-GB", "Saturday~25~– Tuesday~28~October~2025"),
        ("2025-10-25/2025-10-28", "en-US", "Saturday, October~25~– Tuesday, October~28,~2025"),
        ("2025-10-31/2025-11-01", "en-GB", "Friday~31~October and Saturday~1~November~2025"),
        ("2025-12-31/2026-01-01", "en-GB", "Wednesday 31~December~2025 and Thursday 1~January~2026"),
        ("2025-10", "en-GB", "October~2025"),
        ("--10-25", "en-GB", "25~October"),
        ("2025-10/2025-10-26", "en-GB", "Oct~2025~– 26~October~2025"),
    ],
)
def test_days_of_the_week_stand_with_whole_dates(written: str, language: str, printed: str) -> None:
    assert visible(format_weekdays(When.parse(written), load_labels(language))) == printed


@pytest.mark.parametrize(
    ("zone", "offset", "printed"),
    [
        ("ICT", 420, "00:01 (ICT,~UTC+7), 25~October~2025"),
        ("UTC", 0, "00:01 (UTC), 25~October~2025"),
        ("", -210, "00:01 (UTC−3:30), 25~October~2025"),
    ],
)
def test_a_moment_names_hour_zone_and_day(zone: str, offset: int, printed: str) -> None:
    moment = Moment(local=dt.datetime.fromisoformat("2025-10-25T00:01"), zone=zone, offset_minutes=offset)
    assert visible(format_moment(moment, load_labels("en-GB"), weekday=False)) == printed


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("2025-10-08", "8~October~2025"),
        ("2025-10-08T21:45:40+07:00", "8~October~2025"),
        ("last week", "last week"),
    ],
)
def test_a_day_of_the_metadata_is_printed_as_a_date(written: str, printed: str) -> None:
    assert visible(format_iso_day(written, load_labels("en-GB"))) == printed
