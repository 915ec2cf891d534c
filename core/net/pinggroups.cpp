// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/pinggroups.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

QString pingGroupRange()
{
    QFile file(u"/proc/sys/net/ipv4/ping_group_range"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()).simplified() : QString();
}

} // namespace sockeye
