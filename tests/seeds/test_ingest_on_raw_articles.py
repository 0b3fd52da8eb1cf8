"""The raw articles become what a person read in them: labels, origin, and nothing invented."""

from __future__ import annotations

from typing import Any

import pytest

from briefing.ingest.reading import read_article
from briefing.model.article import BODY_LABELS, Article, Datum, FieldState, LabelKind
from briefing.model.ids import ArticleId
from briefing.text.folding import fold_for_search

NAMES = (
    "000_611958980213ae55.txt",
    "001_0654dad6d82c9ff3.txt",
    "002_3149f84ee49c86b0.txt",
    "003_6c8526b2fdab2672.txt",
    "004_c491987db6cabb6b.txt",
)


@pytest.fixture(params=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def article(name: str, raw_seeds: dict[str, bytes]) -> Article:
    return read_article(raw_seeds[name], name=name, article_id=ArticleId(name))


@pytest.fixture
def expected(name: str, gold: dict[str, dict[str, Any]]) -> dict[str, Any]:
    return gold[name]


def labelled(article: Article, kind: LabelKind) -> list[str]:
    return [span.slice(article.text) for span in article.spans_labelled(kind)]


def test_every_caption_is_labelled_and_nothing_else(article: Article, expected: dict[str, Any]) -> None:
    assert labelled(article, LabelKind.CAPTION) == [caption["text"] for caption in expected["captions"]]


def test_every_subhead_is_labelled_and_nothing_else(article: Article, expected: dict[str, Any]) -> None:
    assert labelled(article, LabelKind.SUBHEAD) == expected["subheads"]


def test_the_body_is_the_body_and_holds_no_boilerplate(article: Article, expected: dict[str, Any]) -> None:
    spans = article.spans_labelled(*BODY_LABELS, LabelKind.DATELINE)
    body = "".join("".join(span.slice(article.text).split()) for span in spans)
    gold_body = "".join("".join(article.text[start:end].split()) for start, end in expected["body_spans"])
    assert body == gold_body
    assert all("".join(line.split()) not in body for line in expected["boilerplate"])


def test_title_and_standfirst_are_given_where_the_file_has_them(
    article: Article, expected: dict[str, Any]
) -> None:
    assert article.metadata.title.value == expected["title"]
    standfirst = article.spans_labelled(LabelKind.STANDFIRST)
    if expected["standfirst"] is None:
        assert standfirst == ()
    else:
        words = standfirst[0].slice(article.text)
        assert expected["standfirst"].endswith(words)
        dateline = expected["standfirst"].removesuffix(words).strip()
        assert dateline in {"", *labelled(article, LabelKind.DATELINE)}


def test_a_provisional_title_stands_only_where_there_is_no_title(article: Article) -> None:
    metadata = article.metadata
    assert (metadata.provisional_title.value is None) == (metadata.title.value is not None)
    assert metadata.provisional_title.state in {FieldState.INFERRED, FieldState.ABSENT}


def test_the_publisher_is_right(article: Article, expected: dict[str, Any]) -> None:
    accepted = {fold_for_search(name) for name in (expected["publisher"], *expected["publisher_accept"])}
    assert fold_for_search(article.metadata.publisher.value or "") in accepted


@pytest.mark.parametrize("field", ["published", "url", "author"])
def test_what_the_file_does_not_give_stays_open(
    article: Article, expected: dict[str, Any], field: str
) -> None:
    datum: Datum = getattr(article.metadata, field)
    assert datum.value == expected[field]
    assert (datum.state is FieldState.ABSENT) == (expected[field] is None)


def test_a_day_from_the_address_or_by_custom_is_only_inferred(article: Article) -> None:
    assert article.metadata.published.state in {FieldState.ABSENT, FieldState.INFERRED}


def test_the_text_is_the_file(article: Article, name: str, raw_seeds: dict[str, bytes]) -> None:
    assert article.text == raw_seeds[name].decode("utf-8")
    assert article.offset_map.is_identity
    assert article.warnings == ()
