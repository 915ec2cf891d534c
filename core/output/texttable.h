// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/field.h"

#include <QByteArray>
#include <QList>

#include <vector>

namespace sockeye
{

/// Text made safe to show on a terminal or a label: control characters, line ends and what turns the writing direction
/// are shown as `\x1b`, `\u202e`. Everything else stays as it is.
QString printable(QStringView text);

/// How many columns of a terminal \a text takes: two for wide East Asian characters and emoji, none for marks that
/// combine.
int terminalWidth(QStringView text);

/// An aligned table for terminals: numbers to the right, plain numbers with a point whatever the locale. The widths
/// come from the rows of the first appendRows(); what comes later and is wider pushes its line to the right, so rows
/// can be written as they come. Main thread: it writes translated labels.
class TextTable
{
public:
    explicit TextTable(std::vector<const Field *> columns);

    /// Writes the header first where it has not been written.
    void appendRows(QByteArray &out, std::span<const void *const> rows);

private:
    void appendLine(QByteArray &out, const QStringList &cells) const;

    const std::vector<const Field *> m_columns;
    std::vector<int> m_widths; // empty until the header is written
};

} // namespace sockeye
