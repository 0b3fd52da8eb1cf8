"""QR codes of addresses, so that a reader of the printed page need not type them."""

from __future__ import annotations

import string
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from urllib.parse import quote

from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

from briefing.export.pdf.boxes import Box
from briefing.export.pdf.canvas import TaggedCanvas

_LONGEST_ADDRESS = 300  # characters: the squares of a longer one are too small to be read from paper
_SEAM_PT = 0.02  # or viewers show hairlines between rows
_QUIET_SQUARES = 4  # ISO/IEC 18004, 5.3.8
_BLACK, _WHITE = "#000000", "#FFFFFF"

_Run = tuple[int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class QrCode(Box):
    """Draw the code of an address that stands as a link beside it: to a screen reader it is decoration."""

    runs: tuple[_Run, ...]
    count: int

    @property
    def height_pt(self) -> float:
        """Return the height, which is the width."""
        return self.width_pt

    def paint(self, canvas: TaggedCanvas, left_pt: float, top_pt: float) -> None:
        """Draw runs of dark squares as rectangles, on white, for a watermark may lie below."""
        side_pt = self.width_pt / self.count
        quiet_pt, white_pt = _QUIET_SQUARES * side_pt, self.width_pt + 2 * _QUIET_SQUARES * side_pt
        canvas.draw_rectangle(left_pt - quiet_pt, top_pt - quiet_pt, white_pt, white_pt, _WHITE)
        for row, start, length in self.runs:
            x_pt, y_pt = left_pt + start * side_pt, top_pt + row * side_pt
            canvas.draw_rectangle(x_pt, y_pt, length * side_pt, side_pt + _SEAM_PT, _BLACK)


def qr_code(address: str, width_pt: float) -> QrCode | None:
    """Return the code of an address; None for one that is too long."""
    typed = quote(address, safe=string.punctuation)
    if len(typed) > _LONGEST_ADDRESS:
        return None
    count, runs = _runs(typed)
    return QrCode(width_pt=width_pt, runs=runs, count=count)


@lru_cache(maxsize=256)
def _runs(address: str) -> tuple[int, tuple[_Run, ...]]:
    """Return the number of squares on a side, and the dark ones as row, column and length."""
    code = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(address)
    code.make()
    count: int = code.getModuleCount()
    runs: list[_Run] = []
    for row in range(count):
        start = 0
        for is_dark, group in groupby(code.isDark(row, column) for column in range(count)):
            length = len(list(group))
            if is_dark:
                runs.append((row, start, length))
            start += length
    return count, tuple(runs)
