"""Turn the bytes of one file, or pasted text, into an article, or say in one sentence why not."""

from __future__ import annotations

import hashlib
from pathlib import PurePath

from briefing.errors import ImportCode, ImportRejected
from briefing.ingest.formats import belongs_to_foreign, recognise_foreign
from briefing.ingest.labels import label_text
from briefing.ingest.metadata import read_metadata
from briefing.ingest.plain_text import is_text
from briefing.ingest.readers import choose_reader, importable_formats
from briefing.model.article import Article, Original
from briefing.model.ids import ArticleId
from briefing.text.cleaning import clean_text

SIZE_LIMIT = 10 * 1024 * 1024
"""Bytes; a year of one newspaper's front pages fits."""

PASTED_NAME = "Pasted text"
_LONGEST_SHOWN_NAME = 80


def read_article(
    data: bytes,
    *,
    name: str,
    article_id: ArticleId,
    retrieved: str | None = None,
    encoding: str | None = None,
) -> Article:
    """Return the article in `data`; its content decides what it is, the suffix of `name` is a hint.

    `retrieved` is an ISO day or time. `encoding` overrules the guess, when a person chose one.

    Raises:
        ImportRejected: these bytes cannot become an article.
    """
    shown = _shown_name(name)
    if not data:
        raise ImportRejected(ImportCode.EMPTY, f"{shown} is empty, so there is nothing to import.")
    if len(data) > SIZE_LIMIT:
        raise _too_large(shown)
    suffix = PurePath(name).suffix.lower()
    foreign = recognise_foreign(data)
    reader = None if foreign else choose_reader(data, suffix)
    if reader is None:
        raise _unknown_format(shown, foreign.title if foreign else "of an unknown format")
    reading = reader.read(data, encoding)
    if not is_text(reading):
        raise _unknown_format(shown, "not a text file")
    cleaned = clean_text(reading.text)
    if not any(character.isalnum() for character in cleaned.text):
        raise ImportRejected(ImportCode.NO_TEXT, f"{shown} holds no words, so there is nothing to import.")
    mismatch = ("type_mismatch",) if belongs_to_foreign(suffix) else ()
    labels = label_text(cleaned.text)
    return Article(
        id=article_id,
        text=cleaned.text,
        metadata=read_metadata(cleaned.text, labels, retrieved),
        labels=labels,
        original=Original(
            name=name,
            mime=reader.mime,
            size=len(data),
            sha256=hashlib.sha256(data).hexdigest(),
            encoding=reading.encoding,
        ),
        offset_map=cleaned.offset_map,
        warnings=tuple(dict.fromkeys((*reading.warnings, *cleaned.warnings, *mismatch))),
    )


def read_pasted_text(
    text: str, *, article_id: ArticleId, name: str = PASTED_NAME, retrieved: str | None = None
) -> Article:
    """Return the article in pasted text; `encode_pasted_text` gives the bytes that its original consists of.

    Raises:
        ImportRejected: there are no words in it, or far too many.
    """
    data = encode_pasted_text(text)
    return read_article(data, name=name, article_id=article_id, retrieved=retrieved, encoding="utf-8")


def encode_pasted_text(text: str) -> bytes:
    """Return pasted text as the bytes to keep; halves of characters become `?`."""
    return text.encode("utf-8", "replace")


def _shown_name(name: str) -> str:
    plain = " ".join(clean_text(name).text.split())
    return f"“{plain[: _LONGEST_SHOWN_NAME - 1]}…”" if len(plain) > _LONGEST_SHOWN_NAME else f"“{plain}”"


def _too_large(shown: str) -> ImportRejected:
    message = (
        f"{shown} is larger than {SIZE_LIMIT // 1024**2} MB; please import a file that holds one article."
    )
    return ImportRejected(ImportCode.TOO_LARGE, message)


def _unknown_format(shown: str, title: str) -> ImportRejected:
    message = (
        f"{shown} is {title}, and Briefing imports {importable_formats()}; "
        "please save the article in one of these, or copy its text and paste it."
    )
    return ImportRejected(ImportCode.UNKNOWN_FORMAT, message)
