// SPDX-License-Identifier: GPL-3.0-or-later
// Every tool of the catalogue on a std::thread, its rows taken from another while it runs; for the thread sanitizer,
// which would not understand Qt's own threads.
#include "core/practice/practicedirectory.h"
#include "core/tool/catalogue.h"

#include <QTest>

#include <condition_variable>
#include <thread>

using namespace sockeye;
using namespace std::chrono_literals;

namespace
{

/// Runs a tool the way the job does, with a plain thread as the executor.
class ThreadRun
{
public:
    ThreadRun(const Tool &tool, PracticeLocator &practice, bool follow)
        : m_tool(tool)
        , m_request(tool.makeRequest())
        , m_context(practice)
        , m_rows(tool.makeRows())
    {
        if (const Field *field = follow ? tool.requestField(u"follow") : nullptr)
            (void)field->parse(u"on", m_request.get());
        m_rows->onFirst = [this] { wake(m_rowsWaiting); };
        m_context.summary.onPublished = [this] { wake(m_rowsWaiting); };
        m_thread = std::thread([this] {
            m_result.emplace(m_tool.run(m_request.get(), m_context, *m_rows));
            wake(m_ended);
        });
    }
    ~ThreadRun()
    {
        m_context.cancel.cancel();
        m_thread.join();
    }

    void cancel() { m_context.cancel.cancel(); }

    /// Takes rows as they come; true when the run has ended, or, with \a untilRows, when the first have come.
    bool take(Nanoseconds patience, bool untilRows)
    {
        const Deadline deadline = Deadline::in(patience);
        while (!deadline.hasPassed()) {
            bool ended = false;
            {
                std::unique_lock lock(m_mutex);
                m_changed.wait_for(lock, deadline.remaining(), [this] { return m_rowsWaiting || m_ended; });
                m_rowsWaiting = false;
                ended = m_ended;
            }
            if (const RowBlockPointer block = m_rows->take()) {
                m_taken += block->size();
                for (std::size_t i = 0; i < block->size(); ++i) {
                    for (const Field &field : m_tool.rowFields())
                        (void)field.text(block->row(i));
                }
            }
            (void)m_context.summary.take();
            (void)m_context.trace.snapshot();
            (void)m_context.progress.done.load();
            if (ended || (untilRows && m_taken > 0))
                return true;
        }
        return false;
    }

    std::size_t taken() const { return m_taken; }
    /// After the run has ended.
    const RunResult &result() const { return *m_result; }

private:
    void wake(bool &flag)
    {
        const std::lock_guard lock(m_mutex);
        flag = true;
        m_changed.notify_all();
    }

    const Tool &m_tool;
    const AnyValue m_request;
    Context m_context;
    const std::shared_ptr<RowBuffer> m_rows;
    std::mutex m_mutex; // protects the two flags, and orders m_result
    std::condition_variable m_changed;
    bool m_rowsWaiting = false;
    bool m_ended = false;
    std::optional<RunResult> m_result;
    std::size_t m_taken = 0;
    std::thread m_thread;
};

} // namespace

class TestThreads : public QObject
{
    Q_OBJECT

private:
    PracticeDirectory m_practice{PracticeDirectory::Sharing::Private, {}, {}};

private slots:
    void initTestCase() { QVERIFY(m_practice.startOwn()); }

    void runsToItsEnd_data()
    {
        QTest::addColumn<QString>("id");
        for (const Tool *tool : catalogue())
            QTest::newRow(tool->id) << QString::fromLatin1(tool->id);
    }
    void runsToItsEnd()
    {
        QFETCH(QString, id);
        const Tool &tool = *findTool(id);
        ThreadRun run(tool, m_practice, false);
        QVERIFY(run.take(60s, false));
        QVERIFY2(run.result(), run.result() ? "" : qPrintable(errorSentence(run.result().error())));
        QVERIFY(run.taken() > 0);
    }

    void stops_data() { runsToItsEnd_data(); }
    void stops()
    {
        QFETCH(QString, id);
        const Tool &tool = *findTool(id);
        ThreadRun run(tool, m_practice, true);
        QVERIFY(run.take(60s, true));
        run.cancel();
        QVERIFY(run.take(60s, false));
    }
};

QTEST_GUILESS_MAIN(TestThreads)
#include "tst_threads.moc"
