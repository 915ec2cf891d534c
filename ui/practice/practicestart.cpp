// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/practice/practicestart.h"

#include <QPointer>

namespace sockeye
{

PracticeStart::PracticeStart(std::shared_ptr<PracticeDirectory> practice, Executor executor, QObject *parent)
    : QObject(parent)
    , m_practice(std::move(practice))
    , m_executor(std::move(executor))
{
}

PracticeState PracticeStart::state() const
{
    // Before the start has been tried, nobody looks for other networks in the folder: the window is just opening.
    return {m_wasTried ? m_practice->status() : PracticeStatus(), m_practice->settings(),
            m_error ? errorSentence(*m_error) : QString()};
}

void PracticeStart::start()
{
    const QPointer<PracticeStart> self(this); // looked at on the main thread only
    m_executor([self, practice = m_practice] {
        const Result<void> started = practice->startOwn();
        postToMain([self, started] {
            if (!self)
                return;
            self->m_wasTried = true;
            self->m_error = started ? std::optional<Error>() : started.error();
            emit self->ended();
        });
    });
}

} // namespace sockeye
