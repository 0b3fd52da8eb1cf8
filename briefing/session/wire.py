"""The worker's protocol: one JSON object a line, requests in, progress and answers out.

    → {"id": 7, "job": "preview", "arguments": {…}}     → {"cancel": 7}
    ← {"ready": true}   ← {"id": 7, "progress": 0.4}   ← {"id": 7, "result": {…}}
    ← {"id": 7, "error": {"message": "…", "is_bug": false}}

Nothing here is pickled: what comes back from a process that has parsed foreign files is data, never code.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """Ask for a job."""

    id: int
    job: str
    arguments: Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Cancel:
    """Ask to give up a job; its answer is an error or, if it was already done, its result."""

    id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """Say that the worker listens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Progressed:
    """Say how much of a job is done, from 0 to 1."""

    id: int
    done: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """Bring a job's result."""

    id: int
    result: Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """Say in one sentence why a job ended without a result.

    A bug carries its trace for the log, a refused file its `ImportCode`.
    """

    id: int
    message: str
    is_bug: bool = False
    is_cancelled: bool = False
    trace: str = ""
    code: str = ""


Asked = Request | Cancel
Answer = Ready | Progressed | Finished | Failed


def encode_asked(asked: Asked) -> bytes:
    """Return a line for the worker's standard input."""
    match asked:
        case Request():
            return _line({"id": asked.id, "job": asked.job, "arguments": asked.arguments})
        case Cancel():
            return _line({"cancel": asked.id})


def decode_asked(line: bytes) -> Asked:
    """Read a line of the worker's standard input."""
    data = json.loads(line)
    if "cancel" in data:
        return Cancel(id=data["cancel"])
    return Request(id=data["id"], job=data["job"], arguments=data["arguments"])


def encode_answer(answer: Answer) -> bytes:
    """Return a line for the worker's standard output."""
    match answer:
        case Ready():
            return _line({"ready": True})
        case Progressed():
            return _line({"id": answer.id, "progress": answer.done})
        case Finished():
            return _line({"id": answer.id, "result": answer.result})
        case Failed():
            error = {
                "message": answer.message,
                "is_bug": answer.is_bug,
                "is_cancelled": answer.is_cancelled,
                "trace": answer.trace,
                "code": answer.code,
            }
            return _line({"id": answer.id, "error": error})


def decode_answer(line: bytes) -> Answer:
    """Read a line of the worker's standard output.

    Raises:
        ValueError: the line is no answer; the worker is broken.
    """
    data = json.loads(line)
    match data:
        case {"ready": True}:
            return Ready()
        case {"id": int(number), "progress": float() | int() as done}:
            return Progressed(id=number, done=float(done))
        case {"id": int(number), "result": dict(result)}:
            return Finished(id=number, result=result)
        case {"id": int(number), "error": dict(error)}:
            return Failed(id=number, **error)
        case _:
            raise ValueError("not an answer of the worker")


def _line(data: Json) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
