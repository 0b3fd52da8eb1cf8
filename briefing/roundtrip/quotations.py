"""Hold a changed excerpt beside its source: does it still say what the source says?"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from briefing.compose.quotes import printed_quote, quote_words
from briefing.model.excerpt import QuoteDetail
from briefing.model.pack import ExcerptItem, Item, Pack
from briefing.model.spans import Span
from briefing.model.wording_edits import replace_words
from briefing.roundtrip.fields import FieldKind, put_words
from briefing.roundtrip.shown import Shown
from briefing.roundtrip.words import edits, folded
from briefing.text.wording import WordingState, wording_state

_MARKS = "\"“”«»„'‘’ \n\t"

_QUOTED = re.compile(r"[“\"«„]([^“”\"«»„]{12,})[”\"»“]")  # a title in marks is shorter


@dataclass(frozen=True, slots=True, kw_only=True)
class BesideSource:
    """Say how the new words of an excerpt stand to its source; `marked` shows the edits, "" if none can."""

    state: WordingState
    is_quote: bool
    source: str
    source_name: str
    marked: str = ""


def beside_source(pack: Pack, item: Item | None, shown: Shown, words: str) -> BesideSource | None:
    """Return how an excerpt with `words` in a field would stand to its source; None for all else."""
    if not isinstance(item, ExcerptItem) or shown.field.kind not in {FieldKind.WORDING, FieldKind.LINE}:
        return None
    article = pack.article(item.excerpt.source.article_id)
    detail = item.excerpt.detail
    is_quote = isinstance(detail, QuoteDetail)
    if not is_quote and item.wording is not None and _best(item.wording, item) is WordingState.ALTERED:
        return None  # the officer's own words already, as in every biography
    changed = put_words(pack, shown.field, words).find_item(item.id)[1]
    state = _best(changed.text, item)
    marked = ""
    if state is WordingState.ALTERED and shown.field.kind is FieldKind.WORDING and is_quote:
        marked = marked_wording(quote_words(replace(item, wording=None)), words)
    return BesideSource(
        state=state,
        is_quote=is_quote,
        source=item.excerpt.text,
        source_name=": ".join(filter(None, (article.metadata.publisher.value, article.display_title))),
        marked=marked,
    )


def quotes_anew(before: str, after: str) -> bool:
    """Tell whether own words quote what they did not quote before: nothing says where it comes from."""
    return bool({folded(x) for x in _QUOTED.findall(after)} - {folded(x) for x in _QUOTED.findall(before)})


def marked_wording(source: str, words: str) -> str:
    """Return the source's words with cuts and insertions that show what `words` changes; "" if none can."""
    wording = source
    for edit in reversed(edits(source, words)):  # from the end, so that places before an edit stay true
        made = replace_words(source, wording, Span(edit.start, edit.end), edit.words.strip())
        if made is None:
            return ""
        wording = made.wording
    return wording if wording_state(wording, source) is WordingState.MARKED_EDITS else ""


def _best(words: str, item: ExcerptItem) -> WordingState:
    """Return the kindest state: a selection may hold marks that give way to those of the document."""
    exact = item.excerpt.text
    sources = dict.fromkeys(
        (
            exact,
            printed_quote(exact),
            exact.strip(_MARKS).removesuffix(",").rstrip(),
            quote_words(replace(item, wording=None)),
        )
    )
    printings = dict.fromkeys((words, printed_quote(words)))
    states = {wording_state(printing, source) for printing in printings for source in sources}
    for state in (WordingState.VERBATIM, WordingState.MARKED_EDITS):
        if state in states:
            return state
    return WordingState.ALTERED
