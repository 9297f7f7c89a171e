#!/bin/sh
# Runs the program of the zip for Windows under Wine: its commands must write what this
# system's program writes, byte for byte, and its window must come up; then the tests
# of the packages that have no window.
# usage: packaging/wine/test.sh QUOTELINE (this system's program)
set -eu
cd "$(dirname "$0")/../.."
. packaging/facts.sh
here=$(realpath "$1")
root=$(mktemp -d)
export WINEPREFIX="$root/prefix" WINEDEBUG=-all
wine=$(command -v wine64 || echo /usr/lib/wine/wine64)
export DISPLAY=:$((90 + $$ % 400))
Xvfb "$DISPLAY" -screen 0 1280x800x24 >/dev/null 2>&1 &
screen=$!
wineserver=$(command -v wineserver || echo /usr/lib/wine/wineserver64)
trap 'kill $screen || true; "$wineserver" -k || true; rm -rf "$root"' EXIT
sleep 1
openbox >/dev/null 2>&1 &
"$wine" wineboot -i >/dev/null 2>&1
random="$WINEPREFIX/drive_c/windows/system32/bcryptprimitives.dll"
[ -e "$random" ] || x86_64-w64-mingw32-gcc -shared -o "$random" packaging/wine/random.c -ladvapi32

zip=$dist/quoteline-$version-windows-amd64.zip
unzip -q "$zip" -d "$root"
there=$root/quoteline-$version-windows-amd64/quoteline.com
mkdir "$root/a" "$root/b"
printf 'Oslo, 3 May 2019 - The mayor resigned on Tuesday after the audit.\n' >"$root/note.txt"
printf '{"id":"1","dct":"2019-05-03","title":"","text":"The mayor resigned on Tuesday."}\n' >"$root/lines.jsonl"
cp timeline/document/pdf/testdata/libreoffice.pdf "$root/paper.pdf"

# both runs the two programs with the same words and compares what they print.
both() {
	(cd "$root/a" && "$here" "$@" <"$root/lines.jsonl" >../a.out)
	(cd "$root/b" && "$wine" "$there" "$@" <"$root/lines.jsonl" >../b.out)
	cmp "$root/a.out" "$root/b.out" || { echo "$*: another answer"; exit 1; }
}
both annotate
both import --store s.quoteline ../note.txt ../paper.pdf
both list --store s.quoteline
both list --left-out --store s.quoteline
for f in png svg pdf html csv json md timelinejs; do
	both export --store s.quoteline --format $f -o out.$f
	cmp "$root/a/out.$f" "$root/b/out.$f"
done
both check --store s.quoteline
(cd "$root/b" && "$wine" "$there" compact --store s.quoteline) # Windows makes files as long as their map
both list --store s.quoteline
echo "commands: the same bytes as here"

"$wine" "$root/quoteline-$version-windows-amd64/quoteline.exe" --store "$root/b/s.quoteline" >/dev/null 2>&1 &
window=$!
timeout 120 xdotool search --sync --onlyvisible --name Quoteline >/dev/null
sleep 5 # for its first picture
import -window root "$dist/wine.png"
kill $window
echo "window: $dist/wine.png"

# Wine before 9 does not delete as Go asks Windows 10 to; Go has another way for older ones.
at=$(go env GOROOT)/src/internal/syscall/windows/at_windows.go
sed 's/if TestDeleteatFallback {/if true {/' "$at" >"$root/at.go"
echo "{\"Replace\":{\"$at\":\"$root/at.go\"}}" >"$root/overlay.json"
GOOS=windows CGO_ENABLED=0 go test -overlay "$root/overlay.json" -tags ci -exec "$wine" -short \
	./data ./timeline/... ./app/session ./app/intake ./app/files ./app/prefs
