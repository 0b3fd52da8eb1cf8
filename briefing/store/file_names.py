"""File names that every system accepts, and the name of an exported pack."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from itertools import count

from apsw import unicode as segmentation

from briefing.model.pack import Audience, Pack, Status

FALLBACK_STEM = "Briefing pack"

_MOST_CHARACTERS = 120
_MOST_BYTES = 200  # systems allow 255 for the whole name, and a temporary name adds to it
_SEPARATORS = re.compile(r'[/\\:*?"<>|]')
_LOOSE_ENDS = " .-_~"
_UNSEEN = {"Cc", "Cf", "Cs", "Cn", "Co"}  # controls, invisible and unassigned characters
_RESERVED = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|clock\$|(?:com|lpt)[0-9¹²³]) *(?:\.|$)", re.IGNORECASE
)


def safe_file_name(stem: str, suffix: str) -> str:
    """Return a file name that Windows, macOS and Linux accept; `suffix` starts with its dot and is kept."""
    return _finish(_clean(stem), suffix)


def export_name(pack: Pack, suffix: str, *, audience: Audience = Audience.PUBLIC) -> str:
    """Return `2025-10-24 Title v1.0 en-GB DRAFT.pdf`; a long title is cut, never what follows it."""
    details = pack.details
    before = f"{details.as_at.local:%Y-%m-%d} " if details.as_at else ""
    words = [f"v{details.version}" if details.version else "", pack.language]
    words += ["INTERNAL"] if audience is Audience.INTERNAL else []
    words += ["DRAFT"] if details.status is Status.DRAFT else []
    after = _clean(" ".join(words))
    room = len(before) + len(after) + 1
    title = _cut(
        _clean(details.title), _MOST_CHARACTERS - room, _MOST_BYTES - len(before) - len(after.encode()) - 1
    )
    return _finish(f"{before}{title or FALLBACK_STEM} {after}", suffix)


def untaken_name(name: str, taken: Iterable[str]) -> str:
    """Return the name, or `Name (2).pdf` and so on where it is taken, also by case or Unicode form."""
    folded = {_fold(other) for other in taken}
    if _fold(name) not in folded:
        return name
    stem, dot, ending = name.rpartition(".")
    stem, suffix = (stem, dot + ending) if stem else (name, "")
    numbered = (f"{stem} ({number}){suffix}" for number in count(2))
    return next(candidate for candidate in numbered if _fold(candidate) not in folded)


def _clean(text: str) -> str:
    text = "".join(" " if character.isspace() else character for character in text)
    seen = "".join(character for character in text if unicodedata.category(character) not in _UNSEEN)
    name = _SEPARATORS.sub("-", " ".join(seen.split()))
    return unicodedata.normalize("NFC", name).strip(_LOOSE_ENDS)


def _finish(stem: str, suffix: str) -> str:
    stem = _cut(stem, _MOST_CHARACTERS, _MOST_BYTES) or FALLBACK_STEM
    if _RESERVED.match(stem):
        stem = f"_{stem}"
    return unicodedata.normalize("NFC", stem) + suffix


def _cut(text: str, most_characters: int, most_bytes: int) -> str:
    """Return as many whole letters of the text as fit; a letter here is what a reader takes for one."""
    kept, size = 0, 0
    for letter in segmentation.grapheme_iter(text):
        kept, size = kept + len(letter), size + len(letter.encode())
        if kept > most_characters or size > most_bytes:
            return text[: kept - len(letter)].rstrip(_LOOSE_ENDS)
    return text


def _fold(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
