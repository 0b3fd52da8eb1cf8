"""What only the printed document tells preflight: missing fonts, a lost logo, a full page, disorder."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import BriefingError
from briefing.model.pack import Audience, BlockKind, Pack, TextItem
from briefing.preflight.printing import PrintingFaults
from briefing.session.picture_faults import broken_pictures, coarse_pictures

if TYPE_CHECKING:  # composing takes longer to load than most packs need
    from briefing.document.document import Document
    from briefing.style.house_style import HouseStyle

    Printed = tuple[Document, HouseStyle]

_ALWAYS_DRAWN = "\u024f"  # the fonts that ship hold Latin letters up to here
_VIETNAMESE = range(0x1E00, 0x1F00)
_PUNCTUATION = frozenset("\u2009\u200b–—‘’“”„…•·′″€№™−→\u00a0\u2011")


def printing_faults(pack: Pack, edition: Audience) -> PrintingFaults:
    """Return what would not print as it was meant; without odd letters or a page at a glance it is quick."""
    style = _style_of(pack)
    printed = _composed(pack, edition) if _has_glance(pack) or _has_odd_letters(pack) else None
    return PrintingFaults(
        unprintable=_missing_characters(pack, printed),
        lost_logo=_lost_logo(style),
        darkened_accent=pack.style if style is not None and style.has_darkened_accent else "",
        overfull=_overfull(printed),
        broken_pictures=broken_pictures(pack),
        coarse_pictures=coarse_pictures(pack, style),
    )


def document_disorders(pack: Pack, edition: Audience) -> tuple[str, ...]:
    """Return the invariants that the composed document breaks; this composes it."""
    from briefing.compose.composer import compose_pack  # noqa: PLC0415 - slow
    from briefing.document.invariants import broken_invariants  # noqa: PLC0415 - slow
    from briefing.style.loading import load_house_style  # noqa: PLC0415 - slow

    try:
        return broken_invariants(compose_pack(pack, load_house_style(pack.style), edition))
    except (BriefingError, KeyError):
        return ()  # what cannot be composed is told when it is previewed


def _style_of(pack: Pack) -> HouseStyle | None:
    from briefing.style.loading import load_house_style  # noqa: PLC0415 - slow

    try:
        return load_house_style(pack.style)
    except BriefingError:
        return None  # as above


def _composed(pack: Pack, edition: Audience) -> Printed | None:
    from briefing.session.jobs import compose  # noqa: PLC0415 - slow

    try:
        return compose(pack, edition)
    except (BriefingError, KeyError):
        return None  # as above


def _has_glance(pack: Pack) -> bool:
    return any(section.block is BlockKind.AT_A_GLANCE and section.included for section in pack.sections)


def _has_odd_letters(pack: Pack) -> bool:
    return not all(map(_is_common, _all_words(pack)))


def _missing_characters(pack: Pack, printed: Printed | None) -> tuple[str, ...]:
    if printed is None or not _has_odd_letters(pack):
        return ()
    from briefing.export.pdf.exporter import missing_characters  # noqa: PLC0415 - slow

    document, style = printed
    return missing_characters(document, style.sheet)


def _overfull(printed: Printed | None) -> tuple[str, ...]:
    if printed is None:
        return ()
    from briefing.export.pdf.overfull import overfull_sections  # noqa: PLC0415 - slow

    document, style = printed
    return overfull_sections(document, style.sheet)


def _lost_logo(style: HouseStyle | None) -> str:
    logo = style.organisation.logo if style is not None else None
    if logo is None:
        return ""
    from briefing.export.pdf.pictures import load_picture  # noqa: PLC0415 - slow

    return Path(logo).name if load_picture(Path(logo)) is None else ""


def _all_words(pack: Pack) -> Iterator[str]:
    details = pack.details
    yield from (details.title, details.subtitle, details.place, details.office, details.department)
    yield from (details.marking, details.version, *(words for line in details.lines for words in line))
    for section in pack.sections:
        yield section.title or ""
        for item in section.items:
            yield from (item.heading, item.text, item.note, item.photo.credit if item.photo else "")
            if isinstance(item, TextItem) and item.answer is not None:
                answer = item.answer
                yield from (answer.if_pressed, answer.not_for_use, answer.owner, answer.cleared_by)
    for article in pack.articles:
        metadata = article.metadata
        yield from (metadata.title.value or "", metadata.author.value or "", metadata.publisher.value or "")


def _is_common(words: str) -> bool:
    return words.isascii() or all(
        c <= _ALWAYS_DRAWN or ord(c) in _VIETNAMESE or c in _PUNCTUATION or unicodedata.combining(c)
        for c in words
    )
