"""Every pack gives a sound document, the same each time, and lets nothing out that is internal."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.compose.composer import COMPOSERS
from briefing.document.blocks import Sources
from briefing.document.document import Document
from briefing.document.inlines import Text
from briefing.document.invariants import broken_invariants
from briefing.document.walk import block_words, headings, lines
from briefing.errors import ResourceError
from briefing.model.excerpt import (
    BackgroundDetail,
    DateDetail,
    Detail,
    PersonDetail,
    ProgrammeDetail,
    QuoteDetail,
    RecordStatus,
    StatisticDetail,
)
from briefing.model.pack import Audience, BlockKind, Item, Pack, Section
from briefing.model.when import When
from tests.unit.compose.made import article, blocks, composed, item, known, own, pack, section

SECRET = "Zq7 secret words"
ARTICLES = tuple(
    article(
        name,
        f"{name} opens, she said.",
        "It is 30 months old.",
        publisher=known(name),
        language=known(language),
    )
    for name, language in (("Báo Mới", "vi"), ("Gazette", "en"), ("Courier", None))
)
WHENS = st.sampled_from([None, "2025-10-25", "2025-Q4", "2013", "--10-25", "2022-02/2024-08"]).map(
    lambda written: When.parse(written) if written else None
)
NAMES = st.sampled_from([None, "opening session", "Signing", "António Guterres", "Lê Xuân Minh"])
DETAILS: st.SearchStrategy[Detail] = st.one_of(
    st.builds(
        QuoteDetail,
        direct=st.booleans(),
        speaker=NAMES,
        role=NAMES,
        said_on=WHENS,
        record=st.just(RecordStatus.ON_THE_RECORD),
    ),
    st.builds(StatisticDetail, low=st.integers(0, 10**7), unit=NAMES, counts=NAMES, as_at=WHENS),
    st.builds(
        ProgrammeDetail,
        event=NAMES,
        when=WHENS,
        venue=NAMES,
        time=st.sampled_from([None, "09:00"]),
        sessions=st.lists(NAMES.filter(bool), max_size=3).map(tuple),
    ),
    st.builds(DateDetail, when=WHENS, event=NAMES),
    st.builds(PersonDetail, name=st.just("Lê Xuân Minh"), rank=NAMES, role=NAMES),
    st.just(BackgroundDetail()),
)


@st.composite
def items(draw: st.DrawFn) -> Item:
    """Draw own words, an excerpt, or one that may not go out."""
    kind = draw(st.integers(0, 9))
    shared = {
        "heading": draw(st.sampled_from(["", "A topic"])),
        "included": draw(st.booleans()),
        "note": draw(st.sampled_from(["", SECRET])),
    }
    if kind < 3:
        return own(draw(st.sampled_from(["", "One.\nTwo.", "mail press@example.org"])), **shared)
    source = draw(st.sampled_from(ARTICLES))
    if kind == 3:
        record = draw(st.sampled_from([RecordStatus.OFF_THE_RECORD, RecordStatus.ON_BACKGROUND]))
        return item(source, QuoteDetail(record=record), wording=SECRET, **shared)
    wording = draw(st.sampled_from([None, "Changed […] words"]))
    words = draw(st.sampled_from([None, "30 months"]))
    return item(source, draw(DETAILS), words, wording=wording, **shared)


@st.composite
def packs(draw: st.DrawFn) -> Pack:
    """Draw a pack with any blocks in any order, some twice."""
    sections: list[Section] = []
    for kind in draw(st.lists(st.sampled_from(BlockKind), max_size=8)):
        audience = draw(st.sampled_from(Audience))
        held: list[Item] = draw(st.lists(items(), max_size=4))
        if audience is Audience.INTERNAL:
            held = [own(SECRET), *held]
        included = draw(st.sampled_from([True, True, False]))
        sections.append(section(kind, *held, audience=audience, included=included))
    language = draw(st.sampled_from(["en-GB", "en-US", "vi"]))
    return pack(sections, ARTICLES, language=language)


@settings(max_examples=150)
@given(packs(), st.sampled_from(Audience))
def test_any_pack_gives_a_sound_document_and_the_same_one_again(made: Pack, edition: Audience) -> None:
    document = composed(made, edition)
    assert broken_invariants(document) == ()
    assert composed(made, edition) == document
    assert _first_mentions(document) == sorted(_first_mentions(document))


@settings(max_examples=100)
@given(packs())
def test_what_is_internal_never_stands_in_the_public_edition(made: Pack) -> None:
    document = composed(made)
    assert SECRET not in repr(document)


def _first_mentions(document: Document) -> list[int]:
    words = [
        run
        for part in document.sections
        for block in part.blocks
        if not isinstance(block, Sources)
        for run in block_words(block)
        if not isinstance(run, str)
    ]
    links = [x.link for run in words for x in run if isinstance(x, Text) and x.link]
    return list(
        dict.fromkeys(int(link.removeprefix("#source-")) for link in links if link.startswith("#source-"))
    )


def test_every_block_but_cover_marking_and_contents_has_a_composer() -> None:
    assert set(BlockKind) - COMPOSERS.keys() == {BlockKind.COVER, BlockKind.MARKING, BlockKind.CONTENTS}


@pytest.mark.parametrize("block", [kind for kind in COMPOSERS if kind is not BlockKind.MEDIA_COVERAGE])
def test_a_section_with_nothing_to_print_is_left_out(block: BlockKind) -> None:
    assert composed(pack([section(block)])).sections == ()


@pytest.mark.parametrize("block", list(COMPOSERS))
def test_own_words_are_printed_wherever_they_are_put(block: BlockKind) -> None:
    placed = own("Words of our own.")
    assert "Words of our own." in "\n".join(lines(composed(pack([section(block, placed)]))))


ALWAYS_SHOWN = [kind for kind in COMPOSERS if kind not in (BlockKind.MEDIA_COVERAGE, BlockKind.ANNEXES)]


@pytest.mark.parametrize("block", ALWAYS_SHOWN)
@pytest.mark.parametrize(
    "detail",
    [QuoteDetail(), StatisticDetail(low=30), ProgrammeDetail(), DateDetail(), BackgroundDetail()],
    ids=lambda detail: type(detail).__name__,
)
def test_an_excerpt_is_printed_wherever_it_is_put(block: BlockKind, detail: Detail) -> None:
    placed = item(ARTICLES[1], detail, "30 months")
    assert "30" in "\n".join(lines(composed(pack([section(block, placed)], ARTICLES))))


def test_a_title_of_its_own_replaces_the_name_of_the_block() -> None:
    made = pack([section(BlockKind.FACTS, own("A."), title="Numbers"), section(BlockKind.QUOTES, own("B."))])
    assert [x.text for h in headings(composed(made)) for x in h.words if isinstance(x, Text)] == [
        "Numbers",
        "Quotes",
    ]


def test_contents_are_asked_for_only_where_there_is_something_to_list() -> None:
    contents = section(BlockKind.CONTENTS)
    assert composed(pack([contents])).contents is None
    made = composed(pack([contents, section(BlockKind.FACTS, own("A."))]))
    assert made.contents is not None
    assert made.contents.heading.anchor not in [heading.anchor for heading in headings(made)]


def test_only_the_blocks_that_stand_alone_ask_for_a_page() -> None:
    kinds = (BlockKind.PROGRAMME, BlockKind.FACTS, BlockKind.ANNEXES, BlockKind.CONTACTS)
    made = composed(pack([section(kind, own("A.")) for kind in kinds]))
    assert [part.starts_page for part in made.sections] == [True, False, True, False]


def test_an_unknown_language_is_an_error_that_names_the_known_ones() -> None:
    with pytest.raises(ResourceError, match="en-GB"):
        composed(pack([], language="tlh"))


def test_words_of_english_sources_are_marked_in_a_vietnamese_document() -> None:
    placed = item(ARTICLES[1], BackgroundDetail(), "It is 30 months old.")
    made = blocks(pack([section(BlockKind.BACKGROUND, placed)], ARTICLES, language="vi"))
    run = next(iter(next(words for words in block_words(made[0]) if not isinstance(words, str))))
    assert isinstance(run, Text)
    assert (run.text, run.language) == ("It is 30 months old.", "en")
