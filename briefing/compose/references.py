"""References: sources and notes get their numbers in the order in which the document first names them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

from briefing.compose.dates import NO_BREAK_SPACE, format_iso_day
from briefing.compose.labels import Labels
from briefing.compose.runs import runs
from briefing.compose.trace import Trace
from briefing.document.document import Note
from briefing.document.inlines import Inlines, NoteMark, Text, plain
from briefing.model.article import Article, Datum, FieldState, LabelKind
from briefing.model.ids import ArticleId
from briefing.model.spans import Span

_COUNTED = frozenset({LabelKind.STANDFIRST, LabelKind.BODY})


class SourceRegister:
    """Number sources at their first mention; `has_list` is false in a document that does not list them."""

    def __init__(self, articles: Sequence[Article], labels: Labels, *, has_list: bool) -> None:
        self._articles = {article.id: article for article in articles}
        self._numbers: dict[ArticleId, int] = {}
        self._labels = labels
        self.has_list = has_list
        self.trace = Trace()

    @property
    def cited(self) -> tuple[Article, ...]:
        """Return the articles named so far, by their numbers."""
        return tuple(self._articles[article_id] for article_id in self._numbers)

    def number(self, article_id: ArticleId) -> int:
        """Return the number of a source."""
        number = self._numbers.setdefault(article_id, len(self._numbers) + 1)
        self.trace.sources[article_id] = number
        return number

    def would_give(self, numbers: Mapping[ArticleId, int]) -> bool:
        """Tell whether sources asked for in this order would get these numbers."""
        following = len(self._numbers)
        for article_id, number in numbers.items():
            given = self._numbers.get(article_id)
            if given is None:
                following += 1
                given = following
            if given != number:
                return False
        return True

    def cite(self, article_ids: Sequence[ArticleId]) -> Inlines:
        """Return `Source 2` or `Sources 2, 4` as links; the outlets' names where no list is printed."""
        distinct = dict.fromkeys(article_ids)
        numbers = sorted(self.number(article_id) for article_id in distinct)
        if not self.has_list:
            outlets = dict.fromkeys(outlet_name(self._articles[x], self._labels) for x in distinct)
            return runs(", ".join(outlets), self._labels.language)
        words = self._labels.words
        if len(numbers) == 1:
            return (self._link(f"{words.source}{NO_BREAK_SPACE}{numbers[0]}", numbers[0]),)
        inlines = [Text(text=words.sources + NO_BREAK_SPACE), self._link(str(numbers[0]), numbers[0])]
        for number in numbers[1:]:
            inlines += [Text(text=f",{NO_BREAK_SPACE}"), self._link(str(number), number)]
        return tuple(inlines)

    def _link(self, words: str, number: int) -> Text:
        return Text(text=words, link=f"#{source_anchor(number)}")


class NoteRegister:
    """Number notes at their first call; equal words are one note, and its number comes again."""

    def __init__(self) -> None:
        self._notes: dict[str, Note] = {}
        self.trace = Trace()

    @property
    def notes(self) -> tuple[Note, ...]:
        """Return the notes called so far, by their numbers."""
        return tuple(self._notes.values())

    def mark(self, words: Inlines) -> NoteMark:
        """Return the mark that calls a note with these words."""
        note = self._notes.get(key := plain(words))
        if note is None:
            note = self._notes[key] = Note(number=len(self._notes) + 1, words=words)
        self.trace.notes[note.number] = note
        return NoteMark(number=note.number)

    def would_give(self, notes: Mapping[int, Note]) -> bool:
        """Tell whether notes called in this order would get these numbers."""
        following = len(self._notes)
        for number, note in notes.items():
            known = self._notes.get(plain(note.words))
            if known is None:
                following += 1
            if number != (following if known is None else known.number):
                return False
        return True

    def call(self, note: Note) -> None:
        """Take a note over as it is."""
        self.trace.notes[note.number] = self._notes.setdefault(plain(note.words), note)


def source_anchor(number: int) -> str:
    """Return what links to a source of the list point at."""
    return f"source-{number}"


def outlet_name(article: Article, labels: Labels) -> str:
    """Return who published an article: its publisher, else its address's host, else that it is unknown."""
    metadata = article.metadata
    host = urlsplit(metadata.url.value or "").hostname or ""
    return metadata.publisher.value or host.removeprefix("www.") or labels.words.outlet_unknown


def published_day(article: Article, labels: Labels) -> str:
    """Return the day of publication, nothing if it is not known."""
    published = article.metadata.published.value
    return format_iso_day(published, labels) if published else ""


def explained_day(article: Article, labels: Labels) -> str:
    """Return the day of publication with the way it is known: `8 October 2025 (from the address)`."""
    how = _how_known(article.metadata.published, labels)
    return published_day(article, labels) + (f" ({how})" if how else "")


def citation(article: Article, span: Span, labels: Labels) -> Inlines:
    """Return where words stand, for a note: outlet, day, paragraph."""
    parts = (outlet_name(article, labels), explained_day(article, labels), _place(article, span, labels))
    return runs(", ".join(filter(None, parts)) + ".", labels.language)


def _how_known(datum: Datum, labels: Labels) -> str:
    words = labels.words
    if datum.value is None:
        return ""
    if datum.state is FieldState.AMBIGUOUS:
        return words.uncertain
    if datum.state is not FieldState.INFERRED:
        return ""
    if "url" in datum.rule:
        return words.from_address
    return words.from_text if datum.span is not None else words.inferred


def _place(article: Article, span: Span, labels: Labels) -> str:
    """Name the paragraph, counted as a reader counts: those of standfirst and body."""
    words = labels.words
    label = article.label_at(span.start)
    if label is not None and label.kind is LabelKind.CAPTION:
        return words.caption
    if label is not None and label.kind in (LabelKind.HEADLINE, LabelKind.SUBHEAD):
        return words.headline
    paragraphs = article.spans_labelled(*_COUNTED) or _lines(article.text)
    hit = [number for number, paragraph in enumerate(paragraphs, 1) if paragraph.overlaps(span)]
    if not hit:
        return ""
    if len(hit) == 1:
        return words.paragraph.format(number=hit[0]).replace(" ", NO_BREAK_SPACE)
    return words.paragraphs.format(first=hit[0], last=hit[-1]).replace(" ", NO_BREAK_SPACE)


def _lines(text: str) -> tuple[Span, ...]:
    spans: list[Span] = []
    start = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            spans.append(Span(start, start + len(line.rstrip())))
        start += len(line)
    return tuple(spans)
