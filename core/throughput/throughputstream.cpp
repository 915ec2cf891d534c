// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/throughput/throughputstream.h"

#include "core/base/bytereader.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace sockeye
{

namespace
{

using namespace std::chrono_literals;

constexpr Nanoseconds Patience = 5s; // for a connection, the sink's word, and its count where nothing moves any more
constexpr Nanoseconds LongestDrain = 60s; // what was queued may take so much longer than it was sent
constexpr qint64 AcknowledgedBefore = 1 + SinkOrder::size; // tcp(7) counts the SYN as well
constexpr std::size_t MostLatencies = 1'000'000;
constexpr int DatagramsAtOnce = 32;
constexpr Nanoseconds LookInterval = 100ms;
constexpr Nanoseconds ShortestLook = 20ms; // a rate over less says little

class Stream
{
public:
    Stream(const Environment &environment, const Endpoint &sink, const ThroughputPoint &point, const Course &course)
        : m_environment(environment)
        , m_clock(*environment.clock)
        , m_sink(sink)
        , m_point(point)
        , m_course(course)
        , m_bytes(point.write, 'x')
    {
    }

    StreamResult run()
    {
        Result<void> done = prepare();
        if (done)
            done = send();
        if (!done) {
            m_result.error = done.error();
            m_result.bytes = m_bytesSent;
        }
        if (m_sender)
            end();
        // What still stood in the send buffer has not got anywhere.
        if (!done && m_result.tcp)
            m_result.bytes = std::clamp<qint64>(m_result.tcp->acknowledged - AcknowledgedBefore, 0, m_bytesSent);
        return std::move(m_result);
    }

private:
    void begin(const Socket &sender)
    {
        m_sender = &sender;
        m_start = m_clock.monotonic();
        m_end = Deadline::at(m_start + m_point.duration);
        m_lookedAt = m_movedAt = m_start;
        m_lookedBytes = askKernel() ? m_result.tcp->acknowledged : 0;
        m_nextLook = m_start + LookInterval;
    }

    void end()
    {
        const MonotonicTime now = m_clock.monotonic();
        if (m_result.elapsed.count() == 0)
            m_result.elapsed = now - m_start;
        if (now - m_lookedAt >= ShortestLook)
            look(now);
        else
            askKernel();
        if (const Result<int> size = m_sender->option(SocketOption::SendBuffer))
            m_result.sendBuffer = *size;
    }

    /// What the kernel says of the connection goes into the result; false over UDP.
    bool askKernel()
    {
        if (m_point.protocol == Transport::Udp)
            return false;
        const Result<TcpInfo> info = m_control.tcpInfo();
        if (info)
            m_result.tcp = *info;
        return bool(info);
    }

    /// Notes how things stand. Over TCP the rate is of what the sink's system has acknowledged: what was only put into
    /// the send buffer has not got anywhere.
    void look(MonotonicTime now)
    {
        const bool isKnown = askKernel();
        const qint64 bytes = isKnown ? m_result.tcp->acknowledged : m_bytesSent;
        const double rate = double(bytes - m_lookedBytes) * 8e3 / double((now - m_lookedAt).count());
        const double none = std::nan("");
        const std::array values{rate, isKnown ? double(m_result.tcp->congestionWindow) : none,
                                isKnown ? double(m_result.tcp->roundTrip.count()) / 1e6 : none,
                                isKnown ? double(m_result.tcp->retransmissions) : none};
        m_course.samples.add(m_course.series, now, values);
        if (bytes != m_lookedBytes)
            m_movedAt = now;
        m_lookedAt = now;
        m_lookedBytes = bytes;
        m_nextLook = now + LookInterval;
    }

    /// Waits in \a wait(deadline) until \a last at most, and looks whenever it is time.
    template <class Wait>
    auto looking(Deadline last, Wait wait)
    {
        for (;;) {
            auto done = wait(Deadline::earlier(last, Deadline::at(m_nextLook)));
            if (done || done.error().kind != ErrorKind::TimedOut)
                return done;
            const MonotonicTime now = m_clock.monotonic();
            if (now >= m_nextLook)
                look(now);
            if (now >= last.time())
                return done;
        }
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
            const Result<Received> came = looking(patience(), [&](Deadline until) {
                return m_control.receive(std::span(buffer).first(std::size_t(size - bytes.size())), until);
            });
            if (!came)
                return came.error();
            if (came->size == 0)
                return badReply();
            bytes.append(buffer.data(), came->size);
        }
        return bytes;
    }

    /// The sink's word on how much came. Megabytes may still be queued, here and there, and a slow sink takes long
    /// over them: it is waited for while they get fewer, and once its system has them all.
    Result<QByteArray> readCount()
    {
        const Deadline last = Deadline::in(m_point.duration + LongestDrain, m_clock);
        for (;;) {
            const qint64 before = m_lookedBytes;
            const Result<void> ready = looking(Deadline::earlier(last, patience()),
                                               [&](Deadline until) { return m_control.waitReadable(until); });
            if (ready)
                return read(8);
            const bool isMoving = m_lookedBytes > before || m_lookedBytes >= m_bytesSent + AcknowledgedBefore;
            if (ready.error().kind != ErrorKind::TimedOut || !isMoving || m_clock.monotonic() >= last.time())
                return ready.error();
        }
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
        begin(m_control);
        if (sinkOrderOf(m_point).pattern == SinkPattern::Discard)
            return sendBytes();
        return sendRounds();
    }

    /// False at the end of the time; an error where it was stopped. A socket that always takes more never waits, so
    /// Stop is looked for here.
    Result<bool> goesOn()
    {
        if (m_environment.cancel.isCancelled())
            return Error::cancelled("send");
        const MonotonicTime now = m_clock.monotonic();
        if (now >= m_nextLook)
            look(now);
        return now < m_end.time();
    }

    /// Waits until \a socket takes more, or \a last has passed.
    Result<void> waitWritable(Socket &socket, Deadline last)
    {
        return looking(last, [&socket](Deadline until) { return socket.waitWritable(until); });
    }

    Result<void> sendBytes()
    {
        Result<bool> on = goesOn();
        for (; on && *on; on = goesOn()) {
            const Result<qsizetype> sent = m_control.send(m_bytes);
            if (sent) {
                ++m_result.sends;
                m_bytesSent += *sent;
                continue;
            }
            if (sent.error().kind != ErrorKind::TimedOut)
                return sent.error();
            const Result<void> ready = waitWritable(m_control, m_end);
            if (!ready && ready.error().kind != ErrorKind::TimedOut)
                return ready;
        }
        if (!on)
            return on.error();
        m_result.elapsed = m_clock.monotonic() - m_start;
        if (const Result<void> ended = m_control.shutdownWrite(); !ended)
            return ended;
        const Result<QByteArray> count = readCount();
        if (!count) {
            m_result.elapsed = std::max(m_movedAt - m_start, m_result.elapsed); // what came, came until then
            return count.error();
        }
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
        for (std::size_t round = 0; on && *on; on = goesOn(), ++round) {
            const MonotonicTime begun = m_clock.monotonic();
            for (int i = 0; i < (twice ? 2 : 1); ++i) {
                if (const Result<void> sent = sendMessage(); !sent)
                    return sent;
            }
            for (qsizetype got = 0; got < answer.size();) {
                const Result<Received> came = looking(patience(), [&](Deadline until) {
                    return m_control.receive(std::span(answer.data(), std::size_t(answer.size() - got)), until);
                });
                if (!came)
                    return came.error();
                if (came->size == 0)
                    return badReply();
                got += came->size;
            }
            const Nanoseconds latency = m_clock.monotonic() - begun;
            if (m_result.latencies.size() < MostLatencies)
                m_result.latencies.push_back(latency);
            else
                m_result.latencies[round % MostLatencies] = latency; // in the place of the oldest
        }
        if (!on)
            return on.error();
        m_result.elapsed = m_clock.monotonic() - m_start;
        m_result.bytes = m_bytesSent;
        return {};
    }

    Result<void> sendMessage()
    {
        const Deadline last = patience();
        for (QByteArrayView left = m_bytes; !left.isEmpty();) {
            const Result<qsizetype> sent = m_control.send(left);
            if (sent) {
                ++m_result.sends;
                m_bytesSent += *sent;
                left = left.sliced(*sent);
                continue;
            }
            if (sent.error().kind != ErrorKind::TimedOut)
                return sent.error();
            if (const Result<void> ready = waitWritable(m_control, last); !ready)
                return ready;
        }
        return {};
    }

    Result<void> sendDatagrams()
    {
        const Result<QByteArray> port = read(2);
        if (!port)
            return port.error();
        Result<Socket> opened = Socket::open(m_environment, familyOf(m_sink.address), Transport::Udp);
        if (!opened)
            return opened.error();
        m_datagrams = std::move(*opened);
        if (const Result<void> set = setOptions(m_datagrams); !set)
            return set;
        if (const Result<void> connected = m_datagrams.connect({m_sink.address, ByteReader(*port).u16()}, {});
            !connected)
            return connected;
        std::array<QByteArrayView, DatagramsAtOnce> datagrams;
        datagrams.fill(m_bytes);
        begin(m_datagrams);
        Result<bool> on = goesOn();
        for (; on && *on; on = goesOn()) {
            const Result<qsizetype> sent = m_datagrams.sendMany(datagrams);
            if (sent) {
                m_result.sends += *sent;
                m_bytesSent += *sent * m_bytes.size();
                continue;
            }
            if (sent.error().kind != ErrorKind::TimedOut)
                return sent.error();
            if (const Result<void> ready = waitWritable(m_datagrams, m_end);
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
    const Course m_course;
    const QByteArray m_bytes;
    Socket m_control;
    Socket m_datagrams; // over UDP
    const Socket *m_sender = nullptr; // that of the two whose bytes are counted, from when it begins to send
    MonotonicTime m_start;
    Deadline m_end;
    qint64 m_bytesSent = 0;
    MonotonicTime m_lookedAt;
    MonotonicTime m_movedAt; // when a look last found more bytes than the one before
    MonotonicTime m_nextLook = MonotonicTime::max();
    qint64 m_lookedBytes = 0;
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

StreamResult runStream(const Environment &environment, const Endpoint &sink, const ThroughputPoint &point,
                       const Course &course)
{
    return Stream(environment, sink, point, course).run();
}

} // namespace sockeye
