// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/field.h"
#include "core/tool/rows.h"

#include <QLocale>

#include <atomic>
#include <span>
#include <vector>

namespace sockeye
{

/// Rows that outlive whoever took them: addresses, and the shared blocks that hold them. A null address is a row that
/// is gone. Cheap to copy beside the rows themselves; any thread.
struct RowsSnapshot {
    std::vector<const void *> rows;
    std::vector<RowBlockPointer> blocks;
    std::vector<qint64> subjects; ///< of the rows, as RowBlock has them; empty where nobody asked for them
};

/// How a table is ordered and filtered.
struct OrderRule {
    const Field *sortField = nullptr; ///< null: in the order of arrival
    Qt::SortOrder direction = Qt::AscendingOrder;
    QString filter; ///< shown are the rows that have this in some field, in whatever case; empty: all
    std::span<const Field> fields;

    bool isArrivalOrder() const { return !sortField && filter.isEmpty(); }
};

/// What a cell shows of \a field of \a row: the text for people, with control characters made visible.
QString cellText(const Field &field, const void *row, const QLocale &locale);

/// Text from the network as one line that can't move the cursor or turn the direction of writing: control characters
/// become pictures (␊, ␛), the rest of them �.
QString withoutControls(QString text);

/// Whether the row has the filter's text in some field.
bool matches(const OrderRule &rule, const void *row, const QLocale &locale);

/// The indexes from \a first on of rows that are there and match, in order. Rows that compare equal stay in the order
/// of arrival. Any thread; stops early, with a meaningless result, when \a cancelled becomes true.
std::vector<quint32> orderRows(const std::vector<const void *> &rows, quint32 first, const OrderRule &rule,
                               const std::atomic<bool> *cancelled = nullptr);

/// Two orders of the same rows as one.
std::vector<quint32> mergeOrders(const std::vector<const void *> &rows, const std::vector<quint32> &one,
                                 const std::vector<quint32> &other, const OrderRule &rule);

} // namespace sockeye
