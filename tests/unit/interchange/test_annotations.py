"""Excerpts go out as Web Annotations and find their words again when they come in."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from quoting_pack import article_of, pack_of, quote_item
from strategies import packs

from briefing.errors import InterchangeError
from briefing.interchange.annotations import read_annotations, source_name, write_annotations
from briefing.model.excerpt import BackgroundDetail, QuoteDetail, Selector
from briefing.model.ids import counting_ids
from briefing.model.pack import Pack
from briefing.model.spans import Span
from briefing.session.samples import sample_pack

REMARK = "“The ministry will publish the text in October.”"


@pytest.fixture
def pack() -> Pack:
    article = article_of(REMARK, "The exhibition stays open.")
    return pack_of(
        [quote_item(article, REMARK, 1, wording="“The ministry will publish the text […].”")], [article]
    )


def foreign(target: object, **values: object) -> str:
    return json.dumps(
        {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation", "target": target, **values}
    )


@given(packs())
def test_excerpts_come_back_as_they_went(pack: Pack) -> None:
    written = write_annotations(pack)

    read = read_annotations(written, pack.articles, counting_ids("new"))

    quoted = [item for item in pack.excerpt_items() if item.excerpt.text.strip()]
    assert len(read.lost) == len(list(pack.excerpt_items())) - len(quoted)
    assert [(one.excerpt.id, one.wording) for one in read.anchored] == [
        (x.excerpt.id, x.wording) for x in quoted
    ]
    for one, item in zip(read.anchored, quoted, strict=True):
        if one.excerpt.source == item.excerpt.source:
            assert one.excerpt == item.excerpt


def test_all_of_the_sample_pack_comes_back() -> None:
    pack = sample_pack()

    read = read_annotations(write_annotations(pack), pack.articles, counting_ids("new"))

    assert [one.excerpt for one in read.anchored] == [item.excerpt for item in pack.excerpt_items()]


def test_notes_stay_at_home(pack: Pack) -> None:
    section = pack.sections[0]
    item = replace(section.items[0], note="ask the desk first")
    pack = replace(pack, sections=(replace(section, items=(item,)), *pack.sections[1:]))

    assert "ask the desk" not in write_annotations(pack)


def test_positions_are_code_points_of_the_article(pack: Pack) -> None:
    target = json.loads(write_annotations(pack))["items"][0]["target"]

    position = target["selector"][1]
    assert pack.articles[0].text[position["start"] : position["end"]] == target["selector"][0]["exact"]


def test_a_source_is_named_by_its_address_else_by_the_hash_of_its_file() -> None:
    article = article_of("Words.")

    assert source_name(article).startswith("ni:///sha-256;")
    with_address = replace(article, metadata=article.metadata.with_value("url", "https://example.org/a"))
    assert source_name(with_address) == "https://example.org/a"


def test_words_that_moved_are_found_and_their_inner_places_are_dropped(pack: Pack) -> None:
    item = next(pack.excerpt_items())
    detail = item.excerpt.detail
    assert isinstance(detail, QuoteDetail)
    parted = replace(
        item, excerpt=replace(item.excerpt, detail=replace(detail, parts=(Span(0, 5), Span(6, 9))))
    )
    text = write_annotations(pack_of([parted], pack.articles))
    later = replace(pack.articles[0], text=f"A first line.\n{pack.articles[0].text}")

    (read,) = read_annotations(text, [later], counting_ids("new")).anchored

    assert read.excerpt.source == Selector.from_text(later.id, later.text, Span(14, 14 + len(REMARK)))
    assert isinstance(read.excerpt.detail, QuoteDetail)
    assert read.excerpt.detail.parts == ()


def test_an_annotation_of_another_program_becomes_background(pack: Pack) -> None:
    selector = {"type": "TextQuoteSelector", "exact": "The exhibition stays open."}
    text = foreign(
        {"source": "https://example.org/other", "selector": selector},
        body={"type": "TextualBody", "value": "nice"},
    )

    (read,) = read_annotations(text, pack.articles, counting_ids("new")).anchored

    assert read.excerpt.id == "new-1"
    assert read.excerpt.detail == BackgroundDetail()
    assert read.excerpt.text == "The exhibition stays open."


def test_words_that_no_article_holds_are_lost_and_named(pack: Pack) -> None:
    text = foreign({"selector": [{"type": "TextQuoteSelector", "exact": "Never written anywhere at all."}]})

    read = read_annotations(text, pack.articles, counting_ids("new"))

    assert (read.anchored, read.lost) == ((), ("Never written anywhere at all.",))


@pytest.mark.parametrize("data", ["no JSON", "[]", '{"detail": {"kind": "unknown"}}', '{"detail": 5}'])
def test_data_that_are_not_ours_are_nothing_to_us(pack: Pack, data: str) -> None:
    body = {"type": "TextualBody", "format": "application/json", "value": data}
    text = foreign({"selector": {"type": "TextQuoteSelector", "exact": REMARK}}, body=[body])

    (read,) = read_annotations(text, pack.articles, counting_ids("new")).anchored

    assert read.excerpt.detail == BackgroundDetail()


@pytest.mark.parametrize("text", ["{", "[1]", '{"type": "Note"}', "5"])
def test_a_file_without_annotations_is_refused(pack: Pack, text: str) -> None:
    with pytest.raises(InterchangeError):
        read_annotations(text, pack.articles, counting_ids("new"))
