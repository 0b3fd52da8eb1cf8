"""The process that reads one file from outside: how it is started, asked and ended."""

from __future__ import annotations

import logging
import os
import subprocess
import threading
import time
from collections.abc import Callable

from briefing.errors import ImportCode, ImportRejected
from briefing.ingest.reading import refuse
from briefing.session.launch import READ_FLAG, own_command
from briefing.session.outside import TIME_LIMIT_S
from briefing.session.wire import Failed, Finished, Json, Request, decode_answer, encode_asked

log = logging.getLogger(__name__)

_TURN_S = 0.2
_TOO_LONG = "takes too long to read; please copy the article's text and paste it."
_DIED = "is damaged and cannot be read; please ask for a fresh copy, or copy its text and paste it."


def start_reader() -> subprocess.Popen[bytes]:
    """Start this program again, to read one file that it is sent."""
    return subprocess.Popen(
        own_command(READ_FLAG),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONUTF8": "1"},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # of Windows
    )


def ask(process: subprocess.Popen[bytes], request: Request, data: bytes, keep_on: Callable[[], None]) -> Json:
    """Let that process read bytes, and return what it found in them.

    `keep_on` is called again and again meanwhile; what it raises ends the reading.

    Raises:
        ImportRejected: the file cannot be read, takes longer than a file may, or ends the process.
    """
    name: str = request.arguments["name"]
    try:
        answer, said = _talk(process, encode_asked(request) + data, keep_on)
    except subprocess.TimeoutExpired as error:
        raise refuse(name, ImportCode.TOO_COMPLEX, _TOO_LONG) from error
    if said:
        log.info("reading said: %s", said.decode(errors="replace").rstrip()[-2000:])
    return _take_answer(answer, name)


def _talk(process: subprocess.Popen[bytes], asked: bytes, keep_on: Callable[[], None]) -> tuple[bytes, bytes]:
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
