// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ntp/ntptool.h"
#include "tests/support/ntpresponder.h"
#include "tests/support/toolrun.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <array>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace sockeye;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace
{

using Run = ToolRun<NtpRequest, NtpRow, NtpSummary>;

// A token that nobody cancels: waiting on it is a bounded wait without a sleep.
void pass(Nanoseconds duration)
{
    Environment quiet;
    Result<Poller> poller = Poller::make(quiet);
    if (poller)
        (void)poller->wait(Deadline::in(duration));
}

/// chronyd as a server on a port of loopback, in the foreground, the clock left alone; gone when this is.
class Chronyd
{
public:
    /// Why it can't run here; empty where it does.
    QString start(const QString &directive)
    {
        QString program = QStandardPaths::findExecutable(u"chronyd"_s);
        if (program.isEmpty())
            program = QStandardPaths::findExecutable(u"chronyd"_s, {u"/usr/sbin"_s});
        if (program.isEmpty())
            return u"chronyd is not installed"_s;
        m_endpoint = closedUdpPort();
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        // As root it would want a user _chrony, which is not there where it was only unpacked for the tests.
        m_process.start(program,
                        {u"-x"_s, u"-d"_s, u"-U"_s, u"-u"_s, u"root"_s, u"-f"_s, u"/dev/null"_s,
                         u"port %1"_s.arg(m_endpoint.port), u"bindaddress 127.0.0.1"_s, u"cmdport 0"_s,
                         u"local stratum 1"_s, u"allow 127.0.0.1"_s, u"pidfile %1/pid"_s.arg(m_folder.path()),
                         directive});
        if (!m_process.waitForStarted() || !m_process.waitForReadyRead(10000))
            return u"chronyd does not start: "_s + m_process.errorString();
        // It says that it starts a moment before it listens: until then the port refuses.
        for (int i = 0; i < 200 && m_process.state() == QProcess::Running; ++i) {
            Run run;
            NtpRequest request;
            request.targets = {target()};
            request.samples = 1;
            request.timeout = 50ms;
            run.run(runNtp, request);
            if (run.rows.at(0).status != NtpStatus::Refused)
                return {};
            pass(10ms);
        }
        return u"chronyd does not listen: "_s + QString::fromLocal8Bit(m_process.readAll());
    }
    ~Chronyd()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    QString target() const { return m_endpoint.toString(); }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    Endpoint m_endpoint;
};

} // namespace

// Peers that are not ours, and a process that is stopped.
class TestNtpOutside : public QObject
{
    Q_OBJECT

private slots:
    void processStopped();
    void chronydAnswers();
    void chronydLimitsTheRate();
};

void TestNtpOutside::processStopped()
{
    struct Told {
        int status = -1;
        qint64 delay = -1;
        bool isKernelStamp = false;
    };
    const Environment environment;
    Result<Socket> server = Socket::open(environment, Family::Ipv4, Transport::Udp);
    QVERIFY(server && server->bind({QHostAddress(QHostAddress::LocalHost), 0}));
    const Result<Endpoint> endpoint = server->localEndpoint();
    QVERIFY(endpoint);
    std::array<int, 2> pipe{};
    QCOMPARE(::pipe(pipe.data()), 0);

    const pid_t child = ::fork();
    QVERIFY(child >= 0);
    if (child == 0) {
        Run run;
        NtpRequest request;
        request.targets = {endpoint->toString()};
        request.samples = 1;
        request.timeout = 300ms;
        run.run(runNtp, request);
        Told told;
        if (!run.rows.empty()) {
            told.status = int(run.rows[0].status);
            told.delay = run.rows[0].delay.value_or(-1ns).count();
            told.isKernelStamp = run.rows[0].isKernelStamp;
        }
        [[maybe_unused]] const auto written = ::write(pipe[1], &told, sizeof told);
        ::_exit(0);
    }
    std::array<char, 256> buffer;
    const Result<Received> question = server->receive(buffer, Deadline::in(10s));
    QVERIFY(question);
    NtpResponder::Query query;
    query.bytes = QByteArray(buffer.data(), question->size);
    query.received = Clock::system().wall();
    int state = 0;
    QCOMPARE(::kill(child, SIGSTOP), 0);
    QCOMPARE(::waitpid(child, &state, WUNTRACED), child);
    QVERIFY(WIFSTOPPED(state));
    QVERIFY(server->sendTo(encodeNtpHeader(NtpResponder::goodHeader(query)), question->from));
    pass(600ms); // the child's deadline passes while it is stopped
    QCOMPARE(::kill(child, SIGCONT), 0);
    QCOMPARE(::waitpid(child, &state, 0), child);
    QVERIFY2(WIFEXITED(state) && WEXITSTATUS(state) == 0, "fault 35: no crash");
    Told told;
    QCOMPARE(::read(pipe[0], &told, sizeof told), ssize_t(sizeof told));
    ::close(pipe[0]);
    ::close(pipe[1]);
    // The answer lay in the socket since before the deadline, and the kernel knows when it came.
    QCOMPARE(NtpStatus(told.status), NtpStatus::Ok);
    QVERIFY2(told.isKernelStamp, "fault 35");
    QVERIFY2(told.delay >= 0 && told.delay < Nanoseconds(600ms).count(), "fault 35");
}

void TestNtpOutside::chronydAnswers()
{
    Chronyd chronyd;
    if (const QString reason = chronyd.start(u"ratelimit interval -8 burst 16"_s); !reason.isEmpty())
        QSKIP(qPrintable(reason));
    for (int version = 1; version <= 4; ++version) {
        Run run;
        NtpRequest request;
        request.targets = {chronyd.target()};
        request.version = version;
        request.samples = 2;
        run.run(runNtp, request);
        QVERIFY(run.summary);
        QCOMPARE(run.summary->answered, 2);
        QCOMPARE(run.rows[0].stratum, 1);
        QCOMPARE(run.rows[0].version, version);
        const Nanoseconds offset = *run.summary->offset;
        QVERIFY((offset < 0ns ? -offset : offset) <= *run.summary->offsetError);
    }
}

void TestNtpOutside::chronydLimitsTheRate()
{
    Chronyd chronyd;
    if (const QString reason = chronyd.start(u"ratelimit interval 4 burst 1 leak 1"_s); !reason.isEmpty())
        QSKIP(qPrintable(reason));
    Run run;
    NtpRequest request;
    request.targets = {chronyd.target()};
    request.samples = 20;
    request.interval = 20ms;
    request.timeout = 150ms;
    run.run(runNtp, request);
    QVERIFY2(run.summary, "fault 36: partial results");
    QCOMPARE(run.rows.size(), 20u);
    int answered = 0;
    for (std::size_t i = 0; i < run.rows.size(); ++i) {
        answered += run.rows[i].status == NtpStatus::Ok;
        QVERIFY2(run.rows[i].status == NtpStatus::Ok || run.rows[i].status == NtpStatus::Timeout, "fault 36");
        if (i > 0)
            QVERIFY2(*run.rows[i].t1 - *run.rows[i - 1].t1 >= 19ms, "fault 36: spacing kept");
    }
    QVERIFY2(answered > 0 && answered < 20, "fault 36");
    QCOMPARE(run.summary->answered, answered);
    QCOMPARE(run.summary->asked, 20);
    QVERIFY2(ntpTool().answer(&request, &*run.summary).detail.contains(u"%1 of 20 samples"_s.arg(answered)),
             "fault 36: statistics over n of m");
}

QTEST_GUILESS_MAIN(TestNtpOutside)
#include "tst_ntpoutside.moc"
