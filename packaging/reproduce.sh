#!/bin/sh
# Builds the program and its packages of this commit again, in another folder and
# with nothing kept from earlier builds, and compares the bytes with those in dist/.
set -eu
cd "$(dirname "$0")/.."
. packaging/facts.sh
case $version in *dirty) echo "Commit first: only a commit can be built again." >&2; exit 1 ;; esac
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
git clone -q --no-hardlinks . "$work/quoteline"
(cd "$work/quoteline" && GOCACHE=$work/cache make -s build && packaging/linux.sh bin/quoteline) >/dev/null
cmp bin/quoteline "$work/quoteline/bin/quoteline"
for file in dist/*"$version"*.deb dist/*"$version"*.tar.gz; do
	cmp "$file" "$work/quoteline/$file"
	echo "the same bytes again: $file"
done
