"""Cross-checking and preflight of a whole pack, as both clients show them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import replace

from briefing.crosscheck.findings import find_relations
from briefing.errors import ExportError
from briefing.model.finding import Finding
from briefing.model.pack import Audience, Pack, Status
from briefing.preflight.check import Check, Severity
from briefing.preflight.checks import check_pack
from briefing.session.confirming import find_unnamed_origins
from briefing.session.printing_faults import document_disorders, printing_faults
from briefing.session.wire import Json


def pack_findings(pack: Pack) -> tuple[Finding, ...]:
    """Return what the excerpts of a pack have to do with each other."""
    return find_relations([item.excerpt for item in pack.excerpt_items()], pack.articles)


def pack_checks(pack: Pack, edition: Audience, now: dt.datetime) -> tuple[Check, ...]:
    """Return what is not ready in a pack that is to be printed in this edition; `now` is aware."""
    faults = replace(printing_faults(pack, edition), disorders=document_disorders(pack, edition))
    return check_pack(
        pack,
        edition=edition,
        now=now,
        findings=pack_findings(pack),
        printing=faults,
        confirmations=find_unnamed_origins(pack),
    )


def settle_checks(
    pack: Pack, rules: Collection[str], edition: Audience, now: dt.datetime, *, is_final: bool = False
) -> tuple[Pack, tuple[Check, ...]]:
    """Do what the checks of some rules offer, one after the other; return the pack and what was settled.

    `is_final` looks at a draft as if it were to go out. A check that a fix does not settle is tried once.
    """
    settled: list[Check] = []
    while True:
        details = replace(pack.details, status=Status.FINAL) if is_final else pack.details
        checks = pack_checks(replace(pack, details=details), edition, now)
        wanted = (x for x in checks if x.rule in rules and x.fix is not None and x not in settled)
        check = next(wanted, None)
        if check is None or check.fix is None:
            return pack, tuple(settled)
        pack = check.fix.edit(pack)
        settled.append(check)


def checks_report(checks: Sequence[Check]) -> list[Json]:
    """Return checks as `briefing check --json` prints them; `fix` is what would settle one, in words."""
    return [
        {
            "rule": check.rule,
            "severity": check.severity.value,
            "message": check.message,
            "section": check.section_id,
            "item": check.item_id,
            "reason": check.reason,
            "fix": check.fix.label if check.fix else None,
        }
        for check in checks
    ]


def is_for_good(pack: Pack, edition: Audience) -> bool:
    """Tell whether an edition of a pack goes to the press as it is."""
    return edition is Audience.PUBLIC and pack.details.status is Status.FINAL


def refuse_unready(pack: Pack, edition: Audience) -> None:
    """Stop a public final that has errors; drafts and internal editions may have them.

    Raises:
        ExportError: something must be settled first; the sentence is that of the first error.
    """
    if not is_for_good(pack, edition):
        return
    # No error depends on the present moment or on other sources: those are warnings.
    checks = check_pack(pack, edition=edition, now=dt.datetime.now(dt.UTC))
    errors = [check for check in checks if check.severity is Severity.ERROR]
    if errors:
        more = f" ({len(errors) - 1} more to settle.)" if len(errors) > 1 else ""
        raise ExportError(f"A public final cannot be written yet. {errors[0].message}{more}")
