"""Quantities in running text: figures and number words with their qualifier, currency, scale and sign."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.model.spans import Span
from briefing.text.lexicon import word_set
from briefing.text.number_forms import (
    AGED,
    AND_A_HALF,
    BETWEEN,
    FIGURE_GOES_ON,
    FROM,
    GLUED,
    LABEL_BEFORE,
    MEASURE_BEFORE,
    NEXT_FIGURE,
    NEXT_WORD,
    RANGE_JOINT,
    RANGE_LEAD,
    STOPPED,
    TIME_AFTER,
    WORD_BEFORE,
    after_pattern,
    article_pattern,
    currency_pattern,
    scale_pattern,
    short_scale_pattern,
    start_pattern,
    unit_pattern,
    vague_pattern,
)
from briefing.text.number_words import (
    as_number,
    match_figure,
    match_smaller_scale,
    match_words,
    word_meanings,
    word_values,
)
from briefing.text.qualifiers import find_qualifier, qualifier_words
from briefing.text.vietnamese_numbers import doubling_pattern, is_counted, is_no_number, is_time

_LOOK_BACK = 48
"""Code points before a number in which its qualifier, label or verb of change is looked for."""

_LARGEST_SCALE = 10**12


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """Give one quantity of a text: a value (`low` alone) or a range.

    `span` runs from the qualifier to the sign or scale, `value_span` marks the number. `unit` is set where a
    sign, code or abbreviation gives it; else the counted noun begins at `noun_start`. `is_word` tells that
    the number is written in words, `is_modifier` that a hyphen ties it to its noun ("a 500-page report").
    """

    span: Span
    value_span: Span
    low: int | float
    high: int | float | None = None
    unit: str | None = None
    qualifier: str | None = None
    noun_start: int
    is_word: bool = False
    is_modifier: bool = False
    is_scaled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Number:
    """Hold one number as read, before ranges and qualifiers."""

    start: int
    value_start: int
    value_end: int
    end: int
    low: int | float
    high: int | float | None = None
    unit: str | None = None
    raw: int | float = 0
    scale: float = 1
    is_word: bool = False
    is_modifier: bool = False


def find_quantities(
    text: str, within: Span | None = None, *, language: str = "en", without: Sequence[Span] = ()
) -> tuple[Quantity, ...]:
    """Return the quantities of a text in their order; `language` is "en" or "vi" and decides marks and words.

    Numbers that are names, times, dates with marks, scores or places in a list are left out as far as the
    number's own surroundings show it; years and other dates are not told apart here, but none begins in one
    of the stretches `without`, which are sorted.
    """
    scope = within or Span(0, len(text))
    reader = _Reader(text, scope, vietnamese=language == "vi")
    found: list[Quantity] = []
    position = scope.start
    left_out = iter(without)
    gap = next(left_out, None)
    for match in start_pattern(vietnamese=reader.vietnamese).finditer(text, scope.start, scope.end):
        while gap is not None and gap.end <= match.start():
            gap = next(left_out, None)
        if match.start() < position or (gap is not None and gap.start <= match.start()):
            continue
        quantities = reader.read(match.start())
        if quantities:
            found += quantities
            position = max(quantity.span.end for quantity in quantities)
    return tuple(found)


class _Reader:
    """Read quantities at given places of one text."""

    def __init__(self, text: str, scope: Span, *, vietnamese: bool) -> None:
        self.text = text
        self.scope = scope
        self.vietnamese = vietnamese

    def read(self, start: int) -> list[Quantity]:
        """Return the quantity that begins at `start`; two where a change from one to another is told."""
        number = self._number(start)
        if number is None:
            return []
        second = self._second(number)
        # "Labor 53 percent": what has a unit is no name; "aged 5" is one, "aged 5 to 11" a range
        is_age = second is not None and AGED.search(self.text, max(0, start - _LOOK_BACK), start) is not None
        has_unit = number.unit is not None or (second is not None and second.unit is not None)
        if not has_unit and self._is_name(number) and not is_age:
            return []
        if second is None:
            return [self._quantity(number)]
        is_joined = self.vietnamese and self.text[number.end : second.start].strip() in "-–—"
        if self._is_change(number.start) and not is_joined:
            first = self._quantity(number, unit=number.unit or second.unit, noun_start=second.end)
            return [first, self._quantity(second)]
        return [self._range(number, second)]

    def _number(self, start: int) -> _Number | None:
        text = self.text
        vague = vague_pattern(vietnamese=self.vietnamese).match(text, start)
        if vague:
            return self._vague(vague)
        if self.vietnamese and (doubling := doubling_pattern().match(text, start)):
            return self._doubling(doubling)
        sign = currency_pattern().match(text, start)
        place = sign.end() if sign else start
        article = None if self.vietnamese else article_pattern().match(text, place)
        if article:
            return self._article(article)
        figure = match_figure(text, place, decimal_comma=self.vietnamese)
        read = figure or match_words(text, place, vietnamese=self.vietnamese)
        if read is None:
            return None
        value, end = read
        if self.vietnamese and (is_time if figure else is_no_number)(text, place, end):
            return None
        if figure and NEXT_FIGURE.match(text, end):  # a row of figures, as in a table
            return None
        scale, scale_end = self._scale(end, has_currency=sign is not None)
        if scale_end == end and figure and FIGURE_GOES_ON.match(text, end):
            return None
        if figure and text[place] == "0" and text[place + 1 : place + 2].isdigit():
            return None
        half = AND_A_HALF.match(text, scale_end)
        smaller, smaller_end = (0, scale_end) if self.vietnamese else match_smaller_scale(text, scale_end)
        low = as_number((value + (0.5 if half else 0)) * scale + smaller)
        number_end = half.end() if half else smaller_end
        unit_match = None if sign else unit_pattern(vietnamese=self.vietnamese).match(text, number_end)
        if figure and not unit_match and GLUED.match(text, number_end):
            return None
        unit = _currency_words(sign["sign"]) if sign else self._measure_before(start)
        if unit_match and unit_match["unit"].startswith("°") and text[max(place - 1, 0)] in "-−":
            low, start, place = -low, start - 1, place - 1
        return _Number(
            start=start,
            value_start=place,
            value_end=number_end,
            end=unit_match.end() if unit_match else number_end,
            low=low,
            unit=_unit_words(unit_match) if unit_match else unit,
            raw=value,
            scale=scale,
            is_word=figure is None,
            is_modifier=text[number_end : number_end + 1] == "-",
        )

    def _measure_before(self, start: int) -> str | None:
        """Return the measure that stands before its figure: "magnitude 5.6"."""
        before = MEASURE_BEFORE.search(self.text, max(self.scope.start, start - 24), start)
        return before["unit"].lower() if before else None

    def _vague(self, match: re.Match[str]) -> _Number:
        """Read "hundreds of" as 100 to 1,000, "tens of millions of" as 10 to 100 million."""
        words = re.findall(r"[^\W\d_]+", match["vague"].lower())
        scales = word_values("numbers", "vietnamese_scales" if self.vietnamese else "english_scales")
        low = 1.0
        for word in words:
            low *= 10 if word == "tens" else scales.get(word.removesuffix("s"), scales.get(word, 1))
        is_few = words[0] in {"several", "few", "vài"}
        high = as_number(low * (100 / 12 if words[0] == "dozens" else 10))
        return _Number(
            start=match.start(),
            value_start=match.start("vague"),
            value_end=match.end("vague"),
            end=match.end("vague"),
            low=as_number(low * (2 if is_few else 1) * (2 if words[0] == "dozens" else 1)),
            high=high,
            scale=low,
            is_word=True,
        )

    def _doubling(self, match: re.Match[str]) -> _Number:
        """Read "gấp đôi" as two times."""
        times = word_values("numbers", "vietnamese_doublings")[" ".join(match[0].lower().split())]
        start, end = match.span()
        return _Number(start=start, value_start=start, value_end=end, end=end, low=times, unit="lần")

    def _article(self, match: re.Match[str]) -> _Number | None:
        """Read "half a million", "a hundred" and, after a qualifier, "a year"."""
        words = match[0].lower().split()
        scale = word_values("numbers", "english_scales").get(words[-1], 1)
        if match["measure"]:
            lead = self._qualifier(match.start())
            if lead is None or self.text[max(0, lead.start() - 2)].isdigit():  # "5,000 more than a year ago"
                return None
            end = match.end("article")
        else:
            end = match.end()
        return _Number(
            start=match.start(),
            value_start=match.start(),
            value_end=end,
            end=end,
            low=as_number(scale * (0.5 if words[0] == "half" else 1)),
            scale=scale,
            is_word=True,
        )

    def _scale(self, end: int, *, has_currency: bool) -> tuple[float, int]:
        """Return what a scale after the number multiplies it by, and where the scale ends."""
        factor = 1.0
        key = "vietnamese_scales" if self.vietnamese else "english_scales"
        while factor < _LARGEST_SCALE and (
            match := scale_pattern(vietnamese=self.vietnamese).match(self.text, end)
        ):
            factor *= word_values("numbers", key)[match["scale"].lower()]
            end = match.end()
        has_none = factor > 1 or (self.vietnamese and not has_currency)  # "1m" is a metre
        short = None if has_none else short_scale_pattern().match(self.text, end)
        if short and (has_currency or len(short["scale"]) > 1 or _counts_on(self.text, short.end())):
            return word_values("numbers", "short_scales")[short["scale"].lower()], short.end()
        return factor, end

    def _second(self, first: _Number) -> _Number | None:
        """Return the upper end of a range that begins with `first`."""
        joint = RANGE_JOINT.match(self.text, first.end)
        if joint is None or joint.end() >= self.scope.end or first.high is not None:
            return None
        word = (joint["word"] or "").lower()
        before = self.text[max(self.scope.start, first.start - _LOOK_BACK) : first.start].lower()
        if word in {"and", "và"} and not BETWEEN.search(before):
            return None
        second = self._number(joint.end())
        if second is None or second.high is not None:
            return None
        if second.is_word != first.is_word and not _is_one_style(first, second):
            return None
        if first.unit and second.unit is None and first.end > first.value_end:
            return None  # "jumped by 45 percent to 284 billion yuan"
        if word in {"or", "hoặc", "hay"} and not 0 < second.low - first.low <= max(2, first.low):
            return None
        lower = _lower(first, second)
        is_rising = lower < second.low or (self._is_change(first.start) and lower != second.low)
        return (
            second if is_rising and (not first.unit or not second.unit or first.unit == second.unit) else None
        )

    def _range(self, first: _Number, second: _Number) -> Quantity:
        low = as_number(_lower(first, second))
        return self._quantity(
            _Number(
                start=first.start,
                value_start=first.value_start,
                value_end=second.value_end,
                end=second.end,
                low=low,
                high=second.low,
                unit=second.unit or first.unit,
                is_word=first.is_word,
                is_modifier=second.is_modifier,
                scale=second.scale,
            ),
            lead=RANGE_LEAD,
        )

    def _quantity(
        self,
        number: _Number,
        *,
        unit: str | None = None,
        noun_start: int | None = None,
        lead: re.Pattern[str] | None = None,
    ) -> Quantity:
        start = number.start
        if lead and (match := lead.search(self.text, max(self.scope.start, start - 10), start)):
            start = match.start()
        qualifier = self._qualifier(start)
        after = after_pattern().match(self.text, number.end)
        words = qualifier["words"] if qualifier else after["words"] if after else None
        end = after.end() if after and not qualifier else number.end
        return Quantity(
            span=Span(qualifier.start() if qualifier else start, end),
            value_span=Span(number.value_start, number.value_end),
            low=number.low,
            high=number.high,
            unit=unit or number.unit,
            qualifier=" ".join(words.lower().split()) if words else None,
            noun_start=end if noun_start is None else noun_start,
            is_word=number.is_word,
            is_modifier=number.is_modifier,
            is_scaled=number.scale != 1,
        )

    def _qualifier(self, start: int) -> re.Match[str] | None:
        return find_qualifier(self.text, max(self.scope.start, start - _LOOK_BACK), start)

    def _is_change(self, start: int) -> bool:
        before = self.text[max(self.scope.start, start - _LOOK_BACK) : start]
        lead = FROM.search(before)
        return lead is not None and not word_set("numbers", "changes").isdisjoint(before.lower().split())

    def _is_name(self, number: _Number) -> bool:
        """Tell whether the words before make the number a name or a place in a list ("Article 5")."""
        before = WORD_BEFORE.search(self.text, max(self.scope.start, number.start - 24), number.start)
        if before is None:
            return False
        word, labels = before["word"], word_set("numbers", "labels")
        is_place = self.vietnamese and word[0].isupper() and (before["earlier"] or "")[:1].isupper()
        if is_place and is_counted(self.text, number.end):
            return False  # "Nha Trang 449 nhà": no page
        first = LABEL_BEFORE.search(self.text, max(self.scope.start, number.start - 32), number.start)
        if first and first["label"].removesuffix("s") in labels and _is_number(first["number"]):
            return True
        if word.lower() in labels or f"{before['earlier']} {word}".lower() in labels:
            return True
        if TIME_AFTER.match(self.text, number.end) or (self.vietnamese and is_counted(self.text, number.end)):
            return False
        start = before.start("word")
        is_sentence_start = start == self.scope.start or STOPPED.search(
            self.text, max(self.scope.start, start - 4), start
        )
        return word[0].isupper() and not is_sentence_start and word.lower() not in qualifier_words()


def _lower(first: _Number, second: _Number) -> float:
    """Return the lower end of a range: the 20 of "20 to 30 million" counts millions, too."""
    shares_scale = first.scale == 1 and 0 < first.raw < second.scale
    return first.raw * second.scale if shares_scale else first.low


def _is_number(word: str) -> bool:
    return word.isdigit() or word in word_values("numbers", "english_values")


def _is_one_style(first: _Number, second: _Number) -> bool:
    """Tell whether "three to 10" and "two million to 2.5 million" are how a paper writes numbers.

    Below ten it takes words, from there on figures.
    """
    is_written_so = first.low < 10 <= second.low or 1 < second.scale <= first.low
    return first.is_word and first.unit is None and is_written_so


def _currency_words(sign: str) -> str:
    meanings = word_meanings("numbers", "currency_signs") | word_meanings("numbers", "currency_letters")
    return meanings.get(sign, sign)


def _unit_words(match: re.Match[str]) -> str:
    words = " ".join(match["unit"].split())
    meanings = word_meanings("numbers", "unit_signs")
    return meanings.get(words) or meanings.get(words.lower(), words)


def _counts_on(text: str, position: int) -> bool:
    """Tell whether a glued "m" or "k" counts what follows ("5m people") and is no measure ("5m deep")."""
    following = NEXT_WORD.match(text, position)
    return following is not None and following[1] not in word_set("numbers", "not_counted")
