"""Planted faults of quotations: their words, their speaker, their day, and words taken twice."""

from __future__ import annotations

from dataclasses import replace

from briefing.model import edits
from briefing.model.article import LabelKind
from briefing.model.excerpt import Attribution, RecordStatus
from briefing.model.ids import ItemId
from briefing.model.pack import BlockKind, Pack
from tests.unit.preflight.plants import (
    Fault,
    again,
    article,
    block_of,
    both,
    detail,
    excerpts,
    item,
    taken,
    undated,
)

B = BlockKind


def other_text(pack: Pack) -> Pack:
    """Let the first article that is quoted come back in another version."""
    quoted = excerpts(pack, B.QUOTES)[0]
    source = pack.article(quoted.excerpt.source.article_id)
    words = quoted.excerpt.text
    return edits.replace_article(pack, replace(source, text=source.text.replace(words, words.swapcase())))


def as_boilerplate(pack: Pack) -> Pack:
    """Let the first quotation stand in what its site adds to the article."""
    quoted = excerpts(pack, B.QUOTES)[0].excerpt.source
    source = pack.article(quoted.article_id)
    labels = tuple(
        replace(label, kind=LabelKind.BOILERPLATE)
        if label.span.start <= quoted.span.start < label.span.end
        else label
        for label in source.labels
    )
    used = [x for x in pack.excerpt_items() if x.excerpt.source.article_id == source.id]
    label = next(x for x in source.labels if x.span.start <= quoted.span.start < x.span.end)
    others = [x.id for x in used if label.span.contains(x.excerpt.source.span) and x.excerpt.source != quoted]
    pack = edits.include_items(pack, others, included=False)
    return edits.replace_article(pack, replace(source, labels=labels))


def own_words_twice(pack: Pack) -> Pack:
    """Repeat the first words of the timeline."""
    opening = block_of(pack, B.TIMELINE)
    return edits.add_items(pack, opening.id, (replace(opening.items[0], id=ItemId("planted")),))


FAULTS = (
    Fault(
        name="a quotation altered",
        rule="quote_altered",
        plant=item(B.QUOTES, 0, wording="We never want a cyberspace"),
    ),
    Fault(name="a quotation orphaned", rule="source_lost", plant=other_text),
    Fault(
        name="a remark off the record",
        rule="not_on_the_record",
        plant=detail(B.QUOTES, 0, record=RecordStatus.OFF_THE_RECORD),
    ),
    Fault(
        name="a remark on background",
        rule="not_on_the_record",
        plant=detail(B.QUOTES, 1, record=RecordStatus.ON_BACKGROUND),
    ),
    Fault(name="nobody said it", rule="speaker_missing", plant=detail(B.QUOTES, 0, speaker=None)),
    Fault(
        name="somebody may have said it",
        rule="speaker_inferred",
        plant=detail(B.QUOTES, 0, attribution=Attribution.INFERRED),
    ),
    Fault(
        name="a given name only",
        rule="speaker_incomplete",
        plant=detail(B.QUOTES, 0, speaker="Minh"),
    ),
    Fault(
        name="nobody knows who that is",
        rule="role_missing",
        plant=detail(B.QUOTES, 0, role=None, rank=None, organisation=None),
    ),
    Fault(
        name="two ranks of one person",
        rule="ranks_differ",
        plant=detail(B.QUOTES, 0, rank="Colonel"),
    ),
    Fault(
        name="a quotation without a day",
        rule="date_missing",
        plant=undated(B.QUOTES, 0, said_on=None),
        beside=frozenset({"source_undated"}),
    ),
    Fault(
        name="a quotation that never ends",
        rule="quote_unclosed",
        plant=detail(B.QUOTES, 0, is_closed=False),
    ),
    Fault(name="a quotation taken twice", rule="excerpt_repeated", plant=again(B.QUOTES, 0)),
    Fault(name="a figure taken twice", rule="excerpt_repeated", plant=again(B.FACTS, 0)),
    Fault(
        name="a remark in other words",
        rule="remark_repeated",
        plant=both(
            article(0, published="2025-10-08"),
            taken(B.QUOTES, "We always want to build a cyberspace for countries"),
        ),
    ),
    Fault(name="own words twice", rule="own_text_repeated", plant=own_words_twice),
    Fault(name="words of the site", rule="boilerplate_used", plant=as_boilerplate),
)
