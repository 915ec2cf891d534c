// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/tlsstream.h"

#include <QCoreApplication>

#include <array>

namespace sockeye
{

namespace
{

constexpr std::size_t portion = 16 * 1024; // about a record (RFC 8446 section 5.2)

Error handshakeError(ErrorKind kind, const Socket &socket, const QString &detail)
{
    Error error;
    error.kind = kind;
    error.operation = "handshake";
    error.subject = socket.peer().toString();
    error.detail = detail;
    return error;
}

} // namespace

TlsStream::TlsStream(Socket socket, TlsEngine engine)
    : m_socket(std::move(socket))
    , m_engine(std::move(engine))
{
}

Result<void> TlsStream::flush(Deadline deadline)
{
    const QByteArray output = m_engine.takeOutput();
    return output.isEmpty() ? Result<void>() : m_socket.sendAll(output, deadline);
}

Result<void> TlsStream::handshake(Deadline deadline)
{
    std::array<char, portion> buffer;
    for (;;) {
        const Result<bool> done = m_engine.handshake();
        const Result<void> flushed = flush(deadline);
        if (!done) {
            Error error = done.error();
            error.subject = m_socket.peer().toString();
            return error;
        }
        if (!flushed)
            return flushed.error();
        if (*done)
            return {};
        const Result<Received> received = m_socket.receive(buffer, deadline);
        if (!received) {
            Error error = received.error();
            if (error.kind != ErrorKind::Cancelled)
                error.operation = "handshake";
            return error;
        }
        if (received->size == 0)
            return handshakeError(ErrorKind::BadReply, m_socket,
                                  QCoreApplication::translate("tls",
                                                              "The other side ended the connection before the "
                                                              "handshake was done."));
        m_engine.feed(QByteArrayView(buffer.data(), received->size));
    }
}

Result<void> TlsStream::sendAll(QByteArrayView bytes, Deadline deadline)
{
    // In portions, so that no second copy of a large file is made.
    while (!bytes.isEmpty()) {
        const qsizetype size = std::min(bytes.size(), qsizetype(portion) * 4);
        if (const Result<void> written = m_engine.write(bytes.first(size)); !written)
            return written;
        if (const Result<void> flushed = flush(deadline); !flushed)
            return flushed;
        bytes = bytes.sliced(size);
    }
    return {};
}

Result<qsizetype> TlsStream::receive(std::span<char> buffer, Deadline deadline)
{
    std::array<char, portion> raw;
    for (;;) {
        const Result<std::optional<qsizetype>> read = m_engine.read(buffer);
        const Result<void> flushed = flush(deadline); // answers of the protocol's own
        if (!read)
            return read.error();
        if (*read) {
            m_isEndedCleanly = **read == 0;
            return **read;
        }
        if (!flushed)
            return flushed.error();
        const Result<Received> received = m_socket.receive(raw, deadline);
        if (!received)
            return received.error();
        if (received->size == 0)
            return qsizetype(0);
        m_engine.feed(QByteArrayView(raw.data(), received->size));
    }
}

Result<void> TlsStream::end(Deadline deadline)
{
    m_engine.end();
    return flush(deadline);
}

} // namespace sockeye
