from __future__ import annotations

import gc

import pytest

from briefing.text.collector import without_collections


def test_the_collector_rests_and_works_again_whatever_happens() -> None:
    with pytest.raises(ValueError, match="halfway"), without_collections():
        assert not gc.isenabled()
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
