"""Checks that only the printed document answers: characters without a font, a logo that cannot be read."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

from briefing.errors import BriefingError
from briefing.model.pack import Audience, Pack
from briefing.preflight.check import Check, Severity

_MOST_NAMED = 8
_ALWAYS_DRAWN = "\u024f"  # the fonts that ship hold Latin letters up to here
_VIETNAMESE = range(0x1E00, 0x1F00)
_PUNCTUATION = frozenset("\u2009\u200b–—‘’“”„…•·′″€№™−→\u00a0\u2011")


def printing_checks(pack: Pack, edition: Audience) -> Iterator[Check]:
    """Yield what would not print as it was written; a pack in common letters costs next to nothing."""
    yield from _missing_logo(pack)
    if all(map(_is_common, _all_words(pack))):
        return
    from briefing.export.pdf.exporter import missing_characters  # noqa: PLC0415 - slow
    from briefing.session.jobs import compose  # noqa: PLC0415 - slow

    try:
        document, style = compose(pack, edition)
    except BriefingError:
        return  # what cannot be composed is told when it is previewed
    if missing := missing_characters(document, style.sheet):
        named = ", ".join(f"{c} ({_name(c)})" for c in missing[:_MOST_NAMED])
        more = f" and {len(missing) - _MOST_NAMED} more" if len(missing) > _MOST_NAMED else ""
        yield Check(
            rule="missing_characters",
            severity=Severity.WARNING,
            message=f"No font on this computer has {named}{more}: a black square is printed instead.",
        )


def _missing_logo(pack: Pack) -> Iterator[Check]:
    from briefing.style.loading import load_house_style  # noqa: PLC0415 - slow

    try:
        logo = load_house_style(pack.style).organisation.logo
    except BriefingError:
        return
    if logo is None:
        return
    from briefing.export.pdf.pictures import load_picture  # noqa: PLC0415 - slow

    if load_picture(Path(logo)) is None:
        yield Check(
            rule="logo_unreadable",
            severity=Severity.WARNING,
            message=f"The logo “{Path(logo).name}” cannot be read, so the cover is printed without it.",
        )


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


def _name(character: str) -> str:
    return f"U+{ord(character):04X}"
