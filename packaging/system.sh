#!/usr/bin/env bash
# Installs the system libraries and tools that a make target may need; does nothing when all are there.
set -euo pipefail

packages=(
  # Python's own
  python3-venv
  # what Qt draws with
  libdbus-1-3 libegl1 libfontconfig1 libgl1 libwayland-cursor0 libwayland-egl1 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1
  libxcb-render-util0 libxcb-shape0 libxcb-xinerama0 libxcb-xkb1 libxkbcommon-x11-0
  # what the tests and pictures use: a display, a hand on the keyboard, a window manager, independent readers
  at-spi2-core dbus fontconfig gcc libc6-dev gnome-keyring openbox poppler-utils qpdf strace xauth xdotool xvfb
  # a desktop's services as other programs are tested with them, and a drive that lies on another machine
  openssh-sftp-server python3-dbusmock sshfs
  # what packaging uses
  debootstrap dpkg-dev zstd
)

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
  echo "Not Debian or Ubuntu: install these, or what they are called here, yourself: ${packages[*]}" >&2
  exit 0
fi

missing=()
for package in "${packages[@]}"; do
  [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "These system packages are missing, and there is no sudo: ${missing[*]}" >&2
    exit 1
  fi
  as_root=(sudo)
fi
echo "Installing: ${missing[*]}"
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
