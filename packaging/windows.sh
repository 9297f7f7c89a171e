#!/bin/sh
# Cross-compiles the program for Windows and packs it into dist/ as a zip:
# quoteline.exe is the window, quoteline.com the same for the command line, since a
# program of Windows is one or the other. A terminal prefers .com to .exe.
set -eu
cd "$(dirname "$0")/.."
. packaging/facts.sh
root=$(mktemp -d)
resources=resources_windows_amd64.syso # go build links it for that system only
trap 'rm -rf "$root" "$resources"' EXIT
name=quoteline-$version-windows-amd64
mkdir "$root/$name"

for size in 16 32 48 256; do
	rsvg-convert -w $size -h $size packaging/icon.svg -o "$root/$size.png"
done
(cd "$root" && icotool -c -o icon.ico 16.png 32.png 48.png -r 256.png)
# 1.2.3+4.gabc is 1,2,3,4 there.
numbers=$(echo "$version" | sed -E 's/^([0-9]+)\.([0-9]+)\.([0-9]+)(\+([0-9]+))?.*/\1,\2,\3,\5/; s/,$/,0/')
sed "s/@NUMBERS@/$numbers/; s/@VERSION@/$version/" packaging/windows.rc.in >"$root/windows.rc"
(cd "$root" && x86_64-w64-mingw32-windres windows.rc -O coff -o resources.syso)
cp "$root/resources.syso" "$resources"

export GOOS=windows GOARCH=amd64 CGO_ENABLED=1 CC=x86_64-w64-mingw32-gcc
flags="-s -w -X quoteline/app/command.Version=$version"
go build -trimpath -ldflags "$flags -H windowsgui" -o "$root/$name/quoteline.exe" .
go build -trimpath -ldflags "$flags" -o "$root/$name/quoteline.com" .

cp LICENSE NOTICE "$root/$name/"
cp app/licences/licences.txt "$root/$name/licences.txt"
find "$root/$name" -exec touch -d "@$SOURCE_DATE_EPOCH" {} +
mkdir -p "$dist"
zip=$PWD/$dist/$name.zip
rm -f "$zip"
(cd "$root" && find "$name" | LC_ALL=C sort | TZ=UTC zip -9Xq@ "$zip")
echo "$dist/$name.zip"
