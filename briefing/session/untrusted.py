"""The process that reads one file of a hostile format: bytes on standard input, an answer on standard output.

It limits its own memory and time, and whatever a parser raises becomes one refusal. It never sees the file's
path, and what comes back is JSON. `briefing.session.sandbox` starts it.
"""

from __future__ import annotations

import os
import sys
import traceback
from typing import Final

from briefing.errors import ImportCode, ImportRejected
from briefing.ingest.reading import read_article, refuse
from briefing.ingest.readings import Refusal
from briefing.model.ids import ArticleId
from briefing.session.outside import PICTURE_JOB, TIME_LIMIT_S
from briefing.session.wire import Answer, Failed, Finished, Json, Request, decode_asked, encode_answer
from briefing.store.codec import article_to_json

MEMORY_LIMIT: Final = 2**30
_TOO_COMPLEX = "takes too much memory or time to read; please copy the article's text and paste it."
_DAMAGED = "is damaged and cannot be read; please ask for a fresh copy, or copy its text and paste it."


def main() -> int:
    """Read one request line and the file behind it; return the exit status."""
    # Anything a library prints must not get into the answer: it goes to standard error instead.
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    limit_resources()
    request = decode_asked(sys.stdin.buffer.readline())
    if isinstance(request, Request):
        answers.write(encode_answer(_answer(request, sys.stdin.buffer.read())))
    answers.close()
    return 0


def limit_resources() -> None:
    """Let this process have no more memory and time than a file may cost; Windows knows no such limits."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  # Unix only

    for kind, limit in (
        (resource.RLIMIT_AS, MEMORY_LIMIT),
        (resource.RLIMIT_CPU, TIME_LIMIT_S),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(kind)
        resource.setrlimit(kind, (limit if hard == resource.RLIM_INFINITY else min(limit, hard), hard))


def _answer(request: Request, data: bytes) -> Answer:
    name: str = request.arguments["name"]
    try:
        read = _read_picture if request.job == PICTURE_JOB else _read_article
        return Finished(id=request.id, result=read(request.arguments, data))
    except ImportRejected as error:
        return Failed(id=request.id, message=error.message, code=error.code.value)
    except (MemoryError, RecursionError):
        return _failed(request, refuse(name, ImportCode.TOO_COMPLEX, _TOO_COMPLEX))
    except Exception as error:  # noqa: BLE001 - the border of a process: parsers raise anything at all
        trace = "".join(traceback.format_exception(error))
        return _failed(request, refuse(name, ImportCode.DAMAGED, _DAMAGED), trace)


def _read_article(arguments: Json, data: bytes) -> Json:
    article = read_article(
        data,
        name=arguments["name"],
        article_id=ArticleId(arguments["article_id"]),
        retrieved=arguments["retrieved"],
        encoding=arguments["encoding"],
    )
    return article_to_json(article)


def _read_picture(arguments: Json, data: bytes) -> Json:
    from briefing.ingest.pictures import read_picture  # noqa: PLC0415 - articles need none of it
    from briefing.session.job_forms import picture_to_json  # noqa: PLC0415 - as above

    try:
        return picture_to_json(read_picture(data))
    except Refusal as refusal:
        raise refuse(arguments["name"], refusal.code, refusal.predicate) from refusal


def _failed(request: Request, refusal: ImportRejected, trace: str = "") -> Failed:
    return Failed(id=request.id, message=refusal.message, code=refusal.code.value, trace=trace)
