// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/probechannel.h"
#include "core/probe/probenotes.h"
#include "core/protocol/http/httpreply.h"

#include <vector>

namespace sockeye
{

/// One run of a client: look up, connect, perhaps TLS, then a talk by messages or one HTTP request. One thread.
class ProbeRun
{
public:
    ProbeRun(const ProbeRequest &request, Context &context, Rows<ProbeRow> &rows);
    Result<ProbeSummary> run();

private:
    Transport transport() const;
    MonotonicTime now() const { return m_context.clock->monotonic(); }
    Deadline within(Nanoseconds time) const { return Deadline::in(time, *m_context.clock); }
    bool fail(ProbeDirection direction, const Error &error, std::optional<Nanoseconds> elapsed = {});

    bool lookUp();
    bool connect();
    Result<Socket> connectTo(const Endpoint &endpoint);
    Result<void> prepareTls();
    bool makeTls(Socket socket);

    // Messages.
    bool talk();
    bool sendMessage();
    bool waitForNext(MonotonicTime due);
    void awaitAnswer();
    enum class Heard : quint8 { Bytes, Nothing, End };
    Heard hear(Deadline deadline);
    bool takeEnd();

    // HTTP: probehttp.cpp
    void askHttp();
    void receiveHttp(HttpReply &reply);
    void noteHttp(const HttpReply &reply, MonotonicTime firstByte);

    const ProbeRequest &m_request;
    Context &m_context;
    ProbeNotes m_notes;
    Target m_target;
    QByteArray m_message;
    QByteArray m_trusted;
    QList<Endpoint> m_endpoints;
    std::optional<TlsEngine> m_engine;
    std::optional<ProbeChannel> m_channel;
    QString m_peer;
    std::vector<char> m_buffer;
    MonotonicTime m_sentAt;
    bool m_isAnswered = false; // since the last message
    bool m_hasEnded = false; // nothing more will come
    bool m_isCancelled = false;
};

} // namespace sockeye
