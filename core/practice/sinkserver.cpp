// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practiceserver.h"
#include "core/practice/sinkcrew.h"

namespace sockeye
{

namespace
{

/// A throughput peer. Its connections are served apart, so that the loop that serves everybody else never waits.
class SinkServer final : public PracticeServer
{
public:
    bool adopt(const PracticeScene &, Socket &socket, const PracticeNotes &notes) override
    {
        m_crew.take(std::move(socket), notes);
        return true;
    }
    void settingsChanged(const PracticeSettings &settings) override { m_crew.setRate(settings.sinkMbitPerSecond); }

private:
    SinkCrew m_crew;
};

} // namespace

std::unique_ptr<PracticeServer> makeSinkServer()
{
    return std::make_unique<SinkServer>();
}

} // namespace sockeye
