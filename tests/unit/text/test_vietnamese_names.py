"""Names behind offices, countries and places in Vietnamese."""

from __future__ import annotations

import pytest

from briefing.text.names import find_names


def named(text: str) -> list[tuple[str, str | None]]:
    found = (m for m in find_names(text) if m.is_certain)
    return [(m.text, m.office.slice(text) if m.office else None) for m in found]


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("Chuyên gia Bồ Đào Nha Antonio Guterres đến cảng.", "Antonio Guterres", "Chuyên gia Bồ Đào Nha"),
        ("Người đồng cấp Ai Cập Ghada Waly đến cảng.", "Ghada Waly", "Người đồng cấp Ai Cập"),
        ("HLV Park Họ Tên đến cảng.", "Park Họ Tên", "HLV"),
        (
            "Chủ tịch UBND huyện Nam Đông Lê Xuân Minh đến cảng.",
            "Lê Xuân Minh",
            "Chủ tịch UBND huyện Nam Đông",
        ),
        ("Chủ tịch UBND tỉnh Hà Giang Lê Xuân Minh đến cảng.", "Lê Xuân Minh", "Chủ tịch UBND tỉnh Hà Giang"),
        ("Trưởng đoàn Hà Tĩnh Vũ Ngọc Sơn đến cảng.", "Vũ Ngọc Sơn", "Trưởng đoàn Hà Tĩnh"),
        ("Chủ tịch nước Lương Cường đến cảng.", "Lương Cường", "Chủ tịch nước"),
        ("Đoàn đã gặp Thủ tướng để bàn với Bộ trưởng Lê Xuân Minh.", "Lê Xuân Minh", "Bộ trưởng"),
        ("Nhà sáng lập Viettel Lê Xuân Minh đến cảng.", "Lê Xuân Minh", "Nhà sáng lập Viettel"),
        ("Giám đốc Lê Tên Anh đến cảng.", "Lê Tên Anh", "Giám đốc"),
        ("Giám đốc Lê Tên An đến cảng.", "Lê Tên An", "Giám đốc"),
        ("Trợ lý tổng thống Ai Cập Ghada Waly đến cảng.", "Ghada Waly", "Trợ lý tổng thống Ai Cập"),
        ("Tiền vệ Tuấn Anh đến cảng.", "Tuấn Anh", "Tiền vệ"),
        (
            "Người phát ngôn Bộ Ngoại giao Việt Nam Lê Thị Tên đến cảng.",
            "Lê Thị Tên",
            "Người phát ngôn Bộ Ngoại giao Việt Nam",
        ),
    ],
)
def test_a_country_or_a_place_belongs_to_the_office(text: str, name: str, office: str) -> None:
    assert named(text) == [(name, office)]


@pytest.mark.parametrize(
    "text",
    [
        "Bão đã vào huyện Nam Đông và thành phố Huế.",
        "Đoàn đại biểu Việt Nam đã đến cảng.",
        "Lãnh đạo hai huyện Nam Đông và Phú Vang (Thừa Thiên - Huế) đã đến cảng.",
        "Bão đã vào H.Nam Đông, TP. Huế và các xã bên cạnh.",
        "Học sinh trường Nguyễn Trãi đã đến cảng.",
        "Trận đấu với ĐT Indonesia sẽ diễn ra tại cảng.",
    ],
)
def test_places_and_what_is_called_after_people_are_nobody(text: str) -> None:
    assert named(text) == []


def test_a_clause_behind_a_name_is_no_role() -> None:
    text = "Theo ông Lê Xuân Minh, đại biểu phải có năng lực."
    assert [(m.text, m.role) for m in find_names(text) if m.is_certain] == [("Lê Xuân Minh", None)]


def test_what_stands_before_two_names_or_behind_a_preposition_is_no_office_of_the_next() -> None:
    text = "HLV Lê Xuân Minh và Trần Thị Tên đến cảng cùng huấn luyện viên của Vũ Ngọc Sơn."
    assert named(text) == [("Lê Xuân Minh", "HLV"), ("Trần Thị Tên", None), ("Vũ Ngọc Sơn", None)]
