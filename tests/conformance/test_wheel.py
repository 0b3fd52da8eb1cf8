"""Build the wheel, install it where there is no checkout, and do the whole job with it."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not importlib.util.find_spec("hatchling"):
        pytest.skip("hatchling is not here; make conformance sets it up")
    folder = tmp_path_factory.mktemp("wheel")
    command = [
        sys.executable,
        "-m",
        "build",
        "--wheel",
        "--no-isolation",
        "--outdir",
        str(folder),
        str(CHECKOUT),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (file,) = folder.glob("*.whl")
    return file


def test_wheel_carries_the_data_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0] for name in names} == {"briefing", f"{wheel.name.rsplit('-', 3)[0]}.dist-info"}
    assert "briefing/_data/resources/fonts/Inter-Regular.ttf" in names
    assert any(name.startswith("briefing/_data/seeds/") for name in names)
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)
    assert not [name for name in names if name.endswith(".pyc")]


def test_installed_program_makes_the_sample_pack(
    wheel: Path, tmp_path: Path, bare_environment: dict[str, str]
) -> None:
    def run(*words: str | Path) -> str:
        done = subprocess.run(
            [str(word) for word in words],
            cwd=tmp_path,
            env=bare_environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    run(sys.executable, "-m", "venv", tmp_path / "venv")
    python = tmp_path / "venv" / "bin" / "python"
    packages = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip())
    # The dependencies come from the environment of the tests; its own .pth, and so the checkout, does not.
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    run(python, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", wheel)

    place = run(python, "-c", "import briefing; print(briefing.__file__)").strip()
    assert Path(place).is_relative_to(packages)
    run(tmp_path / "venv" / "bin" / "briefing", "demo", "-o", "made")
    assert {file.suffix for file in (tmp_path / "made").iterdir()} >= {".pdf", ".docx", ".png"}
