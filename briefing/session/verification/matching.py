"""Find the words that a pack prints among the paragraphs of a file, each paragraph used once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.session.verification.printed import Place, PrintedParagraph
from briefing.text.folding import fold_typography

_LEAST_LIKENESS = 60.0
_LEAST_ON_A_PAGE = 8


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
        # Lines of a page are not known to end with a space or without, so there only letters are compared.
        pages = (index for index, paragraph in enumerate(paragraphs) if paragraph.is_page)
        self._page_letters = {index: _letters(self._words[index]) for index in pages}
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
        """Find the words within a longer paragraph, where marks show their ends, or on a page without any."""
        words = fold_typography(want.words).strip()
        for index in self._left:
            if self._paragraphs[index].is_page:
                before, found, after = self._page_letters[index].partition(_letters(words))
                self._page_letters[index] = f"{before}\n{after}" if found else before
            elif want.is_marked:
                before, found, after = self._words[index].partition(words)
                self._words[index] = f"{before}\n{after}" if found else before
            else:
                continue
            if found:  # given out, and no sentence grows together in its place
                return self._match(index, want.words, is_exact=True)
        return self._take_over_pages(_letters(words), want)

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

    def _take_over_pages(self, letters: str, want: Wanted) -> Match | None:
        """Find words that fill the last lines of a page and go on with the first lines of a later one."""
        pages = [index for index in self._left if self._paragraphs[index].is_page]
        for number, first in enumerate(pages):
            rest = letters
            for index in pages[number:]:
                lines = [_letters(fold_typography(line)) for line in self._paragraphs[index].pieces]
                if rest != letters and _begins_lines(rest, lines):
                    return self._match(first, want.words, is_exact=True)
                begun = _longest_ending(rest, lines)
                if begun < _LEAST_ON_A_PAGE:
                    break
                rest = rest[begun:]
        return None

    def _match(self, index: int, words: str, *, is_exact: bool) -> Match:
        return Match(words=words, place=self._paragraphs[index].place, is_exact=is_exact)


def _longest_ending(letters: str, lines: Sequence[str]) -> int:
    """Return how many of the letters stand in lines of a page, up to the end of a line."""
    text, longest = "", 0
    for line in lines:
        text = (text + line)[-len(letters) :]
        longest = max(
            longest, next((n for n in range(len(text), longest, -1) if text.endswith(letters[:n])), 0)
        )
    return longest


def _begins_lines(letters: str, lines: Sequence[str]) -> bool:
    """Tell whether the letters stand in lines of a page, from the beginning of a line."""
    return any("".join(lines[start:]).startswith(letters) for start in range(len(lines)))


def _letters(words: str) -> str:
    return words.replace(" ", "")
