// SPDX-License-Identifier: GPL-3.0-or-later
// The plots that the tools describe, and values as numbers.
#include "core/tool/catalogue.h"

#include <QSet>
#include <QTest>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace
{

struct Measured {
    Nanoseconds length = 1500us;
    std::optional<Nanoseconds> maybe;
    WallTime time{1'000'000'000ns};
    std::optional<WallTime> never = WallTime::min();
    double ratio = 0.25;
    std::optional<int> count = -7;
    quint64 bytes = 1'000'000'000'000;
    QString text = QStringLiteral("1");
    bool isOn = true;
};

template <auto Member>
double numberIn(Unit unit = Unit::None)
{
    const auto described = field<Member>("id", "", unit);
    const Measured sample;
    return described.number(described, &sample);
}

} // namespace

class TestPlots : public QObject
{
    Q_OBJECT

private slots:
    void everyPlotNamesFieldsOfItsTool()
    {
        int plots = 0;
        for (const Tool *tool : catalogue()) {
            QSet<QByteArray> ids;
            for (const Plot &plot : tool->plots) {
                ++plots;
                const QByteArray where = QByteArray(tool->id) + '.' + plot.id;
                QVERIFY2(*plot.id && *plot.title && !ids.contains(plot.id), where.constData());
                ids.insert(plot.id);
                const auto isNumber = [&](const char *id, bool mayBeTime) {
                    const Field *found = tool->rowField(QLatin1StringView(id));
                    return found && (found->kind == ValueKind::Number || (mayBeTime && found->kind == ValueKind::Time));
                };
                QVERIFY2(!*plot.x || isNumber(plot.x, true), where.constData());
                QVERIFY2(isNumber(plot.y, false), where.constData());
                QVERIFY2(!*plot.error || isNumber(plot.error, false), where.constData());
                QVERIFY2(!*plot.series || tool->rowField(QLatin1StringView(plot.series)), where.constData());
                QVERIFY2(plot.source != PlotSource::Rates || (tool->hasKeys() && !*plot.x), where.constData());
                const bool isSampled = std::any_of(tool->sampleFields.begin(), tool->sampleFields.end(),
                                                   [&](const char *id) { return QByteArrayView(id) == plot.y; });
                QVERIFY2(plot.source != PlotSource::Samples || (isSampled && !*plot.x && !*plot.series),
                         where.constData());
                const auto isDuration = [&](const char *id) {
                    const Field *found = tool->rowField(QLatin1StringView(id));
                    return found
                        && (found->unit == Unit::Seconds || found->unit == Unit::Milliseconds
                            || found->unit == Unit::Microseconds);
                };
                QVERIFY2(!plot.hasDiagonal || (isDuration(plot.x) && isDuration(plot.y)), where.constData());
            }
        }
        QVERIFY(plots >= 5);
        for (const Tool *tool : catalogue())
            QVERIFY(tool->sampleFields.size() <= Sample::mostValues);
    }

    void valuesAsNumbers()
    {
        QCOMPARE(numberIn<&Measured::length>(Unit::Milliseconds), 1.5);
        QCOMPARE(numberIn<&Measured::length>(Unit::Microseconds), 1500.0);
        QCOMPARE(numberIn<&Measured::length>(Unit::Seconds), 0.0015);
        QVERIFY(std::isnan(numberIn<&Measured::maybe>(Unit::Milliseconds)));
        QCOMPARE(numberIn<&Measured::time>(), 1.0);
        QVERIFY(std::isnan(numberIn<&Measured::never>()));
        QCOMPARE(numberIn<&Measured::ratio>(), 0.25);
        QCOMPARE(numberIn<&Measured::count>(), -7.0);
        QCOMPARE(numberIn<&Measured::bytes>(Unit::Bytes), 1e12);
        QVERIFY(std::isnan(numberIn<&Measured::text>()));
        QVERIFY(std::isnan(numberIn<&Measured::isOn>()));
    }
};

QTEST_APPLESS_MAIN(TestPlots)
#include "tst_plots.moc"
