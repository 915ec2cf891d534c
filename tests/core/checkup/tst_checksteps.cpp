// SPDX-License-Identifier: GPL-3.0-or-later
// Steps of the check-up by themselves, with peers that say what answers no question.
#include "core/checkup/checksteps.h"
#include "core/checkup/dnsask.h"
#include "core/practice/practicedirectory.h"
#include "tests/support/privatenetwork.h"
#include "tests/support/withoutrawsockets.h"

#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace sockeye;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace
{

QString whyNot; // why there is no network of the test's own

/// A UDP server on loopback that sends what answers no question: once for each, or on and on from the first. Where the
/// asker does not come to an end by itself, it is stopped.
class Chatterer
{
public:
    Chatterer(quint16 port, bool isEndless, const CancelToken &asker)
        : m_isEndless(isEndless)
        , m_asker(asker)
        , m_socket(Socket::open({m_stop}, Family::Ipv4, Transport::Udp).value())
    {
        if (m_socket.bind({QHostAddress::LocalHost, port}))
            endpoint = m_socket.localEndpoint().value();
        m_thread = std::thread([this] { run(); });
    }
    ~Chatterer()
    {
        m_stop.cancel();
        m_thread.join();
    }
    Endpoint endpoint;

private:
    void run()
    {
        std::vector<char> buffer(66'000);
        for (;;) {
            const Result<Received> question = m_socket.receive(buffer, Deadline::in(20s));
            if (!question)
                break;
            const Deadline late = Deadline::in(20s);
            do
                (void)m_socket.sendTo("no answer", question->from);
            while (m_isEndless && !m_stop.isCancelled() && !late.hasPassed());
            if (m_isEndless)
                break;
        }
        if (!m_stop.isCancelled())
            m_asker.cancel();
    }

    const bool m_isEndless;
    CancelToken m_asker;
    CancelToken m_stop;
    Socket m_socket;
    std::thread m_thread;
};

/// Takes its time over each look, so that what is sent arrives faster than anybody who looks can take it.
class TardyClock final : public Clock
{
public:
    WallTime wall() const override { return system().wall(); }
    MonotonicTime monotonic() const override
    {
        const MonotonicTime begin = system().monotonic();
        MonotonicTime now = begin;
        while (now - begin < 100us)
            now = system().monotonic();
        return now;
    }
};

/// One step by itself, on what this namespace has.
struct SingleStep {
    explicit SingleStep(PracticeLocator &practice)
        : practice(practice)
    {
    }
    Environment environment;
    const CheckupRequest request;
    const CheckSources sources{};
    PracticeLocator &practice;

    StepContext context() const { return {environment, request, sources, practice}; }
};

} // namespace

#define NEED_NETWORK()                                                                                                 \
    if (!whyNot.isEmpty())                                                                                             \
        QSKIP(qPrintable(whyNot));

class CheckStepsTest : public QObject
{
    Q_OBJECT

private slots:
    void aListenerWherePacketsAreSentEndsNothing();
    void whatAnswersNoQuestionDoesNotLast();

private:
    const QTemporaryDir m_folder;
    const std::unique_ptr<PracticeDirectory> m_practice =
        std::make_unique<PracticeDirectory>(PracticeDirectory::Sharing::Private, PracticeSettings(), m_folder.path());
};

void CheckStepsTest::aListenerWherePacketsAreSentEndsNothing()
{
    NEED_NETWORK()
    // So that only UDP may tell of a size.
    QCOMPARE(setPingGroups("1 0"), QString());
    const WithoutRawSockets without;
    const SingleStep single(*m_practice);
    const Chatterer listener(33434, false, single.environment.cancel);
    QCOMPARE(listener.endpoint.port, quint16(33434));
    NameState names;
    names.hosts.push_back({});
    names.hosts.front().connected = {listener.endpoint.address};
    const StepResult result = checkMtu(single.context(), LocalState(), names);
    QVERIFY(!single.environment.cancel.isCancelled());
    QCOMPARE(result.finding, Finding::MtuUnconfirmed);
    QCOMPARE(result.error, QString());
}

void CheckStepsTest::whatAnswersNoQuestionDoesNotLast()
{
    NEED_NETWORK()
    const TardyClock clock;
    SingleStep single(*m_practice);
    single.environment.clock = &clock;
    {
        const Chatterer timeServer(0, true, single.environment.cancel);
        CheckHost host;
        host.typed = host.host = u"time.test"_s;
        host.port = timeServer.endpoint.port;
        host.ipv4 = {timeServer.endpoint.address};
        const StepResult result = checkClock(single.context(), host);
        QVERIFY(!single.environment.cancel.isCancelled());
        QCOMPARE(result.finding, Finding::ClockUnanswered);
    }
    const Chatterer nameServer(0, true, single.environment.cancel);
    const DnsName name = DnsName::fromText(u"one.test"_s).value();
    const std::vector<DnsSaid> said =
        askDns(single.environment, {{nameServer.endpoint, name, DnsType::A}}, Deadline::in(200ms));
    QVERIFY(!single.environment.cancel.isCancelled());
    QVERIFY(!said.front().message);
    QCOMPARE(said.front().error.kind, ErrorKind::TimedOut);
}

int main(int argc, char **argv)
{
    whyNot = enterPrivateNetwork();
    if (whyNot.isEmpty())
        whyNot = raiseLoopback();
    QCoreApplication app(argc, argv);
    CheckStepsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_checksteps.moc"
