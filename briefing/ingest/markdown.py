"""Read Markdown: words without their markup, each still at its place in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefing.ingest.plain_text import read_plain_text
from briefing.ingest.publication_dates import find_written_date
from briefing.ingest.readings import Reading, TextBlock
from briefing.model.article import ABSENT, Datum, FieldState, LabelKind, Metadata
from briefing.model.spans import Span
from briefing.text.offsets import OffsetMapBuilder

_SIGNS = "[]*_`~<>&\\|#!"
_MOST_SIGNS = 20_000
_MOST_BRACKETS = 1_000  # of one paragraph
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
_LINE_END = re.compile(r"\r\n|\r|\n")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_FRONT_MATTER = re.compile(
    r"\ufeff?---[ \t]*\r?\n(?P<lines>(?:[^\r\n]*\r?\n){0,60}?)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)"
)
_TOML_MATTER = re.compile(
    r"\ufeff?\+\+\+[ \t]*\r?\n(?P<lines>(?:[^\r\n]*\r?\n){0,60}?)\+\+\+[ \t]*(?:\r?\n|\Z)"
)
_FIELD = re.compile(
    r"(?P<key>[A-Za-z_-]{2,20})(?::|[ \t]*=)[ \t]+[\"']?(?P<value>[^\r\n]{1,500}?)[\"']?[ \t]*(?:\r?\n|\Z)"
)
_FIELDS = {
    "title": ("title", "headline"),
    "author": ("author", "authors", "byline"),
    "publisher": ("publisher", "outlet", "source", "site"),
    "published": ("date", "published", "pubdate"),
    "url": ("url", "link", "canonical", "source", "source_url", "original"),
}
# What stands between the words of a link or picture and what follows them: `](address "title")`, `][name]`.
_LINK_END = re.compile(
    r"""
      \]\( (?: <[^<>\n]*> | [^\s()]* (?: \([^\s()]*\) [^\s()]* )* )
          (?: \s+ (?: "[^"]*" | '[^']*' ) )? \s* \)
    | \] (?: \[ [^\]\n]* \] )?
    """,
    re.VERBOSE,
)


def read_markdown(data: bytes, encoding: str | None = None) -> Reading:
    """Decode `data` and take its markup out; front matter gives the metadata."""
    decoded = read_plain_text(data, encoding)
    if _is_beyond_parsing(decoded.text):
        return replace(decoded, warnings=(*decoded.warnings, "much_markup"))
    front = _FRONT_MATTER.match(decoded.text) or _TOML_MATTER.match(decoded.text)
    stated = _read_front_matter(front["lines"]) if front else Metadata()
    beginning = front.end() if front else 0
    writer = _Writer(decoded.text, beginning)
    # Joined, an escaped character would not be told from the words around it any more.
    parser = MarkdownIt("js-default").disable("text_join")
    for leaf in _leaves(parser.parse(decoded.text[beginning:])):
        writer.add_leaf(leaf)
    if not writer.blocks:  # nested deeper than the parser follows
        return decoded
    text, offset_map = writer.builder.finish(len(decoded.text))
    return Reading(
        text=text,
        encoding=decoded.encoding,
        warnings=decoded.warnings,
        offset_map=offset_map,
        blocks=tuple(writer.blocks),
        stated=stated,
    )


def _is_beyond_parsing(text: str) -> bool:
    """Tell whether there is far more markup than in any article: the parser tries each bracket with each."""
    if sum(map(text.count, _SIGNS)) > _MOST_SIGNS:
        return True
    return any(paragraph.count("[") > _MOST_BRACKETS for paragraph in _BLANK_LINE.split(text))


def _read_front_matter(lines: str) -> Metadata:
    """Read the simple fields of a YAML or TOML header; whatever is nested stays unread."""
    given = {match["key"].lower(): match["value"].strip() for match in _FIELD.finditer(lines)}
    values: dict[str, Datum] = {}
    for field, keys in _FIELDS.items():
        value = next((given[key] for key in keys if key in given and _fits(field, given[key])), None)
        if value is None:
            continue
        state = FieldState.READ
        if field == "published" and (date := find_written_date(value)) is not None:
            value = date.days[0].isoformat()
            state = FieldState.AMBIGUOUS if date.is_ambiguous else FieldState.READ
        values[field] = Datum(value=value, state=state, rule="front-matter")
    return Metadata(**{field: values.get(field, ABSENT) for field in _FIELDS})


def _fits(field: str, value: str) -> bool:
    is_address = value.startswith(("http://", "https://"))
    if field == "published":
        return find_written_date(value) is not None
    return is_address == (field == "url")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Leaf:
    """A token that holds words, with what the markup around it makes of them."""

    token: Token
    kind: LabelKind | None = None
    rule: str = ""
    continues_row: bool = False


def _leaves(tokens: list[Token]) -> Iterator[_Leaf]:
    kind: LabelKind | None = None
    rule = ""
    has_headline = False
    is_behind_cell = False
    depth = 0
    for token in tokens:
        depth += token.nesting if token.type.startswith(("list_item_", "tr_")) else 0
        if token.type == "heading_open":
            kind = LabelKind.HEADLINE if token.tag == "h1" and not has_headline else LabelKind.SUBHEAD
            has_headline = has_headline or kind is LabelKind.HEADLINE
            rule = f"markdown-{token.tag}"
        elif token.type == "heading_close":
            kind, rule = None, ""
        elif token.type == "tr_open":
            is_behind_cell = False
        elif token.type in ("inline", "fence", "code_block"):
            if _is_picture(token.children or ()):
                yield _Leaf(token=token, kind=LabelKind.CAPTION, rule="markdown-picture")
            elif depth and kind is None:
                yield _Leaf(
                    token=token, kind=LabelKind.BODY, rule="markdown-list", continues_row=is_behind_cell
                )
            else:
                yield _Leaf(token=token, kind=kind, rule=rule, continues_row=is_behind_cell)
        elif token.type in ("td_close", "th_close"):
            is_behind_cell = True
        elif token.type == "tr_close":
            is_behind_cell = False


def _is_picture(children: Sequence[Token]) -> bool:
    """Tell whether a paragraph is pictures alone, or one with what it shows on the lines below it."""
    kinds = [child.type for child in children if child.content.strip() or child.type.endswith("break")]
    has_caption = kinds[:1] == ["image"] and kinds[1:2] in (["softbreak"], ["hardbreak"])
    return has_caption or {child.type for child in children} == {"image"}


_Piece = tuple[str, int, int]
"""Words, and the start and end of what they stand for."""


def _is_captioned(token: Token, description: str) -> bool:
    """Tell whether the words beside a picture begin as its description does, which then comes once."""
    return any(
        child.type == "text" and child.content.startswith(description) for child in token.children or ()
    )


class _Writer:
    """Copy words from the source, and remember where each of them stood.

    The parser gives lines, not columns: within its lines every word is found behind the word before it.
    """

    def __init__(self, source: str, beginning: int) -> None:
        self.builder = OffsetMapBuilder()
        self.blocks: list[TextBlock] = []
        self._source = source
        lengths = (len(match.group()) for match in _LINE.finditer(source, beginning))
        self._line_starts = list(accumulate(lengths, initial=beginning))
        self._cursor = beginning
        self._end = len(source)
        self._consumed = beginning
        self._length = 0

    def add_leaf(self, leaf: _Leaf) -> None:
        """Append one paragraph, or one more cell to a row of a table."""
        if leaf.token.map is not None:
            self._cursor = max(self._cursor, self._line_start(leaf.token.map[0]))
            self._end = max(self._line_start(leaf.token.map[1]), self._cursor)
        pieces = list(self._place(leaf.token))
        while pieces and not pieces[-1][0].strip():
            pieces.pop()
        while pieces and not pieces[0][0].strip():
            del pieces[0]
        if not pieces:
            return
        continues = leaf.continues_row and bool(self.blocks)
        if self.blocks:
            self._add(" | " if continues else "\n\n", self._consumed, pieces[0][1])
        start = self.blocks.pop().span.start if continues else self._length
        for piece in pieces:
            self._add(*piece)
        self.blocks.append(TextBlock(span=Span(start, self._length), kind=leaf.kind, rule=leaf.rule))

    def _line_start(self, line: int) -> int:
        return self._line_starts[min(line, len(self._line_starts) - 1)]

    def _add(self, words: str, start: int, end: int) -> None:
        start = max(start, self._consumed)
        end = max(end, start + 1)  # a piece always stands for something
        if end <= len(self._source):
            self.builder.add(words, start, end)
            self._length += len(words)
            self._consumed = end

    def _place(self, token: Token) -> Iterator[_Piece]:
        if token.children is None:
            yield from self._place_lines(token.content)
        for child in token.children or ():
            match child.type:
                case "softbreak" | "hardbreak":
                    line_end = _LINE_END.search(self._source, self._cursor)
                    if line_end is not None:
                        yield " ", *line_end.span()
                        self._cursor = line_end.end()
                case "link_close" | "image":
                    if child.type == "image" and child.content and not _is_captioned(token, child.content):
                        yield from self._find(child.content, child.content)
                    end = _LINK_END.match(self._source, self._cursor)
                    self._cursor = end.end() if end else self._cursor
                case "text_special":
                    yield from self._find(child.content, child.markup)
                case _:
                    if child.content:
                        yield from self._find(child.content, child.content)

    def _place_lines(self, code: str) -> Iterator[_Piece]:
        for line in code.splitlines():
            if line.strip():
                yield from self._find(line.strip(), line.strip())
                yield " ", self._cursor, self._cursor + 1
                self._cursor += 1

    def _find(self, words: str, written: str) -> Iterator[_Piece]:
        """Yield words with the place where they are `written`: `&amp;` is one character of five signs."""
        place = self._source.find(written, self._cursor, self._end)
        if place < 0:  # the parser changed them in a way of its own
            yield words, self._cursor, self._cursor
            return
        self._cursor = place + len(written)
        yield words, place, self._cursor
