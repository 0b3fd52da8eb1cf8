"""What the window calls each topic that there is to say about an excerpt, and how it marks it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from briefing.model.finding import Finding, FindingKind
from briefing.session.about_excerpt import Topic

_CONTEXT = "TopicWords"
_SURE = 0.6
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class TopicLook:
    """Name the icon of a topic and the colour of the theme that it has."""

    icon: str
    ink: str


_LOOKS = {
    Topic.WORDING: TopicLook("file-diff", "text2"),
    Topic.LOST: TopicLook("unlink", "orphaned"),
    Topic.CONFLICT: TopicLook("triangle-alert", "conflict"),
    Topic.DOUBTS: TopicLook("circle-question-mark", "doubtful"),
    Topic.RECORD: TopicLook("shield-alert", "text2"),
    Topic.NEWER: TopicLook("history", "soft_text"),
    Topic.TRANSLATIONS: TopicLook("languages", "soft_text"),
    Topic.NAMES: TopicLook("languages", "soft_text"),
    Topic.AGREEMENT: TopicLook("copy-check", "ok"),
    Topic.RELATED: TopicLook("info", "soft_text"),
    Topic.PICTURE: TopicLook("user-round", "soft_text"),
}


def topic_look(topic: Topic) -> TopicLook:
    """Return icon and colour of a topic."""
    return _LOOKS[topic]


def badge_tip(topic: Topic | None) -> str:
    """Return what a click on a badge opens; None is the pill that counts further badges."""
    if topic is None:
        return translate(_CONTEXT, "Click to see all there is to know about this excerpt.")
    return {
        Topic.WORDING: translate(_CONTEXT, "Click to see the source's words beside those of the pack."),
        Topic.LOST: translate(_CONTEXT, "Click to choose among the nearest passages of the source."),
        Topic.CONFLICT: translate(_CONTEXT, "Click to see each value with its place in the sources."),
        Topic.DOUBTS: translate(_CONTEXT, "Click to confirm or change it."),
        Topic.RECORD: translate(_CONTEXT, "Click to see who may read this."),
        Topic.NEWER: translate(_CONTEXT, "Click to see each value with its day and its place."),
        Topic.TRANSLATIONS: translate(_CONTEXT, "Click to compare the wordings and to choose one."),
        Topic.NAMES: translate(_CONTEXT, "Click to compare the wordings."),
        Topic.AGREEMENT: translate(_CONTEXT, "Click to see which sources say so."),
        Topic.RELATED: translate(_CONTEXT, "Click to see what else the sources say of this."),
        Topic.PICTURE: translate(_CONTEXT, "Click to look at the picture or to change it."),
    }[topic]


def finding_title(topic: Topic, finding: Finding, articles: int) -> str:
    """Return the heading above the places of a finding."""
    match topic:
        case Topic.CONFLICT:
            return translate(_CONTEXT, "The sources differ")
        case Topic.NEWER:
            return translate(_CONTEXT, "There is a newer one")
        case Topic.TRANSLATIONS:
            one, many = translate(_CONTEXT, "One remark"), translate(_CONTEXT, "One remark in {} wordings")
            return one if articles == 1 else many.format(articles)
        case Topic.AGREEMENT if finding.origins == 1:
            return translate(_CONTEXT, "{} articles, 1 origin").format(articles)
        case Topic.AGREEMENT:
            return translate(_CONTEXT, "{} sources say so").format(finding.origins or articles)
        case Topic.RELATED:
            return translate(_CONTEXT, "See also")
        case _:
            one, many = translate(_CONTEXT, "1 wording"), translate(_CONTEXT, "{} wordings")
            return one if articles == 1 else many.format(articles)


def finding_sentences(finding: Finding, articles: int) -> str:
    """Return what is said of a finding as a whole: facts, and never who is right."""
    sentences = [finding.note]
    if finding.kind is FindingKind.SAME_REMARK:
        sentences.append(translate(_CONTEXT, "Choose the wording; all sources stay with the item."))
    elif finding.origins == 1 and articles > 1 and not finding.is_disagreement:
        sentences.append(
            translate(
                _CONTEXT,
                "All have it from one origin, such as one press conference: none confirms another.",
            )
        )
    elif 1 < finding.origins < articles:
        words = translate(_CONTEXT, "Behind {articles} articles are {origins} origins.")
        sentences.append(words.format(articles=articles, origins=finding.origins))
    if finding.confidence < _SURE:
        sentences.append(translate(_CONTEXT, "This may be wrong: look at the places before you rely on it."))
    return " ".join(filter(None, sentences))
