"""What each kind of paragraph is called on screen, in the order in which they are offered."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from briefing.model.article import LabelKind

_CONTEXT = "Labels"


def label_names() -> dict[LabelKind, str]:
    """Return the names of the labels that a person can choose, what is read and taken from first."""
    translate = QCoreApplication.translate
    return {
        LabelKind.BODY: translate(_CONTEXT, "Text of the article"),
        LabelKind.SUBHEAD: translate(_CONTEXT, "Subheading"),
        LabelKind.STANDFIRST: translate(_CONTEXT, "Standfirst"),
        LabelKind.HEADLINE: translate(_CONTEXT, "Headline"),
        LabelKind.CAPTION: translate(_CONTEXT, "Caption"),
        LabelKind.BYLINE: translate(_CONTEXT, "Byline"),
        LabelKind.DATELINE: translate(_CONTEXT, "Dateline"),
        LabelKind.SOURCE_LINE: translate(_CONTEXT, "Source line"),
        LabelKind.BOILERPLATE: translate(_CONTEXT, "Not part of the article"),
    }
