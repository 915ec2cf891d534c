// SPDX-License-Identifier: GPL-3.0-or-later
// A scan large enough for two workers, its rows and summaries taken from another thread meanwhile; for the thread
// sanitizer, too. In a network namespace of the test's own.
#include "core/scan/scantool.h"
#include "tests/support/listener.h"
#include "tests/support/privatenetwork.h"
#include "tests/support/toolrun.h"

#include <QSemaphore>
#include <QTest>

#include <set>
#include <thread>

using namespace sockeye;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace
{

QString whyNot; // why there is no network of the test's own

} // namespace

class ScanThreadsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyPortOnce_data()
    {
        QTest::addColumn<bool>("isStopped");
        QTest::newRow("to the end") << false;
        QTest::newRow("stopped") << true;
    }

    void everyPortOnce()
    {
        if (!whyNot.isEmpty())
            QSKIP(qPrintable(whyNot));
        QFETCH(bool, isStopped);
        ToolRun<ScanRequest, ScanRow, ScanSummary> run;
        ScanRequest request;
        request.targets = {u"127.0.0.1-2"_s};
        request.ports = {u"1-6000"_s};
        request.keep = ScanKeep::All;
        QSemaphore news;
        run.buffer.onFirst = run.context.summary.onPublished = [&news] { news.release(); };
        std::atomic<bool> isOver = false;
        std::thread reader([&] {
            for (news.acquire(); !isOver; news.acquire()) {
                run.take();
                if (run.context.summary.take())
                    static_cast<void>(run.context.trace.snapshot()); // as a list of calls is shown
                if (isStopped && run.rows.size() > 1000)
                    run.context.cancel.cancel();
            }
        });
        const Result<ScanSummary> summary = runScan(request, run.context, run.buffer);
        isOver = true;
        news.release();
        reader.join();
        run.take();
        QVERIFY(summary);
        const qint64 asked = summary->open + summary->closed + summary->filtered;
        QCOMPARE(qint64(run.rows.size()), asked);
        std::set<std::pair<QString, quint16>> seen;
        for (const ScanRow &row : run.rows)
            QVERIFY(seen.insert({row.host, *row.port}).second);
        QVERIFY(asked == 12'000 || !summary->isWhole);
        if (isStopped)
            return;
        QVERIFY(summary->isWhole);
        QCOMPARE(asked, 12'000);
    }
};

int main(int argc, char **argv)
{
    whyNot = enterPrivateNetwork();
    if (whyNot.isEmpty())
        whyNot = raiseLoopback();
    QCoreApplication application(argc, argv);
    ScanThreadsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_scan_threads.moc"
