#!/bin/sh
# Lays out the program and what belongs to it on a system, below a folder such as
# /usr, and checks it. usage: packaging/tree.sh PROGRAM DIR
set -eu
program=$(realpath "$1")
mkdir -p "$2"
dir=$(realpath "$2")
cd "$(dirname "$0")/.."
. packaging/facts.sh

put() { # FILE PLACE
	install -D -m 644 "$1" "$dir/$2"
}
write() { # PLACE, from standard input
	mkdir -p "$(dirname "$dir/$1")"
	cat >"$dir/$1"
}

install -D -m 755 "$program" "$dir/bin/quoteline"
put packaging/$id.desktop share/applications/$id.desktop
put packaging/$id.xml share/mime/packages/$id.xml
sed "s/@VERSION@/$version/; s/@DAY@/$day/" packaging/$id.metainfo.xml | write share/metainfo/$id.metainfo.xml
put packaging/icon.svg share/icons/hicolor/scalable/apps/$id.svg
for size in 48 128 256; do
	rsvg-convert -w $size -h $size packaging/icon.svg | write share/icons/hicolor/${size}x$size/apps/$id.png
done
go run ./packaging/reference man "$version" "$day" | gzip -9n | write share/man/man1/quoteline.1.gz
go run ./packaging/reference bash | write share/bash-completion/completions/quoteline
go run ./packaging/reference zsh | write share/zsh/site-functions/_quoteline
go run ./packaging/reference fish | write share/fish/vendor_completions.d/quoteline.fish
gzip -9nc app/licences/licences.txt | write share/doc/quoteline/licences.txt.gz
put LICENSE share/doc/quoteline/LICENSE
put NOTICE share/doc/quoteline/NOTICE

desktop-file-validate "$dir/share/applications/$id.desktop"
appstreamcli validate --no-net "$dir/share/metainfo/$id.metainfo.xml" >/dev/null ||
	appstreamcli validate --no-net --explain "$dir/share/metainfo/$id.metainfo.xml"
zcat "$dir/share/man/man1/quoteline.1.gz" | mandoc -T lint -W warning
