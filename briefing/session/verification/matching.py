"""Find the words that a pack prints among the paragraphs of a file, each paragraph used once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.session.verification.printed import Place, PrintedParagraph
from briefing.text.folding import fold_typography

_LEAST_LIKENESS = 60.0
_LINE_END = re.compile(r"\S(?= )|-(?=\w)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Hold words that a file should print; `is_marked` for those between quotation marks of their own."""

    words: str
    is_marked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Say what stands in the file in the place of wanted words; folded unless it is just what was wanted."""

    words: str
    place: Place
    is_exact: bool


def match_prints(
    wanted: Sequence[Wanted], paragraphs: Sequence[PrintedParagraph]
) -> tuple[Match | None, ...]:
    """Return for each of the wanted words where they stand, else what stands there instead, else None.

    Exact paragraphs are given out first, so that an altered one never takes the place of an intact one.
    """
    file = _File(paragraphs)
    found: list[Match | None] = [file.take_paragraph(want) for want in wanted]
    for search in (file.take_part, file.take_nearest):
        for index, want in enumerate(wanted):
            found[index] = found[index] or search(want)
    return tuple(found)


class _File:
    """Hold the paragraphs that are still to be given out."""

    def __init__(self, paragraphs: Sequence[PrintedParagraph]) -> None:
        self._paragraphs = paragraphs
        self._left = dict.fromkeys(range(len(paragraphs)))
        self._by_letters: dict[str, list[int]] = defaultdict(list)
        self._words = [paragraph.words for paragraph in paragraphs]
        for index, words in enumerate(self._words):
            self._by_letters[_letters(words)].append(index)

    def take_paragraph(self, want: Wanted) -> Match | None:
        """Find a paragraph that says the words and nothing else."""
        words = fold_typography(want.words).strip()
        for index in self._by_letters.get(_letters(words), ()):
            if index in self._left and self._paragraphs[index].says(words):
                del self._left[index]
                return self._match(index, want.words, is_exact=True)
        return None

    def take_part(self, want: Wanted) -> Match | None:
        """Find the words within a longer paragraph: only where marks, or nothing at all, show their ends."""
        words = fold_typography(want.words).strip()
        for index in self._left:
            if not want.is_marked and not self._paragraphs[index].is_page:
                continue
            before, found, after = self._words[index].partition(words)
            if found:
                self._words[index] = f"{before}\n{after}"  # given out, and no sentence grows together
                return self._match(index, want.words, is_exact=True)
        return self._take_over_pages(words, want)

    def take_nearest(self, want: Wanted) -> Match | None:
        """Find what is most like the words."""
        from rapidfuzz import fuzz, process  # noqa: PLC0415  # only words that are gone need it

        words = fold_typography(want.words).strip()
        whole = {i: self._words[i] for i in self._left if not self._paragraphs[i].is_page}
        best = process.extractOne(words, whole, scorer=fuzz.ratio, score_cutoff=_LEAST_LIKENESS)
        if best is not None:
            del self._left[best[2]]
            return self._match(best[2], best[0], is_exact=False)
        for index in self._left:
            part = fuzz.partial_ratio_alignment(words, self._words[index], score_cutoff=_LEAST_LIKENESS)
            if part is not None and self._paragraphs[index].is_page:
                return self._match(index, self._words[index][part.dest_start : part.dest_end], is_exact=False)
        return None

    def _take_over_pages(self, words: str, want: Wanted) -> Match | None:
        """Find words that begin on one page and end on a later one, with running lines between."""
        pages = [index for index in self._left if self._paragraphs[index].is_page]
        for number, first in enumerate(pages):
            rest = words
            for index in pages[number:]:
                if rest in self._words[index]:
                    return self._match(first, want.words, is_exact=True)
                begun = _longest_beginning(rest, self._words[index])
                if not begun:
                    break
                rest = rest[begun:].lstrip()
        return None

    def _match(self, index: int, words: str, *, is_exact: bool) -> Match:
        return Match(words=words, place=self._paragraphs[index].place, is_exact=is_exact)


def _longest_beginning(words: str, page: str) -> int:
    """Return how many characters of the words stand in a page, up to where a line may end."""
    return max(
        (match.end() for match in _LINE_END.finditer(words) if words[: match.start() + 1] in page), default=0
    )


def _letters(words: str) -> str:
    return words.replace(" ", "")
