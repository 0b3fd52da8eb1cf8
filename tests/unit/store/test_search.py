"""Search: found as people type, without diacritics, never an error, with the original words shown."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.errors import JobCancelled
from briefing.model.article import Article, Metadata, Original
from briefing.model.ids import ArticleId
from briefing.store.library import DATABASE, Library
from briefing.store.search import SearchHit, SearchReader

TEXTS = {
    "signing": "President Lương Cường attended the signing of the conventions in Hà Nội.",
    "security": "Đặng Văn spoke of cybersecurity: implementing the plan cut losses by 8.5 percent.",
    "long": "It was a long day. " * 30
    + "Then the delegates of Vietnam signed the declaration. "
    + "All went home. " * 30,
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library.open(tmp_path_factory.mktemp("search")) as opened:
        for name, text in TEXTS.items():
            opened.add(*make_article(name, text))
        yield opened


def make_article(name: str, text: str) -> tuple[Article, bytes]:
    data = text.encode()
    original = Original(
        name=f"{name}.txt", mime="text/plain", size=len(data), sha256=hashlib.sha256(data).hexdigest()
    )
    metadata = Metadata().with_value("title", f"Headline number {len(text)}")
    return Article(id=ArticleId(name), text=text, metadata=metadata, labels=(), original=original), data


def ids(hits: tuple[SearchHit, ...]) -> set[str]:
    return {hit.article_id for hit in hits}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("luong cuong", {"signing"}),
        ("Lương Cường", {"signing"}),
        ("L\u01b0\u01a1ng C\u01b0\u01a1\u0300ng", {"signing"}),
        ("dang", {"security"}),
        ("Đặng", {"security"}),
        ("ĐẶNG ", {"security"}),
        ("ha noi", {"signing"}),
        ("hanoi", {"signing"}),
        ("Hanoi conventions", {"signing"}),
        ("conventions -hanoi", set()),
        ('"long day" hanoi', set()),
        ("viet nam", {"long"}),
        ("Việt Nam delegates", {"long"}),
        ('"viet nam"', {"long"}),
        ("conventions viet nam", set()),
        ("implemented ", {"security"}),
        ("signed ", {"signing", "long"}),
        ("8.5", {"security"}),
        ("8,5 ", {"security"}),
        ('"of the conventions"', {"signing"}),
        ('"conventions the"', set()),
        ("“signing of the”", {"signing"}),
        ('"signing of', {"signing"}),
        ("conventions percent", set()),
        ("signed -conventions", {"long"}),
        ('the -"long day"', {"signing", "security"}),
        ("headline ", {"signing", "security", "long"}),
        ("co-operation cybersecurity", set()),
        ("— conventions —", {"signing"}),
        ("-signing", set()),
        ("—", set()),
        ("", set()),
        ("s", set()),
        ("conventions c", {"signing"}),
    ],
)
def test_words_find_what_they_should(library: Library, words: str, found: set[str]) -> None:
    assert ids(library.search(words)) == found


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("signing", "signing"),
        ("conventions", "signing"),
        ("cybersecurity", "security"),
        ("implementing", "security"),
    ],
)
def test_no_hit_is_lost_while_a_word_is_typed(library: Library, word: str, name: str) -> None:
    for length in range(2, len(word) + 1):
        assert name in ids(library.search(word[:length])), word[:length]


def test_no_hit_is_lost_while_the_second_half_of_a_hyphenated_word_is_typed(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        library.add(*make_article("hyphen", "A capacity-building programme."))
        for length in range(3, len("capacity-building") + 1):
            assert library.search("capacity-building"[:length])


@given(st.text(max_size=30))
@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_that_can_be_typed_is_an_error(library: Library, words: str) -> None:
    library.search(words)


@pytest.mark.parametrize(
    "words",
    [
        '"',
        '""',
        "'",
        "*",
        "^a",
        "a*",
        "a:b",
        "title:a",
        "NEAR(a b)",
        "a AND",
        "OR",
        "NOT a",
        "(",
        "a\0b",
        "-",
        '-"',
        "- a",
        "{x}:y",
        "\udc80",
        "%_",
        "🙂",
    ],
)
def test_signs_with_a_meaning_in_queries_are_plain_text(library: Library, words: str) -> None:
    library.search(words)


def test_a_snippet_shows_the_original_words_and_marks_them(library: Library) -> None:
    (hit,) = library.search("luong noi")
    assert hit.snippet == TEXTS["signing"]
    assert [mark.slice(hit.snippet) for mark in hit.snippet_marks] == ["Lương", "Nội"]


def test_a_snippet_of_a_long_text_is_cut_at_words_around_the_hit(library: Library) -> None:
    (hit,) = library.search("declaration")
    assert len(hit.snippet) < 200
    assert hit.snippet.startswith("…")
    assert hit.snippet.endswith("…")
    assert hit.snippet.strip("…") in TEXTS["long"]
    assert [mark.slice(hit.snippet) for mark in hit.snippet_marks] == ["declaration"]


def test_a_hit_in_the_headline_alone_shows_the_beginning_of_the_text(library: Library) -> None:
    hit = next(hit for hit in library.search("headline") if hit.article_id == "long")
    assert hit.snippet.startswith("It was a long day.")
    assert hit.snippet_marks == ()


@pytest.mark.parametrize("words", ["headline", "hanoi", "lu", "day", "nowhere", "", "(", '"the'])
@pytest.mark.parametrize("limit", [1, 50])
def test_a_search_for_identities_finds_the_same_in_the_same_order(
    library: Library, words: str, limit: int
) -> None:
    assert library.search_ids(words, limit) == tuple(hit.article_id for hit in library.search(words, limit))


def test_the_number_of_hits_is_limited(library: Library) -> None:
    assert len(library.search("headline", limit=2)) == 2


def test_a_reader_finds_from_a_thread_of_its_own_while_the_library_is_written(tmp_path: Path) -> None:
    found: list[set[str]] = []
    with Library.open(tmp_path) as library:
        library.add(*make_article("one", TEXTS["signing"]))

        def search() -> None:
            with SearchReader(tmp_path / DATABASE) as reader:
                found.append(ids(reader.search("signing")))
                assert reader.count("signing") == 1

        library.add(*make_article("two", TEXTS["security"]))
        thread = threading.Thread(target=search)
        thread.start()
        thread.join()
    assert found == [{"one"}]


def test_an_interrupted_search_says_that_it_was_cancelled(tmp_path: Path) -> None:
    outcome: list[str] = []
    with Library.open(tmp_path) as library:
        for number in range(30):
            library.add(*make_article(f"article-{number}", f"{number} " + TEXTS["long"] * 20))
        reader = library.reader()
        started = threading.Event()

        def search() -> None:
            try:
                while True:
                    started.set()
                    reader.search("day")
            except JobCancelled as error:
                outcome.append(error.message)

        thread = threading.Thread(target=search)
        thread.start()
        started.wait()
        while thread.is_alive():
            reader.interrupt()
            thread.join(timeout=0.01)
        assert outcome
        assert reader.search("day", limit=1)
        reader.close()
