// SPDX-License-Identifier: GPL-3.0-or-later
// The bridge between a run on a worker and the main thread: order, batches, stopping, destroying, starting anew.
#include "core/tool/job.h"
#include "tests/support/fakepractice.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

#include <array>
#include <condition_variable>

using namespace sockeye;
using namespace std::chrono_literals;

namespace
{

enum class Behaviour { Count, BlockInReceive, BlockInPoll, WaitForGate, Fail, PublishThenWait };

/// Opened by a test to let the runs that wait for it go on; says how many wait.
struct Gate {
    std::mutex mutex;
    std::condition_variable changed;
    bool isOpen = false;
    int waiting = 0;

    void wait()
    {
        std::unique_lock lock(mutex);
        ++waiting;
        changed.notify_all();
        changed.wait_for(lock, 20s, [this] { return isOpen; });
    }
    void open()
    {
        const std::lock_guard lock(mutex);
        isOpen = true;
        changed.notify_all();
    }
    bool waitForWaiters(int count)
    {
        std::unique_lock lock(mutex);
        return changed.wait_for(lock, 20s, [this, count] { return waiting >= count; });
    }
};

struct CountRequest {
    Behaviour behaviour = Behaviour::Count;
    int count = 3;
    Gate *gate = nullptr;
};
struct CountRow {
    int number = 0;
    int run = 0;
};
struct CountSummary {
    int total = 0;
};

Result<void> blockOnASocket(Context &context, bool blocking)
{
    Result<Socket> socket = Socket::open(context, Family::Ipv4, Transport::Udp);
    if (!socket)
        return socket.error();
    const Result<void> bound = socket->bind({QHostAddress(QHostAddress::LocalHost), 0});
    if (!bound)
        return bound;
    std::array<char, 16> buffer{};
    if (!blocking)
        return socket->receive(buffer, Deadline()).error();
    const Result<void> set = socket->setBlocking(true);
    return set ? Result<void>(socket->blockingReceive(buffer).error()) : set;
}

Result<CountSummary> runCount(const CountRequest &request, Context &context, Rows<CountRow> &rows)
{
    for (int i = 0; i < request.count; ++i) {
        rows.add({i, request.count});
        ++context.progress.done;
    }
    switch (request.behaviour) {
    case Behaviour::Count:
        break;
    case Behaviour::BlockInReceive:
        return blockOnASocket(context, true).error();
    case Behaviour::BlockInPoll:
        return blockOnASocket(context, false).error();
    case Behaviour::WaitForGate:
        request.gate->wait();
        rows.add({-1, request.count});
        break;
    case Behaviour::Fail:
        return Error::fromErrno("socket", EMFILE);
    case Behaviour::PublishThenWait:
        context.summary.publish(CountSummary{7});
        return blockOnASocket(context, false).error();
    }
    return CountSummary{request.count};
}

constexpr FieldOf<CountRow> rowFields[] = {field<&CountRow::number>("number", "Number")};
constexpr FieldOf<CountSummary> summaryFields[] = {field<&CountSummary::total>("total", "Total")};

const Tool &countTool()
{
    static const ToolOf<CountRequest, CountRow, CountSummary> tool({
        .id = "count",
        .title = "Count",
        .sentence = "Counts.",
        .group = ToolGroup::Sockets,
        .requestFields = {},
        .rowFields = rowFields,
        .summaryFields = summaryFields,
        .run = runCount,
        .answer = [](const CountRequest &, const CountSummary &) { return Answer(); },
    });
    return tool;
}

int openDescriptors()
{
    return int(QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::Files | QDir::System).size());
}

/// Collects what a job says.
struct Listener {
    explicit Listener(Job &job)
    {
        QObject::connect(&job, &Job::rowsCame, &job, [this](const RowBlockPointer &block) {
            ++batches;
            for (std::size_t i = 0; i < block->size(); ++i)
                rows.append(*static_cast<const CountRow *>(block->row(i)));
        });
        QObject::connect(&job, &Job::finished, &job, [this](const RunResult &result) {
            ++finishes;
            last = std::make_unique<RunResult>(result);
            rowsAtEnd = rows.size();
        });
    }
    QList<CountRow> rows;
    int batches = 0;
    int finishes = 0;
    qsizetype rowsAtEnd = 0;
    std::unique_ptr<RunResult> last;
};

bool waitForFinish(Job &job)
{
    QSignalSpy spy(&job, &Job::finished);
    return spy.wait(20'000);
}

} // namespace

class TestJob : public QObject
{
    Q_OBJECT

private:
    const std::shared_ptr<FakePractice> m_practice = std::make_shared<FakePractice>();
    WorkerPool m_pool;

    /// No worker runs, and nothing that one posted holds its run any more.
    void letEverythingEnd()
    {
        QVERIFY(m_pool.finish(20s));
        QCoreApplication::sendPostedEvents();
    }

private slots:
    void rowsComeInOrderBeforeTheEnd()
    {
        Job job(m_practice, m_pool.executor());
        Listener listener(job);
        CountRequest request;
        request.count = 10'000;
        job.start(countTool(), &request);
        QVERIFY(job.isRunning());
        QCOMPARE(listener.batches, 0); // never from within start()
        QVERIFY(waitForFinish(job));
        QVERIFY(!job.isRunning());
        QCOMPARE(listener.rowsAtEnd, 10'000);
        for (int i = 0; i < 10'000; ++i)
            QCOMPARE(listener.rows[i].number, i);
        QVERIFY(*listener.last);
        QCOMPARE(static_cast<const CountSummary *>((**listener.last).get())->total, 10'000);
        QCOMPARE(job.done(), 10'000);
    }

    void batchesAreBounded()
    {
        Job job(m_practice, m_pool.executor());
        Listener listener(job);
        CountRequest request;
        request.count = 1'000'000;
        QElapsedTimer timer;
        timer.start();
        job.start(countTool(), &request);
        QVERIFY(waitForFinish(job));
        QCOMPARE(listener.rows.size(), 1'000'000);
        // One at once, one at the end, and at most one every 50 ms between.
        QVERIFY2(listener.batches <= 2 + timer.elapsed() / 50, qPrintable(QString::number(listener.batches)));
    }

    void anErrorEndsTheRun()
    {
        Job job(m_practice, m_pool.executor());
        Listener listener(job);
        CountRequest request;
        request.behaviour = Behaviour::Fail;
        job.start(countTool(), &request);
        QVERIFY(waitForFinish(job));
        QCOMPARE(listener.rows.size(), 3);
        QCOMPARE(listener.last->error().kind, ErrorKind::OutOfResources);
    }

    void stopEndsABlockedCall_data()
    {
        QTest::addColumn<Behaviour>("behaviour");
        QTest::newRow("fault 99: in recv") << Behaviour::BlockInReceive;
        QTest::newRow("fault 99: in poll") << Behaviour::BlockInPoll;
    }
    void stopEndsABlockedCall()
    {
        QFETCH(Behaviour, behaviour);
        letEverythingEnd();
        const int before = openDescriptors();
        {
            Job job(m_practice, m_pool.executor());
            Listener listener(job);
            CountRequest request;
            request.behaviour = behaviour;
            QSignalSpy rows(&job, &Job::rowsCame);
            job.start(countTool(), &request);
            QVERIFY(rows.wait(20'000));
            QElapsedTimer timer;
            timer.start();
            job.cancel();
            QVERIFY(job.isRunning());
            QVERIFY(waitForFinish(job));
            QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
            QCOMPARE(listener.last->error().kind, ErrorKind::Cancelled);
            QCOMPARE(listener.rows.size(), 3); // what it had stays
            QVERIFY(job.wasCancelled());
        }
        letEverythingEnd();
        QCOMPARE(openDescriptors(), before);
    }

    void aSummaryComesBeforeTheEnd()
    {
        Job job(m_practice, m_pool.executor());
        CountRequest request;
        request.behaviour = Behaviour::PublishThenWait;
        QSignalSpy summaries(&job, &Job::summaryCame);
        int total = 0;
        connect(&job, &Job::summaryCame, this,
                [&total](const AnyValue &summary) { total = static_cast<const CountSummary *>(summary.get())->total; });
        job.start(countTool(), &request);
        QVERIFY(summaries.wait(20'000));
        QCOMPARE(total, 7);
        QVERIFY(job.isRunning());
        job.cancel();
        QVERIFY(waitForFinish(job));
    }

    void destroyedWhileRunning()
    {
        // 300 times, at different moments of the run: before it began, in the call, at its end.
        for (int i = 0; i < 300; ++i) {
            auto job = std::make_unique<Job>(m_practice, m_pool.executor());
            CountRequest request;
            request.behaviour = i % 3 == 0 ? Behaviour::BlockInReceive
                : i % 3 == 1               ? Behaviour::BlockInPoll
                                           : Behaviour::Count;
            request.count = i;
            int afterwards = 0;
            connect(job.get(), &Job::finished, this, [&afterwards] { ++afterwards; });
            job->start(countTool(), &request);
            if (i % 5 == 0)
                QCoreApplication::sendPostedEvents();
            const int before = afterwards;
            job.reset();
            QCoreApplication::sendPostedEvents();
            QCOMPARE(afterwards, before);
        }
        QVERIFY(m_pool.finish(20s));
    }

    void destroyedInItsOwnSlot()
    {
        auto *job = new Job(m_practice, m_pool.executor());
        const QPointer<Job> alive = job;
        connect(job, &Job::rowsCame, this, [job] { delete job; });
        CountRequest request;
        QSignalSpy gone(job, &QObject::destroyed);
        job->start(countTool(), &request);
        QVERIFY(gone.wait(20'000));
        QVERIFY(!alive);
    }

    void startingAnewDropsTheOldRowsAndEnd()
    {
        Job job(m_practice, m_pool.executor());
        Listener listener(job);
        Gate gate;
        CountRequest slow;
        slow.behaviour = Behaviour::WaitForGate;
        slow.count = 5;
        slow.gate = &gate;
        job.start(countTool(), &slow);
        QVERIFY(gate.waitForWaiters(1)); // its rows are on their way
        CountRequest quick;
        quick.count = 2;
        job.start(countTool(), &quick);
        gate.open();
        QVERIFY(waitForFinish(job));
        QVERIFY(m_pool.finish(20s));
        QCoreApplication::sendPostedEvents();
        QCOMPARE(listener.finishes, 1);
        QCOMPARE(listener.rows.size(), 2);
        for (const CountRow &row : listener.rows)
            QCOMPARE(row.run, 2);
    }

    void blockedRunsKeepNoOtherFromStarting()
    {
        // Fault 101: more blocked runs than QThreadPool has threads by default.
        Gate gate;
        std::vector<std::unique_ptr<Job>> blocked;
        for (int i = 0; i < 200; ++i) {
            CountRequest request;
            request.behaviour = Behaviour::WaitForGate;
            request.gate = &gate;
            blocked.push_back(std::make_unique<Job>(m_practice, m_pool.executor()));
            blocked.back()->start(countTool(), &request);
        }
        QVERIFY(gate.waitForWaiters(200));
        Job job(m_practice, m_pool.executor());
        Listener listener(job);
        CountRequest request;
        job.start(countTool(), &request);
        QVERIFY(waitForFinish(job));
        QCOMPARE(listener.rows.size(), 3);
        // Fault 100: everything goes with 200 workers running.
        blocked.clear();
        gate.open();
        QVERIFY(m_pool.finish(20s));
    }
};

QTEST_GUILESS_MAIN(TestJob)
#include "tst_job.moc"
