// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QHostAddress>

#include <functional>

namespace sockeye
{

/// Which of this computer's sockets a datagram leaves by.
enum class PracticeSender : quint8 { Same, OtherPort, OtherAddress };

/// A reply to a datagram. More than one may be given for a request.
struct PracticeReply {
    QByteArray bytes;
    Nanoseconds after{}; ///< how long it is held; held replies are bounded, and dropped beyond that
    std::function<void(QByteArray &)> atSending; ///< the last change, as it leaves (a transmit stamp)
    PracticeSender sender = PracticeSender::Same; ///< another than was asked, as a forger would
    Nanoseconds way{}; ///< of `after`, how long it is to have been under way when it leaves
    bool isLost = false; ///< never leaves
    QHostAddress fromAddress{}; ///< another address of loopback that it leaves from; null: the server's own

    /// In place of an answer that is lost on purpose.
    static PracticeReply lost()
    {
        PracticeReply reply;
        reply.isLost = true;
        return reply;
    }
};

} // namespace sockeye
