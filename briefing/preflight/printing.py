"""Rules on what does not print as it was meant: fonts, scripts, colours, the logo, the order of headings."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.model.ids import ItemId, PictureId, SectionId
from briefing.preflight.check import Found

if TYPE_CHECKING:
    from briefing.preflight.situation import Situation

_MOST_NAMED = 8
_JOINED_SCRIPTS = re.compile("[\u0900-\u0dff\u0f00-\u109f\u1780-\u17ff]")  # of South and South-East Asia
_UNSPACED_SCRIPTS = re.compile("[\u0e01-\u0eff]")  # Thai and Lao
_LONGEST_WORD, _LONGEST_PARAGRAPH = 100, 4_000
_ENDLESS_WORD = re.compile(rf"[^\W\d_\u0e01-\u0eff\u3040-\u9fff\uac00-\ud7a3]{{{_LONGEST_WORD},}}")
_SHOWN_LETTERS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintingFaults:
    """Hold what whoever can compose and print found out.

    `unprintable` are characters that no font has, `lost_logo` is the file name of a logo that cannot be read,
    `darkened_accent` the house style whose accent is printed darker, `overfull` are the sections that need
    more than the one page they are to stand on, `disorders` the invariants that the document breaks.
    `broken_pictures` cannot be decoded, `coarse_pictures` are items whose picture is too coarse for paper.
    """

    unprintable: tuple[str, ...] = ()
    lost_logo: str = ""
    darkened_accent: str = ""
    overfull: tuple[str, ...] = ()
    disorders: tuple[str, ...] = ()
    broken_pictures: tuple[PictureId, ...] = ()
    coarse_pictures: tuple[ItemId, ...] = ()


def missing_characters(situation: Situation) -> Iterator[Found]:
    """A character that no font on this computer has is printed as a black square."""
    missing = dict.fromkeys(situation.printing.unprintable)
    if not missing:
        return
    named = ", ".join(f"{c} (U+{ord(c):04X})" for c in list(missing)[:_MOST_NAMED])
    more = f" and {len(missing) - _MOST_NAMED} more" if len(missing) > _MOST_NAMED else ""
    place = next(
        (
            (section, item)
            for section, item in situation.items
            if missing.keys() & set(item.heading + item.text)
        ),
        None,
    )
    yield Found(
        message=f"No font on this computer has {named}{more}: a black square is printed instead.",
        section_id=place[0].id if place else None,
        item_id=place[1].id if place else None,
    )


def logo_unreadable(situation: Situation) -> Iterator[Found]:
    """A logo that cannot be read leaves its place on the cover empty."""
    if name := situation.printing.lost_logo:
        yield Found(message=f"The logo “{name}” cannot be read, so the cover is printed without it.")


def accent_darkened(situation: Situation) -> Iterator[Found]:
    """A colour too light to be read on paper is printed darker than the house style says."""
    if name := situation.printing.darkened_accent:
        words = f"The accent of the house style “{name}” is too light to be read, so it is printed darker."
        yield Found(message=words)


def glance_overfull(situation: Situation) -> Iterator[Found]:
    """The page at a glance is one page; what does not fit runs on, and nothing is left out."""
    for section_id in situation.printing.overfull:
        words = "The page at a glance runs over: shorten its opening, or leave out a message or a figure."
        yield Found(message=words, section_id=SectionId(section_id))


def script_simplified(situation: Situation) -> Iterator[Found]:
    """Some scripts ask for more than the PDF can do; the words are whole, and Word sets them well."""
    told: set[str] = set()
    for section, item in situation.items:
        words = item.heading + item.text
        for pattern, fault in (
            (_JOINED_SCRIPTS, "letters stand one by one in the PDF, without the forms that join them"),
            (_UNSPACED_SCRIPTS, "lines are broken at spaces alone in the PDF, or anywhere in a long line"),
        ):
            found = pattern.search(words)
            script = unicodedata.name(found[0], "").partition(" ")[0].capitalize() if found else ""
            if script and script not in told:
                told.add(script)
                message = f"{script} {fault}: let somebody who reads it look at the page."
                yield Found(message=message, section_id=section.id, item_id=item.id)


def word_endless(situation: Situation) -> Iterator[Found]:
    """A word that fits no line is broken where the line ends, without a hyphen."""
    for section, item in situation.items:
        found = _ENDLESS_WORD.search(item.heading) or _ENDLESS_WORD.search(item.text)
        if found:
            word = f"“{found[0][:_SHOWN_LETTERS]}…” of {len(found[0]):,} letters"
            yield Found(
                message=f"The word {word} is broken at line ends.", section_id=section.id, item_id=item.id
            )


def paragraph_endless(situation: Situation) -> Iterator[Found]:
    """A paragraph that fills a page is printed whole, but hardly read."""
    for section, item in situation.items:
        length = max(map(len, item.text.splitlines()), default=0)
        if length > _LONGEST_PARAGRAPH:
            words = f"A paragraph of {length:,} characters fills more than a page; it is printed whole."
            yield Found(message=words, section_id=section.id, item_id=item.id)


def headings_out_of_order(situation: Situation) -> Iterator[Found]:
    """Headings step down one level at a time, notes are called in order, links lead somewhere."""
    for sentence in situation.printing.disorders:
        yield Found(message=f"The document is out of order: {sentence}.")
