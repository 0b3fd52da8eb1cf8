"""The raw articles fill every template, in every language, and each quotation is found in its source."""

from __future__ import annotations

import pytest

from briefing.compose.filling import new_pack
from briefing.compose.labels import label_languages
from briefing.compose.quotes import CUT, printed_quote, quote_words
from briefing.compose.templates import load_template, template_names
from briefing.document.blocks import Quotations, Sources
from briefing.document.inlines import plain
from briefing.document.invariants import broken_invariants
from briefing.extract.suggestions import suggest_excerpts
from briefing.ingest.reading import read_article
from briefing.model.article import Article
from briefing.model.excerpt import Excerpt
from briefing.model.ids import ArticleId, counting_ids
from briefing.model.pack import Audience, ExcerptItem, Pack
from tests.unit.compose.made import blocks, composed


@pytest.fixture(scope="module")
def articles(raw_seeds: dict[str, bytes]) -> tuple[Article, ...]:
    """Return the raw articles, read."""
    return tuple(
        read_article(data, name=name, article_id=ArticleId(name)) for name, data in raw_seeds.items()
    )


@pytest.fixture(scope="module")
def suggestions(articles: tuple[Article, ...]) -> tuple[Excerpt, ...]:
    """Return everything the raw articles offer."""
    return tuple(excerpt for article in articles for excerpt in suggest_excerpts(article))


def _pack(
    articles: tuple[Article, ...], suggestions: tuple[Excerpt, ...], template: str, language: str
) -> Pack:
    return new_pack(
        load_template(template),
        language=language,
        articles=articles,
        suggestions=suggestions,
        next_id=counting_ids("id"),
    )


@pytest.mark.parametrize("language", label_languages())
@pytest.mark.parametrize("template", template_names())
def test_every_template_prints_in_every_language(
    articles: tuple[Article, ...], suggestions: tuple[Excerpt, ...], template: str, language: str
) -> None:
    made = _pack(articles, suggestions, template, language)
    for edition in Audience:
        assert broken_invariants(composed(made, edition)) == ()


def test_the_press_pack_prints_words_that_stand_in_the_sources(
    articles: tuple[Article, ...], suggestions: tuple[Excerpt, ...]
) -> None:
    made = _pack(articles, suggestions, "press-pack", "en-GB")
    texts = [article.text for article in articles]
    sheets = [block for block in blocks(made) if isinstance(block, Quotations)]
    printed = [plain(x.words) for sheet in sheets for x in (sheet.lead, *sheet.quotations) if x]
    assert len(printed) >= 4
    for words in printed:
        assert any(words.strip("“”") in text for text in texts)


def test_every_suggested_quotation_can_be_found_by_the_stated_rule(
    articles: tuple[Article, ...], suggestions: tuple[Excerpt, ...]
) -> None:
    texts = {article.id: article.text for article in articles}
    placed = [ExcerptItem(id=f"item-{n}", excerpt=excerpt) for n, excerpt in enumerate(suggestions)]  # type: ignore[arg-type]
    for item in placed:
        for piece in quote_words(item).split(CUT):
            assert piece in texts[item.excerpt.source.article_id]
        assert printed_quote(item.text) in texts[item.excerpt.source.article_id]


def test_all_five_articles_are_sources_of_the_press_pack(
    articles: tuple[Article, ...], suggestions: tuple[Excerpt, ...]
) -> None:
    made = _pack(articles, suggestions, "press-pack", "en-GB")
    (listed,) = [block for block in blocks(made) if isinstance(block, Sources)]
    assert len(listed.sources) == len(articles)
