// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/socket.h"
#include "core/net/tlsengine.h"

namespace sockeye
{

/// TLS over a connected socket of ours: every byte goes through it, so Stop ends each wait, and calls and packets show
/// what went over the wire. Errors are the socket's, and the engine's: BadReply with a sentence in `detail`, operation
/// `handshake`. One thread at a time.
class TlsStream
{
public:
    /// Takes over \a socket, which is connected, and \a engine, which has done nothing yet.
    TlsStream(Socket socket, TlsEngine engine);

    /// Makes the handshake, all of it before the deadline: a peer that drips does not stretch it.
    Result<void> handshake(Deadline deadline);
    /// Valid after the handshake: what was agreed on, and which checks failed. It succeeds where they do.
    const TlsReport &report() const { return m_engine.report(); }

    /// Sends all, waiting where it must.
    Result<void> sendAll(QByteArrayView bytes, Deadline deadline);
    /// Receives once, waiting until the deadline; 0: the peer has ended its side, see wasEndedCleanly().
    Result<qsizetype> receive(std::span<char> buffer, Deadline deadline);
    /// Whether the peer's end was a close_notify; else its side was just closed, and what came may be cut short.
    bool wasEndedCleanly() const { return m_isEndedCleanly; }
    /// Says that nothing more will be sent (close_notify). The socket stays open, in both directions.
    Result<void> end(Deadline deadline);

    Socket &socket() { return m_socket; }

private:
    Result<void> flush(Deadline deadline);

    Socket m_socket;
    TlsEngine m_engine;
    bool m_isEndedCleanly = false;
};

} // namespace sockeye
