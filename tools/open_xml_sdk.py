"""Check Word files with the Open XML SDK: print, as JSON, the errors of each file named."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import clr_loader
import pythonnet

ROOT = Path(__file__).resolve().parents[1] / ".tools" / "dotnet"


def load_sdk() -> tuple[Any, Any, Any]:
    """Start .NET from its private root and return the three classes in use."""
    runtime = clr_loader.get_coreclr(
        runtime_config=str(ROOT / "sdk" / "runtimeconfig.json"), dotnet_root=str(ROOT)
    )
    pythonnet.set_runtime(runtime)
    import clr

    for library in sorted((ROOT / "sdk").glob("DocumentFormat.OpenXml*.dll")):
        clr.AddReference(str(library))
    from DocumentFormat.OpenXml import FileFormatVersions
    from DocumentFormat.OpenXml.Packaging import WordprocessingDocument
    from DocumentFormat.OpenXml.Validation import OpenXmlValidator

    return OpenXmlValidator, FileFormatVersions, WordprocessingDocument


def main() -> None:
    validator_type, versions, document_type = load_sdk()
    validator = validator_type(versions.Microsoft365)
    errors = {}
    for name in sys.argv[1:]:
        document = document_type.Open(name, False)
        errors[name] = [
            f"{error.Part.Uri} {error.Path.XPath if error.Path else ''}: {error.Description}"
            for error in validator.Validate(document)
        ]
        document.Dispose()
    print(json.dumps(errors))


if __name__ == "__main__":
    main()
