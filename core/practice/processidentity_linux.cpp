// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/processidentity.h"

#include <QFile>
#include <QList>

namespace sockeye
{

qint64 processStart(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (pid <= 0 || !file.open(QIODevice::ReadOnly))
        return 0;
    // proc_pid_stat(5): the name in parentheses may hold anything, so count from the last one. State is field 3, the
    // start time field 22.
    const QByteArray line = file.read(4096);
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    if (fields.size() < 20 || fields[0] == "Z" || fields[0] == "X")
        return 0;
    return fields[19].toLongLong();
}

} // namespace sockeye
