"""Sources and annotations come back into a pack: what is missing is filled, what is new is taken, once."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from quoting_pack import article_of, pack_of, quote_item, read

from briefing.errors import ImportRejected, InterchangeError
from briefing.interchange.annotations import write_annotations
from briefing.interchange.formats import REFERENCE_FORMATS
from briefing.model.article import Datum, FieldState
from briefing.model.ids import counting_ids
from briefing.model.pack import Audience, BlockKind, Pack
from briefing.session.exchanging import (
    complete_sources,
    take_annotations,
    take_from_others,
    write_for_others,
    write_sources,
)

REMARK = "“The ministry will publish the text in October.”"
SECOND = "“The exhibition stays open.”"


@pytest.fixture
def pack() -> Pack:
    article = article_of(REMARK, SECOND)
    return pack_of([quote_item(article, REMARK, 1), quote_item(article, SECOND, 2)], [article])


def saved(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "given.txt"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("name", REFERENCE_FORMATS)
def test_sources_that_lost_their_data_get_them_back(tmp_path: Path, pack: Pack, name: str) -> None:
    path = saved(tmp_path, write_sources(pack, name))
    article = pack.articles[0]
    poorer = replace(pack, articles=(replace(article, metadata=replace(article.metadata, title=Datum())),))

    exchange = complete_sources(poorer, path, name)

    assert exchange.pack.articles[0].metadata.title.value == "The ministry opens the exhibition"
    assert (exchange.taken, exchange.left) == (1, ())


@pytest.mark.parametrize("name", REFERENCE_FORMATS)
def test_sources_completed_from_the_packs_own_export_keep_what_was_inferred(
    tmp_path: Path, pack: Pack, name: str
) -> None:
    article = pack.articles[0]
    inferred = {
        field: Datum(value=value, state=FieldState.INFERRED, rule="address")
        for field, value in (
            ("title", "An exhibition opens"),
            ("publisher", "VietnamPlus"),
            ("published", "2025-10-08T07:00"),
            ("author", "Le Xuan Minh and Dang Hoang Giang"),
            ("language", "en"),
            ("url", "https://example.org/a_b"),
        )
    }
    guessed = replace(pack, articles=(replace(article, metadata=replace(article.metadata, **inferred)),))
    path = saved(tmp_path, write_sources(guessed, name))

    exchange = complete_sources(guessed, path, name)

    assert (exchange.pack, exchange.taken) == (guessed, 0)


@pytest.mark.parametrize("name", REFERENCE_FORMATS)
def test_what_another_pack_inferred_comes_as_inferred_and_only_where_nothing_is_known(
    tmp_path: Path, pack: Pack, name: str
) -> None:
    article = pack.articles[0]
    day = Datum(value="2025-10-08", state=FieldState.INFERRED, rule="address")
    theirs = replace(
        article.metadata, published=day, author=replace(day, value="Le Xuan Minh"), language=read("en")
    )
    path = saved(tmp_path, write_sources(replace(pack, articles=(replace(article, metadata=theirs),)), name))
    ours = replace(article.metadata, published=replace(day, value="2025-10-07"))

    exchange = complete_sources(replace(pack, articles=(replace(article, metadata=ours),)), path, name)

    metadata = exchange.pack.articles[0].metadata
    assert metadata.published == ours.published
    assert (metadata.author.value, metadata.author.state) == ("Le Xuan Minh", FieldState.INFERRED)
    assert (metadata.language.value, metadata.language.state) == ("en", FieldState.READ)


def test_what_somebody_remarked_in_another_program_becomes_a_note(tmp_path: Path, pack: Pack) -> None:
    row = {
        "uri": "https://example.org/a",
        "text": "Ask for the day.",
        "target": [{"selector": [{"type": "TextQuoteSelector", "exact": "publish the text"}]}],
    }
    path = saved(tmp_path, json.dumps({"rows": [row, {**row, "target": []}]}))

    exchange = take_annotations(pack, path, counting_ids("new"))

    (made,) = (item for item in exchange.pack.items() if item.note)
    assert (made.text, made.note) == ("publish the text", "Ask for the day.")
    assert exchange.left == ("annotation 2, which marks no words: Ask for the day.",)


@pytest.mark.parametrize("suffix", [".json", ".ris", ".bib", ".jsonld"])
def test_a_file_for_other_programs_is_known_by_its_name_and_its_content(
    tmp_path: Path, pack: Pack, suffix: str
) -> None:
    path = tmp_path / f"given{suffix}"

    write_for_others(pack, path, Audience.PUBLIC)
    exchange = take_from_others(replace(pack, sections=()), path, counting_ids("new"))

    is_excerpts = suffix == ".jsonld"
    assert exchange.left == ()
    assert exchange.taken == (2 if is_excerpts else 0)
    assert [x.excerpt for x in exchange.pack.excerpt_items()] == (
        [x.excerpt for x in pack.excerpt_items()] if is_excerpts else []
    )


def test_a_reference_to_another_source_is_named(tmp_path: Path, pack: Pack) -> None:
    path = saved(tmp_path, "TY  - NEWS\nTI  - Another story\nER  - \n")

    exchange = complete_sources(pack, path, "ris")

    assert exchange.pack is pack
    assert exchange.left == ("Another story",)


def test_annotations_go_to_the_sections_for_their_kinds_with_their_wording(
    tmp_path: Path, pack: Pack
) -> None:
    item = replace(pack.sections[0].items[1], wording="“The exhibition […].”")
    edited = replace(pack, sections=(replace(pack.sections[0], items=(item,)),))
    path = saved(tmp_path, write_annotations(edited))
    empty = replace(pack, sections=())

    exchange = take_annotations(empty, path, counting_ids("new"))

    (section,) = exchange.pack.sections
    assert section.block is BlockKind.QUOTES
    assert [(x.excerpt, x.wording) for x in exchange.pack.excerpt_items()] == [(item.excerpt, item.wording)]
    assert exchange.taken == 1


def test_annotations_that_the_pack_holds_are_not_taken_twice(tmp_path: Path, pack: Pack) -> None:
    path = saved(tmp_path, write_annotations(pack))

    exchange = take_annotations(pack, path, counting_ids("new"))

    assert exchange.pack is pack
    assert exchange.taken == 0


def test_a_file_of_another_kind_is_refused(tmp_path: Path, pack: Pack) -> None:
    with pytest.raises(InterchangeError):
        take_annotations(pack, saved(tmp_path, "plain words"))
    with pytest.raises(ImportRejected):
        complete_sources(pack, tmp_path / "missing.ris", "ris")
