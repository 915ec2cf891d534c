// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/plotcanvas.h"

#include "ui/detail/plotchart.h"

#include <QApplication>
#include <QBuffer>
#include <QKeyEvent>
#include <QPainter>
#include <QSvgGenerator>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr double keyZoom = 0.7;

QPalette paperPalette()
{
    QPalette palette;
    palette.setColor(QPalette::Window, Qt::white);
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::Text, QColor(0x1c2127));
    palette.setColor(QPalette::PlaceholderText, QColor(0x5c6672));
    palette.setColor(QPalette::Mid, QColor(0xcfd5dc));
    return palette;
}

} // namespace

PlotCanvas::PlotCanvas(QWidget *parent)
    : QWidget(parent)
    , m_chart(new Chart(this))
{
    setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2, 2, 2, 2);
    layout->addWidget(m_chart);
    m_chart->setFonts(font());
    applyColours(palette());
    m_chart->installEventFilter(this);
    const auto ranged = [this] {
        if (m_isRescaling)
            return;
        if (std::exchange(m_isShowingAll, false))
            emit showingAllChanged();
    };
    connect(m_chart->xAxis, qOverload<const QCPRange &>(&QCPAxis::rangeChanged), this, ranged);
    connect(m_chart->yAxis, qOverload<const QCPRange &>(&QCPAxis::rangeChanged), this, ranged);
    connect(m_chart, &QCustomPlot::afterReplot, this, [this] { emit drawn(m_chart->replotTime()); });
}

PlotCanvas::~PlotCanvas() = default;

void PlotCanvas::setStyle(const PlotStyle &style)
{
    m_style = style;
    m_chart->setStyle(style);
    m_data = nullptr;
    m_mark.reset();
    m_cursor.reset();
    m_isShowingAll = true;
}

void PlotCanvas::setData(const PlotData *data)
{
    m_data = data;
    m_mark.reset();
    m_cursor.reset();
    m_chart->setSeries(*data, palette());
    m_chart->ring({}, {});
    if (m_isShowingAll)
        rescale();
    m_chart->replot(QCustomPlot::rpQueuedReplot);
}

void PlotCanvas::rescale()
{
    if (!m_data)
        return;
    m_isRescaling = true;
    m_chart->showAll(*m_data);
    m_isRescaling = false;
}

void PlotCanvas::mark(std::optional<PlotPlace> place)
{
    if (place == m_mark)
        return;
    m_mark = place;
    showCursor(m_cursor);
}

void PlotCanvas::showCursor(std::optional<PlotPlace> place)
{
    m_cursor = place;
    const auto coordinates = [this](const std::optional<PlotPlace> &at) -> std::optional<QPointF> {
        if (!at)
            return {};
        const PlotPoint &point = m_data->series[at->series].points[at->point];
        return QPointF(point.x, point.y);
    };
    m_chart->ring(coordinates(m_mark), coordinates(m_cursor));
}

void PlotCanvas::zoom(double factor)
{
    for (QCPAxis *axis : {m_chart->xAxis, m_chart->yAxis})
        axis->scaleRange(factor);
    m_chart->replot(QCustomPlot::rpQueuedReplot);
}

void PlotCanvas::showAll()
{
    rescale();
    m_chart->replot(QCustomPlot::rpQueuedReplot);
    if (!std::exchange(m_isShowingAll, true))
        emit showingAllChanged();
}

QPointF PlotCanvas::positionOf(const PlotPlace &place) const
{
    const PlotPoint &point = m_data->series[place.series].points[place.point];
    return m_chart->pos() + QPointF(m_chart->xAxis->coordToPixel(point.x), m_chart->yAxis->coordToPixel(point.y));
}

bool PlotCanvas::isInside(const PlotPlace &place) const
{
    const PlotPoint &point = m_data->series[place.series].points[place.point];
    return m_chart->xAxis->range().contains(point.x) && m_chart->yAxis->range().contains(point.y);
}

std::optional<PlotPlace> PlotCanvas::nearest(const QPointF &position) const
{
    if (!m_data)
        return {};
    const double reach = std::max(10.0, fontMetrics().height() * 0.8);
    std::optional<PlotPlace> found;
    double best = reach * reach;
    const QPointF at = position - m_chart->pos();
    for (std::size_t i = 0; i < m_data->series.size(); ++i) {
        const std::vector<PlotPoint> &points = m_data->series[i].points;
        const double left = m_chart->xAxis->pixelToCoord(at.x() - reach);
        auto point = std::lower_bound(points.begin(), points.end(), left,
                                      [](const PlotPoint &one, double x) { return one.x < x; });
        for (; point != points.end(); ++point) {
            const double dx = m_chart->xAxis->coordToPixel(point->x) - at.x();
            if (dx > reach)
                break;
            const double dy = m_chart->yAxis->coordToPixel(point->y) - at.y();
            if (dx * dx + dy * dy < best) {
                best = dx * dx + dy * dy;
                found = PlotPlace{i, std::size_t(point - points.begin())};
            }
        }
    }
    return found;
}

bool PlotCanvas::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        setFocus(Qt::MouseFocusReason);
        m_pressedAt = static_cast<QMouseEvent *>(event)->position();
        break;
    case QEvent::MouseButtonRelease: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const bool isClick = (mouse->position() - m_pressedAt).manhattanLength() < QApplication::startDragDistance();
        const std::optional<PlotPlace> place = nearest(mouse->position() + m_chart->pos());
        if (mouse->button() == Qt::LeftButton && isClick && place)
            emit chosen(*place);
        break;
    }
    case QEvent::MouseMove:
        emit pointed(nearest(static_cast<QMouseEvent *>(event)->position() + m_chart->pos()));
        break;
    case QEvent::Leave:
        emit pointed({});
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void PlotCanvas::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        moveCursor(-1, 0);
        break;
    case Qt::Key_Right:
        moveCursor(1, 0);
        break;
    case Qt::Key_Up:
        moveCursor(0, -1);
        break;
    case Qt::Key_Down:
        moveCursor(0, 1);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(keyZoom);
        break;
    case Qt::Key_Minus:
        zoom(1 / keyZoom);
        break;
    case Qt::Key_Home:
        showAll();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_cursor)
            emit chosen(*m_cursor);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

// Along: to the next point of the series; across: to the point of another series that is nearest in x.
void PlotCanvas::moveCursor(int along, int across)
{
    if (!m_data || m_data->isEmpty())
        return;
    PlotPlace place = m_cursor.value_or(m_mark.value_or(PlotPlace{}));
    if (!m_cursor && !m_mark) {
        while (m_data->series[place.series].points.empty())
            ++place.series;
    } else if (along != 0) {
        const std::size_t count = m_data->series[place.series].points.size();
        place.point = std::min(place.point + (along < 0 ? (place.point > 0 ? std::size_t(-1) : 0) : 1), count - 1);
    } else {
        const double x = m_data->series[place.series].points[place.point].x;
        const std::size_t count = m_data->series.size();
        do {
            place.series = (place.series + count + std::size_t(across < 0 ? count - 1 : 1)) % count;
        } while (m_data->series[place.series].points.empty());
        const std::vector<PlotPoint> &points = m_data->series[place.series].points;
        const auto after = std::lower_bound(points.begin(), points.end(), x,
                                            [](const PlotPoint &one, double value) { return one.x < value; });
        place.point = std::min(std::size_t(after - points.begin()), points.size() - 1);
    }
    showCursor(place);
    if (!isInside(place)) {
        const PlotPoint &point = m_data->series[place.series].points[place.point];
        const auto centre = [](QCPAxis *axis, double at) {
            if (axis->scaleType() == QCPAxis::stLinear)
                return axis->setRange(at, axis->range().size(), Qt::AlignCenter);
            const QCPRange range = axis->range();
            const double factor = at / std::sqrt(range.lower * range.upper);
            axis->setRange(range.lower * factor, range.upper * factor);
        };
        centre(m_chart->xAxis, point.x);
        centre(m_chart->yAxis, point.y);
        m_chart->replot(QCustomPlot::rpQueuedReplot);
    }
    emit moved(place);
}

void PlotCanvas::applyColours(const QPalette &colours)
{
    m_chart->setColours(colours);
}

template <class Draw>
void PlotCanvas::drawForPaper(int height, Draw draw)
{
    const std::optional<PlotPlace> mark = std::exchange(m_mark, {});
    const std::optional<PlotPlace> cursor = m_cursor;
    showCursor({});
    applyColours(paperPalette());
    m_chart->fitToHeight(height);
    draw();
    applyColours(palette());
    m_mark = mark;
    showCursor(cursor);
    m_chart->replot(QCustomPlot::rpQueuedReplot);
}

QByteArray PlotCanvas::png()
{
    QByteArray bytes;
    drawForPaper(paperSize.height(), [&] {
        QBuffer buffer(&bytes);
        m_chart->toPixmap(paperSize.width(), paperSize.height(), 2).save(&buffer, "PNG");
    });
    return bytes;
}

QByteArray PlotCanvas::svg(const QString &title, QSize size)
{
    QByteArray bytes;
    drawForPaper(size.height(), [&] {
        QBuffer buffer(&bytes);
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setSize(size);
        generator.setViewBox(QRect(QPoint(), size));
        generator.setTitle(title);
        QCPPainter painter;
        painter.begin(&generator);
        painter.setMode(QCPPainter::pmVectorized);
        painter.setMode(QCPPainter::pmNoCaching);
        m_chart->toPainter(&painter, size.width(), size.height());
        painter.end();
    });
    return bytes;
}

void PlotCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(hasFocus() ? QPalette::Highlight : QPalette::Mid), hasFocus() ? 2 : 1));
    painter.setBrush(palette().color(QPalette::Base));
    const double half = hasFocus() ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), 5, 5);
}

void PlotCanvas::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_chart->setFonts(font());
        applyColours(palette());
        m_chart->replot(QCustomPlot::rpQueuedReplot);
    }
}

void PlotCanvas::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void PlotCanvas::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace sockeye
