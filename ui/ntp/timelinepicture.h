// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ntp/timeline.h"

#include <QWidget>

namespace sockeye
{

/// Two lanes, the server's above the client's, with the four stamps to scale and an arrow each way. The server's lane
/// is shifted by θ, and the bar at T2 is as far as it may still be wrong. Main thread.
class TimelinePicture : public QWidget
{
    Q_OBJECT

public:
    explicit TimelinePicture(QWidget *parent = nullptr);

    /// Null: none is there.
    void setTimeline(const std::optional<Timeline> &timeline, const QString &noAnswer = {});
    /// Where stamp 1 to 4 is drawn; nothing where it isn't.
    std::optional<QPointF> positionOf(int stamp) const;
    /// From the least to the greatest place that T2 may have, in pixels; for a solved timeline.
    QPair<double, double> interval() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Lanes;
    Lanes lanes() const;
    void drawLanes(QPainter &painter, const Lanes &lanes) const;
    void drawRuler(QPainter &painter, const Lanes &lanes) const;
    void drawInterval(QPainter &painter, const Lanes &lanes) const;
    void drawArrows(QPainter &painter, const Lanes &lanes) const;
    void drawStamp(QPainter &painter, int stamp) const;
    void drawTexts(QPainter &painter, const Lanes &lanes, int first, int second, double y) const;
    void drawUnanswered(QPainter &painter, const Lanes &lanes) const;
    QString stampText(int stamp) const;

    std::optional<Timeline> m_timeline;
    QString m_noAnswer;
};

} // namespace sockeye
