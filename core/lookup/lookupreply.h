// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lookup/lookuptool.h"

namespace sockeye
{

/// A question on its way: a target and a type, and the aliases it has been led through.
struct LookupQuestion {
    qsizetype target = 0; ///< its index in the request
    int typeIndex = 0; ///< of the type in the request
    QString typed;
    DnsName name; ///< asked for now
    DnsType type;
    QStringList chain; ///< the names before `name` that were asked for, one leading to the next
    Nanoseconds before{}; ///< what the earlier ones took
    qint64 subject = -1; ///< what its calls and packets are for, see CallTrace::newSubject()
};

/// What an outcome means: rows to show, or a further name to ask for.
struct LookupReading {
    QList<LookupRow> rows;
    std::optional<DnsName> follow; ///< the server led to this name and did not answer for it itself
    QStringList chain; ///< with `follow`: the names so far
};

/// Turns outcomes into rows. Pure but for a memory of server names; one thread.
class LookupReader
{
public:
    /// More names than this, one leading to the next, are given up.
    static constexpr int MostAliases = 16;

    LookupReader(LookupSource source, QList<LookupNote> notes)
        : m_source(source)
        , m_notes(std::move(notes))
    {
    }
    LookupReading read(const LookupQuestion &question, const DnsOutcome &outcome);

private:
    LookupRow base(const LookupQuestion &question, const DnsOutcome &outcome);
    void readAnswers(const LookupQuestion &question, const DnsOutcome &outcome, LookupRow base, LookupReading &reading);
    const QString &serverText(const Endpoint &server);

    LookupSource m_source;
    QList<LookupNote> m_notes; // to stand in every row
    Endpoint m_server;
    QString m_serverText;
};

/// The status that an error of the transport or of the system's look-up stands for.
LookupStatus statusOf(const Error &error);

} // namespace sockeye
