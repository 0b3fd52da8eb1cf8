"""Write a document as a Markdown file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from briefing.document.document import Document
from briefing.export.exporter import PageMap, Progress
from briefing.export.markdown.blocks import block, heading
from briefing.export.markdown.words import line, paragraph
from briefing.style.house_style import HouseStyle


class MarkdownExporter:
    """Write Markdown files: the words and what they are, no looks and no pictures."""

    name = "Markdown"
    suffix = ".md"
    has_pages = False

    def write(
        self,
        document: Document,
        path: Path,
        style: HouseStyle,  # noqa: ARG002 - Markdown has no looks
        progress: Progress,
        layout: PageMap | None = None,  # noqa: ARG002 - nor page numbers
    ) -> None:
        """Write the whole document to `path`.

        Raises:
            JobCancelled: `progress` asked to stop.
        """
        progress(0)
        text = "\n\n".join(filter(None, _paragraphs(document)))
        path.write_text(f"{text}\n", encoding="utf-8", newline="\n")
        progress(1)


def _paragraphs(document: Document) -> Iterator[str]:
    front = document.cover or document.masthead
    if front is None:
        yield f"# {line(document.title)}"
    else:
        yield from map(paragraph, (front.office, front.department, front.kicker))
        yield f"# {line(front.title)}"
        yield paragraph(front.subtitle)
        yield f"**{line(front.embargo)}**" if front.embargo else ""
        yield "\n".join(f"- {line(row.label)}: {line(row.words)}" for row in front.lines)
    for section in document.sections:
        yield heading(section.heading)
        for node in section.blocks:
            yield from block(node)
    for note in document.notes:
        yield f"[^{note.number}]: {line(note.words)}"
    yield "---" if document.running.imprint or document.running.marking else ""
    yield from map(paragraph, (document.running.imprint, document.running.marking))
