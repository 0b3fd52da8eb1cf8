"""One line of the preflight list."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefing.model.ids import ItemId, SectionId


class Severity(StrEnum):
    """An error stops a public FINAL; a warning is only shown."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """Say what is not ready.

    `rule` names the check for programs; `message` is one sentence in plain words. `section_id` and `item_id`
    are the place to jump to; both None means the pack's own details.
    """

    rule: str
    severity: Severity
    message: str
    section_id: SectionId | None = None
    item_id: ItemId | None = None
