"""Verify a written file: every quotation of the pack must stand in it, and is set beside its source."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from briefing.compose.quotes import printed_quote
from briefing.document.blocks import LabelRows, Quotations
from briefing.document.document import Document
from briefing.document.inlines import plain
from briefing.errors import VerificationError
from briefing.model.excerpt import QuoteDetail
from briefing.model.ids import ArticleId, ItemId
from briefing.model.pack import Audience, ExcerptItem, Pack
from briefing.model.spans import Span
from briefing.session.verification.matching import Match, Wanted, match_prints
from briefing.session.verification.pdf_text import read_pdf
from briefing.session.verification.plain_formats import read_html, read_markdown
from briefing.session.verification.printed import Place, PrintedParagraph
from briefing.session.verification.word_text import read_word
from briefing.text.wording import WordingState, wording_state

READERS: Mapping[str, Callable[[Path], tuple[PrintedParagraph, ...]]] = {
    ".pdf": read_pdf,
    ".docx": read_word,
    ".html": read_html,
    ".md": read_markdown,
}
"""Reads the words of a file by its suffix."""

_MARKS = "\"“”«»„'‘’ \n\t"


class QuoteState(StrEnum):
    """How a quotation in a file stands to its source; the worst comes last."""

    VERBATIM = "verbatim"
    MARKED_EDITS = "marked_edits"
    ORPHANED = "orphaned"
    """The file says what the pack says, but the source does not hold these words at this place."""
    ALTERED = "altered"
    NOT_FOUND = "not_found"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteCheck:
    """Say how one printed quotation stands to its source.

    `expected` is what the pack prints, `found` what the file says in its place; `is_as_in_pack` tells whether
    they agree. `span` is the place in the article's text, `source_sha256` the hash of the file that came in.
    """

    item_id: ItemId
    speaker: str
    expected: str
    found: str | None
    place: Place | None
    is_as_in_pack: bool
    state: QuoteState
    article_id: ArticleId
    article: str
    span: Span
    source_sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FileVerification:
    """Hold what was found in one file, in the order in which it prints its quotations.

    `edition` is the one it was read as.
    """

    file_name: str
    sha256: str
    quotes: tuple[QuoteCheck, ...]
    edition: Audience

    @property
    def strangers(self) -> tuple[QuoteCheck, ...]:
        """Return the quotations that the file gives in other words than the pack, or not at all."""
        return tuple(quote for quote in self.quotes if not quote.is_as_in_pack)

    @property
    def is_sound(self) -> bool:
        """Tell whether every quotation is in its source's words, apart from edits that show themselves."""
        sound = (QuoteState.VERBATIM, QuoteState.MARKED_EDITS)
        return all(quote.is_as_in_pack and quote.state in sound for quote in self.quotes)

    def count(self, state: QuoteState) -> int:
        """Return how many quotations are in this state."""
        return sum(quote.state is state for quote in self.quotes)


def verify_file(
    path: Path,
    pack: Pack,
    document: Document,
    *,
    edition: Audience = Audience.PUBLIC,
    name: str | None = None,
) -> FileVerification:
    """Read the quotations back out of a file that was written from `document`, the pack's composed edition.

    `name` is the file's name where `path` is a temporary one; its suffix says how to read the file.

    Raises:
        VerificationError: the file cannot be read.
    """
    name = name or path.name
    printed = tuple(printed_quotes(pack, document))
    paragraphs = read_printed(path, Path(name).suffix)
    matches = iter(match_prints([want for quote in printed for want in quote.wanted], paragraphs))
    quotes = tuple(_check(pack, quote, [next(matches) for _ in quote.wanted]) for quote in printed)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return FileVerification(file_name=name, sha256=digest, quotes=quotes, edition=edition)


def read_printed(path: Path, suffix: str) -> tuple[PrintedParagraph, ...]:
    """Return the paragraphs of a file of the format that has this suffix.

    Raises:
        VerificationError: the file cannot be read, or its suffix is none that can be.
    """
    reader = READERS.get(suffix.lower())
    if reader is None:
        known = " or ".join(READERS)
        raise VerificationError(f"“{path.name}” cannot be verified: choose a file that ends in {known}.")
    return reader(path)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedQuote:
    """Hold one place where the document prints a quotation, with what must stand there."""

    item: ExcerptItem
    detail: QuoteDetail
    wanted: tuple[Wanted, ...]


def printed_quotes(pack: Pack, document: Document) -> Iterator[PrintedQuote]:
    """Yield every printing of a quotation in reading order; one may be printed at several places."""
    items = {item.id: item for item in pack.excerpt_items()}

    def printed(origin: str | None, *words: str) -> Iterator[PrintedQuote]:
        item = items.get(ItemId(origin or ""))
        if item is not None and isinstance(item.excerpt.detail, QuoteDetail):
            # Words of a row have no marks of their own around them, whoever said them.
            is_marked = len(words) == 1 and item.excerpt.detail.direct and words[0][:1] in _MARKS
            wanted = tuple(Wanted(words=line, is_marked=is_marked) for line in words if line.strip())
            yield PrintedQuote(item=item, detail=item.excerpt.detail, wanted=wanted)

    for block in (block for section in document.sections for block in section.blocks):
        if isinstance(block, Quotations):
            for quotation in filter(None, (block.lead, *block.quotations)):
                yield from printed(quotation.origin, plain(quotation.words))
        elif isinstance(block, LabelRows):
            for row in block.rows:
                yield from printed(row.origin, *(plain(words) for words in row.paragraphs[:-1]))


def _check(pack: Pack, quote: PrintedQuote, matches: Sequence[Match | None]) -> QuoteCheck:
    item, found = quote.item, [match for match in matches if match is not None]
    words = "\n".join(match.words for match in found) if found else None
    is_as_in_pack = len(found) == len(matches) and all(match.is_exact for match in found)
    source = item.excerpt.source
    article = pack.article(source.article_id)
    return QuoteCheck(
        item_id=item.id,
        speaker=quote.detail.speaker or "",
        expected="\n".join(want.words for want in quote.wanted),
        found=words,
        place=found[0].place if found else None,
        is_as_in_pack=is_as_in_pack,
        state=_state(words, item, source.span.slice(article.text)),
        article_id=article.id,
        article=": ".join(filter(None, (article.metadata.publisher.value, article.display_title))),
        span=source.span,
        source_sha256=article.original.sha256,
    )


def _state(words: str | None, item: ExcerptItem, in_source: str) -> QuoteState:
    if words is None:
        return QuoteState.NOT_FOUND
    state = wording_beside_source(words, item.excerpt.text)
    if state is QuoteState.ALTERED or in_source == item.excerpt.text:
        return state
    return QuoteState.ORPHANED


def wording_beside_source(printed: str, exact: str) -> QuoteState:
    """Say how a printed quotation, with its marks, stands to the words that were selected in the source.

    A selection may include the source's own marks and the comma before its attribution, which give way to
    the document's marks (`compose.quotes.printed_quote`); so each is compared with and without.
    """
    printings = dict.fromkeys((printed, printed_quote(printed), printed.strip()[1:-1]))
    sources = dict.fromkeys((exact, printed_quote(exact), exact.strip(_MARKS).removesuffix(",").rstrip()))
    states = {wording_state(words, source) for words in printings for source in sources}
    if WordingState.VERBATIM in states:
        return QuoteState.VERBATIM
    return QuoteState.MARKED_EDITS if WordingState.MARKED_EDITS in states else QuoteState.ALTERED
