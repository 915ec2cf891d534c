// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worksheet/studentsheet.h"

#include "core/worksheet/sheetblocks.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

QByteArray withoutKey(const QByteArray &file)
{
    static const QSet<QString> key = {u"answer"_s, u"tolerance"_s, u"mistake"_s, u"mistake_text"_s, u"marker"_s};
    QList<SheetProblem> problems;
    QSet<int> dropped;
    int feedback = 0; // the line that has it
    int version = 0; // feedback goes behind it where there was none; a language's file has neither
    for (const SheetBlock &block : sheetBlocks(file, {}, problems)) {
        for (const SheetLine &line : block.lines) {
            if (block.kind == SheetBlock::Kind::Ask && key.contains(line.key))
                dropped.insert(line.place.line);
            if (block.kind == SheetBlock::Kind::Sheet && line.key == u"feedback")
                feedback = line.place.line;
            if (block.kind == SheetBlock::Kind::Sheet && line.key == u"version")
                version = line.place.line;
        }
    }
    QByteArray made;
    const QList<QByteArray> lines = file.split('\n');
    for (int number = 1; number <= int(lines.size()); ++number) {
        const QByteArray &line = lines[number - 1];
        if (dropped.contains(number))
            continue;
        const QByteArray end = line.endsWith('\r') ? "\r" : "";
        made += number == feedback ? "feedback: never" + end : line;
        if (number == version && feedback == 0)
            made += "\nfeedback: never" + end;
        if (number < int(lines.size()))
            made += '\n';
    }
    return made;
}

} // namespace sockeye
