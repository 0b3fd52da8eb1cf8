"""What only the printed document tells preflight: characters without a font, a lost logo, disorder."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

from briefing.errors import BriefingError
from briefing.model.pack import Audience, Pack
from briefing.preflight.printing import PrintingFaults

_ALWAYS_DRAWN = "\u024f"  # the fonts that ship hold Latin letters up to here
_VIETNAMESE = range(0x1E00, 0x1F00)
_PUNCTUATION = frozenset("\u2009\u200b–—‘’“”„…•·′″€№™−→\u00a0\u2011")


def printing_faults(pack: Pack, edition: Audience) -> PrintingFaults:
    """Return what would not print as it was written; a pack in common letters costs next to nothing."""
    return PrintingFaults(unprintable=_missing_characters(pack, edition), lost_logo=_lost_logo(pack))


def document_disorders(pack: Pack, edition: Audience) -> tuple[str, ...]:
    """Return the invariants that the composed document breaks; this composes it."""
    from briefing.compose.composer import compose_pack  # noqa: PLC0415 - slow
    from briefing.document.invariants import broken_invariants  # noqa: PLC0415 - slow
    from briefing.style.loading import load_house_style  # noqa: PLC0415 - slow

    try:
        return broken_invariants(compose_pack(pack, load_house_style(pack.style), edition))
    except (BriefingError, KeyError):
        return ()  # what cannot be composed is told when it is previewed


def _missing_characters(pack: Pack, edition: Audience) -> tuple[str, ...]:
    if all(map(_is_common, _all_words(pack))):
        return ()
    from briefing.export.pdf.exporter import missing_characters  # noqa: PLC0415 - slow
    from briefing.session.jobs import compose  # noqa: PLC0415 - slow

    try:
        document, style = compose(pack, edition)
    except (BriefingError, KeyError):
        return ()  # as above
    return missing_characters(document, style.sheet)


def _lost_logo(pack: Pack) -> str:
    from briefing.style.loading import load_house_style  # noqa: PLC0415 - slow

    try:
        logo = load_house_style(pack.style).organisation.logo
    except BriefingError:
        return ""
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
            yield from (item.heading, item.text, item.note)
    for article in pack.articles:
        metadata = article.metadata
        yield from (metadata.title.value or "", metadata.author.value or "", metadata.publisher.value or "")


def _is_common(words: str) -> bool:
    return words.isascii() or all(
        c <= _ALWAYS_DRAWN or ord(c) in _VIETNAMESE or c in _PUNCTUATION or unicodedata.combining(c)
        for c in words
    )
