"""Say what an export takes from a house template and what it has to add, before anything is written."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

from docx.opc.constants import RELATIONSHIP_TYPE
from lxml import etree

from briefing.export.word.base import Base
from briefing.export.word.markup import qualified
from briefing.export.word.template_reading import read_template
from briefing.export.word.template_styles import merge_styles


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateReport:
    """Name the styles that the template has and those that it lacks; which heads and feet it brings."""

    name: str
    taken: tuple[str, ...]
    added: tuple[str, ...]
    stories: tuple[str, ...]

    def lines(self) -> tuple[str, ...]:
        """Return the report for a person."""
        brings = " and ".join(dict.fromkeys(self.stories)) or "no head or foot"
        return (
            f"{self.name}: {len(self.taken)} of its styles are used; it brings {brings}.",
            f"Added, for it has no such style: {', '.join(self.added)}."
            if self.added
            else "Nothing is added.",
        )


def report_on(path: Path) -> TemplateReport:
    """Return the report on the template at `path`.

    Raises:
        ResourceError: the template cannot be used.
    """
    template = read_template(path)
    theirs = etree.Element(qualified("styles")) if template.styles is None else deepcopy(template.styles)
    merged = merge_styles(theirs, Base().tree(RELATIONSHIP_TYPE.STYLES))
    return TemplateReport(
        name=path.name,
        taken=merged.taken,
        added=merged.added,
        stories=tuple(story.kind for story in template.stories),
    )
