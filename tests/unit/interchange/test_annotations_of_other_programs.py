"""Annotations that other tools made: placed where their words stand in the article they name, or named."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from quoting_pack import article_of, read

from briefing.interchange.annotations import ReadAnnotations, read_annotations
from briefing.model.article import Article
from briefing.model.excerpt import BackgroundDetail
from briefing.model.ids import counting_ids

FIRST = "“The ministry will publish the text in October,” said the spokesperson."
SECOND = "The exhibition stays open until November."
URL = "https://www.vietnamplus.vn/exhibition-100.vnp"
Json = dict[str, Any]


def addressed(url: str = URL, *paragraphs: str, name: str = "one") -> Article:
    article = article_of(*(paragraphs or (FIRST, SECOND)), name=name)
    return replace(article, metadata=replace(article.metadata, url=read(url)))


def taken(annotations: object, *articles: Article) -> ReadAnnotations:
    return read_annotations(json.dumps(annotations), articles or (addressed(),), counting_ids("new"))


def quoting(exact: str, **values: object) -> Json:
    return {"type": "TextQuoteSelector", "exact": exact, **values}


def hypothesis_row(exact: str, uri: str = URL, comment: str = "", **quote: str) -> Json:
    """Return an annotation as the service's search gives it."""
    selectors: list[Json] = [
        {"type": "RangeSelector", "startContainer": "/div[1]/p[1]", "startOffset": 0, "endOffset": 9},
        {"type": "TextPositionSelector", "start": 1402, "end": 1402 + len(exact)},
        quoting(exact, **quote),
    ]
    return {
        "id": "kXyZ",
        "uri": uri,
        "text": comment,
        "tags": ["press"],
        "user": "acct:desk@hypothes.is",
        "document": {"title": ["Exhibition"]},
        "target": [{"source": uri, "selector": selectors}],
    }


def test_rows_of_hypothesis_are_placed_by_their_words_not_by_positions_in_the_page() -> None:
    article = addressed()
    row = hypothesis_row("publish the text in October", comment="Ask for the day.", prefix="ministry will ")

    found = taken({"total": 1, "rows": [row]}, article)

    (one,) = found.anchored
    assert one.excerpt.source.span.slice(article.text) == "publish the text in October"
    assert one.excerpt.detail == BackgroundDetail()
    assert (one.excerpt.id, one.wording, one.comment) == ("new-1", None, "Ask for the day.")
    assert found.lost == ()


def test_an_annotation_as_linked_data_is_placed_with_its_comment_and_without_its_tags() -> None:
    annotation = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "https://hypothes.is/a/kXyZ",
        "type": "Annotation",
        "body": [
            {"type": "TextualBody", "format": "text/markdown", "value": "<b>Good</b> for the lead"},
            {"type": "TextualBody", "purpose": "tagging", "value": "press"},
        ],
        "target": [{"source": URL, "selector": [quoting(SECOND)]}],
    }

    (one,) = taken(annotation).anchored

    assert (one.excerpt.text, one.comment) == (SECOND, "Good for the lead")


@pytest.mark.parametrize(
    "target",
    [
        {"source": URL, "selector": quoting(SECOND)},
        {"source": {"id": URL, "type": "Text"}, "selector": [quoting(SECOND)]},
        {"source": [URL], "selector": {"type": "oa:TextQuoteSelector", "exact": SECOND}},
        {
            "source": URL,
            "selector": {"type": "XPathSelector", "value": "/p[2]", "refinedBy": quoting(SECOND)},
        },
        {"source": URL, "selector": {"type": "Choice", "items": [{"type": "CssSelector"}, quoting(SECOND)]}},
        [{"source": URL}, {"source": URL, "selector": quoting(SECOND)}],
        {"source": "http://vietnamplus.vn/exhibition-100.vnp/#p2", "selector": quoting(SECOND)},
    ],
    ids=["plain", "object", "old prefix", "refined", "choice", "two targets", "address in another form"],
)
def test_targets_in_every_form_of_the_model_are_read(target: object) -> None:
    (one,) = taken({"type": "Annotation", "target": target}).anchored

    assert one.excerpt.text == SECOND


@pytest.mark.parametrize(
    "listed",
    [
        lambda item: {"type": "AnnotationPage", "items": [item]},
        lambda item: {"type": "AnnotationCollection", "first": {"type": "AnnotationPage", "items": [item]}},
        lambda item: {"@graph": [item]},
        lambda item: [item],
    ],
    ids=["page", "collection", "graph", "list"],
)
def test_lists_in_every_form_are_read(listed: Any) -> None:
    item = {"type": "Annotation", "target": {"source": URL, "selector": quoting(SECOND)}}

    assert len(taken(listed(item)).anchored) == 1


def test_words_that_stand_twice_are_placed_where_their_surroundings_are() -> None:
    article = addressed(
        URL, "Nearly 100 countries sent word.", "Guests of nearly 100 countries are expected."
    )
    quote = quoting("100 countries", prefix="Guests of nearly ", suffix=" are expected.")

    (one,) = taken({"target": {"source": URL, "selector": quote}}, article).anchored

    assert one.excerpt.source.prefix.endswith("Guests of nearly ")


def test_typography_and_line_breaks_of_the_page_do_not_matter() -> None:
    exact = '"The ministry  will publish\nthe text in October," said'

    (one,) = taken({"target": {"source": URL, "selector": quoting(exact)}}).anchored

    assert one.excerpt.text == "“The ministry will publish the text in October,” said"


def test_words_of_another_page_are_not_looked_for_in_an_article_with_an_address_of_its_own() -> None:
    elsewhere = {"target": {"source": "https://tuoitre.vn/other.htm", "selector": quoting(SECOND)}}

    found = taken(elsewhere)
    without_address = taken(elsewhere, addressed(), article_of(SECOND, name="pasted"))

    assert (found.anchored, found.lost) == ((), (SECOND,))
    assert [one.excerpt.source.article_id for one in without_address.anchored] == ["pasted"]


def test_the_article_that_is_named_is_the_one() -> None:
    other = addressed("https://tuoitre.vn/other.htm", FIRST, SECOND, name="other")

    (one,) = taken({"target": {"source": URL, "selector": quoting(SECOND)}}, other, addressed()).anchored

    assert one.excerpt.source.article_id == "one"


def test_what_cannot_be_placed_is_named_and_the_rest_is_taken() -> None:
    found = taken(
        {
            "rows": [
                hypothesis_row("Nobody ever wrote these words about it."),
                {"id": "note", "uri": URL, "text": "A note on the page", "target": [{"source": URL}]},
                {"id": "https://hypothes.is/a/reply", "references": ["x"], "target": URL},
                {"target": {"source": URL, "selector": {"type": "TextPositionSelector", "start": 3}}},
                "no annotation",
                hypothesis_row(SECOND),
            ]
        }
    )

    assert [one.excerpt.text for one in found.anchored] == [SECOND]
    assert found.lost == (
        "Nobody ever wrote these words about it.",
        "annotation 2, which marks no words: A note on the page",
        "annotation 3, which marks no words: https://hypothes.is/a/reply",
        f"annotation 4, which marks no words: {URL}",
        "annotation 5, which is none",
    )


def test_a_wish_to_edit_never_becomes_the_words_of_a_quotation() -> None:
    annotation = {
        "id": "urn:briefing:excerpt:known",
        "motivation": "editing",
        "target": {"source": URL, "selector": quoting(SECOND)},
        "body": {"type": "TextualBody", "purpose": "editing", "value": "It closes in November."},
    }

    (one,) = taken(annotation).anchored

    assert (one.wording, one.excerpt.text) == (None, SECOND)
    assert (one.excerpt.id, one.comment) == ("new-1", "It closes in November.")


def test_data_of_our_own_cannot_move_an_excerpt_or_give_it_other_words() -> None:
    forged = {"detail": {"kind": "background"}, "source": {"exact": "Other words."}, "id": "../../x"}
    annotation = {
        "id": "urn:briefing:excerpt:../../x",
        "target": {"source": URL, "selector": quoting(SECOND)},
        "body": {"type": "TextualBody", "format": "application/json", "value": json.dumps(forged)},
    }

    (one,) = taken(annotation).anchored

    assert (one.excerpt.id, one.excerpt.text) == ("new-1", SECOND)


@pytest.mark.parametrize(
    "value", [[], {}, 5, None, "x", [[]], {"selector": 5}, {"selector": {"refinedBy": 1}}]
)
def test_no_target_breaks_the_reader(value: object) -> None:
    found = taken([{"target": value}, {"target": {"source": URL, "selector": quoting(SECOND)}}])

    assert len(found.anchored) == len(found.lost) == 1
