// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practiceserver.h"

namespace sockeye
{

namespace
{

/// Reads nothing, so that a client that only sends comes to a halt as well.
class SilentStream final : public PracticeStream
{
public:
    bool reads() const override { return false; }
    qsizetype received(const PracticeScene &, QByteArrayView, PracticeWriter &) override { return 0; }
};

/// Accepts, and never answers. A connection ends when its client ends it.
class SilentServer final : public PracticeServer
{
public:
    std::unique_ptr<PracticeStream> stream(const PracticeScene &) override { return std::make_unique<SilentStream>(); }
};

} // namespace

std::unique_ptr<PracticeServer> makeSilentServer()
{
    return std::make_unique<SilentServer>();
}

} // namespace sockeye
