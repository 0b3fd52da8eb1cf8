"""The samples: the pack is what its script makes, and every word of it stands in a sample article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

from briefing.model.excerpt import ExcerptKind
from briefing.model.pack import Audience, BlockKind, Pack, TextItem
from briefing.preflight.check import Severity
from briefing.resources import sample_path
from briefing.session import jobs
from briefing.session.checking import pack_checks
from briefing.session.samples import open_samples, sample_pack
from briefing.session.workspace import Workspace
from briefing.store.library import Library
from briefing.store.locations import library_folder
from briefing.text.wording import WordingState, wording_state
from tools.make_sample_pack import make_sample_pack


@pytest.fixture(scope="module")
def pack() -> Pack:
    return sample_pack()


@pytest.fixture
def workspace() -> Iterator[Workspace]:
    with Library.open(library_folder()) as library:
        yield Workspace(library)


def test_the_script_makes_the_pack_that_is_shipped(pack: Pack) -> None:
    assert make_sample_pack() == pack, "run `python -m tools.make_sample_pack` and look at what changed"


def test_every_excerpt_stands_in_the_file_it_came_from(pack: Pack) -> None:
    for item in pack.excerpt_items():
        source = item.excerpt.source
        article = pack.article(source.article_id)
        stored = jobs.decode_original(sample_path("articles", article.original.name).read_bytes())

        assert source.span.slice(article.text) == source.exact
        assert article.offset_map.span_to_stored(source.span).slice(stored) == source.exact


def test_quotations_and_passages_are_printed_as_the_source_has_them(pack: Pack) -> None:
    spoken = (ExcerptKind.QUOTE, ExcerptKind.BACKGROUND)
    for item in pack.excerpt_items():
        if item.excerpt.kind in spoken and item.wording is not None:
            assert wording_state(item.wording, item.excerpt.text) is WordingState.MARKED_EDITS


def test_every_quotation_is_direct_and_has_speaker_and_role(pack: Pack) -> None:
    details = [x.excerpt.detail for x in pack.excerpt_items() if x.excerpt.kind is ExcerptKind.QUOTE]

    assert len(details) >= 4
    assert all(getattr(x, "direct", None) and getattr(x, "speaker", "") for x in details)
    assert all(getattr(x, "role", "") for x in details)


def test_contacts_and_practical_information_are_placeholders(pack: Pack) -> None:
    invented = (BlockKind.CONTACTS, BlockKind.PRACTICAL)
    items = [item for section in pack.sections if section.block in invented for item in section.items]

    assert items
    assert all(isinstance(item, TextItem) and "[" in f"{item.heading}{item.text}" for item in items)
    assert all("@" not in item.text or "@example.org" in item.text for item in items)


@pytest.mark.parametrize("edition", Audience)
def test_the_pack_was_ready_when_it_was_issued_but_for_what_only_an_office_can_fill_in(
    pack: Pack, edition: Audience
) -> None:
    assert pack.details.as_at is not None
    checks = pack_checks(pack, edition, pack.details.as_at.instant)

    assert {check.severity for check in checks} == {Severity.WARNING}
    assert Counter(check.rule for check in checks) == {
        "placeholder_left": 2,  # practical information and contacts
        "programme_open": 1,
        "source_undated": 3,
    }


def test_first_start_fills_the_library_and_opens_the_pack(workspace: Workspace, pack: Pack) -> None:
    open_samples(workspace)

    assert workspace.pack == pack
    assert not workspace.has_unsaved_changes
    cards = {card.id for card in workspace.library.articles()}
    assert cards == {article.id for article in pack.articles}
    assert [copy.pack_id for copy in workspace.library.working_copies()] == [pack.id]
    assert workspace.library.search("luong cuong")


def test_the_samples_can_be_opened_twice(workspace: Workspace) -> None:
    open_samples(workspace)
    open_samples(workspace)

    assert len(workspace.library.articles()) == 5
