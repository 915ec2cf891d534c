// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lookup/lookupreply.h"
#include "core/lookup/lookuptargets.h"

#include <atomic>
#include <mutex>
#include <vector>

namespace sockeye
{

/// What a run has found so far, for its summary. Any thread.
class LookupTally
{
public:
    LookupTally(const LookupRequest &request, Context &context, Rows<LookupRow> &rows);

    /// A target that can't be asked for.
    void refuse(qsizetype target, const QString &sentence);
    /// All rows of one question.
    void add(const LookupQuestion &question, QList<LookupRow> found);
    /// The summary, when all is done.
    LookupSummary summary(MonotonicTime start, qint64 strays) const;

private:
    /// What the exercise's script would print for a target.
    struct Script {
        QHostAddress ipv4;
        std::optional<LookupStatus> failure;
        bool isAddress = false;
    };
    void noteScript(const LookupQuestion &question, const LookupRow &row);
    QStringList scriptLines() const;

    const LookupRequest &m_request;
    Context &m_context;
    Rows<LookupRow> &m_rows;
    mutable std::mutex m_mutex; // protects everything below
    std::vector<bool> m_answered; // by target
    std::vector<Script> m_scripts; // of the first hundred targets
    QHostAddress m_firstAddress;
    qint64 m_firstRank = -1; // where the first address stands among targets and types
    QStringList m_values; // of an only target
    qint64 m_valueCount = 0;
    std::optional<LookupStatus> m_failure;
    QString m_reason;
    QString m_server;
};

} // namespace sockeye
