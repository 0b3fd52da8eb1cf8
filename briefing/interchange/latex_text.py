"""Plain text as LaTeX writes it in bibliographies: escaped signs, accents as commands, braces that group."""

from __future__ import annotations

import re
import unicodedata

_ESCAPED = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "{}$&#%_"},
    }
)
_NAMED = {
    "textbackslash": "\\",
    "textasciitilde": "~",
    "textasciicircum": "^",
    "aa": "å",
    "AA": "Å",
    "ae": "æ",
    "AE": "Æ",
    "oe": "œ",
    "OE": "Œ",
    "o": "ø",
    "O": "Ø",
    "l": "ł",
    "L": "Ł",
    "ss": "ß",
    "i": "i",
    "j": "j",
    "dj": "đ",
    "DJ": "Đ",
    "ohorn": "ơ",
    "OHORN": "Ơ",
    "uhorn": "ư",
    "UHORN": "Ư",
    "ldots": "…",
    "textendash": "–",
    "textemdash": "—",
}
_ACCENTS = {
    "'": "\u0301",
    "`": "\u0300",
    "^": "\u0302",
    '"': "\u0308",
    "~": "\u0303",
    "=": "\u0304",
    ".": "\u0307",
    "u": "\u0306",
    "v": "\u030c",
    "H": "\u030b",
    "c": "\u0327",
    "k": "\u0328",
    "r": "\u030a",
    "d": "\u0323",
    "h": "\u0309",
}
_COMMAND = re.compile(r"\\(?:([A-Za-z]+)(?:[ \t]+(?=\S)|\{\})?|(.))", re.DOTALL)
_ACCENT_WITH_BRACES = re.compile(r"""\\([`'^"~=.uvHckrdh])[ \t]*\{(\\[ij]|\\?[^\\{}]|\\[a-z]+)\}""")
_ACCENT_ALONE = re.compile(
    r"""\\(?:([`'^"~=.])[ \t]*|([uvHckrdh])[ \t]+)(\\(?:[ij]|[ou]horn|[OU]HORN)(?![A-Za-z])|[^\W\d_])"""
)


def to_latex(text: str) -> str:
    """Return plain text with the signs escaped that mean something; letters stay as they are."""
    return text.translate(_ESCAPED)


def from_latex(text: str) -> str:
    """Return the plain text of LaTeX: accents joined to their letters, known commands as signs, no braces."""
    previous = ""
    while text != previous:  # from the inside out: \'{\^{e}}
        previous = text
        text = _ACCENT_WITH_BRACES.sub(lambda match: _accented(match[1], match[2]), text)
        text = _ACCENT_ALONE.sub(lambda match: _accented(match[1] or match[2], match[3]), text)
    plain, position = [], 0
    for match in _COMMAND.finditer(text):
        plain.append(_without_groups(text[position : match.start()]))
        plain.append(match[2] or _NAMED.get(match[1], ""))  # a command that is not known shows nothing
        position = match.end()
    plain.append(_without_groups(text[position:]))
    return unicodedata.normalize("NFC", "".join(plain))


def _accented(accent: str, letter: str) -> str:
    base = _NAMED.get(letter[1:], letter[1:]) if letter.startswith("\\") else letter
    return unicodedata.normalize("NFC", base + _ACCENTS[accent])


def _without_groups(text: str) -> str:
    return text.replace("{", "").replace("}", "").replace("~", "\N{NO-BREAK SPACE}")
