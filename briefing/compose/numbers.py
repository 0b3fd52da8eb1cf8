"""Numbers as a document prints them: CLDR separators, en dashes, never rounded."""

from __future__ import annotations

import math
import re
from decimal import Decimal

from babel.lists import format_list
from babel.numbers import format_compact_decimal, format_decimal, format_percent

from briefing.compose.dates import NO_BREAK_SPACE
from briefing.compose.labels import Labels
from briefing.model.excerpt import StatisticDetail

_CURRENCY = re.compile(r"[A-Z]{3}|(?:US|A|C|HK|S)?\$|[€£¥₫]")
_WORTH_WORDS = 1_000_000
_ROUNDED_DIGITS = 2


def format_number(value: float, labels: Labels) -> str:
    """Return a number with the separators of the language; millions move to words if nothing is lost."""
    exact = Decimal(str(value))
    if abs(exact) >= _WORTH_WORDS and _is_short_in_millions(exact):
        words = format_compact_decimal(
            float(exact), format_type="long", locale=labels.digits, fraction_digits=_ROUNDED_DIGITS
        )
        return str(words).replace(" ", NO_BREAK_SPACE)
    return str(format_decimal(exact, locale=labels.digits, decimal_quantization=False))


def format_value(detail: StatisticDetail, labels: Labels) -> str:
    """Return the value or range of a figure, with a sign of per cent or of a currency, without its unit."""
    ends = [detail.low] if detail.high is None else [detail.low, detail.high]
    if is_percent(detail.unit, labels):
        percents = (Decimal(str(end)) / 100 for end in ends)
        signed = [str(format_percent(x, locale=labels.digits, decimal_quantization=False)) for x in percents]
        if len(signed) > 1:
            signed[0] = signed[0].rstrip(f"%{NO_BREAK_SPACE}")
        return "–".join(signed)
    value = "–".join(format_number(end, labels) for end in ends)
    if is_currency(detail.unit):
        printed = labels.words.currency_value.format(value=value, unit=detail.unit)
        # A sign stands close before its number ("$2.5"), a code does not ("EUR 2.5").
        return re.sub(r"(?<=[$€£¥₫]) ", "", printed).replace(" ", NO_BREAK_SPACE)
    return value


def is_vague(detail: StatisticDetail, source_words: str) -> bool:
    """Tell whether a range stands for words such as "hundreds of" or "tens of millions of"."""
    low, high = detail.low, detail.high
    is_step = high is not None and low > 0 and high == 10 * low and math.log10(low).is_integer()
    return is_step and not any(character.isdigit() for character in source_words)


def is_percent(unit: str | None, labels: Labels) -> bool:
    """Tell whether a unit means per cent (percentage points are a unit of their own)."""
    return unit is not None and unit.casefold() in labels.words.percent_units


def is_currency(unit: str | None) -> bool:
    """Tell whether a unit is the code or the sign of a currency."""
    return unit is not None and _CURRENCY.fullmatch(unit) is not None


def format_alternatives(words: list[str], labels: Labels) -> str:
    """Return `a, b or c`."""
    return format_list(words, style="or", locale=labels.locale)


def _is_short_in_millions(exact: Decimal) -> bool:
    digits = abs(exact).adjusted() // 3 * 3  # thousands are 3, millions 6, billions 9
    scaled = exact.scaleb(-digits)
    return scaled == round(scaled, _ROUNDED_DIGITS)
