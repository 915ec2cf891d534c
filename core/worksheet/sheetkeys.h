// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/worksheet/sheetblocks.h"

#include <initializer_list>

namespace sockeye
{

/// A key that a block may have.
struct SheetKey {
    const char *name;
    enum class Times : quint8 { Once, Optional, Any } times = Times::Optional;
};

/// The lines of one block by their keys. Says what is unknown, doubled, empty or missing when it is made.
class SheetKeys
{
public:
    SheetKeys(const SheetBlock &block, std::initializer_list<SheetKey> allowed, QList<SheetProblem> &problems);

    /// The line with \a key; null where there is none.
    const SheetLine *line(const char *key) const;
    QString value(const char *key) const;
    QList<SheetLine> all(const char *key) const;
    bool has(const char *key) const { return line(key) != nullptr; }
    /// Where \a key stands, or the block begins.
    SheetPlace place(const char *key) const;

    /// The value as a number between the bounds; \a fallback, and a problem, where it is none.
    double number(const char *key, double minimum, double maximum, double fallback);
    int integer(const char *key, int minimum, int maximum, int fallback);
    /// An id: small letters, digits and underscores, a letter first, at most 40.
    QString id(const char *key);

private:
    const SheetBlock &m_block;
    QList<SheetProblem> &m_problems;
};

/// Whether \a text is an id that stands in expressions: `[a-z][a-z0-9_]*`, at most 40 signs.
bool isSheetId(QStringView text);

/// The texts between the signs `|`, without spaces at their ends.
QStringList parseOptions(QStringView text);

} // namespace sockeye
