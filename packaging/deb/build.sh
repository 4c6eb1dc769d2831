#!/usr/bin/env bash
# Builds build/dist/exitdesk_VERSION_ARCH.deb from the wheel and the locked packages: no virtual environment,
# nothing fetched at install time. Everything lies in /usr/lib/exitdesk; the command is /usr/bin/exitdesk.
set -euo pipefail
cd "$(dirname "$0")/../.."

version="$(.venv/bin/python -c 'import exitdesk; print(exitdesk.__version__)')"
architecture="$(dpkg --print-architecture)"
stage=build/deb/stage
library="$stage/usr/lib/exitdesk"
package="build/dist/exitdesk_${version}_${architecture}.deb"
SOURCE_DATE_EPOCH="$(git log -1 --format=%ct 2>/dev/null || echo 1767225600)"
export SOURCE_DATE_EPOCH

rm -rf build/deb "$package"
install -d "$library" "$stage/usr/bin" "$stage/DEBIAN"

.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-compile --only-binary :all: \
  --require-hashes -r requirements/base.txt --target "$library"
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-compile --no-index --no-deps \
  --target "$library" build/dist/exitdesk-*.whl

# What a laptop in a meeting does not need: tools, QML, headers, other people's languages and type stubs.
qt="$library/PySide6"
rm -rf "$library/bin" "$qt"/{assistant,designer,linguist,lrelease,lupdate,rcc,uic,balsam,balsamui,svgtoqml} \
  "$qt"/qml* "$qt"/Qt/{qml,libexec,metatypes,resources,sbom} \
  "$qt"/{include,typesystems,glue,scripts,doc,lib,examples,QtAsyncio} \
  "$qt"/Qt/plugins/{qmltooling,qmllint,designer,sqldrivers,networkinformation,tls,vectorimageformats} \
  "$qt"/Qt/plugins/{egldeviceintegrations,generic,wayland-graphics-integration-server} \
  "$qt"/Qt/plugins/platforms/libq{eglfs,linuxfb,vnc,minimalegl,vkkhrdisplay}.so \
  "$qt"/Qt/plugins/{imageformats/libqpdf,platforminputcontexts/libqtvirtualkeyboardplugin}.so
find "$library" -name '*.pyi' -delete
find "$qt" -maxdepth 1 -name '*.so' | while read -r module; do
  case "$(basename "$module")" in
    QtCore.* | QtGui.* | QtWidgets.* | QtSvg.* | QtSvgWidgets.* | QtDBus.* | QtNetwork.* | \
      QtPrintSupport.* | libpyside6.*) ;;
    *) rm "$module" ;;
  esac
done
find "$qt/Qt/lib" -name 'libQt6*' | while read -r shared; do
  case "$(basename "$shared")" in
    libQt6Qml* | libQt6Quick* | libQt6Designer* | libQt6Labs* | libQt6Help* | libQt6Sql* | libQt6Test* | \
      libQt6UiTools* | libQt6Concurrent* | libQt6Lottie* | libQt6EglFS* | libQt6EglFs* | \
      libQt6WaylandCompositor* | libQt6WaylandEglCompositor*) rm "$shared" ;;
  esac
done
find "$qt/Qt/translations" -type f ! -name '*_da.qm' ! -name '*_en.qm' -delete
rm -f "$qt"/libpyside6qml*

# Users cannot write here, so it is compiled now; the files say /usr/lib/exitdesk and nothing of this machine.
find "$library" -name __pycache__ -type d -prune -exec rm -rf {} +
find "$library" -name direct_url.json -delete
.venv/bin/python -m compileall -q -j 0 -s "$stage" -p / --invalidation-mode unchecked-hash "$library"

install -m 0755 packaging/deb/exitdesk.sh "$stage/usr/bin/exitdesk"
install -D -m 0644 packaging/deb/tavle.desktop "$stage/usr/share/applications/tavle.desktop"
install -D -m 0644 packaging/deb/tavle.svg "$stage/usr/share/icons/hicolor/scalable/apps/tavle.svg"
install -D -m 0644 LICENSE "$stage/usr/share/doc/exitdesk/copyright"
install -D -m 0644 CHANGELOG.md "$stage/usr/share/doc/exitdesk/CHANGELOG.md"
find "$stage" -type d -exec chmod 0755 {} +
find "$stage" -type f ! -path "$stage/usr/bin/*" -exec chmod 0644 {} +
sed -e "s/@VERSION@/$version/" -e "s/@ARCHITECTURE@/$architecture/" \
  -e "s/@SIZE@/$(du -sk --apparent-size "$stage/usr" | cut -f1)/" \
  packaging/deb/control.in >"$stage/DEBIAN/control"
dpkg-deb --root-owner-group -Zzstd -z10 --build "$stage" "$package" >/dev/null
ls -l "$package"
