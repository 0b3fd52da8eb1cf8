"""Comparing an edited Word file as the worker does it for the window: JSON in, JSON out."""

from __future__ import annotations

import json
from pathlib import Path

from edited_word import EditedWord
from word_variants import LEAD, QUOTE

from briefing.model.pack import Audience
from briefing.roundtrip.change_json import comparison_from_json
from briefing.session import job_forms as forms
from briefing.session import jobs
from briefing.session.merging import compare_file
from briefing.session.samples import sample_pack
from briefing.session.worker_jobs import JOBS
from briefing.store.pack_file import load_pack, save_pack


def test_the_worker_finds_what_the_command_line_finds(tmp_path: Path) -> None:
    path = tmp_path / "sample.briefing"
    save_pack(sample_pack(), path)
    pack = load_pack(path)
    word = tmp_path / "edited.docx"
    jobs.build(pack, [word], Audience.PUBLIC)
    file = EditedWord(word)
    file.replace(LEAD, "worldwide", "global")
    file.replace(QUOTE, "always", "never")
    file.save(word)

    asked = json.loads(json.dumps(forms.compare_arguments(word, pack), ensure_ascii=False))
    answer = json.loads(json.dumps(JOBS[forms.COMPARE](asked, jobs.no_progress), ensure_ascii=False))

    assert comparison_from_json(answer) == compare_file(word, pack)
    assert len(answer["changes"]) == 2
