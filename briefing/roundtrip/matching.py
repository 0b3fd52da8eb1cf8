"""Match what was exported with what the edited file holds: by anchors, by equal words, by likeness.

Each block and each paragraph is used once, apart from what was split or joined.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from rapidfuzz import fuzz

from briefing.roundtrip.edited import EditedParagraph, WrittenBlock
from briefing.roundtrip.words import folded

_LONGEST = 20_000
"""Characters by which a paragraph is matched: likeness takes time that grows with the square."""
_STILL_ITS_OWN = 35.0
_ALIKE = 62.0
_ALIKE_BESIDE = 48.0
_ALIKE_IN_PLACE = 46.0
_LARGEST_GAP = 2_500
_SHORTLIST = 10
_TELLING_WORDS = 12
_CONTAINED = 80.0
_MOST_SPLIT = 3
_SPLIT_GAIN = 5.0


@dataclass(slots=True)
class Matches:
    """Say which paragraphs each block became, and how that is known.

    `joined` gives, for a block whose words now stand in another block's paragraph, that block.
    """

    paragraphs: dict[int, list[int]] = field(default_factory=dict)
    by_text: set[int] = field(default_factory=set)
    joined: dict[int, int] = field(default_factory=dict)
    blocks: dict[int, int] = field(default_factory=dict)

    def put(self, block: int, paragraph: int, *, by_text: bool) -> None:
        """Take note of a pair."""
        self.paragraphs[block] = [paragraph]
        self.blocks[paragraph] = block
        if by_text:
            self.by_text.add(block)


def match_blocks(blocks: Sequence[WrittenBlock], paragraphs: Sequence[EditedParagraph]) -> Matches:
    """Return how exported blocks and paragraphs belong together."""
    return _Matcher(blocks, paragraphs).match()


class _Matcher:
    def __init__(self, blocks: Sequence[WrittenBlock], paragraphs: Sequence[EditedParagraph]) -> None:
        self._blocks = blocks
        self._paragraphs = paragraphs
        # Capitals count for nothing: whole paragraphs are set in them, and are the same paragraphs.
        self._old = [folded(block.text[:_LONGEST]).casefold() for block in blocks]
        self._new = [folded(paragraph.text[:_LONGEST]).casefold() for paragraph in paragraphs]
        self._found = Matches()

    def match(self) -> Matches:
        by_bookmark = {block.bookmark: i for i, block in enumerate(self._blocks) if block.bookmark}
        by_para = {block.para_id.upper(): i for i, block in enumerate(self._blocks) if block.para_id}
        for place, paragraph in enumerate(self._paragraphs):
            for name in paragraph.bookmarks:
                self._anchor(by_bookmark.get(name), place)
        for place, paragraph in enumerate(self._paragraphs):
            self._anchor(by_para.get(paragraph.para_id.upper()), place)
        self._match_equal()
        self._match_in_gaps()
        self._match_alike()
        self._match_left_anchors(by_bookmark)
        self._match_headings()
        self._match_deleted(by_bookmark, by_para)
        self._find_joined(by_bookmark)
        self._find_split()
        return self._found

    def _anchor(self, block: int | None, place: int) -> None:
        if block is None or block in self._found.paragraphs or place in self._found.blocks:
            return
        if not self._new[place] or self._paragraphs[place].is_deleted:
            return
        old, new = self._old[block], self._new[place]
        is_part = _is_contained(old, new) or _is_contained(new, old)  # joined, or split
        if is_part or old == new or fuzz.ratio(old, new) >= _STILL_ITS_OWN:
            self._found.put(block, place, by_text=False)

    def _free_blocks(self) -> Iterator[int]:
        return (i for i in range(len(self._blocks)) if i not in self._found.paragraphs)

    def _free_paragraphs(self) -> Iterator[int]:
        return (i for i, words in enumerate(self._new) if words and i not in self._found.blocks)

    def _match_equal(self) -> None:
        """Match equal words; where they stand several times, those with the same neighbours first."""
        waiting: defaultdict[str, list[int]] = defaultdict(list)
        for place in self._free_paragraphs():
            waiting[self._new[place]].append(place)
        twins = []
        free_blocks = list(self._free_blocks())
        counts = Counter(self._old[block] for block in free_blocks)
        for block in free_blocks:
            places = waiting.get(self._old[block], ())
            if len(places) == 1 and counts[self._old[block]] == 1:
                self._found.put(block, places[0], by_text=True)
            elif places:
                twins.append(block)
        for needs_neighbour in (True, False):
            for block in twins:
                free = [p for p in waiting[self._old[block]] if p not in self._found.blocks]
                if block in self._found.paragraphs or not free:
                    continue
                agreeing, place = max((self._neighbours(block, p), -p) for p in free)
                if agreeing or not needs_neighbour:
                    self._found.put(block, -place, by_text=True)

    def _match_in_gaps(self) -> None:
        """Match, in their order, what stands between the same two neighbours: most edits move nothing."""
        pairs = sorted((block, places[0]) for block, places in self._found.paragraphs.items())
        kept = unmoved([place for _, place in pairs])
        fixed = [(-1, -1), *(pair for i, pair in enumerate(pairs) if i in kept)]
        fixed.append((len(self._old), len(self._new)))
        for (block, place), (next_block, next_place) in pairwise(fixed):
            blocks = [i for i in range(block + 1, next_block) if i not in self._found.paragraphs]
            places = [i for i in range(place + 1, next_place) if self._new[i] and i not in self._found.blocks]
            if len(blocks) * len(places) <= _LARGEST_GAP:
                for found in self._aligned(blocks, places):
                    self._found.put(*found, by_text=True)

    def _aligned(self, blocks: Sequence[int], places: Sequence[int]) -> list[tuple[int, int]]:
        """Return the pairs, in order, whose likeness adds up to most."""
        best: list[list[tuple[float, list[tuple[int, int]]]]]
        best = [[(0.0, [])] * (len(places) + 1) for _ in range(len(blocks) + 1)]
        for row, block in enumerate(blocks, 1):
            for column, place in enumerate(places, 1):
                score = fuzz.ratio(self._old[block], self._new[place], score_cutoff=_ALIKE_IN_PLACE)
                options = [best[row - 1][column], best[row][column - 1]]
                if score:
                    total, pairs = best[row - 1][column - 1]
                    options.append((total + score - _ALIKE_IN_PLACE + 1, [*pairs, (block, place)]))
                best[row][column] = max(options, key=lambda option: option[0])
        return best[-1][-1][1]

    def _match_alike(self) -> None:
        """Match what is alike, best first; what is less alike needs a neighbour that agrees."""
        pairs = sorted(self._alike(), key=lambda pair: (-pair[0], pair[1], pair[2]))
        for needs_neighbour, least in ((True, _ALIKE), (False, _ALIKE), (True, _ALIKE_BESIDE)):
            is_moving = True
            while is_moving:
                is_moving = False
                for score, block, place in pairs:
                    if block in self._found.paragraphs or place in self._found.blocks or score < least:
                        continue
                    if needs_neighbour and not self._neighbours(block, place):
                        continue
                    self._found.put(block, place, by_text=True)
                    is_moving = needs_neighbour
                pairs = [p for p in pairs if p[1] not in self._found.paragraphs]

    def _alike(self) -> Iterator[tuple[float, int, int]]:
        """Yield likely pairs with their likeness; only those that share rare words are compared at all."""
        holders: defaultdict[str, list[int]] = defaultdict(list)
        for place in self._free_paragraphs():
            for word in set(self._new[place].split()):
                holders[word].append(place)
        for block in list(self._free_blocks()):
            weights: Counter[int] = Counter()
            words = [word for word in set(self._old[block].split()) if word in holders]
            for word in sorted(words, key=lambda word: (len(holders[word]), word))[:_TELLING_WORDS]:
                for place in holders[word]:
                    weights[place] += 1000 // len(holders[word])
            for place in {place for place, _ in weights.most_common(_SHORTLIST)} | self._gaps(block):
                score = fuzz.ratio(self._old[block], self._new[place], score_cutoff=_ALIKE_BESIDE)
                if score:
                    yield score, block, place

    def _gaps(self, block: int) -> set[int]:
        """Return the free paragraphs that stand where the neighbours of a block say that it stood."""
        found = set()
        for step in (-1, 1):
            for place in self._found.paragraphs.get(block + step, ()):
                beside = self._beside(place, -step)
                if 0 <= beside < len(self._new) and beside not in self._found.blocks:
                    found.add(beside)
        return found

    def _neighbours(self, block: int, place: int) -> int:
        """Count the neighbours of a block that became the neighbours of a paragraph."""
        return sum(self._found.blocks.get(self._beside(place, step)) == block + step for step in (-1, 1))

    def _beside(self, place: int, step: int) -> int:
        place += step
        while 0 <= place < len(self._new) and not self._new[place]:
            place += step
        return place

    def _match_left_anchors(self, by_bookmark: dict[str, int]) -> None:
        """Believe an anchor after all if nothing else claims either side: the words were written anew."""
        for place in list(self._free_paragraphs()):
            for name in self._paragraphs[place].bookmarks:
                block = by_bookmark.get(name)
                if block is None or block in self._found.paragraphs or place in self._found.blocks:
                    continue
                self._found.put(block, place, by_text=not self._neighbours(block, place))

    def _match_headings(self) -> None:
        """Match a heading that was written anew: it still stands between the same neighbours."""
        for block in list(self._free_blocks()):
            if self._blocks[block].kind != "heading":
                continue
            for place in self._gaps(block):
                is_heading = self._paragraphs[place].style.startswith("heading")
                if is_heading and self._neighbours(block, place) == 2:
                    self._found.put(block, place, by_text=True)
                    break

    def _match_deleted(self, by_bookmark: dict[str, int], by_para: dict[str, int]) -> None:
        """Let paragraphs that are wholly deleted under tracking claim their block last: it may have moved."""
        for place, paragraph in enumerate(self._paragraphs):
            if not paragraph.is_deleted:
                continue
            claims = [by_bookmark.get(name) for name in paragraph.bookmarks]
            claims.append(by_para.get(paragraph.para_id.upper()))
            original = folded(paragraph.original).casefold()
            claims += [i for i in self._free_blocks() if self._old[i] == original]
            for block in claims:
                if block is not None and block not in self._found.paragraphs:
                    self._found.put(block, place, by_text=False)
                    break

    def _find_joined(self, by_bookmark: dict[str, int]) -> None:
        """Find blocks whose words stand in the paragraph of another: joined with it."""
        for place, paragraph in enumerate(self._paragraphs):
            owner = self._found.blocks.get(place)
            for name in paragraph.bookmarks if owner is not None else ():
                self._join(by_bookmark.get(name), owner, place)
        for block in list(self._free_blocks()):
            for step in (-1, 1):
                places = self._found.paragraphs.get(block + step, ())
                for place in places:
                    if len(self._new[place]) > len(self._old[block + step]) + len(self._old[block]) // 2:
                        self._join(block, block + step, place)

    def _join(self, block: int | None, owner: int | None, place: int) -> None:
        if block is None or owner is None or block in self._found.paragraphs or block in self._found.joined:
            return
        if _is_contained(self._old[block], self._new[place]):
            self._found.joined[block] = owner

    def _find_split(self) -> None:
        """Find up to three paragraphs beside a match that make it more like its block: it was split."""
        for block, places in self._found.paragraphs.items():
            for step in (1, -1):
                self._grow(block, places, step)

    def _grow(self, block: int, places: list[int], step: int) -> None:
        text = " ".join(self._new[place] for place in places)
        score = fuzz.ratio(self._old[block], text)
        place = places[-1 if step > 0 else 0] + step
        while 0 <= place < len(self._new) and len(places) <= _MOST_SPLIT:
            if place in self._found.blocks or not self._new[place]:
                return
            longer = f"{text} {self._new[place]}" if step > 0 else f"{self._new[place]} {text}"
            gained = fuzz.ratio(self._old[block], longer)
            if gained <= score + _SPLIT_GAIN:
                return
            text, score = longer, gained
            places.insert(len(places) if step > 0 else 0, place)
            self._found.blocks[place] = block
            place += step


def _is_contained(short: str, long: str) -> bool:
    return (
        min(len(short), len(long)) > 3
        and len(short) <= len(long)
        and fuzz.partial_ratio(short, long) >= _CONTAINED
    )


def unmoved(order: Sequence[int]) -> set[int]:
    """Return the positions of a longest increasing run of `order`: what stayed while the rest moved."""
    tails: list[int] = []
    before = [-1] * len(order)
    for index, value in enumerate(order):
        low, high = 0, len(tails)
        while low < high:
            middle = math.floor((low + high) / 2)
            if order[tails[middle]] < value:
                low = middle + 1
            else:
                high = middle
        before[index] = tails[low - 1] if low else -1
        tails[low : low + 1] = [index]
    kept: set[int] = set()
    index = tails[-1] if tails else -1
    while index >= 0:
        kept.add(index)
        index = before[index]
    return kept
