"""One line of the preflight list, and what a rule says to make one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from briefing.model.ids import ItemId, SectionId
from briefing.model.pack import Pack


class Severity(StrEnum):
    """An error stops a public FINAL; a warning is only shown."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """Offer one pure edit that settles a check; `label` says what it does, in the imperative."""

    label: str
    edit: Callable[[Pack], Pack]


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """Say what is not ready.

    `rule` names the check for programs; `message` is one sentence in plain words, `reason` the rule's own.
    `section_id` and `item_id` are the place to jump to; both None means the pack's own details. `fix` is None
    where only a person can tell what is right; it does not count when checks are compared.
    """

    rule: str
    severity: Severity
    message: str
    section_id: SectionId | None = None
    item_id: ItemId | None = None
    reason: str = ""
    fix: Fix | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a rule found, before the table of rules gives it name and severity."""

    message: str
    section_id: SectionId | None = None
    item_id: ItemId | None = None
    fix: Fix | None = None
