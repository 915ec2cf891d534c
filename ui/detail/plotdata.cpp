// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/plotdata.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

struct PlotDataTexts {
    Q_DECLARE_TR_FUNCTIONS(PlotData)
};

const Field *fieldOf(const Tool &tool, const char *id)
{
    return *id ? tool.rowField(QLatin1StringView(id)) : nullptr;
}

// Which series a row belongs to. Comparing with a row of each is quicker than making its text.
class SeriesFinder
{
public:
    SeriesFinder(const Field *field, PlotData &data)
        : m_field(field)
        , m_data(data)
    {
    }

    PlotSeries &of(const void *row)
    {
        if (!m_field) {
            if (m_data.series.empty())
                m_data.series.emplace_back();
            return m_data.series.front();
        }
        for (std::size_t i = 0; i < m_examples.size(); ++i) {
            if (m_field->compare(m_examples[i], row) == 0)
                return m_data.series[i];
        }
        if (m_examples.size() < mostPlotSeries) {
            m_examples.push_back(row);
            m_data.series.push_back({seriesName(m_field, row), {}});
        } else if (m_data.series.size() == mostPlotSeries) {
            m_data.series.push_back({othersName(), {}});
        }
        return m_data.series.back();
    }

private:
    const Field *m_field;
    PlotData &m_data;
    std::vector<const void *> m_examples;
};

/// A line of the file of what is drawn over time.
struct TimedRow {
    Nanoseconds time;
    WallTime wall;
    QString series;
    double value = 0;
};

QByteArray timedCsv(const Plot &plot, const PlotData &data, const CsvDialect &dialect)
{
    const bool isRate = plot.source == PlotSource::Rates;
    const QByteArray id = QByteArray(plot.y) + (isRate ? "_per_s" : "");
    const auto ofDay = field<&TimedRow::wall>("time", "");
    const auto ofRun = field<&TimedRow::time>("run_s", "", Unit::Seconds);
    const Field *time = &ofDay;
    if (!isRate)
        time = &ofRun;
    const auto series = field<&TimedRow::series>(isRate ? plot.series : "series", "");
    const auto value = field<&TimedRow::value>(id.constData(), "");
    CsvWriter writer({time, &series, &value}, dialect);
    QByteArray out;
    writer.appendHeader(out);
    for (const PlotSeries &one : data.series) {
        for (const PlotPoint &point : one.points) {
            const Nanoseconds at(qint64(std::llround(point.x * 1e6)) * 1000);
            const TimedRow row{at, WallTime(at), one.name, point.y};
            writer.appendRow(out, &row);
        }
    }
    return out;
}

QString rateText(const PlotSeries &series, const PlotPoint &point, const QLocale &locale)
{
    const WallTime time{Nanoseconds(qint64(std::llround(point.x * 1e3)) * 1000000)};
    const QString clock = Codec<WallTime>::display(time, Unit::None, locale).section(u' ', 1).section(u'.', 0, 0);
    return u"%1  ·  %2  ·  %3/s"_s.arg(series.name, clock,
                                       locale.formattedDataSize(qint64(point.y), 1, QLocale::DataSizeSIFormat));
}

QString sampleText(const Field &y, const PlotSeries &series, const PlotPoint &point, const QLocale &locale)
{
    return u"%1  ·  %2 s  ·  %3 %4"_s.arg(series.name, locale.toString(point.x, 'f', 1), y.header(),
                                          locale.toString(point.y, 'g', 5));
}

} // namespace

std::size_t PlotData::pointCount() const
{
    std::size_t count = 0;
    for (const PlotSeries &one : series)
        count += one.points.size();
    return count;
}

QString othersName()
{
    return PlotDataTexts::tr("others");
}

QString seriesName(const Field *field, const void *row)
{
    return field ? cellText(*field, row, QLocale()) : QString();
}

PlotData plotData(const Tool &tool, const Plot &plot, RowsSnapshot rows, std::span<const quint32> arrivals)
{
    const Field *x = fieldOf(tool, plot.x);
    const Field *y = fieldOf(tool, plot.y);
    const Field *error = fieldOf(tool, plot.error);
    PlotData data;
    data.rows = std::move(rows);
    const Field *status = plot.marksFailures ? tool.statusField() : nullptr;
    PlotSeries failures{PlotDataTexts::tr("failed"), {}, -1, true};
    SeriesFinder finder(fieldOf(tool, plot.series), data);
    for (std::size_t i = 0; i < data.rows.rows.size(); ++i) {
        const void *row = data.rows.rows[i];
        const quint32 order = arrivals.empty() ? quint32(i) : arrivals[i];
        PlotPoint point{x ? x->number(*x, row) : double(order) + 1, y->number(*y, row), std::nan(""), row, order};
        if (!std::isfinite(point.x))
            continue;
        if (!std::isfinite(point.y)) {
            point.y = 0;
            if (status && status->outcome(row) == Outcome::Failure)
                failures.points.push_back(point);
            continue;
        }
        if (plot.isLogarithmic && (point.x <= 0 || point.y <= 0))
            continue;
        if (error)
            point.error = error->number(*error, row);
        finder.of(row).points.push_back(point);
    }
    if (!failures.points.empty())
        data.series.push_back(std::move(failures));
    const auto before = [](const PlotPoint &a, const PlotPoint &b) {
        return a.x != b.x ? a.x < b.x : a.order < b.order;
    };
    for (PlotSeries &series : data.series) {
        if (!std::is_sorted(series.points.begin(), series.points.end(), before))
            std::sort(series.points.begin(), series.points.end(), before);
    }
    return data;
}

std::optional<PlotPlace> placeOf(const PlotData &data, const void *row)
{
    if (!row)
        return {};
    for (std::size_t i = 0; i < data.series.size(); ++i) {
        const std::vector<PlotPoint> &points = data.series[i].points;
        const auto found =
            std::find_if(points.begin(), points.end(), [row](const PlotPoint &point) { return point.row == row; });
        if (found != points.end())
            return PlotPlace{i, std::size_t(found - points.begin())};
    }
    return {};
}

QString pointText(const Tool &tool, const Plot &plot, const PlotData &data, const PlotPlace &place)
{
    const PlotSeries &series = data.series[place.series];
    const PlotPoint &point = series.points[place.point];
    const QLocale locale;
    if (plot.source == PlotSource::Rates)
        return rateText(series, point, locale);
    if (plot.source == PlotSource::Samples)
        return sampleText(*fieldOf(tool, plot.y), series, point, locale);
    QStringList parts;
    for (const Field &field : tool.rowFields()) {
        const bool isPlotted = field.id == QByteArrayView(plot.x) || field.id == QByteArrayView(plot.series);
        if ((field.place == Place::Shown || isPlotted) && !field.absent(point.row))
            parts += u"%1 %2"_s.arg(field.header(), cellText(field, point.row, locale));
    }
    return parts.join(u"  ·  "_s);
}

QByteArray plotCsv(const Tool &tool, const Plot &plot, const PlotData &data, const CsvDialect &dialect)
{
    if (plot.source != PlotSource::Rows)
        return timedCsv(plot, data, dialect);
    std::vector<const Field *> columns;
    for (const char *id : {plot.series, plot.x, plot.y, plot.error}) {
        if (const Field *column = fieldOf(tool, id))
            columns.push_back(column);
    }
    std::vector<const PlotPoint *> points;
    points.reserve(data.pointCount());
    for (const PlotSeries &series : data.series) {
        for (const PlotPoint &point : series.points)
            points.push_back(&point);
    }
    std::sort(points.begin(), points.end(), [](const PlotPoint *a, const PlotPoint *b) { return a->order < b->order; });
    CsvWriter writer(std::move(columns), dialect);
    QByteArray out;
    writer.appendHeader(out);
    for (const PlotPoint *point : points)
        writer.appendRow(out, point->row);
    return out;
}

QString plotXLabel(const Tool &tool, const Plot &plot)
{
    if (plot.source == PlotSource::Rates)
        return PlotDataTexts::tr("Time of day");
    if (plot.source == PlotSource::Samples)
        return PlotDataTexts::tr("Time since the run began (s)");
    const Field *x = fieldOf(tool, plot.x);
    if (!x)
        return PlotDataTexts::tr("Row, in the order in which they came");
    if (plot.isLogarithmic)
        return PlotDataTexts::tr("%1, from 1 on, logarithmic").arg(x->header());
    return x->kind == ValueKind::Time ? PlotDataTexts::tr("%1 (time of day)").arg(x->translatedLabel()) : x->header();
}

QString plotYLabel(const Tool &tool, const Plot &plot)
{
    const Field *y = fieldOf(tool, plot.y);
    return plot.source == PlotSource::Rates ? PlotDataTexts::tr("%1 per second").arg(y->translatedLabel())
                                            : y->header();
}

} // namespace sockeye
