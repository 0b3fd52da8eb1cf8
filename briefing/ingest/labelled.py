"""A text with its labels, as the readers of its metadata look at it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.model.article import Label, LabelKind


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledText:
    """Hold a cleaned text and what its paragraphs are."""

    text: str
    labels: tuple[Label, ...]

    def lines(self, kind: LabelKind, *rules: str) -> Iterator[tuple[Label, str]]:
        """Yield the labels of a kind with the words they cover; `rules` narrow it to those rules."""
        for label in self.labels:
            if label.kind is kind and (not rules or label.rule in rules):
                yield label, label.span.slice(self.text)
