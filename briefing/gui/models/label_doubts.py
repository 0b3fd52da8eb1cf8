"""Which labels of an article a person should look at, and the sentence that says why."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from briefing.gui.models.label_names import label_names
from briefing.model.article import Article, Label, LabelKind

_CONTEXT = "LabelDoubts"
_SURE = 0.75


def doubtful_labels(article: Article) -> tuple[Label, ...]:
    """Return the labels that a rule gave with little confidence; what a person chose is none of them."""
    return tuple(
        label
        for label in article.labels
        if label.confidence < _SURE and not label.by_user and label.kind is not LabelKind.BODY
    )


def label_doubt_text(label: Label) -> str:
    """Return what is shown of a doubtful label: what it may be, and the rule that says so."""
    translate = QCoreApplication.translate
    sentence = translate(_CONTEXT, "Perhaps: {label}. Click to say what it is.").format(
        label=label_names().get(label.kind, label.kind.value)
    )
    rule = translate(_CONTEXT, "Found by: {rule}.").format(rule=label.rule.replace("-", " "))
    return f"{sentence}\n{rule}" if label.rule else sentence
