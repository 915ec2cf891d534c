// SPDX-License-Identifier: GPL-3.0-or-later
// A page over plain HTTP (RFC 9110, 9112) whose answer is known: what else comes is somebody in between.
#include "core/checkup/checksteps.h"
#include "core/checkup/checkuptexts.h"
#include "core/protocol/http/hostfield.h"
#include "core/protocol/http/httpreply.h"

#include <QUrl>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr qsizetype mostBytes = 16 * 1024; // the page that is meant has a few; more of another is not needed

Result<QByteArray> fetch(const StepContext &step, const CheckHost &host, const PageAddress &page)
{
    const Deadline deadline = step.in(CheckPatience::page);
    const QHostAddress address = host.addresses().value(0);
    Result<Socket> socket = Socket::open(step.environment, familyOf(address), Transport::Tcp);
    if (!socket)
        return socket.error();
    if (const Result<void> connected = socket->connect({address, host.port}, deadline); !connected)
        return connected.error();
    if (const Result<void> sent = socket->sendAll(pageRequest(page), deadline); !sent)
        return sent.error();
    QByteArray answer;
    HttpReply reply(mostBytes); // tells when all is there
    std::array<char, 4096> buffer{};
    while (answer.size() < mostBytes && reply.state() != HttpReply::State::Complete) {
        const Result<Received> received = socket->receive(buffer, deadline);
        if (!received) {
            if (reply.state() == HttpReply::State::Head || received.error().kind == ErrorKind::Cancelled)
                return received.error();
            break; // what matters is there
        }
        const QByteArrayView came(buffer.data(), received->size);
        answer.append(came);
        if (came.isEmpty() || !reply.feed(came))
            break;
    }
    return answer;
}

} // namespace

std::optional<PageAddress> parsePage(const QString &url)
{
    const QUrl parsed(url.trimmed(), QUrl::StrictMode);
    if (!parsed.isValid() || parsed.scheme() != u"http" || parsed.host().isEmpty() || !parsed.userInfo().isEmpty())
        return {};
    PageAddress page;
    page.host = parsed.host(QUrl::FullyEncoded);
    page.port = quint16(parsed.port(80));
    page.path = parsed.path(QUrl::FullyEncoded);
    if (page.path.isEmpty())
        page.path = u"/"_s;
    if (parsed.hasQuery())
        page.path += u'?' + parsed.query(QUrl::FullyEncoded);
    return page;
}

QByteArray pageRequest(const PageAddress &page)
{
    return "GET " + page.path.toLatin1() + " HTTP/1.1\r\nHost: " + httpHost(page.host, page.port, 80)
        + "\r\nUser-Agent: sockeye\r\nAccept: */*\r\nCache-Control: no-cache\r\nConnection: close\r\n\r\n";
}

StepResult judgePage(QByteArrayView answer, const QString &expected)
{
    StepResult result;
    HttpReply reply(mostBytes);
    if (!reply.feed(answer) || reply.state() == HttpReply::State::Head) {
        result.finding = answer.isEmpty() ? Finding::PortalUnanswered : Finding::PortalOther;
        result.value = CheckupTexts::tr("no HTTP");
        return result;
    }
    const int status = reply.statusCode();
    const QByteArray location = reply.field("Location");
    result.value = CheckupTexts::tr("status %1").arg(status);
    const bool isExpected =
        expected.isEmpty() ? status == 204 : status == 200 && reply.body().contains(expected.toUtf8());
    if (isExpected) {
        result.finding = Finding::NoPortal;
    } else if (status >= 300 && status < 400 && !location.isEmpty()) {
        result.finding = Finding::PortalRedirects;
        // From the network: as much as a person reads, and no log-in tokens behind it.
        result.name = QUrl::fromEncoded(location).toDisplayString(QUrl::RemoveQuery | QUrl::RemoveUserInfo).left(200);
        result.value += u", "_s + result.name;
    } else {
        result.finding = Finding::PortalOther;
    }
    return result;
}

StepResult checkPortal(const StepContext &step, const CheckHost &host)
{
    StepResult result;
    const std::optional<PageAddress> page = parsePage(step.request.portal);
    if (!page)
        return result;
    if (host.hasAddress()) {
        const Result<QByteArray> answer = fetch(step, host, *page);
        if (answer) {
            result = judgePage(*answer, step.request.portalAnswer);
        } else {
            result.finding = Finding::PortalUnanswered;
            result.take(answer.error());
            result.value = result.error.isEmpty() ? CheckupTexts::tr("silent") : result.error;
        }
    } else {
        result.finding = Finding::PortalUnanswered;
        result.value = CheckupTexts::tr("no address");
    }
    result.target = step.request.portal;
    return result;
}

} // namespace sockeye
