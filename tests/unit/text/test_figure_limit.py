"""How far a text is read for figures and dates."""

from __future__ import annotations

import pytest

from briefing.text.figure_limit import MOST_FIGURES, end_of_figures


@pytest.mark.parametrize(
    "text", ["", "Nobody died.", "The 25 people came on 25 October 2025.", "1" * 100_000]
)
def test_an_article_is_read_to_its_end(text: str) -> None:
    assert end_of_figures(text) == len(text)


@pytest.mark.parametrize("figure", ["1,234.5 ", "half of ", "in March ", "7 "])
def test_a_list_of_data_is_read_up_to_the_last_figure_that_is_not_one_too_many(figure: str) -> None:
    text = figure * MOST_FIGURES
    assert end_of_figures(text) == len(text)
    assert end_of_figures(text + "so 1 and 2") == len(text + "so ")
