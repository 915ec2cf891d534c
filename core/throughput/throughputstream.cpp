// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/throughput/throughputstream.h"

#include "core/base/bytereader.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace sockeye
{

namespace
{

using namespace std::chrono_literals;

constexpr Nanoseconds Patience = 5s; // for a connection, the sink's word, and its count at the end
constexpr std::size_t MostLatencies = 1'000'000;
constexpr int DatagramsAtOnce = 32;

class Stream
{
public:
    Stream(const Environment &environment, const Endpoint &sink, const ThroughputPoint &point,
           std::atomic<qint64> &sent)
        : m_environment(environment)
        , m_clock(*environment.clock)
        , m_sink(sink)
        , m_point(point)
        , m_sent(sent)
        , m_bytes(point.write, 'x')
    {
    }

    Result<StreamResult> run()
    {
        if (const Result<void> ready = prepare(); !ready)
            return ready.error();
        begin();
        const Result<void> done = send();
        if (!done)
            return done.error();
        if (const Result<TcpInfo> info = m_control.tcpInfo(); info && m_point.protocol == Transport::Tcp)
            m_result.tcp = *info;
        return std::move(m_result);
    }

private:
    void begin()
    {
        m_start = m_clock.monotonic();
        m_end = Deadline::at(m_start + m_point.duration);
    }

    Deadline patience() const { return Deadline::in(Patience, m_clock); }

    Result<void> prepare()
    {
        Result<Socket> socket = Socket::open(m_environment, familyOf(m_sink.address), Transport::Tcp);
        if (!socket)
            return socket.error();
        m_control = std::move(*socket);
        if (m_point.protocol == Transport::Tcp) {
            if (const Result<void> set = setOptions(m_control); !set)
                return set;
        }
        if (const Result<void> connected = m_control.connect(m_sink, patience()); !connected)
            return connected;
        if (const Result<void> greeted = readGreeting(); !greeted)
            return greeted;
        return m_control.sendAll(encodeSinkOrder(sinkOrderOf(m_point)), patience());
    }

    Result<void> setOptions(Socket &socket) const
    {
        if (m_point.sendBuffer > 0) {
            if (const Result<void> set = socket.setOption(SocketOption::SendBuffer, m_point.sendBuffer); !set)
                return set;
        }
        if (m_point.protocol == Transport::Tcp && m_point.noDelay)
            return socket.setOption(SocketOption::NoDelay, 1);
        return {};
    }

    /// Exactly \a size bytes of the control connection.
    Result<QByteArray> read(qsizetype size)
    {
        QByteArray bytes;
        std::array<char, 64> buffer;
        while (bytes.size() < size) {
            const Result<Received> came =
                m_control.receive(std::span(buffer).first(std::size_t(size - bytes.size())), patience());
            if (!came)
                return came.error();
            if (came->size == 0)
                return badReply();
            bytes.append(buffer.data(), came->size);
        }
        return bytes;
    }

    Error badReply(const QString &detail = {}) const
    {
        Error error;
        error.kind = ErrorKind::BadReply;
        error.operation = "recv";
        error.subject = m_sink.toString();
        error.detail = detail;
        return error;
    }

    // What it says is compared as it comes: somebody who talks on and on is no sink either.
    Result<void> readGreeting()
    {
        const Result<QByteArray> greeting = read(qsizetype(std::strlen(sinkGreeting)));
        // Who is silent, hangs up or says something else is no sink.
        const bool isSilent =
            !greeting && (greeting.error().kind == ErrorKind::TimedOut || greeting.error().kind == ErrorKind::BadReply);
        if (isSilent || (greeting && *greeting != sinkGreeting))
            return badReply(notASink);
        return greeting ? Result<void>() : greeting.error();
    }

    Result<void> send()
    {
        if (m_point.protocol == Transport::Udp)
            return sendDatagrams();
        if (sinkOrderOf(m_point).pattern == SinkPattern::Discard)
            return sendBytes();
        return sendRounds();
    }

    /// False at the end of the time; an error where it was stopped. A socket that always takes more never waits, so
    /// Stop is looked for here.
    Result<bool> goesOn() const
    {
        if (m_environment.cancel.isCancelled())
            return Error::cancelled("send");
        return !m_end.hasPassed(m_clock);
    }

    Result<void> sendBytes()
    {
        Result<bool> on = goesOn();
        for (; on && *on; on = goesOn()) {
            const Result<qsizetype> sent = m_control.send(m_bytes);
            if (sent) {
                ++m_result.sends;
                m_bytesSent += *sent;
                m_sent.fetch_add(*sent, std::memory_order_relaxed);
                continue;
            }
            if (sent.error().kind != ErrorKind::TimedOut)
                return sent.error();
            const Result<void> ready = m_control.waitWritable(m_end);
            if (!ready && ready.error().kind != ErrorKind::TimedOut)
                return ready;
        }
        if (!on)
            return on.error();
        if (const Result<void> ended = m_control.shutdownWrite(); !ended)
            return ended;
        const Result<QByteArray> count = read(8);
        if (!count)
            return count.error();
        m_result.elapsed = m_clock.monotonic() - m_start;
        const quint64 counted = ByteReader(*count).u64();
        if (counted > quint64(m_bytesSent))
            return badReply();
        m_result.bytes = qint64(counted);
        return {};
    }

    Result<void> sendRounds()
    {
        const bool twice = m_point.pattern == ThroughputPattern::WriteWriteRead;
        QByteArray answer(twice ? 1 : m_point.write, '\0');
        Result<bool> on = goesOn();
        for (; on && *on; on = goesOn()) {
            const MonotonicTime begun = m_clock.monotonic();
            for (int i = 0; i < (twice ? 2 : 1); ++i) {
                if (const Result<void> sent = m_control.sendAll(m_bytes, patience()); !sent)
                    return sent;
                ++m_result.sends;
                m_sent.fetch_add(m_bytes.size(), std::memory_order_relaxed);
            }
            for (qsizetype got = 0; got < answer.size();) {
                const Result<Received> came =
                    m_control.receive(std::span(answer.data(), std::size_t(answer.size() - got)), patience());
                if (!came)
                    return came.error();
                if (came->size == 0)
                    return badReply();
                got += came->size;
            }
            if (m_result.latencies.size() < MostLatencies)
                m_result.latencies.push_back(m_clock.monotonic() - begun);
        }
        if (!on)
            return on.error();
        m_result.elapsed = m_clock.monotonic() - m_start;
        m_result.bytes = m_result.sends * m_bytes.size();
        return {};
    }

    Result<void> sendDatagrams()
    {
        const Result<QByteArray> port = read(2);
        if (!port)
            return port.error();
        Result<Socket> socket = Socket::open(m_environment, familyOf(m_sink.address), Transport::Udp);
        if (!socket)
            return socket.error();
        if (const Result<void> set = setOptions(*socket); !set)
            return set;
        if (const Result<void> connected = socket->connect({m_sink.address, ByteReader(*port).u16()}, {}); !connected)
            return connected;
        std::array<QByteArrayView, DatagramsAtOnce> datagrams;
        datagrams.fill(m_bytes);
        begin();
        Result<bool> on = goesOn();
        for (; on && *on; on = goesOn()) {
            const Result<qsizetype> sent = socket->sendMany(datagrams);
            if (sent) {
                m_result.sends += *sent;
                m_sent.fetch_add(*sent * m_bytes.size(), std::memory_order_relaxed);
                continue;
            }
            if (sent.error().kind != ErrorKind::TimedOut)
                return sent.error();
            if (const Result<void> ready = socket->waitWritable(m_end);
                !ready && ready.error().kind != ErrorKind::TimedOut)
                return ready;
        }
        if (!on)
            return on.error();
        m_result.elapsed = m_clock.monotonic() - m_start;
        return readCounts();
    }

    Result<void> readCounts()
    {
        if (const Result<void> ended = m_control.shutdownWrite(); !ended)
            return ended;
        const Result<QByteArray> counts = read(16);
        if (!counts)
            return counts.error();
        ByteReader reader(*counts);
        const quint64 datagrams = reader.u64();
        const quint64 bytes = reader.u64();
        if (datagrams > quint64(m_result.sends) || bytes > quint64(m_result.sends * m_bytes.size()))
            return badReply();
        m_result.lost = m_result.sends - qint64(datagrams);
        m_result.bytes = qint64(bytes);
        return {};
    }

    const Environment m_environment;
    const Clock &m_clock;
    const Endpoint m_sink;
    const ThroughputPoint m_point;
    std::atomic<qint64> &m_sent;
    const QByteArray m_bytes;
    Socket m_control;
    MonotonicTime m_start;
    Deadline m_end;
    qint64 m_bytesSent = 0;
    StreamResult m_result;
};

} // namespace

SinkOrder sinkOrderOf(const ThroughputPoint &point)
{
    SinkOrder order;
    order.messageBytes = quint32(point.write);
    order.receiveBuffer = quint32(point.receiveBuffer);
    switch (point.pattern) {
    case ThroughputPattern::WriteWriteRead:
        order.pattern = SinkPattern::AnswerOneByte;
        order.messageBytes *= 2;
        break;
    case ThroughputPattern::RequestReply:
        order.pattern = SinkPattern::AnswerAll;
        break;
    case ThroughputPattern::Bulk:
    case ThroughputPattern::SmallWrites:
        order.pattern = point.protocol == Transport::Udp ? SinkPattern::Datagrams : SinkPattern::Discard;
        break;
    }
    return order;
}

Result<StreamResult> runStream(const Environment &environment, const Endpoint &sink, const ThroughputPoint &point,
                               std::atomic<qint64> &sent)
{
    return Stream(environment, sink, point, sent).run();
}

} // namespace sockeye
