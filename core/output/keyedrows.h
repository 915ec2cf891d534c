// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tool/tool.h"

#include <QHash>

#include <vector>

namespace sockeye
{

/// The table that a run's rows make: a row with the same keys replaces the earlier one in its place, and one that is
/// gone is taken out. Without keys rows are appended. Any thread, one at a time.
class KeyedRows
{
public:
    explicit KeyedRows(const Tool &tool);

    void add(const RowBlockPointer &block);
    /// The rows as they stand now; valid as long as nothing is added.
    std::vector<const void *> rows() const;
    /// Their subjects, as RowBlock has them.
    std::vector<qint64> subjects() const;

private:
    QByteArray keyOf(const void *row) const;

    std::vector<const Field *> m_keys;
    std::vector<const void *> m_rows; // null where one is gone
    std::vector<qint64> m_subjects; // of each
    std::vector<RowBlockPointer> m_blocks; // keep the rows alive
    QHash<QByteArray, std::size_t> m_places;
};

} // namespace sockeye
