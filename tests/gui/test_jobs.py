"""Jobs come home from the worker, whatever happens to it."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from briefing.gui.jobs import Callbacks, JobRunner
from briefing.model.ids import ArticleId, ItemId, PackId, SectionId
from briefing.model.pack import Audience, BlockKind, Details, Pack, Section, TextItem
from briefing.session import job_forms as forms
from briefing.session.wire import Failed, Json

PATIENCE_MS = 20_000


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[JobRunner]:
    runner = JobRunner(patience_ms=PATIENCE_MS)  # on a loaded machine a worker answers when it can
    yield runner
    runner.stop()


class Outcome:
    """Collect what became of jobs."""

    def __init__(self) -> None:
        self.results: list[Json] = []
        self.failures: list[Failed] = []
        self.shares: list[float] = []

    def callbacks(self) -> Callbacks:
        return Callbacks(
            finished=self.results.append, failed=self.failures.append, progressed=self.shares.append
        )

    @property
    def count(self) -> int:
        return len(self.results) + len(self.failures)


def long_pack(paragraphs: int = 2_000) -> Pack:
    """Return a pack that takes many times as long to build as to say that it shall not be built."""
    items = tuple(
        TextItem(id=ItemId(f"i{n}"), text=f"The conference met in Hanoi for session {n}. " * 12)
        for n in range(paragraphs)
    )
    section = Section(id=SectionId("s"), block=BlockKind.BACKGROUND, items=items)
    return Pack(id=PackId("p"), details=Details(title="Long"), sections=(section,))


def read_arguments(number: int) -> Json:
    text = f"A short notice\n\nThe chair counted {number} delegations in Hanoi on 25 October 2025."
    return forms.read_text_arguments(text, ArticleId(f"a{number}"), None)


def test_two_hundred_quick_jobs_all_come_home_in_order(qtbot: QtBot, runner: JobRunner) -> None:
    outcome = Outcome()
    for number in range(200):
        runner.submit(forms.READ_TEXT, read_arguments(number), outcome.callbacks())
    qtbot.waitUntil(lambda: outcome.count == 200, timeout=PATIENCE_MS)
    ids = [forms.reading_from_json(result).article.id for result in outcome.results]
    assert ids == [f"a{number}" for number in range(200)]
    assert runner.is_idle


def test_worker_that_dies_fails_its_job_and_the_next_one_gets_a_new_worker(
    qtbot: QtBot, runner: JobRunner, tmp_path: Path
) -> None:
    lost, found = Outcome(), Outcome()
    path = tmp_path / "out.pdf"
    arguments = forms.build_arguments(long_pack(), [path], Audience.PUBLIC)
    runner.submit(forms.BUILD, arguments, lost.callbacks())
    qtbot.waitUntil(lambda: bool(lost.shares), timeout=PATIENCE_MS)
    first = runner.process_id
    assert first is not None
    os.kill(first, signal.SIGKILL)
    qtbot.waitUntil(lambda: lost.count == 1, timeout=PATIENCE_MS)
    assert lost.failures[0].message
    assert not lost.failures[0].is_cancelled
    assert not path.exists()
    runner.submit(forms.READ_TEXT, read_arguments(1), found.callbacks())
    qtbot.waitUntil(lambda: found.count == 1, timeout=PATIENCE_MS)
    assert found.results
    assert runner.process_id != first


def test_cancelled_job_ends_as_cancelled_and_leaves_no_file(
    qtbot: QtBot, runner: JobRunner, tmp_path: Path
) -> None:
    outcome = Outcome()
    # With the first share, when the file is begun: asked for later, the file might be there already.
    callbacks = replace(outcome.callbacks(), progressed=lambda _share: runner.cancel(job))
    arguments = forms.build_arguments(long_pack(), [tmp_path / "out.pdf"], Audience.PUBLIC)
    job = runner.submit(forms.BUILD, arguments, callbacks)
    qtbot.waitUntil(lambda: outcome.count == 1, timeout=3 * PATIENCE_MS)
    assert [failure.is_cancelled for failure in outcome.failures] == [True]
    assert list(tmp_path.iterdir()) == []


def test_cancelled_job_that_does_not_answer_in_time_counts_as_cancelled(qtbot: QtBot, tmp_path: Path) -> None:
    runner = JobRunner(patience_ms=0)
    outcome = Outcome()
    path = tmp_path / "out.pdf"
    arguments = forms.build_arguments(long_pack(), [path], Audience.PUBLIC)
    runner.cancel(runner.submit(forms.BUILD, arguments, outcome.callbacks()))
    qtbot.waitUntil(lambda: outcome.count == 1, timeout=PATIENCE_MS)
    runner.stop()
    assert [failure.is_cancelled for failure in outcome.failures] == [True]
    assert not path.exists()


def test_job_that_waits_can_be_cancelled_before_it_runs(qtbot: QtBot, runner: JobRunner) -> None:
    first, second = Outcome(), Outcome()
    runner.submit(forms.READ_TEXT, read_arguments(1), first.callbacks())
    waiting = runner.submit(forms.READ_TEXT, read_arguments(2), second.callbacks())
    runner.cancel(waiting)
    qtbot.waitUntil(lambda: first.count == second.count == 1, timeout=PATIENCE_MS)
    assert first.results
    assert second.failures[0].is_cancelled


def test_cancelling_a_job_that_waits_never_ends_the_one_that_runs(qtbot: QtBot, tmp_path: Path) -> None:
    runner = JobRunner(patience_ms=0)
    first, second = Outcome(), Outcome()
    path = tmp_path / "out.pdf"
    arguments = forms.build_arguments(long_pack(400), [path], Audience.PUBLIC)
    runner.submit(forms.BUILD, arguments, first.callbacks())
    runner.cancel(runner.submit(forms.READ_TEXT, read_arguments(2), second.callbacks()))
    qtbot.waitUntil(lambda: first.count == second.count == 1, timeout=3 * PATIENCE_MS)
    runner.stop()
    assert first.results
    assert path.exists()
    assert second.failures[0].is_cancelled


def test_file_that_is_no_article_fails_with_a_sentence_for_the_user(
    qtbot: QtBot, runner: JobRunner, tmp_path: Path
) -> None:
    outcome = Outcome()
    path = tmp_path / "empty.txt"
    path.write_bytes(b"")
    runner.submit(forms.READ, forms.read_arguments(path, ArticleId("a"), None), outcome.callbacks())
    qtbot.waitUntil(lambda: outcome.count == 1, timeout=PATIENCE_MS)
    assert not outcome.failures[0].is_bug
    assert "empty.txt" in outcome.failures[0].message


def test_stopped_runner_leaves_no_process(qtbot: QtBot, runner: JobRunner) -> None:
    outcome = Outcome()
    runner.submit(forms.READ_TEXT, read_arguments(1), outcome.callbacks())
    qtbot.waitUntil(lambda: outcome.count == 1, timeout=PATIENCE_MS)
    number = runner.process_id
    assert number is not None
    runner.stop()
    with pytest.raises(ProcessLookupError):
        os.kill(number, 0)


def test_runner_held_back_sends_what_it_was_asked_when_it_is_released(qtbot: QtBot) -> None:
    runner, outcome = JobRunner(is_held_back=True), Outcome()
    runner.submit(forms.READ_TEXT, read_arguments(1), outcome.callbacks())
    assert runner.process_id is None
    runner.release()
    qtbot.waitUntil(lambda: outcome.count == 1, timeout=PATIENCE_MS)
    assert outcome.results
    runner.stop()
