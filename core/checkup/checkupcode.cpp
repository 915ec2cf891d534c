// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkup/checksteps.h"
#include "core/checkup/checkuptool.h"
#include "core/protocol/ntp/packet.h"
#include "core/tool/codetext.h"

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

struct Peer {
    QString typed;
    CodePeer peer;
};

class CheckupCode
{
public:
    CheckupCode(CodeLanguage language, const CheckupRequest &request, const PracticeLocator &practice)
        : m_language(language)
        , m_request(request)
        , m_practice(practice)
    {
        for (const QString &host : request.hosts) {
            if (const std::optional<Peer> peer = peerOf(host, checkPort, Transport::Tcp))
                m_hosts += *peer;
        }
        m_timeServer = peerOf(request.timeServer, ntpPort, Transport::Udp);
        m_echo = *peerOf(u"echo.practice.test"_s, echoPort, Transport::Tcp);
        m_page = parsePage(request.portal);
    }

    QString text() const
    {
        CodeTemplate code(m_language, "checkup");
        bool hasTls = false;
        for (const Peer &host : m_hosts)
            hasTls |= host.peer.port == checkPort;
        code.lines(u"HOSTS"_s, hostLines())
            .lines(u"COMMANDS"_s, m_language == CodeLanguage::Shell ? commands() : QStringList())
            .condition(u"practice"_s, true) // the echo server is asked in any case
            .condition(u"tls"_s, hasTls)
            .condition(u"portal"_s, m_page.has_value())
            .condition(u"clock"_s, m_timeServer.has_value())
            .condition(u"probes"_s, m_request.probes > 0)
            .number(u"PROBES"_s, m_request.probes)
            .source(u"LEFTOUT"_s, m_request.repeat > Nanoseconds() ? u", repeating it"_s : QString())
            .text(u"ECHOHOST"_s, m_echo.peer.host)
            .number(u"ECHOPORT"_s, m_echo.peer.port)
            .text(u"EXPECTED"_s, m_request.portalAnswer);
        if (m_page) {
            code.text(u"PAGEHOST"_s, m_page->host)
                .number(u"PAGEPORT"_s, m_page->port)
                .text(u"PAGEPATH"_s, m_page->path)
                .text(u"PAGEREQUEST"_s, QString::fromLatin1(pageRequest(*m_page)));
        }
        if (m_timeServer)
            code.text(u"TIMEHOST"_s, m_timeServer->peer.host).number(u"TIMEPORT"_s, m_timeServer->peer.port);
        return code.filled();
    }

private:
    std::optional<Peer> peerOf(const QString &typed, quint16 port, Transport transport) const
    {
        const Result<Target> target = Target::parse(typed);
        if (!target || typed.trimmed().isEmpty())
            return {};
        return Peer{typed.trimmed(), codePeer(m_practice, *target, port, transport)};
    }

    QString quoted(const QString &text) const { return codeString(m_language, text); }

    QStringList hostLines() const
    {
        const QString form = m_language == CodeLanguage::C ? u"{%1, %2, \"%3\"},"_s : u"(%1, %2, %3),"_s;
        QStringList lines;
        for (const Peer &host : m_hosts)
            lines += form.arg(quoted(host.typed), quoted(host.peer.host), QString::number(host.peer.port));
        return lines;
    }

    QStringList commands() const
    {
        QStringList lines;
        for (const Peer &host : m_hosts) {
            const QString name = quoted(host.peer.host);
            const QString port = QString::number(host.peer.port);
            lines += u"getent ahosts %1"_s.arg(name);
            lines += u"tcp %1 %2"_s.arg(name, port);
            if (host.peer.port == checkPort)
                lines += u"curl --silent --show-error --max-time 5 --output /dev/null -- %1"_s.arg(
                    quoted(u"https://%1/"_s.arg(host.peer.host)));
        }
        if (m_page)
            lines += u"curl --silent --show-error --max-time 5 --include -- %1"_s.arg(quoted(m_request.portal));
        // Only looks; it sets no clock.
        if (m_timeServer)
            lines += u"chronyd -Q -U -u \"$(id -un)\" -t 5 %1"_s.arg(quoted(
                u"server %1 port %2 iburst maxsamples 1"_s.arg(m_timeServer->peer.host).arg(m_timeServer->peer.port)));
        if (!m_hosts.isEmpty())
            lines += u"tracepath -m 3 %1"_s.arg(quoted(m_hosts.first().peer.host));
        lines += u"tcp %1 %2"_s.arg(quoted(m_echo.peer.host), QString::number(m_echo.peer.port));
        return lines;
    }

    const CodeLanguage m_language;
    const CheckupRequest &m_request;
    const PracticeLocator &m_practice;
    QList<Peer> m_hosts;
    std::optional<Peer> m_timeServer;
    Peer m_echo;
    std::optional<PageAddress> m_page;
};

} // namespace

QString checkupCode(CodeLanguage language, const CheckupRequest &request, const PracticeLocator &practice)
{
    return CheckupCode(language, request, practice).text();
}

} // namespace sockeye
