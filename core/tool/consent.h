// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/canceltoken.h"
#include "core/base/clock.h"
#include "core/base/result.h"

#include <QString>

#include <functional>
#include <mutex>
#include <optional>

namespace sockeye
{

/// What a run asks before it goes on. Texts for people, in the language of the moment.
struct Question {
    QString sentence; ///< what would be done, and what it costs
    QString yes; ///< on the button that goes on: "Scan it"
};

/// How a run asks, from its worker, whether it may do what a person should have said yes to. Whoever shows the run
/// answers from another thread, or says yes beforehand. Where nobody listens the answer is no. Any thread.
class Consent
{
public:
    /// Blocks until somebody has answered. An error where the run may not go on: Cancelled after no and after Stop;
    /// BadInput with the sentence where there is nobody to ask.
    Result<void> ask(const Question &question, const CancelToken &stop);

    /// Says yes to whatever will be asked. Before the run starts.
    void giveBeforehand() { m_isGiven = true; }
    /// What waits for an answer now.
    std::optional<Question> question() const;
    void answer(bool isYes);

    /// Called on the worker's thread, outside the lock, when there is a question. Set before the run starts.
    std::function<void()> onAsked;

private:
    mutable std::mutex m_mutex; // protects m_question, m_isYes and m_answered
    std::optional<Question> m_question;
    bool m_isYes = false;
    bool m_isGiven = false;
    std::optional<CancelToken> m_answered; // its event descriptor is what the worker waits on
};

} // namespace sockeye
