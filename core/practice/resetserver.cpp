// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practiceserver.h"

namespace sockeye
{

namespace
{

/// Breaks off at the first byte, or when none has come for the time that is set.
class ResetStream final : public PracticeStream
{
public:
    void connected(const PracticeScene &scene, PracticeWriter &writer) override
    {
        writer.reset(scene.settings.resetAfter);
    }
    qsizetype received(const PracticeScene &, QByteArrayView bytes, PracticeWriter &writer) override
    {
        writer.reset();
        return bytes.size();
    }
};

class ResetServer final : public PracticeServer
{
public:
    std::unique_ptr<PracticeStream> stream(const PracticeScene &) override { return std::make_unique<ResetStream>(); }
};

} // namespace

std::unique_ptr<PracticeServer> makeResetServer()
{
    return std::make_unique<ResetServer>();
}

} // namespace sockeye
