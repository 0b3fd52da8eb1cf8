"""The worker's protocol: what is sent arrives as it was, one line a message."""

from __future__ import annotations

import pytest

from briefing.session.wire import (
    Answer,
    Asked,
    Cancel,
    Failed,
    Finished,
    Progressed,
    Ready,
    Request,
    decode_answer,
    decode_asked,
    encode_answer,
    encode_asked,
)

_WORDS = "Lương Cường said:\n“one line, two lines”\u2028\x85 and an emoji \N{PRINTER}"


@pytest.mark.parametrize(
    "asked",
    [
        Request(id=1, job="read", arguments={"path": "a\nb.txt", "words": _WORDS, "none": None}),
        Cancel(id=7),
    ],
)
def test_what_is_asked_arrives_as_it_was_on_one_line(asked: Asked) -> None:
    line = encode_asked(asked)

    assert line.count(b"\n") == 1
    assert line.endswith(b"\n")
    assert decode_asked(line) == asked


@pytest.mark.parametrize(
    "answer",
    [
        Ready(),
        Progressed(id=3, done=0.25),
        Progressed(id=3, done=1.0),
        Finished(id=3, result={"words": _WORDS, "files": ["a", "b"]}),
        Failed(id=3, message="The disk is full."),
        Failed(id=3, message="Cancelled.", is_cancelled=True),
        Failed(id=3, message="Oh.", is_bug=True, trace="Traceback\n  line"),
    ],
)
def test_an_answer_arrives_as_it_was_on_one_line(answer: Answer) -> None:
    line = encode_answer(answer)

    assert line.count(b"\n") == 1
    assert line.endswith(b"\n")
    assert decode_answer(line) == answer


@pytest.mark.parametrize(
    "line",
    [b"hello\n", b"[]\n", b"{}\n", b'{"id": "3", "progress": 1}\n', b'{"id": 3, "result": []}\n', b"\xff\n"],
)
def test_a_line_that_is_no_answer_is_refused(line: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the window restarts the worker, whatever the line says
        decode_answer(line)
