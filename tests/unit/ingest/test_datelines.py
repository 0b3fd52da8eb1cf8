"""Datelines are found at the beginning of a paragraph and taken for nothing else."""

from __future__ import annotations

import pytest

from briefing.ingest.datelines import find_dateline


@pytest.mark.parametrize(
    ("paragraph", "dateline", "outlet"),
    [
        ("Hanoi (VNA) – The talks began.", "Hanoi (VNA) –", "Vietnam News Agency"),
        ("(PLVN) - The talks began.", "(PLVN) -", "Báo Pháp Luật Việt Nam"),
        ("LONDON, Oct 8 (Reuters) - The talks began.", "LONDON, Oct 8 (Reuters) -", "Reuters"),
        ("WASHINGTON (AP) — “We began,” he said.", "WASHINGTON (AP) —", "Associated Press"),
        ("(CNN) The talks began.", "(CNN)", "CNN"),
        ("(CNN)The talks began.", "(CNN)", "CNN"),
        ("TTO - Các cuộc đàm phán bắt đầu.", "TTO -", "Tuổi Trẻ Online"),
        ("Hà Nội (TTXVN) - Đàm phán bắt đầu.", "Hà Nội (TTXVN) -", "Vietnam News Agency"),
        ("Ho Chi Minh City (VNA) - The talks began.", "Ho Chi Minh City (VNA) -", "Vietnam News Agency"),
        ("The Hague (AP) - The talks began.", "The Hague (AP) -", "Associated Press"),
        ("(KTSG) - Đàm phán bắt đầu.", "(KTSG) -", None),
        ("NEW YORK — The talks began.", "NEW YORK —", None),
        ("Vientiane (KPL) - The talks began.", "Vientiane (KPL) -", None),
    ],
)
def test_a_dateline_is_found_with_its_outlet(paragraph: str, dateline: str, outlet: str | None) -> None:
    found = find_dateline(paragraph)
    assert found is not None
    assert found.span.slice(paragraph) == dateline
    assert (found.outlet.name if found.outlet else None) == outlet
    assert (found.outlet_span is None) == (outlet is None)


@pytest.mark.parametrize(
    "paragraph",
    [
        "The Convention (Hanoi Convention) – a treaty on crime – was signed.",
        "The drafting body of it (UNODC) - Its office is in Vienna.",
        "The Office (UNODC) - Its seat is Vienna.",
        "(see above) - The talks began.",
        "(see above) The talks began.",
        "NATO — the alliance — met.",
        "GDP - The sum of it all - grew.",
        "Hanoi – The talks began.",
        "Hanoi (VNA) –",
        "(VNA)",
        "",
    ],
)
def test_brackets_and_dashes_alone_make_none(paragraph: str) -> None:
    assert find_dateline(paragraph) is None
