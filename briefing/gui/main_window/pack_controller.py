"""What the panes ask to do with the pack, each made one edit that can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QByteArray, QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from briefing.gui.commands import PackHistory
from briefing.gui.models.badges import Badge
from briefing.gui.models.block_names import block_names
from briefing.gui.models.item_marks import ItemMarks
from briefing.gui.models.kinds import kind_word
from briefing.model import edits
from briefing.model.excerpt import Excerpt, ExcerptKind
from briefing.model.finding import Finding
from briefing.model.ids import ArticleId, ItemId, SectionId
from briefing.model.pack import FOR_COLLEAGUES, Audience, BlockKind, Item, Pack, Section, Status, TextItem
from briefing.model.spans import Span
from briefing.model.taking import take_excerpt, taken_from
from briefing.session.workspace import Workspace

_RTF_NAMES = ("text/rtf", 'application/x-qt-windows-mime;value="Rich Text Format"')


class PackController(QObject):
    """Change the open pack through its history."""

    item_added = Signal(object, str)
    """Identity of a new item, and the sentence for the toast."""

    item_known = Signal(str)
    """Identity of an item that holds already what was to be taken."""

    def __init__(self, workspace: Workspace, history: PackHistory, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._history = history
        self._has_named_undo = False
        self._marks = ItemMarks()

    @property
    def pack(self) -> Pack:
        """Return the pack as it is now."""
        return self._history.pack

    def copy(self, items: Sequence[Item], with_citation: bool) -> None:
        """Put items on the clipboard, as rich and as plain text."""
        from briefing.session.copying import copy_items  # noqa: PLC0415 - slow; loaded after the start

        copied = copy_items(self.pack, items, with_citation=with_citation)
        data = QMimeData()
        data.setText(copied.plain)
        data.setHtml(copied.html)
        for name in _RTF_NAMES:
            data.setData(name, QByteArray(copied.rtf.encode("ascii")))
        QGuiApplication.clipboard().setMimeData(data)

    def take(self, excerpt: Excerpt, section_id: SectionId | None = None, at: int | None = None) -> None:
        """Put an excerpt into the pack, unless the same words are in it as the same kind."""
        article = self._workspace.article(excerpt.source.article_id)
        span = excerpt.source.span
        known = taken_from(self.pack, article).get((span.start, span.end, excerpt.kind))
        if known is not None:
            self.item_known.emit(known)
            return
        added: list[ItemId] = []

        def edit(pack: Pack) -> Pack:
            changed, item_id = take_excerpt(
                pack, excerpt, article, next_id=self._workspace.next_id, section_id=section_id, at=at
            )
            added.append(item_id)
            return changed

        self._history.apply(edit, self.tr("Take an excerpt"))
        section, _ = self.pack.find_item(added[-1])
        name = section.title or block_names()[section.block]
        sentence = self.tr("{kind} added to “{section}”.").format(kind=kind_word(excerpt.kind), section=name)
        if not self._has_named_undo:
            self._has_named_undo = True
            sentence += " " + self.tr("Ctrl+Z takes it back.")
        self.item_added.emit(added[-1], sentence)

    def take_span(
        self,
        kind: ExcerptKind,
        span: Span,
        article_id: ArticleId,
        section_id: SectionId | None = None,
        at: int | None = None,
    ) -> None:
        """Put selected words into the pack as an excerpt of a kind."""
        if not len(span):
            return
        from briefing.extract.selection import excerpt_from_span  # noqa: PLC0415 - slow; loaded after the start

        article = self._workspace.article(article_id)
        excerpt = excerpt_from_span(article, span, kind, self._workspace.suggestions(article_id) or ())
        self.take(excerpt, section_id, at)

    def drop_span(self, article_id: str, start: int, end: int, section_id: SectionId, at: int) -> None:
        """Put words dragged from the reader into a section, as what that section holds."""
        section = self.pack.section(section_id)
        homes = {
            BlockKind.QUOTES: ExcerptKind.QUOTE,
            BlockKind.FACTS: ExcerptKind.STATISTIC,
            BlockKind.AT_A_GLANCE: ExcerptKind.STATISTIC,
            BlockKind.PROGRAMME: ExcerptKind.PROGRAMME,
            BlockKind.TIMELINE: ExcerptKind.DATE,
            BlockKind.BIOGRAPHIES: ExcerptKind.PERSON,
        }
        kind = homes.get(section.block, ExcerptKind.BACKGROUND)
        self.take_span(kind, Span(start, end), ArticleId(article_id), section_id, at)

    def move_items(self, item_ids: Sequence[ItemId], section_id: SectionId, at: int) -> None:
        """Move items to before an index of a section."""
        self._history.apply(lambda pack: edits.move_items(pack, item_ids, section_id, at), self.tr("Move"))

    def move_section(self, section_id: SectionId, at: int) -> None:
        """Move a section to before an index."""
        self._history.apply(lambda pack: edits.move_section(pack, section_id, at), self.tr("Move a section"))

    def include(self, what: object, included: bool) -> None:
        """Tick items in or out, given as a list of identities or as one; or a section."""
        text = self.tr("Tick in") if included else self.tr("Leave out")
        section = next((section for section in self.pack.sections if section.id == what), None)
        if section is not None:
            self._history.apply(lambda p: edits.include_section(p, section.id, included=included), text)
        else:
            items = what if isinstance(what, list) else [ItemId(str(what))]
            self._history.apply(lambda p: edits.include_items(p, items, included=included), text)

    def edit_words(self, item: Item | None, section: Section, words: str) -> None:
        """Change what an item prints, or a section's title where there is no item."""
        if item is None:
            title = " ".join(words.split())
            self._history.apply(
                lambda p: edits.retitle_section(p, section.id, title), self.tr("Rename a section")
            )
        else:
            self._history.apply(lambda p: edits.reword_item(p, item.id, words.strip()), self.tr("Edit words"))

    def replace_item(self, changed: Item) -> None:
        """Put a changed item in the place of the same item."""
        self._history.apply(
            lambda p: edits.change_item(p, changed.id, lambda _: changed), self.tr("Edit an answer")
        )

    def remove(self, what: object) -> None:
        """Take out items, given as a list of identities, or one section."""
        if isinstance(what, list):
            self._history.apply(lambda p: edits.remove_items(p, what), self.tr("Remove"))
        elif isinstance(what, str):
            section_id = SectionId(what)
            self._history.apply(lambda p: edits.remove_section(p, section_id), self.tr("Remove a section"))

    def add_section(self, block: BlockKind, after: SectionId | None) -> SectionId:
        """Put a new section after another one, or at the end."""
        audience = Audience.INTERNAL if block in FOR_COLLEAGUES else Audience.PUBLIC
        section = Section(id=SectionId(self._workspace.next_id()), block=block, audience=audience)
        ids = [x.id for x in self.pack.sections]
        at = ids.index(after) + 1 if after in ids else None
        self._history.apply(lambda p: edits.add_section(p, section, at), self.tr("New section"))
        return section.id

    def add_text(self, section_id: SectionId) -> ItemId:
        """Put an item for own text at the end of a section; its words are there to be replaced."""
        item = TextItem(id=ItemId(self._workspace.next_id()), text=self.tr("Own text"))
        self._history.apply(lambda p: edits.add_items(p, section_id, (item,)), self.tr("New own text"))
        return item.id

    def set_pack(self, changed: Pack) -> None:
        """Take over details, language, paper and style from a changed pack."""
        self._history.apply(
            lambda p: replace(
                p,
                details=changed.details,
                language=changed.language,
                page_size=changed.page_size,
                style=changed.style,
            ),
            self.tr("Change details"),
        )

    def replace_words(self, changed: Pack) -> None:
        """Take over a pack in which words were replaced."""
        self._history.apply(lambda _: changed, self.tr("Replace words"))

    def set_status(self, status: Status) -> None:
        """Make the pack a draft or final."""
        self._history.apply(lambda p: with_status(p, status), self.tr("Change the state"))

    def marks(self, findings: Sequence[Finding]) -> tuple[dict[ItemId, tuple[Badge, ...]], dict[ItemId, str]]:
        """Return states and second lines of all excerpts in the pack."""
        return self._marks.of(self.pack, findings)


def with_status(pack: Pack, status: Status) -> Pack:
    """Return the pack as a draft or as final."""
    return replace(pack, details=replace(pack.details, status=status))
