// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/poller.h"
#include "core/scan/scanplan.h"

#include <atomic>
#include <deque>
#include <mutex>
#include <set>

namespace sockeye
{

/// What a run's workers share: what is to be asked, where rows go, and what has been counted. Any thread.
class ScanBoard
{
public:
    ScanBoard(const ScanRequest &request, const ScanPlan &plan, Context &context, Rows<ScanRow> &rows);

    /// The number of the next port to ask; nothing when all are taken.
    std::optional<quint64> takeNext();
    /// Counts the row, and adds it where it is to be kept.
    void finish(ScanRow row, qint64 subject);
    void setLimit(ScanLimit limit) { m_limit.store(int(limit), std::memory_order_relaxed); }
    /// Puts what has been counted into \a summary.
    void count(ScanSummary &summary) const;

    const ScanRequest &request;
    const ScanPlan &plan;
    Context &context;

private:
    void noteOpen(const ScanRow &row);

    Rows<ScanRow> &m_rows;
    std::atomic<quint64> m_next = 0;
    std::atomic<qint64> m_open = 0;
    std::atomic<qint64> m_closed = 0;
    std::atomic<qint64> m_filtered = 0;
    std::atomic<qint64> m_failed = 0;
    std::atomic<qint64> m_selfConnects = 0;
    std::atomic<int> m_limit = -1;
    mutable std::mutex m_mutex; // protects what follows
    std::set<QString> m_openHosts;
    QStringList m_shown;
};

/// Makes connections, many at a time, through one poll loop, until the board has no more ports to ask. One thread.
class ScanWorker
{
public:
    /// At most \a parallel connections are being made at a time, and \a room sockets are open.
    ScanWorker(ScanBoard &board, int parallel, int room, std::optional<int> rate);

    /// Blocks. \a tick is called now and then.
    Result<void> run(const std::function<void()> &tick);

private:
    /// A socket, and what it is for. Used again and again; `turn` tells one use from the next.
    struct Slot {
        std::optional<Socket> socket; // none while it is free: an empty one has a token, too
        ScanRow row;
        MonotonicTime started;
        qint64 subject = -1;
        quint32 turn = 0;
        bool isListening = false; // connected, for the banner
        QByteArray banner;
    };
    struct Overdue {
        MonotonicTime at;
        std::size_t slot;
        quint32 turn;
    };

    void fill();
    bool start(quint64 number);
    bool isShort(const Error &error);
    ScanRow rowOf(quint64 number);
    MonotonicTime nextWake() const;
    void takeEvent(const Poller::Event &event);
    void connected(std::size_t index);
    void listen(std::size_t index, bool isOver);
    void refused(std::size_t index, const Error &error);
    void giveUpOverdue();
    void finish(std::size_t index);
    bool hasRoom() const { return m_connecting < m_parallel && !m_free.empty(); }
    bool isOf(const Overdue &overdue) const;

    ScanBoard &m_board;
    Context &m_context;
    const int m_wanted;
    int m_parallel; // at present
    const Nanoseconds m_interval; // between two connections; zero: none
    const Nanoseconds m_patience; // of one connection
    std::optional<Poller> m_poller;
    std::vector<Slot> m_slots;
    std::vector<std::size_t> m_free;
    std::deque<Overdue> m_connects; // in the order of their time, as all have the same timeout
    std::deque<Overdue> m_listens;
    int m_connecting = 0;
    std::optional<quint64> m_current; // taken, and could not be started yet
    bool m_isExhausted = false;
    MonotonicTime m_now;
    MonotonicTime m_nextStart; // by the rate
    MonotonicTime m_retryAt; // after something was short
    std::optional<MonotonicTime> m_shortSince; // with nothing on its way
    std::optional<Error> m_short; // what it was
    std::optional<Error> m_problem;
    // The address that the latest port belongs to.
    quint64 m_addressNumber = 0;
    const ScanHosts *m_hosts = nullptr;
    QHostAddress m_address;
    QString m_name;
};

} // namespace sockeye
