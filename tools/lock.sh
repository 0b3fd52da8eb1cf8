#!/usr/bin/env bash
# Write requirements/*.txt anew from pyproject.toml: names, versions, markers and hashes, for every supported Python.
set -euo pipefail
cd "$(dirname "$0")/.."

[ -x .tools/lock/bin/uv ] || { python3 -m venv .tools/lock && .tools/lock/bin/python -m pip install --quiet uv; }
compile() {
  .tools/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
    --no-header --no-annotate --no-emit-index-url --no-emit-find-links --upgrade "$@"
}
compile pyproject.toml -o requirements/run.txt
compile pyproject.toml --extra dev --constraints requirements/run.txt -o requirements/dev.txt
compile pyproject.toml --extra build --constraints requirements/dev.txt -o requirements/build.txt
compile pyproject.toml --extra conformance --constraints requirements/dev.txt -o requirements/conformance.txt
compile requirements/validators.in --no-deps -o requirements/validators.txt
