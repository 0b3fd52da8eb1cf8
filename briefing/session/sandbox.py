"""Read files from outside: plain text here, every other format in a process that can be ended.

Parsers of web pages, Word and PDF files and pictures hang, eat memory and abort on files made for it. A file
costs 15 seconds and, on Unix, 1 GB at most.
"""

from __future__ import annotations

import logging
import os
import subprocess
from pathlib import Path
from typing import Final

from briefing.errors import ImportCode, ImportRejected
from briefing.extract.suggestions import suggest_excerpts
from briefing.ingest.files import read_file
from briefing.ingest.reading import PASTED_NAME, encode_pasted_text, is_hostile, refuse
from briefing.model.ids import ArticleId
from briefing.model.pictures import Picture
from briefing.session import jobs
from briefing.session.launch import READ_FLAG, own_command
from briefing.session.reading import Reading
from briefing.session.wire import Failed, Finished, Json, Request, decode_answer, encode_asked

log = logging.getLogger(__name__)

TIME_LIMIT_S: Final = 15
READ_JOB, PICTURE_JOB = "read", "picture"
"""What the other process can be asked for."""

_TOO_LONG = "takes too long to read; please copy the article's text and paste it."
_DIED = "is damaged and cannot be read; please ask for a fresh copy, or copy its text and paste it."
_SMALLER = "please save a smaller copy of the picture and add that."


def read_path(path: Path, article_id: ArticleId, retrieved: str | None = None) -> Reading:
    """Read one file; ImportRejected says why it cannot become an article."""
    return read_data(read_file(path), path.name, article_id, retrieved)


def read_pasted(text: str, article_id: ArticleId, retrieved: str | None = None) -> Reading:
    """Read pasted text, which may be the source of a web page; its UTF-8 form is kept as the original."""
    return read_data(encode_pasted_text(text), PASTED_NAME, article_id, retrieved, "utf-8")


def read_data(
    data: bytes, name: str, article_id: ArticleId, retrieved: str | None = None, encoding: str | None = None
) -> Reading:
    """Read the bytes of one file; ImportRejected says why they cannot become an article."""
    if not is_hostile(data, name):
        return jobs.read_data(data, name, article_id, retrieved, encoding)
    from briefing.store.codec import article_from_json  # noqa: PLC0415 - plain text needs none of it

    arguments = {"name": name, "article_id": article_id, "retrieved": retrieved, "encoding": encoding}
    article = article_from_json(_ask(Request(id=1, job=READ_JOB, arguments=arguments), data, name))
    return Reading(article=article, data=data, suggestions=suggest_excerpts(article))


def read_picture(path: Path) -> Picture:
    """Read a picture for a pack; ImportRejected says why it cannot be shown."""
    from briefing.session.job_forms import picture_from_json  # noqa: PLC0415 - as above

    data = read_file(path, advice=_SMALLER)
    request = Request(id=1, job=PICTURE_JOB, arguments={"name": path.name})
    return picture_from_json(_ask(request, data, path.name))


def _ask(request: Request, data: bytes, name: str) -> Json:
    """Let another process read bytes, and return what it found in them."""
    try:
        done = subprocess.run(
            own_command(READ_FLAG),
            input=encode_asked(request) + data,
            capture_output=True,
            timeout=TIME_LIMIT_S,
            check=False,
            env={**os.environ, "PYTHONUTF8": "1"},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # of Windows
        )
    except subprocess.TimeoutExpired as error:
        raise refuse(name, ImportCode.TOO_COMPLEX, _TOO_LONG) from error
    if done.stderr:
        log.info("reading said: %s", done.stderr.decode(errors="replace").rstrip()[-2000:])
    return _take_answer(done.stdout, name)


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
