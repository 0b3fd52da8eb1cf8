"""Boxes inside an article, what stands below it and speaks of it, and what stands above releases."""

from __future__ import annotations

import pytest

from briefing.ingest.reading import read_article
from briefing.model.article import Article, LabelKind
from briefing.model.ids import ArticleId

HEADLINE = "City buys two hundred electric buses a year"
LEAD = "The city will buy two hundred electric buses a year, the mayor said on Wednesday at a meeting."
SECOND = "Nobody will have to wait longer than today, he said, and the state pays half of what they cost."
THIRD = "The first buses are to run in spring, on the four lines that cross the river to the north bank."


def read(*blocks: str) -> Article:
    return read_article("\n\n".join(blocks).encode(), name="a.txt", article_id=ArticleId("a"))


def kind_of(words: str, article: Article) -> LabelKind:
    return next(label.kind for label in article.labels if words in label.span.slice(article.text))


def test_an_article_goes_on_behind_the_box_for_a_newsletter() -> None:
    box = ("skip past newsletter promotion", "Enter your email address", "Sign up", "You may leave any time.")
    article = read(HEADLINE, LEAD, SECOND, *box, "after newsletter promotion", THIRD)
    assert kind_of(THIRD, article) is LabelKind.BODY
    assert {kind_of(line, article) for line in box} == {LabelKind.BOILERPLATE}


@pytest.mark.parametrize("line", ["Share", "Follow us", "Sign up", "Article continues below"])
def test_a_button_in_the_middle_does_not_end_an_article(line: str) -> None:
    article = read(HEADLINE, LEAD, SECOND, line, THIRD, LEAD)
    assert kind_of(THIRD, article) is LabelKind.BODY
    assert kind_of(line, article) is LabelKind.BOILERPLATE


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        ("Le Xuan Minh covers transport and the harbour. He lives in the city.", LabelKind.BYLINE),
        ("Vu Ngoc Son is a senior reporter at the paper.", LabelKind.BYLINE),
        ("The author is a professor of law at the university.", LabelKind.BYLINE),
        ("He can be reached at desk@example.org.", LabelKind.BYLINE),
        ("Minh reported from Hue. Writers in Hanoi contributed to this report.", LabelKind.BYLINE),
        ("The views expressed in this article are the author's own.", LabelKind.BOILERPLATE),
        ("*This article was first published by another paper.", LabelKind.BOILERPLATE),
        ("(This story has not been edited by our staff.)", LabelKind.BOILERPLATE),
        ("Editor’s note: the number of lines was corrected.", LabelKind.BOILERPLATE),
        ("Quan điểm của tác giả không phải là quan điểm của báo.", LabelKind.BOILERPLATE),
        ("Quan điểm nhất quán của Hải Phòng là cảng mở cửa cho mọi tàu.", LabelKind.BODY),
    ],
)
def test_notes_on_author_and_article_below_it_are_no_text(note: str, kind: LabelKind) -> None:
    for end in ((note,), (note, "ALSO READ: Harbour road closed"), (note, "Related news", "Harbour closed")):
        article = read(HEADLINE, "By Le Xuan Minh", LEAD, SECOND, THIRD, *end)
        assert kind_of(note, article) is kind
        assert kind_of(THIRD, article) is LabelKind.BODY


@pytest.mark.parametrize(
    "last",
    [
        "Correction: an earlier version said that there are three lines; there are four.",
        "The Hanoi Convention covers nine chapters and is open to all states.",
        "Bui Thanh Son is a former editor of the paper and was asked for his view.",
        "The writer was 82.",
        "Cases reported from Hue rose to twelve in the second week of the month.",
    ],
)
def test_a_last_paragraph_on_the_matter_stays_text(last: str) -> None:
    article = read(HEADLINE, "By Le Xuan Minh", LEAD, "Bui Thanh Son was among them, too.", THIRD, last)
    assert kind_of(last, article) is LabelKind.BODY


def test_a_release_begins_with_its_headline_and_its_day() -> None:
    article = read(
        "FOR IMMEDIATE RELEASE",
        "Contact:",
        "Le Xuan Minh, Press Office",
        "+84 24 5550 100",
        "press@example.org",
        "CITY BUYS TWO HUNDRED BUSES IN 2026",
        f"HANOI, October 20, 2025 – {LEAD}",
        SECOND,
        "###",
    )
    assert article.metadata.title.value == "CITY BUYS TWO HUNDRED BUSES IN 2026"
    assert article.metadata.published.value == "2025-10-20"
    assert kind_of("press@example.org", article) is LabelKind.BOILERPLATE
    assert kind_of("HANOI, October", article) is LabelKind.DATELINE


@pytest.mark.parametrize(
    "place", ["Hanoi, 20 October 2025 -", "Hanoi, Vietnam, October 20 –", "HUE, Oct. 20 —"]
)
def test_a_place_with_a_day_is_a_dateline(place: str) -> None:
    assert kind_of(place, read(HEADLINE, f"{place} {LEAD}", SECOND, THIRD)) is LabelKind.DATELINE


@pytest.mark.parametrize(
    "line",
    [
        "3 hours ago",
        "Updated 12 minutes ago",
        "4 min read",
        "Home / News / City",
        "Home > Asia > Vietnam > Hanoi",
    ],
)
def test_the_age_of_a_page_and_its_place_on_the_site_are_neither_headline_nor_standfirst(line: str) -> None:
    for blocks in ((line, HEADLINE, LEAD, SECOND), (HEADLINE, line, LEAD, SECOND)):
        article = read(*blocks)
        assert kind_of(line, article) is LabelKind.BOILERPLATE
        assert article.metadata.title.value == HEADLINE


@pytest.mark.parametrize(
    "caption",
    [
        "Getty Images A bus waits at the depot as passengers board",
        "[1/3]A bus at the depot, August 12, 2025. REUTERS/Le Xuan Minh/File Photo",
        "A bus at the depot. REUTERS/Le Xuan Minh Purchase Licensing Rights, opens new tab",
    ],
)
def test_pictures_are_known_by_the_agency_wherever_it_stands(caption: str) -> None:
    assert kind_of(caption, read(HEADLINE, caption, LEAD, SECOND)) is LabelKind.CAPTION


def test_a_headline_on_an_agency_is_no_caption() -> None:
    headline = "Reuters Names New Editor For Its Asian Desks"
    assert read(headline, LEAD, SECOND).metadata.title.value == headline


def test_words_of_the_article_in_large_print_come_once() -> None:
    said = "“This is the first time that we have one picture of the river,” Le Xuan Minh said on Friday."
    article = read(HEADLINE, LEAD, "“we have one picture of the river”", SECOND, said, THIRD)
    assert kind_of("“we have one", article) is LabelKind.BOILERPLATE
    assert kind_of(said, article) is LabelKind.BODY


def test_a_paragraph_in_marks_that_is_said_once_is_text() -> None:
    said = "“We have one picture of the river, and that is more than we had a year ago.”"
    assert kind_of(said, read(HEADLINE, LEAD, SECOND, said, THIRD)) is LabelKind.BODY


def test_headlines_of_other_stories_below_such_a_word_are_no_subheads() -> None:
    article = read(
        HEADLINE, LEAD, SECOND, "Related article", "Harbour road closed. Police block harbour road", THIRD
    )
    assert kind_of("Harbour road closed", article) is LabelKind.BOILERPLATE
    assert kind_of(THIRD, article) is LabelKind.BODY


def test_a_list_of_other_stories_ends_where_the_page_says_so() -> None:
    box = ("list 1 of 2", "Harbour road closed", "list 2 of 2", "A new pier for the city", "end of list")
    article = read(HEADLINE, LEAD, *box, SECOND, THIRD)
    assert {kind_of(line, article) for line in box} == {LabelKind.BOILERPLATE}
    assert kind_of(THIRD, article) is LabelKind.BODY


def test_several_sections_may_stand_above_the_headline() -> None:
    article = read("Asia", "Southeast Asia", "Vietnam", HEADLINE, LEAD, SECOND)
    assert article.metadata.title.value == HEADLINE


def test_a_paper_that_nobody_knows_may_stand_above_the_headline() -> None:
    metadata = read("The Harbour Gazette", HEADLINE, "Le Xuan Minh", "in Hanoi", LEAD, SECOND).metadata
    assert (metadata.title.value, metadata.publisher.value) == (HEADLINE, "The Harbour Gazette")
    assert metadata.author.value == "Le Xuan Minh"


def test_a_dateline_may_take_three_lines() -> None:
    article = read(HEADLINE, "Hanoi, Vietnam", "CNN", "—", LEAD, SECOND)
    assert kind_of("Hanoi, Vietnam", article) is LabelKind.DATELINE
    assert article.metadata.publisher.value == "CNN"


def test_an_agency_in_capitals_behind_the_last_sentence_is_a_sign_off() -> None:
    article = read(HEADLINE, LEAD, SECOND, f"{THIRD} REUTERS")
    assert article.spans_labelled(LabelKind.END_MARK)[0].slice(article.text) == "REUTERS"


def test_a_form_with_words_before_its_values_is_read() -> None:
    source = "Source: The Harbour Gazette"
    article = read(
        f"Title: {HEADLINE}", "Author: Le Xuan Minh", source, "Date: 12 November 2025", LEAD, SECOND
    )
    metadata = article.metadata
    assert (metadata.title.value, metadata.author.value) == (HEADLINE, "Le Xuan Minh")
    assert (metadata.publisher.value, metadata.published.value) == ("The Harbour Gazette", "2025-11-12")


def test_an_office_behind_the_authors_name_is_no_part_of_it() -> None:
    article = read(HEADLINE, "LE XUAN MINH, Gazette staff writer", "October 21, 2025", LEAD, SECOND)
    assert article.metadata.author.value == "LE XUAN MINH"


def test_what_pages_end_with_is_nobodys_name() -> None:
    assert read(HEADLINE, LEAD, SECOND, THIRD, "Our Channels").metadata.author.value is None


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("le.minh@example.org", LabelKind.BYLINE),
        ("1,234 views   0 comments   Print", LabelKind.BOILERPLATE),
        ("Category: World", LabelKind.BOILERPLATE),
        ("Previous: Harbour road closed", LabelKind.BOILERPLATE),
    ],
)
def test_addresses_counters_and_links_to_neighbours_are_no_text(line: str, kind: LabelKind) -> None:
    article = read(HEADLINE, "By Le Xuan Minh", line, LEAD, SECOND, THIRD, "Leave a Reply Cancel reply")
    assert kind_of(line, article) is kind
    assert kind_of("Leave a Reply", article) is LabelKind.BOILERPLATE


def test_a_paper_that_nobody_knows_may_hold_the_copyright() -> None:
    metadata = read(HEADLINE, LEAD, SECOND, "© 2025 Hanoi Post. All Rights Reserved.").metadata
    assert metadata.publisher.value == "Hanoi Post"
