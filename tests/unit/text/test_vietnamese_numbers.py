"""Figures of Vietnamese news: ranges, metres, times as many, and what is no figure at all."""

from __future__ import annotations

import pytest

from briefing.text.numbers import find_quantities


def read(text: str) -> list[tuple[float, float | None, str | None, str | None]]:
    return [(q.low, q.high, q.unit, q.qualifier) for q in find_quantities(text, language="vi")]


@pytest.mark.parametrize(
    ("text", "low", "high", "unit", "qualifier"),
    [
        ("Nước dâng cao gần 1m.", 1, None, "m", "gần"),
        ("Nước ngập từ 0,5 đến 1m.", 0.5, 1, "m", None),
        ("Mưa phổ biến 80-270mm.", 80, 270, "mm", None),
        ("Điểm chuẩn chênh nhau từ 11 đến gần 13%.", 11, 13, "percent", None),
        ("Giá giảm từ 89-278 đồng mỗi lít.", 89, 278, "đồng", None),
        ("Lợi nhuận tăng gần gấp đôi.", 2, None, "lần", "gần"),
        ("Giá không cao hơn 18.560 đồng.", 18560, None, "đồng", "không cao hơn"),
        ("Kim ngạch vượt mốc 4.000 tỷ đồng.", 4 * 10**12, None, "đồng", "vượt mốc"),
    ],
)
def test_figures_have_their_range_unit_and_qualifier(
    text: str, low: float, high: float | None, unit: str, qualifier: str | None
) -> None:
    assert read(text) == [(low, high, unit, qualifier)]


def test_what_rises_from_one_figure_to_another_is_two_figures() -> None:
    assert read("Tỷ lệ tăng từ 25% đến 35%.") == [(25, None, "percent", None), (35, None, "percent", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Họ gặp nhau lúc 13 giờ.",
        "Khoảng 21 giờ 30, bão đổ bộ.",
        "Đến khoảng 15 giờ chiều nay, đoàn đến cảng.",
        "Giá mới áp dụng từ 15h cùng ngày.",
        "Trong 9 tháng đầu năm nay, giá tăng.",
        "Lũy kế 9 tháng, giá tăng.",
        "Doanh nghiệp đầu tư vào cảng.",
        "Ông làm tư vấn.",
        "Học sinh lớp 8 trường làng đã đến.",
        "Học sinh bước vào năm học mới.",
        "Đầu năm người dân đi lễ.",
        "Cậu bé đi cùng ba mẹ.",
    ],
)
def test_times_periods_and_other_words_are_no_figures(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("Cuộc họp kéo dài 3 giờ.", 3),
        ("Trong 24 giờ qua, mưa lớn.", 24),
        ("Có năm người bị thương.", 5),
        ("Có năm mươi người dự họp.", 50),
        ("Huyện Phong Điền 35 nhà bị ngập.", 35),
        ("Tại Nha Trang 449 nhà bị sập.", 449),
    ],
)
def test_lengths_of_time_fives_and_counts_behind_a_place_are_figures(text: str, low: float) -> None:
    assert [q.low for q in find_quantities(text, language="vi")] == [low]
