// SPDX-License-Identifier: GPL-3.0-or-later
// One request of HTTP/1.1 and its reply, with the time that each phase took.
#include "core/probe/proberun.h"
#include "core/probe/probetext.h"
#include "core/protocol/http/hostfield.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

QByteArray probeHttpRequest(const ProbeRequest &request, const Target &target, const QByteArray &message)
{
    const bool hasBody = probeSendsMessage(request);
    const quint16 usualPort = probePort(request.protocol);
    QByteArray bytes = request.method.toLatin1() + ' ' + request.path.toLatin1() + " HTTP/1.1\r\n"
        + "Host: " + httpHost(target.host, target.port.value_or(usualPort), usualPort) + "\r\n"
        + "User-Agent: Sockeye/" SOCKEYE_VERSION "\r\n"
          "Accept: */*\r\n"
          "Connection: close\r\n";
    if (hasBody)
        bytes += "Content-Length: " + QByteArray::number(message.size()) + "\r\n";
    return bytes + "\r\n" + (hasBody ? message : QByteArray());
}

void ProbeRun::askHttp()
{
    m_channel->socket().setSubject(m_notes.newSubject());
    const QByteArray request = probeHttpRequest(m_request, m_target, m_message);
    const MonotonicTime begun = now();
    const Result<void> sent = m_channel->sendAll(request, within(m_request.timeout));
    m_sentAt = now();
    if (!sent) {
        fail(ProbeDirection::Sent, sent.error(), m_sentAt - begun);
        return;
    }
    m_notes.addBytes(ProbeDirection::Sent, m_peer, request, m_sentAt - begun);
    m_context.summary.publish(m_notes.summary());
    HttpReply reply(m_request.mostBytes, m_request.method.toUpper() != u"HEAD"_s);
    receiveHttp(reply);
}

void ProbeRun::receiveHttp(HttpReply &reply)
{
    std::optional<MonotonicTime> firstByte;
    qint64 received = 0;
    std::optional<Error> problem;
    QByteArray raw; // for what turns out not to be HTTP
    while (reply.state() != HttpReply::State::Complete && !problem) {
        const Result<ProbeChannel::Heard> heard = m_channel->receive(m_buffer, within(m_request.timeout));
        if (!heard) {
            problem = heard.error();
            break;
        }
        if (heard->isEnd) {
            m_hasEnded = true;
            if (const Result<void> ended = reply.end(); !ended)
                problem = ended.error();
            break;
        }
        if (!firstByte)
            firstByte = now();
        const QByteArrayView bytes(m_buffer.data(), heard->size);
        received += bytes.size();
        if (raw.size() < mostShownBytes)
            raw.append(bytes);
        if (const Result<void> fed = reply.feed(bytes); !fed)
            problem = fed.error();
        if (received >= m_request.mostBytes && reply.state() != HttpReply::State::Complete) {
            m_notes.summary().isCut = true;
            break;
        }
    }
    if (firstByte)
        m_notes.summary().firstByte = *firstByte - m_sentAt;
    if (reply.statusCode() != 0)
        noteHttp(reply, *firstByte);
    else if (!raw.isEmpty())
        m_notes.addBytes(ProbeDirection::Received, m_peer, raw, *firstByte - m_sentAt);
    m_notes.summary().receivedBytes = received;
    if (problem)
        fail(reply.statusCode() != 0 ? ProbeDirection::Body : ProbeDirection::Head, *problem, now() - m_sentAt);
    else if (m_hasEnded)
        takeEnd();
}

void ProbeRun::noteHttp(const HttpReply &reply, MonotonicTime firstByte)
{
    ProbeSummary &summary = m_notes.summary();
    const Nanoseconds bodyTime = now() - firstByte;
    summary.statusCode = reply.statusCode();
    summary.reason = probeText(reply.reason());
    summary.location = probeText(reply.field("Location"));
    summary.isCut = summary.isCut || reply.isCut();
    m_notes.addBytes(ProbeDirection::Head, m_peer, reply.head(), firstByte - m_sentAt);
    summary.body = bodyTime;
    if (!reply.body().isEmpty())
        m_notes.addBytes(ProbeDirection::Body, m_peer, reply.body(), bodyTime,
                         summary.isCut ? ProbeStatus::Limit : ProbeStatus::Ok);
}

} // namespace sockeye
