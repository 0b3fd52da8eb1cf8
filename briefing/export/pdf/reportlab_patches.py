"""Mend what reportlab writes: each patch is applied once in the process and moves nothing on a page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc, ttfonts

_CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo
<< /Registry (Adobe)
/Ordering (UCS)
/Supplement 0
>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<00> <FF>
endcodespacerange
{blocks}
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


@cache
def apply_patches() -> None:
    """Patch reportlab; once is enough."""
    _fix_settings()
    ttfonts.makeToUnicodeCMap = _to_unicode
    pdfdoc.PDFStream.format = _with_line_end(pdfdoc.PDFStream.format)


def _fix_settings() -> None:
    # The environment (RL_*) and a user's own settings file must not change what is written.
    rl_config.useA85 = 0
    rl_config.ttfAsciiReadable = 1
    rl_config.documentLang = None
    rl_config.pdfComments = 0


def _to_unicode(_name: str, subset: Sequence[int]) -> str:
    # WORKAROUND reportlab 5.1.0, pdfbase/ttfonts.py: codes without a character are mapped to U+0000, which
    # ISO 14289-1, 7.21.7 forbids, and blocks run over the 100 entries that a CMap may have.
    entries = [(code, character) for code, character in enumerate(subset) if character not in {0, 127}]
    blocks = []
    for start in range(0, len(entries), 100):
        block = entries[start : start + 100]
        lines = "\n".join(
            f"<{code:02X}> <{chr(character).encode('utf-16-be').hex()}>" for code, character in block
        )
        blocks.append(f"{len(block)} beginbfchar\n{lines}\nendbfchar")
    return _CMAP.format(blocks="\n".join(blocks))


def _with_line_end(write: Callable[..., bytes]) -> Callable[..., bytes]:
    # WORKAROUND reportlab 5.1.0, pdfbase/pdfdoc.py: no end of line before `endstream` (ISO 19005-2, 6.1.7.1).
    def format(self: pdfdoc.PDFStream, document: pdfdoc.PDFDocument) -> bytes:  # noqa: A001
        content = write(self, document).removesuffix(b"endstream\n")
        # After data that end in a carriage return, a line feed alone would seem to be half of the line end.
        line_end = b"\r\n" if content.endswith(b"\r") else b"\n"
        return content + line_end + b"endstream\n"

    return format
