"""Preflight: everything that is not ready in one edition of a pack."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence

from briefing.model.finding import Finding
from briefing.model.pack import Audience, Pack
from briefing.preflight.check import Check
from briefing.preflight.rules import RULES
from briefing.preflight.situation import Situation


def check_pack(
    pack: Pack,
    *,
    edition: Audience = Audience.PUBLIC,
    now: dt.datetime,
    findings: Sequence[Finding] = (),
    unprintable: Collection[str] = (),
    disorders: Sequence[str] = (),
) -> tuple[Check, ...]:
    """Return everything that is not ready, errors first, otherwise by rule and in the order of the outline.

    `now` must be aware; `findings` come from cross-checking the pack's own excerpts, `unprintable` are the
    characters that no font has, `disorders` the invariants that the composed document breaks.
    """
    situation = Situation(
        pack, edition=edition, now=now, findings=findings, unprintable=unprintable, disorders=disorders
    )
    return tuple(check for rule in RULES for check in rule.checks(situation))
