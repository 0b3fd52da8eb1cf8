"""Cross-checking and preflight of a whole pack, as both clients show them."""

from __future__ import annotations

import datetime as dt

from briefing.crosscheck.findings import find_relations
from briefing.model.finding import Finding
from briefing.model.pack import Audience, Pack
from briefing.preflight.check import Check
from briefing.preflight.checks import check_pack
from briefing.session.printing_checks import printing_checks


def pack_findings(pack: Pack) -> tuple[Finding, ...]:
    """Return what the excerpts of a pack have to do with each other."""
    return find_relations([item.excerpt for item in pack.excerpt_items()], pack.articles)


def pack_checks(pack: Pack, edition: Audience, now: dt.datetime) -> tuple[Check, ...]:
    """Return what is not ready in a pack that is to be printed in this edition; `now` is aware."""
    found = check_pack(pack, edition=edition, now=now, findings=pack_findings(pack))
    return (*found, *printing_checks(pack, edition))
