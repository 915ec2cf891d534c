// SPDX-License-Identifier: GPL-3.0-or-later
// The clock, by one exchange of NTP.
#include "core/checkup/checksteps.h"
#include "core/checkup/checkuptexts.h"
#include "core/protocol/ntp/exchange.h"
#include "core/protocol/ntp/rules.h"

#include <QRandomGenerator>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

/// One question; the offset (the server's clock minus this one), or why there is none.
Result<Nanoseconds> askOnce(Socket &socket, const Clock &clock, Deadline deadline)
{
    NtpHeader question;
    question.transmit = NtpTimestamp(QRandomGenerator::system()->generate64() | 1);
    const ClockReading sent = readClocks(clock);
    if (const Result<qsizetype> went = socket.send(encodeNtpHeader(question)); !went)
        return went.error();
    std::array<char, 1024> buffer{};
    for (;;) {
        const Result<Received> received = socket.receive(buffer, deadline);
        if (!received)
            return received.error();
        const ClockReading returned = readClocks(clock);
        const NtpPacket packet = decodeNtp(QByteArrayView(buffer.data(), received->size), received->truncated);
        if (recognizeNtpReply(packet, question.transmit) != NtpReason::None) {
            // No answer to this question; and however many of them come, they don't make it last.
            if (deadline.hasPassed(clock))
                return Error::timedOut("recv");
            continue;
        }
        const MeasuredExchange measured = measureExchange(sent, returned, received->kernelStamp);
        NtpExchange exchange;
        exchange.sentTransmit = question.transmit;
        exchange.t1 = measured.effectiveT1;
        exchange.t4 = measured.effectiveT4;
        const NtpJudgement judgement = judgeNtpReply(packet, exchange);
        if (judgement.verdict() == NtpVerdict::Ok)
            return judgement.solution.offset.toNanoseconds();
        Error bad;
        bad.kind = ErrorKind::BadReply;
        bad.operation = "check";
        return bad;
    }
}

} // namespace

Finding judgeClock(Nanoseconds offset)
{
    using namespace std::chrono_literals;
    const Nanoseconds size = offset < Nanoseconds() ? -offset : offset;
    return size > 1min ? Finding::ClockWrong : size > 1s ? Finding::ClockOff : Finding::ClockGood;
}

StepResult checkClock(const StepContext &step, const CheckHost &host)
{
    StepResult result;
    if (host.typed.isEmpty())
        return result;
    result.target = host.typed;
    result.finding = Finding::ClockUnanswered;
    const auto fail = [&](const Error &error) {
        result.take(error);
        result.value = result.error.isEmpty() ? CheckupTexts::tr("silent") : result.error;
        return result;
    };
    if (!host.hasAddress()) {
        result.value = CheckupTexts::tr("no address");
        return result;
    }
    const Endpoint server{host.addresses().first(), host.port};
    Result<Socket> socket = Socket::open(step.speaking(PacketProtocol::Ntp), familyOf(server.address), Transport::Udp);
    if (!socket)
        return fail(socket.error());
    (void)socket->setOption(SocketOption::ReceiveTimestamps, 1);
    if (const Result<void> connected = socket->connect(server, step.in(CheckPatience::time)); !connected)
        return fail(connected.error());
    (void)socket->localEndpoint(); // for the packets to name
    Error last;
    for (int attempt = 0; attempt < 2; ++attempt) {
        const Result<Nanoseconds> offset = askOnce(*socket, *step.environment.clock, step.in(CheckPatience::time / 2));
        if (!offset) {
            last = offset.error();
            if (last.kind == ErrorKind::TimedOut)
                continue;
            return fail(last);
        }
        result.finding = judgeClock(*offset);
        const QString size = shortTime(*offset < Nanoseconds() ? -*offset : *offset);
        result.value =
            *offset > Nanoseconds() ? CheckupTexts::tr("%1 behind").arg(size) : CheckupTexts::tr("%1 ahead").arg(size);
        return result;
    }
    return fail(last);
}

} // namespace sockeye
