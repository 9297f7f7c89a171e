#!/bin/sh
# Packs a program for Linux into dist/, as a .deb and a tarball.
# usage: packaging/linux.sh PROGRAM
set -eu
cd "$(dirname "$0")/.."
deb=$(packaging/deb.sh "$1")
packaging/tarball.sh "$1"
echo "$deb"
# Not PIE: the program that is packed is the one that the tests ran. The libraries
# that it embeds are PDFium's, in WebAssembly: no package has them.
lintian --allow-root --fail-on error,warning --suppress-tags hardening-no-pie,embedded-library "$deb"
