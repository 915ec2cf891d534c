// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/detail/plotcanvas.h"

#include <qcustomplot.h>

namespace sockeye
{

/// The chart of a PlotCanvas: what of it is QCustomPlot's.
class PlotCanvas::Chart final : public QCustomPlot
{
public:
    explicit Chart(QWidget *parent);

    void setStyle(const PlotStyle &style);
    void setSeries(const PlotData &data, const QPalette &palette);
    void setColours(const QPalette &palette);
    void setFonts(const QFont &font);
    /// A ring round a point, or none.
    void ring(std::optional<QPointF> selected, std::optional<QPointF> cursor);
    /// What shows all points with their bars; \a window as in PlotStyle.
    void showAll(const PlotData &data);
    /// Chooses headings and marks for a picture that is so high.
    void fitToHeight(int height);

protected:
    void mousePressEvent(QMouseEvent *event) override;

private:
    void styleGraph(std::size_t series, const QPalette &palette);
    void drawLessWhereMany();

    PlotStyle m_style;
    std::vector<QCPGraph *> m_graphs;
    std::vector<QCPErrorBars *> m_bars;
    std::optional<std::size_t> m_failures; // the series of those that failed
    QCPItemStraightLine *m_diagonal;
    QCPLayer *m_marks;
    QCPGraph *m_selected;
    QCPGraph *m_cursor;
};

} // namespace sockeye
