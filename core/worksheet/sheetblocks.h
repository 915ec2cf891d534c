// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/worksheet/sheet.h"

#include <QByteArrayView>

namespace sockeye
{

/// `key: value` in a block of a worksheet.
struct SheetLine {
    QString key;
    QString value; ///< to the end of the line, without spaces at its ends
    SheetPlace place;
};

/// A piece of the Markdown file: prose, or a fenced block `sheet`, `run` or `ask`.
struct SheetBlock {
    enum class Kind : quint8 { Prose, Sheet, Run, Ask };
    Kind kind = Kind::Prose;
    QString prose; ///< Markdown as it stands, other fenced blocks included
    QList<SheetLine> lines;
    SheetPlace place; ///< of its first line
};

/// `sheet`, `run`, `ask`.
QString sheetBlockWord(SheetBlock::Kind kind);

/// Takes a worksheet's file apart; \a file names it in problems. At most a mebibyte. Main thread: it is translated.
QList<SheetBlock> sheetBlocks(QByteArrayView bytes, const QString &file, QList<SheetProblem> &problems);

} // namespace sockeye
