"""Write a document as a Word file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from briefing.document.document import Document, Section
from briefing.export.exporter import PageMap, Progress
from briefing.export.word.build import Build
from briefing.export.word.page_estimate import estimate_pages
from briefing.style.house_style import HouseStyle

if TYPE_CHECKING:  # loaded where a house has a template
    from briefing.export.word.template_reading import Template

_SHARE_OF_BODY = 0.7
_LEAST_ABOVE_PT = 30.0  # what stands lower on its page does not begin it


def _template(path: Path) -> Template:
    from briefing.export.word.template_reading import read_template  # noqa: PLC0415 - most have no template

    return read_template(path)


def _shares_page(section: Section, layout: PageMap | None, frame_top_pt: float) -> bool:
    """Tell whether the layout let a section stand below the one before it, as a short one may."""
    places = () if layout is None or section.origin is None else layout.places.get(section.origin, ())
    return bool(places) and places[0].top_pt > frame_top_pt + _LEAST_ABOVE_PT


class WordExporter:
    """Write Word files."""

    name = "Word"
    suffix = ".docx"
    has_pages = False

    def write(
        self,
        document: Document,
        path: Path,
        style: HouseStyle,
        progress: Progress,
        layout: PageMap | None = None,
    ) -> None:
        """Write the whole document to `path`; pages are Word's own, so there is no page map.

        The contents show the pages of `layout`; without one, or on a template's page, an estimate, until
        somebody updates them.

        Raises:
            ResourceError: the house's template cannot be used.
            JobCancelled: `progress` asked to stop.
        """
        progress(0)
        template = None if style.word.template is None else _template(Path(style.word.template))
        build = Build(document, style.sheet, template, house=style.word, logo=style.organisation.logo)
        pages = build.estimate_pages()
        if layout is not None:
            usual = estimate_pages(document, style.sheet, style.sheet.geometry[document.page_size])
            # On a template's own page the layout is as far out as one estimate is from the other.
            pages = {
                anchor: max(page + 1 + pages.get(anchor, 0) - usual.get(anchor, 0), 1)
                for anchor, page in layout.heading_pages.items()
            }
        if document.cover is not None and style.sheet.looks.starts_folio_after_cover and template is None:
            pages = {anchor: page - 1 for anchor, page in pages.items()}
        build.fill_front(pages)
        frame_top_pt = style.sheet.geometry[document.page_size].frame_top_pt
        followed = layout if template is None else None
        for number, section in enumerate(document.sections, 1):
            build.fill_section(section, shares_page=_shares_page(section, followed, frame_top_pt))
            progress(_SHARE_OF_BODY * number / len(document.sections))
        build.finish()
        progress(_SHARE_OF_BODY)
        build.save(path)
        progress(1)
