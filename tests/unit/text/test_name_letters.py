"""Letters behind a name."""

from __future__ import annotations

import pytest

from briefing.text.name_letters import letters_behind
from briefing.text.words import split_words


def behind(text: str) -> tuple[str, str | None]:
    """Return the letters behind the two words of a name that a text begins with, and the office in them."""
    words = split_words(text)
    letters = letters_behind(text, words, 2)
    return text[words[1].end : letters.end].strip(" ,"), letters.office and letters.office.slice(text)


@pytest.mark.parametrize(
    ("text", "letters", "office"),
    [
        ("Xuan Minh KC spoke", "KC", None),
        ("Xuan Minh, OBE, FRS, spoke", "OBE, FRS", None),
        ("Xuan Minh PhD spoke", "PhD", None),
        ("Xuan Minh MP spoke", "MP", "MP"),
        ("Xuan Minh KC MP spoke", "KC MP", "MP"),
        ("Xuan Minh MP's plan", "MP's", "MP"),
        ("Xuan Minh spoke", "", None),
        ("Xuan Minh's KC spoke", "", None),
        ("Xuan Minh MP Diane Minh spoke", "", None),
        ("Xuan Minh Ma spoke", "", None),
        ("Xuan Minh BBC spoke", "", None),
        ("Xuan Minh (MP) spoke", "", None),
        ("Xuan Minh", "", None),
    ],
)
def test_honours_degrees_and_seats_stand_behind_a_name(text: str, letters: str, office: str | None) -> None:
    assert behind(text) == (letters, office)
