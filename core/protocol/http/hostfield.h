// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace sockeye
{

/// The value of a request's Host field (RFC 9110 section 7.2): \a host in ASCII and without a dot at its end, an IPv6
/// address in brackets and without its zone; \a port where it is not the protocol's \a usualPort.
QByteArray httpHost(const QString &host, quint16 port, quint16 usualPort);

} // namespace sockeye
