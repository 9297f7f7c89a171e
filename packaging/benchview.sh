#!/bin/bash
# Times the window on N generated events, under Xvfb unless DISPLAY is set and
# QUOTELINE_BENCH_DISPLAY=keep. The store is kept in .build for the next time.
# usage: packaging/benchview.sh N
set -euo pipefail
cd "$(dirname "$0")/.."
n=$1
go build -trimpath -o bin/benchview ./packaging/benchview
mkdir -p .build
store=$PWD/.build/bench-$n.quoteline
home=$PWD/.build/bench-home # Mesa and Fyne keep caches there
mkdir -p "$home/.cache"
xvfb=
trap '[ -z "$xvfb" ] || kill $xvfb 2>/dev/null' EXIT
[ -f "$store" ] || bin/benchview make "$n" "$store"
if [ "${QUOTELINE_BENCH_DISPLAY:-}" != keep ]; then
	rm -f "$home/display"
	exec 3<>"$home/display"
	Xvfb -displayfd 3 -screen 0 1600x900x24 -nolisten tcp >/dev/null 2>&1 &
	xvfb=$!
	for _ in $(seq 50); do
		[ -s "$home/display" ] && break
		sleep 0.1
	done
	export DISPLAY=:$(tr -d '\n' <"$home/display")
	export WAYLAND_DISPLAY= LIBGL_ALWAYS_SOFTWARE=1
	openbox >/dev/null 2>&1 &
	sleep 1
fi
export HOME=$home XDG_DATA_HOME=$home XDG_CONFIG_HOME=$home XDG_RUNTIME_DIR=$home FYNE_SCALE=1
# The first window on a machine compiles shaders and looks for fonts, once.
[ -f .build/bench-1000.quoteline ] || bin/benchview make 1000 "$PWD/.build/bench-1000.quoteline" 2>/dev/null
timeout -k 5 6 bin/benchview run "$PWD/.build/bench-1000.quoteline" >/dev/null 2>&1 || true
bin/benchview run "$store"
