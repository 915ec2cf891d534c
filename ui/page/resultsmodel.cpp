// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/resultsmodel.h"

#include "ui/theme.h"

#include <QBrush>
#include <QGuiApplication>

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{
constexpr std::size_t fewToCompact = 1'000;
constexpr std::size_t fewToFree = 10'000;
} // namespace

ResultsModel::ResultsModel(const Tool &tool, Executor executor, QObject *parent)
    : QAbstractTableModel(parent)
    , m_tool(tool)
    , m_executor(std::move(executor))
    , m_fields(tool.rowFields())
    , m_status(tool.statusField())
    , m_change(tool.changeField())
{
    for (const Field &field : m_fields) {
        if (field.isKey)
            m_keys.push_back(&field);
    }
    m_rule.fields = m_fields;
}

ResultsModel::~ResultsModel()
{
    dropOrdering();
    disposeOfRows();
}

int ResultsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

int ResultsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_fields.size());
}

QVariant ResultsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Field &field = m_fields[std::size_t(index.column())];
    const void *row = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole: // most rows have no mark: a column of dashes would hide those that have
        return &field == m_change && field.absent(row) ? QString() : cellText(field, row, QLocale());
    case Qt::DecorationRole:
        return field.isStatus && !field.absent(row) ? QVariant(outcomeIcon(outcomeOf(row))) : QVariant();
    case Qt::BackgroundRole: {
        const RowChange change = changeOf(row);
        return change == RowChange::None ? QVariant()
                                         : QVariant(QBrush(changeColor(change, QGuiApplication::palette())));
    }
    case Qt::TextAlignmentRole:
        return QVariant(field.kind == ValueKind::Number ? Qt::AlignRight | Qt::AlignVCenter
                                                        : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return u"%1: %2"_s.arg(field.header(), cellText(field, row, QLocale()));
    case Qt::AccessibleDescriptionRole:
        return withoutControls(m_tool.explainRow(row));
    default:
        return {};
    }
}

QVariant ResultsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Field &field = m_fields[std::size_t(section)];
    switch (role) {
    case Qt::DisplayRole:
        return field.header();
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return field.help();
    case Qt::TextAlignmentRole:
        return QVariant(field.kind == ValueKind::Number ? Qt::AlignRight | Qt::AlignVCenter
                                                        : Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

void ResultsModel::sort(int column, Qt::SortOrder direction)
{
    m_rule.sortField = column >= 0 && column < columnCount() ? &m_fields[std::size_t(column)] : nullptr;
    m_rule.direction = direction;
    dropOrdering();
    reorder(true);
}

void ResultsModel::setFilter(const QString &text)
{
    if (text == m_rule.filter)
        return;
    m_rule.filter = text;
    dropOrdering();
    reorder(true);
}

void ResultsModel::clear()
{
    dropOrdering();
    beginResetModel();
    disposeOfRows();
    m_rows.clear();
    m_subjects.clear();
    m_rowOfKey.clear();
    m_order.clear();
    m_placed = 0;
    m_dropped = 0;
    m_total = 0;
    m_failed = 0;
    endResetModel();
}

void ResultsModel::add(const RowBlockPointer &block)
{
    if (!m_keys.empty()) {
        addKeyed(block);
    } else {
        m_blocks.push_back(block);
        for (std::size_t i = 0; i < block->size(); ++i)
            keep(block->row(i), block->subject(i));
        reorder(false);
        dropEarliest();
    }
    emit batchAdded();
}

void ResultsModel::addKeyed(const RowBlockPointer &block)
{
    std::vector<quint32> replaced;
    std::vector<quint32> gone;
    for (std::size_t i = 0; i < block->size(); ++i) {
        const void *row = block->row(i);
        const QByteArray key = keyOf(row);
        const auto known = m_rowOfKey.constFind(key);
        if (known == m_rowOfKey.constEnd()) {
            if (block->isGone(i))
                continue;
            m_rowOfKey.insert(key, quint32(m_rows.size()));
            keep(row, block->subject(i));
            m_blockOfRow.push_back(block);
            continue;
        }
        const quint32 at = *known;
        count(m_rows[at], -1);
        if (block->isGone(i)) {
            gone.push_back(at);
            m_rowOfKey.erase(known);
        } else {
            m_rows[at] = row;
            m_blockOfRow[at] = block;
            count(row, 1);
            replaced.push_back(at);
        }
    }
    m_stale = m_stale || !replaced.empty() || !gone.empty();
    takeAway(gone);
    announceReplaced(replaced);
    reorder(!replaced.empty() && !m_rule.isArrivalOrder());
    if (!m_ordering && m_rows.size() > fewToCompact && std::size_t(m_total) < m_rows.size() / 2)
        compact();
}

// Lets go of the places of rows that are gone, so that a run of hours needs no more room than one of minutes. The table
// shows the same rows in the same order.
void ResultsModel::compact()
{
    std::vector<quint32> place(m_rows.size());
    quint32 kept = 0;
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        place[row] = kept;
        if (!m_rows[row])
            continue;
        std::swap(m_rows[kept], m_rows[row]);
        std::swap(m_blockOfRow[kept], m_blockOfRow[row]);
        if (row < m_subjects.size())
            m_subjects[kept] = m_subjects[row];
        ++kept;
    }
    m_rows.resize(kept);
    m_blockOfRow.resize(kept);
    m_subjects.resize(std::min(m_subjects.size(), std::size_t(kept)));
    m_placed = kept;
    for (quint32 &row : m_order)
        row = place[row];
    for (quint32 &row : m_rowOfKey)
        row = place[row];
}

void ResultsModel::takeAway(const std::vector<quint32> &gone)
{
    if (gone.empty())
        return;
    std::vector<bool> isGone(m_rows.size());
    for (const quint32 row : gone)
        isGone[row] = true;
    std::vector<quint32> order;
    std::copy_if(m_order.begin(), m_order.end(), std::back_inserter(order), [&](quint32 row) { return !isGone[row]; });
    applyOrder(std::move(order));
    for (const quint32 row : gone) {
        m_rows[row] = nullptr;
        m_blockOfRow[row] = nullptr;
    }
}

void ResultsModel::announceReplaced(const std::vector<quint32> &replaced)
{
    if (replaced.empty() || m_order.empty())
        return;
    std::vector<bool> isReplaced(m_rows.size());
    for (const quint32 row : replaced)
        isReplaced[row] = true;
    const auto shown = [&](quint32 row) { return isReplaced[row]; };
    const auto first = std::find_if(m_order.begin(), m_order.end(), shown);
    const auto last = std::find_if(m_order.rbegin(), m_order.rend(), shown);
    if (first != m_order.end())
        emit dataChanged(index(int(first - m_order.begin()), 0),
                         index(int(m_order.rend() - last) - 1, columnCount() - 1));
}

void ResultsModel::keep(const void *row, qint64 subject)
{
    if (subject >= 0 || !m_subjects.empty()) {
        m_subjects.resize(m_rows.size(), -1);
        m_subjects.push_back(subject);
    }
    m_rows.push_back(row);
    count(row, 1);
}

void ResultsModel::count(const void *row, int by)
{
    m_total += by;
    if (outcomeOf(row) == Outcome::Failure)
        m_failed += by;
}

Outcome ResultsModel::outcomeOf(const void *row) const
{
    const Word *word = m_status ? wordOf(*m_status, row) : nullptr;
    return word ? word->outcome : Outcome::Neutral;
}

RowChange ResultsModel::changeOf(const void *row) const
{
    const Word *word = m_change ? wordOf(*m_change, row) : nullptr;
    return word ? RowChange(word->value) : RowChange::None;
}

const Word *ResultsModel::wordOf(const Field &field, const void *row) const
{
    m_word.resize(0);
    field.appendText(field, row, m_word);
    for (const Word &word : field.words()) {
        if (m_word == word.id)
            return &word;
    }
    return nullptr;
}

QByteArray ResultsModel::keyOf(const void *row) const
{
    QByteArray key;
    for (const Field *field : m_keys) {
        field->appendText(*field, row, key);
        key += '\0';
    }
    return key;
}

// Only now and then, so that it costs little by the row; and never while a worker counts in the rows as they are.
void ResultsModel::dropEarliest()
{
    const std::size_t most = m_tool.keptRows;
    if (!m_keys.empty() || m_ordering || m_rows.size() <= most + most / 10)
        return;
    std::size_t blocks = 0;
    std::size_t dropped = 0;
    while (m_rows.size() - dropped > most && blocks + 1 < m_blocks.size())
        dropped += m_blocks[blocks++]->size();
    std::vector<quint32> order;
    order.reserve(m_order.size());
    std::copy_if(m_order.begin(), m_order.end(), std::back_inserter(order),
                 [dropped](quint32 row) { return row >= dropped; });
    const std::size_t shown = m_order.size() - order.size();
    // In the order of arrival they are the first: nothing else moves.
    if (shown > 0 && std::equal(order.begin(), order.end(), m_order.begin() + std::ptrdiff_t(shown))) {
        beginRemoveRows({}, 0, int(shown) - 1);
        m_order = std::move(order);
        endRemoveRows();
    } else {
        applyOrder(std::move(order));
    }
    for (std::size_t i = 0; i < dropped; ++i)
        count(m_rows[i], -1);
    const auto end = std::ptrdiff_t(dropped);
    m_rows.erase(m_rows.begin(), m_rows.begin() + end);
    m_subjects.erase(m_subjects.begin(), m_subjects.begin() + std::min(end, std::ptrdiff_t(m_subjects.size())));
    m_blocks.erase(m_blocks.begin(), m_blocks.begin() + std::ptrdiff_t(blocks));
    for (quint32 &row : m_order)
        row -= quint32(dropped);
    m_placed -= std::min(m_placed, quint32(dropped));
    m_dropped += quint32(dropped);
}

qint64 ResultsModel::subjectAt(int viewRow) const
{
    const quint32 row = m_order[std::size_t(viewRow)];
    return row < m_subjects.size() ? m_subjects[row] : -1;
}

int ResultsModel::viewRowOfSubject(qint64 subject) const
{
    const auto found = std::find_if(m_order.begin(), m_order.end(), [&](quint32 row) {
        return subject >= 0 && row < m_subjects.size() && m_subjects[row] == subject;
    });
    return found == m_order.end() ? -1 : int(found - m_order.begin());
}

int ResultsModel::viewRowOf(const void *row) const
{
    const auto found =
        std::find_if(m_order.begin(), m_order.end(), [&](quint32 index) { return m_rows[index] == row; });
    return found == m_order.end() ? -1 : int(found - m_order.begin());
}

RowsSnapshot ResultsModel::snapshot(const std::vector<int> *viewRows) const
{
    RowsSnapshot snapshot;
    snapshot.blocks = m_keys.empty() ? m_blocks : m_blockOfRow;
    const auto take = [&](quint32 row) {
        snapshot.rows.push_back(m_rows[row]);
        if (!m_subjects.empty())
            snapshot.subjects.push_back(row < m_subjects.size() ? m_subjects[row] : -1);
    };
    if (viewRows) {
        for (const int row : *viewRows)
            take(m_order[std::size_t(row)]);
    } else {
        snapshot.rows.reserve(m_order.size());
        for (const quint32 row : m_order)
            take(row);
    }
    return snapshot;
}

// Freeing a million rows takes longer than a frame: a worker does it.
void ResultsModel::disposeOfRows()
{
    std::vector<RowBlockPointer> blocks = std::move(m_blocks);
    m_blocks.clear();
    m_blockOfRow.clear();
    if (m_total > qint64(fewToFree))
        m_executor([kept = std::make_shared<std::vector<RowBlockPointer>>(std::move(blocks))] { kept->clear(); });
}

} // namespace sockeye
