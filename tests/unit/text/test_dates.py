"""Dates in running text, absolute and relative, English and Vietnamese."""

from __future__ import annotations

import pytest

from briefing.model.when import PartialDate
from briefing.text.dates import DateExpression, find_date_expressions

WEDNESDAY = PartialDate(year=2025, month=10, day=8)


def read(text: str, reference: PartialDate | None = WEDNESDAY, language: str = "en") -> list[str]:
    return [str(found.when) for found in find_date_expressions(text, reference=reference, language=language)]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("It met on October 25, 2025, in Hanoi.", "2025-10-25"),
        ("It met on 24 December 2024 there.", "2024-12-24"),
        ("It met on the 3rd of May, 2020.", "2020-05-03"),
        ("It met on Tuesday, October 7, 2025.", "2025-10-07"),
        ("It met on Sept 11, 2001.", "2001-09-11"),
        ("It met on 2025-10-08.", "2025-10-08"),
        ("It met on October 25-26, 2025.", "2025-10-25/2025-10-26"),
        ("It met on October 25 and 26, 2025.", "2025-10-25/2025-10-26"),
        ("It met on 25 and 26 October 2025.", "2025-10-25/2025-10-26"),
        ("It lasts from 30 October to 2 November 2025.", "2025-10-30/2025-11-02"),
        ("It lasted from February 2022 to August 2024.", "2022-02/2024-08"),
        ("It lasted from November to March 2025.", "2024-11/2025-03"),
        ("They came for January to March, 2018.", "2018-01/2018-03"),
        ("It is due by end-2019.", "2019"),
        ("In May of 2023, they spoke of it.", "2023-05"),
        ("They want it to go on into 2027.", "2027"),
        ("Prices were at 1983 levels.", "1983"),
        ("They read of the quarter of April-June 2029.", "2029-04/2029-06"),
        ("It began in October 2025.", "2025-10"),
        ("It opens in the fourth quarter of 2025.", "2025-Q4"),
        ("It fell in Q3 2024.", "2024-Q3"),
        ("It rose in the first half of 2024.", "2024-01/2024-06"),
        ("It rose in the first seven days of 2021.", "2021-01-01/2021-01-07"),
        ("It rose in the first nine months of 2017.", "2017-01/2017-09"),
        ("It rose in the first three quarters of 2017.", "2017-01/2017-09"),
        ("It rose in the last two months of 2017.", "2017-11/2017-12"),
        ("It rose in the three months to February 2018.", "2017-12/2018-02"),
        ("They want to end 2019 at the top.", "2019"),
        ("It was founded in 2013.", "2013"),
        ("It lasted until 2019.", "2019"),
        ("It served between 2013 and 2019.", "2013/2019"),
        ("It served in 2019-21 there.", "2019/2021"),
        ("They want it by 2019-20, and more later.", "2019/2020"),
        ("It was seen at the mine in may 2022.", "2022-05"),
        ("It met on 25 october 2024 there.", "2024-10-25"),
        ("The town was taken in 1897, they say.", "1897"),
        ("It was founded in the 1990s.", "1990/1999"),
        ("He spent it on his 2009 campaign.", "2009"),
        ("They spoke of the 2016 U.S. election.", "2016"),
        ("They saw the country’s 2010 trade deficit.", "2010"),
        ("That was his last (2009 city) election.", "2009"),
    ],
)
def test_a_full_date_keeps_its_precision(text: str, when: str) -> None:
    (found,) = find_date_expressions(text, reference=WEDNESDAY)
    assert str(found.when) == when
    assert not found.is_inferred


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("It met on October 6.", "2025-10-06"),
        ("It will meet from October 25 to 26.", "2025-10-25/2025-10-26"),
        ("It was adopted on December 24.", "2024-12-24"),
        ("It will open in January.", "2026-01"),
        ("It came after the March coup there.", "2025-03"),
        ("They met on Tuesday approved a bill that will change it.", "2025-10-07"),
        ("The council has called a meeting for Thursday.", "2025-10-09"),
        ("It must answer by Friday.", "2025-10-10"),
        ("It was in March last year.", "2024-03"),
        ("He replaced the old one in January.", "2025-01"),
        ("It came in June of this year.", "2025-06"),
        ("It was the biggest since January.", "2025-01"),
        ("They met at a July gathering.", "2025-07"),
        ("Ahead of a trip to Hue on Saturday he rests.", "2025-10-11"),
        ("He gave them an offer on Tuesday that would help.", "2025-10-07"),
        ("It will be held in January.", "2026-01"),
        ("It had opened in March.", "2025-03"),
        ("Prices rose last year.", "2024"),
        ("It opens this month.", "2025-10"),
        ("It opened in last October.", "2024-10"),
        ("It met yesterday.", "2025-10-07"),
        ("It met on Tuesday.", "2025-10-07"),
        ("It will meet on Friday.", "2025-10-10"),
        ("It met last Wednesday.", "2025-10-01"),
        ("It meets next week.", "2025-10-13/2025-10-19"),
        ("The fair returns this weekend.", "2025-10-11/2025-10-12"),
        ("The rain that fell this weekend was heavy.", "2025-10-04/2025-10-05"),
        ("The fair will return next weekend.", "2025-10-18/2025-10-19"),
        ("It began two years ago.", "2023"),
        ("It began three days ago.", "2025-10-05"),
        ("It rose in the third quarter.", "2025-Q3"),
        ("It had grown to 101 square miles by Friday evening.", "2025-10-03"),
        ("They were told to leave by Friday.", "2025-10-10"),
        ("It raised its rate on Friday, citing a risk due to unrest.", "2025-10-03"),
        ("They have days left before voters go to the polls Tuesday.", "2025-10-14"),
        ("It ran from January to March.", "2025-01/2025-03"),
        ("HANOI, Sept 11: They met there.", "2025-09-11"),
        ("Output fell in the year to end-June.", "2025-06"),
        ("Output fell in the year to June.", "2024-07/2025-06"),
        ("Sales rose in the quarter to June.", "2025-04/2025-06"),
        ("Profit fell in the three months ended in August.", "2025-06/2025-08"),
        ("Rain fell in the six months through February.", "2024-09/2025-02"),
        ("Exports rose in the first three months of this year.", "2025-01/2025-03"),
        ("Exports rose in the second half of last year.", "2024-07/2024-12"),
        ("The office spoke of the previous quarter.", "2025-Q3"),
        ("Rates were held in the prior month.", "2025-09"),
        ("August inflation dropped again.", "2025-08"),
        ("They said that July retail sales were strong.", "2025-07"),
        ("Votes were lost in the August General election.", "2025-08"),
        ("It expects fourth-quarter costs to rise.", "2025-Q4"),
        ("For the fourth quarter, the bank said it expects costs to rise.", "2025-Q4"),
        ("They fell in the three months to August last year.", "2024-06/2024-08"),
        ("The council will meet at 7 p.m. Thursday at the hall.", "2025-10-09"),
        ("For this Wednesday, meetings are planned.", "2025-10-08"),
        ("The big parade is on Sunday.", "2025-10-12"),
        ("They asked if a return on Sunday would be early.", "2025-10-12"),
        ("They hope the star won't miss Sunday's match.", "2025-10-12"),
        ("That is the task by March, and it went well.", "2026-03"),
        ("It is back with a summit kicking off Monday in Hue.", "2025-10-13"),
        ("It will be held from Friday to Sunday.", "2025-10-10/2025-10-12"),
        ("They will be away from Sept. 6-17.", "2025-09-06/2025-09-17"),
        ("It will hold a forum on July 11, 12 with a theme.", "2026-07-11/2026-07-12"),
    ],
)
def test_what_the_words_leave_open_comes_from_the_reference(text: str, when: str) -> None:
    (found,) = find_date_expressions(text, reference=WEDNESDAY)
    assert str(found.when) == when
    assert found.is_inferred


@pytest.mark.parametrize(
    ("text", "whens"),
    [
        (
            "Trade grew in the first six months of 2017, up from the same period in 2016.",
            ["2017-01/2017-06", "2016-01/2016-06"],
        ),
        (
            "Trade grew in the second quarter of 2017, up from the same period a year earlier.",
            ["2017-Q2", "2016-Q2"],
        ),
        ("Sales were higher in May 2024 than in the same month of 2019.", ["2024-05", "2019-05"]),
        ("Sales were higher than in the same period of 2019.", ["2019"]),
        ("It rose to 8 in June 2024 from 7 the prior month.", ["2024-06", "2024-05"]),
        ("It was 8 in January 2024 and 7 in the following month.", ["2024-01", "2024-02"]),
        ("It grew in the first quarter of 2024 and in the following quarter.", ["2024-Q1", "2024-Q2"]),
        (
            "It grew in March 2020 from the previous year, and from the previous month.",
            ["2020-03", "2019", "2020-02"],
        ),
    ],
)
def test_a_period_beside_another_is_told_from_the_one_spoken_of(text: str, whens: list[str]) -> None:
    assert read(text) == whens


@pytest.mark.parametrize(
    "text",
    [
        "It was shown on This Morning there.",
        "The following month was quiet.",
        "April told them so.",
        "They spent the first six months in office.",
        "The previous year's vote was close.",
    ],
)
def test_names_and_periods_of_no_known_time_are_no_dates(text: str) -> None:
    assert read(text) == []


def test_a_period_up_to_a_month_waits_for_its_year() -> None:
    assert read("Sales fell in the quarter to June.", reference=None) == []
    assert read("Sales fell in the three months ended June 30, 2024.") == ["2024-06-30"]


def test_a_second_month_needs_no_word_of_its_own() -> None:
    assert read("They met in June and August.") == ["2025-06", "2025-08"]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("It met on October 25.", "--10-25"),
        ("It is open on October 25 until 5 p.m. there.", "--10-25"),
        ("It met in October.", "--10"),
        ("It met yesterday.", "None"),
    ],
)
def test_without_a_reference_the_year_stays_open(text: str, when: str) -> None:
    assert read(text, reference=None) == [when]


@pytest.mark.parametrize(
    ("text", "day_first", "when", "is_inferred"),
    [
        ("12/05/2025", True, "2025-05-12", True),
        ("12/05/2025", False, "2025-12-05", True),
        ("24/12/2024", False, "2024-12-24", False),
        ("12/24/2024", True, "2024-12-24", False),
        ("05/05/2025", True, "2025-05-05", False),
    ],
)
def test_figures_are_read_in_the_order_that_makes_a_date(
    text: str, day_first: bool, when: str, is_inferred: bool
) -> None:
    (found,) = find_date_expressions(text, day_first=day_first)
    assert (str(found.when), found.is_inferred) == (when, is_inferred)


@pytest.mark.parametrize(
    "text",
    [
        "The 2015 Information Security Law applies.",
        "The Information Security Law of 2015 applies.",
        "He may march in the rain.",
        "In the past year it rose.",
        "The Contest Vietnam 2025 opened.",
        "Shops wait for Black Friday sales.",
        "They counted 2,019 cases and 2050 people.",
        "It won on 31/31/2024.",
        "The quarterback was tackled in the second quarter.",
    ],
)
def test_other_words_and_figures_are_no_dates(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Ngày 24 tháng 12 năm 2024, hội nghị khai mạc.", "2024-12-24"),
        ("Hội nghị khai mạc 24/12/2024.", "2024-12-24"),
        ("Hội nghị diễn ra trong hai ngày 25-26/10/2025.", "2025-10-25/2025-10-26"),
        ("Hội nghị diễn ra trong tháng 10 năm 2025.", "2025-10"),
        ("Hội nghị diễn ra vào quý IV/2025.", "2025-Q4"),
        ("Từ tháng 2/2022 đến tháng 8/2024.", "2022-02/2024-08"),
        ("Hội nghị diễn ra năm 2013.", "2013"),
        ("Hội nghị diễn ra ngày 8/10.", "2025-10-08"),
        ("Hội nghị diễn ra hôm qua.", "2025-10-07"),
        ("Giá tăng so với năm ngoái.", "2024"),
        ("Chiều nay (8/10), hội nghị khai mạc.", "2025-10-08"),
        ("Sáng nay, 8-10, hội nghị khai mạc.", "2025-10-08"),
        ("Cùng ngày (8.10), đoàn đi thăm bảo tàng.", "2025-10-08"),
        ("Ngày mai 9-10, hội nghị bế mạc.", "2025-10-09"),
        ("Trưa 7-10, đoàn đến Hà Nội.", "2025-10-07"),
        ("Rạng sáng 5/9/2025, bão đổ bộ.", "2025-09-05"),
        ("Từ ngày 29/9-2/10, đoàn ở Hà Nội.", "2025-09-29/2025-10-02"),
        ("Đoàn ở Hà Nội 29/9 đến 2/10/2025.", "2025-09-29/2025-10-02"),
        ("Trong 9 tháng đầu năm 2025, giá tăng.", "2025-01/2025-09"),
        ("Tối qua, đoàn đến Hà Nội.", "2025-10-07"),
        ("Sáng mai, hội nghị bế mạc.", "2025-10-09"),
        ("Hai năm trước, giá tăng.", "2023"),
    ],
)
def test_vietnamese_dates_are_read(text: str, when: str) -> None:
    assert read(text, language="vi") == [when]


@pytest.mark.parametrize(
    "text",
    [
        "Giá sẽ tăng trong những năm tới.",
        "Giá sẽ tăng trong 5 năm tới.",
        "Tối 3.5 triệu người xem lễ khai mạc.",
        "Đội chủ nhà thắng 2-1 và 3-2.",
        "Chiều Mai Châu có mưa.",
    ],
)
def test_words_and_figures_that_are_no_vietnamese_date_are_left(text: str) -> None:
    assert read(text, language="vi") == []


def test_a_leap_day_without_a_year_finds_a_year_that_has_it() -> None:
    assert read("It was signed on February 29.", PartialDate(year=2025, month=3, day=1)) == ["2024-02-29"]


def test_spans_mark_the_words_of_the_date() -> None:
    text = "It met on Monday night and again in May."
    found: tuple[DateExpression, ...] = find_date_expressions(text, reference=WEDNESDAY)
    assert [e.span.slice(text) for e in found] == ["Monday night", "in May"]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Last May, an unknown amount of oil seeped away.", "2025-05"),
        ("Next March the hall opens.", "2026-03"),
        ("The bank kept its forecast for this year’s end.", "2025"),
        ("They want it by the end of this year.", "2025"),
        ("A second meeting was scheduled Friday.", "2025-10-10"),
        ("It opens on Saturday night, October 25.", "2025-10-25"),
        ("Help reached areas hit by Saturday’s storm.", "2025-10-04"),
    ],
)
def test_a_relative_date_may_open_a_sentence_own_a_noun_or_follow_a_plan(text: str, when: str) -> None:
    assert read(text) == [when]


@pytest.mark.parametrize(
    "text",
    [
        "They said so to Radio 1 Sunday Sport.",
        "They spoke of it on Monday Night Football.",
        "They may 2022 come.",
        "In 1800 homes there was no light.",
        "They had 2019-20,000 of them.",
    ],
)
def test_names_of_programmes_and_counts_are_no_dates(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("It returns in spring 2026.", ["2026"]),
        ("It opens in the summer of 2027.", ["2027"]),
        ("The 2025 budget was passed on 20 December 2024.", ["2024-12-20"]),
        ("The 2015 data protection law has many parts.", []),
        ("The 2016 election was close.", ["2016"]),
    ],
)
def test_seasons_have_years_and_budgets_and_laws_in_small_letters_are_no_dates(
    text: str, when: list[str]
) -> None:
    assert read(text) == when
