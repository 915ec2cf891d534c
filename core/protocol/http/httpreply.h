// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <utility>

namespace sockeye
{

/// A reply of HTTP/1.0 or 1.1 as it comes in (RFC 9112), in whatever pieces. Bytes from outside: the head, the number
/// of its fields and the body are bounded. Knows no socket; one thread.
class HttpReply
{
public:
    enum class State : quint8 { Head, Body, Complete };

    /// \a mostBody: so many bytes of the body are kept, then it is complete, see isCut(). \a hasBody is false for a
    /// reply to HEAD.
    explicit HttpReply(qsizetype mostBody = 1 << 20, bool hasBody = true);

    /// Takes in what came. BadReply with a finished sentence in `detail`, once and for all, where it is no HTTP.
    Result<void> feed(QByteArrayView bytes);
    /// The peer has ended the stream: completes a reply that ends with it, BadReply for one that is cut short.
    Result<void> end();

    State state() const { return m_state; }
    int statusCode() const { return m_statusCode; }
    QByteArray reason() const { return m_reason; }
    /// The status line and the fields as they came, line ends included; without interim replies (1xx).
    QByteArray head() const { return m_head; }
    /// The value of the first field \a name, case apart, without spaces around it; null where there is none.
    QByteArray field(QByteArrayView name) const;
    /// The body without its chunks' sizes; as it was encoded otherwise (gzip).
    QByteArray body() const { return m_body; }
    bool isChunked() const { return m_isChunked; }
    /// The body is longer than what is kept.
    bool isCut() const { return m_isCut; }

private:
    Result<void> takeHead(QByteArrayView head);
    Result<void> takeFields(QByteArrayView lines);
    Result<void> chooseFraming();
    void takeBody();
    Result<void> takeChunks();
    Result<bool> takeChunkSize();
    bool keep(qsizetype size);

    const qsizetype m_mostBody;
    const bool m_hasBody;
    State m_state = State::Head;
    QByteArray m_pending; // not yet understood
    QByteArray m_head;
    QByteArray m_reason;
    QByteArray m_body;
    QList<std::pair<QByteArray, QByteArray>> m_fields;
    int m_statusCode = 0;
    bool m_isChunked = false;
    bool m_isCut = false;
    bool m_isInTrailer = false;
    bool m_isChunkEnd = false; // the CRLF behind a chunk is due
    qint64 m_left = -1; // of the body or chunk; -1: until the end of the stream, or no chunk has begun
};

} // namespace sockeye
