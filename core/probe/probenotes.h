// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/probetool.h"

namespace sockeye
{

/// Makes a run's rows and counts. One thread.
class ProbeNotes
{
public:
    ProbeNotes(const ProbeRequest &request, Context &context, Rows<ProbeRow> &rows);

    /// What calls from here on are made for, and the rows beside them; each socket has it set, too.
    qint64 subject() const { return m_subject; }
    qint64 newSubject() { return m_subject = m_context.trace.newSubject(); }
    void setSubject(qint64 subject) { m_subject = subject; }

    ProbeSummary &summary() { return m_summary; }
    /// A row without bytes.
    void add(ProbeDirection direction, const QString &peer, const QString &text,
             std::optional<Nanoseconds> elapsed = {}, ProbeStatus status = ProbeStatus::Ok, const QString &error = {});
    /// Bytes that were sent or came.
    void addBytes(ProbeDirection direction, const QString &peer, QByteArrayView bytes,
                  std::optional<Nanoseconds> elapsed, ProbeStatus status = ProbeStatus::Ok);
    /// The same with the error that ended it.
    void fail(ProbeDirection direction, const QString &peer, const Error &error, std::optional<Nanoseconds> elapsed);
    /// The handshake and the chain.
    void addTls(const QString &peer, const TlsReport &report, Nanoseconds elapsed);

private:
    ProbeRow begun(ProbeDirection direction, const QString &peer) const;
    void put(ProbeRow row);

    const ProbeRequest &m_request;
    Context &m_context;
    Rows<ProbeRow> &m_rows;
    ProbeSummary m_summary;
    qint64 m_subject = -1;
};

/// The bytes that text, hex and file of \a request say. BadInput names the option; a file's error is the system's.
Result<QByteArray> probeMessage(const ProbeRequest &request);
/// The certificates of the request's CA file; empty where none is named.
Result<QByteArray> probeTrusted(const ProbeRequest &request);

} // namespace sockeye
