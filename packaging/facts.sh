# What the packages of a commit have in common; sourced at the root of the project.
# shellcheck shell=sh disable=SC2034 # who sources it uses them
umask 022
version=$(packaging/version.sh)
[ "$version" != dev ] || { echo "The version comes from git, and this is no clone of it." >&2; exit 1; }
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export SOURCE_DATE_EPOCH
day=$(date -u -d "@$SOURCE_DATE_EPOCH" +%F)
id=org.quoteline.Quoteline
dist=dist
