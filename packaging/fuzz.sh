#!/bin/sh
# Runs each fuzz target for so many executions, one after the other, and prints
# a line for each: its name, how many there were, and whether it held. Inputs that
# are new are made smaller in ten steps: by default a minute goes into each.
# usage: packaging/fuzz.sh [executions [package pattern [target pattern]]]
set -u
n=${1:-1000000}
packages=${2:-./...}
want=${3:-.}
failed=0
for package in $(go list -tags ci "$packages"); do
	dir=$(go list -tags ci -f '{{.Dir}}' "$package")
	for target in $(grep -hos '^func Fuzz[A-Za-z0-9_]*' "$dir"/*_test.go | sed 's/^func //' | grep "$want"); do
		log=$(mktemp)
		if go test -tags ci -run '^$' -fuzz "^$target\$" -fuzztime "${n}x" -fuzzminimizetime 10x "$package" >"$log" 2>&1; then
			echo "$package $target $(grep -o 'execs: [0-9]*' "$log" | tail -1 | cut -d' ' -f2) executions: held"
		else
			echo "$package $target: FAILED"
			tail -30 "$log"
			failed=1
		fi
		rm -f "$log"
	done
done
exit $failed
