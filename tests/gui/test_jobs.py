"""Jobs from the window's side: held back until the first paint, answered one at a time, never lost."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from pytestqt.qtbot import QtBot

from briefing.gui.jobs import Callbacks, JobRunner
from briefing.model.ids import ArticleId
from briefing.session import job_forms as forms
from briefing.session.wire import Failed, Json

PATIENCE_MS = 20_000


@pytest.fixture
def runner() -> Iterator[JobRunner]:
    runner = JobRunner(is_held_back=True)
    yield runner
    runner.stop()


def ask(runner: JobRunner, name: str, callbacks: Callbacks) -> int:
    arguments = forms.read_text_arguments(f"The minister opened the {name}.", ArticleId(name), None)
    return runner.submit(forms.READ_TEXT, arguments, callbacks)


def article_id(result: Json) -> str:
    return forms.reading_from_json(result).article.id


def fail(failure: Failed) -> None:
    pytest.fail(failure.message)


def test_what_is_asked_of_a_runner_held_back_is_answered_in_order_once_it_is_released(
    runner: JobRunner, qtbot: QtBot
) -> None:
    heard: list[str] = []
    names = ["bridge", "school", "port", "station"]
    for name in names:
        ask(runner, name, Callbacks(finished=lambda result: heard.append(article_id(result)), failed=fail))

    qtbot.wait(50)
    assert not heard
    assert not runner.is_idle

    runner.release()
    qtbot.waitUntil(lambda: runner.is_idle, timeout=PATIENCE_MS)
    assert heard == names


def test_a_job_cancelled_while_held_back_says_that_it_was_cancelled(runner: JobRunner, qtbot: QtBot) -> None:
    failures: list[Failed] = []
    results: list[Json] = []
    job = ask(runner, "bridge", Callbacks(finished=results.append, failed=failures.append))
    runner.cancel(job)

    runner.release()
    qtbot.waitUntil(lambda: runner.is_idle, timeout=PATIENCE_MS)
    assert len(results) + len(failures) == 1
    assert all(failure.is_cancelled for failure in failures)


def test_a_dialog_that_a_callback_opens_does_not_hold_up_further_answers(
    runner: JobRunner, qtbot: QtBot
) -> None:
    heard: list[str] = []
    dialog = QEventLoop()

    def open_dialog(result: Json) -> None:
        heard.append(article_id(result))
        QTimer.singleShot(PATIENCE_MS, dialog.quit)
        dialog.exec()
        heard.append("closed")

    def close_dialog(result: Json) -> None:
        heard.append(article_id(result))
        dialog.quit()

    ask(runner, "bridge", Callbacks(finished=open_dialog, failed=fail))
    ask(runner, "school", Callbacks(finished=close_dialog, failed=fail))
    runner.release()

    qtbot.waitUntil(lambda: "closed" in heard, timeout=2 * PATIENCE_MS)
    assert heard == ["bridge", "school", "closed"]


def test_a_worker_that_dies_fails_its_jobs_and_the_next_job_gets_a_new_one(
    runner: JobRunner, qtbot: QtBot
) -> None:
    failures: list[Failed] = []
    results: list[Json] = []
    runner.release()
    ask(runner, "bridge", Callbacks(finished=results.append, failed=failures.append))
    process = runner._process
    assert process is not None
    process.kill()
    qtbot.waitUntil(lambda: runner.is_idle, timeout=PATIENCE_MS)
    assert [failure.is_bug for failure in failures] == [False]

    ask(runner, "school", Callbacks(finished=results.append, failed=fail))
    qtbot.waitUntil(lambda: runner.is_idle, timeout=PATIENCE_MS)
    assert [article_id(result) for result in results] == ["school"]
