#!/bin/sh
# Builds the tarball of a program for Linux. usage: packaging/tarball.sh PROGRAM
# The same program of the same commit gives the same bytes.
set -eu
cd "$(dirname "$0")/.."
. packaging/facts.sh
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
name=quoteline-$version-linux-$(go env GOARCH)
packaging/tree.sh "$1" "$root/$name"
cat >"$root/$name/README" <<'EOF'
Quoteline: timelines whose events carry the exact words they came from.

To install it for yourself, put bin/ and share/ where your desktop looks:

    cp -r bin share ~/.local/
    update-mime-database ~/.local/share/mime
    update-desktop-database ~/.local/share/applications

For all users, copy them to /usr/local instead. Or run bin/quoteline as it is here.
It needs OpenGL and the X11 or Wayland libraries that desktops have.
EOF
mkdir -p "$dist"
tar -C "$root" --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner -cf - "$name" |
	gzip -9n >"$dist/$name.tar.gz"
echo "$dist/$name.tar.gz"
