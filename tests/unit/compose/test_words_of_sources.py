"""What a source says of people and figures keeps the source's language in a document of another."""

from __future__ import annotations

from typing import TypeVar

import pytest

from briefing.document.blocks import Biography, Contacts, Facts, Quotations, Sources
from briefing.document.inlines import Inlines, Text
from briefing.model.excerpt import PersonDetail, QuoteDetail, StatisticDetail
from briefing.model.pack import BlockKind, Item
from tests.unit.compose.made import article, blocks, item, known, own, pack, section

_Kind = TypeVar("_Kind")

WORDS = "Major General Le Xuan Minh, Director of the department, said well past 40 ships had come."
SOURCE = article("one", WORDS, language=known("en"), title=known("Ships come in"))
QUOTE = QuoteDetail(speaker="Le Xuan Minh", rank="Major General", role="Director of the department")


def languages(words: Inlines) -> set[str | None]:
    """Return the languages that are named for the words; None stands for the document's."""
    return {inline.language for inline in words if isinstance(inline, Text)}


def in_vietnamese(kind: type[_Kind], block: BlockKind, *items: Item) -> _Kind:
    """Return the one block of a kind in a Vietnamese pack."""
    made = pack([section(block, *items), section(BlockKind.SOURCES)], [SOURCE], language="vi")
    return next(found for found in blocks(made) if isinstance(found, kind))


def test_an_english_office_is_marked_in_a_vietnamese_quote_sheet() -> None:
    quotation = in_vietnamese(Quotations, BlockKind.QUOTES, item(SOURCE, QUOTE)).lead
    assert quotation is not None
    assert languages(quotation.role) == {"en"}
    assert languages(quotation.speaker) == {None}


def test_an_office_that_the_officer_wrote_anew_is_in_the_documents_language() -> None:
    detail = QuoteDetail(speaker="Le Xuan Minh", role="Cục trưởng")
    quotation = in_vietnamese(Quotations, BlockKind.QUOTES, item(SOURCE, detail)).lead
    assert quotation is not None
    assert languages(quotation.role) == {None}


def test_an_office_that_another_article_of_the_pack_gives_is_in_its_language() -> None:
    other = article("two", "Vu Ngoc Son is Head of Research.", language=known("en"))
    quote = item(SOURCE, QuoteDetail(speaker="Vu Ngoc Son", role="Head of Research"))
    made = pack([section(BlockKind.QUOTES, quote)], [SOURCE, other], language="vi")
    (quotations,) = (found for found in blocks(made) if isinstance(found, Quotations))
    assert quotations.lead is not None
    assert languages(quotations.lead.role) == {"en"}


def test_an_english_office_is_marked_in_biographies_and_contacts() -> None:
    person = PersonDetail(name="Le Xuan Minh", role="Director of the department")
    assert languages(in_vietnamese(Biography, BlockKind.BIOGRAPHIES, item(SOURCE, person)).role) == {"en"}
    contacts = in_vietnamese(Contacts, BlockKind.CONTACTS, item(SOURCE, person))
    assert languages(contacts.contacts[0].role) == {"en"}


@pytest.mark.parametrize(
    ("qualifier", "language"),
    [("well past", "en"), ("more than", None), ("khoảng", None), ("độ chừng", None)],
)
def test_only_a_qualifier_that_stays_as_the_source_has_it_is_marked(
    qualifier: str, language: str | None
) -> None:
    detail = StatisticDetail(low=40, unit="ships", qualifier=qualifier, counts="ships")
    facts = in_vietnamese(Facts, BlockKind.FACTS, item(SOURCE, detail, "40 ships"))
    assert languages(facts.figures[0].qualifier) == {language}


def test_a_headline_keeps_its_language_in_the_list_of_sources() -> None:
    sources = in_vietnamese(Sources, BlockKind.BIOGRAPHIES, item(SOURCE, PersonDetail(name="Le Xuan Minh")))
    assert languages(sources.sources[0].headline) == {"en"}


def test_vietnamese_names_are_marked_in_an_english_document() -> None:
    source = article("two", "Minister Lê Hoài Trung spoke.", language=known("en"))
    made = pack([section(BlockKind.BIOGRAPHIES, item(source, PersonDetail(name="Lê Hoài Trung")))], [source])
    (biography,) = (found for found in blocks(made) if isinstance(found, Biography))
    assert languages(biography.name) == {"vi"}


def test_topics_are_the_officers_own_words() -> None:
    placed = item(SOURCE, QUOTE, heading="Tàu thuyền")
    sheet = in_vietnamese(Quotations, BlockKind.QUOTES, own("Lời dẫn"), placed)
    first = sheet.lead or sheet.quotations[0]
    assert languages(first.topic) == {None}
