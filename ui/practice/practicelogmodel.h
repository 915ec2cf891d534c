// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/practicelog.h"

#include <QAbstractTableModel>

#include <deque>
#include <memory>

namespace sockeye
{

/// What the practice network received and answered, newest first, bounded as the log is. An event is decoded when
/// somebody looks at it. Texts are plain. Main thread.
class PracticeLogModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : quint8 { Time, What, Server, From, ColumnCount };

    explicit PracticeLogModel(QObject *parent = nullptr, std::size_t most = PracticeLog::MostEvents);

    /// Adds what came since, oldest first, as PracticeLog::since() gives it. The oldest go where they are too many.
    void add(const std::vector<PracticeEvent> &events);
    void clear();
    /// Shown are the events of \a server, or of all where it is empty, that have \a text in some column, in whatever
    /// case.
    void setFilter(const QString &text, const QString &server);

    const PracticeEvent &eventAt(int row) const { return m_shown[std::size_t(row)]->event; }
    /// How many events there are, shown or not.
    qsizetype totalCount() const { return qsizetype(m_all.size()); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    /// The rows from \a first on are about to go, because there are too many.
    void aboutToDrop(int first);

private:
    struct Entry {
        PracticeEvent event;
        mutable QString what; // empty until somebody looks
    };
    using Entries = std::deque<std::shared_ptr<const Entry>>;

    bool matches(const Entry &entry) const;
    void dropOldest();
    static QString whatText(const Entry &entry);
    static QString cellText(const Entry &entry, int column);

    const std::size_t m_most;
    Entries m_all; // newest first
    Entries m_shown; // those of them that the filter lets through
    QString m_filter;
    QString m_server;
};

} // namespace sockeye
