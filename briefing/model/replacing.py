"""Find and replace over a pack: own words change, the words of sources never do without showing it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from briefing.model.answers import Answer
from briefing.model.excerpt import QuoteDetail
from briefing.model.ids import ItemId
from briefing.model.marked_edits import Insertion, MarkedEdits, read_edits, write_edits
from briefing.model.pack import Details, ExcerptItem, Item, Pack, Section
from briefing.model.pictures import Photo
from briefing.model.spans import Span
from briefing.model.wording_edits import whole_words, with_cut, with_insertion
from briefing.model.written_forms import words_pattern


@dataclass(frozen=True, slots=True, kw_only=True)
class Replacements:
    """Say what a replacement did.

    `marked` are the items in which it cut words of a source and put others beside the cut; `left_alone` are
    those whose source words match and were not touched.
    """

    count: int = 0
    items: tuple[ItemId, ...] = ()
    marked: tuple[ItemId, ...] = ()
    left_alone: tuple[ItemId, ...] = ()


def replace_text(
    pack: Pack,
    find: str,
    put: str,
    *,
    in_quotes: bool = False,
    whole_words: bool = False,
    match_case: bool = False,
) -> tuple[Pack, Replacements]:
    """Replace words in everything that the officer wrote: cover, titles, topics, notes, own text, captions.

    The words of a source are left alone, in quotations and in every other excerpt. With `in_quotes` they are
    cut, whole words at a time, and what replaces them stands in brackets beside the cut: `[…] [put]`. An
    excerpt that was freely reworded is own text; a quotation that was is left alone, for it no longer shows
    which words are whose. What an excerpt says as data (speaker, role, dates) is not text and stays.
    """
    if not find:
        return pack, Replacements()
    pattern = words_pattern(find, whole_words=whole_words, match_case=match_case)
    run = _Run(pattern, put, in_quotes=in_quotes)
    changed = replace(
        pack,
        details=run.details(pack.details),
        sections=tuple(run.section(section) for section in pack.sections),
    )
    return (changed if run.count else pack), run.report()


@dataclass(slots=True)
class _Run:
    """Replace and count, one text after the other; what does not change stays the same object."""

    pattern: re.Pattern[str]
    put: str
    in_quotes: bool = field(kw_only=True)
    count: int = 0
    changed: list[ItemId] = field(default_factory=list)
    marked: list[ItemId] = field(default_factory=list)
    left_alone: list[ItemId] = field(default_factory=list)

    def report(self) -> Replacements:
        return Replacements(
            count=self.count,
            items=tuple(self.changed),
            marked=tuple(self.marked),
            left_alone=tuple(self.left_alone),
        )

    def details(self, details: Details) -> Details:
        return replace(
            details,
            title=self._text(details.title),
            subtitle=self._text(details.subtitle),
            place=self._text(details.place),
            office=self._text(details.office),
            department=self._text(details.department),
            marking=self._text(details.marking),
            lines=tuple((self._text(label), self._text(words)) for label, words in details.lines),
        )

    def section(self, section: Section) -> Section:
        title = None if section.title is None else self._text(section.title)
        items = tuple(self._item(item) for item in section.items)
        is_same = title == section.title and all(map(_is, items, section.items))
        return section if is_same else replace(section, title=title, items=items)

    def _item(self, item: Item) -> Item:
        count = self.count
        heading, note, photo = self._text(item.heading), self._text(item.note), self._photo(item.photo)
        if isinstance(item, ExcerptItem):
            changed: Item = replace(
                item, heading=heading, note=note, photo=photo, wording=self._wording(item)
            )
        else:
            text, answer = self._text(item.text), self._answer(item.answer)
            changed = replace(item, heading=heading, note=note, photo=photo, text=text, answer=answer)
        if self.count == count:
            return item
        self.changed.append(item.id)
        return changed

    def _photo(self, photo: Photo | None) -> Photo | None:
        if photo is None:
            return None
        return replace(photo, alt=self._text(photo.alt), credit=self._text(photo.credit))

    def _answer(self, answer: Answer | None) -> Answer | None:
        if answer is None:
            return None
        return replace(
            answer,
            if_pressed=self._text(answer.if_pressed),
            not_for_use=self._text(answer.not_for_use),
            owner=self._text(answer.owner),
            cleared_by=self._text(answer.cleared_by),
        )

    def _wording(self, item: ExcerptItem) -> str | None:
        exact = item.excerpt.text
        edits = read_edits(exact, item.text)
        if edits is None:
            if isinstance(item.excerpt.detail, QuoteDetail):
                return self._leave(item, self.pattern.search(item.text) is not None)
            return self._text(item.text)
        own, matches = self._in_brackets(edits), self._matches(exact, edits)
        if matches and self.in_quotes:
            marked = self._mark(exact, own, matches)
            if marked != own:
                self.marked.append(item.id)
                return write_edits(exact, marked)
        self._leave(item, bool(matches))
        return item.wording if own == edits else write_edits(exact, own)

    def _leave(self, item: ExcerptItem, is_match: bool) -> str | None:  # noqa: FBT001
        if is_match:
            self.left_alone.append(item.id)
        return item.wording

    def _matches(self, exact: str, edits: MarkedEdits) -> list[Span]:
        """Return the matches among the words that are kept."""
        found = (Span(*match.span()) for match in self.pattern.finditer(exact))
        return [span for span in found if not any(cut.overlaps(span) for cut in edits.cuts)]

    def _in_brackets(self, edits: MarkedEdits) -> MarkedEdits:
        """Return the edits with own words replaced; an insertion of which nothing is left goes."""
        insertions = tuple(
            Insertion(at=insertion.at, words=words)
            for insertion in edits.insertions
            if (words := self._text(insertion.words).replace("[", "(").replace("]", ")")).strip(" .…")
        )
        return MarkedEdits(cuts=edits.cuts, insertions=insertions)

    def _mark(self, exact: str, edits: MarkedEdits, matches: list[Span]) -> MarkedEdits:
        """Return the edits with each run of matched words cut and its replacement beside it."""
        runs: list[Span] = []
        for match in matches:
            span = whole_words(exact, match)
            if runs and runs[-1].overlaps(span):
                runs[-1] = Span(runs[-1].start, max(runs[-1].end, span.end))
            elif len(span):
                runs.append(span)
        for run in runs:
            cut = with_cut(exact, edits, run)
            if cut == edits:
                continue  # nothing would be left of the quotation
            words, count = self.pattern.subn(self._put, run.slice(exact))
            edits = with_insertion(exact, cut, run.end, words)
            self.count += count
        return edits

    def _text(self, text: str) -> str:
        changed, count = self.pattern.subn(self._put, text)
        if changed == text:
            return text
        self.count += count
        return changed

    @property
    def _put(self) -> Callable[[re.Match[str]], str]:
        return lambda _match: self.put


def _is(one: Item, other: Item) -> bool:
    return one is other
