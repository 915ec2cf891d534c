// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHostAddress>
#include <QStringList>

#include <optional>

namespace sockeye
{

/// Addresses that follow each other, as people write them for many computers at once. Nothing is listed before it is
/// asked for, so 10.0.0.0/8 costs nothing.
class HostRange
{
public:
    /// Reads `192.0.2.0/24` (without the network's own address and the broadcast address, where it has them),
    /// `192.0.2.10-20`, `192.0.2.10-192.0.3.5`, `2001:db8::/120`, `fe80::1%eth0-fe80::9`, the last number or the whole
    /// last address behind the dash. No value where \a text is none of these, but a name or one address. BadInput with
    /// a sentence where it is meant so and is wrong.
    static Result<std::optional<HostRange>> parse(QStringView text);

    /// One address alone.
    static HostRange of(const QHostAddress &address);

    /// How many; the largest number there is where there are more.
    quint64 count() const { return m_count; }
    /// The address \a index, from 0.
    QHostAddress at(quint64 index) const;

private:
    QHostAddress m_first;
    quint64 m_count = 0;
};

/// How many targets \a typed stands for: each one, and every address of ranges; wrong ones count as one.
quint64 countTargets(const QStringList &typed);

/// \a typed with each range replaced by its addresses. Wrong ones stay as they are, to fail as rows.
QStringList expandTargets(const QStringList &typed);

} // namespace sockeye
