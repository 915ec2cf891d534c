// SPDX-License-Identifier: GPL-3.0-or-later
// The gateway: is it in the neighbour table, and what is lost on the way to it?
#include "core/checkup/checksteps.h"
#include "core/checkup/checkuptexts.h"
#include "core/net/echosocket.h"
#include "core/net/poller.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr int timeToLive = 64;
constexpr quint16 tcpPort = 80; // of a router nearly always its own pages; that it refuses is an answer, too
constexpr qsizetype payloadSize = 56;

/// The probes of one gateway: when each went and how long its answer took.
struct Probes {
    std::vector<MonotonicTime> sent;
    std::vector<std::optional<Nanoseconds>> took;

    void begin(MonotonicTime now)
    {
        sent.push_back(now);
        took.emplace_back();
    }
    void answer(std::size_t index, MonotonicTime now)
    {
        if (index < took.size() && !took[index])
            took[index] = now - sent[index];
    }
    int answered() const
    {
        return int(std::count_if(took.begin(), took.end(), [](const auto &one) { return one.has_value(); }));
    }
    Nanoseconds median() const
    {
        std::vector<Nanoseconds> all;
        for (const auto &one : took) {
            if (one)
                all.push_back(*one);
        }
        std::sort(all.begin(), all.end());
        return all.empty() ? Nanoseconds() : all[all.size() / 2];
    }
};

class GatewayProber
{
public:
    GatewayProber(const StepContext &step, const QHostAddress &gateway)
        : m_step(step)
        , m_gateway(gateway)
    {
    }

    /// Sends all and waits for the answers; nothing where neither ICMP nor TCP can be had, with the error.
    Result<Probes> run()
    {
        const Family family = familyOf(m_gateway);
        const auto protocol = family == Family::Ipv6 ? PacketProtocol::Icmpv6 : PacketProtocol::Icmp;
        Result<EchoSocket> echo = EchoSocket::open(m_step.speaking(protocol), family, timeToLive);
        if (!echo && echo.error().kind != ErrorKind::Denied)
            return echo.error();
        Result<Poller> poller = Poller::make(m_step.environment);
        if (!poller)
            return poller.error();
        if (echo)
            m_echo.emplace(std::move(*echo));
        if (m_echo) {
            if (const Result<void> added = poller->add(m_echo->socket(), Poller::Readable, echoTag); !added)
                return added.error();
        }
        m_poller = &*poller;
        const Result<void> done = loop();
        return done ? Result<Probes>(std::move(m_probes)) : Result<Probes>(done.error());
    }

private:
    static constexpr quint64 echoTag = ~quint64();

    const Clock &clock() const { return *m_step.environment.clock; }

    Result<void> loop()
    {
        const auto count = std::size_t(m_step.request.probes);
        MonotonicTime due = clock().monotonic();
        MonotonicTime end = MonotonicTime::max();
        for (;;) {
            if (m_probes.sent.size() < count && clock().monotonic() >= due) {
                send();
                due += CheckPatience::probeInterval;
                if (m_probes.sent.size() == count)
                    end = m_step.in(CheckPatience::gateway).time();
            }
            const bool isAllSent = m_probes.sent.size() == count;
            if (isAllSent && (m_probes.answered() == int(count) || clock().monotonic() >= end))
                return {};
            const auto events = m_poller->wait(Deadline::at(isAllSent ? end : due));
            if (!events)
                return events.error();
            for (const Poller::Event &event : *events)
                event.tag == echoTag ? takeReplies() : finishConnect(std::size_t(event.tag));
        }
    }

    void send()
    {
        const std::size_t index = m_probes.sent.size();
        m_probes.begin(clock().monotonic());
        m_sockets.emplace_back();
        if (m_echo) {
            const EchoMark mark{m_mark, 0, quint32(index)};
            // What was reported of an earlier probe fails the call once; then it is taken.
            for (int attempt = 0; attempt < 2; ++attempt) {
                if (m_echo->send(m_gateway, quint16(index), mark.payload(payloadSize), m_step.environment.subject))
                    return;
                (void)m_echo->takeError(m_buffer);
            }
            return;
        }
        Result<Socket> socket = Socket::open(m_step.environment, familyOf(m_gateway), Transport::Tcp);
        if (!socket || !socket->startConnect({m_gateway, tcpPort}))
            return;
        if (m_poller->add(*socket, Poller::Writable, index))
            m_sockets.back() = std::move(*socket);
    }

    void takeReplies()
    {
        for (int i = 0; i < 64; ++i) {
            const auto reply = m_echo->receive(m_buffer);
            if (!reply) {
                const auto error = m_echo->takeError(m_buffer);
                if (!error || !*error)
                    return;
                continue;
            }
            if (!*reply)
                return;
            const auto &message = (*reply)->message;
            if (!message || message->kind() != IcmpKind::EchoReply)
                continue;
            const std::optional<EchoMark> mark = EchoMark::read(message->payload);
            if (mark && mark->run == m_mark)
                m_probes.answer(mark->probe, clock().monotonic());
        }
    }

    void finishConnect(std::size_t index)
    {
        Socket &socket = m_sockets[index];
        const Result<void> connected = socket.connectResult();
        if (connected || connected.error().kind == ErrorKind::Refused)
            m_probes.answer(index, clock().monotonic());
        if (connected)
            (void)socket.resetOnClose();
        m_poller->remove(socket);
        socket.close();
    }

    const StepContext &m_step;
    const QHostAddress m_gateway;
    const quint64 m_mark = QRandomGenerator::system()->generate64();
    std::optional<EchoSocket> m_echo; // none: not permitted, TCP is the probe
    Poller *m_poller = nullptr;
    std::vector<Socket> m_sockets; // by probe
    Probes m_probes;
    std::array<char, 2048> m_buffer{};
};

std::optional<Neighbour> findNeighbour(const Environment &environment, const DefaultRoute &route)
{
    Result<RouteNetlink> kernel = RouteNetlink::open(environment, false);
    const Result<std::vector<Neighbour>> all = kernel ? kernel->neighbours() : kernel.error();
    if (!all)
        return {};
    const auto found = std::find_if(all->begin(), all->end(), [&](const Neighbour &one) {
        return one.index == route.index && one.address.isEqual(route.gateway);
    });
    return found == all->end() ? std::nullopt : std::optional(*found);
}

} // namespace

StepResult checkGateway(const StepContext &step, const LocalState &local)
{
    StepResult result;
    if (!local.route) {
        result.finding = Finding::NoGateway;
        return result;
    }
    if (local.route->gateway.isNull()) {
        result.finding = Finding::NoGatewayNeeded;
        result.target = local.way->name;
        return result;
    }
    QHostAddress gateway = local.route->gateway;
    if (gateway.isLinkLocal() && familyOf(gateway) == Family::Ipv6)
        gateway.setScopeId(local.way->name);
    result.target = gateway.toString();
    int sent = 0;
    int answered = 0;
    QStringList value;
    if (step.request.probes > 0) {
        const Result<Probes> probes = GatewayProber(step, gateway).run();
        if (probes) {
            sent = int(probes->sent.size());
            answered = probes->answered();
            value += CheckupTexts::tr("%1 of %2 answered").arg(answered).arg(sent);
            if (answered > 0)
                value += shortTime(probes->median());
        } else {
            result.take(probes.error());
        }
    }
    const std::optional<Neighbour> neighbour = findNeighbour(step.environment, *local.route);
    // A tunnel has no neighbours to know.
    const bool isKnown = neighbour ? neighbour->state == Neighbour::State::Known : isTunnel(*local.way);
    if (isKnown && neighbour && !neighbour->hardwareAddress.isEmpty())
        value += QString::fromLatin1(neighbour->hardwareAddress.toHex(':'));
    result.value = value.join(u", "_s);
    if (sent == 0)
        result.finding = Finding::GatewayUnasked;
    else if (answered == sent)
        result.finding = Finding::GatewayGood;
    else if (answered > 0)
        result.finding = Finding::GatewayLossy;
    else
        result.finding = isKnown ? Finding::GatewayQuiet : Finding::GatewayGone;
    // The kernel believes in a neighbour for half a minute after it was seen.
    result.isUnsure = result.finding == Finding::GatewayQuiet;
    if (result.finding == Finding::GatewayGone || result.finding == Finding::GatewayLossy)
        result.where = local.linkFault(CheckWhere::Router);
    return result;
}

} // namespace sockeye
