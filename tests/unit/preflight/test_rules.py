"""The table of rules: names that programs can wait for, and the manual that explains them."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from briefing.preflight.check import Severity
from briefing.preflight.checks import check_pack
from briefing.preflight.rules import RULES, Rule
from briefing.session.samples import sample_pack

MANUAL = (Path(__file__).resolve().parents[3] / "docs" / "manual.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.name))
def test_every_rule_stands_in_the_manual_with_its_severity_and_reason(rule: Rule) -> None:
    assert f"| `{rule.name}` | {rule.severity.value} | {rule.reason} |" in MANUAL


def test_the_manual_explains_no_rule_that_is_not_there() -> None:
    named = re.findall(r"^\| `(\w+)` \| (?:error|warning) \|", MANUAL, re.MULTILINE)

    assert sorted(named) == sorted(rule.name for rule in RULES)


def test_errors_are_listed_before_warnings() -> None:
    severities = [rule.severity for rule in RULES]

    assert severities == sorted(severities, key=lambda severity: severity is not Severity.ERROR)


def test_a_check_says_why_it_matters_and_a_newer_fix_does_not_make_it_another() -> None:
    now = dt.datetime.now(dt.UTC)
    checks, again = (check_pack(sample_pack(), now=now) for _ in range(2))

    assert checks == again
    assert all(check.reason.endswith(".") and check.message.endswith(".") for check in checks)
    assert any(check.fix for check in checks)
