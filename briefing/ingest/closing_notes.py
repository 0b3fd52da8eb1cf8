"""What stands below an article and speaks of it: who wrote it, where it came out first, whose views."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from briefing.ingest.blocks import Block
from briefing.ingest.forms import Verdict
from briefing.model.article import LabelKind
from briefing.text.lexicon import word_list
from briefing.text.number_words import alternatives

_BRACKETS = "([*_ "
_LONGEST = 500
_NOBODY = "\0"
_NAME = r"[A-ZĐ][\w.’'-]+(?:\s[A-ZĐ][\w.’'-]*){1,4}"
_REPORTED_FROM = re.compile(
    r"(?:[A-ZĐ][\w.’'-]+,?\s(?:(?:and|in\s[A-Z]\w+)\s)?){1,8}reported\sfrom\s(?:[A-ZĐ][\w’'-]+,?\s?(?:and\s)?){1,6}\."
)  # "Roe reported from Bangkok."
_REACHED_AT = re.compile(
    r"\b(?:can\sbe\s(?:reached|contacted|followed)\s(?:at|on|via)|(?:follow|email|reach|contact)\s\S+(?:\s\S+)?"
    r"\s(?:on|at|via)\b|tweets\s(?:at|as|@))|\bfollow\s@|^\W*e-?mail:?\s\S+@\S+",
    re.IGNORECASE,
)


def find_closing_note(block: Block, authors: Collection[str], before: str) -> Verdict | None:
    """Say what a block at the end of an article is if it speaks of the article and not of its matter.

    `authors` are the names in the byline; "NAME is a fellow of …" is a note only about one of them, or
    about somebody who writes and whom the article itself, `before`, never names.
    """
    if len(block.text) > _LONGEST:
        return None
    folded = block.folded.lstrip(_BRACKETS)
    if folded.startswith(word_list("furniture", "closing_notices")):
        return Verdict(kind=LabelKind.BOILERPLATE, rule="closing-notice", confidence=0.9)
    if _REPORTED_FROM.match(block.text):
        return Verdict(kind=LabelKind.BYLINE, rule="agency-credit", confidence=0.9)
    words = block.text.lstrip(_BRACKETS)
    writer = _writes().match(words)
    is_stranger = writer is not None and (writer["name"] or _NOBODY) not in before
    if _is_of_an_author(words, authors) or is_stranger or _REACHED_AT.search(words):
        return Verdict(kind=LabelKind.BYLINE, rule="author-note", confidence=0.8)
    return None


def _is_of_an_author(words: str, authors: Collection[str]) -> bool:
    """Tell whether a block opens with the author's name and says what he or she is or does."""
    return any(
        _ABOUT_AUTHOR.match(words.casefold(), len(name)) for name in authors if _opens_with(words, name)
    )


def _opens_with(words: str, name: str) -> bool:
    return words.casefold().startswith(name.casefold())


_ABOUT_AUTHOR = re.compile(
    r"(?:,\s[^.]{3,120},)?\s(?:is|was|are|covers|writes|reports|works|has|joined|teaches|leads|serves|lives)\b"
)


@cache
def _writes() -> re.Pattern[str]:
    """Match "NAME is a senior reporter at …", "The writer is …"."""
    offices = alternatives(*word_list("furniture", "writing_offices"))
    return re.compile(
        rf"(?:(?P<name>{_NAME})(?:\sand\s{_NAME})?|The\s(?:author|writer|reporter|columnist)s?)\s(?:is|are|was)\s"
        rf"(?:(?:an?|the)\s)?(?:[\w’'-]+\s){{0,4}}?(?:{offices})\b"
        rf"|The\s(?:author|writer)s?\s(?:is|are)\s(?:an?|the)\s"
        rf"|(?:{_NAME})\s(?:writes\s(?:about|for)|reports\son)\s"
    )
