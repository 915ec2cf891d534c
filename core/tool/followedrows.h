// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/tool/rowchange.h"
#include "core/tool/rows.h"

#include <QByteArray>
#include <QHash>

#include <algorithm>
#include <utility>
#include <vector>

namespace sockeye
{

/// The table of a run that looks at the same things again and again. It is given all rows as they are now, and reports
/// those that are new, other or gone, with a mark in their `change` that it takes back at the first look after
/// `markTime`; a row that is gone stays as long. The rows of the first look are not marked. One thread.
template <class Row>
class FollowedRows
{
public:
    /// A little less than a second, so that it is one look where there is one a second.
    static constexpr Nanoseconds markTime = std::chrono::milliseconds(900);

    struct Rules {
        /// What tells a row from others, as its key fields do.
        QByteArray (*key)(const Row &);
        /// Whether the difference between two rows of the same key is worth a mark; numbers that are measured anew
        /// all the time are not. They are reported all the same.
        bool (*isChange)(const Row &before, const Row &now);
    };

    FollowedRows(Rows<Row> &rows, Rules rules)
        : m_rows(rows)
        , m_rules(rules)
    {
    }

    /// Of rows with the same key the last one counts.
    void look(std::vector<Row> now, MonotonicTime time)
    {
        ++m_look;
        for (Row &row : now)
            take(std::move(row), time);
        for (auto shown = m_shown.begin(); shown != m_shown.end();)
            shown = shown->look != m_look && leave(*shown, time) ? m_shown.erase(shown) : std::next(shown);
        m_hasMarks = std::any_of(m_shown.begin(), m_shown.end(),
                                 [](const Shown &shown) { return shown.row.change != RowChange::None; });
    }
    /// Whether a mark is there that a later look will take back.
    bool hasMarks() const { return m_hasMarks; }

private:
    struct Shown {
        Row row;
        qint64 look = 0; ///< the last one that saw it
        MonotonicTime marked; ///< when its mark was made
    };

    void take(Row row, MonotonicTime time)
    {
        const QByteArray key = m_rules.key(row);
        const auto known = m_shown.find(key);
        if (known == m_shown.end()) {
            row.change = m_look == 1 ? RowChange::None : RowChange::New;
            m_rows.add(row);
            m_shown.insert(key, {std::move(row), m_look, time});
            return;
        }
        Shown &shown = *known;
        shown.look = m_look;
        const RowChange mark = shown.row.change;
        const bool isStill = mark != RowChange::None && mark != RowChange::Gone && time - shown.marked < markTime;
        row.change = isStill ? mark : RowChange::None;
        if (mark == RowChange::Gone || m_rules.isChange(shown.row, row)) {
            row.change =
                mark == RowChange::Gone || (isStill && mark == RowChange::New) ? RowChange::New : RowChange::Changed;
            shown.marked = time;
        }
        if (row == shown.row)
            return;
        Row marked = row;
        marked.change = mark;
        if (marked == shown.row && row.change == RowChange::None)
            m_rows.unmark(row);
        else
            m_rows.add(row);
        shown.row = std::move(row);
    }

    /// A row that was not seen: whether it is to be forgotten.
    bool leave(Shown &shown, MonotonicTime time)
    {
        if (shown.row.change != RowChange::Gone) {
            shown.row.change = RowChange::Gone;
            shown.marked = time;
            m_rows.add(shown.row);
            return false;
        }
        if (time - shown.marked < markTime)
            return false;
        m_rows.gone(shown.row);
        return true;
    }

    Rows<Row> &m_rows;
    const Rules m_rules;
    QHash<QByteArray, Shown> m_shown;
    qint64 m_look = 0;
    bool m_hasMarks = false;
};

} // namespace sockeye
