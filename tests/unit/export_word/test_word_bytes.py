"""The same pack gives the same bytes, whatever the process, its hashes and its hours."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[3]
SCRIPT = """
import sys
from pathlib import Path
from printed_packs import printed_pack
from briefing.compose.composer import compose_pack
from briefing.compose.remarks import with_remarks
from briefing.export.word.exporter import WordExporter
from briefing.model.pack import Audience
from briefing.style.loading import load_house_style

name, target = sys.argv[1:]
style, pack = load_house_style(name), printed_pack("press-pack", name, "en-GB")
document = with_remarks(compose_pack(pack, style, Audience.INTERNAL), pack)
WordExporter().write(document, Path(target), style, lambda _: None)
"""


def written(style: str, path: Path, seed: int, zone: str) -> str:
    """Write a pack with pictures, a chart and comments in another process; return the hash of the file."""
    folders = (CHECKOUT, CHECKOUT / "tests")
    surroundings = {"PYTHONHASHSEED": str(seed), "TZ": zone, "PYTHONPATH": os.pathsep.join(map(str, folders))}
    command = [sys.executable, "-c", SCRIPT, style, str(path)]
    subprocess.run(command, env={**os.environ, **surroundings}, check=True)
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize("style", ["modern", "plain"])
def test_processes_with_other_hashes_and_hours_write_the_same_file(style: str, tmp_path: Path) -> None:
    places = enumerate(("Asia/Ho_Chi_Minh", "America/New_York"), 1)
    assert len({written(style, tmp_path / f"{seed}.docx", seed, zone) for seed, zone in places}) == 1
