// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace sockeye
{

/// Targets read from a file, one a line.
struct TargetLines {
    struct Refused {
        qint64 line = 0; ///< from 1
        QString reason; ///< a finished sentence
    };
    QStringList targets; ///< in the order of the file; what stands there twice is there twice
    QHash<QString, qint64> lineOf; ///< where a target stands first
    QList<Refused> refused; ///< lines that can't be targets: the others count all the same
};

/// Takes apart what is in a file of targets: LF, CRLF or CR ends a line; a byte order mark, empty lines and what
/// follows a `#` that begins a line or has a space before it are passed over. Refused are lines with NUL, lines that
/// are not UTF-8 and lines longer than 4096 bytes. Main thread: reasons are translated.
TargetLines parseTargets(QByteArrayView bytes);

/// Reads the file \a path, for a person who waits: only one that ends (no pipe, no device) and has at most 16 MiB. The
/// error is BadInput with a finished sentence. Main thread.
Result<TargetLines> readTargetsFile(const QString &path);

} // namespace sockeye
