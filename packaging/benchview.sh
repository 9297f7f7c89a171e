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
home=$(mktemp -d)
xvfb=
trap '[ -z "$xvfb" ] || kill $xvfb 2>/dev/null; sleep 0.2; rm -rf "$home" 2>/dev/null || true' EXIT
[ -f "$store" ] || bin/benchview make "$n" "$store"
if [ "${QUOTELINE_BENCH_DISPLAY:-}" != keep ]; then
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
bin/benchview run "$store"
