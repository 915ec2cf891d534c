// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practiceserver.h"

namespace sockeye
{

namespace
{

/// Ends its own side behind a line, so that the client reads 0 and may still send; whatever comes then is read.
class HalfCloseStream final : public PracticeStream
{
public:
    void connected(const PracticeScene &, PracticeWriter &writer) override
    {
        writer.send(QByteArrayLiteral("goodbye\r\n"));
        writer.closeWriting();
    }
    qsizetype received(const PracticeScene &, QByteArrayView bytes, PracticeWriter &) override { return bytes.size(); }
};

class HalfCloseServer final : public PracticeServer
{
public:
    std::unique_ptr<PracticeStream> stream(const PracticeScene &) override
    {
        return std::make_unique<HalfCloseStream>();
    }
};

} // namespace

std::unique_ptr<PracticeServer> makeHalfCloseServer()
{
    return std::make_unique<HalfCloseServer>();
}

} // namespace sockeye
