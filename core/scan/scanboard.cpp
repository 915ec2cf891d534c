// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/scanworker.h"

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr qsizetype mostShown = 8;

bool isKept(ScanKeep keep, ScanState state)
{
    switch (state) {
    case ScanState::Closed:
        return keep == ScanKeep::All;
    case ScanState::Filtered:
        return keep != ScanKeep::Open;
    default:
        return true;
    }
}

} // namespace

ScanBoard::ScanBoard(const ScanRequest &runRequest, const ScanPlan &runPlan, Context &runContext, Rows<ScanRow> &rows)
    : request(runRequest)
    , plan(runPlan)
    , context(runContext)
    , m_rows(rows)
{
}

std::optional<quint64> ScanBoard::takeNext()
{
    const quint64 number = m_next.fetch_add(1, std::memory_order_relaxed);
    return number < plan.count() ? std::optional(number) : std::nullopt;
}

void ScanBoard::noteOpen(const ScanRow &row)
{
    const std::lock_guard lock(m_mutex);
    m_openHosts.insert(row.address.toString());
    if (m_shown.size() >= mostShown)
        return;
    const QString service = isPracticeName(row.service) ? practiceServerName(row.service) : row.service;
    m_shown += service.isEmpty() ? QString::number(*row.port) : u"%1 %2"_s.arg(*row.port).arg(service);
}

void ScanBoard::finish(ScanRow row, qint64 subject)
{
    context.progress.done.fetch_add(1, std::memory_order_relaxed);
    std::atomic<qint64> &counter = row.state == ScanState::Open ? m_open
        : row.state == ScanState::Closed                        ? m_closed
        : row.state == ScanState::Filtered                      ? m_filtered
                                                                : m_failed;
    counter.fetch_add(1, std::memory_order_relaxed);
    if (row.isSelfConnect)
        m_selfConnects.fetch_add(1, std::memory_order_relaxed);
    if (!isKept(request.keep, row.state))
        return;
    row.service = plan.serviceOf({row.address, *row.port});
    if (row.state == ScanState::Open)
        noteOpen(row);
    if (request.keep == ScanKeep::Open)
        context.trace.keep(subject);
    m_rows.add(std::move(row), subject);
}

void ScanBoard::count(ScanSummary &summary) const
{
    summary.open = m_open.load(std::memory_order_relaxed);
    summary.closed = m_closed.load(std::memory_order_relaxed);
    summary.filtered = m_filtered.load(std::memory_order_relaxed);
    summary.failed += m_failed.load(std::memory_order_relaxed);
    summary.selfConnects = m_selfConnects.load(std::memory_order_relaxed);
    if (const int limit = m_limit.load(std::memory_order_relaxed); limit >= 0)
        summary.limitedBy = ScanLimit(limit);
    const std::lock_guard lock(m_mutex);
    summary.openHosts = qint64(m_openHosts.size());
    summary.shown = m_shown;
}

} // namespace sockeye
