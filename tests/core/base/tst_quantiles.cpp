// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/quantiles.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace sockeye;
using namespace std::chrono_literals;

class QuantilesTest : public QObject
{
    Q_OBJECT

private slots:
    void fewAreExact()
    {
        Quantiles quantiles;
        QVERIFY(!quantiles.at(0.5) && !quantiles.mean());
        for (const int value : {5, 1, 4, 2, 3})
            quantiles.add(Nanoseconds(value));
        QCOMPARE(*quantiles.at(0), 1ns);
        QCOMPARE(*quantiles.at(0.5), 3ns);
        QCOMPARE(*quantiles.at(0.8), 4ns);
        QCOMPARE(*quantiles.at(0.81), 5ns);
        QCOMPARE(*quantiles.at(1), 5ns);
        QCOMPARE(*quantiles.mean(), 3ns);
        quantiles.add(-7ns);
        QCOMPARE(*quantiles.at(0), 0ns);
    }

    // Against the sorted values, before and after there are too many to keep.
    void manyAreCloseToThem()
    {
        std::mt19937_64 random(1);
        std::lognormal_distribution<double> spread(16, 3);
        Quantiles quantiles;
        std::vector<qint64> values;
        for (const std::size_t count : {Quantiles::mostExact, std::size_t(300'000)}) {
            while (values.size() < count) {
                values.push_back(qint64(spread(random)));
                quantiles.add(Nanoseconds(values.back()));
            }
            std::vector<qint64> sorted = values;
            std::sort(sorted.begin(), sorted.end());
            for (const double share : {0.0, 0.001, 0.25, 0.5, 0.95, 0.99, 1.0}) {
                const auto rank = std::size_t(std::max(1.0, std::ceil(share * double(count))));
                const auto exact = double(sorted[rank - 1]);
                const auto told = double(quantiles.at(share)->count());
                const bool isExact = count <= Quantiles::mostExact || share == 0.0 || share == 1.0;
                QVERIFY2(std::abs(told - exact) <= (isExact ? 0 : exact * 0.008 + 1),
                         qPrintable(QString::asprintf("%g: %g, %g", share, told, exact)));
            }
        }
        QCOMPARE(quantiles.count(), 300'000);
    }

    void theLargestThereIs()
    {
        Quantiles quantiles;
        for (std::size_t i = 0; i <= Quantiles::mostExact; ++i)
            quantiles.add(Nanoseconds::max());
        QCOMPARE(*quantiles.at(0.5), Nanoseconds::max());
    }
};

QTEST_GUILESS_MAIN(QuantilesTest)
#include "tst_quantiles.moc"
