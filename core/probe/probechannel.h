// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/tlsstream.h"

#include <optional>

namespace sockeye
{

/// What a probe talks over: TCP, UDP, or TLS over TCP. One thread.
class ProbeChannel
{
public:
    ProbeChannel(Socket socket, Transport transport)
        : m_socket(std::move(socket))
        , m_transport(transport)
    {
    }
    explicit ProbeChannel(TlsStream stream)
        : m_tls(std::move(stream))
    {
    }

    bool isDatagrams() const { return m_transport == Transport::Udp; }
    Socket &socket() { return m_tls ? m_tls->socket() : m_socket; }

    Result<void> sendAll(QByteArrayView bytes, Deadline deadline);

    struct Heard {
        qsizetype size = 0;
        bool isEnd = false; ///< of a stream; a datagram of 0 bytes is none
    };
    Result<Heard> receive(std::span<char> buffer, Deadline deadline);
    /// Whether a stream's end can be trusted to be where its sender meant it.
    bool wasEndedCleanly() const { return !m_tls || m_tls->wasEndedCleanly(); }
    /// Ends this direction: close_notify where there is TLS, then FIN.
    Result<void> halfClose(Deadline deadline);

private:
    Socket m_socket;
    std::optional<TlsStream> m_tls;
    Transport m_transport = Transport::Tcp;
};

} // namespace sockeye
