"""Bytes become one article, or one sentence says why not."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import ImportCode, ImportRejected
from briefing.ingest.readers import READERS, TEXT_LIMIT, Reader
from briefing.ingest.reading import encode_pasted_text, read_article, read_pasted_text
from briefing.ingest.readings import MOST_PARAGRAPHS
from briefing.model.article import Article
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


def test_text_under_a_wrong_suffix_is_read_with_a_warning() -> None:
    assert read(TEXT.encode(), "article.pdf").warnings == ("type_mismatch",)


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"", "a.txt", ImportCode.EMPTY),
        (b" \n\t\n", "a.txt", ImportCode.NO_TEXT),
        (b"---\n***\n", "a.txt", ImportCode.NO_TEXT),
        (b"x" * (TEXT_LIMIT + 1), "a.txt", ImportCode.TOO_LARGE),
        (b"1\n" * (MOST_PARAGRAPHS + 1), "a.txt", ImportCode.TOO_LARGE),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(40), "a.doc", ImportCode.UNKNOWN_FORMAT),
        (b"{\\rtf1 words}", "a.rtf", ImportCode.UNKNOWN_FORMAT),
        (b"\x89PNG\r\n\x1a\n" + bytes(60), "a.png", ImportCode.UNKNOWN_FORMAT),
        (b"RIFF\0\0\0\0WEBPVP8 " + bytes(60), "a.webp", ImportCode.UNKNOWN_FORMAT),
        (b"\0\0\0\x18ftypheic" + bytes(60), "a.heic", ImportCode.UNKNOWN_FORMAT),
        (b"BM\x9a\0\0\0" + bytes(60), "a.bmp", ImportCode.UNKNOWN_FORMAT),
        (b"\0\0\0\x18ftypmp42" + bytes(60), "a.mp4", ImportCode.UNKNOWN_FORMAT),
        (b"ID3\4" + bytes(60), "a.mp3", ImportCode.UNKNOWN_FORMAT),
        (b"\x1f\x8b\x08" + bytes(60), "a.txt.gz", ImportCode.UNKNOWN_FORMAT),
        (b"bplist00" + bytes(60), "a.webarchive", ImportCode.UNKNOWN_FORMAT),
        (b"[InternetShortcut]\r\nURL=https://example.org/", "a.url", ImportCode.UNKNOWN_FORMAT),
        (
            b'<?xml version="1.0"?>\n<plist version="1.0"><dict>\n<key>URL</key><string>https://a.b</string>',
            "a.webloc",
            ImportCode.UNKNOWN_FORMAT,
        ),
        (b"<html><body><script>fetch()</script><div></div></body></html>", "a.html", ImportCode.NO_TEXT),
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
    assert "please" in message


def test_words_that_begin_as_a_picture_does_are_words() -> None:
    assert read(b"BMW opened a factory.", "a.txt").text == "BMW opened a factory."


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


def test_pasted_markup_is_read_like_a_file() -> None:
    article = read_pasted_text("<html><body><p>Some words</p></body></html>", article_id=ArticleId("a"))
    assert (article.text, article.original.mime) == ("Some words", "text/html")


@pytest.mark.parametrize(
    ("data", "name", "mime"),
    [
        (b"<!DOCTYPE html><html><body><p>Some words", "a.html", "text/html"),
        (b"\xef\xbb\xbf\n<!-- saved -->\n<html lang='en'><p>Some words", "a.txt", "text/html"),
        ("<html><body><p>Some words".encode("utf-16"), "a.htm", "text/html"),
        (b"<p>Some words</p>", "a.html", "text/html"),
        (b"<p>Some words</p>", "a.txt", "text/plain"),
        (b"No markup here at all", "a.html", "text/plain"),
        (
            b"From: a@example.org\nTo: b@example.org\nMIME-Version: 1.0\n\nSome words",
            "a.eml",
            "message/rfc822",
        ),
        (b"# Some words", "a.md", "text/markdown"),
    ],
)
def test_content_decides_what_a_file_is(data: bytes, name: str, mime: str) -> None:
    assert read(data, name).original.mime == mime


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.mime)
def test_a_format_promised_by_the_suffix_and_not_found_is_named(reader: Reader) -> None:
    for suffix in filter(None, reader.suffixes):
        is_text = reader.mime in ("text/plain", "text/markdown")
        assert ("type_mismatch" in read(TEXT.encode(), "a" + suffix).warnings) is not is_text


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        article = read(data)
    except ImportRejected:
        return
    assert clean_text(article.text).text == article.text
    assert article.labels
