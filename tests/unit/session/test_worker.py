"""The worker as the window has it: a process of its own, asked and heard through pipes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.model.ids import ArticleId
from briefing.model.pack import Audience
from briefing.session.job_forms import (
    build_arguments,
    page_map_from_json,
    preview_arguments,
    read_arguments,
    reading_from_json,
)
from briefing.session.launch import WORKER_FLAG, own_command
from briefing.session.samples import sample_pack
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
    encode_asked,
)

_NOISY_WORKER = """
import sys, os
from briefing.session import worker, worker_jobs

def shout(arguments, progress):
    print("from Python")
    sys.stdout.flush()
    os.write(1, b"from C, without a line end")
    return {"said": True}

def fall(arguments, progress):
    raise ZeroDivisionError("a bug of ours")

worker_jobs.JOBS["shout"] = shout
worker_jobs.JOBS["fall"] = fall
sys.exit(worker.main())
"""


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


class Speaker:
    """Ask a worker and wait for its answers."""

    def __init__(self, command: list[str]) -> None:
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )

    def ask(self, *asked: Asked) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(b"".join(encode_asked(one) for one in asked))
        self.process.stdin.flush()

    def hear(self) -> Answer:
        assert self.process.stdout is not None
        return decode_answer(self.process.stdout.readline())

    def end_of(self, number: int) -> tuple[list[float], Finished | Failed]:
        """Return the progress of a job, and how it ended."""
        done: list[float] = []
        while True:
            match self.hear():
                case Progressed(id=heard, done=share) if heard == number:
                    done.append(share)
                case (Finished(id=heard) | Failed(id=heard)) as end if heard == number:
                    return done, end

    def close(self) -> tuple[int, bytes]:
        """End its input; return its exit status and what it said on standard error."""
        _, complaints = self.process.communicate()
        return self.process.returncode, complaints


@pytest.fixture
def worker() -> Iterator[Speaker]:
    yield from _started(own_command(WORKER_FLAG))


@pytest.fixture
def noisy_worker() -> Iterator[Speaker]:
    yield from _started([sys.executable, "-c", _NOISY_WORKER])


def _started(command: list[str]) -> Iterator[Speaker]:
    speaker = Speaker(command)
    try:
        assert speaker.hear() == Ready()
        yield speaker
    finally:
        if speaker.process.poll() is None:
            speaker.close()


def test_worker_reads_a_file_and_ends_when_its_input_ends(worker: Speaker, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("The minister said: “We will open the bridge in March 2026.”", encoding="utf-8")

    worker.ask(Request(id=1, job="read", arguments=read_arguments(file, ArticleId("a"), "2025-10-24")))
    _, end = worker.end_of(1)

    assert isinstance(end, Finished)
    reading = reading_from_json(end.result)
    assert reading.data == file.read_bytes()
    assert reading.article.id == "a"
    assert reading.article.metadata.retrieved.value == "2025-10-24"
    assert [x.text for x in reading.suggestions if x.kind == "quote"] == [
        "We will open the bridge in March 2026."
    ]
    assert worker.close() == (0, b"")


def test_worker_writes_a_preview_and_says_where_the_items_stand(worker: Speaker, tmp_path: Path) -> None:
    pack, path = sample_pack(), tmp_path / "preview.pdf"

    worker.ask(Request(id=1, job="preview", arguments=preview_arguments(pack, path, Audience.PUBLIC)))
    done, end = worker.end_of(1)

    assert isinstance(end, Finished)
    pages = page_map_from_json(end.result)
    printed = {item.id for item in pack.items()} & pages.places.keys()
    assert path.read_bytes().startswith(b"%PDF")
    assert pages.page_count > 5
    assert len(printed) > 30
    assert all(0 <= place.page < pages.page_count for found in pages.places.values() for place in found)
    assert done == sorted(done)


def test_a_cancelled_job_says_so_and_the_next_one_is_done(worker: Speaker, tmp_path: Path) -> None:
    pack, given_up, wanted = sample_pack(), tmp_path / "given-up.pdf", tmp_path / "wanted.pdf"

    worker.ask(
        Request(
            id=1, job="build", arguments=build_arguments(pack, (tmp_path / "first.pdf",), Audience.PUBLIC)
        ),
        Request(id=2, job="build", arguments=build_arguments(pack, (given_up,), Audience.PUBLIC)),
        Cancel(id=2),
        Request(id=3, job="build", arguments=build_arguments(pack, (wanted,), Audience.PUBLIC)),
    )
    _, first = worker.end_of(1)
    _, second = worker.end_of(2)
    _, third = worker.end_of(3)

    assert isinstance(first, Finished)
    assert isinstance(second, Failed)
    assert second.is_cancelled
    assert not second.is_bug
    assert isinstance(third, Finished)
    assert third.result["files"] == [str(wanted)]
    assert names_in(tmp_path) == ["first.pdf", "wanted.pdf"]


def test_what_the_user_can_mend_comes_back_as_one_sentence(worker: Speaker, tmp_path: Path) -> None:
    arguments = read_arguments(tmp_path / "missing.txt", ArticleId("a"), None)

    worker.ask(Request(id=1, job="read", arguments=arguments))
    _, end = worker.end_of(1)

    assert isinstance(end, Failed)
    assert "missing.txt" in end.message
    assert (end.is_bug, end.is_cancelled, end.trace) == (False, False, "")


def test_a_bug_ends_its_job_but_not_the_worker(noisy_worker: Speaker) -> None:
    noisy_worker.ask(Request(id=1, job="fall", arguments={}), Request(id=2, job="shout", arguments={}))
    _, fallen = noisy_worker.end_of(1)
    _, shouted = noisy_worker.end_of(2)

    assert isinstance(fallen, Failed)
    assert fallen.is_bug
    assert "ZeroDivisionError" in fallen.trace
    assert "ZeroDivisionError" not in fallen.message
    assert shouted == Finished(id=2, result={"said": True})


def test_an_unknown_job_is_a_bug_of_the_caller(noisy_worker: Speaker) -> None:
    noisy_worker.ask(Request(id=1, job="nothing", arguments={}))
    _, end = noisy_worker.end_of(1)

    assert isinstance(end, Failed)
    assert end.is_bug


def test_what_a_job_prints_goes_to_standard_error(noisy_worker: Speaker) -> None:
    noisy_worker.ask(Request(id=1, job="shout", arguments={}))
    _, end = noisy_worker.end_of(1)
    status, complaints = noisy_worker.close()

    assert end == Finished(id=1, result={"said": True})
    assert status == 0
    assert b"from Python" in complaints
    assert b"from C" in complaints
