"""The sample pack as `briefing demo` makes it, and the outside programs that judge it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
TOOLS = CHECKOUT / ".tools"
IS_REQUIRED = os.environ.get("BRIEFING_CONFORMANCE") == "1"
JARS = (  # what veraPDF's engine lacks in the wheel it comes in
    "jaxb-api",
    "jaxb-runtime",
    "jaxb-core",
    "istack-commons-runtime",
    "txw2",
    "javax.activation",
    "stax-ex",
    "FastInfoset",
)
VERDICTS = pytest.StashKey[list[str]]()


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """One rule that a file breaks."""

    rule: str
    message: str

    def __str__(self) -> str:
        return f"{self.rule}: {self.message}"


Check = Callable[[Path, str], tuple[Failure, ...]]


def pytest_configure(config: pytest.Config) -> None:
    config.stash[VERDICTS] = []


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.conformance)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if verdicts := config.stash[VERDICTS]:
        terminalreporter.section("verdicts")
        for verdict in verdicts:
            terminalreporter.write_line(verdict)


@pytest.fixture
def note_verdict(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """Return a function that puts a line into the summary of the run, whether or not the test passes."""
    return request.config.stash[VERDICTS].append


@pytest.fixture(scope="session")
def need() -> Callable[..., None]:
    """Return a function that skips when a tool is not here; under make conformance it fails instead."""

    def check(*tools: str | Path) -> None:
        missing = [str(tool) for tool in tools if not (shutil.which(tool) or Path(tool).exists())]
        if missing and IS_REQUIRED:
            pytest.fail(f"not set up: {', '.join(missing)}")
        if missing:
            pytest.skip(f"not here: {', '.join(missing)}; make conformance sets it up")

    return check


@pytest.fixture(scope="session")
def bare_environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return an environment with an empty data folder and neither a display nor a hint to Qt."""
    dropped = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "PYTHONPATH"}
    kept = {name: value for name, value in os.environ.items() if name not in dropped}
    return kept | {"BRIEFING_HOME": str(tmp_path_factory.mktemp("home"))}


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory, bare_environment: dict[str, str]) -> Path:
    """Run `briefing demo` once and return its folder."""
    folder = tmp_path_factory.mktemp("demo")
    done = subprocess.run(
        [sys.executable, "-m", "briefing", "demo", "-o", str(folder)],
        cwd=CHECKOUT,
        env=bare_environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="session")
def demo_pdfs(demo: Path) -> tuple[Path, ...]:
    """Return every PDF the demo made."""
    files = tuple(sorted(demo.glob("*.pdf")))
    assert files, "briefing demo made no PDF"
    return files


@pytest.fixture(scope="session")
def demo_docxs(demo: Path) -> tuple[Path, ...]:
    """Return every Word file the demo made."""
    files = tuple(sorted(demo.glob("*.docx")))
    assert files, "briefing demo made no Word file"
    return files


@pytest.fixture(scope="session")
def verapdf(need: Callable[..., None]) -> Check:
    """Return a check of one file against one of veraPDF's flavours."""
    jars = [Path("/usr/share/java", f"{name}.jar") for name in JARS]
    need("java", TOOLS / "verapdf" / "VeraCheck.class", *jars)
    classes = os.pathsep.join(map(str, [TOOLS / "verapdf", TOOLS / "verapdf" / "verapdf.jar", *jars]))

    def check(file: Path, flavour: str) -> tuple[Failure, ...]:
        report = subprocess.run(
            ["java", "-cp", classes, "VeraCheck", str(file), flavour],
            capture_output=True,
            text=True,
            check=True,
        ).stdout.splitlines()
        verdict = report[0].split("\t")
        failures = [line.split("\t") for line in report[1:]]
        assert verdict[0] == flavour
        assert (verdict[1] == "passed") == (not failures)
        return tuple(Failure(rule=rule, message=f"{text} at {place}") for _, rule, text, place in failures)

    return check


@pytest.fixture(scope="session")
def open_xml_sdk(need: Callable[..., None]) -> Callable[[Path], list[str]]:
    """Return a check of one Word file with the Open XML SDK."""
    need(TOOLS / "dotnet" / "sdk" / "runtimeconfig.json")

    def check(file: Path) -> list[str]:
        command = [sys.executable, str(CHECKOUT / "tools" / "open_xml_sdk.py"), str(file)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        errors: list[str] = json.loads(done.stdout)[str(file)]
        return errors

    return check


@pytest.fixture(scope="session")
def convert(
    need: Callable[..., None], tmp_path_factory: pytest.TempPathFactory
) -> Callable[[Path, str], Path]:
    """Return LibreOffice's conversion of a file to another format, with a profile of its own."""
    need("soffice")
    profile = tmp_path_factory.mktemp("libreoffice")

    def to(file: Path, suffix: str) -> Path:
        folder = tmp_path_factory.mktemp("converted")
        command = [
            "soffice",
            f"-env:UserInstallation={profile.as_uri()}",
            "--headless",
            "--convert-to",
            suffix,
        ]
        done = subprocess.run(
            [*command, "--outdir", str(folder), str(file)],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        result = folder / file.with_suffix(f".{suffix}").name
        assert result.is_file(), done.stdout + done.stderr
        return result

    return to
