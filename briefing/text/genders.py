"""What a title or a given name tells about a person: a man, a woman, or nothing."""

from __future__ import annotations

from enum import Enum, auto

from briefing.text.lexicon import word_set
from briefing.text.words import fold_name


class Gender(Enum):
    """What a title or a given name tells; most names tell nothing."""

    MALE = auto()
    FEMALE = auto()
    UNKNOWN = auto()

    def fits(self, other: Gender) -> bool:
        """Tell whether both can be one person; what is unknown fits everything."""
        return self is other or Gender.UNKNOWN in (self, other)


def gender_of(name: str) -> Gender:
    """Return what the given name tells; "Thi" and "Van" inside a Vietnamese name do."""
    words = fold_name(name).split()
    if len(words) > 2 and words[0] in word_set("names", "vietnamese_families"):
        return {"thi": Gender.FEMALE, "van": Gender.MALE}.get(words[1], Gender.UNKNOWN)
    if len(words) < 2:
        return Gender.UNKNOWN
    is_male = words[0] in word_set("names", "male_names")
    is_female = words[0] in word_set("names", "female_names")
    if is_male == is_female:
        return Gender.UNKNOWN
    return Gender.MALE if is_male else Gender.FEMALE
