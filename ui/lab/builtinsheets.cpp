// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/builtinsheets.h"

#include "core/base/language.h"
#include "core/worksheet/sheetparser.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Of `lab10-traceroute.md`.
int numberOf(const QString &name)
{
    return name.section(u'-', 0, 0).mid(3).toInt();
}

} // namespace

QList<BuiltInSheet> builtInSheets(const QStringList &languages)
{
    QList<BuiltInSheet> sheets;
    const QDir folder(u":/sheets/en"_s);
    QStringList names = folder.entryList({u"*.md"_s}, QDir::Files, QDir::Name);
    std::stable_sort(names.begin(), names.end(),
                     [](const QString &a, const QString &b) { return numberOf(a) < numberOf(b); });
    for (const QString &name : names) {
        const QString path = folder.filePath(name);
        if (sheetBasePath(path) != path)
            continue;
        SheetReading reading = parseSheet(contentOf(path), path);
        for (const QString &language : languages) {
            const QString word = language.section(u'_', 0, 0);
            const QString texts = u"%1.%2.md"_s.arg(path.chopped(3), word);
            if (!QFile::exists(texts))
                continue;
            mergeLanguage(reading, contentOf(texts), texts, word);
            break;
        }
        sheets += {path, reading.sheet.title, reading.sheet.minutes};
    }
    return sheets;
}

QStringList sheetLanguages()
{
    return {shownLanguage()};
}

} // namespace sockeye
