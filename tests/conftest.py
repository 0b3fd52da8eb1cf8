"""What every test gets: Qt without a screen, an own data folder, the shared articles, no unasked warnings."""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything imports Qt
os.environ.pop("QT_STYLE_OVERRIDE", None)
os.environ["BRIEFING_HOME"] = os.devnull  # nothing may read the user's own library, not even at import

from hypothesis import settings  # after the environment is set

CHECKOUT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("BRIEFING_SHARED") or CHECKOUT.parent / "shared")

settings.register_profile("unhurried", deadline=None, print_blob=True)
settings.load_profile("unhurried")


@pytest.fixture(autouse=True)
def briefing_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test an empty data folder."""
    home = tmp_path_factory.mktemp("briefing-home")
    monkeypatch.setenv("BRIEFING_HOME", str(home))
    return home


@pytest.fixture(autouse=True)
def _no_unasked_warnings(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail on log records at WARNING or above, unless the test is marked `expects_warnings`."""
    if request.node.get_closest_marker("expects_warnings"):
        yield
        return
    seen: list[str] = []

    class Collector(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            seen.append(f"{record.name}: {record.levelname}: {record.getMessage()}")

    collector = Collector(level=logging.WARNING)
    logging.getLogger().addHandler(collector)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(collector)
    if seen:
        pytest.fail("logged without being asked to:\n" + "\n".join(seen), pytrace=False)


@pytest.fixture(scope="session")
def raw_seeds() -> dict[str, bytes]:
    """Return the raw articles, file name to bytes. They lie beside the checkout and never in it."""
    files = sorted((SHARED / "seeds").glob("*.txt"))
    if not files:
        pytest.skip("the raw articles are not here: put them in ../shared/seeds or set BRIEFING_SHARED")
    return {file.name: file.read_bytes() for file in files}


@pytest.fixture(scope="session")
def gold() -> dict[str, dict[str, Any]]:
    """Return what must be found in each raw article, by file name."""
    file = SHARED / "gold" / "gold.json"
    if not file.is_file():
        pytest.skip("the gold annotations are not here: put them in ../shared/gold or set BRIEFING_SHARED")
    return {article["id"]: article for article in json.loads(file.read_text(encoding="utf-8"))}


@pytest.fixture(scope="session")
def gold_relations() -> dict[str, Any]:
    """Return what the raw articles have to do with each other."""
    file = SHARED / "gold" / "relations.json"
    if not file.is_file():
        pytest.skip("the gold relations are not here: put them in ../shared/gold or set BRIEFING_SHARED")
    relations: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return relations
