#!/bin/sh
# Installs what a target needs and is missing, on systems with apt; elsewhere
# it names the packages.
# usage: packaging/setup.sh build|test|package|package-windows|windows-test|package-test
# Says what it installs before it does; asks sudo for the rights where needed.
set -eu

build="gcc libc6-dev pkg-config libgl1-mesa-dev libgl1-mesa-dri xorg-dev libxkbcommon-dev libwayland-dev"
window="xvfb xauth openbox xdotool imagemagick dbus-x11 x11-utils"
# Programs that tests ask: they read what is exported, and watch system calls.
readers="librsvg2-bin poppler-utils chromium python3-icalendar fonts-dejavu-core strace parallel"
checks="desktop-file-utils appstream mandoc"
package="$checks dpkg-dev librsvg2-bin lintian fish zsh"
windows="gcc-mingw-w64-x86-64 librsvg2-bin icoutils zip"
clean="debootstrap"

case "${1:-build}" in
build) want=$build ;;
test) want="$build $window $readers $checks" ;;
package) want="$build $package" ;;
package-windows) want=$windows ;;
windows-test) want="$build $window $windows wine64 unzip" ;;
package-test) want="$build $package $clean $window" ;;
*) echo "usage: $0 build|test|package|package-windows|windows-test|package-test" >&2; exit 2 ;;
esac

if ! command -v go >/dev/null 2>&1; then
	echo "Quoteline is built with Go, and there is no 'go' in the PATH: install Go 1.26 or newer from https://go.dev/dl/ and try again." >&2
	exit 1
fi

# TimelineJS, which a test opens what is exported with; it is no part of the program.
timelinejs=@knight-lab/timelinejs@3.9.11
readers=$(dirname "$0")/../.build/readers
if [ "${1:-build}" = test ] && [ ! -d "$readers/node_modules/@knight-lab/timelinejs/dist" ]; then
	if command -v npm >/dev/null 2>&1; then
		echo "Installing with npm, into .build/readers: $timelinejs"
		npm install --prefix "$readers" --no-save --ignore-scripts --no-audit --no-fund "$timelinejs"
	else
		echo "npm is not installed: the test that opens TimelineJS is left out." >&2
	fi
fi

if ! command -v apt-get >/dev/null 2>&1 || ! command -v dpkg-query >/dev/null 2>&1; then
	missing=
	command -v "${CC:-gcc}" >/dev/null 2>&1 || missing="$missing gcc"
	command -v pkg-config >/dev/null 2>&1 || missing="$missing pkg-config"
	for lib in gl x11 xcursor xrandr xinerama xi xxf86vm xkbcommon wayland-client; do
		pkg-config --exists "$lib" 2>/dev/null || missing="$missing lib$lib-headers"
	done
	[ "$1" = test ] && for tool in Xvfb openbox xdotool import rsvg-convert pdftotext chromium; do
		command -v $tool >/dev/null 2>&1 || missing="$missing $tool"
	done
	[ -z "$missing" ] && exit 0
	echo "This system has no apt. Please install what is missing:$missing" >&2
	echo "(on Debian these packages hold it: $want)" >&2
	exit 1
fi

missing=
for package in $want; do
	dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
done
[ -z "$missing" ] && exit 0

root=
if [ "$(id -u)" -ne 0 ]; then
	if ! command -v sudo >/dev/null 2>&1; then
		echo "Please install these packages as root:$missing" >&2
		exit 1
	fi
	root=sudo
fi
echo "Installing with apt:$missing"
$root apt-get update -q
# shellcheck disable=SC2086 # a list of words
$root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing
