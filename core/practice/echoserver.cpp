// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practiceserver.h"

namespace sockeye
{

namespace
{

class EchoStream final : public PracticeStream
{
public:
    qsizetype received(const PracticeScene &scene, QByteArrayView bytes, PracticeWriter &writer) override
    {
        writer.send(bytes.toByteArray(), scene.settings.echoDelay);
        return bytes.size();
    }
};

/// Sends back what comes (RFC 862). Loss is for datagrams: a stream loses nothing.
class EchoServer final : public PracticeServer
{
public:
    void answer(const PracticeScene &scene, const PracticeDatagram &request,
                std::vector<PracticeReply> &replies) override
    {
        if (!scene.chance(scene.settings.echoLossPercent))
            replies.push_back({request.bytes.toByteArray(), scene.settings.echoDelay, {}});
    }
    std::unique_ptr<PracticeStream> stream(const PracticeScene &) override { return std::make_unique<EchoStream>(); }
};

} // namespace

std::unique_ptr<PracticeServer> makeEchoServer()
{
    return std::make_unique<EchoServer>();
}

} // namespace sockeye
