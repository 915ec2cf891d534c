// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/roworder.h"

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
        sortByKey(entries.begin(), entries.end());
        forEqualKeys(entries.begin(), entries.end(), [this](Iterator begin, Iterator end) { sortEqual(begin, end); });
    }

private:
    static void sortByKey(Iterator begin, Iterator end)
    {
        std::sort(begin, end,
                  [](const Entry &a, const Entry &b) { return a.key != b.key ? a.key < b.key : a.index < b.index; });
    }
    template <class Visit>
    static void forEqualKeys(Iterator begin, Iterator end, Visit visit)
    {
        for (Iterator run = begin; run != end;) {
            const Iterator next = std::find_if(run, end, [run](const Entry &entry) { return entry.key != run->key; });
            if (next - run > 1)
                visit(run, next);
            run = next;
        }
    }
    bool isCancelled() const { return m_cancelled && m_cancelled->load(std::memory_order_relaxed); }
    bool isSorted(Iterator begin, Iterator end) const
    {
        return std::is_sorted(begin, end, [this](const Entry &a, const Entry &b) { return m_less(a.index, b.index); });
    }

    void sortEqual(Iterator begin, Iterator end) const
    {
        if (isCancelled() || isSorted(begin, end))
            return; // equal throughout, most likely
        if (m_field.kind == ValueKind::Text && end - begin > fewTexts) {
            sortByText(begin, end, 0);
            if (isCancelled() || isSorted(begin, end))
                return;
        }
        std::sort(begin, end, [this](const Entry &a, const Entry &b) { return m_less(a.index, b.index); });
    }

    // Four characters of the text at a time. Where the column sorts otherwise than its text (addresses do), it is found
    // out afterwards.
    void sortByText(Iterator begin, Iterator end, qsizetype from) const
    {
        if (isCancelled())
            return;
        bool isEnd = true;
        for (Iterator entry = begin; entry != end; ++entry) {
            const QString text = m_field.displayText(m_field, m_rows[entry->index], m_locale);
            quint64 key = 0;
            for (qsizetype i = from; i < from + 4; ++i)
                key = key << 16 | (i < text.size() ? text[i].unicode() : 0);
            isEnd = isEnd && text.size() <= from;
            entry->key = key ^ m_flip;
        }
        if (isEnd || from > longestText)
            return;
        sortByKey(begin, end);
        forEqualKeys(begin, end, [this, from](Iterator first, Iterator last) { sortByText(first, last, from + 4); });
    }

    static constexpr std::ptrdiff_t fewTexts = 64;
    static constexpr qsizetype longestText = 256;
    const std::vector<const void *> &m_rows;
    const Field &m_field;
    const quint64 m_flip;
    const Less m_less;
    const std::atomic<bool> *const m_cancelled;
    const QLocale m_locale = QLocale::c();
};

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
