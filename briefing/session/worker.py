"""The worker process: reads requests from standard input, runs one at a time, answers on standard output.

It is started once, ahead of need, and kept warm: after its first document it loads what further ones may
need, while a worker that reads articles never loads an exporter. Whatever a job raises ends that job, never
the worker; the window ends a worker that hangs and starts another.
"""

from __future__ import annotations

import importlib
import os
import queue
import sys
import threading
import traceback
from collections.abc import Iterator
from typing import BinaryIO

from briefing.errors import BriefingError, ImportRejected, JobCancelled
from briefing.session.job_forms import BUILD, PREVIEW
from briefing.session.picture_post import PictureReceiver
from briefing.session.previews import Previewer
from briefing.session.wire import (
    Answer,
    Cancel,
    Failed,
    Finished,
    Progressed,
    Ready,
    Request,
    decode_asked,
    encode_answer,
)
from briefing.session.worker_jobs import JOBS

_CHUNK = 1 << 16
_LEAST_STEP = 0.02  # of a job: a page of a long document is not worth a line
_DOCUMENT_JOBS = frozenset({PREVIEW, BUILD})
_WARM_MODULES = ("briefing.export.pdf.exporter", "briefing.export.word.exporter")


def main() -> int:
    """Serve until standard input ends; return the exit status."""
    # Anything a library prints must not get between two answers: it goes to standard error instead.
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb", buffering=0)
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    Worker(sys.stdin.fileno(), answers).serve()
    return 0


class Worker:
    """Run jobs that arrive at a file descriptor and answer on a stream."""

    def __init__(self, asked: int, answers: BinaryIO) -> None:
        self._asked = asked
        self._answers = answers
        self._requests: queue.SimpleQueue[Request | None] = queue.SimpleQueue()
        self._cancelled: set[int] = set()
        # A preview remembers the one before it; all other jobs remember nothing.
        self._jobs = {**JOBS, PREVIEW: Previewer().run}
        self._pictures = PictureReceiver()

    def serve(self) -> None:
        """Answer every request, one after the other, until the stream ends."""
        threading.Thread(target=self._listen, name="requests", daemon=True).start()
        self._answer(Ready())
        while (request := self._requests.get()) is not None:
            self._answer(self._run(request))
            self._cancelled.discard(request.id)
            if request.job in _DOCUMENT_JOBS and self._requests.empty():
                _warm_up()

    def _listen(self) -> None:
        # Cancels must be heard while a job runs, so a thread of its own reads the requests.
        for line in _read_lines(self._asked):
            asked = decode_asked(line)
            if isinstance(asked, Cancel):
                self._cancelled.add(asked.id)
            else:
                self._requests.put(asked)
        self._requests.put(None)

    def _run(self, request: Request) -> Answer:
        said = -1.0

        def progress(done: float) -> None:
            nonlocal said
            if request.id in self._cancelled:
                raise JobCancelled("The job was cancelled.")
            if not said < done < said + _LEAST_STEP:
                said = done
                self._answer(Progressed(id=request.id, done=done))

        arguments = self._pictures.complete(request.arguments)  # of a cancelled job too
        try:
            progress(0.0)
            return Finished(id=request.id, result=self._jobs[request.job](arguments, progress))
        except JobCancelled as error:
            return Failed(id=request.id, message=error.message, is_cancelled=True)
        except BriefingError as error:
            code = error.code.value if isinstance(error, ImportRejected) else ""
            return Failed(id=request.id, message=error.message, code=code)
        except Exception as error:  # noqa: BLE001 - the worker's border: a bug ends the job, not the worker
            trace = "".join(traceback.format_exception(error))
            message = "Something went wrong inside Briefing. Nothing was changed; please try again."
            return Failed(id=request.id, message=message, is_bug=True, trace=trace)

    def _answer(self, answer: Answer) -> None:
        line = encode_answer(answer)
        sent = 0
        while sent < len(line):
            sent += self._answers.write(line[sent:]) or 0


def _warm_up() -> None:
    for module in _WARM_MODULES:
        importlib.import_module(module)


def _read_lines(descriptor: int) -> Iterator[bytes]:
    # A buffered stream has a lock, and a thread that waits in it would keep the process from ending.
    rest = b""
    while chunk := os.read(descriptor, _CHUNK):
        *lines, rest = (rest + chunk).split(b"\n")
        yield from lines
