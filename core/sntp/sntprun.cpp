// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/socket.h"
#include "core/protocol/ntp/exchange.h"
#include "core/protocol/ntp/fields.h"
#include "core/sntp/sntptexts.h"
#include "core/sntp/sntptool.h"

#include <array>
#include <cerrno>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr std::size_t bufferSize = 2048; // no NTP packet comes near this
constexpr int mostListed = 100; // ignored datagrams whose fields become rows; further ones are only counted

SntpVerdict verdictOf(const NtpJudgement &judgement)
{
    if (judgement.verdict() == NtpVerdict::Ok)
        return judgement.isForgeable ? SntpVerdict::Forgeable : SntpVerdict::Usable;
    return statusOfVerdict(judgement.verdict(), SntpVerdict::NotUsable);
}

bool hasNow(const SntpRequest &request)
{
    return (request.reference && request.reference->isNow) || (request.origin && request.origin->isNow)
        || (request.receive && request.receive->isNow) || (request.transmit && request.transmit->isNow);
}

/// One request and the wait for its reply.
class SntpExchange
{
public:
    SntpExchange(const SntpRequest &request, Context &context, Rows<SntpRow> &rows)
        : m_request(request)
        , m_context(context)
        , m_environment(static_cast<const Environment &>(context))
        , m_rows(rows)
    {
        m_environment.protocol = PacketProtocol::Ntp;
        m_environment.subject = context.trace.newSubject();
    }

    Result<SntpSummary> run();

private:
    Result<void> connect();
    Result<void> send();
    Result<void> waitForReply(Deadline deadline);
    void takeMore();
    bool take(const Received &received, QByteArrayView bytes, const ClockReading &returned);
    void ignore(const NtpPacket &packet, NtpReason reason, WallTime around);
    NtpReason judge(const NtpPacket &packet, const MeasuredExchange &measured);
    void list(const QString &name, const NtpPacket &packet, NtpReason reason, WallTime around);
    Error nobodyAnswered() const;

    const SntpRequest &m_request;
    Context &m_context;
    Environment m_environment; // with what its calls are for
    Rows<SntpRow> &m_rows;
    Socket m_socket;
    Deadline m_deadline;
    NtpTimestamp m_sentTransmit;
    quint8 m_sentVersion = 0;
    ClockReading m_sent;
    SntpSummary m_summary;
    bool m_isAnswered = false;
    NtpReason m_ignoredReason = NtpReason::None; // of the last
    NtpReason m_malformedReason = NtpReason::None;
};

Result<void> SntpExchange::connect()
{
    const Result<Target> target = Target::parse(m_request.target);
    if (!target)
        return Error::badInput(u"target"_s, target.error().detail);
    const Deadline deadline = Deadline::in(m_request.timeout, *m_context.clock);
    const Result<QList<Endpoint>> endpoints =
        resolveTarget(m_environment, m_context.practice, *target, ntpPort, Transport::Udp, deadline);
    if (!endpoints)
        return endpoints.error();
    Error last = Error::fromErrno("connect", EADDRNOTAVAIL, m_request.target);
    for (const Endpoint &endpoint : *endpoints) {
        Result<Socket> socket = Socket::open(m_environment, familyOf(endpoint.address), Transport::Udp);
        if (!socket)
            return socket.error();
        // Connected, so that only the server asked is heard, and its refusal too.
        if (const Result<void> connected = socket->connect(endpoint, deadline); !connected) {
            last = connected.error();
            continue;
        }
        // Where the system has no such stamps, T4 is read a little later.
        (void)socket->setOption(SocketOption::ReceiveTimestamps, 1);
        (void)socket->localEndpoint(); // for the packets to name
        m_socket = std::move(*socket);
        m_summary.responder = endpoint;
        return {};
    }
    return last;
}

void SntpExchange::list(const QString &name, const NtpPacket &packet, NtpReason reason, WallTime around)
{
    const QList<PacketField> fields = ntpPacketFields(packet, around);
    for (const PacketField &field : fields) {
        const QByteArray raw = bytesOf(field, packet.bytes).toByteArray();
        SntpRow row;
        row.packet = name;
        row.field = QString::fromLatin1(field.id);
        row.firstBit = field.firstBit;
        row.bitLength = field.bitLength;
        row.raw = raw.isNull() ? QByteArray("") : raw;
        row.value = field.value;
        row.meaning = field.meaning;
        row.status = reason == NtpReason::None ? SntpRowStatus::Ok : SntpRowStatus::Rejected;
        row.reason = reason;
        m_rows.add(std::move(row), m_environment.subject);
    }
}

Result<void> SntpExchange::send()
{
    // Built before T1 is read, so that little stands between T1 and the sending; again where T1 goes into it.
    Result<QByteArray> bytes = buildSntpRequest(m_request, m_context.clock->wall());
    if (!bytes)
        return bytes.error();
    m_sent = readClocks(*m_context.clock);
    if (hasNow(m_request))
        bytes = buildSntpRequest(m_request, m_sent.wall);
    const Result<qsizetype> sent = m_socket.send(*bytes);
    m_deadline = Deadline::at(m_sent.monotonic + m_request.timeout);
    const NtpPacket packet = decodeNtp(*bytes);
    m_sentTransmit = packet.header.transmit;
    m_sentVersion = packet.header.version;
    m_summary.t1 = m_sent.wall;
    list(u"request"_s, packet, NtpReason::None, m_sent.wall);
    if (!sent)
        return sent.error();
    return {};
}

void SntpExchange::ignore(const NtpPacket &packet, NtpReason reason, WallTime around)
{
    ++m_summary.ignored;
    m_ignoredReason = reason;
    if (isMalformed(reason))
        m_malformedReason = reason;
    if (m_summary.ignored <= mostListed)
        list(u"ignored %1"_s.arg(m_summary.ignored), packet, reason, around);
}

NtpReason SntpExchange::judge(const NtpPacket &packet, const MeasuredExchange &measured)
{
    NtpExchange exchange;
    exchange.sentTransmit = m_sentTransmit;
    exchange.sentVersion = m_sentVersion;
    exchange.t1 = measured.effectiveT1;
    exchange.t4 = measured.effectiveT4;
    const NtpJudgement judgement = judgeNtpReply(packet, exchange);
    list(u"reply"_s, packet, judgement.reason, measured.t4);

    m_summary.verdict = verdictOf(judgement);
    m_summary.reason = judgement.reason;
    m_summary.t4 = measured.t4;
    m_summary.isClockStepped = measured.isClockStepped;
    m_summary.isDelayClamped = judgement.isDelayClamped;
    m_summary.isBigStep = judgement.isBigStep;
    m_summary.isVersionDifferent = judgement.isVersionDifferent;
    m_summary.replySize = packet.bytes.size();
    m_summary.transmitSeconds = packet.header.transmit.seconds();
    if (packet.header.receive.isSet())
        m_summary.t2 = packet.header.receive.nearestTo(measured.t4);
    if (packet.header.transmit.isSet())
        m_summary.t3 = packet.header.transmit.nearestTo(measured.t4);
    if (judgement.reason == NtpReason::Kiss)
        m_summary.kissCode = ntpReferenceIdText(packet.header.referenceId, packet.header.stratum);
    if (judgement.verdict() == NtpVerdict::Ok) {
        m_summary.time = m_summary.t3;
        m_summary.offset = judgement.solution.offset.toNanoseconds();
        m_summary.offsetError = judgement.error().toNanoseconds();
        m_summary.delay = judgement.solution.delay.toNanoseconds();
    }
    return judgement.reason;
}

// Whether this was the reply.
bool SntpExchange::take(const Received &received, QByteArrayView bytes, const ClockReading &returned)
{
    const NtpPacket packet = decodeNtp(bytes, received.truncated);
    NtpReason reason = recognizeNtpReply(packet, m_sentTransmit);
    if (reason == NtpReason::None && m_isAnswered)
        reason = NtpReason::Duplicate;
    if (reason != NtpReason::None) {
        m_context.trace.judge(received.packet, m_environment.subject, int(reason));
        ignore(packet, reason, returned.wall);
        return false;
    }
    m_isAnswered = true;
    const NtpReason verdict = judge(packet, measureExchange(m_sent, returned, received.kernelStamp));
    m_context.trace.judge(received.packet, m_environment.subject, int(verdict));
    return true;
}

// An answer that is there is taken even where this process was stopped until after the deadline.
Result<void> SntpExchange::waitForReply(Deadline deadline)
{
    std::array<char, bufferSize> buffer;
    for (;;) {
        const Result<void> ready = m_socket.waitReadable(deadline);
        if (!ready && ready.error().kind != ErrorKind::TimedOut)
            return ready.error();
        const Result<std::optional<Received>> received = m_socket.tryReceive(buffer);
        if (!received)
            return received.error();
        if (!*received && !ready)
            return nobodyAnswered();
        if (!*received)
            continue;
        const ClockReading returned = readClocks(*m_context.clock);
        if (take(**received, QByteArrayView(buffer.data(), (*received)->size), returned))
            return {};
    }
}

// What came beside the reply and is there already: duplicates.
void SntpExchange::takeMore()
{
    std::array<char, bufferSize> buffer;
    for (int i = 0; i < mostListed; ++i) {
        const Result<std::optional<Received>> received = m_socket.tryReceive(buffer);
        if (!received || !*received)
            return;
        take(**received, QByteArrayView(buffer.data(), (*received)->size), readClocks(*m_context.clock));
    }
}

Error SntpExchange::nobodyAnswered() const
{
    Error error = Error::timedOut("recv", m_summary.responder.toString());
    if (m_malformedReason != NtpReason::None)
        error.kind = ErrorKind::BadReply;
    if (m_summary.ignored > 0) {
        const NtpReason reason = m_malformedReason != NtpReason::None ? m_malformedReason : m_ignoredReason;
        error.detail =
            SntpTexts::tr("%n replies were ignored: %1.", nullptr, int(m_summary.ignored)).arg(ntpReasonText(reason));
    }
    return error;
}

Result<SntpSummary> SntpExchange::run()
{
    if (const Result<void> connected = connect(); !connected)
        return connected.error();
    if (const Result<void> sent = send(); !sent)
        return sent.error();
    if (const Result<void> answered = waitForReply(m_deadline); !answered)
        return answered.error();
    takeMore();
    return m_summary;
}

} // namespace

Result<SntpSummary> runSntp(const SntpRequest &request, Context &context, Rows<SntpRow> &rows)
{
    return SntpExchange(request, context, rows).run();
}

} // namespace sockeye
