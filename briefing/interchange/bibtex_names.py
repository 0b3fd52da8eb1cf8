"""The names of a BibTeX author field: people between `and`, institutions in braces, `others`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.interchange.latex_text import from_latex
from briefing.interchange.people import AND_OTHERS, join_people, read_person
from briefing.interchange.single_lines import single_line

_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_OTHERS = "others"


def read_people(latex: str) -> str:
    """Return the names on one line, each in the order in which it is spoken; a braced name is one as is."""
    people = [_read_name(name) for name in _split_names(latex)]
    if people[-1:] == [_OTHERS]:
        return " ".join(filter(None, (join_people(people[:-1]), AND_OTHERS)))
    return join_people(people)


def _split_names(latex: str) -> Iterator[str]:
    """Yield what stands between the `and`s that are in no braces."""
    depths, begun = _depths(latex), 0
    for match in _AND.finditer(latex):
        if depths[match.start()] == 0:
            yield latex[begun : match.start()]
            begun = match.end()
    yield latex[begun:]


def _read_name(latex: str) -> str:
    latex = latex.strip()
    depths = _depths(latex)
    if latex.startswith("{") and latex.endswith("}") and all(depths[1:-1]):
        return single_line(from_latex(latex))
    # Only a comma outside of braces parts family and given name; one inside comes back when it is read.
    hidden = "".join("\0" if c == "," and depth else c for c, depth in zip(latex, depths, strict=False))
    return read_person(from_latex(hidden)).replace("\0", ",")


def _depths(latex: str) -> list[int]:
    """Return how many braces are open before each character, and at the end; escaped ones do not count."""
    depths, depth, is_escaped = [], 0, False
    for character in latex:
        depths.append(depth)
        if not is_escaped:
            depth += (character == "{") - (character == "}")
        is_escaped = character == "\\" and not is_escaped
    return [*depths, depth]
