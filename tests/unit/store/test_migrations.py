"""Migrations: step by step to the present version, and no step is missing."""

from __future__ import annotations

from typing import Any

from briefing.store.migrations import FORMAT_VERSION, STEPS, migrate


def test_every_step_on_the_way_is_taken_in_order() -> None:
    def step(name: str) -> Any:
        return lambda data: {**data, "steps": [*data["steps"], name]}

    steps = {1: step("1 to 2"), 2: step("2 to 3"), 3: step("3 to 4")}
    assert migrate({"steps": []}, 2, steps=steps, target=4) == {"steps": ["2 to 3", "3 to 4"]}


def test_data_of_the_present_or_a_later_version_stays_as_it_is() -> None:
    data = {"pack": {}}
    assert migrate(data, FORMAT_VERSION) is data
    assert migrate(data, FORMAT_VERSION + 1) is data


def test_there_is_a_step_from_every_earlier_version() -> None:
    assert sorted(STEPS) == list(range(1, FORMAT_VERSION))
