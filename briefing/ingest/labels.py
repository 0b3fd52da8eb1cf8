"""Say what every paragraph of an article is: headline, body, caption, what the page adds, and so on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from briefing.ingest.blocks import Block, read_blocks
from briefing.ingest.bylines import is_name_like, read_byline, read_name_alone
from briefing.ingest.closing_notes import find_closing_note
from briefing.ingest.datelines import find_dateline
from briefing.ingest.forms import Verdict, classify_form, is_publication_line
from briefing.ingest.openings import Opening
from briefing.ingest.outlets import outlet_named
from briefing.model.article import Label, LabelKind
from briefing.model.spans import Span
from briefing.text.folding import fold_for_search
from briefing.text.lexicon import word_set

# Where the caption stands whose credit or whose word `Caption:` has a line of its own.
_CAPTION_BESIDE = {
    "credit-alone": -1,
    "caption-word-alone": 1,
    "picture-agency-alone": 1,
    "picture-agency-first": 1,
}

_CONTACT_LINE = re.compile(r".{0,60}(?:@|(?:\d[ ().+-]{0,2}){6}).{0,60}|[^,.!?]{2,40},\s[^.!?]{2,60}")
_FIRST_PUBLISHED = re.compile(r"(?:first |originally )?(?:published|posted)\b")
_WHOLE_QUOTE = re.compile(r"[\"“«](?P<words>[^\"“”«»]{12,300})[\"”»][.,]?")
_LETTERS = re.compile(r"\w+")
_FEWEST_WORDS_OF_A_PULL_QUOTE = 4
_MOST_PULL_QUOTES = 20
_MOST_NOTES = 16
"""As many lines below an article may speak of it."""
_NAMES_AUTHORS = frozenset({"byline-word", "name-below-headline", "occupation", "author"})

_BODY = Verdict(kind=LabelKind.BODY, rule="running-text")
_MARKS_BELOW_WORDS = frozenset({LabelKind.BODY, LabelKind.BYLINE, LabelKind.STANDFIRST, LabelKind.SUBHEAD})

# The share of the running text that has to stand before each; pages put links to sources into boxes, too.
_ENDS_ARTICLE = {"end-mark": 0.5, "tail-marker": 0.5, "box-marker": 0.75, "source-link": 0.75}
_MOST_LINES_OF_A_BOX = 12
_MOST_RELATED = 3
_MOST_WORDS_OF_A_PLACE = 5
_DASH = re.compile(r"[-–—]{1,2}")
_MOST_WORDS_OF_A_RELATED_LINE = 30
_MOST_SUBHEAD_WORDS = 20
_MOST_WORDS_OF_A_SUBHEAD_SENTENCE = 12
_MOST_WORDS_OF_A_LOOSE_LINE = 15
_WORD = re.compile(r"[^\W_]{4,}")
_SPEECH = re.compile(
    r"\b(?:said|says|told|added|stated|asked|according to|cho biet|noi|khang dinh)\b|[\"“”«»]"
)
_ADDRESS = re.compile(r"://|\w\.(?:com|org|net|vn|twitter)\b|@\w")
_QUOTE_START = ("“", '"', "«", "'", "‘", "-", "–", "•", "*")
_QUOTE_END = ("”", '"', "»", "“", "″", ".’", ".'", "!’", "!'", "?’", "?'", "…’", "…'")


def label_text(text: str) -> tuple[Label, ...]:
    """Return the labels of a cleaned text, sorted; together they cover every paragraph."""
    return label_blocks(read_blocks(text))


def label_blocks(blocks: Sequence[Block]) -> tuple[Label, ...]:
    """Return the labels of paragraphs, sorted; what a format marks as the page's own is left at that."""
    article = tuple(block for block in blocks if block.marked is not LabelKind.BOILERPLATE)
    verdicts = dict(zip(article, _Labeller(article).verdicts(), strict=True))
    return tuple(
        label
        for block in blocks
        for label in _labels_of(block, verdicts.get(block) or _marked(block) or _BODY)
    )


def _classify(block: Block) -> Verdict | None:
    """Say what a block is by its format's mark or its own form; words overrule the mark of a heading."""
    if block.marked is LabelKind.BYLINE and is_publication_line(block):
        return Verdict(kind=LabelKind.BYLINE, rule="publication-line", confidence=0.9)
    if block.marked in _MARKS_BELOW_WORDS:
        return classify_form(block) or _marked(block)
    return _marked(block) or classify_form(block)


def _marked(block: Block) -> Verdict | None:
    return None if block.marked is None else Verdict(kind=block.marked, rule=block.mark, confidence=0.95)


def _labels_of(block: Block, verdict: Verdict) -> Iterator[Label]:
    """Part a block into dateline, words and end mark."""
    start, end = 0, len(block.text)
    if verdict.kind in (LabelKind.BODY, LabelKind.STANDFIRST):
        dateline = find_dateline(block.text)
        if dateline is not None:
            yield _label(
                block, dateline.span, Verdict(kind=LabelKind.DATELINE, rule="dateline", confidence=0.95)
            )
            start = dateline.span.end
            start += len(block.text[start:]) - len(block.text[start:].lstrip())
        if block.end_mark is not None:
            end = block.end_mark.start
    elif block.heading_mark is not None and verdict.kind in (LabelKind.HEADLINE, LabelKind.SUBHEAD):
        start = block.heading_mark.end
    words = block.text[start:end].rstrip()
    if words:
        yield _label(block, Span(start, start + len(words)), verdict)
    if end < len(block.text):
        mark = Span(len(block.text) - len(block.text[end:].lstrip()), len(block.text))
        yield _label(block, mark, Verdict(kind=LabelKind.END_MARK, rule="end-mark"))


def _label(block: Block, within: Span, verdict: Verdict) -> Label:
    return Label(
        span=within.shifted(block.span.start),
        kind=verdict.kind,
        rule=verdict.rule,
        confidence=verdict.confidence,
    )


def _is_contact(line: str) -> bool:
    return _CONTACT_LINE.fullmatch(line) is not None or is_name_like(line)


def _names_somebody(words: str) -> bool:
    known = word_set("names", "never") | word_set("furniture", "single_lines", "sections")
    return known.isdisjoint(words.lower().split())


def _in_marks(block: Block) -> str:
    """Return the words of a short block that is in marks as a whole, else nothing."""
    match = _WHOLE_QUOTE.fullmatch(block.folded) if block.is_short else None
    return match["words"] if match else ""


def _plain(words: str) -> str:
    return " ".join(_LETTERS.findall(words))


class _Labeller:
    """Decide block by block, from what is certain to what depends on its neighbours."""

    def __init__(self, blocks: tuple[Block, ...]) -> None:
        self._blocks = blocks
        self._found: list[Verdict | None] = [_classify(block) for block in blocks]
        if self._found and self._found[0] is not None and self._found[0].rule == "picture-agency-first":
            self._found[0] = None  # "Reuters Names New Editor"

    def verdicts(self) -> tuple[Verdict, ...]:
        """Return what each block is."""
        self._label_boxes()
        self._label_contacts()
        tail = self._find_tail()
        self._label_tail(tail)
        first = Opening(self._blocks, self._found).label(tail)
        self._label_related(tail)
        self._label_split_dateline(tail)
        self._label_credited(tail)
        self._label_notes(first, tail)
        self._label_closing(first, tail)
        self._label_pull_quotes(first, tail)
        self._label_subheads(first, tail)
        return tuple(verdict or _BODY for verdict in self._found)

    def _find_tail(self) -> int:
        """Return where what follows the article begins: behind an end mark or a source link, or at a marker.

        One with more running text behind it than before stands in a box inside the article.
        """
        lengths = [
            len(block.text) if verdict is None and block.is_sentence else 0
            for block, verdict in zip(self._blocks, self._found, strict=True)
        ]
        everything = sum(lengths)
        goes_on = max((i for i, v in enumerate(self._found) if v and v.rule == "box-end"), default=-1)
        for index, before in enumerate(accumulate(lengths)):
            verdict = self._found[index]
            if verdict is None:
                rule = "end-mark" if self._blocks[index].end_mark is not None else ""
            else:
                rule = verdict.rule
            if index < goes_on:
                continue
            if before and rule in _ENDS_ARTICLE and before >= _ENDS_ARTICLE[rule] * everything:
                return index if rule.endswith("-marker") else index + 1
        return len(self._blocks)

    def _label_boxes(self) -> None:
        """Label what stands in a box inside the article, up to the line after which the article goes on."""
        inside = Verdict(kind=LabelKind.BOILERPLATE, rule="inside-a-box", confidence=0.85)
        start = None
        for index, verdict in enumerate(self._found):
            if verdict and verdict.rule == "box-start":
                start = index if start is None else start
            elif verdict and verdict.rule == "box-end" and start is not None:
                if index - start <= _MOST_LINES_OF_A_BOX:
                    self._found[start:index] = [found or inside for found in self._found[start:index]]
                start = None

    def _label_split_dateline(self, tail: int) -> None:
        """Label the place that stands on a line of its own above the outlet and a dash."""
        for index in range(2, tail):
            outlet, place = self._found[index - 1], self._blocks[index - 2]
            is_dash = _DASH.fullmatch(self._blocks[index].text) is not None
            if is_dash and outlet is not None and outlet.rule == "outlet-name":
                if place.word_count <= _MOST_WORDS_OF_A_PLACE and not place.ends_sentence:
                    self._found[index - 2] = Verdict(
                        kind=LabelKind.DATELINE, rule="split-dateline", confidence=0.8
                    )
                return

    def _label_related(self, tail: int) -> None:
        """Label the headlines below "Related article" in the middle of a text."""
        related = Verdict(kind=LabelKind.BOILERPLATE, rule="inside-a-box", confidence=0.8)
        for index in range(tail):
            verdict = self._found[index]
            if verdict is None or verdict.rule not in ("tail-marker", "box-lead"):
                continue
            for below in range(index + 1, min(index + 1 + _MOST_RELATED, tail)):
                block = self._blocks[below]
                if self._found[below] is not None or block.ends_sentence or block.is_paragraph:
                    break
                if block.word_count > _MOST_WORDS_OF_A_RELATED_LINE:
                    break
                self._found[below] = related

    def _label_contacts(self) -> None:
        """Label whom to call, in the lines below such a word: a name, an office, a number, an address."""
        contact = Verdict(kind=LabelKind.BOILERPLATE, rule="contact", confidence=0.8)
        is_inside = False
        for index, block in enumerate(self._blocks):
            found = self._found[index]
            if (found is None or found.rule == "mail-address") and block.is_short:
                is_word = block.folded.rstrip(" :") in word_set("furniture", "contacts")
                is_inside = is_word or (is_inside and _is_contact(block.text))
                if is_inside:
                    self._found[index] = contact

    def _label_tail(self, tail: int) -> None:
        other = Verdict(kind=LabelKind.BOILERPLATE, rule="behind-the-article", confidence=0.9)
        for index in range(tail, len(self._blocks)):
            verdict = self._found[index]
            keeps = verdict is not None and verdict.kind in (LabelKind.SOURCE_LINE, LabelKind.BOILERPLATE)
            if not keeps:
                self._found[index] = other

    def _label_credited(self, tail: int) -> None:
        """Take the short line above a credit that stands alone, or below a caption's word, as the caption."""
        for index in range(tail):
            verdict = self._found[index]
            neighbour = index + _CAPTION_BESIDE.get(verdict.rule if verdict else "", 0)
            if neighbour != index and 0 <= neighbour < tail and self._found[neighbour] is None:
                block = self._blocks[neighbour]
                is_sure = neighbour < index or not block.ends_sentence
                if block.is_short and not block.is_paragraph and is_sure:
                    self._found[neighbour] = Verdict(
                        kind=LabelKind.CAPTION, rule="beside-credit", confidence=0.7
                    )

    def _label_notes(self, first: int, tail: int) -> None:
        """Label what speaks of the article and its author, from the end upwards as far as it goes."""
        authors = [
            name
            for block, verdict in zip(self._blocks[:tail], self._found, strict=False)
            if verdict and verdict.rule in _NAMES_AUTHORS
            for name in read_byline(block.text) or (read_name_alone(block.text) or block.text,)
        ]
        for index in range(tail - 1, max(first, tail - 1 - _MOST_NOTES), -1):
            verdict = self._found[index]
            if verdict is None or verdict.kind is LabelKind.BODY:
                before = "\n".join(block.text for block in self._blocks[first:index])
                note = find_closing_note(self._blocks[index], authors, before)
                if note is not None:
                    self._found[index] = note
                elif self._blocks[index].ends_sentence or self._blocks[index].is_paragraph:
                    break

    def _label_closing(self, first: int, tail: int) -> None:
        """Label what stands loose behind the text: the wire (seeds/003), the author, lines of the page."""
        loose: list[int] = []
        for index in range(tail - 1, first, -1):
            block = self._blocks[index]
            if self._found[index] is None:
                if _FIRST_PUBLISHED.match(block.folded) and is_publication_line(block):
                    self._found[index] = Verdict(
                        kind=LabelKind.BYLINE, rule="publication-line", confidence=0.9
                    )
                    continue
                if block.ends_sentence or block.word_count > _MOST_WORDS_OF_A_LOOSE_LINE:
                    break
                loose.append(index)
        if loose and self._label_signature(loose[0]):
            del loose[0]
        if len(loose) > 1 or (loose and loose[0] != tail - 1):
            for index in loose:
                self._found[index] = Verdict(kind=LabelKind.BOILERPLATE, rule="loose-line", confidence=0.6)

    def _label_signature(self, index: int) -> bool:
        words = self._blocks[index].text
        if outlet_named(words) is not None:
            self._found[index] = Verdict(kind=LabelKind.SOURCE_LINE, rule="last-line-outlet", confidence=0.9)
        elif len(words.split()) > 1 and is_name_like(words) and _names_somebody(words):
            self._found[index] = Verdict(kind=LabelKind.BYLINE, rule="last-line-name", confidence=0.5)
        return self._found[index] is not None

    def _label_pull_quotes(self, first: int, tail: int) -> None:
        """Label words of the article that stand again by themselves, in large print on the page."""
        candidates = [
            index
            for index in range(first + 1, tail)
            if (verdict := self._found[index]) is None or verdict.kind is LabelKind.BODY
            if (words := _in_marks(self._blocks[index]))
            and len(words.split()) >= _FEWEST_WORDS_OF_A_PULL_QUOTE
        ]
        if not candidates:
            return
        texts = [_plain(block.folded) for block in self._blocks[first:tail]]
        for index in candidates[:_MOST_PULL_QUOTES]:
            words = _plain(_in_marks(self._blocks[index]))
            if any(words in text for at, text in enumerate(texts, first) if at != index and text != words):
                self._found[index] = Verdict(kind=LabelKind.BOILERPLATE, rule="pull-quote", confidence=0.7)

    def _label_subheads(self, first: int, tail: int) -> None:
        open_blocks = [index for index in range(first, tail) if self._found[index] is None]
        lengths = [self._blocks[i].word_count for i in open_blocks if self._blocks[i].is_paragraph]
        usual = sorted(lengths)[len(lengths) // 2] if lengths else 0
        for index, following in pairwise(open_blocks):
            block = self._blocks[index]
            if index == first or not block.is_short:
                continue
            if block.heading_mark is not None:
                self._found[index] = Verdict(kind=LabelKind.SUBHEAD, rule="heading-mark")
            elif self._is_open_subhead(block):
                self._found[index] = Verdict(kind=LabelKind.SUBHEAD, rule="short-open-line", confidence=0.85)
            elif self._announces(block, self._blocks[following], usual):
                self._found[index] = Verdict(kind=LabelKind.SUBHEAD, rule="short-sentence", confidence=0.6)

    @staticmethod
    def _is_open_subhead(block: Block) -> bool:
        return (
            block.may_be_title
            and block.word_count <= _MOST_SUBHEAD_WORDS
            and not block.text.startswith(_QUOTE_START)
            and not block.text.endswith(_QUOTE_END)
            and not block.text[0].islower()
            and _ADDRESS.search(block.text) is None
        )

    @staticmethod
    def _announces(block: Block, following: Block, usual_words: float) -> bool:
        """Tell whether a short sentence between long paragraphs says what the next one says (seeds/001)."""
        if block.word_count > min(_MOST_WORDS_OF_A_SUBHEAD_SENTENCE, usual_words / 3) or _SPEECH.search(
            block.folded
        ):
            return False
        words = set(_WORD.findall(block.folded))
        again = words & set(_WORD.findall(fold_for_search(following.text[:2000])))
        return len(words) >= 3 and len(again) >= len(words) / 2 and following.word_count >= usual_words / 2
