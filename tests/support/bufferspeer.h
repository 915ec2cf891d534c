// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/buffers/buffersrun.h"
#include "core/buffers/bufferstool.h"
#include "tests/support/toolrun.h"

/// Runs of the tool Buffers, and their peers on loopback.
namespace sockeye::test
{

using namespace Qt::Literals::StringLiterals;

using Run = ToolRun<BuffersRequest, BufferRow, BuffersSummary>;

/// A listener on loopback at a port of the system's choice; nothing is accepted: the kernel does the handshake.
class Peer
{
public:
    explicit Peer(Family family, Transport transport, int backlog = 16)
    {
        auto opened = Socket::open({}, family, transport);
        if (!opened)
            return;
        m_socket = std::move(*opened);
        const QHostAddress address(family == Family::Ipv6 ? QHostAddress::LocalHostIPv6 : QHostAddress::LocalHost);
        if (m_socket.bind({address, 0}) && (transport == Transport::Udp || m_socket.listen(backlog)))
            endpoint = m_socket.localEndpoint().value();
    }
    Endpoint endpoint;

private:
    Socket m_socket;
};

inline const BufferRow &row(const Run &run, BufferOption option)
{
    static const BufferRow none;
    for (const BufferRow &one : run.rows) {
        if (one.option == option)
            return one;
    }
    return none;
}

inline QByteArray text(const BufferRow &of, const char *id)
{
    for (const Field &field : buffersTool().rowFields()) {
        if (qstrcmp(field.id, id) == 0)
            return field.text(&of);
    }
    return {};
}

} // namespace sockeye::test
