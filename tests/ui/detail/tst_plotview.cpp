// SPDX-License-Identifier: GPL-3.0-or-later
// Plots: what becomes a point, clicks and keys, and what is saved.
#include "tests/support/sampletool.h"
#include "ui/detail/plotsamples.h"
#include "ui/detail/plotview.h"
#include "ui/page/resultsmodel.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTest>

using namespace sockeye;
using namespace sockeye::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace
{

constexpr FieldOf<SampleRow> rowFields[] = {
    field<&SampleRow::name>("name", "Name"),    field<&SampleRow::offset>("offset_ms", "Offset", Unit::Milliseconds),
    field<&SampleRow::ratio>("ratio", "Ratio"), field<&SampleRow::stamp>("bytes", "Received", Unit::Bytes),
    field<&SampleRow::time>("time", "Time"),    field<&SampleRow::status>("status", "Status").status(),
};
constexpr Plot plots[] = {
    {.id = "offset", .title = "Offset", .x = "ratio", .y = "offset_ms", .error = "ratio", .series = "name"},
    {.id = "order", .title = "In order", .x = "", .y = "offset_ms", .series = "name"},
    {.id = "time", .title = "Over time", .x = "time", .y = "offset_ms"},
    {.id = "course", .title = "Its course", .x = "", .y = "offset_ms", .source = PlotSource::Samples},
    {.id = "powers", .title = "Powers", .x = "ratio", .y = "offset_ms", .isLogarithmic = true},
    {.id = "lost", .title = "Lost", .x = "time", .y = "ratio", .series = "name", .marksFailures = true},
};
constexpr const char *sampleFields[] = {"ratio", "offset_ms"};
using Sampled = ToolOf<SampleRequest, SampleRow, SampleSummary>;

const Tool &plotTool()
{
    static const Sampled tool({.id = "sample",
                               .title = "",
                               .sentence = "",
                               .group = ToolGroup::Sockets,
                               .plots = plots,
                               .sampleFields = sampleFields,
                               .requestFields = {},
                               .rowFields = rowFields,
                               .summaryFields = {},
                               .run = nullptr,
                               .answer = nullptr});
    return tool;
}

SampleRow row(const QString &name, double ratio, Nanoseconds offset)
{
    SampleRow made;
    made.name = name;
    made.ratio = ratio;
    made.offset = offset;
    made.time = WallTime(1'795'000'000s + offset);
    return made;
}

Executor none()
{
    return [](const std::function<void()> &) {};
}

double luminance(const QColor &color)
{
    const auto part = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

// A view that shows a run's rows.
struct Shown {
    explicit Shown(const std::vector<SampleRow> &rows)
        : model(plotTool(), none())
        , view(plotTool())
    {
        if (!rows.empty())
            model.add(blockOf(rows));
        view.resize(900, 320);
        view.show();
        run.tool = &plotTool();
        run.rows = &model;
        run.run = 1;
        view.showRun(run);
        sent();
    }
    static void sent() { QCoreApplication::sendPostedEvents(); }
    QWidget *chart() { return view.canvas()->findChild<QWidget *>(); }
    void choose(int plot) { view.findChild<QComboBox *>()->setCurrentIndex(plot); }
    static RowBlockPointer rowsOf(const std::vector<std::pair<QString, qint64>> &namesAndSubjects)
    {
        Rows<SampleRow> rows;
        for (const auto &[name, subject] : namesAndSubjects)
            rows.add(row(name, 1, 1ms), subject);
        return rows.take();
    }
    void click(const PlotPlace &place)
    {
        // What was queued is drawn, so that the axes stand where they will be seen.
        view.canvas()->grab();
        const QPoint at = (view.canvas()->positionOf(place) - chart()->pos()).toPoint();
        QTest::mouseClick(chart(), Qt::LeftButton, {}, at);
    }

    ResultsModel model;
    PlotView view;
    RunView run;
};

} // namespace

class TestPlotView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        applyTheme(Theme::Light);
    }

    // What failed has no number, and is seen all the same: in a series of its own at the bottom.
    void failuresAreMarked()
    {
        ResultsModel model(plotTool(), none());
        SampleRow lost = row(u"a"_s, 0, 2ms);
        lost.ratio.reset();
        lost.status = SampleStatus::Timeout;
        SampleRow empty = row(u"a"_s, 0, 3ms);
        empty.ratio.reset();
        model.add(blockOf({row(u"a"_s, 3, 1ms), lost, empty, row(u"b"_s, 0, 4ms)}));
        const PlotData data = plotData(plotTool(), plots[5], model.snapshot(), model.arrivals());
        QCOMPARE(data.series.size(), 3U);
        QVERIFY(!data.series[0].isFailures && !data.series[1].isFailures && data.series[2].isFailures);
        QCOMPARE(data.series[2].points.size(), 1U);
        QCOMPARE(data.series[2].points[0].row, model.rowAt(1));
        QCOMPARE(data.series[2].points[0].y, 0.0);
        QCOMPARE(placeOf(data, model.rowAt(1)), std::optional(PlotPlace{2, 0}));
        QCOMPARE(data.pointCount(), 3U); // the one that neither failed nor has a number has no place
        const QByteArray csv = plotCsv(plotTool(), plots[5], data, CsvDialect::forPrograms());
        QCOMPARE(csv.count('\n'), 4);
        Shown shown({row(u"a"_s, 3, 1ms), lost, row(u"b"_s, 0, 4ms)});
        shown.choose(5);
        Shown::sent();
        QVERIFY(!shown.view.saved(PlotView::Form::Svg).isEmpty());
    }

    void rowsWithNumbersBecomePoints()
    {
        ResultsModel model(plotTool(), none());
        SampleRow empty = row(u"a"_s, 0, 9ms);
        empty.ratio.reset();
        model.add(blockOf({row(u"a"_s, 3, 30ms), row(u"b"_s, 1, 10ms), empty, row(u"a"_s, 2, 20ms)}));
        const PlotData data = plotData(plotTool(), plots[0], model.snapshot(), model.arrivals());
        QCOMPARE(data.pointCount(), 3U);
        QCOMPARE(data.series.size(), 2U);
        QCOMPARE(data.series[0].name, u"a"_s);
        QCOMPARE(data.series[0].points[0].x, 2.0);
        QCOMPARE(data.series[0].points[0].y, 20.0);
        QCOMPARE(data.series[0].points[0].error, 2.0);
        QCOMPARE(data.series[0].points[0].row, model.rowAt(3));
        QCOMPARE(data.series[0].points[1].x, 3.0);
        const PlotData ordered = plotData(plotTool(), plots[1], model.snapshot(), model.arrivals());
        QCOMPARE(ordered.pointCount(), 4U);
        QCOMPARE(ordered.series[1].points[0].x, 2.0);
        const PlotData timed = plotData(plotTool(), plots[2], model.snapshot(), model.arrivals());
        QCOMPARE(timed.series.size(), 1U);
        QCOMPARE(timed.series[0].points[0].x, 1'795'000'000.009);
    }

    void logarithmicAxesShowPowers()
    {
        // Nothing, and less than nothing, have no place there.
        Shown shown({row(u"a"_s, 1, 1ms), row(u"a"_s, 0, 2ms), row(u"a"_s, 100, 1ms), row(u"a"_s, 10'000, 100ms),
                     row(u"a"_s, -1, 2ms), row(u"a"_s, 2, 0ms)});
        shown.choose(4);
        PlotCanvas *canvas = shown.view.canvas();
        canvas->grab();
        QCOMPARE(shown.view.data().pointCount(), 3U);
        const QPointF one = canvas->positionOf({0, 0});
        const QPointF hundred = canvas->positionOf({0, 1});
        const QPointF most = canvas->positionOf({0, 2});
        QVERIFY(std::abs((hundred.x() - one.x()) - (most.x() - hundred.x())) < 1); // equal factors, equal ways
        QVERIFY(hundred.x() - one.x() > 100 && std::abs(one.y() - hundred.y()) < 1 && most.y() < one.y() - 50);
        for (const QPointF &point : {one, most})
            QVERIFY(canvas->rect().contains(point.toPoint()));
        // A cursor that leaves what is seen takes it along.
        for (int i = 0; i < 6; ++i)
            canvas->zoom(0.5);
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(canvas, Qt::Key_Right);
        canvas->grab();
        QVERIFY(canvas->rect().contains(canvas->positionOf({0, 2}).toPoint()));
        QTest::keyClick(canvas, Qt::Key_Home);
        canvas->grab();
        QVERIFY((canvas->positionOf({0, 0}) - one).manhattanLength() < 1);
        // And back to other axes.
        shown.choose(1);
        canvas->grab();
        QCOMPARE(shown.view.data().pointCount(), 6U);
    }

    void orderIsThatOfArrivalHoweverTheTableIsSorted()
    {
        ResultsModel model(plotTool(), none());
        model.add(blockOf({row(u"a"_s, 3, 30ms), row(u"a"_s, 1, 10ms)}));
        model.sort(1, Qt::AscendingOrder);
        const PlotData data = plotData(plotTool(), plots[1], model.snapshot(), model.arrivals());
        QCOMPARE(data.series[0].points[0].y, 30.0);
        QCOMPARE(plotCsv(plotTool(), plots[1], data, CsvDialect::forPrograms()),
                 QByteArray("name,offset_ms\r\na,30\r\na,10\r\n"));
    }

    void manySeriesShareTheLastColour()
    {
        ResultsModel model(plotTool(), none());
        std::vector<SampleRow> rows;
        for (int i = 0; i < 20; ++i)
            rows.push_back(row(u"server %1"_s.arg(i), i, 1ms));
        model.add(blockOf(rows));
        const PlotData data = plotData(plotTool(), plots[0], model.snapshot(), model.arrivals());
        QCOMPARE(data.series.size(), mostPlotSeries + 1);
        QCOMPARE(data.series.back().points.size(), 20 - mostPlotSeries);
        QCOMPARE(data.pointCount(), 20U);
    }

    void coloursCanBeSeen()
    {
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            applyTheme(theme);
            const QPalette palette = QApplication::palette();
            for (std::size_t i = 0; i <= mostPlotSeries; ++i)
                QVERIFY(contrast(plotColor(palette, i), palette.color(QPalette::Base)) >= 4.5);
        }
        applyTheme(Theme::Light);
    }

    void clickAsksForItsRow()
    {
        Shown shown({row(u"a"_s, 1, 10ms), row(u"b"_s, 2, 30ms), row(u"a"_s, 3, 20ms)});
        shown.model.sort(1, Qt::DescendingOrder); // 30, 20, 10
        QSignalSpy asked(&shown.view, &DetailView::rowAsked);
        shown.click({0, 0});
        shown.click({1, 0});
        shown.click({0, 1});
        QCOMPARE(asked.size(), 3);
        QCOMPARE(asked[0][0].toInt(), 2);
        QCOMPARE(asked[1][0].toInt(), 0);
        QCOMPARE(asked[2][0].toInt(), 1);
    }

    void selectedRowIsMarkedWithoutDrawingAllAnew()
    {
        Shown shown({row(u"a"_s, 1, 10ms), row(u"b"_s, 2, 30ms)});
        shown.view.canvas()->grab();
        Shown::sent();
        QSignalSpy drawn(shown.chart(), SIGNAL(afterReplot()));
        QVERIFY(drawn.isValid());
        shown.view.showRow({shown.model.rowAt(1), -1});
        QVERIFY(shown.view.canvas()->marked() == (PlotPlace{1, 0}));
        shown.view.showRow({shown.model.rowAt(0), -1});
        QVERIFY(shown.view.canvas()->marked() == (PlotPlace{0, 0}));
        shown.view.showRun(shown.run);
        shown.view.showRow({});
        QVERIFY(!shown.view.canvas()->marked());
        Shown::sent();
        QCOMPARE(drawn.size(), 0);
    }

    void keysGoFromPointToPoint()
    {
        Shown shown({row(u"a"_s, 1, 10ms), row(u"b"_s, 2, 30ms), row(u"a"_s, 3, 20ms)});
        PlotCanvas *canvas = shown.view.canvas();
        QSignalSpy moved(canvas, &PlotCanvas::moved);
        QSignalSpy asked(&shown.view, &DetailView::rowAsked);
        const auto latest = [&] { return moved.last()[0].value<PlotPlace>(); };
        QTest::keyClick(canvas, Qt::Key_Right);
        QVERIFY(latest() == (PlotPlace{0, 0}));
        QVERIFY2(canvas->accessibleName().contains(u"Offset (ms) 10.000"_s), qPrintable(canvas->accessibleName()));
        QTest::keyClick(canvas, Qt::Key_Right);
        QTest::keyClick(canvas, Qt::Key_Right); // the end
        QVERIFY(latest() == (PlotPlace{0, 1}));
        QTest::keyClick(canvas, Qt::Key_Down);
        QVERIFY(latest() == (PlotPlace{1, 0}));
        QTest::keyClick(canvas, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toInt(), 1);
    }

    void zoomStaysWhileRowsCome()
    {
        Shown shown({row(u"a"_s, 1, 10ms), row(u"a"_s, 2, 30ms)});
        PlotCanvas *canvas = shown.view.canvas();
        auto *all = shown.view.findChild<QAbstractButton *>(u"plotAll"_s);
        QVERIFY(canvas->isShowingAll() && !all->isEnabled());
        QTest::keyClick(canvas, Qt::Key_Plus);
        QVERIFY(!canvas->isShowingAll() && all->isEnabled());
        const QPointF before = canvas->positionOf({0, 0});
        shown.model.add(blockOf({row(u"a"_s, 100, 900ms)}));
        shown.view.showRun(shown.run);
        QCOMPARE(canvas->positionOf({0, 0}), before);
        QTest::keyClick(canvas, Qt::Key_Home);
        QVERIFY(canvas->isShowingAll() && !all->isEnabled());
        canvas->grab();
        QVERIFY(canvas->rect().contains(canvas->positionOf({0, 2}).toPoint()));
    }

    void filterOfTheTableHolds()
    {
        Shown shown({row(u"alpha"_s, 1, 10ms), row(u"beta"_s, 2, 30ms)});
        shown.model.setFilter(u"beta"_s);
        QTRY_COMPARE(shown.view.data().pointCount(), 1U);
        shown.model.clear();
        QVERIFY(shown.view.data().isEmpty());
        QVERIFY(shown.view.saved(PlotView::Form::Png).isEmpty());
        QVERIFY(!shown.view.canvas()->isVisible());
    }

    void dataAreSavedAsTheRowsHaveThem()
    {
        SampleRow guarded = row(u"=cmd"_s, 0.1, 1234567ns);
        SampleRow none = row(u"b"_s, 0, 1ms);
        none.ratio.reset();
        Shown shown({row(u"b;c"_s, 2.5, -30ms), none, guarded});
        QCOMPARE(shown.view.saved(PlotView::Form::Csv),
                 QByteArray("name,ratio,offset_ms,ratio\r\nb;c,2.5,-30,2.5\r\n'=cmd,0.1,1.234567,0.1\r\n"));
        QCOMPARE(shown.view.saved(PlotView::Form::Spreadsheet, QLocale(QLocale::German)),
                 QByteArray("\xef\xbb\xbfname;ratio;offset_ms;ratio\r\n\"b;c\";2,5;-30;2,5\r\n"
                            "'=cmd;0,1;1,234567;0,1\r\n"));
    }

    void samplesAreDrawnWhileTheRunGoesOn()
    {
        Samples samples;
        const MonotonicTime start{1s};
        const Samples::Series first = samples.begin(u"4 KiB"_s, 11, start);
        const Samples::Series second = samples.begin(u"64 KiB"_s, 12, start);
        const auto note = [&](Samples::Series series, Nanoseconds after, double offset) {
            samples.add(series, start + after, std::array{1.0, offset});
        };
        note(first, 100ms, 7);
        note(first, 200ms, std::nan(""));
        note(first, 300ms, 9);
        Shown shown({});
        shown.choose(3);
        QVERIFY(shown.view.data().isEmpty());
        shown.run.isRunning = true;
        shown.run.samples = samples.snapshot();
        shown.view.showRun(shown.run);
        QTRY_COMPARE(shown.view.data().pointCount(), 2U); // what isn't known is no point
        QCOMPARE(shown.view.data().series[0].name, u"4 KiB"_s);
        QCOMPARE(shown.view.data().series[0].points[1].x, 0.3);
        QCOMPARE(shown.view.data().series[0].points[1].y, 9.0);

        note(second, 400ms, 1.25);
        shown.run.samples = samples.snapshot();
        shown.run.isRunning = false;
        shown.view.showRun(shown.run);
        QCOMPARE(shown.view.data().series.size(), 2U);
        QCOMPARE(shown.view.saved(PlotView::Form::Csv),
                 QByteArray("run_s,series,offset_ms\r\n0.1,4 KiB,7\r\n0.3,4 KiB,9\r\n0.4,64 KiB,1.25\r\n"));
        QCOMPARE(pointText(plotTool(), plots[3], shown.view.data(), {1, 0}),
                 u"64 KiB  ·  0.4 s  ·  Offset (ms) 1.25"_s);
        // A row's series is marked at its end, and a click on a series asks for its row.
        const RowBlockPointer rows = Shown::rowsOf({{u"a"_s, 11}, {u"b"_s, 12}});
        shown.model.add(rows);
        shown.view.showRow({shown.model.rowAt(0), 11});
        QCOMPARE(shown.view.canvas()->marked(), (PlotPlace{0, 1}));
        QSignalSpy asked(&shown.view, &DetailView::rowAsked);
        shown.click({1, 0});
        QCOMPARE(asked.value(0).value(0).toInt(), 1);
        // The next run begins with nothing.
        shown.model.clear();
        QVERIFY(shown.view.data().isEmpty());
    }

    void aLongSweepsSeriesShareTheLastColour()
    {
        Samples samples;
        for (int i = 0; i < 12; ++i) {
            const Samples::Series series = samples.begin(QString::number(i), i, MonotonicTime(0s));
            samples.add(series, MonotonicTime(i * 1s), std::array{0.0, double(i)});
            samples.add(series, MonotonicTime(i * 1s + 100ms), std::array{0.0, double(i)});
        }
        const PlotData data = sampleData(plotTool(), plots[3], *samples.snapshot());
        QCOMPARE(data.series.size(), mostPlotSeries + 1);
        QCOMPARE(data.series.back().name, othersName());
        QCOMPARE(data.series.back().points.size(), 8U);
        QVERIFY(std::is_sorted(data.series.back().points.begin(), data.series.back().points.end(),
                               [](const PlotPoint &a, const PlotPoint &b) { return a.x < b.x; }));
    }

    void picturesAreValid()
    {
        Shown shown({row(u"a"_s, 1, 10ms), row(u"b"_s, 2, 30ms), row(u"a"_s, 3, 20ms)});
        QImage png;
        QVERIFY(png.loadFromData(shown.view.saved(PlotView::Form::Png), "PNG"));
        QCOMPARE(png.size(), QSize(1920, 1080));
        QCOMPARE(png.pixelColor(3, 3), QColor(Qt::white));
        QSet<QRgb> colours;
        for (int y = 0; y < png.height(); y += 2) {
            for (int x = 0; x < png.width(); x += 2)
                colours.insert(png.pixel(x, y));
        }
        QVERIFY2(colours.contains(plotColor(palette(), 0).rgb()), "the first series' points are there");
        const QByteArray svg = shown.view.saved(PlotView::Form::Svg);
        QSvgRenderer renderer(svg);
        QVERIFY(renderer.isValid());
        QVERIFY(svg.contains("<title>Offset</title>") && svg.contains("Offset (ms)") && svg.contains(">a</text>"));
        // On paper it is light, and the window stays dark.
        applyTheme(Theme::Dark);
        QVERIFY(png.loadFromData(shown.view.saved(PlotView::Form::Png), "PNG"));
        QCOMPARE(png.pixelColor(3, 3), QColor(Qt::white));
        applyTheme(Theme::Light);
    }

    void manyPointsStayQuick()
    {
        std::vector<SampleRow> rows;
        for (int i = 0; i < 100'000; ++i)
            rows.push_back(row(u"server %1"_s.arg(i % 5), i % 977, Nanoseconds(i * 1000)));
        Shown shown(rows);
        QSignalSpy replotted(shown.chart(), SIGNAL(afterReplot()));
        QElapsedTimer timer;
        timer.start();
        shown.view.canvas()->zoom(0.999);
        Shown::sent();
        QCOMPARE(replotted.count(), 1);
        const qint64 drawn = timer.restart();
        shown.view.showRow({shown.model.rowAt(99'999), -1});
        const qint64 marked = timer.restart();
        shown.view.canvas()->nearest(QPointF(300, 100));
        const qint64 found = timer.restart();
        shown.model.add(blockOf({row(u"server 1"_s, 5, 1ms)}));
        shown.view.showRun(shown.run);
        qInfo("100,000 points: drawn in %lld ms, a row marked in %lld ms, a point found in %lld ms, filled in %lld ms",
              drawn, marked, found, timer.elapsed());
        QCOMPARE(shown.view.data().pointCount(), 100'001U);
    }

    void pauseGrowsWithTheDrawing()
    {
        Shown shown({row(u"a"_s, 1, 10ms)});
        PlotCanvas *canvas = shown.view.canvas();
        QSignalSpy drawn(canvas, &PlotCanvas::drawn);
        canvas->zoom(0.9);
        Shown::sent();
        QCOMPARE(drawn.size(), 1);
        QVERIFY(drawn[0][0].toDouble() > 0);
        const qint64 before = shown.view.pause();
        emit canvas->drawn(before); // as of very many points
        QVERIFY(shown.view.pause() >= 10 * before);
    }

    void everyControlHasAName()
    {
        Shown shown({row(u"a"_s, 1, 10ms)});
        for (QWidget *widget : shown.view.findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
                continue;
            QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
        }
        QVERIFY(shown.view.canvas()->accessibleDescription().contains(u"table of results"_s));
    }

    void textFromTheNetworkStaysText()
    {
        Shown shown({row(u"<b>x</b>\u001b"_s, 1, 10ms)});
        QTest::keyClick(shown.view.canvas(), Qt::Key_Right);
        const auto *readout = shown.view.findChild<QLabel *>(u"plotReadout"_s);
        QVERIFY(readout->text().contains(u"<b>x</b>␛"_s));
        QCOMPARE(readout->textFormat(), Qt::PlainText);
    }

    void joinsPointsAndDrawsADiagonal_data()
    {
        QTest::addColumn<bool>("hasLines");
        QTest::addColumn<double>("diagonal");
        QTest::addColumn<bool>("isDrawn");
        QTest::newRow("neither") << false << 0.0 << false;
        QTest::newRow("lines") << true << 0.0 << true;
        QTest::newRow("the diagonal") << false << 1000.0 << true;
        QTest::newRow("a diagonal elsewhere") << false << 500.0 << false;
    }

    void joinsPointsAndDrawsADiagonal()
    {
        QFETCH(bool, hasLines);
        QFETCH(double, diagonal);
        QFETCH(bool, isDrawn);
        PlotCanvas canvas;
        canvas.resize(500, 400);
        canvas.show();
        QVERIFY(QTest::qWaitForWindowExposed(&canvas));
        PlotData data;
        data.series.push_back({u"asked"_s, {PlotPoint{0.3, 300}, PlotPoint{1, 1000}}});
        PlotStyle style;
        style.join = hasLines ? PlotJoin::Lines : PlotJoin::None;
        style.diagonal = diagonal;
        canvas.setStyle(style);
        canvas.setData(&data);
        QSignalSpy drawn(&canvas, &PlotCanvas::drawn); // which is done later
        QTRY_VERIFY(!drawn.isEmpty());
        const QImage picture = canvas.grab().toImage();
        const QPointF middle = (canvas.positionOf({0, 0}) + canvas.positionOf({0, 1})) / 2;
        // Away from the grid's lines nothing else is there.
        bool differs = false;
        const QColor base = canvas.palette().color(QPalette::Base);
        for (int y = -2; y <= 2; ++y) {
            const QColor found = picture.pixelColor(middle.toPoint() + QPoint(0, y));
            differs |= std::abs(found.lightness() - base.lightness()) > 60;
        }
        QCOMPARE(differs, isDrawn);
    }

private:
    static QPalette palette() { return QApplication::palette(); }
};

QTEST_MAIN(TestPlotView)
#include "tst_plotview.moc"
