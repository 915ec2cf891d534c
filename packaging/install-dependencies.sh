#!/usr/bin/env bash
# install-dependencies.sh [run|test]: sees to it that what dependencies.txt lists is there. Says nothing when it is.
# With apt it installs (through sudo where not root); elsewhere it names what is missing and leaves the rest to you.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
oracles=$here/../build/oracles
# shellcheck source=packaging/common.sh
. "$here/common.sh"
set_wanted=${1:-run}

case $set_wanted in
    run) wanted=" run " ;;
    test) wanted=" run test " ;;
    *) echo "usage: $0 [run|test]" >&2; exit 2 ;;
esac
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    wanted+="desktop "
fi

say() { printf '%s\n' "$*" >&2; }

# proven PROOF: whether the system shows that it is there, whatever its package is called.
proven() {
    case $1 in
        program:*) PATH="$PATH:/usr/sbin:/sbin" command -v "${1#*:}" >/dev/null ;;
        pkg-config:*) pkg-config --exists "${1#*:}" 2>/dev/null ;;
        file:*) [ -e "${1#*:}" ] ;;
        unpack:*) [ -x "/${1#*:}" ] || [ -x "$oracles/${1#*:}" ] ;;
        *) return 1 ;;
    esac
}

has_apt=false
if command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; then
    has_apt=true
fi

declare -A installed proof why group
packages=()
while read -r set package shown reason; do
    if [[ -z $set || $set = \#* || $wanted != *" $set "* ]]; then continue; fi
    packages+=("$package")
    group[$package]=$set proof[$package]=$shown why[$package]=$reason
done <"$here/dependencies.txt"

if $has_apt; then
    while read -r package status; do
        if [ "$status" = installed ]; then installed[$package]=1; fi
    done < <(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "${packages[@]}" 2>/dev/null || true)
fi

missing=()
for package in "${packages[@]}"; do
    if [ -z "${installed[$package]:-}" ] && ! proven "${proof[$package]}"; then missing+=("$package"); fi
done
if [ ${#missing[@]} = 0 ]; then exit 0; fi

if $has_apt; then
    as_root=()
    if [ "$(id -u)" != 0 ]; then as_root=(sudo); fi
    if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
        say "Missing: ${missing[*]}"
        say "There is no sudo here. As root, run: apt-get install ${missing[*]}"
        exit 1
    fi
    say "Installing ${#missing[@]} packages that Sockeye needs to $set_wanted: ${missing[*]}"
    "${as_root[@]}" true # asks for the password while it can be seen what for
    apt_get=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive NEEDRESTART_SUSPEND=1 apt-get
        -y -qq -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0)
    quietly "${apt_get[@]}" update || say "The package lists could not be brought up to date; going on with the old ones."

    to_install=() unavailable=()
    for package in "${missing[@]}"; do
        if ! apt-cache show "$package" >/dev/null 2>&1; then
            unavailable+=("$package")
        elif [[ ${proof[$package]} != unpack:* ]]; then
            to_install+=("$package")
        fi
    done
    if [ ${#to_install[@]} != 0 ]; then
        quietly "${apt_get[@]}" install --no-install-recommends "${to_install[@]}"
    fi
    for package in "${missing[@]}"; do
        if [[ ${proof[$package]} = unpack:* && " ${unavailable[*]:-} " != *" $package "* ]]; then
            mkdir -p "$oracles/download"
            (cd "$oracles/download" && quietly apt-get download -qq "$package")
            dpkg-deb -x "$oracles/download/${package}"_*.deb "$oracles"
            rm -rf "$oracles/download"
        fi
    done
    missing=("${unavailable[@]}")
    if [ ${#missing[@]} = 0 ]; then exit 0; fi
    say "Not to be had through apt here:"
else
    say "Sockeye's scripts install packages only through apt. Missing here, by their names in Debian 12:"
fi

stop=0
for package in "${missing[@]}"; do
    say "  $package (${why[$package]})"
    if [[ ${group[$package]} = run && ${proof[$package]} != - ]]; then stop=1; fi
done
if [ $stop != 0 ]; then
    say "Without them Sockeye can't be built. Install them and try again."
fi
exit $stop
