// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/netlink.h"
#include "core/net/sockettable.h"

#include <cstdlib>

using namespace sockeye;

namespace
{

void checkEntry(const SocketEntry &entry)
{
    const int state = int(entry.state);
    if (state < int(SocketState::Established) || state > int(SocketState::Closing))
        std::abort();
    if (entry.protocol != SocketProtocol::Tcp && (entry.roundTrip || entry.timer != SocketTimer::None))
        std::abort();
}

} // namespace

// Any bytes: as a datagram from the kernel, as one message's payload, and as the text of /proc/net.
extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    for (const SocketProtocol protocol : {SocketProtocol::Tcp, SocketProtocol::Udp}) {
        DumpReader reader(1, [&](quint16, QByteArrayView payload) {
            if (const auto entry = readInetSocket(payload, protocol))
                checkEntry(*entry);
            if (const auto entry = readUnixSocket(payload))
                checkEntry(*entry);
        });
        reader.read(bytes);
        if (const auto entry = readInetSocket(bytes, protocol))
            checkEntry(*entry);
        for (const bool isIpv6 : {false, true}) {
            for (const SocketEntry &entry : readProcTable(bytes, {protocol, isIpv6}))
                checkEntry(entry);
        }
    }
    if (const auto entry = readUnixSocket(bytes))
        checkEntry(*entry);
    for (const SocketEntry &entry : readProcTable(bytes, {SocketProtocol::Unix, false}))
        checkEntry(entry);
    return 0;
}
