// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/targetsfile.h"
#include "core/net/targetstexts.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

// No name, address or range of any tool is longer.
constexpr qsizetype longestLine = 4096;
constexpr qint64 largestFile = 16 * 1024 * 1024;

QByteArrayView withoutComment(QByteArrayView line)
{
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == '#' && (i == 0 || line[i - 1] == ' ' || line[i - 1] == '\t'))
            return line.first(i).trimmed();
    }
    return line.trimmed();
}

void takeLine(QByteArrayView line, qint64 number, TargetLines &lines)
{
    const QByteArrayView target = withoutComment(line);
    if (target.isEmpty())
        return;
    if (target.size() > longestLine) {
        lines.refused += {number,
                          TargetsTexts::tr("The line is %1 bytes long; no target is longer than %2.")
                              .arg(target.size())
                              .arg(longestLine)};
    } else if (target.contains('\0')) {
        lines.refused += {number, TargetsTexts::tr("The line has a NUL byte, which no target has.")};
    } else if (!target.isValidUtf8()) {
        lines.refused += {number, TargetsTexts::tr("The line is not UTF-8: save the file in that encoding.")};
    } else {
        const QString text = QString::fromUtf8(target);
        lines.targets += text;
        if (!lines.lineOf.contains(text))
            lines.lineOf.insert(text, number);
    }
}

} // namespace

TargetLines parseTargets(QByteArrayView bytes)
{
    TargetLines lines;
    qsizetype start = bytes.startsWith("\xef\xbb\xbf") ? 3 : 0;
    qint64 number = 1;
    for (qsizetype i = start; i < bytes.size(); ++i) {
        if (bytes[i] != '\n' && bytes[i] != '\r')
            continue;
        takeLine(bytes.sliced(start, i - start), number++, lines);
        if (bytes[i] == '\r' && i + 1 < bytes.size() && bytes[i + 1] == '\n')
            ++i;
        start = i + 1;
    }
    takeLine(bytes.sliced(start), number, lines);
    return lines;
}

Result<TargetLines> readTargetsFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Error::badInput({}, TargetsTexts::tr("There is no file %1; choose another one.").arg(path));
    if (!info.isFile())
        return Error::badInput({}, TargetsTexts::tr("%1 is no file that can be read to its end.").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error::badInput({}, TargetsTexts::tr("%1 can't be read: %2.").arg(path, file.errorString()));
    const QByteArray bytes = file.read(largestFile + 1);
    if (file.error() != QFileDevice::NoError)
        return Error::badInput({}, TargetsTexts::tr("%1 can't be read: %2.").arg(path, file.errorString()));
    if (bytes.size() > largestFile)
        return Error::badInput(
            {}, TargetsTexts::tr("%1 is larger than 16 MiB; divide it, or use --targets of sockeye-cli.").arg(path));
    return parseTargets(bytes);
}

} // namespace sockeye
