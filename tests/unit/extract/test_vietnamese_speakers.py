"""Vietnamese articles: whose words a quotation and a reported clause are."""

from __future__ import annotations

import pytest

from briefing.extract.quotes import find_quotes
from briefing.model.article import Article
from briefing.model.excerpt import QuoteDetail
from tests.unit.extract.labelled import labelled_article


def article(*paragraphs: str) -> Article:
    return labelled_article(*paragraphs, language="vi")


def said(*paragraphs: str) -> list[tuple[str, str | None, bool]]:
    """Return the words, who says them (the role of whoever has no name), and whether they are direct."""
    read = article(*paragraphs)
    return [
        (x.source.span.slice(read.text), d.speaker or d.role, d.direct)
        for x in find_quotes(read)
        if isinstance(d := x.detail, QuoteDetail)
    ]


INTRODUCED = "Thiếu tướng Lê Xuân Minh, Cục trưởng Cục Cảng biển, đã đến cảng Hải Phòng."


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“Cảng đã mở cửa từ sáng sớm”, ông Minh nói.", "Lê Xuân Minh"),
        ("“Cảng đã mở cửa từ sáng sớm” – ông Minh nói thêm.", "Lê Xuân Minh"),
        ("Ông Minh hồ hởi chia sẻ: “Cảng đã mở cửa từ sáng sớm”.", "Lê Xuân Minh"),
        ("Ông nói: “Cảng đã mở cửa từ sáng sớm”.", "Lê Xuân Minh"),
        ("“Cảng đã mở cửa từ sáng sớm”, Cục trưởng Cục Cảng biển quả quyết.", "Lê Xuân Minh"),
        ("Với câu hỏi của báo chí, ông Minh dừng lại rồi hỏi: “Cảng đã mở cửa chưa?”.", "Lê Xuân Minh"),
        ("“Cảng đã mở cửa từ sáng sớm”, người dân cho biết.", "người dân"),
    ],
)
def test_a_quotation_is_whose_the_words_beside_it_say(text: str, speaker: str) -> None:
    found = said(INTRODUCED, text)
    assert [(who, direct) for _, who, direct in found] == [(speaker, True)]


@pytest.mark.parametrize(
    ("text", "clause", "speaker"),
    [
        ("Ông Minh cho biết, cảng đã mở cửa lúc sáng sớm.", "cảng đã mở cửa lúc sáng sớm.", "Lê Xuân Minh"),
        (
            "Ông Minh cũng cho biết thêm cảng đã mở cửa lúc sáng sớm.",
            "cảng đã mở cửa lúc sáng sớm.",
            "Lê Xuân Minh",
        ),
        (
            "Phát biểu tại lễ khai mạc, ông Minh nhấn mạnh: Cảng đã mở cửa lúc sáng sớm.",
            "Cảng đã mở cửa lúc sáng sớm.",
            "Lê Xuân Minh",
        ),
        ("Theo ông Minh, cảng đã mở cửa lúc sáng sớm.", "cảng đã mở cửa lúc sáng sớm.", "Lê Xuân Minh"),
        (
            "Theo đánh giá của ông Minh, cảng đã mở cửa lúc sáng sớm.",
            "cảng đã mở cửa lúc sáng sớm.",
            "Lê Xuân Minh",
        ),
        ("Cục trưởng cho rằng cảng phải mở cửa sớm hơn.", "cảng phải mở cửa sớm hơn.", "Lê Xuân Minh"),
        ("Ông cảm ơn mọi người và cho rằng cảng phải mở sớm.", "cảng phải mở sớm.", "Lê Xuân Minh"),
        (
            "Bào chữa cho ông Minh, luật sư cho biết tàu đã vào bến an toàn.",
            "tàu đã vào bến an toàn.",
            "luật sư",
        ),
        (
            "Cục Hàng hải - Bộ Xây dựng cho biết tàu đã vào bến an toàn.",
            "tàu đã vào bến an toàn.",
            "Cục Hàng hải - Bộ Xây dựng",
        ),
        ("Chiều 8/10, Bộ Y tế cho biết cảng đã mở cửa trở lại.", "cảng đã mở cửa trở lại.", "Bộ Y tế"),
        ("Sáng nay, nguồn tin của cảng cho hay, tàu đã vào bến.", "tàu đã vào bến.", "nguồn tin của cảng"),
        (
            "Người nhà của ông Minh cho biết tàu đã vào bến an toàn.",
            "tàu đã vào bến an toàn.",
            "Người nhà của ông Minh",
        ),
    ],
)
def test_a_reported_clause_begins_behind_its_verb(text: str, clause: str, speaker: str) -> None:
    assert said(INTRODUCED, text) == [(clause, speaker, False)]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Minh chia sẻ với báo Hải Phòng về cảng mới.",
        "Ông Minh phát biểu tại lễ khai mạc cảng mới.",
        "Tàu đi theo hướng tỉnh Quảng Ninh, rồi vào bến.",
        "Theo quy định, cảng phải mở cửa sớm.",
        "Các thông tin về cảng đã được gửi đi từ sáng sớm.",
    ],
)
def test_where_nothing_is_reported_nothing_is_found(text: str) -> None:
    assert said(INTRODUCED, text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“Cảng đã mở cửa từ sáng sớm”, em Lê Tên Anh, lớp trưởng, mở lời.", "Lê Tên Anh"),
        ("“Cảng đã mở cửa từ sáng sớm”, một nhân chứng chia sẻ.", "một nhân chứng"),
        ("Theo lời nhân chứng, cảng đã mở cửa từ sáng sớm.", "nhân chứng"),
        ("Thầy Minh kể lúc ấy cảng đã mở cửa từ sáng sớm.", "Lê Xuân Minh"),
    ],
)
def test_children_teachers_and_witnesses_speak_too(text: str, speaker: str) -> None:
    assert [who for _, who, _ in said(INTRODUCED, text)] == [speaker]


def test_two_women_with_one_given_name_are_two() -> None:
    found = said(
        "Bà Lê Thị Tên, Giám đốc cảng Hải Phòng, và bà Vũ Thị Họ Tên, Giám đốc cảng Huế, đã đến.",
        "“Cảng đã mở cửa từ sáng sớm”, bà Lê Thị Tên nói.",
    )
    assert [who for _, who, _ in found] == ["Lê Thị Tên"]


def test_two_verbs_of_one_sentence_have_a_clause_each() -> None:
    text = "Ông Minh lưu ý cảng sẽ mở sớm, đồng thời khẳng định tàu sẽ vào bến an toàn."
    assert said(INTRODUCED, text) == [
        ("cảng sẽ mở sớm", "Lê Xuân Minh", False),
        ("tàu sẽ vào bến an toàn.", "Lê Xuân Minh", False),
    ]


def test_a_singer_or_a_coach_is_meant_by_what_else_they_are_called() -> None:
    found = said("HLV Lê Xuân Minh đã đến sân.", "Nhà cầm quân chia sẻ: “Chúng tôi đã sẵn sàng thi đấu”.")
    assert [who for _, who, _ in found] == ["Lê Xuân Minh"]


def test_a_quotation_may_be_closed_many_paragraphs_after_it_was_opened() -> None:
    found = said(
        'Ca sĩ Lê Xuân Minh gặp báo chí. Ông nói: "Chúng tôi đã chuẩn bị rất lâu.',
        "Sân khấu sẽ lớn hơn mọi năm, và người xem sẽ thích.",
        "Chúng tôi muốn mang đến những điều mới mẻ nhất.",
        "Về phần âm nhạc, mọi bài hát đều được làm lại.",
        'Tôi nghĩ đây là đêm nhạc đáng nhớ của chúng tôi".',
        "Đêm nhạc diễn ra tại Hà Nội.",
    )
    (words, speaker, direct) = found[0]
    assert (len(found), speaker, direct) == (1, "Lê Xuân Minh", True)
    assert words.startswith("Chúng tôi đã chuẩn bị")
    assert words.endswith("đáng nhớ của chúng tôi")


def test_a_witness_brought_in_without_a_name_is_not_the_one_with_a_name() -> None:
    found = said(
        "Chị Lê Thị Tên, nhân chứng vụ việc, cho biết tàu đã rời cảng từ sáng sớm.",
        "Một nữ nhân chứng khác cũng có mặt ở cảng.",
        "“Tàu đã rời cảng từ đêm qua”, nhân chứng kể.",
    )
    assert [who for _, who, _ in found] == ["Lê Thị Tên", "nhân chứng"]


def test_a_street_where_somebody_lives_says_nothing() -> None:
    text = "Theo dõi từ sớm, em Hoài Tên, 20 tuổi, ở ngõ 43 Trung Kính cho biết, tàu đã rời cảng."
    assert said(text) == [("tàu đã rời cảng.", "Hoài Tên", False)]


def test_what_somebody_is_asked_to_tell_is_not_told() -> None:
    assert said("Các phóng viên đề nghị cho biết phản ứng của cảng trước việc tàu rời bến.") == []


def test_a_colon_goes_to_whom_the_sentence_is_about() -> None:
    found = said(
        "HLV Lê Xuân Minh đã đến sân.",
        "HLV Lê Xuân Minh dành lời khen cho vị HLV trưởng của Vũ Ngọc Sơn: "
        "“Ông ấy làm việc rất tốt và tôi học được nhiều điều”.",
    )
    assert [who for _, who, _ in found] == ["Lê Xuân Minh"]


@pytest.mark.parametrize(
    "source",
    [
        "Theo TS. Lê Xuân Minh, chuyên gia tài chính - ngân hàng, giá vàng đã vượt mức cũ.",
        "Theo ông Lê Xuân Minh, giám đốc công ty, Hội Cảng biển, giá vàng đã vượt mức cũ.",
    ],
)
def test_a_source_has_a_role_up_to_what_it_says(source: str) -> None:
    assert said(source) == [("giá vàng đã vượt mức cũ.", "Lê Xuân Minh", False)]


def test_a_clause_behind_that_may_begin_with_a_preposition() -> None:
    text = "Dù vậy, ông Minh cho rằng với tàu lớn, cảng vẫn là nơi an toàn."
    assert said(INTRODUCED, text) == [("với tàu lớn, cảng vẫn là nơi an toàn.", "Lê Xuân Minh", False)]


def test_an_artist_who_spoke_last_is_meant_by_artist() -> None:
    found = said(
        "Nghệ sĩ Vũ Ngọc Sơn và NSND Lê Thị Tên cùng đến sân khấu.",
        "NSND Lê Thị Tên chia sẻ: “Tôi rất vui vì có nhiều khán giả đến xem”.",
        "Nữ nghệ sĩ cũng nói thẳng: “Các bạn trẻ cần nghiêm túc với nghề của mình”.",
    )
    assert [who for _, who, _ in found] == ["Lê Thị Tên", "Lê Thị Tên"]
