// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/connectionstool.h"

#include <QStringList>

namespace sockeye
{

/// Where ss(8) of iproute2 is; empty where it isn't.
QString findSs();

/// What it lists with \a options, one line a socket, brought to the form of ssForm().
QStringList ssRows(const QString &ss, const QStringList &options);

/// A row as one line: `tcp ESTAB 0 6 127.0.0.1:80 127.0.0.1:5000 pid 42 nginx inode 7 uid 0 rtt 0.05 window 10`.
QString ssForm(const ConnectionRow &row);

} // namespace sockeye
