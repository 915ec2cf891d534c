// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/socket.h"

#include <array>
#include <vector>

namespace sockeye
{

/// What tests ask servers on loopback with. Each wait ends by a deadline far beyond what a working server needs, so
/// that a broken one fails its test instead of hanging it.
class Client
{
public:
    /// One for all, so that a client is one descriptor.
    static const Environment &environment()
    {
        static const Environment shared;
        return shared;
    }
    /// Connected, within \a patience.
    static Result<Client> make(Transport transport, const Endpoint &server,
                               Nanoseconds patience = std::chrono::seconds(5))
    {
        Result<Socket> socket = Socket::open(environment(), familyOf(server.address), transport);
        if (!socket)
            return socket.error();
        if (const Result<void> done = socket->connect(server, Deadline::in(patience)); !done)
            return done.error();
        return Client(std::move(*socket));
    }

    Socket &socket() { return m_socket; }

    Result<void> send(QByteArrayView bytes) { return m_socket.sendAll(bytes, Deadline::in(std::chrono::seconds(5))); }
    /// One receive: a datagram, or what a stream has; empty at a stream's end.
    Result<QByteArray> receive(Nanoseconds patience = std::chrono::seconds(5))
    {
        std::vector<char> buffer(65'536);
        const Result<Received> received = m_socket.receive(buffer, Deadline::in(patience));
        if (!received)
            return received.error();
        return QByteArray(buffer.data(), received->size);
    }
    /// From a stream: just \a size bytes, or fewer where it ends.
    Result<QByteArray> receiveAll(qsizetype size, Nanoseconds patience = std::chrono::seconds(5))
    {
        const Deadline deadline = Deadline::in(patience);
        QByteArray bytes;
        std::vector<char> buffer(65'536);
        while (bytes.size() < size) {
            const std::size_t wanted = std::min(buffer.size(), std::size_t(size - bytes.size()));
            const Result<Received> received = m_socket.receive(std::span(buffer).first(wanted), deadline);
            if (!received)
                return received.error();
            if (received->size == 0)
                break;
            bytes.append(buffer.data(), received->size);
        }
        return bytes;
    }
    /// Sends one message and waits for the first answer.
    Result<QByteArray> ask(QByteArrayView bytes, Nanoseconds patience = std::chrono::seconds(5))
    {
        if (const Result<void> sent = send(bytes); !sent)
            return sent.error();
        return receive(patience);
    }

private:
    explicit Client(Socket socket)
        : m_socket(std::move(socket))
    {
    }
    Socket m_socket;
};

} // namespace sockeye
