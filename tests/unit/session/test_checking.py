"""Checking as both clients do it: what stops a public final, and what the worker finds out for the window."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from briefing.errors import ExportError
from briefing.model import edits
from briefing.model.excerpt import QuoteDetail
from briefing.model.pack import Audience, Pack, Status
from briefing.preflight.printing import PrintingFaults
from briefing.session import job_forms as forms
from briefing.session.checking import refuse_unready
from briefing.session.samples import sample_pack
from briefing.session.worker_jobs import JOBS


@pytest.fixture(scope="module")
def altered() -> Pack:
    pack = sample_pack()
    quotes = [x for x in pack.excerpt_items() if isinstance(x.excerpt.detail, QuoteDetail)]
    for quote in quotes[:2]:
        pack = edits.reword_item(pack, quote.id, "Words that no source says")
    return pack


def test_a_public_final_with_errors_is_refused_with_the_first_of_them(altered: Pack) -> None:
    with pytest.raises(ExportError) as refused:
        refuse_unready(altered, Audience.PUBLIC)

    assert "“Words that no source says” no longer says what its source says." in refused.value.message
    assert "1 more" in refused.value.message


@pytest.mark.parametrize(
    ("edition", "status"),
    [(Audience.INTERNAL, Status.FINAL), (Audience.PUBLIC, Status.DRAFT), (Audience.INTERNAL, Status.DRAFT)],
)
def test_drafts_and_internal_editions_may_have_errors(
    altered: Pack, edition: Audience, status: Status
) -> None:
    refuse_unready(replace(altered, details=replace(altered.details, status=status)), edition)


def test_a_public_final_with_nothing_but_warnings_is_written() -> None:
    refuse_unready(sample_pack(), Audience.PUBLIC)


def test_the_worker_tells_the_window_what_only_printing_shows() -> None:
    def nothing(_done: float) -> None:
        return

    pack = sample_pack()
    strange = replace(pack, details=replace(pack.details, place="Hà Nội \U00012000"))

    def faults(made: Pack) -> PrintingFaults:
        asked = json.loads(json.dumps(forms.crosscheck_arguments(made)))
        return forms.faults_from_json(json.loads(json.dumps(JOBS[forms.CROSSCHECK](asked, nothing))))

    assert faults(pack) == PrintingFaults()
    assert faults(strange) == PrintingFaults(unprintable=("\U00012000",))
