"""What the store brings in with it: apsw stays in the store, and out of what the window needs first."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import briefing

PACKAGE = Path(briefing.__file__).parent


def imports_apsw(source: str) -> bool:
    nodes = list(ast.walk(ast.parse(source)))
    names = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    names += [node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)]
    return any(name.split(".")[0] == "apsw" for name in names)


def test_only_the_store_knows_apsw() -> None:
    files = [file for file in PACKAGE.rglob("*.py") if imports_apsw(file.read_text(encoding="utf-8"))]
    assert files
    assert [file for file in files if PACKAGE / "store" not in file.parents] == []


@pytest.mark.parametrize("module", ["settings", "locations", "atomic", "codec", "pack_file"])
def test_the_database_is_not_loaded_for_what_does_not_need_it(module: str) -> None:
    program = f"import sys, briefing.store.{module}; sys.exit('apsw' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
