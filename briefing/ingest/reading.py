"""Turn the bytes of one file, or pasted text, into an article, or say in one sentence why not."""

from __future__ import annotations

import hashlib
from pathlib import PurePath

from briefing.errors import ImportCode, ImportRejected
from briefing.ingest.blocks import place_blocks
from briefing.ingest.formats import belongs_to_foreign, recognise_foreign
from briefing.ingest.labels import label_blocks, label_text
from briefing.ingest.metadata import read_metadata
from briefing.ingest.plain_text import is_text
from briefing.ingest.readers import belongs_to_other, choose_reader, importable_formats
from briefing.ingest.readings import MOST_PARAGRAPHS, TOO_MANY_PARAGRAPHS, Reading, Refusal
from briefing.model.article import Article, Label, Original
from briefing.model.ids import ArticleId
from briefing.model.spans import OffsetMap
from briefing.text.cleaning import clean_text
from briefing.text.figure_limit import end_of_figures
from briefing.text.offsets import chain_offset_maps
from briefing.text.spaces import with_plain_spaces

PASTED_NAME = "Pasted text"
_HOLDS_NO_WORDS = "holds no words; please ask for a fresh copy, or copy the article's text and paste it."
_NO_WORDS = {
    "text/html": "holds no words, perhaps because the page fetches them only when it is looked at; please "
    "open it in a browser, copy the article's text there and paste it."
}
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
        raise ImportRejected(ImportCode.EMPTY, f"{shown} is empty; please ask for a fresh copy of the file.")
    suffix = PurePath(name).suffix.lower()
    foreign = recognise_foreign(data)
    if foreign is not None:
        raise _unknown_format(shown, foreign.title)
    reader = choose_reader(data, suffix)
    if len(data) > reader.limit:
        raise _too_large(shown, reader.limit)
    try:
        reading = reader.read(data, encoding)
    except Refusal as refusal:
        raise refuse(name, refusal.code, refusal.predicate) from refusal
    if not is_text(reading):
        raise _unknown_format(shown, "not a text file")
    cleaned = clean_text(reading.text)
    if _count_lines(cleaned.text, reading) > MOST_PARAGRAPHS:
        raise refuse(name, ImportCode.TOO_LARGE, TOO_MANY_PARAGRAPHS)
    if not any(character.isalnum() for character in cleaned.text):
        raise refuse(name, ImportCode.NO_TEXT, _NO_WORDS.get(reader.mime, _HOLDS_NO_WORDS))
    is_mismatch = belongs_to_foreign(suffix) or belongs_to_other(suffix, reader)
    mismatch = ("type_mismatch",) if is_mismatch else ()
    is_list = end_of_figures(cleaned.text) < len(cleaned.text)
    figures = ("many_figures",) if is_list else ()
    plain = with_plain_spaces(cleaned.text)
    labels = _label(plain, cleaned.offset_map, reading)
    return Article(
        id=article_id,
        text=cleaned.text,
        metadata=read_metadata(plain, labels, retrieved, reading.stated),
        labels=labels,
        original=Original(
            name=name,
            mime=reader.mime,
            size=len(data),
            sha256=hashlib.sha256(data).hexdigest(),
            encoding=reading.encoding,
        ),
        offset_map=chain_offset_maps(cleaned.offset_map, reading.offset_map),
        warnings=tuple(dict.fromkeys((*reading.warnings, *cleaned.warnings, *mismatch, *figures))),
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


def is_hostile(data: bytes, name: str) -> bool:
    """Tell whether these bytes go through a parser that a file may be made to harm."""
    return recognise_foreign(data) is None and choose_reader(data, PurePath(name).suffix.lower()).is_hostile


def refuse(name: str, code: ImportCode, predicate: str) -> ImportRejected:
    """Return the error that says in one sentence why the file `name` is no article."""
    return ImportRejected(code, f"{_shown_name(name)} {predicate}")


def _shown_name(name: str) -> str:
    plain = " ".join(clean_text(name).text.split())
    return f"“{plain[: _LONGEST_SHOWN_NAME - 1]}…”" if len(plain) > _LONGEST_SHOWN_NAME else f"“{plain}”"


def _count_lines(text: str, reading: Reading) -> int:
    """Return how many lines hold something; what a format gives are paragraphs."""
    if reading.blocks is not None:
        return len(reading.blocks)
    return text.count("\n") - text.count("\n\n")


def _label(plain: str, offset_map: OffsetMap, reading: Reading) -> tuple[Label, ...]:
    if reading.blocks is None:
        return label_text(plain)
    return label_blocks(place_blocks(plain, reading.blocks, offset_map))


def _too_large(shown: str, limit: int) -> ImportRejected:
    message = f"{shown} is larger than {limit // 1024**2} MB; please import a file that holds one article."
    return ImportRejected(ImportCode.TOO_LARGE, message)


def _unknown_format(shown: str, title: str) -> ImportRejected:
    message = (
        f"{shown} is {title}, and Briefing imports {importable_formats()}; "
        "please save the article in one of these, or copy its text and paste it."
    )
    return ImportRejected(ImportCode.UNKNOWN_FORMAT, message)
