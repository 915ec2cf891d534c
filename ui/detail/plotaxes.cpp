// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/plotaxes.h"

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

// How many decimals a multiple of \a step needs.
int decimalsOf(double step, int most)
{
    double scaled = step;
    for (int decimals = 0; decimals < most; ++decimals) {
        if (std::abs(scaled - std::round(scaled)) < 1e-6 * scaled)
            return decimals;
        scaled *= 10;
    }
    return most;
}

class NumberTicker final : public QCPAxisTicker
{
public:
    explicit NumberTicker(double leastStep)
        : m_leastStep(leastStep)
    {
    }

protected:
    double getTickStep(const QCPRange &range) override
    {
        return m_step = std::max(m_leastStep, QCPAxisTicker::getTickStep(range));
    }
    QString getTickLabel(double tick, const QLocale &, QChar, int) override
    {
        if (std::abs(tick) < m_step / 1000)
            tick = 0; // no −0
        return QLocale().toString(tick, 'f', decimalsOf(m_step, 9));
    }

private:
    const double m_leastStep;
    double m_step = 1;
};

class BytesTicker final : public QCPAxisTicker
{
protected:
    QString getTickLabel(double tick, const QLocale &, QChar, int) override
    {
        static constexpr const char *units[] = {"B", "kB", "MB", "GB", "TB"};
        std::size_t unit = 0;
        while (std::abs(tick) >= 999.5 && unit + 1 < std::size(units)) {
            tick /= 1000;
            ++unit;
        }
        return QLocale().toString(std::round(tick * 100) / 100, 'g', 4) + u' ' + QLatin1StringView(units[unit]);
    }
};

class PowersTicker final : public QCPAxisTickerLog
{
protected:
    QString getTickLabel(double tick, const QLocale &, QChar, int) override
    {
        return QLocale().toString(tick, 'f', tick < 1 ? decimalsOf(tick, 9) : 0);
    }
};

class TimeTicker final : public QCPAxisTickerDateTime
{
protected:
    double getTickStep(const QCPRange &range) override
    {
        m_step = QCPAxisTickerDateTime::getTickStep(range);
        // Not 2.5 s, as it would have it: that can't be said in whole seconds.
        if (m_step >= 1 && m_step < 60)
            m_step = pickClosest(m_step, {1, 2, 5, 10, 15, 30, 60});
        return m_step;
    }
    QString getTickLabel(double tick, const QLocale &, QChar, int) override
    {
        const int decimals = m_step < 1 ? decimalsOf(m_step, 6) : 0;
        const double unit = std::pow(10.0, decimals);
        const double rounded = std::round(tick * unit);
        const double seconds = std::floor(rounded / unit);
        const QDateTime local = QDateTime::fromSecsSinceEpoch(qint64(seconds));
        if (m_step >= 86400)
            return local.toString(u"yyyy-MM-dd"_s);
        if (m_step >= 60)
            return local.toString(u"HH:mm"_s);
        QString text = local.toString(u"HH:mm:ss"_s);
        if (decimals > 0) {
            text += QLocale().decimalPoint()
                + QString::number(qint64(rounded - seconds * unit)).rightJustified(decimals, u'0');
        }
        return text;
    }

private:
    double m_step = 1;
};

} // namespace

QSharedPointer<QCPAxisTicker> makeTicker(AxisText text)
{
    switch (text) {
    case AxisText::Bytes:
        return QSharedPointer<BytesTicker>::create();
    case AxisText::Time:
        return QSharedPointer<TimeTicker>::create();
    case AxisText::Count:
        return QSharedPointer<NumberTicker>::create(1);
    case AxisText::Powers:
        return QSharedPointer<PowersTicker>::create();
    case AxisText::Number:
        break;
    }
    return QSharedPointer<NumberTicker>::create(0);
}

} // namespace sockeye
