"""Offsets of a report count in the file for plain text, and in the body for every other format."""

from __future__ import annotations

import pytest
from web_pages import ALL, BODY, WebPage

from briefing.ingest.reading import read_article
from briefing.model.article import Article
from briefing.model.ids import ArticleId
from briefing.model.spans import Span
from briefing.session import jobs
from briefing.session.extraction_json import Json, reading_report
from briefing.session.report_places import BodyPlaces

MARKDOWN = f"# Guests arrive today\n\n**{BODY[0]}**\n\n{BODY[1]}\n\n![The hall](x.png)\n\n> {BODY[2]}\n"


def report_on(data: bytes, name: str) -> Json:
    return reading_report(jobs.read_data(data, name, ArticleId("a")))


def article() -> Article:
    return read_article(MARKDOWN.encode(), name="a.md", article_id=ArticleId("a"))


@pytest.mark.parametrize("page", ALL, ids=lambda page: page.name)
def test_excerpts_of_a_page_are_their_slices_of_its_body(page: WebPage) -> None:
    report = report_on(page.markup.encode(), "a.html")
    assert report["body"] == "\n\n".join(page.body)
    for excerpt in report["excerpts"]:
        assert excerpt["text"] == report["body"][excerpt["start"] : excerpt["end"]]
        for start, end in excerpt.get("parts", ()):
            assert excerpt["start"] <= start < end <= excerpt["end"]


def test_a_page_offers_its_quotation_and_its_figure() -> None:
    report = report_on(ALL[0].markup.encode(), "a.html")
    quote = next(
        excerpt for excerpt in report["excerpts"] if excerpt["kind"] == "quote" and excerpt["direct"]
    )
    assert (quote["text"], quote["speaker"]) == (
        "We have prepared for this day for more than two years,",
        "Le Xuan Minh",
    )
    figure = next(
        excerpt
        for excerpt in report["excerpts"]
        if excerpt["kind"] == "statistic" and excerpt["value"] == 100
    )
    assert report["body"][figure["value_start"] :].startswith("100 delegations")


def test_offsets_of_plain_text_count_in_the_file() -> None:
    stored = "\ufeff" + "\r\n\r\n".join(BODY) + "\r\n"
    for excerpt in report_on(stored.encode(), "a.txt")["excerpts"]:
        assert excerpt["text"] == stored[excerpt["start"] : excerpt["end"]]


def test_a_span_over_two_paragraphs_keeps_both_ends() -> None:
    text, places = article().text, BodyPlaces(article())
    whole = Span(text.index("streets"), text.index("said Le Xuan Minh"))
    found = places.span(whole)
    assert found is not None
    assert found.slice(places.text) == whole.slice(text)


@pytest.mark.parametrize("words", ["The hall", "Guests arrive today"])
def test_what_stands_outside_the_body_has_no_place_in_it(words: str) -> None:
    start = article().text.index(words)
    assert BodyPlaces(article()).span(Span(start, start + len(words))) is None


def test_every_character_of_the_body_is_at_its_place() -> None:
    text, places = article().text, BodyPlaces(article())
    for offset, character in enumerate(text):
        place = places.offset(offset)
        assert place is None or places.text[place] == character
