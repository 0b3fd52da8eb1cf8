"""What "today" means in a quotation from the day before."""

from __future__ import annotations

import pytest

from briefing.model.spans import Span
from briefing.model.when import PartialDate
from briefing.text.dates import find_date_expressions
from briefing.text.spoken_days import with_spoken_days

MONDAY = PartialDate(year=2023, month=9, day=18)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("She opened it on Sunday. “Today we build,” she said.", ["2023-09-17", "2023-09-17"]),
        ("She opened it yesterday. “We built it yesterday,” she said.", ["2023-09-17", "2023-09-16"]),
        ("She opened it on Sunday. It stands open today.", ["2023-09-17", "2023-09-18"]),
        ("She opened it on Saturday. “Today we build,” she said.", ["2023-09-16", "2023-09-18"]),
        (
            "She opened it on Sunday. “Today we build,” she said on Monday.",
            ["2023-09-17", "2023-09-18", "2023-09-18"],
        ),
    ],
)
def test_today_in_a_quotation_is_the_day_before_where_only_that_is_told_of(
    text: str, days: list[str]
) -> None:
    paragraph = Span(0, len(text))
    dates = find_date_expressions(text, paragraph, reference=MONDAY)
    spoken = with_spoken_days(text, [paragraph], dates, MONDAY)
    assert [str(date.when) for date in spoken] == days
