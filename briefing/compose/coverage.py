"""The blocks that show whole articles: media coverage in a row each, annexes with the full text."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.compose.any_items import print_items
from briefing.compose.passages import tidy_spaces
from briefing.compose.printing import Printing
from briefing.compose.references import explained_day, outlet_name
from briefing.compose.runs import capitalised, runs
from briefing.compose.sources import headline_words, web_address
from briefing.document.blocks import Block, LabelRow, LabelRows, Paragraph, ParagraphRole
from briefing.document.inlines import Inlines, join
from briefing.model.article import Article, LabelKind
from briefing.model.pack import ExcerptItem, Section, TextItem
from briefing.text.sentences import split_sentences

_FULL_TEXT = (LabelKind.STANDFIRST, LabelKind.BODY)


def compose_coverage(printing: Printing, section: Section) -> Iterator[Block]:
    """Yield stories in the outline's order: own words head one, the articles quoted below them belong to it.

    A section that quotes nothing lists all articles of the pack.
    """
    items = printing.items(section)
    yield from print_items(printing, [x for x in items if isinstance(x, TextItem) and not x.heading])
    quotes_any = any(isinstance(item, ExcerptItem) for item in items)
    heads: list[TextItem | None] = [None]
    stories: list[list[Article]] = [[] if quotes_any else list(printing.articles)]
    for item in items:
        if isinstance(item, TextItem):
            if item.heading:
                heads.append(item)
                stories.append([])
        elif (article := printing.article(item.excerpt.source.article_id)) not in stories[-1]:
            stories[-1].append(article)
    for head, articles in zip(heads, stories, strict=True):
        if head is not None:
            yield from print_items(printing, [head])
        if articles:
            rows = tuple(_row(printing, article) for article in articles)
            yield LabelRows(rows=rows, origin=section.id)


def compose_annexes(printing: Printing, section: Section) -> Iterator[Block]:
    """Yield own words, and the full text of each article the section quotes, without captions and tail."""
    done: set[str] = set()
    for item in printing.items(section):
        if isinstance(item, TextItem):
            yield from print_items(printing, [item])
        elif item.excerpt.source.article_id not in done:
            done.add(item.excerpt.source.article_id)
            yield from _full_text(printing, item)


def _row(printing: Printing, article: Article) -> LabelRow:
    labels = printing.labels
    language = article.metadata.language.value
    has_title = article.metadata.title.value is not None  # that there is none, the list of sources says
    title = headline_words(article, labels, link=web_address(article)) if has_title else ()
    day = capitalised(explained_day(article, labels))
    address = web_address(article)
    link = runs(address, labels.language, link=address) if address else ()
    line = join([printing.words(day), printing.sources.cite([article.id]), link], " · ")
    first = runs(_first_sentence(article), labels.language, language=language)
    return LabelRow(
        label=runs(outlet_name(article, labels), labels.language),
        paragraphs=tuple(words for words in (title, first, line) if words),
    )


def _first_sentence(article: Article) -> str:
    for span in article.spans_labelled(*_FULL_TEXT):
        for sentence in split_sentences(article.text, span):
            return tidy_spaces(sentence.slice(article.text))
    return ""


def _full_text(printing: Printing, item: ExcerptItem) -> Iterator[Block]:
    article = printing.article(item.excerpt.source.article_id)
    labels = printing.labels
    title = article.metadata.title.value or outlet_name(article, labels)
    yield printing.heading(2, title, item.id)
    for span in article.spans_labelled(*_FULL_TEXT):
        words = printing.source_words(item.excerpt, span.slice(article.text))
        yield Paragraph(words=words, origin=item.id)
    particulars: list[Inlines] = [
        runs(outlet_name(article, labels), labels.language) if printing.sources.has_list else (),
        printing.words(explained_day(article, labels)),
        printing.sources.cite([article.id]),
    ]
    if url := web_address(article):
        particulars.append(runs(url, labels.language, link=url))
    yield Paragraph(words=join(particulars, " · "), role=ParagraphRole.SOURCE_LINE, origin=item.id)
