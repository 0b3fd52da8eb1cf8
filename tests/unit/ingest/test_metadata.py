"""What the file says of its origin is read, what follows from it is inferred, and the rest stays open."""

from __future__ import annotations

import pytest

from briefing.ingest.labels import label_text
from briefing.ingest.metadata import read_metadata
from briefing.model.article import Datum, FieldState, Metadata

HEADLINE = "Delegations gather in the capital for the signing of the treaty"
LEAD = (
    "The ministry said that delegations from many countries had arrived in the capital on Friday, where "
    "they will sign the treaty that was adopted a year ago."
)
SECOND = (
    "Le Xuan Minh said at the press conference that his department had prepared the ceremony together "
    "with the ministry and that all guests would find what they need for their work."
)


def metadata(*blocks: str, retrieved: str | None = None) -> Metadata:
    text = "\n\n".join(blocks)
    found = read_metadata(text, label_text(text), retrieved)
    for datum in (found.title, found.publisher, found.author, found.published, found.url):
        assert datum.span is None or datum.span.slice(text).strip()
    return found


def known(datum: Datum) -> tuple[str | None, str]:
    return datum.value, datum.state.value


def test_nothing_is_invented_for_a_bare_text() -> None:
    found = metadata(LEAD, SECOND)
    assert {found.title, found.publisher, found.author, found.published, found.url, found.aggregator} == {
        Datum()
    }
    assert found.provisional_title.state is FieldState.INFERRED
    assert LEAD.startswith((found.provisional_title.value or "?").rstrip("…"))


def test_the_headline_is_the_title() -> None:
    found = metadata(HEADLINE, LEAD, SECOND)
    assert known(found.title) == (HEADLINE, "read")
    assert found.provisional_title == Datum()


def test_an_outlet_behind_the_headline_is_the_publisher() -> None:
    found = metadata(f"{HEADLINE} | The Guardian", LEAD, SECOND)
    assert known(found.title) == (HEADLINE, "read")
    assert known(found.publisher) == ("The Guardian", "read")


def test_a_provisional_title_is_made_of_the_address() -> None:
    url = "https://example.org/news/2025/guests-gather-for-the-signing-post1068999.html"
    found = metadata(LEAD, SECOND, f"Source: {url}")
    assert known(found.url) == (url, "read")
    assert known(found.provisional_title) == ("Guests gather for the signing", "inferred")


@pytest.mark.parametrize(
    ("blocks", "publisher"),
    [
        ((LEAD, SECOND, "Source: https://en.vietnamplus.vn/a-page"), ("VietnamPlus", "read")),
        ((LEAD, SECOND, "Source: https://www.example.org/a-page"), ("example.org", "inferred")),
        ((LEAD, SECOND, "Source: https://www.vietnam.vn/a-page"), (None, "absent")),
        ((HEADLINE, f"Hanoi (VNA) – {LEAD}", SECOND), ("Vietnam News Agency", "read")),
        ((HEADLINE, f"LONDON (Reuters) - {LEAD}", SECOND), ("Reuters", "read")),
        ((LEAD, "The hall (Photo: SGGP)", SECOND), ("SGGP", "inferred")),
        ((LEAD, "The hall (Photo: VNA)", SECOND), (None, "absent")),
        ((LEAD, "The hall - Photo: LE XUAN MINH", SECOND), (None, "absent")),
        ((LEAD, SECOND, "Nguồn: Tuổi Trẻ"), ("Tuổi Trẻ Online", "inferred")),
        ((HEADLINE, "The TimesThe Times12/05/2025", LEAD, SECOND), ("The Times", "read")),
        ((HEADLINE, "The Local PaperThe Local Paper12 May 2025", LEAD, SECOND), ("The Local Paper", "read")),
        ((HEADLINE, "BBC News", LEAD, SECOND), ("BBC News", "read")),
    ],
)
def test_the_publisher_is_found_by_the_first_sign(
    blocks: tuple[str, ...], publisher: tuple[str, str]
) -> None:
    assert known(metadata(*blocks).publisher) == publisher


def test_an_aggregator_is_not_the_publisher() -> None:
    found = metadata("Vietnam.vn - Nền tảng", HEADLINE, LEAD, SECOND, "Source: https://tuoitre.vn/a-page.htm")
    assert known(found.aggregator) == ("Vietnam.vn", "read")
    assert known(found.publisher) == ("Tuổi Trẻ Online", "read")


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Le Xuan Minh", ("Le Xuan Minh", "read")),
        ("By Le Xuan Minh and Dang Hoang Giang in Hanoi", ("Le Xuan Minh, Dang Hoang Giang", "read")),
        ("Tác giả: Lê Xuân Minh", ("Lê Xuân Minh", "read")),
        ("By Reuters", (None, "absent")),
    ],
)
def test_the_byline_gives_the_author(line: str, author: tuple[str, str]) -> None:
    assert known(metadata(HEADLINE, line, LEAD, SECOND).author) == author


def test_a_photo_credit_is_no_author() -> None:
    assert metadata(HEADLINE, LEAD, "The hall - Photo: LE XUAN MINH", SECOND).author == Datum()


def test_a_name_alone_behind_the_text_is_only_inferred() -> None:
    assert known(metadata(HEADLINE, LEAD, SECOND, "Le Xuan Minh").author) == ("Le Xuan Minh", "inferred")


@pytest.mark.parametrize(
    ("blocks", "published"),
    [
        ((HEADLINE, "Published: 12 May 2025, 10:45", LEAD, SECOND), ("2025-05-12", "read")),
        ((HEADLINE, "Thứ Hai, ngày 12 tháng 5 năm 2025", LEAD, SECOND), ("2025-05-12", "read")),
        ((HEADLINE, "Updated 25/12/2025", LEAD, SECOND), ("2025-12-25", "read")),
        ((HEADLINE, "Updated 12/05/2025", LEAD, SECOND), ("2025-05-12", "ambiguous")),
        (
            (HEADLINE, "Updated 12/05/2025", LEAD, SECOND, "Source: https://example.vn/a-page"),
            ("2025-05-12", "inferred"),
        ),
        (
            (HEADLINE, "Updated 12/05/2025", LEAD, SECOND, "Source: https://www.nytimes.com/a-page"),
            ("2025-12-05", "inferred"),
        ),
        (
            (HEADLINE, "Updated 12/05/2025", LEAD, SECOND, "Source: https://example.org/2025/12/05/a-page"),
            ("2025-12-05", "read"),
        ),
        (
            (LEAD, SECOND, "Source: https://tuoitre.vn/a-page-20251008214540926.htm"),
            ("2025-10-08", "inferred"),
        ),
        ((HEADLINE, f"HANOI, Oct. 8, 2025 (Xinhua) -- {LEAD}", SECOND), ("2025-10-08", "inferred")),
        ((HEADLINE, f"HANOI, Oct. 8 (Xinhua) -- {LEAD}", SECOND), (None, "absent")),
        ((LEAD, "The treaty was adopted on 24 December 2024.", SECOND), (None, "absent")),
    ],
)
def test_the_day_says_how_it_is_known(blocks: tuple[str, ...], published: tuple[str, str]) -> None:
    assert known(metadata(*blocks).published) == published


def test_a_day_still_to_come_when_the_file_was_fetched_is_not_the_one() -> None:
    found = metadata(HEADLINE, "Updated 12/05/2025", LEAD, SECOND, retrieved="2025-06-01T08:00:00+07:00")
    assert known(found.published) == ("2025-05-12", "inferred")
    assert known(found.retrieved) == ("2025-06-01T08:00:00+07:00", "read")


def test_the_language_is_told_by_the_words() -> None:
    assert known(metadata(HEADLINE, LEAD, SECOND).language) == ("en", "inferred")
    vietnamese = (
        "Ông Lê Xuân Minh cho biết công tác chuẩn bị đã hoàn tất và các cơ quan sẵn sàng phục vụ đại biểu."
    )
    assert known(metadata(vietnamese).language) == ("vi", "inferred")
    assert metadata("Lorem ipsum dolor sit amet consectetur").language == Datum()


@pytest.mark.parametrize("line", ["Source: http://[", "Source: http://[::1", "Source: https://."])
def test_a_broken_address_breaks_nothing(line: str) -> None:
    assert metadata(HEADLINE, LEAD, SECOND, line).title.value == HEADLINE


@pytest.mark.parametrize(
    "line",
    [
        "Published 3 April 2025 by Le Xuan Minh",
        "By Le Xuan Minh | April 3, 2025",
        "3 April 2025, by Le Xuan Minh",
    ],
)
def test_the_author_may_stand_before_the_day_or_behind_it(line: str) -> None:
    found = metadata(HEADLINE, line, LEAD, SECOND)
    assert known(found.author) == ("Le Xuan Minh", "read")
    assert known(found.published) == ("2025-04-03", "read")


def test_the_first_day_counts_and_not_the_day_of_a_change() -> None:
    end = "First Published: October 13, 2025, 19:02 IST"
    found = metadata(HEADLINE, "Last Updated: Oct 14, 2025, 07:45 IST", LEAD, SECOND, end)
    assert known(found.published) == ("2025-10-13", "read")
    assert known(metadata(HEADLINE, "Updated: Oct 14, 2025", LEAD, SECOND).published) == (
        "2025-10-14",
        "read",
    )


@pytest.mark.parametrize(
    "blocks",
    [
        (HEADLINE, LEAD, SECOND, "© 2025 BBC. The BBC is not responsible for other sites."),
        (HEADLINE, "Le Xuan Minh", "Asia correspondent, BBC News", LEAD, SECOND),
        (HEADLINE, "By Le Xuan Minh, BBC News", LEAD, SECOND),
    ],
)
def test_who_holds_the_copyright_or_pays_the_author_may_be_the_publisher(blocks: tuple[str, ...]) -> None:
    assert known(metadata(*blocks).publisher) == ("BBC News", "inferred")


def test_a_page_of_an_aggregator_names_wire_and_aggregator() -> None:
    found = metadata("Yahoo News", HEADLINE, "Reuters", "October 8, 2025", LEAD, SECOND)
    assert known(found.publisher) == ("Reuters", "read")
    assert known(found.aggregator) == ("Yahoo News", "read")


def test_a_paper_that_nobody_knows_is_told_by_what_papers_are_called() -> None:
    found = metadata(HEADLINE, "The Harbour Gazette | 3 April 2025", LEAD, SECOND)
    assert known(found.publisher) == ("The Harbour Gazette", "inferred")
    assert known(metadata(HEADLINE, "Le Xuan Minh | 3 April 2025", LEAD, SECOND).publisher) == (
        None,
        "absent",
    )


def test_a_line_of_author_paper_and_day_gives_all_three() -> None:
    found = metadata(HEADLINE, "Le Xuan Minh | The Harbour Gazette | 3 April 2025", LEAD, SECOND)
    assert known(found.author) == ("Le Xuan Minh", "inferred")
    assert known(found.publisher) == ("The Harbour Gazette", "inferred")
    assert known(found.published) == ("2025-04-03", "read")


@pytest.mark.parametrize("part", ["World News", "Hanoi, Vietnam", "Phnom Penh", "Latest News"])
def test_a_section_or_a_place_beside_the_day_is_nobody(part: str) -> None:
    found = metadata(HEADLINE, f"{part} | 3 April 2025", LEAD, SECOND)
    assert (known(found.author), known(found.publisher)) == ((None, "absent"), (None, "absent"))


@pytest.mark.parametrize(
    ("sentence", "published"),
    [
        ("The hall opened on April 2, and all were there.", ("2025-04-03", "inferred")),
        ("The hall opened on 3 March 2025, and all were there.", ("2025-03-04", "inferred")),
        ("The hall opened on 3 March, the park on April 2.", ("2025-04-03", "ambiguous")),
        ("The hall opened on 14 July 2019, and all were there.", ("2025-04-03", "ambiguous")),
    ],
)
def test_days_that_the_text_names_tell_day_and_month_apart(sentence: str, published: tuple[str, str]) -> None:
    assert known(metadata(HEADLINE, "03/04/2025", f"{LEAD} {sentence}", SECOND).published) == published
