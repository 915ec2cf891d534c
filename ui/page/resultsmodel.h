// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tool/job.h"
#include "core/tool/rowchange.h"
#include "ui/page/roworder.h"

#include <QAbstractTableModel>
#include <QHash>

namespace sockeye
{

/// The rows of a run as a table: raw values in shared immutable blocks, kept in the order of arrival, with a
/// permutation of its own for sorting and filtering. A column a row field. Text is made when it is drawn.
///
/// Few rows are put in order at once; many on a worker, from a snapshot, so that the main thread is never busy for
/// long. Rows that come meanwhile are shown when they have their place. However many rows a batch has, it costs at most
/// one insertion, one change of order, one removal and one dataChanged. Of a run that goes on for ever the latest rows
/// are kept. Main thread.
class ResultsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    ResultsModel(const Tool &tool, Executor executor, QObject *parent = nullptr);
    ~ResultsModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Sorts by the raw values of a column; -1 is the order of arrival.
    void sort(int column, Qt::SortOrder direction) override;

    /// Adds the rows of a batch. In tools with keys, a row with the keys of an earlier one takes its place, and one
    /// that is gone takes it away.
    void add(const RowBlockPointer &block);
    void clear();
    void setFilter(const QString &text);

    const Tool &tool() const { return m_tool; }
    /// The row struct in row \a viewRow of the table.
    const void *rowAt(int viewRow) const { return m_rows[m_order[std::size_t(viewRow)]]; }
    /// Of each row of the table how many of those that are kept had come before it; until they change.
    std::span<const quint32> arrivals() const { return m_order; }
    /// What the row's calls and packets were made for, as RowBlock has it.
    qint64 subjectAt(int viewRow) const;
    /// The first row of the table with this subject, or that struct; -1 where it isn't shown. Looks through all rows.
    int viewRowOfSubject(qint64 subject) const;
    int viewRowOf(const void *row) const;
    /// The rows at these rows of the table, or all that are shown, for another thread.
    RowsSnapshot snapshot(const std::vector<int> *viewRows = nullptr) const;
    /// All rows in the order of arrival, shown or not; null where one is gone. Theirs until the next batch.
    const std::vector<const void *> &allRows() const { return m_rows; }
    /// How many rows there are, shown or not; and how many of them failed.
    qint64 totalCount() const { return m_total; }
    qint64 failedCount() const { return m_failed; }
    /// How many of the earliest rows are no longer kept, because there are more than the tool's keptRows.
    qint64 droppedCount() const { return m_dropped; }
    /// Whether rows are being put in order on a worker.
    bool isOrdering() const { return m_ordering != nullptr; }

signals:
    /// A batch has been added, whether or not the table shows any row of it.
    void batchAdded();
    /// Ordering on a worker has begun or ended.
    void orderingChanged(bool ordering);

private:
    struct Ordering;
    void addKeyed(const RowBlockPointer &block);
    void takeAway(const std::vector<quint32> &gone);
    void compact();
    void keep(const void *row, qint64 subject);
    void count(const void *row, int by);
    void dropEarliest();
    void reorder(bool fromScratch);
    void startOrdering(bool fromScratch);
    void dropOrdering();
    void takeOrdering();
    void appendToOrder();
    void applyOrder(std::vector<quint32> order);
    void permute(std::vector<quint32> order);
    void announceReplaced(const std::vector<quint32> &replaced);
    QByteArray keyOf(const void *row) const;
    Outcome outcomeOf(const void *row) const;
    RowChange changeOf(const void *row) const;
    const Word *wordOf(const Field &field, const void *row) const;
    void disposeOfRows();

    const Tool &m_tool;
    const Executor m_executor;
    const std::span<const Field> m_fields;
    const Field *const m_status;
    const Field *const m_change; // null where the tool marks nothing
    std::vector<const Field *> m_keys;

    std::vector<const void *> m_rows; // in the order of arrival; null where gone
    std::vector<RowBlockPointer> m_blocks; // of all rows in tools without keys
    std::vector<RowBlockPointer> m_blockOfRow; // in tools with keys, so that replaced rows are let go
    std::vector<qint64> m_subjects; // of m_rows; empty until a row has one
    QHash<QByteArray, quint32> m_rowOfKey;
    std::vector<quint32> m_order; // what is shown: indexes into m_rows
    quint32 m_placed = 0; // rows before this one have their place in the order, or are filtered out
    quint32 m_dropped = 0; // rows before m_rows
    qint64 m_total = 0;
    qint64 m_failed = 0;
    OrderRule m_rule;
    std::shared_ptr<Ordering> m_ordering; // the one going on
    bool m_stale = false; // rows changed since the snapshot of the ordering going on
    mutable QByteArray m_word; // a buffer for outcomeOf() and changeOf()
};

} // namespace sockeye
