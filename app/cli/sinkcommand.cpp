// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sinkcommand.h"
#include "core/practice/practicetexts.h"

#include "app/cli/console.h"
#include "core/practice/sinkcrew.h"
#include "core/protocol/sink/sinkorder.h"

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

QString usage()
{
    return PracticeTexts::tr(
        "Usage: sockeye-cli sink [ADDRESS:PORT]\n\n"
        "Takes in what “throughput” sends to it, until it is ended with Ctrl+C. Without an address it listens on\n"
        "this computer only; to measure the way between two machines, give one of this computer's addresses, or\n"
        "0.0.0.0:10009 for all. Anybody who reaches that port can then send to it; nothing is kept.\n");
}

Result<Endpoint> endpointOf(const QStringList &arguments)
{
    if (arguments.isEmpty())
        return Endpoint{QHostAddress(QHostAddress::LocalHost), sinkPort};
    const QString text = arguments.front();
    Endpoint endpoint = Endpoint::fromString(text);
    if (endpoint.isNull())
        endpoint = {parseAddress(text), sinkPort};
    if (arguments.size() > 1 || endpoint.isNull()) {
        return Error::badInput(arguments.back(),
                               PracticeTexts::tr("Only ADDRESS:PORT can stand here: 192.168.0.7:10009, "
                                                 "[::]:10009."));
    }
    return endpoint;
}

Result<Socket> listen(const Environment &environment, const Endpoint &endpoint)
{
    constexpr int backlog = 16;
    Result<Socket> socket = Socket::open(environment, familyOf(endpoint.address), Transport::Tcp);
    if (!socket)
        return socket;
    if (const Result<void> set = socket->setOption(SocketOption::ReuseAddress, 1); !set)
        return set.error();
    // A socket that could not be bound must not listen: the kernel would choose a port, on every interface.
    if (const Result<void> bound = socket->bind(endpoint); !bound)
        return bound.error();
    if (const Result<void> listening = socket->listen(backlog); !listening)
        return listening.error();
    return socket;
}

} // namespace

int runSink(const QStringList &arguments, const CancelToken &signal)
{
    if (arguments.contains(u"--help"_s))
        return printOut(usage()), int(ExitStatus::Success);
    const Result<Endpoint> endpoint = endpointOf(arguments);
    if (!endpoint)
        return failWith(endpoint.error());
    Environment environment;
    environment.cancel = signal;
    Result<Socket> socket = listen(environment, *endpoint);
    if (!socket)
        return failWith(socket.error());
    const Result<Endpoint> bound = socket->localEndpoint();
    printOut(u"sink  tcp  %1\n"_s.arg((bound ? *bound : *endpoint).toString()));
    SinkCrew crew;
    for (;;) {
        Result<Socket> client = socket->accept(Deadline());
        if (client)
            crew.take(std::move(*client));
        else if (client.error().kind == ErrorKind::Cancelled)
            return int(ExitStatus::Success);
        else if (client.error().kind != ErrorKind::OutOfResources)
            return failWith(client.error());
    }
}

} // namespace sockeye
