// SPDX-License-Identifier: GPL-3.0-or-later
// Peers for the probe, and what its tests ask and read.
#pragma once

#include "core/probe/probetool.h"
#include "tests/support/listener.h"
#include "tests/support/toolrun.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <thread>
#include <vector>

namespace sockeye::test
{

using Run = ToolRun<ProbeRequest, ProbeRow, ProbeSummary>;
using D = ProbeDirection;
using S = ProbeStatus;

constexpr auto patience = std::chrono::seconds(20); // far beyond what any of this takes

/// A TCP server in a thread: takes one connection and does \a what with it.
template <class What>
class Server
{
public:
    explicit Server(What what)
        : m_listener(*loopbackListener(8))
        , m_endpoint(*m_listener.localEndpoint())
        , m_thread([this, what] {
            Result<Socket> taken = m_listener.accept(Deadline::in(patience));
            if (taken)
                what(*taken);
        })
    {
    }
    ~Server() { m_thread.join(); }
    QString target() const { return m_endpoint.toString(); }

private:
    Socket m_listener;
    Endpoint m_endpoint;
    std::thread m_thread;
};

inline void waitForEnd(Socket &socket)
{
    std::array<char, 4096> buffer;
    for (;;) {
        const Result<Received> received = socket.receive(buffer, Deadline::in(patience));
        if (!received || received->size == 0)
            return;
    }
}

/// Sends back whatever comes.
inline void echoAll(Socket &socket)
{
    std::vector<char> buffer(65'536);
    for (;;) {
        const Result<Received> received = socket.receive(buffer, Deadline::in(patience));
        if (!received || received->size == 0
            || !socket.sendAll(QByteArrayView(buffer.data(), received->size), Deadline::in(patience)))
            return;
    }
}

inline bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

inline Result<Socket> udpSocket()
{
    Result<Socket> socket = Socket::open({}, Family::Ipv4, Transport::Udp);
    if (socket)
        (void)socket->bind({QHostAddress(QHostAddress::LocalHost), 0});
    return socket;
}

/// A UDP server in a thread that answers \a count datagrams with \a answer.
class UdpServer
{
public:
    UdpServer(int count, const QByteArray &answer)
        : m_socket(*udpSocket())
        , m_endpoint(*m_socket.localEndpoint())
        , m_thread([this, count, answer] {
            std::vector<char> buffer(65'536);
            for (int i = 0; i < count; ++i) {
                const Result<Received> received = m_socket.receive(buffer, Deadline::in(patience));
                if (received)
                    (void)m_socket.sendTo(answer, received->from);
            }
        })
    {
    }
    ~UdpServer() { m_thread.join(); }
    QString target() const { return m_endpoint.toString(); }

private:
    Socket m_socket;
    Endpoint m_endpoint;
    std::thread m_thread;
};

inline ProbeRequest requestTo(const QString &target, ProbeProtocol protocol = ProbeProtocol::Tcp)
{
    using namespace Qt::Literals::StringLiterals;
    ProbeRequest request;
    request.target = target;
    request.protocol = protocol;
    request.text = u"ping\\n"_s;
    request.quiet = std::chrono::milliseconds(50);
    request.delay = std::chrono::milliseconds(20);
    return request;
}

inline const ProbeRow *find(const Run &run, D direction)
{
    const auto found =
        std::find_if(run.rows.begin(), run.rows.end(), [=](const ProbeRow &row) { return row.direction == direction; });
    return found == run.rows.end() ? nullptr : &*found;
}

inline QString told(const Run &run)
{
    using namespace Qt::Literals::StringLiterals;
    QStringList lines;
    for (const ProbeRow &row : run.rows)
        lines += u"%1 %2 %3 %4"_s.arg(QString::fromLatin1(wordOf(row.direction)->id),
                                      QString::fromLatin1(wordOf(row.status)->id), row.text.left(60), row.error);
    return lines.join(u'\n') + run.error.detail;
}

} // namespace sockeye::test
