// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tool/job.h"
#include "ui/practice/practicestate.h"

#include <QObject>

#include <optional>

namespace sockeye
{

/// The start of the window's practice network, and how that went. It outlives the widgets that show it. Main thread.
class PracticeStart : public QObject
{
    Q_OBJECT

public:
    PracticeStart(std::shared_ptr<PracticeDirectory> practice, Executor executor, QObject *parent = nullptr);

    const std::shared_ptr<PracticeDirectory> &practice() const { return m_practice; }
    /// Starts the network on another thread; nothing waits for it. Once it runs this does nothing.
    void start();
    /// Whether the start has ended, well or not.
    bool isReady() const { return m_wasTried; }
    PracticeState state() const;

signals:
    void ended(); ///< a start, well or not

private:
    const std::shared_ptr<PracticeDirectory> m_practice;
    const Executor m_executor;
    bool m_wasTried = false;
    std::optional<Error> m_error; // why it could not be started
};

} // namespace sockeye
