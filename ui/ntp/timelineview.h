// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/detail/detailview.h"
#include "ui/ntp/timeline.h"

class QLabel;
class QTableWidget;

namespace sockeye
{

class TimelinePicture;

/// The exchange with a time server as a picture, its formulas with this run's numbers, and the same as a table: of the
/// selected row, or, where one run is one exchange, of the summary. Knows the stamps by their fields' ids. Main thread.
class TimelineView : public DetailView
{
    Q_OBJECT

public:
    explicit TimelineView(const Tool &tool, QWidget *parent = nullptr);

    /// Whether the tool's rows or its summary have the stamps of an exchange.
    static bool fits(const Tool &tool);

    void showRun(const RunView &run) override;
    void showRow(const RowView &row) override;
    void focusFirst() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildLeft();
    void buildTable();
    void showTimeline(const std::optional<Timeline> &timeline, const QString &hint);
    void copyCells();

    const Tool &m_tool;
    const bool m_isOfRows;
    bool m_hasRun = false;

    QLabel *m_hint;
    TimelinePicture *m_picture;
    QLabel *m_formulas;
    QTableWidget *m_table;
};

} // namespace sockeye
