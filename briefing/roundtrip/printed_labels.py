"""Words that are printed with a label around them: taken out of it, and read again from an edited line."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.compose.dates import format_moment
from briefing.compose.labels import Labels
from briefing.model.answers import Answer
from briefing.roundtrip.words import flat

_SEPARATOR = re.compile(r"\s+·\s+")
_LABEL_STOP = ":"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clearance:
    """Say what a line of clearance says: `when` is "" where it is not the moment that was printed.

    `cleared_by` holds all that stands behind the label then, and nothing where nobody cleared the answer.
    """

    owner: str = ""
    cleared_by: str = ""
    when: str = ""


def bare_credit(printed: str, labels: Labels) -> str:
    """Return a credit without the label that it is printed with."""
    return _inside(labels.words.photo_credit, "credit", printed) or printed.strip()


def printed_clearance(answer: Answer, labels: Labels) -> Clearance:
    """Return what the line of clearance of an answer says."""
    moment = answer.cleared_at if answer.is_cleared else None
    when = format_moment(moment, labels, weekday=False) if moment is not None else ""
    return Clearance(owner=answer.owner, cleared_by=answer.cleared_by, when=when)


def read_clearance(line: str, labels: Labels, when: str = "") -> Clearance | None:
    """Return what a line of clearance says, `when` being the moment as it was printed; None if it is none."""
    owner = cleared_by = kept = ""
    words = labels.words
    for piece in filter(None, (piece.strip() for piece in _SEPARATOR.split(line))):
        if flat(piece).casefold() == flat(words.not_cleared).casefold():
            continue
        ending = f", {when}" if when else ""
        is_kept = bool(ending) and flat(piece).endswith(flat(ending))
        said = piece[: -len(ending)] if is_kept else piece
        if named := _inside(words.cleared_by, "name", said):
            cleared_by, kept = named, when if is_kept else ""
        elif named := _inside(words.answer_owner, "name", piece):
            owner = named
        else:
            return None
    return Clearance(owner=owner, cleared_by=cleared_by, when=kept)


def _inside(template: str, name: str, printed: str) -> str:
    """Return what stands in the place of `name` in a printed label, and what follows it; "" if it is not."""
    before, _, after = template.partition(f"{{{name}}}")
    label = re.escape(before.strip().removesuffix(_LABEL_STOP).strip())
    pattern = rf"\s*{label}\s*{_LABEL_STOP}?\s+(.+?)\s*{re.escape(after.strip())}((?:,.*)?)\s*"
    found = re.fullmatch(pattern, flat(printed), re.IGNORECASE)
    if found is None:
        return ""
    inside, rest = (printed[found.start(group) : found.end(group)] for group in (1, 2))
    return f"{inside}{rest}".strip()
