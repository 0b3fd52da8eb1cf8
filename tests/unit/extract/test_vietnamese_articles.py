"""Whole Vietnamese articles: their labels and origin, who says what, figures, days and the programme."""

from __future__ import annotations

import pytest
from vietnamese_articles import CHINH_PHU, NHAN_DAN, PARAGRAPHS, TEXT, VNEXPRESS

from briefing.extract.suggestions import suggest_excerpts
from briefing.ingest.reading import read_article
from briefing.model.article import Article, LabelKind
from briefing.model.excerpt import (
    DateDetail,
    Excerpt,
    PersonDetail,
    ProgrammeDetail,
    QuoteDetail,
    StatisticDetail,
)
from briefing.model.ids import ArticleId

PAGES = {"vnexpress": VNEXPRESS, "nhandan": NHAN_DAN, "chinhphu": CHINH_PHU}


def read(text: str, name: str = "a.txt") -> Article:
    return read_article(text.encode(), name=name, article_id=ArticleId(name))


@pytest.fixture(scope="module")
def offered() -> tuple[Excerpt, ...]:
    return suggest_excerpts(read(TEXT))


def labelled(article: Article, *kinds: LabelKind) -> list[str]:
    return [span.slice(article.text) for span in article.spans_labelled(*kinds)]


def test_a_text_is_cleaned_and_labelled() -> None:
    article = read(TEXT)
    assert labelled(article, LabelKind.HEADLINE) == ["Hà Nội sẵn sàng cho lễ mở ký Công ước"]
    assert labelled(article, LabelKind.SUBHEAD) == ["Các khâu chuẩn bị"]
    assert labelled(article, LabelKind.CAPTION) == ["Quang cảnh họp báo. (Ảnh: TTXVN)"]
    assert labelled(article, LabelKind.DATELINE) == ["(TTXVN) -"]
    assert labelled(article, LabelKind.SOURCE_LINE) == ["Theo TTXVN"]
    assert labelled(article, LabelKind.BOILERPLATE) == ["Cùng chuyên mục", "Tin liên quan", "Bình luận (0)"]
    assert article.metadata.language.value == "vi"
    assert article.metadata.publisher.value == "Vietnam News Agency"
    assert article.metadata.published.value is None


@pytest.mark.parametrize(
    ("page", "title", "publisher", "standfirst", "caption"),
    [
        (
            "vnexpress",
            "Gần 100 quốc gia dự lễ mở ký Công ước",
            "VnExpress",
            "Hà Nội Gần 100 quốc gia đã xác nhận dự lễ mở ký Công ước về chống tội phạm mạng.",
            "Quang cảnh họp báo sáng 8/10. Ảnh: TTXVN",
        ),
        (
            "nhandan",
            "Sẵn sàng cho lễ mở ký Công ước",
            "Nhân Dân",
            "Sáng 8/10, Bộ Công an đã tổ chức họp báo về lễ mở ký Công ước tại Hà Nội.",
            "Các đại biểu tại họp báo. (Ảnh: NHÂN DÂN)",
        ),
        (
            "chinhphu",
            "Họp báo về lễ mở ký Công ước Hà Nội",
            "Báo điện tử Chính phủ",
            "Ngày 8/10, Bộ Công an tổ chức họp báo về lễ mở ký Công ước tại Hà Nội.",
            "Thiếu tướng Lê Xuân Minh phát biểu tại họp báo - Ảnh: VGP",
        ),
    ],
)
def test_a_page_gives_its_article_and_nothing_of_its_own(
    page: str, title: str, publisher: str, standfirst: str, caption: str
) -> None:
    article = read(PAGES[page], f"{page}.html")
    assert labelled(article, LabelKind.HEADLINE) == [title]
    assert labelled(article, LabelKind.STANDFIRST) == [standfirst]
    assert labelled(article, LabelKind.BODY) == list(PARAGRAPHS)
    assert labelled(article, LabelKind.CAPTION) == [caption]
    metadata = article.metadata
    assert (metadata.title.value, metadata.publisher.value) == (title, publisher)
    assert (metadata.published.value, metadata.language.value) == ("2025-10-08", "vi")


def test_people_keep_rank_office_and_accents(offered: tuple[Excerpt, ...]) -> None:
    people = [x.detail for x in offered if isinstance(x.detail, PersonDetail)]
    assert [(p.name, p.rank, p.role) for p in people] == [
        (
            "Lê Xuân Minh",
            "Thiếu tướng",
            "Cục trưởng Cục An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao (A05)",
        ),
        ("Đặng Hoàng Giang", None, "Thứ trưởng Bộ Ngoại giao"),
    ]


def test_every_remark_has_its_speaker_also_behind_ong_alone(offered: tuple[Excerpt, ...]) -> None:
    remarks = [(x.text, x.detail) for x in offered if isinstance(x.detail, QuoteDetail)]
    assert [(words, detail.speaker, detail.direct) for words, detail in remarks] == [
        ("tính đến ngày 6/10, gần 100 quốc gia đã xác nhận tham dự.", "Lê Xuân Minh", False),
        ("Chúng tôi đã chuẩn bị chu đáo cho sự kiện này", "Lê Xuân Minh", True),
        (
            "lễ mở ký sẽ diễn ra tại Trung tâm Hội nghị Quốc gia trong hai ngày 25 và 26/10/2025.",
            "Lê Xuân Minh",
            False,
        ),
        ("Việt Nam là điểm đến an toàn của bạn bè quốc tế.", "Đặng Hoàng Giang", True),
        ("Công ước có hiệu lực khi có 40 quốc gia phê chuẩn.", "Đặng Hoàng Giang", False),
    ]


def test_figures_have_value_qualifier_and_what_they_count(offered: tuple[Excerpt, ...]) -> None:
    figures = [x.detail for x in offered if isinstance(x.detail, StatisticDetail)]
    assert [(f.low, f.qualifier, f.unit) for f in figures] == [
        (60, "hơn", "đoàn đại biểu"),
        (100, "gần", "quốc gia"),
        (18_900 * 10**9, "khoảng", "đồng"),
        (12.5, None, "percent"),
        (4, None, "phiên thảo luận"),
        (4, None, "bàn tròn"),
        (40, None, "quốc gia"),
        (1200, "hơn", "nhà báo"),
    ]
    assert str(figures[1].as_at) == "2025-10-06"


def test_days_quarters_and_years_are_read(offered: tuple[Excerpt, ...]) -> None:
    dates = [(str(x.detail.when), x.text) for x in offered if isinstance(x.detail, DateDetail)]
    assert dates == [
        ("2025-10-08", "Sáng 8-10"),
        ("2025-10-06", "ngày 6/10"),
        ("2024", "năm 2024"),
        ("2025-10-25/2025-10-26", "ngày 25 và 26/10/2025"),
        ("2025-Q4", "quý IV/2025"),
    ]


def test_the_programme_has_event_venue_and_sessions(offered: tuple[Excerpt, ...]) -> None:
    items = [x.detail for x in offered if isinstance(x.detail, ProgrammeDetail)]
    assert [(item.event, item.venue) for item in items] == [
        ("lễ mở ký Công ước", "Hà Nội"),
        ("lễ mở ký", "Trung tâm Hội nghị Quốc gia"),
        ("Chương trình", None),
    ]
    assert items[0].participants == ("Hơn 60 đoàn đại biểu",)
    assert items[2].sessions == ("lễ khai mạc", "4 phiên thảo luận cấp cao", "4 bàn tròn")


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Có 12 nhà khoa học đến dự.", "nhà khoa học"),
        ("Có 12 nhà báo đến dự.", "nhà báo"),
        ("Có 12 đoàn đại biểu quốc tế.", "đoàn đại biểu"),
    ],
)
def test_words_of_three_syllables_are_counted_whole(text: str, noun: str) -> None:
    found = [x.detail for x in suggest_excerpts(read(f"{text}\n\nCảng đã mở cửa trở lại."))]
    assert [detail.unit for detail in found if isinstance(detail, StatisticDetail)] == [noun]
