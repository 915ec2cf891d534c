// SPDX-License-Identifier: GPL-3.0-or-later
// A page over plain HTTP (RFC 9110, 9112) whose answer is known: what else comes is somebody in between.
#include "core/checkup/checksteps.h"

#include <QCoreApplication>
#include <QUrl>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(checkup)
};

constexpr qsizetype mostBytes = 16 * 1024; // the page that is meant has a few; more of another is not needed

QByteArray headerValue(QByteArrayView head, QByteArrayView name)
{
    for (const QByteArray &line : QByteArray(head.data(), head.size()).split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).trimmed().toLower() == name)
            return line.sliced(colon + 1).trimmed();
    }
    return {};
}

qsizetype endOfHead(QByteArrayView answer)
{
    const qsizetype end = answer.indexOf("\r\n\r\n");
    return end < 0 ? -1 : end + 4;
}

/// Whether nothing more of \a answer is to come.
bool isWhole(QByteArrayView answer)
{
    const qsizetype end = endOfHead(answer);
    if (end < 0)
        return false;
    bool isNumber = false;
    const qlonglong length = headerValue(answer.first(end), "content-length").toLongLong(&isNumber);
    return isNumber && answer.size() - end >= length;
}

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
    std::array<char, 4096> buffer{};
    while (answer.size() < mostBytes && !isWhole(answer)) {
        const Result<Received> received = socket->receive(buffer, deadline);
        if (!received) {
            if (endOfHead(answer) < 0 || received.error().kind == ErrorKind::Cancelled)
                return received.error();
            break; // what matters is there
        }
        if (received->size == 0)
            break;
        answer.append(buffer.data(), received->size);
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
    const QByteArray name = page.host.toLatin1();
    const QByteArray host = name.contains(':') ? '[' + name + ']' : name; // an IPv6 address
    const QByteArray port = page.port == 80 ? QByteArray() : ':' + QByteArray::number(page.port);
    return "GET " + page.path.toLatin1() + " HTTP/1.1\r\nHost: " + host + port
        + "\r\nUser-Agent: sockeye\r\nAccept: */*\r\nCache-Control: no-cache\r\nConnection: close\r\n\r\n";
}

StepResult judgePage(QByteArrayView answer, const QString &expected)
{
    StepResult result;
    const qsizetype end = endOfHead(answer);
    const QByteArray first = QByteArray(answer.data(), answer.size()).left(answer.indexOf('\r'));
    const int status = first.startsWith("HTTP/1.") ? first.mid(9, 3).toInt() : 0;
    if (end < 0 || status == 0) {
        result.finding = answer.isEmpty() ? Finding::PortalUnanswered : Finding::PortalOther;
        result.value = Texts::tr("no HTTP");
        return result;
    }
    const QByteArrayView body = answer.sliced(end);
    const QByteArray location = headerValue(answer.first(end), "location");
    result.value = Texts::tr("status %1").arg(status);
    const bool isExpected = expected.isEmpty() ? status == 204 && body.trimmed().isEmpty()
                                               : status == 200 && body.indexOf(expected.toUtf8()) >= 0;
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
            result.value = result.error.isEmpty() ? Texts::tr("silent") : result.error;
        }
    } else {
        result.finding = Finding::PortalUnanswered;
        result.value = Texts::tr("no address");
    }
    result.target = step.request.portal;
    return result;
}

} // namespace sockeye
