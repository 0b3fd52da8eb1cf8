"""Preflight: everything that is not ready in one edition of a pack."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from briefing.model.finding import Finding
from briefing.model.pack import Audience, Pack
from briefing.preflight.check import Check
from briefing.preflight.printing import PrintingFaults
from briefing.preflight.rules import RULES
from briefing.preflight.situation import NO_FAULTS, NONE_CONFIRMED, Confirmations, Situation


def check_pack(
    pack: Pack,
    *,
    edition: Audience = Audience.PUBLIC,
    now: dt.datetime,
    findings: Sequence[Finding] = (),
    printing: PrintingFaults = NO_FAULTS,
    confirmations: Confirmations = NONE_CONFIRMED,
) -> tuple[Check, ...]:
    """Return everything that is not ready, errors first, otherwise by rule and in the order of the outline.

    `now` must be aware; `findings` come from cross-checking the pack's own excerpts, `printing` from whoever
    can compose it, `confirmations` from comparing the pack with all that its articles offer.
    """
    situation = Situation(
        pack,
        edition=edition,
        now=now,
        findings=findings,
        printing=printing,
        confirmations=confirmations,
    )
    return tuple(check for rule in RULES for check in rule.checks(situation))
