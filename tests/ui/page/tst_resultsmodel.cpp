// SPDX-License-Identifier: GPL-3.0-or-later
// The table's model: order, filter, keyed rows, selection, and how little it tells its views.
#include "core/connections/connectionstool.h"
#include "core/tool/catalogue.h"
#include "tests/support/sampletool.h"
#include "ui/page/resultsmodel.h"
#include "ui/theme.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace sockeye;
using namespace sockeye::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace
{

constexpr int nameColumn = 0;
constexpr int offsetColumn = 2;

SampleRow row(const QString &name, int offset)
{
    SampleRow made;
    made.name = name;
    made.offset = std::chrono::milliseconds(offset);
    return made;
}

std::vector<SampleRow> randomRows(int count, QRandomGenerator &random)
{
    std::vector<SampleRow> rows;
    for (int i = 0; i < count; ++i)
        rows.push_back(row(u"host%1"_s.arg(i % 1000), random.bounded(-500, 500)));
    return rows;
}

/// WCAG 2.1: relative luminance, and the contrast of two colours.
double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

QStringList names(const ResultsModel &model)
{
    QStringList all;
    for (int i = 0; i < model.rowCount(); ++i)
        all += static_cast<const SampleRow *>(model.rowAt(i))->name;
    return all;
}

std::vector<qint64> offsets(const ResultsModel &model)
{
    std::vector<qint64> all;
    for (int i = 0; i < model.rowCount(); ++i)
        all.push_back(static_cast<const SampleRow *>(model.rowAt(i))->offset.count());
    return all;
}

// What a model told its views.
struct Told {
    explicit Told(const ResultsModel &model)
        : inserted(&model, &QAbstractItemModel::rowsInserted)
        , removed(&model, &QAbstractItemModel::rowsRemoved)
        , moved(&model, &QAbstractItemModel::layoutChanged)
        , changed(&model, &QAbstractItemModel::dataChanged)
    {
    }
    QSignalSpy inserted, removed, moved, changed;
};

void waitForOrder(ResultsModel &model)
{
    QSignalSpy ended(&model, &ResultsModel::orderingChanged);
    while (model.isOrdering())
        QVERIFY(ended.wait(20'000));
}

} // namespace

class TestResultsModel : public QObject
{
    Q_OBJECT

private:
    WorkerPool m_pool;

private slots:
    void arrivalOrderCostsOneInsertABatch()
    {
        ResultsModel model(sampleTool(), m_pool.executor());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const Told told(model);
        model.add(blockOf({row(u"b"_s, 2), row(u"a"_s, 1)}));
        model.add(blockOf({row(u"c"_s, 3)}));
        QCOMPARE(names(model), QStringList({u"b"_s, u"a"_s, u"c"_s}));
        QCOMPARE(told.inserted.size(), 2);
        QCOMPARE(told.moved.size() + told.removed.size() + told.changed.size(), 0);
    }

    // A run that goes on for ever: the latest rows stay, in whatever order they are shown.
    void theEarliestRowsGo()
    {
        constexpr int secondColumn = 1;
        constexpr FieldOf<SampleRow> fields[] = {field<&SampleRow::name>("name", "Name"),
                                                 field<&SampleRow::offset>("offset_ms", "Offset", Unit::Milliseconds),
                                                 field<&SampleRow::status>("status", "Status").status()};
        const ToolOf<SampleRequest, SampleRow, SampleSummary> tool({.id = "endless",
                                                                    .title = "",
                                                                    .sentence = "",
                                                                    .group = ToolGroup::Sockets,
                                                                    .keptRows = 100,
                                                                    .requestFields = {},
                                                                    .rowFields = fields,
                                                                    .summaryFields = {},
                                                                    .run = nullptr,
                                                                    .answer = nullptr});
        for (const bool isSorted : {false, true}) {
            ResultsModel model(tool, m_pool.executor());
            QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
            if (isSorted)
                model.sort(secondColumn, Qt::DescendingOrder);
            QItemSelectionModel selection(&model);
            for (int i = 0; i < 1000; ++i) {
                SampleRow made = row(u"row%1"_s.arg(i), i);
                made.status = i % 2 ? SampleStatus::Timeout : SampleStatus::Ok;
                model.add(blockOf({made}));
                if (i == 950)
                    selection.select(model.index(model.viewRowOf(model.allRows().back()), 0),
                                     QItemSelectionModel::Select);
            }
            QVERIFY(model.totalCount() >= 100 && model.totalCount() <= 110);
            QCOMPARE(model.totalCount() + model.droppedCount(), 1000);
            QCOMPARE(model.rowCount(), int(model.totalCount()));
            QVERIFY(qAbs(model.failedCount() * 2 - model.totalCount()) <= 1);
            QStringList expected;
            for (int i = int(model.droppedCount()); i < 1000; ++i)
                expected += u"row%1"_s.arg(i);
            if (isSorted)
                std::reverse(expected.begin(), expected.end());
            QCOMPARE(names(model), expected);
            QCOMPARE(model.arrivals()[isSorted ? 0 : model.arrivals().size() - 1], quint32(model.totalCount() - 1));
            QCOMPARE(selection.selectedIndexes().size(), 1);
            QCOMPARE(selection.selectedIndexes().front().data().toString(), u"row950"_s);
            model.clear();
            QCOMPARE(model.droppedCount(), 0);
        }
    }

    void failuresAreCounted()
    {
        ResultsModel model(keyedSampleTool(), m_pool.executor());
        SampleRow bad = row(u"a"_s, 1);
        bad.status = SampleStatus::Timeout;
        model.add(blockOf({bad, row(u"b"_s, 2)}));
        QCOMPARE(model.totalCount(), 2);
        QCOMPARE(model.failedCount(), 1);
        model.add(blockOf({row(u"a"_s, 3)})); // the same key: it has recovered
        QCOMPARE(model.totalCount(), 2);
        QCOMPARE(model.failedCount(), 0);
    }

    void rowsThatComeAreMergedIntoTheOrder()
    {
        ResultsModel model(sampleTool(), m_pool.executor());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.sort(offsetColumn, Qt::AscendingOrder);
        const Told told(model);
        QRandomGenerator random(1);
        constexpr int batches = 40;
        for (int i = 0; i < batches; ++i)
            model.add(blockOf(randomRows(50, random)));
        QCOMPARE(model.rowCount(), batches * 50);
        const std::vector<qint64> sorted = offsets(model);
        QVERIFY(std::is_sorted(sorted.begin(), sorted.end()));
        QVERIFY2(told.inserted.size() <= batches && told.moved.size() <= batches, "at most one of each a batch");
        QCOMPARE(told.removed.size() + told.changed.size(), 0);
        model.sort(-1, Qt::AscendingOrder);
        QRandomGenerator again(1);
        QCOMPARE(names(model).first(50), [&] {
            QStringList first;
            for (const SampleRow &made : randomRows(50, again))
                first += made.name;
            return first;
        }());
    }

    void equalRowsStayInTheOrderOfArrival_data()
    {
        QTest::addColumn<Qt::SortOrder>("direction");
        QTest::newRow("ascending") << Qt::AscendingOrder;
        QTest::newRow("descending") << Qt::DescendingOrder;
    }
    void equalRowsStayInTheOrderOfArrival()
    {
        QFETCH(Qt::SortOrder, direction);
        ResultsModel model(sampleTool(), m_pool.executor());
        model.sort(offsetColumn, direction);
        model.add(blockOf({row(u"1"_s, 5), row(u"2"_s, 5)}));
        model.add(blockOf({row(u"3"_s, 5), row(u"0"_s, 7)}));
        const QStringList expected = direction == Qt::AscendingOrder ? QStringList{u"1"_s, u"2"_s, u"3"_s, u"0"_s}
                                                                     : QStringList{u"0"_s, u"1"_s, u"2"_s, u"3"_s};
        QCOMPARE(names(model), expected);
    }

    void manyRowsAreSortedOnAWorkerWhileMoreCome()
    {
        ResultsModel model(sampleTool(), m_pool.executor());
        QRandomGenerator random(2);
        model.add(blockOf(randomRows(60'000, random)));
        const Told told(model);
        model.sort(offsetColumn, Qt::DescendingOrder);
        QVERIFY(model.isOrdering());
        model.add(blockOf(randomRows(20'000, random)));
        model.add(blockOf(randomRows(20'000, random)));
        waitForOrder(model);
        QCOMPARE(model.rowCount(), 100'000);
        const std::vector<qint64> sorted = offsets(model);
        QVERIFY(std::is_sorted(sorted.rbegin(), sorted.rend()));
        QVERIFY(told.inserted.size() <= 3 && told.moved.size() <= 3);
    }

    void filterShowsMatchingRowsAlsoOfThoseThatCome()
    {
        ResultsModel model(sampleTool(), m_pool.executor());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.add(blockOf({row(u"alpha"_s, 3), row(u"beta"_s, 2), row(u"ALPHABET"_s, 1)}));
        const Told told(model);
        model.setFilter(u"alpha"_s);
        QCOMPARE(names(model), QStringList({u"alpha"_s, u"ALPHABET"_s}));
        QCOMPARE(told.removed.size(), 1);
        QCOMPARE(model.totalCount(), 3);
        model.sort(offsetColumn, Qt::AscendingOrder);
        model.add(blockOf({row(u"gamma"_s, 0), row(u"alpha2"_s, 2)}));
        QCOMPARE(names(model), QStringList({u"ALPHABET"_s, u"alpha2"_s, u"alpha"_s}));
        model.setFilter({});
        QCOMPARE(names(model), QStringList({u"gamma"_s, u"ALPHABET"_s, u"beta"_s, u"alpha2"_s, u"alpha"_s}));
        model.setFilter(u"nothing has this"_s);
        QCOMPARE(model.rowCount(), 0);
    }

    void filterOfManyRowsRunsOnAWorker()
    {
        ResultsModel model(sampleTool(), m_pool.executor());
        QRandomGenerator random(3);
        model.add(blockOf(randomRows(20'000, random)));
        model.setFilter(u"host77"_s);
        QVERIFY(model.isOrdering());
        model.setFilter(u"host7"_s); // the earlier one is dropped
        waitForOrder(model);
        for (const QString &name : names(model))
            QVERIFY(name.contains(u"host7"_s));
        QCOMPARE(model.rowCount(), 20 * 111);
    }

    void keyedRowsAreReplacedInPlace()
    {
        ResultsModel model(keyedSampleTool(), m_pool.executor());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.add(blockOf({row(u"a"_s, 1), row(u"b"_s, 2), row(u"c"_s, 3)}));
        const Told told(model);
        model.add(blockOf({row(u"a"_s, 9), row(u"c"_s, 8)}));
        QCOMPARE(names(model), QStringList({u"a"_s, u"b"_s, u"c"_s}));
        QCOMPARE(offsets(model), (std::vector<qint64>{9'000'000, 2'000'000, 8'000'000}));
        QCOMPARE(told.changed.size(), 1);
        QCOMPARE(told.inserted.size() + told.moved.size() + told.removed.size(), 0);
    }

    void keyedRowsMoveWhereTheOrderPutsThem()
    {
        ResultsModel model(keyedSampleTool(), m_pool.executor());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.sort(offsetColumn, Qt::AscendingOrder);
        model.add(blockOf({row(u"a"_s, 1), row(u"b"_s, 2), row(u"c"_s, 3)}));
        model.add(blockOf({row(u"a"_s, 9), row(u"d"_s, 2)}));
        QCOMPARE(names(model), QStringList({u"b"_s, u"d"_s, u"c"_s, u"a"_s}));
    }

    void goneRowsLeave()
    {
        ResultsModel model(keyedSampleTool(), m_pool.executor());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.add(blockOf({row(u"a"_s, 1), row(u"b"_s, 2), row(u"c"_s, 3)}));
        Rows<SampleRow> rows;
        rows.gone(row(u"b"_s, 0));
        rows.gone(row(u"never there"_s, 0));
        rows.add(row(u"a"_s, 5));
        rows.gone(row(u"a"_s, 0));
        rows.add(row(u"a"_s, 6)); // back again: the last of the table
        model.add(rows.take());
        QCOMPARE(names(model), QStringList({u"c"_s, u"a"_s}));
        QCOMPARE(model.totalCount(), 2);
        model.add(blockOf({row(u"b"_s, 7)}));
        QCOMPARE(names(model), QStringList({u"c"_s, u"a"_s, u"b"_s}));
    }

    /// Two hours of rows that come and go, a thousand a batch: no more is kept than is shown, and what is shown stays.
    void aLongRunKeepsNothingOfWhatIsGone()
    {
        ResultsModel model(keyedSampleTool(), m_pool.executor());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.add(blockOf({row(u"first"_s, 1), row(u"second"_s, 2)}));
        const QPersistentModelIndex second = model.index(1, 0);
        std::size_t most = 0;
        for (int batch = 0; batch < 100; ++batch) {
            Rows<SampleRow> rows;
            for (int i = 0; i < 1000; ++i) {
                if (batch > 0)
                    rows.gone(row(QString::number((batch - 1) * 1000 + i), 0));
                rows.add(row(QString::number(batch * 1000 + i), i));
            }
            model.add(rows.take());
            most = std::max(most, model.allRows().size());
        }
        QVERIFY(most < 5000);
        QCOMPARE(model.totalCount(), 1002);
        QCOMPARE(model.rowCount(), 1002);
        QCOMPARE(model.data(second, Qt::DisplayRole).toString(), u"second"_s);
        QCOMPARE(names(model).mid(0, 3), QStringList({u"first"_s, u"second"_s, u"99000"_s}));
        model.add(blockOf({row(u"99500"_s, 77)})); // found by its key as before
        QCOMPARE(model.totalCount(), 1002);
        model.sort(2, Qt::DescendingOrder);
        QCOMPARE(names(model).size(), 1002);
    }

    void marksAreAWordAndAColour_data()
    {
        QTest::addColumn<RowChange>("change");
        QTest::addColumn<QString>("word");
        QTest::newRow("new") << RowChange::New << u"new"_s;
        QTest::newRow("changed") << RowChange::Changed << u"changed"_s;
        QTest::newRow("gone") << RowChange::Gone << u"gone"_s;
        QTest::newRow("none") << RowChange::None << QString();
    }
    void marksAreAWordAndAColour()
    {
        QFETCH(RowChange, change);
        QFETCH(QString, word);
        const Tool &tool = *findTool(u"connections");
        QVERIFY(tool.changeField());
        const AnyValue made = tool.makeRow();
        if (!word.isEmpty())
            QVERIFY(tool.changeField()->parse(word, made.get()));
        ResultsModel model(tool, m_pool.executor());
        auto rows = tool.makeRows();
        static_cast<Rows<ConnectionRow> *>(rows.get())->add(*static_cast<const ConnectionRow *>(made.get()));
        model.add(rows->take());
        const int column = int(tool.changeField() - tool.rowFields().data());
        QCOMPARE(model.index(0, column).data().toString(), word);
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            applyTheme(theme);
            const QVariant background = model.index(0, 0).data(Qt::BackgroundRole);
            QCOMPARE(background.isValid(), change != RowChange::None);
            if (!background.isValid())
                continue;
            const QPalette palette = QGuiApplication::palette();
            const QColor colour = background.value<QBrush>().color();
            QVERIFY(colour != palette.color(QPalette::Base));
            for (const QColor &text : {palette.color(QPalette::Text), failureColor(palette)})
                QVERIFY2(contrast(text, colour) >= 4.5, qPrintable(colour.name()));
        }
        applyTheme(Theme::System);
    }

    void batchesAreToldWhateverTheFilterHides()
    {
        ResultsModel model(keyedSampleTool(), m_pool.executor());
        model.add(blockOf({row(u"a"_s, 1), row(u"b"_s, 2)}));
        model.setFilter(u"nothing has this"_s);
        const Told told(model);
        QSignalSpy added(&model, &ResultsModel::batchAdded);
        Rows<SampleRow> rows;
        rows.add(row(u"a"_s, 5));
        rows.gone(row(u"b"_s, 0));
        model.add(rows.take());
        QCOMPARE(added.size(), 1);
        QCOMPARE(told.inserted.size() + told.moved.size() + told.removed.size() + told.changed.size(), 0);
        QCOMPARE(model.allRows().size(), 2U);
        QCOMPARE(static_cast<const SampleRow *>(model.allRows()[0])->offset, 5ms);
        QVERIFY(!model.allRows()[1]);
    }

    void manyKeyedRowsChangeWhileTheyAreSorted()
    {
        ResultsModel model(keyedSampleTool(), m_pool.executor());
        std::vector<SampleRow> many;
        for (int i = 0; i < 15'000; ++i)
            many.push_back(row(u"k%1"_s.arg(i), i));
        model.add(blockOf(many));
        model.sort(offsetColumn, Qt::DescendingOrder);
        QVERIFY(model.isOrdering());
        Rows<SampleRow> rows;
        rows.gone(row(u"k14999"_s, 0));
        rows.add(row(u"k0"_s, 99'999));
        model.add(rows.take());
        waitForOrder(model);
        QCOMPARE(model.rowCount(), 14'999);
        QCOMPARE(names(model).first(2), QStringList({u"k0"_s, u"k14998"_s}));
    }

    void selectionFollowsItsRows()
    {
        ResultsModel model(keyedSampleTool(), m_pool.executor());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.add(blockOf({row(u"a"_s, 3), row(u"b"_s, 2), row(u"c"_s, 1)}));
        QItemSelectionModel selection(&model);
        selection.setCurrentIndex(model.index(1, nameColumn),
                                  QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        const auto selected = [&] {
            QStringList all;
            for (const QModelIndex &index : selection.selectedRows())
                all += index.data().toString();
            return all;
        };
        model.sort(offsetColumn, Qt::AscendingOrder);
        model.add(blockOf({row(u"d"_s, 0), row(u"e"_s, 2)}));
        QCOMPARE(selected(), QStringList(u"b"_s));
        model.add(blockOf({row(u"b"_s, 99)})); // replaced, and at the end now
        QCOMPARE(selected(), QStringList(u"b"_s));
        QCOMPARE(selection.currentIndex().row(), model.rowCount() - 1);
        Rows<SampleRow> rows;
        rows.gone(row(u"a"_s, 0));
        model.add(rows.take());
        QCOMPARE(selected(), QStringList(u"b"_s));
    }

    void destroyedOrClearedWhileItSorts()
    {
        QRandomGenerator random(4);
        const RowBlockPointer block = blockOf(randomRows(12'000, random));
        for (int i = 0; i < 100; ++i) {
            ResultsModel model(sampleTool(), m_pool.executor());
            model.add(block);
            model.sort(nameColumn, Qt::AscendingOrder);
            QVERIFY(model.isOrdering());
            if (i % 2 == 0) {
                model.clear();
                QCOMPARE(model.rowCount(), 0);
                QVERIFY(!model.isOrdering());
            }
        }
        QVERIFY(m_pool.finish(20s));
        QCoreApplication::sendPostedEvents();
    }

    void snapshotHasRowsInTheTablesOrder()
    {
        ResultsModel model(sampleTool(), m_pool.executor());
        model.add(blockOf({row(u"b"_s, 2), row(u"a"_s, 1), row(u"c"_s, 3)}));
        model.sort(offsetColumn, Qt::DescendingOrder);
        RowsSnapshot all = model.snapshot();
        const std::vector<int> second = {1};
        const RowsSnapshot one = model.snapshot(&second);
        model.clear();
        QCOMPARE(static_cast<const SampleRow *>(all.rows.front())->name, u"c"_s);
        QCOMPARE(one.rows.size(), 1U);
        QCOMPARE(static_cast<const SampleRow *>(one.rows.front())->name, u"b"_s);
    }

    void sortKeysAgreeWithComparing()
    {
        QRandomGenerator random(5);
        std::vector<SampleRow> rows;
        for (int i = 0; i < 200; ++i) {
            SampleRow made =
                row(QString(random.bounded(0, 7), QChar(random.bounded(0x20, 0x300))), random.bounded(-3, 3));
            made.value = QString(QChar(random.bounded(1, 0xffff))) + u'x';
            if (random.bounded(3) > 0)
                made.ratio = random.bounded(4) == 0 ? qQNaN() : random.generateDouble() * 2e9 - 1e9;
            made.stamp = random.generate64();
            if (random.bounded(2))
                made.order = int(random.generate());
            made.address = random.bounded(2) ? QHostAddress(random.generate())
                                             : QHostAddress(u"2001:db8::%1"_s.arg(random.bounded(9)));
            made.time = WallTime(Nanoseconds(qint64(random.generate64())));
            made.status = SampleStatus(random.bounded(3));
            made.usable = random.bounded(2);
            rows.push_back(made);
        }
        rows.push_back({});
        for (const Field &field : sampleTool().rowFields()) {
            for (const SampleRow &a : rows) {
                for (const SampleRow &b : rows) {
                    if (field.compare(&a, &b) < 0)
                        QVERIFY2(field.sortKey(&a) <= field.sortKey(&b), field.id);
                }
            }
        }
    }

    void everyColumnSortsAsItCompares()
    {
        QRandomGenerator random(6);
        std::vector<SampleRow> rows;
        for (int i = 0; i < 3000; ++i) {
            SampleRow made = row(u"a common beginning %1"_s.arg(random.bounded(500)), random.bounded(-9, 9));
            made.value = QString(random.bounded(12), u'x');
            made.address = QHostAddress(u"2001:db8::%1:%2"_s.arg(random.bounded(3)).arg(random.bounded(9)));
            made.aliases = QList<QString>(random.bounded(4), u"alias"_s);
            if (random.bounded(2))
                made.order = random.bounded(5);
            rows.push_back(made);
        }
        ResultsModel model(sampleTool(), m_pool.executor());
        model.add(blockOf(rows));
        for (int column = 0; column < model.columnCount(); ++column) {
            const Field &field = sampleTool().rowFields()[std::size_t(column)];
            for (const Qt::SortOrder direction : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                model.sort(column, direction);
                for (int i = 1; i < model.rowCount(); ++i) {
                    const int order = field.compare(model.rowAt(i - 1), model.rowAt(i));
                    QVERIFY2(direction == Qt::AscendingOrder ? order <= 0 : order >= 0, field.id);
                    // Rows of one block: the address tells which came first.
                    QVERIFY2(order != 0 || model.rowAt(i - 1) < model.rowAt(i), field.id);
                }
            }
        }
    }

    void textFromTheNetworkCannotMoveTheCursor_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("fault 62: escape sequence") << u"a\u001b]0;x\u0007"_s << u"a␛]0;x␇"_s;
        QTest::newRow("fault 62: line end and NUL") << QString(u"a\r\n"_s + QChar(0)) << u"a␍␊␀"_s;
        QTest::newRow("fault 62: markup stays as it is") << u"<b>x</b>"_s << u"<b>x</b>"_s;
        QTest::newRow("fault 62: direction override") << u"a\u202etxt.exe"_s << u"a\ufffdtxt.exe"_s;
        QTest::newRow("fault 7: C1 control") << u"\u009b2J"_s << u"\ufffd2J"_s;
    }
    void textFromTheNetworkCannotMoveTheCursor()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        ResultsModel model(sampleTool(), m_pool.executor());
        model.add(blockOf({row(text, 0)}));
        QCOMPARE(model.index(0, nameColumn).data().toString(), shown);
    }
};

QTEST_MAIN(TestResultsModel)
#include "tst_resultsmodel.moc"
