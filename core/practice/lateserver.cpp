// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practiceserver.h"

namespace sockeye
{

namespace
{

class LateStream final : public PracticeStream
{
public:
    /// A client that only waits gets something, too.
    void connected(const PracticeScene &scene, PracticeWriter &writer) override
    {
        writer.send(QByteArrayLiteral("late\r\n"), scene.settings.lateAfter);
    }
    qsizetype received(const PracticeScene &scene, QByteArrayView bytes, PracticeWriter &writer) override
    {
        writer.send(bytes.toByteArray(), scene.settings.lateAfter);
        return bytes.size();
    }
};

/// Answers after a chosen time: a line to the connection, then an echo of what comes.
class LateServer final : public PracticeServer
{
public:
    void answer(const PracticeScene &scene, const PracticeDatagram &request,
                std::vector<PracticeReply> &replies) override
    {
        replies.push_back({request.bytes.toByteArray(), scene.settings.lateAfter, {}});
    }
    std::unique_ptr<PracticeStream> stream(const PracticeScene &) override { return std::make_unique<LateStream>(); }
};

} // namespace

std::unique_ptr<PracticeServer> makeLateServer()
{
    return std::make_unique<LateServer>();
}

} // namespace sockeye
