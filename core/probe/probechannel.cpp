// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/probechannel.h"

namespace sockeye
{

Result<void> ProbeChannel::sendAll(QByteArrayView bytes, Deadline deadline)
{
    if (m_tls)
        return m_tls->sendAll(bytes, deadline);
    if (!isDatagrams())
        return m_socket.sendAll(bytes, deadline);
    const Result<qsizetype> sent = m_socket.send(bytes);
    return sent ? Result<void>() : sent.error();
}

Result<ProbeChannel::Heard> ProbeChannel::receive(std::span<char> buffer, Deadline deadline)
{
    if (m_tls) {
        const Result<qsizetype> size = m_tls->receive(buffer, deadline);
        if (!size)
            return size.error();
        return Heard{*size, *size == 0};
    }
    const Result<Received> received = m_socket.receive(buffer, deadline);
    if (!received)
        return received.error();
    return Heard{received->size, received->size == 0 && !isDatagrams()};
}

Result<void> ProbeChannel::halfClose(Deadline deadline)
{
    if (m_tls) {
        if (const Result<void> ended = m_tls->end(deadline); !ended)
            return ended;
    }
    return isDatagrams() ? Result<void>() : socket().shutdownWrite();
}

} // namespace sockeye
