#!/bin/sh
# Builds the Debian package of a program. usage: packaging/deb.sh PROGRAM
# The same program of the same commit gives the same bytes.
set -eu
cd "$(dirname "$0")/.."
. packaging/facts.sh
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
package=$root/debian/quoteline
packaging/tree.sh "$1" "$package/usr"
cd "$package"

# What Debian has elsewhere.
mkdir usr/share/zsh/vendor-completions
mv usr/share/zsh/site-functions/_quoteline usr/share/zsh/vendor-completions/
rmdir usr/share/zsh/site-functions
doc=usr/share/doc/quoteline
{
	cat $doc/LICENSE
	printf '\n%s\n' "The licences of the modules that are linked are in licences.txt.gz."
} >$doc/copyright
rm $doc/LICENSE
maintainer=${MAINTAINER:-"The Quoteline authors <$(git -C "$OLDPWD" log -1 --format=%ce)>"}
gzip -9n >$doc/changelog.gz <<-EOF
	quoteline ($version) unstable; urgency=medium

	  * As git has it at this version.

	 -- $maintainer  $(date -u -R -d "@$SOURCE_DATE_EPOCH")
EOF

# GLFW opens these when it runs, so that no tool sees that they are needed.
opened="libx11-6, libxcursor1, libxext6, libxi6, libxinerama1, libxrandr2, libxrender1, libxxf86vm1, libxkbcommon0, libwayland-cursor0, libwayland-egl1"
mkdir DEBIAN
printf 'Source: quoteline\n\nPackage: quoteline\nArchitecture: any\n' >"$root/debian/control"
linked=$(cd "$root" && dpkg-shlibdeps -O debian/quoteline/usr/bin/quoteline)

cat >DEBIAN/control <<EOF
Package: quoteline
Version: $version
Architecture: $(dpkg --print-architecture)
Maintainer: $maintainer
Installed-Size: $(du -sk --apparent-size usr | cut -f1)
Depends: ${linked#shlibs:Depends=}, $opened
Recommends: libdecor-0-0
Suggests: parallel
Section: text
Priority: optional
Description: timelines whose events carry the words they came from
 Quoteline turns documents into a timeline that can be checked: every event on
 it carries the exact words it came from, at their exact place in the source.
 It is for journalists, investigators, historians, paralegals and analysts who
 build chronologies by hand today.
 .
 It works offline; nothing leaves the computer.
EOF
find usr -type f | LC_ALL=C sort | xargs md5sum >DEBIAN/md5sums
find . -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +

cd "$OLDPWD"
mkdir -p "$dist"
deb=$dist/quoteline_${version}_$(dpkg --print-architecture).deb
DPKG_DEB_THREADS_MAX=1 dpkg-deb --root-owner-group -Zxz --build "$package" "$deb" >/dev/null
echo "$deb"
