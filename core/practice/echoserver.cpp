// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practiceserver.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace sockeye
{

namespace
{

/// A line of a certain rate: what is put on it leaves one after the other.
class Line
{
public:
    /// How long from now until \a bytes have passed, behind all that was put on before. Nothing where they would wait
    /// longer than \a most for their turn, and then they are not put on.
    std::optional<Nanoseconds> pass(qsizetype bytes, double mbitPerSecond, Nanoseconds most = Nanoseconds::max())
    {
        if (std::exchange(m_rate, mbitPerSecond) != mbitPerSecond)
            m_free = {}; // what an earlier rate held up is no queue of this one
        if (mbitPerSecond <= 0)
            return Nanoseconds(0);
        const MonotonicTime now = Clock::system().monotonic();
        const MonotonicTime begin = std::max(now, m_free);
        if (begin - now > most)
            return {};
        m_free = begin + Nanoseconds(qint64(std::min(double(bytes) * 8e3 / mbitPerSecond, LongestPass)));
        return m_free - now;
    }

private:
    static constexpr double LongestPass = 6e10; // ns: a minute, even at a rate of next to nothing
    double m_rate = 0;
    MonotonicTime m_free;
};

class EchoStream final : public PracticeStream
{
public:
    qsizetype received(const PracticeScene &scene, QByteArrayView bytes, PracticeWriter &writer) override
    {
        const PracticeSettings &settings = scene.settings;
        // As a slow line would, it brings a packet at a time.
        const qsizetype most = settings.echoMbitPerSecond > 0 ? PacketSize : bytes.size();
        for (qsizetype at = 0; at < bytes.size(); at += most) {
            const QByteArrayView piece = bytes.sliced(at, std::min(most, bytes.size() - at));
            writer.send(piece.toByteArray(),
                        settings.echoDelay + *m_line.pass(piece.size(), settings.echoMbitPerSecond));
        }
        return bytes.size();
    }

private:
    static constexpr qsizetype PacketSize = 1448;
    Line m_line;
};

/// Sends back what comes (RFC 862). Loss is for datagrams, whose queue is no longer than a second: a stream loses
/// nothing, its sender is held up.
class EchoServer final : public PracticeServer
{
public:
    void answer(const PracticeScene &scene, const PracticeDatagram &request,
                std::vector<PracticeReply> &replies) override
    {
        constexpr Nanoseconds longestQueue = std::chrono::seconds(1);
        const PracticeSettings &settings = scene.settings;
        std::optional<Nanoseconds> passed;
        if (!scene.chance(settings.echoLossPercent))
            passed = m_line.pass(request.bytes.size(), settings.echoMbitPerSecond, longestQueue);
        if (passed)
            replies.push_back({request.bytes.toByteArray(), settings.echoDelay + *passed, {}});
        else
            replies.push_back(PracticeReply::lost());
    }
    std::unique_ptr<PracticeStream> stream(const PracticeScene &) override { return std::make_unique<EchoStream>(); }

private:
    Line m_line;
};

} // namespace

std::unique_ptr<PracticeServer> makeEchoServer()
{
    return std::make_unique<EchoServer>();
}

} // namespace sockeye
