"""Read files from outside: plain text here, every other format in a process that can be ended.

Parsers of web pages, Word and PDF files and pictures hang, eat memory and abort on files made for it. A file
costs 15 seconds and, on Unix, 1 GB at most. That process is started before anything else is loaded: while
it loads its parsers, this one loads what looks for excerpts.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from briefing.ingest.files import read_file
from briefing.ingest.reading import PASTED_NAME, encode_pasted_text, is_hostile, read_article
from briefing.model.ids import ArticleId
from briefing.model.pictures import Picture
from briefing.session.outside import PICTURE_JOB, READ_JOB
from briefing.session.reading import Reading
from briefing.session.wire import Request

KeepOn = Callable[[], None]

_SMALLER = "please save a smaller copy of the picture and add that."


def _keep_on() -> None:
    """Never give up."""


def read_path(
    path: Path, article_id: ArticleId, retrieved: str | None = None, keep_on: KeepOn = _keep_on
) -> Reading:
    """Read one file; ImportRejected says why it cannot become an article."""
    return read_data(read_file(path), path.name, article_id, retrieved, keep_on=keep_on)


def read_pasted(
    text: str, article_id: ArticleId, retrieved: str | None = None, keep_on: KeepOn = _keep_on
) -> Reading:
    """Read pasted text, which may be the source of a web page; its UTF-8 form is kept as the original."""
    data = encode_pasted_text(text)
    return read_data(data, PASTED_NAME, article_id, retrieved, encoding="utf-8", keep_on=keep_on)


def read_data(
    data: bytes,
    name: str,
    article_id: ArticleId,
    retrieved: str | None = None,
    *,
    encoding: str | None = None,
    keep_on: KeepOn = _keep_on,
) -> Reading:
    """Read the bytes of one file; ImportRejected says why they cannot become an article.

    `keep_on` is called again and again meanwhile; what it raises ends the reading.
    """
    if not is_hostile(data, name):
        from briefing.extract.suggestions import suggest_excerpts  # noqa: PLC0415 - see above

        article = read_article(data, name=name, article_id=article_id, retrieved=retrieved, encoding=encoding)
        return Reading(article=article, data=data, suggestions=suggest_excerpts(article))
    from briefing.session.reader_process import ask, start_reader  # noqa: PLC0415 - plain text needs none

    arguments = {"name": name, "article_id": article_id, "retrieved": retrieved, "encoding": encoding}
    with start_reader() as process:
        from briefing.extract.suggestions import suggest_excerpts  # noqa: PLC0415 - see above
        from briefing.store.codec import article_from_json  # noqa: PLC0415 - plain text needs none of it

        answer = ask(process, Request(id=1, job=READ_JOB, arguments=arguments), data, keep_on)
    article = article_from_json(answer)
    return Reading(article=article, data=data, suggestions=suggest_excerpts(article))


def read_picture(path: Path) -> Picture:
    """Read a picture for a pack; ImportRejected says why it cannot be shown."""
    return read_picture_data(read_file(path, advice=_SMALLER), path.name)


def read_picture_data(data: bytes, name: str) -> Picture:
    """Read the bytes of a picture for a pack; ImportRejected says why it cannot be shown."""
    from briefing.session.job_forms import picture_from_json  # noqa: PLC0415 - as above
    from briefing.session.reader_process import ask, start_reader  # noqa: PLC0415 - as above

    request = Request(id=1, job=PICTURE_JOB, arguments={"name": name})
    with start_reader() as process:
        return picture_from_json(ask(process, request, data, _keep_on))
