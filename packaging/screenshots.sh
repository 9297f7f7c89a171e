#!/bin/bash
# Makes the pictures in docs/ from the real window and the real export, on a
# fresh store with the bundled sample. usage: packaging/screenshots.sh
set -euo pipefail
cd "$(dirname "$0")/.."
bin=$PWD/bin/quoteline
mkdir -p .build
go build -trimpath -o bin/benchview ./packaging/benchview # before HOME, and Go's cache with it, is another
home=$(mktemp -d)
exec 3<>"$home/display"
Xvfb -displayfd 3 -screen 0 1700x1000x24 -nolisten tcp >/dev/null 2>&1 &
xvfb=$!
trap 'kill $xvfb 2>/dev/null; rm -rf "$home"' EXIT
for _ in $(seq 50); do
	[ -s "$home/display" ] && break
	sleep 0.1
done
export DISPLAY=:$(tr -d '\n' <"$home/display") WAYLAND_DISPLAY= HOME=$home XDG_DATA_HOME=$home XDG_CONFIG_HOME=$home XDG_RUNTIME_DIR=$home
export FYNE_SCALE=1 LIBGL_ALWAYS_SOFTWARE=1
openbox >/dev/null 2>&1 &
sleep 1

shot() { import -window root -crop "${size}+0+0" +repage "docs/$1"; }
begin() { # theme width height [store]
	size=$2x$3
	FYNE_THEME=$1 "$bin" --store "${4:-$home/$1-$2.quoteline}" 2>/dev/null &
	app=$!
	window=$(timeout 60 xdotool search --sync --onlyvisible --name 'Quoteline$' | head -1)
	xdotool windowsize "$window" "$2" "$3" windowmove "$window" 0 0 mousemove 1690 990
	sleep 3
}
end() {
	xdotool key ctrl+q
	wait "$app" || true
}

begin light 1600 900
shot window.png
xdotool key --repeat 14 --delay 60 Right
sleep 1
shot event.png
xdotool mousemove 1300 330 click 1 # the first source quote
sleep 2
shot reader.png
xdotool key Escape
sleep 1
xdotool key ctrl+t
sleep 2
shot table.png
xdotool key ctrl+t
sleep 1
end
begin dark 1024 640
shot dark-1024.png
end
begin dark 1600 900
shot dark.png
end
# A PDF's page with the words of a quote marked; what a folder of any mix gave.
"$bin" import --store "$home/page.quoteline" --empty timeline/document/pdf/testdata/columns.pdf 2>/dev/null
begin light 1600 900 "$home/page.quoteline"
xdotool key Home ctrl+d
sleep 12 # the first page waits for what draws it
shot page.png
xdotool key Escape
end
begin light 1600 900 "$home/mix.quoteline"
xdotool key ctrl+shift+o
sleep 1
xdotool key ctrl+a
xdotool type "$PWD/timeline/document/office/testdata"
xdotool key Return
sleep 5
shot added.png
xdotool key Escape
end
invented() { # name events [years]: a copy of a store of invented events
	[ -f ".build/$1.quoteline" ] || bin/benchview make "$2" "$PWD/.build/$1.quoteline" "${@:3}" 2>/dev/null
	cp ".build/$1.quoteline" "$home/$1.quoteline"
}
invented bench-10000 10000
begin light 1600 900 "$home/bench-10000.quoteline"
shot many.png
end
invented chronicle-300 300 200
begin dark 1600 900 "$home/chronicle-300.quoteline"
shot chronicle.png
end
invented bench-1000000 1000000
begin light 1600 900 "$home/bench-1000000.quoteline"
xdotool mousemove 500 400
for _ in 1 2 3 4 5 6; do
	xdotool keydown ctrl click 4 keyup ctrl
	sleep 0.3
done
xdotool mousemove 1690 990
sleep 2
shot million.png
end
"$bin" export --store "$home/bench-10000.quoteline" --width 1400 --scale 1 --overview --lanes place --colour kind --legend -o docs/overview.png
"$bin" export --store "$home/light-1600.quoteline" --width 1400 --scale 1 --legend --quotes -o docs/export.png
"$bin" export --store "$home/light-1600.quoteline" --width 1400 --scale 1 --theme dark --legend -o docs/export-dark.png
