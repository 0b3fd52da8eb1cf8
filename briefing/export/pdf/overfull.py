"""Find the sections that need more than the one page they are to stand on, without writing a file."""

from __future__ import annotations

from dataclasses import replace

from briefing.document.document import Document
from briefing.export.pdf.document_setter import DocumentSetter
from briefing.export.pdf.fonts import Fonts
from briefing.export.pdf.fragments import Fragments
from briefing.export.pdf.layout import Layout
from briefing.export.pdf.paragraphs import Typesetter
from briefing.export.pdf.structure import Element
from briefing.export.pdf.system_fonts import SystemFonts
from briefing.style.house_style import StyleSheet


def overfull_sections(
    document: Document, sheet: StyleSheet, system_fonts: SystemFonts | None = None
) -> tuple[str, ...]:
    """Return the origins of the sections that run over, in order."""
    last = max((n for n, section in enumerate(document.sections, 1) if section.fits_page), default=0)
    if not last:
        return ()
    fragments = Fragments(sheet, Fonts(sheet.fonts, system_fonts), document.phrases)
    layout = Layout(Typesetter(sheet, fragments), sheet.geometry[document.page_size], document.phrases)
    setter = DocumentSetter(
        layout, Element("Document"), replace(document, contents=None, sections=document.sections[:last])
    )
    setter.boxes()
    origins = (section.heading.origin for section in setter.overfull)
    return tuple(origin for origin in origins if origin is not None)
