"""Read files from outside: plain text here, every other format in a process that can be ended.

Parsers of web pages, Word and PDF files and pictures hang, eat memory and abort on files made for it. A file
costs 15 seconds and, on Unix, 1 GB at most. That process is started before anything else is loaded: while
it loads its parsers, this one loads what looks for excerpts.
"""

from __future__ import annotations

import logging
import os
import subprocess
import threading
import time
from collections.abc import Callable
from pathlib import Path

from briefing.errors import ImportCode, ImportRejected
from briefing.ingest.files import read_file
from briefing.ingest.reading import PASTED_NAME, encode_pasted_text, is_hostile, read_article, refuse
from briefing.model.ids import ArticleId
from briefing.model.pictures import Picture
from briefing.session.launch import READ_FLAG, own_command
from briefing.session.outside import PICTURE_JOB, READ_JOB, TIME_LIMIT_S
from briefing.session.reading import Reading
from briefing.session.wire import Failed, Finished, Json, Request, decode_answer, encode_asked

log = logging.getLogger(__name__)

KeepOn = Callable[[], None]

_TURN_S = 0.2
_TOO_LONG = "takes too long to read; please copy the article's text and paste it."
_DIED = "is damaged and cannot be read; please ask for a fresh copy, or copy its text and paste it."
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
    arguments = {"name": name, "article_id": article_id, "retrieved": retrieved, "encoding": encoding}
    with _start_reader() as process:
        from briefing.extract.suggestions import suggest_excerpts  # noqa: PLC0415 - see above
        from briefing.store.codec import article_from_json  # noqa: PLC0415 - plain text needs none of it

        answer = _ask(process, Request(id=1, job=READ_JOB, arguments=arguments), data, keep_on)
    article = article_from_json(answer)
    return Reading(article=article, data=data, suggestions=suggest_excerpts(article))


def read_picture(path: Path) -> Picture:
    """Read a picture for a pack; ImportRejected says why it cannot be shown."""
    return read_picture_data(read_file(path, advice=_SMALLER), path.name)


def read_picture_data(data: bytes, name: str) -> Picture:
    """Read the bytes of a picture for a pack; ImportRejected says why it cannot be shown."""
    from briefing.session.job_forms import picture_from_json  # noqa: PLC0415 - as above

    request = Request(id=1, job=PICTURE_JOB, arguments={"name": name})
    with _start_reader() as process:
        return picture_from_json(_ask(process, request, data))


def _start_reader() -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        own_command(READ_FLAG),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONUTF8": "1"},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # of Windows
    )


def _ask(process: subprocess.Popen[bytes], request: Request, data: bytes, keep_on: KeepOn = _keep_on) -> Json:
    """Let another process read bytes, and return what it found in them."""
    name: str = request.arguments["name"]
    try:
        answer, said = _talk(process, encode_asked(request) + data, keep_on)
    except subprocess.TimeoutExpired as error:
        raise refuse(name, ImportCode.TOO_COMPLEX, _TOO_LONG) from error
    if said:
        log.info("reading said: %s", said.decode(errors="replace").rstrip()[-2000:])
    return _take_answer(answer, name)


def _talk(process: subprocess.Popen[bytes], asked: bytes, keep_on: KeepOn) -> tuple[bytes, bytes]:
    """Return what a process says once it has ended; TimeoutExpired if it takes longer than a file may."""
    said: list[tuple[bytes, bytes]] = []
    # A thread, since `communicate` with a timeout forgets what it has not sent when it is called again.
    talk = threading.Thread(target=lambda: said.append(process.communicate(asked)), daemon=True)
    talk.start()
    ends_at = time.monotonic() + TIME_LIMIT_S
    try:
        while talk.is_alive():
            keep_on()
            talk.join(min(_TURN_S, TIME_LIMIT_S))
            if talk.is_alive() and time.monotonic() > ends_at:
                raise subprocess.TimeoutExpired(process.args, TIME_LIMIT_S)
    finally:
        if talk.is_alive():  # whoever asked gives up: nothing is left behind
            process.kill()
            talk.join()
    return said[0] if said else (b"", b"")


def _take_answer(line: bytes, name: str) -> Json:
    try:
        answer = decode_answer(line)
    except ValueError as error:  # it was ended, or ended itself
        raise refuse(name, ImportCode.DAMAGED, _DIED) from error
    match answer:
        case Finished():
            return answer.result
        case Failed():
            if answer.trace:
                log.info("reading failed: %s", answer.trace)
            raise ImportRejected(ImportCode(answer.code), answer.message)
        case _:
            raise refuse(name, ImportCode.DAMAGED, _DIED)
