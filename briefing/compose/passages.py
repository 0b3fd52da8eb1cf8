"""Stretches of a source around an excerpt, and names of events tidied for print."""

from __future__ import annotations

import re

from briefing.model.article import Article
from briefing.model.excerpt import Excerpt
from briefing.text.sentences import split_sentences

_SPACE_INSIDE = re.compile(r"(?<=\()\s+|\s+(?=[),;:])")
"""Scraped text has it: "Cybercrime ( Hanoi Convention)"."""

_QUOTED_OR_STRAY = re.compile(r"""(“[^”]*”|"[^"]*"|«[^»]*»)|(?<=\()[ \t]+|[ \t]+(?=[),])""")
_MARKS = ("“", "”"), ("«", "»")

_OPEN_BRACKET = re.compile(r"\s*\([^()]*$")
"""A clause that was cut out of its sentence may end within a bracket."""


def sentence_around(article: Article, excerpt: Excerpt) -> str:
    """Return the whole sentence that an excerpt is part of, else the excerpt."""
    place = excerpt.source.span
    start = article.text.rfind("\n", 0, place.start) + 1
    end = article.text.find("\n", place.end)
    paragraph = article.text[start : len(article.text) if end < 0 else end]
    for sentence in split_sentences(paragraph):
        if sentence.shifted(start).contains(place):
            return sentence.slice(paragraph)
    return excerpt.text


def tidy_spaces(words: str) -> str:
    """Return words of a source without stray spaces inside brackets and before commas.

    What stands between quotation marks stays as it is; where they do not pair, everything does.
    """
    if words.count('"') % 2 or any(words.count(opens) != words.count(closes) for opens, closes in _MARKS):
        return words
    return _QUOTED_OR_STRAY.sub(lambda match: match[1] or "", words)


def tidy_name(words: str) -> str:
    """Return the name of an event with a capital and no stray spaces; never for quoted words."""
    words = _OPEN_BRACKET.sub("", _SPACE_INSIDE.sub("", " ".join(words.split())))
    return words[:1].upper() + words[1:]
