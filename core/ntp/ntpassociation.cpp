// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ntp/ntpassociation.h"

#include "core/protocol/ntp/fields.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cerrno>
#include <cmath>

using namespace std::chrono_literals;

namespace sockeye
{

namespace
{

// No NTP packet comes near this; what does is cut off, and said to be.
constexpr std::size_t bufferSize = 2048;
constexpr std::size_t keptSamples = 1000;
constexpr std::size_t keptWhenFollowing = 8; // the clock filter's stages, RFC 5905 section 10
constexpr int mostRates = 2; // a server that says twice that it is asked too often is left alone

bool isPracticeTarget(const QString &name)
{
    const Result<Target> target = Target::parse(name);
    return target && isPracticeName(target->host);
}

void fillHeader(NtpRow &row, const NtpHeader &header, WallTime around)
{
    row.stratum = header.stratum;
    row.leap = header.leap;
    row.version = header.version;
    row.mode = header.mode;
    row.poll = std::ldexp(1.0, header.poll);
    row.precision = std::ldexp(1.0, header.precision);
    row.rootDelay = NtpDuration::fromShort(header.rootDelay).toNanoseconds();
    row.rootDispersion = NtpDuration::fromShort(header.rootDispersion).toNanoseconds();
    row.referenceId = ntpReferenceIdText(header.referenceId, header.stratum);
    if (header.reference.isSet())
        row.referenceTime = header.reference.nearestTo(around);
    if (header.receive.isSet())
        row.t2 = header.receive.nearestTo(around);
    if (header.transmit.isSet())
        row.t3 = header.transmit.nearestTo(around);
}

} // namespace

NtpAssociation::NtpAssociation(QString name, const NtpRequest &request, Context &context, Rows<NtpRow> &rows)
    : m_name(std::move(name))
    , m_request(request)
    , m_context(context)
    , m_rows(rows)
    , m_isPractice(isPracticeTarget(m_name))
{
}

NtpRow NtpAssociation::startRow() const
{
    NtpRow row;
    row.server = m_name;
    row.address = m_peer.address;
    if (!m_peer.isNull())
        row.port = m_peer.port;
    if (m_asked > 0)
        row.sample = m_asked;
    return row;
}

void NtpAssociation::fail(const Error &error)
{
    NtpRow row = startRow();
    row.status = statusOfKind<NtpStatus>(error.kind);
    row.errorSymbol = QString::fromLatin1(errorSymbol(error));
    row.failedCall = error.operation;
    m_isDone = true;
    finish(std::move(row));
}

bool NtpAssociation::open(const QList<Endpoint> &endpoints)
{
    Error last = Error::fromErrno("connect", EADDRNOTAVAIL, m_name);
    Environment environment = static_cast<const Environment &>(m_context);
    environment.protocol = PacketProtocol::Ntp;
    environment.subject = m_subject = m_context.trace.newSubject();
    for (const Endpoint &endpoint : endpoints) {
        Result<Socket> socket = Socket::open(environment, familyOf(endpoint.address), Transport::Udp);
        if (!socket) {
            if (socket.error().code == EMFILE || socket.error().code == ENFILE)
                return false;
            last = socket.error();
            continue;
        }
        m_peer = endpoint;
        const Result<void> connected = socket->connect(endpoint, Deadline::in(m_request.timeout, *m_context.clock));
        if (!connected) {
            last = connected.error();
            continue;
        }
        // Where the system has no such stamps, t4 is read a little later.
        (void)socket->setOption(SocketOption::ReceiveTimestamps, 1);
        (void)socket->localEndpoint(); // for the packets to name
        m_socket = std::move(*socket);
        m_isLocal = endpoint.address.isLoopback();
        const bool isNear = m_isPractice || m_isLocal;
        const Nanoseconds usual = isNear ? Nanoseconds(200ms) : Nanoseconds(2s);
        const Nanoseconds least = isNear ? Nanoseconds(1ms) : Nanoseconds(1s);
        m_interval = std::max(least, m_request.interval.value_or(usual));
        m_due = m_context.clock->monotonic();
        return true;
    }
    fail(last);
    return true;
}

void NtpAssociation::act()
{
    if (m_isWaiting)
        giveUp();
    else
        ask();
}

void NtpAssociation::ask()
{
    NtpHeader question;
    question.version = quint8(m_request.version);
    // Nothing of this computer is told; the random stamp is what an answer must repeat.
    do {
        m_cookie = NtpTimestamp(QRandomGenerator::system()->generate64());
    } while (!m_cookie.isSet());
    question.transmit = m_cookie;
    const QByteArray bytes = encodeNtpHeader(question);
    // What was done to open the socket belongs to the first question.
    if (m_asked++ > 0)
        m_socket.setSubject(m_subject = m_context.trace.newSubject());
    m_isWaiting = true;
    m_sent = readClocks(*m_context.clock);
    const Result<qsizetype> sent = m_socket.send(bytes);
    m_due = m_sent.monotonic + m_request.timeout;
    if (!sent)
        failSample(sent.error());
}

void NtpAssociation::failSample(const Error &error)
{
    NtpRow row = startRow();
    row.t1 = m_sent.wall;
    row.status = statusOfKind<NtpStatus>(error.kind);
    row.errorSymbol = QString::fromLatin1(errorSymbol(error));
    row.failedCall = error.operation;
    // Who refuses the first question will refuse the others.
    if (m_answered == 0 && !m_request.follow
        && (row.status == NtpStatus::Refused || row.status == NtpStatus::Unreachable
            || row.status == NtpStatus::SystemError))
        m_isDone = true;
    finish(std::move(row));
}

void NtpAssociation::giveUp()
{
    // The answer may have come while this process did not run.
    takeWhatIsThere();
    if (!m_isWaiting || m_isDone)
        return;
    NtpRow row = startRow();
    row.t1 = m_sent.wall;
    row.status = m_hasMalformed ? NtpStatus::BadReply : NtpStatus::Timeout;
    if (m_hasMalformed)
        row.reason = m_ignoredReason;
    finish(std::move(row));
}

void NtpAssociation::receive()
{
    std::array<char, bufferSize> buffer;
    const Result<std::optional<Received>> received = m_socket.tryReceive(buffer);
    if (!received) {
        if (m_isWaiting && received.error().kind != ErrorKind::Cancelled)
            failSample(received.error());
        return;
    }
    if (!*received)
        return;
    const ClockReading returned = readClocks(*m_context.clock);
    const NtpPacket packet = decodeNtp(QByteArrayView(buffer.data(), (*received)->size), (*received)->truncated);
    NtpReason reason = recognizeNtpReply(packet, m_cookie);
    if (reason == NtpReason::None && !m_isWaiting)
        reason = NtpReason::WrongOrigin; // late: its question was given up
    const qint64 subject = m_subject;
    reason = reason != NtpReason::None ? countIgnored(packet, reason)
                                       : judge(packet, measureExchange(m_sent, returned, (*received)->kernelStamp));
    m_context.trace.judge((*received)->packet, subject, int(reason));
}

void NtpAssociation::takeWhatIsThere()
{
    // A peer that floods can't hold the run.
    for (int i = 0; i < 64 && m_socket.isOpen(); ++i) {
        const int before = m_ignored + m_duplicates + m_rowCount;
        receive();
        if (m_ignored + m_duplicates + m_rowCount == before)
            return;
    }
}

bool NtpAssociation::wasAnswered(NtpTimestamp origin) const
{
    return origin.isSet()
        && std::find(m_answeredCookies.begin(), m_answeredCookies.end(), origin) != m_answeredCookies.end();
}

NtpReason NtpAssociation::countIgnored(const NtpPacket &packet, NtpReason reason)
{
    if (reason == NtpReason::WrongOrigin && wasAnswered(packet.header.origin))
        reason = NtpReason::Duplicate;
    reason == NtpReason::Duplicate ? ++m_duplicates : ++m_ignored;
    ++m_ignoredNow;
    // The broken datagram says more than the stray one beside it.
    if (isMalformed(reason) || !m_hasMalformed)
        m_ignoredReason = reason;
    m_hasMalformed = m_hasMalformed || isMalformed(reason);
    return reason;
}

NtpReason NtpAssociation::judge(const NtpPacket &packet, const MeasuredExchange &measured)
{
    NtpExchange exchange;
    exchange.sentTransmit = m_cookie;
    exchange.sentVersion = quint8(m_request.version);
    exchange.t1 = measured.effectiveT1;
    exchange.t4 = measured.effectiveT4;
    const NtpJudgement judgement = judgeNtpReply(packet, exchange);

    NtpRow row = startRow();
    fillHeader(row, packet.header, measured.t4);
    row.status = statusOfVerdict(judgement.verdict(), NtpStatus::NotUsable);
    row.reason = judgement.reason;
    row.t1 = measured.t1;
    row.t4 = measured.t4;
    row.t4t1 = measured.roundTrip;
    row.isKernelStamp = measured.isKernelStamp;
    row.isClockStepped = measured.isClockStepped;
    row.isDelayClamped = judgement.isDelayClamped;
    row.isBigStep = judgement.isBigStep;
    row.isVersionDifferent = judgement.isVersionDifferent;
    if (judgement.hasSolution) {
        row.offset = judgement.solution.offset.toNanoseconds();
        row.delay = judgement.solution.delay.toNanoseconds();
        row.error = judgement.error().toNanoseconds();
        row.t2t1 = (packet.header.receive - exchange.t1).toNanoseconds();
        row.t3t4 = (packet.header.transmit - exchange.t4).toNanoseconds();
        row.t3t2 = (packet.header.transmit - packet.header.receive).toNanoseconds();
        row.serverTime = (exchange.t4 + judgement.solution.offset).nearestTo(*row.t3);
    }
    std::rotate(m_answeredCookies.begin(), m_answeredCookies.begin() + 1, m_answeredCookies.end());
    m_answeredCookies.back() = m_cookie;
    m_cookie = NtpTimestamp();
    if (row.status == NtpStatus::Ok) {
        m_lastTransmit = *row.t3;
        m_isBigStep = row.isBigStep;
        m_wasClockStepped = m_wasClockStepped || row.isClockStepped;
        addSample(judgement);
    }
    if (row.status == NtpStatus::KissOfDeath)
        obeyKiss(packet.header.referenceId);
    finish(std::move(row));
    return judgement.reason;
}

void NtpAssociation::obeyKiss(quint32 code)
{
    m_interval *= 2;
    if (isKissRate(code))
        ++m_rates;
    if (isKissFinal(code) || m_rates >= mostRates)
        m_isDone = true;
}

void NtpAssociation::addSample(const NtpJudgement &judgement)
{
    ++m_answered;
    const std::size_t most = m_request.follow ? keptWhenFollowing : keptSamples;
    if (m_samples.size() >= most)
        m_samples.erase(m_samples.begin());
    m_samples.push_back({judgement.solution.offset.toNanoseconds(), judgement.error().toNanoseconds(),
                         judgement.solution.delay.toNanoseconds()});
}

void NtpAssociation::finish(NtpRow row)
{
    row.ignored = m_ignoredNow;
    row.ignoredReason = m_ignoredReason;
    m_ignoredNow = 0;
    m_ignoredReason = NtpReason::None;
    m_hasMalformed = false;
    m_isWaiting = false;
    ++m_rowCount;
    if (row.status != NtpStatus::Ok && !m_firstFailure)
        m_firstFailure = row;
    m_rows.add(std::move(row), m_subject);
    m_context.progress.done.fetch_add(1, std::memory_order_relaxed);
    if (!m_request.follow && m_asked >= m_request.samples)
        m_isDone = true;
    m_due = std::max(m_context.clock->monotonic(), m_sent.monotonic + m_interval);
}

void NtpAssociation::stop()
{
    if (!m_isDone && m_rowCount == 0)
        fail(Error::cancelled("recv"));
    m_isDone = true;
}

void NtpAssociation::close()
{
    takeWhatIsThere();
    m_socket.close();
}

const NtpAssociation::Sample *NtpAssociation::best() const
{
    const auto found = std::min_element(m_samples.begin(), m_samples.end(),
                                        [](const Sample &a, const Sample &b) { return a.error < b.error; });
    return found == m_samples.end() ? nullptr : &*found;
}

std::optional<Nanoseconds> NtpAssociation::jitter() const
{
    const Sample *reference = best();
    if (m_samples.size() < 2)
        return {};
    double squares = 0;
    for (const Sample &sample : m_samples) {
        const auto apart = double((sample.offset - reference->offset).count());
        squares += apart * apart;
    }
    return Nanoseconds(qint64(std::lround(std::sqrt(squares / double(m_samples.size() - 1)))));
}

} // namespace sockeye
