// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/keyedrows.h"

namespace sockeye
{

KeyedRows::KeyedRows(const Tool &tool)
{
    for (const Field &field : tool.rowFields()) {
        if (field.isKey)
            m_keys.push_back(&field);
    }
}

QByteArray KeyedRows::keyOf(const void *row) const
{
    QByteArray key;
    for (const Field *field : m_keys) {
        const qsizetype start = key.size();
        field->appendText(*field, row, key);
        key += QByteArray::number(key.size() - start); // so that (a, bc) and (ab, c) differ
        key += '\0';
    }
    return key;
}

void KeyedRows::add(const RowBlockPointer &block)
{
    m_blocks.push_back(block);
    for (std::size_t i = 0; i < block->size(); ++i) {
        const void *row = block->row(i);
        if (m_keys.empty()) {
            m_rows.push_back(row);
            m_subjects.push_back(block->subject(i));
            continue;
        }
        const QByteArray key = keyOf(row);
        const auto found = m_places.constFind(key);
        if (block->isGone(i)) {
            if (found != m_places.constEnd()) {
                m_rows[*found] = nullptr;
                m_places.erase(found);
            }
        } else if (found != m_places.constEnd()) {
            m_rows[*found] = row;
            m_subjects[*found] = block->subject(i);
        } else {
            m_places.insert(key, m_rows.size());
            m_rows.push_back(row);
            m_subjects.push_back(block->subject(i));
        }
    }
}

std::vector<const void *> KeyedRows::rows() const
{
    std::vector<const void *> present;
    present.reserve(m_rows.size());
    for (const void *row : m_rows) {
        if (row)
            present.push_back(row);
    }
    return present;
}

std::vector<qint64> KeyedRows::subjects() const
{
    std::vector<qint64> present;
    present.reserve(m_rows.size());
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i])
            present.push_back(m_subjects[i]);
    }
    return present;
}

} // namespace sockeye
