// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/word.h"
#include "core/net/socket.h"

#include <QCoreApplication>

namespace sockeye
{

template <>
struct Words<Family> {
    static constexpr Word list[] = {
        {int(Family::Ipv4), "ipv4", QT_TRANSLATE_NOOP("words", "IPv4")},
        {int(Family::Ipv6), "ipv6", QT_TRANSLATE_NOOP("words", "IPv6")},
    };
};

template <>
struct Words<Transport> {
    static constexpr Word list[] = {
        {int(Transport::Tcp), "tcp", QT_TRANSLATE_NOOP("words", "TCP")},
        {int(Transport::Udp), "udp", QT_TRANSLATE_NOOP("words", "UDP")},
    };
};

} // namespace sockeye
