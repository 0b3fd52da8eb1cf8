"""Values of an article's metadata as the window words them."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from briefing.model.article import Datum, FieldState

_CONTEXT = "MetadataText"


def day_text(iso: str | None) -> str:
    """Return "8 Oct 2025" for an ISO day or time in the user's language; other values stay as they are."""
    if not iso:
        return ""
    try:
        day = dt.date.fromisoformat(iso[:10])
    except ValueError:
        return iso
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


def doubt_text(datum: Datum) -> str:
    """Return the sentence that says why a value needs a person's eye, or nothing where it does not."""
    match datum.state:
        case FieldState.INFERRED:
            sentence = QCoreApplication.translate(
                _CONTEXT, "This was inferred, since the text does not say it. Click to confirm or change it."
            )
        case FieldState.AMBIGUOUS:
            sentence = QCoreApplication.translate(
                _CONTEXT, "The text can be read in more than one way here. Click to confirm or change it."
            )
        case FieldState.READ | FieldState.ABSENT:
            return ""
    if not datum.rule:
        return sentence
    rule = QCoreApplication.translate(_CONTEXT, "Found by: {rule}.").format(rule=datum.rule.replace("_", " "))
    return f"{sentence}\n{rule}"
