#!/bin/sh
# Compiles all that needs no C compiler for Windows and macOS, so that code for one
# system only is noticed on any. Fyne's app package has no macOS without C: what
# imports it is left out there.
set -eu
cd "$(dirname "$0")/.."
export CGO_ENABLED=0
GOOS=windows go build -tags ci ./...
packages=$(go list -tags ci -f '{{if .GoFiles}}{{$p := .ImportPath}}{{range .Imports}}{{if eq . "fyne.io/fyne/v2/app"}}{{$p = ""}}{{end}}{{end}}{{$p}}{{end}}' ./...)
# shellcheck disable=SC2086 # a list of words
GOOS=darwin go build -tags ci $packages
