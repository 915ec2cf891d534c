// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/detail/plotdata.h"
#include "ui/detail/plotstyle.h"

#include <QWidget>

namespace sockeye
{

/// The colour of a series on the palette's base; each series has a shape besides.
QColor plotColor(const QPalette &palette, std::size_t series);

/// The drawing of a plot: axes, points, legend; wheel and drag, a rubber band with Shift, keys; the point under the
/// mouse, a cursor that the arrow keys move, and the mark of the selected row. Main thread.
class PlotCanvas : public QWidget
{
    Q_OBJECT

public:
    explicit PlotCanvas(QWidget *parent = nullptr);
    ~PlotCanvas() override;

    void setStyle(const PlotStyle &style);
    /// Draws \a data, which stays the caller's, and lives and stays as it is until other data come. What is looked at
    /// stays, where somebody has chosen it.
    void setData(const PlotData *data);
    /// Rings the point of the selected row. Draws nothing else anew.
    void mark(std::optional<PlotPlace> place);

    std::optional<PlotPlace> marked() const { return m_mark; }

    void zoom(double factor);
    void showAll();
    /// Whether everything is shown, or, of a plot that goes on, its end.
    bool isShowingAll() const { return m_isShowingAll; }

    /// Where a point is drawn, in this widget.
    QPointF positionOf(const PlotPlace &place) const;
    std::optional<PlotPlace> nearest(const QPointF &position) const;

    /// Pictures of what is shown, in colours for paper.
    QByteArray png();
    QByteArray svg(const QString &title, QSize size = paperSize);
    /// Of saved pictures: a figure in a report.
    static constexpr QSize paperSize = {960, 540};

signals:
    void pointed(std::optional<sockeye::PlotPlace> place); ///< the mouse is over a point, or has left it
    void moved(sockeye::PlotPlace place); ///< the cursor, by keys
    void chosen(sockeye::PlotPlace place); ///< clicked, or Enter at the cursor
    void showingAllChanged();
    void drawn(double took); ///< everything has been drawn anew, in so many milliseconds

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    class Chart;
    void rescale();
    void applyColours(const QPalette &palette);
    void moveCursor(int along, int across);
    void showCursor(std::optional<PlotPlace> place);
    bool isInside(const PlotPlace &place) const;
    template <class Draw>
    void drawForPaper(int height, Draw draw);

    Chart *const m_chart;
    PlotStyle m_style;
    const PlotData *m_data = nullptr;
    std::optional<PlotPlace> m_mark;
    std::optional<PlotPlace> m_cursor;
    QPointF m_pressedAt;
    bool m_isShowingAll = true;
    bool m_isRescaling = false;
};

} // namespace sockeye
