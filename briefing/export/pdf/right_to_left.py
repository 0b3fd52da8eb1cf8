"""Right-to-left words as they are drawn from left to right, Arabic letters in their joined forms."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_ISOLATED, _FINAL, _INITIAL, _MEDIAL = "isolated", "final", "initial", "medial"
_PRESENTATION_FORMS = range(0xFE70, 0xFEFD)  # Arabic Presentation Forms-B
_RIGHT_TO_LEFT = frozenset({"R", "AL"})
# In a line that is turned round, so a sign that ends a number stands before it.
_NUMBERS = re.compile(r"[%‰°\u066a]?\d(?:[\d.,:/\u066b\u066c]*\d)?[$£€#]?")
_LAM = "\u0644"


def is_right_to_left(character: str) -> bool:
    """Tell whether a letter belongs to a script that is written from the right."""
    return unicodedata.bidirectional(character) in _RIGHT_TO_LEFT


def visual_order(text: str) -> str:
    """Return the characters of one line from left to right; numbers keep their order, brackets turn round.

    Covers words of right-to-left scripts with numbers, spaces and punctuation between them (UAX #9, with one
    level of embedding), which is what a name or quotation in such a script needs.
    """
    words = text.rstrip()
    joined = join_letters(words)
    clusters: list[str] = []
    for character in joined:
        if clusters and unicodedata.combining(character):
            clusters[-1] += character
        else:
            clusters.append(character)
    turned = "".join(_mirrored(cluster) for cluster in reversed(clusters))
    return _NUMBERS.sub(lambda number: number[0][::-1], turned) + text[len(words) :]


def join_letters(text: str) -> str:
    """Return Arabic letters in the form that their neighbours ask for, lam and alef as one letter."""
    forms = _forms()
    letters = list(text)
    result: list[str] = []
    index = 0
    while index < len(letters):
        letter = letters[index]
        own = forms.get(letter)
        if own is None:
            result.append(letter)
            index += 1
            continue
        before = _neighbour(letters, index, -1)
        joins_before = before is not None and _INITIAL in forms.get(before, {}) and _FINAL in own
        follower = letters[index + 1] if index + 1 < len(letters) else ""
        ligature = forms.get(letter + follower) if letter == _LAM and follower else None
        if ligature is not None:
            result.append(ligature[_FINAL if joins_before and _FINAL in ligature else _ISOLATED])
            index += 2
            continue
        after = _neighbour(letters, index, 1)
        joins_after = after is not None and _INITIAL in own and _FINAL in forms.get(after, {})
        result.append(own.get(_form(joins_before, joins_after), letter))
        index += 1
    return "".join(result)


def _form(joins_before: bool, joins_after: bool) -> str:  # noqa: FBT001 - two halves of one answer
    if joins_before:
        return _MEDIAL if joins_after else _FINAL
    return _INITIAL if joins_after else _ISOLATED


def _neighbour(letters: list[str], index: int, step: int) -> str | None:
    """Return the next letter in a direction; marks above and below stand between without parting."""
    index += step
    while 0 <= index < len(letters):
        if not unicodedata.combining(letters[index]):
            return letters[index]
        index += step
    return None


@cache
def _forms() -> dict[str, dict[str, str]]:
    """Return the presentation forms of each letter or ligature, as the Unicode database gives them."""
    forms: dict[str, dict[str, str]] = {}
    for code in _PRESENTATION_FORMS:
        kind, *codes = unicodedata.decomposition(chr(code)).split() or [""]
        base = "".join(chr(int(part, 16)) for part in codes)
        if base and not base.startswith(" ") and "\u0640" not in base:
            forms.setdefault(base, {})[kind.strip("<>")] = chr(code)
    return forms


@cache
def _mirrors() -> dict[str, str]:
    left, right = "([{<«‹", ")]}>»›"
    return dict(zip(left + right, right + left, strict=True))


def _mirrored(cluster: str) -> str:
    return _mirrors().get(cluster, cluster)
