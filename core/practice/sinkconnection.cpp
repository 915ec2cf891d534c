// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/sinkconnection.h"

#include "core/net/poller.h"
#include "core/protocol/sink/sinkorder.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace sockeye
{

namespace
{

using namespace std::chrono_literals;

constexpr Nanoseconds Patience = 10s; // with a client that says nothing
constexpr Nanoseconds Longest = 10min;
constexpr Nanoseconds LongestPause = 100ms; // then it looks whether the rate is another
constexpr std::size_t SinkBufferSize = 1 << 18; // stays in a processor's cache
constexpr int DatagramsAtOnce = 64;
constexpr int DrainRounds = 64;
constexpr qsizetype LargestSinkDatagram = 16'384;

/// Keeps the average of what is taken in from a client below a rate.
class Pace
{
public:
    Pace(const Environment &environment, const Socket &client, Deadline end,
         const std::atomic<double> &mostMbitPerSecond)
        : m_environment(environment)
        , m_client(client)
        , m_end(end)
        , m_most(mostMbitPerSecond)
        , m_rate(mostMbitPerSecond.load(std::memory_order_relaxed))
        , m_since(environment.clock->monotonic())
    {
    }

    /// How much of  room is to be read at once: what may come in LongestPause, so that no pause is much longer.
    std::span<char> portion(std::span<char> room) const
    {
        if (m_rate <= 0)
            return room;
        constexpr double bytesPerMbit = 1e6 / 8 * std::chrono::duration<double>(LongestPause).count();
        return room.first(std::size_t(std::clamp(m_rate * bytesPerMbit, 1.0, double(room.size()))));
    }

    /// Waits until  bytes more may have come. False where it was stopped, the client is gone, or it took too long.
    bool took(qsizetype bytes)
    {
        for (;;) {
            const double most = m_most.load(std::memory_order_relaxed);
            if (most != m_rate) { // counted anew, from now on
                m_rate = most;
                m_bytes = bytes = 0;
                m_since = m_environment.clock->monotonic();
            }
            if (most <= 0)
                return !m_environment.cancel.isCancelled();
            m_bytes += std::exchange(bytes, 0);
            // At a rate of next to nothing, behind the end.
            const double passing = std::min(double(m_bytes) * 8e3 / most, double(Longest.count()));
            const MonotonicTime due = m_since + Nanoseconds(qint64(passing));
            const MonotonicTime now = m_environment.clock->monotonic();
            if (due <= now)
                return !m_environment.cancel.isCancelled();
            if (now >= m_end.time() || !pause(std::min(due, now + LongestPause)))
                return false;
        }
    }

private:
    /// False after Stop, and where the client is gone. One that has only ended its side waits for the count.
    bool pause(MonotonicTime until)
    {
        if (!m_poller) {
            Result<Poller> poller = Poller::make(m_environment);
            if (!poller || !poller->add(m_client, 0, 0))
                return false;
            m_poller = std::move(*poller);
        }
        const Result<std::span<const Poller::Event>> events =
            m_poller->wait(Deadline::earlier(m_end, Deadline::at(until)));
        return events && events->empty();
    }

    const Environment m_environment;
    const Socket &m_client;
    const Deadline m_end;
    const std::atomic<double> &m_most;
    double m_rate;
    MonotonicTime m_since;
    qint64 m_bytes = 0;
    std::optional<Poller> m_poller;
};

class SinkConnection
{
public:
    SinkConnection(const Environment &environment, Socket socket, const std::atomic<double> &most,
                   const PracticeNotes &notes)
        : m_environment(environment)
        , m_socket(std::move(socket))
        , m_end(Deadline::in(Longest))
        , m_pace(environment, m_socket, m_end, most)
        , m_notes(notes)
        , m_buffer(SinkBufferSize)
    {
        m_notes.add(m_notes.event(PracticeEventKind::Connected, m_socket.peer()));
    }
    ~SinkConnection()
    {
        PracticeEvent ended = m_notes.event(PracticeEventKind::Ended, m_socket.peer());
        ended.size = m_taken;
        m_notes.add(ended);
    }
    SinkConnection(const SinkConnection &) = delete;
    SinkConnection &operator=(const SinkConnection &) = delete;

    void serve()
    {
        if (!m_socket.sendAll(sinkGreeting, patience()))
            return;
        const std::optional<SinkOrder> order = readOrder();
        if (!order)
            return;
        if (order->receiveBuffer > 0)
            (void)m_socket.setOption(SocketOption::ReceiveBuffer, int(order->receiveBuffer));
        switch (order->pattern) {
        case SinkPattern::Discard:
            discard();
            break;
        case SinkPattern::AnswerOneByte:
            answer(order->messageBytes, 1);
            break;
        case SinkPattern::AnswerAll:
            answer(order->messageBytes, order->messageBytes);
            break;
        case SinkPattern::Datagrams:
            countDatagrams(*order);
            break;
        }
    }

private:
    Deadline patience() const { return Deadline::earlier(m_end, Deadline::in(Patience)); }

    std::optional<SinkOrder> readOrder()
    {
        QByteArray bytes;
        while (bytes.size() < SinkOrder::size) {
            const Result<Received> came =
                m_socket.receive(std::span(m_buffer).first(std::size_t(SinkOrder::size - bytes.size())), patience());
            if (!came || came->size == 0)
                return {};
            bytes.append(m_buffer.data(), came->size);
        }
        m_notes.add(m_notes.event(PracticeEventKind::Received, m_socket.peer()), bytes);
        return decodeSinkOrder(bytes);
    }

    /// The next bytes; 0 at the client's end, negative where it failed.
    qsizetype take()
    {
        const Result<Received> came = receive();
        if (!came || !m_pace.took(came->size))
            return -1;
        m_taken += came->size;
        return came->size;
    }

    /// While more comes than it takes in, asking first whether something is there would be a call for nothing.
    Result<Received> receive()
    {
        const std::span<char> portion = m_pace.portion(m_buffer);
        const Result<std::optional<Received>> waiting = m_socket.tryReceive(portion);
        if (!waiting)
            return waiting.error();
        return *waiting ? Result<Received>(**waiting) : m_socket.receive(portion, patience());
    }

    void discard()
    {
        quint64 total = 0;
        for (qsizetype size = take(); size != 0; size = take()) {
            if (size < 0)
                return;
            total += quint64(size);
        }
        std::array<char, 8> count;
        qToBigEndian(total, count.data());
        (void)m_socket.sendAll(QByteArrayView(count.data(), 8), patience());
    }

    void answer(quint32 messageBytes, quint32 answerBytes)
    {
        const QByteArray reply(qsizetype(answerBytes), 'a');
        quint64 waiting = 0;
        for (qsizetype size = take(); size > 0; size = take()) {
            waiting += quint64(size);
            for (; waiting >= messageBytes; waiting -= messageBytes) {
                if (m_environment.cancel.isCancelled() || !m_socket.sendAll(reply, patience()))
                    return;
            }
        }
    }

    /// Counts on a socket of its own until the client ends its connection.
    void countDatagrams(const SinkOrder &order)
    {
        const Result<Endpoint> own = m_socket.localEndpoint();
        if (!own)
            return;
        Result<Socket> socket = Socket::open(m_environment, familyOf(own->address), Transport::Udp);
        if (!socket || !socket->bind({own->address, 0}))
            return;
        if (order.receiveBuffer > 0)
            (void)socket->setOption(SocketOption::ReceiveBuffer, int(order.receiveBuffer));
        const Result<Endpoint> bound = socket->localEndpoint();
        if (!bound)
            return;
        std::array<char, 2> port;
        qToBigEndian(bound->port, port.data());
        if (!m_socket.sendAll(QByteArrayView(port.data(), 2), patience()))
            return;

        Result<Poller> poller = Poller::make(m_environment);
        if (!poller || !poller->add(*socket, Poller::Readable, 0) || !poller->add(m_socket, Poller::Readable, 1))
            return;
        std::vector<char> buffer(DatagramsAtOnce * LargestSinkDatagram);
        std::vector<Received> received(DatagramsAtOnce);
        quint64 datagrams = 0;
        quint64 bytes = 0;
        // A few rounds, then the client's end and Stop are looked for again: datagrams may come without end.
        const auto drain = [&] {
            for (int round = 0; round < DrainRounds; ++round) {
                const Result<qsizetype> came = socket->receiveMany(buffer, LargestSinkDatagram, received);
                for (qsizetype i = 0; came && i < *came; ++i)
                    bytes += quint64(received[std::size_t(i)].size);
                datagrams += came ? quint64(*came) : 0;
                if (!came || *came < DatagramsAtOnce)
                    return bool(came);
            }
            return true;
        };
        for (bool ended = false; !ended;) {
            const Result<std::span<const Poller::Event>> events = poller->wait(patience());
            if (!events || events->empty() || m_end.hasPassed() || !drain())
                return;
            for (const Poller::Event &event : *events)
                ended = ended || event.tag == 1;
        }
        m_taken = qint64(bytes);
        std::array<char, 16> counts;
        qToBigEndian(datagrams, counts.data());
        qToBigEndian(bytes, counts.data() + 8);
        (void)m_socket.sendAll(QByteArrayView(counts.data(), 16), patience());
    }

    const Environment m_environment;
    Socket m_socket;
    const Deadline m_end;
    Pace m_pace;
    const PracticeNotes m_notes;
    qint64 m_taken = 0; // behind the order
    std::vector<char> m_buffer;
};

} // namespace

void serveSink(const Environment &environment, Socket socket, const std::atomic<double> &mostMbitPerSecond,
               const PracticeNotes &notes)
{
    SinkConnection(environment, std::move(socket), mostMbitPerSecond, notes).serve();
}

} // namespace sockeye
