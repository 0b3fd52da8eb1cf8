"""Markdown is read without its markup, and every word keeps its place in the file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.ingest.reading import read_article
from briefing.model.article import Article, FieldState, LabelKind
from briefing.model.ids import ArticleId

PAGE = """---
title: "Guests come to Hanoi"
date: 2025-10-08
source: VietnamPlus
author: [first, second]
url: https://example.org/guests
---
# Guests come to *Hanoi*

The **ministry** said on Tuesday that [guests](https://example.org/x_(y).z "more") had come, and more
would follow.\\* Seven &amp; eight of them are ministers of their countries today.

> “We **must** act,” said Le Xuan Minh.
> “All of us.”

![At the opening of the meeting](hall.png)

## Who is there

- Ministers
- Experts

| Country | Guests |
|---|---|
| One | 12 |
"""


def read(source: str) -> Article:
    return read_article(source.encode(), name="a.md", article_id=ArticleId("a"))


def lines(article: Article, kind: LabelKind) -> list[str]:
    return [span.slice(article.text) for span in article.spans_labelled(kind)]


def test_markup_goes_and_words_stay() -> None:
    article = read(PAGE)
    assert lines(article, LabelKind.HEADLINE) == ["Guests come to Hanoi"]
    assert lines(article, LabelKind.SUBHEAD)[0] == "Who is there"
    assert lines(article, LabelKind.CAPTION) == ["At the opening of the meeting"]
    assert "“We must act,” said Le Xuan Minh. “All of us.”" in article.text
    assert "that guests had come, and more would follow.* Seven & eight of them" in article.text
    assert "One | 12" in article.text
    assert "#" not in article.text
    assert "](" not in article.text


def test_front_matter_is_metadata_and_no_text() -> None:
    article = read(PAGE)
    found = article.metadata
    assert (found.title.value, found.publisher.value) == ("Guests come to Hanoi", "VietnamPlus")
    assert (found.published.value, found.url.value) == ("2025-10-08", "https://example.org/guests")
    assert {found.title.state, found.published.state, found.url.state} == {FieldState.READ}
    assert "2025-10-08" not in article.text


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("“We must act,”", "“We **must** act,”"),
        ("guests had come", 'guests](https://example.org/x_(y).z "more") had come'),
        ("would follow.*", "would follow.\\*"),
        ("Seven & eight", "Seven &amp; eight"),
        ("act,” said Le Xuan Minh. “All", "act,” said Le Xuan Minh.\n> “All"),
        ("One | 12", "One | 12"),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_words_lead_back_to_where_they_are_written(words: str, written: str, line_end: str) -> None:
    source = PAGE.replace("\n", line_end)
    article = read(source)
    place = article.text.index(words)
    span = type(article.labels[0].span)(place, place + len(words))
    assert article.offset_map.span_to_stored(span).slice(source) == written.replace("\n", line_end)


MARKUP = st.lists(
    st.sampled_from(
        [
            *"ab*_`[]()!>#|-\\~:&;",
            "&amp;",
            "\n",
            "\r\n",
            "\n\n",
            "    ",
            "```",
            "](x)",
            "![",
            "| a |\n|---|\n",
            "é\u0301",
        ]
    ),
    max_size=40,
).map("".join)


@given(MARKUP)
def test_any_markup_keeps_its_letters_in_order_and_a_rising_map(source: str) -> None:
    article = read("Words " + source)
    offsets = [article.offset_map.to_stored(place) for place in range(len(article.text))]
    assert offsets == sorted(offsets)
    assert all(label.span.end <= len(article.text) for label in article.labels)


def test_lists_tables_and_sentences_with_notes_are_no_subheads() -> None:
    text = (
        "# A headline for the day\n\n"
        + LONG
        + "\n\n- 40 stations\n- 6 countries\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n"
        "More than 60 million people live along the river.[^1]\n\n" + LONG + "\n"
    )
    article = read_article(text.encode(), name="a.md", article_id=ArticleId("a"))
    assert article.spans_labelled(LabelKind.SUBHEAD) == ()


def test_a_picture_and_the_lines_below_it_are_one_caption_said_once() -> None:
    text = f"# A headline\n\n{LONG}\n\n![The gauge](a.png)\n*The gauge near Vientiane*\n\n{LONG}\n"
    article = read_article(text.encode(), name="a.md", article_id=ArticleId("a"))
    captions = [span.slice(article.text) for span in article.spans_labelled(LabelKind.CAPTION)]
    assert captions == ["The gauge near Vientiane"]


def test_a_toml_header_is_read_as_a_yaml_one() -> None:
    text = f'+++\ntitle = "The flood"\ndate = 2025-10-25\n+++\n{LONG}\n'
    article = read_article(text.encode(), name="a.md", article_id=ArticleId("a"))
    assert (article.metadata.title.value, article.metadata.published.value) == ("The flood", "2025-10-25")
    assert article.text == LONG


LONG = (
    "Six countries have agreed to share flood warnings within 30 minutes, officials said at the end of talks."
)


@pytest.mark.parametrize("signs", ["[a](", "[a](http://b.org) ", "*a* ", "| a ", "> so\n"])
def test_far_more_markup_than_in_an_article_stays_in_the_text(signs: str) -> None:
    text = f"# Guests\n\n{signs * 25_000}\n\nThe end.\n"
    article = read_article(text.encode(), name="a.md", article_id=ArticleId("a"))
    assert "much_markup" in article.warnings
    assert article.text == text
