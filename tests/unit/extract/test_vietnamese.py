"""Vietnamese articles: who speaks, in what office, what is counted and when."""

from __future__ import annotations

import pytest

from briefing.extract.dates import find_dates
from briefing.extract.people import find_people
from briefing.extract.quotes import find_quotes
from briefing.extract.statistics import find_statistics
from briefing.ingest.reading import read_article
from briefing.model.article import Article, LabelKind
from briefing.model.excerpt import DateDetail, PersonDetail, QuoteDetail, StatisticDetail
from briefing.model.ids import ArticleId
from tests.unit.extract.labelled import labelled_article


def article(*paragraphs: str) -> Article:
    return labelled_article(*paragraphs, language="vi")


@pytest.mark.parametrize(
    ("text", "name", "rank", "role"),
    [
        (
            "Thứ trưởng Bộ Ngoại giao Đặng Hoàng Giang phát biểu.",
            "Đặng Hoàng Giang",
            None,
            "Thứ trưởng Bộ Ngoại giao",
        ),
        (
            "Thiếu tướng Lê Xuân Minh, Cục trưởng Cục Cảng biển, Bộ Công an đã đến cảng.",
            "Lê Xuân Minh",
            "Thiếu tướng",
            "Cục trưởng Cục Cảng biển, Bộ Công an",
        ),
        (
            "Phó Thủ tướng, Bộ trưởng Bộ Ngoại giao Bùi Thanh Sơn tới thăm cảng.",
            "Bùi Thanh Sơn",
            None,
            "Phó Thủ tướng, Bộ trưởng Bộ Ngoại giao",
        ),
        ("Chủ tịch nước Lương Cường dự lễ khai mạc.", "Lương Cường", None, "Chủ tịch nước"),
        (
            "Ông Vũ Ngọc Sơn, Trưởng ban Nghiên cứu, Hiệp hội Cảng biển cho biết cảng đã mở.",
            "Vũ Ngọc Sơn",
            None,
            "Trưởng ban Nghiên cứu, Hiệp hội Cảng biển",
        ),
        (
            "Thượng tá Triệu Mạnh Tùng, Phó Cục trưởng Cục Phòng, chống thiên tai (A05), nói về bão.",
            "Triệu Mạnh Tùng",
            "Thượng tá",
            "Phó Cục trưởng Cục Phòng, chống thiên tai (A05)",
        ),
    ],
)
def test_offices_stand_before_or_behind_the_name(
    text: str, name: str, rank: str | None, role: str | None
) -> None:
    (person,) = [x.detail for x in find_people(article(text)) if isinstance(x.detail, PersonDetail)]
    assert (person.name, person.rank, person.role) == (name, rank, role)


@pytest.mark.parametrize(
    ("text", "speaker", "words", "direct"),
    [
        (
            "Ông Lê Xuân Minh cho biết cảng đã mở cửa trở lại.",
            "Lê Xuân Minh",
            "cảng đã mở cửa trở lại.",
            False,
        ),
        ("Bà Nguyễn Thị Hằng nhấn mạnh cảng rất an toàn.", "Nguyễn Thị Hằng", "cảng rất an toàn.", False),
        ("Theo Thiếu tướng Lê Xuân Minh, cảng sẽ đóng cửa.", "Lê Xuân Minh", "cảng sẽ đóng cửa.", False),
        (
            "“Cảng này an toàn cho mọi con tàu”, ông Lê Xuân Minh khẳng định.",
            "Lê Xuân Minh",
            "Cảng này an toàn cho mọi con tàu",
            True,
        ),
        (
            "“Cảng này an toàn cho mọi con tàu”, Lê Xuân Minh, Cục trưởng Cục Cảng, Bộ Công an nhấn mạnh.",
            "Lê Xuân Minh",
            "Cảng này an toàn cho mọi con tàu",
            True,
        ),
        (
            "Bà Nguyễn Thị Hằng nói: “Cảng này an toàn cho mọi con tàu”.",
            "Nguyễn Thị Hằng",
            "Cảng này an toàn cho mọi con tàu",
            True,
        ),
    ],
)
def test_quotations_have_their_speakers(text: str, speaker: str, words: str, direct: bool) -> None:
    (found,) = find_quotes(article(text))
    assert isinstance(found.detail, QuoteDetail)
    assert (found.detail.speaker, found.text, found.detail.direct) == (speaker, words, direct)


def test_a_given_name_with_a_title_means_the_person_named_before() -> None:
    found = find_quotes(
        article("Thiếu tướng Lê Xuân Minh đến cảng.", "Ông Minh khẳng định cảng sẽ đóng cửa vào mùa đông.")
    )
    assert [x.detail.speaker for x in found if isinstance(x.detail, QuoteDetail)] == ["Lê Xuân Minh"]


def test_a_word_that_differs_in_its_accents_is_no_name_of_the_person() -> None:
    (person,) = find_people(article("Lễ mở cảng diễn ra hôm qua.", "Thiếu tướng Lê Xuân Minh đã đến."))
    assert isinstance(person.detail, PersonDetail)
    assert "Lễ" not in person.detail.aliases


@pytest.mark.parametrize(
    ("text", "low", "qualifier", "unit"),
    [
        ("Cảng đón hơn 100.000 tàu.", 100000, "hơn", "tàu"),
        ("Gần 100 quốc gia đăng ký tham dự.", 100, "gần", "quốc gia"),
        ("Giá tăng 2,5% trong quý III.", 2.5, None, "percent"),
        ("Dự án cần khoảng 3 triệu đồng.", 3000000, "khoảng", "đồng"),
    ],
)
def test_figures_read_dots_as_thousands_and_commas_as_decimals(
    text: str, low: float, qualifier: str | None, unit: str
) -> None:
    (found,) = [x.detail for x in find_statistics(article(text)) if isinstance(x.detail, StatisticDetail)]
    assert (found.low, (found.qualifier or "").lower() or None, found.unit) == (low, qualifier, unit)


@pytest.mark.parametrize(
    "text", ["Trong năm qua, cảng rất đông.", "Những năm qua cảng đã lớn mạnh.", "Nghị quyết 57 nói về cảng."]
)
def test_years_gone_by_and_numbers_of_papers_are_no_figures(text: str) -> None:
    assert find_statistics(article(text)) == ()


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Cảng mở cửa ngày 24/12/2024.", "2024-12-24"),
        ("Lễ diễn ra trong hai ngày 25-26/10/2025.", "2025-10-25/2025-10-26"),
        ("Đàm phán kéo dài từ tháng 2/2022 đến tháng 8/2024.", "2022-02/2024-08"),
        ("Cảng mở cửa vào ngày 8 tháng 10 năm 2025.", "2025-10-08"),
        ("Cảng mở cửa chiều 8/10.", "2025-10-08"),
        ("Cảng mở cửa trong quý IV năm 2025.", "2025-Q4"),
    ],
)
def test_dates_are_day_first(text: str, when: str) -> None:
    (found,) = [x.detail for x in find_dates(article(text)) if isinstance(x.detail, DateDetail)]
    assert str(found.when) == when


def test_a_vietnamese_article_is_cleaned_and_its_origin_is_read() -> None:
    text = (
        "Cảng Đà Nẵng mở cửa trở lại sau cơn bão lớn\n\n"
        "(TTXVN) - Cảng Đà Nẵng đã mở cửa trở lại vào sáng nay sau nhiều ngày đóng cửa vì bão.\n\n"
        "Ông Lê Xuân Minh cho biết mọi con tàu đều an toàn và công việc đã trở lại bình thường.\n\n"
        "Nguồn: https://vnexpress.net/cang-da-nang-20251008.html\n"
        "Bình luận (0)\n"
    )
    read = read_article(text.encode(), name="cang.txt", article_id=ArticleId("c"))
    body = " ".join(span.slice(text) for span in read.spans_labelled(LabelKind.BODY))
    assert read.metadata.language.value == "vi"
    assert read.metadata.publisher.value == "VnExpress"
    assert read.metadata.published.value == "2025-10-08"
    assert "Bình luận" not in body
    assert "Nguồn" not in body
