from __future__ import annotations

import gc

import pytest

from briefing.text.collector import without_collections


def test_the_collector_rests_and_works_again() -> None:
    with without_collections():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_the_collector_works_again_after_a_fault() -> None:
    with pytest.raises(ValueError, match="halfway"), without_collections():
        raise ValueError("halfway")
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with without_collections():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
