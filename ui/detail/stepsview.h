// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/detail/detailview.h"

#include <QPointer>
#include <QTimer>

class QTableView;

namespace sockeye
{

class StepsModel;

/// While a run goes on: a line for each of its steps, with a bar that grows as long as its call waits, a mark where it
/// was asked to end, and the word that it ends in. A step and its row in the results select each other. Main thread.
class StepsView : public DetailView
{
    Q_OBJECT

public:
    explicit StepsView(const Tool &tool, QWidget *parent = nullptr, const Clock &clock = Clock::system());

    void showRun(const RunView &run) override;
    void showRow(const RowView &row) override;
    void focusFirst() override;

    StepsModel *model() const { return m_model; }
    /// Whether it paints anew by itself: only while there is something to see.
    bool isAlive() const { return m_tick.isActive(); }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void tick();
    void fitSizes();
    void askRow(int step);

    const Clock &m_clock;
    StepsModel *m_model;
    QTableView *m_table;
    QTimer m_tick;
    QPointer<const ResultsModel> m_rows;
    bool m_isRunning = false;
    bool m_isSelecting = false; // because a row was selected, not by hand
};

} // namespace sockeye
