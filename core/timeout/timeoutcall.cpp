// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeout/timeoutcall.h"

#include "core/protocol/dns/dnsmessage.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sockeye
{

namespace
{

// A small buffer is full soon, whoever the peer is.
constexpr int sendBufferBytes = 65536;
// Full is what takes nothing twice, so far apart: a confirmation may be delayed for a while (40 ms, as a rule), and
// what it frees is too little for poll to speak of.
constexpr Nanoseconds standstill = 100ms;
constexpr int backlog = 8;

bool hasAnswer(TimeoutOperation operation)
{
    return operation == TimeoutOperation::Receive || operation == TimeoutOperation::Lookup;
}

/// Sends until neither the system nor the peer takes more.
Result<void> fill(Socket &socket, TimeoutRow &row, Deadline deadline)
{
    const QByteArray block(sendBufferBytes, 'x');
    row.filledBytes = 0;
    for (int inVain = 0; inVain < 2 && *row.filledBytes < mostFilled && !deadline.hasPassed();) {
        const Result<qsizetype> sent = socket.send(block);
        if (sent) {
            *row.filledBytes += *sent;
            inVain = 0;
            continue;
        }
        if (sent.error().kind != ErrorKind::TimedOut)
            return sent.error();
        ++inVain;
        const Result<void> ready = inVain < 2 ? socket.waitWritable(Deadline::in(standstill)) : Result<void>();
        if (!ready && ready.error().kind != ErrorKind::TimedOut)
            return ready;
    }
    return {};
}

Result<QByteArray> ask(Socket &socket, Deadline deadline)
{
    const Result<DnsName> name = DnsName::fromText(u"www.practice.test");
    if (!name)
        return name.error();
    const auto id = quint16(QRandomGenerator::global()->generate());
    QByteArray question = encodeDnsQuery(id, *name, DnsType::A);
    if (const Result<void> sent = socket.sendAll(question, deadline); !sent)
        return sent.error();
    return question;
}

/// Says that the call would have had to wait.
void takeWouldBlock(TimeoutRow &row)
{
    row.outcome = TimeoutOutcome::WouldBlock;
    row.error = u"EAGAIN"_s;
}

/// What came of a call that never waits.
template <class Value>
Result<void> unlessItWaits(const Result<Value> &done, TimeoutRow &row)
{
    if (done)
        return {};
    if (done.error().kind != ErrorKind::TimedOut)
        return done.error();
    takeWouldBlock(row);
    return {};
}

template <class Value>
Result<void> plain(const Result<Value> &done)
{
    return done ? Result<void>() : Result<void>(done.error());
}

Result<void> connectAtOnce(Socket &socket, TimeoutRow &row)
{
    const Result<bool> started = socket.startConnect(row.peer);
    if (!started)
        return started.error();
    if (!*started) {
        row.outcome = TimeoutOutcome::InProgress;
        row.error = u"EINPROGRESS"_s;
    }
    return {};
}

/// One receive in the row's mode; no value where it would have had to wait.
Result<std::optional<Received>> receiveOnce(Socket &socket, TimeoutMode mode, std::span<char> buffer, Deadline deadline)
{
    if (mode == TimeoutMode::Zero)
        return socket.tryReceive(buffer);
    Result<Received> received = isBlocking(mode) ? socket.blockingReceive(buffer) : socket.receive(buffer, deadline);
    if (!received)
        return received.error();
    return std::optional(*received);
}

/// Receives until there are \a bytes: each call has the whole timeout, a deadline is one for all of them.
Result<void> receiveAll(CallScene &scene, TimeoutRow &row, qint64 bytes, Deadline deadline, const Clock &clock)
{
    const bool isStream = scene.question.isEmpty();
    std::array<char, 4096> buffer;
    row.receivedBytes = 0;
    while (*row.receivedBytes < bytes) {
        const Result<std::optional<Received>> received = receiveOnce(scene.socket, row.mode, buffer, deadline);
        if (!received)
            return received.error();
        if (!*received) {
            takeWouldBlock(row);
            return {};
        }
        const QByteArrayView came(buffer.data(), (*received)->size);
        if (isStream && came.isEmpty())
            return {}; // the peer has ended it
        scene.lastCall = clock.monotonic();
        if (!isStream && checkDnsReply(came, scene.question) != DnsReplyFault::None)
            continue;
        *row.receivedBytes += (*received)->size;
    }
    return {};
}

Result<void> sendAll(CallScene &scene, TimeoutRow &row, qint64 bytes, Deadline deadline, const Clock &clock)
{
    Socket &socket = scene.socket;
    const QByteArray block(qsizetype(bytes), 'x');
    if (row.mode == TimeoutMode::Deadline)
        return socket.sendAll(block, deadline);
    for (QByteArrayView left = block; !left.isEmpty();) {
        const Result<qsizetype> sent = isBlocking(row.mode) ? socket.blockingSend(left) : socket.send(left);
        if (!sent)
            return row.mode == TimeoutMode::Zero ? unlessItWaits(sent, row) : Result<void>(sent.error());
        left = left.sliced(*sent);
        scene.lastCall = clock.monotonic();
    }
    return {};
}

} // namespace

bool isBlocking(TimeoutMode mode)
{
    return mode != TimeoutMode::Deadline && mode != TimeoutMode::Zero;
}

bool needsPeer(TimeoutOperation operation)
{
    return operation != TimeoutOperation::Accept;
}

Transport transportOf(TimeoutOperation operation)
{
    return operation == TimeoutOperation::Lookup ? Transport::Udp : Transport::Tcp;
}

Result<CallScene> prepareCall(TimeoutRow &row, const Environment &environment, Deadline deadline)
{
    Environment ours = environment;
    if (row.operation == TimeoutOperation::Lookup)
        ours.protocol = PacketProtocol::Dns;
    const Family family = needsPeer(row.operation) ? familyOf(row.peer.address) : Family::Ipv4;
    Result<Socket> socket = Socket::open(ours, family, transportOf(row.operation));
    if (!socket)
        return socket.error();
    Result<void> done;
    QByteArray question;
    switch (row.operation) {
    case TimeoutOperation::Connect:
        break;
    case TimeoutOperation::Receive:
        done = socket->connect(row.peer, deadline);
        break;
    case TimeoutOperation::Send:
        done = socket->setOption(SocketOption::SendBuffer, sendBufferBytes);
        if (done)
            done = socket->connect(row.peer, deadline);
        if (done)
            done = fill(*socket, row, deadline);
        break;
    case TimeoutOperation::Accept:
        done = socket->bind({QHostAddress::LocalHost, 0});
        if (done)
            done = socket->listen(backlog);
        break;
    case TimeoutOperation::Lookup:
        done = socket->connect(row.peer, deadline);
        if (done) {
            Result<QByteArray> asked = ask(*socket, deadline);
            if (!asked)
                return asked.error();
            question = std::move(*asked);
        }
        break;
    }
    if (!done)
        return done.error();
    return CallScene{std::move(*socket), std::move(question)};
}

const char *waitingCall(TimeoutOperation operation, TimeoutMode mode)
{
    if (mode == TimeoutMode::Deadline)
        return "ppoll";
    switch (operation) {
    case TimeoutOperation::Receive:
    case TimeoutOperation::Lookup:
        return "recvfrom";
    case TimeoutOperation::Connect:
        return "connect";
    case TimeoutOperation::Send:
        return "sendto";
    case TimeoutOperation::Accept:
        return "accept4";
    }
    return "";
}

Result<void> makeCall(CallScene &scene, TimeoutRow &row, qint64 bytes, const Clock &clock)
{
    Socket &socket = scene.socket;
    row.outcome = TimeoutOutcome::Returned;
    const bool isDeadline = row.mode == TimeoutMode::Deadline;
    const Deadline deadline = isDeadline ? Deadline::in(row.requested.value_or(Nanoseconds(0)), clock) : Deadline();
    if (hasAnswer(row.operation))
        return receiveAll(scene, row, row.operation == TimeoutOperation::Lookup ? 1 : bytes, deadline, clock);
    if (row.operation == TimeoutOperation::Send)
        return sendAll(scene, row, bytes, deadline, clock);
    const bool isConnect = row.operation == TimeoutOperation::Connect;
    if (row.mode == TimeoutMode::Zero) // on a socket that doesn't block, this is accept(2) and nothing else
        return isConnect ? connectAtOnce(socket, row) : unlessItWaits(socket.blockingAccept(), row);
    if (isBlocking(row.mode))
        return isConnect ? socket.blockingConnect(row.peer) : plain(socket.blockingAccept());
    return isConnect ? socket.connect(row.peer, deadline) : plain(socket.accept(deadline));
}

} // namespace sockeye
