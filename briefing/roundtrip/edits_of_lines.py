"""Compare one exported paragraph with what became of it: the fields that changed, each a change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefing.compose.labels import load_labels
from briefing.model.excerpt import QuoteDetail
from briefing.model.pack import ExcerptItem, Item, TextItem
from briefing.roundtrip.changes import Change, ChangeKind, Choice, PutWords
from briefing.roundtrip.clearances import clearance_edits, is_clearance
from briefing.roundtrip.collation import Collation
from briefing.roundtrip.edited import WrittenBlock
from briefing.roundtrip.fields import Field, FieldKind, words_in
from briefing.roundtrip.printed_labels import bare_credit
from briefing.roundtrip.quotations import BesideSource, beside_source, quotes_anew
from briefing.roundtrip.reporting import UNCERTAIN, UNSOURCED, joined_group
from briefing.roundtrip.shown import Shown, line_change
from briefing.roundtrip.words import composed, is_same, merge_words
from briefing.text.wording import WordingState

_FROM_DATA = "Cannot be taken: these words come from data; change them in the pack."
_GONE = "Cannot be taken: it is no longer in the pack."
_CONFLICT = "The pack has changed these words as well since the export; taking this replaces them."
_JOINED = "Joined with a change that the pack has made to the same words since the export."
_TAKES_IN = "Words of a source were joined with it; taken, they are your own words."
_TOGETHER = "Cannot be taken: a label and its words stand in one paragraph; change them in the pack."
_TYPOGRAPHY = "Only typography differs."
_NOT_VERBATIM = "It would no longer say what its source says."
_SHOWN_EDITS = "It differs from its source by cuts and insertions that show."
_CLEARS = "A cleared answer goes out: make sure that whoever is named has cleared it."
_UNCLEAR = "Cannot be taken: it no longer reads “{}”, so nobody can say who owns or cleared the answer."
_DATUM = "This comes from the source; make sure that it is right."


class LineComparer:
    """Compare paragraphs one by one."""

    def __init__(self, collation: Collation) -> None:
        self._pack = collation.pack
        self._fields = collation.fields
        self._report = collation.report
        self._blocks = collation.blocks
        self._paragraphs = collation.paragraphs
        self._matches = collation.matches
        self._together = collation.together
        self._labels = load_labels(collation.pack.language)

    def compare(self, index: int) -> Iterator[Change]:
        """Yield what became of an exported paragraph; one that is gone is no business of this."""
        block = self._blocks[index]
        places = [self._paragraphs[place] for place in self._matches.paragraphs.get(index, ())]
        theirs = "\n".join(place.text.strip() for place in places if place.text.strip())
        is_same_words = _without_bonds(theirs) == _without_bonds(block.text) or _repeats(theirs, block.text)
        if not theirs or is_same_words or index in self._together.unchanged:
            return
        first = next((place for place in places if place.is_tracked), places[0])
        template = Change(
            id="",
            kind=self._kind(index, theirs),
            section=self._report.section_of(index),
            place=self._report.place(index),
            before=block.text,
            after=theirs,
            item=block.item if self._fields.item(block) is not None else "",
            is_certain=index not in self._matches.by_text,
            author=first.author if first.is_tracked else "",
            date=first.date if first.is_tracked else "",
            group=joined_group(index) if index in self._matches.joined.values() else "",
        )
        if index in self._together.changed:
            yield replace(template, reason=_TOGETHER)
            return
        is_broken = theirs.count("\n") > block.text.count("\n")
        if is_same(block.text, theirs) and not is_broken:
            yield self._cosmetic(block, theirs, template)
            return
        takes_in = self._takes_in_source(index)
        for change in self._edited(block, theirs, template):
            yield replace(change, is_safe=False, reason=change.reason or _TAKES_IN) if takes_in else change

    def _takes_in_source(self, index: int) -> bool:
        """Tell whether an excerpt was joined with this paragraph of another item."""
        joined = (i for i, owner in self._matches.joined.items() if owner == index)
        items = (self._fields.item(self._blocks[i]) for i in joined)
        return any(isinstance(x, ExcerptItem) and x.id != self._blocks[index].item for x in items)

    def _kind(self, index: int, theirs: str) -> ChangeKind:
        if theirs.count("\n") > self._blocks[index].text.count("\n"):
            return ChangeKind.SPLIT
        return ChangeKind.MERGED if index in self._matches.joined.values() else ChangeKind.EDITED

    def _cosmetic(self, block: WrittenBlock, theirs: str, template: Change) -> Change:
        change = replace(template, kind=ChangeKind.COSMETIC, reason=_TYPOGRAPHY)
        shown = self._fields.shown(block)
        item = self._fields.item(block)
        is_own = len(shown) == 1 and shown[0].length == len(block.text) and not isinstance(item, ExcerptItem)
        if not is_own or shown[0].skipped:
            return change
        words = theirs if "\u00a0" in shown[0].value else _without_bonds(theirs)
        operation = PutWords(field=shown[0].field, words=words)
        return replace(change, operation=operation, is_safe=change.is_certain)

    def _edited(self, block: WrittenBlock, theirs: str, template: Change) -> Iterator[Change]:
        item = self._fields.item(block)
        if not self._fields.is_known(block):
            yield replace(template, reason=_GONE if block.kind != "source" else _FROM_DATA)
            return
        shown = self._fields.shown(block)
        if not shown and isinstance(item, TextItem) and is_clearance(block, item, self._labels):
            yield from self._cleared(block, theirs, item, template)
            return
        expected = self._fields.expected(block)
        if not shown and expected is not None:
            yield from self._in_conflict(block, theirs, expected, template)
            return
        made = line_change(block, theirs, shown)
        for place, words in made.fields:
            yield self._put(item, place, words, template)
        if made.is_beyond:
            yield replace(template, reason=_FROM_DATA)

    def _cleared(
        self, block: WrittenBlock, theirs: str, item: TextItem, template: Change
    ) -> Iterator[Change]:
        """Yield who owns an answer now, and who cleared it: what lets it go out is never safe."""
        found = clearance_edits(block, theirs, item, self._labels)
        if found is None:
            words = self._labels.words
            shown = f"{words.answer_owner} · {words.cleared_by}".format(name="…")
            yield replace(template, reason=_UNCLEAR.format(shown))
            return
        for edit in found:
            is_owner = edit.field.kind is FieldKind.ANSWER_OWNER
            reason = _CONFLICT if edit.is_conflict else "" if is_owner else _CLEARS
            yield replace(
                template,
                before=edit.before,
                after=edit.after,
                operation=PutWords(field=edit.field, words=edit.words),
                is_conflict=edit.is_conflict,
                is_safe=is_owner and template.is_certain and not edit.is_conflict,
                reason=reason if template.is_certain else f"{UNCERTAIN} {reason}".rstrip(),
            )

    def _in_conflict(
        self, block: WrittenBlock, theirs: str, field: Field, template: Change
    ) -> Iterator[Change]:
        """Both sides changed the words: join the changes if they are apart, else let the person choose."""
        ours = words_in(self._pack, field)
        base, new = self._bare(block.text, field), self._bare(theirs, field)
        if is_same(ours, new):
            return  # the pack has it already, perhaps from another reviewer's file
        joined = merge_words(base, ours, new) if ours else None
        shown = Shown(field=field, value=ours, start=0, length=len(ours))
        words = new if joined is None else joined
        if is_same(words, ours):
            return
        change = self._put(self._fields.item(block), shown, words, template)
        reason = " ".join(filter(None, (_CONFLICT if joined is None else _JOINED, change.reason)))
        yield replace(change, is_conflict=joined is None, is_safe=False, reason=reason)

    def _put(self, item: Item | None, place: Shown, words: str, template: Change) -> Change:
        beside = beside_source(self._pack, item, place, words)
        is_credit = place.field.kind is FieldKind.PHOTO_CREDIT
        change = replace(
            template,
            before=place.value,
            after=words,
            operation=PutWords(
                field=place.field,
                words=bare_credit(words, self._labels) if is_credit else words,
                marked=beside.marked if beside else "",
            ),
            reason="" if template.is_certain else UNCERTAIN,
            is_safe=template.is_certain,
        )
        if beside is not None:
            return _held_to_source(change, beside)
        if place.field.kind is FieldKind.DETAIL and isinstance(item, ExcerptItem):
            source = item.excerpt.text if isinstance(item.excerpt.detail, QuoteDetail) else ""
            return replace(change, is_safe=False, reason=_DATUM, source=source)
        if quotes_anew(place.value, words):
            return replace(change, is_safe=False, reason=UNSOURCED)
        return change

    def _bare(self, text: str, field: Field) -> str:
        """Return the words of a field without what is printed around them."""
        if field.kind is FieldKind.PHOTO_CREDIT:
            return bare_credit(text, self._labels)
        return _unmarked(text, field)


def _held_to_source(change: Change, beside: BesideSource) -> Change:
    change = replace(change, is_safe=False, source=beside.source, source_name=beside.source_name)
    if beside.state is WordingState.VERBATIM:
        return change
    if beside.state is WordingState.MARKED_EDITS:
        kind = ChangeKind.QUOTE_EDITED if beside.is_quote else change.kind
        return replace(change, kind=kind, reason=_SHOWN_EDITS)
    if not beside.is_quote:
        return replace(change, reason=" ".join(filter(None, (_NOT_VERBATIM, change.reason))))
    marked = (Choice.MARK_EDITS,) if beside.marked else ()
    return replace(
        change,
        kind=ChangeKind.QUOTE_ALTERED,
        is_alarm=True,
        reason=_NOT_VERBATIM,
        choices=(Choice.KEEP_SOURCE, *marked, Choice.TAKE_ALTERED),
    )


def _without_bonds(text: str) -> str:
    """Return the words with plain spaces: where one does not break nobody sees, and programs change it."""
    return composed(text).replace("\u00a0", " ").replace("\u202f", " ")


def _repeats(theirs: str, words: str) -> bool:
    """Tell whether a paragraph says its words several times over.

    LibreOffice 7.4 writes a bound control in the first cell of a file two or three times.
    """
    times = len(theirs) // max(len(words), 1)
    return times > 1 and theirs == words * times


def _unmarked(text: str, field: Field) -> str:
    """Return the words of a quotation without the document's marks around them."""
    if field.kind is not FieldKind.WORDING:
        return text
    words = text.strip()
    return words[1:-1] if words[:1] in '“"«„' and words[-1:] in '”"»“' else words
