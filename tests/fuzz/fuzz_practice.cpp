// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practicelog.h"
#include "core/practice/practiceserver.h"
#include "core/protocol/sink/sinkorder.h"

#include <cstdlib>
#include <string_view>
#include <vector>

using namespace sockeye;

namespace
{

void require(bool holds)
{
    if (!holds)
        std::abort();
}

class Writer final : public PracticeWriter
{
public:
    void send(QByteArray bytes, Nanoseconds) override { sent += bytes.size(); }
    void close() override { isClosed = true; }
    void closeWriting() override { isClosed = true; }
    void reset(Nanoseconds) override { }

    qsizetype sent = 0;
    bool isClosed = false;
};

void talk(const PracticeScene &scene, PracticeServer &server, QByteArrayView bytes)
{
    const std::unique_ptr<PracticeStream> stream = server.stream(scene);
    if (!stream || !stream->reads())
        return;
    Writer writer;
    stream->connected(scene, writer);
    while (!bytes.isEmpty() && !writer.isClosed) {
        const qsizetype used = stream->received(scene, bytes, writer);
        require(used >= 0 && used <= bytes.size());
        if (used == 0)
            return;
        bytes = bytes.sliced(used);
    }
}

struct Asked {
    std::unique_ptr<PracticeServer> server;
    bool isReporting =
        false; // a router's report quotes the packet, so it is larger; the loop gives it to loopback only
};

void ask(const PracticeScene &scene, const Asked &asked, QByteArrayView bytes)
{
    constexpr qsizetype mostOfReport = 576; // RFC 1812 section 4.3.2.3
    PracticeDatagram request;
    request.bytes = bytes;
    request.from = {QHostAddress(QHostAddress::LocalHost), 1};
    request.arrived = scene.clock.wall();
    request.largestReply = bytes.size();
    std::vector<PracticeReply> replies;
    asked.server->answer(scene, request, replies);
    const bool isSpoiled = scene.settings.ntpFault != NtpFault::None || scene.settings.dnsFault != DnsFault::None;
    for (PracticeReply &reply : replies) {
        if (reply.atSending)
            reply.atSending(reply.bytes);
        // What a fault makes larger is dropped by the loop.
        require(isSpoiled || reply.bytes.size() <= (asked.isReporting ? mostOfReport : bytes.size()));
    }
}

const std::vector<Asked> &servers()
{
    static const auto made = [] {
        std::vector<Asked> all;
        for (const PracticeServerKind &kind : practiceServers()) {
            if (kind.make)
                all.push_back({kind.make(), std::string_view(kind.name) == "path"});
        }
        return all;
    }();
    return made;
}

} // namespace

// Any bytes, to every server, as a datagram and over a connection, with the faults that the first two choose; read as
// an order to the sink; and as a line of the log.
extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, size_t size)
{
    constexpr size_t chosen = 3;
    if (size < chosen)
        return 0;
    const QByteArrayView bytes(data + chosen, qsizetype(size - chosen));
    PracticeSettings settings;
    settings.ntpFault = NtpFault(Words<NtpFault>::list[data[0] % std::size(Words<NtpFault>::list)].value);
    settings.dnsFault = DnsFault(Words<DnsFault>::list[data[1] % std::size(Words<DnsFault>::list)].value);
    QRandomGenerator random(1);
    const PracticeScene scene{settings, Clock::system(), Clock::system().monotonic(), {}, random};
    for (const Asked &asked : servers()) {
        ask(scene, asked, bytes);
        talk(scene, *asked.server, bytes);
    }
    if (const std::optional<SinkOrder> order = decodeSinkOrder(bytes)) {
        require(order->messageBytes <= SinkOrder::largestMessage);
        const QByteArray again = encodeSinkOrder(*order);
        require(decodeSinkOrder(again) && encodeSinkOrder(*decodeSinkOrder(again)) == again);
    }
    PracticeEvent event;
    event.kind = data[2] % 2 ? PracticeEventKind::Received : PracticeEventKind::Answered;
    event.protocol = PacketProtocol(data[2] / 2 % 3);
    event.server = data[2] >= 128 ? "sink" : "echo";
    event.bytes = bytes.toByteArray();
    event.size = bytes.size();
    for (const char32_t character : practiceEventText(event).toUcs4())
        require(QChar::isPrint(character));
    return 0;
}
