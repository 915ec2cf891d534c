// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/worksheet/marks.h"

#include <QAbstractTableModel>

namespace sockeye
{

/// The marked reports of a class, a row each. Texts are plain; flags are explained in their tooltips. Main thread.
class MarksModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : quint8 { Student, Name, Points, ByHand, Flags, Remark, File, ColumnCount };
    static constexpr int SortRole = Qt::UserRole; ///< numbers as numbers

    explicit MarksModel(QObject *parent = nullptr);

    void setReports(const QList<MarkedReport> &reports, double maximum);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString cellText(const MarkedReport &report, int column) const;
    static QVariant sortValue(const MarkedReport &report, int column);

    QList<MarkedReport> m_reports;
    double m_maximum = 0;
};

} // namespace sockeye
