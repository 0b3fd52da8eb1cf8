"""Bytes become one article, or one sentence says why not."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import ImportCode, ImportRejected
from briefing.ingest import SIZE_LIMIT, encode_pasted_text, read_article, read_pasted_text
from briefing.model.article import Article, LabelKind
from briefing.model.ids import ArticleId
from briefing.model.spans import Span
from briefing.text.cleaning import clean_text

TEXT = "Guests come to the capital\n\nThe ministry said that “all of them” had arrived in Việt Nam.\n"


def read(data: bytes, name: str = "article.txt", **more: str) -> Article:
    return read_article(data, name=name, article_id=ArticleId("a"), **more)


def test_an_article_remembers_what_came_in() -> None:
    data = TEXT.encode()
    article = read(data, retrieved="2025-10-09")
    assert (article.text, article.warnings) == (TEXT, ())
    assert article.original.sha256 == hashlib.sha256(data).hexdigest()
    assert (article.original.mime, article.original.size) == ("text/plain", len(data))
    assert (article.original.name, article.original.encoding) == ("article.txt", "utf-8")
    assert article.metadata.retrieved.value == "2025-10-09"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "utf-16-le"])
def test_the_text_is_the_same_in_every_encoding(encoding: str) -> None:
    assert read(TEXT.encode(encoding)).text == TEXT


def test_a_byte_order_mark_counts_in_the_file_and_not_in_the_text() -> None:
    article = read(TEXT.encode("utf-8-sig"))
    assert article.offset_map.span_to_stored(Span(0, 6)) == Span(1, 7)
    assert article.warnings == ()


def test_line_ends_and_accents_lead_back_to_the_file() -> None:
    stored = "Một\r\n\r\nTie\u0302\u0301ng Việt co\u0301 dấu, ngày hôm nay.\r\n"
    article = read(stored.encode())
    place = article.text.index("có")
    assert article.offset_map.span_to_stored(Span(place, place + 2)).slice(stored) == "co\u0301"
    assert "\r" not in article.text


def test_a_guessed_encoding_is_named_and_can_be_overruled() -> None:
    data = "Le café est fermé à côté".encode("latin-1")
    assert read(data).warnings == ("encoding_guessed",)
    chosen = read(data, encoding="latin-1")
    assert (chosen.text, chosen.original.encoding, chosen.warnings) == (
        "Le café est fermé à côté",
        "iso8859-1",
        (),
    )


def test_markdown_keeps_its_signs_and_its_headings_are_labelled() -> None:
    article = read(
        f"# A short title\n\n{'Words come one by one to make it long. ' * 4}\n".encode(), "article.md"
    )
    assert article.original.mime == "text/markdown"
    assert article.text.startswith("# A short title")
    assert [span.slice(article.text) for span in article.spans_labelled(LabelKind.HEADLINE)] == [
        "A short title"
    ]


def test_text_under_a_wrong_suffix_is_read_with_a_warning() -> None:
    assert read(TEXT.encode(), "article.pdf").warnings == ("type_mismatch",)


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"", "a.txt", ImportCode.EMPTY),
        (b" \n\t\n", "a.txt", ImportCode.NO_TEXT),
        (b"---\n***\n", "a.txt", ImportCode.NO_TEXT),
        (b"x" * (SIZE_LIMIT + 1), "a.txt", ImportCode.TOO_LARGE),
        (b"%PDF-1.7\n%\xe2\xe3", "a.txt", ImportCode.UNKNOWN_FORMAT),
        (b"PK\x03\x04" + bytes(40), "a.docx", ImportCode.UNKNOWN_FORMAT),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(40), "a.doc", ImportCode.UNKNOWN_FORMAT),
        (b"{\\rtf1 words}", "a.rtf", ImportCode.UNKNOWN_FORMAT),
        (b"<!DOCTYPE html><html><body>words", "a.html", ImportCode.UNKNOWN_FORMAT),
        (b"\xef\xbb\xbf\n<!-- saved -->\n<html lang='en'>words", "a.txt", ImportCode.UNKNOWN_FORMAT),
        (
            b"From: a@example.org\nTo: b@example.org\nMIME-Version: 1.0\n\nwords",
            "a.eml",
            ImportCode.UNKNOWN_FORMAT,
        ),
        (b"\x89PNG\r\n\x1a\n" + bytes(60), "a.png", ImportCode.UNKNOWN_FORMAT),
        (b"\x7fELF" + bytes(range(256)) * 8, "a", ImportCode.UNKNOWN_FORMAT),
        (bytes(2000), "a.txt", ImportCode.UNKNOWN_FORMAT),
    ],
)
def test_what_is_no_article_is_refused_in_one_sentence(data: bytes, name: str, code: ImportCode) -> None:
    with pytest.raises(ImportRejected) as refusal:
        read(data, name)
    assert refusal.value.code is code
    message = refusal.value.message
    assert message.startswith(f"“{name}” ")
    assert message.endswith(".")
    assert code is not ImportCode.UNKNOWN_FORMAT or "plain text (.txt)" in message


def test_a_name_from_a_hostile_disk_stays_one_short_line() -> None:
    with pytest.raises(ImportRejected) as refusal:
        read(b"", "evil\n\u202ename" + "x" * 500 + ".txt")
    assert "\n" not in refusal.value.message
    assert "\u202e" not in refusal.value.message
    assert len(refusal.value.message) < 200


def test_pasted_text_becomes_an_article_with_its_own_bytes() -> None:
    article = read_pasted_text(TEXT, article_id=ArticleId("a"))
    assert (article.text, article.original.name) == (TEXT, "Pasted text")
    assert article.original.sha256 == hashlib.sha256(encode_pasted_text(TEXT)).hexdigest()


def test_pasted_halves_of_characters_do_no_harm() -> None:
    assert read_pasted_text("half \ud83d of it", article_id=ArticleId("a")).text == "half ? of it"


def test_pasted_mail_or_markup_is_refused_like_a_file() -> None:
    with pytest.raises(ImportRejected, match="saved web page"):
        read_pasted_text("<html><body>words</body></html>", article_id=ArticleId("a"))


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        article = read(data)
    except ImportRejected:
        return
    assert clean_text(article.text).text == article.text
    assert article.labels
