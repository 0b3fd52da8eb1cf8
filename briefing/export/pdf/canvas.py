"""A canvas on which all that is drawn is tagged or an artifact (ISO 14289-1, 7.1); y counts from the top."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import NamedTuple

from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfdoc import PDFName
from reportlab.pdfgen.canvas import Canvas, escapePDF

from briefing.document.document import Document
from briefing.export.exporter import Place
from briefing.export.pdf.fragments import Pen
from briefing.export.pdf.metadata import describe
from briefing.export.pdf.packed_file import write_packed
from briefing.export.pdf.page_map import PlaceRecorder
from briefing.export.pdf.raw_objects import RawObjects
from briefing.export.pdf.reportlab_patches import apply_patches
from briefing.export.pdf.shown_fonts import ShownFont
from briefing.export.pdf.structure import Annotated, Element, Marked, ParentTree, text_string, write_structure

Point = tuple[float, float]
_ARTIFACT = "/Artifact BMC"


class Word(NamedTuple):
    """Put text with its start on the baseline at a point of the page."""

    left_pt: float
    baseline_pt: float
    text: str
    pen: Pen


FIRST_USE = "^"
"""Behind the name of an anchor: a link leads back to the first link to that anchor."""


class _Link(NamedTuple):
    """Hold a link within the document, written but for the place of its anchor, which is known at the end."""

    number: int
    words: str
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """Give the size of a page."""

    width_pt: float
    height_pt: float


class TaggedCanvas(Canvas):  # type: ignore[misc]  # reportlab has no types
    """Draw pages, keep their structure and record places.

    `heading_pages` must be set before a contents row is drawn. `unnumbered` pages at the start, such as the
    cover, are not counted by `folio`. `inner` holds the elements of links and the like within paragraphs.
    """

    def __init__(self, path: str, size: Size, document: Document, initial_face: str) -> None:
        apply_patches()
        super().__init__(
            path,
            pagesize=(size.width_pt, size.height_pt),
            pageCompression=1,
            invariant=1,
            pdfVersion=(1, 7),
            initialFontName=initial_face,
            lang=document.language,
        )
        describe(self._doc, document)
        self.setViewerPreference("DisplayDocTitle", "true")
        self.root = Element("Document", Lang=text_string(document.language))
        self.recorder = PlaceRecorder()
        self.inner: dict[tuple[int, int], Element] = {}
        self.heading_pages: Mapping[str, int] = {}
        self.unnumbered = 0
        self._size = size
        self._objects = RawObjects(self._doc)
        self._links: list[_Link] = []
        self._anchors: dict[str, tuple[int, float]] = {}
        self._first_uses: dict[str, tuple[int, float]] = {}
        self._fonts: dict[str, ShownFont] = {}
        self._parents = ParentTree()
        self._page_key, self._owners = self._parents.add_page()
        self._is_in_figure = False
        self._artifact = _ARTIFACT

    @property
    def page(self) -> int:
        """Return the number of the page being drawn, counted from 0."""
        number: int = self._pageNumber
        return number - 1

    def folio(self, page: int) -> int:
        """Return the number printed on a page that is counted from 0."""
        return page + 1 - self.unnumbered

    def draw_words(self, element: Element | None, words: Sequence[Word]) -> None:
        """Draw words as one piece of content of an element; as an artifact for None."""
        if not words:
            return
        if self._is_in_figure:
            self._code.append(self._text_code(words))
            return
        self._code.append(f"{self._opening(element)} {self._text_code(words)} EMC")

    def draw_rectangle(
        self, left_pt: float, top_pt: float, width_pt: float, height_pt: float, colour: str
    ) -> None:
        """Fill a rectangle; rules are rectangles too."""
        bottom = self._size.height_pt - top_pt - height_pt
        self._paint(colour, f"{left_pt:.3f} {bottom:.3f} {width_pt:.3f} {height_pt:.3f} re f")

    def draw_rule(
        self, left_pt: float, y_pt: float, width_pt: float, thickness_pt: float, colour: str
    ) -> None:
        """Draw a horizontal line; `y_pt` is its middle."""
        y = self._size.height_pt - y_pt
        stroke = _fill(colour).replace("rg", "RG")
        code = f"{stroke} {thickness_pt:g} w {left_pt:.3f} {y:.3f} m {left_pt + width_pt:.3f} {y:.3f} l S"
        self._code.append(code if self._is_in_figure else f"{self._artifact} {code} EMC")

    def draw_polygon(self, points: Iterable[Point], colour: str) -> None:
        """Fill a polygon."""
        corners = [f"{x:.3f} {self._size.height_pt - y:.3f}" for x, y in points]
        self._paint(colour, " l ".join(corners).replace(" l ", " m ", 1) + " l h f")

    def draw_disc(self, centre: Point, radius_pt: float, colour: str) -> None:
        """Fill a circle."""
        x, y = centre[0], self._size.height_pt - centre[1]
        r, k = radius_pt, radius_pt * 0.5523
        self._paint(
            colour,
            f"{x + r:.3f} {y:.3f} m "
            f"{x + r:.3f} {y + k:.3f} {x + k:.3f} {y + r:.3f} {x:.3f} {y + r:.3f} c "
            f"{x - k:.3f} {y + r:.3f} {x - r:.3f} {y + k:.3f} {x - r:.3f} {y:.3f} c "
            f"{x - r:.3f} {y - k:.3f} {x - k:.3f} {y - r:.3f} {x:.3f} {y - r:.3f} c "
            f"{x + k:.3f} {y - r:.3f} {x + r:.3f} {y - k:.3f} {x + r:.3f} {y:.3f} c f",
        )

    @contextmanager
    def pagination(self, kind: str) -> Iterator[None]:
        """Mark the artifacts drawn inside as a `Header` or a `Footer` (ISO 14289-1, 7.8)."""
        self._artifact = f"/Artifact <</Type/Pagination/Subtype/{kind}>> BDC"
        try:
            yield
        finally:
            self._artifact = _ARTIFACT

    @contextmanager
    def figure(
        self, element: Element, left_pt: float, top_pt: float, width_pt: float, height_pt: float
    ) -> Iterator[None]:
        """Make all that is drawn inside one piece of content of a figure, and give the figure its place."""
        bottom = self._size.height_pt - top_pt - height_pt
        box = f"{left_pt:.3f} {bottom:.3f} {left_pt + width_pt:.3f} {bottom + height_pt:.3f}"
        element.attributes["A"] = f"<</O/Layout/Placement/Block/BBox[{box}]>>"
        self._code.append(self._opening(element))
        self._is_in_figure = True
        try:
            yield
        finally:
            self._is_in_figure = False
            self._code.append("EMC")

    def draw_picture(
        self, picture: ImageReader, element: Element | None, area: tuple[float, float, float, float]
    ) -> None:
        """Draw a picture into an area (left, top, width, height); as an artifact without an element."""
        left_pt, top_pt, width_pt, height_pt = area
        bottom_pt = self._size.height_pt - top_pt - height_pt
        if element is None:
            self._code.append(self._artifact)
            self.drawImage(picture, left_pt, bottom_pt, width_pt, height_pt)
            self._code.append("EMC")
            return
        with self.figure(element, left_pt, top_pt, width_pt, height_pt):
            self.drawImage(picture, left_pt, bottom_pt, width_pt, height_pt)

    def draw_watermark(self, text: str, pen: Pen, angle: float) -> None:
        """Draw words through the middle of the page, turned by an angle in degrees."""
        cosine, sine = math.cos(math.radians(angle)), math.sin(math.radians(angle))
        x, y = self._size.width_pt / 2, self._size.height_pt / 2
        turn = f"{cosine:.5f} {sine:.5f} {-sine:.5f} {cosine:.5f} {x:.3f} {y:.3f} cm"
        # The origin is now the page's middle; words count from the top edge, which is put there too.
        word = Word(-pen.width(text) / 2, self._size.height_pt + pen.size_pt / 3, text, pen)
        opening = "/Artifact <</Type/Pagination/Subtype/Watermark>> BDC"
        self._code.append(f"{opening} q {turn} {self._text_code([word])} Q EMC")

    def link(
        self, element: Element, target: str, contents: str, area: tuple[float, float, float, float]
    ) -> None:
        """Make an area (left, top, right, bottom) lead to an address, or to an anchor of this document."""
        left, top, right, bottom = area
        height = self._size.height_pt
        number = self._objects.reserve()
        words = (
            f"<</Type/Annot/Subtype/Link/Rect [{left:.3f} {height - bottom:.3f}"
            f" {right:.3f} {height - top:.3f}]/Border [0 0 0]/F 4/Contents {text_string(contents)}"
            f"/StructParent {self._parents.add_annotation(element)}"
        )
        if target.startswith("#"):
            self._links.append(_Link(number, words, target[1:]))
            self._first_uses.setdefault(target[1:], (self.page, round(height - top, 3)))
        else:
            uri = target if target.isascii() else _ascii_address(target)
            action = f"/A <</S/URI/URI ({escapePDF(uri.encode())})>>>>"
            self._objects.contents[number] = f"{words}{action}".encode("latin-1")
        self._annotationrefs.append(f"{number} 0 R")
        element.drawn.append(Annotated(self.page, number))

    def anchor(self, name: str, top_pt: float) -> None:
        """Let links and bookmarks lead to a height of this page."""
        top = round(self._size.height_pt - top_pt, 3)
        self.bookmarkPage(name, fit="XYZ", left=0, top=top, zoom=0)
        self._anchors[name] = (self.page, top)

    def record(
        self, origin: str | None, left_pt: float, top_pt: float, width_pt: float, height_pt: float
    ) -> None:
        """Remember that a node of the pack stands here."""
        if origin is not None:
            place = Place(
                page=self.page,
                left_pt=left_pt,
                top_pt=top_pt,
                right_pt=left_pt + width_pt,
                bottom_pt=top_pt + height_pt,
            )
            self.recorder.record(origin, place)

    def finish_page(self) -> None:
        """Close the page and begin another."""
        key = self._page_key
        self.showPage()
        page = self._doc.Pages.pages[-1]
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = key
        page.Tabs = PDFName("S")
        self._page_key, self._owners = self._parents.add_page()

    def save(self) -> None:
        """Write the structure, then the file."""
        self._finish_links()
        write_structure(self._doc, self.root, self._parents, self._objects)
        self._code.clear()  # nothing follows the last finished page
        self._doc.format = partial(write_packed, self._doc, self._objects)
        # reportlab's own way leaves the file open when the disk is full.
        Path(self._filename).write_bytes(self._doc.GetPDFData(self))
        del self._doc.format  # a circle of references

    def _finish_links(self) -> None:
        numbers = self._doc.idToObjectNumberAndVersion
        for number, words, anchor in self._links:
            page, top = self._place_of(anchor)
            place = f"[{numbers[f'Page{page + 1}'][0]} 0 R/XYZ 0 {top:g} 0]"
            self._objects.contents[number] = f"{words}/Dest {place}>>".encode("latin-1")

    def _place_of(self, anchor: str) -> tuple[int, float]:
        if not anchor.endswith(FIRST_USE):
            return self._anchors[anchor]
        name = anchor.removesuffix(FIRST_USE)
        return self._first_uses.get(name) or self._anchors[name]  # what nothing leads to leads to itself

    def _opening(self, element: Element | None) -> str:
        if element is None:
            return self._artifact
        mcid = len(self._owners)
        self._owners.append(element)
        element.drawn.append(Marked(self.page, mcid))
        return f"/{element.role} <</MCID {mcid}>> BDC"

    def _paint(self, colour: str, operators: str) -> None:
        code = f"{_fill(colour)} {operators}"
        self._code.append(code if self._is_in_figure else f"{self._artifact} {code} EMC")

    def _text_code(self, words: Sequence[Word]) -> str:
        parts = ["BT"]
        colour, font, rise = "", "", 0.0
        height = self._size.height_pt
        for left, baseline, text, pen in words:
            if pen.colour != colour:
                colour = pen.colour
                parts.append(_fill(colour))
            if pen.rise_pt != rise:
                rise = pen.rise_pt
                parts.append(f"{rise:.3f} Ts")
            parts.append(f"1 0 0 1 {left:.3f} {height - baseline:.3f} Tm")
            drawn = pen.face.drawn(text)
            if drawn != text:
                parts.append(f"/Span <</ActualText {text_string(text)}>> BDC")
            shown = self._fonts.get(pen.face.name)
            if shown is None:
                shown = self._fonts[pen.face.name] = ShownFont(pen.face.font, self._doc)
            for name, literal in shown.strings(drawn):
                wanted = f"{name} {pen.size_pt:g} Tf"
                if wanted != font:
                    font = wanted
                    parts.append(wanted)
                parts.append(f"({literal}) Tj")
            if drawn != text:
                parts.append("EMC")
        parts.append("0 Ts ET" if rise else "ET")
        return " ".join(parts)


@lru_cache(maxsize=64)
def _fill(colour: str) -> str:
    red, green, blue = (int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5))
    return f"{red:.4g} {green:.4g} {blue:.4g} rg"


def _ascii_address(address: str) -> str:
    """Return the address with every other character percent-encoded (RFC 3987, 3.1)."""
    return "".join(
        character
        if character.isascii()
        else "".join(f"%{byte:02X}" for byte in character.encode("utf-8", "replace"))
        for character in address
    )
