// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/poller.h"
#include "core/practice/practiceserver.h"

#include <deque>
#include <optional>

namespace sockeye
{

/// One accepted connection: what came and was not used yet, what is to be sent and when. Both are bounded; while the
/// second is full nothing is read, so that a client that does not read its answers is held up itself.
class PracticeConnection final : private PracticeWriter
{
public:
    PracticeConnection(Socket socket, std::unique_ptr<PracticeStream> stream, quint64 tag, PracticeNotes notes);
    /// Closes it, and notes its end.
    ~PracticeConnection() override;
    PracticeConnection(const PracticeConnection &) = delete;
    PracticeConnection &operator=(const PracticeConnection &) = delete;

    /// Watches the socket. False where that fails.
    bool begin(Poller &poller, const PracticeScene &scene);
    /// The socket is ready: reads once, lets the stream answer, sends what is due. False when it is to be closed.
    bool ready(Poller &poller, const PracticeScene &scene, const Poller::Event &event, std::span<char> buffer);
    /// Sends what is due. False when it is to be closed.
    bool proceed(Poller &poller, const PracticeScene &scene);

    /// When to proceed though nothing happens on the socket.
    std::optional<MonotonicTime> nextDue() const;
    MonotonicTime lastActive() const { return m_lastActive; }

private:
    struct Chunk {
        MonotonicTime due;
        QByteArray bytes;
        quint64 request; // the number of what it answers, once that is noted
    };

    void send(QByteArray bytes, Nanoseconds after) override;
    void close() override { m_closing = true; }
    void closeWriting() override { m_endsWriting = true; }
    void reset(Nanoseconds after) override;
    bool isFull() const;
    bool read(std::span<char> buffer);
    bool use(const PracticeScene &scene);
    bool flush(const PracticeSettings &settings);
    void noteSent(const Chunk &chunk, const PracticeSettings &settings);
    bool breakOff();
    bool watch(Poller &poller);

    Socket m_socket;
    const std::unique_ptr<PracticeStream> m_stream;
    const quint64 m_tag;
    const PracticeNotes m_notes;
    QByteArray m_in;
    std::deque<Chunk> m_out;
    qsizetype m_outCost = 0; // bytes and bookkeeping of m_out
    qsizetype m_sent = 0; // of the first chunk
    bool m_mustWait = false; // the socket takes no more
    bool m_ended = false; // the client has ended its side
    bool m_closing = false; // close when everything has been sent
    bool m_endsWriting = false; // end this side when everything has been sent
    bool m_hasEndedWriting = false;
    std::optional<MonotonicTime> m_resetAt;
    qint64 m_received = 0; // in all
    int m_interest = -1;
    MonotonicTime m_lastActive;
};

} // namespace sockeye
