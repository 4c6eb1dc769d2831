#!/usr/bin/env bash
# Installs the .deb in a bare Debian and starts it there as an ordinary user: the proof that the package says
# all it needs. The mirror is the one this machine's apt uses, read now and written down nowhere.
set -euo pipefail
cd "$(dirname "$0")/../.."

if [ "$(id -u)" -ne 0 ]; then
  exec sudo --preserve-env=PATH "$0" "$@"
fi

suite=bookworm
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
root="$PWD/build/chroot/root"
bare="$PWD/build/chroot/bare.tar"
package="$(ls build/dist/exitdesk_*.deb)"

configured_mirror() {
  shopt -s nullglob
  awk '/^URIs:/ { print $2; exit }
       /^deb / { sub(/\[[^]]*\]/, ""); print $2; exit }' \
    /etc/apt/sources.list.d/*.sources /etc/apt/sources.list.d/*.list /etc/apt/sources.list /dev/null 2>/dev/null
}

mirror="${MIRROR:-$(configured_mirror)}"
if [ ! -e "$keyring" ] || [ -z "$mirror" ]; then
  echo "No Debian mirror or keyring is set up on this machine: name one, MIRROR=... make package" >&2
  exit 1
fi

mkdir -p build/chroot
if mountpoint -q "$root/proc"; then umount "$root/proc"; fi
rm -rf --one-file-system "$root"
if [ ! -e "$bare" ]; then
  echo "making a bare $suite"
  debootstrap --variant=minbase --keyring="$keyring" "$suite" "$root" "$mirror" >build/chroot/debootstrap.log
  apt-config dump | grep -E '^Acquire::(Check|http|https)' >"$root/etc/apt/apt.conf.d/90host" || true
  tar -C "$root" -cf "$bare.part" .
  mv "$bare.part" "$bare"
else
  mkdir -p "$root"
  tar -C "$root" -xpf "$bare"
fi

cp /etc/resolv.conf "$root/etc/resolv.conf" 2>/dev/null || true
cp "$package" "$root/var/tmp/"
inside() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 HOME=/srv/probe "$@"; }
as_user() { inside setpriv --reuid 1000 --regid 1000 --clear-groups "$@"; }

mount -t proc proc "$root/proc"
trap 'umount "$root/proc"' EXIT

echo "installing"
inside apt-get update -qq
inside DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
  "/var/tmp/$(basename "$package")" >build/chroot/install.log 2>&1 || { tail -n 20 build/chroot/install.log; exit 1; }
inside useradd --create-home --home-dir /srv/probe --uid 1000 probe

echo "every shared library finds what it needs"
missing="$(inside sh -c '
  export LD_LIBRARY_PATH=/usr/lib/exitdesk/PySide6/Qt/lib:/usr/lib/exitdesk/shiboken6:/usr/lib/exitdesk/PySide6
  find /usr/lib/exitdesk -name "*.so*" -type f ! -path "*/printsupport/*" ! -path "*/platformthemes/libqgtk3.so" |
    while read -r file; do ldd "$file" 2>/dev/null | grep "not found" | sed "s|^|$file:|"; done')"
[ -z "$missing" ] || { echo "$missing"; exit 1; }

echo "starting"
as_user exitdesk --version
as_user env QT_QPA_PLATFORM=offscreen exitdesk --profile /tmp/probe --selftest
said="$(as_user exitdesk --profile /tmp/probe doctor 2>&1 </dev/null)" || true
echo "$said"
if [ -z "$said" ] || grep -q Traceback <<<"$said"; then echo "doctor did not start" >&2; exit 1; fi
desktop="$(inside cat /usr/share/applications/tavle.desktop)"
grep -qx 'Name=Tavle' <<<"$desktop"
echo "installed and started in a bare $suite: $(basename "$package"), $(du -h "$package" | cut -f1)"
