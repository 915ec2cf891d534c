// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/plotchart.h"

#include "ui/detail/plotaxes.h"
#include "ui/theme.h"

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

// How much less than the least and more than the most a logarithmic axis shows, as a factor.
constexpr double logarithmicMargin = 1.6;
// More bars than this are a smear, and take long to draw.
constexpr std::ptrdiff_t mostBars = 2000;
// With more points than this nobody sees whether their edges are smooth, but everybody how long it takes.
constexpr std::ptrdiff_t mostSmooth = 5000;

constexpr QCPScatterStyle::ScatterShape shapes[] = {
    QCPScatterStyle::ssDisc,  QCPScatterStyle::ssSquare,           QCPScatterStyle::ssTriangle,
    QCPScatterStyle::ssCross, QCPScatterStyle::ssDiamond,          QCPScatterStyle::ssPlus,
    QCPScatterStyle::ssStar,  QCPScatterStyle::ssTriangleInverted, QCPScatterStyle::ssCircle,
};
static_assert(std::size(shapes) == mostPlotSeries + 1);

constexpr Qt::PenStyle lines[] = {Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine, Qt::DashDotDotLine};

// A range with a margin, also where all is one value.
QCPRange roomy(double lower, double upper, double margin)
{
    const double least = std::max(std::abs(lower), std::abs(upper)) * 1e-12;
    const double length = upper - lower;
    if (length <= least)
        return {lower - std::max(0.5, least), upper + std::max(0.5, least)};
    return {lower - length * margin, upper + length * margin};
}

} // namespace

QColor plotColor(const QPalette &palette, std::size_t series)
{
    constexpr QRgb onLight[] = {0xff1f6aa5, 0xffb3401e, 0xff1a7f37, 0xff7b3fa0, 0xff8a5a00,
                                0xffa8326e, 0xff0b7a75, 0xff3d4ec4, 0xff5c6672};
    constexpr QRgb onDark[] = {0xff7cc0f0, 0xffff9b7f, 0xff63c97a, 0xffc9a0f0, 0xfff0c25a,
                               0xfff59ac0, 0xff5fd0c5, 0xffa3b1ff, 0xffa0a9b4};
    const std::size_t index = std::min(series, mostPlotSeries);
    return QColor(isDark(palette) ? onDark[index] : onLight[index]);
}

PlotCanvas::Chart::Chart(QWidget *parent)
    : QCustomPlot(parent)
{
    setFocusPolicy(Qt::NoFocus); // the canvas has the keyboard
    setInteractions(QCP::Interactions(QCP::iRangeDrag) | QCP::iRangeZoom);
    setNoAntialiasingOnDrag(true);
    auto *side = new QCPLayoutGrid;
    side->addElement(0, 0, legend);
    side->addElement(1, 0, new QCPLayoutElement(this)); // takes what the legend doesn't need
    side->setRowStretchFactor(0, 0.001);
    side->setRowSpacing(0);
    plotLayout()->addElement(0, 1, side);
    plotLayout()->setColumnStretchFactor(1, 0.001);
    plotLayout()->setColumnSpacing(8);
    legend->setBorderPen(Qt::NoPen);
    legend->setFillOrder(QCPLegend::foRowsFirst);
    legend->setMargins(QMargins(0, 2, 4, 2));
    legend->setRowSpacing(0);
    axisRect()->setMinimumMargins(QMargins(12, 6, 12, 6));
    xAxis->setLabelPadding(2);
    yAxis->setLabelPadding(4);

    m_diagonal = new QCPItemStraightLine(this);
    m_diagonal->setVisible(false);

    // A layer of its own, so that selecting a row draws a ring and not all points.
    addLayer(u"marks"_s, layer(u"axes"_s));
    m_marks = layer(u"marks"_s);
    m_marks->setMode(QCPLayer::lmBuffered);
    for (QCPGraph **ring : {&m_selected, &m_cursor}) {
        *ring = addGraph();
        (*ring)->setLayer(m_marks);
        (*ring)->removeFromLegend();
        (*ring)->setLineStyle(QCPGraph::lsNone);
    }
    xAxis->setSubTicks(false);
    yAxis->setSubTicks(false);
    connect(this, &QCustomPlot::beforeReplot, this, [this] {
        fitToHeight(viewport().height());
        drawLessWhereMany();
    });
}

void PlotCanvas::Chart::setStyle(const PlotStyle &style)
{
    m_style = style;
    m_diagonal->setVisible(style.diagonal != 0);
    m_diagonal->point1->setCoords(0, 0);
    m_diagonal->point2->setCoords(1, style.diagonal);
    for (QCPAxis *axis : {xAxis, yAxis}) {
        axis->setScaleType(style.isLogarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
        axis->setTicker(makeTicker(AxisText::Powers));
    }
    if (style.isLogarithmic)
        return;
    xAxis->setTicker(makeTicker(style.hasTimes        ? AxisText::Time
                                    : style.hasCounts ? AxisText::Count
                                                      : AxisText::Number));
    yAxis->setTicker(makeTicker(style.hasBytes ? AxisText::Bytes : AxisText::Number));
}

void PlotCanvas::Chart::setSeries(const PlotData &data, const QPalette &palette)
{
    while (m_graphs.size() > data.series.size()) {
        removePlottable(m_bars.back());
        removePlottable(m_graphs.back());
        m_bars.pop_back();
        m_graphs.pop_back();
    }
    while (m_graphs.size() < data.series.size()) {
        m_bars.push_back(new QCPErrorBars(xAxis, yAxis));
        m_graphs.push_back(addGraph());
        m_bars.back()->removeFromLegend();
        m_bars.back()->setDataPlottable(m_graphs.back());
        styleGraph(m_graphs.size() - 1, palette);
    }
    std::optional<std::size_t> failures;
    if (!data.series.empty() && data.series.back().isFailures)
        failures = data.series.size() - 1;
    if (std::exchange(m_failures, failures) != failures) {
        for (std::size_t i = 0; i < m_graphs.size(); ++i)
            styleGraph(i, palette);
    }
    const int most = fontMetrics().averageCharWidth() * 26;
    for (std::size_t i = 0; i < m_graphs.size(); ++i) {
        const PlotSeries &series = data.series[i];
        QVector<QCPGraphData> points;
        QVector<QCPErrorBarsData> bars;
        points.reserve(qsizetype(series.points.size()));
        for (const PlotPoint &point : series.points)
            points.append({point.x, point.y});
        if (m_style.hasErrors) {
            bars.reserve(qsizetype(series.points.size()));
            for (const PlotPoint &point : series.points)
                bars.append({point.error, point.error});
        }
        m_graphs[i]->data()->set(points, true);
        m_bars[i]->data()->swap(bars);
        m_graphs[i]->setName(fontMetrics().elidedText(series.name, Qt::ElideMiddle, most));
        m_graphs[i]->setLineStyle(series.isFailures                     ? QCPGraph::lsNone
                                      : m_style.join == PlotJoin::Steps ? QCPGraph::lsStepRight
                                      : m_style.join == PlotJoin::Lines ? QCPGraph::lsLine
                                                                        : QCPGraph::lsNone);
    }
    const bool hasNames = data.series.size() > 1 || (!data.series.empty() && !data.series.front().name.isEmpty());
    legend->setVisible(hasNames);
}

void PlotCanvas::Chart::styleGraph(std::size_t series, const QPalette &palette)
{
    const bool isFailures = m_failures == series;
    const QColor color = isFailures ? failureColor(palette) : plotColor(palette, series);
    const QCPScatterStyle::ScatterShape shape =
        isFailures ? QCPScatterStyle::ssCross : shapes[std::min(series, mostPlotSeries)];
    const bool isFilled = shape == QCPScatterStyle::ssDisc;
    const double size = std::max(6.0, fontMetrics().height() * 0.42);
    QColor fill = color;
    fill.setAlpha(isFilled ? 255 : 90);
    m_graphs[series]->setScatterStyle(QCPScatterStyle(shape, QPen(color, 1.4), fill, size));
    m_graphs[series]->setPen(QPen(color, 1.4, lines[series % std::size(lines)]));
    QColor faint = color;
    faint.setAlpha(150);
    m_bars[series]->setPen(QPen(faint, 1));
    m_bars[series]->setWhiskerWidth(size);
    m_bars[series]->setSymbolGap(size);
}

void PlotCanvas::Chart::setColours(const QPalette &palette)
{
    const QColor text = palette.color(QPalette::Text);
    const QPen line(palette.color(QPalette::PlaceholderText), 1);
    QPen grid(palette.color(QPalette::Mid), 1, Qt::DotLine);
    setBackground(palette.color(QPalette::Base));
    m_diagonal->setPen(QPen(palette.color(QPalette::PlaceholderText), 1));
    for (QCPAxis *axis : {xAxis, yAxis}) {
        axis->setBasePen(line);
        axis->setTickPen(line);
        axis->setSubTickPen(line);
        axis->setTickLabelColor(text);
        axis->setLabelColor(text);
        axis->grid()->setPen(grid);
        axis->grid()->setZeroLinePen(QPen(palette.color(QPalette::Mid), 1));
    }
    legend->setTextColor(text);
    legend->setBrush(Qt::NoBrush);
    selectionRect()->setPen(QPen(palette.color(QPalette::Highlight), 1, Qt::DashLine));
    selectionRect()->setBrush(Qt::NoBrush);
    const double size = std::max(6.0, fontMetrics().height() * 0.42);
    m_selected->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(text, 2), Qt::NoBrush, size + 8));
    m_cursor->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssSquare, QPen(text, 1, Qt::DashLine), Qt::NoBrush, size + 12));
    for (std::size_t i = 0; i < m_graphs.size(); ++i)
        styleGraph(i, palette);
}

void PlotCanvas::Chart::setFonts(const QFont &font)
{
    setFont(font);
    for (QCPAxis *axis : {xAxis, yAxis}) {
        axis->setTickLabelFont(font);
        axis->setLabelFont(font);
    }
    legend->setFont(font);
}

void PlotCanvas::Chart::ring(std::optional<QPointF> selected, std::optional<QPointF> cursor)
{
    const auto show = [](QCPGraph *graph, const std::optional<QPointF> &at) {
        graph->data()->clear();
        if (at)
            graph->addData(at->x(), at->y());
    };
    show(m_selected, selected);
    show(m_cursor, cursor);
    m_marks->replot();
}

void PlotCanvas::Chart::showAll(const PlotData &data)
{
    double left = std::numeric_limits<double>::max();
    double right = std::numeric_limits<double>::lowest();
    for (const PlotSeries &series : data.series) {
        if (series.points.empty())
            continue;
        left = std::min(left, series.points.front().x);
        right = std::max(right, series.points.back().x);
    }
    if (left > right)
        return;
    if (m_style.window > 0)
        left = std::max(left, right - m_style.window);
    double low = std::numeric_limits<double>::max();
    double high = std::numeric_limits<double>::lowest();
    for (const PlotSeries &series : data.series) {
        for (const PlotPoint &point : series.points) {
            if (point.x < left)
                continue;
            const double half = std::isfinite(point.error) ? point.error : 0;
            low = std::min(low, point.y - half);
            high = std::max(high, point.y + half);
        }
    }
    if (low > high)
        return;
    if (m_style.isLogarithmic) {
        xAxis->setRange(left / logarithmicMargin, right * logarithmicMargin);
        yAxis->setRange(low / logarithmicMargin, high * logarithmicMargin);
        return;
    }
    // What takes some time or has some size is measured from nothing.
    const bool fromZero = low >= 0 && !m_style.hasErrors;
    QCPRange range = roomy(fromZero ? 0 : low, high, 0.12);
    if (fromZero)
        range.lower = -range.size() * 0.05; // marks at nothing are whole
    xAxis->setRange(roomy(left, right, 0.03));
    yAxis->setRange(range);
}

// A pane is often only a few lines high: then there are fewer marks, and y's heading stands in x's line.
void PlotCanvas::Chart::fitToHeight(int height)
{
    const QFontMetrics metrics(yAxis->labelFont());
    const int room = height - metrics.height() * 3;
    const bool isHigh = metrics.horizontalAdvance(m_style.yLabel) < room;
    yAxis->setLabel(isHigh ? m_style.yLabel : QString());
    xAxis->setLabel(isHigh ? m_style.xLabel : u"↑ %1      → %2"_s.arg(m_style.yLabel, m_style.xLabel));
    yAxis->ticker()->setTickCount(std::clamp(room / (metrics.height() * 3 / 2), 3, 6));
}

void PlotCanvas::Chart::drawLessWhereMany()
{
    std::ptrdiff_t seen = 0;
    for (const QCPGraph *graph : m_graphs) {
        seen +=
            graph->data()->findEnd(xAxis->range().upper, false) - graph->data()->findBegin(xAxis->range().lower, false);
    }
    for (QCPGraph *graph : m_graphs)
        graph->setAntialiasedScatters(seen <= mostSmooth);
    for (QCPErrorBars *bars : m_bars)
        bars->setVisible(m_style.hasErrors && seen <= mostBars);
}

void PlotCanvas::Chart::mousePressEvent(QMouseEvent *event)
{
    setSelectionRectMode(event->modifiers().testFlag(Qt::ShiftModifier) ? QCP::srmZoom : QCP::srmNone);
    QCustomPlot::mousePressEvent(event);
}

} // namespace sockeye
