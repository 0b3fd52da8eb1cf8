"""The thing counted after a number: a noun phrase read without a dictionary of the language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from briefing.model.spans import Span
from briefing.text.lexicon import word_set

_WORD = re.compile(
    r"[ \u00a0-](?P<word>[A-Z]{1,3}-\d{1,3}s?|\d{3}s|\d{1,4}-[a-z]+"
    r"|[^\W\d_]+(?:[-'’.][^\W\d_]+)*(?:\.|[’'](?=\s))?)"
)
_OF = re.compile(r"\s+of(?:\s+(?:the|these|those|its|their|our|his|her))?(?=\s)")
_JOIN = re.compile(
    r"\s(?:and|or)(?P<next>\s[^\W\d_]+)(?!\s(?:[$€£¥₫\d]|(?:about|some|nearly|over|the|its|an?)\s))"
)  # but "40 stations and costs $12 million"
_SHORT_NAME = re.compile(r"\s\([A-Z]{2,8}\)(?=\s[a-z])")
_LONGEST = 6
_WORD_END = re.compile(r"\S+")
_COMPLEMENT = re.compile(r"\s(?P<first>[a-z]+)\s+[^,;:.()\"”—]{2,90}")
_CLAUSE_WORD = re.compile(
    r"""
    \s(?:and|or|but|that|which|who|is|are|was|were|has|have|had|died|worth   # another clause
        |will|would|should|can|could|may|must
        |in|on|at|by|to|from|with|as|since|over)\s                     # another phrase
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedNoun:
    """Give what is counted: `span` with its modifiers, `head` the noun alone."""

    span: Span
    head: str


def read_counted_noun(
    text: str, start: int, end: int, *, language: str = "en", is_one: bool = False
) -> CountedNoun | None:
    """Return the noun phrase that begins at `start` and ends before `end`, or None where there is none.

    A number above one needs a plural, so the first plural is the head and what stands before describes it;
    after one the head is the last word before the phrase ends.
    """
    if language == "vi":
        return _read_vietnamese(text, start, end)
    if of := _OF.match(text, start, end):
        start = of.end()
    words = _phrase_words(text, start, end)
    if is_one:
        words = words[
            : next((i for i, (word, _) in enumerate(words) if word.lower() in {"and", "or"}), len(words))
        ]
        if words and words[0][0].lower() in word_set("statistics", "time_units"):
            words = words[:1]  # "nearly an hour late"
        return CountedNoun(span=Span(start + 1, words[-1][1]), head=words[-1][0]) if words else None
    head = next((i for i, (word, _) in enumerate(words) if is_plural(word)), None)
    if head is None:
        return None
    casualties = word_set("statistics", "casualties")  # "12 people injured" counts people
    while head + 1 < len(words) and is_plural(words[head + 1][0]) and words[head + 1][0] not in casualties:
        head += 1
    word, stop = words[head]
    if head and words[head - 1][0].lower() == "degrees":
        word = f"{words[head - 1][0]} {word}"  # Celsius
    if (join := _JOIN.match(text, stop, end)) and is_plural(following := join["next"].strip()):
        word, stop = f"{word} {text[stop : join.start('next')].strip()} {following}", join.end()
    return CountedNoun(span=Span(start + 1, stop), head=word)


def is_plural(word: str) -> bool:
    """Tell whether an English word may be a plural noun, by its form and a list of exceptions."""
    plain = word.lower().rstrip(".")
    if plain in word_set("statistics", "plurals") or plain in word_set("statistics", "casualties"):
        return True
    if plain in word_set("statistics", "not_plurals") or plain.endswith(("'s", "’s")):
        return False
    return len(plain) > 2 and plain.endswith("s") and not plain.endswith(("ss", "ous")) and not word.isupper()


def complement_end(text: str, start: int, end: int) -> int:
    """Return where words end that narrow the noun ending at `start`: "months" goes on "of talks"."""
    complement = _COMPLEMENT.match(text, start, end)
    if complement is None or complement["first"] not in word_set("statistics", "continues"):
        return start
    place = complement.end("first")
    # "registered to attend", "related to cyber attacks": a first small word belongs to the complement
    while (stop := _CLAUSE_WORD.search(text, place, complement.end())) and stop.start() == place:
        place = stop.end() - 1
    words = _WORD_END.finditer(text, complement.end("first"), stop.start() if stop else complement.end())
    last = start
    for word in islice(words, _LONGEST):
        last = word.end()
    return last


def _phrase_words(text: str, start: int, end: int) -> list[tuple[str, int]]:
    """Return the words from `start` up to a function word or a mark, with their ends."""
    words: list[tuple[str, int]] = []
    stops = word_set("statistics", "stops")
    position = start
    while len(words) < _LONGEST and (match := _WORD.match(text, position, end)):
        word, stop = match["word"], match.end()
        if word.endswith(".") and "." not in word[:-1]:
            word, stop = word[:-1], stop - 1
        joins = words and word in {"and", "or"} and not is_plural(words[-1][0])
        if word.lower() in stops and not joins:
            break
        words.append((word, stop))
        short = _SHORT_NAME.match(text, stop, end)  # "44 Border Guard (BGB) platoons"
        position = short.end() if short and not is_plural(word) else stop
    while words and words[-1][0] in {"and", "or"}:
        words.pop()
    return words


_SYLLABLE = re.compile(r"[ \u00a0](?P<word>[^\W\d_]+)")


def _read_vietnamese(text: str, start: int, end: int) -> CountedNoun | None:
    """Read one syllable that counts alone, else two; Vietnamese writes each syllable apart."""
    first = _SYLLABLE.match(text, start, end)
    stops = word_set("statistics", "vietnamese_stops")
    if first is None or first["word"].lower() in stops or first["word"].istitle():
        return None
    second = _SYLLABLE.match(text, first.end(), end)
    alone = first["word"] in word_set("statistics", "vietnamese_counters")
    goes_on = first["word"] in word_set("statistics", "vietnamese_classifiers")
    has_second = second is not None and second["word"].islower() and second["word"] not in stops
    stop = second.end() if second and has_second and (goes_on or not alone) else first.end()
    head = text[first.start("word") : stop]
    third = _SYLLABLE.match(text, second.end(), end) if second else None
    compounds = word_set("statistics", "vietnamese_compounds")
    if second and third and f"{second['word']} {third['word']}" in compounds:  # "60 đoàn đại biểu"
        stop = third.end()
        head = head if alone and not goes_on else text[first.start("word") : stop]
    return CountedNoun(span=Span(first.start("word"), stop), head=head)
