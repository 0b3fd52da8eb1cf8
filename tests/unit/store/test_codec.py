"""The codec: every value comes back, every malformed one is refused with a sentence."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest
from hypothesis import given, settings

from briefing.errors import PackFileError
from briefing.model.article import Article, Metadata, Original
from briefing.model.excerpt import Excerpt, StatisticDetail
from briefing.model.ids import ArticleId, ItemId, PackId, SectionId
from briefing.model.pack import BlockKind, Details, Pack, Section, TextItem
from briefing.store.codec import (
    article_from_json,
    article_to_json,
    excerpt_from_json,
    excerpt_to_json,
    pack_from_json,
    pack_to_json,
    parse_json,
    text_hash,
    write_json,
)
from tests import strategies

TEXT = "The convention opens for signature in Hà Nội."
ARTICLE = Article(
    id=ArticleId("a"),
    text=TEXT,
    metadata=Metadata().with_value("title", "The convention opens"),
    labels=(),
    original=Original(name="a.txt", mime="text/plain", size=47, sha256="00"),
)
PACK = Pack(
    id=PackId("p"),
    details=Details(title="Opening", lines=(("Hosts", "The government"),)),
    sections=(
        Section(
            id=SectionId("s"), block=BlockKind.BACKGROUND, items=(TextItem(id=ItemId("i"), text="Words."),)
        ),
    ),
    articles=(ARTICLE,),
)


def through_bytes(value: dict[str, Any]) -> Any:
    return json.loads(write_json(value))


def contents(pack: Pack) -> dict[str, bytes]:
    return {picture.id: picture.data for picture in pack.pictures}


@given(strategies.packs())
@settings(max_examples=60)
def test_a_pack_comes_back_as_it_was(pack: Pack) -> None:
    assert pack_from_json(through_bytes(pack_to_json(pack)), pictures=contents(pack)) == pack


@given(strategies.packs())
@settings(max_examples=40)
def test_a_pack_comes_back_from_json_and_texts_kept_apart(pack: Pack) -> None:
    texts = {text_hash(article.text): article.text for article in pack.articles}
    written = through_bytes(pack_to_json(pack, with_texts=False))
    assert pack_from_json(written, texts, contents(pack)) == pack


@given(strategies.articles)
def test_an_article_comes_back_as_it_was(article: Article) -> None:
    assert article_from_json(through_bytes(article_to_json(article))) == article


@given(strategies.excerpts())
def test_an_excerpt_comes_back_as_it_was(excerpt: Excerpt) -> None:
    assert excerpt_from_json(through_bytes(excerpt_to_json(excerpt))) == excerpt


@given(strategies.excerpts())
def test_a_figure_keeps_its_type(excerpt: Excerpt) -> None:
    read = excerpt_from_json(through_bytes(excerpt_to_json(excerpt)))
    if isinstance(excerpt.detail, StatisticDetail):
        assert isinstance(read.detail, StatisticDetail)
        assert type(read.detail.low) is type(excerpt.detail.low)


@given(strategies.packs(least_sections=1))
@settings(max_examples=40)
def test_no_field_of_the_model_is_forgotten(pack: Pack) -> None:
    written = pack_to_json(pack)
    assert_same_members(pack, written)
    for section, section_json in zip(pack.sections, written["sections"], strict=True):
        assert_same_members(section, section_json)
        for item, item_json in zip(section.items, section_json["items"], strict=True):
            assert_same_members(item, item_json)
            if "excerpt" in item_json:
                assert_same_members(item.excerpt, item_json["excerpt"])
                assert_same_members(item.excerpt.source, item_json["excerpt"]["source"])
                assert_same_members(item.excerpt.detail, item_json["excerpt"]["detail"], "kind")
    for article, article_json in zip(pack.articles, written["articles"], strict=True):
        assert_same_members(article, article_json)
        assert_same_members(article.original, article_json["original"])
        assert_same_members(article.metadata, article_json["metadata"])
        assert_same_members(article.metadata.title, article_json["metadata"]["title"])
        for label, label_json in zip(article.labels, article_json["labels"], strict=True):
            assert_same_members(label, label_json)
    assert_same_members(pack.details, written["details"])


def assert_same_members(value: object, written: Any, *further: str) -> None:
    assert is_dataclass(value)
    assert set(written) == {field.name for field in fields(value)} | set(further)


def changed(path: str, value: Any) -> Any:
    """Return the JSON of PACK with the member at `path` replaced, or deleted if the value is `...`."""
    tree = through_bytes(pack_to_json(PACK))
    *parents, last = [int(key) if key.isdigit() else key for key in path.split(".")]
    place = tree
    for key in parents:
        place = place[key]
    if value is ...:
        del place[last]
    else:
        place[last] = value
    return tree


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("id", 1),
        ("template", ...),
        ("page_size", "A3"),
        ("sections", {}),
        ("sections.0", []),
        ("sections.0.block", "unheard_of"),
        ("sections.0.included", 1),
        ("sections.0.items.0.text", "\ud800"),
        ("sections.0.items.0.id", ...),
        ("details.when", "next week"),
        ("details.lines", [["one"]]),
        ("details.lines", [[1, 2]]),
        ("details.as_at", {"local": "2025-10-25T09:00:00+07:00", "zone": "ICT", "offset_minutes": 420}),
        ("details.as_at", {"local": "2025-10-25T09:00:00", "zone": "ICT", "offset_minutes": 1440}),
        ("details.as_at", {"local": "noon", "zone": "ICT", "offset_minutes": 0}),
        ("articles.0.text", None),
        ("articles.0.text", ...),
        ("articles.0.original.size", -1),
        ("articles.0.original.size", True),
        ("articles.0.original.size", 2**60),
        ("articles.0.metadata.title.state", "guessed"),
        ("articles.0.metadata.title.span", [5, 2]),
        ("articles.0.metadata.title.span", [1, 2, 3]),
        ("articles.0.metadata.title.span", [0.5, 2]),
        ("articles.0.offset_map", {"clean": [], "stored": []}),
        ("articles.0.offset_map", {"clean": [1], "stored": [1]}),
        ("articles.0.offset_map", {"clean": [0, 5, 3], "stored": [0, 5, 9]}),
        ("articles.0.offset_map", {"clean": [0], "stored": [-1]}),
        ("articles.0.warnings", "none"),
    ],
)
def test_malformed_data_is_refused_with_the_place_of_the_fault(path: str, value: Any) -> None:
    with pytest.raises(PackFileError, match="is damaged") as caught:
        pack_from_json(changed(path, value))
    last = path.rpartition(".")[2]
    assert last.isdigit() or last in caught.value.message


def label(start: int, end: int) -> dict[str, Any]:
    return {"span": [start, end], "kind": "body", "rule": "", "confidence": 1.0, "by_user": False}


@pytest.mark.parametrize(
    "labels",
    [
        [label(0, len(TEXT) + 1)],
        [label(0, 5), label(4, 8)],
        [label(5, 6), label(0, 2)],
        [label(0, 1) | {"confidence": 2}],
    ],
    ids=["beyond the text", "overlapping", "out of order", "surer than sure"],
)
def test_labels_that_do_not_fit_the_text_are_refused(labels: list[dict[str, Any]]) -> None:
    with pytest.raises(PackFileError, match="is damaged"):
        pack_from_json(changed("articles.0.labels", labels))


def test_an_identity_used_twice_is_refused() -> None:
    twice = replace(PACK, sections=(PACK.sections[0], replace(PACK.sections[0], id=SectionId("t"))))
    with pytest.raises(PackFileError, match="“i” twice"):
        pack_from_json(through_bytes(pack_to_json(twice)))


def test_members_of_a_later_version_are_passed_over() -> None:
    assert pack_from_json(changed("details.mood", "hopeful")) == PACK


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"[]", b"null", b"\xff", b'{"a":NaN}', b'{"a":' + b"9" * 5000 + b"}", b"[" * 200_000],
    ids=["empty", "cut", "list", "null", "no UTF-8", "not a number", "endless number", "nested"],
)
def test_what_is_no_json_object_is_refused(data: bytes) -> None:
    with pytest.raises(PackFileError):
        parse_json(data, "pack.json")


def test_half_a_character_is_refused_when_writing_and_named_by_what_precedes_it() -> None:
    with pytest.raises(PackFileError, match="the minister"):
        write_json({"text": "the minister\udc80"})
