// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practiceconnection.h"

namespace sockeye
{

namespace
{

// The longest DNS message over TCP with its length.
constexpr qsizetype LargestInput = 65'537;
constexpr qsizetype EnoughOutput = 65'536;
constexpr qsizetype ChunkCost = 64;

} // namespace

PracticeConnection::PracticeConnection(Socket socket, std::unique_ptr<PracticeStream> stream, quint64 tag,
                                       PracticeNotes notes)
    : m_socket(std::move(socket))
    , m_stream(std::move(stream))
    , m_tag(tag)
    , m_notes(std::move(notes))
    , m_lastActive(Clock::system().monotonic())
{
    m_notes.add(m_notes.event(PracticeEventKind::Connected, m_socket.peer()));
}

PracticeConnection::~PracticeConnection()
{
    // What the server could make nothing of, such as half a message.
    if (!m_in.isEmpty())
        m_notes.addPiece(m_notes.event(PracticeEventKind::Received, m_socket.peer()), m_in);
    PracticeEvent ended = m_notes.event(PracticeEventKind::Ended, m_socket.peer());
    ended.size = m_received;
    m_notes.add(ended);
}

bool PracticeConnection::begin(Poller &poller, const PracticeScene &scene)
{
    m_stream->connected(scene, *this);
    return proceed(poller, scene);
}

bool PracticeConnection::ready(Poller &poller, const PracticeScene &scene, const Poller::Event &event,
                               std::span<char> buffer)
{
    m_lastActive = Clock::system().monotonic();
    if (event.writable)
        m_mustWait = false;
    // Broken, or ended on both sides; for a stream that reads nothing, ended by the client.
    if (event.failed || (event.readable && !read(buffer)))
        return false;
    return proceed(poller, scene);
}

bool PracticeConnection::proceed(Poller &poller, const PracticeScene &scene)
{
    do {
        if (breakOff() || !flush(scene.settings))
            return false;
    } while (use(scene));
    if (m_in.size() == LargestInput && !isFull())
        return false;
    // A reset that is still to come keeps the connection: the client may have ended only its own side.
    if (m_out.empty() && !m_resetAt && (m_closing || m_ended))
        return false;
    if (m_out.empty() && m_endsWriting && !m_hasEndedWriting) {
        m_hasEndedWriting = true;
        if (!m_socket.shutdownWrite())
            return false;
    }
    return watch(poller);
}

std::optional<MonotonicTime> PracticeConnection::nextDue() const
{
    if (m_out.empty() || m_mustWait)
        return m_resetAt;
    return m_resetAt ? std::min(*m_resetAt, m_out.front().due) : m_out.front().due;
}

void PracticeConnection::reset(Nanoseconds after)
{
    const MonotonicTime at = Clock::system().monotonic() + after;
    m_resetAt = m_resetAt ? std::min(*m_resetAt, at) : at;
}

/// True when it was time to: closing the socket then resets the connection.
bool PracticeConnection::breakOff()
{
    if (!m_resetAt || *m_resetAt > Clock::system().monotonic())
        return false;
    (void)m_socket.resetOnClose();
    return true;
}

void PracticeConnection::send(QByteArray bytes, Nanoseconds after)
{
    if (bytes.isEmpty() || m_closing || m_endsWriting)
        return;
    MonotonicTime due = Clock::system().monotonic() + after;
    if (!m_out.empty())
        due = std::max(due, m_out.back().due);
    m_outCost += bytes.size() + ChunkCost;
    m_out.push_back({due, std::move(bytes), 0});
}

bool PracticeConnection::isFull() const
{
    return m_outCost >= EnoughOutput;
}

bool PracticeConnection::read(std::span<char> buffer)
{
    const std::size_t room = std::size_t(LargestInput - m_in.size());
    if (m_ended || isFull() || room == 0)
        return true;
    const Result<std::optional<Received>> received = m_socket.tryReceive(buffer.first(std::min(buffer.size(), room)));
    if (!received)
        return false;
    if (!*received)
        return true;
    if ((*received)->size == 0)
        m_ended = true;
    m_received += (*received)->size;
    m_in.append(buffer.data(), (*received)->size);
    return true;
}

/// True when the stream used some of what has come.
bool PracticeConnection::use(const PracticeScene &scene)
{
    if (m_in.isEmpty() || isFull() || m_closing)
        return false;
    const std::size_t before = m_out.size();
    const qsizetype used = m_stream->received(scene, m_in, *this);
    if (used > 0) {
        const quint64 request = m_notes.addPiece(m_notes.event(PracticeEventKind::Received, m_socket.peer()),
                                                 QByteArrayView(m_in).first(used));
        for (std::size_t i = before; i < m_out.size(); ++i)
            m_out[i].request = request;
    }
    m_in.remove(0, used);
    return used > 0;
}

void PracticeConnection::noteSent(const Chunk &chunk, const PracticeSettings &settings)
{
    PracticeEvent answered = m_notes.event(PracticeEventKind::Answered, m_socket.peer());
    answered.request = chunk.request;
    answered.fault = m_notes.fault(settings);
    m_notes.addPiece(std::move(answered), chunk.bytes);
}

bool PracticeConnection::flush(const PracticeSettings &settings)
{
    while (!m_out.empty() && !m_mustWait && m_out.front().due <= Clock::system().monotonic()) {
        Chunk &chunk = m_out.front();
        const Result<qsizetype> sent = m_socket.send(QByteArrayView(chunk.bytes).sliced(m_sent));
        if (!sent && sent.error().kind != ErrorKind::TimedOut)
            return false;
        m_sent += sent ? *sent : 0;
        if (m_sent < chunk.bytes.size()) {
            m_mustWait = !sent || *sent == 0;
            continue;
        }
        m_outCost -= chunk.bytes.size() + ChunkCost;
        noteSent(chunk, settings);
        m_out.pop_front();
        m_sent = 0;
    }
    return true;
}

bool PracticeConnection::watch(Poller &poller)
{
    int interest = 0;
    if (!m_stream->reads())
        interest |= Poller::PeerEnd;
    else if (!m_ended && !m_closing && !isFull())
        interest |= Poller::Readable;
    if (m_mustWait)
        interest |= Poller::Writable;
    if (interest == m_interest)
        return true;
    const bool first = m_interest < 0;
    m_interest = interest;
    return bool(first ? poller.add(m_socket, interest, m_tag) : poller.change(m_socket, interest, m_tag));
}

} // namespace sockeye
