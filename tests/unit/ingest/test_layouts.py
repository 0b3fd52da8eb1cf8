"""Lines as outlets print them around an article get the label that a reader would give them."""

from __future__ import annotations

import pytest

from briefing.ingest.reading import read_article
from briefing.model.article import Article, LabelKind
from briefing.model.ids import ArticleId

HEADLINE = "City buys two hundred electric buses a year"
LEAD = "The city will buy two hundred electric buses a year, the mayor said on Wednesday at a meeting."
SECOND = "Nobody will have to wait longer than today, he said, and the state pays half of what they cost."


def read(*blocks: str) -> Article:
    return read_article("\n\n".join(blocks).encode(), name="a.txt", article_id=ArticleId("a"))


def kind_of(words: str, article: Article) -> LabelKind:
    return next(label.kind for label in article.labels if words in label.span.slice(article.text))


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("___", LabelKind.BOILERPLATE),
        ("• • •", LabelKind.BOILERPLATE),
        ("SKIP ADVERTISEMENT", LabelKind.BOILERPLATE),
        ("Sign up to First Edition", LabelKind.BOILERPLATE),
        ("after newsletter promotion", LabelKind.BOILERPLATE),
        ("Listen to this article · 4:12 min", LabelKind.BOILERPLATE),
        ("Zalo", LabelKind.BOILERPLATE),
        ("Electric buses at a depot in Hà Nội. VNA/VNS Photo Huy Hùng", LabelKind.CAPTION),
        ("Electric buses in Hanoi.Credit...Le Xuan Minh for The Paper", LabelKind.CAPTION),
        ("Electric buses in Hanoi (Credit: Le Xuan Minh)", LabelKind.CAPTION),
        ("Getty Images", LabelKind.CAPTION),
    ],
)
def test_lines_between_paragraphs_are_told_from_subheads(line: str, kind: LabelKind) -> None:
    assert kind_of(line, read(HEADLINE, LEAD, line, SECOND, f"{LEAD} Again.")) is kind


def test_the_line_below_a_picture_agency_is_its_caption_unless_it_is_a_sentence() -> None:
    article = read(HEADLINE, LEAD, "Getty Images", "Electric buses wait at a depot", SECOND, LEAD)
    assert kind_of("wait at a depot", article) is LabelKind.CAPTION
    assert (
        kind_of("He told us.", read(HEADLINE, LEAD, "Getty Images", "He told us.", SECOND)) is LabelKind.BODY
    )


@pytest.mark.parametrize(
    "line",
    [
        "Associated Press writer Dang Hoang Giang contributed to this report.",
        "Dang Hoang Giang contributed reporting",
        "Reporting from Hanoi",
    ],
)
def test_credits_of_further_reporters_are_no_text(line: str) -> None:
    assert kind_of(line, read(HEADLINE, LEAD, SECOND, line)) is LabelKind.BYLINE


@pytest.mark.parametrize(
    ("lines", "author", "day"),
    [
        (("By Le Xuan Minh   March 12, 2025 | 09:14 am GMT+7",), "Le Xuan Minh", "2025-03-12"),
        (("Le Xuan Minh in Hanoi", "Wed 12 Mar 2025 06.05 GMT"), "Le Xuan Minh", "2025-03-12"),
        (("WORDS BY LE XUAN MINH", "PHOTOGRAPHS BY DANG HOANG GIANG"), "LE XUAN MINH", None),
        (("NEWS PROVIDED BY", "City of Hanoi", "Mar 12, 2025, 09:00 ET"), None, "2025-03-12"),
        (
            ("Half of it is paid by the state.", "By Le Xuan Minh", "March 12, 2025"),
            "Le Xuan Minh",
            "2025-03-12",
        ),
    ],
)
def test_author_and_day_stand_below_the_headline_in_many_ways(
    lines: tuple[str, ...], author: str | None, day: str | None
) -> None:
    metadata = read(HEADLINE, *lines, LEAD, SECOND).metadata
    assert (metadata.author.value, metadata.published.value) == (author, day)


@pytest.mark.parametrize(
    ("end", "publisher"),
    [
        (" — VNS", "Viet Nam News"),
        (" Enditem", None),
        (" ■", None),
        ("\n\n-- BERNAMA", "Bernama"),
        ("\n\n###", None),
    ],
)
def test_a_sign_off_ends_the_text_and_may_name_who_sent_it(end: str, publisher: str | None) -> None:
    article = read(HEADLINE, LEAD, f"{SECOND}{end}", "Storm closes three schools")
    assert kind_of(end.strip(), article) is LabelKind.END_MARK
    assert kind_of(SECOND, article) is LabelKind.BODY
    assert kind_of("Storm", article) is LabelKind.BOILERPLATE
    assert article.metadata.publisher.value == publisher


def test_a_release_is_its_sender_s_and_not_the_wire_s() -> None:
    article = read(HEADLINE, f"HANOI, March 12, 2025 /PRNewswire/ -- {LEAD}", SECOND, "SOURCE City of Hanoi")
    assert article.metadata.aggregator.value == "PR Newswire"
    assert article.metadata.publisher.value == "City of Hanoi"
    assert kind_of("/PRNewswire/", article) is LabelKind.DATELINE


def test_a_dateline_may_begin_with_a_syllable_of_two_letters() -> None:
    assert kind_of("HÀ NỘI —", read(HEADLINE, f"HÀ NỘI — {LEAD}", SECOND)) is LabelKind.DATELINE
