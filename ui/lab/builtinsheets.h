// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace sockeye
{

/// A worksheet that comes with the program.
struct BuiltInSheet {
    QString path; ///< a resource: `:/sheets/en/lab4-timeouts.md`
    QString title;
    int minutes = 0;
};

/// All of them in their order, with titles in the first of \a languages that each has.
QList<BuiltInSheet> builtInSheets(const QStringList &languages);

/// The languages in which people want to read, first the best: `id`.
QStringList sheetLanguages();

} // namespace sockeye
