// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ntp/timelinepicture.h"

#include "ui/theme.h"

#include <QPainter>
#include <QPainterPath>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sockeye
{

namespace
{

constexpr double markSize = 4.5;

// From a to b, with its head at b.
void drawArrow(QPainter &painter, const QPointF &a, const QPointF &b, const QColor &color, Qt::PenStyle style)
{
    painter.setPen(QPen(color, 1.8, style));
    painter.setBrush(Qt::NoBrush);
    painter.drawLine(a, b);
    const QPointF along = b - a;
    const double length = std::hypot(along.x(), along.y());
    if (length < 1)
        return;
    const QPointF unit = along / length;
    const QPointF across(-unit.y(), unit.x());
    QPainterPath head(b - unit * markSize);
    head.lineTo(b - unit * (markSize + 9) + across * 4);
    head.lineTo(b - unit * (markSize + 9) - across * 4);
    head.closeSubpath();
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPath(head);
}

// With its name, where there is room for it.
void drawFitting(QPainter &painter, const QRectF &room, Qt::Alignment side, const QString &name, const QString &text)
{
    const QFontMetrics metrics(painter.font());
    const QString whole = name + u": "_s + text;
    const bool fits = metrics.horizontalAdvance(whole) <= room.width();
    painter.drawText(room, side | Qt::AlignVCenter,
                     metrics.elidedText(fits ? whole : text, Qt::ElideRight, int(room.width())));
}

QColor requestColor(const QPalette &palette)
{
    return palette.color(QPalette::Link);
}

QColor replyColor(const QPalette &palette)
{
    return successColor(palette);
}

} // namespace

/// Where things stand in the widget.
struct TimelinePicture::Lanes {
    double left, right; // where the first and the last moment stand
    double server, client; // the lanes' heights
    double line; // a line of text
    TimelinePlaces places;

    double x(Nanoseconds at) const
    {
        const double length = std::max(1.0, double((places.last - places.first).count()));
        return left + (right - left) * double((at - places.first).count()) / length;
    }
};

TimelinePicture::TimelinePicture(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Timeline of the exchange"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void TimelinePicture::setTimeline(const std::optional<Timeline> &timeline, const QString &noAnswer)
{
    m_timeline = timeline;
    m_noAnswer = noAnswer;
    setAccessibleDescription(timeline ? timelineFormulas(*timeline).join(u' ') : QString());
    update();
}

QSize TimelinePicture::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.averageCharWidth() * 80, metrics.height() * 8};
}

QSize TimelinePicture::minimumSizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.averageCharWidth() * 40, int(metrics.height() * 5.8)};
}

TimelinePicture::Lanes TimelinePicture::lanes() const
{
    const QFontMetrics metrics(font());
    Lanes made{};
    made.line = metrics.height();
    const double names =
        std::max(metrics.horizontalAdvance(tr("Server")), metrics.horizontalAdvance(tr("Client"))) + 14;
    made.left = names + markSize + 4;
    made.right = width() - markSize - 8;
    made.server = made.line * 1.2 + markSize + 3;
    made.client = height() - made.line * 1.2 - markSize - 3;
    if (m_timeline && m_timeline->isSolved())
        made.places = placesOf(*m_timeline);
    else if (m_timeline && m_timeline->t4t1)
        made.places = {{0ns, 0ns, 0ns, *m_timeline->t4t1}, 0ns, *m_timeline->t4t1};
    return made;
}

std::optional<QPointF> TimelinePicture::positionOf(int stamp) const
{
    if (!m_timeline || stamp < 1 || stamp > 4)
        return {};
    const Lanes at = lanes();
    const bool isServer = stamp == 2 || stamp == 3;
    const bool isThere = m_timeline->isSolved() || (stamp == 1 && m_timeline->t1) || (stamp == 4 && m_timeline->t4t1);
    if (!isThere)
        return {};
    return QPointF(at.x(at.places.stamps[std::size_t(stamp - 1)]), isServer ? at.server : at.client);
}

QPair<double, double> TimelinePicture::interval() const
{
    const Lanes at = lanes();
    const Nanoseconds middle = at.places.stamps[1];
    const Nanoseconds half = m_timeline->halfDelay();
    return {at.x(middle - half), at.x(middle + half)};
}

void TimelinePicture::paintEvent(QPaintEvent *)
{
    if (!m_timeline)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Lanes at = lanes();
    drawLanes(painter, at);
    if (m_timeline->isSolved()) {
        drawRuler(painter, at);
        drawInterval(painter, at);
        drawArrows(painter, at);
    } else {
        drawUnanswered(painter, at);
    }
    for (int stamp = 1; stamp <= 4; ++stamp)
        drawStamp(painter, stamp);
    drawTexts(painter, at, 2, 3, at.server - markSize - 3 - at.line * 1.2);
    drawTexts(painter, at, 1, 4, at.client + markSize + 3);
}

void TimelinePicture::drawLanes(QPainter &painter, const Lanes &at) const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    for (const bool isServer : {true, false}) {
        const double y = isServer ? at.server : at.client;
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(QRectF(6, y - at.line / 2, at.left, at.line), Qt::AlignLeft | Qt::AlignVCenter,
                         isServer ? tr("Server") : tr("Client"));
        painter.setPen(QPen(palette().color(QPalette::PlaceholderText), 1.2));
        painter.drawLine(QPointF(at.left - markSize, y), QPointF(at.right + markSize, y));
    }
    painter.setFont(font());
}

// Ticks on both lanes, and how long one is.
void TimelinePicture::drawRuler(QPainter &painter, const Lanes &at) const
{
    const Nanoseconds length = at.places.last - at.places.first;
    const int most = std::max(2, int((at.right - at.left) / (fontMetrics().averageCharWidth() * 8)));
    const Nanoseconds step = rulerStep(length, most);
    painter.setPen(QPen(palette().color(QPalette::PlaceholderText), 1));
    for (Nanoseconds tick = 0ns; step > 0ns && tick <= at.places.last; tick += step) {
        for (const double y : {at.server, at.client})
            painter.drawLine(QPointF(at.x(tick), y - 3), QPointF(at.x(tick), y + 3));
    }
    const QString text = tr("one tick: %1").arg(rulerText(step));
    painter.drawText(QRectF(at.left, at.client + markSize + 3, at.right - at.left, at.line * 1.2),
                     Qt::AlignHCenter | Qt::AlignVCenter, text);
}

// How far the server's lane may be slid before an answer would have come before its question.
void TimelinePicture::drawInterval(QPainter &painter, const Lanes &at) const
{
    const auto [from, to] = interval();
    const double high = markSize + 4;
    const QRectF bar(from, at.server - high, to - from, 2 * high);
    QColor fill = palette().color(QPalette::Highlight);
    fill.setAlpha(70);
    painter.fillRect(bar, QBrush(fill, Qt::SolidPattern));
    painter.setPen(QPen(palette().color(QPalette::Text), 1.2));
    for (const double x : {from, to})
        painter.drawLine(QPointF(x, bar.top()), QPointF(x, bar.bottom()));
    const QString text = tr("± δ/2 = ± %1").arg(timelineDuration(m_timeline->halfDelay(), false, false));
    // Left of the request's arrow where there is room, else behind the bar.
    const double width = fontMetrics().horizontalAdvance(text) + 2;
    const double gap = fontMetrics().averageCharWidth();
    const double y = at.server + markSize + 5;
    const double t1 = at.x(at.places.stamps[0]);
    const double t2 = at.x(at.places.stamps[1]);
    const double arrow = t2 + (t1 - t2) * (y + at.line - at.server) / (at.client - at.server);
    const double left = std::max(from, at.left) + gap;
    const double x = left + width + gap <= arrow ? left : std::min(to + gap, at.right - width);
    painter.drawText(QRectF(x, y, width, at.line), Qt::AlignLeft | Qt::AlignVCenter, text);
}

void TimelinePicture::drawArrows(QPainter &painter, const Lanes &at) const
{
    const QPointF t1 = *positionOf(1);
    const QPointF t2 = *positionOf(2);
    const QPointF t3 = *positionOf(3);
    const QPointF t4 = *positionOf(4);
    drawArrow(painter, t1, t2, requestColor(palette()), Qt::SolidLine);
    drawArrow(painter, t3, t4, replyColor(palette()), Qt::DashLine);
    painter.setPen(palette().color(QPalette::Text));
    const QString request = u"T2 − T1 = "_s + timelineDuration(*m_timeline->t2t1, false);
    const QString reply = u"T3 − T4 = "_s + timelineDuration(*m_timeline->t3t4, false);
    // Near the client's lane the arrows stand furthest apart, whatever the times are.
    const double gap = fontMetrics().averageCharWidth() * 0.8;
    const double low = at.client - markSize - 4 - at.line;
    const auto between = [&](double top) {
        const double share = (top - t1.y()) / std::min(-1.0, t2.y() - t1.y());
        const double from = std::max(t1.x(), t1.x() + (t2.x() - t1.x()) * share) + gap;
        const double to = std::min(t4.x(), t4.x() + (t3.x() - t4.x()) * share) - gap;
        return QRectF(from, top, std::max(0.0, to - from), at.line);
    };
    QRectF left = between(low);
    QRectF right = left;
    const double most = std::max(fontMetrics().horizontalAdvance(request), fontMetrics().horizontalAdvance(reply));
    if (2 * most + gap > left.width()) {
        left = between(low - at.line);
    } else {
        left.setWidth((left.width() - gap) / 2);
        right.setLeft(right.right() - left.width());
    }
    drawFitting(painter, left, Qt::AlignLeft, tr("request"), request);
    drawFitting(painter, right, Qt::AlignRight, tr("reply"), reply);
}

void TimelinePicture::drawUnanswered(QPainter &painter, const Lanes &at) const
{
    const std::optional<QPointF> t1 = positionOf(1);
    if (!t1)
        return;
    const QPointF lost(t1->x() + (at.client - at.server) * 0.6, at.server + (at.client - at.server) * 0.4);
    drawArrow(painter, *t1, lost, requestColor(palette()), Qt::DotLine);
    painter.setPen(QPen(failureColor(palette()), 2));
    for (const double side : {-1.0, 1.0})
        painter.drawLine(lost + QPointF(-5, -5 * side), lost + QPointF(5, 5 * side));
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(QRectF(lost.x() + 14, lost.y() - at.line / 2, at.right - lost.x() - 14, at.line),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(m_noAnswer, Qt::ElideRight, int(at.right - lost.x() - 14)));
}

QString TimelinePicture::stampText(int stamp) const
{
    const std::optional<WallTime> stamps[] = {m_timeline->t1, m_timeline->t2, m_timeline->t3, m_timeline->t4};
    const std::optional<WallTime> &time = stamps[stamp - 1];
    if (!time)
        return u"T%1"_s.arg(stamp);
    // The table has the whole date; here is room for what differs.
    const QString text = stampTime(*time).chopped(3);
    const bool isSameDay = !m_timeline->t1 || stampTime(*m_timeline->t1).left(10) == text.left(10);
    return u"T%1  %2"_s.arg(stamp).arg(text.mid(isSameDay ? 11 : 5));
}

// Two texts above or below one lane: the first ends at its stamp and the second begins at its own, so that both can be
// read where the stamps are at one place; moved as far as they must be to fit.
void TimelinePicture::drawTexts(QPainter &painter, const Lanes &at, int first, int second, double y) const
{
    const std::optional<QPointF> a = positionOf(first);
    const std::optional<QPointF> b = positionOf(second);
    const auto widthOf = [this](int stamp) { return fontMetrics().horizontalAdvance(stampText(stamp)) + 2.0; };
    const double gap = fontMetrics().averageCharWidth() * 2;
    const double end = at.right + markSize;
    double x1 = 0;
    double x2 = 0;
    if (a)
        x1 = std::clamp(first == 1 ? a->x() - markSize : a->x() + markSize - widthOf(first), 6.0, end - widthOf(first));
    if (b) {
        x2 = second == 4 ? b->x() + markSize - widthOf(second) : b->x() - markSize;
        x2 = std::max(6.0, std::min(x2, end - widthOf(second)));
    }
    if (a && b) {
        x1 = std::max(6.0, std::min(x1, end - widthOf(second) - gap - widthOf(first)));
        x2 = std::max(x2, x1 + widthOf(first) + gap);
    }
    painter.setPen(palette().color(QPalette::Text));
    if (a)
        painter.drawText(QRectF(x1, y, widthOf(first), at.line * 1.2), Qt::AlignLeft | Qt::AlignVCenter,
                         stampText(first));
    if (b)
        painter.drawText(QRectF(x2, y, widthOf(second), at.line * 1.2), Qt::AlignLeft | Qt::AlignVCenter,
                         stampText(second));
}

// The client's are discs, the server's squares.
void TimelinePicture::drawStamp(QPainter &painter, int stamp) const
{
    const std::optional<QPointF> place = positionOf(stamp);
    if (!place)
        return;
    painter.setPen(QPen(palette().color(QPalette::Base), 1));
    painter.setBrush(stamp < 3 ? requestColor(palette()) : replyColor(palette()));
    const QRectF mark(place->x() - markSize, place->y() - markSize, 2 * markSize, 2 * markSize);
    if (stamp == 2 || stamp == 3)
        painter.drawRect(mark);
    else
        painter.drawEllipse(mark);
}

} // namespace sockeye
