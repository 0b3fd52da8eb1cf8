"""Stray spaces of scraped text go, but for those that somebody is quoted with."""

from __future__ import annotations

import pytest

from briefing.compose.passages import tidy_spaces


@pytest.mark.parametrize(
    ("scraped", "printed"),
    [
        ("the treaty ( Hanoi Convention) is", "the treaty (Hanoi Convention) is"),
        ("Ministry of Foreign Affairs , said", "Ministry of Foreign Affairs, said"),
        (
            "it is ( as planned ) “open ( to all )” now , he says",
            "it is (as planned) “open ( to all )” now, he says",
        ),
        ('a "word , word" , then', 'a "word , word", then'),
        ("goes on in the next line , “as is ( so )", "goes on in the next line , “as is ( so )"),
        ("Combien : beaucoup ; trop !", "Combien : beaucoup ; trop !"),
    ],
)
def test_stray_spaces_go_outside_quotation_marks(scraped: str, printed: str) -> None:
    assert tidy_spaces(scraped) == printed
