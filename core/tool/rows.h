// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace sockeye
{

/// What a row in a batch tells.
enum class RowNews : quint8 { Row, Gone, Unmarked };

/// An immutable batch of rows of one tool, shared between threads. row(i) is the address of a row struct.
class RowBlock
{
public:
    virtual ~RowBlock() = default;
    std::size_t size() const { return m_count; }
    const void *row(std::size_t index) const { return m_first + index * m_stride; }
    /// Whether row \a index says that the row with its key is gone. Only tools with keys have such.
    bool isGone(std::size_t index) const { return newsOf(index) == RowNews::Gone; }
    /// Whether row \a index only takes back a mark (see rowchange.h): no news for a list that is never changed.
    bool isUnmarked(std::size_t index) const { return newsOf(index) == RowNews::Unmarked; }
    /// What row \a index was found by, as the calls and packets of the run name it (CallTrace::newSubject()); -1: none.
    qint64 subject(std::size_t index) const { return m_subjects.empty() ? -1 : m_subjects[index]; }

protected:
    RowNews newsOf(std::size_t index) const { return m_news.empty() ? RowNews::Row : m_news[index]; }

    const std::byte *m_first = nullptr;
    std::size_t m_count = 0;
    std::size_t m_stride = 0;
    std::vector<RowNews> m_news; // empty: all are rows
    std::vector<qint64> m_subjects;
};

using RowBlockPointer = std::shared_ptr<const RowBlock>;

/// Where a run puts its rows and whoever shows them takes them from: a batch under a lock. Any thread.
class RowBuffer
{
public:
    virtual ~RowBuffer() = default;
    /// Takes what has come since the last take; null when nothing has.
    virtual RowBlockPointer take() = 0;

    /// Called on the worker's thread, outside the lock, when a row comes into an empty buffer. Set before the run
    /// starts.
    std::function<void()> onFirst;
};

/// What a tool's function is given to report its rows through. Any thread of the run.
template <class Row>
class Rows final : public RowBuffer
{
public:
    /// A row was found; in tools with keys it replaces the row of the same key.
    /// \a subject is what its calls and packets were made for.
    void add(Row row, qint64 subject = -1) { append(std::move(row), subject, RowNews::Row); }
    /// The row with the keys of \a row is no longer there.
    void gone(Row row) { append(std::move(row), -1, RowNews::Gone); }
    /// The row with the keys of \a row is as it was, but its mark has served.
    void unmark(Row row) { append(std::move(row), -1, RowNews::Unmarked); }

    RowBlockPointer take() override
    {
        const std::lock_guard lock(m_mutex);
        if (m_rows.empty())
            return nullptr;
        auto block = std::make_shared<Block>(std::move(m_rows), std::move(m_news), std::move(m_subjects));
        m_rows = {};
        m_news = {};
        m_subjects = {};
        return block;
    }

private:
    class Block final : public RowBlock
    {
    public:
        Block(std::vector<Row> &&rows, std::vector<RowNews> &&news, std::vector<qint64> &&subjects)
            : m_rows(std::move(rows))
        {
            m_first = reinterpret_cast<const std::byte *>(m_rows.data());
            m_count = m_rows.size();
            m_stride = sizeof(Row);
            m_news = std::move(news);
            m_subjects = std::move(subjects);
        }

    private:
        std::vector<Row> m_rows;
    };

    void append(Row row, qint64 subject, RowNews news)
    {
        bool first = false;
        {
            const std::lock_guard lock(m_mutex);
            first = m_rows.empty();
            if (news != RowNews::Row || !m_news.empty()) {
                m_news.resize(m_rows.size());
                m_news.push_back(news);
            }
            if (subject >= 0 || !m_subjects.empty()) {
                m_subjects.resize(m_rows.size(), -1);
                m_subjects.push_back(subject);
            }
            m_rows.push_back(std::move(row));
        }
        if (first && onFirst)
            onFirst();
    }

    std::mutex m_mutex; // protects the vectors
    std::vector<Row> m_rows;
    std::vector<RowNews> m_news; // empty until one is no plain row
    std::vector<qint64> m_subjects; // empty until a row has one
};

} // namespace sockeye
