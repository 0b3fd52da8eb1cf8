"""Sources are numbered by first mention; what a copy lacks is said and nothing is made up."""

from __future__ import annotations

import pytest

from briefing.compose.references import NoteRegister, citation, outlet_name
from briefing.compose.sources import make_source
from briefing.document.blocks import Quotations, Sources
from briefing.document.inlines import NoteMark, Text, plain, text
from briefing.document.walk import lines
from briefing.model.article import Article, Datum, FieldState, Label, LabelKind
from briefing.model.excerpt import QuoteDetail, StatisticDetail
from briefing.model.pack import BlockKind
from briefing.model.spans import Span
from tests.unit.compose.made import (
    article,
    blocks,
    composed,
    item,
    known,
    own,
    pack,
    printing,
    section,
    visible,
)

LABELS = printing().labels
INFERRED = Datum(value="2025-10-08", state=FieldState.INFERRED, rule="url")
AMBIGUOUS = Datum(value="2025-05-12", state=FieldState.AMBIGUOUS, rule="glued")
FROM_TEXT = Datum(value="2025-10-08", state=FieldState.INFERRED, rule="text", span=Span(0, 3))


def test_sources_are_numbered_in_the_order_of_their_first_mention() -> None:
    one, two, three = (article(name, publisher=known(name.title())) for name in ("one", "two", "three"))
    quoted = [item(source, QuoteDetail(speaker="she")) for source in (three, one, three)]
    made = pack([section(BlockKind.SOURCES), section(BlockKind.QUOTES, *quoted)], [one, two, three])
    (listed,) = [block for block in blocks(made) if isinstance(block, Sources)]
    assert [(source.number, plain(source.outlet)) for source in listed.sources] == [(1, "Three"), (2, "One")]


def test_a_source_line_names_the_outlet_where_no_list_is_printed() -> None:
    source = article("one", publisher=known("The Daily"))
    (sheet,) = blocks(pack([section(BlockKind.QUOTES, item(source, QuoteDetail()))], [source]))
    assert isinstance(sheet, Quotations)
    assert sheet.lead is not None
    assert plain(sheet.lead.source) == "The Daily"


def test_several_sources_are_links_in_one_phrase() -> None:
    one, two = article("one"), article("two")
    made = pack([section(BlockKind.SOURCES)], [one, two])
    run = printing([one, two])
    run.sources.has_list = bool(made.sections)
    inlines = run.sources.cite([two.id, one.id, two.id])
    assert visible(plain(inlines)) == "Sources~1,~2"
    assert [x.link for x in inlines if isinstance(x, Text) and x.link] == ["#source-1", "#source-2"]


@pytest.mark.parametrize(
    ("metadata", "particulars"),
    [
        (
            {
                "author": known("The desk"),
                "published": known("2025-10-08"),
                "url": known("https://example.org/a"),
            },
            "The desk, 8~October~2025.",
        ),
        (
            {"published": INFERRED, "url": known("https://example.org/a")},
            "8~October~2025 (from the address). No author in the copy received.",
        ),
        (
            {"published": AMBIGUOUS, "author": known("The desk"), "url": known("https://example.org")},
            "The desk, 12~May~2025 (order of day and month uncertain).",
        ),
        (
            {"published": FROM_TEXT, "author": known("The desk"), "url": known("https://example.org")},
            "The desk, 8~October~2025 (from the text).",
        ),
        ({}, "No author, date or address in the copy received."),
        (
            {"aggregator": known("A.vn"), "retrieved": known("2025-10-24T08:00:00Z")},
            "No author, date or address in the copy received. Read through A.vn. Accessed 24~October~2025.",
        ),
    ],
)
def test_particulars_say_what_is_known_and_what_is_not(metadata: dict[str, Datum], particulars: str) -> None:
    assert visible(make_source(article("one", **metadata), 1, LABELS).particulars) == particulars


def test_a_provisional_title_is_never_printed() -> None:
    provisional = Datum(value="Guessed from the address", state=FieldState.INFERRED, rule="slug")
    source = make_source(article("one", provisional_title=provisional), 1, LABELS)
    assert plain(source.headline) == "No headline in the copy received."


@pytest.mark.parametrize(
    ("title", "headline"),
    [("Talks end", "Talks end."), ("Will it hold?", "Will it hold?"), ("“Enough.”", "“Enough.”")],
)
def test_a_headline_ends_like_a_sentence(title: str, headline: str) -> None:
    assert plain(make_source(article("one", title=known(title)), 1, LABELS).headline) == headline


@pytest.mark.parametrize(
    ("url", "link"),
    [("https://example.org/a", "https://example.org/a"), ("javascript:alert(1)", None), (None, None)],
)
def test_only_web_addresses_become_links(url: str | None, link: str | None) -> None:
    assert make_source(article("one", url=known(url)), 1, LABELS).url == link


@pytest.mark.parametrize(
    ("publisher", "url", "outlet"),
    [
        ("The Daily", "https://www.example.org/a", "The Daily"),
        (None, "https://www.example.org/a", "example.org"),
        (None, None, "Outlet not known"),
    ],
)
def test_an_outlet_without_name_is_known_by_its_address(
    publisher: str | None, url: str | None, outlet: str
) -> None:
    assert outlet_name(article("one", publisher=known(publisher), url=known(url)), LABELS) == outlet


def _cited(source: Article, words: str) -> str:
    start = source.text.index(words)
    return visible(plain(citation(source, Span(start, start + len(words)), LABELS)))


def test_a_citation_names_outlet_day_and_paragraph() -> None:
    source = article("one", "First.", "Second one.", "Third.", published=INFERRED)
    assert _cited(source, "Second") == "The Daily, 8~October~2025 (from the address), paragraph~2."
    assert _cited(source, "one.\nThird") == "The Daily, 8~October~2025 (from the address), paragraphs~2–3."


def test_captions_and_subheads_are_not_counted_as_paragraphs() -> None:
    plain_article = article("one", "First.", "A caption.", "Third.")
    labels = list(plain_article.labels)
    labels[1] = Label(span=labels[1].span, kind=LabelKind.CAPTION)
    source = Article(
        id=plain_article.id,
        text=plain_article.text,
        metadata=plain_article.metadata,
        labels=tuple(labels),
        original=plain_article.original,
    )
    assert _cited(source, "caption") == "The Daily, caption."
    assert _cited(source, "Third") == "The Daily, paragraph~2."


def test_equal_notes_share_a_number() -> None:
    notes = NoteRegister()
    marks = [notes.mark(text(words)) for words in ("a", "b", "a")]
    assert marks == [NoteMark(number=1), NoteMark(number=2), NoteMark(number=1)]
    assert [note.number for note in notes.notes] == [1, 2]


def test_a_vietnamese_outlet_is_marked_as_vietnamese_in_a_note() -> None:
    source = article("one", publisher=known("Báo Pháp Luật Việt Nam"))
    first = citation(source, Span(0, 3), LABELS)[0]
    assert isinstance(first, Text)
    assert (first.text, first.language) == ("Báo Pháp Luật Việt Nam", "vi")


def test_a_second_list_of_sources_is_left_out() -> None:
    source = article("one")
    quoted = section(BlockKind.QUOTES, item(source, QuoteDetail()))
    made = pack([section(BlockKind.SOURCES), quoted, section(BlockKind.SOURCES, own("Again."))], [source])
    assert [part.heading.level for part in composed(made).sections] == [1, 1]


def test_a_figure_that_others_confirm_names_all_its_sources() -> None:
    one, other, third = (article(name, f"{name}: 30 months.") for name in ("one", "two", "three"))
    place = item(other, StatisticDetail(low=30), "30 months").excerpt.source
    lost = item(third, StatisticDetail(low=30), "30 months").excerpt.source
    figure = item(one, StatisticDetail(low=30, unit="months"), "30 months", further=(place, lost))
    made = composed(pack([section(BlockKind.FACTS, figure), section(BlockKind.SOURCES)], [one, other]))
    words = "\n".join(lines(made))
    assert "Sources\u00a01,\u00a02" in words
    listed = next(block for part in made.sections for block in part.blocks if isinstance(block, Sources))
    assert len(listed.sources) == 2
