"""What the window calls the blocks of a pack and the templates, in the user's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from briefing.model.pack import BlockKind


def block_names() -> dict[str, str]:
    """Return the names by `BlockKind` value."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("Block", text)

    return {
        BlockKind.COVER: tr("Cover"),
        BlockKind.MARKING: tr("Marking"),
        BlockKind.CONTENTS: tr("Contents"),
        BlockKind.AT_A_GLANCE: tr("At a glance"),
        BlockKind.PROGRAMME: tr("Programme"),
        BlockKind.KEY_MESSAGES: tr("Key messages"),
        BlockKind.BACKGROUND: tr("Background"),
        BlockKind.FACTS: tr("Facts and figures"),
        BlockKind.QUOTES: tr("Quotes"),
        BlockKind.BIOGRAPHIES: tr("Biographies"),
        BlockKind.QUESTIONS: tr("Questions and answers"),
        BlockKind.TIMELINE: tr("Timeline"),
        BlockKind.MEDIA_COVERAGE: tr("Media coverage"),
        BlockKind.CONFLICTS: tr("Conflicts and caveats"),
        BlockKind.PRACTICAL: tr("Practical information"),
        BlockKind.PRESS_RELEASE: tr("Press release"),
        BlockKind.CONTACTS: tr("Contacts"),
        BlockKind.SOURCES: tr("Sources"),
        BlockKind.ANNEXES: tr("Annexes"),
    }


def template_names() -> dict[str, str]:
    """Return what the templates are called, by their file's name."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("Template", text)

    return {
        "press-pack": tr("Press pack"),
        "ministerial-brief": tr("Ministerial brief"),
        "backgrounder": tr("Backgrounder"),
        "media-digest": tr("Media digest"),
        "qa-sheet": tr("Q&A sheet"),
        "quote-sheet": tr("Quote sheet"),
        "one-pager": tr("One-pager"),
    }
