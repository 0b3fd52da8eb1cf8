"""A file that came back is read as the edition that it is, and what it no longer says is named."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from quoting_pack import article_of, pack_of, quote_item

from briefing import cli
from briefing.model.edits import change_item, reword_item
from briefing.model.excerpt import QuoteDetail, RecordStatus
from briefing.model.ids import ItemId
from briefing.model.pack import Audience, ExcerptItem, Item, Pack
from briefing.session import jobs
from briefing.session.verification.verifying import QuoteState
from briefing.store.pack_file import save_pack

FORMATS = ("pdf", "docx", "html", "md")
REMARK = "“The ministry will publish the text in October, and every district will have it.”"
SECOND = "“The exhibition stays open until Sunday.”"
ASIDE = "“Between us, the hall may not be ready before the end of the month.”"
VERBATIM, NOT_FOUND = QuoteState.VERBATIM, QuoteState.NOT_FOUND


def off_the_record(item: Item) -> Item:
    assert isinstance(item, ExcerptItem)
    assert isinstance(item.excerpt.detail, QuoteDetail)
    detail = replace(item.excerpt.detail, record=RecordStatus.OFF_THE_RECORD)
    return replace(item, excerpt=replace(item.excerpt, detail=detail))


@pytest.fixture
def pack() -> Pack:
    """Return a pack with a remark that only colleagues may read."""
    article = article_of(REMARK, SECOND, ASIDE)
    quotes = [quote_item(article, words, n) for n, words in enumerate((REMARK, SECOND, ASIDE))]
    return change_item(pack_of(quotes, [article]), ItemId("item-2"), off_the_record)


@pytest.fixture(params=FORMATS)
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return tmp_path / f"came-back.{request.param}"


def edit_word(path: Path, change: Callable[[str], str]) -> None:
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    before = parts["word/document.xml"].decode()
    parts["word/document.xml"] = change(before).encode()
    assert parts["word/document.xml"].decode() != before
    with zipfile.ZipFile(path, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)


@pytest.mark.parametrize("edition", Audience)
def test_the_edition_of_a_file_is_known_by_its_quotations(pack: Pack, path: Path, edition: Audience) -> None:
    jobs.build(pack, [path], edition)

    file = jobs.verify(path, pack)

    assert file.edition is edition
    assert [quote.state for quote in file.quotes] == [VERBATIM] * (3 if edition is Audience.INTERNAL else 2)
    assert file.is_sound


def test_a_remark_for_colleagues_that_was_changed_is_found_although_the_press_has_none_of_it(
    pack: Pack, tmp_path: Path
) -> None:
    path = tmp_path / "came-back.docx"
    jobs.build(pack, [path], Audience.INTERNAL)
    edit_word(path, lambda xml: xml.replace("may not be ready", "will not be ready"))

    file = jobs.verify(path, pack)

    assert file.edition is Audience.INTERNAL
    assert [quote.state for quote in file.quotes] == [VERBATIM, VERBATIM, QuoteState.ALTERED]


def test_a_remark_that_is_missing_from_a_file_called_internal_is_missed(pack: Pack, tmp_path: Path) -> None:
    path = tmp_path / "2025-10-24 Exhibition INTERNAL.docx"
    jobs.build(pack, [path], Audience.PUBLIC)

    file = jobs.verify(path, pack)

    assert (file.edition, [quote.state for quote in file.quotes]) == (
        Audience.INTERNAL,
        [VERBATIM, VERBATIM, NOT_FOUND],
    )


@pytest.mark.parametrize("edition", Audience)
def test_an_edition_that_is_asked_for_is_the_one(pack: Pack, tmp_path: Path, edition: Audience) -> None:
    path = tmp_path / "pack.pdf"
    jobs.build(pack, [path], Audience.PUBLIC)

    file = jobs.verify(path, pack, edition)

    assert file.edition is edition
    assert file.is_sound is (edition is Audience.PUBLIC)


def test_a_file_of_an_older_version_of_the_pack_lacks_what_came_later(pack: Pack, path: Path) -> None:
    older = replace(
        pack, sections=(replace(pack.sections[0], items=pack.sections[0].items[:1]), *pack.sections[1:])
    )
    jobs.build(older, [path], Audience.PUBLIC)

    file = jobs.verify(path, pack)

    assert [quote.state for quote in file.quotes] == [VERBATIM, NOT_FOUND]


def test_a_cut_made_since_the_file_was_written_is_no_alteration_but_not_as_in_the_pack(
    pack: Pack, path: Path
) -> None:
    jobs.build(pack, [path], Audience.PUBLIC)
    cut = reword_item(pack, ItemId("item-0"), "“The ministry will publish the text in October […].”")

    file = jobs.verify(path, cut)

    assert [(quote.state, quote.is_as_in_pack) for quote in file.quotes] == [
        (VERBATIM, False),
        (VERBATIM, True),
    ]
    assert not file.is_sound


def test_a_cut_in_the_file_is_a_marked_edit_and_an_unmarked_one_an_alteration(
    pack: Pack, tmp_path: Path
) -> None:
    path = tmp_path / "came-back.docx"
    for words, state in ((" […]", QuoteState.MARKED_EDITS), ("", QuoteState.ALTERED)):
        jobs.build(pack, [path], Audience.PUBLIC)
        edit_word(path, lambda xml, words=words: xml.replace(", and every district will have it", words))  # type: ignore[misc]

        found = jobs.verify(path, pack).quotes[0]

        assert (found.state, found.is_as_in_pack) == (state, False)


def test_the_command_tells_which_quotation_which_source_and_where(
    pack: Pack, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, pack_file = tmp_path / "came-back.docx", tmp_path / "pack.briefing"
    save_pack(pack, pack_file)
    jobs.build(pack, [path], Audience.INTERNAL)
    edit_word(path, lambda xml: xml.replace("until Sunday", "until Monday"))

    assert cli.main(["verify", str(path), str(pack_file), "--json"]) == 1
    (file,) = json.loads(capsys.readouterr().out)["files"]
    assert cli.main(["verify", str(path), str(pack_file)]) == 1
    page = capsys.readouterr().out

    assert (file["edition"], file["is_sound"]) == ("internal", False)
    altered = next(quote for quote in file["quotes"] if quote["state"] == "altered")
    assert altered["item"] == "item-1"
    assert "until Monday" in altered["found"]
    assert altered["paragraph"]
    assert altered["source"]["sha256"] == pack.articles[0].original.sha256
    assert pack.articles[0].text[altered["source"]["start"] : altered["source"]["end"]] == SECOND
    assert "came-back.docx (internal edition): 3 quotations, 2 verbatim, 1 altered." in page
    assert "The file says:" in page
