// SPDX-License-Identifier: GPL-3.0-or-later
// Samples: what is kept, also when there are many, and from several threads.
#include "core/tool/samples.h"

#include <QTest>

#include <cmath>
#include <thread>

using namespace sockeye;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class TestSamples : public QObject
{
    Q_OBJECT

private slots:
    void keepsWhatCame()
    {
        Samples samples;
        const MonotonicTime start{5s};
        QCOMPARE(samples.count(), 0);
        const Samples::Series a = samples.begin(u"a"_s, 7, start);
        samples.add(a, start + 100ms, std::array{1.0, 2.0});
        const Samples::Series b = samples.begin(u"b"_s, 8, start + 1s);
        samples.add(b, start + 1500ms, std::array{3.0});
        QCOMPARE(samples.count(), 2);
        const auto all = samples.snapshot();
        QCOMPARE(all->size(), 2U);
        QCOMPARE(all->at(0).name, u"a"_s);
        QCOMPARE(all->at(1).subject, 8);
        QCOMPARE(all->at(0).samples.at(0).values[1], 2.0);
        QVERIFY(std::isnan(all->at(0).samples.at(0).values[2]));
        QVERIFY(all->at(1).samples.at(0).time == 1500ms); // of the whole run, not of the series
        samples.add(a, start + 2s, {});
        QCOMPARE(all->at(0).samples.size(), 1U); // a snapshot stays as it was
    }

    void thinsOutEvenly()
    {
        constexpr std::size_t capacity = 100;
        Samples samples(capacity);
        const Samples::Series a = samples.begin(u"a"_s, 0, {});
        const Samples::Series b = samples.begin(u"b"_s, 1, {});
        for (int i = 0; i < 10'000; ++i) {
            samples.add(a, MonotonicTime(i * 1ms), std::array{double(i)});
            if (i % 10 == 0)
                samples.add(b, MonotonicTime(i * 1ms), std::array{double(i)});
        }
        const auto all = samples.snapshot();
        const std::vector<Sample> &kept = all->at(0).samples;
        QVERIFY(kept.size() + all->at(1).samples.size() <= capacity);
        QVERIFY(kept.size() >= 30 && all->at(1).samples.size() >= 3);
        QCOMPARE(kept.front().values[0], 0.0);
        const double step = kept[1].values[0];
        for (std::size_t i = 0; i < kept.size(); ++i)
            QCOMPARE(kept[i].values[0], step * double(i));
        QVERIFY(kept.back().values[0] > 9'000);
    }

    void boundsTheSeries()
    {
        Samples samples;
        for (std::size_t i = 0; i < Samples::mostSeries + 50; ++i)
            samples.add(samples.begin(QString::number(i), qint64(i), {}), MonotonicTime(1ms), std::array{1.0});
        QCOMPARE(samples.snapshot()->size(), Samples::mostSeries);
        QCOMPARE(samples.count(), qint64(Samples::mostSeries));
    }

    void anyThread()
    {
        constexpr std::size_t threads = 4;
        constexpr int each = 3000;
        Samples samples(1000);
        std::vector<std::jthread> workers;
        for (std::size_t t = 0; t < threads; ++t) {
            workers.emplace_back([&samples, t] {
                const Samples::Series series = samples.begin(QString::number(t), qint64(t), {});
                for (int i = 0; i < each; ++i)
                    samples.add(series, MonotonicTime(i * 1us), std::array{double(t)});
            });
        }
        std::size_t seen = 0;
        while (samples.count() < 100 || seen < threads) {
            const auto all = samples.snapshot();
            seen = all->size();
            for (const SampleSeries &one : *all) {
                for (const Sample &sample : one.samples)
                    QCOMPARE(sample.values[0], double(one.subject));
            }
        }
        workers.clear(); // waits for them
        std::size_t kept = 0;
        const auto all = samples.snapshot();
        for (const SampleSeries &one : *all)
            kept += one.samples.size();
        QVERIFY(kept <= 1000 && kept >= 400);
    }
};

QTEST_APPLESS_MAIN(TestSamples)
#include "tst_samples.moc"
