// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/roworder.h"

#include "ui/page/textorder.h"

#include <algorithm>

namespace sockeye
{

namespace
{

bool isControl(QChar character)
{
    const char16_t code = character.unicode();
    return code < 0x20 || (code >= 0x7f && code <= 0x9f) || (code >= 0x202a && code <= 0x202e)
        || (code >= 0x2066 && code <= 0x2069) || code == 0x2028 || code == 0x2029 || code == 0x200e || code == 0x200f;
}

// A row beside the number that decides most comparisons, so that sorting touches the rows themselves only at ties.
struct Entry {
    quint64 key;
    quint32 index;
};

using Iterator = std::vector<Entry>::iterator;

class Less
{
public:
    Less(const std::vector<const void *> &rows, const OrderRule &rule)
        : m_rows(rows)
        , m_field(rule.sortField)
        , m_descending(rule.direction == Qt::DescendingOrder)
    {
    }
    bool operator()(quint32 a, quint32 b) const
    {
        const int order = m_field ? m_field->compare(m_rows[a], m_rows[b]) : 0;
        if (order != 0)
            return (order < 0) != m_descending;
        return a < b;
    }

private:
    const std::vector<const void *> &m_rows;
    const Field *const m_field;
    const bool m_descending;
};

// Sorts by keys, so that the rows themselves, which lie far apart in memory, are read in passes and hardly ever
// compared.
class Sorter
{
public:
    Sorter(const std::vector<const void *> &rows, const OrderRule &rule, const std::atomic<bool> *cancelled)
        : m_rows(rows)
        , m_field(*rule.sortField)
        , m_flip(rule.direction == Qt::DescendingOrder ? ~quint64(0) : 0)
        , m_less(rows, rule)
        , m_cancelled(cancelled)
    {
    }

    // The entries come in the order of arrival, and stay so where rows are equal.
    void sort(std::vector<Entry> &entries) const
    {
        for (Entry &entry : entries)
            entry.key = m_field.sortKey(m_rows[entry.index]) ^ m_flip;
        std::sort(entries.begin(), entries.end(),
                  [](const Entry &a, const Entry &b) { return a.key != b.key ? a.key < b.key : a.index < b.index; });
        for (Iterator run = entries.begin(); run != entries.end();) {
            const Iterator end =
                std::find_if(run, entries.end(), [run](const Entry &entry) { return entry.key != run->key; });
            if (end - run > 1)
                sortEqual(run, end);
            run = end;
        }
    }

private:
    void sortEqual(Iterator begin, Iterator end) const
    {
        const auto less = [this](const Entry &a, const Entry &b) { return m_less(a.index, b.index); };
        const bool isCancelled = m_cancelled && m_cancelled->load(std::memory_order_relaxed);
        if (!isCancelled && !std::is_sorted(begin, end, less)) // equal throughout, most likely
            std::sort(begin, end, less);
    }

    const std::vector<const void *> &m_rows;
    const Field &m_field;
    const quint64 m_flip;
    const Less m_less;
    const std::atomic<bool> *const m_cancelled;
};

std::vector<quint32> orderByText(const std::vector<const void *> &rows, const std::vector<quint32> &order,
                                 const OrderRule &rule, const std::atomic<bool> *cancelled)
{
    const QLocale locale = QLocale::c();
    std::vector<QString> texts;
    texts.reserve(order.size());
    for (const quint32 index : order)
        texts.push_back(rule.sortField->displayText(*rule.sortField, rows[index], locale));
    std::vector<quint32> sorted = orderTexts(texts, rule.direction == Qt::DescendingOrder, cancelled);
    std::transform(sorted.begin(), sorted.end(), sorted.begin(), [&order](quint32 place) { return order[place]; });
    return sorted;
}

} // namespace

QString withoutControls(QString text)
{
    for (QChar &character : text) {
        if (!isControl(character))
            continue;
        const char16_t code = character.unicode();
        character = code < 0x20 ? QChar(0x2400 + code) : code == 0x7f ? QChar(0x2421) : QChar(0xfffd);
    }
    return text;
}

QString cellText(const Field &field, const void *row, const QLocale &locale)
{
    return withoutControls(field.display(row, locale));
}

bool matches(const OrderRule &rule, const void *row, const QLocale &locale)
{
    return rule.filter.isEmpty() || std::any_of(rule.fields.begin(), rule.fields.end(), [&](const Field &field) {
               return cellText(field, row, locale).contains(rule.filter, Qt::CaseInsensitive);
           });
}

std::vector<quint32> orderRows(const std::vector<const void *> &rows, quint32 first, const OrderRule &rule,
                               const std::atomic<bool> *cancelled)
{
    const QLocale locale;
    std::vector<quint32> order;
    order.reserve(rows.size() - first);
    for (quint32 i = first; i < rows.size(); ++i) {
        if (rows[i] && matches(rule, rows[i], locale))
            order.push_back(i);
        if (cancelled && i % 1024 == 0 && cancelled->load(std::memory_order_relaxed))
            return order;
    }
    if (!rule.sortField)
        return order;

    if (rule.sortField->isPlainText)
        return orderByText(rows, order, rule, cancelled);
    std::vector<Entry> entries(order.size());
    std::transform(order.begin(), order.end(), entries.begin(), [](quint32 index) { return Entry{0, index}; });
    Sorter(rows, rule, cancelled).sort(entries);
    std::transform(entries.begin(), entries.end(), order.begin(), [](const Entry &entry) { return entry.index; });
    return order;
}

std::vector<quint32> mergeOrders(const std::vector<const void *> &rows, const std::vector<quint32> &one,
                                 const std::vector<quint32> &other, const OrderRule &rule)
{
    std::vector<quint32> merged(one.size() + other.size());
    std::merge(one.begin(), one.end(), other.begin(), other.end(), merged.begin(), Less(rows, rule));
    return merged;
}

} // namespace sockeye
