#!/usr/bin/env bash
# package.sh BUILD: what gets installed is complete and valid, and the Debian package names what it depends on.
set -euo pipefail
build=$1
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT

fail() { echo "FAIL: $*" >&2; exit 1; }

DESTDIR=$stage cmake --install "$build" --prefix /usr --strip >/dev/null
share=$stage/usr/share
for file in bin/sockeye bin/sockeye-cli share/applications/sockeye.desktop share/metainfo/sockeye.metainfo.xml \
    share/icons/hicolor/scalable/apps/sockeye.svg share/doc/sockeye/copyright; do
    [ -s "$stage/usr/$file" ] || fail "/usr/$file is not installed"
done
[ "$(find "$stage" -type f ! -path "$share/sockeye/sheets/*" | wc -l)" = 6 ] \
    || fail "more is installed than this test knows: $(find "$stage" -type f)"
diff -r "$(dirname "$0")/../../resources/sheets" "$share/sockeye/sheets" || fail "not all worksheets are installed"

desktop-file-validate "$share/applications/sockeye.desktop"
appstreamcli validate --no-net --explain "$share/metainfo/sockeye.metainfo.xml" >"$stage/appstream.log" \
    || { cat "$stage/appstream.log"; fail "the AppStream data are not valid"; }
version=$(sed -n 's/^CMAKE_PROJECT_VERSION:[A-Z]*=//p' "$build/CMakeCache.txt")
grep -q "<release version=\"$version\"" "$share/metainfo/sockeye.metainfo.xml" \
    || fail "the AppStream data know no release $version"

(cd "$stage" && cpack --config "$build/CPackConfig.cmake" -G DEB -B "$stage/deb" >"$stage/cpack.log") \
    || { cat "$stage/cpack.log"; fail "cpack"; }
package=$(find "$stage/deb" -maxdepth 1 -name '*.deb')
depends=$(dpkg-deb --field "$package" Depends)
for library in libc6 libstdc++6 libqt6core6 libqt6network6 libqt6widgets6 libqt6svg6 libqcustomplot2.1-qt6 libidn2-0; do
    [[ $depends = *$library* ]] || fail "the package does not depend on $library: $depends"
done
echo "PASS: $(basename "$package"), $(stat -c %s "$package") bytes, depends on $depends"
