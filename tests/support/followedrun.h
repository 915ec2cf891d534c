// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/toolrun.h"

#include <QElapsedTimer>
#include <QSemaphore>

#include <map>
#include <thread>

namespace sockeye
{

/// A run of a tool with keys on a thread of its own, whose rows are merged by key as a table does. Its destructor stops
/// it.
template <class Request, class Row, class Summary>
class FollowedRun
{
public:
    using Function = typename ToolRun<Request, Row, Summary>::Function;
    using Key = QByteArray (*)(const Row &);

    FollowedRun(Function function, Request request, Key key)
        : m_request(std::move(request))
        , m_key(key)
    {
        m_rows.onFirst = [this] { m_news.release(); };
        m_context.summary.onPublished = [this] { m_news.release(); };
        m_thread = std::thread([this, function] {
            m_result.emplace(function(m_request, m_context, m_rows));
            m_news.release();
        });
    }
    ~FollowedRun()
    {
        if (m_thread.joinable())
            stop();
    }
    FollowedRun(const FollowedRun &) = delete;
    FollowedRun &operator=(const FollowedRun &) = delete;

    /// Waits until the table and the summary are as \a holds wants them; false after ten seconds of that not coming.
    template <class Predicate>
    bool waitUntil(Predicate holds)
    {
        QElapsedTimer timer;
        timer.start();
        take();
        while (!holds()) {
            if (timer.elapsed() > 10'000 || !m_news.tryAcquire(1, 10'000))
                return false;
            take();
        }
        return true;
    }
    void waitForEnd()
    {
        m_thread.join();
        take();
    }
    void stop()
    {
        m_context.cancel.cancel();
        waitForEnd();
    }

    /// The first row for which \a matches holds; null where there is none.
    template <class Predicate>
    const Row *find(Predicate matches) const
    {
        for (const auto &[key, row] : m_table) {
            if (matches(row))
                return &row;
        }
        return nullptr;
    }
    std::size_t size() const { return m_table.size(); }
    /// How many rows have been taken out so far.
    qint64 goneCount() const { return m_gone; }
    std::vector<CallRecord> calls() const { return m_context.trace.snapshot()->calls; }
    /// The latest summary before the end; null where there was none.
    const Summary *published() const { return static_cast<const Summary *>(m_published.get()); }
    /// After the end.
    const Result<Summary> &result() const { return *m_result; }

private:
    void take()
    {
        if (auto published = m_context.summary.take())
            m_published = std::move(published);
        const RowBlockPointer block = m_rows.take();
        for (std::size_t i = 0; block && i < block->size(); ++i) {
            const auto &row = *static_cast<const Row *>(block->row(i));
            if (block->isGone(i))
                m_gone += qint64(m_table.erase(m_key(row)));
            else
                m_table.insert_or_assign(m_key(row), row);
        }
    }

    FakePractice m_practice;
    Context m_context{m_practice};
    const Request m_request;
    const Key m_key;
    Rows<Row> m_rows;
    QSemaphore m_news;
    std::optional<Result<Summary>> m_result;
    std::shared_ptr<void> m_published;
    qint64 m_gone = 0;
    std::map<QByteArray, Row> m_table;
    std::thread m_thread;
};

} // namespace sockeye
