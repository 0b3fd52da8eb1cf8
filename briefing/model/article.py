"""Articles: what came in, the text read from it, and what was learnt about both."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from briefing.model.ids import ArticleId
from briefing.model.spans import OffsetMap, Span


class FieldState(StrEnum):
    """How a value of the metadata is known."""

    READ = "read"
    INFERRED = "inferred"
    AMBIGUOUS = "ambiguous"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Datum:
    """One value of the metadata with the way it is known; `span` is where the text gives it."""

    value: str | None = None
    state: FieldState = FieldState.ABSENT
    rule: str = ""
    span: Span | None = None

    @property
    def is_doubtful(self) -> bool:
        """Tell whether a person should confirm the value."""
        return self.state in (FieldState.INFERRED, FieldState.AMBIGUOUS)


ABSENT = Datum()


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """Say what is known of an article's origin; nothing here is invented.

    `published` and `retrieved` are ISO days or times. `title` is the headline that the file itself gives;
    `provisional_title` is what the window shows while there is none, always inferred.
    """

    title: Datum = ABSENT
    provisional_title: Datum = ABSENT
    publisher: Datum = ABSENT
    author: Datum = ABSENT
    published: Datum = ABSENT
    retrieved: Datum = ABSENT
    url: Datum = ABSENT
    language: Datum = ABSENT
    aggregator: Datum = ABSENT

    def with_value(self, field: str, value: str | None, rule: str = "user") -> Metadata:
        """Return the metadata with one field set by a person, and therefore read, not inferred."""
        state = FieldState.ABSENT if value is None else FieldState.READ
        return replace(self, **{field: Datum(value=value, state=state, rule=rule)})


class LabelKind(StrEnum):
    """What a stretch of an article's text is."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    SUBHEAD = "subhead"
    BYLINE = "byline"
    DATELINE = "dateline"
    CAPTION = "caption"
    SOURCE_LINE = "source_line"
    BODY = "body"
    BOILERPLATE = "boilerplate"
    END_MARK = "end_mark"


BODY_LABELS = frozenset({LabelKind.STANDFIRST, LabelKind.SUBHEAD, LabelKind.BODY})


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """Say what `span` is, by which rule, and how sure the rule is (0 to 1)."""

    span: Span
    kind: LabelKind
    rule: str = ""
    confidence: float = 1.0
    by_user: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """Name the file as it came in; the bytes themselves are kept by the library under `sha256`."""

    name: str
    mime: str
    size: int
    sha256: str
    encoding: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """Hold one article; `text` is fixed at import and every offset anywhere is an offset into it.

    `labels` are sorted, do not overlap, and each covers one paragraph or a part of one. `warnings` are
    codes of the reader (`encoding_guessed`, `control_characters` …).
    """

    id: ArticleId
    text: str
    metadata: Metadata
    labels: tuple[Label, ...]
    original: Original
    offset_map: OffsetMap = OffsetMap()
    warnings: tuple[str, ...] = ()

    @property
    def display_title(self) -> str:
        """Return the headline, else the provisional title, else the file's name."""
        metadata = self.metadata
        return metadata.title.value or metadata.provisional_title.value or self.original.name

    def spans_labelled(self, *kinds: LabelKind) -> tuple[Span, ...]:
        """Return the spans with one of these labels, in the order of the text."""
        return tuple(label.span for label in self.labels if label.kind in kinds)

    def label_at(self, offset: int) -> Label | None:
        """Return the label that covers the code point at `offset`."""
        return next((x for x in self.labels if x.span.start <= offset < x.span.end), None)

    @property
    def word_count(self) -> int:
        """Return the number of words in standfirst, subheads and body."""
        return sum(len(span.slice(self.text).split()) for span in self.spans_labelled(*BODY_LABELS))
