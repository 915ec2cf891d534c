// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practiceserver.h"

namespace sockeye
{

namespace
{

// A few minutes of it at the usual pace; then the connection is closed.
constexpr int MostDrops = 600;

/// A byte, and after a while another: a client's timeout for one call never passes, however long the whole takes.
class DripStream final : public PracticeStream
{
public:
    void connected(const PracticeScene &scene, PracticeWriter &writer) override
    {
        for (int i = 1; i <= MostDrops; ++i)
            writer.send(QByteArrayLiteral("."), i * scene.settings.dripInterval);
        writer.close();
    }
    qsizetype received(const PracticeScene &, QByteArrayView bytes, PracticeWriter &) override { return bytes.size(); }
};

class DripServer final : public PracticeServer
{
public:
    std::unique_ptr<PracticeStream> stream(const PracticeScene &) override { return std::make_unique<DripStream>(); }
};

} // namespace

std::unique_ptr<PracticeServer> makeDripServer()
{
    return std::make_unique<DripServer>();
}

} // namespace sockeye
