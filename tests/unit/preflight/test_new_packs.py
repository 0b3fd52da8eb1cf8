"""A new pack, of whichever template: its checks name only what its office still has to do."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import replace
from itertools import count

import pytest

from briefing.compose.filling import new_pack
from briefing.compose.templates import load_template, template_names
from briefing.extract.suggestions import suggest_excerpts
from briefing.model.pack import Audience, Pack, Status
from briefing.preflight.check import Severity
from briefing.preflight.rules import RULES
from briefing.session.checking import pack_checks
from briefing.session.samples import sample_pack

NOW = dt.datetime(2025, 10, 24, 12, 0, tzinfo=dt.UTC)
LEFT_TO_DO = {
    "title_provisional",
    "as_at_missing",
    "section_empty",
    "edition_empty",
    "programme_open",
    "programme_undated",
    "programme_day_inferred",
    "source_undated",
    "date_missing",
    "figure_date_missing",
    "date_inferred",
    "date_without_year",
    "speaker_missing",
    "speaker_inferred",
    "role_missing",
    "sources_disagree",
}
"""What can be true of a new pack, for its template and its articles leave it open."""


def made_from_samples(template: str) -> Pack:
    articles = sample_pack().articles
    ids = map(str, count(1))
    return new_pack(
        load_template(template),
        language="en-GB",
        articles=articles,
        suggestions=[x for article in articles for x in suggest_excerpts(article)],
        next_id=lambda: next(ids),
    )


@pytest.mark.parametrize("template", template_names())
def test_a_new_pack_has_only_what_its_office_still_has_to_do(template: str) -> None:
    pack = made_from_samples(template)

    draft = Counter(check.rule for check in pack_checks(pack, Audience.PUBLIC, NOW))
    final = replace(pack, details=replace(pack.details, status=Status.FINAL))
    found = Counter(check.rule for check in pack_checks(final, Audience.PUBLIC, NOW))

    assert {rule.name for rule in RULES if rule.severity is Severity.ERROR and draft[rule.name]} == set()
    assert found["title_provisional"] == found["as_at_missing"] == 1
    assert found.keys() <= LEFT_TO_DO
