#!/bin/sh
# Prints the version as git has it: 1.2.0 at the tag v1.2.0, 1.2.0+5.g332002a five
# commits later, 0.0.0+840.g332002a before there is a tag, with .dirty after it where
# files differ from the commit; dev where git knows nothing.
set -eu
cd "$(dirname "$0")"
commit=$(git rev-parse --short=7 HEAD 2>/dev/null) || { echo dev; exit; }
tag=$(git describe --tags --abbrev=0 --match 'v[0-9]*' 2>/dev/null) || tag=
since=$(git rev-list --count "${tag:+$tag..}HEAD")
version=${tag#v}
version=${version:-0.0.0}
[ "$since" -eq 0 ] || version=$version+$since.g$commit
[ -z "$(git status --porcelain --untracked-files=no)" ] || case $version in
*+*) version=$version.dirty ;;
*) version=$version+dirty ;;
esac
echo "$version"
