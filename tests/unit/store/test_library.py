"""The library: what is put in comes out, corrections are kept, and one program writes at a time."""

from __future__ import annotations

import datetime as dt
import hashlib
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import apsw
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import LibraryError
from briefing.model.article import Article, Datum, FieldState, Label, LabelKind, Metadata, Original
from briefing.model.edits import remove_items
from briefing.model.excerpt import DateDetail, Excerpt, ExcerptKind, QuoteDetail, Selector
from briefing.model.ids import ArticleId, ExcerptId, ItemId, PackId, SectionId
from briefing.model.pack import BlockKind, Details, Pack, Section, TextItem
from briefing.model.pictures import Photo
from briefing.model.spans import Span
from briefing.store import schema
from briefing.store.library import DATABASE, LOCK, Library
from tests import strategies
from tests.drawn_pictures import as_picture, draw_portrait

NOW = dt.datetime(2025, 10, 24, 18, 0, tzinfo=dt.UTC)


def make_article(
    name: str, text: str, *, title: str | None = None, publisher: str | None = None
) -> tuple[Article, bytes]:
    data = text.encode()
    metadata = Metadata(provisional_title=Datum(value=text[:20], state=FieldState.INFERRED))
    article = Article(
        id=ArticleId(name),
        text=text,
        metadata=metadata.with_value("title", title).with_value("publisher", publisher),
        labels=(Label(span=Span(0, len(text)), kind=LabelKind.BODY, rule="rest"),),
        original=Original(
            name=f"{name}.txt", mime="text/plain", size=len(data), sha256=hashlib.sha256(data).hexdigest()
        ),
    )
    return article, data


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def library(folder: Path) -> Iterator[Library]:
    with Library.open(folder, now=lambda: NOW) as opened:
        yield opened


@given(st.lists(strategies.articles_with_bytes(), max_size=3))
@settings(max_examples=25)
def test_articles_come_out_as_they_went_in_also_after_reopening(pairs: list[tuple[Article, bytes]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        with Library.open(Path(folder)) as library:
            stored = [library.add(article, data) for article, data in pairs]
        with Library.open(Path(folder)) as library:
            for (given_article, data), article in zip(pairs, stored, strict=True):
                assert library.article(article.id) == article
                assert article in [other for other, _ in pairs]
                assert article.original.sha256 == given_article.original.sha256
                assert library.original_bytes(article.id) == data


def test_the_same_bytes_are_the_same_article(library: Library) -> None:
    article, data = make_article("one", "The convention opens for signature.")
    library.add(article, data)
    corrected = library.replace_metadata(article.id, article.metadata.with_value("title", "Corrected"))
    again = library.add(replace(article, id=ArticleId("two")), data)
    assert again == corrected
    assert [card.id for card in library.articles()] == ["one"]


def test_a_step_that_fails_keeps_nothing_of_what_was_done_in_it(library: Library) -> None:
    library.add(*make_article("before", "The bridge is open."))

    def fail() -> None:
        with library.one_step():
            library.add(*make_article("inside", "The harbour is open."))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with library.one_step():
        library.add(*make_article("after", "The school is open."))
    assert {card.id for card in library.articles()} == {"before", "after"}
    assert not library.search("harbour", 10)
    assert [hit.article_id for hit in library.search("school", 10)] == ["after"]


def test_the_list_follows_every_change_and_every_change_taken_back(library: Library) -> None:
    def fail() -> None:
        with library.one_step():
            library.add(*make_article("inside", "The harbour is open."))
            assert len(library.articles()) == 2
            raise ZeroDivisionError

    article = library.add(*make_article("bridge", "The bridge is open."))
    assert [card.title for card in library.articles()] == ["The bridge is open."]
    library.replace_metadata(article.id, article.metadata.with_value("title", "A bridge opens"))
    assert [card.title for card in library.articles()] == ["A bridge opens"]
    with pytest.raises(ZeroDivisionError):
        fail()
    assert [card.id for card in library.articles()] == ["bridge"]
    library.remove(article.id)
    assert library.articles() == ()
    library.restore(article.id)
    assert [card.id for card in library.articles()] == ["bridge"]


def test_bytes_of_another_article_are_a_bug(library: Library) -> None:
    article, _ = make_article("one", "The convention opens for signature.")
    with pytest.raises(ValueError, match="not those"):
        library.add(article, b"Other words.")


def test_an_article_from_a_pack_gets_its_bytes_when_its_file_is_imported(library: Library) -> None:
    article, data = make_article("one", "The convention opens for signature.")
    library.add(article, None)
    with pytest.raises(LibraryError, match="without its original"):
        library.original_bytes(article.id)
    library.add(replace(article, id=ArticleId("two")), data)
    assert library.original_bytes(article.id) == data


def test_cards_show_the_newest_first_and_what_is_doubtful(library: Library) -> None:
    library.add(*make_article("one", "Words of the first one.", title="The first", publisher="A newspaper"))
    library.add(*make_article("two", "Words of the second one."))
    second, first = library.articles()
    assert (first.id, first.title, first.has_own_title, first.is_doubtful) == (
        "one",
        "The first",
        True,
        False,
    )
    assert (second.id, second.title, second.has_own_title, second.is_doubtful) == (
        "two",
        "Words of the second ",
        False,
        True,
    )
    assert (first.publisher, second.publisher, first.published) == ("A newspaper", None, None)
    assert first.word_count == 5


def test_a_removed_article_is_gone_from_lists_and_search_until_it_is_restored(library: Library) -> None:
    article, data = make_article("one", "The convention opens for signature.")
    library.add(article, data)
    library.remove(article.id)
    assert (library.articles(), library.search("convention")) == ((), ())
    assert library.article(article.id) == article
    library.remove(article.id)
    library.restore(article.id)
    library.restore(article.id)
    assert [hit.article_id for hit in library.search("convention")] == ["one"]
    assert len(library.articles()) == 1
    library.remove(article.id)
    assert library.add(article, data) == article
    assert len(library.search("convention")) == 1


def test_a_corrected_headline_is_found_and_the_wrong_one_is_not(library: Library) -> None:
    article, data = make_article("one", "The text says nothing of it.", title="Ceremony")
    library.add(article, data)
    corrected = library.replace_metadata(article.id, article.metadata.with_value("title", "Conference"))
    assert corrected == library.article(article.id)
    assert (len(library.search("conference ")), len(library.search("ceremony "))) == (1, 0)


def test_correcting_a_removed_article_does_not_bring_it_back(library: Library) -> None:
    article, data = make_article("one", "The convention opens.")
    library.add(article, data)
    library.remove(article.id)
    library.replace_metadata(article.id, article.metadata.with_value("title", "Conference"))
    assert library.search("conference") == ()
    library.restore(article.id)
    assert len(library.search("conference")) == 1


def test_corrected_labels_change_the_word_count(library: Library) -> None:
    article, data = make_article("one", "See also: the convention opens.")
    library.add(article, data)
    labels = (
        Label(span=Span(0, 9), kind=LabelKind.BOILERPLATE, by_user=True),
        replace(article.labels[0], span=Span(10, 31)),
    )
    assert (
        library.replace_labels(article.id, labels)
        == replace(article, labels=labels)
        == library.article(article.id)
    )
    assert library.articles()[0].word_count == 3


@pytest.mark.parametrize("method", ["article", "remove", "restore", "original_bytes", "load_working_copy"])
def test_an_identity_the_library_never_had_is_a_key_error(library: Library, method: str) -> None:
    with pytest.raises(KeyError):
        getattr(library, method)("unheard-of")


def make_excerpt(article: Article, kind: ExcerptKind) -> Excerpt:
    details = {ExcerptKind.QUOTE: QuoteDetail(), ExcerptKind.DATE: DateDetail()}
    source = Selector.from_text(article.id, article.text, Span(0, 3))
    return Excerpt(id=ExcerptId(f"{article.id}:{kind}"), source=source, detail=details[kind])


def test_suggestions_of_other_rules_are_not_taken_for_these(library: Library) -> None:
    article, data = make_article("one", "The convention opens.")
    library.add(article, data)
    suggestions = (make_excerpt(article, ExcerptKind.QUOTE), make_excerpt(article, ExcerptKind.DATE))
    library.keep_suggestions(article.id, "rules-1", suggestions)
    assert library.suggestions(article.id, "rules-1") == suggestions
    assert library.suggestions(article.id, "rules-2") is None
    assert library.counts("rules-1") == {"one": {ExcerptKind.QUOTE: 1, ExcerptKind.DATE: 1}}
    assert library.counts("rules-2") == {}
    library.keep_suggestions(article.id, "rules-2", ())
    assert (library.counts("rules-1"), library.counts("rules-2")) == ({}, {"one": {}})


def test_new_labels_make_the_suggestions_stale(library: Library) -> None:
    article, data = make_article("one", "The convention opens.")
    library.add(article, data)
    library.keep_suggestions(article.id, "rules-1", (make_excerpt(article, ExcerptKind.QUOTE),))
    library.replace_labels(article.id, ())
    assert library.suggestions(article.id, "rules-1") is None


@given(strategies.packs())
@settings(max_examples=20)
def test_a_working_copy_is_there_after_reopening(pack: Pack) -> None:
    with tempfile.TemporaryDirectory() as folder:
        with Library.open(Path(folder)) as library:
            library.save_working_copy(pack, Path("/packs/any.briefing"))
        with Library.open(Path(folder)) as library:
            assert library.load_working_copy(pack.id) == pack
            (copy,) = library.working_copies()
            assert (copy.pack_id, copy.title, copy.path) == (
                pack.id,
                pack.details.title,
                Path("/packs/any.briefing"),
            )


def test_working_copies_come_last_saved_first(library: Library) -> None:
    for name in ("one", "two", "one"):
        library.save_working_copy(Pack(id=PackId(name), details=Details(title=name.title())), None)
    assert [(copy.title, copy.path) for copy in library.working_copies()] == [("One", None), ("Two", None)]


def test_a_forgotten_working_copy_leaves_no_text_behind(library: Library, folder: Path) -> None:
    article, _ = make_article("one", "An embargoed sentence.")
    with_article = Pack(id=PackId("pack"), articles=(article,))
    library.save_working_copy(with_article, None)
    library.save_working_copy(replace(with_article, articles=()), None)
    assert library.load_working_copy(with_article.id).articles == ()
    library.save_working_copy(with_article, None)
    library.forget_working_copy(with_article.id)
    assert library.working_copies() == ()
    library.close()
    assert b"embargoed" not in (folder / DATABASE).read_bytes()


def test_a_second_program_may_read_but_not_write_and_learns_who_writes(
    library: Library, folder: Path
) -> None:
    article, data = make_article("one", "The convention opens.")
    library.add(article, data)
    with pytest.raises(LibraryError, match=r"in use by another Briefing \(process \d+ of .* on .*\)"):
        Library.open(folder)
    with Library.open(folder, read_only=True) as reader:
        assert reader.article(article.id) == article
        library.add(*make_article("two", "The ceremony closes."))
        assert [hit.article_id for hit in reader.search("ceremony")] == ["two"]
        with pytest.raises(LibraryError, match="for reading only"):
            reader.remove(article.id)


def test_the_library_can_be_written_again_after_it_was_closed(folder: Path) -> None:
    for _ in range(2):
        with Library.open(folder) as library:
            assert not library.was_left_open
            assert not library.is_read_only


def test_a_program_that_died_loses_nothing_it_had_acknowledged(folder: Path) -> None:
    program = f"""
import os
from pathlib import Path
from briefing.model.ids import PackId
from briefing.model.pack import Details, Pack
from briefing.store.library import Library
library = Library.open(Path({str(folder)!r}))
for number in range(50):
    library.save_working_copy(Pack(id=PackId("pack"), details=Details(title=str(number))), None)
    print(number, flush=True)
os._exit(9)
"""
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (9, "")
    with Library.open(folder) as library:
        assert library.was_left_open
        assert library.load_working_copy(PackId("pack")).details.title == run.stdout.split()[-1] == "49"


def test_reading_where_there_is_no_library_says_what_to_do(folder: Path) -> None:
    with pytest.raises(LibraryError, match="import an article first"):
        Library.open(folder, read_only=True)


def set_pragma(folder: Path, name: str, value: int) -> None:
    with Library.open(folder):
        pass
    connection = apsw.Connection(str(folder / DATABASE))
    connection.pragma(name, value)
    connection.close()


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize(
    ("pragma", "value", "sentence"),
    [
        ("user_version", schema.SCHEMA_VERSION + 1, "newer Briefing"),
        ("application_id", 7, "another program"),
    ],
)
def test_a_database_that_is_not_ours_to_change_is_refused(
    folder: Path, pragma: str, value: int, sentence: str, read_only: bool
) -> None:
    set_pragma(folder, pragma, value)
    with pytest.raises(LibraryError, match=sentence):
        Library.open(folder, read_only=read_only)
    (folder / LOCK).unlink()  # and no lock is held any more


@pytest.mark.parametrize("read_only", [False, True])
def test_a_file_that_is_no_database_is_refused(folder: Path, read_only: bool) -> None:
    folder.mkdir()
    (folder / DATABASE).write_bytes(b"Just some words. " * 100)
    with pytest.raises(LibraryError, match="damaged"):
        Library.open(folder, read_only=read_only)


def test_a_folder_that_cannot_be_created_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(LibraryError, match="cannot be created"):
        Library.open(tmp_path / "file" / "library")


def test_a_search_index_of_another_version_is_built_again(folder: Path) -> None:
    article, data = make_article("one", "The signing of the convention.")
    removed, removed_data = make_article("two", "The signing of another convention.")
    with Library.open(folder) as library:
        library.add(article, data)
        library.add(removed, removed_data)
        library.remove(removed.id)
        library.keep_suggestions(article.id, "rules-1", (make_excerpt(article, ExcerptKind.QUOTE),))
    connection = apsw.Connection(str(folder / DATABASE))
    connection.execute(
        "update derived set version = 'older'; delete from fts where rowid = 1; delete from word"
    )
    connection.close()
    with Library.open(folder) as library:
        assert [hit.article_id for hit in library.search("signi")] == ["one"]
        assert library.counts("rules-1") == {"one": {ExcerptKind.QUOTE: 1}}


def test_a_text_revision_never_changes(library: Library, folder: Path) -> None:
    library.add(*make_article("one", "The convention opens."))
    library.close()
    connection = apsw.Connection(str(folder / DATABASE))
    with pytest.raises(apsw.ConstraintError, match="never changes"):
        connection.execute("update text set content = 'Other words.'")
    connection.close()


@pytest.mark.skipif(sys.platform == "win32", reason="modes of POSIX")
def test_the_folder_of_the_library_is_private(library: Library, folder: Path) -> None:
    assert folder.stat().st_mode & 0o777 == 0o700


def test_a_forgotten_working_copy_leaves_no_picture_behind(library: Library) -> None:
    picture = as_picture(draw_portrait(60, 80))
    item = TextItem(id=ItemId("item"), text="A hall.", photo=Photo(picture=picture.id))
    section = Section(id=SectionId("section"), block=BlockKind.ANNEXES, items=(item,))
    pack = Pack(id=PackId("pack"), sections=(section,), pictures=(picture,))
    library.save_working_copy(pack, None)
    assert library.load_working_copy(pack.id) == pack
    library.save_working_copy(remove_items(pack, [item.id]), None)
    assert library.load_working_copy(pack.id).pictures == ()
    library.save_working_copy(pack, None)
    library.forget_working_copy(pack.id)
    assert library.working_copies() == ()


def test_a_library_of_the_first_version_learns_to_keep_pictures(folder: Path) -> None:
    Library.open(folder).close()
    connection = apsw.Connection(str(folder / DATABASE))
    connection.execute("drop table pack_picture; pragma user_version=1")
    connection.close()
    picture = as_picture(draw_portrait(60, 80))
    item = TextItem(id=ItemId("item"), text="A hall.", photo=Photo(picture=picture.id))
    section = Section(id=SectionId("section"), block=BlockKind.ANNEXES, items=(item,))
    pack = Pack(id=PackId("pack"), sections=(section,), pictures=(picture,))
    with Library.open(folder) as library:
        library.save_working_copy(pack, None)
        assert library.load_working_copy(pack.id) == pack
