// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checkup/checksteps.h"

#include <functional>
#include <mutex>

namespace sockeye
{

/// One round of all steps. What need not wait for each other goes on side by side, on threads of the round's own; the
/// rows come in the order of the chain, each as soon as nothing before it is open.
class CheckRound
{
public:
    CheckRound(const CheckupRequest &request, const CheckSources &sources, Context &context, Rows<CheckRow> &rows);

    /// Blocking, with Stop (Cancelled). What each step came to.
    Result<std::vector<CheckOutcome>> run();

private:
    struct Done {
        StepResult result;
        WallTime begun;
        Nanoseconds elapsed{};
        qint64 subject = -1;
    };
    using Work = std::function<StepResult(const StepContext &)>;

    void perform(CheckStep step, const Work &work);
    void askOutside();
    void publish();
    bool isOpen(CheckStep step) const;
    void settleGateway(Done &gateway) const;
    std::optional<CheckStep> blockerOf(CheckStep step) const;
    CheckRow rowOf(CheckStep step);

    const CheckupRequest &m_request;
    const CheckSources &m_sources;
    Context &m_context;
    Rows<CheckRow> &m_rows;
    LocalState m_local;
    NameState m_names; // written by the steps of names and TCP, before those that read it begin
    const bool m_isPortalLiteral; // an address, which needs no name server
    const bool m_isTimeServerLiteral;

    std::mutex m_mutex; // protects what follows
    std::vector<std::optional<Done>> m_done; // by step
    std::vector<CheckOutcome> m_outcomes; // of the rows that are out
    bool m_isAllDone = false; // what has not been done by now is skipped
};

} // namespace sockeye
