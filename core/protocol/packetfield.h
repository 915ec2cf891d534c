// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace sockeye
{

/// One field of a packet as a packet view shows it: what it is called, which bytes it stands in, what they mean.
/// Children lie within their parent's bytes, in order; only what a compression pointer leads to lies elsewhere.
struct PacketField {
    QString name;
    qsizetype first = 0; ///< offset of its first byte in the packet, from 0
    qsizetype length = 0; ///< bytes
    QString text; ///< the value, without control characters
    QList<PacketField> children;
};

} // namespace sockeye
