// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/systemcall.h"
#include "core/output/callmeaning.h"
#include "tests/support/sampletool.h"
#include "ui/detail/callsmodel.h"
#include "ui/detail/callstable.h"
#include "ui/detail/callsview.h"
#include "ui/detail/elidedlabel.h"
#include "ui/page/resultsmodel.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sockeye;
using namespace sockeye::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestCallsView : public QObject
{
    Q_OBJECT

private:
    ResultsModel m_rows{sampleTool(), [](const std::function<void()> &work) { work(); }};

    void addRows(int count)
    {
        Rows<SampleRow> rows;
        for (int i = 0; i < count; ++i) {
            SampleRow row;
            row.name = u"name%1"_s.arg(i);
            rows.add(std::move(row), i);
        }
        m_rows.add(rows.take());
    }

    /// Four calls: two for row 1, of which one is refused, one that had to wait, and one for the run as a whole.
    static void addCalls(CallTrace &trace)
    {
        const Clock &clock = Clock::system();
        CallRecord record = recordOf(SystemCall::EpollCreate, -1);
        record.start = MonotonicTime(1s);
        record.took = 1500us;
        trace.add(record, clock);
        record = recordOf(SystemCall::Connect, 5);
        setAddress(record, SocketAddress(Endpoint{QHostAddress(QHostAddress::LocalHost), 53}));
        record.start = MonotonicTime(1s + 2ms);
        record.subject = 1;
        record.result = -1;
        record.error = ECONNREFUSED;
        trace.add(record, clock);
        record = recordOf(SystemCall::Receive, 5, 512);
        record.start = MonotonicTime(1s + 3ms);
        record.subject = 0;
        record.result = -1;
        record.error = EAGAIN;
        trace.add(record, clock);
        record = recordOf(SystemCall::Close, 5);
        record.start = MonotonicTime(1s + 4ms);
        record.subject = 1;
        trace.add(record, clock);
    }

    RunView runOf(const CallTrace &trace, int run = 1) const
    {
        RunView view;
        view.tool = &sampleTool();
        view.trace = trace.snapshot();
        view.rows = &m_rows;
        view.run = run;
        return view;
    }

    static QString cell(const CallsTable *table, int row, int column)
    {
        return table->model()->index(row, column).data().toString();
    }

private slots:
    void init() { m_rows.clear(); }

    void showsCalls()
    {
        addRows(3);
        CallTrace trace;
        addCalls(trace);
        CallsView view(sampleTool());
        view.showRun(runOf(trace));
        const auto *table = view.findChild<CallsTable *>();
        QCOMPARE(table->model()->rowCount(), 4);
        QCOMPARE(cell(table, 0, CallsModel::Start), QLocale().toString(0.0, 'f', 3));
        QCOMPARE(cell(table, 0, CallsModel::Took), QLocale().toString(1.5, 'f', 3));
        QCOMPARE(cell(table, 1, CallsModel::Start), QLocale().toString(2.0, 'f', 3));
        QCOMPARE(cell(table, 1, CallsModel::Call), u"connect"_s);
        QCOMPARE(cell(table, 1, CallsModel::Result), u"-1 ECONNREFUSED"_s);
        QCOMPARE(cell(table, 1, CallsModel::Row), u"2 · name1"_s);
        QCOMPARE(cell(table, 0, CallsModel::Row), u"–"_s);
        const QString meaning = table->model()->index(1, CallsModel::Result).data(Qt::ToolTipRole).toString();
        QVERIFY2(meaning.contains(u"nobody listens"_s), qPrintable(meaning));
        QCOMPARE(view.findChild<QLabel *>(u"callsCount"_s)->text(), u"4 calls"_s);
    }

    void failuresHaveAShape()
    {
        CallTrace trace;
        addCalls(trace);
        const auto snapshot = trace.snapshot();
        QCOMPARE(callOutcome(snapshot->calls[0]), Outcome::Success);
        QCOMPARE(callOutcome(snapshot->calls[1]), Outcome::Failure);
        QCOMPARE(callOutcome(snapshot->calls[2]), Outcome::Neutral);
        for (const CallRecord &call : snapshot->calls)
            QCOMPARE(callMeaning(call).isEmpty(), call.error == 0);
    }

    void filters()
    {
        addRows(3);
        CallTrace trace;
        addCalls(trace);
        CallsView view(sampleTool());
        view.showRun(runOf(trace));
        view.showRow({m_rows.rowAt(1), 1});
        const auto *table = view.findChild<CallsTable *>();
        auto *filter = view.findChild<QLineEdit *>();
        auto *only = view.findChild<QCheckBox *>();
        for (const auto &[text, count] : {std::pair(u"ECONNREF"_s, 1),
                                          {u"htons(53)"_s, 1},
                                          {u"NAME0"_s, 1},
                                          {u"e"_s, 4},
                                          {u"nothing has this"_s, 0},
                                          {QString(), 4}}) {
            filter->setText(text);
            QCOMPARE(table->model()->rowCount(), count);
        }
        only->setChecked(true);
        QCOMPARE(table->model()->rowCount(), 2);
        filter->setText(u"close"_s);
        QCOMPARE(table->model()->rowCount(), 1);
        QCOMPARE(view.findChild<QLabel *>(u"callsCount"_s)->text(), u"1 of 4 calls"_s);
        filter->clear();
        view.showRow({m_rows.rowAt(2), 2});
        QCOMPARE(table->model()->rowCount(), 0);
        QVERIFY(!view.findChild<QPushButton *>(u"callsExport"_s)->isEnabled());
    }

    void escapeClearsTheFilterFirst()
    {
        addRows(3);
        CallTrace trace;
        addCalls(trace);
        QWidget page; // what is left of Escape comes to the page
        CallsView view(sampleTool(), &page);
        view.showRun(runOf(trace));
        auto *filter = view.findChild<QLineEdit *>();
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        filter->setFocus();
        filter->setText(u"close"_s);
        QKeyEvent first(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
        QApplication::sendEvent(filter, &first);
        QVERIFY(first.isAccepted());
        QCOMPARE(filter->text(), QString());
        QKeyEvent second(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
        QApplication::sendEvent(filter, &second);
        QVERIFY(!second.isAccepted());
    }

    void marksAndAsks()
    {
        addRows(3);
        CallTrace trace;
        addCalls(trace);
        CallsView view(sampleTool());
        view.showRun(runOf(trace));
        view.showRow({m_rows.rowAt(1), 1});
        auto *table = view.findChild<CallsTable *>();
        for (int row = 0; row < 4; ++row) {
            const bool isMarked = table->model()->index(row, 0).data(Qt::BackgroundRole).isValid();
            QCOMPARE(isMarked, row == 1 || row == 3);
        }
        QSignalSpy asked(&view, &DetailView::rowAsked);
        QSignalSpy said(&view, &DetailView::said);
        table->selectRow(1);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(asked.value(0).value(0).toInt(), 1);
        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(said.size(), 1);
        // The place in the table, whatever its order.
        m_rows.setFilter(u"name1"_s);
        QCOMPARE(cell(table, 1, CallsModel::Row), u"1 · name1"_s);
        m_rows.setFilter({});
        QCOMPARE(cell(table, 1, CallsModel::Row), u"2 · name1"_s);
    }

    void laterCallsAreAdded()
    {
        CallTrace trace(6);
        addCalls(trace);
        CallsView view(sampleTool());
        view.showRun(runOf(trace));
        auto *table = view.findChild<CallsTable *>();
        table->selectRow(2);
        trace.add(recordOf(SystemCall::Close, 6), Clock::system());
        view.showRun(runOf(trace));
        QCOMPARE(table->model()->rowCount(), 5);
        QCOMPARE(table->currentIndex().row(), 2);
        for (int i = 0; i < 4; ++i)
            trace.add(recordOf(SystemCall::Close, 7), Clock::system());
        view.showRun(runOf(trace));
        QCOMPARE(table->model()->rowCount(), 6);
        QVERIFY(view.findChild<ElidedLabel *>(u"callsCount"_s)->fullText().contains(u"3 earlier calls not kept"_s));
        view.showRun(runOf(CallTrace(), 2));
        QCOMPARE(table->model()->rowCount(), 0);
    }

    /// A long run drops its earliest calls with every new list; that must not disturb who is looking at one of them.
    void earlierCallsGoOneByOne()
    {
        const auto add = [](CallTrace &trace, int from, int count) {
            for (int i = from; i < from + count; ++i) {
                CallRecord record = recordOf(SystemCall::Close, i);
                record.start = MonotonicTime(1s);
                trace.add(record, Clock::system());
            }
        };
        const auto descriptors = [](const CallsTable *table) {
            QStringList found;
            for (int row = 0; row < table->model()->rowCount(); ++row)
                found += cell(table, row, CallsModel::Arguments);
            return found.join(u' ');
        };
        CallTrace trace(6);
        add(trace, 10, 6);
        CallsView view(sampleTool());
        view.showRun(runOf(trace));
        auto *table = view.findChild<CallsTable *>();
        auto *filter = view.findChild<QLineEdit *>();
        table->selectRow(4);
        QSignalSpy resets(table->model(), &QAbstractItemModel::modelReset);
        add(trace, 16, 3);
        view.showRun(runOf(trace));
        QCOMPARE(descriptors(table), u"13 14 15 16 17 18"_s);
        QCOMPARE(table->currentIndex().row(), 1);
        QCOMPARE(table->selectionModel()->selectedRows().value(0).row(), 1);
        QCOMPARE(cell(table, 1, CallsModel::Arguments), u"14"_s);
        QCOMPARE(resets.size(), 0);

        // With a filter the texts that were made for it move along.
        filter->setText(u"4"_s);
        QCOMPARE(descriptors(table), u"14"_s);
        table->selectRow(0);
        resets.clear();
        add(trace, 19, 1);
        view.showRun(runOf(trace)); // 14 to 19
        QCOMPARE(descriptors(table), u"14"_s);
        QCOMPARE(table->currentIndex().row(), 0);
        add(trace, 20, 5);
        view.showRun(runOf(trace)); // 19 to 24
        QCOMPARE(descriptors(table), u"24"_s);
        QCOMPARE(resets.size(), 0);
        filter->setText(u"2"_s);
        QCOMPARE(descriptors(table), u"20 21 22 23 24"_s);
        resets.clear();
        // All of them at once.
        add(trace, 25, 50);
        view.showRun(runOf(trace)); // 69 to 74
        QCOMPARE(descriptors(table), u"72"_s);
        filter->clear();
        QCOMPARE(descriptors(table), u"69 70 71 72 73 74"_s);
        QCOMPARE(resets.size(), 1); // of the filter
    }

    void copiesAndSaves()
    {
        addRows(2);
        CallTrace trace;
        addCalls(trace);
        CallsView view(sampleTool());
        view.showRun(runOf(trace));
        auto *table = view.findChild<CallsTable *>();
        table->selectAll();
        QTest::keySequence(table, QKeySequence::Copy);
        const QStringList lines = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines[1].contains(u"\tconnect\t5, {sa_family=AF_INET"_s));

        const QTemporaryDir folder;
        const QString path = folder.filePath(u"calls.csv"_s);
        QSignalSpy said(&view, &DetailView::said);
        view.save(path, false);
        QVERIFY(said.value(0).value(0).toString().contains(u"4 calls written"_s));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> written = file.readAll().split('\n');
        QCOMPARE(written[0].trimmed(), QByteArray("call,arguments,result,error,start_ms,took_ms,thread,row"));
        QVERIFY(written[2].startsWith("connect,\"5, {sa_family=AF_INET"));
        QVERIFY(written[2].trimmed().endsWith(",-1,ECONNREFUSED,2,0,0,1"));
        view.save(folder.filePath(u"missing/calls.csv"_s), false);
        QVERIFY(said.value(1).value(0).toString().contains(u"missing"_s));
    }

    /// The window counts rows from 1 and a file from 0, but both mean the same row.
    void filesAndCellsNameTheSameRow()
    {
        addRows(3);
        CallTrace trace;
        addCalls(trace);
        CallRecord record = recordOf(SystemCall::SendMessages, 5);
        record.packetCount = 2;
        for (const qint64 subject : {1, 2}) {
            PacketNote note;
            note.bytes = "x";
            note.subject = subject;
            const quint64 number = trace.addPacket(note, Clock::system());
            record.firstPacket = subject == 1 ? number : record.firstPacket;
        }
        trace.add(record, Clock::system());
        record.subject = 0;
        trace.add(record, Clock::system());
        CallsModel model;
        const auto check = [&model](const QStringList &cells) {
            for (int call = 0; call < model.rowCount(); ++call) {
                const QString cell = model.index(call, CallsModel::Row).data().toString();
                QCOMPARE(cell, cells.value(call));
                const std::optional<qint64> row = model.callRowAt(call).row;
                QCOMPARE(row.has_value(), cell.contains(u'·'));
                if (row)
                    QVERIFY(cell.startsWith(QLocale().toString(*row + 1) + u' '));
            }
        };
        model.setTrace(trace.snapshot(), 1, &m_rows);
        check({u"–"_s, u"2 · name1"_s, u"1 · name0"_s, u"2 · name1"_s, u"many"_s, u"1 · name0"_s});
        m_rows.setFilter(u"name1"_s);
        check({u"–"_s, u"1 · name1"_s, u"–"_s, u"1 · name1"_s, u"many"_s, u"–"_s});
        // Who asks for the row of many gets the first that is there.
        QCOMPARE(model.resultRowOf(4), 0);
        m_rows.setFilter({});
        const QString help = model.headerData(CallsModel::Row, Qt::Horizontal, Qt::ToolTipRole).toString();
        QVERIFY2(help.contains(u"from 0"_s) && help.contains(u"from 1"_s), qPrintable(help));
    }

    void worksFromTheKeyboard()
    {
        CallTrace trace;
        addCalls(trace);
        CallsView view(sampleTool());
        view.showRun(runOf(trace));
        view.show();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        view.focusFirst();
        QVERIFY(view.findChild<CallsTable *>()->hasFocus());
        QTest::keyClick(view.focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(!view.findChild<CallsTable *>()->hasFocus());
        for (const QWidget *widget : view.findChildren<QWidget *>()) {
            if (widget->focusPolicy() & Qt::TabFocus && !widget->objectName().startsWith(u"qt_"_s)) {
                const auto *button = qobject_cast<const QAbstractButton *>(widget);
                QVERIFY(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()));
            }
        }
    }

    /// The page's promise: 50 ms with 100,000 rows and 10,000 calls.
    void isFilledQuickly()
    {
        addRows(100'000);
        CallTrace trace;
        for (int i = 0; i < 10'000; ++i) {
            CallRecord record = recordOf(SystemCall::Connect, 5);
            record.subject = i * 10;
            trace.add(record, Clock::system());
        }
        const RunView run = runOf(trace);
        CallsView view(sampleTool());
        view.resize(1000, 400);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QElapsedTimer timer;
        timer.start();
        view.showRun(run);
        view.showRow({m_rows.rowAt(50'000), 50'000});
        const qint64 filled = timer.nsecsElapsed();
        view.grab(); // with the texts of the calls that are seen
        const qint64 painted = timer.nsecsElapsed();
        qInfo("filled in %.2f ms, painted after %.2f ms", double(filled) / 1e6, double(painted) / 1e6);
        QVERIFY(filled < 500'000'000); // generous: other programs run beside it
        QCOMPARE(cell(view.findChild<CallsTable *>(), 5'000, CallsModel::Row),
                 u"%1 · name50000"_s.arg(QLocale().toString(50'001)));
    }
};

QTEST_MAIN(TestCallsView)
#include "tst_callsview.moc"
