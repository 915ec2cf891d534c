// SPDX-License-Identifier: GPL-3.0-or-later
// Rates: what counts as one look at the counters, and how their plot lives on while rows are replaced under it.
#include "tests/support/ntpresponder.h"
#include "tests/support/sampletool.h"
#include "ui/detail/plotview.h"
#include "ui/page/resultsmodel.h"

#include <QSignalSpy>
#include <QTest>

using namespace sockeye;
using namespace sockeye::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace
{

constexpr FieldOf<SampleRow> keyedFields[] = {
    field<&SampleRow::name>("name", "Name").key(),
    field<&SampleRow::value>("address", "Address").key(),
    field<&SampleRow::stamp>("bytes", "Received", Unit::Bytes),
};
constexpr Plot ratePlots[] = {
    {.id = "received", .title = "Received", .x = "", .y = "bytes", .series = "name", .source = PlotSource::Rates},
};

using Sampled = ToolOf<SampleRequest, SampleRow, SampleSummary>;

const Tool &rateTool()
{
    static const Sampled tool({.id = "rates",
                               .title = "",
                               .sentence = "",
                               .group = ToolGroup::Sockets,
                               .plots = ratePlots,
                               .requestFields = {},
                               .rowFields = keyedFields,
                               .summaryFields = {},
                               .run = nullptr,
                               .answer = nullptr});
    return tool;
}

SampleRow counter(const QString &name, const QString &address, quint64 bytes)
{
    SampleRow made;
    made.name = name;
    made.value = address;
    made.stamp = bytes;
    return made;
}

Executor none()
{
    return [](const std::function<void()> &) {};
}

std::vector<double> valuesOf(const PlotSeries &series)
{
    std::vector<double> all;
    for (const PlotPoint &point : series.points)
        all.push_back(point.y);
    return all;
}

// A view of counters that are looked at every two seconds of a clock of its own.
struct Watched {
    Watched()
        : model(rateTool(), none())
        , view(rateTool(), nullptr, clock)
    {
        view.resize(900, 320);
        view.show();
        run.tool = &rateTool();
        run.rows = &model;
        run.run = 1;
        view.showRun(run);
    }
    void come(std::vector<SampleRow> rows)
    {
        clock.skip(2s);
        model.add(blockOf(std::move(rows)));
    }
    // As at the end of a run.
    void fill() { view.showRun(run); }

    SteppedClock clock;
    ResultsModel model;
    PlotView view;
    RunView run;
};

} // namespace

class TestPlotRates : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void ratesAreOfSamples()
    {
        ResultsModel model(rateTool(), none());
        PlotRates rates(rateTool(), ratePlots[0]);
        WallTime now(1'795'000'000s);
        const auto come = [&](std::vector<SampleRow> rows) {
            model.add(blockOf(std::move(rows)));
            rates.sample(model, now);
        };
        come({counter(u"lo"_s, u"::1"_s, 1000), counter(u"lo"_s, u"127.0.0.1"_s, 1000),
              counter(u"eth0"_s, u"192.0.2.1"_s, 0)});
        now += 2s;
        come({counter(u"lo"_s, u"::1"_s, 3000)});
        now += 50ms; // the same look, a batch later
        come({counter(u"lo"_s, u"127.0.0.1"_s, 3000), counter(u"eth0"_s, u"192.0.2.1"_s, 500)});
        now += 1950ms;
        come({counter(u"lo"_s, u"::1"_s, 4000)});
        now += 2s;
        come({counter(u"lo"_s, u"::1"_s, 4000), counter(u"eth0"_s, u"192.0.2.1"_s, 900)});
        const PlotData &data = rates.data();
        const auto values = [&](std::size_t series) { return valuesOf(data.series[series]); };
        QCOMPARE(data.series.size(), 2U);
        QCOMPARE(values(0), (std::vector<double>{1000, 500}));
        QCOMPARE(values(1), (std::vector<double>{250, 0, 200}));
        rates.standStill(now + 2s);
        QCOMPARE(values(0), (std::vector<double>{1000, 500, 0, 0}));
        QCOMPARE(values(1), (std::vector<double>{250, 0, 200, 0}));
        now += 3s;
        come({counter(u"eth0"_s, u"192.0.2.1"_s, 100)}); // begun anew: no rate
        QCOMPARE(values(1).size(), 4U);
        const QByteArray csv = plotCsv(rateTool(), ratePlots[0], data, CsvDialect::forPrograms());
        QVERIFY2(csv.startsWith("time,name,bytes_per_s\r\n2026-11-18T11:06:42.000000000Z,lo,1000\r\n"),
                 csv.constData());
    }

    void ratesAreBounded()
    {
        ResultsModel model(rateTool(), none());
        PlotRates rates(rateTool(), ratePlots[0]);
        WallTime now(1'795'000'000s);
        for (quint64 i = 0; i < 2 * PlotRates::mostPoints; ++i) {
            model.add(blockOf({counter(u"lo"_s, u"::1"_s, i * i)}));
            rates.sample(model, now += 2s);
        }
        QVERIFY(rates.data().pointCount() <= PlotRates::mostPoints);
    }

    void filterOfTheTableChangesNoRate()
    {
        ResultsModel model(rateTool(), none());
        PlotRates rates(rateTool(), ratePlots[0]);
        WallTime now(1'795'000'000s);
        const auto come = [&](quint64 lo, quint64 eth0) {
            model.add(blockOf({counter(u"lo"_s, u"::1"_s, lo), counter(u"eth0"_s, u"192.0.2.1"_s, eth0)}));
            rates.sample(model, now);
            now += 2s;
        };
        come(0, 0);
        come(200, 2000);
        model.setFilter(u"lo"_s);
        QCOMPARE(model.rowCount(), 1);
        come(400, 4000);
        come(600, 6000);
        model.setFilter({});
        come(800, 8000);
        QCOMPARE(valuesOf(rates.data().series[0]), (std::vector<double>{100, 100, 100, 100}));
        QCOMPARE(valuesOf(rates.data().series[1]), (std::vector<double>{1000, 1000, 1000, 1000}));
    }

    void rowsThatAreNotShownAreSampledToo()
    {
        Watched watched;
        watched.model.setFilter(u"nothing has this"_s);
        watched.come({counter(u"lo"_s, u"::1"_s, 0)});
        watched.come({counter(u"lo"_s, u"::1"_s, 1000)});
        // Between two looks: none.
        watched.clock.skip(1s);
        watched.model.setFilter({});
        watched.clock.skip(-1s);
        watched.come({counter(u"lo"_s, u"::1"_s, 2000)});
        watched.fill();
        QCOMPARE(watched.view.data().series.size(), 1U);
        const std::vector<double> rates = valuesOf(watched.view.data().series[0]);
        QCOMPARE(rates.size(), 2U);
        for (const double rate : rates)
            QVERIFY2(rate > 0, "the counter grew at every look");
    }

    void selectedRowIsReplacedWhileNobodyLooks()
    {
        Watched watched;
        watched.come({counter(u"lo"_s, u"::1"_s, 0), counter(u"eth0"_s, u"192.0.2.1"_s, 0)});
        watched.come({counter(u"lo"_s, u"::1"_s, 1000), counter(u"eth0"_s, u"192.0.2.1"_s, 1000)});
        watched.view.showRow({watched.model.rowAt(1), -1});
        watched.fill();
        QVERIFY(watched.view.canvas()->marked() == (PlotPlace{1, 0}));
        // Seen, and a row is replaced: its series stays marked. The address sanitizer would tell of a look into it.
        watched.come({counter(u"eth0"_s, u"192.0.2.1"_s, 2000)});
        watched.fill();
        QVERIFY(watched.view.canvas()->marked() == (PlotPlace{1, 1}));
        // Not seen: nothing is marked until it is told of the row again.
        watched.view.showRow({watched.model.rowAt(1), -1});
        watched.view.hide();
        watched.come({counter(u"eth0"_s, u"192.0.2.1"_s, 3000)});
        watched.view.show();
        watched.fill();
        QVERIFY(!watched.view.canvas()->marked());
        watched.view.showRow({watched.model.rowAt(1), -1});
        QVERIFY(watched.view.canvas()->marked() == (PlotPlace{1, 2}));
    }

    void placesHoldWhileOldPointsAreLetGo()
    {
        Watched watched;
        quint64 bytes = 0;
        const auto come = [&] { watched.come({counter(u"lo"_s, u"::1"_s, ++bytes * 1000)}); };
        while (bytes <= PlotRates::mostPoints)
            come();
        watched.view.showRow({watched.model.rowAt(0), -1});
        watched.fill();
        PlotCanvas *canvas = watched.view.canvas();
        const PlotPlace last{0, PlotRates::mostPoints - 1};
        QCOMPARE(watched.view.data().pointCount(), PlotRates::mostPoints);
        QVERIFY(canvas->marked() == last);
        QSignalSpy moved(canvas, &PlotCanvas::moved);
        QSignalSpy asked(&watched.view, &DetailView::rowAsked);
        QTest::keyClick(canvas, Qt::Key_Right);
        const QPointF before = canvas->positionOf({0, 0});
        come(); // a quarter of the counters' points goes; what is drawn is still what was
        QCOMPARE(watched.view.data().pointCount(), PlotRates::mostPoints);
        QCOMPARE(canvas->positionOf({0, 0}), before);
        QTest::keyClick(canvas, Qt::Key_Right);
        QVERIFY(moved.last()[0].value<PlotPlace>() == last);
        QTest::keyClick(canvas, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        watched.fill();
        QCOMPARE(watched.view.data().pointCount(), PlotRates::mostPoints * 3 / 4 + 1);
        QVERIFY(canvas->marked() == (PlotPlace{0, PlotRates::mostPoints * 3 / 4}));
    }

    void pointAsksForARowOfItsSeriesThatIsShown()
    {
        Watched watched;
        watched.come({counter(u"lo"_s, u"::1"_s, 0), counter(u"lo"_s, u"127.0.0.1"_s, 0)});
        watched.come({counter(u"lo"_s, u"::1"_s, 1000), counter(u"lo"_s, u"127.0.0.1"_s, 1000)});
        watched.fill();
        QSignalSpy asked(&watched.view, &DetailView::rowAsked);
        watched.model.setFilter(u"127"_s);
        emit watched.view.canvas()->chosen({0, 0});
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toInt(), 0);
        watched.model.setFilter(u"nothing has this"_s);
        emit watched.view.canvas()->chosen({0, 0});
        QCOMPARE(asked.size(), 1);
    }
};

QTEST_MAIN(TestPlotRates)
#include "tst_plotrates.moc"
