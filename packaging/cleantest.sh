#!/bin/sh
# Installs the newest .deb of dist/ on a system that has nothing else (debootstrap's
# minbase), uses it there without a display and with one, asks the desktop's tools
# about it, and removes it. Needs root, or sudo. usage: packaging/cleantest.sh [DEB]
# SUITE and MIRROR name another system than the one that apt here has.
set -eu
[ "$(id -u)" -eq 0 ] || exec sudo --preserve-env=SUITE,MIRROR "$0" "$@"
cd "$(dirname "$0")/.."
deb=${1:-$(ls -t dist/*.deb | head -n 1)}
from=$(apt-get indextargets --format '$(RELEASE) $(REPO_URI)' 'Created-By: Packages' 'Component: main' | grep -E '^[a-z]+ ' | head -n 1)
suite=${SUITE:-${from% *}}
mirror=${MIRROR:-${from#* }}
say() { echo "clean $suite: $*"; }

base=$PWD/.build/$suite.tar
work=$(mktemp -d)
clean=$work/root
x=
trap '[ -z "$x" ] || kill "$x"; umount "$clean/proc" 2>/dev/null || :; rm -rf --one-file-system "$work"' EXIT
mkdir -p "$clean" .build
if [ ! -e "$base" ]; then
	say "made from $mirror, once"
	debootstrap --variant=minbase "$suite" "$clean" "$mirror" >"$work/log" 2>&1 || { tail "$work/log"; exit 1; }
	tar -C "$clean" --one-file-system -cf "$base.part" .
	mv "$base.part" "$base"
else
	tar -C "$clean" -xf "$base"
fi
cp /etc/resolv.conf "$clean/etc/resolv.conf"
mount -t proc proc "$clean/proc" 2>/dev/null || say "without /proc"

in_clean() { chroot "$clean" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
as_user() { chroot --userspec=1000:1000 "$clean" /usr/bin/env -i PATH=/usr/bin:/bin LC_ALL=C.UTF-8 HOME=/home/user "$@"; }
install_in() { in_clean apt-get install -qq -y --no-install-recommends "$@" >"$work/log" 2>&1 || { tail "$work/log"; exit 1; }; }

cp "$deb" "$clean/quoteline.deb"
in_clean apt-get update -qq
install_in /quoteline.deb
install -d -o 1000 -g 1000 "$clean/home/user"
say "installed $(basename "$deb"), with $(in_clean dpkg-query -f '.' -W | wc -c) packages in all"

as_user quoteline --version
as_user quoteline list | tail -n 3
as_user quoteline check
as_user sh -c 'cd && echo "The bridge fell on 3 May 2014." >a.txt && quoteline import a.txt && quoteline list --format csv | grep -q 2014-05-03'

# The display is outside, so that nothing but what the package asks for is there.
Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>"$work/display" 2>/dev/null &
x=$!
for _ in $(seq 100); do [ -s "$work/display" ] && break; sleep 0.1; done
DISPLAY=:$(tr -d '\n' <"$work/display")
export DISPLAY
as_user DISPLAY="$DISPLAY" quoteline >"$work/said" 2>&1 &
window=$(timeout 120 xdotool search --sync --onlyvisible --class '^Quoteline$' | head -n 1)
[ -n "$window" ] || { cat "$work/said"; say "no window"; exit 1; }
xwininfo -id "$window" | grep -E 'xwininfo|Width|Height|Map State: IsViewable'
for _ in $(seq 60); do
	colours=$(import -window root png:- | identify -format %k -)
	[ "$colours" -gt 50 ] && break
	sleep 1
done
say "the window shows $colours colours"
[ "$colours" -gt 50 ] || { cat "$work/said"; exit 1; }
[ -z "${PICTURE:-}" ] || import -window root "$PICTURE"
xdotool key --window "$window" ctrl+q
kill "$x"
x=

install_in desktop-file-utils shared-mime-info appstream man-db mandoc xdg-utils libfile-mimeinfo-perl bash-completion
in_clean desktop-file-validate /usr/share/applications/org.quoteline.Quoteline.desktop
in_clean appstreamcli validate --no-net /usr/share/metainfo/org.quoteline.Quoteline.metainfo.xml
in_clean update-mime-database /usr/share/mime
is() { # WHAT WANT GOT
	[ "$2" = "$3" ] || { say "$1 is $3, not $2"; exit 1; }
	say "$1 is $3"
}
store=/home/user/.local/share/quoteline/timeline.quoteline
is "the type of a store" application/x-quoteline "$(as_user xdg-mime query filetype $store)"
as_user cp $store /home/user/unnamed
is "the type of a database without a name" application/x-bbolt "$(as_user xdg-mime query filetype /home/user/unnamed)"
is "what opens a store" org.quoteline.Quoteline.desktop "$(as_user xdg-mime query default application/x-quoteline)"
is "what the manual page warns of" "" "$(in_clean sh -c 'zcat /usr/share/man/man1/quoteline.1.gz | man --warnings -l - 2>&1 >/dev/null; zcat /usr/share/man/man1/quoteline.1.gz | mandoc -T lint -W warning')"
is "completion of --th" --theme "$(in_clean bash -c '. /usr/share/bash-completion/completions/quoteline; COMP_WORDS=(quoteline --th); COMP_CWORD=1; _quoteline; echo "${COMPREPLY[*]}"')"

in_clean apt-get purge -qq -y quoteline >/dev/null 2>&1
is "what is left of it" "" "$(find "$clean/usr" "$clean/etc" -iname '*quoteline*')"
say "all is well"
