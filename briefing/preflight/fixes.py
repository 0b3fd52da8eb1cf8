"""The fixes: pure edits of a pack, each with the words that its button shows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from briefing.model import edits
from briefing.model.article import Article
from briefing.model.doubts import Value, settle_doubts
from briefing.model.excerpt import Detail, QuoteDetail, Selector
from briefing.model.pack import Audience, Details, ExcerptItem, Item, Pack, Section
from briefing.model.photo_edits import set_photo
from briefing.model.when import When
from briefing.preflight.check import Fix


def restore_words(item: ExcerptItem) -> Fix:
    """Print the words of the source again."""
    words, item_id = item.excerpt.text, item.id
    return Fix(label="Restore the source’s words", edit=lambda pack: edits.reword_item(pack, item_id, words))


def leave_out(item: Item) -> Fix:
    """Untick an item; it stays in the pack."""
    item_id = item.id
    return Fix(label="Leave it out", edit=lambda pack: edits.include_items(pack, [item_id], included=False))


def leave_section_out(section: Section) -> Fix:
    """Untick a section; it stays in the pack."""
    section_id = section.id
    return Fix(
        label="Leave the section out",
        edit=lambda pack: edits.include_section(pack, section_id, included=False),
    )


def remove(item: Item, label: str = "Remove it") -> Fix:
    """Take an item out of the pack."""
    item_id = item.id
    return Fix(label=label, edit=lambda pack: edits.remove_items(pack, [item_id]))


def make_internal(section: Section) -> Fix:
    """Keep a section out of the public edition."""
    section_id = section.id

    def edit(pack: Pack) -> Pack:
        pack.section(section_id)
        sections = (
            replace(x, audience=Audience.INTERNAL) if x.id == section_id else x for x in pack.sections
        )
        return replace(pack, sections=tuple(sections))

    return Fix(label="Make it internal", edit=edit)


def describe_photo(item: Item, words: str) -> Fix:
    """Say what is to be seen in an item's photo."""
    item_id = item.id

    def describe(old: Item) -> Item:
        return old if old.photo is None else replace(old, photo=replace(old.photo, alt=words))

    return Fix(
        label=f"Describe it as “{words}”", edit=lambda pack: edits.change_item(pack, item_id, describe)
    )


def remove_photo(item: Item) -> Fix:
    """Take the photo away; the words stay."""
    item_id = item.id
    return Fix(label="Remove the picture", edit=lambda pack: set_photo(pack, item_id, None))


def reword(item: Item, words: str, label: str) -> Fix:
    """Change what an item prints."""
    item_id = item.id
    return Fix(label=label, edit=lambda pack: edits.reword_item(pack, item_id, words))


def change_details(label: str, change: Callable[[Details], Details]) -> Fix:
    """Change what stands on the cover and in the running lines."""
    return Fix(label=label, edit=lambda pack: edits.set_details(pack, change(pack.details)))


def remove_embargo() -> Fix:
    """Release the pack."""
    return change_details("Remove the embargo", lambda details: replace(details, embargo=None))


def embargo_minute_later() -> Fix:
    """Move an embargo from midnight to the first minute of the day."""

    def change(details: Details) -> Details:
        if details.embargo is None:
            return details
        later = details.embargo.local + dt.timedelta(minutes=1)
        return replace(details, embargo=replace(details.embargo, local=later))

    return change_details("Make it 00:01", change)


def confirm_speaker(item: ExcerptItem) -> Fix:
    """Take the speaker that was inferred as stated."""
    return _settle(item, "Confirm the speaker", "speaker")


def name_speaker(item: ExcerptItem, name: str) -> Fix:
    """Give the speaker's full name."""
    return _change_detail(
        item,
        f"Name {name}",
        lambda detail: replace(detail, speaker=name) if isinstance(detail, QuoteDetail) else detail,
    )


def give_role(item: ExcerptItem, rank: str | None, role: str | None, organisation: str | None) -> Fix:
    """Say who the speaker is, as another excerpt does."""

    def give(detail: Detail) -> Detail:
        if isinstance(detail, QuoteDetail):
            return replace(detail, rank=rank, role=role, organisation=detail.organisation or organisation)
        return detail

    return _change_detail(item, f"Add “{', '.join(filter(None, (rank, role)))}”", give)


def confirm_date(item: ExcerptItem) -> Fix:
    """Take a date that was completed as known."""
    return _settle(item, "Confirm the date", "when")


def confirm_day(item: ExcerptItem, day: When) -> Fix:
    """Take the day of the event as the session's own."""
    return _settle(item, "Confirm the day", "when", day)


def name_further(item: ExcerptItem, places: tuple[Selector, ...]) -> Fix:
    """Name other origins beside the item's own source."""
    item_id = item.id

    def name(old: Item) -> Item:
        return replace(old, further=places) if isinstance(old, ExcerptItem) else old

    return Fix(label="Name it as well", edit=lambda pack: edits.change_item(pack, item_id, name))


def keep_other_wording(item: ExcerptItem, kept: ExcerptItem) -> Fix:
    """Leave one wording of a remark out; the one that stays names the source of both."""
    item_id, kept_id, place = item.id, kept.id, item.excerpt.source

    def name(old: Item) -> Item:
        if not isinstance(old, ExcerptItem) or place.article_id in old.sources:
            return old
        return replace(old, further=(*old.further, place))

    def edit(pack: Pack) -> Pack:
        return edits.change_item(edits.include_items(pack, [item_id], included=False), kept_id, name)

    return Fix(label="Leave this wording out, name both sources", edit=edit)


def change_link(article: Article, url: str | None, label: str) -> Fix:
    """Put another address, or none, in the place of a source's link."""
    article_id = article.id

    def edit(pack: Pack) -> Pack:
        known = pack.article(article_id)
        metadata = known.metadata.with_value("url", url)
        return edits.replace_article(pack, replace(known, metadata=metadata))

    return Fix(label=label, edit=edit)


def _settle(item: ExcerptItem, label: str, name: str, value: Value = None) -> Fix:
    """Take a field of the detail as known: with another value, or as it is."""
    item_id = item.id

    def settle(old: Item) -> Item:
        if not isinstance(old, ExcerptItem) or old.excerpt.kind is not item.excerpt.kind:
            return old
        known = getattr(old.excerpt.detail, name) if value is None else value
        return replace(old, excerpt=settle_doubts(old.excerpt, {name: known}))

    return Fix(label=label, edit=lambda pack: edits.change_item(pack, item_id, settle))


def _change_detail(item: ExcerptItem, label: str, change: Callable[[Detail], Detail]) -> Fix:
    item_id = item.id

    def changed(old: Item) -> Item:
        if not isinstance(old, ExcerptItem):
            return old
        return replace(old, excerpt=replace(old.excerpt, detail=change(old.excerpt.detail)))

    return Fix(label=label, edit=lambda pack: edits.change_item(pack, item_id, changed))
