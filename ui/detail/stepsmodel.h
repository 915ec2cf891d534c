// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tool/steps.h"

#include <QAbstractTableModel>

#include <memory>

namespace sockeye
{

/// The steps of a run as a table. Only what happens is told to its views; that time passes is theirs to paint, with
/// setNow(). Main thread.
class StepsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : quint8 { Name, Call, Bar, Took, End, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Shows \a steps, null for none; \a isRunning is whether the run goes on.
    void setSteps(std::shared_ptr<const Steps> steps, bool isRunning);
    /// Takes what has happened since, and the time up to which steps have gone on.
    void setNow(MonotonicTime now);

    const Step &stepAt(int row) const { return m_shown.steps[std::size_t(row)]; }
    /// How long a step's call takes, or has taken so far.
    Nanoseconds lengthOf(const Step &step) const;
    /// What the bars' whole width stands for: as long as the longest of them, or as was asked for.
    Nanoseconds scale() const { return m_scale; }
    /// The last step with this subject; -1 where there is none.
    int rowOfSubject(qint64 subject) const;

private:
    void take();
    QString cellText(const Step &step, int column) const;
    QString spokenBar(const Step &step) const;

    std::shared_ptr<const Steps> m_steps;
    Steps::Snapshot m_shown;
    quint64 m_changes = 0;
    MonotonicTime m_now;
    Nanoseconds m_scale{1};
    bool m_isRunning = false;
};

} // namespace sockeye
