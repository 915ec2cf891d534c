// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/calltrace.h"
#include "core/output/callrows.h"

#include <QAbstractTableModel>
#include <QPointer>

namespace sockeye
{

class ResultsModel;

/// The socket calls of a run as a table, with a filter and with marks on those of one row. All text is made when it is
/// asked for, so that a new list costs next to nothing. Main thread.
class CallsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : quint8 { Start, Took, Thread, Call, Arguments, Result, Row, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Shows \a trace, never null. Where it is a later one of the same run, calls are only added, and those removed
    /// that it keeps no longer. \a rows is what the calls were made for.
    void setTrace(std::shared_ptr<const TraceSnapshot> trace, int run, const ResultsModel *rows);
    /// The calls of the row with this subject are marked; -1: none.
    void setSubject(qint64 subject);
    /// Shown are the calls that have \a text in some column, in whatever case; and only those that are marked, where
    /// \a onlyMarked.
    void setFilter(const QString &text, bool onlyMarked);

    /// The first call that is marked, -1 where none is.
    int firstMarked() const;
    bool isMarked(int row) const;
    /// The row of the results that the call was made for, the first where they are many; -1 where none is shown.
    int resultRowOf(int row) const;
    /// For files: its row is the one that the cell names, but from 0, as JSON counts.
    CallRow callRowAt(int row) const;
    /// How many calls the trace has, shown or not.
    qsizetype totalCount() const { return m_trace ? qsizetype(m_trace->calls.size()) : 0; }
    qint64 earlierCount() const { return m_trace ? m_trace->earlierCalls : 0; }

private:
    const CallRecord &recordAt(int row) const { return m_trace->calls[m_shown[std::size_t(row)]]; }
    bool matches(quint32 call) const;
    void continueWith(std::shared_ptr<const TraceSnapshot> trace);
    void showFrom(std::size_t first);
    void rebuild();
    void forgetPlaces();
    QString cellText(const CallRecord &record, int column) const;
    QString resultRowText(const CallRecord &record) const;
    int resultRowOf(const CallRecord &record) const;
    int placeOf(qint64 subject) const;

    std::shared_ptr<const TraceSnapshot> m_trace;
    int m_run = 0;
    QPointer<const ResultsModel> m_rows;
    qint64 m_subject = -1;
    QString m_filter;
    bool m_onlyMarked = false;
    std::vector<quint32> m_shown; // indexes into the trace's calls
    mutable std::vector<QString> m_texts; // of calls, for the filter; empty until there is one
    mutable std::vector<int> m_places; // by subject: the row of the results; empty until asked for
};

} // namespace sockeye
