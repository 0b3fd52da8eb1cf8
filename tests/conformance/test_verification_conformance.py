"""Quotations are found again in files that went through another program."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from quoting_pack import quoting_pack, write

from briefing.model.pack import Audience
from briefing.session import jobs
from briefing.session.verification.verifying import QuoteState

WORDS = (
    "“Vice-ministers and decision-makers—and others—met in Hà Nội; " * 9 + "that was all.”",
    "“Đặng Hoàng Giang đã phát biểu tại Hội nghị ở Hà Nội, và Lê Xuân Minh cũng vậy.”",
    "“The first paragraph goes on.\n“The second one ends.”",
    "that the law would be passed soon",
    "“" + " ".join(f"Report number {n} is read in its half-yearly turn." for n in range(90)) + "”",
)


@pytest.mark.parametrize("suffix", ["docx", "pdf"])
def test_quotations_survive_libreoffice(
    tmp_path: Path, convert: Callable[[Path, str], Path], suffix: str
) -> None:
    pack = quoting_pack(*WORDS, *WORDS)  # what is printed twice repeats its notes as fields

    file = jobs.verify(convert(write(pack, tmp_path / "pack.docx"), suffix), pack, Audience.PUBLIC)

    assert [quote.state for quote in file.quotes] == [QuoteState.VERBATIM] * len(WORDS) * 2
