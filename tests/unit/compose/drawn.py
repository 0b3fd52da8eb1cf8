"""Packs drawn at random for the tests of composing: any blocks, any items, some that may not go out."""

from __future__ import annotations

from hypothesis import strategies as st

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
from tests.unit.compose.made import article, item, known, own, pack, section

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
