// SPDX-License-Identifier: GPL-3.0-or-later
// Each step broken in turn, in network namespaces: this computer, a router, and a small Internet behind it. Exactly the
// broken step fails, and the verdict names where.
#include "core/checkup/checkuprun.h"
#include "core/net/tlsidentity.h"
#include "core/practice/practicedirectory.h"
#include "tests/support/privatenetwork.h"
#include "tests/support/routerchain.h"
#include "tests/support/tunresponder.h"
#include "tests/support/withoutrawsockets.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <pthread.h>
#include <thread>

using namespace sockeye;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace
{

QString whyNot; // why there is no network of the test's own
ResolverConfig resolver; // what stands in for /etc/resolv.conf

constexpr int router = 1;
constexpr int internet = 2;

CheckSources sources()
{
    CheckSources made;
    made.resolver = [] { return resolver; };
    // Most rounds wait for somebody who is silent; still long enough for a SYN that is sent again after a second.
    made.hurry = 2;
    return made;
}

CheckupRequest requestTo(QStringList hosts)
{
    CheckupRequest request;
    request.hosts = std::move(hosts);
    request.portal = u"http://page.test/known"_s;
    request.portalAnswer = u"online"_s;
    request.timeServer = u"time.test"_s;
    return request;
}

/// A run and what came of it: the latest row of each step.
struct Run {
    explicit Run(PracticeLocator &practice)
        : context(practice)
    {
    }

    Context context;
    Rows<CheckRow> buffer;
    std::vector<CheckRow> all;
    std::map<CheckStep, CheckRow> rows;
    std::optional<CheckupSummary> summary;
    Error error;
    Nanoseconds took{};
    CheckSources from = sources();

    void run(const CheckupRequest &request)
    {
        const MonotonicTime begin = Clock::system().monotonic();
        Result<CheckupSummary> result = runCheckup(request, from, context, buffer);
        took = Clock::system().monotonic() - begin;
        if (result)
            summary = std::move(*result);
        else
            error = result.error();
        const RowBlockPointer block = buffer.take();
        for (std::size_t i = 0; block && i < block->size(); ++i) {
            all.push_back(*static_cast<const CheckRow *>(block->row(i)));
            rows[all.back().step] = all.back();
        }
    }

    Finding finding(CheckStep step) const { return rows.at(step).finding; }
    QStringList words(CheckResult result) const
    {
        QStringList found;
        for (const auto &[step, row] : rows) {
            if (row.result == result)
                found +=
                    QString::fromLatin1(wordOf(step)->id) + u'=' + QString::fromLatin1(findingLine(row.finding).id);
        }
        return found;
    }
};

} // namespace

class CheckupTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void everythingWorks();
    void exactlyTheBrokenStepFails_data();
    void exactlyTheBrokenStepFails();
    void otherFaultsOfTheLink_data();
    void otherFaultsOfTheLink();
    void nameServers_data();
    void nameServers();
    void lossIsAWarning();
    void aQuietGatewayIsNoFault();
    void aGatewayThatWasThereIsGone();
    void aQuietGatewayIsNotBlamedForNames_data();
    void aQuietGatewayIsNotBlamedForNames();
    void aTunnelHasNoNeighbours();
    void withoutThreadsItIsDoneInTurn();
    void withoutIcmpTcpIsTheProbe();
    void aSeatWithoutInternet();
    void aClosedNetworkHasNoInternet();
    void nobodyOutsideIsAsked();
    void thePracticeNetworkIsReallyTried();
    void aProxyIsNamedWithoutItsPassword();
    void breaksAreCounted();
    void stopTakesEffectAtOnce();
    void aDeadNetworkTakesSeconds();

private:
    QString startInternet();
    void behave(const QJsonObject &how);
    QString makeCertificate(const QString &name, const TlsIdentityWish &wish, bool isTrusted);

    QTemporaryDir m_folder;
    std::unique_ptr<PracticeDirectory> m_practice;
    std::unique_ptr<RouterChain> m_chain;
    std::unique_ptr<QProcess> m_internet;
    QByteArray m_trusted;
};

#define NEED_NETWORK()                                                                                                 \
    if (!whyNot.isEmpty())                                                                                             \
        QSKIP(qPrintable(whyNot));

QString CheckupTest::makeCertificate(const QString &name, const TlsIdentityWish &wish, bool isTrusted)
{
    const Result<TlsIdentity> identity = TlsIdentity::make(wish);
    if (!identity)
        return errorSentence(identity.error());
    if (isTrusted)
        m_trusted += identity->authority;
    QFile file(m_folder.filePath(name + u".pem"_s));
    const QByteArray both = identity->key + identity->chain;
    return file.open(QIODevice::WriteOnly) && file.write(both) == both.size() ? QString() : file.errorString();
}

void CheckupTest::initTestCase()
{
    qunsetenv("http_proxy");
    qunsetenv("https_proxy");
    qunsetenv("all_proxy");
    qunsetenv("HTTP_PROXY");
    qunsetenv("HTTPS_PROXY");
    qunsetenv("ALL_PROXY");
    const WallTime now = Clock::system().wall();
    const QStringList names = {u"one.test"_s, u"two.test"_s, u"four.test"_s};
    const auto day = std::chrono::hours(24);
    const auto make = [&](const char *name, const QStringList &hosts, Nanoseconds from, Nanoseconds until,
                          bool trusted) {
        TlsIdentityWish wish;
        wish.names = hosts;
        wish.notBefore = now + from;
        wish.notAfter = now + until;
        wish.isSelfSigned = !trusted;
        return makeCertificate(QString::fromLatin1(name), wish, trusted);
    };
    QCOMPARE(make("good", names, -day, day, true), QString());
    QCOMPARE(make("expired", names, -3 * day, -2 * day, true), QString());
    QCOMPARE(make("early", names, 2 * day, 3 * day, true), QString());
    QCOMPARE(make("unknown", names, -day, day, false), QString());
    QCOMPARE(make("other", {u"other.test"_s}, -day, day, true), QString());
    QFile trusted(m_folder.filePath(u"trusted.pem"_s));
    QVERIFY(trusted.open(QIODevice::WriteOnly) && trusted.write(m_trusted) == m_trusted.size());
    // What OpenSSL takes in place of the system's list.
    qputenv("SSL_CERT_FILE", trusted.fileName().toLocal8Bit());
    m_practice =
        std::make_unique<PracticeDirectory>(PracticeDirectory::Sharing::Private, PracticeSettings(), m_folder.path());
    // Echoes by datagram sockets; and no seconds of waiting until an IPv6 address may be used.
    if (whyNot.isEmpty()) {
        QCOMPARE(setPingGroups("0 0"), QString());
        QCOMPARE(writeNetSetting("ipv6/conf/default/accept_dad", "0"), QString());
    }
}

QString CheckupTest::startInternet()
{
    m_internet = std::make_unique<QProcess>();
    m_internet->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const QStringList command = m_chain->at(internet).prefix()
        + QStringList{u"/usr/bin/python3"_s, QStringLiteral(SOURCE_DIR "/tests/support/internet.py"),
                      m_folder.filePath(u"behaviour.json"_s), m_folder.path()};
    m_internet->start(command.first(), command.mid(1));
    if (!m_internet->waitForReadyRead(30'000))
        return u"The small Internet does not begin."_s;
    return m_internet->readAllStandardOutput().trimmed() == "ready" ? QString() : u"It says something else."_s;
}

void CheckupTest::behave(const QJsonObject &how)
{
    QFile file(m_folder.filePath(u"behaviour.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(QJsonDocument(how).toJson());
}

void CheckupTest::init()
{
    if (!whyNot.isEmpty())
        return;
    resolver = ResolverConfig();
    resolver.servers = {QHostAddress(u"10.20.1.2"_s)};
    behave({});
    m_chain = std::make_unique<RouterChain>(1);
    if (!m_chain->problem().isEmpty())
        QSKIP(qPrintable(m_chain->problem()));
    QCOMPARE(m_chain->ip(internet, u"addr add 10.20.1.3/24 dev near"_s), QString());
    QCOMPARE(startInternet(), QString());
}

void CheckupTest::cleanup()
{
    if (m_internet) {
        m_internet->closeWriteChannel();
        QVERIFY(m_internet->waitForFinished(30'000));
        m_internet.reset();
    }
    m_chain.reset();
}

void CheckupTest::everythingWorks()
{
    NEED_NETWORK()
    Run run(*m_practice);
    run.run(requestTo({u"one.test"_s, u"two.test"_s}));
    QVERIFY2(run.summary, qPrintable(errorSentence(run.error)));
    QCOMPARE(run.words(CheckResult::Fail), QStringList());
    QCOMPARE(run.words(CheckResult::Warn), QStringList());
    QCOMPARE(run.words(CheckResult::Skipped), QStringList{u"wifi=not_wifi"_s});
    QCOMPARE(run.rows.size(), std::size_t(checkStepCount));
    QCOMPARE(run.summary->where, CheckWhere::Nowhere);
    QCOMPARE(run.summary->verdict, u"Everything works."_s);
    // In the order of the chain, each once.
    QCOMPARE(run.all.size(), std::size_t(checkStepCount));
    for (std::size_t i = 0; i < run.all.size(); ++i)
        QCOMPARE(run.all[i].step, CheckStep(i));
    QCOMPARE(run.rows[CheckStep::Interface].target, u"chain0"_s);
    QCOMPARE(run.rows[CheckStep::Gateway].target, u"10.20.0.2"_s);
    QVERIFY2(run.rows[CheckStep::Gateway].value.startsWith(u"10 of 10 answered"_s),
             qPrintable(run.rows[CheckStep::Gateway].value));
    QVERIFY(run.rows[CheckStep::Name].value.contains(u"one.test 10.20.1.2 fd20:1::2"_s));
    QCOMPARE(run.finding(CheckStep::Name), Finding::NameGood);
    QCOMPARE(run.finding(CheckStep::Mtu), Finding::MtuGood);
    QCOMPARE(run.rows[CheckStep::Mtu].value, u"1500"_s);
    QVERIFY(run.rows[CheckStep::Tls].value.startsWith(u"TLSv1.3"_s));
    QCOMPARE(run.finding(CheckStep::Ipv6), Finding::Ipv6Good);
    QCOMPARE(run.finding(CheckStep::Practice), Finding::PracticeGood);
    // Every step's calls are found by its row, and steps told what they waited for.
    QVERIFY(!run.context.trace.snapshot()->packets.empty());
    QCOMPARE(run.context.steps.snapshot().steps.size(), std::size_t(checkStepCount));
}

void CheckupTest::exactlyTheBrokenStepFails_data()
{
    QTest::addColumn<int>("node");
    QTest::addColumn<QString>("command"); ///< in the shell of that node
    QTest::addColumn<QJsonObject>("behaviour");
    QTest::addColumn<QStringList>("hosts");
    QTest::addColumn<QString>("broken"); ///< the only row that is neither pass nor skipped
    QTest::addColumn<CheckWhere>("where");
    QTest::addColumn<QString>("verdict"); ///< a part of it
    const QStringList both = {u"one.test"_s, u"two.test"_s};
    const QStringList one = {u"one.test"_s};
    const QString nft = u"PATH=$PATH:/usr/sbin; nft add table inet t; "
                        "nft 'add chain inet t c { type filter hook %1 priority 0; }'; nft 'add rule inet t c %2'"_s;
    const auto add = [](const char *name, int node, const QString &command, const QJsonObject &behaviour,
                        const QStringList &hosts, const char *broken, CheckWhere where, const char *verdict) {
        QTest::newRow(name) << node << command << behaviour << hosts << QString::fromLatin1(broken) << where
                            << QString::fromLatin1(verdict);
    };
    using W = CheckWhere;
    add("the router is gone", router, u"ip addr del 10.20.0.2/24 dev near"_s, {}, both, "gateway=gateway_gone",
        W::Router, "The router is at fault");
    add("a silent name server", internet, {}, {{u"dns"_s, u"silent"_s}}, both, "resolver=resolver_silent", W::Provider,
        "The provider is at fault: its name server");
    add("a name server that refuses", internet, {}, {{u"dns"_s, u"refuse"_s}}, both, "resolver=resolver_refuses",
        W::ThisComputer, "refuses this computer");
    add("a name server that fails", internet, {}, {{u"dns"_s, u"servfail"_s}}, both, "resolver=resolver_failing",
        W::Provider, "reaches nobody itself");
    add("no such name", internet, {}, {}, {u"missing.test"_s}, "name=no_such_name", W::Site, "Only missing.test");
    add("a name without an address", internet, {}, {}, {u"empty.test"_s}, "name=name_without_address", W::Site,
        "Only empty.test");
    add("one name of two", internet, {}, {}, {u"one.test"_s, u"missing.test"_s}, "name=name_some", W::Site,
        "Only missing.test");
    add("a port that is dropped", internet, nft.arg(u"input"_s, u"tcp dport 443 drop"_s), {}, one, "tcp=tcp_silent",
        W::Site, "Only one.test is at fault: it does not answer");
    add("a port that is closed", internet, {}, {}, {u"closed.test"_s}, "tcp=tcp_refused", W::Site,
        "Only closed.test is at fault: it refuses");
    add("one host of two", internet, {}, {}, {u"one.test"_s, u"closed.test"_s}, "tcp=tcp_some", W::Site,
        "Only closed.test is at fault");
    add("a portal that redirects", internet, {}, {{u"page"_s, u"redirect"_s}}, both, "portal=portal_redirects",
        W::Router, "log in first: open http://login.test/portal.");
    add("a portal that answers itself", internet, {}, {{u"page"_s, u"other"_s}}, both, "portal=portal_other", W::Router,
        "answers in place of the page");
    add("a page that does not come", internet, {}, {{u"page"_s, u"silent"_s}}, both, "portal=portal_unanswered",
        W::Site, "did not come");
    add("an expired certificate", internet, {}, {{u"tls"_s, u"expired"_s}}, one, "tls=tls_expired", W::Site,
        "Only one.test is at fault: its certificate has expired");
    add("an early certificate", internet, {}, {{u"tls"_s, u"early"_s}}, one, "tls=tls_not_yet_valid", W::Site,
        "not valid yet");
    add("an unknown issuer", internet, {}, {{u"tls"_s, u"unknown"_s}}, one, "tls=tls_unknown_issuer", W::Site,
        "has signed its certificate");
    add("another's certificate", internet, {}, {{u"tls"_s, u"other"_s}}, one, "tls=tls_wrong_name", W::Site,
        "for another name");
    add("no TLS there", internet, {}, {{u"tls"_s, u"plain"_s}}, one, "tls=tls_broken", W::Site,
        "TLS does not come about");
    add("TLS that stalls", internet, {}, {{u"tls"_s, u"silent"_s}}, one, "tls=tls_broken", W::Site,
        "TLS does not come about");
    add("IPv6 is dead", router, nft.arg(u"forward"_s, u"meta nfproto ipv6 drop"_s), {}, both, "ipv6=ipv6_dead",
        W::Provider, "IPv6 is dead");
    add("the clock is off", internet, {}, {{u"clock"_s, u"5"_s}}, both, "clock=clock_off", W::ThisComputer,
        "the clock of this computer is off");
    add("the clock is wrong", internet, {}, {{u"clock"_s, u"-900"_s}}, both, "clock=clock_wrong", W::ThisComputer,
        "the clock of this computer is wrong");
    add("a silent time server", internet, {}, {{u"clock"_s, u"silent"_s}}, both, "clock=clock_unanswered", W::Site,
        "time server");
    add("a small first link", 0, u"link set chain0 mtu 1400"_s, {}, both, "mtu=mtu_small_link", W::Nowhere,
        "smaller than usual");
    add("a small link on the way", router, u"ip link set far mtu 1400"_s, {}, both, "mtu=mtu_small_path", W::Nowhere,
        "smaller than usual");
    add("a black hole", router, nft.arg(u"forward"_s, u"meta length > 1450 drop"_s), {}, both, "mtu=mtu_black_hole",
        W::Provider, "large packets vanish");
}

void CheckupTest::exactlyTheBrokenStepFails()
{
    NEED_NETWORK()
    QFETCH(int, node);
    QFETCH(QString, command);
    QFETCH(QJsonObject, behaviour);
    QFETCH(QStringList, hosts);
    QFETCH(QString, broken);
    QFETCH(CheckWhere, where);
    QFETCH(QString, verdict);
    behave(behaviour);
    if (!command.isEmpty())
        QCOMPARE(node == 0 ? m_chain->ip(0, command) : m_chain->shell(node, command), QString());
    Run run(*m_practice);
    run.run(requestTo(hosts));
    QVERIFY2(run.summary, qPrintable(errorSentence(run.error)));
    QCOMPARE(run.words(CheckResult::Fail) + run.words(CheckResult::Warn), QStringList{broken});
    QCOMPARE(run.rows.size(), std::size_t(checkStepCount));
    QCOMPARE(run.summary->where, where);
    QVERIFY2(run.summary->verdict.contains(verdict), qPrintable(run.summary->verdict));
    QCOMPARE(QString::fromLatin1(wordOf(*run.summary->step)->id), broken.section(u'=', 0, 0));
    QVERIFY(run.took < 30s); // against hanging
    // Whatever was skipped says because of what, and it is what broke.
    for (const auto &[step, row] : run.rows) {
        if (row.result == CheckResult::Skipped && row.because)
            QCOMPARE(*row.because, *run.summary->step);
    }
    QVERIFY(run.rows[*run.summary->step].meaning.finding != Finding::NotAsked);
}

void CheckupTest::otherFaultsOfTheLink_data()
{
    QTest::addColumn<QStringList>("commands"); ///< `NODE ip …`
    QTest::addColumn<Finding>("finding");
    QTest::addColumn<CheckWhere>("where");
    QTest::newRow("switched off") << QStringList{u"0 link set chain0 down"_s} << Finding::InterfaceDown
                                  << CheckWhere::ThisComputer;
    QTest::newRow("no carrier") << QStringList{u"1 link set near down"_s} << Finding::NoCarrier
                                << CheckWhere::ThisComputer;
    QTest::newRow("self-assigned") << QStringList{u"0 addr flush dev chain0"_s,
                                                  u"0 addr add 169.254.7.7/16 dev chain0"_s}
                                   << Finding::SelfAssigned << CheckWhere::Router;
    QTest::newRow("no address") << QStringList{u"0 addr flush dev chain0"_s} << Finding::NoAddress
                                << CheckWhere::ThisComputer;
    QTest::newRow("no way out") << QStringList{u"0 route del default"_s, u"0 -6 route del default"_s}
                                << Finding::NoGateway << CheckWhere::ThisComputer;
}

void CheckupTest::otherFaultsOfTheLink()
{
    NEED_NETWORK()
    QFETCH(QStringList, commands);
    QFETCH(Finding, finding);
    QFETCH(CheckWhere, where);
    for (const QString &command : commands)
        QCOMPARE(m_chain->ip(command.section(u' ', 0, 0).toInt(), command.section(u' ', 1)), QString());
    Run run(*m_practice);
    run.run(requestTo({u"one.test"_s}));
    QVERIFY(run.summary && run.summary->step);
    const CheckStep step = *run.summary->step;
    QCOMPARE(run.finding(step), finding);
    QCOMPARE(run.words(CheckResult::Fail).size() + run.words(CheckResult::Warn).size(), 1);
    QCOMPARE(run.summary->where, where);
    // The practice network is tried all the same, and all that follows is skipped because of this.
    QCOMPARE(run.finding(CheckStep::Practice), Finding::PracticeGood);
    for (const CheckStep after : {CheckStep::Resolver, CheckStep::Tcp, CheckStep::Clock, CheckStep::Mtu})
        QCOMPARE(run.rows.at(after).because, std::optional(step));
    if (finding == Finding::NoGateway)
        QCOMPARE(run.summary->verdict, u"No Internet from here; the practice network works."_s);
}

void CheckupTest::nameServers_data()
{
    QTest::addColumn<QStringList>("servers");
    QTest::addColumn<Finding>("finding");
    QTest::addColumn<CheckWhere>("where");
    QTest::newRow("none") << QStringList() << Finding::NoResolver << CheckWhere::ThisComputer;
    QTest::newRow("the router, which is none")
        << QStringList{u"10.20.0.2"_s} << Finding::ResolverClosed << CheckWhere::Router;
    QTest::newRow("this computer, which is none")
        << QStringList{u"127.0.0.1"_s} << Finding::ResolverClosed << CheckWhere::ThisComputer;
    QTest::newRow("one is silent") << QStringList{u"10.20.1.9"_s, u"10.20.1.2"_s} << Finding::ResolverSome
                                   << CheckWhere::Provider;
    QTest::newRow("both protocols") << QStringList{u"10.20.1.2"_s, u"fd20:1::2"_s} << Finding::ResolverGood
                                    << CheckWhere::Nowhere;
}

void CheckupTest::nameServers()
{
    NEED_NETWORK()
    QFETCH(QStringList, servers);
    QFETCH(Finding, finding);
    QFETCH(CheckWhere, where);
    resolver.servers.clear();
    for (const QString &server : servers)
        resolver.servers += QHostAddress(server);
    Run run(*m_practice);
    run.run(requestTo({u"one.test"_s}));
    QVERIFY(run.summary);
    QCOMPARE(run.finding(CheckStep::Resolver), finding);
    QCOMPARE(run.summary->where, where);
    const bool isUsable = finding == Finding::ResolverGood || finding == Finding::ResolverSome;
    QCOMPARE(run.rows[CheckStep::Tcp].because,
             isUsable ? std::optional<CheckStep>() : std::optional(CheckStep::Resolver));
}

void CheckupTest::lossIsAWarning()
{
    NEED_NETWORK()
    QCOMPARE(m_chain->filter(router, u"input"_s, u"icmp type echo-request numgen inc mod 4 == 0 drop"_s), QString());
    Run run(*m_practice);
    CheckupRequest request = requestTo({u"one.test"_s, u"two.test"_s});
    request.probes = 20;
    run.run(request);
    QVERIFY(run.summary);
    QCOMPARE(run.words(CheckResult::Warn), QStringList{u"gateway=gateway_lossy"_s});
    QVERIFY2(run.rows[CheckStep::Gateway].value.startsWith(u"15 of 20 answered"_s),
             qPrintable(run.rows[CheckStep::Gateway].value));
    QCOMPARE(run.summary->where, CheckWhere::Router);
    QVERIFY(run.summary->verdict.contains(u"packets are lost on the way to the router"_s));
}

void CheckupTest::aQuietGatewayIsNoFault()
{
    NEED_NETWORK()
    QCOMPARE(m_chain->filter(router, u"input"_s, u"icmp type echo-request drop"_s), QString());
    Run run(*m_practice);
    run.run(requestTo({u"one.test"_s}));
    QVERIFY(run.summary);
    QCOMPARE(run.finding(CheckStep::Gateway), Finding::GatewayQuiet);
    QCOMPARE(run.summary->verdict, u"Everything works."_s);
}

// The kernel believes in a neighbour that it saw a moment ago; that nothing behind it answers tells otherwise.
void CheckupTest::aGatewayThatWasThereIsGone()
{
    NEED_NETWORK()
    Run before(*m_practice);
    before.run(requestTo({u"one.test"_s}));
    QVERIFY(before.summary);
    QCOMPARE(before.summary->where, CheckWhere::Nowhere);
    QCOMPARE(m_chain->filter(router, u"input"_s, u"drop"_s), QString());
    QCOMPARE(m_chain->filter(router, u"forward"_s, u"drop"_s), QString());
    Run run(*m_practice);
    run.run(requestTo({u"10.20.1.2"_s}));
    QVERIFY(run.summary);
    QCOMPARE(run.words(CheckResult::Fail), QStringList{u"gateway=gateway_gone"_s});
    QCOMPARE(run.summary->where, CheckWhere::Router);
    QCOMPARE(run.rows[CheckStep::Tcp].because, std::optional(CheckStep::Gateway));
}

void CheckupTest::aQuietGatewayIsNotBlamedForNames_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("dns"); ///< how the one in the Internet behaves
    QTest::addColumn<QString>("broken");
    QTest::newRow("a name server behind it fails") << u"10.20.1.2"_s << u"servfail"_s << u"resolver=resolver_failing"_s;
    QTest::newRow("it is no name server") << u"10.20.0.2"_s << u"good"_s << u"resolver=resolver_closed"_s;
    QTest::newRow("nobody behind it is asked") << u"127.0.0.1"_s << u"good"_s << u"resolver=resolver_closed"_s;
}

// Without names, neither hosts nor page nor time server are asked; that they don't answer says nothing of the gateway.
void CheckupTest::aQuietGatewayIsNotBlamedForNames()
{
    NEED_NETWORK()
    QFETCH(QString, server);
    QFETCH(QString, dns);
    QFETCH(QString, broken);
    resolver.servers = {QHostAddress(server)};
    behave({{u"dns"_s, dns}});
    QCOMPARE(m_chain->filter(router, u"input"_s, u"icmp type echo-request drop"_s), QString());
    Run run(*m_practice);
    run.run(requestTo({u"one.test"_s}));
    QVERIFY(run.summary);
    QCOMPARE(run.words(CheckResult::Fail), QStringList{broken});
    QCOMPARE(run.finding(CheckStep::Gateway), Finding::GatewayQuiet);
}

void CheckupTest::aTunnelHasNoNeighbours()
{
    NEED_NETWORK()
    const TunResponder silent([](const TunEcho &) { return QList<TunResponder::Answer>(); });
    if (!silent.problem().isEmpty())
        QSKIP(qPrintable(silent.problem()));
    QCOMPARE(m_chain->ip(0, u"route replace default via 10.7.0.2 dev echo0"_s), QString());
    const CheckupRequest request;
    const CheckSources from;
    const StepContext step{{}, request, from, *m_practice};
    const Result<LocalState> local = readLocalState(step.environment);
    QVERIFY(local && local->way);
    QCOMPARE(local->way->name, u"echo0"_s);
    const StepResult result = checkGateway(step, *local);
    QCOMPARE(result.finding, Finding::GatewayQuiet);
    QVERIFY(result.isUnsure); // what lies behind it decides
    QCOMPARE(result.value, u"0 of 10 answered"_s);
}

void CheckupTest::withoutThreadsItIsDoneInTurn()
{
    NEED_NETWORK()
    const Result<QList<Endpoint>> echo = m_practice->endpoints(u"echo"_s, Transport::Tcp); // begins before
    QVERIFY(echo);
    // Nobody has room for such a stack, so no thread begins.
    pthread_attr_t usual;
    pthread_attr_t huge;
    QCOMPARE(::pthread_getattr_default_np(&usual), 0);
    QCOMPARE(::pthread_getattr_default_np(&huge), 0);
    QCOMPARE(::pthread_attr_setstacksize(&huge, std::size_t(1) << 48), 0);
    QCOMPARE(::pthread_setattr_default_np(&huge), 0);
    const auto restore = qScopeGuard([&] {
        ::pthread_setattr_default_np(&usual);
        ::pthread_attr_destroy(&huge);
        ::pthread_attr_destroy(&usual);
    });
    QVERIFY_THROWS_EXCEPTION(std::system_error, std::thread([] {}).join());
    Run run(*m_practice);
    run.run(requestTo({u"one.test"_s, u"two.test"_s}));
    QVERIFY2(run.summary, qPrintable(errorSentence(run.error)));
    QCOMPARE(run.summary->verdict, u"Everything works."_s);
    QCOMPARE(run.rows.size(), std::size_t(checkStepCount));
}

void CheckupTest::withoutIcmpTcpIsTheProbe()
{
    NEED_NETWORK()
    QCOMPARE(setPingGroups("1 0"), QString());
    const auto restore = qScopeGuard([] { QCOMPARE(setPingGroups("0 0"), QString()); });
    const WithoutRawSockets without;
    QVERIFY(!Socket::openIcmp({}, Family::Ipv4, Socket::IcmpAccess::Raw));
    Run run(*m_practice);
    run.run(requestTo({u"one.test"_s}));
    QVERIFY(run.summary);
    QCOMPARE(run.finding(CheckStep::Gateway), Finding::GatewayGood);
}

void CheckupTest::aSeatWithoutInternet()
{
    NEED_NETWORK()
    cleanup(); // loopback is left
    QCOMPARE(runIp({u"link"_s, u"set"_s, u"lo"_s, u"up"_s}), QString());
    Run run(*m_practice);
    run.run(CheckupRequest()); // as it stands in the window
    QVERIFY(run.summary);
    QCOMPARE(run.words(CheckResult::Fail), QStringList());
    QCOMPARE(run.words(CheckResult::Warn), QStringList{u"interface=no_interface"_s});
    QCOMPARE(run.words(CheckResult::Pass), QStringList{u"practice=practice_good"_s});
    QCOMPARE(run.summary->verdict, u"No Internet from here; the practice network works."_s);
    QCOMPARE(run.summary->where, CheckWhere::ThisComputer);
    QCOMPARE(checkupAnswer(CheckupRequest(), *run.summary).headline, run.summary->verdict);
}

// A name server that is there and has none of the names: one warning, and nothing that follows from it.
void CheckupTest::aClosedNetworkHasNoInternet()
{
    NEED_NETWORK()
    behave({{u"dns"_s, u"nxdomain"_s}});
    Run run(*m_practice);
    run.run(requestTo({u"one.test"_s, u"two.test"_s}));
    QVERIFY2(run.summary, qPrintable(errorSentence(run.error)));
    QCOMPARE(run.words(CheckResult::Fail), QStringList());
    QCOMPARE(run.words(CheckResult::Warn), QStringList{u"name=no_names"_s});
    QCOMPARE(run.finding(CheckStep::Portal), Finding::AfterName);
    QCOMPARE(run.finding(CheckStep::Clock), Finding::AfterName);
    QCOMPARE(run.finding(CheckStep::Tcp), Finding::AfterName);
    QCOMPARE(run.summary->verdict, u"No Internet from here; the practice network works."_s);
    // Who is asked by address needs no name.
    CheckupRequest request = requestTo({u"one.test"_s, u"two.test"_s});
    request.timeServer = u"10.20.1.2"_s;
    Run again(*m_practice);
    again.run(request);
    QVERIFY(again.summary);
    QCOMPARE(again.finding(CheckStep::Name), Finding::NoNames);
    QCOMPARE(again.finding(CheckStep::Clock), Finding::ClockGood);
    // A name that is asked for twice is one that may be misspelt.
    request = requestTo({u"one.test"_s, u"One.test"_s});
    request.portal.clear();
    request.timeServer.clear();
    Run twice(*m_practice);
    twice.run(request);
    QVERIFY(twice.summary);
    QCOMPARE(twice.finding(CheckStep::Name), Finding::NoSuchName);
}

void CheckupTest::nobodyOutsideIsAsked()
{
    NEED_NETWORK()
    const Tool &tool = checkupTool();
    CheckupRequest request;
    QVERIFY(applyPreset(*findPreset(tool.presets, u"practice"), tool.requestFields(), &request));
    Run run(*m_practice);
    run.run(request);
    QVERIFY(run.summary);
    QCOMPARE(run.words(CheckResult::Fail) + run.words(CheckResult::Warn), QStringList());
    QVERIFY(run.summary->verdict.startsWith(u"Nobody outside was asked"_s));
    // Not a byte went anywhere but to loopback.
    const auto seen = run.context.trace.snapshot();
    for (const PacketRecord &packet : seen->packets)
        QVERIFY2(packet.peer.address.isLoopback(), qPrintable(packet.peer.toString()));
}

void CheckupTest::thePracticeNetworkIsReallyTried()
{
    NEED_NETWORK()
    class Nobody final : public PracticeLocator
    {
        Result<QList<Endpoint>> endpoints(const QString &, Transport) override
        {
            return QList<Endpoint>{{QHostAddress(QHostAddress::LocalHost), 9}};
        }
    } nobody;
    Run run(nobody);
    run.run(requestTo({u"one.test"_s}));
    QVERIFY(run.summary);
    QCOMPARE(run.words(CheckResult::Fail), QStringList{u"practice=practice_broken"_s});
    QCOMPARE(run.rows[CheckStep::Practice].error, u"ECONNREFUSED"_s);
}

// fault 117: a proxy's user and password never come into a row.
void CheckupTest::aProxyIsNamedWithoutItsPassword()
{
    NEED_NETWORK()
    qputenv("http_proxy", "http://ann:secret@10.9.9.9:3128/");
    const auto restore = qScopeGuard([] { qunsetenv("http_proxy"); });
    Run run(*m_practice);
    run.run(requestTo({u"one.test"_s}));
    QVERIFY(run.summary);
    QCOMPARE(run.finding(CheckStep::Proxy), Finding::ProxySet);
    const QString value = run.rows[CheckStep::Proxy].value;
    QVERIFY2(value.contains(u"10.9.9.9:3128"_s), qPrintable(value));
    QVERIFY2(!value.contains(u"ann"_s) && !value.contains(u"secret"_s), qPrintable(value));
    QVERIFY(checkupAnswer(CheckupRequest(), *run.summary).detail.contains(u"proxy"_s));
}

void CheckupTest::breaksAreCounted()
{
    NEED_NETWORK()
    Run run(*m_practice);
    int round = 0;
    std::vector<CheckupSummary> published;
    QStringList wrong;
    // Between the rounds: the gateway is lost twice, and comes back twice. On the run's own thread.
    run.context.summary.onPublished = [&] {
        published.push_back(*std::static_pointer_cast<CheckupSummary>(run.context.summary.take()));
        const bool breaks = ++round % 2 == 1;
        if (round == 5)
            return run.context.cancel.cancel();
        wrong +=
            m_chain->ip(router, breaks ? u"addr del 10.20.0.2/24 dev near"_s : u"addr add 10.20.0.2/24 dev near"_s);
        wrong += m_chain->ip(0, u"neigh flush dev chain0"_s);
        if (!breaks)
            wrong += m_chain->ip(router, u"neigh flush dev near"_s);
    };
    CheckupRequest request = requestTo({u"10.20.1.2:80"_s});
    request.portal.clear();
    request.timeServer.clear();
    request.repeat = 1ms;
    run.run(request);
    QCOMPARE(run.error.kind, ErrorKind::Cancelled);
    QCOMPARE(wrong.join(u""_s), QString());
    QCOMPARE(published.size(), std::size_t(5));
    const CheckupSummary &last = published.back();
    QCOMPARE(last.rounds, 5);
    QCOMPARE(last.breaks, 2);
    QCOMPARE(last.lost, QList<CheckStep>{CheckStep::Gateway});
    QCOMPARE(last.where, CheckWhere::Nowhere);
    QCOMPARE(published[1].where, CheckWhere::Router);
    const QString detail = checkupAnswer(request, last).detail;
    QVERIFY2(detail.startsWith(u"2 break"_s)
                 && detail.contains(u"both times the gateway was lost: the router, not the provider."_s),
             qPrintable(detail));
    // The rows of the latest round, in place.
    QCOMPARE(run.all.size(), std::size_t(5 * checkStepCount));
}

// fault 99: in whatever a round waits for.
void CheckupTest::stopTakesEffectAtOnce()
{
    NEED_NETWORK()
    QCOMPARE(m_chain->filter(router, u"forward"_s, u"drop"_s), QString());
    Run run(*m_practice); // its token has a descriptor
    const int before = openDescriptors();
    MonotonicTime stopped;
    std::thread stopper;
    // Once all steps up to the name server's are out, those are what is waited for.
    run.buffer.onFirst = [&] {
        if (stopper.joinable())
            return;
        stopper = std::thread([&] {
            while (run.context.trace.count() < 60)
                std::this_thread::yield();
            stopped = Clock::system().monotonic();
            run.context.cancel.cancel();
        });
    };
    run.run(requestTo({u"one.test"_s}));
    const MonotonicTime ended = Clock::system().monotonic();
    stopper.join();
    QCOMPARE(run.error.kind, ErrorKind::Cancelled);
    QVERIFY2(ended - stopped < 1s, qPrintable(QString::number((ended - stopped).count() / 1000000)));
    QTRY_COMPARE(openDescriptors(), before); // the practice server closes its end, too
    // What was not finished is no finding.
    QCOMPARE(run.words(CheckResult::Fail), QStringList());
}

void CheckupTest::aDeadNetworkTakesSeconds()
{
    NEED_NETWORK()
    // All that goes through the router vanishes, name servers too: the longest of waits.
    QCOMPARE(m_chain->filter(router, u"forward"_s, u"tcp dport { 80, 443 } drop"_s), QString());
    Run run(*m_practice);
    run.from.hurry = 1;
    run.run(requestTo({u"one.test"_s, u"two.test"_s}));
    QVERIFY(run.summary);
    QVERIFY2(run.took < 20s, qPrintable(QString::number(run.took.count() / 1000000)));
    QCOMPARE(run.summary->where, CheckWhere::Provider);
    QVERIFY(run.summary->verdict.contains(u"no connection gets through"_s));
}

int main(int argc, char **argv)
{
    whyNot = enterPrivateNetwork();
    QCoreApplication app(argc, argv);
    CheckupTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_checkup.moc"
