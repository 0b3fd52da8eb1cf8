"""What goes on the clipboard: words of the pack with where they come from, plain, as HTML and as RTF."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from briefing.compose.labels import Labels, load_labels
from briefing.compose.quotes import office, quote_words
from briefing.compose.references import outlet_name, published_day
from briefing.compose.sources import web_address
from briefing.model.excerpt import QuoteDetail
from briefing.model.pack import ExcerptItem, Item, Pack

_RTF_HEAD = r"{\rtf1\ansi\ansicpg1252\uc1\deff0{\fonttbl{\f0\froman Times New Roman;}}" + "\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """Hold the same words in three forms; who pastes takes the richest that they know."""

    plain: str
    html: str
    rtf: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Passage:
    words: str
    is_quote: bool
    said: str = ""
    source: str = ""
    address: str = ""


def copy_items(pack: Pack, items: Sequence[Item], *, with_citation: bool = True) -> Copied:
    """Return items of a pack for the clipboard; a citation names speaker, outlet, day and address."""
    labels = load_labels(pack.language)
    passages = [_passage(pack, item, labels, with_citation=with_citation) for item in items]
    return Copied(
        plain="\n\n".join(map(_plain, passages)),
        html=f'<div lang="{escape(pack.language)}">{"".join(map(_html, passages))}</div>',
        rtf=_RTF_HEAD + "".join(map(_rtf, passages)) + "}",
    )


def _passage(pack: Pack, item: Item, labels: Labels, *, with_citation: bool) -> _Passage:
    if not isinstance(item, ExcerptItem):
        return _Passage(words="\n".join(filter(None, (item.heading, item.text))), is_quote=False)
    detail = item.excerpt.detail
    words, said = item.text, ""
    if isinstance(detail, QuoteDetail):
        words = quote_words(item)
        if detail.direct:
            words = f"{labels.words.open_quote}{words}{labels.words.close_quote}"
        held = office(detail.rank, detail.role, detail.organisation)
        said = ", ".join(filter(None, (detail.speaker or labels.words.unnamed_speaker, held)))
    if not with_citation:
        return _Passage(words=words, is_quote=bool(said))
    article = pack.article(item.excerpt.source.article_id)
    source = ", ".join(filter(None, (outlet_name(article, labels), published_day(article, labels))))
    return _Passage(
        words=words, is_quote=bool(said), said=said, source=source, address=web_address(article) or ""
    )


def _plain(passage: _Passage) -> str:
    below = "; ".join(filter(None, (passage.said, passage.source, passage.address)))
    return "\n".join(filter(None, (passage.words, f"({below})" if below else "")))


def _html(passage: _Passage) -> str:
    words = escape(passage.words).replace("\n", "<br>")
    body = f"<blockquote><p>{words}</p></blockquote>" if passage.is_quote else f"<p>{words}</p>"
    source = f"<cite>{escape(passage.source)}</cite>" if passage.source else ""
    if source and passage.address.startswith(("http://", "https://")):
        source = f'<a href="{escape(passage.address)}">{source}</a>'
    below = "; ".join(filter(None, (escape(passage.said), source)))
    return f"{body}<p>{below}</p>" if below else body


def _rtf(passage: _Passage) -> str:
    indent = r"\li567 " if passage.is_quote else ""
    below = "; ".join(filter(None, (passage.said, passage.source, passage.address)))
    lines = [rf"\pard{indent} {_rtf_words(passage.words)}\par"]
    if below:
        lines.append(rf"\pard{indent} {{\i {_rtf_words(below)}}}\par")
    return "\n".join((*lines, ""))


def _rtf_words(words: str) -> str:
    return "".join(map(_rtf_character, words))


def _rtf_character(character: str) -> str:
    """Return a character as RTF 1.9 has it: other than ASCII as signed 16-bit numbers of UTF-16."""
    if character in "\\{}":
        return f"\\{character}"
    if character == "\n":
        return r"\line "
    if " " <= character <= "~":
        return character
    units = character.encode("utf-16-le", "surrogatepass")
    numbers = (int.from_bytes(units[i : i + 2], "little", signed=True) for i in range(0, len(units), 2))
    return "".join(rf"\u{number}?" for number in numbers)
