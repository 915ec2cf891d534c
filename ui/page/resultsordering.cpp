// SPDX-License-Identifier: GPL-3.0-or-later
// The order of the rows in the table: found at once or on a worker, and brought about with few signals.
#include "ui/page/resultsmodel.h"

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{
// Up to here, putting rows in order takes a few milliseconds: it is done at once.
constexpr std::size_t fewToSort = 10'000;
constexpr std::size_t fewToFilter = 1'000;
} // namespace

/// What a worker that puts rows in order works on, kept alive by it and the model alike.
struct ResultsModel::Ordering {
    RowsSnapshot snapshot;
    OrderRule rule;
    std::vector<quint32> sofar; // the order of the rows before `first`
    quint32 first = 0;
    std::vector<quint32> result;
    std::atomic<bool> cancelled = false;
    ResultsModel *owner = nullptr; // main thread only
};

// Gives rows that came, or all of them, their place: at once where they are few.
void ResultsModel::reorder(bool fromScratch)
{
    if (m_ordering)
        return; // its end looks again
    if (!fromScratch && m_placed == m_rows.size())
        return;
    if (m_rule.isArrivalOrder() && !fromScratch) {
        appendToOrder();
        return;
    }
    const quint32 first = fromScratch ? 0 : m_placed;
    const std::size_t work = m_rows.size() - first;
    if ((!m_rule.filter.isEmpty() && work > fewToFilter) || m_rows.size() > fewToSort) {
        startOrdering(fromScratch);
        return;
    }
    std::vector<quint32> order = orderRows(m_rows, first, m_rule);
    m_placed = quint32(m_rows.size());
    applyOrder(fromScratch ? std::move(order) : mergeOrders(m_rows, m_order, order, m_rule));
}

void ResultsModel::appendToOrder()
{
    const quint32 end = quint32(m_rows.size());
    std::vector<quint32> added;
    added.reserve(end - m_placed);
    for (quint32 row = m_placed; row < end; ++row) {
        if (m_rows[row])
            added.push_back(row);
    }
    m_placed = end;
    if (added.empty())
        return;
    beginInsertRows({}, int(m_order.size()), int(m_order.size() + added.size()) - 1);
    m_order.insert(m_order.end(), added.begin(), added.end());
    endInsertRows();
}

void ResultsModel::startOrdering(bool fromScratch)
{
    auto ordering = std::make_shared<Ordering>();
    ordering->snapshot.rows = m_rows;
    ordering->snapshot.blocks = m_keys.empty() ? m_blocks : m_blockOfRow;
    ordering->rule = m_rule;
    ordering->first = fromScratch ? 0 : m_placed;
    if (!fromScratch)
        ordering->sofar = m_order;
    ordering->owner = this;
    m_ordering = ordering;
    m_stale = false;
    emit orderingChanged(true);

    m_executor([ordering] {
        const std::vector<const void *> &rows = ordering->snapshot.rows;
        ordering->result = orderRows(rows, ordering->first, ordering->rule, &ordering->cancelled);
        if (ordering->first > 0 && !ordering->cancelled)
            ordering->result = mergeOrders(rows, ordering->sofar, ordering->result, ordering->rule);
        postToMain([ordering] {
            if (ordering->owner)
                ordering->owner->takeOrdering();
        });
    });
}

void ResultsModel::dropOrdering()
{
    if (!m_ordering)
        return;
    m_ordering->owner = nullptr;
    m_ordering->cancelled = true;
    m_ordering = nullptr;
    emit orderingChanged(false);
}

void ResultsModel::takeOrdering()
{
    const std::shared_ptr<Ordering> done = std::exchange(m_ordering, nullptr);
    done->owner = nullptr;
    std::vector<quint32> order = std::move(done->result);
    m_placed = quint32(done->snapshot.rows.size());
    if (m_stale)
        order.erase(std::remove_if(order.begin(), order.end(), [this](quint32 row) { return !m_rows[row]; }),
                    order.end());
    applyOrder(std::move(order));
    dropEarliest();
    reorder(std::exchange(m_stale, false));
    if (!m_ordering)
        emit orderingChanged(false);
}

// Brings the table to another order of other rows: at most one insertion, one change of order and one removal.
void ResultsModel::applyOrder(std::vector<quint32> order)
{
    enum Mark : quint8 { Shown = 1, Wanted = 2 };
    std::vector<quint8> marks(m_rows.size());
    for (const quint32 row : m_order)
        marks[row] |= Shown;
    for (const quint32 row : order)
        marks[row] |= Wanted;
    std::vector<quint32> added;
    std::copy_if(order.begin(), order.end(), std::back_inserter(added),
                 [&](quint32 row) { return marks[row] == Wanted; });
    const std::size_t wanted = order.size();
    std::copy_if(m_order.begin(), m_order.end(), std::back_inserter(order),
                 [&](quint32 row) { return marks[row] == Shown; });

    if (!added.empty()) {
        beginInsertRows({}, int(m_order.size()), int(m_order.size() + added.size()) - 1);
        m_order.insert(m_order.end(), added.begin(), added.end());
        endInsertRows();
    }
    permute(std::move(order));
    if (m_order.size() > wanted) {
        beginRemoveRows({}, int(wanted), int(m_order.size()) - 1);
        m_order.resize(wanted);
        endRemoveRows();
    }
}

// The same rows in another order; selection and current row follow their rows.
void ResultsModel::permute(std::vector<quint32> order)
{
    if (order == m_order)
        return;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    if (!before.isEmpty()) {
        std::vector<quint32> place(m_rows.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            place[order[i]] = quint32(i);
        QModelIndexList after;
        after.reserve(before.size());
        for (const QModelIndex &old : before)
            after += index(int(place[m_order[std::size_t(old.row())]]), old.column());
        m_order = std::move(order);
        changePersistentIndexList(before, after);
    } else {
        m_order = std::move(order);
    }
    emit layoutChanged({}, VerticalSortHint);
}

} // namespace sockeye
