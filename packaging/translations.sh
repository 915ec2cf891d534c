#!/usr/bin/env bash
# translations.sh [FOLDER]: brings the files of translations (in FOLDER; resources/translations) up to what the sources
# say: new texts are added as unfinished, texts that are gone are taken out. English has plurals only.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
PATH=/usr/lib/qt6/bin:$PATH # before a Qt 5 that may be there as well
folder=${1:-resources/translations}
# With the headers of the source tree, so that classes are known by their whole names; without line numbers, which
# would change with every line of code.
common=(-silent -I . core ui app -locations none -no-obsolete -source-language en)
lupdate "${common[@]}" -target-language id_ID -ts "$folder/sockeye_id.ts"
lupdate "${common[@]}" -pluralonly -target-language en_US -ts "$folder/sockeye_en.ts"
