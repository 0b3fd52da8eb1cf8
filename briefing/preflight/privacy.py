"""Rules on what must not get out: internal blocks and notes, uncleared answers, personal traces."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.model.pack import FOR_COLLEAGUES, BlockKind, ExcerptItem, Item, Section, TextItem
from briefing.preflight import fixes
from briefing.preflight.check import Found
from briefing.preflight.situation import (
    Situation,
    at_item,
    at_place,
    at_section,
    called,
    goes_out_as_it_is,
    is_on_the_record,
    section_name,
    short,
)
from briefing.text.answers import may_go_out
from briefing.text.folding import fold_typography

_INTERNAL_LINE = re.compile(
    r"^\W*(?:internal(?: note| only| use only)?|for internal use(?: only)?"
    r"|not for (?:use|publication|release)|off the record|on background|note to self|for colleagues"
    r"|cleared by|if pressed|nội bộ|không sử dụng|không phổ biến|ngoài lề)\s*[:\]]",
    re.IGNORECASE | re.MULTILINE,
)
_LOCAL_PATH = re.compile(
    r"\b[A-Za-z]:\\[^\s\\]+\\|\\\\[\w.-]+\\\w|(?<![\w/.])/(?:home|Users|mnt|media|var|tmp)/\w+|\bfile://",
    re.IGNORECASE,
)
_PRIVATE_MAIL = re.compile(
    r"[\w.+-]+@(?:gmail|googlemail|yahoo|outlook|hotmail|live|icloud|proton|protonmail|gmx|aol|zoho)\.[a-z.]+",
    re.IGNORECASE,
)

_MARKS = "\"'., "
_FEWEST_LETTERS = 12
"""Of words that are looked for elsewhere; fewer stand anywhere."""


def internal_block_public(situation: Situation) -> Iterator[Found]:
    """Lines to take, and what the sources differ on, are for colleagues."""
    if situation.is_internal:
        return
    for section in situation.sections:
        if section.block in FOR_COLLEAGUES:
            words = f"“{section_name(section)}” is for colleagues, but would be in the public edition."
            yield at_section(section, words, fixes.make_internal(section))


def internal_words(situation: Situation) -> Iterator[Found]:
    """A line that begins as words for colleagues do stands in a section for everybody."""
    if situation.is_internal:
        return
    for section, item, words in situation.own_words:
        if section is None or item is None or section.block in FOR_COLLEAGUES:
            continue  # other rules name markings and whole blocks
        # What an answer keeps back is not printed.
        printed = f"{item.heading}\n{item.text}" if isinstance(item, TextItem) else words
        if match := _INTERNAL_LINE.search(printed):
            message = f"“{short(match[0])}” in “{called(item)}” is for colleagues, but would be printed."
            yield at_item(section, item, message, fixes.leave_out(item))


def off_record_elsewhere(situation: Situation) -> Iterator[Found]:
    """What is not on the record stays out in whatever else the public edition prints of its source."""
    if situation.is_internal:
        return
    withheld = [item for item in situation.pack.excerpt_items() if not is_on_the_record(item)]
    folded = {quote.id: fold_typography(quote.excerpt.text).strip(_MARKS) for quote in withheld}
    for section, item in situation.items if withheld else ():
        if not is_on_the_record(item):
            continue  # it is left out itself
        own = "" if _is_in_words_of_source(item) else fold_typography(item.text)
        for quote in withheld:
            words = folded[quote.id]
            if _prints(section, item, quote) or (len(words) >= _FEWEST_LETTERS and words in own):
                message = (
                    f"“{called(item)}” prints “{short(quote.excerpt.text)}”, which is not on the record."
                )
                yield at_item(section, item, message, fixes.leave_out(item))
                break


def _is_in_words_of_source(item: Item) -> bool:
    return isinstance(item, ExcerptItem) and item.wording is None


def _prints(section: Section, item: Item, quote: ExcerptItem) -> bool:
    """Tell whether an excerpt is printed with words of its source that a quotation withholds."""
    said = quote.excerpt.source
    if not isinstance(item, ExcerptItem) or item.excerpt.source.article_id != said.article_id:
        return False  # what another article says as well is on the record
    # Annexes print the full text.
    is_wide = section.block is BlockKind.ANNEXES
    return is_wide or (item.wording is None and item.excerpt.source.span.overlaps(said.span))


def answer_not_cleared_public(situation: Situation) -> Iterator[Found]:
    """An answer that nobody cleared stays out of the public edition."""
    if situation.is_internal:
        return
    for section, item in situation.texts:
        if not goes_out_as_it_is(section, item):
            words = (
                f"The answer to “{short(item.heading)}” is not cleared and stays out of the public edition."
            )
            yield at_item(section, item, words, fixes.leave_out(item))


def answer_uncleared(situation: Situation) -> Iterator[Found]:
    """Before a pack is final somebody has cleared each answer, and a note or a line says who."""
    if not (situation.is_final and situation.is_internal):
        return
    for section, item in situation.texts_in(BlockKind.QUESTIONS):
        if not may_go_out(item):
            yield at_item(section, item, f"Nobody has cleared the answer to “{short(item.heading)}”.")


def answer_unowned(situation: Situation) -> Iterator[Found]:
    """Before a pack is final each answer has an owner, who can be asked when the line has to change."""
    if not (situation.is_final and situation.is_internal):
        return
    for section, item in situation.texts_in(BlockKind.QUESTIONS):
        if item.answer is not None and not item.answer.owner.strip():
            yield at_item(section, item, f"Nobody owns the answer to “{short(item.heading)}”.")


def clearance_undated(situation: Situation) -> Iterator[Found]:
    """A clearance has a date and an hour: what was cleared yesterday may be wrong today."""
    for section, item in situation.texts:
        if item.answer is not None and item.answer.is_cleared and item.answer.cleared_at is None:
            yield at_item(
                section, item, f"It is open when the answer to “{short(item.heading)}” was cleared."
            )


def personal_path(situation: Situation) -> Iterator[Found]:
    """A path on a disk names whose computer a pack was made on."""
    for section, item, words in situation.own_words:
        if ("/" in words or "\\" in words) and (match := _LOCAL_PATH.search(words)):
            yield at_place(section, item, f"“{short(words)}” names a place on a computer: {match[0]}…")


def private_mail_address(situation: Situation) -> Iterator[Found]:
    """An office is reached under its own address."""
    for section, item, words in situation.own_words:
        if "@" in words and (match := _PRIVATE_MAIL.search(words)):
            yield at_place(section, item, f"{match[0]} looks like somebody’s private mail address.")
