"""What can be wished for in the dialog about an excerpt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefing.model.doubts import Value
from briefing.model.excerpt import Excerpt, RecordStatus, Selector
from briefing.model.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowPlace:
    """Show where words stand in their article."""

    place: Selector


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoreWords:
    """Print the source's words again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UsePassage:
    """Take other words of the same article for those that it does not hold."""

    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaveOut:
    """Print the item no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settle:
    """Take doubtful fields as they are written now; `is_confirmed` if none of them was changed."""

    values: Mapping[str, Value]
    is_confirmed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class UseWording:
    """Print another wording of the same remark; `outlet` names whose it is."""

    excerpt: Excerpt
    outlet: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UseValue:
    """Give what another source gives; `outlet` names that."""

    excerpt: Excerpt
    outlet: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SetRecord:
    """Say who may read a quotation."""

    record: RecordStatus


Wish = ShowPlace | RestoreWords | UsePassage | LeaveOut | Settle | UseWording | UseValue | SetRecord
