// SPDX-License-Identifier: GPL-3.0-or-later
// TCP, by IPv4 or whatever there is, and by IPv6 alone; and the practice network.
#include "core/checkup/checksteps.h"
#include "core/checkup/checkuptexts.h"
#include "core/net/poller.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

/// A connection that is tried, and what came of it.
struct Attempt {
    std::size_t host = 0;
    Endpoint to;
    std::optional<Error> error{};
    std::optional<Nanoseconds> took{};
};

/// Tries all at once.
class Connector
{
public:
    Connector(const StepContext &step, std::vector<Attempt> &attempts)
        : m_step(step)
        , m_attempts(attempts)
        , m_sockets(attempts.size())
    {
    }

    void run(Deadline deadline)
    {
        Result<Poller> poller = Poller::make(m_step.environment);
        for (std::size_t i = 0; i < m_attempts.size(); ++i)
            poller ? begin(i, *poller) : (void)(m_attempts[i].error = poller.error());
        while (poller && m_open > 0) {
            const auto events = poller->wait(deadline);
            if (!events || events->empty())
                break;
            for (const Poller::Event &event : *events)
                end(std::size_t(event.tag), *poller);
        }
        for (std::size_t i = 0; i < m_attempts.size(); ++i) {
            if (m_sockets[i].isOpen())
                m_attempts[i].error = Error::timedOut("connect", m_attempts[i].to.toString());
        }
    }

private:
    void begin(std::size_t i, Poller &poller)
    {
        Attempt &attempt = m_attempts[i];
        m_begin = m_step.environment.clock->monotonic();
        Result<Socket> socket = Socket::open(m_step.environment, familyOf(attempt.to.address), Transport::Tcp);
        if (!socket) {
            attempt.error = socket.error();
            return;
        }
        if (const Result<bool> started = socket->startConnect(attempt.to); !started) {
            attempt.error = started.error();
            return;
        }
        if (const Result<void> added = poller.add(*socket, Poller::Writable, i); !added) {
            attempt.error = added.error();
            return;
        }
        m_sockets[i] = std::move(*socket);
        ++m_open;
    }

    void end(std::size_t i, Poller &poller)
    {
        const Result<void> connected = m_sockets[i].connectResult();
        if (connected)
            m_attempts[i].took = m_step.environment.clock->monotonic() - m_begin;
        else
            m_attempts[i].error = connected.error();
        poller.remove(m_sockets[i]);
        m_sockets[i].close();
        --m_open;
    }

    const StepContext &m_step;
    std::vector<Attempt> &m_attempts;
    std::vector<Socket> m_sockets;
    MonotonicTime m_begin;
    int m_open = 0;
};

Finding findingOf(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Refused:
        return Finding::TcpRefused;
    case ErrorKind::Unreachable:
        return Finding::TcpUnreachable;
    default:
        return Finding::TcpSilent;
    }
}

QString portText(const CheckHost &host)
{
    return u"%1:%2"_s.arg(host.host).arg(host.port);
}

} // namespace

StepResult checkTcp(const StepContext &step, NameState &names)
{
    constexpr qsizetype mostAddresses = 2; // of a host, at once
    std::vector<Attempt> attempts;
    for (std::size_t i = 0; i < names.hosts.size(); ++i) {
        const CheckHost &host = names.hosts[i];
        const QList<QHostAddress> &addresses = host.ipv4.isEmpty() ? host.ipv6 : host.ipv4;
        for (const QHostAddress &address : addresses.first(std::min(mostAddresses, addresses.size())))
            attempts.push_back({i, {address, host.port}});
    }
    StepResult result;
    if (attempts.empty())
        return result;
    Connector(step, attempts).run(step.in(CheckPatience::connection));
    QStringList targets;
    QStringList values;
    QStringList failed;
    for (std::size_t i = 0; i < names.hosts.size(); ++i) {
        CheckHost &host = names.hosts[i];
        std::optional<Nanoseconds> took;
        const Error *error = nullptr;
        for (const Attempt &attempt : attempts) {
            if (attempt.host != i)
                continue;
            if (attempt.took) {
                took = std::min(took.value_or(*attempt.took), *attempt.took);
                host.connected += attempt.to.address;
            } else if (attempt.error) {
                error = &*attempt.error;
            }
        }
        if (!took && !error)
            continue; // without an address: the names' row says so
        targets += portText(host);
        values += took ? shortTime(*took) : QString::fromLatin1(errorSymbol(*error));
        if (!took && values.back().isEmpty())
            values.back() = CheckupTexts::tr("silent");
        if (took)
            continue;
        if (failed.isEmpty()) {
            result.take(*error);
            result.finding = findingOf(*error);
        }
        failed += host.host;
    }
    result.target = shortList(targets);
    result.value = shortList(values);
    result.name = shortList(failed);
    if (failed.isEmpty())
        result.finding = Finding::TcpGood;
    else if (failed.size() < targets.size())
        result.finding = Finding::TcpSome;
    return result;
}

StepResult checkIpv6(const StepContext &step, const LocalState &local, const NameState &names)
{
    StepResult result;
    if (names.hosts.empty())
        return result;
    if (!local.hasIpv6Route || !local.hasGlobalIpv6()) {
        result.finding = Finding::NoIpv6;
        return result;
    }
    std::vector<Attempt> attempts;
    for (std::size_t i = 0; i < names.hosts.size(); ++i) {
        const CheckHost &host = names.hosts[i];
        if (!host.ipv6.isEmpty() && !host.ipv6.first().isLoopback())
            attempts.push_back({i, {host.ipv6.first(), host.port}});
    }
    if (attempts.empty()) {
        result.finding = Finding::NoIpv6Peer;
        return result;
    }
    Connector(step, attempts).run(step.in(CheckPatience::connection));
    QStringList targets;
    QStringList values;
    result.finding = Finding::Ipv6Dead;
    for (const Attempt &attempt : attempts) {
        targets += attempt.to.toString();
        // A host that refuses has answered.
        const bool isAnswered = attempt.took || attempt.error->kind == ErrorKind::Refused;
        if (isAnswered)
            result.finding = Finding::Ipv6Good;
        values += attempt.took ? shortTime(*attempt.took) : QString::fromLatin1(errorSymbol(*attempt.error));
        if (values.back().isEmpty())
            values.back() = CheckupTexts::tr("silent");
    }
    if (result.finding == Finding::Ipv6Dead)
        result.take(*attempts.front().error);
    result.target = shortList(targets);
    result.value = shortList(values);
    return result;
}

StepResult checkPractice(const StepContext &step)
{
    StepResult result;
    result.target = u"echo.practice.test"_s;
    result.finding = Finding::PracticeBroken;
    const auto fail = [&](const Error &error) {
        result.take(error);
        return result;
    };
    const Deadline deadline = step.in(CheckPatience::connection);
    const MonotonicTime begin = step.environment.clock->monotonic();
    const Result<QList<Endpoint>> found = step.practice.endpoints(u"echo"_s, Transport::Tcp);
    if (!found || found->isEmpty())
        return found ? result : fail(found.error());
    Result<Socket> socket = Socket::open(step.environment, familyOf(found->first().address), Transport::Tcp);
    if (!socket)
        return fail(socket.error());
    if (const Result<void> connected = socket->connect(found->first(), deadline); !connected)
        return fail(connected.error());
    const QByteArray said("check-up\n");
    if (const Result<void> sent = socket->sendAll(said, deadline); !sent)
        return fail(sent.error());
    std::array<char, 64> buffer{};
    QByteArray heard;
    while (heard.size() < said.size()) {
        const Result<Received> received = socket->receive(buffer, deadline);
        if (!received)
            return fail(received.error());
        if (received->size == 0)
            break;
        heard.append(buffer.data(), received->size);
    }
    if (heard == said) {
        result.finding = Finding::PracticeGood;
        result.value = shortTime(step.environment.clock->monotonic() - begin);
    }
    return result;
}

} // namespace sockeye
