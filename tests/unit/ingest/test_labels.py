"""Every paragraph gets the label that a reader would give it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.ingest.labels import label_text
from briefing.model.article import BODY_LABELS, LabelKind

HEADLINE = "Delegations gather in the capital for the signing of the treaty"
LEAD = (
    "The ministry said that delegations from many countries had arrived in the capital on Friday, where "
    "they will sign the treaty that was adopted a year ago."
)
SECOND = (
    "Le Xuan Minh said at the press conference that his department had prepared the ceremony together "
    "with the ministry and that all guests would find what they need for their work."
)
THIRD = (
    "Negotiations took five years, and the text was changed many times before all sides could accept it, as "
    "several of those who took part told reporters after the last session."
)


def kinds(text: str) -> list[tuple[LabelKind, str]]:
    return [(label.kind, label.span.slice(text)) for label in label_text(text)]


def kind_of(words: str, text: str) -> LabelKind:
    return next(kind for kind, labelled in kinds(text) if words in labelled)


def article(*blocks: str, gap: str = "\n\n") -> str:
    return gap.join(blocks)


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n \n\n"])
def test_headline_and_body_are_told_apart_however_paragraphs_are_split(gap: str) -> None:
    text = article(HEADLINE, LEAD, SECOND, THIRD, gap=gap)
    assert kinds(text) == [
        (LabelKind.HEADLINE, HEADLINE),
        (LabelKind.BODY, LEAD),
        (LabelKind.BODY, SECOND),
        (LabelKind.BODY, THIRD),
    ]


@pytest.mark.parametrize(
    "caption",
    [
        "Le Xuan Minh answers questions - Photo: THE MINISTRY",
        "Le Xuan Minh (centre) at the ceremony. (Photo: VNA)",
        "At the press conference (Photo: SGGP)",
        "The hall on Friday. (File photo by the ministry)",
        "The hall on Friday [Reuters]",
        "The hall on Friday. (AP Photo/The Photographer)",
        "The hall on Friday. REUTERS/The Photographer",
        "The hall on Friday. Photograph: The Photographer/AFP via Getty Images",
        "Quang cảnh lễ ký. (Ảnh: TTXVN)",
        "Quang cảnh lễ ký - Ảnh: BỘ NGOẠI GIAO",
        "Ảnh: TTXVN",
        "Quang cảnh lễ ký Công ước tại Hà Nội - Ảnh 2.",
        "Quang cảnh lễ ký Công ước tại Hà Nội ảnh 1",
        "Quang cảnh lễ ký Công ước ẢNH: BỘ NGOẠI GIAO",
        "Quốc kỳ hai nước trước lễ ký. Ảnh minh họa",
        "Quang cảnh lễ ký Công ước. (Ảnh cắt từ clip)",
        "Quang cảnh lễ ký Công ước, ngày 25/10. (Nguồn: TTXVN)",
        "Quang cảnh lễ ký Công ước BỘ NGOẠI GIAO CUNG CẤP",
        "Photo by The Photographer",
        "Caption: the hall on Friday",
    ],
)
def test_captions_are_known_by_their_credit(caption: str) -> None:
    assert kind_of(caption, article(HEADLINE, LEAD, caption, SECOND, THIRD)) is LabelKind.CAPTION


@pytest.mark.parametrize("words", ["‘It was late.’", "'It was late.'", "“It was late!”", "″It was late.″"])
def test_a_short_quotation_with_its_speaker_is_no_subhead(words: str) -> None:
    line = f"Minh added: {words}"
    assert kind_of(line, article(HEADLINE, LEAD, line, SECOND, THIRD)) is LabelKind.BODY


def test_a_quotation_to_which_a_caption_was_joined_is_no_caption() -> None:
    joined = (
        "'It was a great evening, and to be fair to all the replay would be better.' "
        "The hall on Friday. Photo by The Photographer/AFP"
    )
    assert kind_of(joined, article(HEADLINE, LEAD, joined, SECOND, THIRD)) is LabelKind.BODY


def test_a_line_above_a_lonely_credit_is_its_caption() -> None:
    text = article(LEAD, SECOND, "The hall before the guests arrived", "Photo: The Photographer", THIRD)
    assert kind_of("The hall before", text) is LabelKind.CAPTION


@pytest.mark.parametrize(
    "sentence",
    [
        "He showed a photo: it was taken in the hall where the ceremony will be held on Saturday morning.",
        "The video by the ministry shows the hall.",
        "They had a picture (of the hall) with them.",
    ],
)
def test_a_sentence_about_a_picture_is_no_caption(sentence: str) -> None:
    assert kind_of(sentence, article(LEAD, sentence, SECOND, THIRD)) is LabelKind.BODY


@pytest.mark.parametrize(
    "subhead",
    [
        "A long way to the text",
        "Why this city?",
        "Negotiations took five years, many changes.",
        "## A long way",
    ],
)
def test_short_blocks_between_paragraphs_are_subheads(subhead: str) -> None:
    assert kind_of(subhead.lstrip("# "), article(LEAD, SECOND, subhead, THIRD, LEAD)) is LabelKind.SUBHEAD


@pytest.mark.parametrize(
    "line",
    [
        "“We are ready.”",
        "The minister said no.",
        "It was raining.",
        "The ceremony has three parts:",
        "- the opening session",
        "and so it remained",
    ],
)
def test_short_paragraphs_are_not_taken_for_subheads(line: str) -> None:
    assert kind_of(line, article(LEAD, SECOND, line, THIRD, LEAD)) is LabelKind.BODY


@pytest.mark.parametrize(
    ("dateline", "gap"),
    [
        ("Hanoi (VNA) –", " "),
        ("(PLVN) -", " "),
        ("HANOI, Oct. 8 (Xinhua) --", " "),
        ("NEW YORK —", " "),
        ("Hà Nội (TTXVN) -", " "),
        ("TTO -", " "),
        ("LONDON, May 5 –", " "),
    ],
)
def test_datelines_are_parted_from_the_sentence_behind_them(dateline: str, gap: str) -> None:
    text = article(HEADLINE, dateline + gap + LEAD, SECOND, THIRD)
    assert (LabelKind.DATELINE, dateline) in kinds(text)
    assert (LabelKind.BODY, LEAD) in kinds(text)


@pytest.mark.parametrize(
    "start",
    ["The UN (see above) was right", "Hanoi hosts – once more – a meeting", "GDP - the sum of it all - grew"],
)
def test_dashes_and_brackets_alone_make_no_dateline(start: str) -> None:
    text = article(HEADLINE, f"{start}, as {LEAD}", SECOND, THIRD)
    assert LabelKind.DATELINE not in [kind for kind, _ in kinds(text)]


def test_a_first_line_with_a_full_stop_that_is_said_again_is_a_standfirst() -> None:
    standfirst = "Negotiations took five years, and the text was changed many times before."
    text = article(standfirst, LEAD, SECOND, THIRD)
    assert kinds(text)[0] == (LabelKind.STANDFIRST, standfirst)


def test_a_standfirst_stands_between_headline_and_dateline() -> None:
    standfirst = "Guests come from all continents."
    text = article(HEADLINE, standfirst, "The hall (Photo: VNA)", f"Hanoi (VNA) – {LEAD}", SECOND)
    assert kind_of(standfirst, text) is LabelKind.STANDFIRST


def test_the_line_with_publisher_and_day_is_no_body() -> None:
    text = article(
        HEADLINE, f"(PLVN) - {LEAD}", "Báo Pháp Luật Việt NamBáo Pháp Luật Việt Nam12/05/2025", SECOND, THIRD
    )
    assert kind_of("12/05/2025", text) is LabelKind.BYLINE
    assert kind_of(LEAD, text) is LabelKind.STANDFIRST


@pytest.mark.parametrize(
    "line", ["By Le Xuan Minh", "By Le Xuan Minh and Dang Hoang Giang", "Tác giả: Lê Xuân Minh"]
)
def test_a_byline_names_the_author(line: str) -> None:
    assert kind_of(line, article(HEADLINE, line, LEAD, SECOND)) is LabelKind.BYLINE


def test_a_sentence_that_begins_with_by_is_no_byline() -> None:
    line = "By Friday all of them had come"
    assert kind_of(line, article(HEADLINE, LEAD, line, SECOND)) is not LabelKind.BYLINE


@pytest.mark.parametrize(
    "marker",
    [
        "See Also",
        "Same tag",
        "Related News:",
        "Comment (0)",
        "Comments (12)",
        "Tin liên quan",
        "Bình luận (3)",
        "XEM THÊM",
    ],
)
def test_from_the_first_marker_on_everything_belongs_to_the_page(marker: str) -> None:
    other = (
        "Another story says that prices rose in all provinces last month, more than was expected in spring."
    )
    text = article(HEADLINE, LEAD, SECOND, THIRD, marker, "Prices rise everywhere", other)
    assert [kind for kind, _ in kinds(text)][-3:] == [LabelKind.BOILERPLATE] * 3
    assert kind_of(THIRD, text) is LabelKind.BODY


def test_a_marker_in_a_box_inside_the_article_does_not_end_it() -> None:
    text = article(HEADLINE, LEAD, "Related articles", SECOND, THIRD, LEAD)
    assert kind_of("Related", text) is LabelKind.BOILERPLATE
    assert kind_of(THIRD, text) is LabelKind.BODY


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "Read more: Prices rise everywhere",
        "Xem thêm: Giá cả tăng",
        "© 2025 The Paper",
        "Chia sẻ",
    ],
)
def test_lines_of_the_page_inside_the_article_are_boilerplate(line: str) -> None:
    text = article(HEADLINE, LEAD, line, SECOND, THIRD)
    assert kind_of(line, text) is LabelKind.BOILERPLATE
    assert kind_of(SECOND, text) is LabelKind.BODY


def test_the_site_line_and_motto_above_the_headline_are_boilerplate() -> None:
    text = article("Vietnam.vn - Nền tảng quảng bá", "Độc lập - Tự do - Hạnh phúc", HEADLINE, LEAD, SECOND)
    assert [kind for kind, _ in kinds(text)][:3] == [
        LabelKind.BOILERPLATE,
        LabelKind.BOILERPLATE,
        LabelKind.HEADLINE,
    ]


def test_the_end_mark_ends_the_body() -> None:
    text = article(HEADLINE, LEAD, SECOND, THIRD[:-1] + "./.", "Prices rise everywhere")
    assert (LabelKind.BODY, THIRD) in kinds(text)
    assert (LabelKind.END_MARK, "/.") in kinds(text)
    assert kind_of("Prices", text) is LabelKind.BOILERPLATE


@pytest.mark.parametrize(
    "line",
    [
        "Source: https://example.org/a-page",
        "Nguồn: TTXVN",
        "Theo TTXVN",
        "https://example.org/a",
        "Vietnamplus",
    ],
)
def test_the_line_that_names_the_source_is_told_apart(line: str) -> None:
    assert kind_of(line, article(HEADLINE, LEAD, SECOND, THIRD, line)) is LabelKind.SOURCE_LINE


def test_loose_lines_behind_the_text_belong_to_the_page() -> None:
    text = article(HEADLINE, LEAD, SECOND, THIRD, "Prices rise in all provinces", "Rain floods the streets")
    assert [kind for kind, _ in kinds(text)][-2:] == [LabelKind.BOILERPLATE] * 2


def test_a_vietnamese_article_is_labelled_too() -> None:
    lead = (
        "Hà Nội (TTXVN) - Bộ Ngoại giao cho biết các đoàn đại biểu của nhiều nước đã đến Thủ đô dự lễ ký, "
        "sự kiện được chuẩn bị trong thời gian dài với sự phối hợp của nhiều cơ quan."
    )
    body = (
        "Ông Lê Xuân Minh cho biết công tác chuẩn bị đã hoàn tất và các cơ quan sẵn sàng phục vụ đại biểu "
        "trong suốt thời gian diễn ra sự kiện quan trọng này."
    )
    text = article(
        "Các đoàn đại biểu đến Hà Nội dự lễ ký",
        lead,
        "Quang cảnh lễ ký. (Ảnh: TTXVN)",
        body + "/.",
        "Tin liên quan",
    )
    assert [kind for kind, _ in kinds(text)] == [
        LabelKind.HEADLINE,
        LabelKind.DATELINE,
        LabelKind.BODY,
        LabelKind.CAPTION,
        LabelKind.BODY,
        LabelKind.END_MARK,
        LabelKind.BOILERPLATE,
    ]


def test_one_paragraph_alone_is_body() -> None:
    assert kinds(LEAD) == [(LabelKind.BODY, LEAD)]


@pytest.mark.parametrize(("text", "count"), [("", 0), ("\n \n", 0), ("One line", 1), ("Two\nlines", 2)])
def test_almost_nothing_is_labelled_without_complaint(text: str, count: int) -> None:
    assert len(label_text(text)) == count


PIECES = (
    HEADLINE,
    LEAD,
    SECOND,
    "See Also",
    "Photo: X",
    "(VNA) - Text.",
    "End./.",
    "A subhead",
    "“Quote”",
    "# Title",
    " ",
    "/.",
)


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=30)), max_size=12))
def test_labels_are_sorted_and_cover_every_word_once(blocks: list[str]) -> None:
    text = "\n".join(blocks)
    labels = label_text(text)
    covered = [label.span.slice(text) for label in labels]
    assert all(words and words == words.strip() for words in covered)
    assert all(a.span.end <= b.span.start for a, b in pairwise(labels))
    outside = set(range(len(text))).difference(*(range(label.span.start, label.span.end) for label in labels))
    assert {text[place] for place in outside if not text[place].isspace()} <= {"#"}  # signs of Markdown


def test_body_labels_are_what_word_counts_use() -> None:
    assert LabelKind.STANDFIRST in BODY_LABELS
    assert LabelKind.CAPTION not in BODY_LABELS


HOSTILE = (
    '"',
    "(",
    "\n",
    "1",
    "A",
    "A\n",
    " (Photo",
    "- Photo: ",
    "“a",
    "1/1/2025 ",
    "By A, ",
    "Source: ",
    "a. \n\n",
    "./.",
)


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_long_row_of_one_thing_finishes(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    labels = label_text(text)
    assert all(0 <= label.span.start < label.span.end <= len(text) for label in labels)


def test_an_article_of_short_paragraphs_is_labelled_as_well() -> None:
    blocks = (
        "Treaty signed after five years",
        "Le Xuan Minh",
        "The treaty has been signed in the capital.",
        "Delegations from many countries were there on Friday.",
        "It is the first of its kind, the ministry said.",
        "Reporting by Le Xuan Minh; Editing by Dang Hoang Giang",
        "Related topics",
        "Prices rise everywhere",
    )
    assert [kind for kind, _ in kinds(article(*blocks))] == [
        LabelKind.HEADLINE,
        LabelKind.BYLINE,
        LabelKind.BODY,
        LabelKind.BODY,
        LabelKind.BODY,
        LabelKind.BYLINE,
        LabelKind.BOILERPLATE,
        LabelKind.BOILERPLATE,
    ]


def test_a_link_in_a_box_near_the_beginning_does_not_end_the_article() -> None:
    text = article(HEADLINE, LEAD, "Source: https://example.org/a-chart", SECOND, THIRD, LEAD)
    assert kind_of(THIRD, text) is LabelKind.BODY


def test_image_source_and_caption_lines_of_a_page_are_captions() -> None:
    lines = ("Image source, Getty Images", "Image caption,", "The ministers met for eleven hours")
    text = article(HEADLINE, *lines, LEAD, SECOND)
    assert [kind for kind, _ in kinds(text)][1:4] == [LabelKind.CAPTION] * 3


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Diplomatic correspondent, Hanoi", LabelKind.BYLINE),
        ("Le Xuan Minh", LabelKind.BYLINE),
        ("Guests come from all continents to see it", LabelKind.STANDFIRST),
        ("Published", LabelKind.BOILERPLATE),
    ],
)
def test_open_lines_below_the_headline_are_told_apart(line: str, kind: LabelKind) -> None:
    assert kind_of(line, article(HEADLINE, line, LEAD, SECOND)) is kind
