"""Faults planted in the sample pack: each is caught by the rule that is for it, and by no other."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.model.pack import Audience, Pack
from briefing.preflight.check import Check
from briefing.preflight.checks import check_pack
from briefing.preflight.printing import PrintingFaults
from briefing.preflight.rules import RULES
from briefing.session.checking import pack_checks
from briefing.session.samples import sample_pack
from tests.unit.preflight import (
    figure_faults,
    picture_faults,
    printing_faults,
    privacy_faults,
    quote_faults,
    release_faults,
    source_faults,
    structure_faults,
)
from tests.unit.preflight.plants import Fault

NOW = dt.datetime(2025, 10, 24, 12, 0, tzinfo=dt.UTC)
STATED = {"placeholder_left": 2, "programme_open": 1, "source_undated": 3}
"""What is true of the sample pack: its contacts are placeholders, three of its sources have no date."""

FAULTS: tuple[Fault, ...] = (
    *release_faults.FAULTS,
    *privacy_faults.FAULTS,
    *picture_faults.FAULTS,
    *quote_faults.FAULTS,
    *figure_faults.FAULTS,
    *source_faults.FAULTS,
    *structure_faults.FAULTS,
    *printing_faults.FAULTS,
)


@pytest.fixture(scope="module")
def sample() -> Pack:
    return sample_pack()


@pytest.fixture(scope="module")
def before(sample: Pack) -> dict[Audience, tuple[Check, ...]]:
    return {edition: pack_checks(sample, edition, NOW) for edition in Audience}


def planted(fault: Fault, sample: Pack, home: Path) -> Pack:
    """Return the sample pack with the fault; a style of the office is put where styles lie."""
    if not fault.style:
        return fault.plant(sample)
    (home / "styles").mkdir()
    (home / "styles" / "planted.toml").write_text(fault.style, encoding="utf-8")
    return replace(fault.plant(sample), style="planted")


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_caught_by_its_rule_alone(
    sample: Pack, before: dict[Audience, tuple[Check, ...]], fault: Fault, briefing_home: Path
) -> None:
    faulty = planted(fault, sample, briefing_home)

    new = [check for check in pack_checks(faulty, fault.edition, NOW) if check not in before[fault.edition]]

    assert {check.rule for check in new} - fault.beside == {fault.rule}


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fix_settles_its_check_and_starts_no_other(sample: Pack, fault: Fault, briefing_home: Path) -> None:
    faulty = planted(fault, sample, briefing_home)
    known = check_pack(sample, edition=fault.edition, now=NOW)
    checks = check_pack(faulty, edition=fault.edition, now=NOW)

    for check in checks:
        if check.rule != fault.rule or check in known or check.fix is None:
            continue
        mended = check_pack(check.fix.edit(faulty), edition=fault.edition, now=NOW)

        assert check not in mended
        assert {x.rule for x in mended} <= {x.rule for x in checks}
        assert check.fix.label
        assert not check.fix.label.endswith(".")


def test_a_document_out_of_order_is_told(sample: Pack) -> None:
    # No edit of a pack composes such a document, so its disorders are given.
    faults = PrintingFaults(disorders=("a", "b"))
    known = check_pack(sample, now=NOW)

    new = [check for check in check_pack(sample, now=NOW, printing=faults) if check not in known]

    assert [check.rule for check in new] == ["headings_out_of_order"] * 2


@pytest.mark.parametrize("edition", Audience)
def test_the_sample_pack_has_only_what_is_true_of_it(
    before: dict[Audience, tuple[Check, ...]], edition: Audience
) -> None:
    assert Counter(check.rule for check in before[edition]) == STATED


def test_every_rule_has_a_fault_that_it_catches() -> None:
    planted = {fault.rule for fault in FAULTS}

    assert {rule.name for rule in RULES} - planted == {"headings_out_of_order"}
    assert planted <= {rule.name for rule in RULES}
    assert len({fault.name for fault in FAULTS}) == len(FAULTS) >= 80
