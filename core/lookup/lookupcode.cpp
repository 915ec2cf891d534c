// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lookup/lookuptargets.h"
#include "core/lookup/lookuptool.h"
#include "core/lookup/systemlookup.h"
#include "core/net/hostrange.h"
#include "core/tool/codetext.h"

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr quint16 dnsPort = 53;

/// One question and who is asked.
struct Question {
    QString name; ///< as it is sent
    QString typed;
    DnsType type;
    QString server; ///< the name that the program gives it; empty: the system is asked
    bool isAddress = false;
};

/// The questions of a request, divided among those who are asked as the tool does it.
class LookupCode
{
public:
    LookupCode(CodeLanguage language, const LookupRequest &request, const PracticeLocator &practice)
        : m_language(language)
        , m_request(request)
        , m_practice(practice)
        , m_code(language, "lookup")
    {
        const bool isAll = countTargets(request.targets) <= quint64(mostCodeTargets);
        const QStringList targets = isAll ? expandTargets(request.targets) : request.targets;
        for (const QString &typed : targets.first(std::min(mostCodeTargets, targets.size())))
            addTarget(typed);
        if (!isAll)
            leaveOut(u"targets after the first %1"_s.arg(mostCodeTargets));
    }
    QString text();

private:
    void leaveOut(const QString &what)
    {
        if (!m_leftOut.contains(what))
            m_leftOut += what;
    }
    void addTarget(const QString &typed);
    void addQuestion(const QString &typed, const LookupTarget &target, DnsType type);
    QString serverFor(const LookupTarget &target, DnsType type);
    void addServer(const QString &name, const CodePeer &peer);
    QString digLine(const Question &question) const;
    QString getentLine(const Question &question) const;
    void fillQuestions();
    void fillTypes();

    const CodeLanguage m_language;
    const LookupRequest &m_request;
    const PracticeLocator &m_practice;
    CodeTemplate m_code;
    QList<Question> m_questions;
    QHash<QString, CodePeer> m_servers; // by the name that the program gives them
    QStringList m_serverLines;
    QStringList m_leftOut;
};

void LookupCode::addTarget(const QString &typed)
{
    const Result<LookupTarget> target = parseLookupTarget(typed);
    if (!target)
        return leaveOut(u"targets that can't be read"_s);
    // The programs divide names at their dots.
    if (target->name.text().contains(u'\\'))
        return leaveOut(u"names with special characters"_s);
    if (target->isAddress())
        return addQuestion(typed, *target, DnsType::PTR);
    for (const DnsType type : m_request.types)
        addQuestion(typed, *target, type);
}

void LookupCode::addQuestion(const QString &typed, const LookupTarget &target, DnsType type)
{
    if (type == DnsType::ANY && m_language != CodeLanguage::Shell)
        return leaveOut(u"the type ANY"_s);
    Question question{target.name.text(), typed.trimmed(), type, serverFor(target, type), target.isAddress()};
    if (question.server.isEmpty())
        question.name = target.isAddress() ? target.address.toString()
                                           : question.name + (typed.trimmed().endsWith(u'.') ? u"."_s : QString());
    m_questions += question;
}

QString LookupCode::serverFor(const LookupTarget &target, DnsType type)
{
    if (m_request.resolver != u"system") {
        if (const Result<Target> server = parseDnsServer(m_request.resolver))
            addServer(u"SERVER"_s, codePeer(m_practice, *server, dnsPort, Transport::Udp));
        return u"SERVER"_s;
    }
    if (target.isAddress() ? isDocumentationAddress(target.address) : isPracticeName(target.name.text())) {
        addServer(u"PRACTICE"_s, codePeer(m_practice, {u"dns.practice.test"_s, {}}, dnsPort, Transport::Udp));
        return u"PRACTICE"_s;
    }
    if (target.isAddress() || SystemLookup::canAsk(type))
        return {};
    QList<LookupNote> notes;
    const Endpoint first = systemServers(ResolverConfig::load(), notes).first();
    addServer(u"RESOLVER"_s, {first.address.toString(), first.port, false});
    return u"RESOLVER"_s;
}

void LookupCode::addServer(const QString &name, const CodePeer &peer)
{
    if (m_servers.contains(name))
        return;
    m_servers.insert(name, peer);
    const QString host = codeString(m_language, peer.host);
    const QString port = QString::number(peer.port);
    const QString said = peer.isPractice ? u"the practice network's DNS server, on this computer"_s
        : name == u"RESOLVER"            ? u"the first server of /etc/resolv.conf"_s
                                         : u"the DNS server that is asked"_s;
    m_serverLines += m_language == CodeLanguage::C ? u"#define %1 %2, \"%3\" // %4"_s.arg(name, host, port, said)
                                                   : u"%1 = (%2, %3)  # %4"_s.arg(name, host, port, said);
}

QString LookupCode::digLine(const Question &question) const
{
    const CodePeer peer = m_servers.value(question.server);
    const qint64 seconds = std::chrono::ceil<std::chrono::seconds>(m_request.timeout).count();
    QStringList words = {u"dig"_s, codeString(m_language, u'@' + peer.host), u"-p"_s, QString::number(peer.port)};
    // -q and -t: so that no name can be taken for an option.
    words += {u"-q"_s, codeString(m_language, question.name), u"-t"_s, QString::fromLatin1(dnsTypeName(question.type))};
    words += {u"+noall"_s,
              u"+comments"_s,
              u"+answer"_s,
              u"+time=%1"_s.arg(seconds),
              u"+tries=%1"_s.arg(m_request.attempts),
              m_request.edns ? u"+edns=0"_s : u"+noedns"_s};
    if (m_request.transport == DnsTransport::Tcp)
        words += u"+tcp"_s;
    else if (m_request.transport == DnsTransport::Udp)
        words += u"+ignore"_s;
    return words.join(u' ');
}

QString LookupCode::getentLine(const Question &question) const
{
    const QString database = question.isAddress ? u"hosts"_s
        : question.type == DnsType::A           ? u"ahostsv4"_s
                                                : u"ahostsv6"_s;
    return u"getent %1 -- %2"_s.arg(database, codeString(m_language, question.name));
}

void LookupCode::fillQuestions()
{
    const bool isC = m_language == CodeLanguage::C;
    QStringList dns;
    QStringList system;
    QStringList commands;
    for (const Question &question : std::as_const(m_questions)) {
        const bool asksSystem = question.server.isEmpty();
        commands += asksSystem ? getentLine(question) : digLine(question);
        const QString name = codeString(m_language, question.name);
        const QString type = codeString(m_language, QString::fromLatin1(dnsTypeName(question.type)));
        if (asksSystem)
            system += (isC ? u"{%1, %2},"_s : u"(%1, %2),"_s).arg(name, type);
        else if (isC)
            dns += u"{%1, %2, %3, %4},"_s.arg(name, type, QString::number(question.type.value), question.server);
        else
            dns += u"(%1, %2, %3),"_s.arg(name, type, question.server);
    }
    m_code.lines(u"QUESTIONS"_s, dns)
        .lines(u"SYSTEM"_s, system)
        .lines(u"COMMANDS"_s, commands)
        .condition(u"dns"_s, !dns.isEmpty())
        .condition(u"system"_s, !system.isEmpty())
        .condition(u"nothing"_s, m_questions.isEmpty());
    m_code.source(u"HOW"_s,
                  dns.isEmpty()          ? u" as every program does"_s
                      : system.isEmpty() ? u" by asking a DNS server directly"_s
                                         : u", by the system and by asking a DNS server directly"_s);
}

/// Which kinds of values the program must read: only those are in it.
void LookupCode::fillTypes()
{
    QStringList types;
    const auto mark = [&](DnsType type, const char *name) {
        const bool isAsked = std::any_of(m_questions.begin(), m_questions.end(), [&](const Question &question) {
            return question.type == type && !question.server.isEmpty();
        });
        if (isAsked)
            m_code.condition(QString::fromLatin1(name), true);
        return isAsked;
    };
    mark(DnsType::A, "a");
    mark(DnsType::AAAA, "aaaa");
    bool hasText = false;
    for (const auto &[type, name] :
         {std::pair(DnsType::NS, "name"), std::pair(DnsType::CNAME, "name"), std::pair(DnsType::PTR, "name"),
          std::pair(DnsType::MX, "mx"), std::pair(DnsType::SRV, "srv"), std::pair(DnsType::SOA, "soa"),
          std::pair(DnsType::TXT, "txt")})
        hasText = mark(type, name) || hasText;
    m_code.condition(u"text"_s, hasText);
    for (const Question &question : std::as_const(m_questions)) {
        const QString line = u"%1: %2"_s.arg(codeString(m_language, QString::fromLatin1(dnsTypeName(question.type))),
                                             QString::number(question.type.value));
        if (!question.server.isEmpty() && !types.contains(line))
            types += line;
    }
    m_code.source(u"TYPES"_s, types.join(u", "_s));
}

QString LookupCode::text()
{
    fillQuestions();
    fillTypes();
    const bool isUdp = m_request.transport != DnsTransport::Tcp;
    const bool isTcp = m_request.transport != DnsTransport::Udp;
    const QString prefix = m_language == CodeLanguage::Shell ? QString() : u", "_s;
    return m_code.lines(u"SERVERS"_s, m_serverLines)
        .seconds(u"TIMEOUT"_s, m_request.timeout)
        .number(u"ATTEMPTS"_s, m_request.attempts)
        .source(u"EDNS"_s, m_request.edns ? u"1"_s : u"0"_s)
        .source(u"ASK"_s, isUdp ? u"ask_udp"_s : u"ask_tcp"_s)
        .source(u"SOCKET"_s, isUdp ? u"SOCK_DGRAM"_s : u"SOCK_STREAM"_s)
        .condition(u"leftout"_s, !m_leftOut.isEmpty())
        .condition(u"edns"_s, m_request.edns)
        .condition(u"udp"_s, isUdp)
        .condition(u"tcp"_s, isTcp)
        .condition(u"fallback"_s, isUdp && isTcp)
        .source(u"LEFTOUT"_s, m_leftOut.isEmpty() ? QString() : prefix + m_leftOut.join(u", "_s))
        .filled();
}

} // namespace

QString lookupCode(CodeLanguage language, const LookupRequest &request, const PracticeLocator &practice)
{
    return LookupCode(language, request, practice).text();
}

} // namespace sockeye
