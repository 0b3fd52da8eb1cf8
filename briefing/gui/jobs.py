"""Jobs in a warm worker process: sent from the window's thread, answered through its event loop.

The signals of the process live as long as the runner, never as long as a job: a runnable that owned them
would lose results without a word.
"""

from __future__ import annotations

import logging
import os
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from briefing.session.launch import WORKER_FLAG, own_command
from briefing.session.picture_post import PictureSender
from briefing.session.wire import (
    Asked,
    Cancel,
    Failed,
    Finished,
    Json,
    Progressed,
    Ready,
    Request,
    decode_answer,
    encode_asked,
)

log = logging.getLogger(__name__)

_CANCEL_PATIENCE_MS = 2_000
_STOP_PATIENCE_MS = 3_000
_CANCELLED = "The job was cancelled."
_WORKER_DIED = "A part of Briefing stopped unexpectedly. Your work is safe; please try again."


@dataclass(frozen=True, slots=True, kw_only=True)
class Callbacks:
    """What to call in the window's thread when a job gets on or ends."""

    finished: Callable[[Json], None]
    failed: Callable[[Failed], None]
    progressed: Callable[[float], None] | None = None


class JobRunner(QObject):
    """Run jobs, one after the other, in one worker process that is started when first needed.

    A worker that dies fails the jobs it had and is started again for the next one. A cancelled job that runs
    and does not answer in `patience_ms` costs the worker its life, and counts as cancelled all the same; one
    that waits ends when its turn comes. A runner that is held back keeps what it is asked until it is
    released: a worker that starts while the window is being painted would make the paint wait.
    """

    idle_changed = Signal(bool)

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        is_held_back: bool = False,
        patience_ms: int = _CANCEL_PATIENCE_MS,
    ) -> None:
        super().__init__(parent)
        self._patience_ms = patience_ms
        self._cancelled: set[int] = set()
        self._held_back: list[Asked] | None = [] if is_held_back else None
        self._process: QProcess | None = None
        self._pictures = PictureSender()
        self._callbacks: dict[int, Callbacks] = {}
        self._last_id = 0
        self._is_stopped = False
        self._received = b""
        self._answers: deque[bytes] = deque()
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._take_next)

    @property
    def is_idle(self) -> bool:
        """Tell whether no job waits or runs."""
        return not self._callbacks

    @property
    def process_id(self) -> int | None:
        """Return the number of the worker's process; None while there is none."""
        return None if self._process is None else self._process.processId() or None

    def warm_up(self) -> None:
        """Start the worker ahead of need, so that its imports are done when the first job comes."""
        self._started()

    def release(self) -> None:
        """Start the worker, and send it what was asked while it was held back."""
        held_back, self._held_back = self._held_back or [], None
        self.warm_up()
        for asked in held_back:
            self._send(asked)

    def submit(self, job: str, arguments: Json, callbacks: Callbacks) -> int:
        """Send a job and return its number; one of the callbacks is called later, never from here."""
        self._last_id += 1
        if self._is_stopped:
            return self._last_id
        self._callbacks[self._last_id] = callbacks
        self._send(Request(id=self._last_id, job=job, arguments=arguments))
        if len(self._callbacks) == 1:
            self.idle_changed.emit(False)
        return self._last_id

    def cancel(self, job_id: int) -> None:
        """Ask a job to end; its `failed` is called soon, or `finished` if it was done already."""
        if job_id not in self._callbacks:
            return
        self._cancelled.add(job_id)
        self._send(Cancel(id=job_id))
        timer = QTimer(self, singleShot=True, interval=self._patience_ms)
        timer.setProperty("job_id", job_id)
        timer.timeout.connect(self._on_patience_lost)
        timer.timeout.connect(timer.deleteLater)
        timer.start()

    def drop_jobs(self) -> None:
        """Forget every job without a call; the worker is told, and what still comes is thrown away."""
        if self._process is not None:
            for job_id in self._callbacks:
                self._send(Cancel(id=job_id))
        self._callbacks.clear()
        self._cancelled.clear()
        self._answers.clear()

    def stop(self) -> None:
        """End the worker for good; jobs that still run are forgotten without a call, later ones too."""
        self._is_stopped = True
        self.drop_jobs()
        process, self._process = self._process, None
        if process is None:
            return
        # Nothing that it still says is wanted, and its end is no crash.
        process.blockSignals(True)
        process.closeWriteChannel()
        if not process.waitForFinished(_STOP_PATIENCE_MS):
            process.kill()
            process.waitForFinished(_STOP_PATIENCE_MS)
        process.deleteLater()

    def _started(self) -> QProcess:
        if self._process is None:
            process = QProcess(self)
            environment = QProcessEnvironment.systemEnvironment()
            environment.insert("PYTHONUTF8", "1")
            process.setProcessEnvironment(environment)
            program, *arguments = own_command(WORKER_FLAG)
            process.setProgram(program)
            process.setArguments(arguments)
            process.readyReadStandardOutput.connect(self._on_output)
            process.readyReadStandardError.connect(self._on_complaint)
            process.finished.connect(self._on_ended)
            process.errorOccurred.connect(self._on_error)
            self._received = b""
            self._pictures = PictureSender()
            self._process = process
            process.start()
        return self._process

    def _send(self, asked: Asked) -> None:
        if self._held_back is None:
            process = self._started()  # before anything is left out: a new one knows no pictures
            light = self._pictures.lighten(asked) if isinstance(asked, Request) else asked
            process.write(encode_asked(light))
        else:
            self._held_back.append(asked)

    def _on_output(self) -> None:
        if self._process is None:
            return
        received = self._received + bytes(self._process.readAllStandardOutput().data())
        *lines, self._received = received.split(b"\n")
        self._answers.extend(lines)
        if not self._next.isActive():
            self._take_next()

    def _take_next(self) -> None:
        # One answer at a time: keys and paints get their turn between the articles of a batch. The timer
        # starts first, since a callback may show a dialog that has an event loop of its own.
        if self._answers:
            line = self._answers.popleft()
            self._next.start()
            self._take(line)

    def _take(self, line: bytes) -> None:
        answer = decode_answer(line)
        match answer:
            case Ready():
                log.debug("worker %s is ready", os.getpid())
            case Progressed():
                callbacks = self._callbacks.get(answer.id)
                if callbacks is not None and callbacks.progressed is not None:
                    callbacks.progressed(answer.done)
            case Finished():
                if (callbacks := self._forget(answer.id)) is not None:
                    callbacks.finished(answer.result)
            case Failed():
                if answer.is_bug and answer.id in self._callbacks:
                    log.error("a job failed: %s", answer.trace)
                if (callbacks := self._forget(answer.id)) is not None:
                    callbacks.failed(answer)

    def _forget(self, job_id: int) -> Callbacks | None:
        self._cancelled.discard(job_id)
        callbacks = self._callbacks.pop(job_id, None)
        if callbacks is not None and not self._callbacks:
            self.idle_changed.emit(True)
        return callbacks

    def _on_complaint(self) -> None:
        if self._process is not None:
            complaint = bytes(self._process.readAllStandardError().data())
            log.info("worker: %s", complaint.decode(errors="replace").rstrip())

    def _on_patience_lost(self) -> None:
        running = next(iter(self._callbacks), None)  # the worker takes them in turn
        if self.sender().property("job_id") == running is not None and self._process is not None:
            self._process.kill()

    def _on_error(self, error: QProcess.ProcessError) -> None:
        # Any other error is followed by `finished`; a process that never started has no end to wait for.
        if error is QProcess.ProcessError.FailedToStart:
            self._on_ended()

    def _on_ended(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
        while self._answers:
            self._take(self._answers.popleft())
        orphans, self._callbacks = self._callbacks, {}
        cancelled, self._cancelled = self._cancelled, set()
        for job_id, callbacks in orphans.items():
            is_cancelled = job_id in cancelled
            message = _CANCELLED if is_cancelled else _WORKER_DIED
            callbacks.failed(Failed(id=job_id, message=message, is_cancelled=is_cancelled))
        if orphans:
            self.idle_changed.emit(True)
