// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/canceltoken.h"
#include "core/practice/practicelog.h"

#include <QTimer>

namespace sockeye
{

/// Prints what a practice network notes to standard output, a line an event, as it comes. Main thread.
class PracticePrinter
{
public:
    /// \a stop ends the waiting for who reads.
    PracticePrinter(std::shared_ptr<const PracticeLog> log, CancelToken stop);
    /// What has come since the last time. Where nobody reads any more, nothing is printed again.
    void print();

private:
    const std::shared_ptr<const PracticeLog> m_log;
    const CancelToken m_stop;
    quint64 m_last = 0;
    bool m_isOver = false;
    QTimer m_timer;
};

} // namespace sockeye
