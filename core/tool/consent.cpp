// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tool/consent.h"

#include "core/net/netlink.h"

namespace sockeye
{

Result<void> Consent::ask(const Question &question, const CancelToken &stop)
{
    if (m_isGiven)
        return {};
    if (!onAsked)
        return Error::badInput({}, question.sentence);
    const CancelToken answered;
    {
        const std::lock_guard lock(m_mutex);
        m_question = question;
        m_isYes = false;
        m_answered = answered;
    }
    onAsked();
    // No socket call of the run: it stands in no list.
    Environment waiting;
    waiting.cancel = stop;
    const Result<bool> woken = waitToRead(waiting, answered.descriptor(), {});
    const std::lock_guard lock(m_mutex);
    m_question.reset();
    m_answered.reset();
    if (!woken)
        return woken.error();
    return m_isYes ? Result<void>() : Result<void>(Error::cancelled("ask"));
}

std::optional<Question> Consent::question() const
{
    const std::lock_guard lock(m_mutex);
    return m_question;
}

void Consent::answer(bool isYes)
{
    const std::lock_guard lock(m_mutex);
    if (!m_question)
        return;
    m_question.reset();
    m_isYes = isYes;
    m_answered->cancel();
}

} // namespace sockeye
