// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

namespace sockeye
{

/// What this process holds in memory, KiB; 0 where the system does not tell. proc_pid_statm(5), with pages of 4 KiB.
inline qint64 residentKibibytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * 4 : 0;
}

/// By how much that may grow in a test of something that is to stay as it is, KiB.
#ifdef __SANITIZE_ADDRESS__
inline constexpr qint64 mostGrowth = 400'000; // the sanitizer holds on to the latest 256 MB that were freed
#else
inline constexpr qint64 mostGrowth = 4096;
#endif

} // namespace sockeye
