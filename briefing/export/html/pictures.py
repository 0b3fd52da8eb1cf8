"""Pictures lie within the file: nothing is fetched, and they hold their pixels and nothing else."""

from __future__ import annotations

import base64

from briefing.document import blocks as b
from briefing.document.document import Document
from briefing.export.html.tags import Html, tag
from briefing.export.printed_logo import print_logo
from briefing.export.printed_pictures import PrintedPicture, print_picture
from briefing.style.house_style import HouseStyle

_POINTS_A_DOT = 72 / 300  # where a picture is printed as finely as it can be
_DOTS_A_POINT = 96 / 72  # of the page, as a browser counts them


def picture(shown: b.Illustration, class_: str | None = None) -> Html:
    """Return a picture within the file, its pixels and nothing else; one that is lost leaves nothing."""
    all_dots = shown.picture.width_px * _POINTS_A_DOT, shown.picture.height_px * _POINTS_A_DOT
    printed = print_picture(shown.picture, all_dots) if min(all_dots) > 0 else None
    if printed is None:
        return Html("")
    size = {"width": str(printed.width_px), "height": str(printed.height_px)}
    return tag("img", src=_address(printed), alt=shown.description, class_=class_, **size)


def cover_logo(document: Document, style: HouseStyle) -> Html:
    """Return the logo of a house for the cover, which says who issues the pack; nothing without a cover."""
    cover = document.cover
    width_pt = style.sheet.geometry[document.page_size].text_width_pt
    logo = print_logo(style.organisation.logo, style.sheet.looks.cover, width_pt) if cover else None
    if cover is None or logo is None:
        return Html("")
    printed, size = logo
    width, height = (str(max(1, round(points * _DOTS_A_POINT))) for points in size)
    return tag("img", src=_address(printed), alt=cover.office, width=width, height=height)


def _address(printed: PrintedPicture) -> str:
    data = base64.b64encode(printed.data).decode("ascii")
    return f"data:{printed.media_type.value};base64,{data}"
